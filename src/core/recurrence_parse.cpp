#include <algorithm>
#include <cstdint>
#include <iterator>

#include "core/recurrence_parts.h"

namespace sb {

namespace {

constexpr std::size_t kLongestRule = 2000;  // bytes; every list in full has fewer
constexpr std::string_view kFrequencies[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::string_view kWeekdays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

Error unreadable(std::string_view part) {
  return {Fault::invalid, "The repeat rule cannot be read at " + std::string(part) + ".",
          std::string(part)};
}

Error not_offered(std::string_view what, std::string_view field) {
  return {Fault::invalid, "Sessionbook cannot repeat like this: " + std::string(what),
          std::string(field)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Names come from the rule; only those that can be shown are.
bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 20 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-';
  });
}

// The text up to the next `separator`, which is taken off `rest` with it.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t at = std::min(rest.find(separator), rest.size());
  const std::string_view piece = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return piece;
}

// Digits only; a number too long for any part is some number out of its range.
std::optional<int> read_digits(std::string_view text) {
  if (text.empty()) return std::nullopt;
  int number = 0;
  for (char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = std::min(number * 10 + (c - '0'), 99'999'999);
  }
  return number;
}

std::optional<int> read_signed(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const auto number = read_digits(text);
  return number && negative ? -*number : number;
}

template <std::size_t N>
std::optional<int> position(const std::string_view (&names)[N], std::string_view name) {
  const auto* found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<int>(found - std::begin(names));
}

// ---- the value of each part ----

using Read = Status (*)(RecurrenceRule&, std::string_view value, const Zone&);

Status read_freq(RecurrenceRule& rule, std::string_view value, const Zone&) {
  if (value == "HOURLY" || value == "MINUTELY" || value == "SECONDLY") {
    return not_offered("FREQ=" + std::string(value), "FREQ");
  }
  const auto freq = position(kFrequencies, value);
  if (!freq) return unreadable("FREQ");
  rule.freq = static_cast<Frequency>(*freq);
  return Done{};
}

Status read_interval(RecurrenceRule& rule, std::string_view value, const Zone&) {
  const auto number = read_digits(value);
  if (!number) return unreadable("INTERVAL");
  rule.interval = *number;
  return Done{};
}

Status read_count(RecurrenceRule& rule, std::string_view value, const Zone&) {
  const auto number = read_digits(value);
  if (!number) return unreadable("COUNT");
  rule.count = *number == 0 ? -1 : *number;  // 0 in a rule would mean that there is no COUNT
  return Done{};
}

// "20261218", "20261218T170000" or "20261218T160000Z".
Status read_until(RecurrenceRule& rule, std::string_view value, const Zone& zone) {
  const bool utc = value.ends_with('Z');
  if (utc) value.remove_suffix(1);
  const bool timed = value.size() == 15 && value[8] == 'T';
  if (!timed && (utc || value.size() != 8)) return unreadable("UNTIL");
  const auto date = read_digits(value.substr(0, 8));
  const auto time = timed ? read_digits(value.substr(9)) : 235959;
  if (!date || !time) return unreadable("UNTIL");
  const auto day = day_of({*date / 10000, *date / 100 % 100, *date % 100});
  const int hour = *time / 10000, minute = *time / 100 % 100;
  if (!day || hour > 23 || minute > 59 || *time % 100 > 60) return unreadable("UNTIL");
  LocalTime until = LocalTime::at(*day, hour * 60 + minute);
  if (utc) until = zone.to_local({std::int64_t{until.minutes} * 60'000});
  if (until.day() <= kLastRecurrenceDay) rule.until = until;
  return Done{};
}

Status read_numbers(std::vector<int>& list, std::string_view value, const char* part) {
  do {
    const auto number = read_signed(take(value, ','));
    if (!number) return unreadable(part);
    list.push_back(*number);
  } while (!value.empty());
  return Done{};
}

Status read_month_days(RecurrenceRule& rule, std::string_view value, const Zone&) {
  return read_numbers(rule.by_month_day, value, "BYMONTHDAY");
}

Status read_months(RecurrenceRule& rule, std::string_view value, const Zone&) {
  return read_numbers(rule.by_month, value, "BYMONTH");
}

Status read_positions(RecurrenceRule& rule, std::string_view value, const Zone&) {
  return read_numbers(rule.by_set_pos, value, "BYSETPOS");
}

Status read_days(RecurrenceRule& rule, std::string_view value, const Zone&) {
  do {
    const std::string_view item = take(value, ',');
    if (item.size() < 2) return unreadable("BYDAY");
    const std::string_view prefix = item.substr(0, item.size() - 2);
    const auto day = position(kWeekdays, item.substr(prefix.size()));
    const auto nth = prefix.empty() ? 0 : read_signed(prefix);
    if (!day || !nth || (*nth == 0 && !prefix.empty())) return unreadable("BYDAY");
    rule.by_day.push_back({*nth, static_cast<Weekday>(*day)});
  } while (!value.empty());
  return Done{};
}

Status read_week_start(RecurrenceRule& rule, std::string_view value, const Zone&) {
  const auto day = position(kWeekdays, value);
  if (!day) return unreadable("WKST");
  rule.week_start = static_cast<Weekday>(*day);
  return Done{};
}

struct Part {
  std::string_view name;
  Read read;
};
constexpr Part kParts[] = {
    {"FREQ", read_freq},       {"INTERVAL", read_interval},     {"COUNT", read_count},
    {"UNTIL", read_until},     {"BYDAY", read_days},            {"BYMONTHDAY", read_month_days},
    {"BYMONTH", read_months},  {"BYSETPOS", read_positions},    {"WKST", read_week_start},
};

// ---- the rule ----

Status read_part(RecurrenceRule& rule, std::string_view text, const Zone& zone,
                 std::vector<std::string_view>& seen) {
  const bool has_value = text.find('=') != text.npos;
  const std::string_view name = take(text, '=');
  const auto* part = std::find_if(std::begin(kParts), std::end(kParts),
                                  [name](const Part& p) { return p.name == name; });
  if (part == std::end(kParts)) {
    if (is_name(name) && has_value) return not_offered(name, name);
    return Error{Fault::invalid, "The repeat rule cannot be read.", "FREQ"};
  }
  if (!has_value || text.ends_with(',')) return unreadable(name);
  if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
    return Error{Fault::invalid, "The repeat rule says " + std::string(name) + " twice.",
                 std::string(name)};
  }
  seen.push_back(part->name);
  return part->read(rule, text, zone);
}

bool contains(const std::vector<std::string_view>& seen, std::string_view name) {
  return std::find(seen.begin(), seen.end(), name) != seen.end();
}

}  // namespace

Result<RecurrenceRule> parse_rule(std::string_view text, const Zone& zone) {
  if (text.size() > kLongestRule) {
    return Error{Fault::invalid, "The repeat rule is too long.", "FREQ"};
  }
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  RecurrenceRule rule;
  std::vector<std::string_view> seen;
  std::string_view rest = upper;
  while (!rest.empty()) SB_CHECK(read_part(rule, take(rest, ';'), zone, seen));
  if (!contains(seen, "FREQ")) {
    return Error{Fault::invalid, "The repeat rule does not say how often: FREQ is missing.",
                 "FREQ"};
  }
  if (contains(seen, "COUNT") && contains(seen, "UNTIL")) {
    return Error{Fault::invalid,
                 "End the series after a number of sessions or on a date, not both.", "UNTIL"};
  }
  SB_CHECK(check_rule_shape(rule));
  return canonical(std::move(rule));
}

// ---- writing ----

namespace {

void append_list(std::string& out, std::string_view name, const std::vector<int>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    out += i == 0 ? std::string(name) : std::string(",");
    out += std::to_string(list[i]);
  }
}

std::string basic_form(LocalTime t) {  // "20261218T170000"
  std::string text = to_iso(t) + "00";
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '-' || c == ':'; }),
             text.end());
  return text;
}

