#include "exchange/ics.h"

#include <algorithm>

#include "exchange/reader.h"

using namespace sb;
using namespace sb::exchange_test;

namespace {

LocalTime wall(const char* text) { return local_from_iso(text).value(); }
Instant utc(const char* text) { return instant_from_iso(text).value(); }

// Vienna as its rule has it: last Sundays of March and October, 01:00 UTC.
Zone vienna() {
  std::vector<ZoneTransition> changes;
  for (int year = 1996; year <= 2060; ++year) {
    for (int month : {3, 10}) {
      const Day last = *day_of({year, month, 31});
      const Day sunday = week_start(last, Weekday::sun);
      changes.push_back({{std::int64_t{sunday.days} * 86'400'000 + 3'600'000},
                         month == 3 ? 7200 : 3600});
    }
  }
  return Zone("Europe/Vienna", 3600, changes);
}

Confirmation sample() {
  Confirmation c;
  c.uid = "ABC@sessionbook";
  c.practice = "Linden Practice";
  c.start = wall("2026-11-18T10:00");
  c.duration = 50;
  c.location = "Lindenweg 4; first floor, left";
  c.note = "Bring the diary.\nRoom 2.";
  return c;
}

std::string ics_of(const Confirmation& c, const Zone& zone, std::string rule = {}) {
  return write_ics(c, zone, {utc("2026-11-17T08:30:12Z"), 3, std::move(rule), {}});
}

}  // namespace

TEST_CASE("SES-07 ics: one session, its zone, the customer note") {
  const auto lines = content_lines(ics_of(sample(), vienna()));
  const std::vector<std::string> want = {
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sessionbook//Sessionbook//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "BEGIN:VTIMEZONE", "TZID:Europe/Vienna",
      "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
      "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
      "END:VTIMEZONE",
      "BEGIN:VEVENT", "UID:ABC@sessionbook", "DTSTAMP:20261117T083012Z", "SEQUENCE:3",
      "DTSTART;TZID=Europe/Vienna:20261118T100000", "DTEND;TZID=Europe/Vienna:20261118T105000",
      "SUMMARY:Session with Linden Practice",
      "DESCRIPTION:Bring the diary.\\nRoom 2.",
      "LOCATION:Lindenweg 4\\; first floor\\, left",
      "STATUS:CONFIRMED", "CLASS:PRIVATE", "TRANSP:OPAQUE",
      "END:VEVENT", "END:VCALENDAR"};
  std::vector<std::string> got = lines;
  // The order of the two parts of the zone is free.
  const auto part = [&](const char* begin) {
    return std::find(got.begin(), got.end(), begin) - got.begin();
  };
  if (part("BEGIN:DAYLIGHT") < part("BEGIN:STANDARD"))
    std::rotate(got.begin() + 7, got.begin() + 13, got.begin() + 19);
  CHECK(got == want);
}

TEST_CASE("SES-07 ics: nothing private is in it") {
  Practice practice;
  practice.name = "Linden Practice";
  Session session;
  session.start = wall("2026-11-18T10:00");
  session.name = "Trauma-focused session";
  session.client_note = "Room 2";
  session.private_note = "drinks again";
  session.reason = "client was ill";
  session.status = SessionStatus::late_cancelled;
  SessionId id;
  id.bytes[3] = 7;
  const Confirmation c = confirmation_of(practice, id, session);
  CHECK(c.uid == to_text(id) + "@sessionbook");
  const std::string file = ics_of(c, vienna());
  for (const char* word : {"drinks", "Trauma", "ill", "late"}) {
    INFO(word);
    CHECK(file.find(word) == std::string::npos);
  }
  const auto lines = content_lines(file);
  CHECK(value_of(lines, "STATUS") == "CANCELLED");
  CHECK(value_of(lines, "DESCRIPTION") == "Room 2");
  CHECK(value_of(lines, "LOCATION") == "(none)");
  session.status = SessionStatus::pending;
  CHECK(confirmation_of(practice, id, session).state == Confirmation::State::tentative);
}

