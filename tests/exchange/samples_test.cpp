// Files as they go out, kept in tests/exchange/samples: readers that are not ours (tests/shell,
// with ical.js, csv-parse and Papa Parse) read the very same bytes. SB_WRITE_SAMPLES=1 writes them
// anew.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "exchange/csv.h"
#include "exchange/ics.h"
#include "exchange/reader.h"

using namespace sb;

namespace {

LocalTime wall(const char* text) { return local_from_iso(text).value(); }

void same_as_sample(const std::string& name, const std::string& made) {
  const std::string path = std::string(SB_ROOT) + "/tests/exchange/samples/" + name;
  if (std::getenv("SB_WRITE_SAMPLES")) std::ofstream(path, std::ios::binary) << made;
  std::ifstream file(path, std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(file), {}};
  INFO(name, " differs; SB_WRITE_SAMPLES=1 writes it anew");
  CHECK(kept == made);
}

// Changes on the nth Sunday of two months (nth -1: the last), at a time of UTC on that Sunday,
// which may lie on the day before.
struct Habit {
  int month, nth, utc_minutes, offset_s;
};

Zone yearly(const char* name, Habit a, Habit b) {
  std::vector<ZoneTransition> changes;
  for (int year = 2000; year <= 2060; ++year) {
    for (const Habit& h : {a, b}) {
      const int last = days_in_month(year, h.month);
      const Day day = h.nth < 0 ? week_start(*day_of({year, h.month, last}), Weekday::sun)
                                : week_start(*day_of({year, h.month, 7 * h.nth}), Weekday::sun);
      changes.push_back(
          {{(std::int64_t{day.days} * 1440 + h.utc_minutes) * 60'000}, h.offset_s});
    }
  }
  return Zone(name, b.offset_s, changes);
}

Zone vienna() { return yearly("Europe/Vienna", {3, -1, 60, 7200}, {10, -1, 60, 3600}); }
Zone new_york() { return yearly("America/New_York", {3, 2, 420, -14400}, {11, 1, 360, -18000}); }
Zone lord_howe() {  // half an hour, and south of the equator
  return yearly("Australia/Lord_Howe", {4, 1, -540, 37800}, {10, 1, -510, 39600});
}

Confirmation session(const char* start) {
  Confirmation c;
  c.uid = "06GBXMVF0M0G3M38R7C4HJ2Q2R@sessionbook";
  c.practice = "Praxis Lindenweg; Köhler, Müller";
  c.start = wall(start);
  c.duration = 50;
  c.location = "Lindenweg 4, first floor";
  c.note = "Please ring twice.\nΗ αίθουσα 2 · 王小明 · שלום — and a line that is long enough to be "
           "folded more than once, because that is where many writers cut a character in two 😀.";
  return c;
}

std::string ics(const Confirmation& c, const Zone& zone, std::string rule = {}) {
  return write_ics(c, zone, {*instant_from_iso("2026-11-22T02:30:00Z"), 4, std::move(rule), {}});
}

}  // namespace

TEST_CASE("SES-07 samples of calendar files") {
  same_as_sample("vienna_winter.ics", ics(session("2026-11-25T10:00"), vienna()));
  same_as_sample("vienna_gap.ics", ics(session("2026-03-29T02:30"), vienna()));
  same_as_sample("new_york_summer.ics", ics(session("2026-07-01T16:15"), new_york()));
  same_as_sample("lord_howe_summer.ics", ics(session("2026-12-24T09:00"), lord_howe()));
  same_as_sample("lord_howe_winter.ics", ics(session("2026-06-24T09:00"), lord_howe()));
  same_as_sample("new_york_weekly.ics",
                 ics(session("2026-10-21T16:15"), new_york(),
                     "FREQ=WEEKLY;UNTIL=20261125T161500;BYDAY=WE"));
  Confirmation gone = session("2026-11-25T10:00");
  gone.state = Confirmation::State::cancelled;
  same_as_sample("vienna_cancelled.ics", ics(gone, vienna()));
}

TEST_CASE("CLI-08 a sample of a CSV file") {
  CsvWriter csv({"date", "start", "service", "duration_minutes", "price", "note_preview"});
  csv.day(*day_from_iso("2026-11-18")).time(600).text("Individual, 50 min").number(50);
  csv.decimal(-12050, 2).text("She said \"better\".\nSecond line").end_row();
  csv.day(*day_from_iso("2026-11-19")).time(0).text("=HYPERLINK(\"http://x.test\")").number(5);
  csv.decimal(5, 2).text("王小明 · Οδός · שלום · 😀").end_row();
  csv.day(*day_from_iso("2026-11-20")).time(1439).text("").number(0).decimal(0, 2).end_row();
  same_as_sample("history.csv", csv.finish());
}
