#include "core/before_session.h"

#include "base/text.h"
#include "core/history.h"
#include "core/note_facts.h"
#include "core/note_standing.h"
#include "core/session_rules.h"
#include "core/signing.h"

namespace sb {
namespace {

struct Finder {
  const Access& access;
  const Zone& zone;
  Instant now;
  BeforeSession& out;

  LocalTime local_now() const { return zone.to_local(now); }
  void sessions(const std::vector<SessionId>& all);
  void notes(const std::vector<NoteId>& all);
  void pending(const std::vector<SessionId>& sessions, const std::vector<NoteId>& notes);
  void contact(const std::vector<NoteId>& notes);
};

bool is_plan(std::string_view key) { return key == "plan" || key == "homework"; }
bool is_risk(std::string_view key) { return key == "risk"; }

// The sections of a note that fit, as signed or as they stand; those without text are left out.
std::vector<WrittenPart> parts_of(const Access& access, const NoteId& id, const Note& note,
                                  bool (*fits)(std::string_view)) {
  std::vector<WrittenPart> found;
  const Signature* signature = access.signature_of_note(id);
  const bool draft = is_draft(access.book(), id, note);
  auto take = [&](std::string_view key, const std::string& title, std::string_view text) {
    if (!fits(key) || trim(text).empty()) return;
    found.push_back({title, std::string(trim(text)), id, note.when, signature != nullptr, draft});
  };
  if (!signature) {
    for (const Section& s : note.sections)
      if (const auto text = note.text.find(s.key); text != note.text.end())
        take(s.key, s.title, text->second);
  } else if (const auto sections = signed_sections(*signature)) {
    for (const SignedSection& s : *sections) take(s.key, s.title, s.text);
  }
  return found;
}

bool has_section(const Note& note, bool (*fits)(std::string_view)) {
  for (const Section& s : note.sections)
    if (fits(s.key)) return true;
  return false;
}

// Newest first: those ahead come before those that have begun.
void Finder::sessions(const std::vector<SessionId>& all) {
  for (const SessionId& id : all) {
    const Session* s = access.session(id);
    if (!s) continue;
    if (s->kind == EventKind::contact) {
      if (!out.contact_session && s->start <= local_now() && is_held(s->status))
        out.contact_session = id;
    } else if (s->kind == EventKind::session && s->start > local_now()) {
      if (takes_time(s->status)) out.next = id;
    } else if (s->kind == EventKind::session && !out.last &&
               (has_outcome(s->status) || s->status == SessionStatus::in_progress)) {
      out.last = id;
    }
  }
}

void Finder::notes(const std::vector<NoteId>& all) {
  int opened = 0, asked = 0;
  for (const NoteId& id : all) {
    const Note* note = access.note(id);
    if (!note || note->archived || note->kind == NoteKind::psychotherapy) continue;
    if (++opened > kBeforeNotes) return;
    if (out.risk.empty() && asked < kRiskNotes && has_section(*note, is_risk)) {
      ++asked;
      out.risk = parts_of(access, id, *note, is_risk);
    }
    if (out.plan.empty() && access.signature_of_note(id) && has_section(*note, is_plan))
      out.plan = parts_of(access, id, *note, is_plan);
    if (!out.plan.empty() && (!out.risk.empty() || asked >= kRiskNotes)) return;
  }
}

void Finder::pending(const std::vector<SessionId>& sessions, const std::vector<NoteId>& notes) {
  if (!access.may(Permission::note_write)) return;
  for (const SessionId& id : sessions) {
    const Session* session = access.session(id);
    const NoteId own = own_note_of(access, id, NoteKind::progress);
    if (!session || (own.is_nil() && !(session->member == access.me()))) continue;
    const Due due = note_due(access.book(), zone, id, now);
    if (due.kind == Due::Kind::overdue || due.kind == Due::Kind::soon ||
        due.kind == Due::Kind::later)
      out.pending.push_back({id, own});
  }
  for (const NoteId& id : notes) {
    const Note* note = access.note(id);
    if (!note || note->kind == NoteKind::progress) continue;  // those stand with their session
    if (needs_signature(note->kind) && note->author == access.me() &&
        is_draft(access.book(), id, *note))
      out.pending.push_back({{}, id});
  }
}

void Finder::contact(const std::vector<NoteId>& notes) {
  for (const NoteId& id : notes) {
    const Note* note = access.note(id);
    if (!note || note->archived || note->kind != NoteKind::contact || note->when > local_now())
      continue;
    const Session* event = access.session(out.contact_session);
    if (event && note->session != out.contact_session) {
      if (event->start > note->when) return;
      out.contact_session = {};
    }
    out.contact_note = id;
    return;
  }
}

}  // namespace

BeforeSession before_session(const Access& access, const Zone& zone, const ClientId& client,
                             Instant now) {
  BeforeSession out;
  out.client = client;
  const Client* found = access.client(client);
  if (!found || found->deleted) return out;
  const std::vector<SessionId> sessions = access.book().sessions_of(client);
  const std::vector<NoteId> notes = access.book().notes_of(client);
  Finder finder{access, zone, now, out};
  finder.sessions(sessions);
  if (!access.may(Permission::note_read)) return out;
  finder.notes(notes);
  finder.pending(sessions, notes);
  finder.contact(notes);
  return out;
}

}  // namespace sb
