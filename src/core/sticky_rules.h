// Sticky notes on a client (CLI-05): any number, full text, newest first. Like administrative notes
// they ask for note_read and note_write, because clinicians write clinical things on them; front
// desk and billing see none. A text is required and at most 2,000 characters. Taking one off
// archives it, so that it can be put back.
#pragma once

#include <string>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

constexpr std::size_t kLongestSticky = 2000;  // code points

Result<std::vector<Edit>> add_sticky(const Access& access, const StickyNoteId& id,
                                     const ClientId& client, std::string_view text, Instant now);
Result<std::vector<Edit>> take_off_sticky(const Access& access, const StickyNoteId& id);

// Those of a client that may be read, newest first.
std::vector<StickyNoteId> stickies_shown(const Access& access, const ClientId& client);

}  // namespace sb
