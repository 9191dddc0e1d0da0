// What is told and never blocked: overlaps (CAL-07), closed hours (CAL-06), changes of clocks.
#include <algorithm>

#include "core/rule_text.h"
#include "core/session_rules.h"
#include "core/working_hours.h"

namespace sb {
namespace {

const char* plural_day(Weekday day) {
  static constexpr const char* kDays[] = {"Mondays",   "Tuesdays", "Wednesdays", "Thursdays",
                                          "Fridays",   "Saturdays", "Sundays"};
  return kDays[static_cast<int>(day)];
}

std::string client_name(const Access& access, const ClientId& id) {
  const Client* client = access.client(access.book().standing_for(id));
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

// "You have a session with Amara Okafor", "Dr. Lind is not available (Dentist)".
std::string what_member_has(const Access& access, const Session& other) {
  const bool mine = other.member == access.me();
  const std::string who = mine ? "You" : member_name(access, other.member);
  if (other.kind == EventKind::unavailable)
    return who + (mine ? " are" : " is") + " not available" +
           (other.name.empty() ? "" : " (" + other.name + ")");
  const std::string has = who + (mine ? " have " : " has ");
  if (other.kind == EventKind::other) return has + "“" + other.name + "”";
  return has + (other.kind == EventKind::contact ? "a contact with " : "a session with ") +
         client_name(access, other.client);
}

void warn_overlaps(std::vector<Warning>& out, const Access& access, const SessionRequest& r,
                   const MemberId& member, const SessionId& self) {
  if (!takes_time(r.status)) return;
  const LocalTime end = r.start + Minutes{r.duration};
  const ClientId client = access.book().standing_for(r.client);  // one person, two records
  // A session lasts 24 hours at most, so one that still runs began yesterday at the earliest.
  for (const SessionId& id : access.book().sessions_on(r.start.day() - 1, end.day() + 1)) {
    const Session* other = access.session(id);
    if (!other || id == self || other->is_gone() || !takes_time(other->status)) continue;
    if (!(r.start < other->end() && other->start < end)) continue;
    if (client && (other->client == client ||
                   access.book().standing_for(other->client) == client)) {
      out.push_back({Warning::Kind::overlap_client, id,
                     client_name(access, r.client) + " also has a " +
                         (other->kind == EventKind::contact ? "contact " : "session ") +
                         when(*other, r.start.day()) + "."});
    } else if (member && other->member == member) {
      out.push_back({Warning::Kind::overlap_member, id,
                     what_member_has(access, *other) + " " + when(*other, r.start.day()) + "."});
    }
  }
}

std::string hours_text(const std::vector<HoursStretch>& open) {
  std::string text;
  for (const HoursStretch& s : open)
    text += (text.empty() ? "" : ", ") + to_hhmm(s.from) + "–" + to_hhmm(s.to);
  return text;
}

std::string closed_text(const Member& member, Day day, const std::vector<HoursStretch>& open) {
  if (!open.empty())
    return "Outside the working hours of " + member.name + ": " + hours_text(open) + ".";
  const HoursException* exception = exception_on(member, day);
  if (!exception) return member.name + " does not work on " + plural_day(weekday_of(day)) + ".";
  const std::string why = exception->reason.empty() ? "" : " (" + exception->reason + ")";
  return member.name + " does not work on " + short_day(day) + why + ".";
}

void warn_hours(std::vector<Warning>& out, const Access& access, const SessionRequest& r,
                const MemberId& id) {
  const Member* member = access.book().find<Member>(id);
  if (!member || !has_hours(*member) || !takes_time(r.status)) return;
  if (r.kind == EventKind::unavailable) return;
  const Day first = r.start.day();
  const int from = r.start.minute_of_day(), to = from + r.duration;
  for (int begin = 0; begin < to; begin += kMinutesPerDay) {
    const HoursStretch part{std::max(from, begin) - begin,
                            std::min(to, begin + kMinutesPerDay) - begin};
    const Day day = first + begin / kMinutesPerDay;
    const auto open = open_on(*member, day);
    if (is_open(open, part)) continue;
    return out.push_back({Warning::Kind::outside_hours, {}, closed_text(*member, day, open)});
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
