#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

std::string kinds(const std::vector<Warning>& warnings) {
  static constexpr const char* kNames[] = {"client", "member", "hours", "gap", "twice"};
  std::string out;
  for (const Warning& w : warnings) {
    CHECK(w.text.back() == '.');
    out += (out.empty() ? "" : " ") + std::string(kNames[static_cast<int>(w.kind)]);
  }
  return out;
}

// The world's session is Amara's with Dana, 2026-11-18 10:00–10:50.
struct Meeting {
  bool same_client, same_member;
  const char* start;
  int duration;
  const char* expected;
};

std::string meet(const World& w, const Meeting& m, SessionId self = {}) {
  SessionRequest r;
  r.client = m.same_client ? w.amara : w.jonas;
  r.member = m.same_member ? w.owner : w.other;
  r.start = at(m.start);
  r.duration = m.duration;
  return kinds(session_warnings(w.dana(), vienna(), r, self));
}

std::string text_of(const World& w, const Meeting& m) {
  SessionRequest r;
  r.client = m.same_client ? w.amara : w.jonas;
  r.member = m.same_member ? w.owner : w.other;
  r.start = at(m.start);
  r.duration = m.duration;
  const auto warnings = session_warnings(w.dana(), vienna(), r, {});
  return warnings.empty() ? "" : warnings.front().text;
}

}  // namespace

TEST_CASE("CAL-07 overlap with duration counted; end = start is none") {
  World w;
  const Meeting rows[] = {
      {true, false, "2026-11-18T10:00", 50, "client"},
      {false, true, "2026-11-18T10:00", 50, "member"},
      {true, true, "2026-11-18T10:00", 50, "client"},
      {false, false, "2026-11-18T10:00", 50, ""},
      {true, false, "2026-11-18T10:49", 50, "client"},
      {true, false, "2026-11-18T10:50", 50, ""},
      {true, false, "2026-11-18T10:51", 50, ""},
      {true, false, "2026-11-18T09:00", 60, ""},
      {true, false, "2026-11-18T09:00", 61, "client"},
      {true, false, "2026-11-18T09:59", 1, ""},
      {true, false, "2026-11-18T10:00", 1, "client"},
      {true, false, "2026-11-18T10:20", 10, "client"},
      {true, false, "2026-11-18T09:00", 180, "client"},
      {true, false, "2026-11-17T10:01", 1440, "client"},
      {true, false, "2026-11-17T10:00", 1440, ""},
      {true, false, "2026-11-17T23:00", 120, ""},
      {true, false, "2026-11-19T10:00", 50, ""},
      {false, true, "2026-11-18T10:49", 5, "member"},
      {false, true, "2026-11-18T10:50", 5, ""},
      // impossible values warn of nothing: they are errors
      {true, true, "2026-11-18T10:00", 0, ""},
      {true, true, "2026-11-18T10:00", -5, ""},
      {true, true, "2026-11-18T10:00", 5000, ""},
  };
  for (const Meeting& m : rows) {
    CAPTURE(m.start);
    CAPTURE(m.duration);
    CHECK(meet(w, m) == m.expected);
  }
}

TEST_CASE("CAL-07 only sessions that take time count, and never the session itself") {
  const std::pair<const char*, const char*> rows[] = {
      {"pending", "client"},     {"scheduled", "client"}, {"in-progress", "client"},
      {"completed", "client"},   {"cancelled", ""},       {"late-cancelled", ""},
      {"no-show", ""},
  };
  const Meeting same{true, true, "2026-11-18T10:00", 50, ""};
  for (const auto& [status, expected] : rows) {
    World w;
    w.set("session", w.session, "status", status);
    CHECK(meet(w, same) == expected);
  }
  World w;
  CHECK(meet(w, same, w.session) == "");
  SessionRequest cancelled;
  cancelled.client = w.amara;
  cancelled.start = at("2026-11-18T10:00");
  cancelled.status = SessionStatus::cancelled;
  CHECK(kinds(session_warnings(w.dana(), vienna(), cancelled, {})) == "");
  w.set("session", w.session, "archived", true);
  CHECK(meet(w, same) == "");
}

TEST_CASE("CAL-07 a session crossing midnight meets the next day's") {
  World w;
  Session night;
  night.client = w.jonas;
  night.member = w.other;
  night.start = at("2026-11-20T23:30");
  night.duration = 90;
  w.put_session(w.fresh<SessionId>(), night);
  CHECK(meet(w, {false, false, "2026-11-21T00:30", 30, ""}) == "client");
  CHECK(meet(w, {false, false, "2026-11-21T01:00", 30, ""}) == "");
  CHECK(meet(w, {false, false, "2026-11-20T22:30", 60, ""}) == "");
  CHECK(meet(w, {false, false, "2026-11-20T00:00", 1440, ""}) == "client");
  CHECK(text_of(w, {false, false, "2026-11-21T00:30", 30, ""}) ==
        "Jonas Weber also has a session 23:30–01:00 (from Fri 20 Nov).");
  night.duration = 1440;
  night.start = at("2026-12-01T12:00");
  w.put_session(w.fresh<SessionId>(), night);
  CHECK(meet(w, {false, false, "2026-12-02T11:59", 30, ""}) == "client");
  CHECK(meet(w, {false, false, "2026-12-02T12:00", 30, ""}) == "");
}

