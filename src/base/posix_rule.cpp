#include "base/posix_rule.h"

#include <algorithm>

#include "base/order.h"

namespace sb {
namespace {

constexpr std::int32_t kHour = 3600;
constexpr std::int64_t kDay_s = 86400;

// Reads the string from the left; after a failure `ok` stays false and results mean nothing.
struct RuleReader {
  std::string_view in;
  bool ok = true;

  bool next_is(char c) const { return !in.empty() && in[0] == c; }
  bool take(char c) {
    if (!next_is(c)) return false;
    in.remove_prefix(1);
    return true;
  }
  void expect(char c) { ok = take(c) && ok; }
  int number(int least, int most) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < in.size() && digits < 3 && in[digits] >= '0' && in[digits] <= '9') {
      value = value * 10 + (in[digits++] - '0');
    }
    ok = ok && digits > 0 && value >= least && value <= most;
    in.remove_prefix(digits);
    return value;
  }
  void name() {  // three or more letters, or anything of these in <…>
    bool quoted = take('<');
    std::size_t n = 0;
    while (n < in.size() && allowed(in[n], quoted)) ++n;
    ok = ok && n >= 3;
    in.remove_prefix(n);
    if (quoted) expect('>');
  }
  static bool allowed(char c, bool quoted) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool more = (c >= '0' && c <= '9') || c == '+' || c == '-';
    return letter || (quoted && more);
  }
  std::int32_t time(int most_hours) {  // [+-]hh[:mm[:ss]] in seconds
    int sign = take('-') ? -1 : 1;
    if (sign == 1) take('+');
    std::int32_t seconds = number(0, most_hours) * kHour;
    if (take(':')) seconds += number(0, 59) * 60;
    if (take(':')) seconds += number(0, 59);
    return sign * seconds;
  }
  PosixDate date() {
    PosixDate d;
    if (take('J')) {
      d.kind = PosixDate::Kind::julian;
      d.day = number(1, 365);
    } else if (take('M')) {
      d.month = number(1, 12);
      expect('.');
      d.week = number(1, 5);
      expect('.');
      d.weekday = number(0, 6);
    } else {
      d.kind = PosixDate::Kind::day_of_year;
      d.day = number(0, 365);
    }
    if (take('/')) d.time_s = time(167);
    return d;
  }
};

Day month_week_day(const PosixDate& d, int year) {
  Day first = *day_of({year, d.month, 1});
  int first_weekday = (static_cast<int>(weekday_of(first)) + 1) % 7;  // from Sunday
  int day = (d.weekday - first_weekday + 7) % 7 + (d.week - 1) * 7;
  while (day >= days_in_month(year, d.month)) day -= 7;
  return first + day;
}

Day day_in(const PosixDate& d, int year) {
  if (d.kind == PosixDate::Kind::month_week) return month_week_day(d, year);
  Day first = *day_of({year, 1, 1});
  if (d.kind == PosixDate::Kind::day_of_year) return first + d.day;
  bool after_leap_day = is_leap_year(year) && d.day >= 60;
  return first + (d.day - 1 + (after_leap_day ? 1 : 0));
}

Instant change_at(const PosixDate& d, int year, std::int32_t offset_before_s) {
  std::int64_t wall_s = day_in(d, year).days * kDay_s + d.time_s;
  return {(wall_s - offset_before_s) * 1000};
}

}  // namespace

std::optional<PosixRule> posix_rule_from(std::string_view text) {
  RuleReader in{text};
  PosixRule rule;
  in.name();
  rule.standard_s = -in.time(24);
  if (in.ok && !in.in.empty()) {
    rule.has_dst = true;
    in.name();
    rule.dst_s = in.next_is(',') ? rule.standard_s + kHour : -in.time(24);
    in.expect(',');
    rule.dst_from = in.date();
    in.expect(',');
    rule.dst_until = in.date();
  }
  if (!in.ok || !in.in.empty()) return std::nullopt;
  return rule;
}

std::vector<ZoneTransition> expand_rule(const PosixRule& rule, int first_year, int last_year) {
  std::vector<ZoneTransition> out;
  if (!rule.has_dst) return out;
  for (int year = std::max(first_year, 1); year <= std::min(last_year, 9999); ++year) {
    out.push_back({change_at(rule.dst_until, year, rule.dst_s), rule.standard_s});
    out.push_back({change_at(rule.dst_from, year, rule.standard_s), rule.dst_s});
  }
  // DST all the year round is written as an end and a next beginning at one instant: DST holds.
  put_in_order(out.begin(), out.end(), [&rule](const auto& a, const auto& b) {
    if (a.at != b.at) return a.at < b.at;
    return a.offset_s != rule.dst_s && b.offset_s == rule.dst_s;
  });
  return out;
}

}  // namespace sb
