// The bar of the calendar: which days, the view, filter, free slots, new. What there is no room for
// becomes shorter: words become icons, the views become a menu, the title loses the year.
#include <array>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/top_bar.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

constexpr std::array<std::string_view, 4> kViews = {words::day_view, words::week_view,
                                                    words::month_view, words::list_view};

bool is_month(const Model& model) {
  return model.calendar.view == CalendarView::month || model.calendar.view == CalendarView::list;
}

std::string month_words(Day day) {
  return month_name(date_of(day).month) + " " + std::to_string(date_of(day).year);
}

// "16 – 22 November 2026", and shorter: "16 – 22 Nov".
std::string title_of(const Screen& s, const Model& model, bool brief) {
  const CalendarState& calendar = model.calendar;
  if (is_month(model))
    return brief ? short_month_name(date_of(calendar.day).month) + " " +
                       std::to_string(date_of(calendar.day).year)
                 : month_words(calendar.day);
  if (s.phone() || calendar.view == CalendarView::day) {
    if (!brief) return long_day_words(calendar.day);
    const Date date = date_of(calendar.day);
    return weekday_name(weekday_of(calendar.day)) + " " + std::to_string(date.day) + " " +
           short_month_name(date.month);
  }
  const Day first = calendar.range.first, last = first + (calendar.range.days - 1);
  if (!brief) return range_words(first, last);
  const Date a = date_of(first), b = date_of(last);
  std::string from = std::to_string(a.day);
  if (a.month != b.month) from += " " + short_month_name(a.month);
  return from + " – " + std::to_string(b.day) + " " + short_month_name(b.month);
}

void draw_stepper(Screen& s, bool icon_only, float between, Commands& out) {
  IconButtonOptions step;
  step.look = Look::secondary;
  step.color = Color::ink;
  if (icon_button(s, words::previous, icon::chevron_left, step))
    out.push_back(cmd::StepCalendar{-1});
  beside(between);
  ButtonOptions today{.icon = icon_only ? icon::calendar_days : nullptr, .shortcut = "t",
                      .name = words::today, .hide_words = icon_only};
  if (button(s, words::today, today)) out.push_back(cmd::ShowToday{});
  beside(between);
  if (icon_button(s, words::next, icon::chevron_right, step)) out.push_back(cmd::StepCalendar{1});
}

// What stands at the right end, and how much of it has words.
struct RightSide {
  ButtonOptions filter, find, create;
  std::string filter_words;
  bool segments = true;
  float width = 0;
};

float views_width(Screen& s, const Model& model, bool segments) {
  if (segments) return segmented_width(s, kViews);
  ButtonOptions menu{.trailing = icon::chevron_down};
  return button_width(s, kViews[static_cast<std::size_t>(model.calendar.view)], menu);
}

RightSide right_side(Screen& s, const Model& model, int shortness) {
  RightSide side;
  const std::size_t count = model.calendar.filter.count();
  side.filter_words = words::filter;
  if (count > 0) side.filter_words += " (" + std::to_string(count) + ")";
  side.segments = shortness < 3;
  side.filter = {.icon = icon::list_filter, .pressed = count > 0, .popup = true,
                 .open = model.calendar.filter_shown,
                 .hide_words = shortness >= 2 && count == 0};
  side.find = {.icon = icon::search, .popup = true, .name = words::find_slot,
               .hide_words = shortness >= 1};
  side.create = {.look = Look::primary, .icon = icon::plus, .shortcut = "n",
                 .name = words::new_session, .hide_words = shortness >= 4};
  side.width = views_width(s, model, side.segments) +
               button_width(s, side.filter_words, side.filter) +
               button_width(s, words::find_short, side.find) +
               button_width(s, words::new_short, side.create) + 3 * space::m;
  return side;
}

void draw_views(Screen& s, const Model& model, CalendarViewState& state, bool segments,
                Commands& out) {
  const int current = static_cast<int>(model.calendar.view);
  std::optional<int> picked;
  if (segments) {
    picked = segmented(s, words::view, kViews, current);
  } else {
    std::array<PickItem, 4> items;
    for (std::size_t i = 0; i < items.size(); ++i) items[i].label = kViews[i];
    std::string name = std::string(words::view) + ": " +
                       std::string(kViews[static_cast<std::size_t>(current)]);
    ButtonOptions menu{.trailing = icon::chevron_down, .popup = true, .name = name};
    picked = menu_button(s, kViews[static_cast<std::size_t>(current)], state.view, items, menu);
  }
  if (picked) out.push_back(cmd::SetCalendarView{static_cast<CalendarView>(*picked)});
}

