// The zones of this machine's tzdata against facts known from history and law.
#include "platform/headless/system_zones.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/zone.h"

using namespace sb;

namespace {
Instant utc(const char* text) { return instant_from_iso(text).value(); }
LocalTime wall(const char* text) { return local_from_iso(text).value(); }

Zone zone_of(const char* name) {
  auto zone = SystemZones().load(name);
  INFO("needs the package tzdata: " << name);
  REQUIRE(zone.ok());
  return zone.value();
}

struct Row {
  const char* wall;
  Zone::Fit fit;
  const char* utc;
};

void check_rows(const char* name, const std::vector<Row>& rows) {
  Zone zone = zone_of(name);
  for (const Row& row : rows) {
    CAPTURE(name);
    CAPTURE(row.wall);
    auto resolved = zone.resolve(wall(row.wall));
    CHECK(resolved.fit == row.fit);
    CHECK(to_iso(resolved.instant) == to_iso(utc(row.utc)));
  }
}

constexpr auto kUnique = Zone::Fit::unique;
constexpr auto kGap = Zone::Fit::gap;
constexpr auto kTwice = Zone::Fit::twice;
}  // namespace

TEST_CASE("CAL-09 Vienna's summer time") {
  check_rows("Europe/Vienna", {{"2026-01-15T10:00", kUnique, "2026-01-15T09:00:00Z"},
                               {"2026-07-15T10:00", kUnique, "2026-07-15T08:00:00Z"},
                               {"2026-03-29T02:30", kGap, "2026-03-29T01:30:00Z"},
                               {"2026-10-25T02:30", kTwice, "2026-10-25T00:30:00Z"},
                               {"2099-07-15T10:00", kUnique, "2099-07-15T08:00:00Z"},
                               {"2100-07-15T10:00", kUnique, "2100-07-15T08:00:00Z"}});
}

TEST_CASE("CAL-09 New York's summer time") {
  check_rows("America/New_York", {{"2026-03-08T02:00", kGap, "2026-03-08T07:00:00Z"},
                                  {"2026-03-08T03:00", kUnique, "2026-03-08T07:00:00Z"},
                                  {"2026-11-01T01:30", kTwice, "2026-11-01T05:30:00Z"},
                                  {"2026-11-01T02:00", kUnique, "2026-11-01T07:00:00Z"},
                                  {"2060-07-01T12:00", kUnique, "2060-07-01T16:00:00Z"}});
}

TEST_CASE("CAL-09 Lord Howe moves its clocks by half an hour") {
  check_rows("Australia/Lord_Howe", {{"2026-10-04T02:15", kGap, "2026-10-03T15:45:00Z"},
                                     {"2026-10-04T02:30", kUnique, "2026-10-03T15:30:00Z"},
                                     {"2026-04-05T01:45", kTwice, "2026-04-04T14:45:00Z"},
                                     {"2026-04-05T01:29", kUnique, "2026-04-04T14:29:00Z"}});
}

TEST_CASE("CAL-09 Kathmandu is five hours and three quarters ahead") {
  check_rows("Asia/Kathmandu", {{"2026-07-01T12:00", kUnique, "2026-07-01T06:15:00Z"},
                                {"1986-01-01T00:10", kGap, "1985-12-31T18:40:00Z"}});
}

TEST_CASE("CAL-09 Casablanca turns its clocks back for Ramadan") {
  check_rows("Africa/Casablanca", {{"2025-01-15T12:00", kUnique, "2025-01-15T11:00:00Z"},
                                   {"2025-03-10T12:00", kUnique, "2025-03-10T12:00:00Z"},
                                   {"2025-02-23T02:30", kTwice, "2025-02-23T01:30:00Z"},
                                   {"2025-04-06T02:30", kGap, "2025-04-06T02:30:00Z"}});
}

TEST_CASE("CAL-09 Apia skipped 30 December 2011") {
  check_rows("Pacific/Apia", {{"2011-12-29T12:00", kUnique, "2011-12-29T22:00:00Z"},
                              {"2011-12-30T00:00", kGap, "2011-12-30T10:00:00Z"},
                              {"2011-12-30T23:59", kGap, "2011-12-31T09:59:00Z"},
                              {"2011-12-31T00:00", kUnique, "2011-12-30T10:00:00Z"}});
  Zone apia = zone_of("Pacific/Apia");
  CHECK(apia.to_local(apia.resolve(wall("2011-12-30T09:00")).instant) == wall("2011-12-31T09:00"));
}

TEST_CASE("resolve and to_local agree for every hour of some years in real zones") {
  for (const char* name : {"Europe/Vienna", "America/New_York", "Australia/Lord_Howe",
                           "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia"}) {
    CAPTURE(name);
    Zone zone = zone_of(name);
    bool good = true;
    for (const char* from : {"1985-06-01T00:00:00Z", "2011-06-01T00:00:00Z", "2026-01-01T00:00:00Z",
                             "2098-06-01T00:00:00Z"}) {
      for (int i = 0; i < 2 * 366 * 24; ++i) {
        Instant t{utc(from).ms + i * 1'800'000LL};
        auto back = zone.resolve(zone.to_local(t));
        good = good && back.fit != Zone::Fit::gap && back.instant <= t &&
               zone.to_local(back.instant) == zone.to_local(t) &&
               (back.fit == Zone::Fit::twice || back.instant == t);
      }
    }
    CHECK(good);
  }
}

TEST_CASE("names that are no zone are not found, wherever they point") {
  SystemZones zones;
  for (const char* bad : {"", "Nowhere/Atlantis", "Europe", "../zoneinfo/Europe/Vienna",
                          "/etc/passwd", "Europe/../Europe/Vienna",
                          "Europe/Vienna/", "zone.tab", "Europe/Vi enna",
                          "Europe/Vienna\n", "tzdata.zi"}) {
    CAPTURE(bad);
    auto zone = zones.load(bad);
    REQUIRE_FALSE(zone.ok());
    CHECK(zone.error().fault == Fault::not_found);
  }
  CHECK(SystemZones("/nonexistent").load("UTC").ok());
  CHECK_FALSE(SystemZones("/nonexistent").load("Europe/Vienna").ok());
  CHECK(SystemZones("/nonexistent").device_zone() == "UTC");
  CHECK(zones.load(zones.device_zone()).ok());
}

TEST_CASE("every zone file of this machine is read") {
  SystemZones zones;
  int read = 0;
  for (const char* area : {"Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia",
                           "Europe", "Indian", "Pacific", "Etc"}) {
    std::filesystem::path root = std::filesystem::path("/usr/share/zoneinfo") / area;
    if (!std::filesystem::is_directory(root)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file()) continue;
      std::string name = entry.path().lexically_relative("/usr/share/zoneinfo").string();
      CAPTURE(name);
      CHECK(zones.load(name).ok());
      ++read;
    }
  }
  CHECK(read > 300);
}
