// The four weights of the one typeface. Glyphs come from the platform's ImFontLoader, at any
// size. Contract with the loader: ImFontConfig::FontData is NULL and FontNo is the CSS weight; it
// sets baked->Ascent > 0 and baked->Descent < 0 to the font's content area in px (rounded, as
// browsers do), and glyph Y values count from the line's top, the baseline standing at
// baked->Ascent. Code points from U+E000 on are icons (gen/icons.h), drawn as a square of `size`
// × `size` whose top is the line's.
#pragma once

#include <imgui.h>

#include "ui/theme.h"

struct ImFontLoader;

namespace sb::ui {

class Fonts {
 public:
  // Adds the fonts to the current context's atlas; the loader must outlive it.
  explicit Fonts(const ImFontLoader* loader);
  ImFont* of(Weight weight) const;

 private:
  ImFont* fonts_[4] = {};
};

}  // namespace sb::ui
