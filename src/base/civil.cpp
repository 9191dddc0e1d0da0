#include "base/civil.h"

#include <algorithm>

namespace sb {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;
constexpr std::int32_t kFirstDay = -719162;  // 0001-01-01
constexpr std::int32_t kLastDay = 2932896;   // 9999-12-31

// Days since 1970-01-01; the year begins in March so that the leap day comes last.
std::int32_t days_from_civil(int year, int month, int day) {
  int y = month <= 2 ? year - 1 : year;
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

void append_digits(std::string& out, int value, int width) {
  std::string digits = std::to_string(value);
  if (static_cast<int>(digits.size()) < width) out.append(width - digits.size(), '0');
  out += digits;
}

// Reads exactly the form; `at` stays meaningless after a failure.
struct FormReader {
  std::string_view text;
  std::size_t at = 0;
  bool ok = true;

  int digits(int n) {
    int value = 0;
    for (int i = 0; i < n; ++i, ++at) {
      if (at >= text.size() || text[at] < '0' || text[at] > '9') return ok = false, 0;
      value = value * 10 + (text[at] - '0');
    }
    return value;
  }
  void literal(char c) {
    if (at < text.size() && text[at] == c) {
      ++at;
    } else {
      ok = false;
    }
  }
  bool next_is(char c) const { return at < text.size() && text[at] == c; }
  bool done() const { return ok && at == text.size(); }

  std::optional<Day> day() {
    Date d;
    d.year = digits(4);
    literal('-');
    d.month = digits(2);
    literal('-');
    d.day = digits(2);
    return ok ? day_of(d) : std::nullopt;
  }
  int minute_of_day() {  // "T10:00"
    literal('T');
    int hour = digits(2);
    literal(':');
    int minute = digits(2);
    ok = ok && hour < 24 && minute < 60;
    return hour * 60 + minute;
  }
};

}  // namespace

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap_year(year) ? 29 : kDays[month - 1];
}

std::optional<Day> day_of(const Date& date) {
  if (date.year < 1 || date.year > 9999 || date.day < 1) return std::nullopt;
  if (date.day > days_in_month(date.year, date.month)) return std::nullopt;
  return Day{days_from_civil(date.year, date.month, date.day)};
}

Date date_of(Day day) {
  std::int64_t z = std::int64_t{day.days} + 719468;
  std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  int day_of_era = static_cast<int>(z - era * 146097);
  int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int march_month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = day_of_year - (153 * march_month + 2) / 5 + 1;
  date.month = march_month < 10 ? march_month + 3 : march_month - 9;
  date.year = static_cast<int>(year_of_era + era * 400) + (date.month <= 2 ? 1 : 0);
  return date;
}

Weekday weekday_of(Day day) {
  int from_monday = (day.days % 7 + 10) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(from_monday);
}

Day week_start(Day day, Weekday first) {
  int back = (static_cast<int>(weekday_of(day)) - static_cast<int>(first) + 7) % 7;
  return day - back;
}

int iso_week(Day day) {
  Day thursday = week_start(day, Weekday::mon) + 3;  // a week belongs to its Thursday's year
  Day new_year{days_from_civil(date_of(thursday).year, 1, 1)};
  return (thursday - new_year) / 7 + 1;
}

std::string to_iso(Day day) {
  Date date = date_of({std::clamp(day.days, kFirstDay, kLastDay)});
  std::string out;
  append_digits(out, date.year, 4);
  out += '-';
  append_digits(out, date.month, 2);
  out += '-';
  append_digits(out, date.day, 2);
  return out;
}

std::string to_iso(LocalTime t) { return to_iso(t.day()) + 'T' + to_hhmm(t.minute_of_day()); }

std::string to_iso(Instant t) {
  std::int64_t ms = std::clamp(t.ms, kFirstDay * kMsPerDay, (kLastDay + 1) * kMsPerDay - 1);
  std::int64_t days = ms / kMsPerDay - (ms % kMsPerDay < 0 ? 1 : 0);
  int of_day = static_cast<int>(ms - days * kMsPerDay);
  std::string out = to_iso(Day{static_cast<std::int32_t>(days)}) + 'T' + to_hhmm(of_day / 60'000);
  out += ':';
  append_digits(out, of_day / 1000 % 60, 2);
  out += '.';
  append_digits(out, of_day % 1000, 3);
  return out + 'Z';
}

std::string to_hhmm(int minute_of_day) {
  int m = std::clamp(minute_of_day, 0, kMinutesPerDay);
  std::string out;
  append_digits(out, m / 60, 2);
  out += ':';
  append_digits(out, m % 60, 2);
  return out;
}

std::optional<Day> day_from_iso(std::string_view text) {
  FormReader in{text};
  auto day = in.day();
  return in.done() ? day : std::nullopt;
}

std::optional<LocalTime> local_from_iso(std::string_view text) {
  FormReader in{text};
  auto day = in.day();
  int minute = in.minute_of_day();
  if (!day || !in.done()) return std::nullopt;
  LocalTime t = LocalTime::at(*day, minute);
  if (t.day() != *day) return std::nullopt;  // beyond what a LocalTime holds
  return t;
}

std::optional<Instant> instant_from_iso(std::string_view text) {
  FormReader in{text};
  auto day = in.day();
  int minute = in.minute_of_day();
  in.literal(':');
  int second = in.digits(2);
  int ms = 0;
  if (in.next_is('.')) {
    in.literal('.');
    ms = in.digits(3);
  }
  in.literal('Z');
  if (!day || !in.done() || second >= 60) return std::nullopt;
  return Instant{day->days * kMsPerDay + minute * 60'000 + second * 1000 + ms};
}

}  // namespace sb
