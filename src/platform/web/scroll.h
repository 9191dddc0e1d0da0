// Scrolling ImGui's windows by exact pixels, for fingers and fine wheels: ImGui's own wheel input
// knows only steps. A scroll is begun at a point and stays with the window found there.
#pragma once

namespace sb {

class ScrollDriver {
 public:
  // Finds the innermost window under the point that has room to scroll. Bits: 1 across, 2 down.
  int begin(float x, float y);
  // Moves the content's window by CSS px; bits of the axes that had room left.
  int by(float dx, float dy);
  void end() { window_ = 0; }
  bool active() const { return window_ != 0; }

 private:
  unsigned window_ = 0;  // ImGuiID; a window may vanish between two calls
  int axes_ = 0;
};

}  // namespace sb
