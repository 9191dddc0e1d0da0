#include "base/civil.h"

#include <doctest/doctest.h>

#include <climits>

#include "base/random.h"

using namespace sb;

namespace {
Day day(int y, int m, int d) { return day_of({y, m, d}).value(); }
}  // namespace

TEST_CASE("leap years and the lengths of months") {
  CHECK(is_leap_year(2000));
  CHECK(is_leap_year(2024));
  CHECK_FALSE(is_leap_year(1900));
  CHECK_FALSE(is_leap_year(2100));
  CHECK_FALSE(is_leap_year(2026));
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(2026, 2) == 28);
  CHECK(days_in_month(2026, 4) == 30);
  CHECK(days_in_month(2026, 12) == 31);
  CHECK(days_in_month(2026, 0) == 0);
  CHECK(days_in_month(2026, 13) == 0);
}

TEST_CASE("SES-01 impossible dates are nothing") {
  CHECK(day(1970, 1, 1).days == 0);
  CHECK(day(2026, 11, 21).days == 20778);
  CHECK_FALSE(day_of({2026, 2, 31}));
  CHECK_FALSE(day_of({2026, 2, 29}));
  CHECK_FALSE(day_of({2026, 0, 1}));
  CHECK_FALSE(day_of({2026, 13, 1}));
  CHECK_FALSE(day_of({2026, 1, 0}));
  CHECK_FALSE(day_of({2026, 1, -1}));
  CHECK_FALSE(day_of({0, 1, 1}));
  CHECK_FALSE(day_of({10000, 1, 1}));
  CHECK_FALSE(day_of({INT_MAX, INT_MAX, INT_MAX}));
  CHECK_FALSE(day_of({INT_MIN, INT_MIN, INT_MIN}));
}

TEST_CASE("every day from 1900 to 2100 follows the one before") {
  Day expected = day(1900, 1, 1);
  int weekday = static_cast<int>(Weekday::mon);  // 1900-01-01 was a Monday
  bool good = true;
  for (int y = 1900; y <= 2100; ++y) {
    for (int m = 1; m <= 12; ++m) {
      for (int d = 1; d <= days_in_month(y, m); ++d) {
        Day at = day(y, m, d);
        good = good && at == expected && date_of(at) == Date{y, m, d};
        good = good && static_cast<int>(weekday_of(at)) == weekday;
        good = good && day_from_iso(to_iso(at)) == at;
        expected = expected + 1;
        weekday = (weekday + 1) % 7;
      }
    }
  }
  CHECK(good);
}

TEST_CASE("days of the years 1 to 9999 go both ways") {
  CHECK(to_iso(day(1, 1, 1)) == "0001-01-01");
  CHECK(to_iso(day(9999, 12, 31)) == "9999-12-31");
  bool good = true;
  for (int n = day(1, 1, 1).days; n <= day(9999, 12, 31).days; n += 13) {
    Day at{n};
    good = good && day_of(date_of(at)) == at && day_from_iso(to_iso(at)) == at;
  }
  CHECK(good);
  CHECK(to_iso(Day{INT_MAX}) == "9999-12-31");
  CHECK(to_iso(Day{INT_MIN}) == "0001-01-01");
}

TEST_CASE("CAL-01 weeks start where the practice starts them") {
  Day wednesday = day(2026, 11, 18);
  CHECK(weekday_of(wednesday) == Weekday::wed);
  CHECK(week_start(wednesday, Weekday::mon) == day(2026, 11, 16));
  CHECK(week_start(wednesday, Weekday::sun) == day(2026, 11, 15));
  CHECK(week_start(wednesday, Weekday::sat) == day(2026, 11, 14));
  CHECK(week_start(wednesday, Weekday::wed) == wednesday);
  CHECK(week_start(day(1969, 12, 30), Weekday::mon) == day(1969, 12, 29));
}

TEST_CASE("ISO week numbers at the turn of years") {
  CHECK(iso_week(day(2026, 11, 21)) == 47);
  CHECK(iso_week(day(2026, 1, 1)) == 1);
  CHECK(iso_week(day(2025, 12, 29)) == 1);
  CHECK(iso_week(day(2020, 12, 31)) == 53);
  CHECK(iso_week(day(2021, 1, 3)) == 53);
  CHECK(iso_week(day(2021, 1, 4)) == 1);
  CHECK(iso_week(day(2016, 1, 3)) == 53);
  CHECK(iso_week(day(2008, 12, 29)) == 1);
  CHECK(iso_week(day(2010, 1, 3)) == 53);
  CHECK(iso_week(day(1, 1, 1)) == 1);
  CHECK(iso_week(day(9999, 12, 31)) == 52);
}

