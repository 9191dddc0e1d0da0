// The calendar page: bar, what stands above the days, one of the four views, and what is open
// above it.
#include "ui/calendar_parts.h"
#include "ui/top_bar.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

constexpr float kHeader = 44;
constexpr float kPhoneWeek = 92;
constexpr float kTimeColumn = 64;

// Letters choose the view, Page Up and Page Down turn its pages.
void take_view_keys(Screen& s, const Model& model, Commands& out) {
  struct Key { const char* key; CalendarView view; };
  constexpr Key kKeys[] = {{"d", CalendarView::day}, {"w", CalendarView::week},
                           {"m", CalendarView::month}, {"l", CalendarView::list}};
  for (const Key& key : kKeys)
    if (s.sem.global_key(key.key)) out.push_back(cmd::SetCalendarView{key.view});
  if (s.sem.global_key("n")) out.push_back(cmd::BeginSession{next_start(model), 0, {}});
  if (s.sem.global_key("PageUp")) out.push_back(cmd::StepCalendar{-1});
  if (s.sem.global_key("PageDown")) out.push_back(cmd::StepCalendar{1});
}

void draw_hours(Screen& s, const Model& model, CalendarViewState& state, Rect rest,
                Commands& out) {
  const float time_column = s.theme.scaled(s.phone() ? kTimeColumn - 8 : kTimeColumn);
  const bool week = model.calendar.view == CalendarView::week;
  const float room = rest.w - time_column - scroll_room();
  const std::vector<CalendarColumn> columns = columns_of(s, model, room);
  const bool strip = s.phone() && week;
  const bool alone = s.phone() && columns.size() == 1 && !week;  // the bar says the day
  const float header = strip ? s.theme.scaled(kPhoneWeek) : alone ? 0 : s.theme.scaled(kHeader);
  Rect head{rest.x, rest.y, rest.w, header};
  if (strip) draw_phone_week(s, model, head, out);
  else if (!alone) draw_day_header(s, model, columns, head, time_column, out);
  Rect body{rest.x, rest.y + header, rest.w, rest.h - header};
  draw_calendar_body(s, model, state, columns, body, time_column, out);
  draw_no_match(s, model, body, out);
}

void draw_view(Screen& s, const Model& model, CalendarViewState& state, Rect rest, Commands& out) {
  switch (model.calendar.view) {
    case CalendarView::month:
      if (s.phone()) draw_phone_month(s, model, state, rest, out);
      else draw_month(s, model, state, rest, out);
      return draw_no_match(s, model, rest, out);
    case CalendarView::list:
      draw_agenda(s, model, state, rest, out);
      return draw_no_match(s, model, rest, out);
    default: return draw_hours(s, model, state, rest, out);
  }
}

}  // namespace

void draw_calendar(Screen& s, const Model& model, CalendarViewState& state, Rect area,
                   Commands& out) {
  const CalendarState& calendar = model.calendar;
  if (state.shown != calendar.view) {  // another view: nothing of the last one goes on
    state.shown = calendar.view;
    state.drag = {};
    state.lifted = state.month_drag = {};
    state.month_moved = false;
    state.listed = {};
  }
  draw_calendar_bar(s, model, state, area, out);
  Rect rest = TopBar::below(s, area, TopBarOptions{});
  if (s.phone()) {
    const float row = phone_row_height(s);
    draw_phone_row(s, model, state, {rest.x, rest.y, rest.w, row}, out);
    rest = {rest.x, rest.y + row, rest.w, rest.h - row};
  }
  rest = draw_strips(s, model, state, rest, out);
  draw_view(s, model, state, rest, out);
  if (calendar.selected) draw_session_popup(s, model, state, out);
  if (calendar.choosing) draw_chooser(s, model, state, out);
  if (calendar.filter_shown) draw_filter_panel(s, model, state, out);
  if (calendar.slots) draw_slot_search(s, model, state, out);
  take_view_keys(s, model, out);
}

}  // namespace sb::ui
