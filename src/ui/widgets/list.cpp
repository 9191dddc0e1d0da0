#include "ui/widgets/list.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "gen/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/press.h"

namespace sb::ui {
namespace {

constexpr float kLead = 62, kTile = 34, kRowPad = 12;

// What stands before the title: a date, an avatar or a tile. Returns where the title begins.
float paint_lead(Screen& s, Rect r, const RowOptions& o) {
  float x = r.x + o.padding, tile = s.theme.scaled(kTile);
  if (!o.lead.empty()) {
    float w = s.theme.scaled(kLead);
    s.text.draw_in(paint::list(), {x, r.y, w - 8, r.h}, o.lead, style::secondary);
    x += w;
  }
  Rect square{x, r.y + std::floor((r.h - tile) / 2), tile, tile};
  if (!o.initials.empty()) paint_avatar(s, square, o.initials);
  else if (o.icon) paint_icon_tile(s, square, o.icon, o.icon_tone);
  else return x;
  return x + tile + 14;
}

float paint_trailing(Screen& s, Rect r, const RowOptions& o) {
  float right = r.right() - o.padding;
  if (o.chevron) {
    paint::icon(s, {right - 18, r.y, 20, r.h}, icon::chevron_right, Color::ink3, 18);
    right -= 26;
  }
  if (o.trailing.empty()) return right;
  float w = chip_width(s, o.trailing), h = chip_height(s);
  Rect chip{right - w, r.y + std::floor((r.h - h) / 2), w, h};
  paint::fill(s, chip, tone_soft(o.trailing_tone), radius::chip);
  s.text.draw_in(paint::list(), chip, o.trailing,
                 {Size::small, Weight::semibold, tone_color(o.trailing_tone), 1.3f},
                 Align::center);
  return right - w - 12;
}

void paint_words(Screen& s, Rect r, std::string_view title, const RowOptions& o) {
  float x = paint_lead(s, r, o), right = paint_trailing(s, r, o);
  Style strong = style::strong, small = style::secondary;
  if (o.detail_tone != Tone::neutral) small.color = tone_color(o.detail_tone);
  float line = s.text.line(strong), detail = o.detail.empty() ? 0 : s.text.line(small);
  float y = r.y + std::floor((r.h - line - detail) / 2);
  float room = std::max(10.f, right - x);
  float width = std::min(room, s.text.width(title, strong) + 1);
  s.text.draw_in(paint::list(), {x, y, width, line}, title, strong);
  if (!o.note.empty() && room - width > 40)
    s.text.draw_in(paint::list(), {x + width + 6, y + 1, room - width - 6, line}, o.note,
                   style::hint);
  if (detail > 0) s.text.draw_in(paint::list(), {x, y + line, room, detail}, o.detail, small);
}

// What a screen reader hears: lead, title, note, detail, state.
std::string row_name(std::string_view title, const RowOptions& o) {
  std::string name(title);
  for (std::string_view part : {o.note, o.detail, o.trailing, o.lead})
    if (!part.empty()) name += ", " + std::string(part);
  return name;
}

}  // namespace

float list_row_height(const Screen& s, bool with_detail) {
  float lines = s.theme.line(style::strong);
  if (with_detail) lines += s.theme.line(style::secondary);
  return std::max(space::touch + 4, lines + 2 * kRowPad);
}

bool list_row(Screen& s, std::string_view title, const RowOptions& o) {
  const Rect line = place(kFill, list_row_height(s, !o.detail.empty()));
  const Rect r{line.x, line.y, line.w - o.strip, line.h};
  gap(0);
  std::string_view words = shown(title);
  std::string name = row_name(words, o);
  NodeId id = ImGui::GetID(title.data(), title.data() + title.size());
  NodeSpec item{.role = Role::list_item, .rect = r, .id = id ^ 0x11571u, .pos = o.pos,
                .size = o.size};
  if (o.size > 0) s.sem.push(item);
  Press press;
  if (o.pressable) {
    PressSpec spec;
    spec.node = {.role = Role::button, .name = name, .rect = r,
                 .flags = o.selected ? kCurrent : 0u, .id = id, .description = o.description};
    spec.ring = spec.grow = false;
    press = sb::ui::press(s, spec);
  } else {
    s.sem.leaf({.role = Role::text, .name = name, .rect = r, .id = id});
  }
  if (o.size > 0) s.sem.pop();
  if (o.selected) paint::fill(s, line, Color::accent_soft);
  else if (press.hovered) paint::fill(s, line, Color::hover);
  paint_words(s, r, words, o);
  if (o.rule) paint::rule(s, {line.x, line.bottom() - 1}, line.w, Color::line2);
  if (s.sem.focus_ring(id)) paint::outline(s, grown(r, -3), Color::ring, 8, 2);
  return press.pressed;
}

void virtual_list(Screen& s, std::string_view name, int count, float row_height,
                  const std::function<void(int, Rect)>& row) {
  Point at = cursor();
  float width = left_over();
  Rect all{at.x, at.y, width, row_height * static_cast<float>(count)};
  s.sem.push({.role = Role::list, .name = shown(name), .rect = all,
              .id = ImGui::GetID(name.data(), name.data() + name.size()), .size = count});
  Rect seen = window_rect();
  int first = std::clamp(static_cast<int>((seen.y - at.y) / row_height) - 1, 0, count);
  int last = std::clamp(static_cast<int>((seen.bottom() - at.y) / row_height) + 2, first, count);
  for (int i = first; i < last; ++i) {
    float y = at.y + row_height * static_cast<float>(i);
    cursor_to({at.x, y});
    ImGui::PushID(i);
    row(i, {at.x, y, width, row_height});
    ImGui::PopID();
  }
  s.sem.pop();
  cursor_to(at);
  place(width, std::max(1.f, all.h));
}

namespace {

std::vector<Rect> lay_columns(Screen& s, std::span<const Column> columns, Rect row) {
  float fixed = 0, shares = 0;
  for (const Column& c : columns) {
    if (c.width > 0) fixed += s.theme.scaled(c.width);
    else shares += 1;
  }
  float share = shares > 0 ? std::max(60.f, (row.w - fixed) / shares) : 0;
  std::vector<Rect> cells;
  float x = row.x;
  for (const Column& c : columns) {
    float w = c.width > 0 ? s.theme.scaled(c.width) : share;
    cells.push_back({x + space::m, row.y, std::max(1.f, w - 2 * space::m), row.h});
    x += w;
  }
  return cells;
}

void table_header(Screen& s, std::span<const Column> columns, Rect r) {
  std::vector<Rect> cells = lay_columns(s, columns, r);
  s.sem.push({.role = Role::row, .rect = r, .id = ImGui::GetID("##head"), .pos = 1});
  Style style{Size::small, Weight::semibold, Color::ink2, 1.4f};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    s.sem.leaf({.role = Role::column_header, .name = columns[i].title, .rect = cells[i]});
    s.text.draw_in(paint::list(), cells[i], columns[i].title, style, columns[i].align);
  }
  s.sem.pop();
  paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line);
}

}  // namespace

