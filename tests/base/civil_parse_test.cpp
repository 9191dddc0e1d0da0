#include <doctest/doctest.h>

#include <climits>

#include "base/civil.h"

using namespace sb;

namespace {
const Day kToday = day_of({2026, 11, 21}).value();

std::string typed_day(std::string_view text, bool month_first = false) {
  auto day = parse_day(text, kToday, month_first);
  return day ? to_iso(*day) : "nothing";
}
}  // namespace

TEST_CASE("dates as people type them") {
  struct Row {
    const char* typed;
    const char* iso;
  } rows[] = {
      {"2026-11-18", "2026-11-18"},     {"2026-1-5", "2026-01-05"},
      {"2026/11/18", "2026-11-18"},     {"18.11.2026", "2026-11-18"},
      {"18. 11. 2026", "2026-11-18"},   {"1.2.2026", "2026-02-01"},
      {"18/11/2026", "2026-11-18"},     {"18-11-2026", "2026-11-18"},
      {"18 Nov 2026", "2026-11-18"},    {"18 November 2026", "2026-11-18"},
      {"18 NOV", "2026-11-18"},         {"18. Nov. 2026", "2026-11-18"},
      {"18. November 2026", "2026-11-18"}, {"Nov 18, 2026", "2026-11-18"},
      {"nov 18", "2026-11-18"},         {"18nov2026", "2026-11-18"},
      {"29 Feb 2024", "2024-02-29"},    {"3 Sept", "2026-09-03"},
      {"1 may 2020", "2020-05-01"},     {" 18 Nov. ", "2026-11-18"},
      {"today", "2026-11-21"},          {"Today", "2026-11-21"},
      {"tomorrow", "2026-11-22"},       {"yesterday", "2026-11-20"},
      {"１８．１１．２０２６", "2026-11-18"}, {"18\u00A0Nov\u00A02026", "2026-11-18"},
      {"0001-01-01", "0001-01-01"},     {"31.12.9999", "9999-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(typed_day(row.typed) == row.iso);
  }
}

TEST_CASE("DATA-02 month first only where it is asked for") {
  CHECK(typed_day("11/12/2026") == "2026-12-11");
  CHECK(typed_day("11/12/2026", true) == "2026-11-12");
  CHECK(typed_day("12/13/2026") == "nothing");
  CHECK(typed_day("12/13/2026", true) == "2026-12-13");
  CHECK(typed_day("13/12/2026", true) == "nothing");
  CHECK(typed_day("18.11.2026", true) == "2026-11-18");
  CHECK(typed_day("2026-11-18", true) == "2026-11-18");
}

TEST_CASE("SES-01 what is not a possible date is nothing") {
  for (const char* bad :
       {"", " ", "31.02.2026", "31 February", "31 February 2026", "29 Feb", "29 Feb 2026",
        "0.1.2026", "1.0.2026", "12/13/2026", "32.1.2026",
        "18.11.26", "18.11", "9.5", "18/11-2026", "18..2026",
        "18 11 2026", "1811", "20261118", "18 No 2026", "18 Novem 2026", "Nov", "Nov 2026", "18",
        "2026", "18 Nov 2026 10:00", "-1.1.2026", "next week", "18 Nov 26", "0000-01-01",
        "99999-01-01", "1.1.10000", "18,,Nov", ", 18 Nov", "18 Nov 2026.", "18 . Nov",
        "18.Nov..2026", "\xff\xfe", "2026.11.18", "１", "🙂", "9999999999-1-1"}) {
    CAPTURE(bad);
    CHECK(typed_day(bad) == "nothing");
  }
  CHECK(typed_day(std::string(1 << 20, '1')) == "nothing");
  CHECK(typed_day(std::string("2026-11-18\0", 11)) == "nothing");
}

TEST_CASE("times as people type them") {
  struct Row {
    const char* typed;
    int minute;  // -1: nothing
  } rows[] = {
      {"9", 540},       {"09", 540},       {"9:30", 570},    {"09:30", 570},   {"930", 570},
      {"0930", 570},    {"1430", 870},     {"09.30", 570},   {"9.30", 570},    {"2 pm", 840},
      {"2pm", 840},     {"2 PM", 840},     {"2:30 pm", 870}, {"230pm", 870},   {"12 am", 0},
      {"12 pm", 720},   {"12:05 am", 5},   {"2 p.m.", 840},  {"2:15 a.m.", 135}, {"14h30", 870},
      {"14h", 840},     {"14H", 840},      {"0", 0},         {"00:00", 0},     {"24", 1440},
      {"24:00", 1440},  {"2400", 1440},    {"23:59", 1439},  {" 9:30 ", 570},  {"９：３０", 570},
      {"1 a", 60},      {"", -1},          {"25:00", -1},    {"24:01", -1},    {"9.5", -1},
      {"9:5", -1},      {"9:60", -1},      {"960", -1},      {"9:300", -1},    {"30", -1},
      {"99999", -1},    {"13 pm", -1},     {"0 pm", -1},     {"0:30 am", -1},  {"pm", -1},
      {"9:30:00", -1},  {"-9", -1},        {"+9", -1},       {"9: 30", -1},    {"9 :30", -1},
      {"9 30", -1},     {"noon", -1},      {"a", -1},        {"9x", -1},       {"9,30", -1},
      {"9::30", -1},    {":30", -1},       {"9:", -1},       {"9.", -1},       {"h30", -1},
      {"100:00", -1},   {"9:30 xm", -1},   {"x.m.", -1},     {"🙂", -1},       {"9\xff", -1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(parse_time(row.typed).value_or(-1) == row.minute);
  }
  CHECK_FALSE(parse_time(std::string(1 << 20, '9')));
}

TEST_CASE("every time comes back from the way it is written") {
  for (int minute = 0; minute <= 1440; ++minute) {
    CHECK(parse_time(to_hhmm(minute)) == minute);
  }
}

TEST_CASE("SES-01 durations as people type them") {
  struct Row {
    const char* typed;
    int minutes;  // -1: nothing
  } rows[] = {
      {"50", 50},       {"50 min", 50},   {"50min", 50},  {"50 minutes", 50}, {"50m", 50},
      {"50'", 50},      {"50’", 50},      {"1 h", 60},    {"1h", 60},         {"2 hours", 120},
      {"1 hr", 60},     {"1:30", 90},     {"1h30", 90},   {"1h 30", 90},      {"1h30m", 90},
      {"1 h 30 min", 90}, {"1 hour 5 minutes", 65}, {"1.5 h", 90}, {"1,5 h", 90}, {"0.75h", 45},
      {"0.25 h", 15},   {"0", 0},         {"0:00", 0},    {"90", 90},         {"99999", 99999},
      {"", -1},         {"-50", -1},      {"1:60", -1},   {"1:5", -1},        {"1h60", -1},
      {"1.33 h", -1},   {"1.5", -1},      {"h", -1},      {"min", -1},        {"50 mm", -1},
      {"1 : 30", -1},   {"1:30:00", -1},  {"1h30h", -1},  {"100000", -1},     {"1234567", -1},
      {"1e3", -1},      {"fifty", -1},    {"30 min 1 h", -1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    auto parsed = parse_duration(row.typed);
    CHECK((parsed ? parsed->count : -1) == row.minutes);
  }
}
