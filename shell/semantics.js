// The mirror of the semantics tree: one real element per node, laid over the canvas, invisible but
// found by screen readers, keyboards, dictation and tests. Changed by patches (shell/patch.js),
// never rebuilt: an element lives as long as its node. What happens to the elements goes back as
// events. Real pointers are left to ImGui; a click without one (Enter, Space, assistive tools)
// activates.
import { OPERATION, PatchReader } from './patch.js';
import { FLAG, ROLES, applyFlags, applyName, applySet, createElement } from './roles.js';

const EVENT = { activate: 0, focus: 1, blur: 2 };
const PRESS_MS = 10_000;   // a click this long after a pointer's press may belong to it
const px = (v) => `${Math.round(v * 100) / 100}px`;

export class Semantics {
  #layer; #notes; #screen; #frames; #fields; #pointers; #media;
  #records = new Map();     // id → {id, element, kind, flags, name, value, …}
  #byElement = new WeakMap();
  #moving = false;          // our own changes of the DOM are no events
  #shortcuts = new Map();   // id → "Control+K"
  #modal = null;
  #lang = '';

  constructor(layer, notes, screen, frames, fields) {
    this.#layer = layer;
    this.#notes = notes;
    this.#screen = screen;
    this.#frames = frames;
    this.#fields = fields;
    layer.addEventListener('focusin', (e) => this.#focus(EVENT.focus, e));
    layer.addEventListener('focusout', (e) => this.#focus(EVENT.blur, e));
    layer.addEventListener('input', (e) => this.#input(e));
    document.addEventListener('selectionchange', () => this.#caret());
    layer.addEventListener('paste', (e) => this.#paste(e));
    layer.addEventListener('click', (e) => this.#click(e));
  }

  set pointers(pointers) { this.#pointers = pointers; }
  // Fills nodes of role media: fill(element, name, value).
  set media(media) { this.#media = media; }

  #caret() {
    const record = this.#byElement.get(document.activeElement);
    if (record) this.#fields.caret(record);
  }

  // ---- from the program -----------------------------------------------------------------------

  apply(bytes) {
    const patch = new PatchReader(bytes);
    const gone = [];
    let focus = 0;
    this.#moving = true;
    const focused = document.activeElement;
    while (!patch.done) {
      const operation = patch.u8();
      if (operation === OPERATION.node) this.#change(patch.node());
      else if (operation === OPERATION.order) this.#order(patch.u32(), patch.ids());
      else if (operation === OPERATION.focus) focus = patch.u32();
      else if (operation === OPERATION.document) this.#document(patch.text(), patch.text());
      else gone.push(patch.u32());
    }
    this.#moving = false;
    for (const id of gone) this.#remove(id);
    this.#setModal();
    this.#setControls();
    if (focus) this.#records.get(focus)?.element.focus({ preventScroll: true });
    else this.#restoreFocus(focused);
    this.#fields.settle();
  }

  #document(title, lang) {
    if (title) document.title = title;
    document.documentElement.lang = lang || 'en';
  }

  #change(change) {
    let record = this.#records.get(change.id);
    if (!record) {
      record = { id: change.id, flags: 0, name: '', value: '', revision: -1 };
      this.#records.set(change.id, record);
    }
    const fresh = change.kind && this.#setKind(record, change.kind);
    for (const key of ['flags', 'name', 'value', 'entry', 'set']) {
      if (key in change) record[key] = change[key];
    }
    const has = (key) => key in change || (fresh && record[key] !== undefined);
    if (has('flags')) applyFlags(record);
    if (has('name') || has('value')) this.#setName(record, fresh);
    if ('description' in change || fresh) this.#describe(record, change.description);
    if ('shortcut' in change) this.#setShortcut(record, change.shortcut);
    if ('box' in change) record.box = change.box;
    if (has('box')) this.#place(record);
    if (has('set')) applySet(record);
    if (has('entry')) this.#fields.style(record.element, record.entry);
    if ('text' in change) this.#fields.setText(record, change.text.revision, change.text.text);
    else if (fresh && record.text !== undefined) record.element.value = record.text;
    if ('marks' in change) this.#fields.setMarks(record, change.marks);
    if ('select' in change) this.#fields.setSelection(record, change.select);
  }

  // Makes the element, or another one when its kind of element changed; true then.
  #setKind(record, kind) {
    const old = record.element, was = record.kind;
    record.kind = kind;
    if (old && was.text === kind.text && was.role === kind.role && was.level === kind.level &&
        (kind.text !== 255 || was.parent === kind.parent)) return false;
    const element = kind.text === 255 ? createElement(kind) : this.#fields.create(kind.text);
    element.id = `n${record.id}`;
    record.element = element;
    this.#byElement.set(element, record);
    if (old) {
      const focused = old === document.activeElement;
      for (const child of [...old.children]) element.append(child);
      old.replaceWith(element);
      if (focused) element.focus({ preventScroll: true });
    }
    return true;
  }

  // A status that appears says nothing; one whose words change is read.
  #setName(record, fresh) {
    const live = ROLES[record.kind.role].name === 'status';
    if (fresh && live && record.name) setTimeout(() => applyName(record), 60);
    else applyName(record);
    if (ROLES[record.kind.role].own) this.#media?.fill(record.element, record.name, record.value);
  }

  #describe(record, description = record.description ?? '') {
    record.description = description;
    const { element } = record;
    if (!description) {
      record.note?.remove();
      record.note = null;
      element.removeAttribute('aria-describedby');
      return;
    }
    if (!record.note) {
      record.note = document.createElement('span');
      record.note.id = `d${record.id}`;
      this.#notes.append(record.note);
    }
    record.note.textContent = description;
    element.setAttribute('aria-describedby', record.note.id);
  }

  #setShortcut(record, shortcut) {
    if (shortcut) {
      record.element.setAttribute('aria-keyshortcuts', shortcut);
      this.#shortcuts.set(record.id, shortcut.toLowerCase());
    } else {
      record.element.removeAttribute('aria-keyshortcuts');
      this.#shortcuts.delete(record.id);
    }
  }

  #place(record) {
    const { element, box: { x, y, w, h, shown, clip } } = record;
    const { style } = element;
    style.left = px(x);
    style.top = px(y);
    style.width = px(w);
    style.height = px(h);
    element.classList.toggle('away', !shown);
    if (record.kind.text === 255) return;
    // One pixel less all around: the frame drawn on the canvas stays whole.
    const cut = [clip.top, clip.right, clip.bottom, clip.left].map((v) => px(Math.max(v, 1)));
    style.clipPath = `inset(${cut.join(' ')})`;
  }

