// Reads the patches of src/screen/semantics_patch.h.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const FIELD = {
  kind: 1, flags: 2, name: 4, value: 8, description: 16, shortcut: 32, box: 64, set: 128,
  entry: 256, text: 512, marks: 1024, select: 2048,
};
export const OPERATION = { remove: 1, node: 2, order: 3, focus: 4, document: 5 };

export class PatchReader {
  #bytes; #view;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done() { return this.#at >= this.#bytes.length; }
  u8() { return this.#bytes[this.#at++]; }
  u32() { return this.#view.getUint32((this.#at += 4) - 4, true); }
  i32() { return this.#view.getInt32((this.#at += 4) - 4, true); }
  f32() { return this.#view.getFloat32((this.#at += 4) - 4, true); }
  text() {
    const size = this.u32();
    this.#at += size;
    return decoder.decode(this.#bytes.subarray(this.#at - size, this.#at));
  }
  ids() { return Array.from({ length: this.u32() }, () => this.u32()); }

  // The changed fields of one node, as an object.
  node() {
    const id = this.u32(), fields = this.u32(), out = { id };
    if (fields & FIELD.kind) {
      out.kind = { role: this.u8(), level: this.u8(), text: this.u8(), parent: this.u8() !== 0 };
    }
    if (fields & FIELD.flags) out.flags = this.u32();
    for (const name of ['name', 'value', 'description', 'shortcut']) {
      if (fields & FIELD[name]) out[name] = this.text();
    }
    if (fields & FIELD.box) out.box = this.#box();
    if (fields & FIELD.set) out.set = { pos: this.i32(), size: this.i32() };
    if (fields & FIELD.entry) out.entry = this.#entry();
    if (fields & FIELD.text) out.text = { revision: this.u32(), text: this.text() };
    if (fields & FIELD.marks) out.marks = this.#marks();
    if (fields & FIELD.select) {
      out.select = { serial: this.u32(), begin: this.u32(), end: this.u32() };
    }
    return out;
  }

  #box() {
    const [x, y, w, h] = [this.f32(), this.f32(), this.f32(), this.f32()];
    const shown = this.u8() !== 0;
    const clip = { left: this.f32(), top: this.f32(), right: this.f32(), bottom: this.f32() };
    return { x, y, w, h, shown, clip };
  }

  // Words with a soft background, of a text so long.
  #marks() {
    const length = this.u32(), colour = this.u32();
    const list = Array.from({ length: this.u32() }, () => ({ begin: this.u32(), end: this.u32() }));
    return { length, colour, list };
  }

  #entry() {
    return {
      placeholder: this.text(), autocomplete: this.text(), fontPx: this.f32(),
      lineHeightPx: this.f32(), padX: this.f32(), padY: this.f32(), weight: this.i32(),
      ink: this.u32(), paper: this.u32(), spellcheck: this.u8() !== 0, readOnly: this.u8() !== 0,
    };
  }
}
