// The body of day and week: hours, hours outside work, the now-line, the keyboard's slot.
#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "base/order.h"
#include "core/working_hours.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

constexpr float kTopAir = 13;  // so that the first hour's label is not cut
constexpr float kLeastSlotLine = 14;

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

// When one of those who are shown is there; nothing when any of them has no hours set.
std::optional<std::vector<HoursStretch>> open_in(const Model& model, const CalendarColumn& column) {
  std::vector<HoursStretch> open;
  std::vector<MemberId> members{column.member};
  if (!column.member) members = shown_members(model);
  for (const MemberId& id : members) {
    const Member* member = model.book.find<Member>(id);
    if (!member || !has_hours(*member)) return std::nullopt;
    for (const HoursStretch& part : open_on(*member, column.day)) open.push_back(part);
  }
  put_in_order(open.begin(), open.end(),
               [](const HoursStretch& a, const HoursStretch& b) { return a.from < b.from; });
  return open;
}

void draw_outside_hours(CalendarFrame& f, int column) {
  auto open = open_in(f.model, f.columns[static_cast<std::size_t>(column)]);
  if (!open) return;
  int closed_from = 0;
  for (const HoursStretch& h : *open) {
    if (h.from > closed_from) paint::hatch(f.s, f.grid.stretch(column, closed_from, h.from));
    closed_from = std::max(closed_from, h.to);
  }
  if (closed_from < kMinutesPerDay)
    paint::hatch(f.s, f.grid.stretch(column, closed_from, kMinutesPerDay));
}

void draw_hour(CalendarFrame& f, int hour, float time_column) {
  float y = std::floor(f.grid.y_of(hour * 60));
  if (y < f.view.y - f.grid.hour_px - 20 || y > f.view.bottom() + 20) return;
  paint::rule(f.s, {f.grid.body.x, y}, f.grid.body.w, Color::line2);
  Style style{Size::hint, Weight::regular, Color::ink3, 1.3f};
  Rect label{f.grid.body.x - time_column, y - 9, time_column - 15, 18};
  f.s.text.draw_in(paint::list(), label, to_hhmm(hour * 60), style, Align::right);
  float slot_px = f.grid.hour_px * static_cast<float>(f.slot) / 60;
  if (hour == 24 || f.slot >= 30 || slot_px < kLeastSlotLine) return;
  for (int minute = f.slot; minute < 60; minute += f.slot)
    paint::fill(f.s, {f.grid.body.x, std::floor(f.grid.y_of(hour * 60 + minute)), f.grid.body.w, 1},
                Color::line2, 0, 0.55f);
}

// Under the cards, so that it never runs over a name; the dot at the left says where it is.
void draw_now(CalendarFrame& f) {
  LocalTime now = f.model.local_now();
  float y = std::floor(f.grid.y_of(now.minute_of_day()));
  for (int i = 0; i < f.grid.columns; ++i) {
    if (f.columns[static_cast<std::size_t>(i)].day != now.day()) continue;
    Rect column = f.grid.column(i);
    paint::fill(f.s, {column.x, y - 1, column.w, 2}, Color::now);
    if (f.column_of(now.day()) == i) paint::dot(f.s, {column.x, y}, 4.5f, Color::now);
  }
}

}  // namespace

int CalendarFrame::column_of(Day day) const {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].day == day) return static_cast<int>(i);
  return -1;
}

void draw_grid(CalendarFrame& f, float time_column) {
  for (int i = 0; i < f.grid.columns; ++i) draw_outside_hours(f, i);
  for (int hour = 0; hour <= 24; ++hour) draw_hour(f, hour, time_column);
  for (int i = 0; i < f.grid.columns; ++i) {
    Rect column = f.grid.column(i);
    paint::fill(f.s, {std::floor(column.x), column.y, 1, column.h}, Color::line2);
  }
  draw_now(f);
}

