#include "ui/text_break.h"

#include "base/text.h"

namespace sb::ui {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t c) {
  for (const Range& r : ranges)
    if (c >= r.first && c <= r.last) return true;
  return false;
}

constexpr Range kComplex[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0590, 0x109F}, {0x1100, 0x11FF}, {0x135D, 0x135F},
    {0x1700, 0x18AF}, {0x1900, 0x1CFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x2069}, {0x20D0, 0x20FF}, {0x302A, 0x302F}, {0x3099, 0x309A}, {0xA66F, 0xA67F},
    {0xA800, 0xABFF}, {0xD7B0, 0xD7FF}, {0xFB1D, 0xFDFF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    {0xFE70, 0xFEFF}, {0x10000, 0x10FFFF},
};
constexpr Range kRtl[] = {
    {0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};
constexpr Range kCjk[] = {
    {0x2E80, 0x2FFF}, {0x3001, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFF01, 0xFF60}, {0x20000, 0x3FFFF},
};

bool is_cjk(char32_t c) { return c >= 0x2E80 && in(kCjk, c); }

// CJK marks that may not begin a line, and brackets that may not end one.
bool closes(char32_t c) {
  constexpr std::u32string_view marks =
      U"、。，．：；？！）〕］｝〉》」』】〙〗ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々゛゜,.;:!?)]}%”’…";
  return marks.find(c) != marks.npos;
}
bool opens(char32_t c) {
  constexpr std::u32string_view marks = U"（〔［｛〈《「『【〘〖([{“‘";
  return marks.find(c) != marks.npos;
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool may_break(char32_t before, char32_t after) {
  if (closes(after) || opens(before)) return false;
  if (before == '-') return !is_digit(after) && after != '-';
  if (before == 0x2010 || before == 0x2012 || before == 0x2013 || before == '|') return true;
  if (before == '/') return !is_digit(after) && after != '/';
  if (before == 0x2014 || after == 0x2014) return before != after;
  return is_cjk(before) || is_cjk(after);
}

}  // namespace

bool is_complex(char32_t c) { return c >= 0x0300 && in(kComplex, c); }
bool is_rtl(char32_t c) { return c >= 0x0590 && in(kRtl, c); }

bool has_complex(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xCC) {  // below U+0300: one or two bytes
      ++at;
      continue;
    }
    if (is_complex(next_code_point(text, at))) return true;
  }
  return false;
}

bool has_rtl(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_rtl(next_code_point(text, at))) return true;
  return false;
}

bool starts_rtl(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_rtl(c)) return true;
    bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000);
    if (letter || is_cjk(c)) return false;
  }
  return false;
}

std::size_t piece_end(std::string_view text, std::size_t at) {
  char32_t before = 0;
  while (at < text.size()) {
    std::size_t next = at;
    char32_t c = next_code_point(text, next);
    if (c == '\n' || is_break_space(c)) return at;
    if (before != 0 && may_break(before, c)) return at;
    before = c;
    at = next;
  }
  return at;
}

std::size_t spaces_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_break_space(next_code_point(text, next))) return at;
    at = next;
  }
  return at;
}

}  // namespace sb::ui
