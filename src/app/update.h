// update(): what a command does to the model, and the effects that follow. No I/O, no waiting;
// time, randomness and the logical clock are arguments. One file per part of the program:
// update_gate, update_calendar, update_session_form, …; update (getting around, undo, settings).
#pragma once

#include "app/command.h"
#include "app/effect.h"

namespace sb {

struct UpdateContext {
  Instant now;
  double monotonic_ms = 0;
  Random& random;
  LogicalClock& clock;
  ZoneSource* zones = nullptr;  // null: no zone can be checked, so none is refused
};

Effects update(Model& model, const Command& command, UpdateContext& context);

// Parts of update(), and what the engine uses as well.
void apply_edits(Model& model, UpdateContext& context, Effects& effects,
                 const std::vector<Edit>& edits, std::string undo_label);
void apply_changes(Model& model, Effects& effects, std::vector<Change> changes);  // stamped ones
void show_toast(Model& model, const UpdateContext& context, std::string text, bool undoable,
                bool bad = false);
void refresh_lists(Model& model);               // clients.matches, chart.rows, note.elements
void look_ahead(Model& model);                  // series show their occurrences far enough
void commit_typed(Model& model, UpdateContext& context, Effects& effects);  // drafts → changes
void enter_practice(Model& model, const UpdateContext& context);  // after unlock: first page
void go_to(Model& model, UpdateContext& context, Effects& effects, Page page);
void open_note(Model& model, UpdateContext& context, Effects& effects, const NoteId& note);

}  // namespace sb
