// Glyphs without a browser: every character as wide as a table of fixed metrics says, drawn as a
// white box. For native tests and benchmarks, where only sizes matter.
#pragma once

struct ImFontLoader;

namespace sb {

const ImFontLoader* headless_font_loader();  // constant, lives as long as the program

}  // namespace sb
