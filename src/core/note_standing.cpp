#include "core/note_standing.h"

#include "core/signing.h"

namespace sb {

bool needs_signature(NoteKind kind) {
  return kind == NoteKind::progress || kind == NoteKind::clinical;
}

bool is_draft(const Book& book, const NoteId& id, const Note& note) {
  if (!needs_signature(note.kind) && has_text(note)) return false;
  return author_signature(book, id, note.author) == nullptr;
}

bool wants_signature(const Note& note) {
  return needs_signature(note.kind) && !note.archived && has_text(note);
}

bool is_to_sign(const Book& book, const NoteId& id, const Note& note) {
  return wants_signature(note) && !author_signature(book, id, note.author);
}

}  // namespace sb
