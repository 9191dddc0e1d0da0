// The merge: the same set of changes gives the same book in any order, portion and repetition, and
// what was written concurrently stays visible.
#include <doctest/doctest.h>

#include "core/change_kit.h"
#include "core/codec.h"
#include "core/note_standing.h"

using namespace sb;
using kit::change;
using kit::id;
using kit::stamp;

namespace {

const RawId kNote = id(100);
const char* const kPlan = "text/plan";

Change plan(Stamp at, const Value& value, Stamp over = {}) {
  return change(at, "note", kNote, {{kPlan, value, over}});
}

// Folds every order of a few changes; "winner | loser, loser" of the plan, the same in all of them.
std::string check(std::vector<Change> changes) {
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.stamp < b.stamp; });
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < changes.size(); ++i) order.push_back(i);
  std::string first;
  do {
    Book book;
    for (const std::size_t i : order) book.apply(changes[i]);
    std::string seen = book.get("note", kNote, kPlan).text_or("-") + " |";
    for (const Concurrent& c : book.concurrent(kNote)) seen += " " + c.value.text_or("-");
    if (first.empty()) first = seen;
    CHECK(seen == first);
  } while (std::next_permutation(order.begin(), order.end()));
  return first;
}

}  // namespace

TEST_CASE("SYNC-02 a value written over another replaces it") {
  CHECK(check({plan(stamp(1), "a"), plan(stamp(2), "b", stamp(1))}) == "b |");
  CHECK(check({plan(stamp(1), "a"), plan(stamp(2), "b", stamp(1)),
               plan(stamp(3), "c", stamp(2))}) == "c |");
}

TEST_CASE("SYNC-02 two people editing one note: the later wins, the other stays readable") {
  const Change base = plan(stamp(1), "base");
  const Change mine = plan(stamp(5, 1), "mine", stamp(1));
  const Change yours = plan(stamp(5, 2), "yours", stamp(1));
  CHECK(check({base, mine, yours}) == "yours | mine");
  CHECK(check({base, mine, yours, plan(stamp(9), "both", stamp(5, 2))}) == "both | mine");
}

TEST_CASE("SYNC-02 three at once: both losers stay") {
  CHECK(check({plan(stamp(1, 1), "a"), plan(stamp(1, 2), "b"), plan(stamp(1, 3), "c")}) ==
        "c | a b");
}

TEST_CASE("SYNC-02 a loser is dismissed by a change over it") {
  const Change mine = plan(stamp(5, 1), "mine");
  const Change yours = plan(stamp(5, 2), "yours");
  CHECK(check({mine, yours, plan(stamp(6), "both", stamp(5, 2)),
               plan(stamp(7), "both", stamp(5, 1))}) == "both |");
  CHECK(check({mine, yours, plan(stamp(5, 1), Value{}, stamp(5, 1))}) == "yours |");
}

TEST_CASE("SYNC-02 the same text from two people is no conflict") {
  CHECK(check({plan(stamp(5, 1), "same"), plan(stamp(5, 2), "same")}) == "same |");
}

TEST_CASE("SYNC-02 clearing against writing: the other one stays readable") {
  CHECK(check({plan(stamp(1), "a"), plan(stamp(2, 1), Value{}, stamp(1)),
               plan(stamp(2, 2), "b", stamp(1))}) == "b | -");
  CHECK(check({plan(stamp(1), "a"), plan(stamp(3), Value{}, stamp(1)),
               plan(stamp(2), "b", stamp(1))}) == "- | b");
}

TEST_CASE("a change that comes before what it replaces leaves no ghost") {
  Book book;
  book.apply(plan(stamp(2, 2), "new", stamp(1)));
  book.apply(plan(stamp(1), "old"));
  CHECK(book.concurrent(kNote).empty());
  book.apply(plan(stamp(1), "old"));
  CHECK(book.concurrent(kNote).empty());
}

TEST_CASE("what a snapshot has forgotten does not come back as a conflict") {
  const Book whole =
      kit::book_of({plan(stamp(3, 3), "c", stamp(2, 2)), plan(stamp(2, 2), "b", stamp(1))});
  Book later = kit::book_of(kit::states_of(whole));
  later.apply(plan(stamp(1), "a"));        // late, replaced long ago
  later.apply(plan(stamp(2, 2), "b", stamp(1)));  // twice
  CHECK(later.concurrent(kNote).empty());
  CHECK(later.get("note", kNote, kPlan).text_or() == "c");
}

TEST_CASE(
    "one stamp with two values, as only a broken device makes it, is still the same everywhere") {
  const std::vector<Change> twins{plan(stamp(5), "a"), plan(stamp(5), "b")};
  CHECK(kit::book_of(twins).fingerprint() == kit::book_of({twins[1], twins[0]}).fingerprint());
  const Change winner = plan(stamp(9, 2), "w");
  CHECK(kit::book_of({twins[0], twins[1], winner}).fingerprint() ==
        kit::book_of({winner, twins[1], twins[0]}).fingerprint());
  CHECK(kit::book_of({twins[0], winner, twins[1]}).fingerprint() ==
        kit::book_of({winner, twins[1], twins[0]}).fingerprint());
}

TEST_CASE("an over from the future is taken as it comes") {
  check({plan(stamp(1), "a", stamp(9)), plan(stamp(9), "z"), plan(stamp(4), "m", stamp(1))});
}

