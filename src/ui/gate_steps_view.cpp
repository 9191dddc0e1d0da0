// The steps of the gate: welcome, create, recovery code, unlock, recover.
#include "app/phrases.h"
#include "base/text.h"
#include "ui/gate_parts.h"
#include "ui/words/gate.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

bool first_look(GateViewState& state, const Model& model) {
  bool first = state.focused_phase != static_cast<int>(model.phase);
  state.focused_phase = static_cast<int>(model.phase);
  return first;
}

// A field of the gate: its text and error from the model, edits and Enter as commands.
void gate_field(Screen& s, const Model& model, GateField field, const char* label,
                FieldOptions options, Commands& out) {
  options.error = model.gate.errors.of(field_name(field));
  options.disabled = model.gate.busy;
  FieldResult r = text_field(s, label, model.gate.at(field), options);
  if (r.text) out.push_back(cmd::EditGate{field, *r.text});
  if (r.submitted) out.push_back(cmd::SubmitGate{});
}

void secret_field(Screen& s, const Model& model, GateViewState& state, GateField field,
                  const char* label, FieldOptions options, Commands& out) {
  bool chosen = options.autocomplete == "new-password";
  options.kind = state.show_passphrase ? TextEntry::Kind::line
                 : chosen              ? TextEntry::Kind::new_password
                                       : TextEntry::Kind::password;
  options.trailing = state.show_passphrase ? icon::eye_off : icon::eye;
  options.trailing_name = words::show_passphrase;
  options.trailing_pressed = state.show_passphrase;
  options.error = model.gate.errors.of(field_name(field));
  options.disabled = model.gate.busy;
  FieldResult r = text_field(s, label, model.gate.at(field), options);
  if (r.text) out.push_back(cmd::EditGate{field, *r.text});
  if (r.submitted) out.push_back(cmd::SubmitGate{});
  if (r.trailing) state.show_passphrase = !state.show_passphrase;
}

void next_step(Screen& s, const Model& model, const char* words_on_it, const char* busy_words,
               Commands& out) {
  const std::string& whole = model.gate.errors.of("");
  if (!whole.empty()) banner(s, Tone::bad, whole);
  ButtonOptions options;
  options.look = Look::primary;
  options.width = kFill;
  options.disabled = model.gate.busy;
  if (button(s, model.gate.busy ? busy_words : words_on_it, options))
    out.push_back(cmd::SubmitGate{});
}

void choose_passphrase(Screen& s, const Model& model, GateViewState& state, GateField field,
                       const char* label, Commands& out) {
  FieldOptions chosen;
  chosen.required = true;
  chosen.autocomplete = "new-password";
  chosen.hint = model.gate.at(field).empty() ? words::passphrase_hint
                                             : std::string_view(model.gate.strength.advice);
  secret_field(s, model, state, field, label, chosen, out);
  if (!model.gate.at(field).empty())
    strength_meter(s, words::strength, model.gate.strength.score,
                   words::strength_words[model.gate.strength.score]);
  FieldOptions again;
  again.required = true;
  again.autocomplete = "new-password";
  secret_field(s, model, state, GateField::passphrase_again, words::passphrase_again, again, out);
}

void draw_code(Screen& s, const std::string& code) {
  Style mono{Size::heading, Weight::semibold, Color::ink, 1.6f};
  CardOptions options;
  options.fill = Color::accent_soft;
  options.line = Color::accent_soft;
  options.padding = space::l;
  Card card(s, options);
  paragraph(s, code, mono);
}

void draw_members(Screen& s, const Model& model, Commands& out) {
  if (model.vault_members.size() < 2) return;
  std::vector<std::string> letters;
  for (const VaultMember& m : model.vault_members) letters.push_back(initials(m.name));
  std::vector<ChoiceCard> cards;
  int current = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    ChoiceCard card;
    card.name = model.vault_members[i].name;
    card.initials = letters[i];
    cards.push_back(card);
    if (model.vault_members[i].id == model.gate.member) current = static_cast<int>(i);
  }
  if (auto picked = choice_cards(s, words::who, cards, current))
    out.push_back(cmd::PickMember{model.vault_members[static_cast<std::size_t>(*picked)].id});
}

}  // namespace

