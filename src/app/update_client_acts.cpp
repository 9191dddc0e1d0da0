// Two clients who may be one (CLI-11), and deleting one (CLI-12).
#include <algorithm>

#include "app/client_form.h"
#include "app/phrases.h"

namespace sb {

namespace {

constexpr std::size_t kMostMatches = 6;

std::string numbered(const Model& model, const ClientId& id) {
  const Client* client = model.book.find<Client>(id);
  const std::string number = client && !client->number.empty() ? " (#" + client->number + ")" : "";
  return client_words(model, id) + number;
}

void plan(const Model& model, MergeDialog& dialog) {
  dialog.error.clear();
  dialog.plan = {};
  if (!dialog.goes) return;
  const Result<MergePlan> planned = plan_merge(model.access(), dialog.stays, dialog.goes);
  if (planned) dialog.plan = *planned;
  else dialog.error = planned.error().message;
}

void search(const Model& model, MergeDialog& dialog) {
  dialog.matches = model.book.search_clients(dialog.query, kMostMatches + 1);
  const auto self = std::find(dialog.matches.begin(), dialog.matches.end(), dialog.stays);
  if (self != dialog.matches.end()) dialog.matches.erase(self);
  if (dialog.query.empty()) dialog.matches.clear();
  if (dialog.matches.size() > kMostMatches) dialog.matches.resize(kMostMatches);
}

void begin_merge(Model& model, UpdateContext& context, const cmd::BeginMerge& asked) {
  const Access access = model.access();
  for (Permission needed : {Permission::client_update, Permission::client_delete})
    if (Status may = access.check(needed); !may)
      return show_toast(model, context, may.error().message, false, true);
  MergeDialog dialog;
  dialog.stays = model.book.standing_for(asked.stays);
  if (asked.goes) dialog.goes = model.book.standing_for(asked.goes);
  plan(model, dialog);
  if (!dialog.error.empty()) return show_toast(model, context, dialog.error, false, true);
  leave_client_form(model);
  model.clients.merge = std::move(dialog);
}

void merge(Model& model, UpdateContext& context, Effects& effects) {
  MergeDialog& dialog = *model.clients.merge;
  const auto edits = merge_clients(model.access(), dialog.stays, dialog.goes, dialog.fill);
  if (!edits) {
    dialog.error = edits.error().message;
    return;
  }
  const ClientId stays = dialog.stays, goes = dialog.goes;
  const std::string label =
      numbered(model, goes) + " merged into " + numbered(model, stays);
  model.clients.merge.reset();
  apply_edits(model, context, effects, *edits, label);
  if (model.chart.client == goes) {
    model.chart.client = stays;
    refresh_lists(model);
  }
  show_toast(model, context, label, true);
}

void take_apart_again(Model& model, UpdateContext& context, Effects& effects,
                      const ClientId& client) {
  const auto edits = take_apart(model.access(), client);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  // Until then it bears the name of the one it stands under: the number tells them apart.
  const Client* apart = model.book.find<Client>(client);
  const std::string number = apart && !apart->number.empty() ? "#" + apart->number : "The client";
  const std::string label =
      number + " taken apart from " + numbered(model, model.book.standing_for(client));
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void say_different(Model& model, UpdateContext& context, Effects& effects) {
  const MergeDialog& dialog = *model.clients.merge;
  const auto edits = say_not_same(model.access(), dialog.stays, dialog.goes);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  const std::string label = numbered(model, dialog.stays) + " and " +
                            numbered(model, dialog.goes) + " are two people";
  model.clients.merge.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

bool update_merge(Model& model, const Command& command, UpdateContext& context,
                  Effects& effects) {
  if (auto* begun = get_if<cmd::BeginMerge>(&command))
    return begin_merge(model, context, *begun), true;
  if (auto* apart = get_if<cmd::TakeApart>(&command))
    return take_apart_again(model, context, effects, apart->client), true;
  if (!model.clients.merge) return false;
  MergeDialog& dialog = *model.clients.merge;
  if (auto* typed = get_if<cmd::SearchMerge>(&command)) {
    dialog.query = typed->text;
    search(model, dialog);
  } else if (auto* picked = get_if<cmd::PickMerged>(&command)) {
    dialog.goes = picked->client;
    plan(model, dialog);
  } else if (get_if<cmd::SwapMerge>(&command)) {
    std::swap(dialog.stays, dialog.goes);
    plan(model, dialog);
  } else if (auto* fill = get_if<cmd::FillFromMerged>(&command)) {
    dialog.fill = fill->on;
  } else if (get_if<cmd::ConfirmMerge>(&command)) {
    merge(model, context, effects);
  } else if (get_if<cmd::SayNotSame>(&command)) {
    say_different(model, context, effects);
  } else if (get_if<cmd::CloseMerge>(&command)) {
    model.clients.merge.reset();
  } else {
    return false;
  }
  return true;
}

void begin_delete(Model& model, UpdateContext& context, const ClientId& asked) {
  ClientDeleteDialog dialog;
  dialog.client = model.book.standing_for(asked);
  const auto deletion = client_deletion_of(model.access(), dialog.client, model.local_now());
  if (!deletion) return show_toast(model, context, deletion.error().message, false, true);
  dialog.deletion = *deletion;
  leave_client_form(model);
  model.clients.deleting = std::move(dialog);
}

void confirm_delete(Model& model, UpdateContext& context, Effects& effects) {
  ClientDeleteDialog& dialog = *model.clients.deleting;
  const auto edits = delete_client(model.access(), dialog.client, dialog.reason, model.local_now());
  if (!edits) {
    dialog.errors.clear();
    return dialog.errors.add(edits.error());
  }
  const ClientId client = dialog.client;
  const std::string label = client_words(model, client) + " deleted";
  model.clients.deleting.reset();
  std::optional<ClientForm>& form = model.clients.form;
  if (form && form->id == client) form.reset();
  apply_edits(model, context, effects, *edits, label);
  if (model.page == Page::chart && model.chart.client == client) {
    go_to(model, context, effects, Page::clients);
    model.back.clear();
  }
  show_toast(model, context, label, true);
}

bool update_delete(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  if (auto* begun = get_if<cmd::BeginDeleteClient>(&command))
    return begin_delete(model, context, begun->client), true;
  if (!model.clients.deleting) return false;
  if (auto* typed = get_if<cmd::EditDeleteReason>(&command)) {
    model.clients.deleting->reason = typed->text;
    model.clients.deleting->errors.clear();
  } else if (get_if<cmd::ConfirmDeleteClient>(&command)) {
    confirm_delete(model, context, effects);
  } else if (get_if<cmd::CloseDeleteClient>(&command)) {
    model.clients.deleting.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_client_acts(Model& model, const Command& command, UpdateContext& context,
                        Effects& effects) {
  return update_merge(model, command, context, effects) ||
         update_delete(model, command, context, effects);
}

}  // namespace sb
