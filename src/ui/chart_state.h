// View state of the client list, the chart and the note editor: scroll, menus, and what was worked
// out from the book for the client or note shown, until the book changes; nothing of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/note_rules.h"
#include "ui/clients_state.h"
#include "ui/history_state.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select.h"

namespace sb::ui {
#include "ui/writing_state.h"

// A note somebody should write or sign.
struct NoteToDo {
  SessionId session;
  std::string text;                // "Note for Wed 18 Nov is overdue by 3 h"
  Tone tone = Tone::warn;
};

// What the summary says about the client as a whole; made again when client, book or minute change.
struct ChartBrief {
  ClientId client;
  std::uint64_t changes = 0;       // Book::change_count it was made at
  std::int64_t minute = -1;
  std::vector<NoteId> notes;       // newest first
  std::string plan;                // of the last signed note that has one
  LocalTime plan_when;
  int ahead = 0;                   // rows of the timeline that are sessions still to come
  std::vector<NoteToDo> to_do;     // newest first
  SessionId to_write;              // the latest session begun that has no note; nil: none
};

struct ChartViewState {
  ClientId scrolled_for;           // the client and tab whose scroll position stands
  int scrolled_tab = -1;
  float tabs_height = 0;           // measured
  ChartBrief brief;
  HistoryViewState history;
};

// The signed text of the note shown; made again when note or book change.
struct SignedView {
  NoteId note;
  std::uint64_t changes = 0;
  WritingViewState writing;
  NoteState state = NoteState::none;
  bool readable = false;
  std::vector<SignedSection> sections;
};

struct NoteViewState {
  PickState template_menu, more;
  NoteId note;                     // whose focus was placed already
  std::uint32_t focus_serial = 0;  // of Model::note.focus_serial handled already
  bool show_passphrase = false;
  bool full_hash = false, show_edits = false;
  SignedView pinned;
};

}  // namespace sb::ui
