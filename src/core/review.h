// What waits to be done, and the periodic review (CLI-09): the lists of the To do page. Each asks
// the permissions of who looks: practitioners see their own sessions and the clients that are
// theirs or nobody's, the front desk everybody's. Sessions only, no other events. Bounded, since
// they are made again with every change: sessions of the last kReviewDays (those without a note:
// kOwedDays) days through the index by day, clients through their own index, a dozen look-ups each.
#pragma once

#include <vector>

#include "base/zone.h"
#include "core/permission.h"

namespace sb {

constexpr int kReviewDays = 90;
// A note that is owed for longer than the others are asked about is the last to be forgotten.
constexpr int kOwedDays = 366;
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

// What an active client's chart needs before it is whole.
enum class ChartGap : std::uint8_t {
  birth_date,
  reach,       // no phone and no e-mail, or nothing of it may be used
  emergency,   // nobody to turn to
  guardian,    // of a minor
  intake,      // no signed note of a template or title with "intake" in it
};
struct IncompleteChart {
  ClientId client;
  std::vector<ChartGap> gaps;         // in the order above
};
// Those that lack most come first, then by name. The intake only for those who may read notes.
std::vector<IncompleteChart> incomplete_charts(const Access& access, LocalTime now);
std::vector<ChartGap> chart_gaps(const Access& access, const ClientId& client, Day today);

}  // namespace sb
