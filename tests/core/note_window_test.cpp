#include "core/note_window.h"

#include "core/signing.h"
#include "core/unsigned_edits.h"
#include "core/rules_world.h"

namespace sb {
namespace {

using namespace test;

constexpr std::int64_t kHour = 3'600'000;

NoteId written(World& w) {
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "Client reports sleeping well on five nights.");
  return id;
}
Instant later(const World& w, std::int64_t ms) { return {w.now.ms + ms}; }
Access dana_at(const World& w, Instant now) { return Access(w.book, w.owner, now); }

}  // namespace

TEST_CASE("NOTE-13 a note handed in stays open for the window of the practice, then it is locked") {
  World w;
  const NoteId id = written(w);
  CHECK_FALSE(edit_window(w.book, id, w.now).submitted);
  w.apply(submit_note(w.dana(), id, w.now));
  CHECK(w.book.find<Note>(id)->submitted == w.now);
  const EditWindow window = edit_window(w.book, id, w.now);
  CHECK(window.submitted);
  CHECK(window.until == later(w, 48 * kHour));
  for (const auto& [ms, over] : {std::pair<std::int64_t, bool>{0, false}, {48 * kHour - 1, false},
                                 {48 * kHour, true}, {49 * kHour, true}}) {
    const std::int64_t after = ms;  // clang captures no structured binding
    CAPTURE(after);
    const Instant now = later(w, after);
    CHECK(edit_window(w.book, id, now).over == over);
    CHECK(note_is_locked(w.book, id, now) == over);
    CHECK(told(check_note_open(w.dana(), id, now)) == (over ? "conflict" : "ok"));
    CHECK(told(write_section(dana_at(w, now), id, "plan", "Walk daily.")) ==
          (over ? "conflict" : "ok"));
    CHECK(told(use_template(dana_at(w, now), id, w.dap)) == (over ? "conflict" : "ok"));
  }
}

TEST_CASE("NOTE-13 the window is a setting, and 0 locks at once") {
  World w;
  const NoteId id = written(w);
  w.apply(submit_note(w.dana(), id, w.now));
  w.set("practice", w.practice, "edit_window_hours", 1);
  CHECK(edit_window(w.book, id, later(w, kHour)).over);
  w.set("practice", w.practice, "edit_window_hours", 0);
  CHECK(edit_window(w.book, id, w.now).over);
  CHECK(told(write_section(dana_at(w, w.now), id, "plan", "Late.")) == "conflict");
}

TEST_CASE("NOTE-13 a locked note can be signed and amended; the words say so") {
  World w;
  const NoteId id = written(w);
  w.apply(submit_note(w.dana(), id, w.now));
  const Access locked = dana_at(w, later(w, 50 * kHour));
  const Status refused = check_note_open(locked, id);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message.find("Sign it or add an addendum.") != std::string::npos);
  CHECK(told(add_addendum(locked, w.fresh<AddendumId>(), id, "Forgotten", "A fact.")) == "ok");
  CHECK(told(add_addendum(w.dana(), w.fresh<AddendumId>(), id, "Forgotten", "A fact.")) ==
        "conflict");
  CHECK(told(content_to_sign(locked, id)) == "ok");
  w.sign_it(id, w.owner);
  CHECK(is_signed(w.book, id));
}

TEST_CASE("NOTE-13 a clock that was set back does not close the window, and is told of") {
  World w;
  const NoteId id = written(w);
  w.apply(submit_note(w.dana(), id, w.now));
  const EditWindow window = edit_window(w.book, id, later(w, -kHour));
  CHECK(window.clock_behind);
  CHECK_FALSE(window.over);
  CHECK_FALSE(edit_window(w.book, id, w.now).clock_behind);
  w.set("practice", w.practice, "edit_window_hours", 0);
  CHECK_FALSE(edit_window(w.book, id, later(w, -kHour)).over);
}

TEST_CASE("NOTE-13 who may hand in what") {
  World w;
  const NoteId empty = w.begun_note();
  CHECK(told(submit_note(w.dana(), empty, w.now)) == "subjective invalid");
  CHECK(told(submit_note(w.as(w.other), empty, w.now)) == "forbidden");
  CHECK(told(submit_note(w.dana(), w.fresh<NoteId>(), w.now)) == "not_found");
  w.write(empty, "plan", "Walk daily.");
  w.apply(submit_note(w.dana(), empty, w.now));
  CHECK(told(submit_note(w.dana(), empty, w.now)) == "conflict");
  w.sign_it(empty, w.owner);
  CHECK(told(check_note_open(w.dana(), empty, w.now)) == "conflict");
  const NoteId own = w.fresh<NoteId>();
  Note note;
  note.kind = NoteKind::psychotherapy;
  note.client = w.amara;
  note.author = w.owner;
  note.sections = std::vector<Section>{{"note", "Note", "", "", true}};
  note.text["note"] = "Only mine.";
  w.apply(std::vector<Edit>{edit_of(own, note, {"kind", "client", "author", "sections"})});
  w.write(own, "note", "Only mine.");
  CHECK(told(submit_note(w.dana(), own, w.now)) == "conflict");
}

