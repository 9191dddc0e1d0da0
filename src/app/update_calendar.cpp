// The calendar: which days are shown, which events stand there, which one is picked, moving them.
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
    case CalendarView::week: return calendar.day + 7 * steps;
    default: return add_months(calendar.day, steps);
  }
}

// The years the calendar shows: what core/session_rules accepts as a date.
Day within_years(Day day) {
  Day first = *day_of({1900, 1, 1}), last = *day_of({2199, 12, 31});
  return std::clamp(day, first, last);
}

std::string moved_words(const Model& model, const cmd::MoveSession& c) {
  const Session* session = model.book.find<Session>(c.session);
  std::string words = event_words(model, *session) + " moved to " +
                      day_words(session->start.day()) + ", " +
                      span_words(session->start, session->end());
  return c.kept_inside ? words + ", kept inside the days shown" : words;
}

// CAL-06, CAL-07: what is the matter with the new place; never in the way.
std::string warning_words(const Model& model, const SessionId& id) {
  const Session* session = model.book.find<Session>(id);
  const std::vector<Warning> warnings =
      session_warnings(model.access(), model.zone, request_of(*session), id);
  return warnings.empty() ? "" : ". " + warnings.front().text;
}

// An occurrence of a series asks whether those after it move as well.
void move_in_series(Model& model, UpdateContext& context, Effects& effects, const Session& session,
                    const cmd::MoveSession& c) {
  SeriesRequest request;
  request.session = c.session;
  request.scope = SeriesScope::this_one;
  request.values = request_of(session);
  request.values.start = c.start;
  request.values.duration = c.duration;
  if (c.member) request.values.member = c.member;
  request.rule = rule_of(model.book, c.session);
  begin_series_change(model, context, effects, std::move(request), false);
}

Result<std::vector<Edit>> edits_of_move(const Model& model, const Session& session,
                                        const cmd::MoveSession& c) {
  if (!c.member || c.member == session.member)
    return move_session(model.access(), c.session, c.start, c.duration);
  SessionRequest request = request_of(session);
  request.start = c.start;
  request.duration = c.duration;
  request.member = c.member;
  return change_session(model.access(), c.session, request);
}

void move(Model& model, UpdateContext& context, Effects& effects, const cmd::MoveSession& c) {
  const Session* session = model.access().session(c.session);
  if (!session) return;
  const bool same_member = !c.member || c.member == session->member;
  if (session->start == c.start && session->duration == c.duration && same_member) {
    if (c.kept_inside)
      show_toast(model, context, "The days shown end here: it stays where it is.", false);
    return;
  }
  if (session->series) return move_in_series(model, context, effects, *session, c);
  Result<std::vector<Edit>> edits = edits_of_move(model, *session, c);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  if (edits->empty()) return;
  apply_edits(model, context, effects, *edits, "moved");
  model.undo.back().label = moved_words(model, c);
  show_toast(model, context, model.undo.back().label + warning_words(model, c.session), true);
}

constexpr const char* kViews[] = {"day", "week", "month", "list"};

// CAL-01: view and date survive a reload; the date for the rest of this day.
void remember(const Model& model, Effects& effects) {
  if (model.demo) return;
  const CalendarState& calendar = model.calendar;
  effects.push_back(effect::SetSetting{"calendar view", kViews[static_cast<int>(calendar.view)]});
  effects.push_back(effect::SetSetting{
      "calendar day", to_iso(model.today()) + " " + to_iso(calendar.day)});
}

bool update_range(Model& model, const Command& command, Effects& effects) {
  CalendarState& calendar = model.calendar;
  if (auto* view = get_if<cmd::SetCalendarView>(&command)) {
    calendar.view = view->view;
  } else if (auto* show = get_if<cmd::ShowDay>(&command)) {
    calendar.day = within_years(show->day);
  } else if (auto* step = get_if<cmd::StepCalendar>(&command)) {
    calendar.day = within_years(stepped(calendar, step->steps));
  } else if (get_if<cmd::ShowToday>(&command)) {
    calendar.day = model.today();
  } else {
    return false;
  }
  calendar.selected = {};
  calendar.choosing.reset();
  refresh_calendar(model);
  remember(model, effects);
  return true;
}

template <class T>
void put(std::vector<T>& set, const T& value, bool on) {
  auto found = std::find(set.begin(), set.end(), value);
  if (on && found == set.end()) set.push_back(value);
  if (!on && found != set.end()) set.erase(found);
}

constexpr std::size_t kFilterMatches = 5;

void search_client(Model& model, const std::string& text) {
  CalendarFilter& filter = model.calendar.filter;
  filter.client_query = text;
  filter.matches.clear();
  if (!text.empty()) filter.matches = model.book.search_clients(text, kFilterMatches);
}

void pick_filter_client(Model& model, const ClientId& client) {
  CalendarFilter& filter = model.calendar.filter;
  filter.client = client;
  filter.client_query.clear();
  filter.matches.clear();
}