void draw_welcome(Screen& s, const Model& model, Commands& out) {
  heading(s, 2, words::welcome, style::subtitle);
  paragraph(s, words::welcome_text, style::body);
  gap(space::xl);
  if (button(s, words::create_practice, {.look = Look::primary, .width = kFill}))
    out.push_back(cmd::ShowCreate{});
  if (button(s, words::try_demo, {.width = kFill, .disabled = model.gate.busy}))
    out.push_back(cmd::OpenDemo{});
  paragraph(s, words::demo_hint, style::hint);
}

void draw_create(Screen& s, const Model& model, GateViewState& state, Commands& out) {
  heading(s, 2, words::create_practice, style::subtitle);
  FieldOptions name;
  name.required = true;
  name.placeholder = words::practice_name_example;
  name.autocomplete = "organization";
  name.want_focus = first_look(state, model);
  gate_field(s, model, GateField::practice_name, words::practice_name, name, out);
  FieldOptions own;
  own.required = true;
  own.hint = words::your_name_hint;
  own.autocomplete = "name";
  gate_field(s, model, GateField::your_name, words::your_name, own, out);
  FieldOptions credentials;
  credentials.hint = words::credentials_hint;
  credentials.autocomplete = "honorific-suffix";
  gate_field(s, model, GateField::credentials, words::credentials, credentials, out);
  choose_passphrase(s, model, state, GateField::passphrase, words::passphrase, out);
  paragraph(s, words::nobody_else, style::secondary);
  next_step(s, model, words::go_on, words::working, out);
  if (link_button(s, words::back)) out.push_back(cmd::BackToGate{});
}

void draw_recovery_code(Screen& s, const Model& model, GateViewState& state, Commands& out) {
  heading(s, 2, words::recovery_title, style::subtitle);
  paragraph(s, words::recovery_text, style::body);
  draw_code(s, model.gate.recovery_code);
  if (button(s, words::copy_code, {.icon = icon::copy})) out.push_back(cmd::CopyRecoveryCode{});
  FieldOptions typed;
  typed.required = true;
  typed.hint = words::recovery_typed_hint;
  typed.want_focus = first_look(state, model);
  gate_field(s, model, GateField::recovery_typed, words::recovery_typed, typed, out);
  next_step(s, model, words::open_practice, words::working, out);
  if (link_button(s, words::back)) out.push_back(cmd::BackToGate{});
}

void draw_locked(Screen& s, const Model& model, GateViewState& state, Commands& out) {
  heading(s, 2, model.practice_name, style::subtitle);
  std::string text = words::locked_text;
  if (model.locked_at.ms != 0)
    text = words::locked_at + time_words(model.zone.to_local(model.locked_at)) + ". " + text;
  paragraph(s, text, style::secondary);
  if (!model.gate_message.empty()) banner(s, Tone::warn, model.gate_message);
  draw_members(s, model, out);
  FieldOptions passphrase;
  passphrase.autocomplete = "current-password";
  passphrase.want_focus = first_look(state, model);
  secret_field(s, model, state, GateField::passphrase, words::passphrase, passphrase, out);
  next_step(s, model, words::unlock, words::unlocking, out);
  if (link_button(s, words::use_recovery)) out.push_back(cmd::ShowRecover{});
  float w = s.text.width(words::try_demo, LinkOptions{}.style);
  beside_right(w);
  if (link_button(s, words::try_demo)) out.push_back(cmd::OpenDemo{});
}

void draw_recover(Screen& s, const Model& model, GateViewState& state, Commands& out) {
  heading(s, 2, words::recover_title, style::subtitle);
  draw_members(s, model, out);
  FieldOptions code;
  code.required = true;
  code.want_focus = first_look(state, model);
  code.hint = words::recovery_typed_hint;
  gate_field(s, model, GateField::recovery_code, words::recovery_code, code, out);
  choose_passphrase(s, model, state, GateField::new_passphrase, words::new_passphrase, out);
  next_step(s, model, words::recover, words::working, out);
  if (link_button(s, words::back)) out.push_back(cmd::BackToGate{});
}

}  // namespace sb::ui