TEST_CASE("a wall-clock time splits into day and minute, also before 1970") {
  LocalTime t = LocalTime::at(day(1969, 12, 31), 23 * 60 + 59);
  CHECK(t.minutes == -1);
  CHECK(t.day() == day(1969, 12, 31));
  CHECK(t.minute_of_day() == 1439);
  CHECK((t + Minutes{1}).day() == day(1970, 1, 1));
  CHECK(LocalTime::at(day(2026, 11, 18), 1440) == LocalTime::at(day(2026, 11, 19), 0));
  LocalTime midnight = LocalTime::at(day(2026, 11, 19), 0);
  CHECK(midnight - LocalTime::at(day(2026, 11, 18), 600) == Minutes{840});
}

TEST_CASE("a wall-clock time beyond its range stops at the end") {
  LocalTime far = LocalTime::at(day(9999, 12, 31), 0);
  CHECK(far.minutes == INT32_MAX);
  CHECK((far + Minutes{INT32_MAX}) == far);
  LocalTime early{-INT32_MAX};
  CHECK((early - Minutes{1}) == early);
  CHECK((far - early) == Minutes{INT32_MAX});
  CHECK(early.minute_of_day() >= 0);
  CHECK(to_iso(far).size() == 16);
  CHECK_FALSE(local_from_iso("9999-12-31T00:00"));
  CHECK(local_from_iso("6000-12-31T00:00"));
  CHECK(local_from_iso("0001-01-01T00:00"));
}

TEST_CASE("ISO texts of times and instants go both ways") {
  CHECK(to_iso(LocalTime::at(day(2026, 11, 18), 600)) == "2026-11-18T10:00");
  CHECK(local_from_iso("2026-11-18T10:00") == LocalTime::at(day(2026, 11, 18), 600));
  CHECK(to_iso(Instant{0}) == "1970-01-01T00:00:00.000Z");
  CHECK(to_iso(Instant{-1}) == "1969-12-31T23:59:59.999Z");
  CHECK(instant_from_iso("1970-01-01T00:00:01Z") == Instant{1000});
  SeededRandom random(11);
  for (int i = 0; i < 5000; ++i) {
    Instant t{static_cast<std::int64_t>(random.below(315'537'897'600'000)) - 62'135'596'800'000};
    CHECK(instant_from_iso(to_iso(t)) == t);
    LocalTime l{static_cast<std::int32_t>(random.below(2'100'000'000)) - 1'000'000'000};
    CHECK(local_from_iso(to_iso(l)) == l);
  }
  CHECK(to_iso(Instant{INT64_MAX}) == "9999-12-31T23:59:59.999Z");
  CHECK(to_iso(Instant{INT64_MIN}) == "0001-01-01T00:00:00.000Z");
}

TEST_CASE("texts that are nearly ISO are refused") {
  for (const char* bad : {"", "2026-11-18 ", " 2026-11-18", "2026-1-18", "2026-11-1", "2026/11/18",
                          "2026-02-31", "0000-01-01", "20261118", "2026-11-18T", "-026-11-18",
                          "+2026-11-18", "12026-11-18", "2026-11-1a"}) {
    CAPTURE(bad);
    CHECK_FALSE(day_from_iso(bad));
  }
  for (const char* bad : {"", "2026-11-18", "2026-11-18T24:00", "2026-11-18T10:60",
                          "2026-11-18 10:00", "2026-11-18T10:00:00", "2026-11-18T1:00",
                          "2026-02-30T10:00", "2026-11-18T10:00Z"}) {
    CAPTURE(bad);
    CHECK_FALSE(local_from_iso(bad));
  }
  for (const char* bad : {"", "2026-11-18T09:00:00.000", "2026-11-18T09:00:60.000Z",
                          "2026-11-18T09:00:00.00Z", "2026-11-18T09:00:00.0000Z",
                          "2026-11-18T09:00Z", "2026-11-18T09:00:00.000+01:00",
                          "2026-02-29T09:00:00.000Z", "2026-11-18T24:00:00.000Z"}) {
    CAPTURE(bad);
    CHECK_FALSE(instant_from_iso(bad));
  }
}

TEST_CASE("CAL-02 times are written with 24 hours") {
  CHECK(to_hhmm(0) == "00:00");
  CHECK(to_hhmm(545) == "09:05");
  CHECK(to_hhmm(1439) == "23:59");
  CHECK(to_hhmm(1440) == "24:00");
  CHECK(to_hhmm(-5) == "00:00");
  CHECK(to_hhmm(99999) == "24:00");
}
