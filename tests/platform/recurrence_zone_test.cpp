// A series keeps the time on the wall while the clocks of its zone change.
#include "core/recurrence_kit.h"
#include "platform/headless/system_zones.h"

using namespace sb;
using namespace sb::test;

namespace {
Zone zone_of(const char* name) {
  auto zone = SystemZones().load(name);
  INFO("needs the package tzdata: " << name);
  REQUIRE(zone.ok());
  return zone.value();
}

struct Seen {
  const char* wall;
  const char* utc;
  Zone::Fit fit = Zone::Fit::unique;
};

void check_series(const char* zone_name, const char* rule, const char* start,
                  const std::vector<Seen>& expected) {
  CAPTURE(zone_name);
  const Zone zone = zone_of(zone_name);
  const auto found =
      first_of(rule_of(rule), local_from_iso(start).value(), expected.size());
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(to_iso(found[i]) == expected[i].wall);
    const auto resolved = zone.resolve(found[i]);
    CHECK(to_iso(resolved.instant).substr(0, 16) == expected[i].utc);
    CHECK(resolved.fit == expected[i].fit);
  }
}
}  // namespace

TEST_CASE("CAL-09 ten o'clock stays ten o'clock over the changes of Vienna") {
  check_series("Europe/Vienna", "FREQ=WEEKLY", "2026-03-22T10:00",
               {{"2026-03-22T10:00", "2026-03-22T09:00"},
                {"2026-03-29T10:00", "2026-03-29T08:00"},
                {"2026-04-05T10:00", "2026-04-05T08:00"}});
  check_series("Europe/Vienna", "FREQ=DAILY", "2026-10-24T10:00",
               {{"2026-10-24T10:00", "2026-10-24T08:00"},
                {"2026-10-25T10:00", "2026-10-25T09:00"}});
}

TEST_CASE("CAL-09 CAL-10 an occurrence in the gap or the doubled hour is there, and says so") {
  check_series("Europe/Vienna", "FREQ=DAILY", "2026-03-28T02:30",
               {{"2026-03-28T02:30", "2026-03-28T01:30"},
                {"2026-03-29T02:30", "2026-03-29T01:30", Zone::Fit::gap},
                {"2026-03-30T02:30", "2026-03-30T00:30"}});
  check_series("America/New_York", "FREQ=WEEKLY;BYDAY=SU", "2026-10-25T01:30",
               {{"2026-10-25T01:30", "2026-10-25T05:30"},
                {"2026-11-01T01:30", "2026-11-01T05:30", Zone::Fit::twice},
                {"2026-11-08T01:30", "2026-11-08T06:30"}});
}

TEST_CASE("CAL-09 New York changes on other days than Vienna") {
  check_series("America/New_York", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-03-05T09:00",
               {{"2026-03-05T09:00", "2026-03-05T14:00"},
                {"2026-03-09T09:00", "2026-03-09T13:00"},
                {"2026-03-12T09:00", "2026-03-12T13:00"}});
}

TEST_CASE("CAL-09 Lord Howe's half hour") {
  check_series("Australia/Lord_Howe", "FREQ=DAILY", "2026-10-03T02:15",
               {{"2026-10-03T02:15", "2026-10-02T15:45"},
                {"2026-10-04T02:15", "2026-10-03T15:45", Zone::Fit::gap},
                {"2026-10-05T02:15", "2026-10-04T15:15"}});
  check_series("Australia/Lord_Howe", "FREQ=MONTHLY;BYDAY=1MO", "2026-03-02T09:00",
               {{"2026-03-02T09:00", "2026-03-01T22:00"},
                {"2026-04-06T09:00", "2026-04-05T22:30"}});
}

TEST_CASE("CAL-09 Kathmandu, whose clocks no longer change") {
  check_series("Asia/Kathmandu", "FREQ=MONTHLY;INTERVAL=6", "2026-01-15T08:00",
               {{"2026-01-15T08:00", "2026-01-15T02:15"},
                {"2026-07-15T08:00", "2026-07-15T02:15"}});
}

TEST_CASE("CAL-09 UNTIL in UTC means the same moment in the zone, and is written back as such") {
  const Zone vienna = zone_of("Europe/Vienna");
  auto winter = parse_rule("FREQ=DAILY;UNTIL=20261218T090000Z", vienna);
  auto summer = parse_rule("FREQ=DAILY;UNTIL=20260718T090000Z", vienna);
  REQUIRE(winter.ok());
  REQUIRE(summer.ok());
  CHECK(format_rule(*winter) == "FREQ=DAILY;UNTIL=20261218T100000");
  CHECK(format_rule(*summer) == "FREQ=DAILY;UNTIL=20260718T110000");
  CHECK(format_rule(*winter, vienna) == "FREQ=DAILY;UNTIL=20261218T090000Z");
  CHECK(format_rule(*summer, vienna) == "FREQ=DAILY;UNTIL=20260718T090000Z");
}
