#include "ui/widgets/badge.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "gen/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/press.h"

namespace sb::ui {
namespace {

constexpr float kPadX = 11;
constexpr float kIcon = 16;

Style chip_style(Tone tone) {
  return {Size::small, Weight::semibold, tone_color(tone), 1.3f};
}

void paint_chip(Screen& s, Rect r, std::string_view text, Tone tone, const char* icon) {
  float x = r.x + kPadX;
  if (icon) {
    float size = s.theme.scaled(kIcon);
    paint::icon(s, {x - 3, r.y, size, r.h}, icon, tone_color(tone), kIcon);
    x += size + 2;
  }
  s.text.draw_in(paint::list(), {x, r.y, r.right() - x - kPadX + 2, r.h}, text, chip_style(tone));
}

}  // namespace

float chip_height(const Screen& s) { return s.theme.line(chip_style(Tone::neutral)) + 11; }

float chip_width(Screen& s, std::string_view text, bool with_icon) {
  float width = s.text.width(shown(text), chip_style(Tone::neutral)) + 2 * kPadX;
  return std::ceil(width + (with_icon ? s.theme.scaled(kIcon) + 2 : 0));
}

void chip(Screen& s, std::string_view text, Tone tone, const char* icon) {
  Rect r = place_in_line(chip_width(s, text, icon != nullptr), chip_height(s));
  s.sem.text(text, r);
  paint::fill(s, r, tone_soft(tone), radius::chip);
  if (s.theme.contrast()) paint::outline(s, r, tone_color(tone), radius::chip);
  paint_chip(s, r, text, tone, icon);
}

bool chip_button(Screen& s, std::string_view text, const ChipButtonOptions& o) {
  Rect r = place_in_line(chip_width(s, text, o.icon != nullptr), chip_height(s));
  std::uint32_t flags = o.toggle && o.selected ? kPressed : 0u;
  PressSpec spec;
  spec.node = {.role = Role::button, .name = shown(text), .rect = r, .flags = flags,
               .id = ImGui::GetID(text.data(), text.data() + text.size())};
  spec.rounding = r.h / 2;
  Press press = sb::ui::press(s, spec);
  Tone tone = o.toggle && o.selected ? Tone::accent : o.tone;
  if (!o.dashed) paint::fill(s, r, tone_soft(tone), radius::chip);
  else if (press.hovered) paint::fill(s, r, Color::hover, radius::chip);
  if (o.dashed) paint::dashed_outline(s, r, Color::ink3, radius::chip);
  else if (press.hovered) paint::outline(s, r, tone_color(tone), radius::chip);
  paint_chip(s, r, shown(text), tone, o.icon);
  return press.pressed;
}

float removable_chip_width(Screen& s, std::string_view text, float most) {
  const float natural = s.text.width(text, chip_style(Tone::accent)) + s.theme.scaled(kIcon) + 24;
  return std::min(s.theme.scaled(most), std::ceil(natural));
}

bool removable_chip(Screen& s, std::string_view text, std::string_view name, float most) {
  Rect r = place_in_line(removable_chip_width(s, text, most), chip_height(s) + 2);
  PressSpec spec;
  spec.node = {.role = Role::button, .name = name, .rect = r};
  spec.rounding = r.h / 2;
  Press press = sb::ui::press(s, spec);
  paint::fill(s, r, Color::accent_soft, radius::chip);
  if (press.hovered) paint::outline(s, r, Color::accent, radius::chip);
  const float cross = s.theme.scaled(kIcon);
  s.text.draw_in(paint::list(), {r.x + kPadX, r.y, r.w - cross - 2 * kPadX, r.h}, text,
                 chip_style(Tone::accent));
  paint::icon(s, {r.right() - cross - 7, r.y, cross, r.h}, icon::x, Color::accent, 14);
  return press.pressed;
}

void paint_avatar(Screen& s, Rect r, std::string_view initials) {
  paint::fill(s, r, Color::violet_soft, radius::chip);
  const float room = r.w / s.theme.scale();  // rows do not grow as their text does
  Size size = room >= 60   ? Size::title
              : room >= 40 ? Size::body
              : room >= 28 ? Size::small
                           : Size::tiny;
  s.text.draw_in(paint::list(), r, initials, {size, Weight::bold, Color::violet, 1.2f},
                 Align::center);
}

void avatar(Screen& s, std::string_view initials, float diameter) {
  float size = s.theme.scaled(diameter);
  paint_avatar(s, place(size, size), initials);
}

void paint_icon_tile(Screen& s, Rect r, const char* icon, Tone tone) {
  paint::fill(s, r, tone_soft(tone), r.w * 0.26f);
  paint::icon(s, r, icon, tone_color(tone), r.w >= 48 ? 26 : 18);
}

void icon_tile(Screen& s, const char* icon, Tone tone, float size) {
  float px = s.theme.scaled(size);
  paint_icon_tile(s, place(px, px), icon, tone);
}

void letter_tile(Screen& s, std::string_view letter, Tone tone, float size) {
  float px = s.theme.scaled(size);
  Rect r = place(px, px);
  paint::fill(s, r, tone_soft(tone), 8);
  s.text.draw_in(paint::list(), r, letter, {Size::body, Weight::bold, tone_color(tone), 1.2f},
                 Align::center);
}

void paint_count(Screen& s, Point center, int count) {
  if (count <= 0) return;
  std::string text = count > 99 ? "99+" : std::to_string(count);
  Style style{Size::tiny, Weight::semibold, Color::on_bad, 1.2f};
  float h = s.text.line(style) + 5, w = std::max(h + 1, s.text.width(text, style) + 11);
  Rect r{std::round(center.x - w / 2), std::round(center.y - h / 2), std::ceil(w), h};
  paint::fill(s, r, Color::bad, radius::chip);
  s.text.draw_in(paint::list(), r, text, style, Align::center);
}

}  // namespace sb::ui
