// What one does with a note besides writing and signing it: handing in (NOTE-13), archiving
// (NOTE-15), looking at its versions (NOTE-14; read by engine_versions.cpp).
#include "app/update_parts.h"
#include "core/note_window.h"

namespace sb {

namespace {

void refuse(Model& model, UpdateContext& context, const Error& error) {
  show_toast(model, context, error.message, false, true);
}

void begin_submit(Model& model, UpdateContext& context, Effects& effects) {
  commit_typed(model, context, effects);
  if (!model.note.errors.empty()) return;
  const auto edits = submit_note(model.access(), model.note.note, context.now);
  if (!edits) return refuse(model, context, edits.error());
  model.signing.submitting = true;
}

// Not taken back by undo: the window would begin anew.
void submit(Model& model, UpdateContext& context, Effects& effects) {
  model.signing.submitting = false;
  commit_typed(model, context, effects);
  const auto edits = submit_note(model.access(), model.note.note, context.now);
  if (!edits) return refuse(model, context, edits.error());
  apply_edits(model, context, effects, *edits, {});
  show_toast(model, context, "Handed in. It is not signed yet.", false);
}

bool update_submit(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  if (get_if<cmd::BeginSubmit>(&command)) begin_submit(model, context, effects);
  else if (get_if<cmd::ConfirmSubmit>(&command)) submit(model, context, effects);
  else if (get_if<cmd::CloseSubmit>(&command)) model.signing.submitting = false;
  else return false;
  return true;
}

void archive(Model& model, UpdateContext& context, Effects& effects) {
  ArchiveForm& form = *model.signing.archive;
  const auto edits = archive_note(model.access(), form.note, form.reason);
  if (!edits) {
    form.error = edits.error().message;
    return;
  }
  model.signing.archive.reset();
  apply_edits(model, context, effects, *edits, "Note archived");
  show_toast(model, context, "Archived. The note is out of the chart and kept in the record.",
             true);
}

void restore(Model& model, UpdateContext& context, Effects& effects, const NoteId& id) {
  const auto edits = restore_note(model.access(), id);
  if (!edits) return refuse(model, context, edits.error());
  apply_edits(model, context, effects, *edits, "Note back in the chart");
  show_toast(model, context, "The note is back in the chart.", true);
}

bool update_archive(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  std::optional<ArchiveForm>& form = model.signing.archive;
  if (auto* begun = get_if<cmd::BeginArchive>(&command)) {
    commit_typed(model, context, effects);
    form = ArchiveForm{};
    form->note = begun->note;
  } else if (auto* restored = get_if<cmd::RestoreNote>(&command)) {
    restore(model, context, effects, restored->note);
  } else if (auto* reason = get_if<cmd::EditArchiveReason>(&command)) {
    if (!form) return true;
    form->reason = reason->text;
    form->error.clear();
  } else if (get_if<cmd::ConfirmArchive>(&command)) {
    if (form) archive(model, context, effects);
  } else if (get_if<cmd::CloseArchive>(&command)) {
    form.reset();
  } else {
    return false;
  }
  return true;
}

void pick_version(VersionsView& view, bool newer, int index) {
  const int size = static_cast<int>(view.list.size());
  if (index < -1 || index >= size || (newer && index < 0)) return;
  (newer ? view.newer : view.older) = index;
  compare_versions(view);
}

bool update_versions(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  std::optional<VersionsView>& view = model.signing.versions;
  if (get_if<cmd::ShowVersions>(&command)) {
    commit_typed(model, context, effects);
    if (!model.access().note(model.note.note)) return true;
    view = VersionsView{};
    view->note = model.note.note;
    effects.push_back(effect::ReadVersions{});
  } else if (auto* picked = get_if<cmd::PickVersion>(&command)) {
    if (view) pick_version(*view, picked->newer, picked->index);
  } else if (get_if<cmd::CloseVersions>(&command)) {
    view.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

void compare_versions(VersionsView& view) {
  view.redline.clear();
  ++view.serial;
  if (view.newer < 0) return;
  static const NoteVersion kNothing;
  const auto at = [&](int i) -> const NoteVersion& {
    return i < 0 ? kNothing : view.list[static_cast<std::size_t>(i)];
  };
  view.redline = compare(at(view.older), at(view.newer));
}

bool update_note_acts(Model& model, const Command& command, UpdateContext& context,
                      Effects& effects) {
  return update_submit(model, command, context, effects) ||
         update_archive(model, command, context, effects) ||
         update_versions(model, command, context, effects);
}

}  // namespace sb
