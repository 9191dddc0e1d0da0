#include "app/phrases.h"
#include "ui/chart_present.h"
#include "ui/client_parts.h"
#include "ui/words/client.h"
#include "ui/words/todo.h"

namespace sb::ui {

namespace w = words::person;

std::string client_named(const Model& model, const ClientId& id) {
  const Client* client = model.access().client(id);
  std::string name = client_words(model, id);
  if (client && !client->number.empty()) name += ", #" + client->number;
  return name;
}

bool client_is_gone(const Model& model, const ClientId& id) {
  const Client* client = model.book.find<Client>(model.book.standing_for(id));
  return !client || client->deleted;
}

std::string born_words(const Client& client) {
  if (!client.has_birth_date()) return {};
  return w::born + short_day_words(client.birth_date) + " " +
         std::to_string(date_of(client.birth_date).year);
}

std::string contact_role_words(ContactRole role) {
  switch (role) {
    case ContactRole::guardian: return w::add_guardian;
    case ContactRole::partner: return w::add_partner;
    case ContactRole::other: return w::add_other;
    default: return w::add_emergency;
  }
}

std::string gap_words(ChartGap gap) {
  switch (gap) {
    case ChartGap::reach: return words::gap_reach;
    case ChartGap::emergency: return words::gap_emergency;
    case ChartGap::guardian: return words::gap_guardian;
    case ChartGap::intake: return words::gap_intake;
    default: return words::gap_birth_date;
  }
}

}  // namespace sb::ui
