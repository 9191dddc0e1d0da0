#include "base/text.h"

#include <iterator>

namespace sb {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::uint8_t byte_at(std::string_view text, std::size_t i) {
  return static_cast<std::uint8_t>(text[i]);
}

bool is_continuation(std::string_view text, std::size_t i) {
  return i < text.size() && (byte_at(text, i) & 0xC0) == 0x80;
}

// Bytes of the sequence that `lead` announces, 1 for ASCII and for what announces nothing.
std::size_t announced_length(std::uint8_t lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF8 ? 4 : 1;
}

// The code point at `at` and its length, or length 0 if the bytes there are not valid UTF-8.
struct Decoded {
  char32_t c = kReplacement;
  std::size_t length = 0;
};

Decoded decode(std::string_view text, std::size_t at) {
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  std::uint8_t lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1};
  std::size_t n = announced_length(lead);
  if (n == 1) return {};
  char32_t c = lead & (0x7Fu >> n);
  for (std::size_t i = 1; i < n; ++i) {
    if (!is_continuation(text, at + i)) return {};
    c = c << 6 | (byte_at(text, at + i) & 0x3Fu);
  }
  bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (c < kSmallest[n] || c > 0x10FFFF || surrogate) return {};
  return {c, n};
}

// How far one bad sequence goes: the lead with those continuation bytes it claims.
std::size_t bad_length(std::string_view text, std::size_t at) {
  std::size_t claimed = announced_length(byte_at(text, at));
  std::size_t n = 1;
  while (n < claimed && is_continuation(text, at + n)) ++n;
  return n;
}

bool is_dropped_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace

Cleaned clean_text(std::string_view raw) {
  Cleaned out;
  out.text.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    Decoded d = decode(raw, at);
    if (d.length == 0) {
      append_utf8(out.text, kReplacement);
      at += bad_length(raw, at);
      continue;
    }
    if (d.c == '\r') {
      out.text += '\n';
      if (at + 1 < raw.size() && raw[at + 1] == '\n') ++at;
    } else if (!is_dropped_control(d.c)) {
      out.text.append(raw, at, d.length);
    }
    at += d.length;
  }
  out.changed = out.text != raw;
  return out;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    Decoded d = decode(text, at);
    if (d.length == 0) return false;
    at += d.length;
  }
  return true;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return kReplacement;
  Decoded d = decode(text, at);
  at += d.length == 0 ? 1 : d.length;
  return d.c;
}

void append_utf8(std::string& out, char32_t c) {
  if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) c = kReplacement;
  auto tail = [&out](char32_t v) { out += static_cast<char>(0x80 | (v & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    tail(c);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    tail(c >> 6);
    tail(c);
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    tail(c >> 12);
    tail(c >> 6);
    tail(c);
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) next_code_point(text, at);
  return n;
}

std::string cut_to_code_points(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < most && at < text.size(); ++n) next_code_point(text, at);
  return std::string(text.substr(0, at));
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); begin = at) {
    if (!is_space(next_code_point(text, at))) break;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t start = end - 1;
    while (start > begin && end - start < 4 && is_continuation(text, start)) --start;
    Decoded d = decode(text.substr(0, end), start);
    if (d.length != end - start || !is_space(d.c)) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    if (is_space(next_code_point(text, at))) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out.append(text, start, at - start);
  }
  return out;
}

}  // namespace sb
