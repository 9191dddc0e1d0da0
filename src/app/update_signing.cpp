// Signing a note or an addendum: what is asked before the key signs (engine_sign.cpp), and addenda.
#include "app/update_parts.h"

namespace sb {

namespace {

void begin_sign(Model& model, UpdateContext& context, Effects& effects, const RawId& subject) {
  commit_typed(model, context, effects);
  if (!model.note.errors.empty()) return;
  Result<SigningContent> content = content_to_sign(model.access(), subject);
  if (!content) {
    show_toast(model, context, content.error().message, false, true);
    return;
  }
  model.note.signing = SignDialog{};
  model.note.signing->subject = subject;
}

void save_addendum(Model& model, UpdateContext& context, Effects& effects) {
  AddendumForm& form = *model.note.addendum;
  form.errors.clear();
  AddendumId id(random_id(context.random));
  Result<std::vector<Edit>> edits =
      add_addendum(model.access(), id, model.note.note, form.reason, form.text);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  apply_edits(model, context, effects, *edits, {});
  model.note.addendum.reset();
  begin_sign(model, context, effects, id);
}

bool update_signature(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  std::optional<SignDialog>& dialog = model.note.signing;
  if (auto* begun = get_if<cmd::BeginSign>(&command)) {
    begin_sign(model, context, effects, begun->subject);
    return true;
  }
  if (!dialog) return false;
  if (auto* typed = get_if<cmd::EditSignPassphrase>(&command)) {
    dialog->passphrase = typed->text;
    dialog->error.clear();
  } else if (get_if<cmd::ConfirmSign>(&command)) {
    if (dialog->passphrase.empty()) {
      dialog->error = "Enter your passphrase to sign.";
    } else if (!dialog->busy) {
      dialog->busy = true;
      effects.push_back(effect::Sign{});
    }
  } else if (get_if<cmd::CloseSign>(&command)) {
    wipe(dialog->passphrase);
    dialog.reset();
  } else {
    return false;
  }
  return true;
}

bool update_addendum(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  std::optional<AddendumForm>& form = model.note.addendum;
  if (get_if<cmd::BeginAddendum>(&command)) {
    form = AddendumForm{};
    return true;
  }
  if (!form) return false;
  if (auto* reason = get_if<cmd::EditAddendumReason>(&command)) {
    form->reason = reason->text;
    form->errors.clear("reason");
  } else if (auto* text = get_if<cmd::EditAddendumText>(&command)) {
    form->text = text->text;
    form->errors.clear("text");
  } else if (get_if<cmd::SaveAddendum>(&command)) {
    save_addendum(model, context, effects);
  } else if (get_if<cmd::CloseAddendum>(&command)) {
    form.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_signing(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  return update_signature(model, command, context, effects) ||
         update_addendum(model, command, context, effects);
}

}  // namespace sb
