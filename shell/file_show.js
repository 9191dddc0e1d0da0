// Files on their way out (app/file_port.h): opened pieces become a Blob of the browser's own, shown
// by a plain <img>, <audio> or <video> over the canvas, or downloaded. Its type is the one the
// program found by content; pages, scripts and SVG are never among those shown. Nothing is left of
// it when it was dropped.

const kRevokeAfterMs = 60_000;  // downloads: Safari reads the blob well after the click
const kTags = { image: 'img', audio: 'audio', video: 'video' };
// What a player's own controls need; the stage and its canvas must not take it away.
const kHandled = ['pointerdown', 'pointermove', 'pointerup', 'touchstart', 'touchmove', 'touchend',
  'click', 'contextmenu'];

export class FileShow {
  #outs = new Map();   // out → {media, parts, url}
  #tell;
  #click;

  // tell(news); click(href, change): presses a link, see files_out.js.
  constructor(tell, click) {
    this.#tell = tell;
    this.#click = click;
  }

  begin(out, media) { this.#outs.set(out, { media, parts: [], url: '' }); }

  // Each part at once a Blob: the browser keeps it outside of our memory, on the disk when big.
  add(out, bytes) { this.#outs.get(out)?.parts.push(new Blob([bytes])); }

  show(out) {
    if (this.#url(out)) this.#tell({ kind: 'ready', out });
  }

  download(out, name) {
    const url = this.#url(out);
    if (!url) return;
    this.#click(url, (link) => { link.download = name; });
    setTimeout(() => this.drop(out), kRevokeAfterMs);
  }

  // In the user's gesture. The new tab knows nothing of this one.
  openOutside(out) {
    const url = this.#outs.get(out)?.url;
    if (url) this.#click(url, (link) => { link.target = '_blank'; });
  }

  drop(out) {
    const url = this.#outs.get(out)?.url;
    if (url) URL.revokeObjectURL(url);
    this.#outs.delete(out);
  }

  // The element for a node of role media: value is "image 3", kind and out.
  fill(element, name, value) {
    const [kind, number] = value.split(' ');
    const url = this.#outs.get(Number(number))?.url ?? '';
    const old = element.firstElementChild;
    if (old?.dataset.value === value && old.src === url) return;
    old?.remove();
    if (!url || !kTags[kind]) return;
    const shown = document.createElement(kTags[kind]);
    shown.dataset.value = value;
    if (kind === 'image') shown.alt = name;
    else this.#asPlayer(shown, name);
    shown.addEventListener('error', () => this.#tell({ kind: 'not_shown', out: Number(number) }));
    shown.src = url;
    element.append(shown);
  }

  #asPlayer(player, name) {
    player.controls = true;
    player.preload = 'metadata';
    player.setAttribute('aria-label', name);
    player.setAttribute('controlslist', 'nodownload noremoteplayback');
    player.disablePictureInPicture = true;
    for (const kind of kHandled) player.addEventListener(kind, (e) => e.stopPropagation());
    player.addEventListener('keydown', (e) => { if (e.key !== 'Escape') e.stopPropagation(); });
  }

  #url(out) {
    const file = this.#outs.get(out);
    if (!file) return '';
    file.url ||= URL.createObjectURL(new Blob(file.parts, { type: file.media }));
    file.parts = [];
    return file.url;
  }
}
