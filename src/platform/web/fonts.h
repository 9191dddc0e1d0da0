// Glyphs from the browser: an ImFontLoader that measures and rasterises on a 2D canvas, so that the
// program carries no font engine and shows every script the system has.
// Use: ImFontConfig with FontData NULL, FontLoader = web_font_loader(), FontNo = CSS weight. Sizes
// are CSS px of the em box. Ascent and descent are those of a CSS line box of the same font,
// rounded to device px, the baseline stands at the ascent: a DOM field and ImGui's text coincide
// (ui/fonts.h). Icons (U+E000 + line of assets/icons.txt) are squares of one em whose top is the
// line's.
#pragma once

struct ImFontLoader;

namespace sb {

// Lives as long as the program.
const ImFontLoader* web_font_loader();

// After a late web font arrived: forget every glyph, they come again on demand. Not inside a frame.
void forget_glyphs();

}  // namespace sb
