// What is told of each date and what is chosen for it (CAL-10); what stays pinned.
#include "core/series_rules.h"

#include <algorithm>

#include "core/series_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

std::string told_of(SeriesWorld& w, const SeriesRequest& r) {
  return told(check_series(w.dana(), vienna(), r));
}

}  // namespace

TEST_CASE("CAL-09 pinned occurrences stay as they are and stand for their date") {
  SeriesWorld w;
  w.book_weekly();
  w.note_on(w.on("2026-11-23T10:00"));
  w.status("2026-12-07T10:00", SessionStatus::cancelled, "ill");
  w.move("2026-12-14T10:00", "2026-12-15T09:00");
  SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::all);
  r.values.start = at("2026-12-02T10:00");
  r.values.location = "Room 2";
  CHECK(w.planned(r) == "11-23T10:00>11-23T10:00! 11-30T10:00>12-02T10:00 "
                        "12-07T10:00>12-07T10:00! 12-15T09:00>12-15T09:00! "
                        "12-21T10:00>12-23T10:00");
  const SeriesPlan plan = w.plan(r);
  CHECK(plan.needs_a_look());
  CHECK(plan.dates[0].why_pinned == "has a note");
  CHECK(plan.dates[2].why_pinned == "cancelled");
  CHECK(plan.dates[3].why_pinned == "moved by hand");
  w.save(r);
  const std::string after = "26-11-23T10:00 26-12-02T10:00 26-12-07T10:00 26-12-15T09:00 "
                            "26-12-23T10:00";
  CHECK(w.shown() == after);
  CHECK(w.session_on("2026-12-02T10:00").location == "Room 2");
  for (const char* pinned : {"2026-11-23T10:00", "2026-12-07T10:00", "2026-12-15T09:00"})
    CHECK(w.session_on(pinned).location.empty());  // nothing, too, is written out
  SUBCASE("moved back: still the same five") {
    SeriesRequest back = w.edit(w.on("2026-12-02T10:00"), SeriesScope::all);
    back.values.start = at("2026-11-30T10:00");
    w.save(back);
    CHECK(w.shown() == "26-11-23T10:00 26-11-30T10:00 26-12-07T10:00 26-12-15T09:00 "
                       "26-12-21T10:00");
  }
  SUBCASE("the pinned one itself can be edited with the others") {
    SeriesRequest own = w.edit(w.on("2026-12-15T09:00"), SeriesScope::all);
    own.values.duration = 25;
    own.values.start = at("2026-12-15T09:30");
    w.save(own);
    CHECK(w.session_on("2026-12-15T09:30").duration == 25);
    CHECK(w.session_on("2026-12-02T10:30").duration == 25);
    CHECK(w.session_on("2026-12-07T10:00").duration == 50);
  }
}

TEST_CASE("CAL-09 signed sessions are never changed") {
  SeriesWorld w;
  w.book_weekly();
  const SessionId id = w.on("2026-11-30T10:00");
  const NoteId note = w.fresh<NoteId>();
  w.apply(begin_note(w.dana(), note, id, w.soap));
  w.write(note, "subjective", "Slept well.");
  w.sign_it(note, w.owner);
  SeriesRequest r = w.edit(id, SeriesScope::all);
  r.values.duration = 20;
  w.save(r);
  CHECK(w.session_on("2026-11-30T10:00").duration == 50);
  CHECK(w.session_on("2026-12-07T10:00").duration == 20);
  r.scope = SeriesScope::this_one;
  CHECK(told_of(w, r) == "conflict");
  r.rule.clear();
  CHECK(told_of(w, r) == "conflict");
}

