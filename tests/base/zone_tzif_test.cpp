#include <doctest/doctest.h>

#include "base/posix_rule.h"
#include "base/zone.h"
#include "base/tzif_builder.h"

using namespace sb;
using test::tzif_of_rule;
using test::TzifFile;

namespace {
Instant utc(const char* text) { return instant_from_iso(text).value(); }
std::int64_t seconds(const char* text) { return utc(text).ms / 1000; }

Zone rule_zone(const char* footer, std::int32_t offset_s = 0) {
  auto zone = zone_from_tzif("Test/Rule", tzif_of_rule(footer, offset_s));
  REQUIRE(zone.ok());
  return zone.value();
}
}  // namespace

TEST_CASE("a TZif table is read with its first type before it") {
  TzifFile file;
  file.times = {seconds("1950-01-01T00:00:00Z"), seconds("1960-01-01T00:00:00Z")};
  file.types = {1, 0};
  file.offsets = {3921, -7200};
  file.footer = "";
  auto zone = zone_from_tzif("Test/Table", file.bytes());
  REQUIRE(zone.ok());
  CHECK(zone->name() == "Test/Table");
  CHECK(zone->offset_at(utc("1900-01-01T00:00:00Z")) == 3921);
  CHECK(zone->offset_at(utc("1955-01-01T00:00:00Z")) == -7200);
  CHECK(zone->offset_at(utc("2099-01-01T00:00:00Z")) == 3921);

  file.version = 0;  // 32-bit times, no footer
  zone = zone_from_tzif("Test/Table", file.bytes());
  REQUIRE(zone.ok());
  CHECK(zone->offset_at(utc("1955-01-01T00:00:00Z")) == -7200);
}

TEST_CASE("the footer's rule goes on after the table, up to 2100") {
  TzifFile file;
  file.times = {seconds("2007-03-25T01:00:00Z"), seconds("2007-10-28T01:00:00Z")};
  file.types = {1, 0};
  file.offsets = {3600, 7200};
  file.footer = "CET-1CEST,M3.5.0,M10.5.0/3";
  auto zone = zone_from_tzif("Test/Vienna", file.bytes());
  REQUIRE(zone.ok());
  CHECK(zone->offset_at(utc("2007-01-01T00:00:00Z")) == 3600);
  CHECK(zone->offset_at(utc("2026-03-29T00:59:59Z")) == 3600);
  CHECK(zone->offset_at(utc("2026-03-29T01:00:00Z")) == 7200);
  CHECK(zone->offset_at(utc("2026-10-25T01:00:00Z")) == 3600);
  CHECK(zone->offset_at(utc("2100-07-01T00:00:00Z")) == 7200);
  CHECK(zone->offset_at(utc("2100-12-01T00:00:00Z")) == 3600);
}

