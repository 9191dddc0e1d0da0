// View state of the Sessions tab of a chart: menus, and what was measured or scrolled to.
// Nothing of the record lives here.
#pragma once

#include <cstdint>

#include "screen/geometry.h"
#include "ui/widgets/select.h"

namespace sb::ui {

struct HistoryViewState {
  PickState order, export_menu;
  bool filter_open = false;
  Rect filter_anchor;                  // the button it opened from
  float head_height = 0;               // measured
  float rows_width = 0;                // measured: what a scroll bar leaves
  std::uint32_t scrolled_serial = 0;   // of HistoryState::scroll_serial handled already
};

}  // namespace sb::ui
