// When a member works (CAL-06): the weekday's stretches, or those of an exception that covers the
// day (of several the last in the list). Members without hours are never outside them. Minutes of
// the day, stretches half open, ascending, touching ones joined.
#pragma once

#include <string>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

const HoursException* exception_on(const Member& member, Day day);  // null: an ordinary day
std::vector<HoursStretch> open_on(const Member& member, Day day);
bool has_hours(const Member& member);  // any hours at all were set
bool is_open(const std::vector<HoursStretch>& open, HoursStretch part);

// Refused: a stretch that ends before it begins, stretches of a day that overlap, an exception
// whose last day is before its first. Own hours may be set by anybody who books sessions, those of
// others by who manages the team.
Result<std::vector<Edit>> set_working_hours(const Access& access, const MemberId& member,
                                            std::vector<WorkingHours> hours);
Result<std::vector<Edit>> set_hours_exceptions(const Access& access, const MemberId& member,
                                               std::vector<HoursException> exceptions);

}  // namespace sb
