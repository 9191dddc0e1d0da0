#include "platform/web/scroll.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cfloat>

namespace sb {
namespace {

int room_of(const ImGuiWindow& window) {
  constexpr int kUnmoved = ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoMouseInputs;
  if (window.Flags & kUnmoved) return 0;
  return (window.ScrollMax.x > 0 ? 1 : 0) | (window.ScrollMax.y > 0 ? 2 : 0);
}

// Where the window will be once the scroll asked for is done.
float pending(float target, float now) { return target < FLT_MAX ? target : now; }

}  // namespace

int ScrollDriver::begin(float x, float y) {
  window_ = 0;
  ImGuiWindow *hovered = nullptr, *under_moving = nullptr;
  ImGui::FindHoveredWindowEx(ImVec2(x, y), true, &hovered, &under_moving);
  const ImGuiWindow* modal = ImGui::GetTopMostPopupModal();
  if (hovered && modal && !ImGui::IsWindowWithinBeginStackOf(hovered->RootWindow,
                                                             const_cast<ImGuiWindow*>(modal))) {
    return 0;
  }
  for (ImGuiWindow* window = hovered; window != nullptr; window = window->ParentWindow) {
    if (const int axes = room_of(*window); axes != 0) {
      window_ = window->ID;
      return axes_ = axes;
    }
    if (!(window->Flags & ImGuiWindowFlags_ChildWindow)) break;
  }
  return 0;
}

int ScrollDriver::by(float dx, float dy) {
  ImGuiWindow* window = window_ != 0 ? ImGui::FindWindowByID(window_) : nullptr;
  if (window == nullptr) return 0;
  int moved = 0;
  if (dx != 0 && (axes_ & 1)) {
    const float was = pending(window->ScrollTarget.x, window->Scroll.x);
    const float now = ImClamp(was + dx, 0.0f, window->ScrollMax.x);
    if (now != was) ImGui::SetScrollX(window, now), moved |= 1;
  }
  if (dy != 0 && (axes_ & 2)) {
    const float was = pending(window->ScrollTarget.y, window->Scroll.y);
    const float now = ImClamp(was + dy, 0.0f, window->ScrollMax.y);
    if (now != was) ImGui::SetScrollY(window, now), moved |= 2;
  }
  return moved;
}

}  // namespace sb
