// After the writing: handing in, late edits, archiving, versions, lists of what is to do (NOTE-12
// to NOTE-15, NOTE-17).
#include "app/app_world.h"
#include "core/note_window.h"
#include "core/signing.h"

using namespace sb;
using namespace sb::app_test;

namespace {

constexpr std::int64_t kHour = 3'600'000;

struct SigningWorld : World {
  ClientId client;
  SessionId session;
  NoteId note;

  SigningWorld() {
    create();
    client = add_client("Amara Okafor");
    session = book(client, "2026-11-18T09:00");
    note = write(session, "subjective", "Slept five nights of seven.");
    act(cmd::LeaveSection{"subjective"});
  }
  Model& changed() { return const_cast<Model&>(model()); }
  const std::string& text(const char* key) const {
    static const std::string none;
    const Note* found = model().book.find<Note>(note);
    const auto at = found->text.find(key);
    return at == found->text.end() ? none : at->second;
  }
  // A change that another device of the author made while it was offline.
  void late_edit(const char* field, Value value) {
    LogicalClock other{DeviceId(random_id(random)), model().book.latest()};
    const std::vector<Edit> edits{Edit{Note::kKind, note, {{field, std::move(value)}}, {}}};
    for (const Change& c : model().book.stamped(edits, model().me, other, clock.now()))
      changed().book.apply(c);
    act(cmd::OpenNote{note});
  }
};

}  // namespace

TEST_CASE("NOTE-13 handing in asks, keeps the note open for a while, then closes it for good") {
  SigningWorld w;
  w.act(cmd::BeginSubmit{});
  CHECK(w.model().signing.submitting);
  w.act(cmd::ConfirmSubmit{});
  CHECK_FALSE(w.model().signing.submitting);
  CHECK(w.model().book.find<Note>(w.note)->submitted == w.clock.now());
  w.act(cmd::EditSection{"plan", "Walk daily."});
  w.act(cmd::LeaveSection{"plan"});
  CHECK(w.text("plan") == "Walk daily.");
  w.act(cmd::EditSection{"plan", "Written before the hour struck."});
  w.clock.advance_ms(48 * kHour);
  w.act(cmd::GoTo{Page::note});
  if (w.model().phase == Phase::locked) w.unlock();
  w.act(cmd::OpenNote{w.note});
  CHECK(edit_window(w.model().book, w.note, w.model().now).over);
  w.act(cmd::EditSection{"plan", "Too late."});
  w.act(cmd::LeaveSection{"plan"});
  CHECK(w.text("plan") != "Too late.");
  w.act(cmd::BeginSubmit{});
  CHECK_FALSE(w.model().signing.submitting);
}

TEST_CASE("NOTE-13 a closed note is signed all the same, and takes addenda before") {
  SigningWorld w;
  w.act(cmd::BeginSubmit{});
  w.act(cmd::ConfirmSubmit{});
  w.clock.advance_ms(49 * kHour);
  w.run();
  if (w.model().phase == Phase::locked) w.unlock();
  w.act(cmd::OpenNote{w.note});
  w.act(cmd::BeginAddendum{});
  w.act(cmd::EditAddendumReason{"Forgotten"});
  w.act(cmd::EditAddendumText{"She changed her dose."});
  w.act(cmd::SaveAddendum{});
  CHECK(w.model().book.addenda_of(w.note).size() == 1);
  w.act(cmd::CloseSign{});
  w.sign();
  CHECK(note_state(w.model().book, w.note) == NoteState::signed_);
}

TEST_CASE("NOTE-14 a late edit is listed, becomes an addendum, and what was signed stands again") {
  SigningWorld w;
  w.sign();
  w.late_edit("text/subjective", "Slept all seven nights.");
  CHECK(note_state(w.model().book, w.note) == NoteState::unsigned_edits);
  w.act(cmd::BeginAddendumFromEdits{});
  REQUIRE(w.model().note.addendum);
  CHECK(w.model().note.addendum->text.find("Slept all seven nights.") != std::string::npos);
  CHECK_FALSE(w.model().note.addendum->reason.empty());
  w.act(cmd::SaveAddendum{});
  REQUIRE(w.model().note.signing);
  w.act(cmd::EditSignPassphrase{kGoodPassphrase});
  w.act(cmd::ConfirmSign{});
  CHECK(note_state(w.model().book, w.note) == NoteState::signed_);
  CHECK(w.text("subjective") == "Slept five nights of seven.");
  const auto& addenda = w.model().book.addenda_of(w.note);
  REQUIRE(addenda.size() == 1);
  CHECK(author_signature(w.model().book, addenda[0], w.model().me) != nullptr);
}

