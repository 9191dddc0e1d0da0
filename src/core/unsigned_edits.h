// A signed note and what came after (NOTE-14). A device that was offline may bring changes of
// its texts and facts, or of the session it locks: they never become part of the note. Here they
// are listed against what was signed, told in an addendum if its author wants, and then taken back;
// and a reader gets the note as it was signed. Names of clients, members and services may change
// without being such an edit; another member or service chosen is one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/entities.h"

namespace sb {

class Book;

// Whether texts, facts, files and session stand as they were signed. For lists: compares bytes, and
// parses only when something looks different.
bool stands_as_signed(const Book& book, const NoteId& id, const Note& note,
                      const Signature& signature);

struct UnsignedEdit {
  // How a value reads: a text as it is, else by the words of the format (core/codec.h). `status` of
  // what was signed is empty: the session was held.
  enum class As : std::uint8_t { text, when, moment, minutes, modality, medium, status };
  std::string title;              // of the section; "Title", "Files", "Session start", …
  std::string signed_text, text;  // empty: nothing there
  std::string key;                // of the section; empty for facts
  As as = As::text;
};
std::vector<UnsignedEdit> unsigned_edits(const Book& book, const NoteId& id);

// The edits that bring note and session back to what was signed, once what was written late stands
// in an addendum; the late edits stay in the journal and among the versions. A service or member
// whose signed name nobody or several have is left as it is.
std::vector<Edit> back_to_signed(const Book& book, const NoteId& id);

// The note as its reader is told of it: as signed, whatever was written since.
struct NoteAsSigned {
  Note note;                       // texts, title, time, medium and place as signed
  std::optional<Session> session;  // start, stop, modality and place as signed
  std::string service, practitioner;  // names as signed
};
// Nothing while unsigned, or when the signed content cannot be read.
std::optional<NoteAsSigned> note_as_signed(const Book& book, const NoteId& id);

}  // namespace sb
