// View state of the shell: menus of the rail and the bottom bar.
// Nothing of the practice lives here.
#pragma once

#include "ui/practice_state.h"
#include "ui/widgets/select.h"

namespace sb::ui {

struct ShellViewState {
  PickState more;    // "More" on phones
  PickState theme;   // on the practice page
  PracticeViewState practice;
};

}  // namespace sb::ui
