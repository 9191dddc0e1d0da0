// The border between C++ and JavaScript, JavaScript side (an Emscripten --js-library): every import
// declared in src/platform/web/bridge.h stands here, one line each, and forwards to Module.shell,
// the object that shell/main.js hands to the wasm module. No logic lives here.
// This file is read by emcc 3.1.6's old parser: plain functions, no `?.` or `??`.
// Exports (sb_…) are called by shell/*.js through the Heap that `shell.heap` is (shell/heap.js).
mergeInto(LibraryManager.library, {
  // `$sb`: what imports share. text/bytes copy out of the heap; answer keeps bytes for js_take_answer.
  $sb: {
    decoder: null,
    encoder: null,
    kept: null,
    shell: function () { return Module['shell']; },
    text: function (at, length) {
      if (!sb.decoder) sb.decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      return sb.decoder.decode(HEAPU8.slice(at, at + length));
    },
    bytes: function (at, length) { return HEAPU8.slice(at, at + length); },
    // null → -1; a string or Uint8Array → its length, to be fetched with js_take_answer.
    answer: function (value) {
      if (value === null || value === undefined) return -1;
      if (typeof value === 'string') {
        if (!sb.encoder) sb.encoder = new TextEncoder();
        value = sb.encoder.encode(value);
      }
      sb.kept = value;
      return value.length;
    },
    floats: function (at, values) { HEAPF32.set(values, at >> 2); },
  },

  js_take_answer__deps: ['$sb'],
  js_take_answer: function (into) { HEAPU8.set(sb.kept, into); sb.kept = null; },

  // Lets shell.heap write arguments of exports: HEAPU8 is replaced when memory grows, and is not on
  // Module in newer Emscriptens. Called first by main().
  js_heap_attach__deps: ['$sb'],
  js_heap_attach: function () {
    sb.shell().heap.attach(Module, function () { return HEAPU8; });
  },

  // ---- screen ---------------------------------------------------------------------------------
  js_screen_attach__deps: ['$sb'],
  js_screen_attach: function (self) { sb.shell().screen.attach(self); },
  js_screen_request_frame__deps: ['$sb'],
  js_screen_request_frame: function () { sb.shell().screen.requestFrame(); },
  js_screen_cursor__deps: ['$sb'],
  js_screen_cursor: function (hand) { sb.shell().screen.setCursor(hand !== 0); },
  js_screen_semantics__deps: ['$sb'],
  js_screen_semantics: function (at, size) { sb.shell().semantics.apply(sb.bytes(at, size)); },

  // ---- glyphs and runs ------------------------------------------------------------------------
  js_glyph_line__deps: ['$sb'],
  js_glyph_line: function (size, weight, out) {
    sb.floats(out, sb.shell().glyphs.line(size, weight));
  },
  js_glyph_measure__deps: ['$sb'],
  js_glyph_measure: function (code, size, weight, out) {
    var m = sb.shell().glyphs.measure(code, size, weight);
    sb.floats(out, m.box);
    return m.bits;
  },
  js_glyph_paint__deps: ['$sb'],
  js_glyph_paint: function (code, size, weight, stretch, x, y, width, height, rgba) {
    var pixels = sb.shell().glyphs.paint(code, size, weight, stretch, x, y, width, height);
    HEAPU8.set(pixels, rgba);
  },
  js_run_measure__deps: ['$sb'],
  js_run_measure: function (at, length, size, weight, rtl) {
    return sb.shell().glyphs.measureRun(sb.text(at, length), size, weight, rtl !== 0);
  },
  js_run_paint__deps: ['$sb'],
  js_run_paint: function (at, length, size, weight, rtl, out) {
    var run = sb.shell().glyphs.paintRun(sb.text(at, length), size, weight, rtl !== 0);
    if (!run) return -1;
    sb.floats(out, [run.width, run.height, run.advance, run.ascent, run.left]);
    sb.answer(run.pixels);
    return run.colored ? 1 : 0;
  },

  // ---- small services -------------------------------------------------------------------------
  js_random_fill__deps: ['$sb'],
  js_random_fill: function (into, length) {
    HEAPU8.set(sb.shell().random(length), into);
  },
  js_zone_device__deps: ['$sb'],
  js_zone_device: function () { return sb.answer(sb.shell().zones.device()); },
  js_zone_load__deps: ['$sb'],
  js_zone_load: function (at, length) {
    return sb.answer(sb.shell().zones.load(sb.text(at, length)));
  },
  js_clipboard_write__deps: ['$sb'],
  js_clipboard_write: function (at, length) {
    sb.shell().clipboard.write(sb.text(at, length));
  },

  // ---- storage and host -----------------------------------------------------------------------
});