TEST_CASE("CAL-07 the words name who meets whom") {
  World w;
  CHECK(text_of(w, {true, false, "2026-11-18T10:20", 30, ""}) ==
        "Amara Okafor also has a session 10:00–10:50.");
  CHECK(text_of(w, {false, true, "2026-11-18T10:20", 30, ""}) ==
        "You have a session with Amara Okafor 10:00–10:50.");
  w.set("client", w.amara, "preferred_name", "Mara");
  CHECK(text_of(w, {true, false, "2026-11-18T10:20", 30, ""}) ==
        "Mara also has a session 10:00–10:50.");
  w.set("client", w.amara, "deleted", true);
  CHECK(text_of(w, {false, true, "2026-11-18T10:20", 30, ""}) ==
        "You have a session with Deleted Client 10:00–10:50.");
  SessionRequest r;
  r.client = w.jonas;
  r.member = w.owner;
  r.start = at("2026-11-18T10:20");
  const auto seen = session_warnings(w.as(w.other), vienna(), r, {});
  CHECK(seen.front().text == "Dana Reyes has a session with Deleted Client 10:00–10:50.");
  CHECK(seen.front().other == w.session);
  r.member = {};  // nil: whoever asks
  CHECK(kinds(session_warnings(w.dana(), vienna(), r, {})) == "member");
  CHECK(session_warnings(w.as(w.fresh<MemberId>()), vienna(), r, {}).empty());
}

TEST_CASE("CAL-06 outside working hours, per member and weekday") {
  World w;  // Dana works Monday to Friday, 9 to 18; Noor has set no hours
  const Meeting rows[] = {
      {false, true, "2026-11-19T09:00", 50, ""},
      {false, true, "2026-11-19T08:59", 50, "hours"},
      {false, true, "2026-11-19T17:10", 50, ""},
      {false, true, "2026-11-19T17:11", 50, "hours"},
      {false, true, "2026-11-19T18:00", 50, "hours"},
      {false, true, "2026-11-19T09:00", 540, ""},
      {false, true, "2026-11-19T09:00", 541, "hours"},
      {false, true, "2026-11-19T23:30", 60, "hours"},
      {false, true, "2026-11-21T10:00", 50, "hours"},
      {false, true, "2026-11-22T10:00", 50, "hours"},
      {false, true, "2026-11-23T10:00", 50, ""},
      {false, false, "2026-11-21T03:00", 50, ""},
  };
  for (const Meeting& m : rows) {
    CAPTURE(m.start);
    CHECK(meet(w, m) == m.expected);
  }
  CHECK(text_of(w, rows[1]) == "Outside the working hours of Dana Reyes: 09:00–18:00.");
  CHECK(text_of(w, rows[8]) == "Dana Reyes does not work on Saturdays.");
}

TEST_CASE("CAL-06 breaks, touching stretches and nights") {
  World w;
  Member m = *w.book.find<Member>(w.owner);
  m.hours = {{Weekday::thu, 9 * 60, 12 * 60},  {Weekday::thu, 13 * 60, 15 * 60},
             {Weekday::thu, 15 * 60, 17 * 60}, {Weekday::thu, 20 * 60, 1440},
             {Weekday::fri, 0, 2 * 60}};
  w.apply(std::vector<Edit>{edit_of(w.owner, m, {"hours"})});
  const Meeting rows[] = {
      {false, true, "2026-11-19T11:30", 30, ""},
      {false, true, "2026-11-19T11:30", 31, "hours"},
      {false, true, "2026-11-19T12:00", 60, "hours"},
      {false, true, "2026-11-19T14:30", 60, ""},
      {false, true, "2026-11-19T13:00", 240, ""},
      {false, true, "2026-11-19T23:00", 60, ""},
      {false, true, "2026-11-19T23:30", 60, ""},
      {false, true, "2026-11-19T23:30", 150, ""},
      {false, true, "2026-11-19T23:30", 151, "hours"},
      {false, true, "2026-11-20T10:00", 1, "hours"},
  };
  for (const Meeting& row : rows) {
    CAPTURE(row.start);
    CAPTURE(row.duration);
    CHECK(meet(w, row) == row.expected);
  }
  CHECK(text_of(w, rows[2]) ==
        "Outside the working hours of Dana Reyes: 09:00–12:00, 13:00–17:00, 20:00–24:00.");
}

TEST_CASE("CAL-06 CAL-10 a change of clocks is told") {
  World w;
  const Meeting rows[] = {
      {false, false, "2026-03-29T01:59", 50, ""},
      {false, false, "2026-03-29T02:00", 50, "gap"},
      {false, false, "2026-03-29T02:59", 50, "gap"},
      {false, false, "2026-03-29T03:00", 50, ""},
      {false, false, "2026-10-25T01:59", 50, ""},
      {false, false, "2026-10-25T02:00", 50, "twice"},
      {false, false, "2026-10-25T02:59", 50, "twice"},
      {false, false, "2026-10-25T03:00", 50, ""},
  };
  for (const Meeting& m : rows) {
    CAPTURE(m.start);
    CHECK(meet(w, m) == m.expected);
  }
  CHECK(text_of(w, rows[1]) ==
        "02:00 does not exist on Sun 29 Mar, when clocks go forward. "
        "The session would begin at 03:00.");
  CHECK(text_of(w, rows[5]) ==
        "02:00 comes twice on Sun 25 Oct, when clocks go back. The first of the two is meant.");
}

TEST_CASE("CAL-06 CAL-07 warnings never block") {
  World w;
  SessionRequest r;
  r.client = w.amara;
  r.start = at("2026-11-18T10:10");
  CHECK_FALSE(session_warnings(w.dana(), vienna(), r, {}).empty());
  CHECK(told(book_session(w.dana(), w.fresh<SessionId>(), r)) == "ok");
  r.start = at("2026-03-29T02:30");
  CHECK(told(book_session(w.dana(), w.fresh<SessionId>(), r)) == "ok");
}
