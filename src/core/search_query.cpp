#include "core/search_query.h"

#include <algorithm>
#include <array>

#include "base/word_reader.h"
#include "core/search_terms.h"

namespace sb::search {
namespace {

constexpr std::array<std::string_view, 8> kQuotationMarks = {
    "\"", "\u201C", "\u201D", "\u201E", "\u201F", "\u00AB", "\u00BB", "\uFF02"};

std::size_t mark_at(std::string_view text, std::size_t at) {  // its length; 0: there is none
  for (const std::string_view mark : kQuotationMarks)
    if (text.substr(at, mark.size()) == mark) return mark.size();
  return 0;
}

class Parser {
 public:
  Query run(std::string_view text) {
    std::size_t begin = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t mark = mark_at(text, at);
      if (mark == 0) {
        ++at;
        continue;
      }
      take(text.substr(begin, at - begin), inside, true);
      inside = !inside;
      at += mark;
      begin = at;
    }
    take(text.substr(begin), inside, false);
    if (!query_.needles.empty()) {
      Needle& last = query_.needles.back();
      last.beginning = !full_ && !ended_ && !last.words.back().dense;
    }
    for (const Needle& needle : query_.needles) add_terms(needle);
    return std::move(query_);
  }

 private:
  void take(std::string_view part, bool phrase, bool closed) {
    bool first = true;
    for (WordReader word(part); !full_ && word.next(); first = false) {
      const bool run = word.dense() && word.joined();
      if (first || !(phrase || (run && last().words.back().dense))) {
        full_ = query_.needles.size() == kMostNeedles;
        if (full_) return;
        query_.needles.emplace_back();
      }
      if (last().words.size() < kMostInPhrase)
        last().words.push_back({std::string(cut_term(word.folded())), word.dense(), run});
      ended_ = phrase && closed;  // what is still typed is a beginning
    }
  }

  Needle& last() { return query_.needles.back(); }

  void add_terms(const Needle& needle) {
    std::vector<PhraseWord> phrase;
    const auto& words = needle.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool ends_pair = i > 0 && words[i].joined && words[i - 1].dense;
      const bool begins_pair = words[i].dense && i + 1 < words.size() && words[i + 1].joined;
      if (begins_pair && !ends_pair) continue;  // the pair says it
      const bool open = !ends_pair && needle.beginning && i + 1 == words.size();
      const std::size_t term =
          place_of({ends_pair ? words[i - 1].folded + words[i].folded : words[i].folded, open});
      if (term == query_.terms.size()) break;
      phrase.push_back({static_cast<std::uint32_t>(term), static_cast<std::uint32_t>(i)});
    }
    if (phrase.size() > 1) query_.phrases.push_back(std::move(phrase));
  }

  // The number of a term, new or old; how many there are when there is no room for it.
  std::size_t place_of(QueryTerm term) {
    const auto known = std::find_if(
        query_.terms.begin(), query_.terms.end(), [&](const QueryTerm& t) {
          return t.text == term.text && t.beginning == term.beginning;
        });
    const auto place = static_cast<std::size_t>(known - query_.terms.begin());
    if (known == query_.terms.end() && query_.terms.size() < kMostTerms)
      query_.terms.push_back(std::move(term));
    else if (known == query_.terms.end())
      return query_.terms.size();
    return place;
  }

  Query query_;
  bool full_ = false, ended_ = false;
};

// How far each needle has come with the words just read: bit k says that the last k + 1 of them are
// its first k + 1.
struct Progress {
  const std::vector<Needle>& needles;
  std::vector<std::uint32_t> bits;
  std::array<std::size_t, kMostInPhrase> begins{};  // of the words just read, in a ring
  std::size_t read = 0;

  explicit Progress(const std::vector<Needle>& all) : needles(all), bits(all.size(), 0) {}
  void add(const WordReader& word) { begins[read++ % kMostInPhrase] = word.begin(); }

  // True when the needle ends at the word just read.
  bool ends(std::size_t i, std::string_view folded) {
    const Needle& needle = needles[i];
    const std::size_t n = needle.words.size();
    const std::uint32_t could = bits[i] << 1 | 1u;
    std::uint32_t is = 0;
    for (std::size_t k = 0; k < n; ++k) {
      if ((could >> k & 1u) == 0) continue;
      const std::string& wanted = needle.words[k].folded;
      const bool open = needle.beginning && k + 1 == n;
      if (open ? folded.substr(0, wanted.size()) == wanted : folded == wanted) is |= 1u << k;
    }
    bits[i] = is;
    return (is >> (n - 1) & 1u) != 0;
  }
  std::size_t begin_of(std::size_t i) const {
    return begins[(read - needles[i].words.size()) % kMostInPhrase];
  }
};

}  // namespace

Query parse_query(std::string_view text) { return Parser().run(text); }

void find_matches(std::string_view text, const std::vector<Needle>& needles,
                  const std::function<bool(const Match&)>& found) {
  Progress progress(needles);
  for (WordReader word(text); word.next();) {
    progress.add(word);
    const std::string_view folded = cut_term(word.folded());
    for (std::size_t i = 0; i < needles.size(); ++i)
      if (progress.ends(i, folded) && !found({progress.begin_of(i), word.end(), i})) return;
  }
}

}  // namespace sb::search
