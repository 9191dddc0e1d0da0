// What is being filled in about an event of the calendar: its form with how it repeats, the
// preflight of a series, the question what happened instead, corrected times, a deletion, a sticky
// note. Texts stand as typed, errors beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/series_rules.h"

namespace sb {

enum class SessionField : std::uint8_t {
  client_query, date, start, end, duration, location, client_note, private_note, name, reason,
};
constexpr int kSessionFields = 10;
std::string_view field_name(SessionField f);  // "client", "date", "start", "end", …

enum class Repeat : std::uint8_t { never, daily, weekly, monthly, yearly, custom };
enum class MonthlyBy : std::uint8_t { day_of_month, nth_weekday, last_weekday };
enum class RepeatEnd : std::uint8_t { never, on_date, after_count };
enum class RepeatField : std::uint8_t { every, until, count };
constexpr int kRepeatFields = 3;
std::string_view field_name(RepeatField f);   // "interval", "until", "count"

struct RepeatForm {                 // CAL-09; `custom` is a rule that this form cannot say
  Repeat repeat = Repeat::never;
  bool days[7] = {};                // weekly, from Monday
  MonthlyBy monthly = MonthlyBy::day_of_month;
  RepeatEnd end = RepeatEnd::after_count;
  std::string text[kRepeatFields] = {"1", "", "10"};
  std::string rule;                 // RRULE value of what is filled in; "" while impossible
  std::string words;                // "Every 2 weeks on Monday, 12 times"
  std::string kept;                 // the rule as it was; stands word for word until `changed`
  bool changed = false;
  bool moved = false;               // to another day: the days follow, the rule is moved when saved

  const std::string& at(RepeatField f) const { return text[static_cast<int>(f)]; }
  std::string& at(RepeatField f) { return text[static_cast<int>(f)]; }
};

// Which fields a kind of event has; what is not shown is not kept either.
struct SessionFieldsShown {
  bool client, service, name, how, location, calendar, status, client_note, private_note;
};
SessionFieldsShown fields_shown(EventKind kind);

struct SessionForm {
  SessionId id;                     // nil: a new session
  EventKind kind = EventKind::session;
  ClientId client;
  ServiceId service;
  MemberId member;
  CalendarId calendar;
  Modality modality = Modality::in_person;
  SessionStatus status = SessionStatus::scheduled;
  std::string text[kSessionFields];
  RepeatForm repeat;
  bool of_series = false;           // saving asks this one / following / all
  bool copy = false;                // booked again from another session
  LocalTime was;                    // start of the session edited
  std::optional<Day> last_day;      // the last possible date: half-typed ones do not move the rule
  std::uint32_t revision = 0;
  std::vector<ClientId> matches;    // for client_query
  std::vector<Warning> warnings;    // of the values as they stand
  std::string date_words;           // what the date means: "Wed 18 Nov 2026"; empty when impossible
  FieldErrors errors;

  const std::string& at(SessionField f) const { return text[static_cast<int>(f)]; }
  std::string& at(SessionField f) { return text[static_cast<int>(f)]; }
};

// Between Save and the calendar, for what repeats: which occurrences, then what each date becomes.
struct SeriesDialog {
  SeriesRequest request;
  bool asks_scope = false;          // first step, for an occurrence
  bool from_form = false;           // else a card was moved: closing puts it back
  std::optional<SeriesPlan> plan;   // second step
  std::string error;
};

struct CancelDialog {               // SES-05, SES-08
  SessionId session;
  bool asks_kind = false;           // after "No": cancelled, late-cancelled or no-show
  SessionStatus to = SessionStatus::cancelled;
  std::string reason;
  std::string error;
};

enum class TimesField : std::uint8_t { started, stopped };
struct TimesForm {                  // SES-04: corrected by hand
  SessionId session;
  std::string text[2];              // wall clock: "10:02", or "2026-11-18 10:02" on another day
  FieldErrors errors;
  std::uint32_t revision = 0;
};

struct DeleteDialog {               // SES-12
  SessionId session;
  bool of_series = false;
  SeriesScope scope = SeriesScope::this_one;
  Deletion deletion;
  std::string error;
};

struct StickyForm {
  StickyNoteId id;                  // nil: a new one
  ClientId client;
  std::string text;
  std::string error;
  std::uint32_t revision = 0;
};

}  // namespace sb
