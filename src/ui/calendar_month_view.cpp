// The month: a cell for each day with its first events and how many more there are. On phones dots
// in the cells, and the chosen day's events beneath. A cell knows its events from the range that
// update made; what is drawn does not grow with them (CAL-12).
#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

constexpr int kMorning = 9 * 60;  // SES-01: the default start

struct MonthFrame {
  Screen& s;
  const Model& model;
  CalendarViewState& state;
  MonthGrid grid;
  Commands& out;
};

NodeId cell_id(Day day) {
  ImGui::PushID(day.days);
  NodeId id = ImGui::GetID("month-day");
  ImGui::PopID();
  return id;
}

bool in_month(const Model& model, Day day) {
  return date_of(day).month == date_of(model.calendar.day).month;
}

// Arrow keys go from day to day; the month follows.
void move_by_keys(MonthFrame& f, NodeId id, Day day) {
  struct Step { const char* key; int days; };
  const Step steps[] = {{"ArrowLeft", -1}, {"ArrowRight", 1}, {"ArrowUp", -7}, {"ArrowDown", 7}};
  for (const Step& step : steps) {
    if (!f.s.sem.key(id, step.key)) continue;
    f.out.push_back(cmd::ShowDay{day + step.days});
    f.s.sem.want_focus(cell_id(day + step.days));
    f.s.needs.again = true;
  }
}

// Node and keyboard of a cell; the pointer's part comes after its events, which lie on it.
Press cell_node(MonthFrame& f, Day day, Rect cell, bool pointer) {
  const bool chosen = day == f.model.calendar.day;
  const std::string name =
      long_day_words(day) + ", " + count_words(f.model.calendar.range.on(day).size());
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = cell;
  spec.node.id = cell_id(day);
  spec.node.flags = (day == f.model.today() ? kCurrent : 0u) | (chosen ? kPressed : kFocusByScript);
  spec.pointer = pointer;
  spec.grow = false;
  spec.ring = false;
  Press p = press(f.s, spec);
  move_by_keys(f, p.id, day);
  if (p.by_key && !f.s.phone()) {
    f.out.push_back(cmd::ShowDay{day});
    f.out.push_back(cmd::SetCalendarView{CalendarView::day});
  }
  return p;
}

void paint_number(MonthFrame& f, Day day, Rect r, Align align) {
  const bool today = day == f.model.today();
  Color color = today ? Color::on_accent : in_month(f.model, day) ? Color::ink : Color::ink3;
  Style style{Size::small, today ? Weight::semibold : Weight::medium, color, 1.3f};
  std::string number = std::to_string(date_of(day).day);
  const Date date = date_of(day);
  if (date.day == 1 && align == Align::left && r.w > f.s.theme.scaled(60))
    number += " " + short_month_name(date.month);
  const float w = f.s.text.width(number, style);
  if (today) {
    Rect pill{r.x - 7, r.y, w + 14, r.h};
    if (align == Align::center) pill.x = r.x + (r.w - w) / 2 - 7;
    paint::fill(f.s, pill, Color::accent, radius::chip);
  }
  f.s.text.draw_in(paint::list(), r, number, style, align);
}

void drag_event(MonthFrame& f, const Press& p, const SessionId& id, const Session& session) {
  CalendarViewState& state = f.state;
  if (p.held && state.month_drag.is_nil() && (!f.s.env.coarse_pointer || f.s.env.finger_held)) {
    state.month_drag = id;
    state.month_over = session.start.day();
    state.month_moved = false;
  }
}

// Alt with arrows moves by days and weeks (CAL-05).
void move_event_by_keys(MonthFrame& f, NodeId node, Day day, const SessionId& id,
                        const Session& session) {
  struct Step { const char* key; int days; };
  const Step steps[] = {{"Alt+ArrowLeft", -1}, {"Alt+ArrowRight", 1},
                        {"Alt+ArrowUp", -7}, {"Alt+ArrowDown", 7}};
  for (const Step& step : steps) {
    if (!f.s.sem.key(node, step.key)) continue;
    f.out.push_back(cmd::MoveSession{id, session.start + Minutes{step.days * kMinutesPerDay},
                                     session.duration});
    if (!f.model.calendar.range.shows(day + step.days))
      f.out.push_back(cmd::ShowDay{day + step.days});
    f.s.sem.want_focus(node);
  }
}

