// View state of the versions of a note: menus, and the redline laid out in lines, made again when
// another pair, width or text size is shown. Only lines on the screen are drawn.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/redline.h"
#include "ui/widgets/select.h"

namespace sb::ui {

struct RedlineRun {
  RedlinePart::Kind kind = RedlinePart::Kind::same;
  std::string text;
  float x = 0, width = 0;
};
struct RedlineLine {
  bool title = false;              // of a section
  std::vector<RedlineRun> runs;
  std::string told;                // for screen readers: the line with its changes in words
};

struct VersionsViewState {
  PickState older, newer;
  bool unchanged = false;          // sections that did not change are shown as well
  std::vector<RedlineLine> lines;
  std::uint32_t serial = 0;        // of VersionsView they were made for
  float width = 0, scale = 0;
  bool with_unchanged = false;
};

}  // namespace sb::ui
