// The calendar page: top bar, header of days, body.
#include <array>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/top_bar.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

constexpr float kHeader = 44;
constexpr float kPhoneWeek = 106;
constexpr float kTimeColumn = 64;

LocalTime next_free_slot(const Model& model) {
  int slot = model.book.practice() ? model.book.practice()->slot_minutes : 30;
  LocalTime now = model.local_now();
  if (model.calendar.day == now.day())
    return LocalTime::at(now.day(), (now.minute_of_day() / slot + 1) * slot);
  return LocalTime::at(model.calendar.day, 9 * 60);  // SES-01: the default start
}

std::string title_of(DayRange range) {
  if (range.days == 1) return long_day_words(range.first);
  return range_words(range.first, range.first + (range.days - 1));
}

void draw_stepper(Screen& s, Commands& out) {
  IconButtonOptions step;
  step.look = Look::secondary;
  step.color = Color::ink;
  if (icon_button(s, words::previous, icon::chevron_left, step))
    out.push_back(cmd::StepCalendar{-1});
  beside(space::m);
  if (button(s, words::today, {.shortcut = "t"})) out.push_back(cmd::ShowToday{});
  beside(space::m);
  if (icon_button(s, words::next, icon::chevron_right, step)) out.push_back(cmd::StepCalendar{1});
}

void draw_right_side(Screen& s, const Model& model, Commands& out) {
  constexpr std::array<std::string_view, 2> kViews = {words::day_view, words::week_view};
  ButtonOptions create;
  create.look = Look::primary;
  create.icon = icon::plus;
  create.name = words::new_session;
  create.shortcut = "n";
  create.hide_words = s.phone();
  float create_width = button_width(s, words::new_short, create);
  bool choose_view = !s.phone();
  float views = choose_view ? segmented_width(s, kViews) + space::m : 0;
  beside_right(views + create_width);
  if (choose_view) {
    int current = model.calendar.view == CalendarView::day ? 0 : 1;
    if (auto picked = segmented(s, words::view, kViews, current))
      out.push_back(cmd::SetCalendarView{*picked == 0 ? CalendarView::day : CalendarView::week});
    beside(space::m);
  }
  if (button(s, words::new_short, create))
    out.push_back(cmd::BeginSession{next_free_slot(model), 0, {}});
}

void draw_bar(Screen& s, const Model& model, DayRange range, Rect area, Commands& out) {
  TopBarOptions options;
  options.background = Color::paper;
  TopBar bar(s, "calendar-bar", area, options);
  Style title = s.phone() ? style::heading : style::title;
  if (!s.phone()) {
    draw_stepper(s, out);
    beside(space::xl);
  }
  Point at = cursor();
  cursor_to({at.x, bar.inner().y + (bar.inner().h - s.theme.line(title)) / 2});
  float room = bar.inner().right() - at.x - s.theme.scaled(s.phone() ? 56 : 270);
  heading(s, 1, title_of(range), title, room);
  cursor_to({bar.inner().x, bar.inner().y});
  place(1, bar.inner().h);
  draw_right_side(s, model, out);
}

}  // namespace

DayRange shown_days(const Screen& s, const Model& model) {
  if (s.phone() || model.calendar.view == CalendarView::day) return {model.calendar.day, 1};
  Weekday first = model.book.practice() ? model.book.practice()->first_weekday : Weekday::mon;
  return {week_start(model.calendar.day, first), 7};
}

void draw_calendar(Screen& s, const Model& model, CalendarViewState& state, Rect area,
                   Commands& out) {
  DayRange range = shown_days(s, model);
  TopBarOptions bar;
  draw_bar(s, model, range, area, out);
  Rect rest = TopBar::below(s, area, bar);
  float header = s.theme.scaled(s.phone() ? kPhoneWeek : kHeader);
  Rect head{rest.x, rest.y, rest.w, header};
  float time_column = s.theme.scaled(kTimeColumn);
  if (s.phone()) draw_phone_week(s, model, head, out);
  else draw_day_header(s, model, range, head, time_column, out);
  Rect body{rest.x, rest.y + header, rest.w, rest.h - header};
  draw_calendar_body(s, model, state, range, body, time_column, out);
  if (!model.calendar.selected.is_nil()) draw_session_popup(s, model, state, out);
}

}  // namespace sb::ui
