// The note on the screen: what is typed and not yet committed, what it lacks, the dialogs over
// it. Plain values, changed by update() alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "app/signing_model.h"
#include "app/writing_model.h"
#include "core/note_rules.h"

namespace sb {

struct NoteScreen {                     // the note on the screen
  NoteId note;
  std::map<std::string, std::string> typed;  // sections as typed and not yet committed, by key
  std::uint32_t revision = 0;           // moved when the program changes section texts
  std::vector<Element> elements;        // completeness with `typed` counted in
  std::optional<NoteId> last;           // the client's note before this one
  std::optional<SignDialog> signing;
  std::optional<AddendumForm> addendum;
  std::string focus_section;            // jump there once (completeness)
  std::uint32_t focus_serial = 0;
  FieldErrors errors;                   // by section key
  WritingState writing;
};

}  // namespace sb
