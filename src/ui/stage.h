// Everything the screen keeps from frame to frame, and the frame's two ends around the drawing.
// Needs a current ImGui context with the display size, delta time and input set by the platform.
//   Screen screen = stage.begin(env, appearance, events, now_ms);  … draw views …
//   FrameResult result = stage.end();        // ImGui::Render done, stage.semantics().tree() ready
// The two may follow each other several times per platform frame (drawing again until settled).
#pragma once

#include <vector>

#include "screen/program.h"
#include "screen/runs.h"
#include "ui/fonts.h"
#include "ui/motion.h"
#include "ui/overlays.h"
#include "ui/runs_cache.h"
#include "ui/screen.h"
#include "ui/semantics.h"
#include "ui/text.h"

namespace sb::ui {

class Stage {
 public:
  // loader draws glyphs (fonts.h); painter may be null. Both outlive the stage.
  Stage(const ImFontLoader* loader, RunPainter* painter);

  Screen begin(const Environment& env, Appearance appearance, std::vector<SemanticEvent> events,
               double now_ms);
  FrameResult end();
  const Semantics& semantics() const { return semantics_; }

 private:
  Screen screen();

  Fonts fonts_;
  RunsCache runs_;
  Text text_;
  Semantics semantics_;
  Overlays overlays_;
  Motion motion_;
  Theme theme_;
  FrameNeeds needs_;
  Environment env_;
  double now_ms_ = 0;
  bool styled_ = false;
};

}  // namespace sb::ui
