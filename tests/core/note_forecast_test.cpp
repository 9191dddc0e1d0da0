// NOTE-12: what falls due in the next days, counted in the practice's own days.
#include "core/note_forecast.h"

#include "rules_world.h"

namespace sb::test {
namespace {

struct ForecastWorld : World {
  ForecastWorld() { set("session", session, "status", "cancelled"); }

  SessionId add(const char* start, SessionStatus status = SessionStatus::scheduled,
                const MemberId& member = {}) {
    Session s;
    s.client = amara;
    s.member = member ? member : owner;
    s.service = service;
    s.start = at(start);
    s.duration = 50;
    s.status = status;
    const SessionId id = fresh<SessionId>();
    put_session(id, s);
    return id;
  }
  // "10-25:1+0": of sessions that are over, and of those to come; empty days left out.
  std::string told(const char* now_iso, MemberId me = {}) const {
    std::string out;
    for (const ForecastDay& d :
         notes_forecast(as(me ? me : owner), vienna(), instant(now_iso))) {
      if (d.begun + d.planned == 0) continue;
      out += (out.empty() ? "" : " ") + to_iso(d.day).substr(5) + ":" + std::to_string(d.begun) +
             "+" + std::to_string(d.planned);
    }
    return out;
  }
};

TEST_CASE("NOTE-12 the forecast counts by the day its note falls due, begun and still to come") {
  ForecastWorld w;
  w.add("2026-11-16T10:00", SessionStatus::completed);  // due on the 19th
  w.add("2026-11-18T08:00", SessionStatus::completed);  // on the 21st
  w.add("2026-11-18T15:00");                            // to come, on the 21st
  w.add("2026-11-21T10:00");                            // on the 24th, the last of seven days
  w.add("2026-11-22T10:00");                            // on the 25th
  w.add("2026-11-15T10:00", SessionStatus::completed);  // overdue since this morning
  w.add("2026-11-18T17:00", SessionStatus::no_show);
  w.add("2026-11-18T16:00", SessionStatus::scheduled, w.other);
  CHECK(w.told("2026-11-18T10:30:00.000Z") == "11-19:1+0 11-21:1+1 11-24:0+1");
  CHECK(w.told("2026-11-18T10:30:00.000Z", w.other) == "11-21:0+1");
  CHECK(w.told("2026-11-18T10:30:00.000Z", w.member_with(RoleKind::front_desk)).empty());
  w.set("practice", w.practice, "note_due_hours", 24);
  CHECK(w.told("2026-11-18T10:30:00.000Z") == "11-19:1+1 11-22:0+1 11-23:0+1");
}

TEST_CASE("NOTE-12 hours are hours: across a change of clocks the forecast's day is the clock's") {
  ForecastWorld w;
  // Ends at 00:20 on the 23rd; 72 hours later the clock shows 23:20 of the 25th, for it was set
  // back in that night.
  w.add("2026-10-22T23:30", SessionStatus::completed);
  w.add("2026-10-23T10:00", SessionStatus::completed);
  CHECK(w.told("2026-10-23T10:00:00.000Z") == "10-25:1+0 10-26:1+0");
  // Forward: ends at 23:20 on the 26th of March, due at 00:20 on the 30th.
  w.add("2026-03-26T22:30", SessionStatus::completed);
  CHECK(w.told("2026-03-27T10:00:00.000Z") == "03-30:1+0");
}

TEST_CASE("NOTE-12 near midnight the practice's day counts, not that of Greenwich") {
  ForecastWorld w;
  w.add("2026-11-18T23:00");  // due 23:50 UTC+1 on the 21st: 22:50 in Greenwich
  w.add("2026-11-19T23:30");  // due 00:20 on the 23rd: still the 22nd in Greenwich
  CHECK(w.told("2026-11-17T23:30:00.000Z") == "11-21:0+1 11-23:0+1");  // the 18th has begun
}

TEST_CASE("NOTE-12 a signed note is due no more; a draft is") {
  ForecastWorld w;
  w.set("session", w.session, "status", "completed");
  const NoteId note = w.begun_note();
  w.write(note, "plan", "Walk for twenty minutes each day.");
  CHECK(w.told("2026-11-18T10:30:00.000Z") == "11-21:1+0");
  w.sign_it(note, w.owner);
  CHECK(w.told("2026-11-18T10:30:00.000Z").empty());
}

}  // namespace
}  // namespace sb::test
