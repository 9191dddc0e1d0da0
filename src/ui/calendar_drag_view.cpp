// Hands on the hours: a drag over empty time makes an event, a drag of a card moves it, one of its
// lower edge resizes it. A finger drags only after it has rested (else it scrolls or swipes); the
// card it rested on then has a grip. What is drawn past an end of the day is held there.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

using Kind = CalendarDrag::Kind;
constexpr int kResizeStep = 5;
constexpr float kSwipe = 56;    // px across that turn the page
constexpr float kScrollEdge = 30;

Point mouse() {
  ImVec2 p = ImGui::GetIO().MousePos;
  return {p.x, p.y};
}

// A touch that was cancelled ends far away.
bool is_there(Point p) { return p.x > -9e4f && p.y > -9e4f; }

bool is_dragging() { return ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6); }

// Near the upper and lower edge the hours follow the drag.
void scroll_along(CalendarFrame& f, Point at) {
  float by = 0;
  if (at.y < f.view.y + kScrollEdge) by = -8;
  if (at.y > f.view.bottom() - kScrollEdge) by = 8;
  if (by == 0) return;
  float to = std::clamp(ImGui::GetScrollY() + by, 0.f, ImGui::GetScrollMaxY());
  if (to == ImGui::GetScrollY()) return;
  ImGui::SetScrollY(to);
  f.s.needs.again = true;
}

void aim_move(CalendarFrame& f, const Session& session, Point at) {
  CalendarDrag& drag = f.state.drag;
  const int snap = std::min(f.slot, 15), duration = session.duration;
  const int wanted = f.grid.minute_at(at.y, 1) - drag.grab;
  const int snapped = static_cast<int>(std::floor((static_cast<float>(wanted) +
                          static_cast<float>(snap) / 2) / static_cast<float>(snap))) * snap;
  drag.column = f.grid.column_at(at.x);
  drag.day = f.columns[static_cast<std::size_t>(drag.column)].day;
  Kept kept = keep_inside(snapped, duration);
  if (session.start.minute_of_day() + duration > kMinutesPerDay) {  // over midnight, as it was
    kept.from = std::clamp(snapped, -kMinutesPerDay + 1, kMinutesPerDay - 1);
    kept.stopped = kept.from != snapped;
  }
  drag.from = kept.from;
  drag.to = kept.from + duration;
  const bool beside = at.x < f.grid.body.x - 24 || at.x > f.grid.body.right() + 24;
  drag.stopped = kept.stopped || beside;
}

void aim_resize(CalendarFrame& f, Point at) {
  CalendarDrag& drag = f.state.drag;
  const int end = std::max(0, f.grid.minute_at(at.y, 1) - drag.grab);
  const int wanted = (end + kResizeStep / 2) / kResizeStep * kResizeStep;
  drag.to = std::clamp(wanted, drag.from + kResizeStep, kMinutesPerDay);
  drag.stopped = wanted > kMinutesPerDay + f.slot;
}

void drop(CalendarFrame& f) {
  const CalendarDrag& drag = f.state.drag;
  cmd::MoveSession move;
  move.session = drag.session;
  move.start = f.time_at(drag.column, drag.from);
  move.duration = drag.to - drag.from;
  move.kept_inside = drag.stopped;
  move.member = f.columns[static_cast<std::size_t>(drag.column)].member;
  f.out.push_back(move);
}

}  // namespace

void follow_drag(CalendarFrame& f) {
  CalendarDrag& drag = f.state.drag;
  if (drag.kind != Kind::move && drag.kind != Kind::resize) return;
  const Session* session = f.model.access().session(drag.session);
  const Point at = mouse();
  if (!session || !is_there(at) || f.s.sem.global_key("Escape")) return void(drag = {});
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    if (is_dragging()) drag.moved = true;
    if (!drag.moved) return;
    if (drag.kind == Kind::move) aim_move(f, *session, at);
    else aim_resize(f, at);
    return scroll_along(f, at);
  }
  if (drag.moved) drop(f);
  drag = {};
}

namespace {

void begin_create(CalendarFrame& f) {
  CalendarDrag& drag = f.state.drag;
  drag = {};
  drag.kind = Kind::create;
  drag.column = f.grid.column_at(mouse().x);
  drag.day = f.columns[static_cast<std::size_t>(drag.column)].day;
  drag.from = std::clamp(f.grid.minute_at(mouse().y, f.slot), 0, kMinutesPerDay - f.slot);
  drag.to = drag.from;
  drag.held = !f.s.env.coarse_pointer || f.s.env.finger_held;
  drag.closes = f.model.calendar.selected || f.model.calendar.choosing || f.state.lifted;
}

void stretch_create(CalendarFrame& f) {
  CalendarDrag& drag = f.state.drag;
  if (is_dragging()) drag.moved = true;
  if (!drag.held || !is_there(mouse())) return;
  int end = f.grid.minute_at(mouse().y, f.slot) + f.slot;
  drag.to = std::clamp(end, drag.from + f.slot, kMinutesPerDay);
  if (drag.moved) scroll_along(f, mouse());
}

void finish_create(CalendarFrame& f) {
  const CalendarDrag drag = f.state.drag;
  f.state.drag = {};
  if (!is_there(mouse())) return;
  if (drag.moved && !drag.held) return;
  if (!drag.moved && (drag.closes || !f.view.contains(mouse()))) return;
  const int duration = drag.moved ? drag.to - drag.from : 0;
  const int shown = std::max(duration, f.slot);
  f.state.choice_anchor = f.grid.stretch(drag.column, drag.from, drag.from + shown);
  f.out.push_back(cmd::ChooseEvent{f.time_at(drag.column, drag.from), duration,
                                   f.columns[static_cast<std::size_t>(drag.column)].member});
}

}  // namespace

