// View state of the Practice page: menus and what is shown in full.
// Nothing of the practice lives here.
#pragma once

#include "ui/widgets/select.h"

namespace sb::ui {

struct PracticeViewState {
  PickState first_weekday;
  bool archived_services = false, archived_calendars = false;
};

}  // namespace sb::ui
