// Between the bar and the days: that the device is in another zone, the filters in force as chips
// that can be taken off, and what is said when nothing passes them.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

struct FilterChip {
  std::string text;
  Command remove;
};

std::string kind_name(EventKind kind) {
  switch (kind) {
    case EventKind::contact: return words::contact;
    case EventKind::other: return words::other_event;
    case EventKind::unavailable: return words::unavailable;
    default: return words::session_kind;
  }
}

std::vector<FilterChip> chips_of(const Model& model) {
  const CalendarFilter& filter = model.calendar.filter;
  std::vector<FilterChip> chips;
  if (filter.client)
    chips.push_back({client_words(model, filter.client), cmd::FilterClient{{}}});
  for (const MemberId& id : filter.members) {
    const Member* member = model.book.find<Member>(id);
    chips.push_back({member ? member->name : std::string(), cmd::FilterMember{id, false}});
  }
  for (const ServiceId& id : filter.services) {
    const Service* service = model.book.find<Service>(id);
    chips.push_back({service ? service->name : std::string(), cmd::FilterService{id, false}});
  }
  for (SessionStatus status : filter.statuses)
    chips.push_back({status_words(status), cmd::FilterStatus{status, false}});
  for (EventKind kind : filter.kinds)
    chips.push_back({kind_name(kind), cmd::FilterKind{kind, false}});
  return chips;
}

// A chip with a cross; the whole of it takes the filter off.
bool removable_chip(Screen& s, const std::string& text, Rect r) {
  const std::string name = words::remove_filter + text;
  PressSpec spec;
  spec.node = {.role = Role::button, .name = name, .rect = r};
  spec.rounding = r.h / 2;
  Press p = press(s, spec);
  paint::fill(s, r, Color::accent_soft, radius::chip);
  if (p.hovered) paint::outline(s, r, Color::accent, radius::chip);
  Style style{Size::small, Weight::semibold, Color::accent, 1.3f};
  const float cross = s.theme.scaled(16);
  s.text.draw_in(paint::list(), {r.x + 11, r.y, r.w - cross - 22, r.h}, text, style);
  paint::icon(s, {r.right() - cross - 7, r.y, cross, r.h}, icon::x, Color::accent, 14);
  return p.pressed;
}

float removable_width(Screen& s, const std::string& text, float room) {
  Style style{Size::small, Weight::semibold, Color::accent, 1.3f};
  return std::min(room, std::ceil(s.text.width(text, style)) + s.theme.scaled(16) + 24);
}

// As many as fit on one line; the rest is behind "+2 more", which opens the panel.
void draw_chips(Screen& s, const Model& model, Rect row, Commands& out) {
  const std::vector<FilterChip> chips = chips_of(model);
  const float height = chip_height(s) + 2, y = row.y + (row.h - height) / 2;
  const float clear = s.text.width(words::clear_filter, LinkOptions{}.style) + space::m;
  const float right = row.right() - clear - s.theme.scaled(70);
  float x = row.x;
  std::size_t shown = 0;
  for (; shown < chips.size(); ++shown) {
    float w = removable_width(s, chips[shown].text, s.theme.scaled(220));
    if (shown == 0) w = std::min(w, std::max(60.f, right - x));
    if (shown > 0 && x + w > right) break;
    ImGui::PushID(static_cast<int>(shown));
    if (removable_chip(s, chips[shown].text, {x, y, w, height})) out.push_back(chips[shown].remove);
    ImGui::PopID();
    x += w + space::s;
  }
  cursor_to({x, y});
  if (shown < chips.size()) {
    std::string more = words::n_more_before + std::to_string(chips.size() - shown) + words::n_more;
    if (chip_button(s, more)) out.push_back(cmd::ShowFilter{true});
  }
  const float line = s.theme.line(LinkOptions{}.style);
  cursor_to({row.right() - clear + space::m, row.y + (row.h - line) / 2});
  if (link_button(s, words::clear_filter)) out.push_back(cmd::ClearFilter{});
}

