// The search against one written without an index: every text read anew, every word counted, the
// formula of docs/architecture.md as it stands there. Both must find the same in the same order.
#include <algorithm>
#include <cmath>
#include <map>

#include "base/word_reader.h"
#include "core/search_kit.h"
#include "core/search_query.h"
#include "core/search_texts.h"

using namespace sb;
using namespace sb::test;

namespace {

constexpr const char* kWords[] = {"sleep", "sleepless", "s",     "safety", "plan",  "stands",
                                  "panic", "attack",    "amara", "okafor", "weber", "jonas",
                                  "work",  "眠れない",  "眠れ",  "Straße", "a",     "attacks"};
constexpr const char* kAsked[] = {
    "s", "sl", "sleep", "a", "p", "\"safety plan\"", "\"safety plan s", "\"plan safety\" a",
    "\"safety plan stands\"", "amara sleep", "\"amara okafor\" s", "weber \"panic attack", "眠れ",
    "眠れない", "れな s", "\"panic attack\" \"safety plan\"", "strasse w", "\"s s", "okafor we",
    "jonas a", "\"attack attack attack\"", "\"plan 眠れ", "sleepless sleep s"};

struct Read {  // one record, read through
  search::Source source{};
  RawId id;
  search::Record record;
  std::vector<std::string> fields;
  std::map<std::string, std::pair<unsigned, unsigned>> counts;  // in text, in titles
  std::size_t length = 0;
};

struct Scorer : SearchWorld {
  std::vector<Read> all;

  template <class E>
  void read_all(search::Source source) {
    book.each<E>([&](const RawId& id, const E&) {
      Read r;
      r.source = source;
      r.id = id;
      const auto found = search::read_record(dana(), source, id, [&](const search::FieldText& f) {
        r.fields.emplace_back(f.text);
        count(r, f);
      });
      if (!found || r.counts.empty()) return;
      r.record = *found;
      all.push_back(std::move(r));
    });
  }
  static void count(Read& r, const search::FieldText& field) {
    std::string before;
    for (WordReader word(field.text); word.next();) {
      ++r.length;
      const auto add = [&](const std::string& text) {
        ++(field.title ? r.counts[text].second : r.counts[text].first);
      };
      add(std::string(word.folded()));
      if (word.dense() && word.joined() && !before.empty())
        add(before + std::string(word.folded()));
      before = word.dense() ? std::string(word.folded()) : std::string();
    }
  }
  static double times(const Read& r, const search::QueryTerm& term) {
    double sum = 0;
    for (const auto& [word, n] : r.counts) {
      const double own = std::min(n.first, 63u) + 3.0 * std::min(n.second, 3u);
      if (word == term.text) sum += own;
      else if (term.beginning && word.starts_with(term.text)) sum += own / 2;
    }
    return sum;
  }
  // A client's name has it: the words of titles alone.
  bool named(const ClientId& client, const search::QueryTerm& term) const {
    for (const Read& r : all) {
      if (r.source != search::Source::client || !(r.id == client)) continue;
      for (const auto& [word, n] : r.counts)
        if (n.second > 0 && (term.beginning ? word.starts_with(term.text) : word == term.text))
          return true;
    }
    return false;
  }
  bool stands(const Read& r, const search::Needle& needle) const {
    bool found = false;
    const std::vector<search::Needle> one{needle};
    for (const std::string& field : r.fields)
      search::find_matches(field, one, [&](const search::Match&) { return !(found = true); });
    if (found || r.source == search::Source::client) return found;
    for (const Read& client : all)
      if (client.source == search::Source::client && client.id == r.record.client)
        found = stands(client, needle);
    return found;
  }
  double score(const Read& r, const search::Query& query, bool& has_all) const {
    double sum = 0;
    has_all = true;
    for (const search::QueryTerm& term : query.terms) {
      const double t = times(r, term);
      if (t == 0 && !(query.terms.size() > 1 && r.source != search::Source::client &&
                      named(r.record.client, term)))
        has_all = false;
      double with = 0;
      for (const Read& each : all) with += times(each, term) > 0;
      const double rare = std::log(1 + (double(all.size()) - with + 0.5) / (with + 0.5));
      const double full = 1.2 * (1 - 0.5 + 0.5 * double(r.length) / 200);
      sum += rare * t * 2.2 / (t + full);
    }
    if (r.source == search::Source::client) return sum;
    const int age = std::max(0, day("2026-11-18") - r.record.day);
    return sum * (1 + 0.25 * std::exp2(-age / 180.0));
  }
  std::map<RawId, double> found(const char* asked) const {
    const search::Query query = search::parse_query(asked);
    std::map<RawId, double> out;
    for (const Read& r : all) {
      bool has_all = false;
      const double s = score(r, query, has_all);
      for (const search::Needle& needle : query.needles) has_all = has_all && stands(r, needle);
      if (has_all && s > 0) out[r.id] = s;
    }
    return out;
  }
};

void check_against_index(Scorer& w, const char* asked) {
  CAPTURE(asked);
  std::map<RawId, double> expected = w.found(asked);
  for (const SearchGroup& group : w.ask(asked)) {
    CHECK(group.total == group.hits.size());
    double before = 1e9;
    for (const SearchHit& hit : group.hits) {
      CHECK(hit.score <= before);
      before = hit.score;
      REQUIRE(expected.count(hit.id) == 1);
      CHECK(hit.score == doctest::Approx(expected[hit.id]).epsilon(1e-4));
      expected.erase(hit.id);
    }
  }
  CHECK(expected.empty());
}

}  // namespace

TEST_CASE("NOTE-18 finds and ranks what reading everything finds and ranks") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    Scorer w;
    SeededRandom dice{seed};
    const auto words = [&](std::size_t most) {
      std::string out;
      for (std::uint64_t n = 1 + dice.below(most); n > 0; --n)
        out += std::string(kWords[dice.below(std::size(kWords))]) + (dice.below(6) ? " " : ", ");
      return out;
    };
    w.build();
    for (int i = 0; i < 40; ++i) {
      const char* when[] = {"2025-01-05T10:00", "2026-06-05T10:00", "2026-11-17T10:00"};
      const NoteId id = w.note(dice.below(2) ? w.amara : w.jonas,
                               words(dice.below(5) == 0 ? 200 : 15), when[dice.below(3)]);
      if (dice.below(3) == 0) w.title(id, words(4).c_str());
    }
    w.read_all<Client>(search::Source::client);
    w.read_all<Note>(search::Source::note);
    w.read_all<Session>(search::Source::session);
    w.read_all<Series>(search::Source::series);
    w.read_all<StickyNote>(search::Source::sticky);
    for (const char* asked : kAsked) check_against_index(w, asked);
  }
}

TEST_CASE("NOTE-18 a phrase ends with its text, and is found among thousands of words") {
  SearchWorld w;
  w.build();
  const NoteId titled = w.note(w.amara, "attack in the shop");
  w.title(titled, "Panic");
  const NoteId far = w.note(w.amara, repeat("panic and attack, ", 30000) + "panic attack");
  CHECK(w.ids("panic attack").size() == 2);
  CHECK(w.ids("\"panic attack\"") == list({far}));
  w.put({{"note", far, {{"text/plan", "no more of it"}}, {}}});
  CHECK(w.ids("\"panic attack\"").empty());
}
