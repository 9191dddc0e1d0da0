// Time, randomness and zones as the browser gives them.
// Zones come from Intl: offset changes from 1970 to 2050 found by probing and bisecting
// (shell/zones.js); before and after these years the nearest known offset holds.
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/zone.h"

namespace sb {

class WebClock final : public Clock {
 public:
  Instant now() override;
  double monotonic_ms() override;
};

// crypto.getRandomValues: fit for keys.
class WebRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> out) override;
};

class WebZones final : public ZoneSource {
 public:
  std::string device_zone() override;
  Result<Zone> load(std::string_view iana_name) override;
};

}  // namespace sb
