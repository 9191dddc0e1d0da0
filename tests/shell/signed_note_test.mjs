// A signed note verified as docs/verify.md says, with Node's crypto and nothing of this program.
// node --test tests/shell/signed_note_test.mjs
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileHolds, holds } from '../e2e/signed_file.mjs';

const sample = new URL('../exchange/samples/signed_note.json', import.meta.url);
test('NOTE-14 a signed note verifies from its JSON alone, by the crypto of Node', () => {
  const file = JSON.parse(readFileSync(sample, 'utf8'));
  assert.equal(file.format, 'sessionbook-signed-note');
  assert.ok(holds(file.note));
  assert.equal(file.addenda.length, 1);
  assert.ok(fileHolds(file));
  assert.equal(JSON.parse(file.addenda[0].content).note_hash, file.note.hash);
});

test('NOTE-14 a changed word, name, time or key does not verify', () => {
  const { note } = JSON.parse(readFileSync(sample, 'utf8'));
  const other = createHash('sha256').update('another').digest('hex');
  for (const change of [
    { content: note.content.replace('five', 'four') }, { signer_name: 'Somebody Else' },
    { at: '2026-11-18T09:31:00.000Z' }, { credentials: 'MD' }, { hash: other },
    { statement: note.statement.replace('LPC', 'MD'), credentials: 'MD' },
  ]) assert.ok(!holds({ ...note, ...change }), JSON.stringify(Object.keys(change)));
});
