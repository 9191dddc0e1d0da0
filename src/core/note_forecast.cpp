#include "core/note_forecast.h"

#include <algorithm>

#include "core/note_rules.h"
#include "core/session_rules.h"
#include "core/session_standing.h"

namespace sb {
namespace {

constexpr std::int64_t kHourMs = 3'600'000, kMinuteMs = 60'000;

// When its note falls due, whether the session is over or not; 0: never, or it was.
Instant due_of(const Book& book, const Zone& zone, const SessionId& id, const Session& s,
               Instant now, int hours) {
  const Due due = note_due(book, zone, id, now);
  if (due.kind == Due::Kind::later || due.kind == Due::Kind::soon) return due.at;
  if (due.kind != Due::Kind::not_needed || !can_have_note(book, id, s)) return {};
  const Instant end{zone.resolve(s.start).instant.ms + s.duration * kMinuteMs};
  return now < end ? Instant{end.ms + hours * kHourMs} : Instant{};
}

bool concerns(const Access& access, const Session& s) {
  return s.kind == EventKind::session && s.member == access.me() && is_held(s.status) &&
         !s.is_gone();
}

}  // namespace

std::vector<ForecastDay> notes_forecast(const Access& access, const Zone& zone, Instant now,
                                        int days) {
  std::vector<ForecastDay> out;
  if (!access.may(Permission::note_write)) return out;
  const Practice* practice = access.book().practice();
  const int hours = std::max(0, practice ? practice->note_due_hours : Practice{}.note_due_hours);
  const Day today = zone.to_local(now).day();
  for (int i = 0; i < days; ++i) out.push_back({today + i, 0, 0});
  // A session may run into the next day, and days are 23 to 25 hours long.
  const Day first = today - (hours / 23 + 2);
  for (const SessionId& id : access.book().sessions_on(first, today + days + 1)) {
    const Session* s = access.book().find<Session>(id);
    if (!s || !concerns(access, *s)) continue;
    const Instant at = due_of(access.book(), zone, id, *s, now, hours);
    const int day = at.ms ? zone.to_local(at).day() - today : -1;
    if (day < 0 || day >= days) continue;
    const bool over = zone.resolve(s->start).instant.ms + s->duration * kMinuteMs <= now.ms;
    ++(over ? out[static_cast<std::size_t>(day)].begun
            : out[static_cast<std::size_t>(day)].planned);
  }
  return out;
}

}  // namespace sb
