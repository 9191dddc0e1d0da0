#include "core/session_standing.h"

#include <algorithm>

namespace sb {

bool client_gone(const Book& book, const ClientId& id) {
  const Client* client = book.find<Client>(id);
  if (client && client->merged_into) client = book.find<Client>(book.standing_for(id));
  return !client || client->deleted;
}

bool can_have_note(const Book& book, const SessionId& id, const Session& session) {
  if (!client_gone(book, session.client)) return true;
  const auto& notes = book.notes_of_session(id);
  return std::any_of(notes.begin(), notes.end(), [&](const NoteId& n) {
    const Note* note = book.find<Note>(n);
    return note && note->kind == NoteKind::progress && !note->archived;
  });
}

const std::string& reason_shown(const Access& access, const Session& session) {
  static const std::string none;
  return access.may(Permission::note_read) ? session.reason : none;
}

Due due_shown(const Access& access, const Zone& zone, const SessionId& id, Instant now) {
  return access.may(Permission::note_read) ? note_due(access.book(), zone, id, now) : Due{};
}

}  // namespace sb
