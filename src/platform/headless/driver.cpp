#include "platform/headless/driver.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace sb {
namespace {

constexpr int kMostFrames = 60;
constexpr double kFrameMs = 1000.0 / 60;

bool matches(std::string_view have, std::string_view want) {
  if (want.empty()) return true;
  if (want.size() >= 2 && want.front() == '*' && want.back() == '*')
    return have.find(want.substr(1, want.size() - 2)) != have.npos;
  return have == want;
}

Point middle(const Rect& r) { return {r.x + r.w / 2, r.y + r.h / 2}; }

}  // namespace

FrameResult Driver::frame() {
  canvas_.before_frame(env, static_cast<float>(kFrameMs / 1000));
  if (on_time) on_time(kFrameMs);
  std::vector<SemanticEvent> events;
  events.swap(pending_);
  result_ = program_.frame(env, std::move(events));
  canvas_.after_frame();
  if (focus_ != 0 && !by_id(focus_)) focus_ = 0;
  if (tree().want_focus_serial != focus_serial_) {
    focus_serial_ = tree().want_focus_serial;
    if (by_id(tree().want_focus)) set_focus(tree().want_focus);
  }
  return result_;
}

bool Driver::settle() {
  for (int i = 0; i < kMostFrames; ++i) {
    frame();
    if (!result_.again && pending_.empty() && i > 0) return true;
  }
  complaint_ = "still asking for frames";
  return false;
}

const Node* Driver::by_id(NodeId id) const {
  for (const Node& node : tree().nodes)
    if (node.id == id) return &node;
  return nullptr;
}

// A modal dialog makes everything outside of it inert.
bool Driver::inert(const Node& node) const {
  const Node* modal = nullptr;
  for (const Node& n : tree().nodes)
    if (n.flags & kModal) modal = &n;
  if (!modal || &node >= modal) return false;  // itself, and what opened later
  return true;
}

const Node* Driver::find(Role role, std::string_view name) const {
  for (const Node& node : tree().nodes)
    if (node.role == role && matches(node.name, name) && !inert(node)) return &node;
  return nullptr;
}

std::vector<const Node*> Driver::all(Role role) const {
  std::vector<const Node*> out;
  for (const Node& node : tree().nodes)
    if (node.role == role) out.push_back(&node);
  return out;
}

const TextEntry* Driver::entry(std::string_view label) const {
  const Node* node = find(Role::textbox, label);
  return node && node->text_entry >= 0
             ? &tree().entries[static_cast<std::size_t>(node->text_entry)]
             : nullptr;
}

bool Driver::sees(std::string_view text) const {
  auto has = [&](const std::string& where) { return where.find(text) != where.npos; };
  for (const Node& node : tree().nodes)
    if (has(node.name) || has(node.value) || has(node.description)) return true;
  for (const TextEntry& entry : tree().entries)
    if (has(entry.text) || (entry.text.empty() && has(entry.placeholder))) return true;
  return false;
}

std::string Driver::outline() const {
  std::string out;
  for (const Node& node : tree().nodes) {
    int depth = 0;
    for (const Node* up = by_id(node.parent); up; up = by_id(up->parent)) ++depth;
    out += std::string(static_cast<std::size_t>(depth) * 2, ' ') +
           std::to_string(static_cast<int>(node.role)) + " '" + node.name + "'";
    if (!node.value.empty()) out += " = " + node.value;
    if (node.id == focus_) out += " <focus>";
    out += "\n";
  }
  return out;
}

bool Driver::fail(std::string_view act, std::string_view name) {
  complaint_ = std::string(act) + ": no '" + std::string(name) + "'\n" + outline();
  return false;
}

void Driver::set_focus(NodeId id) {
  if (focus_ == id) return;
  if (focus_ != 0) send({.kind = SemanticEvent::Kind::blur, .node = focus_});
  focus_ = id;
  if (id != 0)
    send({.kind = SemanticEvent::Kind::focus, .node = id, .keyboard_visible = true});
}

void Driver::button(bool down) {
  ImGui::GetIO().AddMouseButtonEvent(0, down);
  frame();
}

