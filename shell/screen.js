// The C++ side's ScreenReceiver as the shell's modules call it (exports sb_screen_…).
export class Screen {
  #heap; #self = 0;
  #stage;
  onAttach = () => {};
  requestFrame = () => {};

  constructor(heap, stage) {
    this.#heap = heap;
    this.#stage = stage;
  }

  // ---- imports (bridge.js)
  attach(self) {
    this.#self = self;
    this.onAttach();
  }

  setCursor(hand) { this.#stage.classList.toggle('hand', hand); }

  // ---- exports
  get attached() { return this.#self !== 0; }

  #call(name, ...args) {
    return this.#self ? this.#heap.call(`sb_screen_${name}`, this.#self, ...args) : 0;
  }

  frame(now, urgent, visible) {
    return this.#self ? this.#call('frame', now, urgent ? 1 : 0, visible ? 1 : 0) : -1;
  }

  pointer(kind, x, y, button, device, mods) {
    this.#call('pointer', kind, x, y, button, device, mods);
  }

  wheel(dx, dy, mods) { this.#call('wheel', dx, dy, mods); }
  scrollBegin(x, y) { return this.#call('scroll_begin', x, y); }
  scrollBy(dx, dy) { return this.#call('scroll_by', dx, dy); }
  scrollEnd() { this.#call('scroll_end'); }

  semantic(kind, node, text, begin, end, flags) {
    if (!this.#self) return;
    this.#heap.with(text, (at, length) => {
      this.#call('semantic', kind, node, at, length, begin, end, flags);
    });
  }

  surroundings(values, flags) {
    if (this.#self) this.#heap.withFloats(values, (at) => this.#call('surroundings', at, flags));
  }

  context(lost) { this.#call('context', lost ? 1 : 0); }
  fontsChanged() { this.#call('fonts_changed'); }
}
