#include "core/stamp.h"

#include <doctest/doctest.h>

#include "core/change_kit.h"

using namespace sb;

TEST_CASE("the clock follows the time and counts within one millisecond") {
  LogicalClock clock(kit::id<DeviceId>(1));
  const Stamp a = clock.next({5});
  const Stamp b = clock.next({5});
  const Stamp c = clock.next({6});
  CHECK(a.time == 5u << 16);
  CHECK(b.time == a.time + 1);
  CHECK(c.time == 6u << 16);
  CHECK(a.instant() == Instant{5});
  CHECK(a.device == kit::id<DeviceId>(1));
}

TEST_CASE("the clock never goes back, whatever the device's time does") {
  LogicalClock clock(kit::id<DeviceId>(1));
  const Stamp a = clock.next({1000});
  CHECK(a < clock.next({10}));
  CHECK(clock.next({-5}).time == a.time + 2);
}

TEST_CASE("what was seen is passed, also when it lies in the future") {
  LogicalClock clock(kit::id<DeviceId>(1), 3);
  clock.saw(std::uint64_t{9999} << 16);
  CHECK(clock.next({1}).time == (std::uint64_t{9999} << 16) + 1);
  clock.saw(5);
  CHECK(clock.last() == (std::uint64_t{9999} << 16) + 1);
}

TEST_CASE("a full counter carries into the milliseconds") {
  LogicalClock clock(kit::id<DeviceId>(1), (std::uint64_t{7} << 16) + 0xffff);
  CHECK(clock.next({7}).time == std::uint64_t{8} << 16);
}

TEST_CASE("the end of time does not turn the clock back") {
  LogicalClock clock(kit::id<DeviceId>(1), UINT64_MAX);
  CHECK(clock.next({INT64_MAX}).time == UINT64_MAX);
}

TEST_CASE("equal times are ordered by device, the same everywhere") {
  const Stamp a = kit::stamp(5, 1), b = kit::stamp(5, 2);
  CHECK(a < b);
  CHECK_FALSE(b < a);
  CHECK(b < kit::stamp(6, 1));
}

TEST_CASE("a stamp's text is read back, and nothing else is") {
  for (const Stamp& s :
       {Stamp{}, kit::stamp(1), kit::stamp(UINT64_MAX, 255), Stamp{77, DeviceId{}}}) {
    CHECK(stamp_from_text(to_text(s)) == s);
  }
  CHECK(to_text(Stamp{}) == "");
  const std::string good = to_text(kit::stamp(5));
  CHECK(good.substr(0, 17) == "0000000000000005.");
  for (std::size_t cut = 1; cut < good.size(); ++cut) {
    if (cut != 17) CHECK_FALSE(stamp_from_text(good.substr(0, cut)).has_value());
  }
  for (const char* bad : {"x", "0000000000000005", "000000000000000G.", "0000000000000005.abc"}) {
    CHECK_FALSE(stamp_from_text(bad).has_value());
  }
  CHECK_FALSE(stamp_from_text(good + "0").has_value());
}
