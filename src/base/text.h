// Text as it comes from people: made valid before it is kept, folded before it is compared. All
// functions take any bytes; what is not UTF-8 reads as U+FFFD. Unicode 14.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sb {

// Valid UTF-8 without NUL and without lone surrogates (also in their CESU form); every bad byte
// sequence becomes one U+FFFD, CR LF and CR become LF, other control characters except LF and TAB
// go.
struct Cleaned {
  std::string text;
  bool changed = false;
};
Cleaned clean_text(std::string_view raw);
bool is_valid_utf8(std::string_view text);

// Decodes one code point at `at` and moves it on; U+FFFD and one byte for anything invalid.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t c);
std::size_t count_code_points(std::string_view text);
std::string cut_to_code_points(std::string_view text, std::size_t most);  // adds nothing

std::string_view trim(std::string_view text);       // spaces of ASCII and U+00A0, U+3000, …
std::string collapse_spaces(std::string_view text); // one line, single spaces, trimmed

// The form two texts are compared in for search: lower case for Latin, Greek and Cyrillic, accents
// and combining marks removed, final sigma as sigma, full-width as ASCII. "Tomás" → "tomas".
std::string fold_for_search(std::string_view text);
std::vector<std::string> search_words(std::string_view text);  // folded, split at non-letters

// "Amara Okafor" → "AO", "王小明" → "王"; at most two letters, "?" for nothing.
std::string initials(std::string_view name);

// Words for completeness counts: runs of letters and digits; each CJK character is one.
std::size_t count_words(std::string_view text);

}  // namespace sb
