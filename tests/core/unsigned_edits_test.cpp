// What is written on a signed note, on a contact's facts or on the locked session after the
// signature (NOTE-14): listed against what was signed, taken back, and never told as the note.
#include "core/unsigned_edits.h"

#include "core/note_facts.h"
#include "core/rules_world.h"
#include "core/signing.h"

using namespace sb;
using namespace sb::test;

namespace {

struct Late : World {
  NoteId note;

  Late() {
    apply(set_session_times(dana(), session, instant("2026-11-18T09:02:00.000Z"),
                            instant("2026-11-18T09:51:00.000Z")));
    note = signed_note();
  }
  // "Session start|2026-11-18T10:00|2026-11-18T11:00; "
  std::string told() const {
    std::string out;
    for (const UnsignedEdit& e : unsigned_edits(book, note))
      out += e.title + "|" + e.signed_text + "|" + e.text + "; ";
    const bool edited = note_state(book, note) == NoteState::unsigned_edits;
    CHECK(edited == !out.empty());
    return out;
  }
  void take_back() {
    apply(back_to_signed(book, note));
    CHECK(told() == "");
    CHECK(note_state(book, note) == NoteState::signed_);
  }
  const Session& now() const { return *book.find<Session>(session); }
};

struct Contact : Late {
  Contact() {
    NewNote wanted;
    wanted.kind = NoteKind::contact;
    wanted.client = amara;
    wanted.when = at("2026-11-18T10:30");
    note = fresh<NoteId>();
    apply(begin_own_note(dana(), note, wanted));
    write(note, book.find<Note>(note)->sections[0].key.c_str(), "Rescheduled by phone.");
    sign_it(note, owner);
  }
};

}  // namespace

TEST_CASE("NOTE-14 each late change of a locked session's facts is listed and taken back") {
  const struct {
    const char* field;
    Value value;
    const char* expected;
  } cases[] = {
      {"start", "2026-11-18T11:00", "Session start|2026-11-18T10:00|2026-11-18T11:00; "},
      {"duration", 80, "Session length|50|80; "},
      {"started", "2026-11-18T09:10:00.000Z",
       "Session started|2026-11-18T09:02:00.000Z|2026-11-18T09:10:00.000Z; "},
      {"stopped", Value(), "Session stopped|2026-11-18T09:51:00.000Z|; "},
      {"modality", "video", "Modality|in-person|video; "},
      {"location", "Room 2", "Session location||Room 2; "},
      {"status", "no-show", "Session status||no-show; "},
      {"deleted", true, "Session|in the calendar|deleted; "},
  };
  for (const auto& c : cases) {
    CAPTURE(c.field);
    Late w;
    CHECK(w.told() == "");
    w.set("session", w.session, c.field, c.value);
    CHECK(w.told() == c.expected);
    w.take_back();
  }
}

TEST_CASE("NOTE-14 several at once; what may change without being an edit is none") {
  Late w;
  w.set("session", w.session, "status", "completed");  // it was held, and still is
  w.set("session", w.session, "client_note", "Bring the form.");
  w.set("service", w.service, "name", "Fifty minutes");  // renamed, not another
  w.set("client", w.amara, "name", "Amara Obi");
  w.set("practice", w.practice, "zone", "Europe/Paris");
  CHECK(w.told() == "");
  CHECK(stands_as_signed(w.book, w.note, *w.book.find<Note>(w.note),
                         *w.dana().signature_of_note(w.note)));
  w.set("session", w.session, "start", "2026-11-18T12:00");
  w.set("session", w.session, "location", "Room 2");
  w.set("note", w.note, "text/plan", "Walk daily.");
  CHECK(w.told() == "plan||Walk daily.; Session start|2026-11-18T10:00|2026-11-18T12:00; "
                    "Session location||Room 2; ");
  w.take_back();
  CHECK(w.now().start == at("2026-11-18T10:00"));
  CHECK(w.now().location.empty());
  CHECK(w.book.find<Note>(w.note)->text.count("plan") == 0);
}

