#include "ui/widgets/select.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "gen/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/paint.h"

namespace sb::ui {
namespace {

constexpr float kItemPad = 10, kListPad = 6;

struct PickList {
  std::string_view name;
  Rect anchor;
  Role list = Role::listbox, item = Role::option;
  int current = -1;
  bool roving = true;    // focus moves into the list; false: it stays in a field
  float width = 0;
};

NodeId own_id(std::string_view name, int index) {
  return ImGui::GetID(name.data(), name.data() + name.size()) ^
         (0x9e3779b9u * static_cast<NodeId>(index + 1));
}

int step(std::span<const PickItem> items, int from, int by) {
  int n = static_cast<int>(items.size());
  for (int tries = 0; tries < n; ++tries) {
    from = ((from + by) % n + n) % n;
    if (!items[static_cast<std::size_t>(from)].disabled) return from;
  }
  return -1;
}

void follow_arrows(Screen& s, NodeId focused, PickState& state, std::span<const PickItem> items,
                   bool home_end) {
  if (items.empty()) return;
  int n = static_cast<int>(items.size());
  if (s.sem.key(focused, "ArrowDown")) state.lit = step(items, state.lit, 1);
  if (s.sem.key(focused, "ArrowUp")) state.lit = step(items, std::max(state.lit, 0), -1);
  if (home_end && s.sem.key(focused, "Home")) state.lit = step(items, -1, 1);
  if (home_end && s.sem.key(focused, "End")) state.lit = step(items, n, -1);
}

float item_height(const Screen& s, const PickItem& item) {
  float height = s.theme.line(style::body) + 2 * kItemPad;
  return item.detail.empty() ? height : height + s.theme.line(style::secondary) - 4;
}

void paint_item(Screen& s, Rect r, const PickItem& item, bool lit, bool current) {
  if (lit) paint::fill(s, r, current ? Color::accent_soft : Color::hover, 8);
  Style style = style::body;
  if (current) style.weight = Weight::semibold, style.color = Color::accent;
  if (item.danger) style.color = Color::bad;
  if (item.disabled) style.color = Color::ink3;
  float icon = s.theme.scaled(space::icon), x = r.x + kItemPad, right = r.right() - kItemPad;
  if (item.icon) {
    paint::icon(s, {x, r.y, icon, r.h}, item.icon, style.color);
    x += icon + 10;
  }
  if (current) {
    paint::icon(s, {right - icon, r.y, icon, r.h}, icon::check, Color::accent, 18);
    right -= icon + 6;
  }
  if (!item.shortcut.empty()) {
    float w = s.text.width(item.shortcut, style::hint);
    s.text.draw_in(paint::list(), {right - w, r.y, w + 1, r.h}, item.shortcut, style::hint);
    right -= w + 10;
  }
  float line = s.text.line(style), detail = item.detail.empty() ? 0 : s.text.line(style::secondary);
  float y = r.y + std::floor((r.h - line - detail) / 2);
  s.text.draw_in(paint::list(), {x, y, right - x, line}, shown(item.label), style);
  if (detail > 0)
    s.text.draw_in(paint::list(), {x, y + line, right - x, detail}, item.detail, style::secondary);
}

// One item: its node, pointer, keys. True when chosen.
bool pick_item(Screen& s, const PickList& list, PickState& state, std::span<const PickItem> items,
               int i) {
  const PickItem& item = items[static_cast<std::size_t>(i)];
  int n = static_cast<int>(items.size());
  if (item.separated) {
    gap(kListPad);
    divider(s);
    gap(kListPad);
  }
  Rect r = place(kFill, item_height(s, item));
  gap(0);
  std::uint32_t flags = (item.disabled ? kDisabled : 0u) | kFocusByScript;
  if (list.item == Role::option && i == list.current) flags |= kSelected;
  PressSpec spec;
  spec.node = {.role = list.item, .name = shown(item.label), .rect = r, .flags = flags,
               .id = own_id(list.name, i), .description = item.detail, .pos = i + 1, .size = n};
  spec.ring = spec.grow = false;
  Press press = sb::ui::press(s, spec);
  if (press.hovered && s.env.coarse_pointer == false) state.lit = i;
  if (list.roving && press.focused) {
    int before = state.lit;
    state.lit = i;
    follow_arrows(s, press.id, state, items, true);
    if (state.lit != i) s.sem.want_focus(own_id(list.name, state.lit));
    else state.lit = before == i ? i : state.lit;
  }
  paint_item(s, r, item, i == state.lit, list.item == Role::option && i == list.current);
  if (s.sem.focus_ring(press.id)) paint::outline(s, r, Color::ring, 8, 2);
  return press.pressed;
}

std::optional<int> pick_list(Screen& s, const PickList& list, PickState& state,
                             std::span<const PickItem> items) {
  std::optional<int> chosen;
  OverlaySpec spec;
  spec.id = own_id(list.name, -7);
  spec.name = shown(list.name);
  spec.role = list.list;
  spec.padding = kListPad;
  spec.rounding = 12;
  spec.keep_open = list.anchor;
  spec.focus_inside = list.roving;
  const float most = list.list == Role::menu ? 620 : 360;
  spec.most_height = std::min(s.theme.scaled(most), s.area.h - 16);
  Point last = s.overlays.last_size(spec.id);
  Point size{list.width, last.y > 0 ? std::min(last.y, spec.most_height) : 100};
  spec.rect = place_popover(list.anchor, size, s.area, Prefer::below, 6).rect;
  spec.rect.h = 0;
  spec.alpha = last.y > 0 ? s.motion.appear(spec.id, motion_ms::fast) : 0;
  bool opened = last.y <= 0;
  s.overlays.begin(s, spec);
  if (opened && list.roving) {
    state.lit = list.current >= 0 ? list.current : step(items, -1, 1);
    s.sem.want_focus(own_id(list.name, state.lit));
  }
  for (int i = 0; i < static_cast<int>(items.size()); ++i)
    if (pick_item(s, list, state, items, i)) chosen = i;
  if (!items.empty()) gap(0);
  if (s.overlays.end(s)) state.open = false;
  if (chosen) state.open = false;
  if (!state.open) state.lit = -1;
  return chosen;
}

float widest(Screen& s, std::span<const PickItem> items) {
  float width = 0;
  for (const PickItem& item : items) {
    float w = s.text.width(shown(item.label), style::body);
    if (!item.detail.empty()) w = std::max(w, s.text.width(item.detail, style::secondary));
    if (!item.shortcut.empty()) w += s.text.width(item.shortcut, style::hint) + 24;
    if (item.icon) w += s.theme.scaled(space::icon) + 10;
    width = std::max(width, w);
  }
  return std::ceil(width) + 2 * (kItemPad + kListPad) + 18;  // and the scroll bar
}

void toggle(PickState& state) {
  state.open = !state.open;
  state.lit = -1;
}

}  // namespace

std::optional<int> menu(Screen& s, std::string_view name, PickState& state, Rect anchor,
                        std::span<const PickItem> items) {
  if (!state.open) return std::nullopt;
  PickList list{name, anchor, Role::menu, Role::menu_item, -1, true,
                std::clamp(widest(s, items), 180.f, s.area.w - 16)};
  return pick_list(s, list, state, items);
}

std::optional<int> menu_button(Screen& s, std::string_view label, PickState& state,
                               std::span<const PickItem> items, const ButtonOptions& options) {
  ButtonOptions o = options;
  o.popup = true;
  o.open = state.open;
  if (!o.trailing && !o.hide_words) o.trailing = icon::chevron_down;
  Press press = button_press(s, label, o);
  if (press.pressed || s.sem.key(press.id, "ArrowDown")) toggle(state);
  return menu(s, label, state, press.rect, items);
}

std::optional<int> menu_icon_button(Screen& s, std::string_view name, const char* icon,
                                    PickState& state, std::span<const PickItem> items,
                                    const IconButtonOptions& options) {
  IconButtonOptions o = options;
  o.popup = true;
  o.open = state.open;
  Press press = icon_button_press(s, name, icon, o);
  if (press.pressed || s.sem.key(press.id, "ArrowDown")) toggle(state);
  return menu(s, name, state, press.rect, items);
}

namespace {

// The closed select: looks like a field, opens the list.
Press select_face(Screen& s, std::string_view label, PickState& state, std::string_view value,
                  bool chosen, Rect frame, const SelectOptions& o) {
  std::uint32_t flags = kHasPopup | kExpandable | (state.open ? kExpanded : 0u) |
                        (o.required ? kRequired : 0u) | (o.error.empty() ? 0u : kInvalid) |
                        (o.disabled ? kDisabled : 0u);
  PressSpec spec;
  spec.node = {.role = Role::combobox, .name = shown(label), .rect = frame, .flags = flags,
               .id = ImGui::GetID(label.data(), label.data() + label.size()), .value = value,
               .description = o.error.empty() ? o.hint : o.error};
  spec.rounding = radius::field;
  Press press = sb::ui::press(s, spec);
  paint::fill(s, frame, press.hovered ? Color::hover : Color::card, radius::field);
  paint::outline(s, frame, o.error.empty() ? state.open ? Color::accent : Color::field_line
                                           : Color::bad,
                 radius::field, state.open ? 2.f : 1.f);
  Style style = style::input;
  if (!chosen) style.color = Color::ink3;
  s.text.draw_in(paint::list(), {frame.x + 14, frame.y, frame.w - 14 - 40, frame.h}, value, style);
  paint::icon(s, {frame.right() - 38, frame.y, 28, frame.h}, icon::chevron_down, Color::ink2, 18);
  return press;
}

void beneath(Screen& s, const SelectOptions& o, float width) {
  std::string_view words = o.error.empty() ? o.hint : o.error;
  if (words.empty()) return;
  Style style = style::hint;
  style.color = o.error.empty() ? Color::ink2 : Color::bad;
  gap(5);
  Rect r = place(width, s.text.wrap(words, style, width).height);
  if (!o.error.empty()) s.sem.leaf({.role = Role::alert, .name = o.error, .rect = r});
  s.text.draw_wrapped(paint::list(), {r.x, r.y}, words, style, width);
}

}  // namespace

std::optional<int> select(Screen& s, std::string_view label, PickState& state,
                          std::span<const PickItem> items, int current, const SelectOptions& o) {
  Point at = cursor();
  float width = o.width > 0 ? o.width : left_over();
  Panel panel(s, {at.x, at.y, width, 0});
  if (!o.hide_label) {
    Rect words = place(width, s.text.line(style::label));
    s.text.draw_in(paint::list(), words, shown(label), style::label);
    gap(6);
  }
  bool chosen = current >= 0 && current < static_cast<int>(items.size());
  std::string_view value =
      chosen ? shown(items[static_cast<std::size_t>(current)].label) : o.placeholder;
  Rect frame = place(width, s.theme.control() + 4);
  Press press = select_face(s, label, state, value, chosen, frame, o);
  if (press.pressed || s.sem.key(press.id, "ArrowDown") || s.sem.key(press.id, "ArrowUp"))
    toggle(state);
  std::optional<int> result;
  if (state.open) {
    float wide = std::max(width, std::min(widest(s, items), s.area.w - 16));
    result = pick_list(s, {label, frame, Role::listbox, Role::option, current, true, wide}, state,
                       items);
  }
  beneath(s, o, width);
  return result;
}

std::optional<int> combobox(Screen& s, std::string_view label, PickState& state,
                            std::span<const PickItem> items, std::string_view shown_value,
                            const SelectOptions& o) {
  FieldOptions field;
  field.kind = TextEntry::Kind::search;
  field.width = o.width;
  field.placeholder = o.placeholder;
  field.hint = o.hint;
  field.error = o.error;
  field.required = o.required;
  field.disabled = o.disabled;
  field.hide_label = o.hide_label;
  field.leading = icon::search;
  field.combobox = true;
  field.expanded = state.open;
  FieldResult r = text_field(s, label, state.typed ? state.filter : shown_value, field);
  if (r.text) {
    state.filter = *r.text;
    state.typed = state.open = true;
    state.lit = 0;
    s.needs.again = true;  // the view filters with the new text in the next frame
  }
  bool down = s.sem.key(r.id, "ArrowDown");
  if (!state.open && (down || (r.focused && ImGui::IsItemClicked()))) {
    state.open = true;
    state.lit = 0;
  } else if (state.open && down) {
    state.lit = step(items, state.lit, 1);
  }
  if (!state.open) return std::nullopt;
  follow_arrows(s, r.id, state, items, false);
  state.lit = std::min(state.lit, static_cast<int>(items.size()) - 1);
  std::optional<int> result;
  if (r.submitted && state.lit >= 0 && !items[static_cast<std::size_t>(state.lit)].disabled)
    result = state.lit;
  if (!items.empty()) {
    auto picked = pick_list(
        s, {label, r.rect, Role::listbox, Role::option, -1, false, r.rect.w}, state, items);
    if (picked) result = picked;
  } else if (r.cancelled) {
    state.open = false;
  }
  bool left = r.left && s.sem.focus() != 0 && !ImGui::IsMouseDown(0) && !result;
  for (int i = 0; left && i < static_cast<int>(items.size()); ++i)
    left = s.sem.focus() != own_id(label, i);
  if (result || left) state.open = false;
  if (!state.open) state = PickState{};
  return result;
}

}  // namespace sb::ui
