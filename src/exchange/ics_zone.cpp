// VTIMEZONE from a Zone's table. A table knows offsets and not their names, so the greater offset
// of a change is taken for daylight time, which is right everywhere but in name in Ireland.
#include <algorithm>
#include <map>

#include "exchange/ics.h"
#include "exchange/ics_lines.h"

namespace sb {
namespace {

constexpr std::int64_t kYear_ms = 366ll * 86400 * 1000;
constexpr std::int64_t kMonth_ms = 31ll * 86400 * 1000;
constexpr const char* kWeekdays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::size_t kFewestForRule = 4;  // onsets of one kind before a yearly rule is believed

struct Onset {
  Instant at;
  std::int32_t from_s = 0, to_s = 0;
  // DTSTART of a sub-component is told by the clock that ends (RFC 5545 3.6.5).
  std::int64_t wall_s() const { return at.ms / 1000 + from_s; }
  LocalTime wall() const { return {LocalTime::fit(floor_to_minute(wall_s()))}; }
  int seconds() const { return static_cast<int>(wall_s() - floor_to_minute(wall_s()) * 60); }
  bool same_kind(const Onset& o) const { return from_s == o.from_s && to_s == o.to_s; }

 private:
  static std::int64_t floor_to_minute(std::int64_t s) { return s / 60 - (s % 60 < 0 ? 1 : 0); }
};

// What is in force at `from`, and all that come until `to`.
std::vector<Onset> onsets_between(const Zone& zone, Instant from, Instant to) {
  std::vector<Onset> found;
  std::int32_t before = zone.first_offset_s();
  for (const ZoneTransition& x : zone.transitions()) {
    if (x.at > to) break;
    if (x.at <= from) found.clear();
    found.push_back({x.at, before, x.offset_s});
    before = x.offset_s;
  }
  return found;
}

// When in its year an onset comes.
struct Yearly {
  int month = 0, nth = 0, minute = 0;
  Weekday weekday = Weekday::mon;
  bool operator==(const Yearly&) const = default;
  std::string rule() const {  // "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
    return "FREQ=YEARLY;BYMONTH=" + std::to_string(month) + ";BYDAY=" + std::to_string(nth) +
           kWeekdays[static_cast<int>(weekday)];
  }
};

Yearly yearly_of(const Onset& onset, bool from_the_end) {
  const Day day = onset.wall().day();
  const Date date = date_of(day);
  const int last = days_in_month(date.year, date.month);
  const int nth = from_the_end ? -((last - date.day) / 7 + 1) : (date.day - 1) / 7 + 1;
  return {date.month, nth, onset.wall().minute_of_day(), weekday_of(day)};
}

// Onsets of one kind that come once in each year and keep one rule until the horizon.
std::string yearly_rule(const std::vector<Onset>& kind, Instant horizon) {
  if (kind.size() < kFewestForRule || kind.back().at.ms + kYear_ms + kMonth_ms < horizon.ms)
    return {};
  for (bool from_the_end : {true, false}) {
    const Yearly first = yearly_of(kind.front(), from_the_end);
    int year = date_of(kind.front().wall().day()).year;
    bool fits = true;
    for (const Onset& onset : kind) {
      fits = fits && onset.seconds() == 0 && yearly_of(onset, from_the_end) == first &&
             date_of(onset.wall().day()).year == year;
      ++year;
    }
    if (fits) return first.rule();
  }
  return {};
}

void add_part(std::string& out, const Onset& onset, const std::string& rule) {
  const char* kind = onset.to_s > onset.from_s ? "DAYLIGHT" : "STANDARD";
  ics::add_line(out, std::string("BEGIN:") + kind);
  std::string start = ics::local_form(onset.wall());
  start.replace(13, 2, {static_cast<char>('0' + onset.seconds() / 10),
                        static_cast<char>('0' + onset.seconds() % 10)});
  ics::add_line(out, "DTSTART:" + start);
  ics::add_line(out, "TZOFFSETFROM:" + ics::offset_form(onset.from_s));
  ics::add_line(out, "TZOFFSETTO:" + ics::offset_form(onset.to_s));
  if (!rule.empty()) ics::add_line(out, "RRULE:" + rule);
  ics::add_line(out, std::string("END:") + kind);
}

void add_parts(std::string& out, const Zone& zone, Instant from, Instant to) {
  const std::vector<Onset> needed = onsets_between(zone, from, to);
  // A rule is believed when it holds for some years beyond what is needed.
  const Instant horizon{to.ms + 6 * kYear_ms};
  const std::vector<Onset> beyond = onsets_between(zone, from, horizon);
  std::map<std::pair<std::int32_t, std::int32_t>, std::vector<Onset>> kinds;
  for (const Onset& onset : beyond) kinds[{onset.from_s, onset.to_s}].push_back(onset);
  if (needed.empty() || needed.front().at > from) {
    const LocalTime long_ago = LocalTime::at(*day_of({1900, 1, 1}), 0);
    const std::int32_t offset = zone.first_offset_s();
    ics::add_line(out, "BEGIN:STANDARD");
    ics::add_line(out, "DTSTART:" + ics::local_form(long_ago));
    ics::add_line(out, "TZOFFSETFROM:" + ics::offset_form(offset));
    ics::add_line(out, "TZOFFSETTO:" + ics::offset_form(offset));
    ics::add_line(out, "END:STANDARD");
  }
  for (const auto& [key, kind] : kinds) {
    const std::string rule = yearly_rule(kind, horizon);
    for (const Onset& onset : kind) {
      if (onset.at > to) break;
      add_part(out, onset, rule);
      if (!rule.empty()) break;
    }
  }
}

}  // namespace

std::string write_vtimezone(const Zone& zone, LocalTime from, LocalTime to) {
  std::string out;
  ics::add_line(out, "BEGIN:VTIMEZONE");
  ics::add_line(out, "TZID:" + ics::parameter(zone.name()));
  add_parts(out, zone, {zone.resolve(from).instant.ms - kYear_ms},
            {zone.resolve(to).instant.ms + kYear_ms});
  ics::add_line(out, "END:VTIMEZONE");
  return out;
}

}  // namespace sb
