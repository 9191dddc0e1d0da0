// The marks in a text field that is being edited: where they go while somebody types.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces, shiftMarks } from '../../shell/field_marks.js';

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
