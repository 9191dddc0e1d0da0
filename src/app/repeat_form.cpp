#include "app/repeat_form.h"

#include <algorithm>

#include "base/text.h"
#include "core/recurrence.h"

namespace sb {

std::string_view field_name(RepeatField f) {
  constexpr std::string_view kNames[kRepeatFields] = {"interval", "until", "count"};
  return kNames[static_cast<int>(f)];
}

namespace {

constexpr int kLastMinute = kMinutesPerDay - 1;

// A whole number as typed; nothing for anything else. What is too large stays too large.
std::optional<int> whole_number(std::string_view text) {
  text = trim(text);
  constexpr std::size_t kDigits = 9;
  if (text.empty()) return std::nullopt;
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    if (value < 100'000'000) value = value * 10 + (c - '0');
  }
  return text.size() > kDigits ? 999'999'999 : value;
}

bool has_one_place(const RecurrenceRule& rule, LocalTime start) {
  const Date date = date_of(start.day());
  const bool same_day = rule.by_month_day.empty() || rule.by_month_day == std::vector{date.day};
  const bool same_month = rule.by_month.empty() || rule.by_month == std::vector{date.month};
  return rule.by_day.empty() && same_day && same_month;
}

// The fields that say the rule, or `custom`.
void say_weekly(RepeatForm& form, const RecurrenceRule& rule, LocalTime start) {
  const bool plain = std::all_of(rule.by_day.begin(), rule.by_day.end(),
                                 [](const NthWeekday& d) { return d.nth == 0; });
  const bool other_week = rule.interval > 1 && rule.week_start != Weekday::mon;
  if (!plain || other_week || !rule.by_month_day.empty() || !rule.by_month.empty()) return;
  form.repeat = Repeat::weekly;
  for (const NthWeekday& d : rule.by_day) form.days[static_cast<int>(d.day)] = true;
  if (rule.by_day.empty()) form.days[static_cast<int>(weekday_of(start.day()))] = true;
}

void say_monthly(RepeatForm& form, const RecurrenceRule& rule, LocalTime start) {
  if (!rule.by_month.empty()) return;
  if (has_one_place(rule, start)) {
    form.repeat = Repeat::monthly;
    return;
  }
  if (rule.by_day.size() != 1 || !rule.by_month_day.empty()) return;
  const NthWeekday d = rule.by_day.front();
  if (d.day != weekday_of(start.day())) return;
  const bool nth = d.nth > 0 && d.nth == nth_weekday_of(start.day());
  if (!nth && !(d.nth == -1 && is_last_weekday_of(start.day()))) return;
  form.repeat = Repeat::monthly;
  form.monthly = nth ? MonthlyBy::nth_weekday : MonthlyBy::last_weekday;
}

void say(RepeatForm& form, const RecurrenceRule& rule, LocalTime start) {
  form.repeat = Repeat::custom;
  if (!rule.by_set_pos.empty()) return;
  switch (rule.freq) {
    case Frequency::daily:
      if (rule.by_day.empty() && rule.by_month_day.empty() && rule.by_month.empty())
        form.repeat = Repeat::daily;
      break;
    case Frequency::weekly: say_weekly(form, rule, start); break;
    case Frequency::monthly: say_monthly(form, rule, start); break;
    case Frequency::yearly:
      if (has_one_place(rule, start)) form.repeat = Repeat::yearly;
      break;
  }
}

void add_days(RecurrenceRule& rule, const RepeatForm& form, LocalTime start) {
  const int own = static_cast<int>(weekday_of(start.day()));
  bool others = false;
  for (int d = 0; d < 7; ++d) others |= form.days[d] && d != own;
  if (!others && form.days[own]) return;  // the start says it
  for (int d = 0; d < 7; ++d)
    if (form.days[d]) rule.by_day.push_back({0, static_cast<Weekday>(d)});
}

void add_month_place(RecurrenceRule& rule, const RepeatForm& form, LocalTime start) {
  const Weekday day = weekday_of(start.day());
  if (form.monthly == MonthlyBy::nth_weekday)
    rule.by_day = {{nth_weekday_of(start.day()), day}};
  else if (form.monthly == MonthlyBy::last_weekday)
    rule.by_day = {{-1, day}};
}

struct Read {
  RecurrenceRule rule;
  std::vector<Error> errors;
};

void read_end(Read& read, const RepeatForm& form, Day today) {
  auto wrong = [&](RepeatField f, const char* message) {
    read.errors.push_back({Fault::invalid, message, std::string(field_name(f))});
  };
  if (form.end == RepeatEnd::after_count) {
    const auto count = whole_number(form.at(RepeatField::count));
    if (!count || *count < 1)
      wrong(RepeatField::count, "Enter how many times, for example 10.");
    else
      read.rule.count = *count;
  } else if (form.end == RepeatEnd::on_date) {
    const std::string& text = form.at(RepeatField::until);
    const auto day = parse_day(text, today);
    if (trim(text).empty()) wrong(RepeatField::until, "Enter the last day.");
    else if (!day)
      wrong(RepeatField::until, "There is no such date. Write it like 18.12.2026.");
    else
      read.rule.until = LocalTime::at(*day, kLastMinute);
  }
}

Read read_fields(const RepeatForm& form, LocalTime start, Day today) {
  Read read;
  constexpr Frequency kBy[] = {Frequency::daily, Frequency::daily, Frequency::weekly,
                               Frequency::monthly, Frequency::yearly, Frequency::daily};
  read.rule.freq = kBy[static_cast<int>(form.repeat)];
  const auto every = whole_number(form.at(RepeatField::every));
  if (!every || *every < 1)
    read.errors.push_back({Fault::invalid, "Enter a whole number, 1 or more.", "interval"});
  else
    read.rule.interval = *every;
  if (form.repeat == Repeat::weekly) {
    if (std::none_of(std::begin(form.days), std::end(form.days), [](bool on) { return on; }))
      read.errors.push_back({Fault::invalid, "Choose at least one day.", "repeat"});
    add_days(read.rule, form, start);
  }
  if (form.repeat == Repeat::monthly) add_month_place(read.rule, form, start);
  read_end(read, form, today);
  if (!read.errors.empty()) return read;
  if (Status status = check_rule(read.rule, start); !status) {
    Error error = status.error();
    error.field = repeat_field_of(error.field);
    read.errors.push_back(std::move(error));
  }
  return read;
}

bool stands_as_it_was(const RepeatForm& form) {
  return form.repeat == Repeat::custom || (!form.changed && !form.kept.empty());
}

}  // namespace

