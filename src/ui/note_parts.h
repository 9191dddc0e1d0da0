// The parts of the note's page: sections to write in or as signed, and the cards beside them. Each
// draws at the cursor, reads the model and adds commands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/views.h"

namespace sb::ui {

// The note on the screen, looked up once per frame.
struct NoteOnScreen {
  NoteId id;
  const Note& note;
  const Signature* signature = nullptr;  // its author's; null while it is a draft
  bool editable = false;
  bool tight = false;              // the bar has no room for all acts; some stand below it
  const NoteAsSigned* pinned = nullptr;  // when something was written after the signature
};

// note_sections_view.cpp: one card per section with its field.
void draw_sections(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                   Commands& out);
// note_signed_view.cpp: the texts as signed, who signed, and what was added later.
void draw_signed(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                 Commands& out);
void draw_addenda(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out);
void draw_signature(Screen& s, NoteViewState& state, const NoteOnScreen& on);

// note_facts_view.cpp. What no session says, above the sections of an own draft; and the mark of a
// psychotherapy note, draft or signed.
void draw_facts(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                Commands& out);
void draw_note_mark(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out);
// note_others_view.cpp: what was written on another device at the same time, in this section; and
// in the facts.
void draw_others(Screen& s, const Model& model, const NoteOnScreen& on, const std::string& key,
                 Commands& out);
void draw_other_facts(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out);

// note_side_view.cpp
// Where a missing thing is put right: its section, the session, the times that were recorded of it.
std::optional<Command> place_of_missing(const Element& element, const SessionId& session);
void draw_complete(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out);
void draw_last_note(Screen& s, const Model& model, Commands& out);

// note_bar_view.cpp: back, title and facts, due, preview, template, more, the one next step.
void draw_note_bar(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                   Rect area, Commands& out);
// Is there too little room for the title beside all acts?
bool note_bar_is_tight(Screen& s, const Model& model, const NoteOnScreen& on, Rect area);
// What does not fit the bar, at the cursor.
void draw_note_actions(Screen& s, const Model& model, NoteViewState& state,
                       const NoteOnScreen& on, Commands& out);
bool has_primary(const Model& model, const NoteOnScreen& on);
void draw_primary(Screen& s, const NoteOnScreen& on, float width, Commands& out);

// The menu "More": each part adds its acts; no entries, no menu.
struct NoteMenuEntry {
  std::string label;
  const char* icon = nullptr;
  Command command;
  bool danger = false, separated = false, disabled = false;
};
using NoteMenu = std::vector<NoteMenuEntry>;

// What other parts put on the page: note_preview_view, note_wording_view, note_copy_view,
// note_acts_view, papers_view.
std::optional<Command> preview_of(const Model& model, const NoteOnScreen& on);  // its button
void draw_wording(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                  Commands& out);
// The last note with what can be carried forward from it; false: there is none to copy from.
bool draw_copy_forward(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                       Commands& out);
void add_writing_entries(const Model& model, const NoteOnScreen& on, NoteMenu& menu);
void add_signing_entries(const Model& model, const NoteOnScreen& on, NoteMenu& menu);
void add_paper_entries(const Model& model, const NoteOnScreen& on, NoteMenu& menu);

// Letter, title and prompt of a section; `mark` draws the circle at the right.
enum class SectionMark : std::uint8_t { none, met, missing };
void section_head(Screen& s, std::string_view title, std::string_view prompt, SectionMark mark,
                  bool required, Tone tone = Tone::accent);

}  // namespace sb::ui
