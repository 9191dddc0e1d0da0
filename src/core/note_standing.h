// The one answer to "is this note a draft, and must it be signed?" for every list, card, export and
// word on the screen (NOTE-01 to NOTE-06, NOTE-14).
//   progress, clinical                      a draft until its author signed it
//   administrative, contact, psychotherapy  records: done as soon as they say something, signed or
//                                           not; a draft only while nothing is written in them
// note_state() (core/note_rules.h) says the same with what came after a signature.
#pragma once

#include "core/book.h"

namespace sb {

bool needs_signature(NoteKind kind);

// Unsigned, and to be signed or still without a word.
bool is_draft(const Book& book, const NoteId& id, const Note& note);

// By its own fields a note that waits for its author's signature: of a kind that needs one, with
// text, in the chart. Whether it has the signature already is_to_sign() asks.
bool wants_signature(const Note& note);
bool is_to_sign(const Book& book, const NoteId& id, const Note& note);

}  // namespace sb
