#include "ui/overlays.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

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

constexpr float kUnderTitle = 8;     // from where the content vanishes to where it begins
constexpr float kMostForEdges = 0.45f;  // of the height, for head and foot together
constexpr float kLikelyEdge = 64;    // of one whose title and buttons nobody measured

float cursor_y() { return ImGui::GetCurrentWindow()->DC.CursorPos.y; }

// Over the whole width: the content's own clip leaves out half of the padding.
void edge_line(Screen& s, float y) {
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const float x = window->Pos.x + 1, width = window->Size.x - 2;
  paint::list().PushClipRect({x, y - 1}, {x + width, y + 1}, false);
  paint::rule(s, {x, y}, width, Color::line);
  paint::list().PopClipRect();
}

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
  state.low = state.head + state.foot > kMostForEdges * spec.rect.h;
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
  stack_.push_back({spec});
  if (!spec.passive) opened_.push_back(spec.id);
  s.sem.push_layer(spec.id, state.rect, spec.modal);
  s.sem.push({.role = spec.role, .name = spec.name, .rect = spec.rect,
              .flags = (spec.modal ? kModal : 0u) | (spec.passive ? 0u : kFocusByScript),
              .id = spec.id});
}

void Overlays::end_content() {
  if (std::exchange(stack_.back().clipped, false)) ImGui::PopClipRect();
}

bool Overlays::edges_stay() const {
  const auto it = states_.find(stack_.back().spec.id);
  return it != states_.end() && !it->second.low;
}

bool Overlays::end(Screen& s) {
  end_content();
  OverlaySpec spec = stack_.back().spec;
  State& state = states_[spec.id];
  if (!stack_.back().footed) state.foot = 0;  // a page of the dialog without buttons
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

// What follows is drawn at this height on the screen, wherever it would stand by itself.
void Overlays::begin_part(float y) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  Drawn& drawn = stack_.back();
  drawn.part_y = window->DC.CursorPos.y;
  drawn.shift = y - drawn.part_y;
  drawn.deepest = window->DC.CursorMaxPos.y;
  window->DC.CursorPos.y = window->DC.CursorMaxPos.y = y;
}

// How high it was; what follows stands as if nothing had been moved.
float Overlays::end_part() {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  Drawn& drawn = stack_.back();
  const float used = window->DC.CursorMaxPos.y - drawn.part_y - drawn.shift;
  window->DC.CursorPos.y -= drawn.shift;
  window->DC.CursorMaxPos.y = std::max(drawn.deepest, drawn.part_y + used);
  return used;
}

void Overlays::begin_head(Screen&) {
  const float scrolled = ImGui::GetScrollY();
  begin_part(cursor_y() + (state_of_top().low ? 0 : scrolled));
}

void Overlays::end_head(Screen& s) {
  State& state = state_of_top();
  Drawn& drawn = stack_.back();
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const float top = window->Pos.y, scrolled = ImGui::GetScrollY();
  const float high = cursor_y() - drawn.shift + scrolled - kUnderTitle - top;
  end_part();
  state.head = high;
  if (state.low) return;
  if (scrolled > 0) edge_line(s, top + high);
  ImGui::PushClipRect({window->ClipRect.Min.x, top + high},
                      {window->ClipRect.Max.x, top + window->Size.y - state.foot}, true);
  drawn.clipped = true;
  s.sem.set_layer_edges(high, state.foot);
}

void Overlays::begin_foot(Screen& s) {
  State& state = state_of_top();
  end_content();
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const float lowest = window->Pos.y + window->Size.y - state.foot, here = cursor_y();
  const bool stuck = state.head > 0 && state.foot > 0 && !state.low && here > lowest + 1;
  state.foot_y = stuck ? lowest : here;
  begin_part(state.foot_y);
  if (stuck) edge_line(s, lowest);
}

void Overlays::end_foot(Screen& s) {
  State& state = state_of_top();
  const float high = end_part() + stack_.back().spec.padding;
  if (std::abs(high - state.foot) > 0.5f) s.needs.again = true;
  state.foot = high;
  stack_.back().footed = true;
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

Rect Overlays::beside_sheet(const Screen& s, float least_width) const {
  Rect left = s.area;
  for (const auto& entry : states_) {
    const Rect& r = entry.second.rect;
    if (entry.second.seen && !entry.second.passive && r.h >= s.area.h && r.x > s.area.x)
      left.w = std::min(left.w, r.x - left.x);
  }
  return left.w >= least_width ? left : s.area;
}

Rect Overlays::clear_place(const Screen& s, Rect wanted) const {
  std::vector<const State*> open;
  for (const auto& entry : states_)
    if (entry.second.seen && !entry.second.passive && !entry.second.rect.empty())
      open.push_back(&entry.second);
  std::vector<float> places{wanted.y};
  for (const State* state : open) {
    places.insert(places.end(), {state->rect.bottom() + space::m,
                                 state->rect.y - space::m - wanted.h,
                                 state->foot_rect().y - space::s - wanted.h,
                                 state->head_rect().bottom() + space::s});
  }
  places.push_back(s.area.y + space::m);
  for (bool beside_them : {true, false})
    for (float y : places) {
      const Rect here{wanted.x, y, wanted.w, wanted.h};
      if (here.y < s.area.y || here.bottom() > s.area.bottom()) continue;
      const bool clear = std::none_of(open.begin(), open.end(), [&](const State* state) {
        return beside_them ? !state->rect.intersection(here).empty() : on_edge(*state, here);
      });
      if (clear) return here;
    }
  return {wanted.x, s.area.y + space::m, wanted.w, wanted.h};
}

Rect Overlays::State::head_rect() const {
  return {rect.x, rect.y, rect.w, head > 0 ? head : kLikelyEdge};
}

Rect Overlays::State::foot_rect() const {
  if (foot > 0) return {rect.x, foot_y, rect.w, foot};
  return {rect.x, rect.bottom() - kLikelyEdge, rect.w, kLikelyEdge};
}

bool Overlays::on_edge(const State& state, const Rect& r) {
  return !r.intersection(state.head_rect()).empty() || !r.intersection(state.foot_rect()).empty();
}

}  // namespace sb::ui
