// What lies above the screen: popovers, menus, dialogs, sheets, toasts. Open or closed is the
// view's state; this keeps their order, gives Escape and clicks outside to the top one, moves the
// focus in and back, and dims what a modal one lies on. Widgets of widgets/overlay.h use it;
// views do not.
#pragma once

#include <imgui.h>

#include <string_view>
#include <unordered_map>
#include <vector>

#include "screen/geometry.h"
#include "screen/semantics.h"

struct ImGuiWindow;

namespace sb::ui {

struct Screen;

struct OverlaySpec {
  NodeId id = 0;
  std::string_view name;         // accessible name
  Role role = Role::dialog;
  Rect rect;                     // where to draw it; height 0: as high as its content …
  float most_height = 0;         // … but no higher than this; then it scrolls (0: the screen)
  Rect keep_open;                // a press here does not close it (the button that opened it)
  bool modal = false;
  bool focus_inside = true;      // move the focus in when it opens
  bool passive = false;          // toasts: no focus, no Escape, no closing
  float padding = 18, rounding = 14, alpha = 1;
  bool frame = true;             // draw surface, line and shadow
};

class Overlays {
 public:
  void begin_frame();
  void end_frame(Screen& screen);

  // Between begin and end the content is drawn into the overlay's own window.
  void begin(Screen& screen, const OverlaySpec& spec);
  // True when the user wants it closed: Escape, or a press outside. A modal one: Escape only.
  bool end(Screen& screen);

  // What the content of the last frame needs, with padding; {0, 0} when it was not open.
  Point last_size(NodeId id) const;
  bool is_open(NodeId id) const;  // in the last frame
  bool any_open() const;          // other than passive ones
  bool lies_on(const Rect& r) const;  // one of them, in this frame
  bool menu_open() const;             // a menu or list, in this frame

 private:
  struct State {
    Point size;
    Rect rect;                    // empty while it is only measured
    float last_height = 0;
    NodeId return_focus = 0;
    bool focus_moved = false, modal = false, passive = false, menu = false;
    bool seen = false;            // drawn in this frame
    bool shown = false;           // drawn before
  };
  void draw_beneath(Screen& screen, const OverlaySpec& spec);
  bool wants_close(Screen& screen, const OverlaySpec& spec) const;
  void move_focus(Screen& screen, const OverlaySpec& spec, State& state);
  bool is_top(NodeId id) const;

  std::unordered_map<NodeId, State> states_;
  std::vector<OverlaySpec> stack_;            // being drawn
  std::vector<ImGuiWindow*> order_;           // of this frame, from the bottom up
  std::vector<NodeId> opened_, last_open_;    // not passive, from the bottom up
};

}  // namespace sb::ui
