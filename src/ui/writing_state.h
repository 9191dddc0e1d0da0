// View state of what helps writing a note: what is unfolded in the cards beside it and in the sheet
// of snippets. Held by NoteViewState; nothing of the note itself.
#pragma once

#include <cstddef>
#include <string>

#include "ui/widgets/select.h"

namespace sb::ui {

inline constexpr std::size_t kFindingsShown = 8;  // then "Show more", as many again

struct WritingViewState {
  PickState sources;               // the chooser of older notes
  std::string source_of;           // waiver key of the finding whose source is shown
  bool waived_shown = false;
  bool archived_shown = false;     // of the snippets
  std::size_t findings_shown = kFindingsShown;
};

}  // namespace sb::ui
