// The rule at the end of a TZif file: a POSIX TZ string such as "CET-1CEST,M3.5.0,M10.5.0/3"
// (RFC 8536 3.3, with the hours -167 to 167 of 3.3.1). Offsets are seconds east of UTC, the
// opposite of how they are written.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/zone.h"

namespace sb {

struct PosixDate {
  enum class Kind { julian, day_of_year, month_week } kind = Kind::month_week;
  int month = 1, week = 1, weekday = 0;  // month_week: weekday from Sunday, week 5 is the last
  int day = 0;                           // julian: 1–365, 29 February never counted; else 0–365
  std::int32_t time_s = 7200;            // on the wall clock before the change
};

struct PosixRule {
  std::int32_t standard_s = 0;
  bool has_dst = false;
  std::int32_t dst_s = 0;
  PosixDate dst_from, dst_until;
};

std::optional<PosixRule> posix_rule_from(std::string_view text);

// The changes of the years given, sorted; of two at one instant the one that holds comes last.
std::vector<ZoneTransition> expand_rule(const PosixRule& rule, int first_year, int last_year);

}  // namespace sb
