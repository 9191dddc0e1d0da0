// How what repeats ends: by deletion, by not repeating any more, by undo (CAL-09, SES-12).
#include "core/series_rules.h"

#include <algorithm>

#include "core/series_kit.h"

using namespace sb;
using namespace sb::test;

TEST_CASE("CAL-09 and back: the session stays, the others fall away") {
  SeriesWorld w;
  w.book_weekly();
  w.move("2026-12-14T10:00", "2026-12-15T09:00");
  SUBCASE("all") {
    SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::all);
    r.rule.clear();
    CHECK(w.planned(r) == "11-23T10:00>none 11-30T10:00>11-30T10:00 12-07T10:00>none "
                          "12-15T09:00>12-15T09:00! 12-21T10:00>none");
    w.save(r);
    CHECK(w.shown() == "26-11-30T10:00 26-12-15T09:00");
  }
  SUBCASE("this and following") {
    SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::following);
    r.rule.clear();
    w.save(r);
    CHECK(w.shown() == "26-11-23T10:00 26-11-30T10:00 26-12-15T09:00");
    CHECK(rule_of(w.book, w.on("2026-11-23T10:00")) == "FREQ=WEEKLY;BYDAY=MO;COUNT=1");
  }
  SUBCASE("this one") {
    SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::this_one);
    r.rule.clear();
    r.values.location = "Room 2";
    w.save(r);
    CHECK(w.shown() == "26-11-23T10:00 26-11-30T10:00 26-12-07T10:00 26-12-15T09:00 "
                       "26-12-21T10:00");
  }
  const SessionId stays = w.on("2026-11-30T10:00");
  CHECK_FALSE(w.book.find<Session>(stays)->series);
  CHECK(rule_of(w.book, stays).empty());
  w.set("series", w.series, "duration", 20);
  CHECK(w.book.find<Session>(stays)->duration == 50);
  CHECK(w.book.find<Session>(stays)->client == w.amara);
}

TEST_CASE("CAL-09 split and rejoin: the two parts give just what the whole gave") {
  SeededRandom random{5};
  const char* rules[] = {"FREQ=DAILY;COUNT=20", "FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270201",
                         "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;COUNT=18",
                         "FREQ=MONTHLY;BYDAY=-1MO;COUNT=9", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=8",
                         "FREQ=DAILY;INTERVAL=3;UNTIL=20270301"};
  for (const char* rule : rules) {
    SeriesWorld w;
    w.book_weekly(rule);
    const std::string whole = w.shown();
    for (int round = 0; round < 4; ++round) {
      std::vector<SessionId> all = w.book.sessions_on(day("2026-11-19"), day("2028-01-01"));
      const SessionId at_id = all[1 + random.below(all.size() - 1)];
      SeriesRequest r = w.edit(at_id, SeriesScope::following);
      r.values.location = "Room " + std::to_string(round);
      const std::vector<Edit> edits = w.edits(r);
      const std::vector<Edit> back = w.book.inverse(edits);
      const std::string before = w.book.fingerprint();
      w.apply(edits);
      CHECK_MESSAGE(w.shown() == whole, rule);
      if (round % 2 == 1) continue;
      w.apply(back);
      CHECK_MESSAGE(w.shown() == whole, rule);
      CHECK(w.book.find<Session>(at_id) != nullptr);
    }
  }
}

TEST_CASE("CAL-09 undo brings every scope back") {
  for (int how = 0; how < 8; ++how) {
    CAPTURE(how);
    SeriesWorld w;
    w.book_weekly();
    w.note_on(w.on("2026-12-07T10:00"));
    w.move("2026-12-14T10:00", "2026-12-15T09:00");
    SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), static_cast<SeriesScope>(how % 3));
    if (how < 3) r.values.start = at("2026-12-01T08:00");
    else r.rule.clear();
    const std::string before = w.shown();
    const std::vector<Edit> edits =
        how < 6 ? w.edits(r)
                : delete_series(w.dana(), r.session, static_cast<SeriesScope>(how - 5)).value();
    const std::vector<Edit> back = w.book.inverse(edits);
    w.apply(edits);
    CHECK(w.shown() != (how == 3 ? "" : before));
    w.apply(back);
    CHECK(w.shown() == before);
    CHECK(rule_of(w.book, w.on("2026-11-30T10:00")) == "FREQ=WEEKLY;BYDAY=MO;COUNT=5");
  }
}

