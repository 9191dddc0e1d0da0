// Booking, changing and ending what repeats (CAL-09), and the preflight before it is saved
// (CAL-10): never all-or-nothing, never silent. One request says what is wanted; plan_series()
// answers with every date it gives, what it was before and what is the matter with it; the choices
// go back in the request; save_series() turns the same request into edits.
//
// Pinned: an occurrence that has a note, a status other than pending or scheduled, recorded
// times, or a start moved by hand. It stays exactly as it is: its values are written out, and it
// stands for the date that would have replaced it. Where no date does (its series ends before it)
// it goes on as a single session. Whatever carries something is kept when a series ends.
//
// Of what repeats already, what the request changes in its session is changed in the others too: a
// location that one of them has of its own stays unless the location is changed. A move shifts all
// of them by as much, and the weekdays or days of the month of the rule with them, as long as
// `rule` is the one the series has. Its COUNT is of the whole series: left as it is, "this and
// following" get the rest of it; another number is theirs alone. Occurrences keep their identity:
// by number while the rule gives as many per period, else by day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/zone.h"
#include "core/session_rules.h"

namespace sb {

enum class SeriesScope : std::uint8_t { this_one, following, all };

// What is to become of a date that has something the matter with it.
enum class DateChoice : std::uint8_t { keep, skip, shift };

struct DateDecision {
  LocalTime start;               // PlannedDate::start
  DateChoice choice = DateChoice::keep;
};

struct SeriesRequest {
  SessionId session;             // what the form was opened on; nil: something new
  SeriesScope scope = SeriesScope::all;  // when `session` is of a series
  SessionRequest values;         // as typed; `start` is that of this session
  std::string rule;              // an RRULE value; empty: does not repeat (any more)
  SeriesId new_id;               // for a series that this begins
  SessionId new_session;         // for a session that this makes
  std::vector<DateDecision> decisions;
};

struct PlannedDate {
  std::optional<LocalTime> start;    // where it will be; none: it falls away
  std::optional<LocalTime> was;      // where it is today; none: it is new
  SessionId pinned;                  // the session that stays in its place; nil: not pinned
  std::string why_pinned;            // "has a note", "completed", "moved by hand"
  std::vector<Warning> warnings;     // clashes, closed hours, gaps and repeats of the clock
  std::optional<LocalTime> shifted;  // where `shift` puts it: the nearest free start of its day
  DateChoice choice = DateChoice::keep;
};

struct SeriesPlan {
  std::vector<PlannedDate> dates;    // by date; an endless rule up to kPlanAhead after its start
  bool endless = false;
  int total = 0;                     // dates the rule gives, when it ends
  std::string words;                 // "Every 2 weeks on Monday, 12 times"
  bool needs_a_look() const;         // something moves, is pinned, or has something the matter
};
constexpr int kPlanAhead = 400;      // days

// Errors name the form's field ("client", "duration", …; "rule", "interval", "until", "count").
std::vector<Error> check_series(const Access& access, const Zone& zone,
                                const SeriesRequest& request);
Result<SeriesPlan> plan_series(const Access& access, const Zone& zone,
                               const SeriesRequest& request);
// No edits: nothing would change.
Result<std::vector<Edit>> save_series(const Access& access, const Zone& zone,
                                      const SeriesRequest& request);

// SES-12 for what repeats: this one, this and those after it, or all. What is pinned stays; the
// session itself goes as delete_session() has it.
Result<Deletion> series_deletion_of(const Access& access, const SessionId& id, SeriesScope scope);
Result<std::vector<Edit>> delete_series(const Access& access, const SessionId& id,
                                        SeriesScope scope);

// The rule of a session's series as the form shows it; "" for a single session, and for what was
// left of a series that is no more.
std::string rule_of(const Book& book, const SessionId& id);

}  // namespace sb