TEST_CASE("NOTE-14 NOTE-12 an addendum left unsigned waits on the To do page, is changed, signed") {
  SigningWorld w;
  w.sign();
  w.act(cmd::BeginAddendum{});
  w.act(cmd::EditAddendumReason{"Wrong day"});
  w.act(cmd::EditAddendumText{"It was Tusday."});
  w.act(cmd::SaveAddendum{});
  w.act(cmd::CloseSign{});
  const AddendumId id = w.model().book.addenda_of(w.note).front();
  w.act(cmd::GoTo{Page::todo});
  REQUIRE(w.model().signing.todo.no_signature.size() == 1);
  CHECK(w.model().signing.todo.no_signature[0].addendum == id);
  CHECK(w.model().signing.todo.no_signature[0].note == w.note);
  w.act(cmd::OpenNote{w.note});
  w.act(cmd::ChangeAddendum{id});
  REQUIRE(w.model().note.addendum);
  CHECK(w.model().note.addendum->text == "It was Tusday.");
  w.act(cmd::EditAddendumText{"It was Tuesday."});
  w.act(cmd::SaveAddendum{});
  REQUIRE(w.model().note.signing);
  CHECK(w.model().note.signing->subject == id);
  w.act(cmd::EditSignPassphrase{kGoodPassphrase});
  w.act(cmd::ConfirmSign{});
  CHECK(w.model().book.addenda_of(w.note).size() == 1);
  CHECK(w.model().book.find<Addendum>(id)->text == "It was Tuesday.");
  w.act(cmd::ChangeAddendum{id});
  CHECK_FALSE(w.model().note.addendum);
  w.act(cmd::GoTo{Page::todo});
  CHECK(w.model().signing.todo.no_signature.empty());
}

TEST_CASE("CLI-12 NOTE-12 a deleted client's draft can be finished, so it is not forgotten") {
  SigningWorld w;
  w.act(cmd::SetStatus{w.session, SessionStatus::completed});
  w.act(cmd::BeginDeleteClient{w.client});
  w.act(cmd::EditDeleteReason{"Entered twice"});
  w.act(cmd::ConfirmDeleteClient{});
  w.act(cmd::GoTo{Page::todo});
  REQUIRE(w.model().signing.todo.no_signature.size() == 1);
  CHECK(w.model().signing.todo.no_signature[0].note == w.note);
  w.act(cmd::OpenNote{w.note});
  w.sign();
  w.act(cmd::GoTo{Page::todo});
  CHECK(w.model().signing.todo.no_signature.empty());
}

TEST_CASE("NOTE-14 a locked session changed elsewhere is told in an addendum, and stands again") {
  SigningWorld w;
  w.sign();
  LogicalClock other{DeviceId(random_id(w.random)), w.model().book.latest()};
  const std::vector<Edit> edits{Edit{
      Session::kKind, w.session,
      {{"start", "2026-11-18T14:00"}, {"modality", "video"}, {"location", "Room 2"}}, {}}};
  for (const Change& c : w.model().book.stamped(edits, w.model().me, other, w.clock.now()))
    w.changed().book.apply(c);
  w.act(cmd::OpenNote{w.note});
  CHECK(note_state(w.model().book, w.note) == NoteState::unsigned_edits);
  w.host.files.clear();
  w.act(cmd::BeginPapers{PapersScope::note, w.client, w.note});
  w.act(cmd::MakePapers{});
  REQUIRE(w.host.files.size() == 1);  // on paper it is as it was signed
  CHECK(w.host.files[0].bytes.find("In person") != std::string::npos);
  CHECK(w.host.files[0].bytes.find("Room 2") == std::string::npos);
  CHECK(w.host.files[0].bytes.find("14:00") == std::string::npos);
  w.act(cmd::OpenNote{w.note});
  w.act(cmd::BeginAddendumFromEdits{});
  REQUIRE(w.model().note.addendum);
  CHECK(w.model().note.addendum->text ==
        "Session start: Wed 18 Nov 2026, 14:00 (signed: Wed 18 Nov 2026, 09:00)\n\n"
        "Modality: Video (signed: In person)\n\n"
        "Session location: Room 2 (signed: nothing)");
  w.act(cmd::SaveAddendum{});
  w.act(cmd::EditSignPassphrase{kGoodPassphrase});
  w.act(cmd::ConfirmSign{});
  CHECK(note_state(w.model().book, w.note) == NoteState::signed_);
  const Session& session = *w.model().book.find<Session>(w.session);
  CHECK(session.start == *local_from_iso("2026-11-18T09:00"));
  CHECK(session.modality == Modality::in_person);
  CHECK(w.model().book.addenda_of(w.note).size() == 1);
}