// One event of a cell: a line with its time and name.
void event_line(MonthFrame& f, Day day, const SessionId& id, Rect r) {
  const Session* session = f.model.book.find<Session>(id);
  if (!session) return;
  EventLook look = event_look(f.model, id, *session, false);
  const bool selected = f.model.calendar.selected == id;
  ImGui::PushID(to_text(id).c_str());
  PressSpec spec;
  spec.node = {.role = Role::button, .name = look.spoken, .rect = r, .flags = kHasPopup,
               .id = ImGui::GetID("card")};
  spec.rounding = 5;
  spec.grow = false;
  Press p = press(f.s, spec);
  ImGui::PopID();
  if (selected) f.state.anchor = r;
  paint::fill(f.s, r, look.hatched ? Color::neutral_soft : tone_soft(look.tone), 5);
  if (look.hatched) paint::hatch(f.s, grown(r, -1), Color::line, 10, 4);
  else paint::fill(f.s, {r.x, r.y, 3, r.h}, tone_color(look.tone), 2);
  if (p.hovered || selected) paint::outline(f.s, r, Color::accent, 5, selected ? 2.f : 1.f);
  Style time{Size::tiny, Weight::regular, look.hatched ? Color::ink2 : tone_color(look.tone), 1.2f};
  Style name{Size::hint, Weight::medium, look.faded ? Color::ink2 : Color::ink, 1.2f};
  const float time_w = f.s.text.width("00:00", time) + 5;
  float x = r.x + 7;
  if (r.w > time_w + 70) {
    f.s.text.draw_in(paint::list(), {x, r.y, time_w, r.h}, time_words(session->start), time);
    x += time_w;
  }
  f.s.text.draw_in(paint::list(), {x, r.y, r.right() - x - 4, r.h}, look.title, name);
  drag_event(f, p, id, *session);
  const bool dragged = f.state.month_drag == id && f.state.month_moved;
  if (p.pressed && !dragged) f.out.push_back(cmd::SelectSession{id});
  move_event_by_keys(f, p.id, day, id, *session);
}

void more_line(MonthFrame& f, Day day, std::size_t more, Rect r) {
  std::string text = words::n_more_before + std::to_string(more) + words::n_more;
  std::string name = text + ", " + day_words(day);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = name, .rect = r};
  spec.rounding = 5;
  spec.grow = false;
  Press p = press(f.s, spec);
  if (p.hovered) paint::fill(f.s, r, Color::hover, 5);
  Style style{Size::hint, Weight::semibold, Color::ink2, 1.2f};
  f.s.text.draw_in(paint::list(), {r.x + 7, r.y, r.w - 9, r.h}, text, style);
  if (!p.pressed) return;
  f.out.push_back(cmd::ShowDay{day});
  f.out.push_back(cmd::SetCalendarView{CalendarView::day});
}

void cell_events(MonthFrame& f, Day day, Rect cell, float top) {
  const std::span<const SessionId> ids = f.model.calendar.range.on(day);
  const float line = std::max(20.f, f.s.theme.scaled(20)), step = line + 3;
  const int room = std::max(0, static_cast<int>((cell.bottom() - top - 3) / step));
  const int shown = shown_in_cell(static_cast<int>(ids.size()), room);
  Rect r{cell.x + 4, top, cell.w - 8, line};
  for (int i = 0; i < shown; ++i, r.y += step)
    event_line(f, day, ids[static_cast<std::size_t>(i)], r);
  if (shown < static_cast<int>(ids.size()) && room > 0)
    more_line(f, day, ids.size() - static_cast<std::size_t>(shown), r);
}

// What is not an event of a cell: a press begins something new on that day.
void cell_pointer(MonthFrame& f, Day day, Rect cell) {
  ImGui::PushID(day.days);
  const bool open = f.model.calendar.selected || f.model.calendar.choosing;
  const bool pressed = ground("cell", cell);
  const bool wandered = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left).x != 0;
  if (pressed && !f.state.month_moved && !open && !wandered) {
    f.state.choice_anchor = {cell.x + 4, cell.y + 4, cell.w - 8, std::min(cell.h - 8, 28.f)};
    f.out.push_back(cmd::ShowDay{day});
    f.out.push_back(cmd::ChooseEvent{LocalTime::at(day, kMorning), 0});
  }
  f.s.needs.hand_cursor |= ImGui::IsItemHovered();
  ImGui::PopID();
}

