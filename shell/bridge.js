// The border between C++ and JavaScript, JavaScript side (an Emscripten --js-library): every import
// declared in src/platform/web/bridge.h stands here, one line each, and forwards to Module.shell,
// the object that shell/main.js hands to the wasm module. No logic lives here.
// This file is read by emcc 3.1.6's old parser: plain functions, no `?.` or `??`.
// Exports (sb_…) are called by shell/*.js through the Heap that `shell.heap` is (shell/heap.js).
mergeInto(LibraryManager.library, {
  // `$sb`: what imports share. text and bytes copy out of the heap, answer keeps what
  // js_take_answer fetches.
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
    return m.ink ? 1 : 0;
  },
  js_glyph_paint__deps: ['$sb'],
  js_glyph_paint: function (code, size, weight, stretch, x, y, width, height, rgba) {
    var picture = sb.shell().glyphs.paint(code, size, weight, stretch, x, y, width, height);
    HEAPU8.set(picture.pixels, rgba);
    return picture.colored ? 1 : 0;
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
  // Parcels (shell/parcel.js) are what comes back; tickets and keys are doubles below 2^53.
  js_storage_attach__deps: ['$sb', '$FS', '$IDBFS'],
  js_storage_attach: function () { sb.shell().host.attachStorage(FS, IDBFS); },
  js_storage_loaded__deps: ['$sb'],
  js_storage_loaded: function () { return sb.answer(sb.shell().host.storage.takeLoaded()); },
  js_storage_outcomes__deps: ['$sb'],
  js_storage_outcomes: function () { return sb.answer(sb.shell().host.storage.takeOutcomes()); },
  js_storage_append__deps: ['$sb'],
  js_storage_append: function (ticket, row, rowSize, mark, markSize) {
    sb.shell().host.storage.append(ticket, sb.bytes(row, rowSize), sb.bytes(mark, markSize));
  },
  js_storage_remove_rows__deps: ['$sb'],
  js_storage_remove_rows: function (ticket, last) {
    sb.shell().host.storage.removeRows(ticket, last);
  },
  js_storage_files__deps: ['$sb'],
  js_storage_files: function () { return sb.answer(sb.shell().host.storage.listFiles()); },
  js_storage_read__deps: ['$sb'],
  js_storage_read: function (at, length) {
    return sb.answer(sb.shell().host.storage.readFile(sb.text(at, length)));
  },
  js_storage_read_part__deps: ['$sb'],
  js_storage_read_part: function (at, length, from, most) {
    return sb.answer(sb.shell().host.storage.readPart(sb.text(at, length), from, most));
  },
  js_storage_write__deps: ['$sb'],
  js_storage_write: function (at, length, bytes, size) {
    sb.shell().host.storage.writeFile(sb.text(at, length), sb.bytes(bytes, size));
  },
  js_storage_remove__deps: ['$sb'],
  js_storage_remove: function (at, length) {
    sb.shell().host.storage.removeFile(sb.text(at, length));
  },
  js_storage_sync__deps: ['$sb'],
  js_storage_sync: function (ticket) { sb.shell().host.storage.syncFiles(ticket); },

  js_blobs_begin__deps: ['$sb'],
  js_blobs_begin: function (ticket, file, length, tag, size) {
    sb.shell().host.storage.blobs.begin(ticket, sb.text(file, length), sb.bytes(tag, size));
  },
  js_blobs_put__deps: ['$sb'],
  js_blobs_put: function (ticket, file, length, index, at, size) {
    sb.shell().host.storage.blobs.put(ticket, sb.text(file, length), index, sb.bytes(at, size));
  },
  js_blobs_settle__deps: ['$sb'],
  js_blobs_settle: function (ticket, file, length) {
    sb.shell().host.storage.blobs.settle(ticket, sb.text(file, length));
  },
  js_blobs_discard__deps: ['$sb'],
  js_blobs_discard: function (ticket, file, length) {
    sb.shell().host.storage.blobs.discard(ticket, sb.text(file, length));
  },
  js_blobs_get__deps: ['$sb'],
  js_blobs_get: function (ticket, file, length, index) {
    sb.shell().host.storage.blobs.get(ticket, sb.text(file, length), index);
  },
  js_blobs_list__deps: ['$sb'],
  js_blobs_list: function (ticket) { sb.shell().host.storage.blobs.listBegun(ticket); },
  js_blobs_outcomes__deps: ['$sb'],
  js_blobs_outcomes: function () {
    return sb.answer(sb.shell().host.storage.blobs.takeOutcomes());
  },

  js_files_news__deps: ['$sb'],
  js_files_news: function () { return sb.answer(sb.shell().host.takeFileNews()); },
  js_files_choose__deps: ['$sb'],
  js_files_choose: function () { sb.shell().host.filePick.choose(); },
  js_files_read__deps: ['$sb'],
  js_files_read: function (handle, from, most) {
    sb.shell().host.filePick.read(handle, from, most);
  },
  js_files_let_go__deps: ['$sb'],
  js_files_let_go: function (handle) { sb.shell().host.filePick.letGo(handle); },
  js_files_out_begin__deps: ['$sb'],
  js_files_out_begin: function (out, media, length) {
    sb.shell().host.fileShow.begin(out, sb.text(media, length));
  },
  js_files_out_add__deps: ['$sb'],
  js_files_out_add: function (out, at, size) {
    sb.shell().host.fileShow.add(out, sb.bytes(at, size));
  },
  js_files_out_show__deps: ['$sb'],
  js_files_out_show: function (out) { sb.shell().host.fileShow.show(out); },
  js_files_out_download__deps: ['$sb'],
  js_files_out_download: function (out, name, length) {
    sb.shell().host.fileShow.download(out, sb.text(name, length));
  },
  js_files_out_turn__deps: ['$sb'],
  js_files_out_turn: function (out, turn) { sb.shell().host.fileShow.turn(out, turn); },
  js_files_out_drop__deps: ['$sb'],
  js_files_out_drop: function (out) { sb.shell().host.fileShow.drop(out); },

  js_host_news__deps: ['$sb'],
  js_host_news: function () { return sb.answer(sb.shell().host.takeNews()); },
  js_host_request_writer__deps: ['$sb'],
  js_host_request_writer: function (takeOver) { sb.shell().host.requestWriter(takeOver !== 0); },
  js_host_release_writer__deps: ['$sb'],
  js_host_release_writer: function () { sb.shell().host.releaseWriter(); },
  js_host_ask_persistence__deps: ['$sb'],
  js_host_ask_persistence: function () { sb.shell().host.askPersistence(); },
  js_host_apply_update__deps: ['$sb'],
  js_host_apply_update: function () { sb.shell().host.applyUpdate(); },
  js_host_offer_install__deps: ['$sb'],
  js_host_offer_install: function () { sb.shell().host.offerInstall(); },
  js_host_save_file__deps: ['$sb'],
  js_host_save_file: function (name, nameLength, mime, mimeLength, bytes, size) {
    sb.shell().host.saveFile(sb.text(name, nameLength), sb.text(mime, mimeLength),
      sb.bytes(bytes, size));
  },
  js_host_make_pdf__deps: ['$sb'],
  js_host_make_pdf: function (name, nameLength, at, length) {
    sb.shell().host.makePdf(sb.text(name, nameLength), sb.text(at, length));
  },
  js_host_copy_text__deps: ['$sb'],
  js_host_copy_text: function (at, length) { sb.shell().host.copyText(sb.text(at, length)); },
  js_host_open_url__deps: ['$sb'],
  js_host_open_url: function (at, length) { sb.shell().host.openUrl(sb.text(at, length)); },
  js_host_setting__deps: ['$sb'],
  js_host_setting: function (at, length) {
    return sb.answer(sb.shell().host.setting(sb.text(at, length)));
  },
  js_host_set_setting__deps: ['$sb'],
  js_host_set_setting: function (at, length, value, valueLength) {
    sb.shell().host.setSetting(sb.text(at, length), sb.text(value, valueLength));
  },
  js_host_version__deps: ['$sb'],
  js_host_version: function () { return sb.answer(sb.shell().host.version()); },
});
