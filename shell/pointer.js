// Pointers on the stage: mouse and pen go straight to ImGui, fingers through the gesture layer, the
// wheel scrolls by exact pixels. The semantic elements lie over the canvas; their pointer events
// bubble to the stage, so ImGui sees every pointer and the element gets the browser's focus.
import { TouchGesture } from './gesture.js';

const KIND = { move: 0, down: 1, up: 2, leave: 3, hold: 4 };
const DEVICE = { mouse: 0, touch: 1, pen: 2 };
const BUTTON = [0, 2, 1, 3, 4];  // DOM left, middle, right → ImGui left, right, middle
const WHEEL_PAUSE_MS = 250;      // a new scroll may choose another window
const STEP_PX = 60;              // a delta this big is a wheel's notch: glide there
const LINE_PX = 40;

export const modsOf = (e) =>
  (e.ctrlKey ? 1 : 0) | (e.shiftKey ? 2 : 0) | (e.altKey ? 4 : 0) | (e.metaKey ? 8 : 0);

const editable = (node) => node instanceof HTMLTextAreaElement ||
  (node instanceof HTMLInputElement && node.classList.contains('field'));
const editing = (node) => editable(node) && node === document.activeElement;

export class Pointers {
  lastDownAt = -1e9;       // tells a real click from one an assistive tool made
  #stage; #screen; #frames; #surroundings; #gesture;
  #finger = -1;            // pointerId the gesture layer follows
  #touched = null;         // the element under it when it came
  #native = new Set();     // fingers that edit text: the browser's
  #wheelAt = -1e9; #wheelAxes = 0;
  #glide = { x: 0, y: 0, on: false };

