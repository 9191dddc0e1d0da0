// Signing a note or addendum, and writing an addendum (NOTE-14).
#include "app/phrases.h"
#include "ui/note_present.h"
#include "ui/signing_parts.h"
#include "ui/words/note.h"
#include "ui/words/shell.h"
#include "ui/words/signing.h"
#include "ui/writing_parts.h"

namespace sb::ui {

namespace {

// What is missing, each with a jump to its place (NOTE-09).
void draw_missing(Screen& s, const Model& model, const SignDialog& dialog, Commands& out) {
  bool any = false;
  for (const Element& element : model.note.elements) any = any || !element.met;
  if (!any) return;
  const Tone tone = dialog.blocked ? Tone::bad : Tone::warn;
  BannerOptions options;
  options.title = words::missing_title;
  banner(s, tone, dialog.blocked ? words::missing_blocks : words::missing_warns, options);
  const Note* note = model.access().note(model.note.note);
  const float right = cursor().x + left_over();
  bool first = true;
  for (std::size_t i = 0; i < model.note.elements.size(); ++i) {
    const Element& element = model.note.elements[i];
    if (element.met) continue;
    LinkOptions link;
    link.description = words::jump_there;
    link.disabled = dialog.busy;
    // Side by side as far as they fit.
    if (!first) {
      const float left = ImGui::GetItemRectMax().x + space::l;
      if (left + s.text.width(element.label, link.style) <= right) beside(space::l);
    }
    first = false;
    ImGui::PushID(static_cast<int>(i));
    const bool pressed = link_button(s, element.label, link);
    ImGui::PopID();
    if (!pressed) continue;
    const auto place = place_of_missing(element, note ? note->session : SessionId{});
    if (place && place->get<cmd::JumpToSection>()) {
      out.push_back(cmd::JumpFromSign{element.key});
    } else if (place) {
      out.push_back(cmd::CloseSign{});
      out.push_back(*place);
    }
  }
}

// What the text was not found to speak of (NOTE-01): told once more, never in the way.
void draw_not_spoken_of(Screen& s, const Model& model) {
  std::string parts;
  for (const Element& part : model.note.spoken)
    if (!part.met) parts += (parts.empty() ? "" : ", ") + part.label;
  if (!parts.empty()) paragraph(s, words::not_found_before + parts + ".", style::secondary);
}

void draw_passphrase(Screen& s, const SignDialog& dialog, NoteViewState& state, Commands& out) {
  FieldOptions options;
  options.kind = state.show_passphrase ? TextEntry::Kind::line : TextEntry::Kind::password;
  options.autocomplete = "current-password";
  options.required = true;
  options.error = dialog.error;
  options.disabled = dialog.busy;
  options.trailing = state.show_passphrase ? icon::eye_off : icon::eye;
  options.trailing_name = words::show_sign_passphrase;
  options.trailing_pressed = state.show_passphrase;
  FieldResult r = text_field(s, words::sign_passphrase, dialog.passphrase, options);
  if (r.text) out.push_back(cmd::EditSignPassphrase{*r.text});
  if (r.trailing) state.show_passphrase = !state.show_passphrase;
  if (r.submitted) out.push_back(cmd::ConfirmSign{});
}

}  // namespace

void draw_sign_dialog(Screen& s, const Model& model, NoteViewState& state, Commands& out) {
  const SignDialog& dialog = *model.note.signing;
  bool of_note = dialog.subject == model.note.note, open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Dialog sheet(s, of_note ? words::sign_note_title : words::sign_addendum_title, options);
    paragraph(s, of_note ? words::what_is_signed_note : words::what_is_signed_addendum);
    if (of_note) draw_missing(s, model, dialog, out);
    if (of_note) draw_not_spoken_of(s, model);
    if (dialog.changed_later.ms)
      banner(s, Tone::bad, words::clock_signing + moment_words(model, dialog.changed_later) +
                               words::clock_signing_more);
    if (of_note) draw_likeness_warning(s, model);
    paragraph(s, words::sign_as + member_words(model.book, model.me), style::secondary);
    if (!dialog.blocked) draw_passphrase(s, dialog, state, out);
    if (dialog.busy) waiting(s, words::signing);
    FootOptions foot;
    foot.cancel = words::cancel;
    foot.icon = icon::signature;
    foot.disabled = dialog.busy || dialog.blocked;
    switch (dialog_foot(s, words::sign, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmSign{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (open) return;
  state.show_passphrase = false;
  if (!dialog.busy) out.push_back(cmd::CloseSign{});
}

void draw_addendum_form(Screen& s, const Model& model, NoteViewState&, Commands& out) {
  const AddendumForm& form = *model.note.addendum;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, words::addendum, options);
    paragraph(s, words::addendum_explained, style::secondary);
    FieldOptions reason;
    reason.required = true;
    reason.spellcheck = true;
    reason.hint = words::addendum_reason_hint;
    reason.error = form.errors.of("reason");
    FieldResult r = text_field(s, words::addendum_reason, form.reason, reason);
    if (r.text) out.push_back(cmd::EditAddendumReason{*r.text});
    AreaOptions text;
    text.error = form.errors.of("text");
    text.least_height = s.theme.scaled(180);
    FieldResult t = text_area(s, words::addendum_text, form.text, text);
    if (t.text) out.push_back(cmd::EditAddendumText{*t.text});
    const std::string& whole = form.errors.of("");
    if (!whole.empty()) banner(s, Tone::bad, whole);
    FootOptions foot;
    foot.cancel = words::cancel;
    switch (dialog_foot(s, form.id ? words::save_and_sign : words::go_to_signing, foot)) {
      case Answer::confirm: out.push_back(cmd::SaveAddendum{}); break;
      case Answer::cancel: out.push_back(cmd::CloseAddendum{}); break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseAddendum{});
}

}  // namespace sb::ui
