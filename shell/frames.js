// When a frame is made: only when something happened. An act of the user runs at once or in the
// next animation frame; while the program says "again", each animation frame; else a timer or
// nothing. While the page is hidden nothing is animated: news still run (drafts must reach the
// disk), timers wait at least a minute.
const HIDDEN_TIMER_MS = 60_000;
const KEPT = 240;

export class Frames {
  count = 0;
  cpuMs = [];            // of the last frames, newest last
  #run;                  // (nowMs, urgent, visible) → ms until the next, 0 again, -1 never
  #failed;               // (error) → void
  #pending = 0;          // requestAnimationFrame handle
  #timer = 0;
  #urgent = false;
  #running = false;
  #stopped = false;
  #tasks = new Set();    // (nowMs) → keep going?  momentum and the like, before each frame

  constructor(run, failed) {
    this.#run = run;
    this.#failed = failed;
    document.addEventListener('visibilitychange', () => this.request(true));
  }

  // A frame soon. Urgent: the user acted, mirror the semantics without delay.
  request(urgent = false) {
    this.#urgent ||= urgent;
    if (this.#stopped || this.#pending) return;
    if (document.hidden) {
      this.#pending = -1;
      setTimeout(() => this.runNow(), 0);
    } else {
      this.#pending = requestAnimationFrame((now) => this.#frame(now));
    }
  }

  // The frame in this very call, so that what it focuses is focused inside the user's gesture.
  runNow() {
    this.#urgent = true;
    if (this.#running) this.request(true);
    else this.#frame(performance.now());
  }

  animate(task) {
    this.#tasks.add(task);
    this.request();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #frame(now) {
    if (this.#stopped) return;
    if (this.#pending > 0) cancelAnimationFrame(this.#pending);
    clearTimeout(this.#timer);
    this.#pending = 0;
    this.#running = true;
    const urgent = this.#urgent;
    this.#urgent = false;
    const start = performance.now();
    let wait = -1;
    try {
      for (const task of this.#tasks) if (!task(now)) this.#tasks.delete(task);
      wait = this.#run(start, urgent, !document.hidden);
    } catch (error) {
      this.stop();
      this.#failed(error);
      return;
    } finally {
      this.#running = false;
    }
    this.count += 1;
    this.cpuMs.push(performance.now() - start);
    if (this.cpuMs.length > KEPT) this.cpuMs.shift();
    this.#schedule(this.#tasks.size ? 0 : wait);
  }

  #schedule(wait) {
    if (wait < 0 || this.#pending) return;
    if (document.hidden) wait = Math.max(wait, HIDDEN_TIMER_MS);
    if (wait < 5) this.request();
    else this.#timer = setTimeout(() => this.request(), Math.min(wait, 2 ** 31 - 1));
  }
}
