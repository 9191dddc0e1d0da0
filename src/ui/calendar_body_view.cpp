// The body of the calendar: hours, hours outside work, the now-line, and the empty grid's input.
#include <cmath>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

constexpr float kHourPx = 56;
constexpr float kTopAir = 13;  // so that the first hour's label is not cut

int first_working_minute(const Model& model) {
  int first = 9 * 60;
  if (const Member* me = model.book.find<Member>(model.me))
    for (const WorkingHours& h : me->hours) first = std::min(first, h.from);
  return first;
}

// The hour one sees first: one before work begins.
void place_scroll(Screen& s, CalendarViewState& state, const Model& model, const DayGrid& grid,
                  Rect view) {
  if (state.placed) return;
  state.placed = ImGui::GetScrollMaxY() > 0;  // known from the second frame on
  s.needs.again = true;
  int minute = std::max(0, first_working_minute(model) - 60);
  float y = grid.hour_px * static_cast<float>(minute) / 60.f;
  ImGui::SetScrollY(std::min(y, grid.hour_px * 24 + 2 * kTopAir - view.h));
}

void draw_outside_hours(CalendarFrame& f, Day day) {
  const Member* me = f.model.book.find<Member>(f.model.me);
  if (!me || me->hours.empty()) return;
  int closed_from = 0;  // hours are kept in order within a day
  for (const WorkingHours& h : me->hours) {
    if (h.weekday != weekday_of(day)) continue;
    if (h.from > closed_from) paint::hatch(f.s, f.grid.stretch(day, closed_from, h.from));
    closed_from = std::max(closed_from, h.to);
  }
  if (closed_from < kMinutesPerDay)
    paint::hatch(f.s, f.grid.stretch(day, closed_from, kMinutesPerDay));
}

void draw_hour(CalendarFrame& f, int hour, float time_column) {
  float y = std::floor(f.grid.y_of(hour * 60));
  if (y < f.view.y - 20 || y > f.view.bottom() + 20) return;
  paint::rule(f.s, {f.grid.body.x, y}, f.grid.body.w, Color::line2);
  Style style{Size::hint, Weight::regular, Color::ink3, 1.3f};
  Rect label{f.grid.body.x - time_column, y - 9, time_column - 15, 18};
  f.s.text.draw_in(paint::list(), label, to_hhmm(hour * 60), style, Align::right);
}

// Under the cards, so that it never runs over a name; the dot at the left says where it is.
void draw_now(CalendarFrame& f) {
  LocalTime now = f.model.local_now();
  if (!f.grid.shows(now.day())) return;
  float y = std::floor(f.grid.y_of(now.minute_of_day()));
  Rect column = f.grid.column(now.day());
  paint::fill(f.s, {column.x, y - 1, column.w, 2}, Color::now);
  paint::dot(f.s, {column.x, y}, 4.5f, Color::now);
}

void draw_drag(CalendarFrame& f) {
  CalendarViewState& state = f.state;
  if (state.drag == CalendarViewState::Drag::none || !state.drag_moved) return;
  Day day = state.drag_from.day();
  if (!f.grid.shows(day)) return;
  int from = state.drag_from.minute_of_day();
  int to = from + (state.drag_to - state.drag_from).count;
  Rect r = card_rect(f.grid, day, {from, std::min(to, kMinutesPerDay)}, Lane{}, 20);
  paint::fill(f.s, r, Color::accent_soft, radius::event, 0.9f);
  paint::outline(f.s, r, Color::accent, radius::event, 1.5f);
  Style style{Size::hint, Weight::semibold, Color::accent, 1.3f};
  f.s.text.draw_in(paint::list(), {r.x + 10, r.y + 3, r.w - 14, 18},
                   span_words(state.drag_from, state.drag_to), style);
}

Point mouse() {
  ImVec2 p = ImGui::GetIO().MousePos;
  return {p.x, p.y};
}

}  // namespace

void draw_grid(CalendarFrame& f, float time_column) {
  for (int i = 0; i < f.grid.days; ++i) draw_outside_hours(f, f.grid.first + i);
  for (int hour = 0; hour <= 24; ++hour) draw_hour(f, hour, time_column);
  for (int i = 0; i < f.grid.days; ++i) {
    Rect column = f.grid.column(f.grid.first + i);
    paint::fill(f.s, {std::floor(column.x), column.y, 1, column.h}, Color::line2);
  }
  draw_now(f);
}

