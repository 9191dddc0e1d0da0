#include "exchange/ics.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/ics_lines.h"

namespace sb {
namespace {

constexpr const char* kProduct = "-//Sessionbook//Sessionbook//EN";
constexpr int kYearsOfRule = 10;  // how far a VTIMEZONE reaches for a rule that names no end

// In the zone's wall clock as a rule; in UTC where the clock's time says too little, because it
// happens twice or not at all.
struct Times {
  LocalTime start, end;
  Instant from, to;
  bool utc = false;
};

Times times_of(const Confirmation& c, const Zone& zone, bool repeats) {
  const Zone::Resolved begin = zone.resolve(c.start);
  Times t;
  t.from = begin.instant;
  t.to = {begin.instant.ms + std::int64_t{c.duration} * 60000};
  t.start = c.start;
  t.end = zone.to_local(t.to);
  const bool clear = begin.fit == Zone::Fit::unique &&
                     zone.resolve(t.end).instant == t.to && t.end > t.start;
  t.utc = !repeats && !clear;
  // A series keeps its wall clock; its length is that of a common day.
  if (repeats && !clear) t.end = t.start + Minutes{c.duration};
  return t;
}

const char* status_of(Confirmation::State state) {
  switch (state) {
    case Confirmation::State::tentative: return "TENTATIVE";
    case Confirmation::State::cancelled: return "CANCELLED";
    default: return "CONFIRMED";
  }
}

// "20261231T100000" or "20261231", which means all of that day, as UTC; anything else as it is.
std::string until_in_utc(const std::string& value, const Zone& zone) {
  const bool day_only = value.size() == 8;
  if ((!day_only && value.size() != 15) || value.find_first_not_of("0123456789T") < value.size())
    return value;
  const std::string time =
      day_only ? "23:59" : value.substr(9, 2) + ":" + value.substr(11, 2);
  const auto local = local_from_iso(value.substr(0, 4) + "-" + value.substr(4, 2) + "-" +
                                    value.substr(6, 2) + "T" + time);
  return local ? ics::utc_form(zone.resolve(*local).instant) : value;
}

// A rule beside a zoned DTSTART ends in UTC (RFC 5545 3.3.10), while ours may end on the wall
// clock. What does not belong into a rule must not add lines.
std::string outward_rule(const std::string& rule, const Zone& zone) {
  std::string clean;
  for (char c : rule) {
    if (c > ' ' && c < 0x7f) clean += c;
  }
  const std::size_t at = clean.find("UNTIL=");
  if (at == std::string::npos) return clean;
  const std::size_t from = at + 6, end = std::min(clean.find(';', from), clean.size());
  return clean.substr(0, from) + until_in_utc(clean.substr(from, end - from), zone) +
         clean.substr(end);
}

void add_times(std::string& out, const Times& t, const Zone& zone, const IcsOptions& options) {
  const std::string zoned = ";TZID=" + ics::parameter(zone.name()) + ":";
  if (t.utc) {
    ics::add_line(out, "DTSTART:" + ics::utc_form(t.from));
    ics::add_line(out, "DTEND:" + ics::utc_form(t.to));
    return;
  }
  ics::add_line(out, "DTSTART" + zoned + ics::local_form(t.start));
  ics::add_line(out, "DTEND" + zoned + ics::local_form(t.end));
  if (options.rule.empty()) return;
  ics::add_line(out, "RRULE:" + outward_rule(options.rule, zone));
  for (LocalTime gone : options.except)
    ics::add_line(out, "EXDATE" + zoned + ics::local_form(gone));
}

void add_words(std::string& out, const Confirmation& c) {
  ics::add_line(out, "SUMMARY:" + ics::escaped(confirmation_title(c)));
  const std::string note = clean_text(c.note).text;
  if (!trim(note).empty()) ics::add_line(out, "DESCRIPTION:" + ics::escaped(trim(note)));
  const std::string place = collapse_spaces(clean_text(c.location).text);
  if (!place.empty()) ics::add_line(out, "LOCATION:" + ics::escaped(place));
}

}  // namespace

std::string write_ics(const Confirmation& c, const Zone& zone, const IcsOptions& options) {
  const Times t = times_of(c, zone, !options.rule.empty());
  std::string out;
  ics::add_line(out, "BEGIN:VCALENDAR");
  ics::add_line(out, "VERSION:2.0");
  ics::add_line(out, std::string("PRODID:") + kProduct);
  ics::add_line(out, "CALSCALE:GREGORIAN");
  ics::add_line(out, "METHOD:PUBLISH");
  if (!t.utc) {
    const int days = options.rule.empty() ? 1 : kYearsOfRule * 366;
    out += write_vtimezone(zone, t.start, t.start + Minutes{days * kMinutesPerDay});
  }
  ics::add_line(out, "BEGIN:VEVENT");
  ics::add_line(out, "UID:" + ics::escaped(c.uid));
  ics::add_line(out, "DTSTAMP:" + ics::utc_form(options.stamp));
  ics::add_line(out, "SEQUENCE:" + std::to_string(options.sequence < 0 ? 0 : options.sequence));
  add_times(out, t, zone, options);
  add_words(out, c);
  ics::add_line(out, std::string("STATUS:") + status_of(c.state));
  ics::add_line(out, "CLASS:PRIVATE");
  ics::add_line(out, c.state == Confirmation::State::cancelled ? "TRANSP:TRANSPARENT"
                                                               : "TRANSP:OPAQUE");
  ics::add_line(out, "END:VEVENT");
  ics::add_line(out, "END:VCALENDAR");
  return out;
}

int sequence_at(Instant now) {
  constexpr std::int64_t kStart_min = 26'297'280;  // 2020-01-01T00:00Z
  const std::int64_t minutes = now.ms / 60000 - kStart_min;
  return minutes < 0 ? 0 : minutes > INT32_MAX ? INT32_MAX : static_cast<int>(minutes);
}

}  // namespace sb
