// The line that shows why something was found.
#include <algorithm>

#include "base/text.h"
#include "base/word_reader.h"
#include "core/search.h"
#include "core/search_query.h"
#include "core/search_texts.h"

namespace sb::search {
namespace {

constexpr std::size_t kWindow = 150, kBefore = 40, kLongest = 220;  // bytes
constexpr std::size_t kMostRead = 256 * 1024;  // of one text; a longer one shows its beginning

Source source_of(const SearchHit& hit) {
  switch (hit.kind) {
    case SearchKind::client: return Source::client;
    case SearchKind::note: return Source::note;
    case SearchKind::session: return hit.series ? Source::series : Source::session;
    case SearchKind::sticky: return Source::sticky;
    case SearchKind::file: return Source::file;
  }
  return Source::note;
}

// The stretch of a text that has the most different words of the question.
struct Place {
  FieldText field;
  std::vector<Match> matches;  // inside the stretch
  int different = 0;
};

int count_bits(std::uint32_t bits) {
  int n = 0;
  for (; bits != 0; bits &= bits - 1) ++n;
  return n;
}

Place best_place(const FieldText& field, const std::vector<Needle>& needles) {
  Place best{field, {}, 0};
  std::vector<Match> window;
  find_matches(field.text.substr(0, kMostRead), needles, [&](const Match& match) {
    window.push_back(match);
    const auto old = [&](const Match& m) { return m.begin + kWindow < match.end; };
    window.erase(std::remove_if(window.begin(), window.end() - 1, old), window.end() - 1);
    std::uint32_t seen = 0;
    for (const Match& m : window) seen |= 1u << m.needle;
    if (count_bits(seen) >= best.different) {
      const bool goes_on = !best.matches.empty() && !window.empty() &&
                           best.matches.front().begin == window.front().begin;
      if (count_bits(seen) > best.different || goes_on) best.matches = window;
      best.different = count_bits(seen);
    }
    return true;
  });
  return best;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Writes a stretch of a text as one line and remembers where its words went.
class Line {
 public:
  Line(const Place& place, const std::vector<std::string>& hidden)
      : place_(place), hidden_(hidden) {}
  Excerpt run();

 private:
  void choose_stretch();
  void put(std::size_t from, std::size_t to);
  void put_word(const WordReader& word);
  void mark();

  const Place& place_;
  const std::vector<std::string>& hidden_;
  std::size_t begin_ = 0, end_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> moved_;  // edge of a word → in the line
  Excerpt out_;
};

void Line::choose_stretch() {
  const std::string_view text = place_.field.text;
  const std::size_t first = place_.matches.empty() ? 0 : place_.matches.front().begin;
  begin_ = first > kBefore ? first - kBefore : 0;
  while (begin_ > 0 && begin_ < first && !is_blank(text[begin_ - 1])) ++begin_;
  end_ = std::min(text.size(), begin_ + kLongest);
  if (!place_.matches.empty()) end_ = std::max(end_, place_.matches.back().end);
}

void Line::put(std::size_t from, std::size_t to) {
  for (; from < to; ++from) {
    const char c = place_.field.text[from];
    if (!is_blank(c)) out_.text += c;
    else if (!out_.text.empty() && out_.text.back() != ' ') out_.text += ' ';
  }
}

void Line::put_word(const WordReader& word) {
  const std::string_view letters =
      place_.field.text.substr(word.begin(), word.end() - word.begin());
  moved_.emplace_back(word.begin(), out_.text.size());
  const bool secret = std::find(hidden_.begin(), hidden_.end(), word.folded()) != hidden_.end();
  if (secret) out_.text += cut_to_code_points(letters, 1) + ".";
  else if (letters.size() > kLongest) out_.text += cut_to_code_points(letters, 40) + "…";
  else out_.text += letters;
  moved_.emplace_back(word.end(), out_.text.size());
}

void Line::mark() {
  const auto moved = [this](std::size_t at) {
    const auto found = std::lower_bound(
        moved_.begin(), moved_.end(), at,
        [](const auto& edge, std::size_t wanted) { return edge.first < wanted; });
    return found == moved_.end() ? out_.text.size() : found->second;
  };
  for (const Match& match : place_.matches) {
    const TextSpan span{moved(match.begin), moved(match.end)};
    if (!out_.marks.empty() && span.begin <= out_.marks.back().end)
      out_.marks.back().end = std::max(out_.marks.back().end, span.end);
    else if (span.begin < span.end) out_.marks.push_back(span);
  }
}

Excerpt Line::run() {
  choose_stretch();
  const std::string_view text = place_.field.text;
  out_.field = place_.field.label;
  out_.title = place_.field.title;
  if (begin_ > 0) out_.text = "… ";
  std::size_t at = begin_;
  for (WordReader word(text); word.next();) {
    if (word.begin() < begin_) continue;
    if (word.begin() >= end_) break;
    put(at, word.begin());
    put_word(word);
    at = word.end();
  }
  std::size_t rest = at;  // what clings to the last word: a full stop, a bracket
  while (rest < text.size() && rest < at + 8 && !is_blank(text[rest])) ++rest;
  if (rest == text.size() || is_blank(text[rest])) put(at, rest);
  else rest = at;
  if (text.find_first_not_of(" \n\t", rest) != std::string_view::npos) out_.text += " …";
  mark();
  return std::move(out_);
}

}  // namespace
}  // namespace sb::search

namespace sb {

// More different words of the question win; then a text before a title, which is told anyway.
Excerpt excerpt_of(const Access& access, const SearchHit& hit, std::string_view question,
                   const std::vector<std::string>& hidden) {
  using namespace search;
  const Query query = parse_query(question);
  Place best;
  FieldText last;
  bool any = false;
  read_record(access, source_of(hit), hit.id, [&](const FieldText& field) {
    Place place = best_place(field, query.needles);
    if (!field.shown) {  // the digits of what was visited last
      place.field = last;
      place.matches.clear();
    } else {
      last = field;
    }
    const bool better = place.different > best.different ||
                        (place.different == best.different && best.field.title && !field.title);
    if (!any || better) best = std::move(place);
    any = true;
  });
  if (!any) return {};
  std::sort(best.matches.begin(), best.matches.end(), [](const Match& a, const Match& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  return Line(best, hidden).run();
}

}  // namespace sb
