// The mirror of the log in the origin's private file system (OPFS), written by a worker because
// only there files can be appended to and flushed. Self-contained: no imports.
//
// Folder `sessionbook-<space>`, files `log.<generation>`, each a run of frames, little-endian:
//   u32 'SBm1' · u8 kind (1 row, 2 mark) · u32 key low · u32 key high · u32 length ·
//   u32 CRC-32 of kind, key, length and bytes · bytes
// A trim writes the next generation with what remains and deletes the older ones after its flush.
// Reading skips damaged bytes to the next good frame. Nothing here ever fails an append.
'use strict';

const kMagic = 0x316d4253;
const kHeader = 21;
const kRow = 1;
const kMark = 2;

const crcTable = new Uint32Array(256).map((_, n) => {
  for (let k = 0; k < 8; ++k) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(...parts) {
  let crc = 0xffffffff;
  for (const bytes of parts) for (const b of bytes) crc = crcTable[(crc ^ b) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function frame(kind, key, bytes) {
  const out = new Uint8Array(kHeader + bytes.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, kMagic, true);
  view.setUint8(4, kind);
  view.setUint32(5, key >>> 0, true);
  view.setUint32(9, Math.floor(key / 2 ** 32), true);
  view.setUint32(13, bytes.length, true);
  view.setUint32(17, crc32(out.subarray(4, 17), bytes), true);
  out.set(bytes, kHeader);
  return out;
}

function frameAt(data, view, at) {
  if (at + kHeader > data.length || view.getUint32(at, true) !== kMagic) return null;
  const length = view.getUint32(at + 13, true);
  if (length > data.length - at - kHeader) return null;
  const bytes = data.slice(at + kHeader, at + kHeader + length);
  const head = data.subarray(at + 4, at + 17);
  if (crc32(head, bytes) !== view.getUint32(at + 17, true)) return null;
  const key = view.getUint32(at + 5, true) + view.getUint32(at + 9, true) * 2 ** 32;
  return { kind: view.getUint8(at + 4), key, bytes, end: at + kHeader + length };
}

// The good frames of a file; `end` is where the last one ends (behind it: a torn write).
function parse(data) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const rows = [];
  let mark = null;
  let end = 0;
  for (let at = 0; at < data.length;) {
    const found = frameAt(data, view, at);
    if (!found) {
      ++at;
      continue;
    }
    if (found.kind === kRow) rows.push({ key: found.key, bytes: found.bytes });
    if (found.kind === kMark) mark = found.bytes;
    at = end = found.end;
  }
  return { rows, mark, end };
}

function same(a, b) {
  return a.length === b.length && a.every((v, i) => v === b[i]);
}

// The rows of `more` that are not in `rows`. A key may come twice, with other bytes: after a loss
// IndexedDB counts from 1 again.
function missing(rows, more) {
  const known = new Map();
  for (const { key, bytes } of rows) known.set(key, [...(known.get(key) ?? []), bytes]);
  return more.filter((row) => !known.get(row.key)?.some((bytes) => same(bytes, row.bytes)));
}

let folder = null;
let handle = null;
let generation = 0;
let at = 0;

const nameOf = (n) => `log.${n}`;

async function generations() {
  const found = [];
  for await (const name of folder.keys()) {
    const match = /^log\.(\d+)$/.exec(name);
    if (match) found.push(Number(match[1]));
  }
  return found.sort((a, b) => a - b);
}

async function readAll() {
  const all = { rows: [], mark: null, end: 0 };
  for (const n of await generations()) {
    const file = await (await folder.getFileHandle(nameOf(n))).getFile();
    const one = parse(new Uint8Array(await file.arrayBuffer()));
    all.rows.push(...missing(all.rows, one.rows));
    all.mark = one.mark ?? all.mark;
    all.end = one.end;
    generation = n;
  }
  return all;
}

async function startGeneration(n) {
  generation = n;
  handle = await (await folder.getFileHandle(nameOf(n), { create: true })).createSyncAccessHandle();
}

function write(frames) {
  const size = frames.reduce((sum, f) => sum + f.length, 0);
  const all = new Uint8Array(size);
  let filled = 0;
  for (const bytes of frames) {
    all.set(bytes, filled);
    filled += bytes.length;
  }
  at += handle.write(all, { at });
  handle.flush();
}

async function open({ space }) {
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(`sessionbook-${space}`, { create: true });
  const all = await readAll();
  try {
    await startGeneration(generation);
    at = all.end;
    if (handle.getSize() > at) handle.truncate(at);
  } catch {  // a tab that lost the lock without noticing still holds the file
    await startGeneration(generation + 1);
    at = 0;
  }
  return { rows: all.rows.map((r) => r.bytes), mark: all.mark };
}

function append({ rows, mark }) {
  const frames = rows.map(({ key, row }) => frame(kRow, key, row));
  if (mark?.length) frames.push(frame(kMark, 0, mark));
  write(frames);
}

// Copies rows the mirror lacks: it may have been unavailable, or the page closed too early.
async function heal({ rows }) {
  const { rows: have } = await readAll();
  const lost = missing(have, rows);
  if (lost.length) write(lost.map((r) => frame(kRow, r.key, r.bytes)));
}

async function trim({ last }) {
  const old = await generations();
  const { rows, mark } = await readAll();
  handle.close();
  await startGeneration(generation + 1);
  at = 0;
  const frames = rows.filter((r) => r.key > last).map((r) => frame(kRow, r.key, r.bytes));
  if (mark) frames.unshift(frame(kMark, 0, mark));
  write(frames);
  for (const n of old) await folder.removeEntry(nameOf(n)).catch(() => {});
}

function close() {
  handle?.close();
  handle = null;
}

const acts = { open, append, heal, trim, close, idle: () => null };
let order = Promise.resolve();

self.onmessage = ({ data }) => {
  order = order.then(async () => {
    try {
      self.postMessage({ id: data.id, value: await acts[data.act](data) });
    } catch (error) {
      self.postMessage({ id: data.id, error: String(error) });
    }
  });
};
