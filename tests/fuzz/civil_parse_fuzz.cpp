// Any bytes as a typed date, time or duration: what is understood can be written and read again.
#include <cstdint>
#include <cstdlib>

#include "base/civil.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const Day today = *day_of({2026, 11, 21});
  for (bool month_first : {false, true}) {
    auto day = parse_day(text, today, month_first);
    if (!day) continue;
    require(day_of(date_of(*day)) == day);
    require(parse_day(to_iso(*day), today, month_first) == day);
    require(day_from_iso(to_iso(*day)) == day);
  }
  if (auto minute = parse_time(text)) {
    require(*minute >= 0 && *minute <= kMinutesPerDay);
    require(parse_time(to_hhmm(*minute)) == minute);
  }
  if (auto duration = parse_duration(text)) {
    require(duration->count >= 0);
    bool typed_short = duration->count <= 99'999;
    if (typed_short) require(parse_duration(std::to_string(duration->count)) == duration);
  }
  if (auto day = day_from_iso(text)) require(to_iso(*day) == text);
  if (auto local = local_from_iso(text)) require(to_iso(*local) == text);
  if (auto instant = instant_from_iso(text)) require(instant_from_iso(to_iso(*instant)) == instant);
  return 0;
}