TEST_CASE("rules of every kind a zone has") {
  Zone new_york = rule_zone("EST5EDT,M3.2.0,M11.1.0", -18000);
  CHECK(new_york.offset_at(utc("2026-03-08T06:59:59Z")) == -18000);
  CHECK(new_york.offset_at(utc("2026-03-08T07:00:00Z")) == -14400);
  CHECK(new_york.offset_at(utc("2026-11-01T06:00:00Z")) == -18000);

  Zone lord_howe = rule_zone("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 37800);
  CHECK(lord_howe.offset_at(utc("2026-04-04T14:59:59Z")) == 39600);
  CHECK(lord_howe.offset_at(utc("2026-04-04T15:00:00Z")) == 37800);
  CHECK(lord_howe.offset_at(utc("2026-10-03T15:30:00Z")) == 39600);

  Zone dublin = rule_zone("IST-1GMT0,M10.5.0,M3.5.0/1", 3600);  // winter is the exception
  CHECK(dublin.offset_at(utc("2026-01-15T00:00:00Z")) == 0);
  CHECK(dublin.offset_at(utc("2026-07-15T00:00:00Z")) == 3600);

  Zone nuuk = rule_zone("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200);  // the day before at 23:00
  CHECK(nuuk.offset_at(utc("2026-03-29T00:59:59Z")) == -7200);
  CHECK(nuuk.offset_at(utc("2026-03-29T01:00:00Z")) == -3600);

  Zone kathmandu = rule_zone("<+0545>-5:45", 20700);
  CHECK(kathmandu.offset_at(utc("2026-07-15T00:00:00Z")) == 20700);

  Zone late = rule_zone("AAA0BBB,M3.4.4/50,M10.4.4/50");  // Gaza's way: hours after the Thursday
  CHECK(late.offset_at(utc("2026-03-28T01:59:59Z")) == 0);
  CHECK(late.offset_at(utc("2026-03-28T02:00:00Z")) == 3600);
}

TEST_CASE("Julian days leave out 29 February, plain day numbers count it") {
  Zone julian = rule_zone("AAA0BBB,J60/0,J61/0");  // 1 March, whatever the year
  Zone plain = rule_zone("AAA0BBB,59/0,60/0");
  CHECK(julian.offset_at(utc("2024-03-01T12:00:00Z")) == 3600);
  CHECK(julian.offset_at(utc("2026-03-01T12:00:00Z")) == 3600);
  CHECK(julian.offset_at(utc("2024-02-29T12:00:00Z")) == 0);
  CHECK(plain.offset_at(utc("2024-02-29T12:00:00Z")) == 3600);
  CHECK(plain.offset_at(utc("2026-03-01T12:00:00Z")) == 3600);
  CHECK(plain.offset_at(utc("2024-03-01T12:00:00Z")) == 0);
}

TEST_CASE("DST all the year round never ends") {
  Zone always = rule_zone("XXX3EDT4,0/0,J365/23", -14400);
  for (const char* t : {"2026-01-01T02:59:59Z", "2026-01-01T03:00:00Z", "2026-12-31T23:00:00Z",
                        "2027-01-01T03:00:00Z", "2028-12-31T23:59:59Z"}) {
    CAPTURE(t);
    CHECK(always.offset_at(utc(t)) == -14400);
  }
}

TEST_CASE("rules that are none are refused") {
  for (const char* bad :
       {"CET", "CE-1", "-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/3,",
        "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
        "CET-1CEST,J0,J365", "CET-1CEST,J1,J366", "CET-1CEST,0,366", "CET-1CEST,M3.5.0/168,M10.5.0",
        "CET-25", "<CET-1", "<+1>-1 ", "CET-1:60", "CET-1CEST,,", "CET--1", "CET-1CEST-2M3.5.0"}) {
    CAPTURE(bad);
    CHECK_FALSE(posix_rule_from(bad));
    auto zone = zone_from_tzif("Test/Bad", tzif_of_rule(bad, 3600));
    REQUIRE_FALSE(zone.ok());
    CHECK(zone.error().fault == Fault::damaged);
  }
}

TEST_CASE("files that are no TZif, cut short or out of order are refused") {
  TzifFile good;
  good.times = {seconds("2007-03-25T01:00:00Z"), seconds("2007-10-28T01:00:00Z")};
  good.types = {1, 0};
  good.offsets = {3600, 7200};
  good.footer = "CET-1CEST,M3.5.0,M10.5.0/3";
  std::string bytes = good.bytes();
  REQUIRE(zone_from_tzif("Test/Good", bytes).ok());
  for (std::size_t n = 0; n < bytes.size(); ++n) {
    CAPTURE(n);
    CHECK_FALSE(zone_from_tzif("Test/Cut", std::string_view(bytes).substr(0, n)).ok());
  }
  for (std::size_t i = 0; i < bytes.size() * 8; ++i) {  // whatever it says, it must not crash
    std::string flipped = bytes;
    flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
    (void)zone_from_tzif("Test/Flipped", flipped).ok();
  }
  TzifFile bad = good;
  bad.times[1] = bad.times[0];
  CHECK_FALSE(zone_from_tzif("Test/Order", bad.bytes()).ok());
  bad = good;
  bad.types[1] = 2;
  CHECK_FALSE(zone_from_tzif("Test/Type", bad.bytes()).ok());
  bad = good;
  bad.offsets[0] = 27 * 3600;
  CHECK_FALSE(zone_from_tzif("Test/Offset", bad.bytes()).ok());
  bad = good;
  bad.leaps = 1;
  auto zone = zone_from_tzif("right/Vienna", bad.bytes());
  REQUIRE_FALSE(zone.ok());
  CHECK(zone.error().fault == Fault::foreign);
}

TEST_CASE("times before year 1 and after 9999 do not overflow") {
  TzifFile file;
  file.times = {-(std::int64_t{1} << 59), std::int64_t{1} << 59};
  file.types = {1, 0};
  file.offsets = {0, 3600};
  auto zone = zone_from_tzif("Test/BigBang", file.bytes());
  REQUIRE(zone.ok());
  CHECK(zone->offset_at({0}) == 3600);
  CHECK(zone->offset_at({INT64_MAX}) == 3600);
}