void draw_filter_button(Screen& s, const Model& model, CalendarViewState& state,
                        const RightSide& side, Commands& out) {
  Press p = button_press(s, side.filter_words, side.filter);
  state.filter_anchor = p.rect;
  if (p.pressed) out.push_back(cmd::ShowFilter{!model.calendar.filter_shown});
}

void draw_find(Screen& s, const RightSide& side, Commands& out) {
  if (button(s, words::find_short, side.find)) out.push_back(cmd::BeginSlotSearch{});
}

void draw_new(Screen& s, const Model& model, const RightSide& side, Commands& out) {
  if (button(s, words::new_short, side.create))
    out.push_back(cmd::BeginSession{next_start(model), 0, {}});
}

void draw_title(Screen& s, const Model& model, Rect inner, float x, float room) {
  Style style = s.phone() ? style::heading : style::title;
  std::string title = title_of(s, model, false);
  if (s.text.width(title, style) > room) title = title_of(s, model, true);
  if (s.phone()) {
    const float line = s.theme.line(style), small = s.theme.line(style::secondary);
    cursor_to({x, inner.y + (inner.h - line - small) / 2});
    heading(s, 1, title, style, room);
    gap(0);
    const std::size_t count = is_month(model) ? model.calendar.range.ids.size()
                                              : model.calendar.range.on(model.calendar.day).size();
    if (count > 0 || !is_month(model)) label(s, count_words(count), style::secondary, room);
    return;
  }
  cursor_to({x, inner.y + (inner.h - s.theme.line(style)) / 2});
  heading(s, 1, title, style, room);
}

}  // namespace

void draw_calendar_bar(Screen& s, const Model& model, CalendarViewState& state, Rect area,
                       Commands& out) {
  TopBarOptions options;
  options.background = Color::paper;
  TopBar bar(s, "calendar-bar", area, options);
  const Rect inner = bar.inner();
  float x = inner.x;
  if (s.phone()) {
    // The line of views and steps beneath belongs to it: no rule between them.
    paint::fill(s, {bar.bar().x, bar.bar().bottom() - 1, bar.bar().w, 1}, Color::paper);
    RightSide side = right_side(s, model, 4);
    const float right = button_width(s, side.filter_words, side.filter) +
                        button_width(s, words::new_short, side.create) + space::m;
    draw_title(s, model, inner, x, inner.w - right - space::m);
    cursor_to({inner.right() - right, inner.y});
    draw_filter_button(s, model, state, side, out);
    beside(space::m);
    draw_new(s, model, side, out);
    return;
  }
  draw_stepper(s, false, space::m, out);
  beside(space::xl);
  x = cursor().x;
  const float least = s.text.width(title_of(s, model, true), style::title) + space::l;
  const float whole = s.text.width(title_of(s, model, false), style::title) + space::l;
  int shortness = 0;
  RightSide side = right_side(s, model, 0);
  while (shortness < 4 && x + (shortness < 2 ? whole : least) + side.width > inner.right())
    side = right_side(s, model, ++shortness);
  const float right = std::max(x + 60, inner.right() - side.width);
  draw_title(s, model, inner, x, right - x - space::s);
  cursor_to({right, inner.y});
  draw_views(s, model, state, side.segments, out);
  beside(space::m);
  draw_find(s, side, out);
  beside(space::m);
  draw_filter_button(s, model, state, side, out);
  beside(space::m);
  draw_new(s, model, side, out);
}

float phone_row_height(const Screen& s) { return s.theme.control() + 12; }

// On phones the view and the steps have a line of their own.
void draw_phone_row(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                    Commands& out) {
  Pane pane(s, "calendar-row", rect, {Color::paper});
  cursor_to({rect.x + space::l, rect.y + 2});
  draw_views(s, model, state, false, out);
  beside(space::s);
  draw_find(s, right_side(s, model, 4), out);
  const float icons = 2 * s.theme.control() + 2 * space::s;
  const float words_width = icons + button_width(s, words::today);
  const float room = rect.right() - space::l - (cursor().x + views_width(s, model, false) +
                                                s.theme.control() + 2 * space::s);
  const bool icon_only = words_width > room;
  const float width = icon_only ? icons + s.theme.control() : words_width;
  cursor_to({rect.right() - space::l - width, rect.y + 2});
  draw_stepper(s, icon_only, space::s, out);
}

}  // namespace sb::ui
