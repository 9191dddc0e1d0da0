// The last resort for what no typeface of ours has: a picture of the word as this device draws it,
// made before the document is laid out. The words stay in the PDF as the picture's actual text, so
// that readers that know it copy and read it.

const kPx = 48;            // size of the letters in the picture
const kAscent = 1.1, kHeight = 1.5;  // of the size: room for marks above and below

export class Pictures {
  #made = new Map();  // word → {width, bytes}; in sizes of the letter

  async prepare(word) {
    if (this.#made.has(word)) return;
    const canvas = new OffscreenCanvas(8, 8);
    const font = `${kPx}px Inter, system-ui, sans-serif`;
    let context = canvas.getContext('2d');
    context.font = font;
    const width = Math.min(4000, Math.max(1, Math.ceil(context.measureText(word).width)));
    canvas.width = width;
    canvas.height = kPx * kHeight;
    context = canvas.getContext('2d');
    context.fillStyle = '#fff';  // JPEG has no transparency, and pdfkit takes it as it is
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#1d2128';
    context.font = font;
    context.fillText(word, 0, kPx * kAscent);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    this.#made.set(word, { width: width / kPx, bytes: await blob.arrayBuffer() });
  }

  width(word) { return (this.#made.get(word)?.width ?? 0) * 1000; }

  draw(doc, word, x, y, size) {
    const made = this.#made.get(word);
    if (!made) return;
    doc.markContent('Span', { actual: word });
    doc.image(made.bytes, x, y - size * kAscent, { width: made.width * size });
    doc.endMarkedContent();
  }
}
