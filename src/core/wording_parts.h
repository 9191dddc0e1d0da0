// Inside the wording check: the words rules know as a trie over folded bytes, a text as sentences
// of tokens, and rules as short sequences of sets of words. Form of a rules file:
//   {"language": "en", "kinds": ["progress", …], "abbreviations": "dr|pt", "sources": {key: name},
//    "words": {"person": "client|she"}, "rules": [{"id", "severity": "note|warn", "reason",
//    "source": key, "suggestion"?, "kinds"?, "find": […], "except"?: […], "unless"?,
//    "unless_before"?, "needs"?}]}
// Phrases and conditions are explained where they are read (wording_json.cpp).
#pragma once

#include <array>
#include <map>

#include "core/wording.h"

namespace sb::wording {

using Word = std::uint16_t;  // what the lexicon knows; 0: any other word
constexpr Word kUnknown = 0, kQuote = 1, kNumber = 2, kFirstWord = 3;

struct Token {
  std::size_t begin = 0, end = 0;
  Word word = kUnknown;
  bool joined = false;    // only spaces, hyphens or slashes since the one before
  bool capitals = false;  // written without a small letter
};

class Lexicon {
 public:
  Lexicon();
  // The number of a folded word; with `open_end` of all that begin like it. 0: no room left.
  Word add(std::string_view folded, bool open_end);
  std::size_t count() const { return words_.size() + kFirstWord; }
  std::vector<Word> beginning_with(std::string_view folded) const;

  // A walk along one word, byte by byte; upper case of ASCII counts as lower case.
  struct Walk {
    std::uint16_t node = 1;  // 0: fell off
    Word open = kUnknown;    // the longest open-ended word passed
  };
  void step(Walk& walk, unsigned char byte) const {
    walk.node = next_[walk.node * columns_ + column_[byte]];
    if (open_[walk.node] != kUnknown) walk.open = open_[walk.node];
  }
  Word word_at(const Walk& walk) const {
    return exact_[walk.node] != kUnknown ? exact_[walk.node] : walk.open;
  }

 private:
  std::size_t columns_ = 64;               // of the trie: distinct bytes, 0 for all others
  std::size_t used_ = 1;
  std::array<std::uint8_t, 256> column_{};
  std::vector<std::uint16_t> next_;        // node × column → node; node 0 is nowhere, 1 the root
  std::vector<Word> exact_, open_;         // by node
  std::vector<std::string> words_;
};

struct Element {
  std::vector<std::uint32_t> words;  // sorted; word × 2, plus 1 when only in capitals
  bool optional = false;
  int gap = 0;                       // > 0: passes over up to so many words, has no `words`
  bool has(const Token& token) const;
};

struct Phrase {
  std::uint32_t rule = 0;
  bool excepts = false;
  std::vector<Element> elements;     // the first is neither optional nor a gap
};

struct Conditions {                  // of one rule; an empty element asks nothing
  Element unless, before, needs;
};

struct Compiled {
  std::string language;
  std::vector<WordingRule> rules;
  std::vector<Conditions> conditions;         // by rule
  Lexicon lexicon;
  std::vector<bool> abbreviation;             // by word: a dot behind it ends no sentence
  std::vector<Phrase> phrases;
  std::vector<std::vector<std::uint32_t>> beginning;  // by word: phrases that may begin with it
  std::vector<std::vector<std::uint32_t>> anchored;   // … that need it or its like: their rarest
};

constexpr int kLongestPhrase = 40;  // tokens, gaps included; a match is a bit in 64

// Reads a text sentence by sentence. A sentence ends at . ! ? and a line's end.
class Reader {
 public:
  Reader(const Compiled& rules, std::string_view text);
  bool next(std::vector<Token>& sentence);  // false at the end of the text

 private:
  enum class Break { joined, soft, hard };
  bool read_quote(std::vector<Token>& sentence, Break& since);
  bool read_word(std::vector<Token>& sentence, Break& since);
  void read_number(std::vector<Token>& sentence, Break& since);
  bool read_sign(std::vector<Token>& sentence, Break& since);
  Break read_break(const std::vector<Token>& sentence);
  bool letter_at(std::size_t at) const;
  std::size_t apostrophe_at(std::size_t at) const;
  void add(std::vector<Token>& sentence, Token token, Break& since);

  const Compiled& rules_;
  std::string_view text_;
  std::vector<QuoteSpan> quotes_;
  std::size_t at_ = 0, quote_ = 0;
};

}  // namespace sb::wording
