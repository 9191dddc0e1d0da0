// SES-12: deleting an event asks, says what else is touched, and for what repeats which ones.
#include "app/phrases.h"
#include "app/session_acts_parts.h"
#include "app/session_form_parts.h"

namespace sb {
namespace {

Result<Deletion> deletion_asked(const Model& model, const DeleteDialog& dialog) {
  if (!dialog.of_series) return deletion_of(model.access(), dialog.session);
  return series_deletion_of(model.access(), dialog.session, dialog.scope);
}

void refresh(const Model& model, DeleteDialog& dialog) {
  Result<Deletion> deletion = deletion_asked(model, dialog);
  dialog.error = deletion ? std::string() : deletion.error().message;
  dialog.deletion = deletion ? *deletion : Deletion{};
}

void begin(Model& model, UpdateContext& context, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session) return;
  DeleteDialog dialog;
  dialog.session = id;
  const Series* series = model.book.find<Series>(session->series);
  dialog.of_series = series && !series->archived;
  refresh(model, dialog);
  if (!dialog.error.empty()) return show_toast(model, context, dialog.error, false, true);
  model.calendar.deleting = std::move(dialog);
}

std::string deleted_words(const Model& model, const DeleteDialog& dialog, const Session& session) {
  const std::string what = event_words(model, session) + ", " +
                           day_words(session.start.day());
  if (dialog.of_series && dialog.scope == SeriesScope::all)
    return event_words(model, session) + ": series deleted";
  if (dialog.of_series && dialog.scope == SeriesScope::following)
    return what + " and all following deleted";
  return what + (dialog.deletion.archives ? " archived" : " deleted");
}

void confirm(Model& model, UpdateContext& context, Effects& effects) {
  DeleteDialog& dialog = *model.calendar.deleting;
  const Session* session = model.access().session(dialog.session);
  if (!session) return model.calendar.deleting.reset();
  const auto edits = dialog.of_series
                         ? delete_series(model.access(), dialog.session, dialog.scope)
                         : delete_session(model.access(), dialog.session);
  if (!edits) {
    dialog.error = edits.error().message;
    return;
  }
  const std::string label = deleted_words(model, dialog, *session);
  model.calendar.deleting.reset();
  model.calendar.selected = {};
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

}  // namespace

bool update_deletion(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  if (auto* asked = get_if<cmd::BeginDelete>(&command)) {
    begin(model, context, asked->session);
    return true;
  }
  std::optional<DeleteDialog>& dialog = model.calendar.deleting;
  if (!dialog) return false;
  if (auto* scope = get_if<cmd::PickDeleteScope>(&command)) {
    dialog->scope = scope->scope;
    refresh(model, *dialog);
  } else if (get_if<cmd::ConfirmDelete>(&command)) {
    confirm(model, context, effects);
  } else if (get_if<cmd::CloseDelete>(&command)) {
    dialog.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