TEST_CASE("NOTE-15 an archived note leaves the chart, says why, and comes back; signed ones too") {
  World w;
  const NoteId id = w.signed_note();
  CHECK(told(archive_note(w.dana(), id, "  ")) == "reason invalid");
  CHECK(told(archive_note(w.as(w.other), id, "Twice")) == "forbidden");
  const auto edits = archive_note(w.dana(), id, " Written twice ");
  REQUIRE(edits.ok());
  CHECK(edits->front().reason == "Written twice");
  w.apply(edits);
  CHECK(w.book.notes_of(w.amara).empty());
  CHECK(session_is_locked(w.book, w.session));
  CHECK(told(archive_note(w.dana(), id, "Again")) == "conflict");
  w.apply(restore_note(w.dana(), id));
  CHECK(w.book.notes_of(w.amara).size() == 1);
  CHECK(told(restore_note(w.dana(), id)) == "conflict");
  CHECK(note_state(w.book, id) == NoteState::signed_);
}

TEST_CASE("NOTE-15 who manages the practice archives a colleague's note, not a private one") {
  World w;
  const NoteId theirs = w.begun_note(w.other);
  CHECK(told(archive_note(w.dana(), theirs, "Wrong client")) == "ok");
  w.set("note", theirs, "kind", "psychotherapy");
  CHECK(told(archive_note(w.dana(), theirs, "Wrong client")) == "not_found");
}

TEST_CASE("NOTE-14 a clock behind the note's newest change is known") {
  World w;
  const NoteId id = written(w);
  CHECK(newest_change(w.book, id).ms >= w.now.ms);
  w.now.ms += kHour;
  w.write(id, "plan", "Walk daily.");
  CHECK(newest_change(w.book, id).ms == w.now.ms);
  CHECK(newest_change(w.book, w.fresh<NoteId>()).ms == 0);
}

TEST_CASE("NOTE-09 what is missing stops the signature when the practice says so") {
  World w;
  const NoteId id = written(w);
  CHECK(told(content_to_sign(w.dana(), id)) == "ok");
  w.set("practice", w.practice, "complete_to_sign", true);
  const auto content = content_to_sign(w.dana(), id);
  REQUIRE_FALSE(content.ok());
  CHECK(content.error().message ==
        "This practice signs complete notes only. Still missing: objective, assessment, plan, "
        "Start and stop, Setting.");
  CHECK(stops_signing(w.dana(), id).size() == 5);
}

TEST_CASE("NOTE-14 the files of a note are part of what is signed; without any nothing changes") {
  World w;
  const NoteId id = written(w);
  const std::string bare = content_to_sign(w.dana(), id)->content;
  CHECK(bare.find("\"files\"") == std::string::npos);
  const AttachmentId file = w.fresh<AttachmentId>();
  Attachment a;
  a.client = w.amara;
  a.note = id;
  a.author = w.owner;
  a.name = "plan.pdf";
  a.size = 812;
  a.hash = repeat("0f", 32);
  w.apply(std::vector<Edit>{
      edit_of(file, a, {"client", "note", "author", "name", "size", "hash"})});
  const std::string with = content_to_sign(w.dana(), id)->content;
  CHECK(with.find("\"files\":[{\"hash\":\"" + a.hash + "\",\"name\":\"plan.pdf\",\"size\":812}]") !=
        std::string::npos);
  w.sign_it(id, w.owner);
  CHECK(note_state(w.book, id) == NoteState::signed_);
  CHECK(unsigned_edits(w.book, id).empty());
  w.set("attachment", file, "archived", true);  // a device that was offline
  CHECK(note_state(w.book, id) == NoteState::unsigned_edits);
  const auto edits = unsigned_edits(w.book, id);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].title == "Files");
  CHECK(edits[0].signed_text == "plan.pdf");
}

TEST_CASE("NOTE-14 late edits of text, title and date are listed, each with both texts") {
  World w;
  const NoteId id = w.signed_note();
  w.set("note", id, "text/subjective", "Something else.");
  w.set("note", id, "title", "Other title");
  w.set("client", w.amara, "name", "Amara Obi");  // names may change without a word
  const auto edits = unsigned_edits(w.book, id);
  REQUIRE(edits.size() == 2);
  CHECK(edits[0].title == "subjective");
  CHECK(edits[0].signed_text == "Client reports sleeping well on five nights.");
  CHECK(edits[0].text == "Something else.");
  CHECK(edits[1].title == "Title");
  CHECK(note_state(w.book, id) == NoteState::unsigned_edits);
}

}  // namespace sb
