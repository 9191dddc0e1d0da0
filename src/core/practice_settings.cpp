#include "core/practice_settings.h"

#include <optional>

#include "base/text.h"
#include "core/client_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

constexpr int kMostMinutes = 24 * 60, kMostHours = 8784;

// "72", "72 h", "72 hours": digits, then perhaps a word that begins with `unit`.
std::optional<int> whole_number(std::string_view text, char unit) {
  const std::string_view t = trim(text);
  int value = 0;
  std::size_t at = 0;
  for (; at < t.size() && t[at] >= '0' && t[at] <= '9'; ++at) {
    value = value * 10 + (t[at] - '0');
    if (value > 1'000'000) return std::nullopt;
  }
  if (at == 0) return std::nullopt;
  const std::string_view rest = trim(t.substr(at));
  if (!rest.empty() && rest.front() != unit) return std::nullopt;
  return value;
}

int read_minutes(std::vector<Error>& errors, std::string_view text, int least, int most,
                 const char* field, const std::string& sentence) {
  const auto read = parse_duration(text);
  if (read && read->count >= least && read->count <= most) return read->count;
  errors.push_back({Fault::invalid, sentence, field});
  return least;
}

Practice read(const SettingsRequest& r, std::vector<Error>& errors) {
  Practice p;
  p.name = one_line(r.name);
  p.zone = one_line(r.zone);
  p.currency = one_line(r.currency);
  for (char& c : p.currency)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  p.first_weekday = r.first_weekday;
  p.slot_minutes = read_minutes(errors, r.slot_minutes, kLeastSlot, kMostSlot, "slot_minutes",
                                "A slot is 5 to 60 minutes.");
  p.default_duration = read_minutes(errors, r.default_duration, 1, kMostMinutes,
                                    "default_duration", "Enter 1 minute to 24 hours.");
  p.lock_after_minutes = read_minutes(errors, r.lock_after_minutes, 1, kMostMinutes,
                                      "lock_after_minutes", "Enter 1 minute to 24 hours.");
  const auto hours = whole_number(r.note_due_hours, 'h');
  if (hours && *hours >= 1 && *hours <= kMostHours) p.note_due_hours = *hours;
  else
    errors.push_back({Fault::invalid, "Enter hours: 1 to 8,784, which is a year.",
                      "note_due_hours"});
  const auto window = whole_number(r.edit_window_hours, 'h');
  if (window && *window <= kMostHours) p.edit_window_hours = *window;
  else
    errors.push_back({Fault::invalid, "Enter hours: 0 for none, at most 8,784, which is a year.",
                      "edit_window_hours"});
  p.complete_to_sign = r.complete_to_sign;
  return p;
}

void check_words(std::vector<Error>& errors, const Practice& p) {
  require_text(errors, p.name, "name", "Enter the name of the practice.");
  limit_code_points(errors, p.name, kLongestName, "name", "The name");
  require_text(errors, p.zone, "zone", "Enter the time zone of the practice.");
  limit_code_points(errors, p.zone, kLongestName, "zone", "The time zone");
  bool letters = p.currency.size() == 3;
  for (char c : p.currency) letters = letters && c >= 'A' && c <= 'Z';
  if (!letters)
    errors.push_back({Fault::invalid, "Enter the currency as three letters, like EUR.",
                      "currency"});
}

}  // namespace

SettingsRequest settings_of(const Practice& p) {
  SettingsRequest r;
  r.name = p.name;
  r.zone = p.zone;
  r.currency = p.currency;
  r.slot_minutes = std::to_string(p.slot_minutes) + " min";
  r.default_duration = std::to_string(p.default_duration) + " min";
  r.note_due_hours = std::to_string(p.note_due_hours) + " h";
  r.lock_after_minutes = std::to_string(p.lock_after_minutes) + " min";
  r.edit_window_hours = std::to_string(p.edit_window_hours) + " h";
  r.complete_to_sign = p.complete_to_sign;
  r.first_weekday = p.first_weekday;
  return r;
}

std::vector<Error> check_settings(const Access& access, const SettingsRequest& request) {
  if (Status status = access.check(Permission::practice_manage); !status) return {status.error()};
  std::vector<Error> errors;
  check_words(errors, read(request, errors));
  return errors;
}

Result<std::vector<Edit>> change_settings(const Access& access, const SettingsRequest& request) {
  SB_CHECK(access.check(Permission::practice_manage));
  if (!access.book().practice()) return Error{Fault::not_found, "There is no practice.", ""};
  std::vector<Error> errors;
  const Practice p = read(request, errors);
  check_words(errors, p);
  if (!errors.empty()) return errors.front();
  return std::vector<Edit>{edit_of(access.book().practice_id(), p,
                                   {"name", "zone", "currency", "slot_minutes", "first_weekday",
                                    "default_duration", "note_due_hours", "lock_after_minutes",
                                    "edit_window_hours", "complete_to_sign"})};
}

}  // namespace sb
