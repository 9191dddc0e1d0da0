// What is told and never blocked: overlaps (CAL-07), closed hours (CAL-06), changes of clocks.
#include <algorithm>

#include "core/rule_text.h"
#include "core/session_rules.h"

namespace sb {
namespace {

const char* plural_day(Weekday day) {
  static constexpr const char* kDays[] = {"Mondays",   "Tuesdays", "Wednesdays", "Thursdays",
                                          "Fridays",   "Saturdays", "Sundays"};
  return kDays[static_cast<int>(day)];
}

std::string client_name(const Access& access, const ClientId& id) {
  const Client* client = access.client(id);
  if (!client) return "another client";
  return client->deleted ? "Deleted Client" : client->called();
}

std::string member_name(const Access& access, const MemberId& id) {
  const Member* member = access.book().find<Member>(id);
  return member ? member->name : "The practitioner";
}

// "10:00–10:50", with the day when it is another one than `day`.
std::string when(const Session& other, Day day) {
  std::string text = time_range(other.start, other.duration);
  if (!(other.start.day() == day)) text += " (from " + short_day(other.start.day()) + ")";
  return text;
}

void warn_overlaps(std::vector<Warning>& out, const Access& access, const SessionRequest& r,
                   const MemberId& member, const SessionId& self) {
  if (!takes_time(r.status)) return;
  const LocalTime end = r.start + Minutes{r.duration};
  // A session lasts 24 hours at most, so one that still runs began yesterday at the earliest.
  for (const SessionId& id : access.book().sessions_on(r.start.day() - 1, end.day() + 1)) {
    const Session* other = access.session(id);
    if (!other || id == self || other->archived || !takes_time(other->status)) continue;
    if (!(r.start < other->end() && other->start < end)) continue;
    const std::string time = when(*other, r.start.day());
    if (r.client && other->client == r.client) {
      out.push_back({Warning::Kind::overlap_client, id,
                     client_name(access, r.client) + " also has a session " + time + "."});
    } else if (member && other->member == member) {
      const std::string who =
          member == access.me() ? "You have" : member_name(access, member) + " has";
      out.push_back({Warning::Kind::overlap_member, id,
                     who + " a session with " + client_name(access, other->client) + " " + time +
                         "."});
    }
  }
}

using Stretch = std::pair<int, int>;  // minutes of one day, half open

// The open stretches of a weekday, touching ones joined.
std::vector<Stretch> open_stretches(const Member& member, Weekday day) {
  std::vector<Stretch> open;
  for (const WorkingHours& h : member.hours)
    if (h.weekday == day && h.from < h.to) open.emplace_back(h.from, h.to);
  std::sort(open.begin(), open.end());
  std::vector<Stretch> joined;
  for (const Stretch& s : open) {
    if (!joined.empty() && s.first <= joined.back().second)
      joined.back().second = std::max(joined.back().second, s.second);
    else
      joined.push_back(s);
  }
  return joined;
}

bool covers(const std::vector<Stretch>& open, Stretch part) {
  return std::any_of(open.begin(), open.end(), [&](const Stretch& s) {
    return s.first <= part.first && part.second <= s.second;
  });
}

std::string hours_text(const std::vector<Stretch>& open) {
  std::string text;
  for (const Stretch& s : open)
    text += (text.empty() ? "" : ", ") + to_hhmm(s.first) + "–" + to_hhmm(s.second);
  return text;
}

void warn_hours(std::vector<Warning>& out, const Access& access, const SessionRequest& r,
                const MemberId& id) {
  const Member* member = access.book().find<Member>(id);
  if (!member || member->hours.empty() || !takes_time(r.status)) return;
  const Day first = r.start.day();
  const int from = r.start.minute_of_day(), to = from + r.duration;
  for (int begin = 0; begin < to; begin += kMinutesPerDay) {
    const Stretch part{std::max(from, begin) - begin,
                       std::min(to, begin + kMinutesPerDay) - begin};
    const Weekday weekday = weekday_of(first + begin / kMinutesPerDay);
    const auto open = open_stretches(*member, weekday);
    if (covers(open, part)) continue;
    const std::string& name = member->name;
    const std::string text =
        open.empty() ? name + " does not work on " + plural_day(weekday) + "."
                     : "Outside the working hours of " + name + ": " + hours_text(open) + ".";
    return out.push_back({Warning::Kind::outside_hours, {}, text});
  }
}

void warn_clock(std::vector<Warning>& out, const Zone& zone, LocalTime start) {
  const Zone::Resolved resolved = zone.resolve(start);
  const std::string typed = to_hhmm(start.minute_of_day());
  const std::string day = short_day(start.day());
  if (resolved.fit == Zone::Fit::gap) {
    const std::string shown = to_hhmm(zone.to_local(resolved.instant).minute_of_day());
    out.push_back({Warning::Kind::clock_gap, {},
                   typed + " does not exist on " + day +
                       ", when clocks go forward. The session would begin at " + shown + "."});
  } else if (resolved.fit == Zone::Fit::twice) {
    out.push_back({Warning::Kind::clock_twice, {},
                   typed + " comes twice on " + day +
                       ", when clocks go back. The first of the two is meant."});
  }
}

}  // namespace

std::vector<Warning> session_warnings(const Access& access, const Zone& zone,
                                      const SessionRequest& request, const SessionId& self) {
  std::vector<Warning> out;
  if (!access.may(Permission::session_read)) return out;
  if (!has_possible_time(request.start, request.duration)) return out;
  const MemberId member = request.member ? request.member : access.me();
  warn_overlaps(out, access, request, member, self);
  warn_hours(out, access, request, member);
  warn_clock(out, zone, request.start);
  return out;
}

}  // namespace sb
