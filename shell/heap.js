// The wasm module's memory as the shell uses it: calls an export with text or bytes as arguments.
// Memory given to an export is valid during the call only; the export copies what it keeps.
const encoder = new TextEncoder();

export class Heap {
  #module = null;
  #view = null;  // () => HEAPU8, replaced by Emscripten whenever memory grows

  attach(module, view) {
    this.#module = module;
    this.#view = view;
  }

  get attached() { return this.#module !== null; }
  get bytesUsed() { return this.#view().byteLength; }

  // heap.call('sb_screen_pointer', self, 1, …): numbers only.
  call(name, ...args) { return this.#module['_' + name](...args); }

  // Runs fn(pointer, length) with `data` (string or Uint8Array) in the heap. Lone surrogates of a
  // string become U+FFFD, so C++ always gets valid UTF-8.
  with(data, fn) {
    const bytes = typeof data === 'string' ? encoder.encode(data) : data;
    const at = this.#module._malloc(bytes.length || 1);
    try {
      this.#view().set(bytes, at);
      return fn(at, bytes.length);
    } finally {
      this.#module._free(at);
    }
  }

  withFloats(values, fn) {
    return this.with(new Uint8Array(Float32Array.from(values).buffer), fn);
  }
}