std::string write_rule(const RecurrenceRule& given, const std::string& until) {
  const RecurrenceRule rule = canonical(given);
  std::string out = "FREQ=" + std::string(kFrequencies[static_cast<int>(rule.freq)]);
  if (rule.interval != 1) out += ";INTERVAL=" + std::to_string(rule.interval);
  append_list(out, ";BYMONTH=", rule.by_month);
  append_list(out, ";BYMONTHDAY=", rule.by_month_day);
  for (std::size_t i = 0; i < rule.by_day.size(); ++i) {
    out += i == 0 ? ";BYDAY=" : ",";
    if (rule.by_day[i].nth != 0) out += std::to_string(rule.by_day[i].nth);
    out += kWeekdays[static_cast<int>(rule.by_day[i].day)];
  }
  append_list(out, ";BYSETPOS=", rule.by_set_pos);
  if (rule.week_start != Weekday::mon) {
    out += ";WKST=" + std::string(kWeekdays[static_cast<int>(rule.week_start)]);
  }
  if (rule.count != 0) out += ";COUNT=" + std::to_string(rule.count);
  if (!until.empty()) out += ";UNTIL=" + until;
  return out;
}

}  // namespace

std::string format_rule(const RecurrenceRule& rule) {
  return write_rule(rule, rule.until ? basic_form(*rule.until) : "");
}

std::string format_rule(const RecurrenceRule& rule, const Zone& zone) {
  if (!rule.until) return write_rule(rule, "");
  const Instant end = zone.resolve(*rule.until).instant;
  return write_rule(rule, basic_form(Zone().to_local(end)) + "Z");
}

}  // namespace sb
