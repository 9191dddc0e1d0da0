#include <cstdint>

#include "core/recurrence_parts.h"
#include "core/rule_text.h"

namespace sb {

namespace {

using Words = std::vector<std::string>;

constexpr const char* kDayNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                     "Friday", "Saturday", "Sunday"};
constexpr const char* kMonthNames[] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
constexpr unsigned kWorkdays = 0b0011111, kWeekend = 0b1100000, kAllDays = 0b1111111;

// "a", "a and b", "a, b and c"
std::string joined(const Words& words, const char* last = " and ") {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? last : ", ";
    out += words[i];
  }
  return out;
}

std::string numeral(std::int64_t n) {  // "1st", "22nd", "13th"
  const bool teen = n % 100 >= 11 && n % 100 <= 13;
  const char* ending = teen || n % 10 > 3 || n % 10 == 0 ? "th" : n % 10 == 1 ? "st"
                       : n % 10 == 2                     ? "nd" : "rd";
  return std::to_string(n) + ending;
}

std::string ordinal(std::int64_t n) {  // "first", "last", "second-to-last"
  static constexpr const char* kWords[] = {"first", "second", "third", "fourth", "fifth"};
  if (n == -1) return "last";
  const std::int64_t size = n < 0 ? -n : n;
  const std::string word = size >= 1 && size <= 5 ? kWords[size - 1] : numeral(size);
  return n < 0 ? word + "-to-last" : word;
}

// Bit per weekday that is meant as such; nothing where a "first Monday" is among them.
unsigned plain_days(const RecurrenceRule& rule) {
  unsigned days = 0;
  for (const NthWeekday& d : rule.by_day) {
    if (d.nth != 0) return 0;
    days |= 1u << static_cast<unsigned>(d.day);
  }
  return days;
}

Words weekday_names(const RecurrenceRule& rule) {
  Words words;
  for (const NthWeekday& d : rule.by_day) words.push_back(kDayNames[static_cast<int>(d.day)]);
  return words;
}

Words month_names(const RecurrenceRule& rule) {
  Words words;
  for (int month : rule.by_month) {
    if (month >= 1 && month <= 12) words.push_back(kMonthNames[month - 1]);
  }
  return words;
}

Words month_day_names(const RecurrenceRule& rule) {
  Words words;
  for (int n : rule.by_month_day) {
    words.push_back("the " + (n < 0 ? ordinal(n) + " day" : numeral(n)));
  }
  return words;
}

std::string which_weekdays(const RecurrenceRule& rule) {  // "every Monday and the last Friday"
  const unsigned plain = plain_days(rule);
  if (plain == kAllDays) return "every day";
  if (plain == kWorkdays) return "every weekday";
  Words words;
  for (const NthWeekday& d : rule.by_day) {
    const std::string name = kDayNames[static_cast<int>(d.day)];
    words.push_back(d.nth == 0 ? "every " + name : "the " + ordinal(d.nth) + " " + name);
  }
  return joined(words);
}

std::string which_days(const RecurrenceRule& rule) {
  const bool also_dates = !rule.by_month_day.empty();
  if (rule.by_day.empty()) return also_dates ? joined(month_day_names(rule)) : "every day";
  if (!also_dates) return which_weekdays(rule);
  return which_weekdays(rule) + " that is " + joined(month_day_names(rule), " or ");
}

// "the last weekday", "the first and the last of every Monday and every Friday"
std::string which_positions(const RecurrenceRule& rule) {
  Words words;
  for (int n : rule.by_set_pos) words.push_back("the " + ordinal(n));
  const std::string positions = joined(words);
  const unsigned plain = rule.by_month_day.empty() ? plain_days(rule) : 0;
  if (plain == kAllDays) return positions + " day";
  if (plain == kWorkdays) return positions + " weekday";
  if (plain == kWeekend) return positions + " weekend day";
  if (plain != 0 && rule.by_day.size() == 1) return positions + " " + weekday_names(rule)[0];
  if (plain != 0) return positions + " of " + joined(weekday_names(rule));
  return positions + " of " + which_days(rule);
}

