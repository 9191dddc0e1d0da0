// Cards on the hours: name, then service · state; the left edge in the state's colour. Contacts and
// other events have an icon, times unavailable are hatched. A card is pressed, dragged to move,
// dragged at its lower edge to resize; the keyboard does the same. Only what is on the screen is
// laid out and drawn when there is much (CAL-12).
#include <algorithm>

#include "app/phrases.h"
#include "base/order.h"
#include "core/session_rules.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

using Kind = CalendarDrag::Kind;
constexpr float kLeastHeight = 22;
constexpr float kEdge = 8;               // px at the lower end that resize
constexpr std::size_t kAllInTree = 150;  // of so many, those off the screen are in the tree too

struct DayCard {
  SessionId id;
  const Session* session;
  DaySpan span;
};

// Each in its member's column; nobody's in the first.
bool stands_in(const CalendarFrame& f, int column, const Session& session) {
  const CalendarColumn& own = f.columns[static_cast<std::size_t>(column)];
  if (!own.member || session.member == own.member) return true;
  if (column > 0) return false;
  for (const CalendarColumn& other : f.columns)
    if (other.member == session.member) return false;
  return true;
}

// The events that stand in a column, cut to its day.
std::vector<DayCard> cards_in(const CalendarFrame& f, int index) {
  const Model& model = f.model;
  const CalendarColumn& column = f.columns[static_cast<std::size_t>(index)];
  std::vector<DayCard> out;
  const LocalTime midnight = LocalTime::at(column.day, 0);
  for (const SessionId& id : model.calendar.range.on(column.day)) {
    const Session* session = model.book.find<Session>(id);
    if (!session || !stands_in(f, index, *session)) continue;
    int from = std::max(0, (session->start - midnight).count);
    int to = std::min(kMinutesPerDay, (session->end() - midnight).count);
    if (to > from) out.push_back({id, session, {from, to}});
  }
  put_in_order(out.begin(), out.end(),
               [](const DayCard& a, const DayCard& b) { return a.span.from < b.span.from; });
  return out;
}

// CAL-07: another one of the same client or member at the same time.
bool overlaps_own(const std::vector<DayCard>& cards, std::size_t i) {
  const DayCard& self = cards[i];
  if (!takes_time(self.session->status)) return false;
  for (std::size_t k = 0; k < cards.size() && cards[k].span.from < self.span.to; ++k) {
    const DayCard& other = cards[k];
    if (k == i || other.span.to <= self.span.from || !takes_time(other.session->status)) continue;
    const bool client = self.session->client && other.session->client == self.session->client;
    if (client || other.session->member == self.session->member) return true;
  }
  return false;
}

// "Individual session · signed", else "Individual · signed", else "signed".
std::string fitting_line(Screen& s, const EventLook& look, const Style& style, float width) {
  auto fits = [&](const std::string& text) { return s.text.width(text, style) <= width; };
  const std::string first = look.service.substr(0, look.service.find(' '));
  if (look.state.empty()) return fits(look.service) ? look.service : first;
  std::string whole = look.service.empty() ? look.state : look.service + " · " + look.state;
  if (fits(whole)) return whole;
  if (fits(first + " · " + look.state)) return first + " · " + look.state;
  if (!fits(look.state) && look.state.rfind("note ", 0) == 0) return look.state.substr(5);
  return look.state;
}

void paint_ground(Screen& s, Rect rect, const EventLook& look, bool hovered, bool lifted) {
  if (lifted) paint::soft_shadow(s, rect, radius::event, 18, 6);
  paint::fill(s, rect, Color::card, radius::event);
  paint::fill(s, rect, tone_soft(look.tone), radius::event, hovered ? 1.f : 0.92f);
  if (look.hatched) {
    paint::list().PushClipRect(top_left(rect), bottom_right(rect), true);
    paint::hatch(s, grown(rect, -2), Color::line, 10, 4);
    paint::list().PopClipRect();
    paint::outline(s, rect, Color::line, radius::event);
  } else {
    paint::left_edge(s, rect, tone_color(look.tone), radius::event);
  }
}

