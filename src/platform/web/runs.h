// Whole runs of text painted by the browser's shaper on a 2D canvas (shell/glyphs.js).
// Promises what screen/runs.h promises; always can paint.
#pragma once

#include "screen/runs.h"

namespace sb {

class WebRunPainter final : public RunPainter {
 public:
  float measure(const RunSpec& spec) override;
  bool paint(const RunSpec& spec, RunImage& out) override;
};

}  // namespace sb
