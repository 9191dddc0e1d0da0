// What stories about files share: files to give, the way to a chart's Files tab, rows, and the
// browser's store of pieces.
import { Buffer } from 'node:buffer';
import { kAmara } from './scene.mjs';

// A real picture: red, 1 by 1.
export const kPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQ' +
  'DwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
export const kMiB = 1 << 20;

export const text = (name, body) =>
  ({ name, mimeType: 'text/plain', buffer: Buffer.from(body) });
export const picture = (name) => ({ name, mimeType: 'image/png', buffer: kPng });
export const pdf = (name, buffer) => ({ name, mimeType: 'application/pdf', buffer });

export async function filesTab(user) {
  await user.openChart(kAmara);
  await user.press('tab', 'Files');
}

// With the browser's own chooser, by what is to be pressed for it.
export async function choose(user, files, button = user.control('button', 'Add files')) {
  const chooser = user.page.waitForEvent('filechooser');
  await user.act(button);
  await (await chooser).setFiles(files);
}

export const fileRow = (user, name) =>
  user.page.getByRole('button', { name: new RegExp(`^${name.replaceAll('.', '\\.')},`) });

// Opens the file's dialog.
export async function look(user, name) {
  await user.act(fileRow(user, name));
  await user.sees(user.dialog(name));
}

// ---- in the page

// Holds reading of whole pieces while holdReading is set; refuses writing as a full disk does once
// piecesLeft are written.
export function tamperWithPieces() {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function putOrRefuse(...value) {
    if (this.name === 'pieces' && globalThis.piecesLeft !== undefined) {
      if (globalThis.piecesLeft === 0) throw new DOMException('no room', 'QuotaExceededError');
      --globalThis.piecesLeft;
    }
    return put.apply(this, value);
  };
  const slice = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = async function slowly() {
    while (globalThis.holdReading && this.size === 1 << 20) {
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    return slice.apply(this);
  };
}

// The database of pieces holds so many, and so many files are begun: polled in the page.
export async function blobsAre(wanted) {
  const open = indexedDB.open('sessionbook/book/blobs');
  const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
  // Both at one moment: between two transactions one file can go and the next begin.
  const stores = db.transaction(['pieces', 'begun']);
  const count = (name) => new Promise((resolve) => {
    const asked = stores.objectStore(name).count();
    asked.onsuccess = () => resolve(asked.result);
  });
  const [pieces, begun] = await Promise.all([count('pieces'), count('begun')]);
  db.close();
  return pieces === wanted.pieces && begun === wanted.begun;
}
