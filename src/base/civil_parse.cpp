// Dates, times and durations as people type them: the second half of base/civil.h. Each text is
// read as a row of tokens (numbers, words, single signs) and compared with the few forms that are
// taken; anything else is nothing, because a wrong guess would put a session on a wrong day.
#include <array>
#include <vector>

#include "base/civil.h"
#include "base/text.h"

namespace sb {
namespace {

constexpr std::size_t kLongestTyped = 64;  // bytes; longer is not a date but a paste

struct Token {
  enum class Kind { number, word, sign } kind;
  std::string text;
  int value = 0;    // of a number
  bool glued = false;  // no space before it
  bool is_number(std::size_t least, std::size_t most) const {
    return kind == Kind::number && text.size() >= least && text.size() <= most;
  }
  bool is(std::string_view s) const { return text == s; }
};
using Tokens = std::vector<Token>;

Token::Kind kind_of(char c) {
  if (c >= '0' && c <= '9') return Token::Kind::number;
  if (c >= 'a' && c <= 'z') return Token::Kind::word;
  return Token::Kind::sign;
}

// Empty for what cannot be typed time anyway: too long, or a number of more than six digits.
Tokens tokens_of(std::string_view text) {
  Tokens out;
  text = trim(text);
  if (text.size() > kLongestTyped) return out;
  std::string folded = fold_for_search(text);
  for (std::size_t i = 0; i < folded.size();) {
    bool glued = i > 0 && folded[i - 1] != ' ';
    Token::Kind kind = kind_of(folded[i]);
    std::size_t end = i + 1;
    while (kind != Token::Kind::sign && end < folded.size() && kind_of(folded[end]) == kind) ++end;
    Token token{kind, folded.substr(i, end - i), 0, glued};
    i = end;
    if (kind == Token::Kind::sign && token.is(" ")) continue;
    if (kind == Token::Kind::number) {
      if (token.text.size() > 6) return {};
      token.value = std::stoi(token.text);
    }
    out.push_back(std::move(token));
  }
  return out;
}

int month_named(const Token& token) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (token.kind != Token::Kind::word || token.text.size() < 3) return 0;
  if (token.is("sept")) return 9;
  for (std::size_t m = 0; m < kMonths.size(); ++m) {
    bool whole = token.text == kMonths[m], brief = token.text == kMonths[m].substr(0, 3);
    if (whole || brief) return static_cast<int>(m) + 1;
  }
  return 0;
}

// "2026-11-18", "18.11.2026", "18/11/2026": three numbers with the same sign twice between them.
std::optional<Day> numeric_day(const Tokens& t, bool month_first) {
  if (t.size() != 5 || t[1].text != t[3].text) return std::nullopt;
  bool slash = t[1].is("/"), dot = t[1].is("."), dash = t[1].is("-");
  if (!slash && !dot && !dash) return std::nullopt;
  if (t[0].is_number(4, 4) && t[2].is_number(1, 2) && t[4].is_number(1, 2) && !dot) {
    return day_of({t[0].value, t[2].value, t[4].value});
  }
  if (!t[0].is_number(1, 2) || !t[2].is_number(1, 2) || !t[4].is_number(4, 4)) return std::nullopt;
  if (slash && month_first) return day_of({t[4].value, t[0].value, t[2].value});
  return day_of({t[4].value, t[2].value, t[0].value});
}

// Leaves out the dots and commas that follow a day or a month: "18. Nov. 2026", "Nov 18, 2026".
// Nothing when any other sign is there, one that follows nothing, or one at the end after a number.
std::optional<Tokens> without_stops(const Tokens& typed) {
  Tokens out;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const Token& t = typed[i];
    if (t.kind != Token::Kind::sign) {
      out.push_back(t);
      continue;
    }
    bool stop = (t.is(".") || t.is(",")) && t.glued && i > 0;
    if (!stop || typed[i - 1].kind == Token::Kind::sign) return std::nullopt;
    if (i + 1 == typed.size() && typed[i - 1].kind != Token::Kind::word) return std::nullopt;
  }
  return out;
}

// "18 Nov 2026", "18. November", "Nov 18, 2026", "Nov 18".
std::optional<Day> named_day(const Tokens& typed, Day today) {
  auto plain = without_stops(typed);
  if (!plain) return std::nullopt;
  const Tokens& t = *plain;
  if (t.size() != 2 && t.size() != 3) return std::nullopt;
  int year = date_of(today).year;
  if (t.size() == 3) {
    if (!t[2].is_number(4, 4)) return std::nullopt;
    year = t[2].value;
  }
  if (t[0].is_number(1, 2) && month_named(t[1])) {
    return day_of({year, month_named(t[1]), t[0].value});
  }
  if (t[1].is_number(1, 2) && month_named(t[0])) {
    return day_of({year, month_named(t[0]), t[1].value});
  }
  return std::nullopt;
}

