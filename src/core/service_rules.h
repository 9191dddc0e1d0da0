// The catalogue of the practice: services (SES-02, BILL-01) and calendars. Texts of a request are
// as typed; an Error's `field` names the form's: "name", "code", "duration", "price". Archived ones
// are offered no more and stay in what was booked with them. Who manages the practice may change
// these.
#pragma once

#include <string>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

struct ServiceRequest {
  std::string name, code;
  std::string duration;   // "50", "50 min", "1 h 20"
  std::string price;      // in the practice's currency; empty: none
};
std::vector<Error> check_service(const Access& access, const ServiceRequest& request);
Result<std::vector<Edit>> add_service(const Access& access, const ServiceId& id,
                                      const ServiceRequest& request);
Result<std::vector<Edit>> change_service(const Access& access, const ServiceId& id,
                                         const ServiceRequest& request);
Result<std::vector<Edit>> archive_service(const Access& access, const ServiceId& id,
                                          bool archived);

// No two calendars that are in use have the same name.
Result<std::vector<Edit>> add_calendar(const Access& access, const CalendarId& id,
                                       std::string_view name);
Result<std::vector<Edit>> rename_calendar(const Access& access, const CalendarId& id,
                                          std::string_view name);
Result<std::vector<Edit>> archive_calendar(const Access& access, const CalendarId& id,
                                           bool archived);

}  // namespace sb
