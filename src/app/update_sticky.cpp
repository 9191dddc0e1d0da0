// CLI-05: sticky notes are written, changed and taken off where they are seen.
#include "app/phrases.h"
#include "app/session_acts_parts.h"
#include "core/sticky_rules.h"

namespace sb {
namespace {

std::string label_of(const Model& model, const ClientId& client, const char* what) {
  return "Sticky note on " + client_words(model, client) + " " + what;
}

void save(Model& model, UpdateContext& context, Effects& effects) {
  StickyForm& form = *model.calendar.sticky;
  const bool fresh = !form.id;
  const StickyNoteId id = fresh ? StickyNoteId(random_id(context.random)) : form.id;
  const auto edits = fresh ? add_sticky(model.access(), id, form.client, form.text, context.now)
                           : change_sticky(model.access(), id, form.text);
  if (!edits) {
    form.error = edits.error().message;
    return;
  }
  const std::string label = label_of(model, form.client, fresh ? "added" : "changed");
  model.calendar.sticky.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void take_off(Model& model, UpdateContext& context, Effects& effects, const StickyNoteId& id) {
  const auto edits = take_off_sticky(model.access(), id);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  const StickyNote* note = model.book.find<StickyNote>(id);
  const std::string label = label_of(model, note->client, "taken off");
  if (model.calendar.sticky && model.calendar.sticky->id == id) model.calendar.sticky.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void begin(Model& model, const StickyForm& wanted) {
  std::optional<StickyForm>& form = model.calendar.sticky;
  if (form && form->client == wanted.client && form->id == wanted.id) return;
  const std::uint32_t revision = form ? form->revision + 1 : 0;
  form = wanted;
  form->revision = revision;
}

void begin_change(Model& model, const StickyNoteId& id) {
  const StickyNote* note = model.book.find<StickyNote>(id);
  if (!note || note->archived || !model.access().may(Permission::note_write)) return;
  StickyForm form;
  form.id = id;
  form.client = model.book.standing_for(note->client);
  form.text = note->text;
  begin(model, form);
}

bool update_form(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  std::optional<StickyForm>& form = model.calendar.sticky;
  if (auto* typed = get_if<cmd::EditSticky>(&command)) {
    form->text = typed->text;
    form->error.clear();
  } else if (get_if<cmd::SaveSticky>(&command)) {
    save(model, context, effects);
  } else if (get_if<cmd::CloseSticky>(&command)) {
    form.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_sticky(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  if (auto* taken = get_if<cmd::TakeOffSticky>(&command)) {
    take_off(model, context, effects, taken->sticky);
  } else if (auto* begun = get_if<cmd::BeginSticky>(&command)) {
    StickyForm form;
    form.client = model.book.standing_for(begun->client);
    begin(model, form);
  } else if (auto* change = get_if<cmd::ChangeSticky>(&command)) {
    begin_change(model, change->sticky);
  } else {
    return model.calendar.sticky && update_form(model, command, context, effects);
  }
  return true;
}

}  // namespace sb
