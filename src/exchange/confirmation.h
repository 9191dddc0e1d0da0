// What a client may be told about a session (SES-07): when, where, the customer note. A plain value
// that has no member for anything private, clinical or about money, so nothing made of it (ics.h,
// mailto.h) can hold it. Times are wall-clock times of the practice's zone.
#pragma once

#include <string>

#include "base/zone.h"
#include "core/entities.h"

namespace sb {

struct Confirmation {
  enum class State : std::uint8_t { confirmed, tentative, cancelled };
  std::string uid;        // of the session, for ever: "…@sessionbook"
  State state = State::confirmed;
  std::string practice;   // its name
  LocalTime start;
  int duration = 60;      // minutes
  std::string location;   // empty: not said
  std::string note;       // the customer note
};

// Takes the session's customer note and nothing else that was written about it. A session of the
// practice without a name is "Session".
Confirmation confirmation_of(const Practice& practice, const SessionId& id, const Session& session);

std::string confirmation_title(const Confirmation& c);  // "Session with Linden Practice"
std::string confirmation_day(const Confirmation& c);    // "Wednesday, 18 November 2026"
std::string confirmation_time(const Confirmation& c, const Zone& zone);
// ↑ "10:00–10:50 (Europe/Vienna)"; names the second day when the session ends on it

// The real end on the wall clock: `duration` minutes after the instant the start is, also over a
// change of clocks.
LocalTime end_on_the_clock(LocalTime start, int duration, const Zone& zone);

}  // namespace sb
