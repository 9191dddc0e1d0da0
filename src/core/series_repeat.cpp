// How a rule moves along with its start, and what two rules have in common.
#include <algorithm>

#include "core/recurrence_parts.h"
#include "core/series_draft.h"

namespace sb {
namespace {

Weekday turned(Weekday day, int days) {
  return static_cast<Weekday>((((static_cast<int>(day) + days) % 7) + 7) % 7);
}

// "The 2nd Monday" of the start's month, counted from its end when the rule did.
NthWeekday nth_of(Day day, bool from_end) {
  const Date date = date_of(day);
  const int nth = from_end ? -((days_in_month(date.year, date.month) - date.day) / 7 + 1)
                           : (date.day - 1) / 7 + 1;
  return {nth, weekday_of(day)};
}

int month_day_of(Day day, bool from_end) {
  const Date date = date_of(day);
  return from_end ? date.day - days_in_month(date.year, date.month) - 1 : date.day;
}

Day a_year_before(Day day) {
  Date date = date_of(day);
  --date.year;
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return day_of(date).value_or(day - 366);
}

bool names_days(const RecurrenceRule& rule) {
  return !rule.by_day.empty() || !rule.by_month_day.empty() || !rule.by_month.empty();
}

// Does the rule itself name the day, or is it there only because the series starts with it?
bool is_met(RecurrenceRule rule, LocalTime start) {
  if (!names_days(rule)) return true;
  rule.interval = 1;
  const bool by_week = rule.freq == Frequency::daily || rule.freq == Frequency::weekly;
  const Day before = by_week ? start.day() - 364 : a_year_before(start.day());
  const LocalTime anchor = LocalTime::at(before, start.minute_of_day());
  return !occurrences(rule, anchor, start.day(), start.day() + 1, 1).empty();
}

RecurrenceRule endless(RecurrenceRule rule) {
  rule.count = 0;
  rule.until.reset();
  return rule;
}

}  // namespace

RecurrenceRule moved_rule(RecurrenceRule rule, LocalTime start, LocalTime to) {
  const int days = to.day() - start.day();
  if (rule.until) {
    const bool before_start = rule.until->minute_of_day() < start.minute_of_day();
    const Day last = rule.until->day() - (before_start ? 1 : 0);
    rule.until = LocalTime::at(last + days, kMinutesPerDay - 1);
  }
  if (days == 0) return canonical(std::move(rule));
  if (rule.by_day.size() == 1 && rule.by_day[0].nth != 0 && rule.freq == Frequency::monthly) {
    rule.by_day[0] = nth_of(to.day(), rule.by_day[0].nth < 0);
  } else {
    for (NthWeekday& d : rule.by_day) d.day = turned(d.day, days);
    const bool weeks_count = rule.freq == Frequency::weekly && rule.interval > 1;
    if (weeks_count && rule.by_day.size() > 1)  // weeks go on holding the same dates
      rule.week_start = turned(rule.week_start, days);
  }
  if (rule.by_month_day.size() == 1)
    rule.by_month_day[0] = month_day_of(to.day(), rule.by_month_day[0] < 0);
  if (rule.by_month.size() == 1) rule.by_month[0] = date_of(to.day()).month;
  return canonical(std::move(rule));
}

LocalTime first_met(const RecurrenceRule& rule, LocalTime start) {
  const RecurrenceRule unending = endless(rule);
  if (is_met(unending, start)) return start;
  const std::vector<LocalTime> two =
      occurrences(unending, start, start.day(), kLastRecurrenceDay, 2);
  return two.empty() ? start : two.back();
}

bool same_beat(const RecurrenceRule& a, LocalTime start_a, const RecurrenceRule& b,
               LocalTime start_b) {
  const RecurrenceRule x = filled_in(a, start_a.day()), y = filled_in(b, start_b.day());
  return x.freq == y.freq && x.interval == y.interval && x.by_day.size() == y.by_day.size() &&
         x.by_month_day.size() == y.by_month_day.size() &&
         x.by_month.size() == y.by_month.size() && x.by_set_pos.size() == y.by_set_pos.size();
}

}  // namespace sb
