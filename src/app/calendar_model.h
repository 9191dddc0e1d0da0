// What the calendar page shows and what lies open above it.
#pragma once

#include <optional>
#include <set>
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
  bool is_on() const {
    return client || !members.empty() || !services.empty() || !statuses.empty();
  }
};
bool passes(const CalendarFilter& filter, const Session& session);

struct EventChoice {                    // CAL-03: what kind is it to be?
  LocalTime start;
  int duration = 0;
};

enum class SlotField : std::uint8_t { duration, from, until };
constexpr int kSlotFields = 3;
struct SlotSearch {                     // CAL-11
  MemberId member;
  std::string text[kSlotFields];
  std::vector<LocalTime> found;         // free starts
  std::size_t shown = 0;                // how many are asked for
  bool more = false;
  std::string message;                  // when there is none
  FieldErrors errors;
  std::uint32_t revision = 0;
};

struct CalendarState {
  CalendarView view = CalendarView::week;
  Day day;                              // any day of the week or month shown
  SessionId selected;                   // its pop-up is open
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

}  // namespace sb
