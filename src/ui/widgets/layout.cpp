#include "ui/widgets/layout.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace sb::ui {

Point cursor() {
  ImVec2 p = ImGui::GetCursorScreenPos();
  return {p.x, p.y};
}

// Not SetCursorScreenPos: that one wants an item after it, and the cursor may well just rest here.
void cursor_to(Point p) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->DC.CursorPos = {p.x, p.y};
  window->DC.IsSameLine = false;
  window->DC.CurrLineSize = {0, 0};
}

float left_over() { return std::max(1.f, ImGui::GetContentRegionAvail().x); }

Rect place(float width, float height) {
  if (width <= 0) width = left_over();
  Point at = cursor();
  ImGui::ItemSize(ImVec2(width, height));
  return {at.x, at.y, width, height};
}

Rect place_in_line(float width, float height) {
  float line = ImGui::GetCurrentWindow()->DC.CurrLineSize.y;
  Rect r = place(width, height);
  if (line > height) r.y += std::floor((line - height) / 2);
  return r;
}

void gap(float px) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->DC.CursorPos.y += px - ImGui::GetStyle().ItemSpacing.y;
}

void beside(float px) { ImGui::SameLine(0, px); }

void beside_right(float width) {
  ImGui::SameLine(0, 0);
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->DC.CursorPos.x = std::max(window->DC.CursorPos.x + 8, window->WorkRect.Max.x - width);
}

Rect window_rect() {
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  return rect_of(clip.Min, clip.Max);
}

Panel::Panel(Screen&, Rect rect) : rect_(rect) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  old_work_right_ = window->WorkRect.Max.x;
  old_content_right_ = window->ContentRegionRect.Max.x;
  Point at = cursor();
  if (at.x != rect.x || at.y != rect.y) cursor_to({rect.x, rect.y});
  window->WorkRect.Max.x = window->ContentRegionRect.Max.x = rect.right();
  ImGui::BeginGroup();
  window->DC.IsSameLine = false;  // EndGroup restores it
}

Panel::~Panel() {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  // EndGroup would count the last item, which may be a touch area grown over its edge, or not ours.
  ImGui::GetCurrentContext()->LastItemData.Rect = ImRect(window->DC.CursorMaxPos,
                                                         window->DC.CursorMaxPos);
  ImGui::EndGroup();
  window->WorkRect.Max.x = old_work_right_;
  window->ContentRegionRect.Max.x = old_content_right_;
}

float Panel::height() const {
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  return std::max(0.f, window->DC.CursorMaxPos.y - rect_.y);
}

Pane::Pane(Screen& s, const char* id, Rect rect, const Options& options) {
  ImGui::SetNextWindowPos({rect.x, rect.y});
  ImGui::SetNextWindowSize({std::max(1.f, rect.w), std::max(1.f, rect.h)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {options.padding_x, options.padding_y});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                           ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                           ImGuiWindowFlags_NoBringToFrontOnFocus |
                           ImGuiWindowFlags_NoFocusOnAppearing;
  if (options.background == Color::none) flags |= ImGuiWindowFlags_NoBackground;
  if (!options.scroll)
    flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  // The window's own background lies beneath its scrollbar; one drawn later would lie on it.
  ImGui::PushStyleColor(ImGuiCol_WindowBg, s.theme[options.background]);
  ImGui::Begin(id, nullptr, flags);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
}

Pane::~Pane() { ImGui::End(); }

Scroll::Scroll(Screen&, const char* id, Point size) {
  ImGui::BeginChild(id, {size.x, size.y}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
}

Scroll::~Scroll() { ImGui::EndChild(); }

}  // namespace sb::ui
