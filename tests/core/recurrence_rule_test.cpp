// Rules read, written, refused, split and said in words.
#include <ctime>

#include "core/recurrence_kit.h"

using namespace sb;
using namespace sb::test;

namespace {
void refused(const std::string& text, const char* field) {
  CAPTURE(text);
  const auto rule = parse_rule(text, Zone());
  REQUIRE_FALSE(rule.ok());
  CHECK(rule.error().fault == Fault::invalid);
  CHECK(rule.error().field == field);
  CHECK_FALSE(rule.error().message.empty());
}

std::string refusal(const std::string& text, const char* start) {
  const Status status = check_rule(rule_of(text), nine(start));
  return status ? "" : status.error().field + ": " + status.error().message;
}

std::string in_words(const std::string& text, const char* start) {
  return describe(rule_of(text), nine(start));
}
}  // namespace

TEST_CASE("CAL-09 a rule is read in any case and order and written in one") {
  CHECK(format_rule(rule_of("wkst=su;byday=fr,-1MO,+2tu,MO,FR;interval=02;freq=monthly")) ==
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,FR,2TU,-1MO;WKST=SU");
  CHECK(format_rule(rule_of("FREQ=MONTHLY;BYMONTHDAY=-1,15,1,15;BYMONTH=12,3;BYSETPOS=-1,1")) ==
        "FREQ=MONTHLY;BYMONTH=3,12;BYMONTHDAY=1,15,-1;BYSETPOS=1,-1");
  CHECK(format_rule(rule_of("FREQ=WEEKLY;INTERVAL=1;WKST=MO;")) == "FREQ=WEEKLY");
  CHECK(format_rule(rule_of("COUNT=12;FREQ=DAILY")) == "FREQ=DAILY;COUNT=12");
}

TEST_CASE("CAL-09 UNTIL is a whole day, a time, or a time in UTC") {
  CHECK(to_iso(*rule_of("FREQ=DAILY;UNTIL=19970630").until) == "1997-06-30T23:59");
  CHECK(to_iso(*rule_of("FREQ=DAILY;UNTIL=19970630T170059").until) == "1997-06-30T17:00");
  CHECK(to_iso(*rule_of("FREQ=DAILY;UNTIL=19970630T170000Z").until) == "1997-06-30T13:00");
  CHECK(rule_of("FREQ=DAILY;UNTIL=99991231T235959Z").endless());
  for (const char* bad : {"", "1997", "19970631", "19970630T", "19970630Z", "19970630T240000",
                          "19970630T176000", "19970630T1700", "1997-06-30", "19970630T17000 ",
                          "00000101", "+9970630"}) {
    refused(std::string("FREQ=DAILY;UNTIL=") + bad, "UNTIL");
  }
  refused("FREQ=DAILY;UNTIL=18991231", "UNTIL");
}

TEST_CASE("CAL-09 what no series can be is refused at its part") {
  refused("", "FREQ");
  refused(";", "FREQ");
  refused("FREQ", "FREQ");
  refused("FREQ=", "FREQ");
  refused("FREQ=FORTNIGHTLY", "FREQ");
  refused("BYDAY=MO", "FREQ");
  refused("FREQ=WEEKLY;;COUNT=2", "FREQ");
  refused("FREQ=WEEKLY;FREQ=DAILY", "FREQ");
  refused("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU", "BYDAY");
  refused("FREQ=WEEKLY;COUNT=2;UNTIL=20261218", "UNTIL");
  refused("FREQ=WEEKLY;COUNT=2;UNTIL=99991231", "UNTIL");
  for (const char* bad : {"0", "1001", "-1", "x", "1.5", "", "99999999999999999999"}) {
    refused(std::string("FREQ=WEEKLY;INTERVAL=") + bad, "INTERVAL");
    refused(std::string("FREQ=WEEKLY;COUNT=") + bad, "COUNT");
  }
  for (const char* bad : {"", "MO,", ",MO", "M", "XX", "0MO", "54MO", "-54MO", "--1MO", "1 MO"}) {
    refused(std::string("FREQ=MONTHLY;BYDAY=") + bad, "BYDAY");
  }
  for (const char* bad : {"", "0", "32", "-32", "1,", "one", "1,,2", "-", "2 "}) {
    refused(std::string("FREQ=MONTHLY;BYMONTHDAY=") + bad, "BYMONTHDAY");
  }
  refused("FREQ=YEARLY;BYMONTH=13", "BYMONTH");
  refused("FREQ=YEARLY;BYMONTH=-1", "BYMONTH");
  refused("FREQ=YEARLY;BYMONTH=1;BYSETPOS=0", "BYSETPOS");
  refused("FREQ=WEEKLY;BYSETPOS=1", "BYSETPOS");
  refused("FREQ=WEEKLY;BYDAY=1MO", "BYDAY");
  refused("FREQ=DAILY;BYDAY=-1MO", "BYDAY");
  refused("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY");
  refused("FREQ=WEEKLY;WKST=XX", "WKST");
  refused("FREQ=WEEKLY;SKIP=BACKWARD", "SKIP");
  refused("FREQ=WEEKLY;<b>=1", "FREQ");
  refused(std::string("FREQ=WEEKLY;\0=1", 15), "FREQ");
  refused("FREQ=WEEKLY;BYDAY=MO" + std::string(5000, ','), "FREQ");
  CHECK(parse_rule("FREQ=YEARLY;BYWEEKNO=20", Zone()).error().message ==
        "Sessionbook cannot repeat like this: BYWEEKNO");
  CHECK(parse_rule("FREQ=DAILY;COUNT=1000000", Zone()).error().message ==
        "A series that ends has at most 1,000 sessions.");
}

TEST_CASE("CAL-09 bad input: 31 February and other rules that never give a date") {
  const std::string never =
      "This rule never gives a date after the first. Choose other days or months.";
  CHECK(refusal("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "2026-01-01") == "BYMONTHDAY: " + never);
  CHECK(refusal("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01") == "BYMONTHDAY: " + never);
  CHECK(refusal("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01") == "BYMONTHDAY: " + never);
  CHECK(refusal("FREQ=MONTHLY;BYDAY=6MO", "2026-01-01") == "BYDAY: " + never);
  CHECK(refusal("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "2026-01-01") == "BYSETPOS: " + never);
  CHECK(refusal("FREQ=MONTHLY;INTERVAL=12;BYMONTH=2", "2026-01-01") == "BYMONTH: " + never);
  CHECK(refusal("FREQ=YEARLY;INTERVAL=1000", "2026-01-01") == "INTERVAL: " + never);
  CHECK(refusal("FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=29;BYMONTH=2", "2027-01-01") ==
        "BYMONTHDAY: " + never);
  CHECK(refusal("FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2", "2026-01-01").empty());
  CHECK(refusal("FREQ=YEARLY", "2028-02-29").empty());
  CHECK(refusal("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31").empty());
}

TEST_CASE("CAL-09 bad input: an end before the start, and too many") {
  CHECK(refusal("FREQ=DAILY;UNTIL=20260101", "2026-01-02") ==
        "UNTIL: The last date is before the first session.");
  CHECK(refusal("FREQ=DAILY;UNTIL=20260102", "2026-01-02").empty());
  CHECK(refusal("FREQ=DAILY;UNTIL=20260102T085900", "2026-01-02").substr(0, 5) == "UNTIL");
  CHECK(refusal("FREQ=DAILY;UNTIL=21991231", "2026-01-02") ==
        "UNTIL: That is more than 1,000 sessions. Choose an earlier last date, or no end.");
  CHECK(refusal("FREQ=DAILY;UNTIL=20280926", "2026-01-01").empty());  // the 1,000th day
  CHECK(refusal("FREQ=DAILY;UNTIL=20280927", "2026-01-01").substr(0, 5) == "UNTIL");
  CHECK(refusal("FREQ=DAILY;COUNT=1000", "2026-01-01").empty());
  CHECK(refusal("FREQ=DAILY", "2026-01-01").empty());
  CHECK(refusal("FREQ=DAILY", "1899-12-31").substr(0, 5) == "start");
  CHECK(refusal("FREQ=DAILY", "2200-01-01").substr(0, 5) == "start");
  CHECK(first_of(rule_of("FREQ=DAILY;UNTIL=20260101"), nine("2026-01-02")).empty());
  CHECK(first_of(rule_of("FREQ=DAILY"), nine("2200-01-01")).empty());
}

TEST_CASE("CAL-09 rules put together by hand are checked like those read") {
  const LocalTime start = nine("2026-01-01");
  RecurrenceRule rule;
  CHECK(check_rule(rule, start).ok());
  rule.count = -1;
  CHECK(check_rule(rule, start).error().field == "COUNT");
  rule.count = 1001;
  CHECK(check_rule(rule, start).error().field == "COUNT");
  rule.count = 3;
  rule.until = start;
  CHECK(check_rule(rule, start).error().field == "UNTIL");
  rule = {};
  rule.interval = 0;
  CHECK(check_rule(rule, start).error().field == "INTERVAL");
  CHECK(first_of(rule, start, 3).size() == 3);  // and expand safely all the same
  rule.interval = INT32_MAX;
  rule.by_month = {INT32_MIN, 0, 77};
  rule.by_month_day = {INT32_MIN, 0, INT32_MAX};
  rule.by_set_pos = {INT32_MIN, 0, INT32_MAX};
  rule.by_day = {{INT32_MIN, Weekday::mon}, {INT32_MAX, Weekday::sun}};
  for (Frequency freq : {Frequency::daily, Frequency::weekly, Frequency::monthly,
                         Frequency::yearly}) {
    rule.freq = freq;
    CHECK(first_of(rule, start, 3).size() == 1);
    CHECK_FALSE(describe(rule, start).empty());
  }
}

TEST_CASE("CAL-09 the start counts, whether or not it meets the rule") {
  CHECK(days(first_of(rule_of("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4"), nine("2026-11-20"))) ==
        days("2026-11 20 23 25 30"));
  CHECK(days(first_of(rule_of("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"), nine("2026-11-02"))) ==
        days("2026-11 2 27"));
}

TEST_CASE("CAL-09 a window sees what falls into it, however late it is") {
  const RecurrenceRule rule = rule_of("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR");
  const LocalTime start = nine("1900-01-01");
  const auto late = occurrences(rule, start, *day_of({2199, 12, 1}), *day_of({2300, 1, 1}));
  const auto all = first_of(rule, start, 100'000);
  REQUIRE(late.size() >= 2);
  CHECK(late.back() == all.back());
  CHECK(is_occurrence(rule, start, late[0]));
  CHECK(index_of(rule, start, late[0]) == static_cast<int>(all.size() - late.size()));
  CHECK_FALSE(is_occurrence(rule, start, late[0] + Minutes{1}));
  CHECK(index_of(rule, start, late[0] + Minutes{1}) == -1);
  CHECK(occurrences(rule, start, late[0].day(), late[0].day()).empty());
  CHECK(occurrences(rule, start, late[0].day() + 1, late[0].day()).empty());
  CHECK(occurrences(rule, start, {INT32_MIN}, {INT32_MAX}, 2).size() == 2);
  CHECK(occurrences(rule, start, {INT32_MAX - 1}, {INT32_MAX}).empty());
  CHECK(occurrences(rule, start, {INT32_MIN}, {INT32_MIN + 1}).empty());
}

TEST_CASE("CAL-09 the last occurrence") {
  const LocalTime start = nine("2026-11-20");
  CHECK(to_iso(*last_occurrence(rule_of("FREQ=WEEKLY;COUNT=3"), start)) == "2026-12-04T09:00");
  CHECK(to_iso(*last_occurrence(rule_of("FREQ=WEEKLY;UNTIL=20261203"), start)) ==
        "2026-11-27T09:00");
  CHECK_FALSE(last_occurrence(rule_of("FREQ=WEEKLY"), start));
  CHECK_FALSE(last_occurrence(rule_of("FREQ=WEEKLY;UNTIL=20261101"), start));
}

TEST_CASE("CAL-09 this and following: the two parts of a series") {
  const LocalTime start = nine("2026-11-20"), at = nine("2026-12-04");
  const auto [counted, rest] = split_rule(rule_of("FREQ=WEEKLY;COUNT=10"), start, at);
  CHECK(format_rule(counted) == "FREQ=WEEKLY;COUNT=2");
  CHECK(format_rule(rest) == "FREQ=WEEKLY;COUNT=8");
  const auto [ended, on] = split_rule(rule_of("FREQ=WEEKLY"), start, at);
  CHECK(format_rule(ended) == "FREQ=WEEKLY;UNTIL=20261203T235900");
  CHECK(format_rule(on) == "FREQ=WEEKLY");
  const auto [nothing, all] = split_rule(rule_of("FREQ=WEEKLY;COUNT=10"), start, start);
  CHECK(first_of(nothing, start).empty());
  CHECK(format_rule(all) == "FREQ=WEEKLY;COUNT=10");
}

TEST_CASE("CAL-09 a series in words: days and weeks") {
  const char* start = "2026-11-20";  // a Friday
  CHECK(in_words("FREQ=DAILY", start) == "Every day");
  CHECK(in_words("FREQ=DAILY;INTERVAL=3;COUNT=1", start) == "Every 3 days, once only");
  CHECK(in_words("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", start) == "Every weekday");
  CHECK(in_words("FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;BYMONTH=1,2", start) ==
        "Every 2 days, only on weekdays, only in January and February");
  CHECK(in_words("FREQ=WEEKLY", start) == "Weekly on Friday");
  CHECK(in_words("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", start) == "Every weekday");
  CHECK(in_words("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR", start) ==
        "Every 2 weeks on weekdays");
  CHECK(in_words("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO;COUNT=12", start) ==
        "Every 2 weeks on Monday and Thursday, 12 times");
  CHECK(in_words("FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=1000", start) ==
        "Weekly on Monday, Wednesday and Friday, 1,000 times");
  CHECK(in_words("FREQ=WEEKLY;UNTIL=20261218", start) == "Weekly on Friday, until 18 Dec 2026");
  CHECK(in_words("FREQ=WEEKLY;UNTIL=20261218T080000", start) ==
        "Weekly on Friday, until 17 Dec 2026");
}

TEST_CASE("CAL-09 a series in words: months and years") {
  const char* start = "2026-11-20";
  CHECK(in_words("FREQ=MONTHLY", start) == "Monthly on the 20th");
  CHECK(in_words("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261218", start) ==
        "Monthly on the last Friday, until 18 Dec 2026");
  CHECK(in_words("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,22,-1", start) ==
        "Every 3 months on the 1st, the 22nd and the last day");
  CHECK(in_words("FREQ=MONTHLY;BYMONTHDAY=-2", start) == "Monthly on the second-to-last day");
  CHECK(in_words("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", start) ==
        "Monthly on every Friday that is the 13th");
  CHECK(in_words("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1", start) ==
        "Monthly on the first and the last weekday");
  CHECK(in_words("FREQ=MONTHLY;BYDAY=TU,WE;BYSETPOS=2", start) ==
        "Monthly on the second of Tuesday and Wednesday");
  CHECK(in_words("FREQ=YEARLY", start) == "Yearly on 20 November");
  CHECK(in_words("FREQ=YEARLY;INTERVAL=2;BYMONTH=3,4", start) ==
        "Every 2 years on the 20th in March and April");
  CHECK(in_words("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", start) ==
        "Yearly on the last Sunday in March");
  CHECK(in_words("FREQ=YEARLY;BYDAY=20MO", start) == "Yearly on the 20th Monday of the year");
  CHECK(in_words("FREQ=YEARLY;BYMONTHDAY=13", start) == "Yearly on the 13th of every month");
}

TEST_CASE("CAL-09 the worst rules are answered at once") {
  const std::clock_t began = std::clock();  // of this process: the machine may be busy
  for (const char* rule : {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYDAY=MO;BYSETPOS=2",
                           "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", "FREQ=MONTHLY;BYDAY=6MO",
                           "FREQ=YEARLY;BYDAY=MO;BYSETPOS=54", "FREQ=DAILY;UNTIL=21991231"}) {
    CHECK_FALSE(check_rule(rule_of(rule), nine("1900-01-01")).ok());
  }
  CHECK((std::clock() - began) * 2 < CLOCKS_PER_SEC);
}