std::string repeat_field_of(std::string_view part) {
  if (part == "INTERVAL") return "interval";
  if (part == "UNTIL" || part == "until") return "until";
  if (part == "COUNT" || part == "count") return "count";
  return "repeat";
}

int nth_weekday_of(Day day) { return (date_of(day).day - 1) / 7 + 1; }

bool is_last_weekday_of(Day day) {
  const Date date = date_of(day);
  return date.day + 7 > days_in_month(date.year, date.month);
}

RepeatForm repeat_form_of(std::string_view rule_text, const Zone& zone, LocalTime start) {
  RepeatForm form;
  if (rule_text.empty()) return form;
  form.kept = form.rule = std::string(rule_text);
  form.repeat = Repeat::custom;
  const Result<RecurrenceRule> rule = parse_rule(rule_text, zone);
  if (!rule) return form;
  say(form, *rule, start);
  form.at(RepeatField::every) = std::to_string(rule->interval);
  form.end = rule->count > 0 ? RepeatEnd::after_count
             : rule->until   ? RepeatEnd::on_date
                             : RepeatEnd::never;
  if (rule->count > 0) form.at(RepeatField::count) = std::to_string(rule->count);
  if (rule->until) form.at(RepeatField::until) = to_iso(rule->until->day());
  form.words = describe(*rule, start);
  return form;
}

void refresh_repeat(RepeatForm& form, const Zone& zone, LocalTime start, Day today) {
  form.rule.clear();
  form.words.clear();
  if (form.repeat == Repeat::never) return;
  if (stands_as_it_was(form)) {
    form.rule = form.kept;
    const bool as_moved = form.moved && form.repeat != Repeat::custom;
    if (as_moved) form.words = describe(read_fields(form, start, today).rule, start);
    else if (const auto rule = parse_rule(form.kept, zone)) form.words = describe(*rule, start);
    return;
  }
  const Read read = read_fields(form, start, today);
  if (!read.errors.empty()) return;
  form.rule = format_rule(read.rule);
  form.words = describe(read.rule, start);
}

std::vector<Error> check_repeat(const RepeatForm& form, const Zone& zone, LocalTime start,
                                Day today) {
  if (form.repeat == Repeat::never) return {};
  if (!stands_as_it_was(form)) return read_fields(form, start, today).errors;
  const auto rule = parse_rule(form.kept, zone);
  if (rule) return {};
  return {{Fault::invalid, rule.error().message, "repeat"}};
}

void follow_day(RepeatForm& form, Day was, Day now) {
  if (was == now) return;
  form.moved = true;
  const auto from = static_cast<int>(weekday_of(was)), to = static_cast<int>(weekday_of(now));
  if (form.repeat == Repeat::weekly && from != to && form.days[from]) {
    form.days[from] = form.days[to];
    form.days[to] = true;
  }
  if (form.repeat != Repeat::monthly || form.monthly == MonthlyBy::day_of_month) return;
  if (form.monthly == MonthlyBy::last_weekday && !is_last_weekday_of(now))
    form.monthly = MonthlyBy::nth_weekday;
  if (form.monthly == MonthlyBy::nth_weekday && nth_weekday_of(now) > 4)
    form.monthly = MonthlyBy::last_weekday;
}

}  // namespace sb
