// The Notes tab of a chart: drafts first, then what is signed or recorded, psychotherapy notes
// apart for their author, and the archived ones when they are asked for.
#include "app/note_parts.h"
#include "app/update_parts.h"
#include "core/note_standing.h"

namespace sb {

namespace {

void add(NotesTab& tab, const Model& model, const NoteId& id, const Note& note) {
  const bool wanted = !tab.kind || *tab.kind == note.kind;
  if (note.archived) {
    ++tab.archived_count;
    if (wanted && tab.show_archived) tab.archived.push_back(id);
    return;
  }
  ++tab.count[static_cast<int>(note.kind)];
  if (!wanted) return;
  if (note.kind == NoteKind::psychotherapy) tab.own.push_back(id);
  else if (is_draft(model.book, id, note)) tab.drafts.push_back(id);
  else tab.notes.push_back(id);
}

}  // namespace

void refresh_notes_tab(Model& model) {
  NotesTab fresh;
  fresh.kind = model.notes.kind;
  fresh.show_archived = model.notes.show_archived;
  for (const NoteId& id : model.book.notes_of(model.chart.client))
    if (const Note* note = model.access().note(id)) add(fresh, model, id, *note);
  for (const NoteId& id : model.book.archived_notes_of(model.chart.client))
    if (const Note* note = model.access().note(id)) add(fresh, model, id, *note);
  model.notes = std::move(fresh);
}

bool update_notes_tab(Model& model, const Command& command) {
  if (auto* filter = get_if<cmd::FilterNotes>(&command)) {
    model.notes.kind = filter->kind;
  } else if (auto* shown = get_if<cmd::ShowArchivedNotes>(&command)) {
    model.notes.show_archived = shown->shown;
  } else {
    return false;
  }
  refresh_notes_tab(model);
  return true;
}

}  // namespace sb
