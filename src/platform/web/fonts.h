// Glyphs from the browser: an ImFontLoader that measures and rasterises on a 2D canvas, so that the
// program carries no font engine and shows every script the system has.
// Use: ImFontConfig with FontData NULL, FontLoader = web_font_loader(), FontNo = CSS weight. Sizes are
// CSS px of the em box. The baseline is where a CSS line box of the same font puts it, so that a DOM
// field and ImGui's text coincide. Icons (U+E000 + line of assets/icons.txt) fill their em box.
#pragma once

struct ImFontLoader;

namespace sb {

// Lives as long as the program.
const ImFontLoader* web_font_loader();

// After a late web font arrived: forget every glyph, they come again on demand. Not inside a frame.
void forget_glyphs();

}  // namespace sb
