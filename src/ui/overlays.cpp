#include "ui/overlays.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ui/screen.h"
#include "ui/widgets/paint.h"

namespace sb::ui {
namespace {

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                   ImGuiWindowFlags_NoBringToFrontOnFocus |
                                   ImGuiWindowFlags_NoFocusOnAppearing |
                                   ImGuiWindowFlags_NoBackground;

}  // namespace

void Overlays::begin_frame() {
  for (auto& [id, state] : states_) state.seen = false;
  stack_.clear();
  order_.clear();
}

// Beneath: the dimmed screen of a modal one, and the shadow, which reaches over its edges.
void Overlays::draw_beneath(Screen& s, const OverlaySpec& spec) {
  char name[32];
  std::snprintf(name, sizeof name, "##beneath%08x", spec.id);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({s.env.width, s.env.height});
  ImGuiWindowFlags flags = kBare | ImGuiWindowFlags_NoScrollbar;
  if (!spec.modal) flags |= ImGuiWindowFlags_NoInputs;
  ImGui::Begin(name, nullptr, flags);
  order_.push_back(ImGui::GetCurrentWindow());
  if (spec.modal) paint::fill(s, {0, 0, s.env.width, s.env.height}, Color::scrim);
  if (spec.frame) paint::surface(s, spec.rect, spec.rounding, 2, Color::raised);
  ImGui::End();
}

void Overlays::begin(Screen& s, const OverlaySpec& wanted) {
  OverlaySpec spec = wanted;
  State& state = states_[spec.id];
  state.seen = true;
  state.modal = spec.modal;
  state.passive = spec.passive;
  state.menu = spec.role == Role::menu || spec.role == Role::listbox;
  if (!state.shown) state.return_focus = s.sem.focus();
  bool measuring = !state.shown && spec.rect.h <= 0;
  float most = spec.most_height > 0 ? spec.most_height : s.area.h;
  bool whole = state.size.y <= most;  // nothing to scroll
  if (spec.rect.h <= 0) spec.rect.h = state.shown ? std::min(state.size.y, most) : most;
  if (measuring) {
    spec.alpha = 0;
    s.needs.again = true;
  }
  state.rect = measuring ? Rect{} : spec.rect;
  ImGui::PushStyleVar(ImGuiStyleVar_Alpha, std::max(0.001f, spec.alpha));
  draw_beneath(s, spec);
  char name[32];
  std::snprintf(name, sizeof name, "##overlay%08x", spec.id);
  ImGui::SetNextWindowPos({spec.rect.x, spec.rect.y});
  ImGui::SetNextWindowSize({spec.rect.w, spec.rect.h});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {spec.padding, spec.padding});
  ImGuiWindowFlags flags = kBare;
  if (wanted.rect.h <= 0 && whole)
    flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  if (spec.alpha == 0) flags |= ImGuiWindowFlags_NoInputs;
  ImGui::Begin(name, nullptr, flags);
  ImGui::PopStyleVar();
  order_.push_back(ImGui::GetCurrentWindow());
  stack_.push_back(spec);
  if (!spec.passive) opened_.push_back(spec.id);
  s.sem.push_layer(spec.id, state.rect, spec.modal);
  s.sem.push({.role = spec.role, .name = spec.name, .rect = spec.rect,
              .flags = (spec.modal ? kModal : 0u) | (spec.passive ? 0u : kFocusByScript),
              .id = spec.id});
}

bool Overlays::end(Screen& s) {
  OverlaySpec spec = stack_.back();
  State& state = states_[spec.id];
  bool close = !spec.passive && state.shown && wants_close(s, spec);
  move_focus(s, spec, state);
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  state.size = {spec.rect.w,
                window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y + 2 * spec.padding};
  if (state.shown && std::abs(state.size.y - state.last_height) > 0.5f) s.needs.again = true;
  state.last_height = state.size.y;
  state.shown = true;
  s.sem.pop();
  s.sem.pop_layer();
  ImGui::End();
  ImGui::PopStyleVar();
  stack_.pop_back();
  return close;
}

bool Overlays::is_top(NodeId id) const {
  return last_open_.empty() || last_open_.back() == id;
}

bool Overlays::wants_close(Screen& s, const OverlaySpec& spec) const {
  if (is_top(spec.id) && s.sem.global_key("Escape")) return true;
  if (spec.modal || !ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return false;
  ImVec2 mouse = ImGui::GetIO().MousePos;
  Point at{mouse.x, mouse.y};
  if (spec.rect.contains(at) || spec.keep_open.contains(at)) return false;
  for (const auto& entry : states_)  // Undo on a toast leaves open what it speaks of
    if (entry.second.passive && entry.second.rect.contains(at)) return false;
  auto self = std::find(last_open_.begin(), last_open_.end(), spec.id);
  for (auto above = self; above != last_open_.end(); ++above) {
    auto it = states_.find(*above);
    if (it != states_.end() && it->second.rect.contains(at)) return false;
  }
  return true;
}

void Overlays::move_focus(Screen& s, const OverlaySpec& spec, State& state) {
  if (!spec.focus_inside || spec.passive || state.focus_moved) return;
  state.focus_moved = true;
  if (s.sem.wants_focus()) return;  // the view asked for something itself
  bool touch = s.env.coarse_pointer;
  NodeId first = s.sem.first_focusable(!touch);
  Node* node = s.sem.find(first);
  // A finger should not bring up the soft keyboard before the user has seen what opened.
  if (!node || (touch && node->role == Role::textbox)) first = spec.id;
  s.sem.want_focus(first);
}

void Overlays::end_frame(Screen& s) {
  for (ImGuiWindow* window : order_) ImGui::BringWindowToDisplayFront(window);
  for (auto it = states_.begin(); it != states_.end();) {
    State& state = it->second;
    if (state.seen) {
      ++it;
      continue;
    }
    bool lost = s.sem.focus() == 0 || !s.sem.find(s.sem.focus());
    if (!state.passive && lost && state.return_focus && !s.sem.wants_focus() &&
        s.sem.find(state.return_focus))
      s.sem.want_focus(state.return_focus);
    it = states_.erase(it);
    s.needs.again = true;
  }
  last_open_ = opened_;
  opened_.clear();
}

Point Overlays::last_size(NodeId id) const {
  auto it = states_.find(id);
  return it == states_.end() ? Point{} : it->second.size;
}

bool Overlays::is_open(NodeId id) const { return states_.count(id) > 0; }

bool Overlays::any_open() const {
  return std::any_of(states_.begin(), states_.end(),
                     [](const auto& entry) { return !entry.second.passive; });
}

bool Overlays::menu_open() const {
  return std::any_of(states_.begin(), states_.end(),
                     [](const auto& entry) { return entry.second.seen && entry.second.menu; });
}

bool Overlays::lies_on(const Rect& r) const {
  return std::any_of(states_.begin(), states_.end(), [&](const auto& entry) {
    const State& state = entry.second;
    return state.seen && !state.passive && !state.rect.intersection(r).empty();
  });
}

}  // namespace sb::ui
