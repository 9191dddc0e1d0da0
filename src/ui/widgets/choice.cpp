#include "ui/widgets/choice.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "gen/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/press.h"

namespace sb::ui {
namespace {

// Where arrow keys lead from item i of n; Home and End too.
std::optional<int> arrows(Screen& s, NodeId id, int i, int n) {
  if (s.sem.key(id, "ArrowRight") || s.sem.key(id, "ArrowDown")) return (i + 1) % n;
  if (s.sem.key(id, "ArrowLeft") || s.sem.key(id, "ArrowUp")) return (i + n - 1) % n;
  if (s.sem.key(id, "Home")) return 0;
  if (s.sem.key(id, "End")) return n - 1;
  return std::nullopt;
}

NodeId item_id(std::string_view item) {
  return ImGui::GetID(item.data(), item.data() + item.size());
}

// One of a set of which only the current one is in the tab order.
struct Member {
  std::string_view name;
  Rect rect;
  Role role;
  std::uint32_t on;   // flag of the current one
  float rounding = radius::control;
  bool grow = true;
};

Press member(Screen& s, const Member& m, int i, int n, int current,
             std::span<const std::string_view> names, std::optional<int>& chosen) {
  std::uint32_t flags = i == current ? m.on : 0u;
  if (i != std::clamp(current, 0, n - 1)) flags |= kFocusByScript;
  PressSpec spec;
  spec.node = {.role = m.role, .name = shown(m.name), .rect = m.rect, .flags = flags,
               .id = item_id(m.name), .pos = i + 1, .size = n};
  spec.rounding = m.rounding;
  spec.grow = m.grow;
  spec.ring = false;
  Press press = sb::ui::press(s, spec);
  if (press.pressed && i != current) chosen = i;
  if (auto next = arrows(s, press.id, i, n)) {
    int to = *next;
    chosen = to;
    s.sem.want_focus(item_id(names[static_cast<std::size_t>(to)]));
  }
  return press;
}

constexpr float kSegmentPad = 14, kInset = 4;

}  // namespace

float segmented_width(Screen& s, std::span<const std::string_view> items) {
  float width = 2 * kInset;
  Style style = style::control;
  style.weight = Weight::semibold;
  for (std::string_view item : items)
    width += std::ceil(s.text.width(shown(item), style)) + 2 * kSegmentPad;
  return width;
}

std::optional<int> segmented(Screen& s, std::string_view name,
                             std::span<const std::string_view> items, int current, float width) {
  std::optional<int> chosen;
  float natural = segmented_width(s, items);
  float total = width > 0 ? width : width < 0 ? left_over() : natural;
  Rect r = place(total, s.theme.control());
  paint::surface(s, r, radius::control);
  ImGui::PushID(name.data(), name.data() + name.size());
  s.sem.push({.role = Role::radio_group, .name = shown(name), .rect = r});
  int n = static_cast<int>(items.size());
  float extra = (total - natural) / static_cast<float>(std::max(1, n)), x = r.x + kInset;
  Style style = style::control;
  for (int i = 0; i < n; ++i) {
    std::string_view item = items[static_cast<std::size_t>(i)];
    style.weight = Weight::semibold;
    float w = std::ceil(s.text.width(shown(item), style)) + 2 * kSegmentPad + extra;
    Rect part{x, r.y + kInset, w, r.h - 2 * kInset};
    Press press = member(s, {item, part, Role::radio, kChecked, 7, true}, i, n, current, items,
                         chosen);
    style.weight = i == current ? Weight::semibold : Weight::medium;
    style.color = i == current ? Color::accent : Color::ink2;
    if (i == current) paint::fill(s, part, Color::accent_soft, 7);
    else if (press.hovered) paint::fill(s, part, Color::hover, 7);
    s.text.draw_in(paint::list(), {part.x + 4, part.y, part.w - 8, part.h}, shown(item), style,
                   Align::center);
    if (s.sem.focus_ring(press.id)) paint::focus_ring(s, grown(part, -2), 7);
    x += w;
  }
  s.sem.pop();
  ImGui::PopID();
  return chosen;
}

std::optional<int> tabs(Screen& s, std::string_view name, std::span<const std::string_view> items,
                        int current) {
  std::optional<int> chosen;
  Style style = style::control;
  style.weight = Weight::semibold;
  float height = std::max(space::touch, s.theme.line(style) + 22);
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 1.f);
  ImGui::PushID(name.data(), name.data() + name.size());
  ImGui::BeginChild("tabs", {0, height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_HorizontalScrollbar |
                        ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
  Point at = cursor();
  s.sem.push({.role = Role::tab_list, .name = shown(name), .rect = window_rect()});
  int n = static_cast<int>(items.size());
  float x = at.x + 2;
  for (int i = 0; i < n; ++i) {
    std::string_view item = items[static_cast<std::size_t>(i)];
    float w = std::ceil(s.text.width(shown(item), style));
    Rect part{x, at.y, w, height};
    Press press = member(s, {item, part, Role::tab, kSelected, 6, false}, i, n, current, items,
                         chosen);
    style.color = i == current ? Color::accent : press.hovered ? Color::ink : Color::ink2;
    s.text.draw_in(paint::list(), {part.x, part.y, part.w + 1, part.h - 2}, shown(item), style);
    if (i == current)
      paint::fill(s, {part.x - 2, part.bottom() - 2, part.w + 4, 2}, Color::accent);
    if (s.sem.focus_ring(press.id)) paint::focus_ring(s, grown(part, 1, -10), 4);
    x += w + 29;
  }
  s.sem.pop();
  cursor_to(at);
  place(x - at.x, height);
  ImGui::EndChild();
  ImGui::PopID();
  ImGui::PopStyleVar();
  return chosen;
}

namespace {

struct Toggle {
  Press press;
  Rect row;
  float text_x = 0;
};

// Label and description beside a box of `mark` px, all of it pressable.
Toggle toggle_row(Screen& s, Role role, std::string_view label, bool value, const CheckOptions& o,
                  float mark, bool mark_left) {
  float room = o.width > 0 ? o.width : left_over();
  float text_width = room - mark - space::m;
  Style body = style::body, small = style::secondary;
  const float label_height = s.text.wrap(shown(label), body, text_width).height;
  const float detail =
      o.description.empty() ? 0 : s.text.wrap(o.description, small, text_width).height;
  Rect r = place(room, std::max(s.theme.control(), label_height + detail + 10));
  PressSpec spec;
  spec.node = {.role = role, .name = shown(label), .rect = r,
               .flags = (value ? kChecked : 0u) | (o.disabled ? kDisabled : 0u),
               .id = item_id(label), .description = o.description};
  Toggle out{sb::ui::press(s, spec), r, mark_left ? r.x + mark + space::m : r.x};
  if (o.disabled) body.color = small.color = Color::ink3;
  float y = r.y + std::floor((r.h - label_height - detail) / 2);
  s.text.draw_wrapped(paint::list(), {out.text_x, y}, shown(label), body, text_width);
  if (detail > 0)
    s.text.draw_wrapped(paint::list(), {out.text_x, y + label_height}, o.description, small,
                        text_width);
  return out;
}

}  // namespace

std::optional<bool> checkbox(Screen& s, std::string_view label, bool value,
                             const CheckOptions& o) {
  float size = s.theme.scaled(20);
  Toggle t = toggle_row(s, Role::checkbox, label, value, o, size, true);
  float top = o.description.empty() ? t.row.y + (t.row.h - size) / 2 : t.row.y + 6;
  Rect box{t.row.x, std::round(top), size, size};
  float alpha = o.disabled ? 0.5f : 1;
  if (value) {
    paint::fill(s, box, Color::accent, 6, alpha);
    paint::icon(s, box, icon::check, Color::on_accent, 16);
  } else {
    paint::fill(s, box, t.press.hovered ? Color::hover : Color::card, 6);
    paint::outline(s, box, Color::field_line, 6, 1.5f);
  }
  return t.press.pressed ? std::optional<bool>(!value) : std::nullopt;
}

std::optional<int> radio_list(Screen& s, std::string_view name, std::span<const RadioItem> items,
                              int current) {
  std::optional<int> chosen;
  std::vector<std::string_view> names;
  for (const RadioItem& item : items) names.push_back(item.name);
  const int n = static_cast<int>(items.size());
  const float line = s.text.line(style::body), small = s.text.line(style::secondary);
  const float mark = s.theme.scaled(20), width = left_over();
  float height = 0;
  for (const RadioItem& item : items)
    height += std::max(s.theme.control(), line + (item.detail.empty() ? 0 : small) + 14);
  Rect all = place(width, height);
  ImGui::PushID(name.data(), name.data() + name.size());
  s.sem.push({.role = Role::radio_group, .name = shown(name), .rect = all});
  float y = all.y;
  for (int i = 0; i < n; ++i) {
    const RadioItem& item = items[static_cast<std::size_t>(i)];
    const float detail = item.detail.empty() ? 0 : small;
    Rect r{all.x, y, width, std::max(s.theme.control(), line + detail + 14)};
    y = r.bottom();
    Press press =
        member(s, {item.name, r, Role::radio, kChecked, 7, false}, i, n, current, names, chosen);
    if (press.hovered) paint::fill(s, r, Color::hover, 7);
    const Point dot{r.x + mark / 2 + 4, r.y + r.h / 2};
    paint::dot(s, dot, mark / 2, i == current ? Color::accent : Color::field_line);
    paint::dot(s, dot, mark / 2 - 1.5f, i == current ? Color::accent : Color::card);
    if (i == current) paint::dot(s, dot, mark / 4, Color::on_accent);
    const float top = r.y + std::floor((r.h - line - detail) / 2), x = r.x + mark + 4 + space::m;
    s.text.draw_in(paint::list(), {x, top, r.right() - x, line}, shown(item.name), style::body);
    if (detail > 0)
      s.text.draw_in(paint::list(), {x, top + line, r.right() - x, detail}, item.detail,
                     style::secondary);
    if (s.sem.focus_ring(press.id)) paint::focus_ring(s, grown(r, -1), 7);
  }
  s.sem.pop();
  ImGui::PopID();
  return chosen;
}

std::optional<bool> switch_(Screen& s, std::string_view label, bool value, const CheckOptions& o) {
  float height = s.theme.scaled(24), width = s.theme.scaled(42);
  Toggle t = toggle_row(s, Role::switch_, label, value, o, width, false);
  Rect track{t.row.right() - width, std::round(t.row.y + (t.row.h - height) / 2), width, height};
  float on = s.motion.follow(t.press.id, value, motion_ms::fast);
  paint::fill(s, track, value ? Color::accent : Color::track, radius::chip, o.disabled ? 0.5f : 1);
  if (!value) paint::outline(s, track, Color::field_line, radius::chip, 1.5f);
  float r = height / 2 - 4;
  Point knob{track.x + height / 2 + (width - height) * on, track.y + height / 2};
  paint::dot(s, knob, r, value ? Color::on_accent : Color::field_line);
  return t.press.pressed ? std::optional<bool>(!value) : std::nullopt;
}

std::optional<int> choice_cards(Screen& s, std::string_view name,
                                std::span<const ChoiceCard> cards, int current) {
  std::optional<int> chosen;
  int n = static_cast<int>(cards.size());
  if (n == 0) return chosen;
  std::vector<std::string_view> names;
  for (const ChoiceCard& card : cards) names.push_back(card.name);
  float room = left_over(), between = 10;
  int columns = std::clamp(static_cast<int>((room + between) / s.theme.scaled(116)), 1, n);
  float w = (room - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  Style style{Size::small, Weight::semibold, Color::ink, 1.4f};
  Style small{Size::hint, Weight::regular, Color::ink2, 1.4f};
  float mark = s.theme.scaled(38), detail = 0;
  for (const ChoiceCard& card : cards)
    if (!card.detail.empty()) detail = s.text.line(small);
  float h = 12 + mark + 6 + s.text.line(style) + detail + 12;
  int rows = (n + columns - 1) / columns;
  Rect all = place(room, h * static_cast<float>(rows) + between * static_cast<float>(rows - 1));
  ImGui::PushID(name.data(), name.data() + name.size());
  s.sem.push({.role = Role::radio_group, .name = shown(name), .rect = all});
  for (int i = 0; i < n; ++i) {
    const ChoiceCard& card = cards[static_cast<std::size_t>(i)];
    Rect r{all.x + static_cast<float>(i % columns) * (w + between),
           all.y + static_cast<float>(i / columns) * (h + between), w, h};
    Press press = member(s, {card.name, r, Role::radio, kChecked, radius::control, false}, i, n,
                         current, names, chosen);
    paint::fill(s, r, press.hovered ? Color::hover : Color::card, radius::control);
    paint::outline(s, r, i == current ? Color::accent : Color::line, radius::control,
                   i == current ? 2.f : 1.f);
    Rect disc{r.x + (r.w - mark) / 2, r.y + 12, mark, mark};
    if (card.icon) paint_icon_tile(s, disc, card.icon, Tone::accent);
    else paint_avatar(s, disc, card.initials);
    Rect words{r.x + 6, disc.bottom() + 6, r.w - 12, s.text.line(style)};
    s.text.draw_in(paint::list(), words, shown(card.name), style, Align::center);
    if (!card.detail.empty())
      s.text.draw_in(paint::list(), {words.x, words.bottom(), words.w, detail}, card.detail, small,
                     Align::center);
    if (s.sem.focus_ring(press.id)) paint::focus_ring(s, r, radius::control);
  }
  s.sem.pop();
  ImGui::PopID();
  return chosen;
}

}  // namespace sb::ui
