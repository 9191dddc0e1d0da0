// CLI-05: sticky notes on a client.
#include "core/sticky_rules.h"

#include <doctest/doctest.h>

#include "core/rule_edit.h"
#include "core/rules_world.h"

namespace sb::test {
namespace {

std::vector<StickyNoteId> ids_shown(const Access& access, const ClientId& client) {
  std::vector<StickyNoteId> ids;
  for (const StickyShown& shown : stickies_shown(access, vienna(), client))
    ids.push_back(shown.sticky);
  return ids;
}

TEST_CASE("CLI-05 sticky notes stand newest first, in full, and are taken off and put back") {
  World w;
  const Access access = w.dana();
  const StickyNoteId first = w.fresh<StickyNoteId>(), second = w.fresh<StickyNoteId>();
  w.apply(add_sticky(access, first, w.amara, "Call before 17:00 only\r\nNo voicemail ", w.now));
  w.apply(add_sticky(access, second, w.amara, "Brings her dog", {w.now.ms + 60'000}));
  CHECK(ids_shown(access, w.amara) == std::vector<StickyNoteId>{second, first});
  CHECK(w.book.find<StickyNote>(first)->text == "Call before 17:00 only\nNo voicemail");
  CHECK(w.book.find<StickyNote>(first)->author == w.owner);
  const auto off = take_off_sticky(access, first);
  const std::vector<Edit> back = w.book.inverse(*off);
  w.apply(off);
  CHECK(ids_shown(access, w.amara) == std::vector<StickyNoteId>{second});
  CHECK_FALSE(take_off_sticky(access, first).ok());
  w.apply(back);
  CHECK(ids_shown(access, w.amara).size() == 2);
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
  CHECK(ids_shown(stranger, w.amara).empty());
  CHECK(told(add_sticky(stranger, w.fresh<StickyNoteId>(), w.amara, "x", w.now)) == "forbidden");
  CHECK(told(take_off_sticky(stranger, id)) == "forbidden");
}

TEST_CASE("CLI-05 the text of a sticky note is changed; who and when stay, undo brings it back") {
  World w;
  const Access access = w.dana();
  const StickyNoteId id = w.fresh<StickyNoteId>();
  w.apply(add_sticky(access, id, w.amara, "Call before 17:00 only", w.now));
  const auto change = change_sticky(access, id, " Call before 16:00 only \n");
  REQUIRE(change.ok());
  const std::vector<Edit> back = w.book.inverse(*change);
  w.apply(change);
  CHECK(w.book.find<StickyNote>(id)->text == "Call before 16:00 only");
  CHECK(w.book.find<StickyNote>(id)->written == w.now);
  CHECK(told(change_sticky(access, id, " ")) == "text invalid");
  w.apply(back);
  CHECK(w.book.find<StickyNote>(id)->text == "Call before 17:00 only");
  w.apply(take_off_sticky(access, id));
  CHECK(told(change_sticky(access, id, "Too late")) == "not_found");
  CHECK(told(change_sticky(Access(w.book, w.fresh<MemberId>()), id, "x")) == "forbidden");
}

TEST_CASE("CLI-05 NOTE-04 a sticky administrative note stands among them by its date") {
  World w;
  const Access access = w.dana();
  const StickyNoteId sticky = w.fresh<StickyNoteId>();
  w.apply(add_sticky(access, sticky, w.amara, "Call before 17:00 only", w.now));
  const auto put = [&](NoteKind kind, const char* when) {
    Note note;
    note.kind = kind;
    note.client = w.amara;
    note.author = w.owner;
    note.title = "Door code";
    note.when = at(when);
    note.sticky = true;
    const NoteId id = w.fresh<NoteId>();
    w.apply(std::vector<Edit>{
        edit_of(id, note, {"kind", "client", "author", "title", "when", "sticky"})});
    return id;
  };
  const NoteId older = put(NoteKind::administrative, "2026-11-01T09:00");
  const NoteId newer = put(NoteKind::administrative, "2026-12-01T09:00");
  put(NoteKind::psychotherapy, "2026-12-02T09:00");
  const auto shown = stickies_shown(access, vienna(), w.amara);
  REQUIRE(shown.size() == 3);
  CHECK(shown[0].note == newer);
  CHECK(shown[1].sticky == sticky);
  CHECK(shown[2].note == older);
}

}  // namespace
}  // namespace sb::test