TEST_CASE("CAL-10 keep, skip and shift") {
  SeriesWorld w;
  SeriesRequest busy;
  busy.values.client = w.jonas;
  busy.values.start = at("2026-11-30T10:30");
  busy.new_session = w.fresh<SessionId>();
  w.save(busy);
  busy.values.start = at("2026-12-07T09:30");
  busy.new_session = w.fresh<SessionId>();
  w.save(busy);
  SeriesRequest r = w.new_series(kWeekly, "2026-11-23T10:00");
  CHECK(w.planned(r) == "new>11-23T10:00 new>11-30T10:00? new>12-07T10:00? new>12-14T10:00 "
                        "new>12-21T10:00");
  const SeriesPlan plan = w.plan(r);
  CHECK(plan.dates[1].warnings[0].kind == Warning::Kind::overlap_member);
  REQUIRE(plan.dates[1].shifted);
  CHECK(to_iso(*plan.dates[1].shifted) == "2026-11-30T09:30");
  REQUIRE(plan.dates[2].shifted);
  CHECK(to_iso(*plan.dates[2].shifted) == "2026-12-07T10:30");
  CHECK_FALSE(plan.dates[0].shifted);
  r.decisions = {{at("2026-11-30T10:00"), DateChoice::shift},
                 {at("2026-12-07T10:00"), DateChoice::skip},
                 {at("2026-12-14T10:00"), DateChoice::keep}};
  CHECK(w.plan(r).dates[2].choice == DateChoice::skip);
  SUBCASE("new") {
    w.save(r);
    CHECK(w.shown() == "26-11-23T10:00 26-11-30T09:30 26-11-30T10:30 26-12-07T09:30 "
                       "26-12-14T10:00 26-12-21T10:00");
    CHECK(w.session_on("2026-11-30T09:30").series == w.series);
    CHECK(w.book.find<Series>(w.series)->except.size() == 1);
  }
  SUBCASE("all and following") {
    for (const SeriesScope scope : {SeriesScope::all, SeriesScope::following}) {
      SeriesWorld v;
      v.book_weekly("FREQ=WEEKLY;COUNT=5", "2026-11-24T10:00");
      SeriesRequest e = v.edit(v.on("2026-12-01T10:00"), scope);
      e.values.start = at("2026-12-01T14:00");
      e.decisions = {{at("2026-12-08T14:00"), DateChoice::skip}};
      v.save(e);
      const std::string shown = v.shown();
      CHECK(shown.find("12-08") == std::string::npos);
      CHECK(shown.find("26-12-15T14:00") != std::string::npos);
      // What was left out stays left out when the rest moves on.
      SeriesRequest on = v.edit(v.on("2026-12-15T14:00"), SeriesScope::all);
      on.values.start = at("2026-12-16T14:00");
      v.save(on);
      CHECK(v.shown().find("12-09") == std::string::npos);
      CHECK(v.shown().find("26-12-16T14:00") != std::string::npos);
    }
  }
  SUBCASE("everything skipped books nothing and says so") {
    for (PlannedDate& d : w.plan(r).dates) r.decisions.push_back({*d.start, DateChoice::skip});
    r.decisions.erase(r.decisions.begin(), r.decisions.begin() + 3);
    CHECK(told(save_series(w.dana(), vienna(), r)) == "rule invalid");
  }
  SUBCASE("the one session of no series") {
    SeriesRequest single = w.new_series("", "2026-11-30T10:00");
    single.decisions = {{at("2026-11-30T10:00"), DateChoice::shift}};
    w.save(single);
    CHECK(w.shown().find("26-11-30T09:30") != std::string::npos);
  }
}

TEST_CASE("CAL-10 closed hours and changes of the clocks are told, and where else it could be") {
  SeriesWorld w;
  Member m;
  for (const Weekday d : {Weekday::mon, Weekday::wed})
    m.hours.push_back({d, 9 * 60, 12 * 60});
  w.apply(std::vector<Edit>{edit_of(w.owner, m, {"hours"})});
  const SeriesPlan late = w.plan(w.new_series("FREQ=WEEKLY;COUNT=2", "2026-11-23T11:30"));
  REQUIRE(late.dates[0].warnings.size() == 1);
  CHECK(late.dates[0].warnings[0].kind == Warning::Kind::outside_hours);
  CHECK(to_iso(*late.dates[0].shifted) == "2026-11-23T11:00");
  const SeriesPlan closed = w.plan(w.new_series("FREQ=WEEKLY;COUNT=1", "2026-11-24T10:00"));
  CHECK_FALSE(closed.dates[0].shifted);
  SeriesRequest night = w.new_series("FREQ=DAILY;COUNT=2", "2026-03-28T02:30");
  night.values.kind = EventKind::unavailable;
  night.values.client = {};
  const SeriesPlan gap = w.plan(night);
  CHECK(gap.dates[0].warnings.empty());
  REQUIRE(gap.dates[1].warnings.size() == 1);
  CHECK(gap.dates[1].warnings[0].kind == Warning::Kind::clock_gap);
  CHECK(to_iso(*gap.dates[1].shifted) == "2026-03-29T03:00");
  night.values.start = at("2026-10-24T02:30");
  const SeriesPlan twice = w.plan(night);
  CHECK(twice.dates[1].warnings[0].kind == Warning::Kind::clock_twice);
  CHECK_FALSE(twice.dates[1].shifted);
}

TEST_CASE("CAL-10 a series that meets itself is told of it") {
  SeriesWorld w;
  w.book_weekly();
  w.move("2026-12-14T10:00", "2026-12-08T10:20");
  SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::all);
  r.values.start = at("2026-12-01T10:00");
  CHECK(w.planned(r).find("12-07T10:00>12-08T10:00?") != std::string::npos);
}
