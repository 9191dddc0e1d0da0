// Bytes as docs/format.md writes them: little-endian unsigned integers, Crockford base32 of ids,
// and the hash (BLAKE2b, 32 bytes) whose first 8 bytes are a check.
import sodium from 'libsodium-wrappers-sumo';

await sodium.ready;
export { sodium };

const kDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const kCheckSize = 8;

export const u8 = (n) => Buffer.from([n]);

export function le(n, size) {
  const out = Buffer.alloc(size);
  let left = BigInt(n);
  for (let i = 0; i < size; ++i, left >>= 8n) out[i] = Number(left & 255n);
  return out;
}

export const u16 = (n) => le(n, 2);
export const u32 = (n) => le(n, 4);
export const u64 = (n) => le(n, 8);
export const join = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
export const hex = (bytes) => Buffer.from(bytes).toString('hex');
export const hash = (bytes, key = null) => Buffer.from(sodium.crypto_generichash(32, bytes, key));
export const check = (bytes) => hash(bytes).subarray(0, kCheckSize);
export const withCheck = (bytes) => join(bytes, check(bytes));
export const random = (size) => Buffer.from(sodium.randombytes_buf(size));

// Bytes that end with a check or a hash over everything before; throws when it does not fit.
export function checked(bytes, what, size = kCheckSize) {
  const body = bytes.subarray(0, bytes.length - size);
  if (!hash(body).subarray(0, size).equals(bytes.subarray(body.length)))
    throw new Error(`${what}: its check does not fit`);
  return body;
}

export function toBase32(bytes) {
  let held = 0n;
  for (const byte of bytes) held = (held << 8n) | BigInt(byte);
  const size = Math.ceil((bytes.length * 8) / 5);
  held <<= BigInt(size * 5 - bytes.length * 8);
  let out = '';
  for (let i = size - 1; i >= 0; --i) out += kDigits[Number((held >> BigInt(i * 5)) & 31n)];
  return out;
}

export function fromBase32(text) {
  let held = 0n;
  for (const digit of text) held = (held << 5n) | BigInt(kDigits.indexOf(digit));
  const size = Math.floor((text.length * 5) / 8);
  held >>= BigInt(text.length * 5 - size * 8);
  return Buffer.from(held.toString(16).padStart(size * 2, '0'), 'hex');
}

// Reads one part after another; reading past the end throws.
export class Reader {
  at = 0;
  constructor(bytes) { this.bytes = Buffer.from(bytes); }

  take(size) {
    if (this.at + size > this.bytes.length) throw new Error(`cut off at ${this.bytes.length}`);
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  number(size) {
    let out = 0n;
    for (const byte of this.take(size).toReversed()) out = (out << 8n) | BigInt(byte);
    return out;
  }

  u8() { return Number(this.number(1)); }
  u16() { return Number(this.number(2)); }
  u32() { return Number(this.number(4)); }
  u64() { return this.number(8); }
  get left() { return this.bytes.length - this.at; }
}
