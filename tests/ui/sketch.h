// A Program that draws one function: for tests of widgets and views without the rest of the app.
//   Sketch sketch([&](ui::Screen& s) { ui::button(s, "Save"); });
//   sketch.user.settle(); sketch.user.click(Role::button, "Save");
// What is drawn stands in a window as large as the canvas, with 20 px around.
#pragma once

#include <functional>
#include <utility>

#include "platform/headless/driver.h"
#include "platform/headless/glyphs.h"
#include "ui/stage.h"
#include "ui/widgets/layout.h"

namespace sb {

class Sketch final : public Program {
 public:
  explicit Sketch(std::function<void(ui::Screen&)> draw, RunPainter* painter = nullptr)
      : user(canvas, *this), stage_(headless_font_loader(), painter), draw_(std::move(draw)) {
    user.on_time = [this](double ms) { now_ms += ms; };
  }

  FrameResult frame(const Environment& env, std::vector<SemanticEvent> events) override {
    ui::Screen screen = stage_.begin(env, appearance, std::move(events), now_ms);
    {
      ui::Pane::Options options;
      options.scroll = true;
      options.padding_x = options.padding_y = 20;
      ui::Pane pane(screen, "sketch", {0, 0, env.width, env.height}, options);
      draw_(screen);
    }
    return stage_.end();
  }
  const SemanticsTree& semantics() const override { return stage_.semantics().tree(); }
  const ui::Semantics& built() const { return stage_.semantics(); }

  HeadlessCanvas canvas;
  Driver user;
  double now_ms = 1000;
  ui::Appearance appearance = ui::Appearance::system;

 private:
  ui::Stage stage_;
  std::function<void(ui::Screen&)> draw_;
};

}  // namespace sb
