// Sticky notes of a client, in full and newest first (CLI-05): yellow, with who and when, taken off
// with one press; below them the form of a new one.
#include "app/phrases.h"
#include "core/sticky_rules.h"
#include "ui/session_parts.h"
#include "ui/words/session.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::session;

namespace {

void draw_one(Screen& s, const Model& model, const StickyNoteId& id, const StickyNote& note,
              bool may_write, Commands& out) {
  CardOptions look;
  look.padding = 12;
  look.fill = Color::sticky;
  look.line = Color::sticky_line;
  look.rounding = radius::control;
  Card card(s, look);
  paragraph(s, note.text, {Size::small, Weight::regular, Color::ink_on_sticky, 1.5f});
  gap(space::xs);
  const std::string foot = member_words(model.book, note.author) + " · " +
                           day_year_words(model.zone.to_local(note.written).day());
  const Style small{Size::hint, Weight::regular, Color::ink2, 1.4f};
  if (!may_write) return label(s, foot, small);
  Point at = cursor();
  label(s, foot, small, card.inner_width() - 90);
  LinkOptions link;
  link.style = {Size::hint, Weight::semibold, Color::ink_on_sticky, 1.4f};
  link.description = note.text;
  const float width = s.text.width(w::take_off, link.style);
  cursor_to({at.x + card.inner_width() - width, at.y});
  if (link_button(s, w::take_off, link)) out.push_back(cmd::TakeOffSticky{id});
}

void draw_form(Screen& s, const StickyForm& form, Commands& out) {
  AreaOptions options;
  options.placeholder = w::sticky_prompt;
  options.error = form.error;
  FieldResult r = text_area(s, w::sticky, form.text, options);
  if (r.text) out.push_back(cmd::EditSticky{*r.text});
  if (button(s, w::save_sticky)) out.push_back(cmd::SaveSticky{});
  beside(8);
  ButtonOptions cancel;
  cancel.look = Look::quiet;
  if (button(s, words::cancel, cancel)) out.push_back(cmd::CloseSticky{});
}

}  // namespace

void draw_stickies(Screen& s, const Model& model, const ClientId& client, Commands& out) {
  const Access access = model.access();
  const bool may_write = access.may(Permission::note_write);
  for (const StickyNoteId& id : stickies_shown(access, client)) {
    const StickyNote* note = model.book.find<StickyNote>(id);
    ImGui::PushID(to_text(id).c_str());
    draw_one(s, model, id, *note, may_write, out);
    ImGui::PopID();
    gap(space::s);
  }
  if (!may_write) return;
  const std::optional<StickyForm>& form = model.calendar.sticky;
  if (form && form->client == client) return draw_form(s, *form, out);
  if (!link_button(s, w::add_sticky)) return;
  out.push_back(cmd::BeginSticky{client});
  s.sem.want_focus(ImGui::GetID(w::sticky));
}

}  // namespace sb::ui
