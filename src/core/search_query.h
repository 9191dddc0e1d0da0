// A question as typed, taken apart: words of which the last may be a beginning, and phrases between
// quotation marks. Takes anything people type or paste; what is beyond kMostNeedles is left out. A
// mark that is not closed reaches to the end.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sb::search {

constexpr std::size_t kMostNeedles = 24;     // words and phrases of one question
constexpr std::size_t kMostInPhrase = 24;    // words of one phrase; at most 32
constexpr std::size_t kMostTerms = 64;       // different words asked of the index

struct NeedleWord {
  std::string folded;
  bool dense = false;            // one character of a script without blanks between words
  bool joined = false;           // to the one before
};

// What must stand in a record in one piece: a word, a run of characters, a phrase.
struct Needle {
  std::vector<NeedleWord> words;
  bool beginning = false;        // the last word may go on
};

// What the index is asked for: a word or a pair of dense characters.
struct QueryTerm {
  std::string text;
  bool beginning = false;
};

struct PhraseWord {
  std::uint32_t term = 0;        // of the query
  std::uint32_t offset = 0;      // so many words behind the first
};

struct Query {
  std::vector<Needle> needles;
  std::vector<QueryTerm> terms;  // of all needles, each once
  std::vector<std::vector<PhraseWord>> phrases;  // of needles with several terms
};
Query parse_query(std::string_view text);

struct Match {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::size_t needle = 0;
};
// Every place of every needle, in the order of their ends; until `found` says false.
void find_matches(std::string_view text, const std::vector<Needle>& needles,
                  const std::function<bool(const Match&)>& found);

}  // namespace sb::search
