// Giving a psychotherapy note to somebody: whom, what for, and by which authorisation (NOTE-06).
#include "app/phrases.h"
#include "ui/views.h"
#include "ui/words/note_kinds.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

void draw_line(Screen& s, const DisclosureForm& form, DisclosureField field, const char* name,
               FieldOptions options, Commands& out) {
  options.required = true;
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, name, form.at(field), options);
  if (r.text) out.push_back(cmd::EditDisclosure{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveDisclosure{});
}

// Who has it already, newest first.
void draw_given(Screen& s, const Model& model) {
  const Note* note = model.access().note(model.note.note);
  if (!note) return;
  bool any = false;
  for (const DisclosureId& id : model.book.disclosures_of(model.book.standing_for(note->client))) {
    const Disclosure* d = model.book.find<Disclosure>(id);
    if (!d || d->note != model.note.note) continue;
    if (!any) label(s, words::given_before, style::label);
    any = true;
    gap(2);
    paragraph(s,
              day_year_words(model.zone.to_local(d->at).day()) + ": " + d->recipient +
                  words::given_for + day_year_words(d->authorised),
              style::secondary);
  }
}

}  // namespace

void draw_disclosure_form(Screen& s, const Model& model, Commands& out) {
  const DisclosureForm& form = *model.note.disclosure;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, words::give_title, options);
    paragraph(s, words::give_explained, style::secondary);
    FieldOptions recipient, purpose, day;
    recipient.hint = words::give_recipient_hint;
    draw_line(s, form, DisclosureField::recipient, words::give_recipient, recipient, out);
    purpose.hint = words::give_purpose_hint;
    purpose.spellcheck = true;
    draw_line(s, form, DisclosureField::purpose, words::give_purpose, purpose, out);
    day.kind = TextEntry::Kind::date;
    std::string shown;
    if (auto typed = day_from_iso(form.at(DisclosureField::authorised)))
      shown = day_year_words(*typed);
    day.shown = shown;
    draw_line(s, form, DisclosureField::authorised, words::give_authorised, day, out);
    draw_given(s, model);
    const std::string& whole = form.errors.of("");
    if (!whole.empty()) banner(s, Tone::bad, whole);
    FootOptions foot;
    foot.cancel = words::cancel;
    Answer answer = dialog_foot(s, words::give_confirm, foot);
    if (answer == Answer::confirm) out.push_back(cmd::SaveDisclosure{});
    if (answer == Answer::cancel) out.push_back(cmd::CloseDisclosure{});
  }
  if (!open) out.push_back(cmd::CloseDisclosure{});
}

}  // namespace sb::ui
