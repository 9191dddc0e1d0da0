// Values as bytes for C++ to read with ByteReader (base/bytes.h): little-endian integers, text and
// bytes with a u32 length before them. What goes over the bridge at once travels as one parcel.

const encoder = new TextEncoder();

export class Parcel {
  #parts = [];
  #size = 0;

  u8(value) { return this.#add(Uint8Array.of(value)); }

  u32(value) {
    const part = new Uint8Array(4);
    new DataView(part.buffer).setUint32(0, value, true);
    return this.#add(part);
  }

  // Up to 2^53.
  u64(value) { return this.u32(value >>> 0).u32(Math.floor(value / 2 ** 32)); }

  bytes(value) { return this.u32(value.length).#add(value); }

  text(value) { return this.bytes(encoder.encode(value)); }

  list(values, each) {
    this.u32(values.length);
    for (const value of values) each(this, value);
    return this;
  }

  done() {
    const out = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  #add(part) {
    this.#parts.push(part);
    this.#size += part.length;
    return this;
  }
}
