// Questions about one session: why it is called off or what happened instead (SES-05, SES-08), and
// when it really began and ended (SES-04).
#include <array>

#include "app/phrases.h"
#include "ui/session_present.h"
#include "ui/views.h"
#include "ui/words/session.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::session;

namespace {

std::string which_words(const Model& model, const Session& session) {
  return event_words(model, session) + ", " + day_words(session.start.day()) + ", " +
         span_words(session.start, session.end());
}

void draw_kinds(Screen& s, const CancelDialog& dialog, Commands& out) {
  constexpr SessionStatus kKinds[] = {SessionStatus::no_show, SessionStatus::late_cancelled,
                                      SessionStatus::cancelled};
  constexpr std::array<std::string_view, 3> kNames = {
      w::happened_kinds[0], w::happened_kinds[1], w::happened_kinds[2]};
  int current = 0;
  for (int i = 0; i < 3; ++i)
    if (kKinds[i] == dialog.to) current = i;
  if (auto picked = segmented(s, w::what_happened, kNames, current))
    out.push_back(cmd::PickCancelKind{kKinds[*picked]});
}

void draw_reason(Screen& s, const CancelDialog& dialog, Commands& out) {
  FieldOptions reason;
  reason.required = dialog.to != SessionStatus::no_show;
  reason.error = dialog.error;
  reason.spellcheck = true;
  FieldResult r = text_field(s, w::reason, dialog.reason, reason);
  if (r.text) out.push_back(cmd::EditCancelReason{*r.text});
  if (r.submitted) out.push_back(cmd::ConfirmCancel{});
}

void time_field(Screen& s, const TimesForm& form, TimesField field, const char* label,
                Commands& out) {
  FieldOptions options;
  options.error = form.errors.of(field == TimesField::started ? "started" : "stopped");
  FieldResult r = text_field(s, label, form.text[static_cast<int>(field)], options);
  if (r.text) out.push_back(cmd::EditTimes{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveTimes{});
}

void draw_time_fields(Screen& s, const TimesForm& form, float width, Commands& out) {
  const float half = (width - space::m) / 2;
  const Point top = cursor();
  float bottom = top.y;
  for (TimesField field : {TimesField::started, TimesField::stopped}) {
    const bool first = field == TimesField::started;
    Panel panel(s, {top.x + (first ? 0 : half + space::m), top.y, half, 0});
    time_field(s, form, field, first ? w::started : w::stopped, out);
    bottom = std::max(bottom, top.y + panel.height());
  }
  cursor_to({top.x, bottom + space::m});
  const std::string& whole = form.errors.of("");
  if (!whole.empty()) banner(s, Tone::bad, whole);
}

}  // namespace

void draw_cancel_dialog(Screen& s, const Model& model, Commands& out) {
  const CancelDialog& asked = *model.calendar.cancel;
  const Session* session = model.access().session(asked.session);
  bool open = session != nullptr;
  OverlayOptions options;
  options.open = &open;
  if (session) {
    Dialog dialog(s, asked.asks_kind ? w::not_happened_title : w::cancel_title, options);
    paragraph(s, which_words(model, *session));
    if (asked.asks_kind) {
      draw_kinds(s, asked, out);
      paragraph(s, w::not_happened_text, style::secondary);
    }
    draw_reason(s, asked, out);
    FootOptions foot;
    foot.cancel = asked.asks_kind ? words::cancel : w::keep_session;
    foot.danger = !asked.asks_kind;
    switch (dialog_foot(s, asked.asks_kind ? w::save : w::confirm_cancel, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmCancel{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseCancel{});
}

void draw_times_form(Screen& s, const Model& model, Commands& out) {
  const TimesForm& form = *model.calendar.times;
  const Session* session = model.access().session(form.session);
  bool open = session != nullptr;
  OverlayOptions options;
  options.open = &open;
  if (session) {
    Dialog dialog(s, w::times_title, options);
    paragraph(s, which_words(model, *session));
    paragraph(s, w::times_text, style::secondary);
    draw_time_fields(s, form, dialog.width(), out);
    FootOptions foot;
    foot.cancel = words::cancel;
    switch (dialog_foot(s, w::save, foot)) {
      case Answer::confirm: out.push_back(cmd::SaveTimes{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseTimes{});
}

}  // namespace sb::ui