TEST_CASE("SYNC-03 fields of one stamp may come apart, split by key") {
  const Change both =
      change(stamp(4), "session", id(9), {{"location", "Room 2", {}}, {"reason", "ill", {}}});
  Book book;
  for (const SplitChange& part : split_by_sensitivity(both, false)) book.apply(part.change);
  CHECK(book.fingerprint() == kit::book_of({both}).fingerprint());
}

TEST_CASE("SYNC-01 random sets fold to one book in 200 orders, splits and repetitions") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const std::vector<Change> set = kit::random_changes(random, 60);
    const std::string expected = kit::book_of(set).fingerprint();
    for (int order = 0; order < 50; ++order) {
      CAPTURE(order);
      REQUIRE(kit::book_of(kit::rearranged(set, random)).fingerprint() == expected);
    }
  }
}

TEST_CASE("SYNC-01 a snapshot taken anywhere, with anything folded on top, gives the same book") {
  for (std::uint64_t seed = 11; seed <= 40; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const std::vector<Change> set = kit::random_changes(random, 60);
    const std::vector<Change> mixed = kit::rearranged(set, random);
    const std::string expected = kit::book_of(set).fingerprint();
    const auto cut = static_cast<std::ptrdiff_t>(random.below(mixed.size()));
    std::vector<Change> states =
        kit::states_of(kit::book_of({mixed.begin(), mixed.begin() + cut}));
    kit::shuffle(states, random);
    Book book = kit::book_of(states);
    for (const Change& c : mixed) book.apply(c);  // what the snapshot covers comes again
    REQUIRE(book.fingerprint() == expected);
    REQUIRE(kit::book_of(kit::states_of(book)).fingerprint() == expected);
  }
}

TEST_CASE("NOTE-12 the index of notes to sign is what a walk over all notes finds") {
  const auto walked = [](const Book& book, const MemberId& author) {
    std::vector<std::pair<LocalTime, NoteId>> found;
    book.each<Note>([&](const RawId& raw, const Note& note) {
      if (note.author == author && is_to_sign(book, NoteId(raw), note))
        found.emplace_back(note.when, NoteId(raw));
    });
    std::sort(found.begin(), found.end());
    std::vector<NoteId> out;
    for (const auto& [when, note] : found) out.push_back(note);
    return out;
  };
  std::size_t seen = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    Book book;
    for (const Change& c : kit::rearranged(kit::random_changes(random, 80), random)) {
      book.apply(c);
      for (const MemberId& author : {MemberId{}, id<MemberId>(50), id<MemberId>(51)}) {
        const std::vector<NoteId> expected = walked(book, author);
        REQUIRE(book.notes_to_sign(author) == expected);
        seen += expected.size();
      }
    }
  }
  CHECK(seen > 500);
}

TEST_CASE("CLI-04 a field that remembers knows every value it had, in any order of arrival") {
  const RawId client = id(9);
  const auto status = [&](Stamp at, const Value& value, Stamp over, std::uint8_t author = 50) {
    return change(at, "client", client, {{"status", value, over}}, author);
  };
  std::vector<Change> set{status(stamp(1), "prospective", {}),
                          status(stamp(5, 1), "active", stamp(1)),
                          status(stamp(5, 2), "waitlist", stamp(1), 51),  // at the same time
                          status(stamp(8), "discharged", stamp(5, 2)),
                          change(stamp(5, 1), "client", client, {{"status", {}, stamp(5, 1)}})};
  const auto told = [&](const Book& book) {
    std::string out;
    for (const GivenValue& given : book.values_of("client", client, "status"))
      out += given.value.text_or("-") + "@" + std::to_string(given.stamp.time) + " ";
    return out;
  };
  const char* expected = "prospective@1 active@5 waitlist@5 discharged@8 ";
  SeededRandom random(3);
  for (int i = 0; i < 60; ++i) {
    const Book book = kit::book_of(kit::rearranged(set, random));
    REQUIRE(told(book) == expected);
    REQUIRE(told(kit::book_of(kit::states_of(book))) == expected);  // by way of a snapshot
    REQUIRE(book.values_of("client", client, "status")[2].author == id<MemberId>(51));
    REQUIRE(book.concurrent(client).empty());
  }
  CHECK(kit::book_of(set).values_of("client", client, "name").empty());
  CHECK(kit::book_of(set).values_of("client", id(8), "status").empty());
}

TEST_CASE("SYNC-01 indexes and lists do not depend on the order either") {
  SeededRandom random(5);
  const std::vector<Change> set = kit::random_changes(random, 120);
  const auto seen = [](const Book& book) {
    std::string out;
    const Day from = *day_from_iso("2026-11-10");
    for (const SessionId& s : book.sessions_on(from, from + 12)) out += to_text(s);
    for (std::uint8_t c = 1; c <= 3; ++c) {
      for (const SessionId& s : book.sessions_of(id<ClientId>(c))) out += to_text(s);
      for (const NoteId& n : book.notes_of(id<ClientId>(c))) out += to_text(n);
      out += '|';
    }
    for (const std::uint8_t author : {0, 50, 51}) {
      for (const NoteId& n : book.notes_to_sign(author ? id<MemberId>(author) : MemberId{}))
        out += to_text(n);
      out += '|';
    }
    for (std::uint8_t c = 100; c <= 102; ++c) {
      for (const GivenValue& given : book.values_of("client", id(c), "status"))
        out += given.value.text_or("-") + std::to_string(given.stamp.time) + ",";
    }
    return out;
  };
  const std::string expected = seen(kit::book_of(set));
  CHECK(expected.size() > 30);
  for (int i = 0; i < 20; ++i)
    REQUIRE(seen(kit::book_of(kit::rearranged(set, random))) == expected);
}
