// Signing a note or an addendum: what is asked before the key signs (engine_sign.cpp), and addenda.
// Handing in, archiving and versions: update_note_acts.cpp.
#include "app/fact_words.h"
#include "app/update_parts.h"
#include "core/note_window.h"
#include "core/unsigned_edits.h"

namespace sb {

namespace {

// Clocks of two devices are never quite alike; what is less than this apart is nobody's mistake.
constexpr std::int64_t kClockSlackMs = 2 * 60'000;

void begin_sign(Model& model, UpdateContext& context, Effects& effects, const RawId& subject) {
  commit_typed(model, context, effects);
  if (!model.note.errors.empty()) {  // typed, and cannot be kept as it is: it would not be signed
    const auto& [place, sentence] = *model.note.errors.all().begin();
    model.note.focus_section = place;
    ++model.note.focus_serial;
    show_toast(model, context, "Not signed yet. " + sentence, false, true);
    return;
  }
  Result<SigningContent> content = content_to_sign(model.access(), subject);
  // What is missing is named in the dialog, each with a jump to its place.
  const bool blocked = !content && content.error().field == "missing";
  if (!content && !blocked) {
    if (const FieldName place = split_field(content.error().field); place.base == "text") {
      model.note.focus_section = std::string(place.key);  // where two texts stand
      ++model.note.focus_serial;
    }
    show_toast(model, context, content.error().message, false, true);
    return;
  }
  SignDialog dialog;
  dialog.subject = subject;
  dialog.blocked = blocked;
  const Instant newest = newest_change(model.book, NoteId(subject));
  if (newest.ms > context.now.ms + kClockSlackMs) dialog.changed_later = newest;
  model.note.signing = std::move(dialog);
}

void close_sign(Model& model) {
  if (!model.note.signing) return;
  wipe(model.note.signing->passphrase);
  model.note.signing.reset();
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
    if (dialog->blocked || dialog->busy) return true;
    if (dialog->passphrase.empty()) {
      dialog->error = "Enter your passphrase to sign.";
    } else {
      dialog->busy = true;
      effects.push_back(effect::Sign{});
    }
  } else if (get_if<cmd::CloseSign>(&command)) {
    close_sign(model);
  } else if (auto* jump = get_if<cmd::JumpFromSign>(&command)) {
    close_sign(model);
    model.note.focus_section = jump->key;
    ++model.note.focus_serial;
  } else {
    return false;
  }
  return true;
}

// ---- addenda

void begin_addendum(Model& model, UpdateContext& context, Effects& effects, bool from_edits) {
  commit_typed(model, context, effects);
  AddendumForm form;
  if (from_edits) {
    form.from_edits = true;
    form.reason = "Written on another device after the note was signed";
    form.text = edits_as_text(model.zone, unsigned_edits(model.book, model.note.note));
  }
  model.note.addendum = std::move(form);
}

void change(Model& model, UpdateContext& context, Effects& effects, const AddendumId& id) {
  const Addendum* found = model.book.find<Addendum>(id);
  if (!found || !(found->note == model.note.note)) return;
  const auto may = change_addendum(model.access(), id, found->reason, found->text);
  if (!may) return show_toast(model, context, may.error().message, false, true);
  commit_typed(model, context, effects);
  AddendumForm form;
  form.id = id;
  form.reason = found->reason;
  form.text = found->text;
  model.note.addendum = std::move(form);
}

// No step of undo: the next thing done is signing, and nothing reaches behind that.
void save_addendum(Model& model, UpdateContext& context, Effects& effects) {
  AddendumForm& form = *model.note.addendum;
  form.errors.clear();
  const AddendumId id = form.id ? form.id : AddendumId(random_id(context.random));
  Result<std::vector<Edit>> edits =
      form.id ? change_addendum(model.access(), id, form.reason, form.text)
              : add_addendum(model.access(), id, model.note.note, form.reason, form.text);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  const Note* note = model.access().note(model.note.note);
  if (form.from_edits && note && note->author == model.me)
    for (Edit& edit : back_to_signed(model.book, model.note.note)) edits->push_back(edit);
  apply_edits(model, context, effects, *edits, {});
  model.note.addendum.reset();
  begin_sign(model, context, effects, id);
}

bool update_addendum(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  std::optional<AddendumForm>& form = model.note.addendum;
  if (get_if<cmd::BeginAddendum>(&command)) {
    begin_addendum(model, context, effects, false);
    return true;
  }
  if (auto* begun = get_if<cmd::ChangeAddendum>(&command)) {
    change(model, context, effects, begun->addendum);
    return true;
  }
  if (get_if<cmd::BeginAddendumFromEdits>(&command)) {
    begin_addendum(model, context, effects, true);
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
         update_addendum(model, command, context, effects) ||
         update_note_acts(model, command, context, effects);
}

}  // namespace sb
