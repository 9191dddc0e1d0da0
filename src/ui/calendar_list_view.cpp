// The list: the events of a month, day by day, of which only the rows on the screen are drawn; and
// the same rows for one day beneath the phone's month.
#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

NodeId row_id(const SessionId& id) {
  ImGui::PushID(to_text(id).c_str());
  NodeId node = ImGui::GetID("row");
  ImGui::PopID();
  return node;
}

float row_height(const Screen& s) {
  const float lines = s.theme.line(style::strong) + s.theme.line(style::secondary);
  return std::max(space::touch + 6, lines + 14);
}

float heading_height(const Screen& s) { return s.theme.line(style::label) + 22; }

std::string second_line(const Model& model, const Session& session, const EventLook& look) {
  std::string out = look.service;
  auto add = [&](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
  };
  if (has_client(session.kind)) add(modality_words(session.modality));
  add(session.location);
  if (model.book.members().size() > 1 && session.member != model.me) {
    const Member* member = model.book.find<Member>(session.member);
    add(member ? member->name : std::string());
  }
  return out;
}

// Time at the left, then what it is, its state at the right.
void paint_row(Screen& s, const Model& model, const Session& session, const EventLook& look,
               Rect r, bool lit, bool selected) {
  if (selected) paint::fill(s, r, Color::accent_soft);
  else if (lit) paint::fill(s, r, Color::hover);
  const float pad = s.phone() ? 14 : 18, times = s.theme.scaled(56), edge = 4;
  Style start{Size::body, Weight::medium, look.faded ? Color::ink2 : Color::ink, 1.3f};
  Style end{Size::hint, Weight::regular, Color::ink3, 1.3f};
  const float line1 = s.theme.line(start), line2 = s.theme.line(style::secondary);
  float y = r.y + std::floor((r.h - line1 - line2) / 2);
  s.text.draw_in(paint::list(), {r.x + pad, y, times, line1}, time_words(session.start), start);
  s.text.draw_in(paint::list(), {r.x + pad, y + line1, times, line2}, time_words(session.end()),
                 end);
  float x = r.x + pad + times;
  paint::fill(s, {x, r.y + 7, edge, r.h - 15},
              look.hatched ? Color::line : tone_color(look.tone), 2);
  x += edge + 12;
  float right = r.right() - pad;
  if (!look.state.empty()) {
    const float w = std::min(chip_width(s, look.state), r.w * 0.42f), h = chip_height(s);
    Rect pill{right - w, r.y + (r.h - h) / 2, w, h};
    paint::fill(s, pill, tone_soft(look.tone), radius::chip);
    s.text.draw_in(paint::list(), grown(pill, -9, 0), look.state,
                   {Size::small, Weight::semibold, tone_color(look.tone), 1.3f}, Align::center);
    right -= w + 10;
  }
  Style name = style::strong;
  if (look.faded || look.hatched) name.color = Color::ink2;
  float name_x = x;
  if (look.icon) {
    paint::icon(s, {x - 1, y, s.theme.scaled(16), line1}, look.icon, tone_color(look.tone), 16);
    name_x += s.theme.scaled(16) + 5;
  }
  s.text.draw_in(paint::list(), {name_x, y, right - name_x, line1}, look.title, name);
  s.text.draw_in(paint::list(), {x, y + line1, right - x, line2},
                 second_line(model, session, look), style::secondary);
}

}  // namespace

bool draw_agenda_row(Screen& s, const Model& model, CalendarViewState& state, const SessionId& id,
                     Rect r, Commands& out) {
  const Session* session = model.book.find<Session>(id);
  if (!session) return false;
  EventLook look = event_look(model, id, *session, false);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = look.spoken, .rect = r, .flags = kHasPopup,
               .id = row_id(id)};
  spec.ring = spec.grow = false;
  Press p = press(s, spec);
  const bool selected = model.calendar.selected == id;
  if (selected) state.anchor = r.intersection(window_rect());
  paint_row(s, model, *session, look, r, p.hovered, selected);
  paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
  if (s.sem.focus_ring(p.id)) paint::outline(s, grown(r, -3), Color::ring, 8, 2);
  if (p.pressed) out.push_back(cmd::SelectSession{id});
  return p.focused;
}

