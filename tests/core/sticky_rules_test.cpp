// CLI-05: sticky notes on a client.
#include "core/sticky_rules.h"

#include <doctest/doctest.h>

#include "core/rules_world.h"

namespace sb::test {
namespace {

TEST_CASE("CLI-05 sticky notes stand newest first, in full, and are taken off and put back") {
  World w;
  const Access access = w.dana();
  const StickyNoteId first = w.fresh<StickyNoteId>(), second = w.fresh<StickyNoteId>();
  w.apply(add_sticky(access, first, w.amara, "Call before 17:00 only\r\nNo voicemail ", w.now));
  w.apply(add_sticky(access, second, w.amara, "Brings her dog", {w.now.ms + 60'000}));
  CHECK(stickies_shown(access, w.amara) == std::vector<StickyNoteId>{second, first});
  CHECK(w.book.find<StickyNote>(first)->text == "Call before 17:00 only\nNo voicemail");
  CHECK(w.book.find<StickyNote>(first)->author == w.owner);
  const auto off = take_off_sticky(access, first);
  const std::vector<Edit> back = w.book.inverse(*off);
  w.apply(off);
  CHECK(stickies_shown(access, w.amara) == std::vector<StickyNoteId>{second});
  CHECK_FALSE(take_off_sticky(access, first).ok());
  w.apply(back);
  CHECK(stickies_shown(access, w.amara).size() == 2);
}

TEST_CASE("CLI-05 an empty or endless sticky note is refused in words, bad bytes are cleaned") {
  World w;
  const Access access = w.dana();
  const StickyNoteId id = w.fresh<StickyNoteId>();
  CHECK(told(add_sticky(access, id, w.amara, " \n\t ", w.now)) == "text invalid");
  CHECK(told(add_sticky(access, id, w.amara, repeat("ä", 2001), w.now)) == "text invalid");
  CHECK(told(add_sticky(access, id, w.amara, repeat("ä", 2000), w.now)) == "ok");
  CHECK(told(add_sticky(access, id, w.fresh<ClientId>(), "x", w.now)) == "not_found");
  w.apply(add_sticky(access, id, w.amara, "a\xED\xA0\x80z", w.now));
  CHECK(w.book.find<StickyNote>(id)->text == "a\uFFFDz");
}

TEST_CASE("CLI-05 TEAM-03 who may not read notes neither sees nor writes a sticky note") {
  World w;
  const StickyNoteId id = w.fresh<StickyNoteId>();
  w.apply(add_sticky(w.dana(), id, w.amara, "In recovery", w.now));
  const Access stranger(w.book, w.fresh<MemberId>());
  CHECK(stickies_shown(stranger, w.amara).empty());
  CHECK(told(add_sticky(stranger, w.fresh<StickyNoteId>(), w.amara, "x", w.now)) == "forbidden");
  CHECK(told(take_off_sticky(stranger, id)) == "forbidden");
}

}  // namespace
}  // namespace sb::test
