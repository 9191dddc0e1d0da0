// CLI-12: deleting a client: what happens to sessions, notes and files, and why it is done.
#include "app/phrases.h"
#include "ui/client_parts.h"
#include "ui/words/client.h"

namespace sb::ui {

namespace w = words::person;

void draw_client_delete_dialog(Screen& s, const Model& model, Commands& out) {
  const ClientDeleteDialog& asked = *model.clients.deleting;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Dialog dialog(s, w::delete_title, options);
    paragraph(s, client_named(model, asked.client), style::strong);
    paragraph(s, w::delete_text);
    for (const std::string& sentence : asked.deletion.touched)
      paragraph(s, sentence, style::secondary);
    FieldOptions reason;
    reason.required = true;
    reason.placeholder = w::delete_reason_example;
    reason.error = asked.errors.of("reason");
    FieldResult r = text_field(s, w::delete_reason, asked.reason, reason);
    if (r.text) out.push_back(cmd::EditDeleteReason{*r.text});
    const std::string& whole = asked.errors.of("");
    if (!whole.empty()) banner(s, Tone::bad, whole);
    FootOptions foot;
    foot.cancel = w::delete_keep;
    foot.danger = true;
    switch (dialog_foot(s, w::delete_confirm, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmDeleteClient{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseDeleteClient{});
}

}  // namespace sb::ui
