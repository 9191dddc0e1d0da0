#include "base/zone.h"

#include <algorithm>

namespace sb {
namespace {

// Longer than any two offsets are apart, Samoa's and Manila's skipped days included.
constexpr std::int64_t kReach_s = 3 * 86400;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

bool begins_after(Instant t, const ZoneTransition& x) { return t < x.at; }

}  // namespace

Zone::Zone(std::string name, std::int32_t first_offset_s, std::vector<ZoneTransition> transitions)
    : name_(std::move(name)), first_offset_s_(first_offset_s) {
  // Keeps only real changes: of several at one instant the last, and none that changes nothing.
  for (const ZoneTransition& x : transitions) {
    if (!transitions_.empty() && transitions_.back().at == x.at) transitions_.pop_back();
    std::int32_t before = transitions_.empty() ? first_offset_s_ : transitions_.back().offset_s;
    if (x.offset_s != before) transitions_.push_back(x);
  }
}

std::int32_t Zone::offset_at(Instant t) const {
  auto after = std::upper_bound(transitions_.begin(), transitions_.end(), t, begins_after);
  return after == transitions_.begin() ? first_offset_s_ : std::prev(after)->offset_s;
}

LocalTime Zone::to_local(Instant t) const {
  std::int64_t local_s = floor_div(t.ms, 1000) + offset_at(t);
  return {LocalTime::fit(floor_div(local_s, 60))};
}

// Each offset that holds near `t` proposes an instant, and is right if it still holds then. None
// right means a gap: RFC 5545 then reads the time with the offset before the gap.
Zone::Resolved Zone::resolve(LocalTime t) const {
  std::int64_t wall_s = std::int64_t{t.minutes} * 60;
  auto next = std::upper_bound(transitions_.begin(), transitions_.end(),
                               Instant{(wall_s - kReach_s) * 1000}, begins_after);
  std::int32_t offset = next == transitions_.begin() ? first_offset_s_ : std::prev(next)->offset_s;
  Resolved found;
  int fits = 0;
  for (std::int64_t begin = INT64_MIN;; ++next) {
    bool last = next == transitions_.end();
    std::int64_t at = (wall_s - offset) * 1000;
    std::int64_t end = last ? INT64_MAX : next->at.ms;
    if (at >= begin && at < end && ++fits == 1) found.instant = {at};
    bool in_gap = fits == 0 && !last && at >= end && (wall_s - next->offset_s) * 1000 < end;
    if (in_gap) return {{at}, Fit::gap};
    if (last || end > (wall_s + kReach_s) * 1000) break;
    begin = end;
    offset = next->offset_s;
  }
  if (fits == 0) found = {{(wall_s - offset) * 1000}, Fit::gap};
  found.fit = fits > 1 ? Fit::twice : fits == 1 ? Fit::unique : Fit::gap;
  return found;
}

}  // namespace sb