TEST_CASE("SES-07 ics: a time the clock has twice or not at all goes out as UTC") {
  const auto times = [](const char* start, int duration) {
    Confirmation c = sample();
    c.start = wall(start);
    c.duration = duration;
    auto lines = content_lines(ics_of(c, vienna()));
    lines.erase(lines.begin(), std::find(lines.begin(), lines.end(), "BEGIN:VEVENT"));
    return value_of(lines, "DTSTART") + " " + value_of(lines, "DTEND");
  };
  CHECK(times("2026-03-29T02:30", 60) == "20260329T013000Z 20260329T023000Z");  // not at all
  CHECK(times("2026-10-25T02:30", 60) == "20261025T003000Z 20261025T013000Z");  // twice
  CHECK(times("2026-10-25T01:30", 120) == "20261024T233000Z 20261025T013000Z"); // ends in it
  CHECK(times("2026-03-29T01:30", 60) == "20260329T013000 20260329T033000");    // over the gap
  CHECK(times("2026-11-18T23:30", 60) == "20261118T233000 20261119T003000");
}

TEST_CASE("SES-07 ics: a series keeps its wall clock and ends in UTC") {
  const auto lines =
      content_lines(write_ics(sample(), vienna(),
                              {utc("2026-11-17T08:30:12Z"), 0,
                               "FREQ=WEEKLY;UNTIL=20270630T100000;BYDAY=WE",
                               {wall("2026-12-30T10:00")}}));
  CHECK(value_of(lines, "EXDATE") == "20261230T100000");
  CHECK(std::count(lines.begin(), lines.end(),
                   "RRULE:FREQ=WEEKLY;UNTIL=20270630T080000Z;BYDAY=WE") == 1);
  const auto day = content_lines(ics_of(sample(), vienna(), "FREQ=DAILY;UNTIL=20261120"));
  CHECK(std::count(day.begin(), day.end(), "RRULE:FREQ=DAILY;UNTIL=20261120T225900Z") == 1);
  const auto bad = content_lines(ics_of(sample(), vienna(), "FREQ=DAILY\r\nBEGIN:VALARM"));
  CHECK(std::count(bad.begin(), bad.end(), "BEGIN:VALARM") == 0);
}

TEST_CASE("SES-07 ics: zones without a rule are told change by change") {
  const auto part_count = [](const std::string& zone, const char* line) {
    const auto lines = content_lines(zone);
    return std::count(lines.begin(), lines.end(), line);
  };
  const std::string utc_zone = write_vtimezone(Zone(), wall("2026-01-01T00:00"),
                                               wall("2026-01-02T00:00"));
  CHECK(part_count(utc_zone, "BEGIN:STANDARD") == 1);
  CHECK(part_count(utc_zone, "BEGIN:DAYLIGHT") == 0);
  CHECK(part_count(utc_zone, "TZOFFSETTO:+0000") == 1);
  const Zone odd("Odd/Zone one", -1800 * 7 + 20,
                 {{utc("2026-02-11T03:00:00Z"), 3600}, {utc("2026-05-02T03:00:00Z"), 0}});
  const std::string told = write_vtimezone(odd, wall("2026-03-01T00:00"), wall("2026-03-02T00:00"));
  CHECK(part_count(told, "TZID:Odd/Zone-one") == 1);
  CHECK(part_count(told, "TZOFFSETFROM:-032940") == 2);
  CHECK(part_count(told, "DTSTART:20260210T233020") == 1);
  CHECK(part_count(told, "BEGIN:DAYLIGHT") == 1);
  CHECK(part_count(told, "BEGIN:STANDARD") == 2);
  CHECK(told.find("RRULE") == std::string::npos);
}

TEST_CASE("SES-07 ics: a later file has a greater sequence") {
  CHECK(sequence_at(utc("2020-01-01T00:00:00Z")) == 0);
  CHECK(sequence_at(utc("2026-11-22T02:00:00Z")) + 1 == sequence_at(utc("2026-11-22T02:01:00Z")));
  CHECK(sequence_at({INT64_MIN}) == 0);
  CHECK(sequence_at({INT64_MAX}) == INT32_MAX);
}

TEST_CASE("SES-07 ics: any bytes make a valid folded file that says the same") {
  SeededRandom random{7};
  const Zone zone = vienna();
  for (int round = 0; round < 300; ++round) {
    Confirmation c = sample();
    c.practice = nasty_text(random, 60);
    c.location = nasty_text(random, 60);
    c.note = nasty_text(random, 400);
    const auto lines = content_lines(ics_of(c, zone));
    CHECK(unescaped(value_of(lines, "SUMMARY")) == confirmation_title(c));
    const std::string note = clean_text(c.note).text;
    const std::string got = value_of(lines, "DESCRIPTION");
    CHECK((got == "(none)" ? "" : unescaped(got)) == trim(note));
    CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 1);
    CHECK(std::count(lines.begin(), lines.end(), "END:VCALENDAR") == 1);
    CHECK(lines.back() == "END:VCALENDAR");
  }
}
