#include "core/recurrence.h"

#include <algorithm>

#include "core/recurrence_parts.h"

namespace sb {

namespace {

Status refuse(const char* field, const char* sentence) {
  return Error{Fault::invalid, sentence, field};
}

bool within(const std::vector<int>& list, int most, bool negative_too) {
  return std::all_of(list.begin(), list.end(), [&](int n) {
    return n != 0 && n <= most && n >= (negative_too ? -most : 1);
  });
}

Status check_numbers(const RecurrenceRule& rule) {
  if (rule.interval < 1 || rule.interval > kMostInterval) {
    return refuse("INTERVAL", "A series repeats every 1 to 1,000 days, weeks, months or years.");
  }
  if (rule.count < 0) return refuse("COUNT", "A series has at least 1 session.");
  if (rule.count > kMostOccurrences) {
    return refuse("COUNT", "A series that ends has at most 1,000 sessions.");
  }
  if (!within(rule.by_month, 12, false)) {
    return refuse("BYMONTH", "Months are numbered from 1 to 12.");
  }
  if (!within(rule.by_month_day, 31, true)) {
    return refuse("BYMONTHDAY", "Days of the month are numbered from 1 to 31, or -1 for the last.");
  }
  if (!within(rule.by_set_pos, 366, true)) {
    return refuse("BYSETPOS", "Positions are numbered from 1 to 366, or -1 for the last.");
  }
  const bool good_weeks = std::all_of(rule.by_day.begin(), rule.by_day.end(), [](NthWeekday d) {
    return d.nth >= -53 && d.nth <= 53;
  });
  if (!good_weeks) {
    return refuse("BYDAY", "Weekdays are counted from 1 to 53, or -1 for the last.");
  }
  return Done{};
}

Status check_parts_together(const RecurrenceRule& rule) {
  const bool by_month_or_year = rule.freq == Frequency::monthly || rule.freq == Frequency::yearly;
  const bool counted = std::any_of(rule.by_day.begin(), rule.by_day.end(),
                                   [](NthWeekday d) { return d.nth != 0; });
  if (counted && !by_month_or_year) {
    return refuse("BYDAY", "Only monthly and yearly series have a first or last weekday.");
  }
  if (rule.freq == Frequency::weekly && !rule.by_month_day.empty()) {
    return refuse("BYMONTHDAY", "A weekly series repeats on weekdays, not on days of the month.");
  }
  const bool has_set =
      !rule.by_day.empty() || !rule.by_month_day.empty() || !rule.by_month.empty();
  if (!rule.by_set_pos.empty() && !has_set) {
    return refuse("BYSETPOS", "Choose the days first, of which the first or last is meant.");
  }
  if (rule.count > 0 && rule.until) {
    return refuse("UNTIL", "End the series after a number of sessions or on a date, not both.");
  }
  return Done{};
}

const char* part_to_blame(const RecurrenceRule& rule) {
  if (!rule.by_month_day.empty()) return "BYMONTHDAY";
  if (!rule.by_set_pos.empty()) return "BYSETPOS";
  if (!rule.by_day.empty()) return "BYDAY";
  return rule.by_month.empty() ? "INTERVAL" : "BYMONTH";
}

LocalTime end_of(Day day) { return LocalTime::at(day, kMinutesPerDay - 1); }

}  // namespace

Status check_rule_shape(const RecurrenceRule& rule) {
  SB_CHECK(check_numbers(rule));
  SB_CHECK(check_parts_together(rule));
  if (rule.until && (rule.until->day() < kFirstRecurrenceDay ||
                     rule.until->day() > kLastRecurrenceDay)) {
    return refuse("UNTIL", "Enter a last date between 1900 and 2199.");
  }
  return Done{};
}

Status check_rule(const RecurrenceRule& rule, LocalTime start) {
  SB_CHECK(check_rule_shape(rule));
  if (start.day() < kFirstRecurrenceDay || start.day() > kLastRecurrenceDay) {
    return refuse("start", "Enter a date between 1900 and 2199.");
  }
  if (rule.until && *rule.until < start) {
    return refuse("UNTIL", "The last date is before the first session.");
  }
  RecurrenceRule unending = rule;
  unending.count = 0;
  unending.until.reset();
  if (!OccurrenceWalk(unending, start, start.day() + 1).next()) {
    return refuse(part_to_blame(rule),
                  "This rule never gives a date after the first. Choose other days or months.");
  }
  if (!rule.until) return Done{};
  OccurrenceWalk walk(rule, start, start.day());
  for (int i = 0; i < kMostOccurrences; ++i) {
    if (!walk.next()) return Done{};
  }
  if (!walk.next()) return Done{};
  return refuse("UNTIL",
                "That is more than 1,000 sessions. Choose an earlier last date, or no end.");
}

std::pair<RecurrenceRule, RecurrenceRule> split_rule(const RecurrenceRule& rule, LocalTime start,
                                                     LocalTime at) {
  RecurrenceRule before = rule, after = rule;
  if (at <= start) {
    before.count = 0;
    before.until = end_of(start.day() - 1);
  } else if (rule.count > 0) {
    OccurrenceWalk walk(rule, start, start.day(), at.day());
    int passed = 0;
    while (walk.next()) ++passed;
    before.count = passed;
    after.count = std::max(1, rule.count - passed);
  } else {
    const LocalTime end = end_of(at.day() - 1);
    before.until = rule.until ? std::min(*rule.until, end) : end;
  }
  return {before, after};
}

}  // namespace sb
