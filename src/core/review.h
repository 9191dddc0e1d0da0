// What waits to be done, and the periodic review (CLI-09): the lists of the To do page. Each asks
// the permissions of who looks: practitioners see their own sessions and the clients that are
// theirs or nobody's, the front desk everybody's. Sessions only, no other events. Bounded, since
// they are made again with every change: sessions of the last kReviewDays days through the index by
// day, clients through their own index, a dozen look-ups each.
#pragma once

#include <vector>

#include "base/zone.h"
#include "core/permission.h"

namespace sb {

constexpr int kReviewDays = 90;
// A pattern of cancelling: of the last kPatternOf sessions that came due within a year and have an
// outcome, kPatternLeast or more were cancelled, late-cancelled or no-shows.
constexpr int kPatternOf = 8, kPatternLeast = 3, kPatternDays = 365;

// SES-05: past their end, nobody has said whether they happened. Oldest first.
std::vector<SessionId> sessions_to_settle(const Access& access, LocalTime now);

// Held (completed), ended, and without a progress note signed by oneself. Oldest first.
std::vector<SessionId> sessions_to_write_up(const Access& access, LocalTime now);

struct ReviewedClient {
  ClientId client;
  bool seen = false;                  // had a session before
  LocalTime last;                     // the start of the last one that took place or was to
  int missed = 0, of = 0;             // of the pattern
};
// Active clients without a session ahead that takes time; whose last one is longest ago comes
// first, those never seen last.
std::vector<ReviewedClient> clients_with_nothing_scheduled(const Access& access, LocalTime now);
// Active clients; who missed most comes first.
std::vector<ReviewedClient> clients_who_cancel(const Access& access, LocalTime now);

}  // namespace sb
