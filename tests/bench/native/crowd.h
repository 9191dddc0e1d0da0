// One crowded month of a fictional practice: what the month and list views are measured with, and
// the same events as JSON for the peer they are held against. November 2026, the month of kNow; the
// months beside it are empty. The same for the same number of sessions.
#pragma once

#include <string>
#include <vector>

#include "base/civil.h"

namespace sb::bench {

struct Visit {
  std::size_t client = 0;
  LocalTime start;
};
inline constexpr int kVisitMinutes = 50;

std::vector<Visit> crowded_month(std::size_t sessions, std::size_t clients);  // by start
std::string events_json(const std::vector<Visit>& visits);  // [{"title", "start", "end"}]

}  // namespace sb::bench
