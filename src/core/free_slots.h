// When a member could take somebody next (CAL-11). Free is what lies within working hours — of a
// member without any: weekdays 08:00 to 20:00 — and meets nothing that takes the member's time:
// sessions, contacts, other events, times unavailable. End = start of the next is no clash. Starts
// are on the clock's multiples of `slot_minutes`; a slot ends on the day it begins. The search
// looks at kMostSlotDays days at most. Clock changes are not looked at: what falls into one is
// warned of when it is booked.
#pragma once

#include <vector>

#include "core/permission.h"

namespace sb {

constexpr int kMostSlotDays = 370;

// Starts in [from, until), ascending, at most `most`. Empty without permission to read sessions,
// for nobody, and for a duration outside 1 minute to 24 hours.
std::vector<LocalTime> free_slots(const Access& access, const MemberId& member, int duration,
                                  LocalTime from, LocalTime until, int slot_minutes,
                                  std::size_t most);

}  // namespace sb
