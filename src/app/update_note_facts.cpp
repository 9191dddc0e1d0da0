// The facts of a note (title, date, time, place, medium, who, sticky), what two devices wrote at
// once, and drafts that a crash left behind (NOTE-08).
#include "app/note_parts.h"
#include "app/update_parts.h"
#include "core/signing.h"

namespace sb {

namespace {

constexpr const char* kFactPrefix = "fact/";

const char* changed_words(NoteFact fact) {
  switch (fact) {
    case NoteFact::title: return "Title changed";
    case NoteFact::date: return "Date changed";
    case NoteFact::time: return "Time changed";
    default: return "Place changed";
  }
}

// The field of the note in which a fact stands: date and time are one.
std::string note_field(NoteFact fact) {
  const bool of_when = fact == NoteFact::date || fact == NoteFact::time;
  return of_when ? "when" : std::string(fact_word(fact));
}

void keep_or_say(Model& model, UpdateContext& context, Effects& effects,
                 const Result<std::vector<Edit>>& edits, const char* label) {
  if (!edits) {
    show_toast(model, context, edits.error().message, false, true);
    return;
  }
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void edit_fact(Model& model, Effects& effects, const cmd::EditFact& c) {
  const Note* note = model.access().note(model.note.note);
  if (!note || note_state(model.book, model.note.note) >= NoteState::signed_) return;
  if (!has_fact(note->kind, c.fact)) return;
  model.note.errors.clear(draft_field(c.fact));
  model.note.facts[c.fact] = c.text;
  put_draft(*note, model.note.note, draft_field(c.fact), c.text, effects);
}

// Commits one; what cannot be committed stays typed, with its error beside it.
void commit_fact(Model& model, UpdateContext& context, Effects& effects, NoteFact fact) {
  auto it = model.note.facts.find(fact);
  if (it == model.note.facts.end()) return;
  const Note* note = model.access().note(model.note.note);
  const bool same = note && fact_text(*note, fact) == it->second;
  auto edits = write_fact(model.access(), model.note.note, fact, it->second, model.today());
  if (!edits && !same) {
    model.note.errors.add(Error{edits.error().fault, edits.error().message, draft_field(fact)});
    return;
  }
  model.note.facts.erase(it);
  effects.push_back(effect::DropDraft{model.note.note, draft_field(fact)});
  if (same) return;
  apply_edits(model, context, effects, *edits, changed_words(fact));
  show_toast(model, context, changed_words(fact), true);
}

const Concurrent* other_of(const Model& model, const std::string& field, const Stamp& stamp) {
  for (const Concurrent& other : model.note.others)
    if (other.field == field && other.stamp == stamp) return &other;
  return nullptr;
}

void leave_aside(Model& model, Effects& effects, const Concurrent& other) {
  apply_changes(model, effects, {left_aside(model.note.note, other, model.me)});
}

// What was typed there and could not be kept (its error stands beside it) gives way as well.
void drop_typed(Model& model, Effects& effects, const std::string& field) {
  const FieldName name = split_field(field);
  if (name.base == "text") {
    const std::string key(name.key);
    if (!model.note.typed.erase(key)) return;
    model.note.errors.clear(key);
    effects.push_back(effect::DropDraft{model.note.note, field});
    return;
  }
  using F = NoteFact;
  for (const NoteFact fact : {F::title, F::date, F::time, F::location}) {
    if (note_field(fact) != field || !model.note.facts.erase(fact)) continue;
    model.note.errors.clear(draft_field(fact));
    effects.push_back(effect::DropDraft{model.note.note, draft_field(fact)});
  }
}

void use_other(Model& model, UpdateContext& context, Effects& effects, const std::string& field,
               const Stamp& stamp) {
  commit_typed(model, context, effects);
  const Concurrent* found = other_of(model, field, stamp);
  if (!found) return;
  const Concurrent other = *found;
  const auto edits = take_other(model.access(), model.note.note, other);
  if (edits) drop_typed(model, effects, field);
  keep_or_say(model, context, effects, edits,
              split_field(field).base == "text" ? "The other text was taken"
                                                : "The other one was taken");
  if (!edits) return;
  leave_aside(model, effects, other);
  ++model.note.revision;
}

}  // namespace

std::string draft_field(NoteFact fact) { return kFactPrefix + std::string(fact_word(fact)); }

void commit_facts(Model& model, UpdateContext& context, Effects& effects) {
  std::vector<NoteFact> facts;
  for (const auto& [fact, text] : model.note.facts) facts.push_back(fact);
  for (NoteFact fact : facts) commit_fact(model, context, effects, fact);
}

DraftPlace place_of(const Book& book, const Draft& draft) {
  const FieldName name = split_field(draft.field);
  const auto fact = name.base == "fact" ? fact_from_word(name.key) : std::nullopt;
  if (!fact) return {draft.field, book.get(draft.kind, draft.entity, draft.field).text_or()};
  const Note* note = book.find<Note>(draft.entity);
  return {note_field(*fact), note ? fact_text(*note, *fact) : ""};
}

Result<std::vector<Edit>> keep_draft(const Model& model, const Draft& draft) {
  const FieldName name = split_field(draft.field);
  const NoteId id(draft.entity);
  // It was typed when it was typed: a note closed since was open then (NOTE-13).
  const Access then(model.book, model.me, Stamp{draft.time, {}}.instant());
  const bool section = draft.kind == Note::kKind && name.base == "text";
  // Signed on another device meanwhile: what was typed here is a late edit, told beside the note.
  if (const Note* note = section ? then.note(id) : nullptr;
      note && note->author == model.me && is_signed(model.book, id))
    return std::vector<Edit>{{Note::kKind, id, {{draft.field, draft.text}}, {}}};
  if (section) return write_section(then, id, name.key, draft.text);
  const auto fact = fact_from_word(name.key);
  if (draft.kind == Note::kKind && name.base == "fact" && fact)
    return write_fact(then, id, *fact, draft.text, model.today());
  return Error{Fault::foreign, "This draft is of a later version of the program.", ""};
}

bool update_note_facts(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects) {
  const NoteId id = model.note.note;
  if (auto* typed = get_if<cmd::EditFact>(&command)) {
    edit_fact(model, effects, *typed);
  } else if (auto* left = get_if<cmd::LeaveFact>(&command)) {
    commit_fact(model, context, effects, left->fact);
  } else if (auto* medium = get_if<cmd::PickMedium>(&command)) {
    keep_or_say(model, context, effects, set_medium(model.access(), id, medium->medium),
                "Medium changed");
  } else if (auto* who = get_if<cmd::PickPractitioner>(&command)) {
    keep_or_say(model, context, effects, set_practitioner(model.access(), id, who->member),
                "Practitioner changed");
  } else if (auto* sticky = get_if<cmd::SetNoteSticky>(&command)) {
    keep_or_say(model, context, effects, set_sticky(model.access(), id, sticky->on),
                sticky->on ? "Stands among the sticky notes" : "No longer a sticky note");
  } else if (auto* use = get_if<cmd::UseOther>(&command)) {
    use_other(model, context, effects, use->field, use->stamp);
  } else if (auto* keep = get_if<cmd::KeepMine>(&command)) {
    const Note* note = model.access().note(id);
    const bool own = note && note->author == model.me &&
                     model.access().may(Permission::note_write);  // TEAM-03: a reader leaves it
    const Concurrent* other = own ? other_of(model, keep->field, keep->stamp) : nullptr;
    if (other)
      leave_aside(model, effects, Concurrent(*other));
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
