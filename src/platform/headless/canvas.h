// An ImGui context with nothing behind it: textures are accepted and forgotten. Make it before the
// Program; it is the current context until it goes.
#pragma once

#include "screen/environment.h"

struct ImGuiContext;

namespace sb {

class HeadlessCanvas {
 public:
  HeadlessCanvas();
  ~HeadlessCanvas();
  HeadlessCanvas(const HeadlessCanvas&) = delete;
  HeadlessCanvas& operator=(const HeadlessCanvas&) = delete;

  void before_frame(const Environment& env, float seconds);
  void after_frame();       // after Program::frame
  int vertices() const;     // of the last frame
  int textures() const { return textures_; }  // atlases made so far

 private:
  ImGuiContext* context_;
  int textures_ = 0;
};

}  // namespace sb
