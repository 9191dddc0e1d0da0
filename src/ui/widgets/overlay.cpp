#include "ui/widgets/overlay.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "gen/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/prose.h"

namespace sb::ui {
namespace {

NodeId overlay_id(std::string_view name) {
  return ImGui::GetID(name.data(), name.data() + name.size()) ^ 0x0e71a9u;
}

float fade_in(Screen& s, NodeId id, bool measured) {
  if (!measured) return 0;
  return s.motion.appear(id, motion_ms::fast);
}

Rect bottom_sheet(const Screen& s, float height) {
  float h = std::min(height, s.area.h * 0.92f);
  return {s.area.x, s.area.bottom() - h, s.area.w, 0};
}

// The close button stands last in reading order, so that the focus begins with the content.
bool close_button(Screen& s, std::string_view name, float padding) {
  s.overlays.end_content();
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  Point resting = cursor();
  float size = s.theme.control(), up = s.overlays.edges_stay() ? 0 : ImGui::GetScrollY();
  cursor_to({window->Pos.x + window->Size.x - padding - size + 10,
             window->Pos.y + padding - 8 - up});
  bool pressed = icon_button(s, name, icon::x);
  cursor_to(resting);
  return pressed;
}

void title(Screen& s, std::string_view name) {
  s.overlays.begin_head(s);
  heading(s, 2, name, style::subtitle, std::max(40.f, left_over() - s.theme.control()));
  gap(space::l);
  s.overlays.end_head(s);
}

}  // namespace

Popover::Popover(Screen& s, std::string_view name, Rect anchor, const OverlayOptions& o)
    : s_(s), open_(o.open) {
  OverlaySpec spec;
  spec.id = overlay_id(name);
  spec.name = shown(name);
  spec.padding = o.padding;
  spec.focus_inside = o.focus_inside;
  spec.keep_open = o.keep_open.empty() ? anchor : o.keep_open;
  float width = std::min(s.theme.scaled(o.width > 0 ? o.width : 372), s.area.w - 16);
  Point last = s.overlays.last_size(spec.id);
  bool measured = last.y > 0;
  if (s.phone() && o.sheet_on_phone) {
    spec.rect = bottom_sheet(s, last.y);
    spec.most_height = s.area.h * 0.92f;
  } else {
    spec.most_height = s.area.h - 16;
    Point size{width, measured ? std::min(last.y, spec.most_height) : 200};
    spec.rect = place_popover(anchor, size, s.area, o.prefer).rect;
    spec.rect.h = 0;
  }
  spec.alpha = fade_in(s, spec.id, measured);
  width_ = spec.rect.w - 2 * o.padding;
  s.overlays.begin(s, spec);
}

Popover::~Popover() {
  if (s_.overlays.end(s_) && open_) *open_ = false;
}

Dialog::Dialog(Screen& s, std::string_view name, const OverlayOptions& o)
    : s_(s), open_(o.open), closable_(o.title), padding_(o.padding), close_name_(o.close_name) {
  OverlaySpec spec;
  spec.id = overlay_id(name);
  spec.name = shown(name);
  spec.modal = true;
  spec.padding = padding_ = std::max(o.padding, 24.f);
  Point last = s.overlays.last_size(spec.id);
  spec.most_height = s.area.h - 32;
  if (s.phone()) {
    spec.most_height = s.area.h * 0.92f;
    spec.rect = bottom_sheet(s, last.y);
  } else {
    float width = std::min(s.theme.scaled(o.width > 0 ? o.width : 480), s.area.w - 32);
    float height = std::min(last.y, spec.most_height);
    spec.rect = {std::round(s.area.x + (s.area.w - width) / 2),
                 std::round(s.area.y + (s.area.h - height) * 0.42f), width, 0};
  }
  spec.alpha = fade_in(s, spec.id, last.y > 0);
  width_ = spec.rect.w - 2 * padding_;
  s.overlays.begin(s, spec);
  if (o.title) title(s, spec.name);
}

Dialog::~Dialog() {
  bool close = closable_ && close_button(s_, close_name_, padding_);
  close |= s_.overlays.end(s_);
  if (close && open_) *open_ = false;
}

Sheet::Sheet(Screen& s, std::string_view name, const OverlayOptions& o)
    : s_(s), open_(o.open), closable_(o.title), padding_(std::max(o.padding, 20.f)),
      close_name_(o.close_name) {
  OverlaySpec spec;
  spec.id = overlay_id(name);
  spec.name = shown(name);
  spec.modal = true;
  spec.padding = padding_;
  Point last = s.overlays.last_size(spec.id);
  if (s.phone()) {
    spec.most_height = s.area.h * 0.92f;
    spec.rect = bottom_sheet(s, last.y);
  } else {
    float width = std::min(s.theme.scaled(o.width > 0 ? o.width : 420), s.area.w - 16);
    spec.rect = {s.area.right() - width, s.area.y, width, s.area.h};
    spec.rounding = 0;
  }
  spec.alpha = spec.rect.h > 0 ? s.motion.appear(spec.id, motion_ms::panel)
                               : fade_in(s, spec.id, last.y > 0);
  width_ = spec.rect.w - 2 * padding_;
  s.overlays.begin(s, spec);
  if (o.title) title(s, spec.name);
}

Sheet::~Sheet() {
  bool close = closable_ && close_button(s_, close_name_, padding_);
  close |= s_.overlays.end(s_);
  if (close && open_) *open_ = false;
}

namespace {

Answer foot_buttons(Screen& s, std::string_view confirm, const FootOptions& o) {
  Answer answer = Answer::none;
  ButtonOptions yes{.look = o.danger ? Look::danger : Look::primary, .icon = o.icon,
                    .disabled = o.disabled};
  ButtonOptions no{.look = Look::secondary};
  float room = left_over();
  float yes_width = button_width(s, confirm, yes), no_width = button_width(s, o.cancel, no);
  Point at = cursor();
  if (yes_width + no_width + space::m > room) {  // large text: one beneath the other
    yes.width = no.width = kFill;
    if (button(s, confirm, yes)) answer = Answer::confirm;
    if (button(s, o.cancel, no)) answer = Answer::cancel;
    return answer;
  }
  if (s.phone()) yes.width = no.width = (room - space::m) / 2;
  else cursor_to({at.x + room - yes_width - no_width - space::m, at.y});
  if (button(s, o.cancel, no)) answer = Answer::cancel;
  beside();
  if (button(s, confirm, yes)) answer = Answer::confirm;
  return answer;
}

}  // namespace

Answer dialog_foot(Screen& s, std::string_view confirm, const FootOptions& o) {
  s.overlays.begin_foot(s);
  gap(space::xxl);
  Answer answer = foot_buttons(s, confirm, o);
  s.overlays.end_foot(s);
  return answer;
}

}  // namespace sb::ui
