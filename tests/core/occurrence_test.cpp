// What the book shows of a series, and what survives when two devices meet on it (CAL-09).
#include "core/occurrence.h"

#include <algorithm>
#include <chrono>

#include "core/change_kit.h"
#include "core/series_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

// A second device: the same journal, a clock of its own.
struct Device {
  Book book;
  LogicalClock clock;
  std::vector<Change> made;

  Device(const std::vector<Change>& journal, std::uint8_t n) : clock(kit::id<DeviceId>(n)) {
    for (const Change& c : journal) book.apply(c);
    book.set_horizon(day("2028-01-01"));
  }
  void act(const MemberId& me, const Result<std::vector<Edit>>& edits) {
    REQUIRE(edits.ok());
    for (const Change& c : book.stamped(edits.value(), me, clock, {1'800'000'000'000})) {
      book.apply(c);
      made.push_back(c);
    }
  }
};

std::string listing(const Book& book) {
  std::string out;
  for (const SessionId& id : book.sessions_on(day("2026-11-01"), day("2028-01-01"))) {
    const Session& s = *book.find<Session>(id);
    out += to_text(id) + " " + to_iso(s.start) + " " + s.location + " " +
           std::to_string(s.duration) + " " + to_text(s.series) + " " +
           std::to_string(static_cast<int>(s.status)) + "\n";
  }
  return out;
}

Book folded(const std::vector<Change>& changes, bool horizon_first) {
  Book book;
  if (horizon_first) book.set_horizon(day("2028-01-01"));
  for (const Change& c : changes) book.apply(c);
  if (!horizon_first) {
    book.set_horizon(day("2026-12-01"));
    book.set_horizon(day("2028-01-01"));
  }
  return book;
}

// Any order of arrival, any steps of the horizon: the same book.
void check_order(const std::vector<Change>& changes, std::uint64_t seed) {
  SeededRandom random{seed};
  const Book straight = folded(changes, true);
  for (int round = 0; round < 12; ++round) {
    std::vector<Change> mixed = kit::rearranged(changes, random);
    const Book other = folded(mixed, round % 2 == 0);
    CHECK(listing(other) == listing(straight));
    CHECK(other.fingerprint() == straight.fingerprint());
  }
}

}  // namespace

TEST_CASE("CAL-09 the book shows the occurrences of a series up to its horizon") {
  SeriesWorld w;
  w.book_weekly("FREQ=WEEKLY;BYDAY=MO", "2026-11-23T10:00");
  CHECK(w.shown("2026-11-19", "2026-12-10") == "26-11-23T10:00 26-11-30T10:00 26-12-07T10:00");
  const SessionId id = w.on("2026-11-30T10:00");
  CHECK(id == occurrence_id(w.series, at("2026-11-30T10:00")));
  CHECK_FALSE(w.book.exists(Session::kKind, id));
  const Session& s = *w.book.find<Session>(id);
  CHECK(s.client == w.amara);
  CHECK(s.duration == 50);
  CHECK(s.series == w.series);
  CHECK(s.occurrence == at("2026-11-30T10:00"));
  CHECK(w.book.count<Session>() == 1);  // the world's own
}

TEST_CASE("CAL-09 what only a series gives is in no snapshot and no fingerprint") {
  SeriesWorld w;
  w.book_weekly();
  Book plain;
  for (const Change& c : kit::states_of(w.book)) plain.apply(c);
  CHECK(plain.sessions_on(day("2026-11-19"), day("2028-01-01")).empty());
  CHECK(plain.fingerprint() == w.book.fingerprint());
  for (const Change& c : kit::states_of(w.book))
    if (c.kind == Session::kKind) CHECK(RawId(c.entity) == RawId(w.session));
  plain.set_horizon(day("2028-01-01"));
  CHECK(listing(plain) == listing(w.book));
}

TEST_CASE("CAL-09 an occurrence written on keeps following what was not written") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::this_one);
  r.values.location = "Room 2";
  w.save(r);
  const SessionId id = w.on("2026-11-30T10:00");
  CHECK(w.book.exists(Session::kKind, id));
  w.set("series", w.series, "duration", 80);
  CHECK(w.book.find<Session>(id)->duration == 80);
  CHECK(w.book.find<Session>(id)->location == "Room 2");
}

TEST_CASE("CAL-09 edits of one occurrence on two devices merge field by field") {
  SeriesWorld w;
  w.book_weekly();
  const std::vector<Change> journal = kit::states_of(w.book);
  Device a(journal, 1), b(journal, 2);
  const SessionId id = w.on("2026-11-30T10:00");
  a.act(w.owner, move_session(Access(a.book, w.owner), id, at("2026-11-30T14:00"), 50));
  SessionRequest values = request_of(*b.book.find<Session>(id));
  values.location = "Room 2";
  b.act(w.owner, change_session(Access(b.book, w.owner), id, values));
  for (const Change& c : b.made) a.book.apply(c);
  for (const Change& c : a.made) b.book.apply(c);
  CHECK(listing(a.book) == listing(b.book));
  CHECK(a.book.fingerprint() == b.book.fingerprint());
  CHECK(a.book.find<Session>(id)->start == at("2026-11-30T14:00"));
  CHECK(a.book.find<Session>(id)->location == "Room 2");
  CHECK(a.book.sessions_on(day("2026-11-30"), day("2026-12-01")).size() == 1);
}

