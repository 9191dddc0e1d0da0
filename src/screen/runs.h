// Whole runs of text as pictures, for scripts that single glyphs cannot spell: Arabic and Indic
// joining, right-to-left order, combining marks, emoji sequences. The platform paints a run with
// the browser's own shaper; ui caches the picture in the font atlas and draws it tinted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sb {

struct RunSpec {
  std::string_view text;   // UTF-8, one line
  float size_px = 16;      // CSS px
  int weight = 400;
  float density = 1;       // device pixels per CSS pixel
  bool rtl = false;        // base direction
};

struct RunImage {
  int width = 0, height = 0;           // device pixels
  std::vector<std::uint32_t> rgba;     // premultiplied no; bytes R,G,B,A; white where tinted
  float advance = 0;                   // CSS px
  float ascent = 0;                    // CSS px from the picture's top to the baseline
  float left = 0;                      // CSS px from the pen to the picture's left edge
  bool colored = false;                // has emoji: do not tint
};

class RunPainter {
 public:
  virtual ~RunPainter() = default;
  // Advance width only; cheap enough for wrapping.
  virtual float measure(const RunSpec& spec) = 0;
  // False when the platform cannot paint (headless): the caller draws single glyphs.
  virtual bool paint(const RunSpec& spec, RunImage& out) = 0;
};

}  // namespace sb