void take_grid_input(CalendarFrame& f) {
  CalendarViewState& state = f.state;
  ImGui::SetCursorScreenPos(top_left(f.grid.body));
  ImGui::InvisibleButton("grid", {f.grid.body.w, f.grid.body.h});
  using Drag = CalendarViewState::Drag;
  if (ImGui::IsItemActivated()) {
    state.drag = Drag::create;
    state.dragged = {};
    state.drag_from = f.grid.time_at(mouse(), f.slot);
    state.drag_to = state.drag_from;
    state.drag_moved = false;
  }
  if (state.drag == Drag::create && ImGui::IsItemActive()) {
    LocalTime end = f.grid.time_at(mouse(), f.slot) + Minutes{f.slot};
    bool same_day = end.day() == state.drag_from.day() || end.minute_of_day() == 0;
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6)) state.drag_moved = true;
    if (same_day) state.drag_to = std::max(end, state.drag_from + Minutes{f.slot});
  }
  if (state.drag == Drag::create && ImGui::IsItemDeactivated()) {
    bool over = f.view.contains(mouse());
    int duration = state.drag_moved ? (state.drag_to - state.drag_from).count : 0;
    if (over || state.drag_moved)
      f.out.push_back(cmd::BeginSession{state.drag_from, duration, {}});
    state.drag = Drag::none;
  }
  draw_drag(f);
}

namespace {

// Where the keyboard's slot goes with an arrow; nothing for other keys.
void move_cursor(CalendarFrame& f, NodeId id, LocalTime& cursor) {
  struct Step { const char* key; int minutes; };
  const Step steps[] = {{"ArrowUp", -f.slot}, {"ArrowDown", f.slot},
                        {"ArrowLeft", -kMinutesPerDay}, {"ArrowRight", kMinutesPerDay},
                        {"PageUp", -7 * kMinutesPerDay}, {"PageDown", 7 * kMinutesPerDay}};
  for (const Step& step : steps) {
    if (!f.s.sem.key(id, step.key)) continue;
    cursor = cursor + Minutes{step.minutes};
    if (!f.grid.shows(cursor.day())) f.out.push_back(cmd::ShowDay{cursor.day()});
    f.s.needs.again = true;
  }
}

}  // namespace

void draw_slot_cursor(CalendarFrame& f) {
  LocalTime& cursor = f.state.cursor;
  if (cursor.minutes == INT32_MIN || !f.grid.shows(cursor.day())) {
    int minute = cursor.minutes == INT32_MIN ? 9 * 60 : cursor.minute_of_day();
    Day today = f.model.today();
    cursor = LocalTime::at(f.grid.shows(today) ? today : f.grid.first, minute);
  }
  int from = cursor.minute_of_day();
  Rect rect = f.grid.stretch(cursor.day(), from, from + f.slot);
  std::string name = std::string(words::new_session) + ", " + day_words(cursor.day()) + ", " +
                     time_words(cursor);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.id = ImGui::GetID("slot-cursor");
  spec.pointer = false;
  spec.ring = false;
  Press p = press(f.s, spec);
  if (f.s.sem.focus_ring(p.id)) {
    paint::fill(f.s, grown(rect, -2, -1), Color::accent_soft, radius::event, 0.7f);
    paint::outline(f.s, grown(rect, -2, -1), Color::ring, radius::event, 2);
  }
  move_cursor(f, p.id, cursor);
  if (p.pressed) f.out.push_back(cmd::BeginSession{cursor, 0, {}});
}

void draw_calendar_body(Screen& s, const Model& model, CalendarViewState& state, DayRange range,
                        Rect rect, float time_column, Commands& out) {
  Pane pane(s, "calendar-body", rect, {Color::card, true});
  float hour = s.theme.scaled(kHourPx);
  Point top = cursor();
  DayGrid grid{{rect.x + time_column, top.y + kTopAir, rect.w - time_column, hour * 24},
               range.first, range.days, hour};
  place(rect.w, hour * 24 + 2 * kTopAir);
  place_scroll(s, state, model, grid, rect);
  int slot = model.book.practice() ? model.book.practice()->slot_minutes : 30;
  CalendarFrame f{s, model, state, grid, rect, slot, out};
  draw_grid(f, time_column);
  draw_slot_cursor(f);
  draw_sessions(f);
  take_grid_input(f);
}

}  // namespace sb::ui
