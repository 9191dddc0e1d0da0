#include "core/client_merge.h"

#include <algorithm>

#include "core/rule_edit.h"

namespace sb {
namespace {

// Facts that the one who stays may get from the other; what may be used goes with the number or
// address it was agreed for.
constexpr const char* kFacts[] = {"preferred_name", "pronouns", "birth_date", "phone",
                                  "email",          "address",  "practitioner"};
constexpr const char* kUses[] = {"may_call", "may_text", "may_voicemail", "may_email"};

bool is_empty(const Value& value) {
  if (const auto* text = value.get<std::string>()) return text->empty();
  if (const auto* list = value.get<List>()) return list->empty();
  if (const auto* flag = value.get<bool>()) return !*flag;
  return value.is_null();
}

Value value_of(const Client& c, const char* field) {
  const FieldSpec* spec = find_field(Client::kKind, field);
  return spec ? spec->get(&c, {}) : Value();
}

bool lacks(const Client& stays, const Client& goes, const char* field) {
  return is_empty(value_of(stays, field)) && !is_empty(value_of(goes, field));
}

std::vector<std::string> filled_fields(const Access& access, const Client& stays,
                                       const Client& goes) {
  std::vector<std::string> out;
  for (const char* field : kFacts)
    if (lacks(stays, goes, field)) out.push_back(field);
  const bool phone = lacks(stays, goes, "phone"), email = lacks(stays, goes, "email");
  for (const char* field : kUses) {
    const bool its = std::string_view(field) == "may_email" ? email : phone;
    if (its && lacks(stays, goes, field)) out.push_back(field);
  }
  if (lacks(stays, goes, "contacts")) out.push_back("contacts");
  if (access.may(Permission::note_read) && lacks(stays, goes, "tags")) out.push_back("tags");
  return out;
}

MergeCounts counts_of(const Access& access, const ClientId& client) {
  const Book& book = access.book();
  MergeCounts n;
  n.sessions = book.sessions_of(client).size();
  for (const NoteId& id : book.notes_of(client)) n.notes += access.note(id) != nullptr;
  if (!access.may(Permission::note_read)) return n;
  n.stickies = book.stickies_of(client).size();
  n.files = files_seen(access, client);
  return n;
}

Status may_merge(const Access& access) {
  SB_CHECK(access.check(Permission::client_update));
  return access.check(Permission::client_delete);
}

Result<const Client*> standing(const Access& access, const ClientId& id) {
  const Client* client = access.client(id);
  if (!client || client->deleted)
    return Error{Fault::not_found, "This client is not in the practice any more.", ""};
  if (!(access.book().standing_for(id) == id))
    return Error{Fault::conflict, "This client has been merged already.", ""};
  return client;
}

}  // namespace

std::size_t files_seen(const Access& access, const ClientId& client) {
  if (!access.may(Permission::note_read)) return 0;
  const std::vector<AttachmentId> files = access.book().attachments_of(client);
  return static_cast<std::size_t>(
      std::count_if(files.begin(), files.end(), [&](const AttachmentId& id) {
        const Attachment* file = access.book().find<Attachment>(id);
        return file && (!file->note || access.note(file->note));
      }));
}

Result<MergePlan> plan_merge(const Access& access, const ClientId& stays, const ClientId& goes) {
  SB_CHECK(may_merge(access));
  if (stays == goes)
    return Error{Fault::invalid, "A client cannot be merged with themselves.", ""};
  SB_TRY(keeper, standing(access, stays));
  SB_TRY(other, standing(access, goes));
  return MergePlan{counts_of(access, goes), counts_of(access, stays),
                   filled_fields(access, *keeper, *other)};
}

Result<std::vector<Edit>> merge_clients(const Access& access, const ClientId& stays,
                                        const ClientId& goes, bool fill) {
  SB_TRY(plan, plan_merge(access, stays, goes));
  const Client& other = *access.client(goes);
  Client merged = other;
  merged.merged_into = stays;
  std::vector<Edit> edits{edit_of(goes, merged, {"merged_into"})};
  if (!fill || plan.filled.empty()) return edits;
  Edit filled = edit_of(stays, other, {});
  for (const std::string& field : plan.filled) add_field(filled, other, field.c_str());
  edits.push_back(std::move(filled));
  return edits;
}

// Two devices may have merged crosswise: then the one who stands points at another as well, and
// taking that other apart would make it stand for the first.
Result<std::vector<Edit>> take_apart(const Access& access, const ClientId& client) {
  SB_CHECK(may_merge(access));
  const Book& book = access.book();
  const ClientId keeper = book.standing_for(client);
  if (!access.client(client) || keeper == client)
    return Error{Fault::conflict, "This client is not merged with another.", ""};
  std::vector<Edit> edits;
  for (const ClientId& id : {client, keeper})
    if (const Client* c = book.find<Client>(id); c && c->merged_into)
      edits.push_back(Edit{Client::kKind, id, {{"merged_into", Value()}}, {}});
  return edits;
}

Result<std::vector<Edit>> say_not_same(const Access& access, const ClientId& a,
                                       const ClientId& b) {
  SB_CHECK(access.check(Permission::client_update));
  const ClientId &smaller = a < b ? a : b, &greater = a < b ? b : a;
  const Client* client = access.client(smaller);
  if (!client || !access.client(greater) || a == b)
    return Error{Fault::not_found, "This client is not in the practice any more.", ""};
  if (called_different(access.book(), a, b)) return std::vector<Edit>{};
  Client changed = *client;
  changed.not_same.push_back(to_text(greater));
  return std::vector<Edit>{edit_of(smaller, changed, {"not_same"})};
}

bool called_different(const Book& book, const ClientId& a, const ClientId& b) {
  const ClientId &smaller = a < b ? a : b, &greater = a < b ? b : a;
  const Client* client = book.find<Client>(smaller);
  if (!client || client->not_same.empty()) return false;
  const std::vector<std::string>& others = client->not_same;
  return std::find(others.begin(), others.end(), to_text(greater)) != others.end();
}

}  // namespace sb
