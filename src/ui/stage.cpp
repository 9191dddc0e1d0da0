#include "ui/stage.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace sb::ui {
namespace {

Rect usable(const Environment& env) {
  Rect area = env.safe.empty() ? Rect{0, 0, env.width, env.height} : env.safe;
  area.h = std::min(area.bottom(), env.height - env.keyboard_inset) - area.y;
  return area;
}

}  // namespace

Stage::Stage(const ImFontLoader* loader, RunPainter* painter)
    : fonts_(loader), runs_(painter), text_(fonts_, runs_) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.FontDefault = fonts_.of(Weight::regular);
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;  // the DOM leads the keyboard
}

Screen Stage::screen() {
  return {env_, theme_, text_, semantics_, overlays_, motion_, needs_, now_ms_, usable(env_)};
}

Screen Stage::begin(const Environment& env, Appearance appearance,
                    std::vector<SemanticEvent> events, double now_ms) {
  if (usable(env).h < usable(env_).h) semantics_.view_is_lower();
  env_ = env;
  now_ms_ = now_ms;
  Theme theme(scheme_for(env, appearance), env.text_scale);
  if (!styled_ || !(theme == theme_)) {
    theme_ = theme;
    apply_to_imgui(theme_, ImGui::GetStyle());
    styled_ = true;
  }
  ImGui::NewFrame();
  needs_ = {};
  text_.begin_frame(theme_, env_.density);
  motion_.begin_frame(now_ms, env_.reduced_motion);
  semantics_.begin_frame(std::move(events));
  overlays_.begin_frame();
  return screen();
}

FrameResult Stage::end() {
  Screen last = screen();
  overlays_.end_frame(last);
  semantics_.end_frame();
  needs_.again |= motion_.end_frame();
  needs_.again |= semantics_.needs_frame();
  ImGui::Render();
  FrameResult result;
  result.again = needs_.again;
  if (needs_.wake_in_ms >= 0) result.wake_in_ms = static_cast<std::int64_t>(needs_.wake_in_ms) + 1;
  result.hand_cursor = needs_.hand_cursor;
  return result;
}

}  // namespace sb::ui
