// CLI-13: names become initials. What shows a client's details in full, their form and a merge,
// waits until discreet mode is off; what was typed into a form already stays, aside.
#include "app/phrases.h"
#include "app/update_parts.h"

namespace sb {
namespace {

// What was typed in search of somebody goes; what the session form says of its client is said anew.
void hide(Model& model) {
  model.toast.reset();  // it may hold a name
  if (SessionForm* form = model.calendar.form ? &*model.calendar.form : nullptr) {
    form->at(SessionField::client_query) =
        form->client ? client_words(model, form->client) : std::string();
    form->matches.clear();
    ++form->revision;
  }
  model.clients.query.clear();
  model.search.query.clear();
  model.calendar.filter.client_query.clear();
  model.calendar.filter.matches.clear();
  if (model.clients.form) model.clients.form->aside = true;
  model.clients.merge.reset();
}

bool shows_details(const Model& model, const Command& command) {
  // A new form leads back to what was set aside (app/update_client_form.cpp).
  const bool aside = model.clients.form && model.clients.form->aside;
  return get_if<cmd::EditClient>(&command) || get_if<cmd::BeginMerge>(&command) ||
         get_if<cmd::ResumeClientForm>(&command) ||
         (aside && get_if<cmd::BeginClient>(&command));
}

}  // namespace

bool update_discreet(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  if (auto* set = get_if<cmd::SetDiscreet>(&command)) {
    if (model.discreet == set->on) return true;
    model.discreet = set->on;
    if (set->on) hide(model);
    effects.push_back(effect::SetSetting{"discreet", set->on ? "1" : ""});
    if (model.is_open()) refresh_lists(model);
    return true;
  }
  if (!model.discreet || !model.is_open() || !shows_details(model, command)) return false;
  show_toast(model, context, "Discreet mode is on. Turn it off to see a client's details.", false);
  return true;
}

}  // namespace sb
