#include "exchange/confirmation.h"

#include "base/text.h"

namespace sb {
namespace {

constexpr const char* kWeekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday",
                                     "Friday", "Saturday", "Sunday"};
constexpr const char* kMonths[] = {"January", "February", "March", "April",
                                   "May", "June", "July", "August",
                                   "September", "October", "November", "December"};

std::string day_words(Day day) {
  const Date date = date_of(day);
  return std::string(kWeekdays[static_cast<int>(weekday_of(day))]) + ", " +
         std::to_string(date.day) + " " + kMonths[date.month - 1] + " " +
         std::to_string(date.year);
}

Confirmation::State state_of(SessionStatus status) {
  switch (status) {
    case SessionStatus::pending: return Confirmation::State::tentative;
    case SessionStatus::cancelled:
    case SessionStatus::late_cancelled: return Confirmation::State::cancelled;
    default: return Confirmation::State::confirmed;
  }
}

}  // namespace

Confirmation confirmation_of(const Practice& practice, const SessionId& id,
                             const Session& session) {
  Confirmation c;
  c.uid = to_text(id) + "@sessionbook";
  c.state = state_of(session.status);
  c.practice = practice.name;
  c.start = session.start;
  c.duration = session.duration;
  c.location = session.location;
  c.note = session.client_note;
  return c;
}

std::string confirmation_title(const Confirmation& c) {
  const std::string practice = collapse_spaces(clean_text(c.practice).text);
  return practice.empty() ? "Session" : "Session with " + practice;
}

std::string confirmation_day(const Confirmation& c) { return day_words(c.start.day()); }

std::string confirmation_time(const Confirmation& c, const Zone& zone) {
  const LocalTime end = end_on_the_clock(c.start, c.duration, zone);
  std::string words = to_hhmm(c.start.minute_of_day()) + "–" + to_hhmm(end.minute_of_day());
  if (end.day() != c.start.day()) words += " on " + day_words(end.day());
  return words + " (" + zone.name() + ")";
}

LocalTime end_on_the_clock(LocalTime start, int duration, const Zone& zone) {
  const Instant begin = zone.resolve(start).instant;
  return zone.to_local({begin.ms + std::int64_t{duration} * 60000});
}

}  // namespace sb
