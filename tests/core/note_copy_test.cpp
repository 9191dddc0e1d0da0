#include "core/note_copy.h"

#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

struct CopyWorld : World {
  NoteId note = begun_note();

  // An own note about a day, with a plan; without a session.
  NoteId earlier(const char* when, const char* plan, NoteKind kind = NoteKind::progress,
                 MemberId author = {}) {
    const NoteId id = fresh<NoteId>();
    Note n;
    n.kind = kind;
    n.client = amara;
    n.author = author ? author : owner;
    n.template_name = "SOAP";
    n.sections = std::vector<Section>{{"plan", "Plan", "", "", true},
                                      {"objective", "Objective", "", "", true}};
    n.when = at(when);
    apply(std::vector<Edit>{edit_of(id, n, {"kind", "client", "author", "template_name",
                                            "sections", "when"})});
    set("note", id, "text/plan", Value(std::string(plan)));
    return id;
  }
  std::string carried(const char* key) const {
    const Note& n = *dana().note(note);
    const auto found = n.carried.find(key);
    return found == n.carried.end() ? "" : found->second;
  }
  std::string text(const char* key) const {
    const Note& n = *dana().note(note);
    const auto found = n.text.find(key);
    return found == n.text.end() ? "" : found->second;
  }
};

}  // namespace

TEST_CASE("NOTE-11 a section is carried forward with the note it is from") {
  CopyWorld w;
  const NoteId from = w.earlier("2026-11-11T10:00", "Walk daily.");
  w.apply(carry_forward(w.dana(), w.note, from, "plan"));
  CHECK(w.text("plan") == "Walk daily.");
  CHECK(w.carried("plan") == to_text(from));
  CHECK(told(carry_forward(w.dana(), w.note, from, "plan")) == "conflict");  // stands there
  CHECK(told(carry_forward(w.dana(), w.note, from, "objective")) == "not_found");  // empty
}

TEST_CASE("NOTE-11 what is written already stays above, and both are one act") {
  CopyWorld w;
  const NoteId from = w.earlier("2026-11-11T10:00", "Walk daily.");
  w.write(w.note, "plan", "Call the physician.\n");
  const auto edits = carry_forward(w.dana(), w.note, from, "plan");
  REQUIRE(edits.ok());
  CHECK(edits->size() == 1);
  const std::vector<Edit> undo = w.book.inverse(*edits);
  w.apply(*edits);
  CHECK(w.text("plan") == "Call the physician.\n\nWalk daily.");
  w.apply(undo);
  CHECK(w.text("plan") == "Call the physician.\n");
  CHECK(w.carried("plan").empty());
}

TEST_CASE("NOTE-11 sources are earlier notes of the same kind, newest first") {
  CopyWorld w;
  const NoteId old = w.earlier("2026-10-14T10:00", "Old.");
  const NoteId last = w.earlier("2026-11-11T10:00", "Last.", NoteKind::progress, w.other);
  w.earlier("2026-12-02T10:00", "Later.");
  w.earlier("2026-11-12T10:00", "Admin.", NoteKind::administrative);
  const NoteId away = w.earlier("2026-11-10T10:00", "Archived.");
  w.set("note", away, "archived", true);
  CHECK(notes_to_copy(w.dana(), w.note, 20) == std::vector<NoteId>{last, old});
  CHECK(notes_to_copy(w.dana(), w.note, 1) == std::vector<NoteId>{last});
  CHECK(notes_to_copy(w.as(w.member_with(RoleKind::front_desk)), w.note, 20).empty());
  CHECK(told(carry_forward(w.dana(), w.note, away, "plan")) == "forbidden");
}

TEST_CASE("NOTE-06 NOTE-11 nothing comes out of a psychotherapy note or goes into one") {
  CopyWorld w;
  const NoteId own = w.earlier("2026-11-11T10:00", "Between us.", NoteKind::psychotherapy);
  const NoteId other = w.earlier("2026-11-12T10:00", "Hers.", NoteKind::psychotherapy, w.other);
  CHECK(notes_to_copy(w.dana(), w.note, 20).empty());
  CHECK(told(carry_forward(w.dana(), w.note, own, "plan")) == "forbidden");
  CHECK(told(carry_forward(w.dana(), w.note, other, "plan")) == "forbidden");
  const NoteId later = w.earlier("2026-11-19T10:00", "", NoteKind::psychotherapy);
  const NoteId progress = w.earlier("2026-11-11T10:00", "Walk daily.");
  CHECK(notes_to_copy(w.dana(), later, 20).empty());
  CHECK(told(carry_forward(w.dana(), later, own, "plan")) == "forbidden");
  CHECK(told(carry_forward(w.dana(), later, progress, "plan")) == "forbidden");
}

TEST_CASE("NOTE-11 only into an own draft, and only of the same client") {
  CopyWorld w;
  const NoteId from = w.earlier("2026-11-11T10:00", "Walk daily.");
  CHECK(told(carry_forward(w.as(w.other), w.note, from, "plan")) == "forbidden");
  CHECK(told(carry_forward(w.dana(), w.note, w.note, "plan")) == "forbidden");
  const NoteId foreign = w.earlier("2026-11-04T10:00", "Of Jonas.");
  w.set("note", foreign, "client", Value(to_text(w.jonas)));
  CHECK(told(carry_forward(w.dana(), w.note, foreign, "plan")) == "forbidden");
  w.write(w.note, "subjective", "Slept well on five nights of seven.");
  w.sign_it(w.note, w.owner);
  CHECK(told(carry_forward(w.dana(), w.note, from, "plan")) == "conflict");
}

TEST_CASE("NOTE-11 another template takes it under the same title, or not at all") {
  CopyWorld w;
  const Note& note = *w.dana().note(w.note);
  CHECK(section_taking(note, {"plan", "Whatever", ""}) == "plan");
  CHECK(section_taking(note, {"next", "PLAN", ""}) == "plan");
  CHECK(section_taking(note, {"response", "Response", ""}) == "");
}

TEST_CASE("NOTE-11 of a signed note the signed text is copied") {
  World w;
  const NoteId from = w.signed_note();
  w.set("note", from, "text/subjective", Value(std::string("Changed behind the signature.")));
  const auto texts = texts_of(w.dana(), from);
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].text == "Client reports sleeping well on five nights.");
}

TEST_CASE("NOTE-11 carried text is edited as soon as it differs") {
  CHECK(still_as_carried("Walk daily.", "Walk daily."));
  CHECK(still_as_carried("Walk daily.\n", " Walk daily."));
  CHECK(still_as_carried("Call first.\n\nWalk daily.", "Walk daily."));
  CHECK_FALSE(still_as_carried("Walk daily. Rest.", "Walk daily."));
  CHECK_FALSE(still_as_carried("Not walk daily.", "walk daily."));
  CHECK_FALSE(still_as_carried("", "Walk daily."));
  CHECK_FALSE(still_as_carried("Walk daily.", ""));
}
