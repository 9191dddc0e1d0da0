#include "core/service_rules.h"

#include "base/text.h"
#include "core/client_rules.h"
#include "core/money.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

constexpr int kLongestService = 24 * 60;  // minutes, as core/schema.cpp has it

std::string currency_of(const Book& book) {
  return book.practice() ? book.practice()->currency : Practice{}.currency;
}

// Reads the request into a service; what can't be read is in `errors`.
Service read(const Access& access, const ServiceRequest& r, std::vector<Error>& errors) {
  Service s;
  s.name = one_line(r.name);
  s.code = one_line(r.code);
  require_text(errors, s.name, "name", "Enter the name of the service.");
  limit_code_points(errors, s.name, kLongestName, "name", "The name");
  limit_code_points(errors, s.code, kLongestName, "code", "The code");
  const auto duration = parse_duration(r.duration);
  if (!duration || duration->count < 1 || duration->count > kLongestService)
    errors.push_back({Fault::invalid, "Enter how long it takes, like 50 min; at most 24 hours.",
                      "duration"});
  else
    s.duration = duration->count;
  if (trim(r.price).empty()) return s;
  const std::string currency = currency_of(access.book());
  if (const auto price = parse_money(r.price, currency)) s.price = *price;
  else
    errors.push_back({Fault::invalid,
                      "Enter an amount in " + currency + ", like " +
                          plain_amount(8000, currency) + ".",
                      "price"});
  return s;
}

Result<Calendar> read_calendar(const Access& access, const CalendarId& self,
                               std::string_view name) {
  Calendar c;
  c.name = one_line(name);
  std::vector<Error> errors;
  require_text(errors, c.name, "name", "Enter the name of the calendar.");
  limit_code_points(errors, c.name, kLongestName, "name", "The name");
  const std::string folded = fold_for_search(c.name);
  for (const CalendarId& id : access.book().calendars()) {
    const Calendar* other = access.book().find<Calendar>(id);
    if (!other || other->archived || id == self || fold_for_search(other->name) != folded)
      continue;
    errors.push_back({Fault::conflict, "There is a calendar of this name already.", "name"});
    break;
  }
  if (!errors.empty()) return errors.front();
  return c;
}

}  // namespace

std::vector<Error> check_service(const Access& access, const ServiceRequest& request) {
  if (Status status = access.check(Permission::practice_manage); !status) return {status.error()};
  std::vector<Error> errors;
  read(access, request, errors);
  return errors;
}

Result<std::vector<Edit>> add_service(const Access& access, const ServiceId& id,
                                      const ServiceRequest& request) {
  SB_CHECK(access.check(Permission::practice_manage));
  if (access.book().exists(Service::kKind, id))
    return Error{Fault::conflict, "This service has been added already.", ""};
  std::vector<Error> errors;
  const Service s = read(access, request, errors);
  if (!errors.empty()) return errors.front();
  return std::vector<Edit>{edit_of(id, s, {"name", "code", "duration", "price"})};
}

Result<std::vector<Edit>> change_service(const Access& access, const ServiceId& id,
                                         const ServiceRequest& request) {
  SB_CHECK(access.check(Permission::practice_manage));
  if (!access.book().find<Service>(id))
    return Error{Fault::not_found, "This service is not in the practice.", ""};
  std::vector<Error> errors;
  const Service s = read(access, request, errors);
  if (!errors.empty()) return errors.front();
  return std::vector<Edit>{edit_of(id, s, {"name", "code", "duration", "price"})};
}

Result<std::vector<Edit>> archive_service(const Access& access, const ServiceId& id,
                                          bool archived) {
  SB_CHECK(access.check(Permission::practice_manage));
  const Service* found = access.book().find<Service>(id);
  if (!found) return Error{Fault::not_found, "This service is not in the practice.", ""};
  Service s = *found;
  s.archived = archived;
  return std::vector<Edit>{edit_of(id, s, {"archived"})};
}

Result<std::vector<Edit>> add_calendar(const Access& access, const CalendarId& id,
                                       std::string_view name) {
  SB_CHECK(access.check(Permission::practice_manage));
  if (access.book().exists(Calendar::kKind, id))
    return Error{Fault::conflict, "This calendar has been added already.", ""};
  SB_TRY(calendar, read_calendar(access, {}, name));
  return std::vector<Edit>{edit_of(id, calendar, {"name"})};
}

Result<std::vector<Edit>> rename_calendar(const Access& access, const CalendarId& id,
                                          std::string_view name) {
  SB_CHECK(access.check(Permission::practice_manage));
  if (!access.book().find<Calendar>(id))
    return Error{Fault::not_found, "This calendar is not in the practice.", ""};
  SB_TRY(calendar, read_calendar(access, id, name));
  return std::vector<Edit>{edit_of(id, calendar, {"name"})};
}

Result<std::vector<Edit>> archive_calendar(const Access& access, const CalendarId& id,
                                           bool archived) {
  SB_CHECK(access.check(Permission::practice_manage));
  const Calendar* found = access.book().find<Calendar>(id);
  if (!found) return Error{Fault::not_found, "This calendar is not in the practice.", ""};
  if (!archived) SB_CHECK(read_calendar(access, id, found->name));
  Calendar c = *found;
  c.archived = archived;
  return std::vector<Edit>{edit_of(id, c, {"archived"})};
}

}  // namespace sb
