// The marks in a text field that is being edited: where they go while somebody types.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces, shiftMarks } from '../../shell/field_marks.js';
import { cutOf, seen, windowOf } from '../../shell/field_window.js';

// "She [always] wakes" → its text and marks.
function marked(words) {
  const list = [];
  let text = '';
  for (const part of words.split(/(\[[^\]]*\])/)) {
    const inside = part.startsWith('[') ? part.slice(1, -1) : null;
    if (inside !== null) list.push({ begin: text.length, end: text.length + inside.length });
    text += inside ?? part;
  }
  return { text, list };
}
const shown = (text, list) => pieces(text, list)
  .map(([words, mark]) => (mark ? `[${words}]` : words)).join('');
function typed(before, after) {
  const { text, list } = marked(before);
  return shown(after, shiftMarks(list, text, after));
}

test('NOTE-10 marks stand still before the change and move behind it', () => {
  assert.equal(typed('She [always] wakes', 'She always wakes.'), 'She [always] wakes.');
  assert.equal(typed('She [always] wakes', 'So she always wakes'), 'So she [always] wakes');
  assert.equal(typed('[I think] it. [Never].', 'I think it, so. Never.'),
    '[I think] it, so. [Never].');
  assert.equal(typed('One [always] and [never]', 'One always and then never'),
    'One [always] and then [never]');
  assert.equal(typed('a [never]', '[never]'.slice(1, -1)), '[never]');
});

test('NOTE-10 a mark whose words are touched goes', () => {
  assert.equal(typed('She [always] wakes', 'She alwys wakes'), 'She alwys wakes');
  assert.equal(typed('She [always]', 'She alwayss'), 'She alwayss');
  assert.equal(typed('She [always]', 'She always,'), 'She [always],');
  assert.equal(typed('[never]', 'unnever'), 'unnever');
  assert.equal(typed('She [always] wakes', ''), '');
  assert.equal(typed('She [always] wakes', 'All else'), 'All else');
});

test('NOTE-10 marks count UTF-16 units, as the field does', () => {
  assert.equal(typed('🙂 [always]', '🙂🙂 always'), '🙂🙂 [always]');
  assert.equal(typed('naïve – [always]', 'naïve – “always'), 'naïve – “[always]');
});

test('NOTE-10 pieces are the whole text, and marks outside of it are none', () => {
  const text = 'She always wakes';
  for (const marks of [[], [{ begin: 4, end: 10 }], [{ begin: 10, end: 40 }],
    [{ begin: 4, end: 10 }, { begin: 6, end: 12 }], [{ begin: 5, end: 5 }]]) {
    assert.equal(pieces(text, marks).map(([words]) => words).join(''), text);
  }
  assert.deepEqual(pieces('', []), []);
});

test('NOTE-10 after any edits a mark stands on the words it stood on', () => {
  let seed = 7;
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 3000; ++round) {
    let text = Array.from({ length: 12 }, () => 'ab c.\n'[next(6)]).join('');
    let list = [{ begin: 2, end: 5 }, { begin: 7, end: 9 }];
    for (let i = 0; i < 4; ++i) {
      const at = next(text.length + 1), gone = next(3), put = ['', 'a', ' ', 'b c'][next(4)];
      const after = text.slice(0, at) + put + text.slice(at + gone);
      const moved = shiftMarks(list, text, after);
      for (const { begin, end } of moved) {
        const words = after.slice(begin, end);
        assert.ok(list.some((m) => text.slice(m.begin, m.end) === words && words.length > 0));
      }
      [text, list] = [after, moved];
    }
  }
});

test('NOTE-10 pieces of a part: what stands in it, marks cut at its edges', () => {
  const { text, list } = marked('One [always] and [never] so');
  const of = (from, to) => pieces(text, list, from, to)
    .map(([words, mark]) => (mark ? `[${words}]` : words)).join('');
  assert.equal(of(0, text.length), 'One [always] and [never] so');
  assert.equal(of(11, 15), 'and ');
  assert.equal(of(6, 17), '[ways] and [ne]');
  assert.equal(of(20, 23), ' so');
  assert.equal(of(5, 5), '');
});

// A field as a browser lays it out: lines of some characters, each so high.
const kHigh = 23.7, kWide = 8;
function laidOut(text, columns, box) {
  const lines = [];
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    for (let from = at; from === at || from < end; from += columns) {
      lines.push([from, Math.min(from + columns, end)]);
    }
    at = end + 1;
  }
  const offsetAt = (x, y) => {
    if (y < box.seenTop || y > box.seenBottom) return null;
    const row = Math.floor((y - box.top) / kHigh);
    const [from, to] = lines[Math.max(0, Math.min(row, lines.length - 1))];
    return Math.max(from, Math.min(to, from + Math.round((x - box.left) / kWide)));
  };
  return { lines, offsetAt };
}

test('NOTE-10 of a text of a megabyte the lines that are seen are found', () => {
  const text = Array.from({ length: 13000 }, (_, i) =>
    `${'She always said it was. '.repeat(i % 7)}\n`).join('');
  assert.ok(text.length > 900_000);
  for (const top of [100, -1000.4, -98_765.3, -300_000]) {
    const box = { left: 20, top, seenTop: 100, seenBottom: 500 };
    const { lines, offsetAt } = laidOut(text, 60, box);
    let asked = 0;
    const part = windowOf((x, y) => { ++asked; return offsetAt(x, y); },
      { top: box.seenTop, bottom: box.seenBottom },
      { left: 21, right: 20 + 60 * kWide, lineHeight: kHigh, length: text.length });
    const row = Math.floor((box.seenTop + 1 - top) / kHigh);
    assert.equal(part.begin, lines[row][0]);
    assert.ok(Math.abs(part.top - (top + row * kHigh)) <= 0.25);
    assert.equal(part.end, lines[Math.floor((499 - top) / kHigh)][1]);
    assert.ok(part.end - part.begin < 20 * 61, 'a screenful, however long the text is');
    assert.ok(asked < 40);
  }
});

test('NOTE-10 where nothing is seen, or nobody knows, there is no part', () => {
  const here = { left: 0, right: 100, lineHeight: 20, length: 50 };
  assert.equal(windowOf(() => null, { top: 0, bottom: 90 }, here), null);
  assert.equal(windowOf(() => 7, { top: 0, bottom: 90 }, here), null);
  assert.equal(seen({ top: 700, bottom: 900 }, { top: 1, bottom: 1 }, 8, 640), null);
  assert.deepEqual(seen({ top: -50, bottom: 900 }, { top: 80, bottom: 300 }, 8, 640),
    { top: 30, bottom: 600 });
  assert.deepEqual(cutOf('inset(30.5px 1px 4px 1px)'), { top: 30.5, bottom: 4 });
  assert.deepEqual(cutOf('inset(1px)'), { top: 1, bottom: 1 });
  assert.deepEqual(cutOf(''), { top: 0, bottom: 0 });
});
