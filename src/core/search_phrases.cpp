#include "core/search_phrases.h"

#include <algorithm>

namespace sb::search {
namespace {

// Where a phrase may begin; `met` by the word at hand.
struct Start {
  std::uint32_t document = 0, place = 0;
  bool met = false;
};

class Walk {
 public:
  Walk(std::vector<Start> starts, std::size_t documents)
      : starts_(std::move(starts)), first_(documents, 0) {
    number();
  }

  // Marks those which have the word of this list so many places behind.
  void meet(const Postings& list, std::uint32_t offset) {
    const auto wanted = [this](std::uint32_t document) { return first_[document] != 0; };
    list.each_place(wanted, [&](std::uint32_t document, const std::vector<std::uint32_t>& places) {
      auto place = places.begin();
      for (std::size_t at = first_[document] - 1;
           at < starts_.size() && starts_[at].document == document; ++at) {
        const std::uint32_t sought = starts_[at].place + offset;
        while (place != places.end() && *place < sought) ++place;
        if (place != places.end() && *place == sought) starts_[at].met = true;
      }
    });
  }
  void keep_met() {
    for (const Start& start : starts_) first_[start.document] = 0;
    const auto lost = [](const Start& start) { return !start.met; };
    starts_.erase(std::remove_if(starts_.begin(), starts_.end(), lost), starts_.end());
    number();
  }
  std::vector<std::uint32_t> documents() const {
    std::vector<std::uint32_t> out;
    for (const Start& start : starts_)
      if (out.empty() || out.back() != start.document) out.push_back(start.document);
    return out;
  }
  bool empty() const { return starts_.empty(); }

 private:
  void number() {
    for (std::size_t at = starts_.size(); at-- > 0;) {
      first_[starts_[at].document] = static_cast<std::uint32_t>(at + 1);
      starts_[at].met = false;
    }
  }
  std::vector<Start> starts_;         // by document, then place
  std::vector<std::uint32_t> first_;  // by document: where its starts begin, + 1; 0: it has none
};

struct Known {  // a whole word of the phrase
  std::uint32_t term = kNoTerm, offset = 0;
};

std::vector<Start> starts_of(const Postings& list, std::uint32_t offset,
                             const std::vector<std::uint8_t>& wanted) {
  std::vector<Start> starts;
  list.each_place([&](std::uint32_t document) { return wanted[document] != 0; },
                  [&](std::uint32_t document, const std::vector<std::uint32_t>& places) {
                    for (const std::uint32_t place : places)
                      if (place > offset) starts.push_back({document, place - offset, false});
                  });
  return starts;
}

}  // namespace

std::vector<std::uint32_t> documents_with(const Terms& terms, const Query& query,
                                          const std::vector<PhraseWord>& phrase,
                                          const std::vector<std::uint8_t>& wanted) {
  std::vector<Known> known;
  for (const PhraseWord& word : phrase) {
    if (query.terms[word.term].beginning) continue;  // the last; there are others before it
    known.push_back({terms.find(query.terms[word.term].text), word.offset});
    if (known.back().term == kNoTerm) return {};
  }
  std::sort(known.begin(), known.end(), [&](const Known& a, const Known& b) {
    return terms.postings(a.term).size() < terms.postings(b.term).size();
  });
  Walk walk(starts_of(terms.postings(known.front().term), known.front().offset, wanted),
            wanted.size());
  for (std::size_t i = 1; i < known.size() && !walk.empty(); ++i) {
    walk.meet(terms.postings(known[i].term), known[i].offset);
    walk.keep_met();
  }
  const PhraseWord& last = phrase.back();
  if (query.terms[last.term].beginning && !walk.empty()) {
    terms.each_beginning(query.terms[last.term].text, [&](std::uint32_t term) {
      walk.meet(terms.postings(term), last.offset);
    });
    walk.keep_met();
  }
  return walk.documents();
}

}  // namespace sb::search