Rect draw_filter_row(Screen& s, const Model& model, Rect page, Commands& out) {
  const float height = std::max(space::touch, chip_height(s) + 14);
  Rect row{page.x, page.y, page.w, height};
  Pane pane(s, "calendar-filters", row, {Color::paper});
  paint::rule(s, {row.x, row.bottom() - 1}, row.w, Color::line2);
  s.sem.push({.role = Role::region, .name = words::filters, .rect = row,
              .id = ImGui::GetID("filters")});
  const float pad = s.phone() ? space::l : 22;
  draw_chips(s, model, {row.x + pad, row.y, row.w - 2 * pad, row.h - 1}, out);
  s.sem.pop();
  return {page.x, page.y + height, page.w, page.h - height};
}

// CAL-02: a calm line, for as long as the zones differ.
Rect draw_zone_notice(Screen& s, const Model& model, Rect page) {
  const std::string text = words::times_are_in + model.zone.name() + words::device_is_in +
                           model.device_zone + ".";
  const float pad = s.phone() ? space::l : 22, mark = s.theme.scaled(18) + space::s;
  Style style{Size::small, Weight::regular, Color::info, 1.4f};
  const float width = page.w - 2 * pad - mark;
  const float height = s.text.wrap(text, style, width).height + 14;
  Rect row{page.x, page.y, page.w, height};
  Pane pane(s, "calendar-zone", row, {Color::info_soft});
  paint::icon(s, {row.x + pad - 2, row.y, s.theme.scaled(18), height}, icon::info, Color::info, 18);
  s.text.draw_wrapped(paint::list(), {row.x + pad + mark, row.y + 7}, text, style, width);
  s.sem.text(text, {row.x + pad + mark, row.y + 7, width, height - 14});
  return {page.x, page.y + height, page.w, page.h - height};
}

}  // namespace

Rect draw_strips(Screen& s, const Model& model, CalendarViewState&, Rect page, Commands& out) {
  const bool other_zone = !model.device_zone.empty() && model.device_zone != model.zone.name();
  if (other_zone) page = draw_zone_notice(s, model, page);
  if (model.calendar.filter.is_on()) page = draw_filter_row(s, model, page, out);
  return page;
}

// In the middle of what would be full of events.
void draw_no_match(Screen& s, const Model& model, Rect rect, Commands& out) {
  if (!model.calendar.filter.is_on() || !model.calendar.range.ids.empty()) return;
  Style title = style::strong, text = style::secondary;
  ButtonOptions clear{.name = words::clear_filter};
  const float button_w = button_width(s, words::clear_filter, clear);
  const float w = std::min(rect.w - 32, std::max({s.text.width(words::no_match, title), button_w,
                                                  s.text.width(words::no_match_text, text)}) + 48);
  const float h = s.theme.line(title) + s.theme.line(text) + s.theme.control() + 56;
  Rect card{rect.x + (rect.w - w) / 2, rect.y + std::min(60.f, (rect.h - h) / 2), w, h};
  Pane pane(s, "calendar-no-match", card);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  paint::surface(s, card, radius::card, 1);
  Rect line{card.x + 16, card.y + 18, card.w - 32, s.theme.line(title)};
  s.sem.leaf({.role = Role::status, .name = words::no_match, .rect = line,
              .id = ImGui::GetID("no-match")});
  s.text.draw_in(paint::list(), line, words::no_match, title, Align::center);
  Rect second{line.x, line.bottom() + 4, line.w, s.theme.line(text)};
  s.sem.text(words::no_match_text, second);
  s.text.draw_in(paint::list(), second, words::no_match_text, text, Align::center);
  cursor_to({card.x + (card.w - button_w) / 2, second.bottom() + 14});
  ImGui::PushID("no-match");
  if (button(s, words::clear_filter, clear)) out.push_back(cmd::ClearFilter{});
  ImGui::PopID();
}

}  // namespace sb::ui
