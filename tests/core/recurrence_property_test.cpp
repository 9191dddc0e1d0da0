// Random rules against a slow reader of RFC 5545 that looks at every day by itself, and against
// what must hold for any rule: sorted, unique, in bounds, windows that add up, splits that rejoin.
#include <algorithm>
#include <map>

#include "base/random.h"
#include "core/recurrence_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

constexpr int kHorizon = 2000;  // days after the start that the slow reader looks at

template <class T>
bool has(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// ---- the slow reader ----

// All that rules may ask of a day, worked out once for each.
struct Facts {
  Day day;
  Date date;
  Weekday weekday = Weekday::mon;
  int month_length = 0, day_of_year = 0, year_length = 0;
};

std::vector<Facts> facts_of(Day from, Day to) {
  std::vector<Facts> all;
  for (Day d = from; d < to; d = d + 1) {
    const Date date = date_of(d);
    const Day new_year = *day_of({date.year, 1, 1});
    all.push_back({d, date, weekday_of(d), days_in_month(date.year, date.month), d - new_year + 1,
                   *day_of({date.year + 1, 1, 1}) - new_year});
  }
  return all;
}

bool names_weekday(const RecurrenceRule& rule, const Facts& f) {
  const bool of_year = rule.freq == Frequency::yearly && rule.by_month.empty();
  const int at = of_year ? f.day_of_year : f.date.day;
  const int length = of_year ? f.year_length : f.month_length;
  return has(rule.by_day, NthWeekday{0, f.weekday}) ||
         has(rule.by_day, NthWeekday{(at + 6) / 7, f.weekday}) ||
         has(rule.by_day, NthWeekday{-((length - at) / 7 + 1), f.weekday});
}

bool meets(const RecurrenceRule& rule, const Facts& f, const Facts& start) {
  if (!rule.by_month.empty() && !has(rule.by_month, f.date.month)) return false;
  const bool dates = !rule.by_month_day.empty(), weekdays = !rule.by_day.empty();
  if (dates && !has(rule.by_month_day, f.date.day) &&
      !has(rule.by_month_day, f.date.day - f.month_length - 1)) {
    return false;
  }
  if (weekdays && !names_weekday(rule, f)) return false;
  if (dates || weekdays || rule.freq == Frequency::daily) return true;
  if (rule.freq == Frequency::weekly) return f.weekday == start.weekday;
  const bool month_open = rule.freq == Frequency::yearly && rule.by_month.empty();
  return f.date.day == start.date.day && (!month_open || f.date.month == start.date.month);
}

int period_of(const RecurrenceRule& rule, const Facts& f) {
  switch (rule.freq) {
    case Frequency::daily: return f.day.days;
    case Frequency::weekly: {
      // 1970-01-01 was a Thursday; weeks that begin on it have number 0 there.
      const int shifted = f.day.days + 3 - static_cast<int>(rule.week_start) + 70'000;
      return shifted / 7;
    }
    case Frequency::monthly: return f.date.year * 12 + f.date.month;
    case Frequency::yearly: break;
  }
  return f.date.year;
}

// From a year before the start, so that periods the start stands in are seen whole.
std::vector<LocalTime> slowly(const RecurrenceRule& rule, LocalTime start,
                              const std::vector<Facts>& facts) {
  const Facts& first = facts[static_cast<std::size_t>(start.day() - facts[0].day)];
  std::map<int, std::vector<Day>> periods;
  const auto from = facts.begin() + (first.day - facts[0].day) - 366;
  for (auto f = from; f != from + 366 + kHorizon + 366; ++f) {
    const int steps = period_of(rule, *f) - period_of(rule, first);
    const bool due = steps >= 0 && steps % rule.interval == 0;
    if (due && meets(rule, *f, first)) periods[steps].push_back(f->day);
  }
  std::vector<Day> found{start.day()};
  for (const auto& [number, set] : periods) {
    const int size = static_cast<int>(set.size());
    for (int i = 0; i < size; ++i) {
      const bool picked = rule.by_set_pos.empty() || has(rule.by_set_pos, i + 1) ||
                          has(rule.by_set_pos, i - size);
      const Day day = set[static_cast<std::size_t>(i)];
      if (picked && day > start.day()) found.push_back(day);
    }
  }
  std::vector<LocalTime> times;
  for (Day day : found) {
    const LocalTime t = LocalTime::at(day, start.minute_of_day());
    const bool over = (rule.until && t > *rule.until) ||
                      (rule.count > 0 && static_cast<int>(times.size()) == rule.count);
    if (over || day >= start.day() + kHorizon) break;
    times.push_back(t);
  }
  return times;
}

// ---- random rules ----

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  int roll(int from, int to) {
    return from + static_cast<int>(random_.below(static_cast<std::uint64_t>(to - from + 1)));
  }
  bool one_in(int n) { return roll(1, n) == 1; }
  std::vector<int> some(int most, int limit, bool negative_too) {
    std::vector<int> list;
    for (int n = roll(1, most); n > 0; --n) {
      list.push_back(roll(1, limit) * (negative_too && one_in(3) ? -1 : 1));
    }
    return list;
  }

 private:
  SeededRandom random_;
};

