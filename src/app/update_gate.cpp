// Create, unlock and recover: the forms of the gate and what their one next step is.
#include "app/update_parts.h"
#include "base/text.h"

namespace sb {

std::string_view field_name(GateField f) {
  constexpr std::string_view kNames[kGateFields] = {
      "practice_name", "your_name",     "credentials",   "passphrase", "passphrase_again",
      "recovery_typed", "recovery_code", "new_passphrase"};
  return kNames[static_cast<int>(f)];
}

namespace {

void fail(GateForm& form, GateField f, std::string message) {
  form.errors.add(Error{Fault::invalid, std::move(message), std::string(field_name(f))});
}

// Letters people mistake for digits, and the separators they type or leave out.
std::string plain_code(std::string_view typed) {
  std::string out;
  for (char c : typed) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) out += c;
  }
  return out;
}

void leave_step(GateForm& form) {
  for (GateField f : {GateField::passphrase, GateField::passphrase_again, GateField::recovery_typed,
                      GateField::recovery_code, GateField::new_passphrase})
    wipe(form.at(f));
  wipe(form.recovery_code);
  form.strength = {};
  form.errors.clear();
  form.busy = false;
  ++form.revision;
}

void check_chosen(GateForm& form, GateField chosen) {
  const std::string& passphrase = form.at(chosen);
  if (passphrase.empty()) {
    fail(form, chosen, "Choose a passphrase.");
  } else if (passphrase_strength(passphrase).score < kLeastStrength) {
    fail(form, chosen,
         "This passphrase is easy to guess. " + passphrase_strength(passphrase).advice);
  } else if (form.at(GateField::passphrase_again) != passphrase) {
    fail(form, GateField::passphrase_again, "The two passphrases are not the same.");
  }
}

void check_create(GateForm& form) {
  form.errors.clear();
  PracticeRequest request;
  request.name = form.at(GateField::practice_name);
  request.owner_name = form.at(GateField::your_name);
  request.owner_credentials = form.at(GateField::credentials);
  request.zone = "UTC";
  request.currency = "EUR";
  for (Error e : check_practice(request)) {
    if (e.field == "name") e.field = field_name(GateField::practice_name);
    if (e.field == "owner_name") e.field = field_name(GateField::your_name);
    if (e.field == "owner_credentials") e.field = field_name(GateField::credentials);
    form.errors.add(e);
  }
  check_chosen(form, GateField::passphrase);
}

Effects submit(Model& model) {
  GateForm& form = model.gate;
  if (form.busy) return {};
  form.errors.clear();
  switch (model.phase) {
    case Phase::create:
      check_create(form);
      if (!form.errors.empty()) return {};
      form.busy = true;
      return {effect::MakeVault{}};
    case Phase::show_recovery:
      if (plain_code(form.at(GateField::recovery_typed)) != plain_code(form.recovery_code)) {
        fail(form, GateField::recovery_typed,
             "This is not the code shown above. Check each group.");
        return {};
      }
      form.busy = true;
      return {effect::FoundPractice{}};
    case Phase::locked:
      if (form.at(GateField::passphrase).empty()) {
        fail(form, GateField::passphrase, "Enter your passphrase.");
        return {};
      }
      form.busy = true;
      return {effect::Unlock{}};
    case Phase::recover:
      if (form.at(GateField::recovery_code).empty())
        fail(form, GateField::recovery_code, "Enter the recovery code you wrote down.");
      check_chosen(form, GateField::new_passphrase);
      if (!form.errors.empty()) return {};
      form.busy = true;
      return {effect::Recover{}};
    default: return {};
  }
}

void edit(GateForm& form, const cmd::EditGate& c) {
  form.at(c.field) = c.text;
  form.errors.clear(field_name(c.field));
  form.errors.clear("");
  if (c.field == GateField::passphrase || c.field == GateField::new_passphrase)
    form.strength = c.text.empty() ? Strength{} : passphrase_strength(c.text);
}

}  // namespace

Effects update_gate(Model& model, const Command& command) {
  GateForm& form = model.gate;
  Effects effects;
  if (get_if<cmd::ShowCreate>(&command)) {
    leave_step(form);
    model.phase = Phase::create;
  } else if (get_if<cmd::BackToGate>(&command)) {
    if (form.busy) return {};
    leave_step(form);
    model.phase = model.vault_members.empty() ? Phase::welcome : Phase::locked;
  } else if (get_if<cmd::ShowRecover>(&command)) {
    leave_step(form);
    model.phase = Phase::recover;
  } else if (auto* pick = get_if<cmd::PickMember>(&command)) {
    leave_step(form);
    form.member = pick->member;
  } else if (auto* typed = get_if<cmd::EditGate>(&command)) {
    edit(form, *typed);
  } else if (get_if<cmd::SubmitGate>(&command)) {
    effects = submit(model);
  } else if (get_if<cmd::CopyRecoveryCode>(&command)) {
    effects.push_back(effect::CopyText{form.recovery_code});
  } else if (get_if<cmd::OpenDemo>(&command)) {
    form.busy = true;
    effects.push_back(effect::OpenDemo{});
  } else if (get_if<cmd::LeaveDemo>(&command)) {
    effects.push_back(effect::LeaveDemo{});
  } else if (get_if<cmd::TakeOver>(&command)) {
    effects.push_back(effect::RequestWriter{true});
  }
  return effects;
}

void close_gate(GateForm& form) {
  MemberId member = form.member;
  leave_step(form);
  for (std::string& text : form.text) text.clear();
  form.member = member;
}

}  // namespace sb
