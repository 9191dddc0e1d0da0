// A new practice: what it begins with.
#include "core/client_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

bool is_currency(std::string_view text) {
  if (text.size() != 3) return false;
  for (char c : text)
    if (c < 'A' || c > 'Z') return false;
  return true;
}

std::vector<WorkingHours> office_hours() {
  std::vector<WorkingHours> hours;
  for (int day = 0; day < 5; ++day)
    hours.push_back({static_cast<Weekday>(day), 9 * 60, 18 * 60});
  return hours;
}

Service service_of(const char* name, const char* code, int duration) {
  Service s;
  s.name = name;
  s.code = code;
  s.duration = duration;
  return s;
}

}  // namespace

std::vector<Error> check_practice(const PracticeRequest& r) {
  std::vector<Error> errors;
  const std::string name = one_line(r.name), owner = one_line(r.owner_name);
  require_text(errors, name, "name", "Enter the name of the practice.");
  limit_code_points(errors, name, kLongestName, "name", "The name");
  require_text(errors, owner, "owner_name", "Enter your name as it stands under your notes.");
  limit_code_points(errors, owner, kLongestName, "owner_name", "The name");
  limit_code_points(errors, one_line(r.owner_credentials), kLongestName, "owner_credentials",
                    "The text");
  require_text(errors, one_line(r.zone), "zone", "Choose the time zone of the practice.");
  limit_code_points(errors, one_line(r.zone), kLongestName, "zone", "The time zone");
  if (!is_currency(one_line(r.currency)))
    errors.push_back({Fault::invalid, "Enter the currency as three letters, like EUR.",
                      "currency"});
  if (!r.owner_signing_key.empty() && r.owner_signing_key.size() != 32)
    errors.push_back({Fault::invalid, "The signing key is not a key of this program.",
                      "owner_signing_key"});
  return errors;
}

Result<std::vector<Edit>> found_practice(const PracticeRequest& request, const PracticeId& practice,
                                         const MemberId& owner,
                                         const std::vector<Template>& templates, Random& random) {
  if (auto errors = check_practice(request); !errors.empty()) return errors.front();
  Practice p;
  p.name = one_line(request.name);
  p.zone = one_line(request.zone);
  p.currency = one_line(request.currency);
  Member m;
  m.name = one_line(request.owner_name);
  m.credentials = one_line(request.owner_credentials);
  m.role = RoleKind::owner;
  m.hours = office_hours();
  m.signing_key = request.owner_signing_key;

  std::vector<Edit> edits;
  edits.push_back(edit_of(practice, p, {"name", "zone", "currency", "slot_minutes",
                                        "first_weekday", "default_duration", "note_due_hours",
                                        "lock_after_minutes"}));
  edits.push_back(edit_of(owner, m, {"name", "credentials", "role", "status", "hours",
                                     "signing_key"}));
  for (const Service& s : {service_of("Individual session", "SVC-50", 50),
                           service_of("Intake", "SVC-80", 80),
                           service_of("Couple session", "SVC-C80", 80)})
    edits.push_back(edit_of(random_id(random), s, {"name", "code", "duration", "price"}));
  for (const Template& t : templates)
    edits.push_back(edit_of(random_id(random), t, {"name", "kind", "sections"}));
  return edits;
}

}  // namespace sb