TEST_CASE("SES-12 deleting what repeats: this one, this and following, all") {
  SeriesWorld w;
  w.book_weekly();
  w.status("2026-12-14T10:00", SessionStatus::completed);
  const SessionId id = w.on("2026-11-30T10:00");
  SUBCASE("this one") {
    w.act(delete_series(w.dana(), id, SeriesScope::this_one));
    CHECK(w.shown() == "26-11-23T10:00 26-12-07T10:00 26-12-14T10:00 26-12-21T10:00");
    CHECK(w.book.find<Series>(w.series)->except.empty());
  }
  SUBCASE("this and following") {
    const auto told_first = series_deletion_of(w.dana(), id, SeriesScope::following);
    REQUIRE(told_first.ok());
    CHECK(told_first->touched[0] == "3 sessions leave the calendar.");
    CHECK(told_first->touched[1] == "1 stays: Mon 14 Dec (completed).");
    w.act(delete_series(w.dana(), id, SeriesScope::following));
    CHECK(w.shown() == "26-11-23T10:00 26-12-14T10:00");
    CHECK_FALSE(w.session_on("2026-12-14T10:00").series);
    CHECK(w.session_on("2026-12-14T10:00").client == w.amara);
  }
  SUBCASE("all, from one with a note, which is archived") {
    w.note_on(id);
    const auto told_first = series_deletion_of(w.dana(), id, SeriesScope::all);
    REQUIRE(told_first.ok());
    CHECK(told_first->archives);
    w.act(delete_series(w.dana(), id, SeriesScope::all));
    CHECK(w.shown() == "26-12-14T10:00");
    CHECK(w.book.find<Session>(id)->archived);
    CHECK(w.book.find<Session>(id)->client == w.amara);
    CHECK(w.book.series().empty());
  }
}

TEST_CASE("CAL-09 who may what") {
  SeriesWorld w;
  w.book_weekly();
  const MemberId desk = w.member_with(RoleKind::front_desk);
  const MemberId biller = w.member_with(RoleKind::biller);
  SeriesRequest r = w.edit(w.on("2026-11-30T10:00"), SeriesScope::all);
  r.values.duration = 30;
  CHECK(told(save_series(w.as(biller), vienna(), r)) == "forbidden");
  CHECK(told(plan_series(w.as(biller), vienna(), r)) == "forbidden");
  CHECK(told(check_series(w.as(biller), vienna(), w.new_series(kWeekly, "2026-11-23T10:00"))) ==
        "forbidden");
  CHECK(told(delete_series(w.as(biller), r.session, SeriesScope::all)) == "forbidden");
  CHECK(told(save_series(w.as(desk), vienna(), r)) == "ok");
  w.act(delete_session(w.dana(), r.session));
  CHECK(told(check_series(w.dana(), vienna(), r)) == "not_found");
  r.session = w.fresh<SessionId>();
  CHECK(told(save_series(w.dana(), vienna(), r)) == "not_found");
}

TEST_CASE("CAL-09 the private note is the practitioner's, in a series too") {
  SeriesWorld w;
  SeriesRequest r = w.new_series(kWeekly, "2026-11-23T10:00");
  r.values.private_note = "Ask about the move.";
  w.save(r);
  SeriesRequest e = w.edit(w.on("2026-11-30T10:00"), SeriesScope::following);
  e.values.private_note.clear();
  e.values.duration = 30;
  const MemberId desk = w.member_with(RoleKind::front_desk);
  w.apply(save_series(w.as(desk), vienna(), e), desk);
  CHECK(w.session_on("2026-12-07T10:00").duration == 30);
  CHECK(w.session_on("2026-12-07T10:00").private_note == "Ask about the move.");
}
