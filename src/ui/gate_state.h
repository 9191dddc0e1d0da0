// View state of the gate: what is shown or hidden there and nothing anybody typed.
#pragma once

namespace sb::ui {

struct GateViewState {
  bool show_passphrase = false;
  int focused_phase = -1;  // the phase whose first field got the focus already
};

}  // namespace sb::ui
