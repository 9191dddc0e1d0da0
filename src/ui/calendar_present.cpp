// How an event of the calendar reads: its title, what it is and its state, by kind.
#include <algorithm>

#include "app/phrases.h"
#include "core/session_rules.h"
#include "core/working_hours.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

bool outside_hours(const Model& model, const Session& session) {
  const Member* member = model.book.find<Member>(session.member);
  if (!member || !has_hours(*member) || !takes_time(session.status)) return false;
  const int from = session.start.minute_of_day();
  return !is_open(open_on(*member, session.start.day()), {from, from + session.duration});
}

void look_of_session(EventLook& look, const Model& model, const SessionId& id,
                     const Session& session, bool overlaps) {
  SessionLook state = look_of(model, id, true);
  look.service = session_words(model.book, id);
  look.state = state.state;
  look.tone = state.tone;
  look.faded = state.faded;
  if (look.state.empty() && overlaps) look.state = words::overlaps;
  if (look.state.empty() && outside_hours(model, session)) look.state = words::outside_hours;
}

void look_of_other(EventLook& look, const Session& session, bool overlaps) {
  look.faded = !takes_time(session.status);
  if (look.faded) look.state = status_words(session.status);
  switch (session.kind) {
    case EventKind::contact:
      look.tone = Tone::violet;
      look.icon = icon::phone;
      look.service = words::contact;
      if (!session.name.empty()) look.service = session.name;
      break;
    case EventKind::unavailable:
      look.tone = Tone::neutral;
      look.hatched = true;
      look.service = session.name.empty() ? "" : words::unavailable;
      return;
    default:
      look.tone = Tone::neutral;
      look.icon = icon::calendar_days;
      look.service = words::other_event;
  }
  if (look.state.empty() && overlaps) look.state = words::overlaps;
}

}  // namespace

EventLook event_look(const Model& model, const SessionId& id, const Session& session,
                     bool overlaps) {
  EventLook look;
  look.title = event_words(model, session);
  if (session.kind == EventKind::session) look_of_session(look, model, id, session, overlaps);
  else look_of_other(look, session, overlaps);
  look.spoken = look.title + ", " + span_words(session.start, session.end());
  std::string second = look.service;
  if (!look.state.empty()) second += (second.empty() ? "" : " · ") + look.state;
  if (!second.empty()) look.spoken += ", " + second;
  return look;
}

std::string count_words(std::size_t n) {
  if (n == 0) return words::no_sessions;
  return std::to_string(n) + (n == 1 ? words::one_session : words::n_sessions);
}

std::vector<MemberId> shown_members(const Model& model) {
  const CalendarFilter& filter = model.calendar.filter;
  return filter.members.empty() ? std::vector<MemberId>{model.me} : filter.members;
}

std::string day_reason(const Model& model, const MemberId& id, Day day) {
  const Member* member = model.book.find<Member>(id);
  const HoursException* other = member ? exception_on(*member, day) : nullptr;
  if (!other) return {};
  if (!other->reason.empty()) return other->reason;
  return other->open.empty() ? words::closed_day : words::other_hours;
}

int slot_of(const Model& model) {
  const Practice* practice = model.book.practice();
  return practice ? std::clamp(practice->slot_minutes, 5, 60) : 30;
}

LocalTime next_start(const Model& model) {
  const int slot = slot_of(model);
  const LocalTime now = model.local_now();
  if (model.calendar.day == now.day())
    return LocalTime::at(now.day(), (now.minute_of_day() / slot + 1) * slot);
  return LocalTime::at(model.calendar.day, 9 * 60);  // SES-01: the default start
}

}  // namespace sb::ui
