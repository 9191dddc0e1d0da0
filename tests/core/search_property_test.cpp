// An index that was kept up finds and ranks what one made afresh does, whatever happened on the
// way; and both find what reading everything finds.
#include <algorithm>

#include "core/search_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

constexpr const char* kWords[] = {
    "sleep",  "sleepless", "slept",  "work",  "worker", "panic",  "attack", "Tomás", "tomas",
    "Straße", "眠れない",  "眠れる", "train", "amara",  "okafor", "weber",  "diary", "noon",
    "grief",  "anger"};
constexpr const char* kAsked[] = {"sle", "sleep", "work panic", "\"panic attack\"", "tomas", "眠れ",
                                  "amara sleep", "strasse", "\"sleep work\" pan", "weber gri", "o"};

struct Dice : SearchWorld {
  SeededRandom dice;
  std::vector<NoteId> notes;
  std::vector<StickyNoteId> stickies;
  explicit Dice(std::uint64_t seed) : dice(seed) {}

  std::string words(std::size_t most) {
    std::string out;
    for (std::uint64_t n = 1 + dice.below(most); n > 0; --n)
      out += std::string(kWords[dice.below(std::size(kWords))]) + (dice.below(5) ? " " : ". ");
    return out;
  }
  ClientId somebody() { return dice.below(2) ? amara : jonas; }
  void write_note() {
    constexpr const char* kDays[] = {"2025-01-05T10:00", "2026-06-05T10:00", "2026-11-17T10:00"};
    const auto kind = dice.below(6) ? NoteKind::progress : NoteKind::psychotherapy;
    notes.push_back(note(somebody(), words(12), kDays[dice.below(3)], kind));
  }
  void act() {
    switch (dice.below(8)) {
      case 0: case 1: return write_note();
      case 2: {
        stickies.push_back(fresh<StickyNoteId>());
        StickyNote s;
        s.client = somebody();
        s.text = words(6);
        s.written = now;
        return put({edit_of(stickies.back(), s, {"client", "text", "written"})});
      }
      case 3: return put({{"client", somebody(), {{"name", words(2)}}, {}}});
      case 4: return put({{"session", session, {{"client_note", words(4)}}, {}}});
      default: break;
    }
    if (notes.empty()) return write_note();
    const NoteId id = notes[dice.below(notes.size())];
    switch (dice.below(4)) {
      case 0: return put({{"note", id, {{"archived", dice.below(2) == 0}}, {}}});
      case 1: return put({{"note", id, {{"title", words(3)}}, {}}});
      case 2: return put({{"note", id, {{"client", to_text(somebody())}}, {}}});
      default: return put({{"note", id, {{"text/plan", words(12)}}, {}}});
    }
  }
  std::string told(const SearchIndex& asked, const char* text) const {
    SearchQuestion q;
    q.text = text;
    q.today = day("2026-11-18");
    std::string out;
    for (const SearchGroup& g : asked.find(dana(), q)) {
      out += std::to_string(g.total) + ":";
      for (const SearchHit& hit : g.hits)
        out += to_text(hit.id).substr(0, 6) + "=" + std::to_string(hit.score) + " ";
      out += "| ";
    }
    return out;
  }
};

}  // namespace

TEST_CASE("NOTE-18 kept up is as made afresh") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Dice w(seed);
    w.build();
    for (int round = 0; round < 6; ++round) {
      for (int i = 0; i < 15; ++i) w.act();
      SearchIndex fresh;
      fresh.begin(w.dana());
      while (fresh.step(w.dana(), 1)) {
      }
      CHECK(fresh.known() == w.index.known());
      for (const char* asked : kAsked) {
        CAPTURE(asked);
        CHECK(w.told(w.index, asked) == w.told(fresh, asked));
      }
    }
  }
}

TEST_CASE("NOTE-18 thousands of changes of one note leave no more than one note") {
  SearchWorld w;
  w.build();
  const NoteId note = w.note(w.amara, "sleep 0");
  w.put({{"note", note, {{"text/plan", "sleep 1"}}, {}}});
  std::size_t most = 0;
  for (int i = 2; i < 3000; ++i) {
    w.put({{"note", note, {{"text/plan", "sleep, a word"}, {"title", std::to_string(i % 7)}}, {}}});
    most = std::max(most, w.index.memory());
  }
  CHECK(w.ids("sleep") == list({note}));
  CHECK(w.ids("5").size() <= 1);
  CHECK(most < 1'000'000);
}

TEST_CASE("NOTE-18 what was changed is read first, and a search meanwhile finds what was read") {
  SearchWorld w;
  std::vector<NoteId> notes;
  for (int i = 0; i < 50; ++i) notes.push_back(w.note(w.amara, "sleep " + std::to_string(i)));
  w.index.begin(w.dana());
  CHECK(w.index.waiting() >= 50);
  CHECK(w.total("sleep") == 0);
  w.index.step(w.dana(), 800);
  const std::size_t some = w.total("sleep");
  CHECK(some > 0);
  CHECK(some < 50);
  const Access access = w.dana();
  const std::vector<Edit> edits = {{"note", notes[0], {{"text/plan", "quokka"}}, {}}};
  for (const Change& c : w.book.stamped(edits, w.owner, w.clock, w.now)) {
    w.book.apply(c);
    w.index.changed(access, c);
  }
  w.index.step(access, 1);
  CHECK(w.ids("quokka") == list({notes[0]}));
  while (w.index.step(access, 800)) {
  }
  CHECK(w.index.waiting() == 0);
  CHECK(w.total("sleep") == 49);
}