void paint_words(Screen& s, Rect rect, const EventLook& look) {
  Color ink = look.faded || look.hatched ? Color::ink2 : Color::ink;
  Style name{Size::event, Weight::semibold, ink, 1.3f};
  Style state{Size::hint, Weight::regular, tone_color(look.tone), 1.3f};
  float line = s.theme.line(name), top = rect.y + (rect.h < line * 2 + 6 ? 2.f : 4.f);
  Rect first{rect.x + 11, top, rect.w - 14, line};
  if (look.icon) {
    float size = s.theme.scaled(14);
    paint::icon(s, {first.x - 1, first.y, size, line}, look.icon, tone_color(look.tone), 14);
    first.x += size + 4;
    first.w -= size + 4;
  }
  s.text.draw_in(paint::list(), first, look.title, name);
  if (rect.h < line * 2) return;
  Rect second{rect.x + 11, first.bottom() + 1, rect.w - 14, s.theme.line(state)};
  s.text.draw_in(paint::list(), second, fitting_line(s, look, state, second.w), state);
}

// Contacts are slimmer than what fills an hour with somebody in the room.
Rect shape(const EventLook& look, Rect rect) {
  if (look.tone != Tone::violet || !look.icon) return rect;
  const float in = std::min(10.f, rect.w * 0.08f);
  return {rect.x + in, rect.y, rect.w - in, rect.h};
}

// Alt with arrows moves, Shift with arrows resizes (CAL-05). What would leave the day stops at it.
void take_card_keys(CalendarFrame& f, const Press& p, const DayCard& card) {
  struct Act { const char* key; int minutes; int days; int grow; };
  const Act acts[] = {{"Alt+ArrowUp", -f.slot, 0, 0}, {"Alt+ArrowDown", f.slot, 0, 0},
                      {"Alt+ArrowLeft", 0, -1, 0}, {"Alt+ArrowRight", 0, 1, 0},
                      {"Shift+ArrowUp", 0, 0, -5}, {"Shift+ArrowDown", 0, 0, 5}};
  const Session& session = *card.session;
  const int from = session.start.minute_of_day();
  for (const Act& act : acts) {
    if (!f.s.sem.key(p.id, act.key)) continue;
    cmd::MoveSession move;
    move.session = card.id;
    move.duration = std::max(5, session.duration + act.grow);
    Kept kept{from + act.minutes, move.duration, false};
    if (from + session.duration <= kMinutesPerDay) kept = keep_inside(kept.from, kept.duration);
    if (act.grow > 0 && kept.stopped) {  // the start stays
      kept.from = from;
      move.duration = std::max(session.duration, kMinutesPerDay - from);
    }
    move.start = LocalTime::at(session.start.day() + act.days, kept.from);
    move.kept_inside = kept.stopped;
    f.out.push_back(move);
    if (f.column_of(move.start.day()) < 0) f.out.push_back(cmd::ShowDay{move.start.day()});
    f.s.sem.want_focus(p.id);
  }
}

bool whole_day_part(const DayCard& card) {
  return card.span.to - card.span.from == card.session->duration;
}

bool at_edge(const DayCard& card, Rect rect) {
  return ImGui::GetIO().MousePos.y > rect.bottom() - kEdge && rect.h > 3 * kEdge &&
         whole_day_part(card);
}

void begin_drag(CalendarFrame& f, Rect rect, int column, const DayCard& card) {
  CalendarDrag& drag = f.state.drag;
  const LocalTime midnight = LocalTime::at(f.columns[static_cast<std::size_t>(column)].day, 0);
  drag = {};
  drag.kind = at_edge(card, rect) && !f.s.env.coarse_pointer ? Kind::resize : Kind::move;
  drag.session = card.id;
  drag.column = column;
  drag.day = midnight.day();
  drag.from = (card.session->start - midnight).count;
  drag.to = drag.from + card.session->duration;
  const int held_at = drag.kind == Kind::resize ? drag.to : drag.from;
  drag.grab = f.grid.minute_at(ImGui::GetIO().MousePos.y, 1) - held_at;
  drag.held = true;
}

