// The window to the user: Dear ImGui on the page's WebGL2 canvas, driven by shell/*.js. Owns the
// ImGui context, the input queue, drawing, and the semantics mirror; runs a Program when JavaScript
// says that something happened, and never by itself.
// Order of life: CanvasHost (ImGui context exists) → the program is built → run(program).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/web/bridge.h"
#include "platform/web/scroll.h"
#include "screen/program.h"
#include "screen/semantics_patch.h"

struct ImGuiContext;

namespace sb {

class CanvasHost final : public ScreenReceiver {
 public:
  CanvasHost();
  ~CanvasHost() override;
  CanvasHost(const CanvasHost&) = delete;
  CanvasHost& operator=(const CanvasHost&) = delete;

  bool ok() const { return gl_ > 0; }  // false: the browser gave no WebGL2 context
  // From now on the page drives `program`, which must live as long as the page.
  void run(Program& program);

  double on_frame(double now_ms, bool urgent, bool visible) override;
  void on_pointer(const PointerInput& input) override;
  void on_wheel(float dx, float dy, int mods) override;
  int on_scroll_begin(float x, float y) override;
  int on_scroll_by(float dx, float dy) override;
  void on_scroll_end() override;
  void on_semantic(const SemanticInput& input) override;
  void on_surroundings(const Surroundings& now) override;
  void on_context(bool lost) override;
  void on_fonts_changed() override;

 private:
  FrameResult step(double now_ms);
  void draw();
  double mirror(double now_ms, bool urgent, double wait);

  ImGuiContext* imgui_ = nullptr;
  int gl_ = 0;
  Program* program_ = nullptr;
  Environment environment_;
  std::vector<SemanticEvent> events_;
  ScrollDriver scroll_;
  SemanticsPatcher patcher_;
  double last_frame_ms_ = 0, last_mirror_ms_ = -1e9;
  std::size_t mirrored_nodes_ = 0;
  std::uint32_t mirrored_focus_ = 0;
  int settling_ = 3;  // frames that may still follow an act of the user
  bool hand_ = false, lost_ = false, forget_glyphs_ = false;
};

}  // namespace sb
