// Shorthand of the tests of core/recurrence.h: rules from text, days as RFC 5545 lists them, and
// expansion to days. Everything is at 9:00; New York is a literal table, so that these tests run
// without a time zone database.
#pragma once

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "core/recurrence.h"

namespace sb::test {

inline LocalTime nine(const std::string& day) { return local_from_iso(day + "T09:00").value(); }

inline Zone new_york_in_the_nineties() {
  auto utc = [](const char* text) { return instant_from_iso(text).value(); };
  return Zone("America/New_York", -18000,
              {{utc("1997-04-06T07:00:00Z"), -14400}, {utc("1997-10-26T06:00:00Z"), -18000},
               {utc("1998-04-05T07:00:00Z"), -14400}, {utc("1998-10-25T06:00:00Z"), -18000}});
}

inline RecurrenceRule rule_of(const std::string& text) {
  auto rule = parse_rule(text, new_york_in_the_nineties());
  INFO(text << ": " << (rule ? "" : rule.error().message));
  REQUIRE(rule.ok());
  return rule.value();
}

// "1997-09 2 3 1997-10 1" → the 2nd and 3rd of September and the 1st of October.
inline std::string days(const std::string& listed) {
  std::istringstream words(listed);
  std::string word, month, out;
  while (words >> word) {
    if (word.find('-') != word.npos) month = word;
    else out += month + (word.size() == 1 ? "-0" : "-") + word + " ";
  }
  return out;
}

inline std::string days(const std::vector<LocalTime>& times) {
  std::string out;
  for (LocalTime t : times) out += to_iso(t.day()) + " ";
  return out;
}

// The first `most` occurrences.
inline std::vector<LocalTime> first_of(const RecurrenceRule& rule, LocalTime start,
                                       std::size_t most = 1000) {
  return occurrences(rule, start, start.day(), *day_of({2200, 1, 1}), most);
}

}  // namespace sb::test
