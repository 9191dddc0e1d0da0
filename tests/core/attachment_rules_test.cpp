// Files in the record: who may add, see and take off, where, and under which name (NOTE-20,
// SES-09).
#include "core/attachment_rules.h"

#include "core/note_facts.h"
#include "core/rules_world.h"
#include "core/session_rules.h"

using namespace sb;
using namespace sb::test;

namespace {

AttachmentFacts facts_for(const AttachmentPlace& place) {
  AttachmentFacts facts;
  facts.place = place;
  facts.name = "scan.pdf";
  facts.media = "application/pdf";
  facts.size = 12;
  facts.piece = 1 << 20;
  facts.hash = repeat("ab", 32);
  facts.key = Bytes(32, 4);
  return facts;
}

AttachmentId add(World& w, const AttachmentPlace& place, MemberId by = {}) {
  const MemberId me = by ? by : w.owner;
  const AttachmentId id = w.fresh<AttachmentId>();
  w.apply(add_attachment(w.as(me), id, facts_for(place), w.now), me);
  return id;
}

NoteId psychotherapy_note(World& w, const MemberId& author) {
  const NoteId id = w.fresh<NoteId>();
  Note note;
  note.kind = NoteKind::psychotherapy;
  note.client = w.amara;
  note.author = author;
  note.when = at("2026-11-18T10:00");
  w.apply(std::vector<Edit>{edit_of(id, note, {"kind", "client", "author", "when"})}, author);
  return id;
}

}  // namespace

TEST_CASE("NOTE-20 a file of the chart: added, seen, taken off, newest first") {
  World w;
  const AttachmentId first = add(w, {w.amara, {}, {}});
  w.now.ms += 1000;
  const AttachmentId second = add(w, {w.amara, {}, {}});
  CHECK(attachments_shown(w.dana(), w.amara) == std::vector<AttachmentId>{second, first});
  CHECK(attachments_shown(w.dana(), w.jonas).empty());
  const Attachment& file = *w.book.find<Attachment>(first);
  CHECK(file.name == "scan.pdf");
  CHECK(file.author == w.owner);
  w.apply(take_off_attachment(w.dana(), first));
  CHECK(attachments_shown(w.dana(), w.amara) == std::vector<AttachmentId>{second});
  CHECK(told(take_off_attachment(w.dana(), first)) == "not_found");
  CHECK(w.book.find<Attachment>(first)->key == Bytes(32, 4));  // its bytes can be read for ever
}

TEST_CASE("NOTE-20 TEAM-03 who may not read notes sees and adds no file") {
  World w;
  const AttachmentId id = add(w, {w.amara, {}, {}});
  for (RoleKind role : {RoleKind::front_desk, RoleKind::biller}) {
    const Access access = w.as(w.member_with(role));
    CHECK(told(check_add_file(access, {w.amara, {}, {}})) == "forbidden");
    CHECK(told(take_off_attachment(access, id)) == "forbidden");
    CHECK(access.attachment(id) == nullptr);
    CHECK(attachments_shown(access, w.amara).empty());
    CHECK_FALSE(same_file(access, {w.amara, {}, {}}, repeat("ab", 32)));
  }
  CHECK(w.as(w.other).attachment(id) != nullptr);
}

TEST_CASE("NOTE-06 NOTE-20 files of a psychotherapy note are its author's, in no list of others") {
  World w;
  const NoteId note = psychotherapy_note(w, w.owner);
  const AttachmentId id = add(w, {w.amara, note, {}});
  CHECK(w.dana().attachment(id) != nullptr);
  CHECK(attachments_shown_of_note(w.dana(), note) == std::vector<AttachmentId>{id});
  CHECK(attachments_shown(w.dana(), w.amara).empty());  // nor in the author's own chart list
  const Access noor = w.as(w.other);
  CHECK(noor.attachment(id) == nullptr);
  CHECK(attachments_shown(noor, w.amara).empty());
  CHECK(attachments_shown_of_note(noor, note).empty());
  CHECK_FALSE(same_file(noor, {w.amara, {}, {}}, repeat("ab", 32)));
  CHECK_FALSE(told(check_add_file(noor, {w.amara, note, {}})) == "ok");
  CHECK_FALSE(told(take_off_attachment(noor, id)) == "ok");
}

TEST_CASE("NOTE-20 a file of a note that is not here is shown to nobody") {
  World w;
  const AttachmentId id = add(w, {w.amara, {}, {}});
  w.set("attachment", id, "note", to_text(w.fresh<NoteId>()));
  CHECK(w.dana().attachment(id) == nullptr);
  CHECK(attachments_shown(w.dana(), w.amara).empty());
}

