#include "core/history.h"

#include <algorithm>

#include "base/order.h"
#include "core/signing.h"

namespace sb {
namespace {

template <class T>
bool lets_through(const std::vector<T>& set, const T& value) {
  return set.empty() || std::find(set.begin(), set.end(), value) != set.end();
}

bool passes(const HistoryFilter& filter, const Session& s, LocalTime now) {
  if (s.kind != EventKind::session || s.is_gone()) return false;
  if (filter.when == HistoryWhen::upcoming && s.start <= now) return false;
  if (filter.when == HistoryWhen::past && s.start > now) return false;
  if (filter.from && s.start.day() < *filter.from) return false;
  if (filter.until && *filter.until < s.start.day()) return false;
  return lets_through(filter.statuses, s.status) && lets_through(filter.services, s.service);
}

std::string name_of(const Book& book, const Session& s) {
  if (!s.name.empty()) return s.name;
  const Service* service = book.find<Service>(s.service);
  return service ? service->name : "Session";
}

// Edits that came after the signature are not part of it: the preview is of what was signed.
std::string signed_preview(const Access& access, const NoteId& id, const Note& note) {
  const Signature* signature = access.signature_of_note(id);
  const auto sections = signature ? signed_sections(*signature) : std::nullopt;
  if (!sections) return {};
  Note as_signed = note;
  as_signed.text.clear();
  for (const SignedSection& s : *sections) as_signed.text[s.key] = s.text;
  return preview(as_signed, kHistoryPreview);
}

void take_note(const Access& access, const SessionId& session, HistoryRow& row) {
  for (const NoteId& id : access.book().notes_of_session(session)) {
    const Note* note = access.note(id);
    if (!note || note->archived || note->kind != NoteKind::progress) continue;
    row.note = id;
    row.note_state = note_state(access.book(), id);
    row.preview = row.note_state == NoteState::unsigned_edits ? signed_preview(access, id, *note)
                                                              : preview(*note, kHistoryPreview);
    return;
  }
}

}  // namespace

std::vector<HistoryRow> history_rows(const Access& access, const ClientId& client,
                                     const HistoryFilter& filter, HistoryOrder order,
                                     LocalTime now) {
  std::vector<HistoryRow> rows;
  if (!access.client(client)) return rows;
  for (const SessionId& id : access.book().sessions_of(client)) {
    const Session* s = access.session(id);
    if (!s || !passes(filter, *s, now)) continue;
    HistoryRow row;
    row.session = id;
    row.start = s->start;
    row.duration = s->duration;
    row.status = s->status;
    row.service = s->service;
    row.service_name = name_of(access.book(), *s);
    take_note(access, id, row);
    rows.push_back(std::move(row));
  }
  if (order == HistoryOrder::oldest) std::reverse(rows.begin(), rows.end());
  if (order == HistoryOrder::by_status)
    put_in_order(rows.begin(), rows.end(), [&](const HistoryRow& a, const HistoryRow& b) {
      if (a.status != b.status) return a.status < b.status;
      const bool ahead = a.start > now;
      if (ahead != (b.start > now)) return ahead;
      return ahead ? a.start < b.start : b.start < a.start;
    });
  return rows;
}

std::vector<ServiceId> history_services(const Access& access, const ClientId& client) {
  std::vector<ServiceId> found;
  if (!access.client(client)) return found;
  std::vector<ServiceId> used;
  for (const SessionId& id : access.book().sessions_of(client)) {
    const Session* s = access.session(id);
    if (!s || s->kind != EventKind::session || !s->service) continue;
    if (std::find(used.begin(), used.end(), s->service) == used.end()) used.push_back(s->service);
  }
  access.book().each<Service>([&](const RawId& id, const Service&) {
    if (std::find(used.begin(), used.end(), ServiceId(id)) != used.end())
      found.push_back(ServiceId(id));
  });
  return found;
}

bool is_called_off(SessionStatus status) {
  return status == SessionStatus::cancelled || status == SessionStatus::late_cancelled;
}

bool has_outcome(SessionStatus status) {
  return status == SessionStatus::completed || status == SessionStatus::no_show ||
         is_called_off(status);
}

const char* status_name(SessionStatus status) {
  switch (status) {
    case SessionStatus::pending: return "Pending";
    case SessionStatus::scheduled: return "Scheduled";
    case SessionStatus::in_progress: return "In progress";
    case SessionStatus::completed: return "Completed";
    case SessionStatus::cancelled: return "Cancelled";
    case SessionStatus::late_cancelled: return "Late cancellation";
    case SessionStatus::no_show: return "No-show";
  }
  return "";
}

}  // namespace sb
