// What the files about notes share: drafts of sections and facts, and the parts of update_notes().
// Only app includes this.
#pragma once

#include <string>

#include "app/update.h"

namespace sb {

void put_draft(const Note& note, const NoteId& id, std::string field, std::string text,
               Effects& effects);
std::string draft_field(NoteFact fact);  // "fact/title"
void commit_facts(Model& model, UpdateContext& context, Effects& effects);

// A draft found after a crash: where it belongs, what stands there, and the edits that keep it.
struct DraftPlace {
  std::string field;  // of the note: "text/plan", "when"
  std::string text;   // as one would type what stands there
};
DraftPlace place_of(const Book& book, const Draft& draft);
Result<std::vector<Edit>> keep_draft(const Model& model, const Draft& draft);

bool update_note_facts(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects);
bool update_disclosure(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects);
bool update_notes_tab(Model& model, const Command& command);

}  // namespace sb
