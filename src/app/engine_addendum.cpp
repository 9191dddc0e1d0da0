// An addendum on its way: what is typed of it is a draft under its note (of one that is changed:
// under its own id) until it is added, so that closing the sheet, a lock or a crash lose nothing of
// it (NOTE-08). update() knows the form alone; the words are kept here.
#include "app/engine_state.h"

namespace sb {

namespace {

constexpr const char* kReason = "addendum/reason";
constexpr const char* kText = "addendum/text";

Draft draft_of(const Model& model, const RawId& subject, const char* field, std::string text) {
  const Note* note = model.book.find<Note>(model.note.note);
  Draft out;
  out.kind = Note::kKind;
  out.entity = subject;
  out.field = field;
  out.text = std::move(text);
  if (note && note->kind == NoteKind::psychotherapy) out.sensitivity = Sensitivity::psychotherapy;
  return out;
}

void drop(const RawId& subject, Effects& effects) {
  for (const char* field : {kReason, kText}) effects.push_back(effect::DropDraft{subject, field});
}

}  // namespace

RawId Engine::State::open_addendum() const {
  if (!model.note.addendum) return {};
  return model.note.addendum->id ? RawId(model.note.addendum->id) : RawId(model.note.note);
}

bool Engine::State::take_addendum(const Draft& draft) {
  if (draft.field == kReason) typed_addenda[draft.entity].reason = draft.text;
  else if (draft.field == kText) typed_addenda[draft.entity].text = draft.text;
  else return false;
  return true;
}

void Engine::State::follow_addendum(const RawId& before, const Command& command,
                                    Effects& effects) {
  const RawId now = open_addendum();
  const auto kept = typed_addenda.find(now ? now : before);
  if (now && !before) {
    AddendumForm& form = *model.note.addendum;
    if (kept == typed_addenda.end() || form.from_edits) return;
    form.reason = kept->second.reason;
    form.text = kept->second.text;
    ++form.revision;
  } else if (now) {
    const AddendumForm& form = *model.note.addendum;
    const bool reason = command.get<cmd::EditAddendumReason>() != nullptr;
    if (!reason && !command.get<cmd::EditAddendumText>()) return;
    typed_addenda[now] = {form.reason, form.text};
    effects.push_back(effect::PutDraft{draft_of(model, now, reason ? kReason : kText,
                                                reason ? form.reason : form.text)});
  } else if (kept != typed_addenda.end()) {
    const bool empty = kept->second.reason.empty() && kept->second.text.empty();
    if (command.get<cmd::SaveAddendum>() || empty) {
      drop(before, effects);
      typed_addenda.erase(kept);
    } else if (command.get<cmd::CloseAddendum>()) {
      show_toast(model, context(), "What you wrote is kept: it is there when you add an addendum.",
                 false);
    }
  }
}

}  // namespace sb
