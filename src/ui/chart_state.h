// View state of the client list, the chart and the note editor: scroll, menus, and what was worked
// out from the book for the client or note shown, until the book changes; nothing of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/note_rules.h"
#include "core/unsigned_edits.h"
#include "ui/clients_state.h"
#include "ui/history_state.h"
#include "ui/redline_state.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select.h"
#include "ui/writing_state.h"

namespace sb::ui {

struct ChartViewState {
  ClientId scrolled_for;           // the client and tab whose scroll position stands
  int scrolled_tab = -1;
  float tabs_height = 0;           // measured
  PickState add;                   // "+ Add"
  bool kinds_open = false;         // which kinds the timeline shows
  Rect kinds_anchor;
  bool stickies_open = false;      // all sticky notes, from the header
  Rect stickies_anchor;
  HistoryViewState history;
};

// The signed text of the note shown; made again when note or book change.
struct SignedView {
  NoteId note;
  std::uint64_t changes = 0;
  NoteState state = NoteState::none;
  bool readable = false;
  std::vector<SignedSection> sections;
  std::vector<UnsignedEdit> edits;  // written after signing, no part of it
  std::optional<NoteAsSigned> facts;  // when something was written since: what the bar tells
};

struct NoteViewState {
  PickState template_menu, more, medium, practitioner;
  NoteId note;                     // whose focus was placed already
  std::uint32_t focus_serial = 0;  // of Model::note.focus_serial handled already
  bool show_passphrase = false;
  bool full_hash = false, show_edits = false;
  VersionsViewState versions;
  SignedView pinned;
  WritingViewState writing;
};

}  // namespace sb::ui
