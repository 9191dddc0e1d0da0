// Text fields: each textbox of the semantics tree is a real <input> or <textarea>. Idle it is
// invisible (ImGui draws it), focused it is shown with the same face, size and colours.
// What the user types goes to the program at every input; the program's text comes back only into a
// field that is not being edited, or when its revision moved (undo, clear, load).
import { FieldMarks, shiftMarks } from './field_marks.js';
import { FAMILY } from './glyphs.js';

const LONG_PASTE = 20_000;  // characters
const EDIT = 3, CARET = 5;  // SemanticEvent::Kind
// TextEntry::Kind → [input type (null: textarea), inputmode, enterkeyhint, autocapitalize]
const KINDS = [
  ['text', null, 'done', null], [null, null, null, null],
  ['password', null, 'done', 'none'], ['password', null, 'next', 'none'],
  ['email', 'email', 'next', 'none'], ['tel', 'tel', 'next', null],
  ['search', 'search', 'search', 'none'], ['date', null, null, null], ['time', null, null, null],
  ['text', 'decimal', 'done', 'none'],
];

const css = (argb) => `rgba(${argb >> 16 & 255},${argb >> 8 & 255},${argb & 255},` +
  `${((argb >>> 24) / 255).toFixed(3)})`;

export class TextFields {
  #screen; #frames; #marks;
  #writing = false;  // our own change of a field is no input

  // `layer` holds the fields.
  constructor(screen, frames, layer) {
    this.#screen = screen;
    this.#frames = frames;
    this.#marks = new FieldMarks(layer);
  }

  create(kind) {
    const [type, mode, enter, capitals] = KINDS[kind] ?? KINDS[0];
    const field = document.createElement(type === null ? 'textarea' : 'input');
    if (type !== null) field.type = type;
    field.className = 'node field';
    const attributes = { inputmode: mode, enterkeyhint: enter, autocapitalize: capitals };
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) field.setAttribute(name, value);
    }
    return field;
  }

  // `entry` as read by semantics.js.
  style(field, entry) {
    const { style } = field;
    style.fontFamily = FAMILY;  // one by one: the shorthand would switch kerning on again
    style.fontSize = `${entry.fontPx}px`;
    style.fontWeight = entry.weight;
    style.lineHeight = `${entry.lineHeightPx}px`;
    style.padding = `${entry.padY}px ${entry.padX}px`;
    style.color = css(entry.ink);
    style.backgroundColor = css(entry.paper);
    style.colorScheme = this.#isDark(entry.paper) ? 'dark' : 'light';
    if (entry.placeholder) field.placeholder = entry.placeholder;
    else field.removeAttribute('placeholder');
    if (entry.autocomplete) field.autocomplete = entry.autocomplete;
    field.spellcheck = entry.spellcheck;
    field.readOnly = entry.readOnly;
  }

  #isDark(argb) {
    return (argb >> 16 & 255) * 0.3 + (argb >> 8 & 255) * 0.6 + (argb & 255) * 0.1 < 110;
  }

  // The program's text. A field being edited keeps its own until it is left.
  setText(record, revision, text) {
    const moved = revision !== record.revision;
    record.revision = revision;
    record.text = text;
    if (moved || document.activeElement !== record.element) this.#write(record);
  }

  #write(record) {
    const { element: field, text } = record;
    if (field.value === text) return;
    const focused = document.activeElement === field;
    if (focused && this.#replace(record, text)) return;
    field.value = text;
    if (focused) field.setSelectionRange?.(field.value.length, field.value.length);
  }

  // As if typed, so that the browser's undo gives back what stood there.
  #replace(record, text) {
    const field = record.element, old = field.value;
    if (field.tagName !== 'TEXTAREA' || text.length > LONG_PASTE) return false;
    const least = Math.min(old.length, text.length);
    let start = 0, end = 0;
    while (start < least && old[start] === text[start]) ++start;
    while (end < least - start && old[old.length - 1 - end] === text[text.length - 1 - end]) ++end;
    if (/[\uD800-\uDBFF]/.test(text[start - 1] ?? '')) --start;  // no half characters
    if (/[\uDC00-\uDFFF]/.test(text[text.length - end] ?? '')) --end;
    const put = text.slice(start, text.length - end);
    record.replaced = { text: old, caret: field.selectionEnd };
    this.#writing = true;
    field.setSelectionRange(start, old.length - end);
    const done = document.execCommand(put ? 'insertText' : 'delete', false, put);
    this.#writing = false;
    return done && field.value === text;
  }

  // The program's marks; of another text than the field's they are none (field_marks.js).
  setMarks(record, marks) {
    record.marks = marks;
    if (document.activeElement === record.element) this.#marks.draw(record);
  }

  // What the program wants selected, once, as soon as the field has the focus.
  setSelection(record, select) {
    record.select = select;
    if (document.activeElement === record.element) this.#select(record);
  }

  #select(record) {
    const { select, element } = record;
    if (!select || select.serial === 0 || select.serial === record.selected) return;
    record.selected = select.serial;
    element.setSelectionRange?.(select.begin, select.end);
  }

  entered(record) {
    this.#select(record);
    this.#marks.draw(record);
  }

  // After the fields were placed anew.
  settle() { this.#marks.settle(); }

  left(record) {
    this.#marks.hide();
    if (record.text !== undefined && record.text !== record.element.value) this.#write(record);
  }

  // Chromium's own paste takes a minute for a megabyte, this a fifth of a second; the price is the
  // browser's undo, so it is kept for what is long.
  paste(record, event) {
    const field = record.element;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length < LONG_PASTE || field.readOnly || field.selectionStart === null) return;
    event.preventDefault();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    this.input(record, event);
  }

  // The caret of a text moved without an edit: the program brings its line into sight.
  caret(record) {
    const field = record.element;
    if (field.tagName !== 'TEXTAREA' || this.#writing) return;
    const { selectionStart: begin, selectionEnd: end } = field;
    const caret = field.selectionDirection === 'backward' ? begin : end;
    if (caret === record.caret) return;
    record.caret = caret;
    this.#screen.semantic(CARET, record.id, '', caret, caret, 0);
    this.#frames.request();
  }

  input(record, event) {
    const field = record.element;
    if (this.#writing) return;
    // Undone: the browser selects what was replaced; the cursor stood elsewhere.
    if (event.inputType === 'historyUndo' && record.replaced?.text === field.value) {
      field.setSelectionRange(record.replaced.caret, record.replaced.caret);
    }
    if (record.marks) {
      const list = shiftMarks(record.marks.list, record.text ?? '', field.value);
      record.marks = { ...record.marks, length: field.value.length, list };
      this.#marks.draw(record);
    }
    record.text = field.value;
    let begin = 0, end = 0;
    try {
      begin = field.selectionStart ?? 0;
      end = field.selectionEnd ?? 0;
    } catch { /* kinds without a selection */ }
    record.caret = end;
    const flags = event.isComposing === true ? 1 : 0;
    this.#screen.semantic(EDIT, record.id, field.value, begin, end, flags);
    this.#frames.request(true);
  }
}
