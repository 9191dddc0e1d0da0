#include "ui/semantics.h"

#include <imgui_internal.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace sb::ui {
namespace {

constexpr int kPatience = 4;  // frames a wanted focus waits for its node

bool fits(const SemanticEvent& event, std::string_view wanted) {
  bool ctrl = false, shift = false, alt = false;
  for (std::size_t plus; (plus = wanted.find('+')) != wanted.npos && plus + 1 < wanted.size();) {
    std::string_view modifier = wanted.substr(0, plus);
    ctrl |= modifier == "Control";
    shift |= modifier == "Shift";
    alt |= modifier == "Alt";
    wanted.remove_prefix(plus + 1);
  }
  if (event.key != wanted) {
    bool letter = wanted.size() == 1 && event.key.size() == 1 && ctrl &&
                  (event.key[0] | 0x20) == (wanted[0] | 0x20);
    if (!letter) return false;
  }
  bool printable = wanted.size() == 1;  // "?" needs Shift on some keyboards and not on others
  return ctrl == (event.ctrl || event.meta) && alt == event.alt &&
         (printable ? !shift || event.shift : shift == event.shift);
}

bool is_printable(std::string_view wanted) { return wanted.size() == 1; }

Rect clipped(Rect rect) {
  const ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  if (!window) return rect;
  const ImRect& clip = window->ClipRect;
  return rect.intersection({clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()});
}

}  // namespace

Semantics::Semantics() {
  ImGuiContext* context = ImGui::GetCurrentContext();
  context->TestEngine = this;
  context->TestEngineHookItems = true;
}

Semantics::~Semantics() {
  ImGuiContext* context = ImGui::GetCurrentContext();
  if (!context || context->TestEngine != this) return;
  context->TestEngine = nullptr;
  context->TestEngineHookItems = false;
}

void Semantics::begin_frame(std::vector<SemanticEvent> events) {
  events_ = std::move(events);
  used_.assign(events_.size(), false);
  gained_ = lost_ = 0;
  needs_frame_ = false;
  for (const SemanticEvent& event : events_) take(event);
  focus_in_text_ = fields_.count(focused_) > 0;
  for (auto& [id, memory] : fields_) memory.seen = false;
  tree_.nodes.clear();
  tree_.entries.clear();
  index_.clear();
  node_layer_.clear();
  parents_.clear();
  layer_stack_.clear();
  items_.clear();
  strays_.clear();
  last_layers_.swap(layers_);
  layers_.clear();
}

void Semantics::take(const SemanticEvent& event) {
  switch (event.kind) {
    case SemanticEvent::Kind::focus:
      if (focused_ != event.node) gained_ = event.node;
      focused_ = event.node;
      ring_ = event.keyboard_visible;
      // Not under a pointer that is down: the button would slip away before it is let go.
      if (event.keyboard_visible || !ImGui::IsAnyMouseDown()) scroll_to_ = event.node;
      break;
    case SemanticEvent::Kind::blur:
      if (event.node != 0 && event.node != focused_) break;
      lost_ = focused_;
      focused_ = 0;
      break;
    case SemanticEvent::Kind::edit:
      fields_[event.node].text = event.text;
      fields_[event.node].caret = event.selection_end;
      break;
    case SemanticEvent::Kind::caret: fields_[event.node].caret = event.selection_end; break;
    default: break;
  }
}

Node& Semantics::add(const NodeSpec& spec) {
  Node node;
  node.id = spec.id;
  if (!spec.id) {  // with its role: a heading and the field beneath it often say the same word
    NodeId role = static_cast<NodeId>(spec.role) + 1;
    node.id = ImGui::GetID(spec.name.data(), spec.name.data() + spec.name.size()) ^
              (role * 0x9e3779b9u);
  }
  if (index_.count(node.id)) {  // the same words twice are fine, the same control is a slip
    if (spec.flags & kFocusable) strays_.push_back({node.id, "twice: " + std::string(spec.name)});
    while (index_.count(node.id)) node.id = ImHashData(&node.id, sizeof node.id, 1);
  }
  node.parent = parents_.empty() ? 0 : parents_.back();
  node.role = spec.role;
  node.flags = spec.flags;
  node.name = spec.name;
  node.value = spec.value;
  node.description = spec.description;
  node.shortcut = spec.shortcut;
  node.rect = spec.rect;
  node.visible = clipped(spec.rect);
  node.level = static_cast<std::int16_t>(spec.level);
  node.pos = spec.pos;
  node.size = spec.size;
  if (node.id == scroll_to_) scroll_into_view(node);
  index_[node.id] = static_cast<int>(tree_.nodes.size());
  node_layer_.push_back(layer_stack_.empty() ? 0 : layer_stack_.back() + 1);
  tree_.nodes.push_back(std::move(node));
  return tree_.nodes.back();
}

