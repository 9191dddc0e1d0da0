#include "core/client_rules.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One @ with something on both sides and no space. Whether it exists only a message can tell.
bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

// "3 May" and "today" are dates to a calendar, but nobody's date of birth.
bool names_a_year(std::string_view text) {
  int run = 0;
  for (char c : text)
    if ((run = is_digit(c) ? run + 1 : 0) == 4) return true;
  return false;
}

Result<Day> birth_day(std::string_view raw, Day today) {
  const std::string text = one_line(raw);
  if (text.empty()) return Day{INT32_MIN};
  const std::optional<Day> day = parse_day(text, today);
  if (!day || !names_a_year(text))
    return Error{Fault::invalid, "Enter the date of birth as year-month-day, like 1990-05-31.",
                 "birth_date"};
  if (today < *day)
    return Error{Fault::invalid, "The date of birth lies in the future.", "birth_date"};
  if (date_of(*day).year < 1900)
    return Error{Fault::invalid, "The date of birth lies before 1900.", "birth_date"};
  return *day;
}

void check_email(std::vector<Error>& errors, std::string_view raw, const char* field) {
  const std::string email = one_line(raw);
  if (!email.empty() && !looks_like_email(email))
    errors.push_back({Fault::invalid,
                      "An e-mail address has one @ with something before and after it.", field});
  limit_code_points(errors, email, kLongestLine, field, "The e-mail address");
}

ClientContact cleaned(const ClientContact& typed) {
  ClientContact c = typed;
  c.name = one_line(typed.name);
  c.relation = one_line(typed.relation);
  c.phone = one_line(typed.phone);
  c.email = one_line(typed.email);
  return c;
}

bool is_blank(const ClientContact& c) {  // added by the button and left as it was
  return c.name.empty() && c.relation.empty() && c.phone.empty() && c.email.empty() &&
         !c.may_call && !c.may_text && !c.may_voicemail && !c.may_email;
}

void check_contacts(std::vector<Error>& errors, const std::vector<ClientContact>& contacts) {
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    const ClientContact c = cleaned(contacts[i]);
    if (is_blank(c)) continue;
    const auto field = [&](const char* part) {
      return "contacts/" + std::to_string(i) + "/" + part;
    };
    require_text(errors, c.name, field("name").c_str(),
                 "Enter the contact's name, or remove the contact.");
    limit_code_points(errors, c.name, kLongestName, field("name").c_str(), "The name");
    limit_code_points(errors, c.relation, kLongestName, field("relation").c_str(), "The text");
    limit_code_points(errors, c.phone, kLongestLine, field("phone").c_str(), "The phone number");
    check_email(errors, c.email, field("email").c_str());
  }
  if (contacts.size() > kMostContacts)
    errors.push_back({Fault::invalid,
                      "A client has at most " + std::to_string(kMostContacts) + " contacts.",
                      "contacts"});
}

void check_tags(std::vector<Error>& errors, const std::vector<std::string>& tags) {
  for (const std::string& tag : tags)
    limit_code_points(errors, one_line(tag), kLongestTag, "new_tag", "The tag");
  if (tags.size() > kMostTags)
    errors.push_back({Fault::invalid,
                      "A client has at most " + std::to_string(kMostTags) + " tags.", "new_tag"});
}

std::vector<Error> errors_of(const ClientRequest& r, Day today) {
  std::vector<Error> errors;
  const std::string name = one_line(r.name);
  require_text(errors, name, "name", "Enter the client's name.");
  limit_code_points(errors, name, kLongestName, "name", "The name");
  limit_code_points(errors, one_line(r.preferred_name), kLongestName, "preferred_name",
                    "The preferred name");
  limit_code_points(errors, one_line(r.pronouns), kLongestLine, "pronouns", "The text");
  if (auto birth = birth_day(r.birth_date, today); !birth) errors.push_back(birth.error());
  check_email(errors, r.email, "email");
  limit_code_points(errors, one_line(r.phone), kLongestLine, "phone", "The phone number");
  limit_code_points(errors, clean_block(r.address), kLongestAddress, "address", "The address");
  check_contacts(errors, r.contacts);
  check_tags(errors, r.tags);
  return errors;
}

// Somebody who is there and sees clients; whoever it was may stay.
void check_practitioner(std::vector<Error>& errors, const Access& access, const ClientRequest& r,
                        const Client* before) {
  if (!r.practitioner || !*r.practitioner) return;
  if (before && before->practitioner == *r.practitioner) return;
  const Member* member = access.book().find<Member>(*r.practitioner);
  if (!member)
    return errors.push_back({Fault::not_found,
                             "This practitioner is not in the practice. Choose another.",
                             "practitioner"});
  if (member->status == MemberStatus::left)
    return errors.push_back({Fault::conflict,
                             member->name + " has left the practice. Choose another.",
                             "practitioner"});
  if (!role_has(member->role, Permission::note_write))
    errors.push_back({Fault::conflict,
                      member->name + " does not see clients. Choose somebody who does.",
                      "practitioner"});
}

// Each once, whatever its case and accents; as typed first.
std::vector<std::string> distinct_tags(const std::vector<std::string>& typed) {
  std::vector<std::string> out, folded;
  for (const std::string& raw : typed) {
    const std::string tag = one_line(raw), fold = fold_for_search(tag);
    if (tag.empty() || std::find(folded.begin(), folded.end(), fold) != folded.end()) continue;
    out.push_back(tag);
    folded.push_back(fold);
  }
  return out;
}

constexpr const char* kTypedFields[] = {
    "name",     "preferred_name", "pronouns",      "email",     "phone",    "status",  "birth_date",
    "address",  "may_call",       "may_text",      "may_voicemail", "may_email", "contacts"};

