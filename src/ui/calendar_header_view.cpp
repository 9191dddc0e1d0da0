// The days above the calendar: names and numbers, today marked; on phones a strip of the week.
#include "app/phrases.h"
#include "ui/calendar_parts.h"

namespace sb::ui {

namespace {

std::string count_words(std::size_t n) {
  if (n == 0) return "no sessions";
  return std::to_string(n) + (n == 1 ? " session" : " sessions");
}

// One day of the header; pressing it shows that day.
void day_head(Screen& s, const Model& model, Day day, Rect rect, Commands& out) {
  bool today = day == model.today();
  ImGui::PushID(day.days);
  std::string name = long_day_words(day);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.flags = today ? kCurrent : 0u;
  spec.rounding = radius::control;
  Press p = press(s, spec);
  if (p.hovered) paint::fill(s, grown(rect, -6, -6), Color::hover, radius::control);
  Color color = today ? Color::accent : Color::ink2;
  Style style{Size::event, today ? Weight::semibold : Weight::medium, color, 1.3f};
  std::string weekday = short_weekday_name(weekday_of(day));
  std::string number = std::to_string(date_of(day).day);
  float ww = s.text.width(weekday, style), nw = s.text.width(number, style), gap = 14;
  float x = rect.x + (rect.w - ww - gap - nw) / 2;
  s.text.draw_in(paint::list(), {x, rect.y, ww + 1, rect.h}, weekday, style);
  Rect badge{x + ww + gap - 8, rect.y + (rect.h - 26) / 2, nw + 16, 26};
  if (today) paint::fill(s, badge, Color::accent, radius::chip);
  style.color = today ? Color::on_accent : Color::ink2;
  s.text.draw_in(paint::list(), badge, number, style, Align::center);
  ImGui::PopID();
  if (p.pressed) {
    out.push_back(cmd::ShowDay{day});
    out.push_back(cmd::SetCalendarView{CalendarView::day});
  }
}

// One day of the phone's strip: letter, number in a circle, a dot when there are sessions.
void strip_day(Screen& s, const Model& model, Day day, Rect rect, Commands& out) {
  bool shown = day == model.calendar.day, today = day == model.today();
  std::size_t sessions = model.book.sessions_on(day, day + 1).size();
  std::string name = long_day_words(day) + ", " + count_words(sessions);
  ImGui::PushID(day.days);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.flags = (shown ? kPressed : 0u) | (today ? kCurrent : 0u);
  Press p = press(s, spec);
  ImGui::PopID();
  Style letter{Size::small, Weight::regular, Color::ink2, 1.3f};
  s.text.draw_in(paint::list(), {rect.x, rect.y, rect.w, 24},
                 short_weekday_name(weekday_of(day)).substr(0, 1), letter, Align::center);
  Point middle{rect.x + rect.w / 2, rect.y + 48};
  if (shown) paint::dot(s, middle, 19, Color::accent);
  Color color = shown ? Color::on_accent : today ? Color::accent : Color::ink;
  Style number{Size::body, Weight::semibold, color, 1.3f};
  s.text.draw_in(paint::list(), {rect.x, middle.y - 19, rect.w, 38},
                 std::to_string(date_of(day).day), number, Align::center);
  if (sessions > 0) paint::dot(s, {middle.x, rect.y + 82}, 2.5f, Color::accent);
  if (p.pressed) out.push_back(cmd::ShowDay{day});
}

}  // namespace

void draw_day_header(Screen& s, const Model& model, DayRange range, Rect rect, float time_column,
                     Commands& out) {
  Pane pane(s, "calendar-days", rect, {Color::paper});
  paint::rule(s, {rect.x, rect.bottom() - 1}, rect.w, Color::line);
  float width = (rect.w - time_column) / static_cast<float>(range.days);
  for (int i = 0; i < range.days; ++i) {
    float x = rect.x + time_column + width * static_cast<float>(i);
    day_head(s, model, range.first + i, {x, rect.y, width, rect.h - 1}, out);
  }
}

void draw_phone_week(Screen& s, const Model& model, Rect rect, Commands& out) {
  Pane pane(s, "calendar-week", rect, {Color::paper});
  paint::rule(s, {rect.x, rect.bottom() - 1}, rect.w, Color::line);
  Weekday first = model.book.practice() ? model.book.practice()->first_weekday : Weekday::mon;
  Day start = week_start(model.calendar.day, first);
  float width = (rect.w - 16) / 7;
  for (int i = 0; i < 7; ++i)
    strip_day(s, model, start + i,
              {rect.x + 8 + width * static_cast<float>(i), rect.y, width, rect.h}, out);
}

}  // namespace sb::ui
