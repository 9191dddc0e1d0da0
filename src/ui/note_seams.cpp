// What other parts put on the note's page and have not built yet: nothing. Each function moves to
// a file of its part and leaves here.
#include "ui/note_parts.h"

namespace sb::ui {

void add_signing_entries(const Model&, const NoteOnScreen&, NoteMenu&) {}
void add_paper_entries(const Model&, const NoteOnScreen&, NoteMenu&) {}

}  // namespace sb::ui
