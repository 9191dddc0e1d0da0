// What happens to a booked event: kinds, status, times, confirmation, copies, deletion, sticky
// notes, through commands.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct ActsWorld : World {
  ClientId amara;
  ActsWorld() {
    create();
    amara = add_client("Amara Okafor");
  }
  const Session& session(const SessionId& id) { return *model().book.find<Session>(id); }
  const SessionForm& form() {
    REQUIRE(model().calendar.form);
    return *model().calendar.form;
  }
  std::string form_error(const char* field) { return form().errors.of(field); }
  void type(SessionField field, const char* text) { act(cmd::EditSessionField{field, text}); }
  SessionId only_event_on(const char* day) {
    auto ids = model().book.sessions_on(*day_from_iso(day), *day_from_iso(day) + 1);
    REQUIRE(ids.size() == 1);
    return ids.front();
  }
};

bool holds(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("CAL-03 each kind of event keeps what it shows and nothing else") {
  ActsWorld w;
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T09:00"), 0, w.amara});
  w.type(SessionField::client_note, "Ring twice");
  w.type(SessionField::private_note, "Bring the forms");
  w.act(cmd::PickSessionKind{EventKind::other});
  w.act(cmd::SaveSession{});
  CHECK(holds(w.form_error("name"), "name"));
  w.type(SessionField::name, "Team meeting");
  w.act(cmd::SaveSession{});
  const Session& other = w.session(w.only_event_on("2026-11-19"));
  CHECK(other.kind == EventKind::other);
  CHECK(other.client.is_nil());
  CHECK(other.service.is_nil());
  CHECK(other.name == "Team meeting");
  CHECK(other.client_note.empty());
  CHECK(other.private_note == "Bring the forms");
  w.act(cmd::BeginSession{*local_from_iso("2026-11-20T09:00"), 0, {}, EventKind::unavailable});
  w.act(cmd::SaveSession{});
  const Session& away = w.session(w.only_event_on("2026-11-20"));
  CHECK(away.kind == EventKind::unavailable);
  CHECK(away.duration == w.model().book.practice()->default_duration);
  w.act(cmd::BeginSession{*local_from_iso("2026-11-21T09:00"), 0, {}, EventKind::contact});
  w.act(cmd::SaveSession{});
  CHECK_FALSE(w.form_error("client").empty());
}

TEST_CASE("SES-02 SES-03 the form keeps every field; a status by hand asks what it must") {
  ActsWorld w;
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T10:00"), 0, w.amara});
  w.act(cmd::PickSessionStatus{SessionStatus::pending});
  w.act(cmd::PickSessionModality{Modality::video});
  w.type(SessionField::name, "First meeting");
  w.type(SessionField::location, "Room 2");
  w.type(SessionField::client_note, "https://example.org/meet");
  w.act(cmd::SaveSession{});
  const SessionId id = w.only_event_on("2026-11-19");
  CHECK(w.session(id).status == SessionStatus::pending);
  CHECK(w.session(id).modality == Modality::video);
  CHECK(w.session(id).name == "First meeting");
  CHECK(w.session(id).location == "Room 2");
  w.act(cmd::EditSession{id});
  w.act(cmd::PickSessionStatus{SessionStatus::cancelled});
  w.type(SessionField::location, "Room 3");
  w.act(cmd::SaveSession{});
  CHECK_FALSE(w.form_error("reason").empty());
  w.type(SessionField::reason, "ill");
  w.act(cmd::SaveSession{});
  CHECK_FALSE(w.model().calendar.form);
  CHECK(w.session(id).status == SessionStatus::cancelled);
  CHECK(w.session(id).reason == "ill");
  CHECK(w.session(id).location == "Room 3");
  CHECK(w.model().book.concurrent(id).empty());
  w.act(cmd::Undo{});
  CHECK(w.session(id).status == SessionStatus::pending);
  CHECK(w.session(id).location == "Room 2");
}

TEST_CASE("SES-05 it did not happen: what instead, a reason, and no progress note") {
  ActsWorld w;
  const SessionId id = w.book(w.amara, "2026-11-18T09:00");
  w.act(cmd::SayHappened{id, false});
  REQUIRE(w.model().calendar.cancel);
  CHECK(w.model().calendar.cancel->asks_kind);
  w.act(cmd::PickCancelKind{SessionStatus::late_cancelled});
  w.act(cmd::ConfirmCancel{});
  CHECK_FALSE(w.model().calendar.cancel->error.empty());
  w.act(cmd::EditCancelReason{"Missed the train"});
  w.act(cmd::ConfirmCancel{});
  CHECK_FALSE(w.model().calendar.cancel);
  CHECK(w.session(id).status == SessionStatus::late_cancelled);
  w.act(cmd::WriteNote{id});
  CHECK(w.model().book.notes_of_session(id).empty());
  w.act(cmd::Undo{});
  w.act(cmd::SayHappened{id, true});
  CHECK(w.session(id).status == SessionStatus::completed);
}

TEST_CASE("SES-04 times are corrected by hand, each impossible one has its message") {
  struct Bad { TimesField field; const char* text; };
  const Bad table[] = {{TimesField::started, "half past"},
                       {TimesField::started, "25:00"},
                       {TimesField::stopped, "08:00"},
                       {TimesField::stopped, "2026-11-30 10:00"}};
  ActsWorld w;
  const SessionId id = w.book(w.amara, "2026-11-18T09:00");
  for (const Bad& bad : table) {
    CAPTURE(bad.text);
    w.act(cmd::BeginTimes{id});
    w.act(cmd::EditTimes{TimesField::started, "9:02"});
    w.act(cmd::EditTimes{TimesField::stopped, "9:55"});
    w.act(cmd::EditTimes{bad.field, bad.text});
    w.act(cmd::SaveTimes{});
    REQUIRE(w.model().calendar.times);
    const char* field = bad.field == TimesField::started ? "started" : "stopped";
    CHECK_FALSE(w.model().calendar.times->errors.of(field).empty());
    w.act(cmd::CloseTimes{});
  }
  w.act(cmd::BeginTimes{id});
  w.act(cmd::EditTimes{TimesField::started, "9:02"});
  w.act(cmd::EditTimes{TimesField::stopped, "9:55"});
  w.act(cmd::SaveTimes{});
  CHECK_FALSE(w.model().calendar.times);
  CHECK(to_iso(w.session(id).started) == "2026-11-18T08:02:00.000Z");
  CHECK(to_iso(w.session(id).stopped) == "2026-11-18T08:55:00.000Z");
  w.act(cmd::BeginTimes{id});
  CHECK(w.model().calendar.times->text[0] == "09:02");
  w.act(cmd::EditTimes{TimesField::started, ""});
  w.act(cmd::EditTimes{TimesField::stopped, ""});
  w.act(cmd::SaveTimes{});
  CHECK(w.session(id).started.ms == 0);
}

TEST_CASE("SES-04 SES-05 of a session that is over the booked times stand there to be confirmed") {
  ActsWorld w;
  const SessionId id = w.book(w.amara, "2026-11-18T09:00");
  w.act(cmd::SayHappened{id, true});
  CHECK(w.session(id).started.ms == 0);  // nobody looked at a clock
  w.act(cmd::BeginTimes{id});
  CHECK(w.model().calendar.times->text[0] == "09:00");
  CHECK(w.model().calendar.times->text[1] == "09:50");
  w.act(cmd::SaveTimes{});
  CHECK(to_iso(w.session(id).started) == "2026-11-18T08:00:00.000Z");
  CHECK(to_iso(w.session(id).stopped) == "2026-11-18T08:50:00.000Z");
  const SessionId ahead = w.book(w.amara, "2026-11-19T09:00");
  w.act(cmd::BeginTimes{ahead});
  CHECK(w.model().calendar.times->text[0].empty());
  w.book(w.amara, "2026-03-29T01:30");  // the clocks skip an hour
  w.act(cmd::BeginTimes{w.only_event_on("2026-03-29")});
  CHECK(w.model().calendar.times->text[1] == "03:20");
}

TEST_CASE("SES-03 the reason of what was called off can be corrected in the form") {
  ActsWorld w;
  const SessionId id = w.book(w.amara, "2026-11-20T09:00");
  w.act(cmd::SetStatus{id, SessionStatus::cancelled});
  w.act(cmd::EditCancelReason{"ill"});
  w.act(cmd::ConfirmCancel{});
  w.act(cmd::EditSession{id});
  CHECK(w.form().at(SessionField::reason) == "ill");
  w.type(SessionField::reason, "");
  w.act(cmd::SaveSession{});
  CHECK_FALSE(w.form_error("reason").empty());
  w.type(SessionField::reason, "a cold");
  w.act(cmd::SaveSession{});
  CHECK_FALSE(w.model().calendar.form);
  CHECK(w.session(id).reason == "a cold");
  CHECK(w.session(id).status == SessionStatus::cancelled);
}

TEST_CASE("SES-04 a stop after midnight is of the next day; a time the clocks skip is refused") {
  ActsWorld w;
  w.act(cmd::BeginSession{*local_from_iso("2026-11-18T23:30"), 60, w.amara});
  w.act(cmd::SaveSession{});
  const SessionId late = w.only_event_on("2026-11-18");
  w.act(cmd::BeginTimes{late});
  w.act(cmd::EditTimes{TimesField::started, "23:30"});
  w.act(cmd::EditTimes{TimesField::stopped, "0:25"});
  w.act(cmd::SaveTimes{});
  CHECK_FALSE(w.model().calendar.times);
  CHECK(w.session(late).stopped.ms - w.session(late).started.ms == 55 * 60'000);
  w.book(w.amara, "2026-03-29T01:30");
  const SessionId spring = w.only_event_on("2026-03-29");
  w.act(cmd::BeginTimes{spring});
  w.act(cmd::EditTimes{TimesField::started, "2:30"});
  w.act(cmd::SaveTimes{});
  CHECK(holds(w.model().calendar.times->errors.of("started"), "does not exist"));
}

TEST_CASE("SES-06 SES-07 mail and calendar file hold the customer note and nothing private") {
  ActsWorld w;
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T10:00"), 0, w.amara});
  w.type(SessionField::client_note, "Ring twice");
  w.type(SessionField::private_note, "Sealed envelope");
  w.act(cmd::SaveSession{});
  const SessionId id = w.only_event_on("2026-11-19");
  w.act(cmd::SaveCalendarFile{id});
  REQUIRE(w.host.files.size() == 1);
  const auto& file = w.host.files.front();
  CHECK(file.name == "session-2026-11-19-1000.ics");
  CHECK(holds(file.mime, "text/calendar"));
  CHECK(holds(file.bytes, "Ring twice"));
  CHECK(holds(file.bytes, "DTSTART;TZID=Europe/Vienna:20261119T100000"));
  CHECK_FALSE(holds(file.bytes, "Sealed"));
  CHECK_FALSE(holds(file.bytes, "Amara"));
  w.act(cmd::MailConfirmation{id});
  CHECK(w.host.opened.empty());
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->bad);
  w.act(cmd::EditClient{w.amara});
  w.act(cmd::EditClientField{ClientField::email, "amara@example.org"});
  w.act(cmd::SaveClient{});
  w.act(cmd::MailConfirmation{id});
  CHECK(w.host.opened.rfind("mailto:amara@example.org?", 0) == 0);
  CHECK(holds(w.host.opened, "Ring%20twice"));
  CHECK_FALSE(holds(w.host.opened, "Sealed"));
}

TEST_CASE("SES-08 book again copies the session, a follow-up takes the next free time") {
  ActsWorld w;
  w.act(cmd::BeginSession{*local_from_iso("2026-11-18T10:00"), 80, w.amara});
  w.type(SessionField::location, "Room 2");
  w.type(SessionField::client_note, "Ring twice");
  w.type(SessionField::private_note, "Sealed envelope");
  w.act(cmd::SaveSession{});
  const SessionId id = w.only_event_on("2026-11-18");
  w.act(cmd::DuplicateSession{id});
  CHECK(w.form().id.is_nil());
  CHECK(w.form().client == w.amara);
  CHECK(w.form().at(SessionField::date) == "2026-11-25");
  CHECK(w.form().at(SessionField::duration) == "80 min");
  CHECK(w.form().at(SessionField::location) == "Room 2");
  CHECK(w.form().at(SessionField::client_note) == "Ring twice");
  CHECK(w.form().at(SessionField::private_note).empty());
  w.act(cmd::SaveSession{});
  w.act(cmd::BookFollowUp{id});
  CHECK(w.form().service == w.session(id).service);
  CHECK(w.form().at(SessionField::date) == "2026-11-25");
  CHECK(w.form().at(SessionField::start) != "10:00");
  CHECK(w.form().warnings.empty());
  w.act(cmd::SaveSession{});
  CHECK(w.model().book.sessions_of(w.amara).size() == 3);
}

TEST_CASE("SES-12 deleting asks and says what is touched; with a note the session is archived") {
  ActsWorld w;
  const SessionId plain = w.book(w.amara, "2026-11-19T10:00");
  w.act(cmd::BeginDelete{plain});
  REQUIRE(w.model().calendar.deleting);
  CHECK_FALSE(w.model().calendar.deleting->deletion.archives);
  CHECK_FALSE(w.model().calendar.deleting->deletion.touched.empty());
  w.act(cmd::CloseDelete{});
  CHECK_FALSE(w.session(plain).deleted);
  w.act(cmd::BeginDelete{plain});
  w.act(cmd::ConfirmDelete{});
  CHECK_FALSE(w.model().calendar.deleting);
  CHECK(w.session(plain).deleted);
  w.act(cmd::Undo{});
  CHECK_FALSE(w.session(plain).deleted);
  const SessionId noted = w.book(w.amara, "2026-11-18T09:00");
  w.write(noted, "subjective", "Slept well.");
  w.act(cmd::BeginDelete{noted});
  CHECK(w.model().calendar.deleting->deletion.archives);
  w.act(cmd::ConfirmDelete{});
  CHECK(w.session(noted).archived);
  CHECK_FALSE(w.session(noted).deleted);
}

TEST_CASE("CLI-05 sticky notes are added and taken off in the pop-up, with undo") {
  ActsWorld w;
  w.act(cmd::BeginSticky{w.amara});
  w.act(cmd::SaveSticky{});
  REQUIRE(w.model().calendar.sticky);
  CHECK_FALSE(w.model().calendar.sticky->error.empty());
  w.act(cmd::EditSticky{"Call before 17:00 only"});
  w.act(cmd::SaveSticky{});
  CHECK_FALSE(w.model().calendar.sticky);
  REQUIRE(w.model().book.stickies_of(w.amara).size() == 1);
  const StickyNoteId id = w.model().book.stickies_of(w.amara).front();
  w.act(cmd::TakeOffSticky{id});
  CHECK(w.model().book.stickies_of(w.amara).empty());
  w.act(cmd::Undo{});
  CHECK(w.model().book.stickies_of(w.amara).size() == 1);
  w.restart();
  w.unlock();
  CHECK(w.model().book.find<StickyNote>(id)->text == "Call before 17:00 only");
}