int swiped(const Screen& s, Rect area) {
  if (!s.env.coarse_pointer || s.sem.inert()) return 0;
  if (!ImGui::IsMouseReleased(ImGuiMouseButton_Left) || !is_there(mouse())) return 0;
  const ImVec2 from = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
  const Point by{mouse().x - from.x, mouse().y - from.y};
  if (!area.contains({from.x, from.y})) return 0;
  if (std::abs(by.x) < kSwipe || std::abs(by.x) < 2 * std::abs(by.y)) return 0;
  return by.x > 0 ? -1 : 1;
}

void take_grid_input(CalendarFrame& f) {
  CalendarDrag& drag = f.state.drag;
  const CalendarState& calendar = f.model.calendar;
  const bool dragging = drag.is_on() && drag.held;
  const int page = dragging || calendar.selected || calendar.choosing ? 0 : swiped(f.s, f.view);
  if (page != 0 && f.columns.size() == 1)
    f.out.push_back(cmd::ShowDay{f.columns.front().day + page});
  else if (page != 0) f.out.push_back(cmd::StepCalendar{page});
  ground("grid", f.grid.body);
  if (ImGui::IsItemActivated()) begin_create(f);
  if (drag.kind == Kind::create && f.s.sem.global_key("Escape")) drag = {};
  if (drag.kind == Kind::create && ImGui::IsItemActive()) stretch_create(f);
  if (drag.kind == Kind::create && ImGui::IsItemDeactivated()) finish_create(f);
}

namespace {

void draw_planned(CalendarFrame& f, int column, int from, int to, const std::string& title) {
  const int shown_from = std::clamp(from, 0, kMinutesPerDay);
  Rect r = card_rect(f.grid, column, {shown_from, std::clamp(to, 0, kMinutesPerDay)}, Lane{}, 20);
  paint::fill(f.s, r, Color::accent_soft, radius::event, 0.94f);
  paint::outline(f.s, r, Color::accent, radius::event, 1.5f);
  Style style{Size::hint, Weight::semibold, Color::accent, 1.3f};
  const float line = f.s.theme.line(style);
  ImVec2 min = top_left(r), max = bottom_right(r);
  paint::list().PushClipRect(min, max, true);
  f.s.text.draw_in(paint::list(), {r.x + 10, r.y + 2, r.w - 14, line},
                   span_words(f.time_at(column, from), f.time_at(column, to)), style);
  if (!title.empty() && r.h >= 2 * line)
    f.s.text.draw_in(paint::list(), {r.x + 10, r.y + 2 + line, r.w - 14, line}, title, style);
  paint::list().PopClipRect();
}

// The place a new event is begun at, until it is said what it is to be.
void draw_choice(CalendarFrame& f) {
  const EventChoice& choice = *f.model.calendar.choosing;
  int column = -1;
  for (std::size_t i = 0; i < f.columns.size(); ++i) {
    if (f.columns[i].day != choice.start.day()) continue;
    if (column < 0 || f.columns[i].member == choice.member) column = static_cast<int>(i);
  }
  if (column < 0) return;
  const int from = choice.start.minute_of_day();
  const int to = from + (choice.duration > 0 ? choice.duration : f.slot);
  draw_planned(f, column, from, to, "");
  f.state.choice_anchor = f.grid.stretch(column, from, to).intersection(f.view);
}

}  // namespace

void draw_drag(CalendarFrame& f) {
  const CalendarDrag& drag = f.state.drag;
  if (drag.is_on() && drag.moved && drag.held) {
    const Session* session = f.model.access().session(drag.session);
    std::string title = session ? event_words(f.model, *session) : std::string();
    draw_planned(f, drag.column, drag.from, drag.to, title);
  } else if (f.model.calendar.choosing) {
    draw_choice(f);
  }
}

// A small window of its own: nothing in it scrolls, so that a finger on it drags at once.
void draw_grip(CalendarFrame& f) {
  CalendarViewState& state = f.state;
  const Session* session = state.lifted ? f.model.access().session(state.lifted) : nullptr;
  if (!session || !f.s.env.coarse_pointer || session->is_gone()) return void(state.lifted = {});
  const bool dragging = state.drag.is_on() && state.drag.moved;
  Rect card = state.lifted_rect;
  Rect grip{card.x + card.w / 2 - 30, card.bottom() - 14, 60, 36};
  if (!dragging && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    const Point at = mouse();
    if (!card.contains(at) && !grip.contains(at)) return void(state.lifted = {});
  }
  if (!f.view.contains(center(grip)) || f.s.sem.covered(grip)) return;
  Pane pane(f.s, "calendar-grip", grip);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ground("grip", grip);
  if (ImGui::IsItemActivated()) {
    state.drag = {};
    state.drag.kind = Kind::resize;
    state.drag.session = state.lifted;
    state.drag.day = session->start.day();
    state.drag.column = std::max(0, f.column_of(session->start.day()));
    for (std::size_t i = 0; i < f.columns.size(); ++i)
      if (f.columns[i].member && f.columns[i].member == session->member)
        state.drag.column = static_cast<int>(i);
    state.drag.from = session->start.minute_of_day();
    state.drag.to = state.drag.from + session->duration;
    state.drag.grab = static_cast<int>((mouse().y - card.bottom()) * 60 / f.grid.hour_px);
    state.drag.held = true;
  }
  Rect bar{grip.x + 8, grip.y + 8, grip.w - 16, 12};
  paint::fill(f.s, bar, Color::accent, radius::chip);
  paint::fill(f.s, {bar.x + 12, bar.y + 5, bar.w - 24, 2}, Color::on_accent);
}

}  // namespace sb::ui