NodeId Semantics::push(const NodeSpec& spec) {
  NodeId id = add(spec).id;
  parents_.push_back(id);
  return id;
}

void Semantics::pop() {
  IM_ASSERT(!parents_.empty() && "pop without push");
  parents_.pop_back();
}

NodeId Semantics::leaf(const NodeSpec& spec) { return add(spec).id; }

NodeId Semantics::text(std::string_view words, Rect rect) {
  return add({.role = Role::text, .name = words, .rect = rect}).id;
}

NodeId Semantics::field(const NodeSpec& spec, TextEntry entry) {
  Node& node = add(spec);
  node.role = Role::textbox;
  auto [it, fresh] = fields_.try_emplace(node.id);
  FieldMemory& memory = it->second;
  if (auto now = edited(node.id)) {
    entry.text = *now;  // the model has it after this frame
  } else if (fresh) {
    memory.text = entry.text;
  } else if (memory.text != entry.text) {
    memory.text = entry.text;
    ++memory.revision;
  }
  memory.seen = true;
  entry.revision = memory.revision;
  node.text_entry = static_cast<int>(tree_.entries.size());
  tree_.entries.push_back(std::move(entry));
  return node.id;
}

Node* Semantics::find(NodeId id) {
  auto it = index_.find(id);
  return it == index_.end() ? nullptr : &tree_.nodes[static_cast<std::size_t>(it->second)];
}

void Semantics::scroll_into_view(const Node& node) {
  scroll_to_ = 0;
  show(node.rect);
}

void Semantics::show(Rect r) {
  ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  if (!window || r.empty() || clipped(r).h >= r.h) return;
  ImRect rect(r.x, r.y - 8, r.right(), r.bottom() + 8);
  if (!layer_stack_.empty()) {
    const Layer& layer = layers_[static_cast<std::size_t>(layer_stack_.back())];
    rect.Min.y -= layer.above;
    rect.Max.y += layer.below;
  }
  ImGui::ScrollToRectEx(window, rect,
                        ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
  needs_frame_ = true;
}

void Semantics::end_frame() {
  IM_ASSERT(parents_.empty() && layer_stack_.empty() && "push without pop");
  find_strays();
  if (wanted_ != 0 && find(wanted_)) {
    tree_.want_focus = wanted_;
    ++tree_.want_focus_serial;
    wanted_ = 0;
  } else if (wanted_ != 0) {
    if (++wanted_age_ > kPatience) wanted_ = 0;
    needs_frame_ |= wanted_ != 0;
  }
  if (focused_ != 0 && !find(focused_)) focused_ = 0;
  for (auto it = fields_.begin(); it != fields_.end();)
    it = it->second.seen ? std::next(it) : fields_.erase(it);
  order_layers();
  tree_.title = title_;
  if (lower_ > 0) --lower_;
  needs_frame_ |= lower_ > 0;
}

// Overlays come after the screen they lie on, wherever in the code they were opened.
void Semantics::order_layers() {
  if (layers_.empty()) return;
  std::vector<int> order(tree_.nodes.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return node_layer_[static_cast<std::size_t>(a)] < node_layer_[static_cast<std::size_t>(b)];
  });
  std::vector<Node> nodes;
  nodes.reserve(order.size());
  for (int i : order) {
    Node& node = tree_.nodes[static_cast<std::size_t>(i)];
    index_[node.id] = static_cast<int>(nodes.size());
    nodes.push_back(std::move(node));
  }
  tree_.nodes = std::move(nodes);
}

void Semantics::find_strays() {
  for (auto& [id, label] : items_)
    if (!index_.count(id)) strays_.push_back({id, label});
}

void Semantics::item_seen(NodeId id, const char* label) {
  if (id != 0 && label) items_.emplace_back(id, label);
}

bool Semantics::activated(NodeId id) const {
  for (const SemanticEvent& event : events_)
    if (event.kind == SemanticEvent::Kind::activate && event.node == id && id != 0) return true;
  return false;
}

