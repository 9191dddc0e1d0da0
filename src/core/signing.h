// What a signature pins and how it is found again: the parts that the rules of notes, of sessions
// and the permissions share. The acts, and the statement a key signs, stand in core/note_rules.h;
// what was written after a signature in core/unsigned_edits.h.
#pragma once

#include <string>

#include "core/book.h"

namespace sb {

// The signature its author put under a note or addendum: the earliest, should two devices have
// signed at once, so that all devices agree. Null while unsigned; another person's does not count.
const Signature* author_signature(const Book& book, const RawId& subject, const MemberId& author);
bool is_signed(const Book& book, const NoteId& id);

// True when a signed note in the record rests on this session, which locks it (NOTE-14).
bool session_is_locked(const Book& book, const SessionId& id);

// Canonical JSON of a note's or an addendum's content, as signed.
std::string note_content(const Book& book, const NoteId& id, const Note& note);
std::string addendum_content(const Book& book, const AddendumId& id, const Addendum& addendum);

// The stamp it was made at: what came before and what after, whatever clocks say. Zero: not there.
Stamp stamp_of(const Book& book, const RawId& subject, const Signature& signature);

// Members of the content above, as they would be signed now; null: it has no such member, or the
// session is not here.
namespace signing {
Value sections_value(const Note& note);
Value session_value(const Book& book, const SessionId& id);
Value files_value(const Book& book, const NoteId& id);
Value contact_value(const Book& book, const Note& note);
}  // namespace signing

bool has_text(const Note& note);

}  // namespace sb
