// What was on its way when the program ended becomes changes at the next start (NOTE-08). Another
// device may have written the same field meanwhile, or signed the note: neither text may vanish
// then, and none may stand as if its writer had seen the other (SYNC-02, NOTE-14).
#include "app/engine_state.h"
#include "app/note_parts.h"

namespace sb {

namespace {

enum class Meets { what_was_seen, own_later_save, another_device };

// `stands` is the stamp of what is in the field now. What was seen is known by its stamp; of drafts
// that do not tell it, by the time: a clock is always ahead of all its device has seen.
Meets meets(const Draft& draft, const Stamp& stands, const DeviceId& own) {
  const bool seen = draft.over ? *draft.over == stands : stands.time < draft.time;
  if (seen) return Meets::what_was_seen;
  return stands.device == own ? Meets::own_later_save : Meets::another_device;
}

Stamp stamp_of(const Book& book, const Draft& draft, const std::string& field) {
  const auto state = book.field_state(draft.kind, draft.entity, field);
  return state ? state->stamp : Stamp{};
}

}  // namespace

Stamp Engine::State::standing_under(const Draft& draft) const {
  return stamp_of(model.book, draft, place_of(model.book, draft).field);
}

Engine::State::Restored Engine::State::restore_draft(const Draft& draft) {
  const DraftPlace place = place_of(model.book, draft);
  const Meets met =
      meets(draft, stamp_of(model.book, draft, place.field), vault->header().device);
  if (met == Meets::own_later_save || place.text == draft.text) return Restored::stands_already;
  const Result<std::vector<Edit>> edits = keep_draft(model, draft);
  if (!edits) return Restored::stays_draft;
  std::vector<Change> changes =
      model.book.stamped(*edits, model.me, clock, parts.clock.now());
  // Over what the writer saw: the fold then keeps the other device's text as written at once.
  for (Change& change : changes)
    for (FieldChange& f : change.fields)
      if (met == Meets::another_device && f.field == place.field)
        f.over = draft.over.value_or(Stamp{});
  Effects effects;
  apply_changes(model, effects, std::move(changes));
  for (Effect& e : effects) run(e);
  return met == Meets::another_device ? Restored::beside_another : Restored::alone;
}

void Engine::State::restore_drafts() {
  bool any = false, beside = false, addendum = false;
  const std::vector<Draft> found = journal->drafts();
  for (const Draft& draft : found) {
    clock.saw(draft.time);
    if (take_addendum(draft)) {
      addendum = true;
      continue;
    }
    const Restored how = restore_draft(draft);
    any = any || how == Restored::alone || how == Restored::beside_another;
    beside = beside || how == Restored::beside_another;
    if (how != Restored::stays_draft) journal->drop_draft(draft.entity, draft.field);
  }
  std::string told = any ? "What you were writing was restored." : "";
  if (beside) told += " Another device wrote there as well: both texts are in the note.";
  if (addendum)
    told += std::string(any ? " " : "") +
            "An addendum you began is kept: open its note and add it there.";
  if (!told.empty()) show_toast(model, context(), std::move(told), false);
}

}  // namespace sb
