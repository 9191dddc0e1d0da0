// Between the fields that say how an event repeats and an RRULE value (CAL-09), both ways. A rule
// that the fields cannot say is `custom`: it is told in words and stays as it is until another
// repetition is chosen. So does any rule of which nothing was changed. Errors carry the names of
// the form's fields: "interval", "until", "count", and "repeat" for the choice as a whole.
#pragma once

#include "app/session_form.h"
#include "base/zone.h"

namespace sb {

RepeatForm repeat_form_of(std::string_view rule, const Zone& zone, LocalTime start);

// Makes `rule` and `words` anew; both empty while something impossible is filled in.
void refresh_repeat(RepeatForm& form, const Zone& zone, LocalTime start, Day today);
// Everything that is missing or impossible.
std::vector<Error> check_repeat(const RepeatForm& form, const Zone& zone, LocalTime start,
                                Day today);
// The event was put on another day: what repeated on the old weekday repeats on the new one.
void follow_day(RepeatForm& form, Day was, Day now);

int nth_weekday_of(Day day);           // 1–5: the third Wednesday of its month
bool is_last_weekday_of(Day day);      // no more of it in the month
std::string repeat_field_of(std::string_view rule_part);  // "UNTIL" → "until", "BYDAY" → "repeat"

}  // namespace sb
