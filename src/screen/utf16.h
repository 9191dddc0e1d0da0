// Offsets of the DOM, which counts UTF-16 units, and of our texts, which are UTF-8. For valid
// UTF-8; linear from the text's beginning.
#pragma once

#include <cstddef>
#include <string_view>

namespace sb {

inline std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += static_cast<std::size_t>((byte & 0xC0) != 0x80) + (byte >= 0xF0);
  }
  return units;
}

// The byte at which the code point begins that has this unit; the text's size behind its end.
inline std::size_t byte_of_utf16(std::string_view text, std::size_t units) {
  std::size_t at = 0, seen = 0;
  while (at < text.size() && seen < units) {
    const auto byte = static_cast<unsigned char>(text[at]);
    seen += byte >= 0xF0 ? 2 : 1;
    at += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }
  return at < text.size() ? at : text.size();
}

}  // namespace sb
