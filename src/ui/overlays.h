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

  // Inside of begin and end: what stays in sight while the rest scrolls between. The head is what
  // is drawn first; the foot stands at its place or, while that is further down, at the lower edge.
  // On a screen too low for both, and for what is between, they scroll with it.
  void begin_head(Screen& screen);
  void end_head(Screen& screen);
  void begin_foot(Screen& screen);
  void end_foot(Screen& screen);
  void end_content();             // what follows may lie over the head
  bool edges_stay() const;        // or is it too low

  // What the content of the last frame needs, with padding; {0, 0} when it was not open.
  Point last_size(NodeId id) const;
  bool is_open(NodeId id) const;  // in the last frame
  bool any_open() const;          // other than passive ones
  bool menu_open() const;             // a menu or list, in this frame
  // What a sheet at the right leaves of the screen; all of it when that is too narrow.
  Rect beside_sheet(const Screen& screen, float least_width) const;
  // Where something of this height lies on no overlay or, if there is no such place, on no title
  // and on no button of one: `wanted` moved up or down.
  Rect clear_place(const Screen& screen, Rect wanted) const;

 private:
  struct State {
    Point size;
    Rect rect;                    // empty while it is only measured
    float last_height = 0;
    float head = 0, foot = 0;     // how high these are, of the last frame; 0: none
    float foot_y = 0;             // where that begins, which may be above the lower edge
    bool low = false;             // too low for them: they scroll along
    Rect head_rect() const;       // title and buttons, or where they are likely to be
    Rect foot_rect() const;
    NodeId return_focus = 0;
    bool focus_moved = false, modal = false, passive = false, menu = false;
    bool seen = false;            // drawn in this frame
    bool shown = false;           // drawn before
  };
  // One being drawn.
  struct Drawn {
    OverlaySpec spec;
    bool clipped = false;         // its content is kept between head and foot
    bool footed = false;
    float part_y = 0;             // where the head or foot being drawn would stand by itself …
    float shift = 0, deepest = 0; // … how far it was moved, and how far the content reached
  };
  State& state_of_top() { return states_[stack_.back().spec.id]; }
  void begin_part(float y);
  float end_part();
  static bool on_edge(const State& state, const Rect& r);  // on its title or its buttons
  void draw_beneath(Screen& screen, const OverlaySpec& spec);
  bool wants_close(Screen& screen, const OverlaySpec& spec) const;
  void move_focus(Screen& screen, const OverlaySpec& spec, State& state);
  bool is_top(NodeId id) const;

  std::unordered_map<NodeId, State> states_;
  std::vector<Drawn> stack_;
  std::vector<ImGuiWindow*> order_;           // of this frame, from the bottom up
  std::vector<NodeId> opened_, last_open_;    // not passive, from the bottom up
};

}  // namespace sb::ui
