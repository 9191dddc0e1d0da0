// Words with a soft background in the text field that is being edited: a twin of the field behind
// it, with the very same text, face, breaks and place, of which only the marks are seen. Of a long
// text the twin holds the lines that are seen. While somebody types, marks move with their words or
// go, until the program says which there are.
import { windowOfField } from './field_window.js';

const LONG = 60_000;  // UTF-16 units; laid out twice it would be felt while typing

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

// [text, is a mark] in order, of the text between two places.
export function pieces(text, marks, from = 0, to = text.length) {
  const out = [];
  let at = from;
  for (const mark of marks) {
    if (mark.end > text.length || mark.begin >= mark.end || mark.end <= from) continue;
    if (mark.begin >= to) break;
    const begin = Math.max(mark.begin, from), end = Math.min(mark.end, to);
    if (begin < at || begin >= end) continue;
    if (begin > at) out.push([text.slice(at, begin), false]);
    out.push([text.slice(begin, end), true]);
    at = end;
  }
  if (at < to) out.push([text.slice(at, to), false]);
  return out;
}

const css = (argb) => `rgba(${argb >> 16 & 255},${argb >> 8 & 255},${argb & 255},` +
  `${((argb >>> 24) / 255).toFixed(3)})`;
const px = (v) => `${v}px`;
const COPIED = ['fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'padding', 'clipPath'];

export class FieldMarks {
  #layer; #twin = null; #record = null;
  #part = null;  // of a long text: what the twin holds, and where it began on the screen
  #asked = '';   // … for a field that stood so

  // `layer` holds the fields; the twin stands beneath it.
  constructor(layer) {
    this.#layer = layer;
    layer.addEventListener('scroll', () => this.#moved(), true);
  }

  // Draws those of `record`, whose field has the focus and holds `text`.
  draw(record) {
    const { element: field, marks } = record;
    const text = field.value;
    const fits = marks && marks.list.length > 0 && marks.length === text.length;
    if (!fits || document.activeElement !== field) return this.hide();
    const long = text.length > LONG;
    this.#asked = long ? this.#standing(field) : '';
    this.#part = long ? windowOfField(field) : null;
    if (long && !this.#part) return this.#leave(record);
    this.#record = record;
    const twin = this.#made();
    const { begin = 0, end = text.length } = this.#part ?? {};
    const nodes = pieces(text, marks.list, begin, end).map(([words, marked]) => {
      if (!marked) return document.createTextNode(words);
      const mark = document.createElement('mark');
      mark.style.backgroundColor = css(marks.colour);
      mark.textContent = words;
      return mark;
    });
    // The last line of a textarea counts although it is empty.
    twin.replaceChildren(...nodes, document.createTextNode('\u200b'));
    twin.hidden = false;
    return this.#place();
  }

  // The field was placed anew.
  settle() { return this.#moved(); }

  // Other lines of a long text are seen now; of a short one all are in the twin.
  #moved() {
    const record = this.#record;
    if (!record || !this.#asked) return this.#place();
    return this.#standing(record.element) === this.#asked ? undefined : this.draw(record);
  }

  #standing(field) {
    const { left, top, width, height } = field.getBoundingClientRect();
    return [left, top, width, height, field.scrollTop, field.style.clipPath, field.className,
      window.innerHeight].join();
  }

  // Puts the twin where the field is now.
  #place() {
    const field = this.#record?.element;
    if (!field || !this.#twin) return undefined;
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
    if (this.#part) style.paddingTop = px(this.#part.top - at.top);
    this.#twin.scrollTop = this.#part ? 0 : field.scrollTop;
    return undefined;
  }

  hide() {
    this.#asked = '';
    this.#leave(null);
  }

  // Nothing is shown; of `record` perhaps again, once it was moved.
  #leave(record) {
    this.#record = record;
    this.#part = null;
    if (!this.#twin) return;
    this.#twin.hidden = true;
    this.#twin.replaceChildren();  // nothing of a note stays in the page
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
