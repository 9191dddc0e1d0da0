#include "ui/widgets/press.h"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"

namespace sb::ui {
namespace {

Rect touchable(Rect r) {
  return grown(r, std::clamp((space::touch - r.w) / 2, 0.f, 6.f),
               std::clamp((space::touch - r.h) / 2, 0.f, 6.f));
}

// ImGui's part: hover, press and release of the pointer.
void follow_pointer(Screen& s, const PressSpec& spec, Press& out) {
  Rect area = spec.grow ? touchable(out.rect) : out.rect;
  ImRect box(area.x, area.y, area.right(), area.bottom());
  if (!ImGui::ItemAdd(box, out.id, nullptr, ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop))
    return;
  out.pressed = ImGui::ButtonBehavior(box, out.id, &out.hovered, &out.held);
  if (out.hovered) s.needs.hand_cursor = true;
}

}  // namespace

Press press(Screen& s, const PressSpec& spec) {
  NodeSpec node = spec.node;
  if (!node.id)
    node.id = ImGui::GetID(node.name.data(), node.name.data() + node.name.size());
  Press out;
  out.id = node.id;
  out.rect = node.rect;
  bool disabled = (node.flags & kDisabled) != 0;
  if (!disabled && !(node.flags & kFocusByScript)) node.flags |= kFocusable;
  s.sem.leaf(node);
  out.focused = s.sem.focused(out.id);
  if (disabled || s.sem.inert()) return out;
  if (spec.pointer) follow_pointer(s, spec, out);
  if (s.sem.activated(out.id)) out.pressed = out.by_key = true;
  if (spec.ring && s.sem.focus_ring(out.id)) paint::focus_ring(s, out.rect, spec.rounding);
  return out;
}

bool ground(const char* name, Rect rect) {
  const ImGuiID id = ImGui::GetID(name);
  const ImRect box(rect.x, rect.y, rect.right(), rect.bottom());
  cursor_to({rect.x, rect.y});
  ImGui::ItemSize(box);
  if (!ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop))
    return false;
  bool hovered = false, held = false;
  return ImGui::ButtonBehavior(box, id, &hovered, &held);
}

}  // namespace sb::ui
