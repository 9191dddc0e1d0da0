// Keys the focused element does not use itself, as the program's key events. Tab, Enter and Space
// on a button, and everything typed into a field stay with the browser; what comes back from them
// are focus, activate and edit events (semantics.js, textfields.js).
import { modsOf } from './pointer.js';

const SEMANTIC_KEY = 4;  // SemanticEvent::Kind::key
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead',
  'Process', 'Unidentified', 'NumLock', 'Fn']);
// With Ctrl or Cmd: ours everywhere (the browser's meaning is replaced) …
const OURS = new Set(['k', 's', 'Enter']);
// … and ours outside of text fields, where the browser would edit.
const OURS_OUTSIDE = new Set(['z', 'y']);
const LIST_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

export class Keyboard {
  #semantics; #screen; #frames;
  #findAt = -1e9;

  constructor(semantics, screen, frames) {
    this.#semantics = semantics;
    this.#screen = screen;
    this.#frames = frames;
    document.addEventListener('keydown', (e) => this.#down(e));
  }

  #down(e) {
    if (e.defaultPrevented || e.isComposing || e.keyCode === 229 || MODIFIERS.has(e.key)) return;
    const element = this.#semantics.elementOf(e.target);
    const combo = e.ctrlKey || e.metaKey;
    const ours = combo ? this.#combo(e, element) : this.#plain(e, element);
    if (!ours) return;
    const flags = (e.repeat ? 4 : 0) | modsOf(e) << 4;
    this.#screen.semantic(SEMANTIC_KEY, this.#semantics.idOf(element), e.key, 0, 0, flags);
    this.#frames.runNow();
  }

  #isField(element) { return element?.classList.contains('field') ?? false; }

  #combo(e, element) {
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    if (key === 'f' && !e.shiftKey && !e.altKey) return this.#find(e);
    const ours = OURS.has(key) || this.#semantics.declares(e) ||
      (OURS_OUTSIDE.has(key) && !this.#isField(element));
    if (ours) e.preventDefault();
    return ours || !this.#isField(element);
  }

  // Our own search first; pressed twice in a row, the browser's.
  #find(e) {
    if (!this.#semantics.declares(e)) return false;
    const again = e.timeStamp - this.#findAt < 1500;
    this.#findAt = e.timeStamp;
    if (again) return false;
    e.preventDefault();
    return true;
  }

  #plain(e, element) {
    if (e.key === 'Tab') return false;
    if (this.#isField(element)) return this.#inField(e, element);
    if (element && (e.key === 'Enter' || e.key === ' ')) {
      // Native elements click by themselves; ARIA ones on plain elements need it done.
      if (this.#semantics.clicksByKey(element)) return false;
      e.preventDefault();
      this.#semantics.activate(element);
      return false;
    }
    if (e.key === ' ' || e.key === '/' || e.key === "'") e.preventDefault();  // quick find, paging
    return true;
  }

  #inField(e, element) {
    if (e.key === 'Escape') return true;
    if (element instanceof HTMLTextAreaElement) return false;
    if (e.key === 'Enter') {
      e.preventDefault();
      return true;
    }
    const picker = ['date', 'time', 'number'].includes(element.type);
    if (!LIST_KEYS.has(e.key) || picker) return false;
    if (element.hasAttribute('aria-expanded') || element.type === 'search') e.preventDefault();
    return true;
  }
}
