// Builds the semantics tree of a frame (screen/semantics.h) and hands out what came back from it.
// Widgets call push/pop and leaf in reading order; views only for what no widget covers. Ids come
// from ImGui's id stack, so give things in loops an ImGui::PushID. The clip rect of the current
// ImGui window becomes Node::visible; a node that gets the keyboard focus is scrolled into view.
// Lives as long as the program; events and queries belong to the current frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "screen/semantics.h"

struct ImGuiContext;

namespace sb::ui {

// All a node can say. Give an id only when it is not ImGui::GetID(name).
struct NodeSpec {
  Role role = Role::group;
  std::string_view name;
  Rect rect;
  std::uint32_t flags = 0;
  NodeId id = 0;
  std::string_view value;
  std::string_view description;
  std::string_view shortcut;
  int level = 0;
  int pos = 0, size = 0;
};

// An item ImGui knows (a stock widget) for which nobody made a node.
struct StrayItem {
  NodeId id = 0;
  std::string label;
};

class Semantics {
 public:
  Semantics();
  ~Semantics();
  Semantics(const Semantics&) = delete;
  Semantics& operator=(const Semantics&) = delete;

  // --- the frame (called by Stage)
  void begin_frame(std::vector<SemanticEvent> events);
  void end_frame();
  const SemanticsTree& tree() const { return tree_; }
  bool needs_frame() const { return needs_frame_; }  // something was scrolled or is waiting

  // --- building
  NodeId push(const NodeSpec& spec);  // a container; its children follow until pop()
  void pop();
  NodeId leaf(const NodeSpec& spec);
  NodeId text(std::string_view words, Rect rect);           // Role::text
  // A text field. Moves the revision itself when `entry.text` is not what the field said last.
  NodeId field(const NodeSpec& spec, TextEntry entry);
  void title(std::string_view document_title) { title_ = document_title; }
  Node* find(NodeId id);  // a node of this frame, to complete it; nullptr when there is none

  // --- what the user did (this frame)
  bool activated(NodeId id) const;                          // not by the real pointer
  std::optional<std::string> edited(NodeId id) const;
  bool composing(NodeId id) const;                          // inside an IME composition
  int edit_caret(NodeId id) const;                          // behind the edit, UTF-16; -1: no edit
  // Where the caret is to be brought into sight: after an edit, when it moved, and when the view
  // became lower, as by a soft keyboard. UTF-16; -1: nothing to do.
  int caret_to_show(NodeId id) const;
  bool new_selection(NodeId field, std::uint32_t serial);   // true once per serial
  bool key(NodeId id, std::string_view key);                // on the focused node; taken once
  bool saw_key(NodeId id, std::string_view key) const;      // the same, left to others
  // A key nobody focused used: "n", "?", "Escape", "Control+k". Taken once; silent on layers below
  // a modal dialog. Printable keys are silent while a text field has the focus.
  bool global_key(std::string_view key);

  // --- focus
  bool focused(NodeId id) const { return id != 0 && id == focused_; }
  bool focus_ring(NodeId id) const { return focused(id) && ring_; }
  NodeId focus() const { return focused_; }
  bool focus_is_visible() const { return ring_; }
  bool typing() const { return focus_in_text_; }  // a text field has it
  void want_focus(NodeId id);       // node of this frame or the next ones
  void show(Rect rect);             // scrolls the current window so that all of it is seen
  void view_is_lower() { lower_ = kFramesToSettle; }  // called by Stage
  bool gained_focus(NodeId id) const;
  bool lost_focus(NodeId id) const;

  // --- layers: the screen is 0, every overlay one more (called by Overlays)
  void push_layer(NodeId overlay, Rect rect, bool modal);
  void pop_layer();
  // What lies over the upper and lower edge of what scrolls in the current layer, px.
  void set_layer_edges(float above, float below);
  bool covered(Rect rect) const;    // an overlay above the current layer lies on it
  bool inert() const;               // a modal overlay above the current layer is open

  // The first thing in the layer being drawn that Tab reaches, text fields first when asked.
  NodeId first_focusable(bool text_first) const;
  bool wants_focus() const { return wanted_ != 0; }

  // --- for tests
  const std::vector<StrayItem>& strays() const { return strays_; }

  // --- called by the hooks ImGui knows (semantics_hooks.cpp)
  void item_seen(NodeId id, const char* label);

 private:
  struct Layer {
    NodeId overlay = 0;
    Rect rect;
    bool modal = false;
    float above = 0, below = 0;
  };
  struct FieldMemory {
    std::string text;
    std::uint32_t revision = 0, selected = 0;
    int caret = 0;
    bool seen = false;
  };
  Node& add(const NodeSpec& spec);
  void take(const SemanticEvent& event);
  void scroll_into_view(const Node& node);
  static constexpr int kFramesToSettle = 3;
  void order_layers();
  void find_strays();
  std::size_t last_place() const;
  bool take_key(NodeId node, std::string_view key);

  SemanticsTree tree_;
  std::string title_;
  std::vector<SemanticEvent> events_;
  std::vector<bool> used_;
  std::vector<NodeId> parents_;
  std::vector<int> node_layer_;
  std::vector<Layer> layers_, last_layers_;  // of this frame in order of opening, of the last one
  std::vector<int> layer_stack_;
  std::unordered_map<NodeId, int> index_;
  std::unordered_map<NodeId, FieldMemory> fields_;
  std::vector<std::pair<NodeId, std::string>> items_;
  std::vector<StrayItem> strays_;
  NodeId focused_ = 0, gained_ = 0, lost_ = 0, scroll_to_ = 0, wanted_ = 0;
  int wanted_age_ = 0, lower_ = 0;
  bool ring_ = false, focus_in_text_ = false, needs_frame_ = false;
};

}  // namespace sb::ui
