// Rules that repeat a session (CAL-09): the part of RFC 5545's RRULE that a practice needs, read,
// written, checked, expanded and said in words. All times are wall-clock times of the practice's
// zone, so 10:00 stays 10:00 over a change of the clocks. The start is always the first occurrence,
// also when the rule does not meet it, and COUNT counts it; every occurrence has the start's time
// of day. Expansion ends with the year 2199; a start outside 1900–2199 gives nothing. Errors carry
// the name of the RRULE part (UNTIL, BYDAY, …) as `field`. Source: RFC 5545 3.3.10, 3.8.5.3; not
// offered are BYWEEKNO, BYYEARDAY and anything finer than a day.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/civil.h"
#include "base/result.h"
#include "base/zone.h"

namespace sb {

constexpr int kMostInterval = 1000;
constexpr int kMostOccurrences = 1000;  // of one series that ends

enum class Frequency { daily, weekly, monthly, yearly };

struct NthWeekday {
  int nth = 0;                    // 0 every one, 1 the first, -1 the last of the month or year
  Weekday day = Weekday::mon;
  bool operator==(const NthWeekday&) const = default;
};

struct RecurrenceRule {
  Frequency freq = Frequency::weekly;
  int interval = 1;
  std::vector<NthWeekday> by_day;
  std::vector<int> by_month_day;  // 1–31; -1 is the last day of the month
  std::vector<int> by_month;      // 1–12
  std::vector<int> by_set_pos;    // 1 the first, -1 the last of the dates of one period
  Weekday week_start = Weekday::mon;
  int count = 0;                  // 0: not ended by a number
  std::optional<LocalTime> until; // inclusive
  bool operator==(const RecurrenceRule&) const = default;
  bool endless() const { return count == 0 && !until; }
};

// The same rule, its lists sorted (negative numbers last) and without repetitions. What parse_rule
// gives is canonical.
RecurrenceRule canonical(RecurrenceRule rule);

// Reads an RRULE value without "RRULE:", in any case and order. UNTIL may be a date (its whole day
// counts), a local time, or UTC with Z, which `zone` turns to wall clock; after 2199 it is no end.
// Any bytes are safe.
Result<RecurrenceRule> parse_rule(std::string_view text, const Zone& zone);
// Writes it canonically, UNTIL as a local time: parse_rule(format_rule(r), z) == canonical(r).
std::string format_rule(const RecurrenceRule& rule);
// The same for an iCalendar file, whose UNTIL is in UTC beside a start with TZID.
std::string format_rule(const RecurrenceRule& rule, const Zone& zone);

// What cannot be meant: numbers out of range, parts that exclude each other, an end before the
// start, a rule that never gives a date (30 February), an end so late that there would be more than
// 1,000. Fast for any rule. Parts that split_rule made may be longer and need no check.
Status check_rule(const RecurrenceRule& rule, LocalTime start);

// The occurrences on the days from `from` up to, not including, `to`: ascending, each once, the
// first `most` of them. Without COUNT the time does not depend on how long ago the start was.
std::vector<LocalTime> occurrences(const RecurrenceRule& rule, LocalTime start, Day from, Day to,
                                   std::size_t most = kMostOccurrences);
bool is_occurrence(const RecurrenceRule& rule, LocalTime start, LocalTime t);
int index_of(const RecurrenceRule& rule, LocalTime start, LocalTime t);  // from 0; -1: not one
// Nothing for a rule without an end, or one whose end is before its start.
std::optional<LocalTime> last_occurrence(const RecurrenceRule& rule, LocalTime start);

// "This and following": the rule of the part before `at`, to go on from `start`, and of the part
// from `at` on, to begin there. Together they give just what the whole gave, if `at` is an
// occurrence. COUNT is shared out; else the first ends with the day before `at`. At the start
// itself the first part is empty.
std::pair<RecurrenceRule, RecurrenceRule> split_rule(const RecurrenceRule& rule, LocalTime start,
                                                     LocalTime at);

// "Every 2 weeks on Monday and Thursday, 12 times"; "Monthly on the last Friday, until
// 18 Dec 2026"; "Every weekday". `start` fills in what the rule leaves open.
std::string describe(const RecurrenceRule& rule, LocalTime start);

}  // namespace sb