namespace {

void draw_heading(Screen& s, const Model& model, Day day, Rect r) {
  const bool today = day == model.today();
  Style style = style::label;
  style.color = today ? Color::accent : Color::ink2;
  std::string text = long_day_words(day);
  if (today) text = std::string(words::today) + " · " + text;
  paint::fill(s, r, Color::paper);
  s.sem.leaf({.role = Role::heading, .name = text, .rect = r,
              .id = ImGui::GetID(to_iso(day).c_str()), .level = 2});
  const float pad = s.phone() ? 14 : 18;
  s.text.draw_in(paint::list(), {r.x + pad, r.y + 6, r.w - 2 * pad, r.h - 8}, text, style);
}

// Up and down go from event to event; what they reach is scrolled to.
void take_row_keys(Screen& s, const AgendaGrid& grid, std::size_t i, Rect view) {
  const NodeId id = row_id(grid.rows[i].session);
  const int step = s.sem.key(id, "ArrowDown") ? 1 : s.sem.key(id, "ArrowUp") ? -1 : 0;
  if (step == 0) return;
  auto next = static_cast<std::ptrdiff_t>(i) + step;
  const auto count = static_cast<std::ptrdiff_t>(grid.rows.size());
  while (next >= 0 && next < count && grid.rows[static_cast<std::size_t>(next)].session.is_nil())
    next += step;
  if (next < 0 || next >= count) return;
  const auto to = static_cast<std::size_t>(next);
  const float top = grid.y_of(to), bottom = grid.y_of(to + 1);
  if (top - grid.heading_px < ImGui::GetScrollY())
    ImGui::SetScrollY(std::max(0.f, top - grid.heading_px));
  if (bottom > ImGui::GetScrollY() + view.h) ImGui::SetScrollY(bottom - view.h);
  s.sem.want_focus(row_id(grid.rows[to].session));
  s.needs.again = true;
}

// The list begins at the day shown: on coming here, and when another day is chosen.
void place_list(Screen& s, const Model& model, CalendarViewState& state, const AgendaGrid& grid) {
  const Day day = model.calendar.day;
  if (state.listed == day) return;
  state.listed = day;
  std::size_t row = 0;
  while (row + 1 < grid.rows.size() && grid.rows[row].day < day) ++row;
  if (!grid.rows.empty() && grid.rows.back().day < day) row = 0;
  ImGui::SetScrollY(grid.y_of(row));
  s.needs.again = true;
}

void draw_rows(Screen& s, const Model& model, CalendarViewState& state, const AgendaGrid& grid,
               Rect view, Commands& out) {
  const Point at = cursor();
  const float width = left_over();
  Rect all{at.x, at.y, width, grid.height()};
  s.sem.push({.role = Role::list, .name = words::agenda, .rect = all,
              .id = ImGui::GetID("agenda"), .size = static_cast<int>(grid.rows.size())});
  const float top = view.y - at.y;
  std::size_t i = grid.first_at(std::max(0.f, top));
  for (; i < grid.rows.size() && grid.y_of(i) < top + view.h; ++i) {
    const AgendaRow& row = grid.rows[i];
    const bool heading = row.session.is_nil();
    Rect r{at.x, at.y + grid.y_of(i), width, heading ? grid.heading_px : grid.row_px};
    s.sem.push({.role = Role::list_item, .rect = r,
                .id = ImGui::GetID(static_cast<int>(i)), .pos = static_cast<int>(i) + 1,
                .size = static_cast<int>(grid.rows.size())});
    if (heading) draw_heading(s, model, row.day, r);
    else if (draw_agenda_row(s, model, state, row.session, r, out))
      take_row_keys(s, grid, i, view);
    s.sem.pop();
  }
  s.sem.pop();
  cursor_to(at);
  place(width, std::max(1.f, grid.height() + space::l));
}

}  // namespace

void draw_agenda(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                 Commands& out) {
  const AgendaGrid grid{model.calendar.agenda, heading_height(s), row_height(s)};
  Pane pane(s, "calendar-agenda", rect, {Color::card, true});
  if (grid.rows.empty()) {
    if (model.calendar.filter.is_on()) return;
    gap(space::huge);
    (void)empty_state(s, words::nothing_in_month, words::nothing_in_month_text,
                      {.icon = icon::calendar_days});
    return;
  }
  place_list(s, model, state, grid);
  draw_rows(s, model, state, grid, rect, out);
}

void draw_day_list(Screen& s, const Model& model, CalendarViewState& state, Rect rect,
                   Commands& out) {
  Pane pane(s, "calendar-day-list", rect, {Color::card, true});
  const std::span<const SessionId> ids = model.calendar.range.on(model.calendar.day);
  const Point at = cursor();
  const float height = row_height(s), head = heading_height(s);
  draw_heading(s, model, model.calendar.day, {at.x, at.y, rect.w, head});
  if (ids.empty()) {
    cursor_to({at.x + 14, at.y + head + 10});
    label(s, words::nothing_on_day, style::secondary);
    return;
  }
  const float from = rect.y - (at.y + head);
  const int first = std::max(0, static_cast<int>(from / height));
  const int last = std::min(static_cast<int>(ids.size()),
                            static_cast<int>((from + rect.h) / height) + 1);
  for (int i = first; i < last; ++i) {
    Rect r{at.x, at.y + head + height * static_cast<float>(i), rect.w, height};
    draw_agenda_row(s, model, state, ids[static_cast<std::size_t>(i)], r, out);
  }
  cursor_to(at);
  place(rect.w, head + height * static_cast<float>(ids.size()) + space::s);
}

}  // namespace sb::ui
