// Where widgets go. Widgets stand at ImGui's cursor, one beneath the other with 12 px between;
// these helpers move the cursor. Width 0 means natural width, kFill what is left of the line.
//   { Panel side(screen, rect); heading(…); paragraph(…); }   // lay out inside a rect, then go on
//   button(screen, "Save", …); beside(screen); button(screen, "Cancel", …);
#pragma once

#include <imgui.h>

#include "screen/geometry.h"
#include "ui/screen.h"

namespace sb::ui {

inline constexpr float kFill = -1;

inline ImVec2 vec(Point p) { return {p.x, p.y}; }
inline ImVec2 top_left(const Rect& r) { return {r.x, r.y}; }
inline ImVec2 bottom_right(const Rect& r) { return {r.right(), r.bottom()}; }
inline Rect rect_of(ImVec2 a, ImVec2 b) { return {a.x, a.y, b.x - a.x, b.y - a.y}; }
inline Rect grown(Rect r, float by) { return {r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by}; }
inline Rect grown(Rect r, float x, float y) { return {r.x - x, r.y - y, r.w + 2 * x, r.h + 2 * y}; }
inline Point center(const Rect& r) { return {r.x + r.w / 2, r.y + r.h / 2}; }

Point cursor();                       // where the next widget goes, canvas coordinates
void cursor_to(Point p);              // the next widget goes there
float left_over();                    // width left on this line
Rect place(float width, float height);  // takes the space at the cursor; width 0 or kFill: the rest
// The same, centred beside what stands on the line already (a title beside an avatar).
Rect place_in_line(float width, float height);
void gap(float px);                   // the next widget stands px below the last one, not 12
void beside(float px = space::m);     // the next widget stands to the right of the last one
// The next widget of this width stands at the right end of the line of the last one.
void beside_right(float width);
// The rect of the whole canvas part this window covers; what is inside of it is visible.
Rect window_rect();

// Lays out what follows inside `rect` (x, y, w; its height is free) until it goes out of scope;
// then the cursor is below. Nests. height() is what was used so far.
class Panel {
 public:
  Panel(Screen& screen, Rect rect);
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
  float height() const;
  Rect rect() const { return rect_; }

 private:
  Rect rect_;
  float old_work_right_, old_content_right_;
};

// A full-screen or partial window without decoration that holds a view. One per region of the
// layout (rail, top bar, content); scrolls when asked.
class Pane {
 public:
  struct Options {
    Color background = Color::none;
    bool scroll = false;
    float padding_x = 0, padding_y = 0;
  };
  Pane(Screen& screen, const char* id, Rect rect, const Options& options);
  Pane(Screen& screen, const char* id, Rect rect) : Pane(screen, id, rect, Options{}) {}
  ~Pane();
  Pane(const Pane&) = delete;
  Pane& operator=(const Pane&) = delete;
};

// A part of a pane that scrolls by itself.
class Scroll {
 public:
  Scroll(Screen& screen, const char* id, Point size);  // 0: what is left
  ~Scroll();
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;
};

}  // namespace sb::ui
