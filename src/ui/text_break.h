// Where a line may end, and which text single glyphs cannot spell. Pure functions on UTF-8.
// Source: UAX #14 reduced to what a clinician's text holds: spaces, hyphens, dashes, slashes, CJK.
#pragma once

#include <cstddef>
#include <string_view>

namespace sb::ui {

// Needs the browser's shaper: joining, reordering, marks, emoji, anything from U+10000 on.
bool is_complex(char32_t c);
bool is_rtl(char32_t c);
bool has_complex(std::string_view text);
bool has_rtl(std::string_view text);
bool starts_rtl(std::string_view text);  // its first letter is right-to-left

inline bool is_break_space(char32_t c) { return c == ' ' || c == '\t' || c == 0x3000; }

// End of the unbreakable piece that begins at `at` (no spaces in it); at most text.size().
std::size_t piece_end(std::string_view text, std::size_t at);
// The end of the spaces that begin at `at`.
std::size_t spaces_end(std::string_view text, std::size_t at);

}  // namespace sb::ui
