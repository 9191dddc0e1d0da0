// What the files of core/recurrence.h share: the rule with nothing left open, the days it means in
// a month, and the walk along its occurrences. A rule is read as a filter over the days of every
// interval-th day, week, month or year since the start; that one view gives both columns, expand
// and limit, of the table in RFC 5545 3.3.10. A walk over a rule that check_rule would refuse is
// safe and ends, too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/recurrence.h"

namespace sb {

constexpr Day kFirstRecurrenceDay{-25567};  // 1 January 1900
constexpr Day kLastRecurrenceDay{84005};    // 31 December 2199

// Ranges and parts that exclude each other; nothing about a start.
Status check_rule_shape(const RecurrenceRule& rule);
// Canonical, with the weekday, day or month of the start where the rule names none.
RecurrenceRule filled_in(RecurrenceRule rule, Day start);

class DayPattern {
 public:
  DayPattern(const RecurrenceRule& rule, Day start);
  std::uint32_t days_of_month(int year, int month) const;  // bit d-1 is set for day d

 private:
  std::uint32_t weekdays_of_month(int year, int month) const;

  RecurrenceRule rule_;
  std::uint32_t months_ = 0;  // bit m for month m
};

class OccurrenceWalk {
 public:
  // Gives the occurrences on the days [from, to), in order; then nothing for ever.
  OccurrenceWalk(const RecurrenceRule& rule, LocalTime start, Day from,
                 Day to = kLastRecurrenceDay + 1);
  std::optional<LocalTime> next();

 private:
  struct Span {
    Day first, end;  // [first, end)
  };
  Span period(int k) const;
  int period_with(Day day) const;
  std::optional<Day> next_day();
  bool fill();                       // days_ of the next period that has some
  void collect(const Span& span);
  void enter_month(Day day);
  void pick_positions();
  int empty_periods_after(const Span& span) const;

  RecurrenceRule rule_;
  LocalTime start_;
  Day from_, end_;                   // end_: nothing from this day on is looked for
  DayPattern pattern_;
  int interval_;
  int month_of_start_;               // months since year 0
  int k_ = 0;                        // the next period, the start's being 0
  int given_ = 0;
  bool start_given_ = false, over_ = false;
  Span month_{{0}, {0}};             // the month looked at last
  std::uint32_t month_days_ = 0;
  std::vector<Day> days_;            // of the present period
  std::size_t at_ = 0;
};

}  // namespace sb
