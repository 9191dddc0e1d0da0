#include "core/billable.h"

#include "core/session_rules.h"
#include "core/session_standing.h"
#include "core/signing.h"

namespace sb {
namespace {

// How far a note is on its way to be billed for; the furthest of a session decides.
struct Standing {
  NoteId id;
  bool is_signed = false;
  std::vector<std::string> missing;
  int rank() const { return (is_signed ? 2 : 0) + (missing.empty() ? 1 : 0); }
};

// What a signed note lacks can only be added in an addendum; whether it was, a reader judges.
bool was_completed(const Book& book, const NoteId& id, const Note& note) {
  for (const AddendumId& added : book.addenda_of(id)) {
    const Addendum* addendum = book.find<Addendum>(added);
    if (addendum && addendum->author == note.author &&
        author_signature(book, added, note.author))
      return true;
  }
  return false;
}

// What the note lacks as it was signed; as it stands when unsigned. Times and place are the
// session's, which the signature has locked.
Standing standing_of(const Book& book, const NoteId& id, const Note& note) {
  Standing out;
  out.id = id;
  Note read = note;
  const Signature* signature = author_signature(book, id, note.author);
  out.is_signed = signature != nullptr;
  if (const auto sections = signature ? signed_sections(*signature) : std::nullopt) {
    read.text.clear();
    for (const SignedSection& section : *sections) read.text[section.key] = section.text;
  }
  // Completeness asks for what its author may see.
  for (const Element& element : completeness(Access(book, note.author), read))
    if (!element.met) out.missing.push_back(element.label);
  if (out.is_signed && was_completed(book, id, note)) out.missing.clear();
  return out;
}

Billable::Why why_of(const Standing& best) {
  if (!best.is_signed) return Billable::Why::not_signed;
  return best.missing.empty() ? Billable::Why::yes : Billable::Why::incomplete;
}

}  // namespace

Billable billable(const Book& book, const SessionId& id) {
  Billable out;
  const Session* session = book.find<Session>(id);
  if (!session || session->is_gone() || session->kind != EventKind::session ||
      !is_held(session->status)) {
    out.why = Billable::Why::not_a_session;
    return out;
  }
  out.why = Billable::Why::no_note;
  int best = -1;
  for (const NoteId& note_id : book.notes_of_session(id)) {
    const Note* note = book.find<Note>(note_id);
    if (!note || note->kind != NoteKind::progress || note->archived) continue;
    Standing standing = standing_of(book, note_id, *note);
    if (standing.rank() <= best) continue;
    best = standing.rank();
    out.why = why_of(standing);
    out.note = standing.id;
    out.missing = std::move(standing.missing);
  }
  if (session->status != SessionStatus::completed) out.why = Billable::Why::not_held;
  return out;
}

Billable billable_for(const Access& access, const SessionId& session) {
  Billable out = billable(access.book(), session);
  if (!access.may(Permission::note_read)) {
    out.note = {};
    out.missing.clear();
  }
  return out;
}

std::vector<NotBillable> sessions_not_billable(const Access& access, LocalTime now, int days) {
  std::vector<NotBillable> out;
  if (!access.may(Permission::session_read)) return out;
  const bool own = access.may(Permission::note_write);
  for (const SessionId& id : access.book().sessions_on(now.day() - days, now.day() + 1)) {
    const Session* s = access.book().find<Session>(id);
    if (!s || s->kind != EventKind::session || now < s->end() || !is_held(s->status)) continue;
    if (own && !(s->member == access.me())) continue;
    if (!can_have_note(access.book(), id, *s)) continue;  // nobody could settle it
    Billable state = billable_for(access, id);
    if (!state.ok() && state.why != Billable::Why::not_a_session)
      out.push_back({id, std::move(state)});
  }
  return out;
}

}  // namespace sb
