// What a finger means, before ImGui sees it: a tap, a scroll with momentum, a long press, or a drag
// after a long press. Pure of the DOM: give it points and times, it calls `out`.
//   out.hover(p)  out.press(p, button)  out.move(p)  out.release(p, button)  out.leave()
//   out.canScroll(p) → bits 1 across, 2 down      out.scroll(dx, dy) → bits that moved
//   out.momentum(step)   step(nowMs) → keep going      out.scrollEnd()      out.held(p)
const SLOP = 9;              // px a finger may wander and still tap
const HOLD_MS = 400;
const TRACE_MS = 100;        // velocity comes from the last samples
const DECAY_MS = 325;
const STOP = 10 / 1000;      // px per ms

export class TouchGesture {
  #out;
  #state = 'idle';           // idle, waiting, caught, scrolling, held, dragging
  #start = { x: 0, y: 0 };
  #last = { x: 0, y: 0 };
  #axes = 0;
  #trace = [];
  #hold = 0;
  #flight = 0;               // counts flights, so that a new touch ends the old one

  constructor(out) { this.#out = out; }

  get state() { return this.#state; }

  down(p, now) {
    const flying = this.#stopFlight();
    this.#state = flying ? 'caught' : 'waiting';  // a touch that stops a flight is no tap
    this.#start = this.#last = p;
    this.#trace = [{ ...p, now }];
    this.#axes = this.#out.canScroll(p);
    if (!flying) this.#out.hover(p);
    clearTimeout(this.#hold);
    this.#hold = setTimeout(() => this.#held(), HOLD_MS);
  }

  #held() {
    if (this.#state !== 'waiting') return;
    this.#state = 'held';
    this.#out.held(this.#start);
  }

  move(p, now) {
    const dx = p.x - this.#start.x, dy = p.y - this.#start.y;
    const far = Math.hypot(dx, dy) > SLOP;
    const undecided = this.#state === 'waiting' || this.#state === 'caught';
    if (undecided && far) this.#decide(Math.abs(dx) > Math.abs(dy));
    else if (this.#state === 'held' && far) this.#drag();
    if (this.#state === 'scrolling') this.#scrollTo(p, now);
    if (this.#state === 'dragging') this.#out.move(p);
    this.#last = p;
  }

  // Over something that scrolls that way the finger scrolls, over anything else it drags.
  #decide(across) {
    clearTimeout(this.#hold);
    if (this.#axes & (across ? 1 : 2)) {
      this.#state = 'scrolling';
      this.#out.leave();
    } else {
      this.#drag();
    }
  }

  #drag() {
    this.#state = 'dragging';
    this.#out.press(this.#start, 0);
  }

  #scrollTo(p, now) {
    this.#out.scroll(this.#last.x - p.x, this.#last.y - p.y);
    this.#trace.push({ ...p, now });
    while (this.#trace.length > 2 && now - this.#trace[0].now > TRACE_MS) this.#trace.shift();
  }

  up(p, now) {
    clearTimeout(this.#hold);
    const state = this.#state;
    this.#state = 'idle';
    if (state === 'waiting') this.#click(0);
    else if (state === 'held') this.#click(1);
    else if (state === 'dragging') this.#out.release(p, 0);
    else if (state === 'scrolling') this.#fly(now);
    if (state !== 'scrolling') this.#out.leave();
  }

  #click(button) {
    this.#out.press(this.#start, button);
    this.#out.release(this.#start, button);
  }

  cancel() {
    clearTimeout(this.#hold);
    const dragging = this.#state === 'dragging';
    this.#state = 'idle';
    this.#out.leave();  // first away, then up: nothing is clicked
    if (dragging) this.#out.release({ x: -1e5, y: -1e5 }, 0);
    this.#out.leave();
    this.#out.scrollEnd();
  }

  #stopFlight() {
    const flying = this.#flight % 2 === 1;
    if (flying) {
      this.#flight += 1;
      this.#out.scrollEnd();
    }
    return flying;
  }

  #fly(now) {
    const first = this.#trace[0], last = this.#trace.at(-1);
    const span = last.now - first.now;
    let vx = span > 0 ? (first.x - last.x) / span : 0;
    let vy = span > 0 ? (first.y - last.y) / span : 0;
    if (now - last.now > TRACE_MS || Math.hypot(vx, vy) < STOP) return this.#out.scrollEnd();
    const flight = this.#flight += 1;
    let before = now;
    this.#out.momentum((time) => {
      if (flight !== this.#flight) return false;
      const dt = Math.min(Math.max(time - before, 0), 64);
      before = time;
      const moved = this.#out.scroll(vx * dt, vy * dt);
      const fade = Math.exp(-dt / DECAY_MS);
      vx *= fade;
      vy *= fade;
      if (Math.hypot(vx, vy) > STOP && (moved || dt === 0)) return true;
      this.#stopFlight();
      return false;
    });
  }
}
