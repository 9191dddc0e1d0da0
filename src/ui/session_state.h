// View state of the session form: its open lists. Thrown away when the form closes.
// Nothing of the practice lives here.
#pragma once

#include "ui/widgets/select.h"

namespace sb::ui {

struct SessionViewState {
  PickState kind, client, service, member, calendar, status, repeat;
  bool saved = false;      // Save was pressed: what is wrong is to be shown …
  double errors_at = 0;    // … at this time; 0: not known yet
};

}  // namespace sb::ui
