// The settings of the practice (CAL-02, SES-01, NOTE-09, NOTE-12, NOTE-13, SAFE-03), as typed. An
// Error's `field` names the form's. Whether the zone exists is for the caller to ask its
// ZoneSource. Who manages the practice may change them.
#pragma once

#include <string>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

constexpr int kLeastSlot = 5, kMostSlot = 60;  // minutes, CAL-02

struct SettingsRequest {
  std::string name, zone;
  std::string currency;            // ISO 4217: "EUR"
  std::string slot_minutes;        // "30", "30 min"
  std::string default_duration;
  std::string note_due_hours;      // "72", "72 h"
  std::string lock_after_minutes;
  std::string edit_window_hours = "48";  // "48 h"; 0: none (NOTE-13)
  bool complete_to_sign = false;   // NOTE-09
  Weekday first_weekday = Weekday::mon;
};

SettingsRequest settings_of(const Practice& practice);
std::vector<Error> check_settings(const Access& access, const SettingsRequest& request);
Result<std::vector<Edit>> change_settings(const Access& access, const SettingsRequest& request);

}  // namespace sb
