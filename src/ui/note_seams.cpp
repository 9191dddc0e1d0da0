// What other parts put on the note's page and have not built yet: nothing. Each function moves to
// a file of its part and leaves here.
#include "ui/note_parts.h"

namespace sb::ui {

std::optional<Command> preview_of(const Model&, const NoteOnScreen&) { return std::nullopt; }
void draw_wording(Screen&, const Model&, const NoteOnScreen&, Commands&) {}
void draw_copy_forward(Screen&, const Model&, const NoteOnScreen&, Commands&) {}
void add_signing_entries(const Model&, const NoteOnScreen&, NoteMenu&) {}
void add_paper_entries(const Model&, const NoteOnScreen&, NoteMenu&) {}

}  // namespace sb::ui
