// A practice for the tests of what repeats: series are booked through the rules, and what the
// calendar shows of them is read as "2026-11-23T10:00 …".
#pragma once

#include <string>
#include <vector>

#include "core/occurrence.h"
#include "core/rules_world.h"
#include "core/series_rules.h"

namespace sb::test {

constexpr const char* kWeekly = "FREQ=WEEKLY;BYDAY=MO;COUNT=5";

inline std::string list_of(std::vector<std::string> all) {
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : " ") + one;
  return out;
}

struct SeriesWorld : World {
  SeriesId series = fresh<SeriesId>();

  SeriesWorld() { book.set_horizon(day("2028-01-01")); }

  SeriesRequest new_series(const std::string& rule, const char* start) {
    SeriesRequest r;
    r.values.client = amara;
    r.values.member = owner;
    r.values.duration = 50;
    r.values.start = at(start);
    r.rule = rule;
    r.new_id = series;
    r.new_session = fresh<SessionId>();
    return r;
  }
  // Mondays at ten: 23 and 30 November, 7, 14 and 21 December.
  void book_weekly(const std::string& rule = kWeekly, const char* start = "2026-11-23T10:00") {
    save(new_series(rule, start));
  }
  SeriesRequest edit(const SessionId& id, SeriesScope scope) {
    REQUIRE(book.find<Session>(id));
    SeriesRequest r;
    r.session = id;
    r.scope = scope;
    r.values = request_of(*book.find<Session>(id));
    r.rule = rule_of(book, id);
    r.new_id = fresh<SeriesId>();
    r.new_session = fresh<SessionId>();
    return r;
  }
  std::vector<Edit> edits(const SeriesRequest& r) {
    auto found = save_series(dana(), vienna(), r);
    REQUIRE_MESSAGE(found.ok(), (found.ok() ? "" : found.error().message));
    return found.value();
  }
  void save(const SeriesRequest& r) { apply(edits(r)); }
  SeriesPlan plan(const SeriesRequest& r) {
    auto found = plan_series(dana(), vienna(), r);
    REQUIRE_MESSAGE(found.ok(), (found.ok() ? "" : found.error().message));
    return found.value();
  }
  void act(const Result<std::vector<Edit>>& done) { apply(done); }

  SessionId on(const char* iso) const {
    for (const SessionId& id : book.sessions_on(at(iso).day(), at(iso).day() + 1))
      if (book.find<Session>(id)->start == at(iso)) return id;
    return {};
  }
  const Session& session_on(const char* iso) const {
    const Session* found = book.find<Session>(on(iso));
    REQUIRE_MESSAGE(found, iso);
    return *found;
  }
  // Everything in the calendar but the world's own session.
  std::string shown(const char* from = "2026-11-19", const char* to = "2028-01-01") const {
    std::vector<std::string> out;
    for (const SessionId& id : book.sessions_on(day(from), day(to)))
      out.push_back(to_iso(book.find<Session>(id)->start).substr(2));
    return list_of(std::move(out));
  }
  std::string planned(const SeriesRequest& r) {
    std::vector<std::string> out;
    for (const PlannedDate& d : plan(r).dates) {
      std::string one = d.was ? to_iso(*d.was).substr(5) : "new";
      one += ">" + (d.start ? to_iso(*d.start).substr(5) : std::string("none"));
      if (d.pinned) one += "!";
      if (!d.warnings.empty()) one += "?";
      out.push_back(std::move(one));
    }
    return list_of(std::move(out));
  }
  void note_on(const SessionId& id) {
    const NoteId note = fresh<NoteId>();
    apply(begin_note(dana(), note, id, soap));
  }
  void move(const char* from, const char* to) {
    apply(move_session(dana(), on(from), at(to), 50));
  }
  void status(const char* on_day, SessionStatus to, const char* reason = "") {
    apply(set_session_status(dana(), on(on_day), to, reason, now));
  }
};

}  // namespace sb::test
