// WOFF (W3C, version 1) to the plain sfnt inside it, by the browser's own inflate. fontkit reads
// WOFF too, but unpacks a whole table anew for each glyph.

async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const padded = (length) => (length + 3) & ~3;

export async function sfntOf(woff) {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF file');
  const count = view.getUint16(12);
  const tables = await Promise.all(Array.from({ length: count }, async (_, i) => {
    const at = 44 + 20 * i;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16]
      .map((field) => view.getUint32(at + field));
    const bytes = woff.subarray(offset, offset + packed);
    return { tag, checksum, bytes: packed < length ? await inflate(bytes) : bytes };
  }));
  const start = 12 + 16 * count;
  const total = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start);
  const out = new Uint8Array(total), head = new DataView(out.buffer);
  const power = Math.floor(Math.log2(count));
  head.setUint32(0, view.getUint32(4));
  [count, 16 << power, power, 16 * count - (16 << power)]
    .forEach((value, i) => head.setUint16(4 + 2 * i, value));
  let offset = start;
  tables.forEach(({ tag, checksum, bytes }, i) => {
    [tag, checksum, offset, bytes.length]
      .forEach((value, field) => head.setUint32(12 + 16 * i + 4 * field, value));
    out.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return out;
}
