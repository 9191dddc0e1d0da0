#include "ui/widgets/toast.h"

#include <imgui_internal.h>

#include <algorithm>
#include <vector>

#include "gen/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/press.h"

namespace sb::ui {
namespace {

constexpr float kPad = 14, kBetween = 8;
constexpr Style kWords{Size::body, Weight::medium, Color::paper, 1.4f};
constexpr Style kAction{Size::body, Weight::bold, Color::paper, 1.4f};

struct Laid {
  Rect rect, words, action, close;
};

Laid lay(Screen& s, const Toast& toast, float x, float y, float width) {
  Laid out;
  float control = s.theme.control();
  float action = toast.action.empty() ? 0 : s.text.width(toast.action, kAction) + 24;
  float words = width - kPad - action - control - 4;
  float height = std::max(control + 8, s.text.wrap(toast.text, kWords, words).height + 2 * kPad);
  out.rect = {x, y, width, height};
  out.words = {x + kPad, y, words, height};
  out.action = {x + kPad + words, y + (height - control) / 2, action, control};
  out.close = {x + width - control - 4, y + (height - control) / 2, control, control};
  return out;
}

bool plain_button(Screen& s, std::string_view name, Rect r, const char* icon) {
  PressSpec spec;
  spec.node = {.role = Role::button, .name = name, .rect = r};
  spec.ring = false;
  Press press = sb::ui::press(s, spec);
  if (press.hovered) paint::fill(s, grown(r, -3), Color::paper, 8, 0.16f);
  if (icon) paint::icon(s, r, icon, Color::paper, 18);
  else s.text.draw_in(paint::list(), r, name, kAction, Align::center);
  if (s.sem.focus_ring(press.id)) paint::outline(s, grown(r, -3), Color::paper, 8, 2);
  return press.pressed;
}

void draw_toast(Screen& s, const Toast& toast, const Laid& at, std::string_view close_name,
                ToastResult& result) {
  paint::fill(s, at.rect, Color::ink, 12);
  if (toast.tone != Tone::neutral)
    paint::fill(s, {at.rect.x + 6, at.rect.y + 12, 3, at.rect.h - 24}, tone_soft(toast.tone), 2);
  float lines = s.text.wrap(toast.text, kWords, at.words.w).height;
  s.sem.text(toast.text, at.words);
  s.text.draw_wrapped(paint::list(), {at.words.x, at.words.y + (at.words.h - lines) / 2},
                      toast.text, kWords, at.words.w);
  if (!toast.action.empty() && plain_button(s, toast.action, at.action, nullptr))
    result.action = toast.id;
  if (plain_button(s, close_name, at.close, icon::x)) result.closed = toast.id;
}

float toast_width(const Screen& s, const Rect& in) {
  return std::min(s.theme.scaled(440), in.w - 24);
}

}  // namespace

float toasts_height(Screen& s, std::span<const Toast> list) {
  float height = list.empty() ? 0 : space::m;
  for (const Toast& toast : list)
    height += lay(s, toast, 0, 0, toast_width(s, s.area)).rect.h + kBetween;
  return height;
}

ToastResult toasts(Screen& s, std::string_view region_name, std::span<const Toast> list,
                   std::string_view close_name, float bottom) {
  ToastResult result;
  const Rect in = s.overlays.beside_sheet(s, s.theme.scaled(360));
  float width = toast_width(s, in);
  float x = in.x + (in.w - width) / 2, height = 0;
  std::vector<Laid> laid;
  for (const Toast& toast : list) {
    laid.push_back(lay(s, toast, x, height, width));
    height = laid.back().rect.bottom() + kBetween;
  }
  float top = s.area.bottom() - bottom - space::m - height;
  if (!list.empty()) top = s.overlays.clear_place(s, {x, top, width, height}).y;
  OverlaySpec spec;
  spec.id = ImGui::GetID(region_name.data(), region_name.data() + region_name.size());
  spec.name = region_name;
  spec.role = Role::status;
  // With nothing to say it stands below the screen: what an overlay covers is hidden from fingers.
  // There it also waits while a menu is open, which may take the whole height.
  if (list.empty() || s.overlays.menu_open()) top = s.area.bottom();
  spec.rect = {x, top, width, std::max(1.f, height)};
  spec.passive = true;
  spec.focus_inside = spec.frame = false;
  spec.padding = 0;
  s.overlays.begin(s, spec);
  for (std::size_t i = 0; i < list.size(); ++i) {
    Laid at = laid[i];
    for (Rect* r : {&at.rect, &at.words, &at.action, &at.close}) r->y += top;
    ImGui::PushID(static_cast<int>(list[i].id));
    draw_toast(s, list[i], at, close_name, result);
    ImGui::PopID();
  }
  s.overlays.end(s);
  return result;
}

}  // namespace sb::ui
