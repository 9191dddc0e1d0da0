// Uses the program as a person does, for native tests: looks for things by role and name, clicks
// with the pointer or activates like assistive technology, types into fields by label, presses
// keys, moves the focus. It plays the platform's part of the contract in screen/semantics.h.
// After each act it draws until the program has settled. Failing acts return false; complaint()
// says why.
//   HeadlessCanvas canvas; MyProgram program(…); Driver user(canvas, program);
//   user.settle(); user.click(Role::button, "Save"); user.sees("Saved");
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/canvas.h"
#include "screen/program.h"

namespace sb {

class Driver {
 public:
  Driver(HeadlessCanvas& canvas, Program& program) : canvas_(canvas), program_(program) {}

  Environment env;                      // change it, then settle()
  std::function<void(double)> on_time;  // told the ms that pass with each frame, for a test's clock

  bool settle();                        // false: still asking for frames after many
  FrameResult frame();                  // just one
  const FrameResult& last() const { return result_; }

  // --- looking. An empty name means any; names must be equal, `*part*` means contains.
  const Node* find(Role role, std::string_view name) const;
  const TextEntry* entry(std::string_view label) const;
  bool sees(std::string_view text) const;   // in a name, value, description or field
  std::vector<const Node*> all(Role role) const;
  std::string outline() const;              // the tree as text, for messages
  const SemanticsTree& tree() const { return program_.semantics(); }

  // --- acting
  bool click(Role role, std::string_view name);      // real pointer in the middle of what is seen
  bool activate(Role role, std::string_view name);   // as a screen reader does
  bool focus(Role role, std::string_view name);
  bool type(std::string_view label, std::string_view whole_text);  // as edit events of one paste
  bool move_caret(std::string_view label, int units);  // of the field that has the focus
  bool press(std::string_view key);                  // "Enter", "Control+k", "Tab", "Shift+Tab"
  void click_at(Point p);
  void move_to(Point p);
  void drag(Point from, Point to, int steps = 6);
  void scroll(Point at, float lines);

  NodeId focused() const { return focus_; }
  const std::string& complaint() const { return complaint_; }

 private:
  void send(SemanticEvent event) { pending_.push_back(std::move(event)); }
  void set_focus(NodeId id);
  void tab(bool backwards);
  bool fail(std::string_view act, std::string_view name);
  const Node* by_id(NodeId id) const;
  bool inert(const Node& node) const;
  void button(bool down);

  HeadlessCanvas& canvas_;
  Program& program_;
  FrameResult result_;
  std::vector<SemanticEvent> pending_;
  NodeId focus_ = 0;
  std::uint32_t focus_serial_ = 0;
  std::string complaint_;
};

}  // namespace sb
