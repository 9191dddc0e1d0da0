// What two devices wrote at once into one section or one fact of an unsigned note (SYNC-02): the
// later value stands, the other is shown beside it until the author takes it or keeps what stands.
// Nothing is lost either way: both stay in the journal, and every device comes to the same note.
#pragma once

#include <vector>

#include "core/book.h"
#include "core/permission.h"

namespace sb {

// Texts with words in them, by field "text/<key>", and facts that notes of this kind have: "title",
// "when" (date and time are one), "medium", "practitioner", "location". None once it is signed.
std::vector<Concurrent> note_conflicts(const Book& book, const NoteId& id);

// Takes the other value instead of what stands. It is to be left aside then as well.
Result<std::vector<Edit>> take_other(const Access& access, const NoteId& id,
                                     const Concurrent& other);
// Says for every device that the other value was seen: a change over its own stamp.
Change left_aside(const NoteId& id, const Concurrent& other, const MemberId& me);

}  // namespace sb
