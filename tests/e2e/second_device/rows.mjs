// Rows and segments as docs/format.md writes them, read and written. Ids are hex.
import { Reader, check, checked, hash, hex, join, random, sodium, u16, u32, u64, u8, withCheck }
  from './bytes.mjs';

const kVersion = 1, kXChaCha = 1;
const kBoxHead = 46, kTag = 16, kCheck = 8;
export const kEntry = 1, kDraft = 2;
export const kChanges = 1;
const kSensitivities = ['schedule', 'clinical', 'psychotherapy'];

const unhex = (id) => Buffer.from(id, 'hex');

export const keyId = (key) => hash(Buffer.from('sessionbook key id'), key).subarray(0, 8);

const associated = (rowHead, index, boxHead) => join(rowHead, u16(index), boxHead);

export function seal(key, nonce, data, plain) {
  return Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, data, null, nonce,
    key));
}

export function open(key, nonce, data, sealed) {
  return Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, data, nonce,
    key));
}

// ---- one row

// boxes: [{sensitivity, key, plain, nonce?}], all changes.
export function writeEntry({ space, device, n, prev }, boxes) {
  const sizes = boxes.map(({ plain }) => kBoxHead + plain.length + kTag);
  const front = join(Buffer.from('SBRW'), u8(kVersion), u8(kXChaCha), u8(kEntry), u8(0));
  const rest = join(unhex(space), unhex(device), u64(n), unhex(prev), u16(boxes.length));
  const size = front.length + 4 + rest.length + sizes.reduce((a, b) => a + b, 0) + kCheck;
  const rowHead = join(front, u32(size), rest);
  const sealed = boxes.map(({ sensitivity, key, plain, nonce = random(24) }, i) => {
    const boxHead = join(u8(kChanges), u8(kSensitivities.indexOf(sensitivity)), keyId(key),
      Buffer.alloc(8), nonce, u32(plain.length + kTag));
    return join(boxHead, seal(key, nonce, associated(rowHead, i, boxHead), plain));
  });
  return withCheck(join(rowHead, ...sealed));
}

// The row at the start of the bytes: {type, space, device, n, prev, boxes, bytes}.
export function readRow(all) {
  const size = all.readUInt32LE(8);
  const bytes = Buffer.from(all.subarray(0, size));
  const reader = new Reader(checked(bytes, 'row'));
  if (reader.take(4).toString() !== 'SBRW') throw new Error('row: not one');
  if (reader.u8() !== kVersion || reader.u8() !== kXChaCha) throw new Error('row: foreign');
  const type = reader.u8();
  reader.take(5);  // 0 and the size
  const row = { type, space: hex(reader.take(16)), device: hex(reader.take(16)),
    n: Number(reader.u64()), prev: hex(reader.take(32)), boxes: [], bytes };
  const count = reader.u16();
  row.head = bytes.subarray(0, reader.at);
  for (let i = 0; i < count; ++i) {
    const boxHead = reader.take(kBoxHead);
    const parts = new Reader(boxHead);
    row.boxes.push({ kind: parts.u8(), sensitivity: kSensitivities[parts.u8()],
      key: hex(parts.take(8)), slot: hex(parts.take(8)), nonce: parts.take(24),
      sealed: reader.take(parts.u32()), head: boxHead });
  }
  if (reader.left) throw new Error('row: something behind its boxes');
  return row;
}

export function readRows(bytes) {
  const rows = [];
  for (let at = 0; at < bytes.length; at += rows.at(-1).bytes.length)
    rows.push(readRow(bytes.subarray(at)));
  return rows;
}

export const openBox = (row, index, key) => open(key, row.boxes[index].nonce,
  associated(row.head, index, row.boxes[index].head), row.boxes[index].sealed);

export const chainHash = (row) => hex(hash(row.bytes));

// ---- segments

// Rows of one device, as they were written.
export function writeSegment(space, rows) {
  const front = join(Buffer.from('SBSG'), u32(kVersion), unhex(space), u32(rows.length), u16(1),
    unhex(rows[0].device), u64(rows[0].n), u64(rows.at(-1).n));
  const body = join(front, check(front), ...rows.map(({ bytes }) => bytes));
  return join(body, hash(body));
}

export function readSegment(file) {
  const reader = new Reader(checked(file, 'segment', 32));
  if (reader.take(4).toString() !== 'SBSG') throw new Error('segment: not one');
  if (reader.u32() !== kVersion) throw new Error('segment: foreign');
  reader.take(16);
  const count = reader.u32();
  reader.take(reader.u16() * 32);
  checked(reader.bytes.subarray(0, reader.at + kCheck), 'start of the segment');
  reader.take(kCheck);
  const rows = readRows(reader.take(reader.left));
  if (rows.length !== count) throw new Error(`segment: ${rows.length} rows of ${count}`);
  return rows;
}