// Takes "pm", "p.m.", "p" off the end: 'a' or 'p', or 0 when there is none.
char take_half(Tokens& t) {
  std::size_t n = t.size();
  if (n >= 4 && t[n - 1].is(".") && t[n - 2].is("m") && t[n - 3].is(".")) {
    if (!t[n - 4].is("a") && !t[n - 4].is("p")) return 0;
    char half = t[n - 4].text[0];
    t.resize(n - 4);
    return half;
  }
  if (n < 2) return 0;
  const Token& last = t.back();
  if (!last.is("am") && !last.is("pm") && !last.is("a") && !last.is("p")) return 0;
  char half = last.text[0];
  t.pop_back();
  return half;
}

struct HourMinute {
  int hour, minute;
};

// "9", "930", "0930", "9:30", "09.30", "14h", "14h30".
std::optional<HourMinute> hour_minute(const Tokens& t) {
  if (t.empty() || !t[0].is_number(1, 4)) return std::nullopt;
  int value = t[0].value;
  if (t.size() == 1) {
    if (t[0].text.size() > 2) return HourMinute{value / 100, value % 100};
    return HourMinute{value, 0};
  }
  bool parts = t[1].is(":") || t[1].is(".") || t[1].is("h");
  if (!parts || t[0].text.size() > 2) return std::nullopt;
  if (t.size() == 2 && t[1].is("h")) return HourMinute{value, 0};
  if (t.size() != 3 || !t[1].glued || !t[2].glued || !t[2].is_number(2, 2)) return std::nullopt;
  return HourMinute{value, t[2].value};
}

bool is_hours(const Token& t) {
  return t.is("h") || t.is("hr") || t.is("hrs") || t.is("hour") || t.is("hours");
}

bool is_minutes(const Token& t) {
  return t.is("m") || t.is("min") || t.is("mins") || t.is("minute") || t.is("minutes") ||
         t.is("'");
}

// "1.5 h", "0,75 h": hours in decimals, if they come to whole minutes.
std::optional<Minutes> decimal_hours(const Tokens& t) {
  if (t.size() != 4 || !is_hours(t[3]) || !(t[1].is(".") || t[1].is(","))) return std::nullopt;
  if (!t[0].is_number(1, 3) || !t[2].is_number(1, 2) || !t[2].glued) return std::nullopt;
  int hundredths = t[2].text.size() == 1 ? t[2].value * 10 : t[2].value;
  if (hundredths * 60 % 100 != 0) return std::nullopt;
  return Minutes{t[0].value * 60 + hundredths * 60 / 100};
}

}  // namespace

std::optional<Day> parse_day(std::string_view text, Day today, bool month_first) {
  Tokens t = tokens_of(text);
  if (t.size() == 1) {
    if (t[0].is("today")) return today;
    if (t[0].is("tomorrow")) return today + 1;
    if (t[0].is("yesterday")) return today - 1;
  }
  if (auto day = numeric_day(t, month_first)) return day;
  return named_day(t, today);
}

std::optional<int> parse_time(std::string_view text) {
  Tokens t = tokens_of(text);
  char half = take_half(t);
  auto time = hour_minute(t);
  if (!time || time->minute > 59) return std::nullopt;
  if (half != 0) {
    if (time->hour < 1 || time->hour > 12) return std::nullopt;
    time->hour = time->hour % 12 + (half == 'p' ? 12 : 0);
  }
  int minute = time->hour * 60 + time->minute;
  if (minute > kMinutesPerDay) return std::nullopt;
  return minute;
}

std::optional<Minutes> parse_duration(std::string_view text) {
  Tokens t = tokens_of(text);
  if (auto decimal = decimal_hours(t)) return decimal;
  if (t.empty() || t.size() > 4 || !t[0].is_number(1, 5)) return std::nullopt;
  int first = t[0].value;
  if (t.size() == 1) return Minutes{first};
  if (t.size() == 2 && is_minutes(t[1])) return Minutes{first};
  bool clock = t[1].is(":") && t.size() == 3 && t[2].is_number(2, 2) && t[1].glued && t[2].glued;
  if ((!clock && !is_hours(t[1])) || !t[0].is_number(1, 3)) return std::nullopt;
  if (t.size() == 2) return Minutes{first * 60};
  if (!t[2].is_number(1, 2) || t[2].value > 59) return std::nullopt;
  if (t.size() == 4 && !is_minutes(t[3])) return std::nullopt;
  return Minutes{first * 60 + t[2].value};
}

}  // namespace sb