std::optional<std::string> Semantics::edited(NodeId id) const {
  for (std::size_t i = events_.size(); i-- > 0;)
    if (events_[i].kind == SemanticEvent::Kind::edit && events_[i].node == id)
      return events_[i].text;
  return std::nullopt;
}

bool Semantics::composing(NodeId id) const {
  for (const SemanticEvent& event : events_)
    if (event.kind == SemanticEvent::Kind::edit && event.node == id && event.composing) return true;
  return false;
}

int Semantics::edit_caret(NodeId id) const {
  for (std::size_t i = events_.size(); i-- > 0;)
    if (events_[i].kind == SemanticEvent::Kind::edit && events_[i].node == id)
      return events_[i].selection_end;
  return -1;
}

int Semantics::caret_to_show(NodeId id) const {
  const auto found = fields_.find(id);
  if (!focused(id) || found == fields_.end()) return -1;
  bool moved = lower_ > 0;
  for (const SemanticEvent& event : events_)
    moved |= event.node == id && (event.kind == SemanticEvent::Kind::edit ||
                                  event.kind == SemanticEvent::Kind::caret);
  return moved ? found->second.caret : -1;
}

bool Semantics::new_selection(NodeId field, std::uint32_t serial) {
  const auto found = fields_.find(field);
  if (serial == 0 || found == fields_.end() || found->second.selected == serial) return false;
  found->second.selected = serial;
  return true;
}

bool Semantics::take_key(NodeId node, std::string_view wanted) {
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const SemanticEvent& event = events_[i];
    if (used_[i] || event.kind != SemanticEvent::Kind::key) continue;
    if (node != 0 && event.node != node) continue;
    if (!fits(event, wanted)) continue;
    used_[i] = true;
    return true;
  }
  return false;
}

bool Semantics::key(NodeId id, std::string_view wanted) { return id != 0 && take_key(id, wanted); }

bool Semantics::saw_key(NodeId id, std::string_view wanted) const {
  for (const SemanticEvent& event : events_)
    if (event.kind == SemanticEvent::Kind::key && id != 0 && event.node == id &&
        fits(event, wanted))
      return true;
  return false;
}

bool Semantics::global_key(std::string_view wanted) {
  if (inert() || (focus_in_text_ && is_printable(wanted))) return false;
  return take_key(0, wanted);
}

void Semantics::want_focus(NodeId id) {
  wanted_ = id;
  wanted_age_ = 0;
}

bool Semantics::gained_focus(NodeId id) const { return id != 0 && gained_ == id; }
bool Semantics::lost_focus(NodeId id) const { return id != 0 && lost_ == id; }

void Semantics::push_layer(NodeId overlay, Rect rect, bool modal) {
  layer_stack_.push_back(static_cast<int>(layers_.size()));
  layers_.push_back({overlay, rect, modal, 0, 0});
  parents_.push_back(0);
}

void Semantics::pop_layer() {
  layer_stack_.pop_back();
  parents_.pop_back();
}

void Semantics::set_layer_edges(float above, float below) {
  if (layer_stack_.empty()) return;
  Layer& layer = layers_[static_cast<std::size_t>(layer_stack_.back())];
  layer.above = above;
  layer.below = below;
}

// Place of the current layer among those of the last frame: 0 the screen; past the end when new.
std::size_t Semantics::last_place() const {
  if (layer_stack_.empty()) return 0;
  NodeId overlay = layers_[static_cast<std::size_t>(layer_stack_.back())].overlay;
  for (std::size_t i = 0; i < last_layers_.size(); ++i)
    if (last_layers_[i].overlay == overlay) return i + 1;
  return last_layers_.size();
}

NodeId Semantics::first_focusable(bool text_first) const {
  int layer = layer_stack_.empty() ? 0 : layer_stack_.back() + 1;
  NodeId first = 0;
  for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
    const Node& node = tree_.nodes[i];
    if (node_layer_[i] != layer || !(node.flags & kFocusable) || (node.flags & kDisabled)) continue;
    if (text_first && node.role == Role::textbox) return node.id;
    if (first == 0) first = node.id;
  }
  return first;
}

bool Semantics::covered(Rect rect) const {
  for (std::size_t i = last_place(); i < last_layers_.size(); ++i)
    if (!last_layers_[i].rect.intersection(rect).empty()) return true;
  return false;
}

bool Semantics::inert() const {
  for (std::size_t i = last_place(); i < last_layers_.size(); ++i)
    if (last_layers_[i].modal) return true;
  return false;
}

}  // namespace sb::ui
