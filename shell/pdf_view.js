// A PDF being looked at (NOTE-20): its pages one beneath the other in an element that scrolls, over
// the canvas. Loaded when the first PDF is opened. Only pages in view, and their neighbours, are
// drawn; of each the words lie invisibly above it, for screen readers and to be copied. Page and
// size are told to the program, which has the buttons. close() leaves nothing.
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OpenPdf } from './pdf_view_open.js';

const kSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];  // of what fits the width
const kLargestFit = 2.25;          // CSS px per point: a small page is not blown up
const kGap = 12;
const kMostPixels = 1 << 23;       // of one page: 32 MB
const kAround = '75% 0px';         // how far beyond the view pages are drawn
const TURN = ['next', 'previous', 'larger', 'smaller', 'fit'];  // FileTurn of app/file_port.h

const kStyle = `
.pdf { width: 100%; height: 100%; overflow: auto; overscroll-behavior: contain; outline: 0;
  pointer-events: auto; touch-action: pan-x pan-y; cursor: auto; box-sizing: border-box;
  user-select: text; -webkit-user-select: text; -webkit-touch-callout: default; }
.pdf:focus-visible { box-shadow: inset 0 0 0 2px Highlight; }
.pdf-pages { display: flex; flex-direction: column; gap: ${kGap}px; padding: ${kGap}px;
  width: max-content; min-width: 100%; box-sizing: border-box; align-items: center; }
.pdf-page { position: relative; flex: none; background: #fff; color-scheme: only light;
  box-shadow: 0 1px 4px rgb(0 0 0 / 0.25); overflow: hidden; }
.pdf-page > canvas { display: block; width: 100%; height: 100%; }
.pdf-words { position: absolute; inset: 0; overflow: clip; line-height: 1; text-align: initial;
  transform-origin: 0 0; forced-color-adjust: none; -webkit-text-size-adjust: none;
  text-size-adjust: none; --min-font-size: 1;
  --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
  --min-font-size-inv: calc(1 / var(--min-font-size)); }
.pdf-words :is(span, br) { color: transparent; position: absolute; white-space: pre; cursor: text;
  transform-origin: 0% 0%; }
.pdf-words > :not(.markedContent), .pdf-words .markedContent span:not(.markedContent) {
  --font-height: 0; --scale-x: 1; --rotate: 0deg;
  font-size: calc(var(--text-scale-factor) * var(--font-height));
  transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv)); }
.pdf-words .markedContent { display: contents; }
.pdf-words ::selection { background: rgb(0 90 200 / 0.3); color: transparent; }
.pdf-words[data-main-rotation="90"] { transform: rotate(90deg) translateY(-100%); }
.pdf-words[data-main-rotation="180"] { transform: rotate(180deg) translate(-100%, -100%); }
.pdf-words[data-main-rotation="270"] { transform: rotate(270deg) translateX(-100%); }
.hiddenCanvasElement { position: absolute; inset: 0; width: 0; height: 0; display: none; }`;

