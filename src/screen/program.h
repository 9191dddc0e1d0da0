// The program as the platform drives it: fill ImGui's input, call frame(), render ImGui's draw
// data, mirror semantics(). The platform calls frame() when an event, an outcome or a due timer
// arrived, and never otherwise; the program asks for more through its result.
#pragma once

#include <cstdint>
#include <vector>

#include "screen/environment.h"
#include "screen/semantics.h"

namespace sb {

struct FrameResult {
  bool again = false;            // something moves or has not settled: one more frame, soon
  std::int64_t wake_in_ms = -1;  // call again no later than this; -1: sleep until an event
  bool hand_cursor = false;      // the pointer is over something to press
};

class Program {
 public:
  virtual ~Program() = default;
  // One frame: drain events, update, draw (between ImGui::NewFrame and Render, called inside),
  // apply, run effects. io.DisplaySize, DeltaTime and the input queue are set by the platform
  // before.
  virtual FrameResult frame(const Environment& env, std::vector<SemanticEvent> events) = 0;
  // The tree of the last frame; valid until the next one.
  virtual const SemanticsTree& semantics() const = 0;
};

}  // namespace sb
