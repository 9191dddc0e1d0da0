// A question and a text of any bytes, parted by the first NUL: taking the question apart ends and
// stays within its limits, every match lies within the text, reading words gives folded, valid
// ones.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "base/word_reader.h"
#include "core/search_query.h"
#include "core/search_terms.h"

using namespace sb;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_words(std::string_view text) {
  std::string mine, theirs;
  std::size_t end = 0;
  for (WordReader word(text); word.next(); end = word.end()) {
    require(word.begin() >= end && word.end() > word.begin() && word.end() <= text.size());
    require(is_valid_utf8(word.folded()) && !word.folded().empty());
    if (!mine.empty() && !word.joined()) mine += ' ';
    mine += word.folded();
  }
  for (const std::string& word : search_words(text)) theirs += (theirs.empty() ? "" : " ") + word;
  require(mine == theirs);
}

void check_query(const search::Query& query) {
  require(query.needles.size() <= search::kMostNeedles);
  require(query.terms.size() <= search::kMostTerms);
  require(query.needles.empty() == query.terms.empty());
  for (const search::Needle& needle : query.needles) {
    require(!needle.words.empty() && needle.words.size() <= search::kMostInPhrase);
    require(!needle.beginning || &needle == &query.needles.back());
  }
  for (const search::QueryTerm& term : query.terms) require(is_valid_utf8(term.text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = all.find('\0');
  const std::string_view question = all.substr(0, cut);
  const std::string_view text =
      cut == std::string_view::npos ? all : all.substr(std::min(all.size(), cut + 1));
  check_words(text);
  const search::Query query = search::parse_query(question);
  check_query(query);
  search::find_matches(text, query.needles, [&](const search::Match& match) {
    require(match.begin < match.end && match.end <= text.size());
    require(match.needle < query.needles.size());
    return true;
  });
  return 0;
}
