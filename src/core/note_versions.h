// The versions of one note (NOTE-13, NOTE-14): the states its sections went through, from the
// changes of the journal, and the content that was signed. Texts are shared between versions. What
// one person on one device wrote within a minute, without writing any section twice, is one
// version; so every text that ever stood in a section stands in some version.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/book.h"
#include "core/redline.h"

namespace sb {

struct VersionText {
  std::string key, title;
  std::shared_ptr<const std::string> text;  // never null
};

struct NoteVersion {
  enum class Kind : std::uint8_t { written, submitted, archived, restored, signed_ };
  Kind kind = Kind::written;
  Instant at;
  MemberId author;
  DeviceId device;
  std::string reason;                  // of archiving
  std::vector<std::string> changed;    // titles of the sections changed, and words of facts
  std::vector<VersionText> sections;   // with text, in the order of the note
  bool after_signature = false;        // a late edit: not part of what was signed
};

// `changes` are those of the note, in any order and any number of times. Oldest first; a change
// that clears nothing and writes nothing seen gives none.
std::vector<NoteVersion> note_versions(const Book& book, const NoteId& id,
                                       std::vector<Change> changes);

// What Book holds of the note and the journal's changes lack (a practice that was not written
// change by change, as the demo's): to be added to `changes`.
std::vector<Change> changes_standing(const Book& book, const NoteId& id,
                                     const std::vector<Change>& known);

struct SectionRedline {
  std::string title;
  std::vector<RedlinePart> parts;
  bool changed = false;
};
// Section by section, in the order of the newer one; sections that only the older has come last.
std::vector<SectionRedline> compare(const NoteVersion& older, const NoteVersion& newer);

}  // namespace sb