TEST_CASE("CAL-09 a series moved on one device, an occurrence touched on another") {
  for (const SeriesScope scope : {SeriesScope::following, SeriesScope::all}) {
    SeriesWorld w;
    w.book_weekly();
    const std::vector<Change> journal = kit::states_of(w.book);
    Device a(journal, 1), b(journal, 2);
    SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), scope);
    r.values.start = at("2026-12-01T11:00");
    a.act(w.owner, save_series(Access(a.book, w.owner), vienna(), r));
    const SessionId late = w.on("2026-12-14T10:00");
    b.act(w.owner, set_session_status(Access(b.book, w.owner), late, SessionStatus::cancelled,
                                      "ill", w.now));
    for (const Change& c : b.made) a.book.apply(c);
    for (const Change& c : a.made) b.book.apply(c);
    CHECK(listing(a.book) == listing(b.book));
    REQUIRE(a.book.find<Session>(late));
    CHECK(a.book.find<Session>(late)->status == SessionStatus::cancelled);
    CHECK(a.book.find<Session>(late)->start == at("2026-12-14T10:00"));  // nothing is lost
    std::vector<Change> all = journal;
    all.insert(all.end(), a.made.begin(), a.made.end());
    all.insert(all.end(), b.made.begin(), b.made.end());
    check_order(all, 7);
  }
}

TEST_CASE("CAL-09 the book does not depend on the order of arrival or steps of the horizon") {
  SeriesWorld w;
  std::vector<Change> all;
  const auto record = [&](const Result<std::vector<Edit>>& edits) {
    REQUIRE(edits.ok());
    for (const Change& c : w.book.stamped(edits.value(), w.owner, w.clock, w.now)) {
      w.book.apply(c);
      all.push_back(c);
    }
  };
  const std::vector<Change> base = kit::states_of(w.book);
  record(save_series(w.dana(), vienna(), w.new_series(kWeekly, "2026-11-23T10:00")));
  SeriesRequest one = w.edit(w.on("2026-12-07T10:00"), SeriesScope::this_one);
  one.values.location = "Room 2";
  record(save_series(w.dana(), vienna(), one));
  record(move_session(w.dana(), w.on("2026-12-14T10:00"), at("2026-12-15T09:00"), 50));
  SeriesRequest week_on = w.edit(w.on("2026-11-23T10:00"), SeriesScope::all);
  week_on.values.start = at("2026-11-30T10:00");  // onto its own dates
  record(save_series(w.dana(), vienna(), week_on));
  SeriesRequest join;
  join.session = w.session;
  join.values = request_of(*w.book.find<Session>(w.session));
  join.rule = "FREQ=DAILY;COUNT=3";
  join.new_id = w.fresh<SeriesId>();
  record(save_series(w.dana(), vienna(), join));
  SeriesRequest leave = w.edit(w.on("2026-12-07T10:00"), SeriesScope::this_one);
  leave.rule.clear();
  record(save_series(w.dana(), vienna(), leave));
  SeriesRequest rest = w.edit(w.on("2026-12-28T10:00"), SeriesScope::following);
  rest.values.duration = 30;
  record(save_series(w.dana(), vienna(), rest));
  std::vector<Change> changes = base;
  changes.insert(changes.end(), all.begin(), all.end());
  CHECK(listing(folded(changes, true)) == listing(w.book));
  check_order(changes, 11);
}

TEST_CASE("CAL-09 wall clock: ten o'clock stays ten o'clock over changes of the clocks") {
  SeriesWorld w;
  w.book_weekly("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-10-19T10:00");
  const Zone zone = vienna();
  CHECK(w.shown("2026-10-01", "2026-11-10") == "26-10-19T10:00 26-10-26T10:00 26-11-02T10:00");
  CHECK(to_iso(zone.resolve(at("2026-10-19T10:00")).instant) == "2026-10-19T08:00:00.000Z");
  CHECK(to_iso(zone.resolve(at("2026-10-26T10:00")).instant) == "2026-10-26T09:00:00.000Z");
}

TEST_CASE("CAL-09 a series without an end, with a damaged rule, or none at all") {
  SeriesWorld w;
  w.book_weekly("FREQ=DAILY", "2026-11-23T10:00");
  CHECK(w.book.sessions_of_series(w.series).size() > 400);
  w.set("series", w.series, "rule", "FREQ=SOMETIMES");
  CHECK(w.shown().empty());
  w.set("series", w.series, "rule", "FREQ=DAILY;COUNT=2");
  CHECK(w.shown() == "26-11-23T10:00 26-11-24T10:00");
  w.set("series", w.series, "archived", true);
  CHECK(w.shown().empty());
  CHECK(w.book.sessions_of(w.amara).size() == 1);
}
