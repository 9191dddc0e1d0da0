// View state of the gate: what is shown or hidden there and nothing anybody typed.
// Passphrases and codes live in Model::gate alone, where they are wiped.
#pragma once

namespace sb::ui {

struct GateViewState {
  bool show_passphrase = false;
  int focused_phase = -1;   // the phase whose first field got the focus already
  float card_height = 0;    // of the last frame, to stand in the middle
  int card_phase = -1;      // the phase that height belongs to
};

}  // namespace sb::ui
