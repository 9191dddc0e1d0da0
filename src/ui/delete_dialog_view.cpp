// Deleting an event (SES-12): which ones, when it repeats, and what else is touched.
#include <array>

#include "app/phrases.h"
#include "ui/session_present.h"
#include "ui/views.h"
#include "ui/words/session.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::session;

void draw_delete_dialog(Screen& s, const Model& model, Commands& out) {
  const DeleteDialog& asked = *model.calendar.deleting;
  const Session* session = model.access().session(asked.session);
  bool open = session != nullptr;
  OverlayOptions options;
  options.open = &open;
  if (session) {
    Dialog dialog(s, w::delete_title, options);
    paragraph(s, event_words(model, *session) + ", " + day_words(session->start.day()) + ", " +
                     span_words(session->start, session->end()));
    if (asked.of_series) {
      const std::array<RadioItem, 3> which = {RadioItem{w::this_one, {}},
                                              RadioItem{w::following, {}}, RadioItem{w::all, {}}};
      if (auto picked = radio_list(s, w::delete_which, which, static_cast<int>(asked.scope)))
        out.push_back(cmd::PickDeleteScope{static_cast<SeriesScope>(*picked)});
    }
    for (const std::string& sentence : asked.deletion.touched)
      paragraph(s, sentence, style::secondary);
    if (!asked.error.empty()) banner(s, Tone::bad, asked.error);
    FootOptions foot;
    foot.cancel = w::keep_session;
    foot.danger = true;
    foot.disabled = !asked.error.empty();
    const bool archives = asked.deletion.archives && !asked.of_series;
    switch (dialog_foot(s, archives ? w::confirm_archive : w::confirm_delete, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmDelete{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseDelete{});
}

}  // namespace sb::ui
