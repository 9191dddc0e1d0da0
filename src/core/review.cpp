#include "core/review.h"

#include <algorithm>

#include "core/history.h"
#include "core/session_rules.h"

namespace sb {
namespace {

// Who writes notes looks after sessions and clients of their own; who does not, after everybody's.
bool minds_own(const Access& access) { return access.may(Permission::note_write); }

template <class Fits>
std::vector<SessionId> recent_sessions(const Access& access, LocalTime now, Fits fits) {
  std::vector<SessionId> found;
  const bool own = minds_own(access);
  for (const SessionId& id :
       access.book().sessions_on(now.day() - kReviewDays, now.day() + 1)) {
    const Session* s = access.book().find<Session>(id);
    if (!s || s->kind != EventKind::session || s->start > now) continue;
    if (own && !(s->member == access.me())) continue;
    if (fits(id, *s)) found.push_back(id);
  }
  return found;
}

bool has_own_signed_note(const Access& access, const SessionId& session) {
  for (const NoteId& id : access.book().notes_of_session(session)) {
    const Note* note = access.book().find<Note>(id);
    if (!note || note->kind != NoteKind::progress || !(note->author == access.me())) continue;
    if (access.signature_of_note(id)) return true;
  }
  return false;
}

struct Clients {
  const Access& access;
  LocalTime now;
  bool own;

  bool concerns(const Client& c) const {
    if (c.deleted || c.status != ClientStatus::active) return false;
    return !own || !c.practitioner || c.practitioner == access.me();
  }
  // The client's sessions, newest first, and where those begin whose start has come.
  struct Past {
    std::vector<SessionId> all;
    std::size_t first = 0;
  };
  Past past_of(const ClientId& id) const {
    Past past{access.book().sessions_of(id), 0};
    const auto begun = std::partition_point(
        past.all.begin(), past.all.end(), [&](const SessionId& s) {
          return access.book().find<Session>(s)->start > now;
        });
    past.first = static_cast<std::size_t>(begun - past.all.begin());
    return past;
  }
  const Session& at(const Past& past, std::size_t i) const {
    return *access.book().find<Session>(past.all[i]);
  }
};

bool has_one_ahead(const Clients& clients, const Clients::Past& past) {
  for (std::size_t i = past.first; i-- > 0;) {  // the next one is likeliest to stand
    const Session& s = clients.at(past, i);
    if (s.kind == EventKind::session && takes_time(s.status)) return true;
  }
  return false;
}

void take_last(const Clients& clients, const Clients::Past& past, ReviewedClient& out) {
  for (std::size_t i = past.first; i < past.all.size(); ++i) {
    const Session& s = clients.at(past, i);
    if (s.kind != EventKind::session || !takes_time(s.status)) continue;
    out.seen = true;
    out.last = s.start;
    return;
  }
}

void take_pattern(const Clients& clients, const Clients::Past& past, ReviewedClient& out) {
  const Day oldest = clients.now.day() - kPatternDays;
  for (std::size_t i = past.first; i < past.all.size() && out.of < kPatternOf; ++i) {
    const Session& s = clients.at(past, i);
    if (s.start.day() < oldest) return;
    if (s.kind != EventKind::session || !has_outcome(s.status)) continue;
    ++out.of;
    if (s.status != SessionStatus::completed) ++out.missed;
  }
}

template <class Fits>
std::vector<ReviewedClient> reviewed(const Access& access, LocalTime now, Fits fits) {
  std::vector<ReviewedClient> found;
  if (!access.may(Permission::client_read) || !access.may(Permission::session_read)) return found;
  const Clients clients{access, now, minds_own(access)};
  access.book().each<Client>([&](const RawId& id, const Client& c) {
    if (!clients.concerns(c)) return;
    ReviewedClient one;
    one.client = ClientId(id);
    const Clients::Past past = clients.past_of(one.client);
    if (!fits(clients, past, one)) return;
    if (!one.seen) take_last(clients, past, one);
    found.push_back(one);
  });
  return found;
}

}  // namespace

std::vector<SessionId> sessions_to_settle(const Access& access, LocalTime now) {
  if (!access.may(Permission::session_update)) return {};
  return recent_sessions(access, now, [&](const SessionId&, const Session& s) {
    return asks_whether_it_happened(s, now);
  });
}

std::vector<SessionId> sessions_to_write_up(const Access& access, LocalTime now) {
  if (!access.may(Permission::note_write)) return {};
  return recent_sessions(access, now, [&](const SessionId& id, const Session& s) {
    return s.status == SessionStatus::completed && !has_own_signed_note(access, id);
  });
}

std::vector<ReviewedClient> clients_with_nothing_scheduled(const Access& access, LocalTime now) {
  auto found = reviewed(access, now,
                        [](const Clients& clients, const Clients::Past& past, ReviewedClient&) {
                          return !has_one_ahead(clients, past);
                        });
  std::stable_sort(found.begin(), found.end(),
                   [](const ReviewedClient& a, const ReviewedClient& b) {
                     return a.seen != b.seen ? a.seen : a.last < b.last;
                   });
  return found;
}

std::vector<ReviewedClient> clients_who_cancel(const Access& access, LocalTime now) {
  auto found = reviewed(access, now,
                        [](const Clients& clients, const Clients::Past& past, ReviewedClient& one) {
                          take_pattern(clients, past, one);
                          return one.missed >= kPatternLeast;
                        });
  std::stable_sort(found.begin(), found.end(),
                   [](const ReviewedClient& a, const ReviewedClient& b) {
                     return a.missed != b.missed ? a.missed > b.missed : a.of < b.of;
                   });
  return found;
}

}  // namespace sb
