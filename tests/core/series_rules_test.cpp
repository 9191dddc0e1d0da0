// Booking and changing what repeats, in every scope (CAL-09).
#include "core/series_rules.h"

#include <algorithm>

#include "core/series_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

std::string told_of(SeriesWorld& w, const SeriesRequest& r) {
  return told(check_series(w.dana(), vienna(), r));
}

constexpr const char* kFive =
    "26-11-23T10:00 26-11-30T10:00 26-12-07T10:00 26-12-14T10:00 26-12-21T10:00";

}  // namespace

TEST_CASE("CAL-09 a new series: every date new, one entity, nothing written on sessions") {
  SeriesWorld w;
  const SeriesRequest r = w.new_series(kWeekly, "2026-11-23T10:00");
  CHECK(told_of(w, r) == "ok");
  const SeriesPlan plan = w.plan(r);
  CHECK(plan.dates.size() == 5);
  CHECK(plan.total == 5);
  CHECK_FALSE(plan.endless);
  CHECK(plan.words == "Weekly on Monday, 5 times");
  CHECK_FALSE(plan.needs_a_look());
  const std::vector<Edit> edits = w.edits(r);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].kind == Series::kKind);
  w.apply(edits);
  CHECK(w.shown() == kFive);
  CHECK(rule_of(w.book, w.on("2026-11-30T10:00")) == "FREQ=WEEKLY;BYDAY=MO;COUNT=5");
  CHECK(rule_of(w.book, w.session).empty());
}

TEST_CASE("CAL-09 without a rule it is a single session") {
  SeriesWorld w;
  SeriesRequest r = w.new_series("", "2026-11-23T10:00");
  CHECK(w.plan(r).dates.size() == 1);
  w.save(r);
  CHECK(w.shown() == "26-11-23T10:00");
  CHECK(w.on("2026-11-23T10:00") == r.new_session);
}

TEST_CASE("CAL-09 an endless rule is planned for 400 days") {
  SeriesWorld w;
  const SeriesPlan plan = w.plan(w.new_series("FREQ=WEEKLY;BYDAY=MO", "2026-11-23T10:00"));
  CHECK(plan.endless);
  CHECK(plan.total == 0);
  CHECK(plan.dates.size() == 58);
  CHECK(w.plan(w.new_series("FREQ=DAILY", "2026-11-23T10:00")).dates.size() == 400);
}

TEST_CASE("CAL-09 rules that cannot be meant are refused in place") {
  SeriesWorld w;
  const auto told_rule = [&](const char* rule) {
    const SeriesRequest r = w.new_series(rule, "2026-11-23T10:00");
    const std::string said = told_of(w, r);
    CHECK(plan_series(w.dana(), vienna(), r).ok() == (said == "ok"));
    CHECK(save_series(w.dana(), vienna(), r).ok() == (said == "ok"));
    return said;
  };
  CHECK(told_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31") == "rule invalid");
  CHECK(told_rule("FREQ=DAILY;COUNT=1000000") == "count invalid");
  CHECK(told_rule("FREQ=DAILY;UNTIL=20991231") == "until invalid");
  CHECK(told_rule("FREQ=DAILY;UNTIL=20261101") == "until invalid");
  CHECK(told_rule("FREQ=DAILY;INTERVAL=0") == "interval invalid");
  CHECK(told_rule("FREQ=HOURLY") == "rule invalid");
  CHECK(told_rule("every monday") == "rule invalid");
  SeriesRequest r = w.new_series("FREQ=DAILY;COUNT=0", "2026-11-23T10:00");
  r.values.client = {};
  CHECK(told_of(w, r).find("client invalid") == 0);
}

TEST_CASE("CAL-09 a single session becomes the first of a series and keeps its id") {
  SeriesWorld w;
  SeriesRequest r = w.edit(w.session, SeriesScope::all);
  r.rule = "FREQ=WEEKLY;BYDAY=WE;COUNT=3";
  CHECK(w.planned(r) == "11-18T10:00>11-18T10:00 new>11-25T10:00 new>12-02T10:00");
  w.note_on(w.session);  // also one with a note
  w.save(r);
  CHECK(w.shown("2026-11-01") == "26-11-18T10:00 26-11-25T10:00 26-12-02T10:00");
  CHECK(w.on("2026-11-18T10:00") == w.session);
  CHECK(rule_of(w.book, w.session) == "FREQ=WEEKLY;BYDAY=WE;COUNT=3");
  CHECK(w.book.notes_of_session(w.session).size() == 1);
}

TEST_CASE("CAL-09 editing one occurrence leaves the others alone") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::this_one);
  r.values.start = at("2026-12-01T12:00");
  CHECK(w.planned(r) == "11-30T10:00>12-01T12:00");
  w.save(r);
  CHECK(w.shown() == "26-11-23T10:00 26-12-01T12:00 26-12-07T10:00 26-12-14T10:00 26-12-21T10:00");
  CHECK(w.book.find<Series>(w.series)->except.empty());
}

TEST_CASE("CAL-09 this and following: the old series ends, a new one begins, COUNT is shared") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest r = w.edit(w.on("2026-12-07T10:00"), SeriesScope::following);
  r.values.start = at("2026-12-08T11:00");
  r.values.location = "Room 2";
  CHECK(w.planned(r) ==
        "12-07T10:00>12-08T11:00 12-14T10:00>12-15T11:00 12-21T10:00>12-22T11:00");
  CHECK(w.plan(r).words == "Weekly on Tuesday, 3 times");
  w.save(r);
  CHECK(w.shown() == "26-11-23T10:00 26-11-30T10:00 26-12-08T11:00 26-12-15T11:00 26-12-22T11:00");
  CHECK(w.session_on("2026-12-15T11:00").location == "Room 2");
  CHECK(w.session_on("2026-12-15T11:00").series == r.new_id);
  CHECK(w.session_on("2026-11-30T10:00").location.empty());
  CHECK(rule_of(w.book, w.on("2026-11-30T10:00")) == "FREQ=WEEKLY;BYDAY=MO;COUNT=2");
}

