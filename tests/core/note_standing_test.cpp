// One rule says which notes are drafts and which must be signed; what names a note by
// it says the same (NOTE-01 to NOTE-06, NOTE-14).
#include "core/note_standing.h"

#include "core/note_facts.h"
#include "core/rules_world.h"
#include "core/signing.h"

using namespace sb;
using namespace sb::test;

namespace {

struct Standing : World {
  NoteId begun(NoteKind kind) {
    if (kind == NoteKind::progress) return begun_note();
    NewNote wanted;
    wanted.kind = kind;
    wanted.client = amara;
    wanted.when = at("2026-11-18T10:30");
    const NoteId id = fresh<NoteId>();
    apply(begin_own_note(dana(), id, wanted));
    return id;
  }
  const Note& note(const NoteId& id) const { return *book.find<Note>(id); }
  // "draft to-sign": as the rule has it.
  std::string told(const NoteId& id) const {
    static constexpr const char* kStates[] = {"none", "draft", "recorded", "signed", "edited"};
    std::string out = kStates[static_cast<int>(note_state(book, id))];
    CHECK((out == "draft") == is_draft(book, id, note(id)));
    return is_to_sign(book, id, note(id)) ? out + " to-sign" : out;
  }
};

}  // namespace

TEST_CASE("NOTE-01 NOTE-04 a draft is unsigned and needs a signature, or says nothing yet") {
  const struct {
    NoteKind kind;
    const char *empty, *written, *is_signed;
  } cases[] = {{NoteKind::progress, "draft", "draft to-sign", "signed"},
               {NoteKind::clinical, "draft", "draft to-sign", "signed"},
               {NoteKind::administrative, "draft", "recorded", "signed"},
               {NoteKind::contact, "draft", "recorded", "signed"},
               {NoteKind::psychotherapy, "draft", "recorded", "signed"}};
  for (const auto& c : cases) {
    CAPTURE(static_cast<int>(c.kind));
    Standing w;
    const NoteId id = w.begun(c.kind);
    CHECK(w.told(id) == c.empty);
    const std::string key = w.note(id).sections[0].key;
    w.write(id, key.c_str(), "   ");
    CHECK(w.told(id) == c.empty);  // blanks are no text
    w.write(id, key.c_str(), "Rescheduled by phone.");
    CHECK(w.told(id) == c.written);
    w.sign_it(id, w.owner);
    CHECK(w.told(id) == c.is_signed);
    CHECK_FALSE(is_draft(w.book, id, w.note(id)));
  }
}

TEST_CASE("NOTE-14 another's signature leaves it a draft; archived, it waits for none") {
  Standing w;
  const NoteId id = w.begun(NoteKind::clinical);
  w.write(id, w.note(id).sections[0].key.c_str(), "Called the school.");
  Signature s = w.filled(id, w.owner);
  s.signer = w.other;
  w.apply(std::vector<Edit>{edit_of(w.fresh<SignatureId>(), s, {"subject", "signer", "meaning"})});
  CHECK(w.told(id) == "draft to-sign");
  CHECK(w.book.notes_to_sign(w.owner) == std::vector<NoteId>{id});
  w.set("note", id, "archived", true);
  CHECK(w.told(id) == "draft");
  CHECK(w.book.notes_to_sign(w.owner).empty());
}

TEST_CASE("NOTE-12 notes to sign: oldest first, each author's own, gone when signed") {
  Standing w;
  const NoteId late = w.begun(NoteKind::clinical), progress = w.begun(NoteKind::progress);
  w.write(late, w.note(late).sections[0].key.c_str(), "Called the school.");
  CHECK(w.book.notes_to_sign(w.owner) == std::vector<NoteId>{late});
  w.write(progress, "plan", "Walk daily.");
  CHECK(w.book.notes_to_sign(w.owner) == std::vector<NoteId>{progress, late});  // 10:00, 10:30
  CHECK(w.book.notes_to_sign(w.other).empty());
  w.sign_it(progress, w.owner);
  CHECK(w.book.notes_to_sign(w.owner) == std::vector<NoteId>{late});
}
