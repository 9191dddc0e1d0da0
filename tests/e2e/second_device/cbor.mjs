// CBOR (RFC 8949) as docs/format-changes.md uses it: definite lengths in the shortest form, doubles
// of 64 bits. Integers are read as numbers while they are safe, else as BigInt; both are written.
import { Reader, join } from './bytes.mjs';

export const kUnsigned = 0, kNegative = 1, kBytes = 2, kText = 3, kArray = 4, kMap = 5, kTag = 6;

export function head(major, n) {
  const count = BigInt(n);
  const size = [24n, 1n << 8n, 1n << 16n, 1n << 32n].findIndex((limit) => count < limit);
  if (size === 0) return Buffer.from([(major << 5) | Number(count)]);
  const bytes = [0, 1, 2, 4][size] ?? 8;
  const digits = count.toString(16).padStart(bytes * 2, '0');
  return join([(major << 5) | (24 + Math.log2(bytes))], Buffer.from(digits, 'hex'));
}

export const bytes = (value) => join(head(kBytes, value.length), value);
export const text = (value) => join(head(kText, Buffer.byteLength(value)), Buffer.from(value));
export const integer = (value) => (value >= 0 ? head(kUnsigned, value)
  : head(kNegative, -1n - BigInt(value)));

export function encode(value) {
  if (value === null || value === undefined) return Buffer.from([0xf6]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xf5 : 0xf4]);
  if (typeof value === 'bigint' || Number.isInteger(value)) return integer(value);
  if (typeof value === 'number') {
    const out = Buffer.from([0xfb, 0, 0, 0, 0, 0, 0, 0, 0]);
    out.writeDoubleBE(value, 1);
    return out;
  }
  if (typeof value === 'string') return text(value);
  if (value instanceof Uint8Array) return bytes(value);
  if (Array.isArray(value)) return join(head(kArray, value.length), ...value.map(encode));
  const entries = Object.entries(value);
  return join(head(kMap, entries.length), ...entries.flatMap(([k, v]) => [text(k), encode(v)]));
}

export class CborReader extends Reader {
  get peek() { return this.bytes[this.at]; }
  get peekMajor() { return this.peek >> 5; }

  // {major, n, info}; n is a BigInt.
  head() {
    const first = this.u8();
    const info = first & 31;
    if (info < 24) return { major: first >> 5, n: BigInt(info), info };
    if (info > 27) throw new Error(`CBOR: additional information ${info}`);
    const digits = this.take(2 ** (info - 24)).toString('hex');
    return { major: first >> 5, n: BigInt(`0x${digits}`), info };
  }

  expect(major) {
    const found = this.head();
    if (found.major !== major) throw new Error(`CBOR: ${found.major} in place of ${major}`);
    return Number(found.n);
  }

  text() { return this.take(this.expect(kText)).toString('utf8'); }

  integer() {
    const { major, n } = this.head();
    if (major > kNegative) throw new Error('CBOR: an integer is expected');
    return major === kNegative ? -1n - n : n;
  }

  value() {
    const start = this.at;
    const { major, n, info } = this.head();
    const size = Number(n);
    switch (major) {
      case kUnsigned: case kNegative: {
        const whole = major === kNegative ? -1n - n : n;
        return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
      }
      case kBytes: return Buffer.from(this.take(size));
      case kText: return this.take(size).toString('utf8');
      case kArray: return Array.from({ length: size }, () => this.value());
      case kMap: return Object.fromEntries(Array.from({ length: size },
        () => [this.text(), this.value()]));
      default: return this.#simple(start, major, info);
    }
  }

  #simple(start, major, info) {
    const known = { 20: false, 21: true, 22: null };
    if (major === 7 && info in known) return known[info];
    if (major === 7 && info === 27) return this.bytes.readDoubleBE(start + 1);
    throw new Error(`CBOR: major ${major}, ${info} inside a value`);
  }
}
