// View state of the client list, the chart and the note editor: scroll and menus only.
#pragma once

#include <cstdint>

#include "base/id.h"
#include "ui/widgets/select.h"

namespace sb::ui {

struct ClientsViewState {
  PickState status;
};

struct ChartViewState {
  ClientId scrolled_for;
};

struct NoteViewState {
  PickState template_menu, more;
  NoteId note;                    // whose focus was placed already
  std::uint32_t focus_serial = 0; // of Model::note.focus_serial handled already
  bool show_passphrase = false;
};

}  // namespace sb::ui