std::string on_days(const RecurrenceRule& rule) {
  return " on " + (rule.by_set_pos.empty() ? which_days(rule) : which_positions(rule));
}

std::string only_in_months(const RecurrenceRule& rule) {
  return rule.by_month.empty() ? "" : ", only in " + joined(month_names(rule));
}

std::string every(const RecurrenceRule& rule, const char* once, const char* units) {
  return rule.interval == 1 ? once : "Every " + std::to_string(rule.interval) + " " + units;
}

std::string daily_words(const RecurrenceRule& rule) {
  std::string out = every(rule, "Every day", "days");
  const unsigned days = plain_days(rule);
  if (rule.interval == 1 && days == kWorkdays) {
    out = "Every weekday";
  } else if (!rule.by_day.empty() && days != kAllDays) {
    out += days == kWorkdays ? ", only on weekdays" : ", only on " + joined(weekday_names(rule));
  }
  if (!rule.by_month_day.empty()) out += ", only on " + joined(month_day_names(rule));
  return out + only_in_months(rule);
}

std::string weekly_words(const RecurrenceRule& rule) {
  const unsigned days = plain_days(rule);
  const bool whole = rule.by_set_pos.empty() && (days == kAllDays || days == kWorkdays);
  if (whole && rule.interval == 1) {
    return (days == kAllDays ? "Every day" : "Every weekday") + only_in_months(rule);
  }
  const std::string often = every(rule, "Weekly", "weeks");
  if (!rule.by_set_pos.empty()) return often + on_days(rule) + only_in_months(rule);
  return often + " on " +
         (days == kAllDays    ? "every day"
          : days == kWorkdays ? "weekdays"
                              : joined(weekday_names(rule))) +
         only_in_months(rule);
}

std::string monthly_words(const RecurrenceRule& rule) {
  return every(rule, "Monthly", "months") + on_days(rule) + only_in_months(rule);
}

std::string yearly_words(const RecurrenceRule& rule) {
  const std::string often = every(rule, "Yearly", "years");
  const bool one_date = rule.by_day.empty() && rule.by_set_pos.empty() &&
                        rule.by_month_day.size() == 1 && rule.by_month_day[0] > 0 &&
                        rule.by_month.size() == 1;
  if (one_date) {
    return often + " on " + std::to_string(rule.by_month_day[0]) + " " + joined(month_names(rule));
  }
  if (!rule.by_month.empty()) return often + on_days(rule) + " in " + joined(month_names(rule));
  const bool by_date = !rule.by_month_day.empty() && rule.by_set_pos.empty();
  return often + on_days(rule) + (by_date ? " of every month" : " of the year");
}

std::string how_often(const RecurrenceRule& rule) {
  switch (rule.freq) {
    case Frequency::daily: return daily_words(rule);
    case Frequency::weekly: return weekly_words(rule);
    case Frequency::monthly: return monthly_words(rule);
    case Frequency::yearly: break;
  }
  return yearly_words(rule);
}

std::string ending(const RecurrenceRule& rule, LocalTime start) {
  if (rule.count == 1) return ", once only";
  if (rule.count > 1) {
    return ", " + with_thousands(static_cast<std::uint64_t>(rule.count)) + " times";
  }
  if (!rule.until) return "";
  // An end before the time of day of the sessions leaves out that day.
  const bool day_counts = rule.until->minute_of_day() >= start.minute_of_day();
  const Day last = day_counts ? rule.until->day() : rule.until->day() - 1;
  const Date date = date_of(last);
  return ", until " + std::to_string(date.day) + " " +
         std::string(kMonthNames[date.month - 1]).substr(0, 3) + " " + std::to_string(date.year);
}

}  // namespace

std::string describe(const RecurrenceRule& rule, LocalTime start) {
  return how_often(filled_in(rule, start.day())) + ending(rule, start);
}

}  // namespace sb
