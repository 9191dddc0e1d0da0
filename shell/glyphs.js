// Glyphs, icons and runs of text, measured and painted on one 2D canvas for the wasm program.
// Sizes are device px. Nothing is kerned or ligated, so that a line of single glyphs is as long as
// the same text in a DOM field (style.css says the same there). Masks are painted black and come
// out white; what turns out coloured (emoji) keeps its colours.
import { icons } from './icons.js';

export const FAMILY = 'Inter, system-ui, -apple-system, "Segoe UI", "Noto Sans", ' +
  'sans-serif, "Noto Color Emoji"';
const FIRST_ICON = 0xe000;
const ICON_BOX = 24, ICON_STROKE = 1.75;
const RUN_LIMIT = 4096;  // device px; a longer run is cut, never an error
const CACHE_LIMIT = 20_000;

export class Glyphs {
  #context;
  #font = '';
  #metrics = new Map();
  #lines = new Map();
  #paths = Object.values(icons).map((data) => new Path2D(data));
  #asked = new Set();      // blocks of 128 code points whose web font was asked for

  // `late` is called when a web font arrived after its text was first measured.
  constructor(late) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 128;
    this.#context = canvas.getContext('2d', { willReadFrequently: true });
    this.#prepare();
    document.fonts.addEventListener('loadingdone', (event) => {
      if (!event.fontfaces?.length) return;
      this.#metrics.clear();
      this.#lines.clear();
      late();
    });
  }

  // What a resize of the canvas forgets.
  #prepare() {
    const c = this.#context;
    c.textBaseline = 'alphabetic';
    c.fontKerning = 'none';
    c.textRendering = 'geometricPrecision';
    c.lineCap = c.lineJoin = 'round';
    c.fillStyle = c.strokeStyle = '#000';
    this.#font = '';
  }

  #use(size, weight) {
    const font = `${weight} ${size}px ${FAMILY}`;
    if (font !== this.#font) this.#context.font = this.#font = font;
  }

  #room(width, height) {
    const { canvas } = this.#context;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      this.#prepare();
    } else {
      this.#context.setTransform(1, 0, 0, 1, 0, 0);
      this.#context.clearRect(0, 0, width, height);
    }
  }

  // Ascent and descent as CSS line boxes use them: whole device pixels.
  line(size, weight) {
    const key = `${size}/${weight}`;
    let found = this.#lines.get(key);
    if (!found) {
      this.#use(size, weight);
      const m = this.#context.measureText('x');
      found = [Math.round(m.fontBoundingBoxAscent), Math.round(m.fontBoundingBoxDescent)];
      this.#lines.set(key, found);
    }
    return found;
  }

  #iconTop(size, weight) { return -this.line(size, weight)[0]; }  // the line's top

  // {box: [advance, left, top, right, bottom] from the pen on the baseline, ink}
  measure(code, size, weight) {
    const key = `${code}/${size}/${weight}`;
    let found = this.#metrics.get(key);
    if (!found) {
      if (this.#metrics.size > CACHE_LIMIT) this.#metrics.clear();
      found = this.#isIcon(code) ? this.#measureIcon(size, weight)
        : this.#measureText(String.fromCodePoint(code), size, weight);
      this.#metrics.set(key, found);
    }
    return found;
  }

  #isIcon(code) { return code >= FIRST_ICON && code < FIRST_ICON + this.#paths.length; }

  #measureIcon(size, weight) {
    const top = this.#iconTop(size, weight);
    return { box: [size, 0, top, size, top + size], ink: true };
  }

  #measureText(text, size, weight) {
    this.#askFont(text, weight);
    this.#use(size, weight);
    const m = this.#context.measureText(text);
    const box = [m.width, -m.actualBoundingBoxLeft, -m.actualBoundingBoxAscent,
      m.actualBoundingBoxRight, m.actualBoundingBoxDescent];
    return { box, ink: box[3] > box[1] && box[4] > box[2] };
  }

  // A canvas asks for a subset of a web font only when told so.
  #askFont(text, weight) {
    for (const char of text) {
      const block = char.codePointAt(0) >> 7;
      if (block === 0 || this.#asked.has(block)) continue;
      this.#asked.add(block);
      const face = `${weight} 16px Inter`;
      if (!document.fonts.check(face, char)) document.fonts.load(face, char).catch(() => {});
    }
  }

  paint(code, size, weight, stretch, x, y, width, height) {
    this.#room(width, height);
    const c = this.#context;
    c.setTransform(stretch, 0, 0, 1, x, y);
    if (this.#isIcon(code)) {
      const scale = size / ICON_BOX;
      c.translate(0, this.#iconTop(size, weight));
      c.scale(scale, scale);
      c.lineWidth = ICON_STROKE;
      c.stroke(this.#paths[code - FIRST_ICON]);
    } else {
      this.#use(size, weight);
      c.fillText(String.fromCodePoint(code), 0, 0);
    }
    return this.#take(width, height);
  }

  // Black with alpha becomes white with alpha; anything with a colour stays as it is.
  #take(width, height) {
    const { data } = this.#context.getImageData(0, 0, width, height);
    const words = new Uint32Array(data.buffer);
    let colored = false;
    for (const word of words) if (word & 0xffffff && word >>> 24 > 40) { colored = true; break; }
    if (!colored) for (let i = 0; i < words.length; ++i) words[i] |= 0xffffff;
    return { pixels: new Uint8Array(data.buffer), colored };
  }

  measureRun(text, size, weight, rtl) {
    this.#askFont(text, weight);
    this.#use(size, weight);
    this.#context.direction = rtl ? 'rtl' : 'ltr';
    const { width } = this.#context.measureText(text);
    this.#context.direction = 'ltr';
    return width;
  }

  paintRun(text, size, weight, rtl) {
    this.#askFont(text, weight);
    this.#use(size, weight);
    const c = this.#context;
    c.direction = rtl ? 'rtl' : 'ltr';
    c.textAlign = 'left';
    const m = c.measureText(text);
    const left = Math.floor(-m.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-m.actualBoundingBoxAscent) - 1;
    const width = Math.min(Math.ceil(m.actualBoundingBoxRight) + 1 - left, RUN_LIMIT);
    const height = Math.min(Math.ceil(m.actualBoundingBoxDescent) + 1 - top, RUN_LIMIT);
    this.#room(width, height);
    this.#use(size, weight);
    c.direction = rtl ? 'rtl' : 'ltr';
    c.textAlign = 'left';  // a canvas that grew has forgotten it
    c.setTransform(1, 0, 0, 1, -left, -top);
    c.fillText(text, 0, 0);
    c.direction = 'ltr';
    return { width, height, advance: m.width, ascent: -top, left, ...this.#take(width, height) };
  }
}
