// One note as it stands on paper: what was signed when it is signed, what stands now when not.
// Shared by what goes out as PDF and as CSV; asks no permission, the caller has.
#pragma once

#include <string>
#include <vector>

#include "app/update.h"
#include "exchange/csv.h"
#include "exchange/document.h"

namespace sb {

struct PageSection {
  std::string title, text;
};
// Sections with text in their order, then the addenda as "Addendum 1", ….
std::vector<PageSection> page_sections(const Model& model, const NoteId& id, const Note& note);
std::string page_text(const Model& model, const NoteId& id, const Note& note);  // all in one

// For CSV: "draft", "recorded", "signed", "signed-with-later-edits"; empty for no note.
const char* state_code(NoteState state);
std::string page_title(const Model& model, const Note& note);  // "Progress note, Wed 18 Nov 2026"

// Adds the note's blocks; with a heading of its own when it is one of several.
void add_note_pages(const Model& model, const NoteId& id, bool headed, bool with_files,
                    Document& out);

}  // namespace sb