Rect TableRow::custom(std::string_view name) {
  if (next_ >= cells_.size()) return {};
  Rect r = cells_[next_];
  s_.sem.leaf({.role = Role::cell, .name = name, .rect = r,
               .id = ImGui::GetID(static_cast<int>(next_))});
  ++next_;
  return r;
}

void TableRow::text(std::string_view text, const Style& style) {
  Align align = next_ < columns_.size() ? columns_[next_].align : Align::left;
  Rect r = custom(text);
  if (!r.empty()) s_.text.draw_in(paint::list(), r, text, style, align);
}

void TableRow::chip(std::string_view text, Tone tone) {
  Rect r = custom(text);
  if (r.empty() || text.empty()) return;
  float w = std::min(r.w, chip_width(s_, text)), h = chip_height(s_);
  Rect pill{r.x, r.y + std::floor((r.h - h) / 2), w, h};
  paint::fill(s_, pill, tone_soft(tone), radius::chip);
  s_.text.draw_in(paint::list(), grown(pill, -8, 0), text,
                  {Size::small, Weight::semibold, tone_color(tone), 1.3f}, Align::center);
}

std::optional<int> table(Screen& s, std::string_view name, std::span<const Column> columns,
                         int rows, const TableOptions& o,
                         const std::function<void(int, TableRow&)>& draw) {
  std::optional<int> chosen;
  ImGui::PushID(name.data(), name.data() + name.size());
  float height = o.row_height > 0 ? o.row_height : s.theme.scaled(48);
  Point at = cursor();
  float width = left_over();
  Rect all{at.x, at.y, width, height * static_cast<float>(rows + 1)};
  s.sem.push({.role = Role::table, .name = shown(name), .rect = all,
              .id = ImGui::GetID("##table"), .size = rows + 1});
  table_header(s, columns, {at.x, at.y, width, height});
  Rect seen = window_rect();
  float top = at.y + height;
  int first = std::clamp(static_cast<int>((seen.y - top) / height) - 1, 0, rows);
  int last = std::clamp(static_cast<int>((seen.bottom() - top) / height) + 2, first, rows);
  for (int i = first; i < last; ++i) {
    Rect r{at.x, top + height * static_cast<float>(i), width, height};
    ImGui::PushID(i);
    NodeId id = ImGui::GetID("##row");
    std::uint32_t flags = (o.pressable ? kFocusable : 0u) | (i == o.selected ? kSelected : 0u);
    s.sem.push({.role = Role::row, .rect = r, .flags = flags, .id = id, .pos = i + 2});
    bool hovered = false, held = false;
    ImRect box(r.x, r.y, r.right(), r.bottom());
    if (o.pressable && !s.sem.inert() && ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav)) {
      if (ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_AllowOverlap))
        chosen = i;
      s.needs.hand_cursor |= hovered;
    }
    if (o.pressable && s.sem.activated(id)) chosen = i;
    if (i == o.selected) paint::fill(s, r, Color::accent_soft);
    else if (hovered) paint::fill(s, r, Color::hover);
    std::vector<Rect> cells = lay_columns(s, columns, r);
    TableRow row(s, cells, columns);
    draw(i, row);
    s.sem.pop();
    paint::rule(s, {r.x, r.bottom() - 1}, r.w, Color::line2);
    if (s.sem.focus_ring(id)) paint::outline(s, grown(r, -3), Color::ring, 8, 2);
    ImGui::PopID();
  }
  s.sem.pop();
  cursor_to(at);
  place(width, all.h);
  ImGui::PopID();
  return chosen;
}

}  // namespace sb::ui