Press press_card(CalendarFrame& f, const DayCard& card, Rect rect, const std::string& spoken) {
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = spoken;
  spec.node.rect = rect;
  spec.node.flags = kHasPopup;
  spec.rounding = radius::event;
  spec.grow = false;
  // The same in every column, so that the focus stays on a card that is moved; what runs over
  // midnight stands in two.
  const bool second_part = card.span.from == 0 && card.session->start.minute_of_day() != 0;
  ImGui::PushID(to_text(card.id).c_str());
  spec.node.id = ImGui::GetID(second_part ? "card-after-midnight" : "card");
  Press p = press(f.s, spec);
  ImGui::PopID();
  return p;
}

void take_card_acts(CalendarFrame& f, const Press& p, Rect rect, int column, const DayCard& card) {
  CalendarDrag& drag = f.state.drag;
  const bool finger = f.s.env.coarse_pointer;
  if (p.hovered && !finger && at_edge(card, rect)) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
  if (p.hovered && finger && f.s.env.finger_held && !drag.is_on()) f.state.lifted = card.id;
  if (p.held && !drag.is_on() && (!finger || f.s.env.finger_held))
    begin_drag(f, rect, column, card);
  take_card_keys(f, p, card);
  const bool dragged = drag.session == card.id && drag.moved;
  const bool swiped = finger && ImGui::GetMouseDragDelta(ImGuiMouseButton_Left).x != 0;
  if (p.pressed && !dragged && (p.by_key || !swiped)) f.out.push_back(cmd::SelectSession{card.id});
}

void draw_card(CalendarFrame& f, int column, const std::vector<DayCard>& cards, std::size_t i,
               const Lane& lane, bool on_screen) {
  const DayCard& card = cards[i];
  Rect rect = card_rect(f.grid, column, card.span, lane, kLeastHeight);
  EventLook look = event_look(f.model, card.id, *card.session, overlaps_own(cards, i));
  rect = shape(look, rect);
  Press p = press_card(f, card, rect, look.spoken);
  const bool selected = f.model.calendar.selected == card.id, lifted = f.state.lifted == card.id;
  if (selected) f.state.anchor = rect;
  if (lifted) f.state.lifted_rect = rect;
  const bool dragged = f.state.drag.session == card.id && f.state.drag.moved;
  if (on_screen && !dragged) {
    paint_ground(f.s, rect, look, p.hovered, lifted);
    if (selected || lifted) paint::outline(f.s, rect, Color::accent, radius::event, 2);
    paint::list().PushClipRect(top_left(rect), bottom_right(rect), true);
    paint_words(f.s, rect, look);
    paint::list().PopClipRect();
  }
  take_card_acts(f, p, rect, column, card);
}

std::string column_name(const CalendarFrame& f, const CalendarColumn& column) {
  std::string day = long_day_words(column.day);
  if (!column.member || f.columns.size() == 1) return day;
  return member_words(f.model.book, column.member) + ", " + day;
}

void draw_column(CalendarFrame& f, int column, bool all_in_tree) {
  const CalendarColumn& shown = f.columns[static_cast<std::size_t>(column)];
  std::vector<DayCard> cards = cards_in(f, column);
  std::vector<DaySpan> spans;
  for (const DayCard& card : cards) spans.push_back(card.span);
  std::vector<Lane> lanes = lay_out_lanes(spans);
  NodeSpec group;
  std::string name = column_name(f, shown);
  group.role = Role::group;
  group.name = name;
  group.rect = f.grid.column(column);
  group.id = ImGui::GetID(name.c_str());
  f.s.sem.push(group);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const float top = f.grid.y_of(cards[i].span.from);
    const float bottom = std::max(f.grid.y_of(cards[i].span.to), top + kLeastHeight);
    const bool on_screen = bottom > f.view.y && top < f.view.bottom();
    if (on_screen || all_in_tree || cards[i].id == f.state.drag.session)
      draw_card(f, column, cards, i, lanes[i], on_screen);
  }
  f.s.sem.pop();
}

}  // namespace

void draw_sessions(CalendarFrame& f) {
  const bool all = f.model.calendar.range.ids.size() <= kAllInTree;
  for (int i = 0; i < f.grid.columns; ++i) draw_column(f, i, all);
}

}  // namespace sb::ui