void draw_cell(MonthFrame& f, Day day, Rect cell) {
  const bool chosen = day == f.model.calendar.day;
  if (!in_month(f.model, day)) paint::fill(f.s, cell, Color::paper);
  if (f.state.month_moved && f.state.month_over == day)
    paint::fill(f.s, cell, Color::accent_soft);
  paint::fill(f.s, {cell.x, cell.y, cell.w, 1}, Color::line2);
  paint::fill(f.s, {cell.x, cell.y, 1, cell.h}, Color::line2);
  const std::string group = long_day_words(day);
  f.s.sem.push({.role = Role::group, .name = group, .rect = cell,
                .id = ImGui::GetID(group.c_str())});
  Press p = cell_node(f, day, cell, false);
  const float number = std::max(20.f, f.s.theme.scaled(22));
  paint_number(f, day, {cell.x + 12, cell.y + 5, cell.w - 20, number}, Align::left);
  const std::string reason = day_reason(f.model, shown_members(f.model).front(), day);
  if (!reason.empty() && cell.w > f.s.theme.scaled(110)) {
    Style style{Size::tiny, Weight::medium, Color::warn, 1.2f};
    f.s.text.draw_in(paint::list(), {cell.x + cell.w / 2, cell.y + 5, cell.w / 2 - 8, number},
                     reason, style, Align::right);
  }
  cell_events(f, day, cell, cell.y + number + 8);
  cell_pointer(f, day, cell);
  f.s.sem.pop();
  if (f.s.sem.focus_ring(p.id)) paint::outline(f.s, grown(cell, -2), Color::ring, 6, 2);
  else if (chosen) paint::outline(f.s, grown(cell, -1), Color::accent, 4, 1);
}

// An event is dropped on another day, at its time.
void follow_month_drag(MonthFrame& f) {
  CalendarViewState& state = f.state;
  const Session* session =
      state.month_drag ? f.model.access().session(state.month_drag) : nullptr;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (!session || mouse.x < -9e4f || f.s.sem.global_key("Escape")) {
    state.month_drag = {};
    state.month_moved = false;
    return;
  }
  state.month_over = f.grid.first + f.grid.at({mouse.x, mouse.y});
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6)) state.month_moved = true;
    if (!state.month_moved) return;
    EventLook look = event_look(f.model, state.month_drag, *session, false);
    Rect ghost{mouse.x - 20, mouse.y - 12, 150, 24};
    paint::soft_shadow(f.s, ghost, 6, 14, 4);
    paint::fill(f.s, ghost, Color::accent_soft, 6);
    paint::outline(f.s, ghost, Color::accent, 6, 1.5f);
    Style style{Size::hint, Weight::semibold, Color::accent, 1.2f};
    f.s.text.draw_in(paint::list(), grown(ghost, -8, 0), look.title, style);
    return;
  }
  if (state.month_moved) {
    const bool outside = !grown(f.grid.body, 12).contains({mouse.x, mouse.y});
    cmd::MoveSession move{state.month_drag,
                          LocalTime::at(state.month_over, session->start.minute_of_day()),
                          session->duration};
    move.kept_inside = outside;
    f.out.push_back(move);
  }
  state.month_drag = {};
  state.month_moved = false;
}

void take_swipe(MonthFrame& f) {
  const CalendarState& calendar = f.model.calendar;
  if (f.state.month_drag || calendar.selected || calendar.choosing) return;
  if (const int page = swiped(f.s, f.grid.body)) f.out.push_back(cmd::StepCalendar{page});
}

void draw_weekdays(Screen& s, const Model& model, Rect rect, bool letters) {
  paint::rule(s, {rect.x, rect.bottom() - 1}, rect.w, Color::line);
  const float w = rect.w / 7;
  Style style{letters ? Size::hint : Size::event, Weight::medium, Color::ink2, 1.3f};
  for (int i = 0; i < 7; ++i) {
    std::string name = short_weekday_name(weekday_of(model.calendar.range.first + i));
    s.text.draw_in(paint::list(), {rect.x + w * static_cast<float>(i), rect.y, w, rect.h},
                   letters ? name.substr(0, 1) : name, style, Align::center);
  }
}

