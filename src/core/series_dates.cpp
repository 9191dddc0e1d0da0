// What is the matter with one date of a series, and where else that day it could go (CAL-10).
#include <algorithm>

#include "core/rule_edit.h"
#include "core/series_draft.h"
#include "core/session_edit.h"
#include "core/working_hours.h"

namespace sb {
namespace {

void copy_fields(Session& to, const Session& from, const std::vector<const char*>& names) {
  for (const char* name : names) {
    const FieldSpec* spec = find_field(Session::kKind, name);
    if (spec) (void)spec->set(&to, {}, spec->get(&from, {}));
  }
}

// Everything that takes the member's or the client's time that day, as minutes of it.
std::vector<HoursStretch> busy_on(const Access& access, const SeriesDraft& draft,
                                  const SessionRequest& r, const SessionId& self, Day day) {
  std::vector<HoursStretch> busy;
  const LocalTime midnight = LocalTime::at(day, 0);
  for (const SessionId& id : access.book().sessions_on(day, day + 1)) {
    const Session* s = access.session(id);
    if (!s || id == self || s->is_gone() || !takes_time(s->status)) continue;
    if (draft.moving.count(id) > 0) continue;
    const bool meets = (r.member && s->member == r.member) || (r.client && s->client == r.client);
    if (meets) busy.push_back({(s->start - midnight).count, (s->end() - midnight).count});
  }
  return busy;
}

std::vector<HoursStretch> hours_on(const Access& access, const SessionRequest& r, Day day) {
  const Member* member = access.book().find<Member>(r.member);
  const bool has = member && has_hours(*member) && r.kind != EventKind::unavailable;
  return has ? open_on(*member, day) : std::vector<HoursStretch>{{0, kMinutesPerDay}};
}

// The nearest start of the same day that is free for member and client and within hours.
std::optional<LocalTime> nearest_free(const Access& access, const Zone& zone,
                                      const SeriesDraft& draft, const DraftDate& date) {
  const SessionRequest r = request_for(draft, date);
  const Day day = r.start.day();
  const std::vector<HoursStretch> open = hours_on(access, r, day);
  const std::vector<HoursStretch> busy = busy_on(access, draft, r, date.id, day);
  const auto fits = [&](int minute) {
    const HoursStretch part{minute, minute + r.duration};
    const auto meets = [&](const HoursStretch& b) { return b.from < part.to && part.from < b.to; };
    return is_open(open, part) && std::none_of(busy.begin(), busy.end(), meets) &&
           zone.resolve(LocalTime::at(day, minute)).fit != Zone::Fit::gap;
  };
  const Practice* practice = access.book().practice();
  const int step = std::clamp(practice ? practice->slot_minutes : 30, 1, 60);
  const int asked = r.start.minute_of_day(), grid = asked - asked % step;
  for (int away = 0; away <= kMinutesPerDay; away += step) {  // the nearer of the two first
    const int before = grid - away, after = grid + step + away;
    const bool before_first = asked - before <= after - asked;
    for (const int minute : {before_first ? before : after, before_first ? after : before}) {
      if (minute < 0 || minute >= kMinutesPerDay || minute == asked) continue;
      if (fits(minute)) return LocalTime::at(day, minute);
    }
  }
  return std::nullopt;
}

}  // namespace

SessionRequest request_for(const SeriesDraft& draft, const DraftDate& date) {
  SessionRequest r = request_of(draft.wanted);
  if (date.session && date.fate == DateFate::follows) {
    Session own = *date.session;
    copy_fields(own, draft.wanted, draft.changed);
    r = request_of(own);
  }
  r.start = key_of(draft, date);
  const bool own_status = date.fate == DateFate::self && draft.self_stands_alone;
  if (gives_series(draft.act) && !own_status) r.status = draft.series.status;
  return r;
}

std::vector<Warning> warnings_for(const Access& access, const Zone& zone, const SeriesDraft& draft,
                                  const DraftDate& date) {
  std::vector<Warning> found = session_warnings(access, zone, request_for(draft, date), date.id);
  const auto moves_away = [&](const Warning& w) { return draft.moving.count(w.other) > 0; };
  found.erase(std::remove_if(found.begin(), found.end(), moves_away), found.end());
  return found;
}

std::optional<LocalTime> shift_for(const Access& access, const Zone& zone,
                                   const SeriesDraft& draft, const DraftDate& date,
                                   const std::vector<Warning>& warnings) {
  const auto can_be_avoided = [](const Warning& w) { return w.kind != Warning::Kind::clock_twice; };
  const bool useful = std::any_of(warnings.begin(), warnings.end(), can_be_avoided);
  return useful ? nearest_free(access, zone, draft, date) : std::nullopt;
}

}  // namespace sb
