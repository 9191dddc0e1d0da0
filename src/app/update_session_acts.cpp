// What happens to one event of the calendar: its status, whether it happened, calling it off.
#include "app/phrases.h"
#include "app/session_acts_parts.h"
#include "app/session_form_parts.h"

namespace sb {
namespace {

const char* now_words(SessionStatus status) {
  switch (status) {
    case SessionStatus::pending: return " is pending";
    case SessionStatus::scheduled: return " is scheduled";
    case SessionStatus::in_progress: return " has started";
    case SessionStatus::completed: return " is completed";
    case SessionStatus::cancelled: return " is cancelled";
    case SessionStatus::late_cancelled: return " is cancelled late";
    default: return ": no-show";
  }
}

// "Amara Okafor, Wed 18 Nov is completed"
std::string status_words(const Model& model, const SessionId& id, SessionStatus status) {
  const Session* session = model.book.find<Session>(id);
  return event_words(model, *session) + ", " + day_words(session->start.day()) +
         now_words(status);
}

bool set_status(Model& model, UpdateContext& context, Effects& effects, const SessionId& id,
                SessionStatus status, std::string reason) {
  Result<std::vector<Edit>> edits =
      set_session_status(model.access(), id, status, std::move(reason), context.now);
  if (!edits) {
    if (model.calendar.cancel)
      model.calendar.cancel->error = edits.error().message;
    else
      show_toast(model, context, edits.error().message, false, true);
    return false;
  }
  if (edits->empty()) return true;
  const std::string label = status_words(model, id, status);
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
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

// SES-05: yes completes it, at its booked times unless the clock was started; no asks what came.
void say_happened(Model& model, UpdateContext& context, Effects& effects,
                  const cmd::SayHappened& c) {
  if (c.happened)
    set_status(model, context, effects, c.session, SessionStatus::completed, {});
  else
    model.calendar.cancel = CancelDialog{c.session, true, SessionStatus::no_show, {}, {}};
}

bool update_cancelling(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects) {
  std::optional<CancelDialog>& dialog = model.calendar.cancel;
  if (!dialog) return false;
  if (auto* reason = get_if<cmd::EditCancelReason>(&command)) {
    dialog->reason = reason->text;
    dialog->error.clear();
  } else if (auto* kind = get_if<cmd::PickCancelKind>(&command)) {
    dialog->to = kind->status;
    dialog->error.clear();
  } else if (get_if<cmd::ConfirmCancel>(&command)) {
    const CancelDialog asked = *dialog;
    if (set_status(model, context, effects, asked.session, asked.to, asked.reason)) dialog.reset();
  } else if (get_if<cmd::CloseCancel>(&command)) {
    dialog.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_session_acts(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects) {
  if (auto* status = get_if<cmd::SetStatus>(&command)) {
    ask_or_set_status(model, context, effects, *status);
    return true;
  }
  if (auto* said = get_if<cmd::SayHappened>(&command)) {
    say_happened(model, context, effects, *said);
    return true;
  }
  return update_cancelling(model, command, context, effects) ||
         update_times(model, command, context, effects) ||
         update_deletion(model, command, context, effects) ||
         update_confirmation(model, command, context, effects) ||
         update_sticky(model, command, context, effects);
}

}  // namespace sb
