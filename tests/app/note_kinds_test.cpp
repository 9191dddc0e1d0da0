// Notes of every kind through commands: beginning, facts and their drafts, the Notes tab, giving a
// psychotherapy note away.
#include "app/disclosure.h"
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct KindsWorld : World {
  ClientId amara;
  KindsWorld() {
    create();
    amara = add_client("Amara Okafor");
  }
  NoteId begin(NoteKind kind) {
    act(cmd::BeginOwnNote{kind, amara});
    REQUIRE(model().page == Page::note);
    return model().note.note;
  }
  const Note& note(const NoteId& id) const { return *model().book.find<Note>(id); }
  SessionId contact(const char* start) {
    act(cmd::BeginSession{*local_from_iso(start), 0, amara});
    act(cmd::PickSessionKind{EventKind::contact});
    act(cmd::SaveSession{});
    REQUIRE_FALSE(model().calendar.form);
    return model().book.sessions_of(amara).front();
  }
  void reopen() {
    restart();
    unlock();
    REQUIRE(model().is_open());
  }
};

}  // namespace

TEST_CASE("NOTE-03 a clinical note from the chart: template, facts, undo") {
  KindsWorld w;
  const NoteId id = w.begin(NoteKind::clinical);
  CHECK(w.note(id).template_name == "Free form");
  CHECK(w.note(id).when == *local_from_iso("2026-11-18T10:30"));
  w.act(cmd::EditFact{NoteFact::title, "Call with school"});
  CHECK(w.note(id).title == "Clinical note");  // typed, not committed
  w.act(cmd::LeaveFact{NoteFact::title});
  CHECK(w.note(id).title == "Call with school");
  w.act(cmd::EditFact{NoteFact::time, "09:15"});
  w.act(cmd::LeaveFact{NoteFact::time});
  CHECK(w.note(id).when == *local_from_iso("2026-11-18T09:15"));
  w.act(cmd::Undo{});
  CHECK(w.note(id).when == *local_from_iso("2026-11-18T10:30"));
  w.act(cmd::Undo{});
  CHECK(w.note(id).title == "Clinical note");
}

TEST_CASE("NOTE-03 a fact that cannot be stays typed with its error beside it") {
  KindsWorld w;
  const NoteId id = w.begin(NoteKind::clinical);
  w.act(cmd::EditFact{NoteFact::date, ""});
  w.act(cmd::LeaveFact{NoteFact::date});
  CHECK_FALSE(w.model().note.errors.of("fact/date").empty());
  CHECK(w.model().note.facts.count(NoteFact::date) == 1);
  w.act(cmd::EditFact{NoteFact::date, "2026-11-17"});
  CHECK(w.model().note.errors.of("fact/date").empty());
  w.act(cmd::LeaveFact{NoteFact::date});
  CHECK(w.note(id).when == *local_from_iso("2026-11-17T10:30"));
  CHECK(w.model().note.facts.empty());
}

TEST_CASE("NOTE-08 typed facts survive a crash like sections do") {
  KindsWorld w;
  const NoteId id = w.begin(NoteKind::contact);
  w.act(cmd::EditFact{NoteFact::title, "Called about Thursday"});
  w.act(cmd::EditFact{NoteFact::location, "Office, line 2"});
  w.act(cmd::EditFact{NoteFact::date, "2026-11-17"});
  w.act(cmd::EditSection{"content", "Asked to move"});
  w.wait(400);
  w.reopen();
  CHECK(w.note(id).title == "Called about Thursday");
  CHECK(w.note(id).location == "Office, line 2");
  CHECK(w.note(id).when == *local_from_iso("2026-11-17T10:30"));
  CHECK(w.note(id).text.at("content") == "Asked to move");
  CHECK(w.model().toast);
  w.run(40);  // four changes, four drafts that are over
  w.reopen();
  CHECK_FALSE(w.model().toast);  // restored once
}

TEST_CASE("NOTE-08 a fact saved after it was typed is not overwritten by its draft") {
  KindsWorld w;
  const NoteId id = w.begin(NoteKind::clinical);
  w.act(cmd::EditFact{NoteFact::title, "First"});
  w.wait(400);
  CHECK(w.model().saving.draft);  // said as a draft, not as kept
  w.act(cmd::LeaveFact{NoteFact::title});
  w.reopen();
  CHECK(w.note(id).title == "First");
  CHECK_FALSE(w.model().toast);
}

