// What a request about a series comes to, date by date, before anybody has looked at it. One draft
// serves both the plan that is shown and the edits that are saved, so that they cannot differ. Only
// for core/series_*.cpp. Pointers are good until the next change of the book.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/recurrence.h"
#include "core/series_rules.h"

namespace sb {

constexpr std::size_t kMostDates = 11'000;   // of one series that are looked at
constexpr std::size_t kMostPlanned = 1'000;  // of them that are shown; the latest

enum class SeriesAct : std::uint8_t {
  book_one, change_one,   // nothing repeats, or the others are left alone
  begin,                  // something new that repeats
  join,                   // a single session becomes the first of a series
  follow, rewrite,        // this and following; all
  leave,                  // this one does not belong to its series any more
  stop_following, stop_all,
};

enum class DateFate : std::uint8_t {
  fresh,     // no session yet
  follows,   // goes along with the series
  self,      // the session of the form
  pinned,    // stays as it is
  gone,      // was deleted; goes on standing for its date, so that nothing stands there
  left_out,  // of the series' exceptions
};

struct DraftDate {
  std::optional<LocalTime> was, now;  // occurrences by the rule as it is and as it will be
  DateFate fate = DateFate::fresh;
  SessionId id;                       // nil: nothing that the book shows today
  const Session* session = nullptr;   // of `id`
  std::string why_pinned;
};

struct SeriesDraft {
  SeriesAct act = SeriesAct::book_one;
  SessionId self_id;
  const Session* self = nullptr;
  bool self_stands_alone = false;  // its values are its own: pinned, or given a status of its own
  bool deletes_self = false;       // of the acts that stop a series: else it stays as a single one
  Session wanted;                  // the session as the form has it
  std::vector<const char*> changed;  // fields the form changes, by their name in the field table

  SeriesId old_id;
  const Series* old = nullptr;
  RecurrenceRule old_rule, old_rest;  // of `follow` and `stop_following`: what stays of it
  LocalTime from;                     // the first occurrence concerned

  SeriesId id;                        // of the series that will be: old_id or a new one
  Series series;
  RecurrenceRule rule;
  bool same_rule = false;
  std::vector<LocalTime> kept_except; // exceptions that no date of the draft stands for

  std::vector<DraftDate> dates;       // by `now`, else by `was`
  std::unordered_set<RawId> moving;   // sessions that do not stay where they are
  int total = 0;
};

// Errors name fields as check_series() does.
Status may_change(const Access& access, const SeriesDraft& draft);
Result<SeriesDraft> draft_series(const Access& access, const SeriesRequest& request);
// Ends the series of a session from there on, the session with it; for the acts that stop one.
Result<SeriesDraft> draft_end(const Access& access, const SessionId& id, SeriesScope scope);
Result<std::vector<Edit>> edits_of(const Access& access, const Zone& zone,
                                   const SeriesRequest& request, const SeriesDraft& draft);
bool of_series(SeriesAct act);        // follow, rewrite and the two that stop one
bool gives_series(SeriesAct act);     // begin, join, follow, rewrite
// The session of the form where it does not go along: it has every value and its start of its own.
bool stands_alone(const SeriesDraft& draft, const DraftDate& date);
// Under which start a date is shown and decided on.
LocalTime key_of(const SeriesDraft& draft, const DraftDate& date);
DateChoice choice_of(const SeriesRequest& request, LocalTime key);

// Why the session stays as it is when its series changes; empty: it does not.
std::string pin_reason(const Book& book, const SessionId& id, const Session& session);
const Series* live_series_of(const Book& book, const Session& session);

// The rule whose weekdays, days of the month and end have moved along with the start.
RecurrenceRule moved_rule(RecurrenceRule rule, LocalTime start, LocalTime to);
// The first date from `start` on that the rule itself names.
LocalTime first_met(const RecurrenceRule& rule, LocalTime start);
// Whether the two give as many dates in as many days, so that the nth of one is the nth of the
// other.
bool same_beat(const RecurrenceRule& a, LocalTime start_a, const RecurrenceRule& b,
               LocalTime start_b);

// The date as it would be asked for by itself.
SessionRequest request_for(const SeriesDraft& draft, const DraftDate& date);
std::vector<Warning> warnings_for(const Access& access, const Zone& zone, const SeriesDraft& draft,
                                  const DraftDate& date);
// Where that day it had none of these: the nearest start that is free for member and client and
// within hours. Nothing when nothing is the matter, or there is no such place.
std::optional<LocalTime> shift_for(const Access& access, const Zone& zone,
                                   const SeriesDraft& draft, const DraftDate& date,
                                   const std::vector<Warning>& warnings);

}  // namespace sb