TEST_CASE("NOTE-14 NOTE-20 nothing is added to or taken off what is signed") {
  World w;
  const NoteId note = w.begun_note();
  w.write(note, "subjective", "Client reports sleeping well on five nights.");
  const AttachmentId of_note = add(w, {w.amara, note, {}});
  const AttachmentId of_session = add(w, {w.amara, {}, w.session});
  w.sign_it(note, w.owner);
  CHECK(told(check_add_file(w.dana(), {w.amara, note, {}})) != "ok");
  CHECK(told(check_add_file(w.dana(), {w.amara, {}, w.session})) == "session conflict");
  CHECK(told(take_off_attachment(w.dana(), of_note)) != "ok");
  CHECK(told(take_off_attachment(w.dana(), of_session)) == "conflict");
  CHECK(told(check_add_file(w.dana(), {w.amara, {}, {}})) == "ok");
  CHECK(attachments_shown_of_session(w.dana(), w.session).size() == 1);
}

TEST_CASE("NOTE-20 what is refused before a record is made") {
  World w;
  const AttachmentPlace chart{w.amara, {}, {}};
  AttachmentFacts facts = facts_for(chart);
  const auto outcome = [&] {
    return told(add_attachment(w.dana(), w.fresh<AttachmentId>(), facts, w.now));
  };
  CHECK(outcome() == "ok");
  facts.size = 0;
  CHECK(outcome() == "size invalid");
  facts = facts_for(chart);
  facts.key.pop_back();
  CHECK(outcome() == "invalid");
  facts = facts_for(chart);
  facts.hash.clear();
  CHECK(outcome() == "invalid");
  CHECK(told(check_add_file(w.dana(), {w.gone, {}, {}})) == "client not_found");
  CHECK(told(check_add_file(w.dana(), {w.amara, {}, w.fresh<SessionId>()})) ==
        "session not_found");
  CHECK_FALSE(told(check_add_file(w.dana(), {w.amara, w.fresh<NoteId>(), {}})) == "ok");
}

TEST_CASE("NOTE-20 the same file again is found in the same chart") {
  World w;
  const AttachmentId id = add(w, {w.amara, {}, {}});
  CHECK(same_file(w.dana(), {w.amara, {}, {}}, repeat("ab", 32)) == id);
  CHECK_FALSE(same_file(w.dana(), {w.jonas, {}, {}}, repeat("ab", 32)));
  CHECK_FALSE(same_file(w.dana(), {w.amara, {}, {}}, repeat("cd", 32)));
}

TEST_CASE("SES-09 SES-12 NOTE-20 a deleted session leaves its files in the chart, and says so") {
  World w;
  const AttachmentId id = add(w, {w.amara, {}, w.session});
  CHECK(deletion_of(w.dana(), w.session)->touched.back() == "Its file stays in the chart.");
  add(w, {w.amara, {}, w.session});
  CHECK(deletion_of(w.dana(), w.session)->touched.back() == "Its 2 files stay in the chart.");
  w.apply(delete_session(w.dana(), w.session));
  CHECK(w.book.find<Session>(w.session)->deleted);
  CHECK(attachments_shown(w.dana(), w.amara).size() == 2);
  REQUIRE(w.dana().attachment(id));
  CHECK_FALSE(w.dana().attachment(id)->archived);
}

TEST_CASE("NOTE-20 a note with a file is not discarded as empty") {
  World w;
  const NoteId note = w.begun_note();
  CHECK(is_untouched(w.dana(), note));
  add(w, {w.amara, note, {}});
  CHECK_FALSE(is_untouched(w.dana(), note));
  CHECK(discard_note(w.dana(), note).error().fault == Fault::conflict);
}

TEST_CASE("NOTE-20 names are cleaned: no folders, no hidden endings, no end of line") {
  CHECK(clean_file_name("report.pdf") == "report.pdf");
  CHECK(clean_file_name("../../etc/passwd") == "passwd");
  CHECK(clean_file_name("C:\\Users\\x\\scan 1.png") == "scan 1.png");
  CHECK(clean_file_name("annual\u202Efdp.exe") == "annualfdp.exe");
  CHECK(clean_file_name("a\u200B.p\u2066df") == "a.pdf");
  CHECK(clean_file_name("a<b>:c?.txt") == "a_b__c_.txt");
  CHECK(clean_file_name("a\r\nb.txt") == "a b.txt");
  CHECK(clean_file_name("  .hidden. ") == "hidden");
  CHECK(clean_file_name("") == "file");
  CHECK(clean_file_name("...") == "file");
  CHECK(clean_file_name("Anamnese Müller – 王.pdf") == "Anamnese Müller – 王.pdf");
  const std::string longest = clean_file_name(repeat("ä", 400) + ".docx");
  CHECK(longest == repeat("ä", kLongestFileName - 5) + ".docx");
}

TEST_CASE("NOTE-20 sizes in words") {
  CHECK(size_words(0) == "0 bytes");
  CHECK(size_words(1) == "1 byte");
  CHECK(size_words(999) == "999 bytes");
  CHECK(size_words(1000) == "1.0 kB");
  CHECK(size_words(1449) == "1.4 kB");
  CHECK(size_words(83'400) == "83 kB");
  CHECK(size_words(1'440'000) == "1.4 MB");
  CHECK(size_words(2'147'483'648) == "2.1 GB");
}