// Fields that are the same before and after are nobody's change.
void add_if_changed(Edit& edit, const Client& before, const Client& after, const char* field) {
  const FieldSpec* spec = find_field(Client::kKind, field);
  if (spec && !(spec->get(&before, {}) == spec->get(&after, {}))) add_field(edit, after, field);
}

Result<const Client*> changeable(const Access& access, const ClientId& id) {
  SB_CHECK(access.check(Permission::client_update));
  const Client* client = access.client(id);
  if (!client) return Error{Fault::not_found, "This client is not in the practice.", ""};
  if (client->deleted)
    return Error{Fault::not_found, "This client was deleted and can no longer be changed.", ""};
  return client;
}

// The number in "1042"; 0 for "A-7", "", and what no practice counts up to.
std::int64_t numeric(std::string_view text) {
  if (text.size() > 15 || !std::all_of(text.begin(), text.end(), is_digit)) return 0;
  std::int64_t n = 0;
  for (char c : text) n = n * 10 + (c - '0');
  return n;
}

}  // namespace

std::vector<Error> check_client(const Access& access, const ClientRequest& request, Day today) {
  if (!access.may(Permission::client_update))
    if (Status status = access.check(Permission::client_create); !status) return {status.error()};
  return errors_of(request, today);
}

Client client_as_typed(const ClientRequest& request, Day today) {
  Client c;
  c.name = one_line(request.name);
  c.preferred_name = one_line(request.preferred_name);
  c.pronouns = one_line(request.pronouns);
  c.email = one_line(request.email);
  c.phone = one_line(request.phone);
  c.status = request.status;
  c.birth_date = birth_day(request.birth_date, today).value_or(Day{INT32_MIN});
  c.address = clean_block(request.address);
  c.may_call = request.may_call;
  c.may_text = request.may_text;
  c.may_voicemail = request.may_voicemail;
  c.may_email = request.may_email;
  for (const ClientContact& typed : request.contacts)
    if (ClientContact contact = cleaned(typed); !is_blank(contact))
      c.contacts.push_back(std::move(contact));
  c.tags = distinct_tags(request.tags);
  if (request.practitioner) c.practitioner = *request.practitioner;
  return c;
}

bool is_minor(const Client& client, Day today) {
  return client.has_birth_date() && age_on(client.birth_date, today) < kFullAge;
}

bool has_contact(const Client& client, ContactRole role) {
  return std::any_of(client.contacts.begin(), client.contacts.end(),
                     [&](const ClientContact& c) { return c.role == role; });
}

bool lacks_guardian(const Client& client, Day today) {
  return is_minor(client, today) && !has_contact(client, ContactRole::guardian);
}

bool sees_tags(const Access& access) { return access.may(Permission::note_read); }

std::vector<std::string> tags_in_use(const Access& access) {
  if (!access.may(Permission::client_read) || !sees_tags(access)) return {};
  std::map<std::string, std::string> by_fold;
  access.book().each<Client>([&](const RawId&, const Client& c) {
    if (c.deleted || c.merged_into) return;
    for (const std::string& tag : c.tags) by_fold.emplace(fold_for_search(tag), tag);
  });
  std::vector<std::string> tags;
  for (const auto& entry : by_fold) tags.push_back(entry.second);
  return tags;
}

Result<std::vector<Edit>> add_client(const Access& access, const ClientId& id,
                                     const ClientRequest& request, Day today) {
  SB_CHECK(access.check(Permission::client_create));
  if (access.book().exists(Client::kKind, id))
    return Error{Fault::conflict, "This client has been added already.", ""};
  std::vector<Error> errors = errors_of(request, today);
  check_practitioner(errors, access, request, nullptr);
  if (!errors.empty()) return errors.front();
  Client c = client_as_typed(request, today);
  c.number = next_client_number(access.book());
  Edit edit = edit_of(id, c, {"name", "number", "status"});
  const Client blank;
  for (const char* field : kTypedFields)
    if (std::string_view(field) != "name" && std::string_view(field) != "status")
      add_if_changed(edit, blank, c, field);
  if (sees_tags(access)) add_if_changed(edit, blank, c, "tags");
  // A practitioner adds their own client.
  if (!request.practitioner && access.may(Permission::note_write)) c.practitioner = access.me();
  add_if_changed(edit, blank, c, "practitioner");
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> change_client(const Access& access, const ClientId& id,
                                        const ClientRequest& request, Day today) {
  SB_TRY(before, changeable(access, id));
  std::vector<Error> errors = errors_of(request, today);
  check_practitioner(errors, access, request, before);
  if (!errors.empty()) return errors.front();
  const Client c = client_as_typed(request, today);
  Edit edit = edit_of(id, c, {});
  for (const char* field : kTypedFields) add_if_changed(edit, *before, c, field);
  if (sees_tags(access)) add_if_changed(edit, *before, c, "tags");
  if (request.practitioner) add_if_changed(edit, *before, c, "practitioner");
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> set_client_status(const Access& access, const ClientId& id,
                                            ClientStatus s) {
  SB_TRY(found, changeable(access, id));
  Client c = *found;
  c.status = s;
  return std::vector<Edit>{edit_of(id, c, {"status"})};
}

std::string next_client_number(const Book& book) {
  std::int64_t greatest = 1000;
  book.each<Client>([&](const RawId&, const Client& client) {
    greatest = std::max(greatest, numeric(client.number));
  });
  return std::to_string(greatest + 1);
}

int age_on(Day birth, Day today) {
  const Date b = date_of(birth), t = date_of(today);
  const bool had_birthday = t.month > b.month || (t.month == b.month && t.day >= b.day);
  return t.year - b.year - (had_birthday ? 0 : 1);
}

}  // namespace sb
