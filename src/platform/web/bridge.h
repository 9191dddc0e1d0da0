// The border between C++ and JavaScript, C++ side: every import (js_…, written in shell/bridge.js)
// and every export (sb_…, called by shell/*.js) stands here and in bridge.cpp, and nowhere else.
// Rules that hold on emcc 3.1.6 and all later ones: no 64-bit integers (a double carries times and
// keys), text and bytes are (pointer, length) and belong to the caller for the call only.
// An import with text to give back returns its length (-1: none); take_answer() fetches it at once.
// An export's first argument is the receiver that attached itself before: no global state here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace sb {

// ---- receivers: what JavaScript calls ---------------------------------------------------------

// The window to the user. Coordinates are CSS px from the canvas's top left.
class ScreenReceiver {
 public:
  enum class Pointer { move, down, up, leave, hold };  // hold: a finger has rested
  struct PointerInput {
    Pointer kind = Pointer::move;
    float x = 0, y = 0;
    int button = 0;   // ImGui's numbering: 0 left, 1 right, 2 middle
    int device = 0;   // 0 mouse, 1 touch, 2 pen
    int mods = 0;     // 1 ctrl, 2 shift, 4 alt, 8 meta
  };
  struct SemanticInput {
    int kind = 0;     // SemanticEvent::Kind
    std::uint32_t node = 0;
    std::string_view text;   // edit: the text; key: the key
    int selection_begin = 0, selection_end = 0;
    int flags = 0;    // 1 composing, 2 keyboard_visible, 4 repeat, then mods << 4
  };
  struct Surroundings {
    float width = 0, height = 0, density = 1, text_scale = 1;
    float safe_left = 0, safe_top = 0, safe_right = 0, safe_bottom = 0;  // insets
    float keyboard_inset = 0;
    int flags = 0;    // 1 dark, 2 contrast, 4 reduced motion, 8 coarse, 16 online, 32 installed
  };
  virtual ~ScreenReceiver() = default;
  // Runs the program until its input is used up, draws, mirrors. Milliseconds until the next frame
  // is wanted: 0 at once, -1 never. `urgent`: something the user did; mirror without delay.
  // `visible` false: the page is hidden, do not draw.
  virtual double on_frame(double now_ms, bool urgent, bool visible) = 0;
  virtual void on_pointer(const PointerInput& input) = 0;
  virtual void on_wheel(float dx, float dy, int mods) = 0;        // what nothing could scroll by
  // Finds what scrolls under the point. Bits: 1 across, 2 down; 0: nothing.
  virtual int on_scroll_begin(float x, float y) = 0;
  virtual int on_scroll_by(float dx, float dy) = 0;               // bits of the axes that moved
  virtual void on_scroll_end() = 0;
  virtual void on_semantic(const SemanticInput& input) = 0;
  virtual void on_surroundings(const Surroundings& now) = 0;
  virtual void on_context(bool lost) = 0;
  virtual void on_fonts_changed() = 0;
};

// ---- answers ----------------------------------------------------------------------------------

// The answer of the import that just returned `length`; empty for -1.
std::string take_answer(int length);
Bytes take_answer_bytes(int length);

}  // namespace sb

// ---- imports: what C++ calls, in shell/bridge.js ----------------------------------------------
extern "C" {

void js_take_answer(void* into);
void js_heap_attach();  // before any export takes text or bytes: the first thing main() does

// screen
void js_screen_attach(sb::ScreenReceiver* self);
void js_screen_request_frame();                       // news arrived: call on_frame soon
void js_screen_cursor(int hand);
void js_screen_semantics(const void* patch, int size);  // semantics_mirror.h

// glyphs and runs: sizes in device px; `out` and pixels are written by the call
void js_glyph_line(float size, int weight, float* out);   // out: ascent, descent (both > 0)
int js_glyph_measure(std::uint32_t code_point, float size, int weight,
                     float* out);  // out: advance; left, top, right, bottom from the pen; 1: ink
// Paints with the pen at (pen_x, pen_y) of a width x height picture, x stretched; 1: coloured.
int js_glyph_paint(std::uint32_t code_point, float size, int weight, float stretch, float pen_x,
                   float pen_y, int width, int height, void* rgba);
float js_run_measure(const char* text, int length, float size, int weight, int rtl);
int js_run_paint(const char* text, int length, float size, int weight, int rtl,
                 float* out);  // out: width, height, advance, ascent, left; 1 coloured, -1 none;
                               // the pixels are the answer (width * height * 4 bytes)

// small services
void js_random_fill(void* into, int length);
int js_zone_device();                                 // answer: IANA name
int js_zone_load(const char* name, int length);       // answer: zones.h; -1 unknown
void js_clipboard_write(const char* text, int length);

// storage: web_storage.h. Answers are parcels (shell/parcel.js), read with ByteReader; tickets and
// keys are doubles below 2^53. Files change in memory; js_storage_sync makes them durable.
void js_storage_attach();
int js_storage_loaded();     // answer: rows, mirror rows, marks as loaded for the writer
int js_storage_outcomes();   // answer: outcomes since the last call
void js_storage_append(double ticket, const void* row, int row_size, const void* mark,
                       int mark_size);
void js_storage_remove_rows(double ticket, double last);
int js_storage_files();                               // answer: names
int js_storage_read(const char* name, int length);    // answer: the bytes; -1 no such file
int js_storage_read_part(const char* name, int length, double from, double most);  // the same
void js_storage_write(const char* name, int length, const void* bytes, int size);
void js_storage_remove(const char* name, int length);
void js_storage_sync(double ticket);

// pieces of files: web_blobs.h. A file is its id as text; answers are parcels.
void js_blobs_begin(double ticket, const char* file, int length, const void* tag, int size);
void js_blobs_put(double ticket, const char* file, int length, double index, const void* bytes,
                  int size);
void js_blobs_settle(double ticket, const char* file, int length);
void js_blobs_discard(double ticket, const char* file, int length);
void js_blobs_get(double ticket, const char* file, int length, double index);
void js_blobs_list(double ticket);
int js_blobs_outcomes();                              // answer: outcomes since the last call

// files in and out: web_files.h
int js_files_news();                                  // answer: news since the last call
void js_files_choose();
void js_files_read(double handle, double from, double most);
void js_files_let_go(double handle);
void js_files_out_begin(double out, const char* media, int length);
void js_files_out_add(double out, const void* bytes, int size);
void js_files_out_show(double out);
void js_files_out_download(double out, const char* name, int length);
void js_files_out_turn(double out, int turn);
void js_files_out_drop(double out);

// host: web_host.h
int js_host_news();                                   // answer: news since the last call
void js_host_request_writer(int take_over);
void js_host_release_writer();
void js_host_ask_persistence();
void js_host_apply_update();
void js_host_offer_install();
void js_host_save_file(const char* name, int name_length, const char* mime, int mime_length,
                       const void* bytes, int size);
void js_host_make_pdf(const char* name, int name_length, const char* document, int length);
void js_host_copy_text(const char* text, int length);
void js_host_open_url(const char* url, int length);
int js_host_setting(const char* key, int length);     // answer: the value, "" when there is none
void js_host_set_setting(const char* key, int length, const char* value, int value_length);
int js_host_version();                                // answer: "0.1.0+abc1234"

}  // extern "C"
