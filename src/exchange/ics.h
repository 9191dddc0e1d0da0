// iCalendar (RFC 5545) of one session, to be handed to its client: SES-07. One VCALENDAR with the
// zone as a true VTIMEZONE and one VEVENT; CRLF, folded at 75 octets and never inside a character.
// METHOD is PUBLISH: REQUEST and CANCEL would ask the client's calendar to answer an organizer, and
// there is no mailbox behind this file. A cancelled session is STATUS:CANCELLED under the same UID
// with a higher SEQUENCE. Any bytes may come in; what comes out is valid UTF-8. Never fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/confirmation.h"

namespace sb {

constexpr std::string_view kIcsMime = "text/calendar;charset=utf-8;method=PUBLISH";

struct IcsOptions {
  Instant stamp;                   // DTSTAMP: when the file is made
  int sequence = 0;                // must grow when the session is moved or cancelled
  std::string rule;                // RRULE's value without "RRULE:"; empty: one session
  std::vector<LocalTime> except;   // EXDATE: occurrences that do not take place
};

std::string write_ics(const Confirmation& session, const Zone& zone, const IcsOptions& options);

// A sequence that needs no counter kept: minutes since 2020, so that the file made later wins.
int sequence_at(Instant now);

// The VTIMEZONE alone, true from `from` to `to` (wall clock) at least: one STANDARD or DAYLIGHT per
// change of clocks, or one with a yearly rule where the zone's changes follow one.
std::string write_vtimezone(const Zone& zone, LocalTime from, LocalTime to);

}  // namespace sb
