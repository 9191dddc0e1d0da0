// The list of clients and the form of one.
#include <algorithm>

#include "app/phrases.h"
#include "app/update_parts.h"
#include "base/text.h"

namespace sb {

std::string_view field_name(ClientField f) {
  constexpr std::string_view kNames[kClientFields] = {
      "name", "preferred_name", "pronouns", "birth_date", "email", "phone", "address", "new_tag"};
  return kNames[static_cast<int>(f)];
}

namespace {

ClientRequest request_of(const ClientForm& form) {
  ClientRequest request;
  request.name = form.at(ClientField::name);
  request.preferred_name = form.at(ClientField::preferred_name);
  request.pronouns = form.at(ClientField::pronouns);
  request.birth_date = form.at(ClientField::birth_date);
  request.email = form.at(ClientField::email);
  request.phone = form.at(ClientField::phone);
  request.status = form.status;
  return request;
}

void begin_edit(Model& model, const ClientId& id) {
  const Client* client = model.access().client(id);
  if (!client) return;
  ClientForm form;
  form.id = id;
  form.at(ClientField::name) = client->name;
  form.at(ClientField::preferred_name) = client->preferred_name;
  form.at(ClientField::pronouns) = client->pronouns;
  if (client->has_birth_date()) form.at(ClientField::birth_date) = to_iso(client->birth_date);
  form.at(ClientField::email) = client->email;
  form.at(ClientField::phone) = client->phone;
  form.status = client->status;
  model.clients.form = std::move(form);
}

void save(Model& model, UpdateContext& context, Effects& effects) {
  ClientForm& form = *model.clients.form;
  form.errors.clear();
  ClientRequest request = request_of(form);
  form.errors.add(check_client(model.access(), request, model.today()));
  if (!form.errors.empty()) return;
  bool is_new = form.id.is_nil(), then_book = form.then_book;
  ClientId id = is_new ? ClientId(random_id(context.random)) : form.id;
  Result<std::vector<Edit>> edits = is_new
                                        ? add_client(model.access(), id, request, model.today())
                                        : change_client(model.access(), id, request, model.today());
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  model.clients.form.reset();
  std::string label =
      collapse_spaces(clean_text(request.name).text) + (is_new ? " added" : " changed");
  // A new client is not undone by one key: it would leave a session without a client.
  apply_edits(model, context, effects, *edits, is_new ? std::string() : label);
  show_toast(model, context, label, !is_new);
  if (then_book && model.calendar.form) pick_client(model, *model.calendar.form, id);
  else if (is_new) model.clients.query.clear(), refresh_lists(model);
}

}  // namespace

bool update_clients(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  if (auto* search = get_if<cmd::SearchClients>(&command)) {
    model.clients.query = search->text;
    refresh_lists(model);
    return true;
  }
  if (auto* begun = get_if<cmd::BeginClient>(&command)) {
    model.clients.form = ClientForm{};
    model.clients.form->at(ClientField::name) = begun->name;
    model.clients.form->then_book = begun->then_book;
    return true;
  }
  if (auto* old = get_if<cmd::EditClient>(&command))
    return begin_edit(model, old->client), true;
  if (!model.clients.form) return false;
  ClientForm& form = *model.clients.form;
  if (auto* typed = get_if<cmd::EditClientField>(&command)) {
    form.at(typed->field) = typed->text;
    form.errors.clear(field_name(typed->field));
  } else if (auto* status = get_if<cmd::PickClientStatus>(&command)) {
    form.status = status->status;
  } else if (get_if<cmd::SaveClient>(&command)) {
    save(model, context, effects);
  } else if (get_if<cmd::CloseClientForm>(&command)) {
    model.clients.form.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
