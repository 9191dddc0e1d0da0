// Time zones: the table of a zone's offset changes and the two conversions between wall clock and
// instant. Where the table comes from is a ZoneSource: the browser's Intl, natively the system's
// tzdata, in tests a literal. A conversion never guesses silently: it says when a wall-clock time
// does not exist (spring forward) or happens twice (fall back).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil.h"
#include "base/result.h"

namespace sb {

struct ZoneTransition {
  Instant at;              // from this instant on …
  std::int32_t offset_s;   // … local time is UTC plus this many seconds
};

class Zone {
 public:
  Zone() = default;        // UTC
  // Transitions sorted by time; `first_offset_s` holds before the first.
  Zone(std::string name, std::int32_t first_offset_s, std::vector<ZoneTransition> transitions);

  const std::string& name() const { return name_; }
  std::int32_t offset_at(Instant t) const;  // seconds east of UTC
  LocalTime to_local(Instant t) const;      // seconds are dropped
  // The table itself: only real changes, sorted. Before the first, `first_offset_s` holds.
  const std::vector<ZoneTransition>& transitions() const { return transitions_; }
  std::int32_t first_offset_s() const { return first_offset_s_; }

  enum class Fit { unique, gap, twice };
  struct Resolved {
    Instant instant;  // gap: moved forward by its length; twice: the earlier one (RFC 5545 3.3.5)
    Fit fit = Fit::unique;
  };
  Resolved resolve(LocalTime t) const;

 private:
  std::string name_ = "UTC";
  std::int32_t first_offset_s_ = 0;
  std::vector<ZoneTransition> transitions_;
};

class ZoneSource {
 public:
  virtual ~ZoneSource() = default;
  virtual std::string device_zone() = 0;                       // IANA name, "UTC" when unknown
  virtual Result<Zone> load(std::string_view iana_name) = 0;   // not_found for a zone nobody knows
};

// Parses one TZif file (RFC 8536) as found under /usr/share/zoneinfo, its footer's rule expanded to
// the year 2100. Files that count leap seconds are `foreign`.
Result<Zone> zone_from_tzif(std::string name, std::string_view file);

}  // namespace sb
