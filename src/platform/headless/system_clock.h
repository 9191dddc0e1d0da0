// Time and randomness of the machine, for native tests and tools. Random bytes come from the kernel
// (getrandom) and are fit for keys; should it ever refuse, the program ends rather than go on with
// bytes that can be guessed.
#pragma once

#include "base/clock.h"
#include "base/random.h"

namespace sb {

class SystemClock final : public Clock {
 public:
  Instant now() override;
  double monotonic_ms() override;
};

class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> out) override;
};

}  // namespace sb
