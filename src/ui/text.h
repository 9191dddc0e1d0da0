// Measuring, wrapping and drawing text. Lines are broken as the browser breaks a textarea
// (`white-space: pre-wrap; overflow-wrap: anywhere`), without kerning, so that a field looks the
// same drawn here and edited there. Scripts that single glyphs cannot spell are drawn as pictures
// of runs. Points and widths in CSS px; every `at` is the top left of the line box (height
// theme.line(style)). Drawing alone puts nothing into the semantics tree: see widgets/prose.h for
// text with a node.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "screen/geometry.h"
#include "ui/fonts.h"
#include "ui/runs_cache.h"
#include "ui/text_break.h"
#include "ui/theme.h"

namespace sb::ui {

enum class Align : std::uint8_t { left, center, right };

struct Line {
  std::uint32_t begin = 0, end = 0;  // bytes; trailing spaces and the line break are outside
  float width = 0;
};

struct Wrapped {
  std::vector<Line> lines;  // at least one
  float width = 0;          // of the widest line
  float height = 0;         // lines × line height
};

class Text {
 public:
  Text(Fonts& fonts, RunsCache& runs) : fonts_(fonts), runs_(runs) {}
  void begin_frame(const Theme& theme, float density);

  float width(std::string_view text, const Style& style);
  float line(const Style& style) const { return theme_->line(style); }

  // One line, not cut. Returns its width.
  float draw(ImDrawList& list, Point at, std::string_view text, const Style& style);
  // One line in a rect, centred vertically, cut with … when it is too long.
  void draw_in(ImDrawList& list, Rect rect, std::string_view text, const Style& style,
               Align align = Align::left);
  // The longest beginning that fits with an ellipsis; the text itself when all of it fits.
  std::string fit(std::string_view text, const Style& style, float width);

  // Kept until unused for a while; the reference is good until the next call of wrap.
  const Wrapped& wrap(std::string_view text, const Style& style, float width);
  // Draws only lines inside the clip rect. Returns the height. most_lines > 0 cuts with ….
  float draw_wrapped(ImDrawList& list, Point at, std::string_view text, const Style& style,
                     float width, int most_lines = 0);

  // An icon of gen/icons.h (`icon::plus`), centred in the rect.
  void icon(ImDrawList& list, Rect rect, const char* icon, Color color, float size = space::icon);

 private:
  struct Kept {
    Wrapped wrapped;
    std::uint64_t used = 0;
  };
  ImFontBaked* baked(const Style& style) const;
  float baseline(const Style& style) const;  // from the line box's top
  RunSpec spec(std::string_view run, const Style& style) const;
  float glyphs_width(std::string_view text, const Style& style) const;
  float piece_width(std::string_view piece, const Style& style);
  std::size_t fitting(std::string_view text, const Style& style, float width);
  Wrapped break_lines(std::string_view text, const Style& style, float width);
  float draw_run(ImDrawList& list, Point at, std::string_view run, const Style& style);
  void drop_unused();

  Fonts& fonts_;
  RunsCache& runs_;
  const Theme* theme_ = nullptr;
  float density_ = 1;
  std::unordered_map<std::uint64_t, Kept> wraps_;
  std::uint64_t frame_ = 0;
};

}  // namespace sb::ui
