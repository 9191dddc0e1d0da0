// What the calendar page shows and what lies open above it. What stands in the days shown is
// gathered by refresh_calendar() when something changes; frames only look at it.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/session_form.h"

namespace sb {

enum class CalendarView : std::uint8_t { day, week, month, list };

struct CalendarFilter {                 // CAL-08; an empty set lets everything through
  ClientId client;
  std::string client_query;
  std::vector<ClientId> matches;        // for client_query
  std::vector<MemberId> members;
  std::vector<ServiceId> services;
  std::vector<SessionStatus> statuses;
  std::vector<EventKind> kinds;
  bool is_on() const { return count() > 0; }
  std::size_t count() const {
    return (client ? 1u : 0u) + members.size() + services.size() + statuses.size() + kinds.size();
  }
};
bool passes(const CalendarFilter& filter, const Session& session);

struct EventChoice {                    // CAL-03: what kind is it to be?
  LocalTime start;
  int duration = 0;
  MemberId member;                      // nil: oneself
};

// The events of the days shown that pass the filter. Made when something changes, so that a frame
// only looks at the part it draws (CAL-12). Day and week have an event that runs over midnight on
// both days, month and list on the day it begins.
struct CalendarRange {
  Day first;
  int days = 0;
  std::vector<SessionId> ids;           // day by day, each by start
  std::vector<std::size_t> begin;       // days + 1: those of day i are [begin[i], begin[i + 1])
  bool shows(Day day) const { return day >= first && day < first + days; }
  std::span<const SessionId> on(Day day) const {
    if (!shows(day) || begin.size() < 2) return {};
    const auto i = static_cast<std::size_t>(day - first);
    return {ids.data() + begin[i], begin[i + 1] - begin[i]};
  }
};

struct AgendaRow {                      // of the list view
  Day day;
  SessionId session;                    // nil: the heading of the day
  std::uint32_t headings = 0;           // among the rows before this one
};

enum class SlotField : std::uint8_t { duration, from, until };
constexpr int kSlotFields = 3;
struct SlotSearch {                     // CAL-11
  MemberId member;
  std::string text[kSlotFields];        // as typed
  std::vector<LocalTime> found;         // free starts
  std::size_t most = 0;                 // how many are asked for
  std::string from_words, until_words;  // what the dates mean; empty when impossible
  bool more = false;
  std::string message;                  // when there is none
  FieldErrors errors;
  std::uint32_t revision = 0;
};

struct CalendarState {
  CalendarView view = CalendarView::week;
  Day day;                              // any day of the week or month shown
  SessionId selected;                   // its pop-up is open
  CalendarRange range;
  std::vector<AgendaRow> agenda;        // of the range; list view only
  CalendarFilter filter;
  bool filter_shown = false;
  std::optional<EventChoice> choosing;
  std::optional<SlotSearch> slots;
  std::optional<SessionForm> form;
  std::optional<SeriesDialog> series;
  std::optional<CancelDialog> cancel;
  std::optional<TimesForm> times;
  std::optional<DeleteDialog> deleting;
  std::optional<StickyForm> sticky;
};

// What a view shows of the calendar: one day, a week, the whole weeks of a month (6 at most), or
// the days of a month.
struct DayRange {
  Day first;
  int days = 7;
  bool operator==(const DayRange&) const = default;
};
DayRange days_of(CalendarView view, Day day, Weekday first_weekday);

}  // namespace sb
