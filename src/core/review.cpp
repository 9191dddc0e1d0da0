#include "core/review.h"

#include <algorithm>

#include "base/text.h"
#include "core/client_rules.h"
#include "core/history.h"
#include "core/session_rules.h"
#include "core/session_standing.h"

namespace sb {
namespace {

// Who writes notes looks after sessions and clients of their own; who does not, after everybody's.
bool minds_own(const Access& access) { return access.may(Permission::note_write); }

template <class Fits>
std::vector<SessionId> recent_sessions(const Access& access, LocalTime now, int days, Fits fits) {
  std::vector<SessionId> found;
  const bool own = minds_own(access);
  for (const SessionId& id : access.book().sessions_on(now.day() - days, now.day() + 1)) {
    const Session* s = access.book().find<Session>(id);
    if (!s || s->kind != EventKind::session || s->start > now) continue;
    if (own && !(s->member == access.me())) continue;
    if (fits(id, *s)) found.push_back(id);
  }
  return found;
}

// A note that was begun can be finished; of a deleted client's session none is begun any more.
bool has_own_note(const Access& access, const SessionId& session) {
  for (const NoteId& id : access.book().notes_of_session(session)) {
    const Note* note = access.book().find<Note>(id);
    if (note && note->author == access.me() && !note->archived) return true;
  }
  return false;
}

bool has_own_signed_note(const Access& access, const SessionId& session) {
  for (const NoteId& id : access.book().notes_of_session(session)) {
    const Note* note = access.book().find<Note>(id);
    if (!note || note->archived || note->kind != NoteKind::progress ||
        !(note->author == access.me()))
      continue;
    if (access.signature_of_note(id)) return true;
  }
  return false;
}

struct Clients {
  const Access& access;
  LocalTime now;
  bool own;

  bool concerns(const ClientId& id, const Client& c) const {
    if (c.deleted || c.status != ClientStatus::active) return false;
    if (c.merged_into && !(access.book().standing_for(id) == id)) return false;
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
    ReviewedClient one;
    one.client = ClientId(id);
    if (!clients.concerns(one.client, c)) return;
    const Clients::Past past = clients.past_of(one.client);
    if (!fits(clients, past, one)) return;
    if (!one.seen) take_last(clients, past, one);
    found.push_back(one);
  });
  return found;
}

constexpr ChartGap kGaps[] = {ChartGap::birth_date, ChartGap::reach, ChartGap::emergency,
                              ChartGap::guardian, ChartGap::intake};

bool can_be_reached(const Client& c) {
  const bool by_phone = !c.phone.empty() && (c.may_call || c.may_text || c.may_voicemail);
  return by_phone || (!c.email.empty() && c.may_email);
}

// By its name, or by what the template that ships asks first: a key stays when titles are changed.
bool is_intake(const Note& note) {
  const auto asks = [](const Section& s) { return s.key == "reason_for_visit"; };
  if (std::any_of(note.sections.begin(), note.sections.end(), asks)) return true;
  for (const std::string* text : {&note.template_name, &note.title})
    if (fold_for_search(*text).find("intake") != std::string::npos) return true;
  return false;
}

bool has_signed_intake(const Access& access, const ClientId& client) {
  const std::vector<NoteId> notes = access.book().notes_of(client);
  return std::any_of(notes.rbegin(), notes.rend(), [&](const NoteId& id) {  // the oldest first
    const Note* note = access.note(id);
    return note && note->kind != NoteKind::psychotherapy && is_intake(*note) &&
           access.signature_of_note(id);
  });
}

bool has_gap(const Access& access, const ClientId& id, const Client& c, ChartGap gap, Day today) {
  switch (gap) {
    case ChartGap::birth_date: return !c.has_birth_date();
    case ChartGap::reach: return !can_be_reached(c);
    case ChartGap::emergency:  // who looks after a minor is whom to turn to
      return !has_contact(c, ContactRole::emergency) &&
             !(is_minor(c, today) && has_contact(c, ContactRole::guardian));
    case ChartGap::guardian: return lacks_guardian(c, today);
    case ChartGap::intake:
      return access.may(Permission::note_read) && !has_signed_intake(access, id);
  }
  return false;
}

}  // namespace

std::vector<SessionId> sessions_to_settle(const Access& access, LocalTime now) {
  if (!access.may(Permission::session_update)) return {};
  return recent_sessions(access, now, kReviewDays, [&](const SessionId&, const Session& s) {
    return asks_whether_it_happened(s, now);
  });
}

std::vector<SessionId> sessions_to_write_up(const Access& access, LocalTime now) {
  if (!access.may(Permission::note_write)) return {};
  return recent_sessions(access, now, kOwedDays, [&](const SessionId& id, const Session& s) {
    if (s.status != SessionStatus::completed || has_own_signed_note(access, id)) return false;
    return !client_gone(access.book(), s.client) || has_own_note(access, id);
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

std::vector<ChartGap> chart_gaps(const Access& access, const ClientId& client, Day today) {
  std::vector<ChartGap> gaps;
  const Client* found = access.client(client);
  if (!found) return gaps;
  for (ChartGap gap : kGaps)
    if (has_gap(access, client, *found, gap, today)) gaps.push_back(gap);
  return gaps;
}

std::vector<IncompleteChart> incomplete_charts(const Access& access, LocalTime now) {
  std::vector<IncompleteChart> found;
  if (!access.may(Permission::client_read)) return found;
  const Clients clients{access, now, minds_own(access)};
  access.book().each<Client>([&](const RawId& raw, const Client& c) {
    const ClientId id(raw);
    if (!clients.concerns(id, c)) return;
    IncompleteChart chart{id, chart_gaps(access, id, now.day())};
    if (!chart.gaps.empty()) found.push_back(std::move(chart));
  });
  std::sort(found.begin(), found.end(), [&](const IncompleteChart& a, const IncompleteChart& b) {
    if (a.gaps.size() != b.gaps.size()) return a.gaps.size() > b.gaps.size();
    const std::string &one = access.client(a.client)->name, &other = access.client(b.client)->name;
    return one != other ? one < other : a.client < b.client;
  });
  return found;
}

}  // namespace sb
