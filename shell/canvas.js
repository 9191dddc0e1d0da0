// The canvas and what surrounds it: size, density, the user's preferences, the soft keyboard, the
// graphics context. Everything ends in one call, sb_screen_surroundings, when something changed.
const query = (text) => matchMedia(text);

export class Surroundings {
  coarse = query('(pointer: coarse)').matches;
  #canvas;
  #probe;      // an element whose padding is the safe area's insets
  #changed;    // (values, flags) → void
  #size = { width: 0, height: 0 };   // device px
  #queries = {
    dark: query('(prefers-color-scheme: dark)'),
    contrast: query('(prefers-contrast: more)'),
    forced: query('(forced-colors: active)'),
    motion: query('(prefers-reduced-motion: reduce)'),
    installed: query('(display-mode: standalone)'),
  };
  #last = '';

  constructor(canvas, probe, changed) {
    this.#canvas = canvas;
    this.#probe = probe;
    this.#changed = changed;
    const update = () => this.update();
    for (const q of Object.values(this.#queries)) q.addEventListener('change', update);
    for (const name of ['online', 'offline', 'resize', 'orientationchange']) {
      addEventListener(name, update);
    }
    visualViewport?.addEventListener('resize', update);
    visualViewport?.addEventListener('scroll', update);
    this.#observeSize();
    this.#observeTextSize();
  }

  get density() { return devicePixelRatio || 1; }

  #observeSize() {
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1).devicePixelContentBoxSize?.[0];
      if (box) this.#size = { width: box.inlineSize, height: box.blockSize };
      else this.#size = { width: 0, height: 0 };
      this.update();
    });
    try {
      observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.#canvas);  // Safari: CSS size times density, rounded
    }
  }

  // The root's font size has no event: an element of one rem has a size.
  #observeTextSize() {
    const rem = document.createElement('div');
    rem.className = 'rem-probe';
    document.body.append(rem);
    new ResizeObserver(() => this.update()).observe(rem);
  }

  // Makes the canvas as many pixels as the screen shows, and tells the program.
  update(force = false) {
    const css = this.#canvas.getBoundingClientRect();
    const { density } = this;
    const width = this.#devicePixels(this.#size.width, css.width * density);
    const height = this.#devicePixels(this.#size.height, css.height * density);
    if (width < 1 || height < 1) return;
    const resized = this.#canvas.width !== width || this.#canvas.height !== height;
    if (resized) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    const safe = getComputedStyle(this.#probe);
    const insets = ['Left', 'Top', 'Right', 'Bottom'].map((s) => parseFloat(safe['padding' + s]));
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const values = [width / density, height / density, density, rem || 1, ...insets,
      this.#keyboardInset()];
    const flags = this.#flags();
    const key = values.join() + '/' + flags;
    if (!force && !resized && key === this.#last) return;
    this.#last = key;
    this.#changed(values, flags);
  }

  // The observed size is exact; an emulated density (tests, device mode) leaves it unscaled.
  #devicePixels(observed, computed) {
    return Math.abs(observed - computed) < 2 ? observed : Math.round(computed);
  }

  // Where the layout viewport does not shrink for the keyboard (Safari), the visual one tells.
  #keyboardInset() {
    const view = visualViewport;
    if (!view || view.scale > 1.01) return 0;
    const covered = innerHeight - view.height - view.offsetTop;
    return covered > 60 ? covered : 0;
  }

  #flags() {
    const q = this.#queries;
    const installed = q.installed.matches || navigator.standalone === true;
    return (q.dark.matches ? 1 : 0) | (q.contrast.matches || q.forced.matches ? 2 : 0) |
      (q.motion.matches ? 4 : 0) | (this.coarse ? 8 : 0) | (navigator.onLine ? 16 : 0) |
      (installed ? 32 : 0);
  }

  setCoarse(coarse) {
    if (coarse === this.coarse) return;
    this.coarse = coarse;
    this.update();
  }
}

// Calls back when the graphics context goes and comes; nothing is drawn in between.
export function watchContext(canvas, changed) {
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // or it would never come back
    changed(true);
  });
  canvas.addEventListener('webglcontextrestored', () => changed(false));
}
