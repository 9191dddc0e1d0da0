// The calendar: which days are shown, which session is picked, moving and the status of sessions.
#include <algorithm>

#include "app/phrases.h"
#include "app/update_parts.h"

namespace sb {

namespace {

Day add_months(Day day, int months) {
  Date date = date_of(day);
  int index = date.year * 12 + (date.month - 1) + months;
  date.year = index / 12;
  date.month = index % 12 + 1;
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return day_of(date).value_or(day);
}

Day stepped(const CalendarState& calendar, int steps) {
  switch (calendar.view) {
    case CalendarView::day: return calendar.day + steps;
    case CalendarView::month: return add_months(calendar.day, steps);
    default: return calendar.day + 7 * steps;
  }
}

// The years the calendar shows: what core/session_rules accepts as a date.
Day within_years(Day day) {
  Day first = *day_of({1900, 1, 1}), last = *day_of({2199, 12, 31});
  return std::clamp(day, first, last);
}

std::string moved_words(const Model& model, const SessionId& id) {
  const Session* session = model.book.find<Session>(id);
  return client_words(model.book, session->client) + " moved to " +
         day_words(session->start.day()) + ", " + span_words(session->start, session->end());
}

void move(Model& model, UpdateContext& context, Effects& effects, const cmd::MoveSession& c) {
  Result<std::vector<Edit>> edits =
      move_session(model.access(), c.session, c.start, c.duration);
  if (!edits) {
    show_toast(model, context, edits.error().message, false, true);
    return;
  }
  if (edits->empty()) return;
  apply_edits(model, context, effects, *edits, "moved");
  model.undo.back().label = moved_words(model, c.session);
  show_toast(model, context, model.undo.back().label, true);
}

// CAL-01: view and date survive a reload; the date for the rest of this day.
void remember(const Model& model, Effects& effects) {
  if (model.demo) return;
  const CalendarState& calendar = model.calendar;
  effects.push_back(effect::SetSetting{
      "calendar view", calendar.view == CalendarView::day ? "day" : "week"});
  effects.push_back(effect::SetSetting{
      "calendar day", to_iso(model.today()) + " " + to_iso(calendar.day)});
}

bool update_range(Model& model, const Command& command, Effects& effects) {
  CalendarState& calendar = model.calendar;
  if (auto* view = std::get_if<cmd::SetCalendarView>(&command)) {
    calendar.view = view->view;
    calendar.selected = {};
  } else if (auto* show = std::get_if<cmd::ShowDay>(&command)) {
    calendar.day = within_years(show->day);
    calendar.selected = {};
  } else if (auto* step = std::get_if<cmd::StepCalendar>(&command)) {
    calendar.day = within_years(stepped(calendar, step->steps));
    calendar.selected = {};
  } else if (std::get_if<cmd::ShowToday>(&command)) {
    calendar.day = model.today();
    calendar.selected = {};
  } else {
    return false;
  }
  remember(model, effects);
  return true;
}

}  // namespace

void recall_calendar(Model& model, std::string_view view, std::string_view day) {
  if (view == "day") model.calendar.view = CalendarView::day;
  std::string today = to_iso(model.today()) + " ";
  if (day.substr(0, today.size()) != today) return;
  if (auto shown = day_from_iso(day.substr(today.size())))
    model.calendar.day = within_years(*shown);
}

bool update_calendar(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  CalendarState& calendar = model.calendar;
  if (update_range(model, command, effects)) return true;
  if (auto* select = std::get_if<cmd::SelectSession>(&command)) {
    if (model.access().session(select->session)) calendar.selected = select->session;
  } else if (std::get_if<cmd::ClosePopup>(&command)) {
    calendar.selected = {};
  } else if (auto* moved = std::get_if<cmd::MoveSession>(&command)) {
    move(model, context, effects, *moved);
  } else if (auto* chosen = std::get_if<cmd::ChooseEvent>(&command)) {
    calendar.selected = {};
    calendar.choosing = EventChoice{chosen->start, chosen->duration};
  } else if (std::get_if<cmd::CloseChooser>(&command)) {
    calendar.choosing.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