void Driver::move_to(Point p) {
  ImGui::GetIO().AddMousePosEvent(p.x, p.y);
  frame();
}

void Driver::click_at(Point p) {
  move_to(p);
  button(true);
  button(false);
  settle();
}

void Driver::drag(Point from, Point to, int steps) {
  move_to(from);
  button(true);
  for (int i = 1; i <= steps; ++i) {
    float t = static_cast<float>(i) / static_cast<float>(steps);
    move_to({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
  }
  button(false);
  settle();
}

void Driver::scroll(Point at, float lines) {
  move_to(at);
  ImGui::GetIO().AddMouseWheelEvent(0, lines);
  settle();
}

bool Driver::click(Role role, std::string_view name) {
  const Node* node = find(role, name);
  if (!node) return fail("click", name);
  if (node->visible.empty()) {  // a person scrolls first
    set_focus(node->id);
    settle();
    node = find(role, name);
    if (!node || node->visible.empty()) return fail("click (not visible)", name);
  }
  NodeId id = node->id;
  bool takes_focus = (node->flags & (kFocusable | kFocusByScript)) && !(node->flags & kDisabled);
  Point at = middle(node->visible);
  move_to(at);
  if (takes_focus) set_focus(id);
  button(true);
  button(false);
  settle();
  return true;
}

bool Driver::activate(Role role, std::string_view name) {
  const Node* node = find(role, name);
  if (!node || (node->flags & kDisabled)) return fail("activate", name);
  send({.kind = SemanticEvent::Kind::activate, .node = node->id});
  settle();
  return true;
}

bool Driver::focus(Role role, std::string_view name) {
  const Node* node = find(role, name);
  if (!node) return fail("focus", name);
  set_focus(node->id);
  settle();
  return true;
}

bool Driver::type(std::string_view label, std::string_view whole_text) {
  const Node* node = find(Role::textbox, label);
  if (!node || (node->flags & kDisabled)) return fail("type", label);
  NodeId id = node->id;
  set_focus(id);
  frame();
  int end = static_cast<int>(whole_text.size());
  send({.kind = SemanticEvent::Kind::edit, .node = id, .text = std::string(whole_text),
        .selection_begin = end, .selection_end = end});
  settle();
  return true;
}

bool Driver::move_caret(std::string_view label, int units) {
  const Node* node = find(Role::textbox, label);
  if (!node || node->id != focus_) return fail("move the caret of", label);
  send({.kind = SemanticEvent::Kind::caret, .node = node->id, .selection_begin = units,
        .selection_end = units});
  settle();
  return true;
}

void Driver::tab(bool backwards) {
  std::vector<NodeId> stops;
  for (const Node& node : tree().nodes)
    if ((node.flags & kFocusable) && !(node.flags & kDisabled) && !inert(node))
      stops.push_back(node.id);
  if (stops.empty()) return;
  auto at = std::find(stops.begin(), stops.end(), focus_);
  std::size_t n = stops.size(), i = static_cast<std::size_t>(at - stops.begin());
  if (at == stops.end()) i = backwards ? 0 : n - 1;
  set_focus(stops[(i + (backwards ? n - 1 : 1)) % n]);
}

bool Driver::press(std::string_view wanted) {
  SemanticEvent event{.kind = SemanticEvent::Kind::key, .node = focus_};
  for (std::size_t plus; (plus = wanted.find('+')) != wanted.npos && plus + 1 < wanted.size();) {
    std::string_view modifier = wanted.substr(0, plus);
    event.ctrl |= modifier == "Control";
    event.shift |= modifier == "Shift";
    event.alt |= modifier == "Alt";
    wanted.remove_prefix(plus + 1);
  }
  event.key = wanted;
  const Node* node = by_id(focus_);
  bool text = node && node->role == Role::textbox;
  if (wanted == "Tab") {
    tab(event.shift);
  } else if (!text && node && (wanted == "Enter" || wanted == " ")) {
    send({.kind = SemanticEvent::Kind::activate, .node = focus_});
  } else {
    send(std::move(event));
  }
  return settle();
}

}  // namespace sb
