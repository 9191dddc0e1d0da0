// The examples of RFC 5545 3.8.5.3 for the parts that are offered, as far as they are listed there.
#include "core/recurrence_kit.h"

using namespace sb;
using namespace sb::test;

namespace {
// The rule gives just these days, or these first where it does not end.
void gives(const char* rule, const char* start, const char* listed) {
  CAPTURE(rule);
  const std::string expected = days(listed);
  const RecurrenceRule read = rule_of(rule);
  CHECK(check_rule(read, nine(start)).ok());
  const std::size_t count = expected.size() / 11;
  CHECK(days(first_of(read, nine(start), read.endless() ? count : 1000)) == expected);
}
}  // namespace

TEST_CASE("CAL-09 RFC 5545: daily rules") {
  gives("FREQ=DAILY;COUNT=10", "1997-09-02", "1997-09 2 3 4 5 6 7 8 9 10 11");
  gives("FREQ=DAILY;INTERVAL=2", "1997-09-02",
        "1997-09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 1997-10 2 4 6 8 10 12 14 16 18 20 22 24 "
        "26 28 30 1997-11 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 1997-12 1 3");
  gives("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997-09 2 12 22 1997-10 2 12");
}

TEST_CASE("CAL-09 RFC 5545: daily until Christmas Eve, midnight UTC") {
  const auto found = first_of(rule_of("FREQ=DAILY;UNTIL=19971224T000000Z"), nine("1997-09-02"));
  CHECK(found.size() == 29 + 31 + 30 + 23);
  CHECK(to_iso(found.back()) == "1997-12-23T09:00");
}

TEST_CASE("CAL-09 RFC 5545: every day in January, said yearly and said daily") {
  for (const char* rule :
       {"FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1"}) {
    const auto found = first_of(rule_of(rule), nine("1998-01-01"));
    CHECK(found.size() == 3 * 31);
    CHECK(to_iso(found[30]) == "1998-01-31T09:00");
    CHECK(to_iso(found[31]) == "1999-01-01T09:00");
    CHECK(to_iso(found.back()) == "2000-01-31T09:00");
  }
}

TEST_CASE("CAL-09 RFC 5545: weekly rules") {
  gives("FREQ=WEEKLY;COUNT=10", "1997-09-02",
        "1997-09 2 9 16 23 30 1997-10 7 14 21 28 1997-11 4");
  gives("FREQ=WEEKLY;UNTIL=19971224T000000Z", "1997-09-02",
        "1997-09 2 9 16 23 30 1997-10 7 14 21 28 1997-11 4 11 18 25 1997-12 2 9 16 23");
  gives("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02",
        "1997-09 2 16 30 1997-10 14 28 1997-11 11 25 1997-12 9 23 1998-01 6 20 1998-02 3 17");
  for (const char* rule : {"FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
                           "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"}) {
    gives(rule, "1997-09-02", "1997-09 2 4 9 11 16 18 23 25 30 1997-10 2");
  }
  gives("FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01",
        "1997-09 1 3 5 15 17 19 29 1997-10 1 3 13 15 17 27 29 31 1997-11 10 12 14 24 26 28 "
        "1997-12 8 10 12 22");
  gives("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02",
        "1997-09 2 4 16 18 30 1997-10 2 14 16");
}

TEST_CASE("CAL-09 RFC 5545: where a week begins matters to every other week") {
  gives("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08 5 10 19 24");
  gives("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08 5 17 19 31");
}

TEST_CASE("CAL-09 RFC 5545: monthly on nth weekdays") {
  gives("FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05",
        "1997-09 5 1997-10 3 1997-11 7 1997-12 5 1998-01 2 1998-02 6 1998-03 6 1998-04 3 "
        "1998-05 1 1998-06 5");
  gives("FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997-09-05",
        "1997-09 5 1997-10 3 1997-11 7 1997-12 5");
  gives("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07",
        "1997-09 7 28 1997-11 2 30 1998-01 4 25 1998-03 1 29 1998-05 3 31");
  gives("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22",
        "1997-09 22 1997-10 20 1997-11 17 1997-12 22 1998-01 19 1998-02 16");
  gives("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997-09-02",
        "1997-09 2 9 16 23 30 1997-11 4 11 18 25 1998-01 6 13 20 27 1998-03 3 10 17 24 31");
}

TEST_CASE("CAL-09 RFC 5545: monthly on days of the month") {
  gives("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28",
        "1997-09 28 1997-10 29 1997-11 28 1997-12 29 1998-01 29 1998-02 26");
  gives("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02",
        "1997-09 2 15 1997-10 2 15 1997-11 2 15 1997-12 2 15 1998-01 2 15");
  gives("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30",
        "1997-09 30 1997-10 1 31 1997-11 1 30 1997-12 1 31 1998-01 1 31 1998-02 1");
  gives("FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10",
        "1997-09 10 11 12 13 14 15 1999-03 10 11 12 13");
  gives("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15",
        "2007-01 15 30 2007-02 15 2007-03 15 30");
}

TEST_CASE("CAL-09 RFC 5545: a weekday and a day of the month at once") {
  // The RFC takes the start, no Friday, out by EXDATE: it is an occurrence.
  gives("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02",
        "1997-09 2 1998-02 13 1998-03 13 1998-11 13 1999-08 13 2000-10 13");
  gives("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13",
        "1997-09 13 1997-10 11 1997-11 8 1997-12 13 1998-01 10 1998-02 7 1998-03 7 1998-04 11 "
        "1998-05 9 1998-06 13");
  gives("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05",
        "1996-11 5 2000-11 7 2004-11 2");
}

TEST_CASE("CAL-09 RFC 5545: the nth of a set") {
  gives("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04",
        "1997-09 4 1997-10 7 1997-11 6");
  gives("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29",
        "1997-09 29 1997-10 30 1997-11 27 1997-12 30 1998-01 29 1998-02 26 1998-03 30");
}

TEST_CASE("CAL-09 RFC 5545: yearly rules") {
  gives("FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10",
        "1997-06 10 1997-07 10 1998-06 10 1998-07 10 1999-06 10 1999-07 10 2000-06 10 2000-07 10 "
        "2001-06 10 2001-07 10");
  gives("FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10",
        "1997-03 10 1999-01 10 1999-02 10 1999-03 10 2001-01 10 2001-02 10 2001-03 10 2003-01 10 "
        "2003-02 10 2003-03 10");
  gives("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05 19 1998-05 18 1999-05 17");
  gives("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13",
        "1997-03 13 20 27 1998-03 5 12 19 26 1999-03 4 11 18 25");
  gives("FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997-06-05",
        "1997-06 5 12 19 26 1997-07 3 10 17 24 31 1997-08 7 14 21 28 1998-06 4 11 18 25 "
        "1998-07 2 9 16 23 30 1998-08 6 13 20 27");
}

TEST_CASE("CAL-09 RFC 5545: the examples Sessionbook refuses, by name") {
  struct Refused {
    const char *rule, *field;
  };
  const Refused all[] = {
      {"FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "BYYEARDAY"},
      {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "BYWEEKNO"},
      {"FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "FREQ"},
      {"FREQ=MINUTELY;INTERVAL=15;COUNT=6", "FREQ"},
      {"FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "BYHOUR"}};
  for (const Refused& refused : all) {
    CAPTURE(refused.rule);
    const auto read = parse_rule(refused.rule, Zone());
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().field == refused.field);
    CHECK(read.error().message.find("Sessionbook cannot repeat like this: ") == 0);
  }
}
