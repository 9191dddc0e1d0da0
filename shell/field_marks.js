// Words with a soft background in the text field that is being edited: a twin of the field behind
// it, with the very same text, face, breaks and place, of which only the marks are seen. While
// somebody types, marks move with their words or go, until the program says which there are.
const LONGEST = 60_000;  // UTF-16 units; a longer text laid out twice would be felt while typing

// The marks of `before` as far as they still stand in `after`: those behind the change move, those
// it touches go. A word that was typed on to is not the word that was found.
export function shiftMarks(marks, before, after) {
  if (before === after) return marks;
  const least = Math.min(before.length, after.length);
  let start = 0, end = 0;
  while (start < least && before[start] === after[start]) ++start;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    ++end;
  }
  const changedEnd = before.length - end, by = after.length - before.length;
  const isWord = (c) => c !== undefined && /[\p{L}\p{N}\p{M}]/u.test(c);
  const kept = [];
  for (const { begin, end: to } of marks) {
    if (to <= start) {
      if (to < start || !isWord(after[to])) kept.push({ begin, end: to });
    } else if (begin >= changedEnd) {
      if (begin > changedEnd || !isWord(after[begin + by - 1])) {
        kept.push({ begin: begin + by, end: to + by });
      }
    }
  }
  return kept;
}

// [text, is a mark] in order.
export function pieces(text, marks) {
  const out = [];
  let at = 0;
  for (const { begin, end } of marks) {
    if (begin < at || end > text.length || begin >= end) continue;
    if (begin > at) out.push([text.slice(at, begin), false]);
    out.push([text.slice(begin, end), true]);
    at = end;
  }
  if (at < text.length) out.push([text.slice(at), false]);
  return out;
}

const css = (argb) => `rgba(${argb >> 16 & 255},${argb >> 8 & 255},${argb & 255},` +
  `${((argb >>> 24) / 255).toFixed(3)})`;
const px = (v) => `${v}px`;
const COPIED = ['fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'padding', 'clipPath'];

export class FieldMarks {
  #layer; #twin = null; #record = null;

  // `layer` holds the fields; the twin stands beneath it.
  constructor(layer) {
    this.#layer = layer;
    layer.addEventListener('scroll', () => this.#scroll(), true);
  }

  // Draws those of `record`, whose field has the focus and holds `text`.
  draw(record) {
    const { element: field, marks } = record;
    const text = field.value;
    const fits = marks && marks.list.length > 0 && marks.length === text.length;
    if (!fits || text.length > LONGEST || document.activeElement !== field) return this.hide();
    this.#record = record;
    const twin = this.#made();
    const nodes = pieces(text, marks.list).map(([words, marked]) => {
      if (!marked) return document.createTextNode(words);
      const mark = document.createElement('mark');
      mark.style.backgroundColor = css(marks.colour);
      mark.textContent = words;
      return mark;
    });
    // The last line of a textarea counts although it is empty.
    twin.replaceChildren(...nodes, document.createTextNode('\u200b'));
    twin.hidden = false;
    return this.settle();
  }

  // Puts the twin where the field is now.
  settle() {
    const field = this.#record?.element;
    if (!field) return undefined;
    if (document.activeElement !== field || !field.isConnected) return this.hide();
    const home = this.#layer.getBoundingClientRect(), at = field.getBoundingClientRect();
    const { style } = this.#twin;
    for (const name of COPIED) {
      if (style[name] !== field.style[name]) style[name] = field.style[name];
    }
    style.left = px(at.left - home.left);
    style.top = px(at.top - home.top);
    style.width = px(at.width);
    style.height = px(at.height);
    this.#twin.classList.toggle('away', field.classList.contains('away'));
    this.#scroll();
    return undefined;
  }

  hide() {
    this.#record = null;
    if (!this.#twin) return;
    this.#twin.hidden = true;
    this.#twin.replaceChildren();  // nothing of a note stays in the page
  }

  #scroll() {
    if (this.#record) this.#twin.scrollTop = this.#record.element.scrollTop;
  }

  #made() {
    if (this.#twin) return this.#twin;
    this.#twin = document.createElement('div');
    this.#twin.className = 'field-marks';
    this.#twin.setAttribute('aria-hidden', 'true');
    this.#layer.before(this.#twin);
    return this.#twin;
  }
}