TEST_CASE("NOTE-14 another service and another client are edits of the session; names lead back") {
  Late w;
  Service other;  // the practice has two more of the same name, so nothing is guessed
  other.name = "Intake";
  const ServiceId intake = w.fresh<ServiceId>();
  w.apply(std::vector<Edit>{edit_of(intake, other, {"name", "duration"})});
  w.set("session", w.session, "service", to_text(intake));
  CHECK(w.told() == "Service|Individual session|Intake; ");
  CHECK(back_to_signed(w.book, w.note).empty());
  w.set("session", w.session, "service", to_text(w.service));
  CHECK(w.told() == "");
  w.set("session", w.session, "client", to_text(w.jonas));
  CHECK(w.told() == "Session of|this client|another client; ");
  w.take_back();
  CHECK(w.now().client == w.amara);
}

TEST_CASE("NOTE-14 the service that was signed is found again by the name it had then") {
  World w;
  w.set("service", w.service, "name", "Fifty minutes");
  const NoteId note = w.signed_note();
  w.set("service", w.service, "name", "Session of fifty minutes");  // renamed
  CHECK(unsigned_edits(w.book, note).empty());
  w.set("session", w.session, "service", to_text(w.old_service));
  REQUIRE(unsigned_edits(w.book, note).size() == 1);
  w.apply(back_to_signed(w.book, note));
  CHECK(w.book.find<Session>(w.session)->service == w.service);
  CHECK(unsigned_edits(w.book, note).empty());
}

TEST_CASE("NOTE-14 CLI-11 a merged client is the same client") {
  Late w;
  w.set("client", w.amara, "merged_into", to_text(w.jonas));
  CHECK(w.told() == "");
  w.set("session", w.session, "client", to_text(w.jonas));
  CHECK(w.told() == "");
}

TEST_CASE("NOTE-05 NOTE-14 late changes of a signed contact's facts are listed") {
  Contact w;
  CHECK(w.told() == "");
  w.set("note", w.note, "medium", "letter");
  w.set("note", w.note, "location", "At home");
  w.set("note", w.note, "practitioner", to_text(w.other));
  w.set("note", w.note, "title", "Letter");
  CHECK(w.told() == "Title|Client contact|Letter; Medium|phone|letter; Location||At home; "
                    "Practitioner|Dana Reyes|Noor Haddad; ");
  const auto as_signed = note_as_signed(w.book, w.note);
  REQUIRE(as_signed);
  CHECK(as_signed->note.medium == Medium::phone);
  CHECK(as_signed->note.title == "Client contact");
  CHECK(as_signed->practitioner == "Dana Reyes");
  w.take_back();
  CHECK(w.book.find<Note>(w.note)->practitioner == w.owner);
  w.set("member", w.owner, "name", "Dana Reyes-Hale");
  CHECK(w.told() == "");
}

TEST_CASE("NOTE-14 a note is told as it was signed, with its session") {
  Late w;
  w.set("session", w.session, "start", "2026-11-19T15:00");
  w.set("session", w.session, "modality", "video");
  w.set("note", w.note, "text/subjective", "Something else.");
  w.set("note", w.note, "title", "Something else");
  const auto as_signed = note_as_signed(w.book, w.note);
  REQUIRE(as_signed);
  REQUIRE(as_signed->session);
  CHECK(as_signed->session->start == at("2026-11-18T10:00"));
  CHECK(as_signed->session->modality == Modality::in_person);
  CHECK(as_signed->session->stopped == instant("2026-11-18T09:51:00.000Z"));
  CHECK(as_signed->service == "Individual session");
  CHECK(as_signed->note.title == "Progress note");
  CHECK(as_signed->note.text.at("subjective") == "Client reports sleeping well on five nights.");
  CHECK_FALSE(note_as_signed(w.book, w.begun_note(w.other)));
}
