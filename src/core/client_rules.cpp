#include "core/client_rules.h"

#include <algorithm>

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

std::vector<Error> errors_of(const ClientRequest& r, Day today) {
  std::vector<Error> errors;
  const std::string name = one_line(r.name), email = one_line(r.email);
  require_text(errors, name, "name", "Enter the client's name.");
  limit_code_points(errors, name, kLongestName, "name", "The name");
  limit_code_points(errors, one_line(r.preferred_name), kLongestName, "preferred_name",
                    "The preferred name");
  limit_code_points(errors, one_line(r.pronouns), kLongestLine, "pronouns", "The text");
  if (auto birth = birth_day(r.birth_date, today); !birth) errors.push_back(birth.error());
  if (!email.empty() && !looks_like_email(email))
    errors.push_back({Fault::invalid,
                      "An e-mail address has one @ with something before and after it.", "email"});
  limit_code_points(errors, email, kLongestLine, "email", "The e-mail address");
  limit_code_points(errors, one_line(r.phone), kLongestLine, "phone", "The phone number");
  return errors;
}

// `request` has passed errors_of().
Client client_of(const ClientRequest& request, Day today) {
  Client c;
  c.name = one_line(request.name);
  c.preferred_name = one_line(request.preferred_name);
  c.pronouns = one_line(request.pronouns);
  c.email = one_line(request.email);
  c.phone = one_line(request.phone);
  c.status = request.status;
  c.birth_date = birth_day(request.birth_date, today).value_or(Day{INT32_MIN});
  return c;
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

Result<std::vector<Edit>> add_client(const Access& access, const ClientId& id,
                                     const ClientRequest& request, Day today) {
  SB_CHECK(access.check(Permission::client_create));
  if (access.book().exists(Client::kKind, id))
    return Error{Fault::conflict, "This client has been added already.", ""};
  if (auto errors = errors_of(request, today); !errors.empty()) return errors.front();
  Client c = client_of(request, today);
  c.number = next_client_number(access.book());
  Edit edit = edit_of(id, c, {"name", "number", "status"});
  if (!c.preferred_name.empty()) add_field(edit, c, "preferred_name");
  if (!c.pronouns.empty()) add_field(edit, c, "pronouns");
  if (!c.email.empty()) add_field(edit, c, "email");
  if (!c.phone.empty()) add_field(edit, c, "phone");
  if (c.has_birth_date()) add_field(edit, c, "birth_date");
  if (access.may(Permission::note_write)) {  // a practitioner adds their own client
    c.practitioner = access.me();
    add_field(edit, c, "practitioner");
  }
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> change_client(const Access& access, const ClientId& id,
                                        const ClientRequest& request, Day today) {
  SB_CHECK(changeable(access, id));
  if (auto errors = errors_of(request, today); !errors.empty()) return errors.front();
  const Client c = client_of(request, today);
  return std::vector<Edit>{edit_of(id, c, {"name", "preferred_name", "pronouns", "email", "phone",
                                           "status", "birth_date"})};
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