RecurrenceRule random_rule(Dice& dice, LocalTime start) {
  RecurrenceRule rule;
  rule.freq = static_cast<Frequency>(dice.roll(0, 3));
  rule.interval = dice.one_in(2) ? 1 : dice.roll(1, dice.one_in(4) ? 30 : 4);
  rule.week_start = static_cast<Weekday>(dice.roll(0, 6));
  const bool by_date = rule.freq == Frequency::monthly || rule.freq == Frequency::yearly;
  if (dice.one_in(2)) {
    for (int n = dice.roll(1, 4); n > 0; --n) {
      const int most = rule.freq == Frequency::yearly && dice.one_in(2) ? 53 : 5;
      const int nth = by_date && dice.one_in(2) ? dice.roll(-most, most) : 0;
      rule.by_day.push_back({nth, static_cast<Weekday>(dice.roll(0, 6))});
    }
  }
  if (rule.freq != Frequency::weekly && dice.one_in(3)) rule.by_month_day = dice.some(6, 31, true);
  if (dice.one_in(4)) rule.by_month = dice.some(4, 12, false);
  const bool has_set =
      !rule.by_day.empty() || !rule.by_month_day.empty() || !rule.by_month.empty();
  if (has_set && dice.one_in(3)) rule.by_set_pos = dice.some(3, 6, true);
  if (dice.one_in(3)) rule.count = dice.roll(1, 60);
  else if (dice.one_in(3)) rule.until = start + Minutes{dice.roll(0, kHorizon * kMinutesPerDay)};
  return canonical(rule);
}

struct Drawn {
  RecurrenceRule rule;
  LocalTime start;
};

// Half of them begin on a day that meets the rule.
Drawn random_series(Dice& dice) {
  const LocalTime start = LocalTime::at(*day_of({2023, 1, 1}) + dice.roll(0, 2200),
                                        dice.roll(0, kMinutesPerDay - 1));
  Drawn drawn{random_rule(dice, start), start};
  if (dice.one_in(2)) {
    RecurrenceRule unending = drawn.rule;
    unending.count = 0;
    unending.until.reset();
    const auto next = occurrences(unending, start, start.day() + 1, start.day() + 800, 1);
    if (!next.empty()) drawn.start = next[0];
  }
  return drawn;
}

std::vector<LocalTime> up_to(const Drawn& s, Day to) {
  return occurrences(s.rule, s.start, s.start.day(), to, 100'000);
}

}  // namespace