TEST_CASE("CAL-09 following from the first is the whole series") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest r = w.edit(w.on("2026-11-23T10:00"), SeriesScope::following);
  r.values.duration = 30;
  const std::vector<Edit> edits = w.edits(r);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].entity == w.series);
  CHECK(edits[0].fields.size() == 1);
}

TEST_CASE("CAL-09 all: the series is rewritten, moved by as much as this one was") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest r = w.edit(w.on("2026-12-07T10:00"), SeriesScope::all);
  r.values.start = at("2026-12-09T08:30");
  w.save(r);
  CHECK(w.shown() == "26-11-25T08:30 26-12-02T08:30 26-12-09T08:30 26-12-16T08:30 26-12-23T08:30");
  CHECK(w.book.find<Series>(w.series)->rule == "FREQ=WEEKLY;BYDAY=WE;COUNT=5");
}

TEST_CASE("CAL-09 a series moved onto itself keeps its number and its own values") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest one = w.edit(w.on("2026-11-30T10:00"), SeriesScope::this_one);
  one.values.location = "Room 2";
  w.save(one);
  SeriesRequest r = w.edit(w.on("2026-11-23T10:00"), SeriesScope::all);
  r.values.start = at("2026-11-30T10:00");
  const SeriesPlan plan = w.plan(r);
  CHECK(std::all_of(plan.dates.begin(), plan.dates.end(),
                    [](const PlannedDate& d) { return d.warnings.empty(); }));
  w.save(r);
  CHECK(w.shown() == "26-11-30T10:00 26-12-07T10:00 26-12-14T10:00 26-12-21T10:00 26-12-28T10:00");
  CHECK(w.session_on("2026-12-07T10:00").location == "Room 2");
  CHECK(w.session_on("2026-11-30T10:00").location.empty());
}

TEST_CASE("CAL-09 nothing changed: no edits, nothing to look at") {
  SeriesWorld w;
  w.book_weekly();
  w.status("2026-11-23T10:00", SessionStatus::cancelled, "ill");
  for (const SeriesScope scope : {SeriesScope::all, SeriesScope::this_one}) {
    CHECK(w.edits(w.edit(w.on("2026-12-07T10:00"), scope)).empty());
    CHECK(w.edits(w.edit(w.on("2026-11-23T10:00"), scope)).empty());
  }
}

TEST_CASE("CAL-09 values: only what the form changed is changed in the others") {
  for (const SeriesScope scope : {SeriesScope::following, SeriesScope::all}) {
    CAPTURE(static_cast<int>(scope));
    SeriesWorld v;
    v.book_weekly();
    SeriesRequest own = v.edit(v.on("2026-12-07T10:00"), SeriesScope::this_one);
    own.values.location = "Room 2";
    own.values.duration = 80;
    v.save(own);
    SeriesRequest r = v.edit(v.on("2026-11-30T10:00"), scope);
    r.values.duration = 30;
    v.save(r);
    CHECK(v.session_on("2026-12-07T10:00").duration == 30);
    CHECK(v.session_on("2026-12-07T10:00").location == "Room 2");
    CHECK(v.session_on("2026-12-14T10:00").location.empty());
  }
}

TEST_CASE("CAL-09 another rhythm: the same days stay, the others are told as gone and new") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest one = w.edit(w.on("2026-12-07T10:00"), SeriesScope::this_one);
  one.values.location = "Room 2";
  w.save(one);
  SeriesRequest r = w.edit(w.on("2026-11-23T10:00"), SeriesScope::all);
  r.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=3";
  CHECK(w.planned(r) == "11-23T10:00>11-23T10:00 11-30T10:00>none 12-07T10:00>12-07T10:00 "
                        "12-14T10:00>none 12-21T10:00>12-21T10:00");
  r.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=3";
  CHECK(w.planned(r) == "11-23T10:00>11-23T10:00 new>11-26T10:00 11-30T10:00>none "
                        "12-07T10:00>12-07T10:00 12-14T10:00>none 12-21T10:00>none");
  w.save(r);
  CHECK(w.shown() == "26-11-23T10:00 26-11-26T10:00 26-12-07T10:00");
  CHECK(w.session_on("2026-12-07T10:00").location == "Room 2");
}

TEST_CASE("CAL-09 another weekday in the rule moves the dates there") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest r = w.edit(w.on("2026-12-07T10:00"), SeriesScope::following);
  r.rule = "FREQ=WEEKLY;BYDAY=WE;COUNT=5";
  w.save(r);
  CHECK(w.shown() == "26-11-23T10:00 26-11-30T10:00 26-12-09T10:00 26-12-16T10:00 26-12-23T10:00");
}

TEST_CASE("CAL-09 fewer and more: COUNT typed anew counts what follows") {
  SeriesWorld w;
  w.book_weekly();
  SeriesRequest r = w.edit(w.on("2026-12-07T10:00"), SeriesScope::following);
  r.rule = "FREQ=WEEKLY;BYDAY=MO;COUNT=2";
  w.save(r);
  CHECK(w.shown() == "26-11-23T10:00 26-11-30T10:00 26-12-07T10:00 26-12-14T10:00");
}
