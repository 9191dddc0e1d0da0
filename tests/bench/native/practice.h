// A fictional practice of any size, the same for the same seed: written act by act through the
// journal as the app writes it (booked, completed, note begun, four SOAP sections of 300 bytes,
// signed), sealed into segments, with a snapshot and kAfterSnapshot changes that came after it.
// Eight weeks before and four after `now` hold 40 sessions each whatever the size, so that the week
// on the screen is the same week; the rest is spread over the ten years before. Nobody exists.
#pragma once

#include <string>
#include <string_view>

#include "base/zone.h"
#include "store/journal.h"

namespace sb::bench {

inline constexpr const char* kNow = "2026-11-18T14:00:00.000Z";  // as in the browser: a Wednesday
inline constexpr const char* kZone = "Europe/Vienna";
inline constexpr const char* kPassphrase = "maple orbit lantern quilt";
inline constexpr std::size_t kAfterSnapshot = 10000;  // half of what brings on the next one

struct PracticePlan {
  std::size_t sessions = 0;
  std::size_t clients = 0;
  bool crowded = false;          // all in one month, booked and no more: bench/native/crowd.h
  Instant now;
  std::uint64_t seed = 20261119;
};

struct PracticeReport {
  std::size_t notes = 0, signatures = 0;
  std::uint64_t changes = 0;
  double longest_pause_ms = 0;   // CPU time of the longest poll while a snapshot was taken …
  double snapshot_ms = 0;        // … and of all of them
  bool snapshot = false;
};

Result<PracticeReport> make_practice(Storage& disk, const PracticePlan& plan, const Zone& zone,
                                     std::string_view templates_json);

}  // namespace sb::bench