bool update_filter(Model& model, const Command& command) {
  CalendarFilter& filter = model.calendar.filter;
  if (auto* shown = get_if<cmd::ShowFilter>(&command)) {
    model.calendar.filter_shown = shown->shown;
    return true;
  } else if (auto* search = get_if<cmd::SearchFilterClient>(&command)) {
    search_client(model, search->text);
    return true;
  }
  if (auto* client = get_if<cmd::FilterClient>(&command)) {
    pick_filter_client(model, client->client);
  } else if (auto* member = get_if<cmd::FilterMember>(&command)) {
    put(filter.members, member->member, member->on);
  } else if (auto* service = get_if<cmd::FilterService>(&command)) {
    put(filter.services, service->service, service->on);
  } else if (auto* status = get_if<cmd::FilterStatus>(&command)) {
    put(filter.statuses, status->status, status->on);
  } else if (auto* kind = get_if<cmd::FilterKind>(&command)) {
    put(filter.kinds, kind->kind, kind->on);
  } else if (get_if<cmd::ClearFilter>(&command)) {
    filter = {};
  } else {
    return false;
  }
  refresh_calendar(model);
  return true;
}

template <class T>
bool in(const std::vector<T>& set, const T& value) {
  return set.empty() || std::find(set.begin(), set.end(), value) != set.end();
}

// Somebody's sessions are those of records merged into theirs as well (CLI-11).
bool passes_filter(const Model& model, const Session& session) {
  const CalendarFilter& filter = model.calendar.filter;
  if (!filter.client || filter.client == session.client) return passes(filter, session);
  CalendarFilter rest = filter;
  rest.client = {};
  return model.book.standing_for(session.client) == model.book.standing_for(filter.client) &&
         passes(rest, session);
}

// Ids of one day, by start; those that began the day before first.
void add_day(const Model& model, CalendarRange& range, Day day, bool running_on) {
  const LocalTime midnight = LocalTime::at(day, 0);
  for (const SessionId& id : model.book.sessions_on(day, day + 1)) {
    const Session* session = model.book.find<Session>(id);
    if (!session || session->is_gone() || !passes_filter(model, *session)) continue;
    if (running_on || session->start >= midnight) range.ids.push_back(id);
  }
}

std::vector<AgendaRow> agenda_of(const CalendarRange& range) {
  std::vector<AgendaRow> rows;
  std::uint32_t headings = 0;
  for (int i = 0; i < range.days; ++i) {
    const Day day = range.first + i;
    const std::span<const SessionId> ids = range.on(day);
    if (ids.empty()) continue;
    rows.push_back({day, {}, headings});
    ++headings;
    for (const SessionId& id : ids) rows.push_back({day, id, headings});
  }
  return rows;
}

}  // namespace

bool passes(const CalendarFilter& filter, const Session& session) {
  return (!filter.client || filter.client == session.client) &&
         in(filter.members, session.member) && in(filter.services, session.service) &&
         in(filter.statuses, session.status) && in(filter.kinds, session.kind);
}

DayRange days_of(CalendarView view, Day day, Weekday first_weekday) {
  if (view == CalendarView::day) return {day, 1};
  if (view == CalendarView::week) return {week_start(day, first_weekday), 7};
  Date date = date_of(day);
  const int length = days_in_month(date.year, date.month);
  const Day first = day - (date.day - 1);
  if (view == CalendarView::list) return {first, length};
  const Day begin = week_start(first, first_weekday);
  const int days = first + length - begin;
  return {begin, (days + 6) / 7 * 7};
}

void refresh_calendar(Model& model) {
  CalendarState& calendar = model.calendar;
  if (!model.is_open()) return;
  if (model.page != Page::calendar) {  // what lay open there is closed
    calendar.filter_shown = false;
    calendar.choosing.reset();
    calendar.slots.reset();
    return;
  }
  look_ahead(model);
  const Practice* practice = model.book.practice();
  const Weekday first = practice ? practice->first_weekday : Weekday::mon;
  const DayRange days = days_of(calendar.view, calendar.day, first);
  const bool hours = calendar.view == CalendarView::day || calendar.view == CalendarView::week;
  CalendarRange range;
  range.first = days.first;
  range.days = days.days;
  range.begin.push_back(0);
  const bool may = model.access().may(Permission::session_read);
  for (int i = 0; i < days.days; ++i) {
    if (may) add_day(model, range, days.first + i, hours);
    range.begin.push_back(range.ids.size());
  }
  calendar.range = std::move(range);
  calendar.agenda.clear();
  if (calendar.view == CalendarView::list) calendar.agenda = agenda_of(calendar.range);
}

void recall_calendar(Model& model, std::string_view view, std::string_view day) {
  for (int i = 0; i < 4; ++i)
    if (view == kViews[i]) model.calendar.view = static_cast<CalendarView>(i);
  std::string today = to_iso(model.today()) + " ";
  if (day.substr(0, today.size()) == today)
    if (auto shown = day_from_iso(day.substr(today.size())))
      model.calendar.day = within_years(*shown);
  refresh_calendar(model);
}

bool update_calendar(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  CalendarState& calendar = model.calendar;
  if (update_range(model, command, effects) || update_filter(model, command)) return true;
  if (auto* select = get_if<cmd::SelectSession>(&command)) {
    if (model.access().session(select->session)) calendar.selected = select->session;
    calendar.choosing.reset();
    refresh_stickies(model);
  } else if (get_if<cmd::ClosePopup>(&command)) {
    calendar.selected = {};
  } else if (auto* moved = get_if<cmd::MoveSession>(&command)) {
    move(model, context, effects, *moved);
  } else if (auto* chosen = get_if<cmd::ChooseEvent>(&command)) {
    calendar.selected = {};
    calendar.choosing = EventChoice{chosen->start, chosen->duration, chosen->member};
  } else if (get_if<cmd::CloseChooser>(&command)) {
    calendar.choosing.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
