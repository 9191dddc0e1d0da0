// Hybrid logical time: 48 bits of milliseconds and a 16-bit counter, then the device, so that any
// two changes of a practice have an order that every device agrees on. The clock never goes back
// and never refuses the future (a device with a wrong clock must not stop the others); a full
// counter carries into the milliseconds. Kulkarni et al., "Logical Physical Clocks", 2014.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/civil.h"
#include "base/id.h"

namespace sb {

struct Stamp {
  std::uint64_t time = 0;  // ms << 16 | counter; 0 is "never"
  DeviceId device;

  bool operator==(const Stamp& o) const { return time == o.time && device == o.device; }
  bool operator<(const Stamp& o) const {
    return time != o.time ? time < o.time : device < o.device;
  }
  explicit operator bool() const { return time != 0; }
  Instant instant() const { return {static_cast<std::int64_t>(time >> 16)}; }
};

// "019a97d2c3e80000.7ZZZZZZZZZZZZZZZZZZZZZZZZZ": 16 hex digits of time, a dot, the device; "" for
// never. Only exactly this form is read back.
std::string to_text(const Stamp& stamp);
std::optional<Stamp> stamp_from_text(std::string_view text);

class LogicalClock {
 public:
  explicit LogicalClock(DeviceId device, std::uint64_t last = 0) : device_(device), last_(last) {}
  Stamp next(Instant now);           // later than every stamp made or seen here
  void saw(std::uint64_t time);      // a stamp that came from elsewhere or from disk
  DeviceId device() const { return device_; }
  std::uint64_t last() const { return last_; }

 private:
  DeviceId device_;
  std::uint64_t last_;
};

}  // namespace sb
