// Where the time comes from. Handed in by main; tests hand in a clock they set. Not a global, so
// that core stays a function of its arguments.
#pragma once

#include "base/civil.h"

namespace sb {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() = 0;         // may jump when the user sets the device's clock
  virtual double monotonic_ms() = 0; // for durations only
};

class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant start) : now_(start) {}
  Instant now() override { return now_; }
  double monotonic_ms() override { return static_cast<double>(now_.ms); }
  void set(Instant t) { now_ = t; }
  void advance_ms(std::int64_t ms) { now_.ms += ms; }

 private:
  Instant now_;
};

}  // namespace sb
