// View state of the To do page: which cards are shown in full.
// Nothing of the record lives here.
#pragma once

namespace sb::ui {

struct TodoViewState {
  bool no_status = false, no_note = false, unscheduled = false, cancelling = false;
  bool no_signature = false, not_billable = false;
  bool incomplete = false, duplicates = false;
};

}  // namespace sb::ui
