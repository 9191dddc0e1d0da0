// Sticky notes on a client (CLI-05): any number, full text, newest first. Like administrative notes
// they ask for note_read and note_write, because clinicians write clinical things on them; front
// desk and billing see none. A text is required and at most 2,000 characters. A change keeps what
// stood there in the journal; taking one off archives it, so that it can be put back.
// Administrative notes marked sticky (NOTE-04) stand among them.
#pragma once

#include <string>
#include <vector>

#include "base/zone.h"
#include "core/change.h"
#include "core/permission.h"

namespace sb {

constexpr std::size_t kLongestSticky = 2000;  // code points

Result<std::vector<Edit>> add_sticky(const Access& access, const StickyNoteId& id,
                                     const ClientId& client, std::string_view text, Instant now);
Result<std::vector<Edit>> change_sticky(const Access& access, const StickyNoteId& id,
                                        std::string_view text);
Result<std::vector<Edit>> take_off_sticky(const Access& access, const StickyNoteId& id);

// One that is shown: either of the two ids is set.
struct StickyShown {
  StickyNoteId sticky;
  NoteId note;                     // an administrative note that is sticky as well
  Instant at;                      // when it was written; of a note: what it is about
};

// Those of a client that may be read, newest first.
std::vector<StickyShown> stickies_shown(const Access& access, const Zone& zone,
                                        const ClientId& client);

}  // namespace sb