TEST_CASE("CAL-09 thousands of random rules agree with a slow reading of the RFC") {
  const auto facts = facts_of(*day_of({2021, 1, 1}), *day_of({2042, 1, 1}));
  Dice dice(20261122);
  int wrong = 0, with_dates = 0;
  for (int i = 0; i < 2000; ++i) {
    const Drawn s = random_series(dice);
    const auto expected = slowly(s.rule, s.start, facts);
    const auto found = up_to(s, s.start.day() + kHorizon);
    with_dates += expected.size() > 1;
    if (found == expected) continue;
    if (++wrong > 5) break;
    INFO(format_rule(s.rule) << " from " << to_iso(s.start));
    CHECK(days(found) == days(expected));
  }
  CHECK(wrong == 0);
  CHECK(with_dates > 1000);
}

TEST_CASE("CAL-09 any expansion is sorted, unique and inside its bounds, and windows add up") {
  Dice dice(9);
  for (int i = 0; i < 1500; ++i) {
    const Drawn s = random_series(dice);
    const Day a = s.start.day() + dice.roll(-200, 3000), b = a + dice.roll(0, 400),
              c = b + dice.roll(0, 400);
    auto window = [&s](Day from, Day to) { return occurrences(s.rule, s.start, from, to); };
    auto joined = window(a, b);
    const auto later = window(b, c), whole = window(a, c);
    joined.insert(joined.end(), later.begin(), later.end());
    bool good = joined == whole && std::is_sorted(whole.begin(), whole.end()) &&
                std::adjacent_find(whole.begin(), whole.end()) == whole.end();
    for (LocalTime t : whole) {
      good = good && t.day() >= a && t.day() < c && t >= s.start &&
             (!s.rule.until || t <= *s.rule.until) && is_occurrence(s.rule, s.start, t);
    }
    if (good) continue;
    FAIL_CHECK(format_rule(s.rule) << " from " << to_iso(s.start) << " in " << to_iso(a) << " "
                                   << to_iso(b) << " " << to_iso(c));
  }
}

TEST_CASE("CAL-09 a series split at any occurrence rejoins to itself") {
  Dice dice(10);
  for (int i = 0; i < 1500; ++i) {
    const Drawn s = random_series(dice);
    const Day horizon = s.start.day() + 3000;
    const auto whole = up_to(s, horizon);
    if (whole.empty()) continue;
    const int at = dice.roll(0, std::min(80, static_cast<int>(whole.size()) - 1));
    const LocalTime middle = whole[static_cast<std::size_t>(at)];
    const auto [before, after] = split_rule(s.rule, s.start, middle);
    auto joined = up_to({before, s.start}, horizon);
    const bool good_cut = static_cast<int>(joined.size()) == at &&
                          index_of(s.rule, s.start, middle) == at;
    const auto rest = up_to({after, middle}, horizon);
    joined.insert(joined.end(), rest.begin(), rest.end());
    if (joined == whole && good_cut) continue;
    FAIL_CHECK(format_rule(s.rule) << " from " << to_iso(s.start) << " at " << to_iso(middle));
  }
}

TEST_CASE("CAL-09 a rule written and read again is the same rule") {
  Dice dice(11);
  for (int i = 0; i < 600; ++i) {
    const Drawn s = random_series(dice);
    const auto again = parse_rule(format_rule(s.rule), Zone());
    const bool good = again.ok() && *again == s.rule;
    if (!good) FAIL_CHECK(format_rule(s.rule));
    const auto utc = parse_rule(format_rule(s.rule, Zone()), Zone());
    if (!utc.ok() || !(*utc == s.rule)) FAIL_CHECK(format_rule(s.rule, Zone()));
    const Status status = check_rule(s.rule, s.start);
    const auto last = last_occurrence(s.rule, s.start);
    const bool started = !s.rule.until || *s.rule.until >= s.start;
    if (last.has_value() != (!s.rule.endless() && started)) FAIL_CHECK(format_rule(s.rule));
    if (!status) CHECK_FALSE(status.error().field.empty());
  }
}
