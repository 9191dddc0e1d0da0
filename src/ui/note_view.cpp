// The page of a note: its bar, the sections, and beside them completeness and the last note.
#include "ui/files_parts.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/page_layout.h"
#include "ui/signing_parts.h"
#include "ui/top_bar.h"
#include "ui/words/note.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

void draw_main(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
               Commands& out) {
  if (on.tight) draw_note_actions(s, model, state, on, out);
  draw_note_mark(s, model, on, out);
  draw_note_standing(s, model, on, out);
  if (on.signature) draw_signed(s, model, state, on, out);
  else draw_sections(s, model, state, on, out);
  if (!on.signature) draw_addenda(s, model, on, out);  // of one closed before it was signed
  draw_note_files(s, model, on.id, !on.signature, out);
}

void draw_side(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
               Commands& out) {
  if (on.signature) draw_signature(s, state, on);
  else draw_complete(s, model, on, out);
  if (s.phone() && has_primary(model, on)) draw_primary(s, on, kFill, out);
  if (on.editable) draw_wording(s, model, state, on, out);
  if (on.note.kind == NoteKind::psychotherapy) return;  // no other note stands beside it
  if (on.editable && draw_copy_forward(s, model, state, on, out)) return;
  draw_last_note(s, model, out);
}

void draw_body(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
               Rect body, bool other_note, Commands& out) {
  PageColumns columns = page_columns(body, s.theme.scale(), s.phone());
  {
    if (other_note) ImGui::SetNextWindowScroll({0, 0});
    Pane pane(s, "note-main", columns.main_pane, {Color::paper, true, 0, columns.padding_y});
    Panel panel(s, {columns.main.x, cursor().y, columns.main.w, 0});
    draw_main(s, model, state, on, out);
    if (!columns.two) draw_side(s, model, state, on, out);
  }
  if (!columns.two) return;
  if (other_note) ImGui::SetNextWindowScroll({0, 0});
  Pane pane(s, "note-side", columns.side_pane, {Color::paper, true, 0, columns.padding_y});
  Panel panel(s, {columns.side.x, cursor().y, columns.side.w, 0});
  draw_side(s, model, state, on, out);
}

void draw_gone(Screen& s, Rect area, Commands& out) {
  Pane pane(s, "note-gone", area, {Color::paper, true, space::xl, space::xl});
  EmptyOptions options;
  options.icon = icon::file_warning;
  options.action = words::back;
  if (empty_state(s, words::note_gone, words::note_gone_text, options)) out.push_back(cmd::Back{});
}

}  // namespace

void draw_note(Screen& s, const Model& model, NoteViewState& state, Rect area, Commands& out) {
  const NoteId id = model.note.note;
  const Note* note = model.access().note(id);
  if (!note) return draw_gone(s, area, out);
  bool other_note = state.note != id;
  if (other_note) state.full_hash = state.show_edits = false;
  refresh(state.pinned, model);
  NoteOnScreen on{id, *note, model.access().signature_of_note(id), may_edit(model, id, *note)};
  if (on.signature && state.pinned.facts) on.pinned = &*state.pinned.facts;
  on.tight = note_bar_is_tight(s, model, on, area);
  draw_note_bar(s, model, state, on, area, out);
  draw_body(s, model, state, on, TopBar::below(s, area), other_note, out);
}

}  // namespace sb::ui