// A cell of the phone: the number, and up to three dots.
void phone_cell(MonthFrame& f, Day day, Rect cell) {
  const bool chosen = day == f.model.calendar.day, today = day == f.model.today();
  Press p = cell_node(f, day, cell, true);
  if (p.pressed) f.out.push_back(cmd::ShowDay{day});
  const Point middle{cell.x + cell.w / 2, cell.y + cell.h * 0.42f};
  const float radius_px = std::min({cell.w, cell.h}) * 0.36f;
  if (chosen) paint::dot(f.s, middle, radius_px, Color::accent);
  Color color = chosen ? Color::on_accent
                : today ? Color::accent : in_month(f.model, day) ? Color::ink : Color::ink3;
  Style style{Size::body, chosen || today ? Weight::semibold : Weight::regular, color, 1.3f};
  f.s.text.draw_in(paint::list(), {cell.x, middle.y - radius_px, cell.w, 2 * radius_px},
                   std::to_string(date_of(day).day), style, Align::center);
  const int dots = std::min<int>(3, static_cast<int>(f.model.calendar.range.on(day).size()));
  for (int i = 0; i < dots; ++i) {
    const float x = middle.x + (static_cast<float>(i) - static_cast<float>(dots - 1) / 2) * 7;
    paint::dot(f.s, {x, cell.bottom() - cell.h * 0.13f}, 2.2f, Color::accent);
  }
  if (f.s.sem.focus_ring(p.id)) paint::outline(f.s, grown(cell, -2), Color::ring, 8, 2);
}

}  // namespace

void draw_month(Screen& s, const Model& model, CalendarViewState& state, Rect rect, Commands& out) {
  const CalendarRange& range = model.calendar.range;
  const float head = s.theme.scaled(32);
  Pane pane(s, "calendar-month", rect, {Color::card});
  paint::fill(s, {rect.x, rect.y, rect.w, head}, Color::paper);
  draw_weekdays(s, model, {rect.x, rect.y, rect.w, head}, false);
  MonthGrid grid{{rect.x, rect.y + head, rect.w, rect.h - head}, range.first,
                 std::max(1, range.days / 7)};
  MonthFrame f{s, model, state, grid, out};
  s.sem.push({.role = Role::group, .name = words::month_grid, .rect = grid.body,
              .id = ImGui::GetID("month")});
  for (int i = 0; i < range.days; ++i) draw_cell(f, range.first + i, grid.cell(i));
  s.sem.pop();
  take_swipe(f);
  follow_month_drag(f);
}

void draw_phone_month(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                      Commands& out) {
  const CalendarRange& range = model.calendar.range;
  const int weeks = std::max(1, range.days / 7);
  const float head = s.theme.scaled(24);
  const float row = std::min(std::max(44.f, s.theme.scaled(44)),
                             (rect.h * 0.6f - head) / static_cast<float>(weeks));
  Rect top{rect.x, rect.y, rect.w, head + row * static_cast<float>(weeks) + 4};
  {
    Pane pane(s, "calendar-month", top, {Color::paper});
    Rect inner{top.x + 8, top.y, top.w - 16, head};
    draw_weekdays(s, model, inner, true);
    paint::rule(s, {top.x, top.bottom() - 1}, top.w, Color::line);
    MonthGrid grid{{inner.x, top.y + head, inner.w, row * static_cast<float>(weeks)}, range.first,
                   weeks};
    MonthFrame f{s, model, state, grid, out};
    s.sem.push({.role = Role::group, .name = words::month_grid, .rect = grid.body,
                .id = ImGui::GetID("month")});
    for (int i = 0; i < range.days; ++i) phone_cell(f, range.first + i, grid.cell(i));
    s.sem.pop();
    take_swipe(f);
  }
  draw_day_list(s, model, state, {rect.x, top.bottom(), rect.w, rect.bottom() - top.bottom()}, out);
}

}  // namespace sb::ui
