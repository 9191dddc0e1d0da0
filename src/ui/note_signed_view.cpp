// A signed note: the texts exactly as signed, who signed and when, edits that came later without a
// signature, and the addenda, each with its own (NOTE-14).
#include <array>

#include "app/fact_words.h"
#include "app/phrases.h"
#include "base/text.h"
#include "core/signing.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/words/note.h"
#include "ui/words/signing.h"

namespace sb::ui {

namespace {

// What stands in the journal under a section now, when it is not what was signed.
const std::string* later_text(const Note& note, const SignedSection& section) {
  static const std::string removed{};
  auto found = note.text.find(section.key);
  const std::string* now = found == note.text.end() ? &removed : &found->second;
  return *now == section.text ? nullptr : now;
}

void draw_signed_section(Screen& s, const NoteOnScreen& on, const SignedSection& section,
                         bool show_edits) {
  CardOptions options;
  options.name = section.title;
  Card card(s, options);
  section_head(s, section.title, "", SectionMark::none, false);
  gap(10);
  if (trim(section.text).empty()) paragraph(s, words::empty_section, style::secondary);
  else paragraph(s, section.text, style::prose);
  const std::string* now = show_edits ? later_text(on.note, section) : nullptr;
  if (!now) return;
  Style warn{Size::small, Weight::regular, Color::warn, 1.5f};
  if (now->empty()) paragraph(s, words::edited_away, warn);
  else paragraph(s, words::edited_to + *now, warn);
}

// Facts, files and sections that came later have no card of their own on this page.
bool has_a_card(const SignedView& pinned, const UnsignedEdit& edit) {
  if (edit.key.empty()) return false;
  for (const SignedSection& section : pinned.sections)
    if (section.key == edit.key) return true;
  return false;
}

void draw_unsigned_edits(Screen& s, const Model& model, NoteViewState& state,
                         const NoteOnScreen& on, bool mine, Commands& out) {
  BannerOptions options;
  options.title = words::unsigned_edits_title;
  options.action = state.show_edits ? words::hide_edits : words::show_edits;
  if (banner(s, Tone::warn, words::unsigned_edits, options).action)
    state.show_edits = !state.show_edits;
  if (state.show_edits) {
    for (const UnsignedEdit& edit : state.pinned.edits) {
      if (has_a_card(state.pinned, edit)) continue;
      const std::string line = edit.title + ": " + edit_words(model.zone, edit);
      paragraph(s, line, Style{Size::small, Weight::regular, Color::warn, 1.5f});
    }
  }
  if (!mine || on.note.archived) return;
  ButtonOptions turn;
  turn.icon = icon::plus;
  if (button(s, words::turn_into_addendum, turn)) out.push_back(cmd::BeginAddendumFromEdits{});
}

void signature_lines(Screen& s, const Signature& signature) {
  Style who{Size::body, Weight::semibold, Color::ink, 1.4f};
  Point at = cursor();
  float mark = s.theme.scaled(space::icon);
  paint::icon(s, {at.x, at.y, mark, s.text.line(who)}, icon::signature, Color::good);
  Panel panel(s, {at.x + mark + 10, at.y, left_over() - mark - 10, 0});
  paragraph(s, signed_who(signature), who);
  gap(0);
  paragraph(s, signed_when(signature), style::secondary);
}

void draw_addendum(Screen& s, const Model& model, const AddendumId& id, const Addendum& addendum,
                   int number, Commands& out) {
  std::string title = std::string(words::addendum) + " " + std::to_string(number);
  CardOptions options;
  options.name = title;
  Card card(s, options);
  heading(s, 2, title, Style{Size::body, Weight::bold, Color::ink, 1.4f});
  gap(4);
  const AddendumShown shown = addendum_shown(model.book, id, addendum);
  std::array<Span, 3> reason = {{{words::addendum_reason, style::label},
                                 {" — ", style::secondary},
                                 {shown.reason, style::secondary}}};
  rich_paragraph(s, reason);
  gap(8);
  paragraph(s, shown.text, style::prose);
  if (shown.signature) return signature_lines(s, *shown.signature);
  chip(s, words::not_signed_yet, Tone::warn, icon::pen_line);
  if (addendum.author != model.me) {
    beside(space::s);
    label(s, member_words(model.book, addendum.author), style::secondary);
    return;
  }
  gap(10);
  ButtonOptions sign;
  sign.icon = icon::signature;
  if (button(s, words::sign_addendum, sign)) out.push_back(cmd::BeginSign{id});
  beside(space::s);
  ButtonOptions put_right;
  put_right.icon = icon::pen_line;
  const std::string name = words::change_addendum + title;
  put_right.name = name;
  if (button(s, words::change_word, put_right)) out.push_back(cmd::ChangeAddendum{id});
}

}  // namespace

void draw_signed(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                 Commands& out) {
  state.note = on.id;
  state.focus_serial = model.note.focus_serial;
  const bool may_add = model.access().may(Permission::note_write);
  if (state.pinned.state == NoteState::unsigned_edits)
    draw_unsigned_edits(s, model, state, on, may_add, out);
  if (!state.pinned.readable) banner(s, Tone::bad, words::pinned_unreadable);
  bool show_edits = state.show_edits && state.pinned.state == NoteState::unsigned_edits;
  for (const SignedSection& section : state.pinned.sections) {
    ImGui::PushID(section.key.c_str());
    draw_signed_section(s, on, section, show_edits);
    ImGui::PopID();
  }
  draw_addenda(s, model, on, out);
}

void draw_addenda(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out) {
  int number = 0;
  for (const AddendumId& id : model.book.addenda_of(on.id)) {
    const Addendum* addendum = model.book.find<Addendum>(id);
    if (!addendum) continue;
    ImGui::PushID(to_text(id).c_str());
    draw_addendum(s, model, id, *addendum, ++number, out);
    ImGui::PopID();
  }
}

void draw_signature(Screen& s, NoteViewState& state, const NoteOnScreen& on) {
  CardOptions options;
  options.name = words::signature;
  Card card(s, options);
  heading(s, 2, words::signature, Style{Size::body, Weight::bold, Color::ink, 1.4f});
  gap(10);
  signature_lines(s, *on.signature);
  gap(10);
  const std::string& hash = on.signature->hash;
  std::string told = state.full_hash ? hash : short_hash(hash);
  std::array<Span, 3> spans = {{{words::hash_of_text, style::label},
                                {"  ", style::secondary},
                                {told, style::secondary}}};
  rich_paragraph(s, spans);
  gap(4);
  LinkOptions link;
  link.description = words::hash_of_text;
  if (link_button(s, state.full_hash ? words::show_short : words::show_full, link))
    state.full_hash = !state.full_hash;
  gap(12);
  paragraph(s, words::signed_text_hint, style::hint);
}

}  // namespace sb::ui