  constructor(stage, screen, frames, surroundings) {
    this.#stage = stage;
    this.#screen = screen;
    this.#frames = frames;
    this.#surroundings = surroundings;
    this.#gesture = new TouchGesture(this.#gestureOut());
    const on = (name, fn, options) => stage.addEventListener(name, fn.bind(this), options);
    on('pointerdown', this.#down);
    on('pointermove', this.#move);
    on('pointerup', this.#up);
    on('pointercancel', this.#cancel);
    on('pointerleave', this.#leave);
    on('touchend', this.#touchEnd, { passive: false });
    on('wheel', this.#wheel, { passive: false });
    on('contextmenu', (e) => { if (!editing(e.target)) e.preventDefault(); });
    on('dragstart', (e) => { if (!editing(e.target)) e.preventDefault(); });
  }

  #at(e) {
    const box = this.#stage.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  }

  #send(kind, p, button, e) {
    this.#screen.pointer(kind, p.x, p.y, button, DEVICE[e.pointerType] ?? 0, modsOf(e));
  }

  #down(e) {
    this.lastDownAt = e.timeStamp;
    this.#surroundings.setCoarse(e.pointerType === 'touch');
    const p = this.#at(e);
    if (e.pointerType === 'touch') {
      if (editing(e.target)) { this.#native.add(e.pointerId); return; }
      if (this.#finger >= 0) { this.#gesture.cancel(); return; }
      this.#finger = e.pointerId;
      this.#touched = e.target;
      this.#capture(e);
      this.#gesture.down(p, e.timeStamp);
      this.#frames.request();
      return;
    }
    // Without capture over a field: the browser selects text there.
    if (!editable(e.target)) this.#capture(e);
    this.#send(KIND.down, p, BUTTON[e.button] ?? 0, e);
    this.#frames.request(true);
  }

  // Elements come and go under a finger: events must still arrive.
  #capture(e) {
    try { this.#stage.setPointerCapture(e.pointerId); } catch { /* it ended already */ }
  }

  #move(e) {
    if (e.pointerType === 'touch') {
      if (e.pointerId !== this.#finger) return;
      this.#gesture.move(this.#at(e), e.timeStamp);
    } else {
      this.#send(KIND.move, this.#at(e), 0, e);
    }
    this.#frames.request();
  }

  #up(e) {
    if (e.pointerType === 'touch') {
      this.#native.delete(e.pointerId);
      if (e.pointerId !== this.#finger) return;
      this.#finger = -1;
      const tap = this.#gesture.state === 'waiting';
      const before = document.activeElement;
      this.#gesture.up(this.#at(e), e.timeStamp);
      this.#frames.runNow();
      if (tap && document.activeElement === before) this.#focusTouched();
    } else {
      this.#send(KIND.up, this.#at(e), BUTTON[e.button] ?? 0, e);
      this.#frames.runNow();
    }
  }

  // The browser's mouse events after a tap would take the focus away from what the program has just
  // focused. They are refused, and the tapped element gets the focus when the program wanted none.
  // Fields keep them: they put the cursor where the finger was.
  #focusTouched() {
    const target = this.#touched?.closest?.('[tabindex]');
    if (editable(target)) return;
    if (target?.isConnected) target.focus({ preventScroll: true, focusVisible: false });
    else document.activeElement?.blur?.();
  }

  #touchEnd(e) {
    if (!editable(e.target) && e.cancelable) e.preventDefault();
  }

  #cancel(e) {
    this.#native.delete(e.pointerId);
    if (e.pointerType === 'touch' && e.pointerId !== this.#finger) return;
    this.#finger = -1;
    if (e.pointerType === 'touch') {
      this.#gesture.cancel();
    } else {
      this.#send(KIND.leave, { x: 0, y: 0 }, 0, e);
      this.#send(KIND.up, { x: -1e5, y: -1e5 }, 0, e);
    }
    this.#frames.request(true);
  }

  #leave(e) {
    if (e.pointerType === 'touch') return;
    this.#send(KIND.leave, { x: 0, y: 0 }, 0, e);
    this.#frames.request();
  }

  #gestureOut() {
    const send = (kind, p, button) => this.#screen.pointer(kind, p.x, p.y, button, DEVICE.touch, 0);
    return {
      hover: (p) => send(KIND.move, p, 0),
      press: (p, button) => send(KIND.down, p, button),
      move: (p) => send(KIND.move, p, 0),
      release: (p, button) => send(KIND.up, p, button),
      leave: () => send(KIND.leave, { x: 0, y: 0 }, 0),
      canScroll: (p) => this.#screen.scrollBegin(p.x, p.y),
      scroll: (dx, dy) => this.#screen.scrollBy(dx, dy),
      scrollEnd: () => this.#screen.scrollEnd(),
      momentum: (step) => this.#frames.animate(step),
      held: (p) => { send(KIND.hold, p, 0); navigator.vibrate?.(8); this.#frames.request(true); },
    };
  }

  #wheel(e) {
    if (e.ctrlKey) return;  // the browser's zoom
    const field = e.target;
    if (editing(field) && field.scrollHeight > field.clientHeight + 1) return;
    e.preventDefault();
    const unit = e.deltaMode === 1 ? LINE_PX : e.deltaMode === 2 ? innerHeight * 0.8 : 1;
    let dx = e.deltaX * unit, dy = e.deltaY * unit;
    if (e.shiftKey && dx === 0) [dx, dy] = [dy, 0];
    const p = this.#at(e);
    if (e.timeStamp - this.#wheelAt > WHEEL_PAUSE_MS && !this.#glide.on) {
      this.#wheelAxes = this.#screen.scrollBegin(p.x, p.y);
    }
    this.#wheelAt = e.timeStamp;
    const across = Math.abs(dx) > Math.abs(dy);
    if (!(this.#wheelAxes & (across ? 1 : 2))) this.#screen.wheel(dx, dy, modsOf(e));
    else if (Math.max(Math.abs(dx), Math.abs(dy)) < STEP_PX) this.#screen.scrollBy(dx, dy);
    else this.#glideBy(dx, dy);
    this.#frames.request();
  }

  #glideBy(dx, dy) {
    const glide = this.#glide;
    glide.x += dx;
    glide.y += dy;
    if (glide.on) return;
    glide.on = true;
    const slow = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 0.3;
    this.#frames.animate(() => {
      const left = Math.abs(glide.x) + Math.abs(glide.y);
      const part = left < 2 ? 1 : slow;
      const moved = this.#screen.scrollBy(glide.x * part, glide.y * part);
      glide.x *= 1 - part;
      glide.y *= 1 - part;
      if (part < 1 && moved) return true;
      Object.assign(glide, { x: 0, y: 0, on: false });
      return false;
    });
  }
}
