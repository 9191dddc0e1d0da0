// Session cards on the calendar: name, then service · state; the left edge in the state's colour.
// A card is pressed, dragged to move, dragged at its lower edge to resize; the keyboard does the
// same.
#include <algorithm>

#include "app/phrases.h"
#include "core/session_rules.h"
#include "ui/calendar_parts.h"
#include "ui/session_present.h"

namespace sb::ui {

namespace {

using Drag = CalendarViewState::Drag;
constexpr float kLeastHeight = 22;
constexpr float kEdge = 8;  // px at the lower end that resize

struct DayCard {
  SessionId id;
  DaySpan span;
};

// The sessions that stand in a day, cut to it.
std::vector<DayCard> cards_on(const Model& model, Day day) {
  std::vector<DayCard> out;
  LocalTime midnight = LocalTime::at(day, 0);
  Access access = model.access();
  for (const SessionId& id : model.book.sessions_on(day, day + 1)) {
    const Session* session = access.session(id);
    if (!session || session->is_gone()) continue;
    int from = std::max(0, (session->start - midnight).count);
    int to = std::min(kMinutesPerDay, (session->end() - midnight).count);
    if (to > from) out.push_back({id, {from, to}});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const DayCard& a, const DayCard& b) { return a.span.from < b.span.from; });
  return out;
}

bool outside_hours(const Model& model, const Session& session) {
  const Member* member = model.book.find<Member>(session.member);
  if (!member || member->hours.empty()) return false;
  int from = session.start.minute_of_day(), to = from + session.duration;
  for (const WorkingHours& h : member->hours)
    if (h.weekday == weekday_of(session.start.day()) && h.from <= from && to <= h.to) return false;
  return true;
}

// The card's second line in parts, so that the state stays readable on a narrow card.
struct SecondLine {
  std::string service, state;
  std::string whole() const { return state.empty() ? service : service + " · " + state; }
};

SecondLine second_line(const Model& model, const Session& session, const SessionId& id,
                       const SessionLook& look, bool overlaps) {
  SecondLine line{session_words(model.book, id), look.state};
  if (line.state.empty() && overlaps) line.state = "overlaps";
  if (line.state.empty() && outside_hours(model, session)) line.state = "outside hours";
  return line;
}

// "Individual session · signed", else "Individual · signed", else "signed".
std::string fitting_line(Screen& s, const SecondLine& line, const Style& style, float width) {
  std::string whole = line.whole();
  if (line.state.empty() || s.text.width(whole, style) <= width) return whole;
  std::string shorter = line.service.substr(0, line.service.find(' ')) + " · " + line.state;
  return s.text.width(shorter, style) <= width ? shorter : line.state;
}

std::string spoken(const Model& model, const Session& session, const std::string& second) {
  return client_words(model.book, session.client) + ", " +
         span_words(session.start, session.end()) + ", " + second;
}

void paint_card(CalendarFrame& f, Rect rect, const Model& model, const Session& session,
                const SessionLook& look, const SecondLine& second, const Press& p, bool selected) {
  Screen& s = f.s;
  paint::fill(s, rect, Color::card, radius::event);
  paint::fill(s, rect, tone_soft(look.tone), radius::event, p.hovered ? 1.f : 0.92f);
  paint::left_edge(s, rect, tone_color(look.tone), radius::event);
  if (selected) paint::outline(s, rect, Color::accent, radius::event, 2);
  ImVec2 min = top_left(rect), max = bottom_right(rect);
  paint::list().PushClipRect(min, max, true);
  Style name{Size::event, Weight::semibold, look.faded ? Color::ink2 : Color::ink, 1.3f};
  Style state{Size::hint, Weight::regular, tone_color(look.tone), 1.3f};
  float line = s.theme.line(name), top = rect.y + (rect.h < line * 2 + 6 ? 2.f : 4.f);
  Rect first{rect.x + 11, top, rect.w - 14, line};
  s.text.draw_in(paint::list(), first, client_words(model.book, session.client), name);
  if (rect.h >= line * 2)
    s.text.draw_in(paint::list(), {first.x, first.bottom() + 1, first.w, s.theme.line(state)},
                   fitting_line(s, second, state, first.w), state);
  paint::list().PopClipRect();
}

// Alt with arrows moves, Shift with arrows resizes (CAL-05).
void take_card_keys(CalendarFrame& f, const Press& p, const SessionId& id, const Session& session) {
  struct Act { const char* key; int move; int grow; };
  const Act acts[] = {{"Alt+ArrowUp", -f.slot, 0}, {"Alt+ArrowDown", f.slot, 0},
                      {"Alt+ArrowLeft", -kMinutesPerDay, 0}, {"Alt+ArrowRight", kMinutesPerDay, 0},
                      {"Shift+ArrowUp", 0, -5}, {"Shift+ArrowDown", 0, 5}};
  for (const Act& act : acts) {
    if (!f.s.sem.key(p.id, act.key)) continue;
    LocalTime start = session.start + Minutes{act.move};
    int duration = std::max(5, session.duration + act.grow);
    f.out.push_back(cmd::MoveSession{id, start, duration});
    if (!f.grid.shows(start.day())) f.out.push_back(cmd::ShowDay{start.day()});
    f.s.sem.want_focus(p.id);
  }
}

void begin_drag(CalendarFrame& f, Rect rect, const SessionId& id, const Session& session) {
  ImVec2 mouse = ImGui::GetIO().MousePos;
  f.state.drag = mouse.y > rect.bottom() - kEdge && rect.h > 3 * kEdge ? Drag::resize : Drag::move;
  f.state.dragged = id;
  f.state.drag_from = session.start;
  f.state.drag_to = session.end();
  f.state.grab_minutes = (f.grid.time_at({mouse.x, mouse.y}, 1) - session.start).count;
  f.state.drag_moved = false;
}

// While the button is held: where it would stand. Returns true when it was let go after moving.
bool follow_drag(CalendarFrame& f, const Press& p, const Session& session) {
  CalendarViewState& state = f.state;
  ImVec2 mouse = ImGui::GetIO().MousePos;
  if (p.held) {
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6)) state.drag_moved = true;
    Point at{mouse.x, mouse.y};
    int snap = std::min(f.slot, 15);
    if (state.drag == Drag::resize) {
      LocalTime end = f.grid.time_at(at, 5) + Minutes{5};
      state.drag_to = std::max(end, session.start + Minutes{5});
      if (state.drag_to.day() > session.start.day())
        state.drag_to = LocalTime::at(session.start.day(), kMinutesPerDay);
    } else {
      int duration = session.duration;
      LocalTime pointed = f.grid.time_at(at, 1) - Minutes{state.grab_minutes};
      int minute = (pointed.minutes + snap / 2) / snap * snap;
      state.drag_from = {minute};
      state.drag_to = state.drag_from + Minutes{duration};
    }
    return false;
  }
  bool dropped = state.drag_moved;
  state.drag = Drag::none;
  state.dragged = {};
  return dropped;
}

