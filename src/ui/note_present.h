// How a note reads: its line of facts, when it is due, which sections it shows and whether each is
// complete, and how a signature is told. Plain values from the model.
#pragma once

#include <string>
#include <vector>

#include "app/model.h"
#include "ui/chart_state.h"

namespace sb::ui {

// One section as the editor shows it: of the template, or kept from an earlier one.
struct ShownSection {
  std::string key, title, prompt, example;
  bool required = true;
  bool kept = false;   // the template chosen now does not have it
  bool met = false;    // for one not required: has text
};
std::vector<ShownSection> shown_sections(const Model& model, const Note& note);

// What stands in the field: typed and not committed, else what the note holds.
const std::string& section_text(const Model& model, const Note& note, const std::string& key);

std::string note_heading(const Model& model, const Note& note);  // "Progress note · Amara Okafor"
// "Wed 18 Nov 2026 · 10:02 – 10:51 · Individual · in person"
std::string note_facts(const Model& model, const Note& note);
std::string note_facts(const Model& model, const NoteAsSigned& pinned);  // as they were signed

struct NoteChip {
  Tone tone = Tone::neutral;
  std::string text;                // empty: no chip
};
NoteChip note_chip(const Model& model, const NoteId& id, const Note& note);

// "draft", "signed"; "recorded" of what needs no signature (core/note_standing.h).
const char* standing_words(const Model& model, const NoteId& id, const Note& note);

bool may_edit(const Model& model, const NoteId& id, const Note& note);  // an own draft
std::string signed_when(const Signature& signature);  // "Wed 18 Nov 2026, 11:02 (Europe/Vienna)"
std::string signed_who(const Signature& signature);   // "R. Hale, LPC"
std::string short_hash(const std::string& hash);      // "3f9a0c12 … 88d1e07b"

// Makes the pinned texts again when note or book changed.
void refresh(SignedView& view, const Model& model);

}  // namespace sb::ui
