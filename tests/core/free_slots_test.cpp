// Free slots of a member (CAL-11).
#include "core/free_slots.h"

#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

void put_event(World& w, const Session& s) {
  w.apply(std::vector<Edit>{
      edit_of(w.fresh<SessionId>(), s, {"kind", "member", "start", "duration"})});
}

// Hours of Dana: Wednesday 09:00–12:00 and 13:00–15:00.
void give_hours(World& w) {
  Member member = *w.book.find<Member>(w.owner);
  member.hours = {{Weekday::wed, 9 * 60, 12 * 60}, {Weekday::wed, 13 * 60, 15 * 60}};
  w.apply(std::vector<Edit>{edit_of(w.owner, member, {"hours"})});
}

std::string said(const std::vector<LocalTime>& slots) {
  std::string out;
  for (LocalTime t : slots) out += (out.empty() ? "" : " ") + to_iso(t).substr(5);
  return out;
}

std::vector<LocalTime> free_on(World& w, std::string_view iso, int duration, int slot = 30) {
  Access access(w.book, w.owner);
  const Day d = day(iso);
  return free_slots(access, w.owner, duration, LocalTime::at(d, 0), LocalTime::at(d + 1, 0), slot,
                    100);
}

}  // namespace

TEST_CASE("CAL-11 free is within the hours and beside what stands there; end = start is none") {
  World w;
  give_hours(w);  // Amara is there 10:00–10:50
  CHECK(said(free_on(w, "2026-11-18", 60)) ==
        "11-18T09:00 11-18T11:00 11-18T13:00 11-18T13:30 11-18T14:00");
  CHECK(said(free_on(w, "2026-11-18", 120)) == "11-18T13:00");
  CHECK(free_on(w, "2026-11-18", 150).empty());
  CHECK(free_on(w, "2026-11-19", 30).empty());  // a Thursday
}

TEST_CASE("CAL-11 a cancelled session leaves its time free, one unavailable does not") {
  World w;
  give_hours(w);
  Session s = *w.book.find<Session>(w.session);
  s.status = SessionStatus::cancelled;
  w.put_session(w.session, s);
  CHECK(said(free_on(w, "2026-11-18", 180)) == "11-18T09:00");
  Session away;
  away.kind = EventKind::unavailable;
  away.member = w.owner;
  away.start = at("2026-11-18T11:00");
  away.duration = 60;
  put_event(w, away);
  CHECK(free_on(w, "2026-11-18", 180).empty());
  away.member = w.other;  // somebody else's
  put_event(w, away);
  CHECK(said(free_on(w, "2026-11-18", 120)) == "11-18T09:00 11-18T13:00");
}

TEST_CASE("CAL-11 a dated exception is kept to") {
  World w;
  Member member = *w.book.find<Member>(w.owner);
  member.hours = {{Weekday::wed, 9 * 60, 12 * 60}};
  member.exceptions = {{day("2026-11-25"), day("2026-11-25"), {}, "Holiday"},
                       {day("2026-12-02"), day("2026-12-02"), {{18 * 60, 19 * 60}}, "Evening"}};
  w.apply(std::vector<Edit>{edit_of(w.owner, member, {"hours", "exceptions"})});
  CHECK(free_on(w, "2026-11-25", 30).empty());
  CHECK(said(free_on(w, "2026-12-02", 60)) == "12-02T18:00");
}

TEST_CASE("CAL-11 without hours the usual weekday is offered; the clock's multiples are") {
  World w;
  Access access(w.book, w.owner);
  const auto found = free_slots(access, w.other, 60, at("2026-11-20T10:05"),
                                at("2026-11-24T00:00"), 60, 12);
  REQUIRE(found.size() == 12);
  CHECK(to_iso(found.front()) == "2026-11-20T11:00");
  CHECK(to_iso(found[8]) == "2026-11-20T19:00");
  CHECK(to_iso(found[9]) == "2026-11-23T08:00");  // not on the weekend
}

TEST_CASE("CAL-11 what cannot be is empty and bounded") {
  World w;
  Access access(w.book, w.owner);
  const LocalTime from = at("2026-11-18T00:00");
  CHECK(free_slots(access, MemberId{}, 60, from, from + Minutes{1440}, 30, 10).empty());
  CHECK(free_slots(access, w.other, 0, from, from + Minutes{1440}, 30, 10).empty());
  CHECK(free_slots(access, w.other, 1441, from, from + Minutes{1440}, 30, 10).empty());
  CHECK(free_slots(access, w.other, 60, from, from - Minutes{1}, 30, 10).empty());
  CHECK(free_slots(Access(w.book, MemberId{}), w.other, 60, from, from + Minutes{1440}, 30, 10)
            .empty());
  const LocalTime never = LocalTime::at(from.day() + 40000, 0);
  CHECK(free_slots(access, w.other, 1440, from, never, 30, 10).empty());  // ends after a year
  CHECK(free_slots(access, w.other, 60, from, never, 5, 7).size() == 7);
}
