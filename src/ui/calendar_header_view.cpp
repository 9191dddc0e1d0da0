// The days above the hours: names and numbers, today marked, the reason of other hours; the
// members of a day; on phones a strip of the week.
#include <algorithm>

#include "app/phrases.h"
#include "ui/calendar_parts.h"

namespace sb::ui {

namespace {

// Why the hours differ that day, when all who are shown agree on it.
std::string reason_of(const Model& model, const CalendarColumn& column) {
  if (column.member) return day_reason(model, column.member, column.day);
  std::string reason;
  for (const MemberId& member : shown_members(model)) {
    std::string own = day_reason(model, member, column.day);
    if (own.empty() || (!reason.empty() && own != reason)) return {};
    reason = own;
  }
  return reason;
}

void paint_day(Screen& s, Day day, Rect rect, bool today) {
  Color color = today ? Color::accent : Color::ink2;
  Style style{Size::event, today ? Weight::semibold : Weight::medium, color, 1.3f};
  std::string weekday = short_weekday_name(weekday_of(day));
  std::string number = std::to_string(date_of(day).day);
  float ww = s.text.width(weekday, style), nw = s.text.width(number, style), gap = 14;
  float x = rect.x + (rect.w - ww - gap - nw) / 2;
  s.text.draw_in(paint::list(), {x, rect.y, ww + 1, rect.h}, weekday, style);
  float pill = std::min(rect.h, s.theme.scaled(26));
  Rect badge{x + ww + gap - 8, rect.y + (rect.h - pill) / 2, nw + 16, pill};
  if (today) paint::fill(s, badge, Color::accent, radius::chip);
  style.color = today ? Color::on_accent : Color::ink2;
  s.text.draw_in(paint::list(), badge, number, style, Align::center);
}

void paint_reason(Screen& s, Rect rect, const std::string& reason) {
  Style style{Size::tiny, Weight::medium, Color::warn, 1.2f};
  s.text.draw_in(paint::list(), rect, reason, style, Align::center);
}

// One day of the header; pressing it shows that day.
void day_head(Screen& s, const Model& model, const CalendarColumn& column, Rect rect,
              Commands& out) {
  const bool today = column.day == model.today();
  const std::string reason = reason_of(model, column);
  std::string name = long_day_words(column.day);
  if (!reason.empty()) name += ", " + reason;
  ImGui::PushID(column.day.days);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.flags = today ? kCurrent : 0u;
  spec.node.id = ImGui::GetID("day-head");
  spec.rounding = radius::control;
  Press p = press(s, spec);
  ImGui::PopID();
  if (p.hovered) paint::fill(s, grown(rect, -6, -6), Color::hover, radius::control);
  const float line = reason.empty() ? 0 : s.theme.scaled(14);
  Rect words{rect.x, rect.y, rect.w, rect.h};
  if (line > 0) words = {rect.x, rect.y + 3, rect.w, rect.h - line - 5};
  paint_day(s, column.day, words, today);
  if (line > 0) paint_reason(s, {rect.x + 6, words.bottom(), rect.w - 12, line}, reason);
  if (p.pressed) {
    out.push_back(cmd::ShowDay{column.day});
    out.push_back(cmd::SetCalendarView{CalendarView::day});
  }
}

// One member of a day: the name, and why the hours differ.
void member_head(Screen& s, const Model& model, const CalendarColumn& column, Rect rect) {
  const Member* member = model.book.find<Member>(column.member);
  std::string name = member ? member->name : std::string();
  const std::string reason = day_reason(model, column.member, column.day);
  std::string spoken = reason.empty() ? name : name + ", " + reason;
  s.sem.leaf({.role = Role::column_header, .name = spoken, .rect = rect,
              .id = ImGui::GetID(to_text(column.member).c_str())});
  const bool me = column.member == model.me;
  Style style{Size::event, me ? Weight::semibold : Weight::medium, me ? Color::accent : Color::ink2,
              1.3f};
  const float line = reason.empty() ? 0 : s.theme.scaled(14);
  Rect words{rect.x + 8, rect.y, rect.w - 16, line > 0 ? rect.h - line - 5 : rect.h};
  s.text.draw_in(paint::list(), words, name, style, Align::center);
  if (line > 0) paint_reason(s, {rect.x + 6, words.bottom(), rect.w - 12, line}, reason);
}

// One day of the phone's strip: letter, number in a circle, a dot when there are events.
void strip_day(Screen& s, const Model& model, Day day, Rect rect, Commands& out) {
  bool shown = day == model.calendar.day, today = day == model.today();
  std::size_t events = model.calendar.range.on(day).size();
  std::string name = long_day_words(day) + ", " + count_words(events);
  ImGui::PushID(day.days);
  PressSpec spec;
  spec.node.role = Role::button;
  spec.node.name = name;
  spec.node.rect = rect;
  spec.node.flags = (shown ? kPressed : 0u) | (today ? kCurrent : 0u);
  spec.node.id = ImGui::GetID("strip-day");
  Press p = press(s, spec);
  ImGui::PopID();
  const float unit = rect.h / 92;
  Style letter{Size::small, Weight::regular, Color::ink2, 1.3f};
  s.text.draw_in(paint::list(), {rect.x, rect.y, rect.w, 22 * unit},
                 short_weekday_name(weekday_of(day)).substr(0, 1), letter, Align::center);
  Point middle{rect.x + rect.w / 2, rect.y + 45 * unit};
  if (shown) paint::dot(s, middle, 19 * unit, Color::accent);
  Color color = shown ? Color::on_accent : today ? Color::accent : Color::ink;
  Style number{Size::body, Weight::semibold, color, 1.3f};
  s.text.draw_in(paint::list(), {rect.x, middle.y - 19, rect.w, 38},
                 std::to_string(date_of(day).day), number, Align::center);
  if (events > 0) paint::dot(s, {middle.x, rect.y + 76 * unit}, 2.5f, Color::accent);
  if (p.pressed) out.push_back(cmd::ShowDay{day});
}

bool works_with_clients(const Member& member) {
  return member.status == MemberStatus::active && member.role != RoleKind::front_desk &&
         member.role != RoleKind::biller;
}

template <class T>
bool has(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Those of the filter, else everybody who sees clients or has something on that day.
std::vector<MemberId> column_members(const Model& model) {
  const CalendarState& calendar = model.calendar;
  const std::vector<MemberId>& picked = calendar.filter.members;
  std::vector<MemberId> busy;
  for (const SessionId& id : calendar.range.on(calendar.day)) {
    const Session* session = model.book.find<Session>(id);
    if (session && !has(busy, session->member)) busy.push_back(session->member);
  }
  std::vector<MemberId> members;
  for (const MemberId& id : model.book.members()) {
    const Member* member = model.book.find<Member>(id);
    if (!member) continue;
    const bool usual = picked.empty() ? works_with_clients(*member) : has(picked, id);
    if (usual || has(busy, id)) members.push_back(id);
  }
  return members;
}

}  // namespace

std::vector<CalendarColumn> columns_of(const Screen& s, const Model& model, float width) {
  const CalendarState& calendar = model.calendar;
  std::vector<CalendarColumn> columns;
  if (s.phone() && calendar.view == CalendarView::week) return {{calendar.day, {}}};
  if (calendar.view == CalendarView::day) {
    constexpr float kLeastColumn = 92;
    const std::vector<MemberId> members = column_members(model);
    const float room = width / static_cast<float>(std::max<std::size_t>(1, members.size()));
    if (members.size() > 1 && room >= s.theme.scaled(kLeastColumn))
      for (const MemberId& member : members) columns.push_back({calendar.day, member});
    if (columns.empty()) columns.push_back({calendar.day, {}});
    return columns;
  }
  for (int i = 0; i < calendar.range.days; ++i)
    columns.push_back({calendar.range.first + i, {}});
  return columns;
}

void draw_day_header(Screen& s, const Model& model, const std::vector<CalendarColumn>& columns,
                     Rect rect, float time_column, Commands& out) {
  Pane pane(s, "calendar-days", rect, {Color::paper});
  paint::rule(s, {rect.x, rect.bottom() - 1}, rect.w, Color::line);
  const float room = rect.w - time_column - scroll_room();
  const float width = room / static_cast<float>(columns.size());
  const bool members = columns.size() > 1 && columns.front().member;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Rect head{rect.x + time_column + width * static_cast<float>(i), rect.y, width, rect.h - 1};
    if (members) member_head(s, model, columns[i], head);
    else day_head(s, model, columns[i], head, out);
  }
}

void draw_phone_week(Screen& s, const Model& model, Rect rect, Commands& out) {
  Pane pane(s, "calendar-week", rect, {Color::paper});
  paint::rule(s, {rect.x, rect.bottom() - 1}, rect.w, Color::line);
  const float width = (rect.w - 16) / 7;
  for (int i = 0; i < 7; ++i)
    strip_day(s, model, model.calendar.range.first + i,
              {rect.x + 8 + width * static_cast<float>(i), rect.y, width, rect.h}, out);
}

}  // namespace sb::ui
