#include "core/free_slots.h"

#include <algorithm>

#include "base/order.h"
#include "core/session_rules.h"
#include "core/working_hours.h"

namespace sb {
namespace {

constexpr HoursStretch kUsualDay{8 * 60, 20 * 60};

std::vector<HoursStretch> open_for(const Member& member, Day day) {
  if (has_hours(member)) return open_on(member, day);
  const Weekday weekday = weekday_of(day);
  if (weekday == Weekday::sat || weekday == Weekday::sun) return {};
  return {kUsualDay};
}

// What takes the member's time that day, as minutes of it, by start.
std::vector<HoursStretch> busy_on(const Book& book, const MemberId& member, Day day) {
  std::vector<HoursStretch> busy;
  const LocalTime midnight = LocalTime::at(day, 0);
  for (const SessionId& id : book.sessions_on(day, day + 1)) {
    const Session* s = book.find<Session>(id);
    if (!s || s->is_gone() || s->member != member || !takes_time(s->status)) continue;
    busy.push_back({(s->start - midnight).count, (s->end() - midnight).count});
  }
  put_in_order(busy.begin(), busy.end(), [](const HoursStretch& a, const HoursStretch& b) {
    return a.from != b.from ? a.from < b.from : a.to < b.to;
  });
  return busy;
}

int rounded_up(int minute, int step) { return (minute + step - 1) / step * step; }

// The end of the last thing that meets the part; 0 when it is free.
int blocked_until(const std::vector<HoursStretch>& busy, HoursStretch part) {
  int until = 0;
  for (const HoursStretch& b : busy) {
    if (b.from >= part.to) break;
    if (b.to > part.from) until = std::max(until, b.to);
  }
  return until;
}

}  // namespace

std::vector<LocalTime> free_slots(const Access& access, const MemberId& id, int duration,
                                  LocalTime from, LocalTime until, int slot_minutes,
                                  std::size_t most) {
  std::vector<LocalTime> out;
  const Member* member = access.book().find<Member>(id);
  if (!member || !access.may(Permission::session_read)) return out;
  if (duration < 1 || duration > kMinutesPerDay) return out;
  const int step = std::clamp(slot_minutes, 1, 60);
  const Day last = std::min(until.day(), from.day() + (kMostSlotDays - 1));
  for (Day day = from.day(); day <= last; day = day + 1) {
    const std::vector<HoursStretch> busy = busy_on(access.book(), id, day);
    for (const HoursStretch& open : open_for(*member, day)) {
      int minute = rounded_up(open.from, step);
      while (minute + duration <= open.to) {
        const LocalTime start = LocalTime::at(day, minute);
        const int blocked = blocked_until(busy, {minute, minute + duration});
        if (blocked == 0 && start >= from && start < until) {
          if (out.size() >= most) return out;
          out.push_back(start);
        }
        minute = blocked > 0 ? std::max(minute + step, rounded_up(blocked, step)) : minute + step;
      }
    }
  }
  return out;
}

}  // namespace sb