void draw_card(CalendarFrame& f, Day day, const DayCard& card, const Lane& lane) {
  const Session* session = f.model.book.find<Session>(card.id);
  Rect rect = card_rect(f.grid, day, card.span, lane, kLeastHeight);
  SessionLook look = look_of(f.model, card.id, true);
  SecondLine second = second_line(f.model, *session, card.id, look, lane.lanes > 1);
  std::string name = spoken(f.model, *session, second.whole());
  ImGui::PushID(to_text(card.id).c_str());
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.flags = kHasPopup;
  spec.node.id = ImGui::GetID("card");
  spec.rounding = radius::event;
  spec.grow = false;
  Press p = press(f.s, spec);
  ImGui::PopID();
  bool selected = f.model.calendar.selected == card.id;
  if (selected) f.state.anchor = rect;
  bool dragging = f.state.dragged == card.id && f.state.drag != Drag::none;
  if (!dragging || !f.state.drag_moved)
    paint_card(f, rect, f.model, *session, look, second, p, selected);
  if (p.hovered && ImGui::GetIO().MousePos.y > rect.bottom() - kEdge && rect.h > 3 * kEdge)
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
  take_card_keys(f, p, card.id, *session);
  if (p.held && f.state.drag == Drag::none && !f.s.env.coarse_pointer)
    begin_drag(f, rect, card.id, *session);
  bool dropped = false;
  LocalTime from = f.state.drag_from, to = f.state.drag_to;
  if (dragging)
    dropped = follow_drag(f, p, *session), from = f.state.drag_from, to = f.state.drag_to;
  if (dropped) f.out.push_back(cmd::MoveSession{card.id, from, (to - from).count});
  else if (p.pressed) f.out.push_back(cmd::SelectSession{card.id});
}

NodeSpec day_group(const CalendarFrame& f, Day day, const std::string& name) {
  NodeSpec spec;
  spec.role = Role::group;
  spec.name = name;
  spec.rect = f.grid.column(day);
  spec.id = ImGui::GetID(name.c_str());
  return spec;
}

}  // namespace

void draw_sessions(CalendarFrame& f) {
  for (int i = 0; i < f.grid.days; ++i) {
    Day day = f.grid.first + i;
    std::vector<DayCard> cards = cards_on(f.model, day);
    std::string name = long_day_words(day);
    f.s.sem.push(day_group(f, day, name));
    std::vector<DaySpan> spans;
    for (const DayCard& card : cards) spans.push_back(card.span);
    std::vector<Lane> lanes = lay_out_lanes(spans);
    for (std::size_t k = 0; k < cards.size(); ++k) draw_card(f, day, cards[k], lanes[k]);
    f.s.sem.pop();
  }
}

}  // namespace sb::ui
