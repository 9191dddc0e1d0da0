// The list of clients (CLI-02): search and filters. What lies open above it: update_client_form,
// update_client_acts.
#include <algorithm>

#include "app/client_form.h"
#include "base/text.h"

namespace sb {

namespace {

template <class T>
bool has(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

template <class T>
void put(std::vector<T>& all, const T& one, bool on) {
  const auto at = std::find(all.begin(), all.end(), one);
  if (on && at == all.end()) all.push_back(one);
  if (!on && at != all.end()) all.erase(at);
}

bool bears_one(const Client& client, const std::vector<std::string>& folded) {
  return std::any_of(client.tags.begin(), client.tags.end(), [&](const std::string& tag) {
    return has(folded, fold_for_search(tag));
  });
}

// Of those found, who passes the filter.
void keep_passing(const Model& model, const ClientFilter& filter, std::vector<ClientId>& found) {
  std::vector<std::string> tags;
  if (sees_tags(model.access()))
    for (const std::string& tag : filter.tags) tags.push_back(fold_for_search(tag));
  const auto fails = [&](const ClientId& id) {
    const Client* c = model.book.find<Client>(id);
    if (!c) return true;
    return (!filter.statuses.empty() && !has(filter.statuses, c->status)) ||
           (!filter.members.empty() && !has(filter.members, c->practitioner)) ||
           (!tags.empty() && !bears_one(*c, tags));
  };
  found.erase(std::remove_if(found.begin(), found.end(), fails), found.end());
}

// They are seen on the list's page and in the form only.
void gather_tags(Model& model) {
  ClientsState& clients = model.clients;
  const std::uint64_t now = model.book.change_count() + 1;
  if (clients.tags_made == now || (model.page != Page::clients && !clients.form)) return;
  clients.tags_made = now;
  clients.tags = tags_in_use(model.access());
}

bool update_filter(Model& model, const Command& command) {
  ClientFilter& filter = model.clients.filter;
  if (auto* shown = get_if<cmd::ShowClientFilter>(&command)) {
    model.clients.filter_shown = shown->shown;
    return true;
  }
  if (auto* search = get_if<cmd::SearchClients>(&command)) {
    model.clients.query = search->text;
  } else if (auto* status = get_if<cmd::FilterClientStatus>(&command)) {
    put(filter.statuses, status->status, status->on);
  } else if (auto* member = get_if<cmd::FilterClientMember>(&command)) {
    put(filter.members, member->member, member->on);
  } else if (auto* tag = get_if<cmd::FilterClientTag>(&command)) {
    put(filter.tags, tag->tag, tag->on);
  } else if (get_if<cmd::ClearClientFilter>(&command)) {
    filter = {};
  } else {
    return false;
  }
  refresh_clients(model);
  return true;
}

}  // namespace

void refresh_clients(Model& model) {
  ClientsState& clients = model.clients;
  clients.matches.clear();
  if (model.access().may(Permission::client_read))
    clients.matches = model.book.search_clients(clients.query, model.book.count<Client>());
  clients.found = clients.matches.size();
  if (clients.filter.is_on()) keep_passing(model, clients.filter, clients.matches);
  gather_tags(model);
  if (clients.form && clients.form->id)
    clients.form->under = model.book.merged_into(clients.form->id);
}

bool update_clients(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  return update_filter(model, command) || update_client_form(model, command, context, effects) ||
         update_client_acts(model, command, context, effects);
}

}  // namespace sb
