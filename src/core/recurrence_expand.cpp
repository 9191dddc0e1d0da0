#include <algorithm>

#include "base/order.h"
#include "core/recurrence_parts.h"

namespace sb {

namespace {

bool negative_last(int a, int b) { return (a < 0) == (b < 0) ? a < b : b < 0; }

template <class T, class Before>
void sort_unique(std::vector<T>& list, Before before) {
  put_in_order(list.begin(), list.end(), before);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Where in a stretch of `length` days that opens on `first` the nth `day` falls, from 0.
std::optional<int> nth_index(const NthWeekday& wanted, Weekday first, int length) {
  const int offset = (static_cast<int>(wanted.day) - static_cast<int>(first) + 7) % 7;
  const int weeks = (length - 1 - offset) / 7;  // whole weeks after the first of them
  const int week = wanted.nth > 0 ? wanted.nth - 1 : weeks + 1 + wanted.nth;
  if (week < 0 || week > weeks) return std::nullopt;
  return offset + 7 * week;
}

Day first_of(int year, int month) { return day_of({year, month, 1}).value_or(Day{}); }

}  // namespace

RecurrenceRule canonical(RecurrenceRule rule) {
  sort_unique(rule.by_day, [](const NthWeekday& a, const NthWeekday& b) {
    return a.nth == b.nth ? a.day < b.day : negative_last(a.nth, b.nth);
  });
  for (auto* list : {&rule.by_month_day, &rule.by_month, &rule.by_set_pos}) {
    sort_unique(*list, negative_last);
  }
  return rule;
}

RecurrenceRule filled_in(RecurrenceRule rule, Day start) {
  const Date date = date_of(start);
  if (rule.freq == Frequency::weekly && rule.by_day.empty()) {
    rule.by_day = {{0, weekday_of(start)}};
  }
  const bool by_date = rule.freq == Frequency::monthly || rule.freq == Frequency::yearly;
  if (by_date && rule.by_day.empty() && rule.by_month_day.empty()) {
    rule.by_month_day = {date.day};
    if (rule.freq == Frequency::yearly && rule.by_month.empty()) rule.by_month = {date.month};
  }
  return canonical(std::move(rule));
}

// ---- the days a rule means ----

DayPattern::DayPattern(const RecurrenceRule& rule, Day start) : rule_(filled_in(rule, start)) {
  for (int month : rule_.by_month) {
    if (month >= 1 && month <= 12) months_ |= 1u << month;
  }
  if (rule_.by_month.empty()) months_ = ~0u;
}

std::uint32_t DayPattern::days_of_month(int year, int month) const {
  if ((months_ >> month & 1u) == 0) return 0;
  const int length = days_in_month(year, month);
  std::uint32_t days = (1u << length) - 1;
  if (!rule_.by_month_day.empty()) {
    std::uint32_t named = 0;
    for (int n : rule_.by_month_day) {
      const int day = n < 0 ? length + 1 + n : n;
      if (day >= 1 && day <= length) named |= 1u << (day - 1);
    }
    days &= named;
  }
  if (!rule_.by_day.empty()) days &= weekdays_of_month(year, month);
  return days;
}

std::uint32_t DayPattern::weekdays_of_month(int year, int month) const {
  constexpr std::uint32_t kWeekly = 1u | 1u << 7 | 1u << 14 | 1u << 21 | 1u << 28;
  const Day first = first_of(year, month);
  // "The 20th Monday" counts within the year unless the rule names months.
  const bool of_year = rule_.freq == Frequency::yearly && rule_.by_month.empty();
  const Day origin = of_year ? first_of(year, 1) : first;
  const int month_length = days_in_month(year, month);
  const int length = of_year ? 365 + is_leap_year(year) : month_length;
  std::uint32_t days = 0;
  for (const NthWeekday& wanted : rule_.by_day) {
    if (wanted.nth == 0) {
      days |= kWeekly << *nth_index({1, wanted.day}, weekday_of(first), month_length);
    } else if (auto index = nth_index(wanted, weekday_of(origin), length)) {
      const int in_month = *index - (first - origin);
      if (in_month >= 0 && in_month < month_length) days |= 1u << in_month;
    }
  }
  return days;
}

// ---- the walk ----

OccurrenceWalk::OccurrenceWalk(const RecurrenceRule& rule, LocalTime start, Day from, Day to)
    : rule_(canonical(rule)),
      start_(start),
      from_(std::clamp(from, kFirstRecurrenceDay, kLastRecurrenceDay + 1)),
      end_(std::min(to, kLastRecurrenceDay + 1)),
      pattern_(rule, start.day()),
      interval_(std::clamp(rule.interval, 1, kMostInterval)) {
  const Date date = date_of(start.day());
  month_of_start_ = date.year * 12 + date.month - 1;
  if (rule.until) end_ = std::min(end_, rule.until->day() + 1);
  over_ = start.day() < kFirstRecurrenceDay || start.day() >= end_;
  // Only COUNT needs to know what went before.
  if (!over_ && rule.count <= 0 && from_ > start.day()) k_ = period_with(from_) / interval_;
}

std::optional<LocalTime> OccurrenceWalk::next() {
  while (!over_) {
    const auto day = next_day();
    if (!day || (rule_.count > 0 && given_ == rule_.count)) break;
    const LocalTime t = LocalTime::at(*day, start_.minute_of_day());
    if (rule_.until && t > *rule_.until) break;
    ++given_;
    if (*day >= from_) return t;
  }
  over_ = true;
  return std::nullopt;
}

std::optional<Day> OccurrenceWalk::next_day() {
  if (!start_given_) {
    start_given_ = true;
    return start_.day();
  }
  if (at_ == days_.size() && !fill()) return std::nullopt;
  return days_[at_++];
}

OccurrenceWalk::Span OccurrenceWalk::period(int k) const {
  const int steps = k * interval_;
  if (rule_.freq == Frequency::daily) return {start_.day() + steps, start_.day() + steps + 1};
  if (rule_.freq == Frequency::weekly) {
    const Day first = week_start(start_.day(), rule_.week_start) + steps * 7;
    return {first, first + 7};
  }
  if (rule_.freq == Frequency::monthly) {
    const int month = month_of_start_ + steps, next = month + 1;
    return {first_of(month / 12, month % 12 + 1), first_of(next / 12, next % 12 + 1)};
  }
  const int year = month_of_start_ / 12 + steps;
  return {first_of(year, 1), first_of(year + 1, 1)};
}

// How many days, weeks, months or years after the start's one; not yet in steps of the interval.
int OccurrenceWalk::period_with(Day day) const {
  if (rule_.freq == Frequency::daily) return day - start_.day();
  if (rule_.freq == Frequency::weekly) {
    const Weekday first = rule_.week_start;
    return (week_start(day, first) - week_start(start_.day(), first)) / 7;
  }
  const Date date = date_of(day);
  if (rule_.freq == Frequency::yearly) return date.year - month_of_start_ / 12;
  return date.year * 12 + date.month - 1 - month_of_start_;
}

bool OccurrenceWalk::fill() {
  days_.clear();
  at_ = 0;
  while (days_.empty()) {
    const Span span = period(k_);
    if (span.first >= end_) return false;
    collect(span);
    pick_positions();
    while (!days_.empty() && days_.back() >= end_) days_.pop_back();
    const auto later = std::upper_bound(days_.begin(), days_.end(), start_.day());
    days_.erase(days_.begin(), later);
    k_ += 1 + empty_periods_after(span);
  }
  return true;
}

void OccurrenceWalk::collect(const Span& span) {
  for (Day day = span.first; day < span.end; day = std::min(span.end, month_.end)) {
    if (day < month_.first || day >= month_.end) enter_month(day);
    const Day end = std::min(span.end, month_.end);
    for (Day at = day; at < end; at = at + 1) {
      if (month_days_ >> (at - month_.first) & 1u) days_.push_back(at);
    }
  }
}

void OccurrenceWalk::enter_month(Day day) {
  const Date date = date_of(day);
  const Day first = day - (date.day - 1);
  month_ = {first, first + days_in_month(date.year, date.month)};
  month_days_ = pattern_.days_of_month(date.year, date.month);
}

void OccurrenceWalk::pick_positions() {
  if (rule_.by_set_pos.empty()) return;
  const int size = static_cast<int>(days_.size());
  std::vector<Day> picked;
  for (int n : rule_.by_set_pos) {
    const int index = n < 0 ? size + n : n - 1;
    if (index >= 0 && index < size) picked.push_back(days_[static_cast<std::size_t>(index)]);
  }
  sort_unique(picked, [](Day a, Day b) { return a < b; });
  days_ = std::move(picked);
}

// The days and weeks that lie whole in a month without any date are not looked at one by one.
int OccurrenceWalk::empty_periods_after(const Span& span) const {
  const int unit = rule_.freq == Frequency::daily ? 1 : rule_.freq == Frequency::weekly ? 7 : 0;
  if (unit == 0 || month_days_ != 0 || span.end > month_.end) return 0;
  return (month_.end - span.end) / (unit * interval_);
}

// ---- what the walk is for ----

std::vector<LocalTime> occurrences(const RecurrenceRule& rule, LocalTime start, Day from, Day to,
                                   std::size_t most) {
  std::vector<LocalTime> found;
  if (from >= to) return found;
  OccurrenceWalk walk(rule, start, from, to);
  while (found.size() < most) {
    const auto t = walk.next();
    if (!t) break;
    found.push_back(*t);
  }
  return found;
}

bool is_occurrence(const RecurrenceRule& rule, LocalTime start, LocalTime t) {
  return OccurrenceWalk(rule, start, t.day(), t.day() + 1).next() == t;
}

int index_of(const RecurrenceRule& rule, LocalTime start, LocalTime t) {
  if (!is_occurrence(rule, start, t)) return -1;
  OccurrenceWalk walk(rule, start, start.day(), t.day());
  int index = 0;
  while (walk.next()) ++index;
  return index;
}

std::optional<LocalTime> last_occurrence(const RecurrenceRule& rule, LocalTime start) {
  std::optional<LocalTime> last;
  if (rule.endless()) return last;
  OccurrenceWalk walk(rule, start, start.day());
  while (auto at = walk.next()) last = at;
  return last;
}

}  // namespace sb
