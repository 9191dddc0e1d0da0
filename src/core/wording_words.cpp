// Texts as sentences of words: the lexicon's trie and the reader that walks it.
#include <algorithm>

#include "base/text.h"
#include "base/text_tables.h"
#include "core/wording_parts.h"

namespace sb::wording {
namespace {

constexpr std::size_t kMostNodes = 65000;

enum class Class : std::uint8_t { soft, letter, digit, space, joiner, hard, sign, high };

struct Classes {
  std::array<Class, 256> of{};
  constexpr Classes() {
    for (int c = 0; c < 256; ++c) {
      Class k = Class::soft;
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) k = Class::letter;
      if (c >= '0' && c <= '9') k = Class::digit;
      if (c >= 0x80) k = Class::high;
      of[static_cast<std::size_t>(c)] = k;
    }
    for (char c : {' ', '\t'}) set(c, Class::space);
    for (char c : {'/', '&', '-'}) set(c, Class::joiner);
    for (char c : {'.', '!', '?', '\n', '\r'}) set(c, Class::hard);
    for (char c : {'[', ']', '{', '}', '<', '>', '_', '*'}) set(c, Class::sign);
  }
  constexpr void set(char c, Class k) { of[static_cast<unsigned char>(c)] = k; }
};
constexpr Classes kClasses;

Class class_of(char c) { return kClasses.of[static_cast<unsigned char>(c)]; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_plain_letter(char c) { return class_of(c) == Class::letter; }

}  // namespace

// ---- the lexicon ----

Lexicon::Lexicon()
    : next_(2 * columns_), exact_(2, Word{kUnknown}), open_(2, Word{kUnknown}) {}

Word Lexicon::add(std::string_view folded, bool open_end) {
  std::size_t node = 1;
  for (const char c : folded) {
    std::uint8_t& column = column_[static_cast<unsigned char>(c)];
    if (column == 0) {
      if (used_ == columns_) return kUnknown;
      column = static_cast<std::uint8_t>(used_++);
      if (c >= 'a' && c <= 'z') column_[static_cast<unsigned char>(c - 32)] = column;
    }
    const std::size_t cell = node * columns_ + column;
    if (next_[cell] == 0) {
      if (exact_.size() >= kMostNodes) return kUnknown;
      next_[cell] = static_cast<std::uint16_t>(exact_.size());
      next_.resize(next_.size() + columns_);
      exact_.push_back(kUnknown);
      open_.push_back(kUnknown);
    }
    node = next_[cell];
  }
  Word& word = open_end ? open_[node] : exact_[node];
  if (word == kUnknown) {
    word = static_cast<Word>(count());
    words_.emplace_back(folded);
  }
  return word;
}

std::vector<Word> Lexicon::beginning_with(std::string_view folded) const {
  std::vector<Word> found;
  for (std::size_t i = 0; i < words_.size(); ++i)
    if (words_[i].starts_with(folded)) found.push_back(static_cast<Word>(i + kFirstWord));
  return found;
}

// ---- the reader ----

Reader::Reader(const Compiled& rules, std::string_view text)
    : rules_(rules), text_(text), quotes_(quoted_spans(text)) {}

bool Reader::next(std::vector<Token>& sentence) {
  sentence.clear();
  Break since = Break::joined;
  while (at_ < text_.size()) {
    if (text_[at_] == ' ') {  // most of what is no word
      ++at_;
      continue;
    }
    if (read_quote(sentence, since) || read_word(sentence, since)) {
      if (since == Break::hard) return true;
      continue;
    }
    if (class_of(text_[at_]) == Class::digit) {
      read_number(sentence, since);
      continue;
    }
    if (read_sign(sentence, since)) continue;
    since = std::max(since, read_break(sentence));
    if (since == Break::hard && !sentence.empty()) return true;
  }
  return !sentence.empty();
}

void Reader::add(std::vector<Token>& sentence, Token token, Break& since) {
  token.joined = since == Break::joined;
  sentence.push_back(token);
  since = Break::joined;
}

// A quotation is one token; when its own sentence ends inside and a new one follows, so does ours.
bool Reader::read_quote(std::vector<Token>& sentence, Break& since) {
  while (quote_ < quotes_.size() && quotes_[quote_].begin < at_) ++quote_;
  if (quote_ == quotes_.size() || quotes_[quote_].begin != at_) return false;
  const QuoteSpan span = quotes_[quote_++];
  add(sentence, {span.begin, span.end, kQuote, false, false}, since);
  at_ = span.end;
  std::size_t mark = span.end - 1;  // the last byte of the closing mark …
  while (mark > span.begin && (static_cast<unsigned char>(text_[mark]) & 0xC0) == 0x80) --mark;
  const bool ended = mark > span.begin + 1 && class_of(text_[mark - 1]) == Class::hard;
  std::size_t after = at_;
  if (ended && after < text_.size() && text_[after] == ' ') ++after;
  const char next = after < text_.size() ? text_[after] : ' ';
  const bool anew = is_plain_letter(next) && !is_small(next);
  since = ended && anew ? Break::hard : Break::soft;
  return true;
}

bool Reader::letter_at(std::size_t at) const {
  if (at >= text_.size()) return false;
  const Class k = class_of(text_[at]);
  if (k != Class::high) return k == Class::letter;
  return is_word_letter(next_code_point(text_, at));
}

// The end of an apostrophe inside a word, or 0.
std::size_t Reader::apostrophe_at(std::size_t at) const {
  std::size_t end = 0;
  if (text_[at] == '\'') end = at + 1;
  if (text_.substr(at, 3) == "\xE2\x80\x99") end = at + 3;
  return end && letter_at(end) ? end : 0;
}

// A word with its inner apostrophes; a final ’s is stepped over and not part of it.
bool Reader::read_word(std::vector<Token>& sentence, Break& since) {
  if (!letter_at(at_)) return false;
  Token token{at_, at_, kUnknown, false, true};
  Lexicon::Walk walk;
  while (at_ < text_.size()) {
    const Class k = class_of(text_[at_]);
    if (k == Class::letter) {
      if (walk.node != 0) rules_.lexicon.step(walk, static_cast<unsigned char>(text_[at_]));
      ++at_;
      continue;
    }
    if (const std::size_t behind = apostrophe_at(at_)) {
      const bool s = text_[behind] == 's' || text_[behind] == 'S';
      if (s && !letter_at(behind + 1)) {
        token.end = at_;
        at_ = behind + 1;
        break;
      }
      rules_.lexicon.step(walk, '\'');
      at_ = behind;
      continue;
    }
    if (k != Class::high) break;
    std::size_t behind = at_;
    if (!is_word_letter(next_code_point(text_, behind))) break;
    if (walk.node != 0)
      for (const char c : fold_for_search(text_.substr(at_, behind - at_)))
        rules_.lexicon.step(walk, static_cast<unsigned char>(c));
    at_ = behind;
  }
  if (token.end == token.begin) token.end = at_;
  token.word = rules_.lexicon.word_at(walk);
  if (token.word != kUnknown)
    for (std::size_t i = token.begin; i < token.end && token.capitals; ++i)
      token.capitals = is_plain_letter(text_[i]) && !is_small(text_[i]);
  add(sentence, token, since);
  return true;
}

void Reader::read_number(std::vector<Token>& sentence, Break& since) {
  const auto digit = [&](std::size_t at) {
    return at < text_.size() && class_of(text_[at]) == Class::digit;
  };
  Token token{at_, at_, kNumber, false, false};
  while (digit(at_)) {
    ++at_;
    const char c = at_ < text_.size() ? text_[at_] : ' ';
    if ((c == '.' || c == ',' || c == ':') && digit(at_ + 1)) ++at_;
  }
  token.end = at_;
  add(sentence, token, since);
}

// Runs of one sign, known by at most three of it. Dots and question marks count from two on.
bool Reader::read_sign(std::vector<Token>& sentence, Break& since) {
  const char c = text_[at_];
  const bool ellipsis = text_.substr(at_, 3) == "\xE2\x80\xA6";
  if (class_of(c) != Class::sign && c != '?' && c != '.' && !ellipsis) return false;
  std::size_t end = at_;
  while (!ellipsis && end < text_.size() && text_[end] == c) ++end;
  if ((c == '?' || c == '.') && end - at_ < 2) return false;
  if (ellipsis) end = at_ + 3;
  Lexicon::Walk walk;
  std::string_view known = text_.substr(at_, std::min<std::size_t>(end - at_, 3));
  if (c == '.') known = "\xE2\x80\xA6";
  for (const char b : known) rules_.lexicon.step(walk, static_cast<unsigned char>(b));
  add(sentence, {at_, end, rules_.lexicon.word_at(walk), false, false}, since);
  at_ = end;
  return true;
}

// Steps over one code point that is no part of a token, and says how far it parts what is around.
Reader::Break Reader::read_break(const std::vector<Token>& sentence) {
  const std::size_t begin = at_;
  const char c = text_[at_];
  const char32_t code = next_code_point(text_, at_);
  switch (class_of(c)) {
    case Class::space: return Break::joined;
    case Class::joiner: {
      const bool before = begin > 0 && text_[begin - 1] == ' ';
      return before && at_ < text_.size() && text_[at_] == ' ' ? Break::soft : Break::joined;
    }
    case Class::high:
      if (code == 0xA0 || code == 0xAD || code == 0x2010 || code == 0x2011 || code == 0x200B ||
          code == 0x202F || code == 0x2060 || code == 0x2009)
        return Break::joined;
      return code == U'。' || code == U'！' || code == U'？' || code == U'؟' || code == U'।'
                 ? Break::hard
                 : Break::soft;
    case Class::hard: break;
    default: return Break::soft;
  }
  if (c != '.') return Break::hard;
  const bool digit = at_ < text_.size() && class_of(text_[at_]) == Class::digit;
  const bool inside = digit || letter_at(at_);
  if (sentence.empty() || sentence.back().end != begin) return inside ? Break::soft : Break::hard;
  const Token& last = sentence.back();
  if (inside) return Break::joined;
  const bool initial = last.end - last.begin == 1 && last.word != kNumber;
  return initial || rules_.abbreviation[last.word] ? Break::joined : Break::hard;
}

}  // namespace sb::wording
