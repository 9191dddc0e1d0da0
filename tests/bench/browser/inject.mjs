// Puts a practice written by sessionbook_bench (a folder: files/, log, mark) into the storage of a
// fresh profile, as shell/files.js, log.js and marks.js would have left it.
import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';

const kPiece = 64 * 1024 * 1024;  // as in shell/files.js

// Serves the folder to the page; an origin of its own, so the profile needs bypassCSP.
async function serveFolder(folder) {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    createReadStream(join(folder, 'files', request.url.slice(1)))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function rowsOf(folder) {
  const log = readFileSync(join(folder, 'log'));
  const rows = [];
  for (let at = 0; at < log.length;) {
    const length = log.readUInt32LE(at + 8);
    rows.push({ key: Number(log.readBigUInt64LE(at)),
      bytes: log.subarray(at + 12, at + 12 + length).toString('base64') });
    at += 12 + length;
  }
  return rows;
}

export async function inject(page, siteUrl, folder) {
  const data = await serveFolder(folder);
  await page.goto(`${siteUrl}licences.txt`);  // of the app's origin, and not the app
  const mark = readFileSync(join(folder, 'mark')).toString('base64');
  const names = readdirSync(join(folder, 'files'));
  await page.evaluate(store, { url: data.url, names, rows: rowsOf(folder), piece: kPiece, mark });
  data.close();
}

async function store({ url, names, rows, mark, piece }) {
  const bytesOf = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const open = (name, version, upgrade) => new Promise((done, refuse) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => upgrade(opening.result);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => refuse(opening.error);
  });
  const work = (db, store, act) => new Promise((done, refuse) => {
    const transaction = db.transaction(store, 'readwrite');
    act(transaction);
    transaction.oncomplete = done;
    transaction.onabort = () => refuse(transaction.error);
  });
  const files = await open('/sessionbook/book', 21, (db) => db.createObjectStore('FILE_DATA')
    .createIndex('timestamp', 'timestamp', { unique: false }));
  for (const name of names) {
    const all = new Uint8Array(await (await fetch(url + name)).arrayBuffer());
    for (let i = 0; i === 0 || i * piece < all.length; ++i) {
      const contents = all.slice(i * piece, (i + 1) * piece);
      const record = { timestamp: new Date(), mode: 0o100666, contents };
      const key = `/sessionbook/book/${name}${i ? `.p${i}` : ''}`;
      await work(files, 'FILE_DATA', (t) => t.objectStore('FILE_DATA').put(record, key));
    }
  }
  files.close();
  const log = await open('sessionbook/book/log', 1, (db) => {
    db.createObjectStore('log', { autoIncrement: true });
    db.createObjectStore('meta');
  });
  await work(log, ['log', 'meta'], (t) => {
    for (const { key, bytes } of rows) t.objectStore('log').add(bytesOf(bytes), key);
    t.objectStore('meta').put({ writer: 'bench', count: 0, mark: bytesOf(mark) }, 'fence');
  });
  log.close();
  localStorage.setItem('sessionbook/book/mark', mark);
}