TEST_CASE("NOTE-04 an administrative note: one body, sticky, done without a signature") {
  KindsWorld w;
  const NoteId id = w.begin(NoteKind::administrative);
  CHECK(w.note(id).sections.size() == 1);
  w.act(cmd::EditSection{"note", "Gate code 4711."});
  w.act(cmd::LeaveSection{"note"});
  w.act(cmd::SetNoteSticky{true});
  CHECK(w.note(id).sticky);
  w.act(cmd::OpenChart{w.amara, ChartTab::notes});
  CHECK(w.model().notes.drafts.empty());
  CHECK(w.model().notes.notes == std::vector<NoteId>{id});
  w.reopen();
  CHECK(w.note(id).sticky);
  CHECK(w.note(id).text.at("note") == "Gate code 4711.");
}

TEST_CASE("NOTE-05 a contact of the calendar is written up once") {
  KindsWorld w;
  const SessionId contact = w.contact("2026-11-18T09:00");
  w.act(cmd::WriteContact{contact});
  const NoteId id = w.model().note.note;
  CHECK(w.note(id).session == contact);
  CHECK(w.note(id).template_name == "Contact");
  CHECK(w.note(id).practitioner == w.model().me);
  w.act(cmd::PickMedium{Medium::email});
  CHECK(w.note(id).medium == Medium::email);
  w.act(cmd::GoTo{Page::calendar});
  w.act(cmd::WriteContact{contact});
  CHECK(w.model().note.note == id);
  CHECK(w.model().book.count<Note>() == 1);
  w.act(cmd::WriteNote{contact});  // no progress note of a contact
  CHECK(w.model().book.count<Note>() == 1);
  CHECK(w.model().toast->bad);
}

TEST_CASE("NOTE-05 deleting a contact with a note keeps both") {
  KindsWorld w;
  const SessionId contact = w.contact("2026-11-18T09:00");
  w.act(cmd::WriteContact{contact});
  const NoteId id = w.model().note.note;
  w.act(cmd::EditSection{"content", "Asked about invoices."});
  w.act(cmd::BeginDelete{contact});
  w.act(cmd::ConfirmDelete{});
  CHECK(w.model().book.find<Session>(contact)->archived);
  CHECK(w.model().book.notes_of(w.amara) == std::vector<NoteId>{id});
}

TEST_CASE("NOTE-06 a psychotherapy note of a session has its day and no session") {
  KindsWorld w;
  const SessionId session = w.book(w.amara, "2026-11-17T09:00");
  w.act(cmd::WritePsychotherapy{session});
  const NoteId id = w.model().note.note;
  CHECK(w.note(id).session.is_nil());
  CHECK(w.note(id).when == *local_from_iso("2026-11-17T00:00"));
  w.act(cmd::GoTo{Page::calendar});
  w.act(cmd::WritePsychotherapy{session});
  CHECK(w.model().note.note == id);
  CHECK(w.model().note.templates.empty());
  CHECK(w.model().note.elements.empty());
  w.act(cmd::EditSection{"note", "My own thought"});
  w.wait(400);
  w.reopen();  // its draft was sealed under the author's own key
  CHECK(w.note(id).text.at("note") == "My own thought");
}

TEST_CASE("NOTE-06 giving it away records the authorisation first, then makes one PDF") {
  KindsWorld w;
  const NoteId id = w.begin(NoteKind::psychotherapy);
  w.act(cmd::EditSection{"note", "A thought of mine."});
  w.act(cmd::BeginDisclosure{});
  REQUIRE(w.model().note.disclosure);
  w.act(cmd::SaveDisclosure{});
  CHECK(w.model().note.disclosure->errors.all().size() == 3);
  CHECK(w.host.files.empty());
  w.act(cmd::EditDisclosure{DisclosureField::recipient, "Dr. Lee"});
  w.act(cmd::EditDisclosure{DisclosureField::purpose, "Court"});
  w.act(cmd::EditDisclosure{DisclosureField::authorised, "2026-11-19"});
  w.act(cmd::SaveDisclosure{});
  CHECK_FALSE(w.model().note.disclosure->errors.of("authorised").empty());
  w.act(cmd::EditDisclosure{DisclosureField::authorised, "2026-11-10"});
  w.act(cmd::SaveDisclosure{});
  CHECK_FALSE(w.model().note.disclosure);
  REQUIRE(w.host.files.size() == 1);
  CHECK(w.host.files[0].name == "psychotherapy-note-2026-11-18.pdf");
  for (const char* words : {"A thought of mine.", "Dr. Lee", "Court", "10 November 2026"})
    CHECK_MESSAGE(w.host.files[0].bytes.find(words) != std::string::npos, words);
  w.reopen();
  REQUIRE(w.model().book.disclosures_of(w.amara).size() == 1);
  CHECK(w.model().book.find<Disclosure>(w.model().book.disclosures_of(w.amara)[0])->note == id);
}

