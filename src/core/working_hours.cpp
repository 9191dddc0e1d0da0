#include "core/working_hours.h"

#include <algorithm>

#include "base/order.h"
#include "core/client_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

bool by_start(const HoursStretch& a, const HoursStretch& b) {
  return a.from != b.from ? a.from < b.from : a.to < b.to;
}

std::vector<HoursStretch> joined(std::vector<HoursStretch> open) {
  put_in_order(open.begin(), open.end(), by_start);
  std::vector<HoursStretch> out;
  for (const HoursStretch& s : open) {
    if (!out.empty() && s.from <= out.back().to) {
      out.back().to = std::max(out.back().to, s.to);
    } else if (s.from < s.to) {
      out.push_back(s);
    }
  }
  return out;
}

Status check_stretches(std::vector<HoursStretch> open, const std::string& day) {
  put_in_order(open.begin(), open.end(), by_start);
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (open[i].from < 0 || open[i].to > kMinutesPerDay)
      return Error{Fault::invalid, day + ": times lie between 00:00 and 24:00.", "hours"};
    if (open[i].to <= open[i].from)
      return Error{Fault::invalid, day + ": the end is not after the start.", "hours"};
    if (i > 0 && open[i].from < open[i - 1].to)
      return Error{Fault::invalid, day + ": two stretches overlap.", "hours"};
  }
  return Done{};
}

Result<Member> member_to_set(const Access& access, const MemberId& id) {
  const bool own = id == access.me();
  SB_CHECK(access.check(own ? Permission::session_update : Permission::team_manage));
  const Member* member = access.book().find<Member>(id);
  if (!member) return Error{Fault::not_found, "This person is not in the practice.", "member"};
  return *member;
}

}  // namespace

const HoursException* exception_on(const Member& member, Day day) {
  const HoursException* found = nullptr;
  for (const HoursException& e : member.exceptions)
    if (e.from <= day && day <= e.to) found = &e;
  return found;
}

std::vector<HoursStretch> open_on(const Member& member, Day day) {
  if (const HoursException* other = exception_on(member, day)) return joined(other->open);
  std::vector<HoursStretch> open;
  const Weekday weekday = weekday_of(day);
  for (const WorkingHours& h : member.hours)
    if (h.weekday == weekday) open.push_back({h.from, h.to});
  return joined(std::move(open));
}

bool has_hours(const Member& member) {
  return !member.hours.empty() || !member.exceptions.empty();
}

bool is_open(const std::vector<HoursStretch>& open, HoursStretch part) {
  return std::any_of(open.begin(), open.end(), [&](const HoursStretch& s) {
    return s.from <= part.from && part.to <= s.to;
  });
}

Result<std::vector<Edit>> set_working_hours(const Access& access, const MemberId& id,
                                            std::vector<WorkingHours> hours) {
  SB_TRY(member, member_to_set(access, id));
  static constexpr const char* kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};
  for (int day = 0; day < 7; ++day) {
    std::vector<HoursStretch> open;
    for (const WorkingHours& h : hours)
      if (static_cast<int>(h.weekday) == day) open.push_back({h.from, h.to});
    SB_CHECK(check_stretches(std::move(open), kDays[day]));
  }
  put_in_order(hours.begin(), hours.end(), [](const WorkingHours& a, const WorkingHours& b) {
    return a.weekday != b.weekday ? a.weekday < b.weekday : a.from < b.from;
  });
  member.hours = std::move(hours);
  return std::vector<Edit>{edit_of(id, member, {"hours"})};
}

Result<std::vector<Edit>> set_hours_exceptions(const Access& access, const MemberId& id,
                                               std::vector<HoursException> exceptions) {
  SB_TRY(member, member_to_set(access, id));
  for (HoursException& e : exceptions) {
    if (e.to < e.from)
      return Error{Fault::invalid, "The last day is before the first.", "to"};
    SB_CHECK(check_stretches(e.open, short_day(e.from)));
    e.reason = one_line(e.reason);
    std::vector<Error> errors;
    limit_code_points(errors, e.reason, kLongestLine, "reason", "The reason");
    if (!errors.empty()) return errors.front();
  }
  const auto by_first_day = [](const HoursException& a, const HoursException& b) {
    return a.from < b.from;
  };
  put_in_order(exceptions.begin(), exceptions.end(), by_first_day);
  member.exceptions = std::move(exceptions);
  return std::vector<Edit>{edit_of(id, member, {"exceptions"})};
}

}  // namespace sb
