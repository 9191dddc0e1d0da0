#include "core/rule_text.h"

#include "base/text.h"

namespace sb {

std::string one_line(std::string_view raw) { return collapse_spaces(clean_text(raw).text); }

std::string clean_block(std::string_view raw) {
  std::string cleaned = clean_text(raw).text;
  return std::string(trim(cleaned));
}

void require_text(std::vector<Error>& errors, std::string_view text, const char* field,
                  const char* sentence) {
  if (text.empty()) errors.push_back({Fault::invalid, sentence, field});
}

namespace {

void refuse_length(std::vector<Error>& errors, std::size_t count, std::size_t most,
                   const char* field, const char* label) {
  errors.push_back({Fault::invalid,
                    std::string(label) + " has " + with_thousands(count) + " characters; " +
                        with_thousands(most) + " is the most.",
                    field});
}

}  // namespace

void limit_code_points(std::vector<Error>& errors, std::string_view text, std::size_t most,
                       const char* field, const char* label) {
  if (text.size() <= most) return;
  const std::size_t count = count_code_points(text);
  if (count > most) refuse_length(errors, count, most, field, label);
}

void limit_bytes(std::vector<Error>& errors, std::string_view text, std::size_t most,
                 const char* field, const char* label) {
  if (text.size() <= most) return;
  const std::size_t count = count_code_points(text);
  if (count > most) return refuse_length(errors, count, most, field, label);
  errors.push_back({Fault::invalid,
                    std::string(label) + " takes " + with_thousands(text.size()) + " bytes; " +
                        with_thousands(most) + " is the most.",
                    field});
}

std::string with_thousands(std::uint64_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string short_day(Day day) {
  static constexpr const char* kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date date = date_of(day);
  return std::string(kDays[static_cast<int>(weekday_of(day))]) + " " + std::to_string(date.day) +
         " " + kMonths[date.month - 1];
}

std::string time_range(LocalTime from, int minutes) {
  const LocalTime to = from + Minutes{minutes};
  return to_hhmm(from.minute_of_day()) + "–" + to_hhmm(to.minute_of_day());
}

}  // namespace sb
