// Files on their way out (app/file_port.h): opened pieces become a Blob of the browser's own, shown
// by a plain <img>, <audio> or <video> over the canvas, a PDF by pdf_view.js, or downloaded. Its
// type is the one the program found by content; pages, scripts and SVG are never among those shown.
// Nothing is left of it when it was dropped.

const kRevokeAfterMs = 60_000;  // downloads: Safari reads the blob well after the click
const kTags = { image: 'img', audio: 'audio', video: 'video' };
// What a player's own controls need; the stage and its canvas must not take it away.
const kHandled = ['pointerdown', 'pointerup', 'touchstart', 'touchmove', 'touchend', 'click',
  'contextmenu'];
const kScrolled = ['wheel', 'dragstart'];
// Of all this the program sees nothing, and must not lock itself meanwhile.
const kUses = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'timeupdate'];
const kUsedEveryMs = 10_000;
const stop = (event) => event.stopPropagation();

export class FileShow {
  #outs = new Map();   // out → {media, parts, blob, url, view}
  #tell;
  #click;

  // tell(news); click(href, change): presses a link, see files_out.js.
  constructor(tell, click) {
    this.#tell = tell;
    this.#click = click;
  }

  begin(out, media) { this.#outs.set(out, { media, parts: [], blob: null, url: '' }); }

  // Each part at once a Blob: the browser keeps it outside of our memory, on the disk when big.
  add(out, bytes) { this.#outs.get(out)?.parts.push(new Blob([bytes])); }

  show(out) {
    if (this.#blob(out)) this.#tell({ kind: 'ready', out });
  }

  download(out, name) {
    const url = this.#url(out);
    if (!url) return;
    this.#click(url, (link) => { link.download = name; });
    setTimeout(() => this.drop(out), kRevokeAfterMs);
  }

  // turn: a number of FileTurn.
  turn(out, turn) { this.#outs.get(out)?.view?.turn(turn); }

  drop(out) {
    const file = this.#outs.get(out);
    if (file?.url) URL.revokeObjectURL(file.url);
    file?.view?.close();
    this.#outs.delete(out);
  }

  // The element for a node of role media: value is "image 3", kind and out.
  fill(element, name, value) {
    const [kind, number] = value.split(' ');
    if (kind === 'pdf') {
      this.#fillPdf(element, name, Number(number));
      return;
    }
    const url = this.#url(Number(number));
    const old = element.firstElementChild;
    if (old?.dataset.value === value && old.src === url) return;
    old?.remove();
    if (!url || !kTags[kind]) return;
    const shown = document.createElement(kTags[kind]);
    shown.dataset.value = value;
    if (kind === 'image') shown.alt = name;
    else this.#asPlayer(shown, name, Number(number));
    shown.addEventListener('error', () => this.#tell({ kind: 'not_shown', out: Number(number) }));
    shown.src = url;
    element.append(shown);
  }

  #asPlayer(player, name, out) {
    player.controls = true;
    player.preload = 'metadata';
    player.setAttribute('aria-label', name);
    player.setAttribute('controlslist', 'nodownload noremoteplayback');
    player.disablePictureInPicture = true;
    this.#keepHands(player, out);
    player.addEventListener('keydown', (e) => { if (e.key !== 'Escape') stop(e); });
  }

  // A mouse that only passes is everybody's: what it left on the canvas is no longer under it.
  #keepHands(element, out) {
    let told = -Infinity;
    const used = ({ timeStamp }) => {
      if (timeStamp - told < kUsedEveryMs) return;
      told = timeStamp;
      this.#tell({ kind: 'used', out });
    };
    for (const kind of kUses) element.addEventListener(kind, used, { passive: true });
    for (const kind of kHandled) element.addEventListener(kind, stop);
    element.addEventListener('pointermove', (e) => {
      if (e.buttons || e.pointerType !== 'mouse') stop(e);
    });
  }

  async #fillPdf(element, name, out) {
    const file = this.#outs.get(out);
    if (!file?.blob || file.filled === element) return;
    file.filled = element;
    const tell = (news) => this.#tell({ kind: news.why ? 'not_shown' : 'turned', out, ...news });
    try {
      const { PdfView } = await import('./pdf_view.js');
      if (this.#outs.get(out) !== file || file.filled !== element) return;
      file.view?.close();
      file.view = new PdfView(element, file.blob, name, tell);
      this.#keepHands(file.view.element, out);
      for (const kind of kScrolled) file.view.element.addEventListener(kind, stop);
    } catch {
      tell({ why: 'not_loaded' });
    }
  }

  #blob(out) {
    const file = this.#outs.get(out);
    if (!file) return null;
    file.blob ??= new Blob(file.parts, { type: file.media });
    file.parts = [];
    return file.blob;
  }

  #url(out) {
    const blob = this.#blob(out);
    if (!blob) return '';
    const file = this.#outs.get(out);
    file.url ||= URL.createObjectURL(blob);
    return file.url;
  }
}