TEST_CASE("NOTE-06 only a psychotherapy note is given away like this") {
  KindsWorld w;
  w.begin(NoteKind::clinical);
  w.act(cmd::BeginDisclosure{});
  CHECK_FALSE(w.model().note.disclosure);
}

TEST_CASE("CLI-03 the Notes tab: drafts first, by kind, psychotherapy notes apart") {
  KindsWorld w;
  const SessionId session = w.book(w.amara, "2026-11-18T09:00");
  const NoteId progress = w.write(session, "subjective", "Slept five nights of seven.");
  const NoteId clinical = w.begin(NoteKind::clinical);
  const NoteId own = w.begin(NoteKind::psychotherapy);
  w.act(cmd::OpenChart{w.amara, ChartTab::notes});
  const NotesTab& tab = w.model().notes;
  CHECK(tab.drafts == std::vector<NoteId>{clinical, progress});
  CHECK(tab.notes.empty());
  CHECK(tab.own == std::vector<NoteId>{own});
  CHECK(tab.count[static_cast<int>(NoteKind::clinical)] == 1);
  w.act(cmd::FilterNotes{NoteKind::progress});
  CHECK(tab.drafts == std::vector<NoteId>{progress});
  CHECK(tab.own.empty());
  w.act(cmd::OpenNote{progress});
  w.sign();
  w.act(cmd::OpenChart{w.amara, ChartTab::notes});
  CHECK(tab.notes == std::vector<NoteId>{progress});
  w.act(cmd::FilterNotes{std::nullopt});
  CHECK(tab.drafts == std::vector<NoteId>{clinical});
  CHECK(tab.archived_count == 0);
}

TEST_CASE("NOTE-03 an empty note is discarded and Undo brings it back") {
  KindsWorld w;
  w.act(cmd::OpenChart{w.amara});
  const NoteId id = w.begin(NoteKind::clinical);
  CHECK(w.model().note.untouched);
  w.act(cmd::DiscardNote{});
  CHECK(w.model().page == Page::chart);
  CHECK_FALSE(w.model().book.find<Note>(id));
  w.act(cmd::Undo{});
  CHECK(w.model().book.find<Note>(id));
  w.act(cmd::OpenNote{id});
  w.act(cmd::EditSection{"note", "Words."});
  CHECK_FALSE(w.model().note.untouched);
}

TEST_CASE("NOTE-03 a note of a megabyte is kept, one byte more stays typed and says so") {
  KindsWorld w;
  const NoteId id = w.begin(NoteKind::clinical);
  w.act(cmd::EditSection{"note", std::string(1000000, 'a')});
  w.act(cmd::LeaveSection{"note"});
  CHECK(w.note(id).text.at("note").size() == 1000000);
  w.act(cmd::EditSection{"note", std::string(1000001, 'a')});
  w.act(cmd::LeaveSection{"note"});
  CHECK_FALSE(w.model().note.errors.of("note").empty());
  CHECK(w.model().note.typed.at("note").size() == 1000001);
}

TEST_CASE("NOTE-05 the demo has notes of several kinds, made by the rules") {
  World w;
  w.act(cmd::OpenDemo{});
  w.run(20);
  REQUIRE(w.model().is_open());
  int of_kind[kNoteKinds] = {};
  w.model().book.each<Note>(
      [&](const RawId&, const Note& note) { ++of_kind[static_cast<int>(note.kind)]; });
  CHECK(of_kind[static_cast<int>(NoteKind::contact)] == 2);
  CHECK(of_kind[static_cast<int>(NoteKind::clinical)] == 1);
  CHECK(of_kind[static_cast<int>(NoteKind::administrative)] == 1);
  CHECK(w.model().book.refused().empty());
}