function addStyle() {
  const sheet = new CSSStyleSheet();  // the policy allows no <style>
  sheet.replaceSync(kStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
addStyle();

export class PdfView {
  #tell; #file; #root; #list; #sight; #size;
  #document = null;
  #pages = [];            // {box, width, height, seen, canvas, scale, words, task}
  #byBox = new Map();
  #zoom = 1;
  #width = 0;             // what the last layout was for
  #current = 0;
  #told = '';
  #drawing = false;
  #closed = false;

  // element: filled with the view. tell({page, pages, zoom}) or, once and for all, tell({why}).
  constructor(element, blob, name, tell) {
    this.#tell = tell;
    this.#root = document.createElement('div');
    this.#root.className = 'pdf';
    this.#root.tabIndex = 0;
    this.#root.setAttribute('role', 'document');
    this.#root.setAttribute('aria-label', name);
    this.#root.addEventListener('scroll', () => this.#scrolled());
    this.#root.addEventListener('keydown', (event) => this.#key(event));
    this.#list = this.#root.appendChild(document.createElement('div'));
    this.#list.className = 'pdf-pages';
    element.append(this.#root);
    this.#file = new OpenPdf(blob, (why) => this.#failed(why));
    this.#file.document.then((opened) => this.#begin(opened));
  }

  get element() { return this.#root; }

  turn(number) {
    if (!this.#document) return;
    const turn = TURN[number];
    if (turn === 'next') this.#goTo(this.#current + 1);
    else if (turn === 'previous') this.#goTo(this.#current - 1);
    else if (turn === 'larger') this.#setZoom(kSteps.find((step) => step > this.#zoom));
    else if (turn === 'smaller') this.#setZoom(kSteps.findLast((step) => step < this.#zoom));
    else this.#setZoom(1);
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#sight?.disconnect();
    this.#size?.disconnect();
    this.#pages.forEach((page) => this.#drop(page));
    this.#root.remove();
    this.#list.replaceChildren();
    this.#file.close();
    setTimeout(() => TextLayer.cleanup(), 0);
  }

  #failed(why) {
    if (this.#closed) return;
    this.close();
    this.#tell({ why });
  }

  // ---- where things are -----------------------------------------------------------------------

  async #begin(opened) {
    try {
      const first = await opened.getPage(1);
      if (this.#closed) return;
      const { width, height } = first.getViewport({ scale: 1 });
      this.#document = opened;
      for (let i = 0; i < opened.numPages; ++i) this.#addPage(i, width, height);
    } catch {
      this.#failed('broken');
      return;
    }
    this.#layout();
    this.#sight = new IntersectionObserver((seen) => this.#seen(seen),
      { root: this.#root, rootMargin: kAround });
    for (const { box } of this.#pages) this.#sight.observe(box);
    this.#size = new ResizeObserver(() => this.#resized());
    this.#size.observe(this.#root);
    this.#takeFocus();
    this.#say();
  }

  // All are as large as the first until they are drawn.
  #addPage(index, width, height) {
    const box = document.createElement('div');
    box.className = 'pdf-page';
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', `Page ${index + 1}`);
    this.#list.append(box);
    const page = { box, width, height, seen: false, canvas: null, scale: 0, words: null,
      task: null };
    this.#pages.push(page);
    this.#byBox.set(box, page);
  }

  // Arrows and Page Down scroll at once, unless the user is somewhere else by now.
  #takeFocus() {
    const home = this.#root.closest('[role=dialog]');
    const focused = document.activeElement;
    const free = !focused || focused === document.body || home?.contains(focused);
    if (free) this.#root.focus({ preventScroll: true, focusVisible: false });
  }

  #scaleOf(page) {
    const fit = (this.#width - 2 * kGap) / page.width;
    return Math.max(0.05, Math.min(fit, kLargestFit) * this.#zoom);
  }

  #layout() {
    this.#width = this.#root.clientWidth;
    for (const page of this.#pages) this.#sizePage(page);
  }

  #sizePage(page) {
    const { style } = page.box;
    const scale = this.#scaleOf(page);
    style.width = `${Math.floor(page.width * scale)}px`;
    style.height = `${Math.floor(page.height * scale)}px`;
    style.setProperty('--total-scale-factor', String(scale));
    style.setProperty('--scale-round-x', '1px');
    style.setProperty('--scale-round-y', '1px');
  }

  // What stood in the middle of the view stays there.
  #layoutKeeping() {
    const root = this.#root;
    const { box } = this.#pages[this.#current];
    const down = (root.scrollTop + root.clientHeight / 2 - box.offsetTop) / box.offsetHeight;
    const across = (root.scrollLeft + root.clientWidth / 2) / root.scrollWidth;
    this.#layout();
    root.scrollTop = box.offsetTop + down * box.offsetHeight - root.clientHeight / 2;
    root.scrollLeft = across * root.scrollWidth - root.clientWidth / 2;
    this.#draw();
    this.#say();
  }

  #resized() {
    if (!this.#closed && this.#root.clientWidth !== this.#width) this.#layoutKeeping();
  }

  #setZoom(zoom) {
    if (!zoom || zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#layoutKeeping();
  }

  #goTo(index) {
    const page = this.#pages[index];
    if (!page) return;
    this.#root.scrollTop = page.box.offsetTop - kGap / 2;
    this.#current = index;
    this.#say();
  }

  // The page that covers the upper third of the view; at the very end the last one.
  #scrolled() {
    const root = this.#root;
    const line = root.scrollTop + root.clientHeight / 3;
    const end = root.scrollTop + root.clientHeight >= root.scrollHeight - 2;
    const at = this.#pages.findIndex(({ seen, box }) =>
      seen && box.offsetTop + box.offsetHeight + kGap > line);
    if (end && root.scrollTop > 0) this.#current = this.#pages.length - 1;
    else if (at >= 0) this.#current = at;
    this.#say();
  }

  #say() {
    const now = { page: this.#current + 1, pages: this.#pages.length,
      zoom: Math.round(this.#zoom * 100) };
    const words = JSON.stringify(now);
    if (this.#closed || !this.#document || words === this.#told) return;
    this.#told = words;
    this.#tell(now);
  }

  // Scrolling is the browser's; + - 0 are ours, Escape and what goes with Ctrl the program's.
  #key(event) {
    if (event.key === 'Escape' || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    const turn = { '+': 2, '-': 3, 0: 4 }[event.key];
    if (turn !== undefined) this.turn(turn);
  }

  // ---- drawing --------------------------------------------------------------------------------

  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      const page = this.#byBox.get(target);
      if (page.seen && !isIntersecting) this.#drop(page);
      page.seen = isIntersecting;
    }
    this.#draw();
    this.#scrolled();
  }

  #drop(page) {
    page.task?.cancel();
    page.task = null;
    page.words?.cancel();
    page.words = null;
    if (page.canvas) page.canvas.width = page.canvas.height = 0;  // Safari frees it at once
    page.canvas = null;
    page.scale = 0;
    page.box.replaceChildren();
  }

  #next() {
    const wanting = this.#pages.map((page, index) => ({ page, index })).filter(({ page }) =>
      page.seen && page.scale !== this.#scaleOf(page));
    const away = ({ index }) => Math.abs(index - this.#current);
    return wanting.sort((a, b) => away(a) - away(b))[0]?.index ?? -1;
  }

  // One after the other, the one being read first. One that cannot be drawn stays empty.
  async #draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    for (let at = this.#next(); at >= 0 && !this.#closed; at = this.#next()) {
      const page = this.#pages[at];
      try {
        await this.#drawPage(page, at + 1);
      } catch (error) {
        if (error?.name !== 'RenderingCancelledException') page.scale = this.#scaleOf(page);
      }
    }
    this.#drawing = false;
  }

  async #drawPage(page, number) {
    const source = await this.#document.getPage(number);
    if (this.#closed || !page.seen) return;
    const whole = source.getViewport({ scale: 1 });
    if (page.width !== whole.width || page.height !== whole.height) {
      page.width = whole.width;
      page.height = whole.height;
      this.#sizePage(page);
    }
    const scale = this.#scaleOf(page);
    const viewport = source.getViewport({ scale });
    const canvas = this.#canvasFor(viewport);
    const ratio = canvas.width / viewport.width;
    page.task = source.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
    await page.task.promise;
    page.task = null;
    if (this.#closed || !page.seen) return;
    if (page.canvas) page.canvas.width = page.canvas.height = 0;
    page.canvas?.remove();
    page.canvas = canvas;
    page.scale = scale;
    page.box.prepend(canvas);
    if (!page.words) await this.#addWords(page, source, viewport);
    source.cleanup();
  }

  #canvasFor(viewport) {
    const area = viewport.width * viewport.height;
    const ratio = Math.min(globalThis.devicePixelRatio || 1, Math.sqrt(kMostPixels / area));
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    canvas.width = Math.max(1, Math.floor(viewport.width * ratio));
    canvas.height = Math.max(1, Math.floor(viewport.height * ratio));
    return canvas;
  }

  async #addWords(page, source, viewport) {
    const container = document.createElement('div');
    container.className = 'pdf-words';
    const words = new TextLayer({ textContentSource: source.streamTextContent(), container,
      viewport });
    page.words = words;
    page.box.append(container);
    await words.render().catch(() => {});
  }
}