  // Puts the children in order, moving as few as possible and never the focused one's branch when
  // something else can move instead: a moved element loses the focus.
  #order(parent, ids) {
    const home = parent === 0 ? this.#layer : this.#records.get(parent)?.element;
    if (!home) return;
    const wanted = ids.map((id) => this.#records.get(id).element);
    const staying = new Set(wanted);
    for (const child of [...home.children]) if (!staying.has(child)) child.remove();
    const keep = wanted.find((e) => e.parentNode === home && e.contains(document.activeElement));
    const split = keep ? wanted.indexOf(keep) : -1;
    if (keep) {
      let next = keep;
      for (let i = split - 1; i >= 0; --i) next = this.#before(home, wanted[i], next);
    }
    let last = keep ?? null;
    for (let i = split + 1; i < wanted.length; ++i) {
      const at = last ? last.nextSibling : home.firstChild;
      if (at !== wanted[i]) home.insertBefore(wanted[i], at);
      last = wanted[i];
    }
  }

  #before(home, element, next) {
    if (next.previousSibling !== element) home.insertBefore(element, next);
    return element;
  }

  #remove(id) {
    const record = this.#records.get(id);
    if (!record) return;
    record.element.remove();
    record.note?.remove();
    this.#shortcuts.delete(id);
    this.#records.delete(id);
  }

  // The topmost modal dialog makes everything outside it inert, but what was opened above it.
  #setModal() {
    const dialogs = this.#layer.querySelectorAll('[aria-modal="true"]');
    const modal = dialogs.length ? dialogs[dialogs.length - 1] : null;
    if (!modal && !this.#modal) return;
    const open = new Set();
    for (let e = modal; e && e !== this.#layer; e = e.parentElement) {
      for (const sibling of e.parentElement.children) {
        // What follows lies above it: a list or menu opened from the dialog.
        const above = e.compareDocumentPosition(sibling) & Node.DOCUMENT_POSITION_FOLLOWING;
        const live = sibling.matches('[role=status],[role=alert]');
        if (sibling !== e && !above && !live) open.add(sibling);
      }
    }
    for (const e of this.#layer.querySelectorAll('[inert]')) if (!open.has(e)) this.#shut(e, false);
    for (const e of open) this.#shut(e, true);
    this.#modal = modal;
  }

  // The list an open combobox speaks of is the one opened last.
  #setControls() {
    const lists = this.#layer.querySelectorAll('[role=listbox]');
    for (const box of this.#layer.querySelectorAll('[role=combobox]')) {
      const open = lists.length && box.getAttribute('aria-expanded') === 'true';
      const list = lists[lists.length - 1];
      // The focus stays in a field: what the arrow keys are on is told beside it.
      const lit = open && box.tagName === 'INPUT'
        ? list.querySelector('[role=option][aria-selected=true]') : null;
      if (open) box.setAttribute('aria-controls', list.id);
      else box.removeAttribute('aria-controls');
      if (lit) box.setAttribute('aria-activedescendant', lit.id);
      else box.removeAttribute('aria-activedescendant');
    }
  }

  // aria-hidden says the same as inert to tools that do not know inert yet.
  #shut(element, inert) {
    element.inert = inert;
    if (inert) element.setAttribute('aria-hidden', 'true');
    else element.removeAttribute('aria-hidden');
  }

  // A branch that had to move took the focus with it.
  #restoreFocus(focused) {
    if (!focused || focused === document.activeElement || !this.#layer.contains(focused)) return;
    if (this.#byElement.has(focused)) focused.focus({ preventScroll: true });
  }

  // ---- to the program -------------------------------------------------------------------------

  #recordOf(target) { return this.#byElement.get(target); }

  #focus(kind, event) {
    const record = this.#recordOf(event.target);
    if (!record || this.#moving) return;
    const visible = kind === EVENT.focus && event.target.matches(':focus-visible');
    if (record.kind.text !== 255) {
      if (kind === EVENT.blur) this.#fields.left(record);
      else this.#fields.entered(record);
    }
    this.#screen.semantic(kind, record.id, '', 0, 0, visible ? 2 : 0);
    this.#frames.request(true);
  }

  #input(event) {
    const record = this.#recordOf(event.target);
    if (record && record.kind.text !== 255) this.#fields.input(record, event);
  }

  #paste(event) {
    const record = this.#recordOf(event.target);
    if (record && record.kind.text !== 255) this.#fields.paste(record, event);
  }

  // Checked states are the program's. By pointer it has changed already and the browser's own
  // toggle is undone; by keyboard the toggle stands until the program's answer is written over it.
  #click(event) {
    const record = this.#recordOf(event.target.closest?.('.node'));
    if (!record || record.kind.text !== 255) return;
    const byPointer = event.detail > 0 &&
      event.timeStamp - this.#pointers.lastDownAt < PRESS_MS;
    if (byPointer) {
      event.preventDefault();
      return;
    }
    if (record.element.tagName !== 'INPUT') event.preventDefault();
    this.activate(record.element);
    if (this.#records.has(record.id)) applyFlags(record);
  }

  activate(element) {
    const record = this.#recordOf(element);
    if (!record || record.flags & FLAG.disabled) return;
    this.#screen.semantic(EVENT.activate, record.id, '', 0, 0, 0);
    this.#frames.runNow();
  }

  // ---- for the keyboard -----------------------------------------------------------------------

  elementOf(target) { return this.#byElement.has(target) ? target : null; }
  idOf(element) { return this.#recordOf(element)?.id ?? 0; }

  // The browser turns Enter and Space on it into a click.
  clicksByKey(element) {
    const { kind } = this.#recordOf(element);
    const native = element.tagName === 'BUTTON' || element.tagName === 'INPUT';
    return native && (ROLES[kind.role].keyed ?? false);
  }

  // A shortcut some node on the screen declares: "Control+K".
  declares(event) {
    if (event.altKey) return false;
    const key = event.key.toLowerCase();
    const combo = `control+${event.shiftKey ? 'shift+' : ''}${key}`;
    for (const declared of this.#shortcuts.values()) {
      if (declared.split(' ').includes(combo)) return true;
    }
    return false;
  }
}
