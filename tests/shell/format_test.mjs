// docs/format.md is enough to read and write the format: its worked examples, by the second device
// of the browser tests, which knows nothing of this program but the docs.
// node --test tests/shell/format_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromBase32, hex, toBase32 } from '../e2e/second_device/bytes.mjs';
import { Book, keyOf, readChanges, stampTime, writeChanges }
  from '../e2e/second_device/changes.mjs';
import { chainHash, openBox, readRow, readSegment, writeEntry, writeSegment }
  from '../e2e/second_device/rows.mjs';

const page = (name) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const twos = '22'.repeat(16), threes = '33'.repeat(16), fours = '44'.repeat(16);
const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i));

// The bytes of the first example, between its fences, without the words beside them.
function rowOfThePage() {
  const [, fenced] = /### A worked example[\s\S]*?```\n([\s\S]*?)\n\nthe changes, opened/
    .exec(page('format.md'));
  const digits = fenced.split('\n').map((line) => line.trim().split(/\s{3,}/)[0]);
  return Buffer.from(digits.join('').replace(/\s/g, ''), 'hex');
}

test('SAFE-02 the worked example of docs/format.md opens, and is written again to the byte', () => {
  const row = readRow(rowOfThePage());
  assert.deepEqual([row.space, row.device, row.n], ['11'.repeat(16), twos, 1]);
  const plain = openBox(row, 0, key);
  const changes = readChanges(plain);
  assert.deepEqual(changes, [{ stamp: { time: stampTime(1000), device: twos }, author: fours,
    kind: 'client', entity: threes, fields: [{ field: 'name', value: 'Ann', over: null }] }]);
  assert.deepEqual(writeChanges(changes), plain);
  const { nonce } = row.boxes[0];
  const again = writeEntry(row, [{ sensitivity: 'schedule', key, plain, nonce }]);
  assert.deepEqual(again, row.bytes);
  assert.match(page('format.md'), new RegExp(chainHash(row)));
  assert.deepEqual(readSegment(writeSegment(row.space, [row])), [row]);
});

test('SAFE-02 the example of docs/format-changes.md is read and written', () => {
  const [, fenced] = /```hex\n([\s\S]*?)```/.exec(page('format-changes.md'));
  const digits = fenced.split('\n').map((line) => line.split('#')[0]).join('');
  const bytes = Buffer.from(digits.replace(/\s/g, ''), 'hex');
  const [change] = readChanges(bytes);
  assert.equal(change.stamp.time, 16n);
  assert.deepEqual(change.fields.map((f) => [f.field, f.value, f.over?.time]),
    [['name', 'Amara', 15n], ['status', 'active', undefined]]);
  assert.deepEqual(writeChanges([change]), bytes);
});

test('SAFE-02 long and strange values go through a stream and back', () => {
  const list = Array.from({ length: 30 }, (_, i) => ({ key: `k${i}`, at: i - 15, share: i / 3 }));
  const at = (ms, device) => ({ time: stampTime(ms, 7), device });
  const changes = [
    { stamp: at(1_763_000_000_000, twos), author: fours, kind: 'note', entity: threes,
      reason: 'why', fields: [
        { field: 'sections', value: list, over: at(1_763_000_000_999, threes) },
        { field: 'text/plan', value: 'ü'.repeat(70_000), over: at(1, twos) },
        { field: 'x', value: [null, true, false, 2 ** 40, 9_223_372_036_854_775_807n], over: null },
      ] },
    { stamp: at(5, threes), author: fours, kind: 'note', entity: twos, fields: [] },
  ];
  assert.deepEqual(readChanges(writeChanges(changes)), changes);
});

test('SAFE-02 ids in base32, keys of fields by the tables of the page', () => {
  const id = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  assert.equal(toBase32(id).length, 26);
  assert.deepEqual(fromBase32(toBase32(id)), id);
  const book = new Book();
  const note = (kind) => ({ kind: 'note', entity: hex(id),
    fields: [{ field: 'kind', value: kind }] });
  assert.equal(keyOf(book, note('progress'), 'text/plan'), 'clinical');
  assert.equal(keyOf(book, note('psychotherapy'), 'text/plan'), 'psychotherapy');
  assert.equal(keyOf(book, { kind: 'client', entity: hex(id), fields: [] }, 'name'), 'schedule');
  assert.equal(keyOf(book, { kind: 'client', entity: hex(id), fields: [] }, 'tags'), 'clinical');
  assert.equal(keyOf(book, { kind: 'client', entity: hex(id), fields: [] }, 'new'), 'clinical');
  book.apply({ stamp: { time: 1n, device: twos }, author: fours, ...note('psychotherapy') });
  const addendum = { kind: 'addendum', entity: threes,
    fields: [{ field: 'note', value: toBase32(id) }] };
  assert.equal(keyOf(book, addendum, 'text'), 'psychotherapy');
});
