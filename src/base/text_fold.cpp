// The half of base/text.h that knows letters: folding, words, initials.
#include "base/text.h"
#include "base/text_tables.h"
#include "base/word_reader.h"

#include <array>

namespace sb {
namespace {

bool is_accent(char32_t c) { return c >= 0x0300 && c <= 0x036F; }

// Invisible characters that copying from web pages and PDFs leaves inside words.
bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

bool is_wide_space(char32_t c) {
  return c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Joiners, variation selectors and kana voicing belong to the word they stand in but begin none.
bool continues_word(char32_t c) {
  return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xE0100 && c <= 0xE01EF) || c == 0x3099 || c == 0x309A;
}

bool is_cjk(char32_t c) {
  return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x323AF) || c == 0x3005 || c == 0x3007;
}

// Scripts without blanks between words, and Korean, whose names are looked for from their middle.
bool is_dense(char32_t c) {
  return (c >= 0x3005 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF66 && c <= 0xFF9D) || (c >= 0x20000 && c <= 0x3FFFF) ||
         (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

char32_t fold_form(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms of ASCII
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0x80) return c;
  if (is_wide_space(c)) return ' ';
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return '\'';
  return plain_letter(c);
}

char32_t upper_form(char32_t c) {
  bool even = c % 2 == 0;
  if (c >= 'a' && c <= 'z') return c - 32;
  if (c < 0xB5) return c;
  if ((c >= 0xE0 && c <= 0xFE && c != 0xF7)) return c - 32;
  if (c == 0xFF) return 0x178;
  if (c == 0x131) return 'I';
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return even ? c : c - 1;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return even ? c - 1 : c;
  if (c >= 0x218 && c <= 0x21B) return even ? c : c - 1;
  if (c == 0x3AC) return 0x386;
  if (c >= 0x3AD && c <= 0x3AF) return c - 37;
  if (c == 0x3C2) return 0x3A3;
  if (c >= 0x3B1 && c <= 0x3CB) return c - 32;
  if (c == 0x3CC) return 0x38C;
  if (c == 0x3CD || c == 0x3CE) return c - 63;
  if (c >= 0x430 && c <= 0x44F) return c - 32;
  if (c >= 0x450 && c <= 0x45F) return c - 80;
  bool cyrillic_pair = (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) ||
                       (c >= 0x4D0 && c <= 0x52F);
  bool pair = cyrillic_pair || (c >= 0x1EA0 && c <= 0x1EFF);
  return pair && !even ? c - 1 : c;
}

// Walks the words of `text`: maximal runs of letters, digits and their marks.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    char32_t c = next_code_point(text, at);
    bool belongs = is_word_letter(c) || (inside && continues_word(c));
    if (belongs && !inside) begin = start;
    if (!belongs && inside) visit(text.substr(begin, start - begin));
    inside = belongs;
  }
  if (inside) visit(text.substr(begin));
}

// The first letter of a word as an initial; nothing for a word in brackets or without letters.
std::string initial_of(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    char32_t c = next_code_point(word, at);
    if (c == '(' || c == '[' || c == 0xFF08) break;
    if (!is_word_letter(c) || is_accent(c)) continue;
    append_utf8(out, upper_form(c));
    break;
  }
  return out;
}

}  // namespace

std::string fold_for_search(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c < 0x80) {  // most of the text, most of the time
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      continue;
    }
    if (is_accent(c) || is_invisible(c)) continue;
    c = fold_form(c);
    std::string_view longer = letter_expansion(c);
    if (longer.empty()) {
      append_utf8(out, c);
    } else {
      out += longer;
    }
  }
  return out;
}

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(fold_for_search(text), [&words](std::string_view w) { words.emplace_back(w); });
  return words;
}

// Adds a character to the word; false when it is not the word's any more.
bool WordReader::take(char32_t c, std::size_t start, std::size_t after) {
  const bool inside = !folded_.empty();
  if (is_accent(c) || is_invisible(c)) {
    if (inside) end_ = after;
    return true;
  }
  c = fold_form(c);
  const bool goes_on = inside && continues_word(c);
  if (!goes_on && !is_word_letter(c)) return !inside;
  const bool dense = is_dense(c);
  if (inside && !goes_on && (dense || dense_)) return false;
  if (!inside) {
    joined_ = start == end_ && start > 0;
    begin_ = start;
    dense_ = dense;
  }
  const std::string_view longer = letter_expansion(c);
  if (longer.empty()) append_utf8(folded_, c);
  else folded_ += longer;
  end_ = after;
  return true;
}

namespace {

// Letters and digits of ASCII, folded; 0 for every other byte.
constexpr std::array<char, 256> plain_bytes() {
  std::array<char, 256> plain{};
  for (int c = '0'; c <= '9'; ++c) plain[static_cast<std::size_t>(c)] = static_cast<char>(c);
  for (int c = 'a'; c <= 'z'; ++c) {
    plain[static_cast<std::size_t>(c)] = static_cast<char>(c);
    plain[static_cast<std::size_t>(c - 'a' + 'A')] = static_cast<char>(c);
  }
  return plain;
}
constexpr std::array<char, 256> kPlain = plain_bytes();

char plain_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kPlain[static_cast<unsigned char>(text[at])] : '\0';
}

}  // namespace

// Most of the text, most of the time: a run of ASCII letters.
void WordReader::take_plain() {
  if (folded_.empty()) {
    joined_ = at_ == end_ && at_ > 0;
    begin_ = at_;
    dense_ = false;
  }
  std::size_t end = at_;
  while (plain_at(text_, end) != '\0') ++end;
  const std::size_t old = folded_.size(), run = end - at_;
  folded_.resize(old + run);
  for (std::size_t i = 0; i < run; ++i) folded_[old + i] = plain_at(text_, at_ + i);
  end_ = at_ = end;
}

bool WordReader::next() {
  folded_.clear();
  while (at_ < text_.size()) {
    if (plain_at(text_, at_) != '\0') {
      if (!folded_.empty() && dense_) return true;
      take_plain();
      continue;
    }
    if (static_cast<unsigned char>(text_[at_]) < 0x80) {
      if (!folded_.empty()) return true;
      ++at_;
      continue;
    }
    std::size_t after = at_;
    const char32_t c = next_code_point(text_, after);
    if (!take(c, at_, after)) return true;
    at_ = after;
  }
  return !folded_.empty();
}

std::string initials(std::string_view name) {
  std::string clean = collapse_spaces(name);
  std::string first, last;
  for (std::size_t at = 0; at < clean.size();) {
    std::size_t space = clean.find(' ', at);
    if (space == std::string::npos) space = clean.size();
    std::string letter = initial_of(std::string_view(clean).substr(at, space - at));
    if (!letter.empty()) (first.empty() ? first : last) = letter;
    at = space + 1;
  }
  return first.empty() ? "?" : first + last;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for_each_word(text, [&words](std::string_view run) {
    bool inside = false;  // inside a stretch of this run that is not CJK
    for (std::size_t at = 0; at < run.size();) {
      char32_t c = next_code_point(run, at);
      if (continues_word(c)) continue;
      bool cjk = is_cjk(c);
      if (cjk || !inside) ++words;
      inside = !cjk;
    }
  });
  return words;
}

}  // namespace sb
