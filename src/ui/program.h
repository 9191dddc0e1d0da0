// The program as the platform drives it: one frame is drain → update → draw → apply → effects,
// drawn again until the commands have settled (house.md; docs/architecture.md "the way of a
// click").
#pragma once

#include <memory>

#include "app/engine.h"
#include "screen/program.h"
#include "screen/runs.h"
#include "ui/stage.h"
#include "ui/views.h"

namespace sb::ui {

class Program final : public sb::Program {
 public:
  // All outlive the program. `painter` may be null (headless).
  Program(Engine& engine, Clock& clock, const ImFontLoader* loader, RunPainter* painter);
  FrameResult frame(const Environment& env, std::vector<SemanticEvent> events) override;
  const SemanticsTree& semantics() const override;

 private:
  Commands draw(const Environment& env, std::vector<SemanticEvent> events, FrameResult& result);

  Engine& engine_;
  Clock& clock_;
  Stage stage_;
  ViewState state_;
  Phase shown_ = Phase::starting;  // what state_ belongs to
};

}  // namespace sb::ui
