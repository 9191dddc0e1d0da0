#include "base/zone.h"

#include <doctest/doctest.h>

#include "base/random.h"

using namespace sb;

namespace {
Instant utc(const char* text) { return instant_from_iso(text).value(); }
LocalTime wall(const char* text) { return local_from_iso(text).value(); }

// Vienna in 2026: +1 h, summer time from 29 March to 25 October.
Zone vienna() {
  return Zone("Europe/Vienna", 3600,
              {{utc("2026-03-29T01:00:00Z"), 7200}, {utc("2026-10-25T01:00:00Z"), 3600}});
}
}  // namespace

TEST_CASE("UTC is the zone without a table") {
  Zone zone;
  CHECK(zone.name() == "UTC");
  CHECK(zone.offset_at({0}) == 0);
  CHECK(zone.to_local(utc("2026-11-18T09:00:59.999Z")) == wall("2026-11-18T09:00"));
  CHECK(zone.to_local(utc("1969-12-31T23:59:59.999Z")) == wall("1969-12-31T23:59"));
  CHECK(zone.resolve(wall("2026-11-18T09:00")).instant == utc("2026-11-18T09:00:00Z"));
  CHECK(zone.to_local({INT64_MAX}).minutes == INT32_MAX);
  CHECK(zone.to_local({INT64_MIN}).minutes == -INT32_MAX);
}

TEST_CASE("an offset holds from its instant on") {
  Zone zone = vienna();
  CHECK(zone.offset_at(utc("2026-03-29T00:59:59.999Z")) == 3600);
  CHECK(zone.offset_at(utc("2026-03-29T01:00:00Z")) == 7200);
  CHECK(zone.offset_at(utc("2026-10-25T00:59:59.999Z")) == 7200);
  CHECK(zone.offset_at(utc("2026-10-25T01:00:00Z")) == 3600);
}

TEST_CASE("CAL-10 a time in the spring gap moves forward by the gap and says so") {
  Zone zone = vienna();
  auto before = zone.resolve(wall("2026-03-29T01:59"));
  CHECK(before.fit == Zone::Fit::unique);
  CHECK(before.instant == utc("2026-03-29T00:59:00Z"));
  auto gap = zone.resolve(wall("2026-03-29T02:00"));
  CHECK(gap.fit == Zone::Fit::gap);
  CHECK(zone.to_local(gap.instant) == wall("2026-03-29T03:00"));
  gap = zone.resolve(wall("2026-03-29T02:59"));
  CHECK(gap.fit == Zone::Fit::gap);
  CHECK(zone.to_local(gap.instant) == wall("2026-03-29T03:59"));
  auto after = zone.resolve(wall("2026-03-29T03:00"));
  CHECK(after.fit == Zone::Fit::unique);
  CHECK(after.instant == utc("2026-03-29T01:00:00Z"));
}

TEST_CASE("CAL-10 a time that happens twice is the earlier one and says so") {
  Zone zone = vienna();
  CHECK(zone.resolve(wall("2026-10-25T01:59")).fit == Zone::Fit::unique);
  for (const char* text : {"2026-10-25T02:00", "2026-10-25T02:30", "2026-10-25T02:59"}) {
    auto twice = zone.resolve(wall(text));
    CHECK(twice.fit == Zone::Fit::twice);
    CHECK(zone.offset_at(twice.instant) == 7200);
    CHECK(zone.to_local(twice.instant) == wall(text));
  }
  CHECK(zone.resolve(wall("2026-10-25T03:00")).fit == Zone::Fit::unique);
}

TEST_CASE("changes that change nothing are dropped, the last of one instant holds") {
  Zone zone("X", 0, {{{1000}, 0}, {{2000}, 3600}, {{2000}, 0}, {{3000}, 60}, {{4000}, 60}});
  CHECK(zone.offset_at({2500}) == 0);
  CHECK(zone.offset_at({3500}) == 60);
  CHECK(zone.offset_at({4500}) == 60);
}

TEST_CASE("offsets with seconds still give whole minutes") {
  Zone zone("LMT", 3921, {});  // Vienna until 1893: 1:05:21
  LocalTime noon = wall("1880-06-01T12:00");
  CHECK(zone.to_local(zone.resolve(noon).instant) == noon);
  CHECK(zone.resolve(noon).fit == Zone::Fit::unique);
}

TEST_CASE("resolve is the inverse of to_local in any zone") {
  SeededRandom random(5);
  for (int round = 0; round < 200; ++round) {
    std::vector<ZoneTransition> changes;
    std::int64_t at = 0;
    for (int i = 0; i < 6; ++i) {
      at += static_cast<std::int64_t>(1 + random.below(400)) * 86'400'000;
      int quarters = static_cast<int>(random.below(100)) - 48;
      changes.push_back({{at}, quarters * 900});
    }
    Zone zone("Test/Random", 0, changes);
    for (const ZoneTransition& x : changes) {
      for (int i = 0; i < 40; ++i) {
        Instant t{x.at.ms + (static_cast<std::int64_t>(random.below(5760)) - 2880) * 60'000};
        auto back = zone.resolve(zone.to_local(t));
        CHECK(back.fit != Zone::Fit::gap);
        CHECK(zone.to_local(back.instant) == zone.to_local(t));
        CHECK(back.instant <= t);
        CHECK((back.fit == Zone::Fit::twice || back.instant == t));
      }
    }
  }
}
