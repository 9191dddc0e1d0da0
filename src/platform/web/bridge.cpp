#include "platform/web/bridge.h"

#include <emscripten/emscripten.h>

#include <memory>

namespace sb {

std::string take_answer(int length) {
  std::string out;
  if (length > 0) {
    out.resize(static_cast<std::size_t>(length));
    js_take_answer(out.data());
  }
  return out;
}

// Not through resize(): compiled for size, libc++'s fills byte by byte, and unlocking asks for
// megabytes. Bytes from a pointer are copied at once.
Bytes take_answer_bytes(int length) {
  if (length <= 0) return {};
  const auto size = static_cast<std::size_t>(length);
  const std::unique_ptr<std::uint8_t[]> answer(new std::uint8_t[size]);
  js_take_answer(answer.get());
  return Bytes(answer.get(), answer.get() + size);
}

}  // namespace sb

using sb::ScreenReceiver;

extern "C" {

// ---- screen -----------------------------------------------------------------------------------

EMSCRIPTEN_KEEPALIVE double sb_screen_frame(ScreenReceiver* self, double now_ms, int urgent,
                                            int visible) {
  return self->on_frame(now_ms, urgent != 0, visible != 0);
}

EMSCRIPTEN_KEEPALIVE void sb_screen_pointer(ScreenReceiver* self, int kind, float x, float y,
                                            int button, int device, int mods) {
  self->on_pointer({static_cast<ScreenReceiver::Pointer>(kind), x, y, button, device, mods});
}

EMSCRIPTEN_KEEPALIVE void sb_screen_wheel(ScreenReceiver* self, float dx, float dy, int mods) {
  self->on_wheel(dx, dy, mods);
}

EMSCRIPTEN_KEEPALIVE int sb_screen_scroll_begin(ScreenReceiver* self, float x, float y) {
  return self->on_scroll_begin(x, y);
}

EMSCRIPTEN_KEEPALIVE int sb_screen_scroll_by(ScreenReceiver* self, float dx, float dy) {
  return self->on_scroll_by(dx, dy);
}

EMSCRIPTEN_KEEPALIVE void sb_screen_scroll_end(ScreenReceiver* self) { self->on_scroll_end(); }

EMSCRIPTEN_KEEPALIVE void sb_screen_semantic(ScreenReceiver* self, int kind, std::uint32_t node,
                                             const char* text, int length, int begin, int end,
                                             int flags) {
  std::string_view words{text, static_cast<std::size_t>(length)};
  self->on_semantic({kind, node, words, begin, end, flags});
}

// Nine floats in the order of Surroundings, then its flags.
EMSCRIPTEN_KEEPALIVE void sb_screen_surroundings(ScreenReceiver* self, const float* v, int flags) {
  self->on_surroundings({v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], flags});
}

EMSCRIPTEN_KEEPALIVE void sb_screen_context(ScreenReceiver* self, int lost) {
  self->on_context(lost != 0);
}

EMSCRIPTEN_KEEPALIVE void sb_screen_fonts_changed(ScreenReceiver* self) {
  self->on_fonts_changed();
}

// ---- storage and host -------------------------------------------------------------------------

}  // extern "C"
