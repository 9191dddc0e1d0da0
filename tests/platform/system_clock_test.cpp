#include "platform/headless/system_clock.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace sb;

TEST_CASE("the system's clock goes on") {
  SystemClock clock;
  CHECK(to_iso(clock.now()) > "2026");
  double before = clock.monotonic_ms();
  CHECK(clock.monotonic_ms() >= before);
}

TEST_CASE("the system's random bytes differ and fill everything") {
  SystemRandom random;
  std::array<std::uint8_t, 1000> a{}, b{};
  random.fill(a);
  random.fill(b);
  CHECK(a != b);
  CHECK(std::any_of(a.end() - 32, a.end(), [](std::uint8_t v) { return v != 0; }));
  random.fill({});
}
