#include "core/money.h"

#include <algorithm>

#include "base/text.h"
#include "core/rule_text.h"

namespace sb {
namespace {

constexpr std::int64_t kMostMinor = 1'000'000'000'000;  // as core/schema.cpp has it
constexpr std::string_view kNoDigits =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ";
constexpr std::string_view kThreeDigits = "BHD IQD JOD KWD LYD OMR TND ";

bool lists(std::string_view codes, std::string_view code) {
  return code.size() == 3 && codes.find(code) != std::string_view::npos;
}

std::int64_t power_of_ten(int n) {
  std::int64_t power = 1;
  for (int i = 0; i < n; ++i) power *= 10;
  return power;
}

std::string fraction(std::int64_t minor, int digits) {
  if (digits == 0) return {};
  std::string part = std::to_string(minor % power_of_ten(digits));
  return "." + std::string(static_cast<std::size_t>(digits) - part.size(), '0') + part;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == '.' || c == ','; }

// Without the currency's code before or behind, and without spaces between the digits.
std::optional<std::string> bare(std::string_view text, std::string_view currency) {
  std::string t = collapse_spaces(text);
  for (char& c : t)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (t.rfind(currency, 0) == 0) t.erase(0, currency.size());
  else if (t.size() > currency.size() &&
           t.compare(t.size() - currency.size(), currency.size(), currency) == 0)
    t.resize(t.size() - currency.size());
  t.erase(std::remove(t.begin(), t.end(), ' '), t.end());
  const auto known = [](char c) { return is_digit(c) || is_mark(c); };
  const bool digits = std::any_of(t.begin(), t.end(), is_digit);
  if (!digits || !std::all_of(t.begin(), t.end(), known)) return std::nullopt;
  return t;
}

// Groups of three between marks of one kind, the first of one to three.
bool grouped_well(std::string_view whole) {
  const std::size_t mark = whole.find_first_of(".,");
  if (mark == std::string_view::npos) return true;
  if (mark == 0 || mark > 3) return false;
  for (std::size_t at = mark; at < whole.size(); at += 4) {
    if (whole[at] != whole[mark] || whole.size() - at < 4) return false;
    for (std::size_t i = 1; i < 4; ++i)
      if (!is_digit(whole[at + i])) return false;
  }
  return true;
}

}  // namespace

int minor_digits(std::string_view currency) {
  if (lists(kNoDigits, currency)) return 0;
  return lists(kThreeDigits, currency) ? 3 : 2;
}

std::string money_text(std::int64_t minor, std::string_view currency) {
  const int digits = minor_digits(currency);
  const bool below = minor < 0;
  if (below) minor = -minor;
  return std::string(currency) + " " + (below ? "-" : "") +
         with_thousands(static_cast<std::uint64_t>(minor / power_of_ten(digits))) +
         fraction(minor, digits);
}

std::string plain_amount(std::int64_t minor, std::string_view currency) {
  const int digits = minor_digits(currency);
  return std::to_string(minor / power_of_ten(digits)) + fraction(minor, digits);
}

std::optional<std::int64_t> parse_money(std::string_view text, std::string_view currency) {
  const std::optional<std::string> typed = bare(text, currency);
  if (!typed) return std::nullopt;
  const int digits = minor_digits(currency);
  std::string whole = *typed, part;
  const std::size_t last = whole.find_last_of(".,");
  if (last != std::string::npos) {
    const std::size_t behind = whole.size() - last - 1;
    const bool alone = whole.find(whole[last]) == last;
    const bool groups = behind == 3 && (digits != 3 || !alone);
    if (!groups) {
      part = whole.substr(last + 1);
      whole.resize(last);
    }
  }
  if (!grouped_well(whole) || part.size() > static_cast<std::size_t>(digits)) return std::nullopt;
  part.resize(static_cast<std::size_t>(digits), '0');
  std::int64_t minor = 0;
  for (char c : whole + part) {
    if (!is_digit(c)) continue;
    minor = minor * 10 + (c - '0');
    if (minor > kMostMinor) return std::nullopt;
  }
  return minor;
}

}  // namespace sb
