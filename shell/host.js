// The acts that leave the program and the news that come in, as app/host.h sees them.
// main.js makes one Host, calls start(), and hands it to the wasm module as shell.host.

import { FilePick } from './file_pick.js';
import { FileShow } from './file_show.js';
import { click, saveFile, openUrl } from './files_out.js';
import { Keeping } from './keeping.js';
import { Parcel } from './parcel.js';
import { PdfMaker } from './pdf.js';
import { Pwa } from './pwa.js';
import { setSetting, setting } from './settings.js';

const kVersion = '__VERSION__';  // written by the site's assembly

const kFlushMs = 5000;
const kNoFile = "The browser refused to save the file. Try again; if that does not help, look for "
  + 'blocked downloads in its settings.';
const kNoLink = 'The browser would not open that link. Press the button again, or copy the text.';
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export class Host {
  #news = [];
  #keeping;
  #pwa;
  #wake;
  #frameNow;
  #writeClipboard;
  #pdf = new PdfMaker();
  #fileNews = [];

  // wake(): a frame soon, also when the page is hidden. frameNow(): a frame before this returns
  // (flush when the page goes away). writeClipboard(text).
  constructor({ space = 'book', wake, frameNow, writeClipboard }) {
    this.#wake = wake;
    this.#frameNow = frameNow;
    this.#writeClipboard = writeClipboard;
    this.#keeping = new Keeping(space, {
      tell: (kind, text) => this.#tell(kind, { text }),
      flush: () => this.#flush(),
      onOutcome: (outcome) => this.#onOutcome(outcome),
    });
    const tellOfFile = (news) => {
      this.#fileNews.push(news);
      this.#wake();
    };
    this.filePick = new FilePick(tellOfFile, () => this.#estimate());
    this.fileShow = new FileShow(tellOfFile, click);
    this.#pwa = new Pwa({
      updateReady: () => this.#tell('update_ready'),
      installReady: () => this.#tell('install_ready'),
      installed: () => this.#estimate(),
    });
  }

  get storage() { return this.#keeping.storage; }

  // Starts the election, the service worker and the page's life signs; before the wasm is there.
  start() {
    this.#keeping.prepare();
    this.#pwa.start();
    this.filePick.start();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#flush();
      else this.#tell('shown');
    });
    window.addEventListener('pagehide', () => this.#flush());
    document.addEventListener('freeze', () => this.#flush());
    this.#estimate();
  }

  // ---- called by C++ through the bridge ----

  attachStorage(FS, IDBFS) { this.#keeping.attach(FS, IDBFS); }

  takeNews() {
    return new Parcel().list(this.#news.splice(0), (p, news) => {
      p.text(news.kind).u64(news.used ?? 0).u64(news.quota ?? 0).u8(news.persistent ? 1 : 0);
      p.text(news.text ?? '');
    }).done();
  }

  requestWriter(takeOver) { this.#keeping.request(takeOver); }
  releaseWriter() { this.#keeping.release(); }

  async askPersistence() {
    await navigator.storage?.persist?.().catch(() => false);
    this.#estimate();
  }

  // Called within a frame: the drafts are written in one of their own, then the versions swap.
  async applyUpdate() {
    await pause(0);
    this.#flush();
    await Promise.race([this.storage.idle(), pause(kFlushMs)]);
    this.#pwa.apply();
  }

  offerInstall() { this.#pwa.offerInstall(); }

  saveFile(name, mime, bytes) {
    try {
      saveFile(name, mime, bytes);
      this.#tell('file_saved', { text: name });
    } catch {
      this.#tell('act_failed', { text: kNoFile });
    }
  }

  async makePdf(name, document) {
    try {
      this.saveFile(name, 'application/pdf', await this.#pdf.make(document));
    } catch (error) {
      this.#tell('act_failed', { text: error.message });
    }
  }

  copyText(text) { this.#writeClipboard(text); }
  openUrl(url) { if (!openUrl(url)) this.#tell('act_failed', { text: kNoLink }); }
  setting(key) { return setting(key); }
  setSetting(key, value) { setSetting(key, value); }
  version() { return kVersion; }

  takeFileNews() {
    return new Parcel().list(this.#fileNews.splice(0), (p, news) => {
      p.text(news.kind).u8(news.byChoice ? 1 : 0).u32(news.handle ?? 0).u32(news.out ?? 0);
      p.u64(news.from ?? 0).bytes(news.bytes ?? new Uint8Array());
      p.u32(news.page ?? 0).u32(news.pages ?? 0).u32(news.zoom ?? 0).text(news.why ?? '');
      p.list(news.files ?? [], (q, file) => q.u32(file.handle).text(file.name).u64(file.size));
    }).done();
  }

  // ---- news ----

  #tell(kind, more = {}) {
    this.#news.push({ kind, ...more });
    this.#wake();
  }

  // The page may never run again: the program writes its drafts now.
  #flush() {
    this.#news.push({ kind: 'hidden' });
    this.#frameNow();
  }

  #onOutcome(outcome) {
    if (outcome.error?.fault === 'full') this.#estimate();
    this.#wake();
  }

  async #estimate() {
    const storage = navigator.storage;
    if (!storage?.estimate) return;
    try {
      const [{ usage, quota }, persistent] = await Promise.all(
        [storage.estimate(), storage.persisted?.() ?? false]);
      this.#tell('storage_estimate', { used: usage, quota, persistent });
    } catch { /* private window: no estimate, no news */ }
  }
}