TEST_CASE("NOTE-15 archiving asks why, can be undone, and works on signed notes") {
  SigningWorld w;
  w.sign();
  w.act(cmd::BeginArchive{w.note});
  w.act(cmd::ConfirmArchive{});
  REQUIRE(w.model().signing.archive);
  CHECK_FALSE(w.model().signing.archive->error.empty());
  w.act(cmd::EditArchiveReason{"Written twice"});
  w.act(cmd::ConfirmArchive{});
  CHECK(w.model().book.notes_of(w.client).empty());
  CHECK(session_is_locked(w.model().book, w.session));
  w.act(cmd::Undo{});
  CHECK(w.model().book.notes_of(w.client).size() == 1);
  w.act(cmd::Redo{});
  w.act(cmd::RestoreNote{w.note});
  CHECK(w.model().book.notes_of(w.client).size() == 1);
}

TEST_CASE("NOTE-14 versions come from the journal, the signed text among them, and are compared") {
  SigningWorld w;
  w.clock.advance_ms(120'000);
  w.act(cmd::EditSection{"subjective", "Slept six nights of seven."});
  w.act(cmd::LeaveSection{"subjective"});
  w.clock.advance_ms(120'000);
  w.sign();
  w.act(cmd::ShowVersions{});
  REQUIRE(w.model().signing.versions);
  const VersionsView& view = *w.model().signing.versions;
  CHECK_FALSE(view.busy);
  REQUIRE(view.list.size() == 3);
  CHECK(view.list[2].kind == NoteVersion::Kind::signed_);
  CHECK(view.newer == 2);
  w.act(cmd::PickVersion{false, 0});
  REQUIRE(w.model().signing.versions->redline.size() == 1);
  CHECK(w.model().signing.versions->redline[0].changed);
  w.act(cmd::PickVersion{false, -1});
  w.act(cmd::PickVersion{true, 77});  // no such
  CHECK(w.model().signing.versions->newer == 2);
  w.act(cmd::CloseVersions{});
  CHECK_FALSE(w.model().signing.versions);
}

TEST_CASE("NOTE-09 what is missing stops the signature when the practice says so, and is named") {
  SigningWorld w;
  w.act(cmd::BeginPracticeForm{});
  w.act(cmd::SetCompleteToSign{true});
  w.act(cmd::EditPracticeField{PracticeField::edit_window_hours, "24 h"});
  w.act(cmd::SavePracticeForm{});
  CHECK(w.model().book.practice()->complete_to_sign);
  CHECK(w.model().book.practice()->edit_window_hours == 24);
  w.act(cmd::BeginSign{w.note});
  REQUIRE(w.model().note.signing);
  CHECK(w.model().note.signing->blocked);
  w.act(cmd::ConfirmSign{});
  CHECK_FALSE(w.model().note.signing->busy);
  const auto serial = w.model().note.focus_serial;
  w.act(cmd::JumpFromSign{"plan"});
  CHECK_FALSE(w.model().note.signing);
  CHECK(w.model().note.focus_section == "plan");
  CHECK(w.model().note.focus_serial != serial);
  CHECK(note_state(w.model().book, w.note) == NoteState::draft);
}

TEST_CASE("NOTE-14 a clock that was set back is told of before signing, which stays possible") {
  SigningWorld w;
  w.clock.advance_ms(6 * kHour);
  w.act(cmd::EditSection{"plan", "Walk daily."});
  w.act(cmd::LeaveSection{"plan"});
  if (w.model().phase == Phase::locked) w.unlock();
  w.clock.advance_ms(-5 * kHour);
  w.act(cmd::OpenNote{w.note});
  w.act(cmd::BeginSign{w.note});
  REQUIRE(w.model().note.signing);
  const bool told = w.model().note.signing->changed_later.ms > w.clock.now().ms;
  CHECK(told);
}

TEST_CASE("NOTE-12 NOTE-17 the To do page lists notes to write, to sign, due days, not billable") {
  SigningWorld w;
  w.book(w.client, "2026-11-17T09:00");
  w.book(w.client, "2026-11-19T09:00");
  const SessionId other = w.model().book.sessions_of(w.client).back();
  for (const SessionId& id : {w.session, other})
    w.act(cmd::SetStatus{id, SessionStatus::completed});
  w.act(cmd::GoTo{Page::todo});
  const NoteTodo& todo = w.model().signing.todo;
  REQUIRE(todo.no_note.size() == 1);
  CHECK(todo.no_note[0].session == other);
  CHECK(todo.no_note[0].due.kind != Due::Kind::not_needed);
  REQUIRE(todo.no_signature.size() == 1);
  CHECK(todo.no_signature[0].note == w.note);
  CHECK(todo.not_billable.size() == 2);
  REQUIRE(todo.forecast.size() == 7);
  int begun = 0, planned = 0;
  for (const ForecastDay& day : todo.forecast) {
    begun += day.begun;
    planned += day.planned;
  }
  CHECK(begun == 2);
  CHECK(planned == 1);
  CHECK(todo.forecast[4].planned == 1);  // 19 Nov 9:50 and 72 hours
  w.act(cmd::OpenNote{w.note});
  w.sign();
  w.act(cmd::GoTo{Page::todo});
  CHECK(w.model().signing.todo.no_signature.empty());
}
