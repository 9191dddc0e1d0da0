// What every view and widget gets each frame: the surroundings, the look, text, semantics,
// overlays, time, and a place to say what it needs next. Passed by reference; made by Stage;
// nothing in it is global. A view keeps its own state struct and gets it as an argument beside
// this.
#pragma once

#include <algorithm>

#include "screen/environment.h"
#include "ui/motion.h"
#include "ui/overlays.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "ui/theme.h"

namespace sb::ui {

// What a frame asks of the platform; filled while drawing.
struct FrameNeeds {
  bool again = false;         // one more frame, soon
  double wake_in_ms = -1;     // no later than this; -1: sleep
  bool hand_cursor = false;   // over something to press

  void wake(double in_ms) {
    in_ms = std::max(0.0, in_ms);
    wake_in_ms = wake_in_ms < 0 ? in_ms : std::min(wake_in_ms, in_ms);
  }
};

struct Screen {
  const Environment& env;
  const Theme& theme;
  Text& text;
  Semantics& sem;
  Overlays& overlays;
  Motion& motion;
  FrameNeeds& needs;
  double now_ms = 0;   // monotonic, for motion and timeouts; civil time comes with the model
  Rect area;           // the part of the canvas to draw on: safe insets and soft keyboard left out

  bool phone() const { return area.w < space::phone * std::max(1.f, theme.scale() * 0.75f); }
  bool tablet() const { return !phone() && area.w < space::tablet; }
};

}  // namespace sb::ui
