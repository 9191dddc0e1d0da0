#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "gen/icons.h"
#include "ui/widgets/paint.h"

namespace sb::ui {
namespace {

constexpr float kPadX = 15, kIconGap = 9;

struct Dress {
  Color fill, line, ink;
};

Dress dress(Look look, bool hovered, bool held, bool on) {
  switch (look) {
    case Look::primary:
      return {hovered ? Color::accent_hover : Color::accent, Color::none, Color::on_accent};
    case Look::danger:
      return {hovered ? Color::bad_hover : Color::bad, Color::none, Color::on_bad};
    case Look::secondary:
      if (on) return {Color::accent_soft, Color::accent, Color::accent};
      return {held ? Color::pressed : hovered ? Color::hover : Color::card, Color::line,
              Color::ink};
    case Look::link:
      return {Color::none, Color::none, held ? Color::accent_hover : Color::accent};
    case Look::quiet: break;
  }
  if (on) return {Color::accent_soft, Color::none, Color::accent};
  return {held ? Color::pressed : hovered ? Color::hover : Color::none, Color::none, Color::ink};
}

Style words_style(const ButtonOptions& o) {
  Style style = style::control;
  style.weight = Weight::semibold;
  if (o.look == Look::quiet) style.weight = Weight::medium;
  return style;
}

std::uint32_t flags_of(bool disabled, bool popup, bool open, bool toggle, bool pressed) {
  std::uint32_t flags = disabled ? kDisabled : 0u;
  if (popup) flags |= kHasPopup | kExpandable | (open ? kExpanded : 0u);
  if (toggle && pressed) flags |= kPressed;
  return flags;
}

void paint_button(Screen& s, Rect r, std::string_view words, const ButtonOptions& o,
                  const Press& press) {
  Dress look = dress(o.look, press.hovered, press.held, o.pressed);
  float alpha = o.disabled ? 0.45f : 1;
  if (look.fill != Color::none) paint::fill(s, r, look.fill, radius::control, alpha);
  if (look.line != Color::none) paint::outline(s, r, look.line, radius::control);
  ImGui::PushStyleVar(ImGuiStyleVar_Alpha, ImGui::GetStyle().Alpha * alpha);
  float icon = s.theme.scaled(space::icon);
  Style style = words_style(o);
  style.color = look.ink;
  float text = o.hide_words ? 0 : s.text.width(words, style);
  float space_for_words = r.w - (o.look == Look::link ? 0 : 2 * 8) -
                          (o.icon ? icon + kIconGap : 0) - (o.trailing ? icon + kIconGap : 0);
  text = std::min(text, std::max(0.f, space_for_words));
  float total = text + (o.icon ? icon + (text > 0 ? kIconGap : 0) : 0) +
                (o.trailing ? icon + kIconGap : 0);
  float x = o.look == Look::link ? r.x : std::round(r.x + (r.w - total) / 2);
  if (o.icon) {
    paint::icon(s, {x, r.y, icon, r.h}, o.icon, look.ink);
    x += icon + kIconGap;
  }
  if (text > 0) s.text.draw_in(paint::list(), {x, r.y, text + 1, r.h}, words, style);
  if (o.trailing)
    paint::icon(s, {x + text + kIconGap, r.y, icon, r.h}, o.trailing, look.ink, 18);
  ImGui::PopStyleVar();
}

}  // namespace

std::string_view shown(std::string_view label) { return label.substr(0, label.find("##")); }

float button_width(Screen& s, std::string_view label, const ButtonOptions& o) {
  float icon = s.theme.scaled(space::icon);
  float width = o.look == Look::link ? 1 : 2 * kPadX;
  if (o.hide_words) return std::max(s.theme.control(), icon + 2 * 10);
  width += s.text.width(shown(label), words_style(o));
  if (o.icon) width += icon + kIconGap;
  if (o.trailing) width += icon + kIconGap - 4;
  return std::ceil(width);
}

Press button_press(Screen& s, std::string_view label, const ButtonOptions& o) {
  float width = o.width > 0 ? o.width : o.width < 0 ? left_over() : button_width(s, label, o);
  Rect r = place(width, s.theme.control());
  std::string_view words = shown(label);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = o.name.empty() ? words : o.name, .rect = r,
               .flags = flags_of(o.disabled, o.popup, o.open, o.toggle, o.pressed),
               .id = ImGui::GetID(label.data(), label.data() + label.size()),
               .description = o.description, .shortcut = o.shortcut};
  spec.ring = false;
  Press press = sb::ui::press(s, spec);
  paint_button(s, r, words, o, press);
  if (s.sem.focus_ring(press.id)) paint::focus_ring(s, r, radius::control);
  return press;
}

bool button(Screen& s, std::string_view label, const ButtonOptions& options) {
  return button_press(s, label, options).pressed;
}

Press icon_button_press(Screen& s, std::string_view name, const char* icon,
                        const IconButtonOptions& o) {
  float size = o.size > 0 ? o.size : s.theme.control();
  Rect r = place(size, size);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = shown(name), .rect = r,
               .flags = flags_of(o.disabled, o.popup, o.open, o.toggle, o.pressed),
               .id = ImGui::GetID(name.data(), name.data() + name.size()),
               .shortcut = o.shortcut};
  spec.ring = false;
  Press press = sb::ui::press(s, spec);
  Dress look = dress(o.look, press.hovered, press.held, o.pressed);
  if (look.fill != Color::none)
    paint::fill(s, r, look.fill, radius::control, o.disabled ? 0.45f : 1);
  if (look.line != Color::none) paint::outline(s, r, look.line, radius::control);
  Color ink = o.look == Look::quiet && !o.pressed ? o.color : look.ink;
  ImGui::PushStyleVar(ImGuiStyleVar_Alpha, ImGui::GetStyle().Alpha * (o.disabled ? 0.45f : 1));
  paint::icon(s, r, icon, ink, o.icon_size);
  ImGui::PopStyleVar();
  if (s.sem.focus_ring(press.id)) paint::focus_ring(s, r, radius::control);
  return press;
}

bool icon_button(Screen& s, std::string_view name, const char* icon,
                 const IconButtonOptions& options) {
  return icon_button_press(s, name, icon, options).pressed;
}

bool link_button(Screen& s, std::string_view label, const LinkOptions& o) {
  std::string_view words = shown(label);
  Style style = o.style;
  if (o.disabled) style.color = Color::ink3;
  float width = s.text.width(words, style), height = s.text.line(style);
  Rect r = place_in_line(std::ceil(width), height);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = o.name.empty() ? words : o.name, .rect = r,
               .flags = o.disabled ? kDisabled : 0u,
               .id = ImGui::GetID(label.data(), label.data() + label.size()),
               .description = o.description};
  spec.rounding = 3;
  Press press = sb::ui::press(s, spec);
  s.text.draw(paint::list(), {r.x, r.y}, words, style);
  if (press.hovered)
    paint::fill(s, {r.x, r.bottom() - 2, r.w, 1}, style.color);
  return press.pressed;
}

}  // namespace sb::ui
