// Calendar time as people say it: days, wall-clock minutes, durations; and the instant, which is
// something else. A Day is a date without a zone; a LocalTime is a Day and a minute on the wall
// clock of some zone; an Instant is milliseconds since 1970-01-01T00:00Z. Only base/zone.h converts
// between them. Proleptic Gregorian calendar, years 1 to 9999 (algorithms: Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms").
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sb {

struct Minutes {
  std::int32_t count = 0;
  auto operator<=>(const Minutes&) const = default;
};

struct Instant {  // ms since the Unix epoch
  std::int64_t ms = 0;
  auto operator<=>(const Instant&) const = default;
};

enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };

struct Date {
  std::int32_t year = 1970;
  std::int32_t month = 1, day = 1;  // from 1
  bool operator==(const Date&) const = default;
};

struct Day {  // days since 1970-01-01
  std::int32_t days = 0;
  auto operator<=>(const Day&) const = default;
  Day operator+(int n) const { return {days + n}; }
  Day operator-(int n) const { return {days - n}; }
  int operator-(Day o) const { return days - o.days; }
};

constexpr std::int32_t kMinutesPerDay = 1440;

// Minutes since 1970-01-01T00:00 on the wall clock. Holds some four thousand years to either side
// of 1970; sums that leave them stop at the end rather than wrap.
struct LocalTime {
  std::int32_t minutes = 0;
  auto operator<=>(const LocalTime&) const = default;
  static LocalTime at(Day d, int minute_of_day) {
    return {fit(std::int64_t{d.days} * kMinutesPerDay + minute_of_day)};
  }
  Day day() const { return {minutes / kMinutesPerDay - (minutes % kMinutesPerDay < 0 ? 1 : 0)}; }
  int minute_of_day() const {
    int m = minutes % kMinutesPerDay;
    return m < 0 ? m + kMinutesPerDay : m;
  }
  LocalTime operator+(Minutes m) const { return {fit(std::int64_t{minutes} + m.count)}; }
  LocalTime operator-(Minutes m) const { return {fit(std::int64_t{minutes} - m.count)}; }
  Minutes operator-(LocalTime o) const { return {fit(std::int64_t{minutes} - o.minutes)}; }
  static std::int32_t fit(std::int64_t m) {
    return static_cast<std::int32_t>(m < -kMost ? -kMost : m > kMost ? kMost : m);
  }
  static constexpr std::int64_t kMost = INT32_MAX;
};

bool is_leap_year(int year);
int days_in_month(int year, int month);        // month 1–12
std::optional<Day> day_of(const Date& date);   // nothing for 31 February or year 0
Date date_of(Day day);
Weekday weekday_of(Day day);
Day week_start(Day day, Weekday first);        // the last `first` on or before `day`
int iso_week(Day day);                         // ISO 8601 week number

// Days and instants outside the years 1 to 9999 are written as the nearest end of them.
std::string to_iso(Day day);                   // "2026-11-18"
std::string to_iso(LocalTime t);               // "2026-11-18T10:00"
std::string to_iso(Instant t);                 // "2026-11-18T09:00:00.000Z"
std::string to_hhmm(int minute_of_day);        // "09:05"; 1440 gives "24:00"
std::optional<Day> day_from_iso(std::string_view text);
std::optional<LocalTime> local_from_iso(std::string_view text);
std::optional<Instant> instant_from_iso(std::string_view text);

// What people type. Dates: "2026-11-18", "18.11.2026", "18/11/2026" (day first; month first when
// `month_first`), "18 Nov 2026", "Nov 18, 2026", "18 Nov" (year of `today`), "today", "tomorrow",
// "yesterday". Times: "9", "9:30", "930", "09.30", "2 pm", "14h30". Durations: "50", "50 min",
// "1 h", "1:30", "1h30", "1.5 h". Nothing when it is not a possible date, time or duration; years
// of two digits are not guessed.
std::optional<Day> parse_day(std::string_view text, Day today, bool month_first = false);
std::optional<int> parse_time(std::string_view text);           // minute of the day, 0–1440
std::optional<Minutes> parse_duration(std::string_view text);

}  // namespace sb
