// NOTE-12: how many notes of one's own sessions fall due on each of the next days, from the
// calendar as it stands: of sessions that are over and have no signed note, and of those still
// to come, all whose end plus `note_due_hours` falls on the day. What is overdue is in no day.
#pragma once

#include <vector>

#include "base/zone.h"
#include "core/permission.h"

namespace sb {

constexpr int kForecastDays = 7;

struct ForecastDay {
  Day day;
  int begun = 0;      // of sessions that are over
  int planned = 0;    // of sessions still to come
};
// Today and the days after it; `days` long, empty for who writes no notes.
std::vector<ForecastDay> notes_forecast(const Access& access, const Zone& zone, Instant now,
                                        int days = kForecastDays);

}  // namespace sb
