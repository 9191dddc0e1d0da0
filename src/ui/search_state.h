// View state of the search: which row was scrolled to.
// Nothing of the practice lives here.
#pragma once

#include <cstdint>

namespace sb::ui {

struct SearchViewState {
  int followed = -1;             // the lit row that was brought into view last
  std::uint32_t serial = 0;      // of the results it was among
};

}  // namespace sb::ui
