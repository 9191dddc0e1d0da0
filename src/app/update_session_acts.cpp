// What happens to one event of the calendar: status, calling off, times, deletion, confirmation,
// the sticky notes of the pop-up.
#include "app/phrases.h"
#include "app/update_parts.h"

namespace sb {
namespace {

std::string status_words(const Model& model, const SessionId& id) {
  const Session* session = model.book.find<Session>(id);
  return client_words(model.book, session->client) + ", " + day_words(session->start.day()) +
         ": status changed";
}

bool set_status(Model& model, UpdateContext& context, Effects& effects, const SessionId& id,
                SessionStatus status, std::string reason) {
  Result<std::vector<Edit>> edits =
      set_session_status(model.access(), id, status, std::move(reason), context.now);
  if (!edits) {
    if (edits.error().field == "reason" && model.calendar.cancel)
      model.calendar.cancel->error = edits.error().message;
    else
      show_toast(model, context, edits.error().message, false, true);
    return false;
  }
  if (edits->empty()) return true;
  apply_edits(model, context, effects, *edits, status_words(model, id));
  show_toast(model, context, status_words(model, id), true);
  return true;
}

void ask_or_set_status(Model& model, UpdateContext& context, Effects& effects,
                       const cmd::SetStatus& c) {
  const bool asks =
      c.status == SessionStatus::cancelled || c.status == SessionStatus::late_cancelled;
  if (asks) {
    model.calendar.cancel = CancelDialog{c.session, false, c.status, {}, {}};
  } else {
    set_status(model, context, effects, c.session, c.status, {});
  }
}

bool update_cancelling(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects) {
  std::optional<CancelDialog>& dialog = model.calendar.cancel;
  if (!dialog) return false;
  if (auto* reason = std::get_if<cmd::EditCancelReason>(&command)) {
    dialog->reason = reason->text;
    dialog->error.clear();
  } else if (std::get_if<cmd::ConfirmCancel>(&command)) {
    const CancelDialog asked = *dialog;
    if (set_status(model, context, effects, asked.session, asked.to, asked.reason)) dialog.reset();
  } else if (std::get_if<cmd::CloseCancel>(&command)) {
    dialog.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_session_acts(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects) {
  if (auto* status = std::get_if<cmd::SetStatus>(&command)) {
    ask_or_set_status(model, context, effects, *status);
    return true;
  }
  return update_cancelling(model, command, context, effects);
}

}  // namespace sb
