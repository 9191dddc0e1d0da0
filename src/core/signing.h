// What a signature pins and how it is found again: the parts that the rules of notes, of sessions
// and the permissions share. The acts, and the statement a key signs, stand in core/note_rules.h.
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
std::string sections_json(const Note& note);  // the canonical "sections" inside the above
// Whether texts, title, date and files stand as they were signed; names of clients, members and
// services may have changed. For lists: compares bytes and parses nothing.
bool stands_as_signed(const Book& book, const NoteId& id, const Note& note,
                      const Signature& signature);

// What stands now in a signed note and is not what was signed, for instance because a device that
// was offline wrote it (NOTE-14). Never part of the note; each can be told in an addendum.
struct UnsignedEdit {
  std::string title;    // of the section; "Title", "Files", …
  std::string signed_text, text;
};
std::vector<UnsignedEdit> unsigned_edits(const Book& book, const NoteId& id);
// The edits that bring texts, title and date back to what was signed, once what was written late
// stands in an addendum; the late edits stay in the journal and among the versions.
std::vector<Edit> back_to_signed(const Book& book, const NoteId& id);

bool has_text(const Note& note);

}  // namespace sb