namespace {

// Where the keyboard's slot stands; kept on its weekday and hour when another week is shown.
int place_cursor(CalendarFrame& f) {
  LocalTime& cursor = f.state.cursor;
  const bool members = f.columns.front().member && f.columns.size() > 1;
  if (cursor.minutes == INT32_MIN || f.column_of(cursor.day()) < 0) {
    int minute = cursor.minutes == INT32_MIN ? 9 * 60 : cursor.minute_of_day();
    Day today = f.model.today();
    Day first = f.columns.front().day;
    if (cursor.minutes != INT32_MIN && f.columns.size() == 7)
      first = first + ((cursor.day() - first) % 7 + 7) % 7;
    cursor = LocalTime::at(f.column_of(today) >= 0 ? today : first, minute);
  }
  cursor = LocalTime::at(cursor.day(), cursor.minute_of_day() / f.slot * f.slot);
  if (!members) return f.column_of(cursor.day());
  f.state.cursor_column = std::clamp(f.state.cursor_column, 0, f.grid.columns - 1);
  return f.state.cursor_column;
}

// Where the keyboard's slot goes with an arrow; nothing for other keys.
void move_cursor(CalendarFrame& f, NodeId id) {
  LocalTime& cursor = f.state.cursor;
  const bool members = f.columns.front().member && f.columns.size() > 1;
  struct Step { const char* key; int minutes; int columns; };
  const Step steps[] = {{"ArrowUp", -f.slot, 0}, {"ArrowDown", f.slot, 0},
                        {"ArrowLeft", 0, -1}, {"ArrowRight", 0, 1}};
  for (const Step& step : steps) {
    if (!f.s.sem.key(id, step.key)) continue;
    const int column = f.state.cursor_column + step.columns;
    if (members && step.columns != 0 && column >= 0 && column < f.grid.columns) {
      f.state.cursor_column = column;
    } else {
      cursor = cursor + Minutes{step.minutes + step.columns * kMinutesPerDay};
      if (members && step.columns != 0) f.state.cursor_column = column < 0 ? f.grid.columns - 1 : 0;
    }
    if (f.column_of(cursor.day()) < 0) f.out.push_back(cmd::ShowDay{cursor.day()});
    f.s.needs.again = true;
  }
}

}  // namespace

void draw_slot_cursor(CalendarFrame& f) {
  const int column = place_cursor(f);
  const LocalTime cursor = f.state.cursor;
  const MemberId member = f.columns[static_cast<std::size_t>(column)].member;
  const int from = cursor.minute_of_day();
  Rect rect = f.grid.stretch(column, from, from + f.slot);
  std::string name = std::string(words::new_session) + ", ";
  if (member && f.columns.size() > 1) name += member_words(f.model.book, member) + ", ";
  name += day_words(cursor.day()) + ", " + time_words(cursor);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.flags = kHasPopup;
  spec.node.id = ImGui::GetID("slot-cursor");
  spec.pointer = false;
  spec.ring = false;
  Press p = press(f.s, spec);
  if (f.s.sem.focus_ring(p.id)) {
    paint::fill(f.s, grown(rect, -2, -1), Color::accent_soft, radius::event, 0.7f);
    paint::outline(f.s, grown(rect, -2, -1), Color::ring, radius::event, 2);
  }
  move_cursor(f, p.id);
  if (!p.pressed) return;
  f.state.choice_anchor = rect;
  f.out.push_back(cmd::ChooseEvent{cursor, 0, member});
}

void draw_calendar_body(Screen& s, const Model& model, CalendarViewState& state,
                        const std::vector<CalendarColumn>& columns, Rect rect, float time_column,
                        Commands& out) {
  int slot = slot_of(model);
  float hour = s.theme.scaled(hour_height(slot));
  {
    Pane pane(s, "calendar-body", rect, {Color::card, true});
    Point top = cursor();
    const float width = rect.w - time_column - scroll_room();
    DayGrid grid{{rect.x + time_column, top.y + kTopAir, width, hour * 24},
                 static_cast<int>(columns.size()), hour};
    place(rect.w, hour * 24 + 2 * kTopAir);
    place_scroll(s, state, model, grid, rect);
    CalendarFrame f{s, model, state, columns, grid, rect, slot, out};
    draw_grid(f, time_column);
    draw_slot_cursor(f);
    draw_sessions(f);
    take_grid_input(f);
    follow_drag(f);
    draw_drag(f);
  }
  DayGrid none{{}, static_cast<int>(columns.size()), hour};
  CalendarFrame f{s, model, state, columns, none, rect, slot, out};
  draw_grip(f);
}

}  // namespace sb::ui
