// CLI-05: sticky notes are written and taken off where they are seen.
#include "app/phrases.h"
#include "app/session_acts_parts.h"
#include "core/sticky_rules.h"

namespace sb {
namespace {

void save(Model& model, UpdateContext& context, Effects& effects) {
  StickyForm& form = *model.calendar.sticky;
  const auto edits = add_sticky(model.access(), StickyNoteId(random_id(context.random)),
                                form.client, form.text, context.now);
  if (!edits) {
    form.error = edits.error().message;
    return;
  }
  const std::string label = "Sticky note on " + client_words(model, form.client) + " added";
  model.calendar.sticky.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void take_off(Model& model, UpdateContext& context, Effects& effects, const StickyNoteId& id) {
  const auto edits = take_off_sticky(model.access(), id);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  const StickyNote* note = model.book.find<StickyNote>(id);
  const std::string label =
      "Sticky note on " + client_words(model, note->client) + " taken off";
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

}  // namespace

bool update_sticky(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  if (auto* taken = get_if<cmd::TakeOffSticky>(&command)) {
    take_off(model, context, effects, taken->sticky);
    return true;
  }
  std::optional<StickyForm>& form = model.calendar.sticky;
  if (auto* begun = get_if<cmd::BeginSticky>(&command)) {
    if (!form || form->client != begun->client)
      form = StickyForm{begun->client, {}, {}, form ? form->revision + 1 : 0};
    return true;
  }
  if (!form) return false;
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

}  // namespace sb
