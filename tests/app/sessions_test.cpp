// Booking, changing, moving and the status of sessions, through commands.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

std::string error_of(World& w, const char* field) {
  return w.model().calendar.form ? w.model().calendar.form->errors.of(field) : "(no form)";
}

}  // namespace

TEST_CASE("SES-01 a session is booked with the service's duration and survives a restart") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor");
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T10:00"), 0, amara});
  REQUIRE(w.model().calendar.form);
  CHECK(w.model().calendar.form->at(SessionField::duration) == "50 min");
  CHECK(w.model().calendar.form->at(SessionField::end) == "10:50");
  w.act(cmd::SaveSession{});
  w.restart();
  w.unlock();
  auto ids = w.model().book.sessions_of(amara);
  REQUIRE(ids.size() == 1);
  const Session* session = w.model().book.find<Session>(ids.front());
  CHECK(to_iso(session->start) == "2026-11-19T10:00");
  CHECK(session->duration == 50);
  CHECK(session->status == SessionStatus::scheduled);
}

TEST_CASE("SES-01 every missing or impossible value has its message and nothing is lost") {
  struct Bad { SessionField field; const char* text; const char* beside; };
  const Bad table[] = {
      {SessionField::date, "31.02.2026", "date"}, {SessionField::date, "", "date"},
      {SessionField::start, "25:00", "start"},    {SessionField::start, "", "start"},
      {SessionField::end, "9:30", "end"},         {SessionField::end, "half past", "end"},
      {SessionField::duration, "0", "duration"},  {SessionField::duration, "soon", "duration"},
      {SessionField::duration, "25 h", "duration"},
  };
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor");
  for (const Bad& bad : table) {
    CAPTURE(bad.text);
    CAPTURE(bad.beside);
    w.act(cmd::BeginSession{*local_from_iso("2026-11-19T10:00"), 50, amara});
    w.act(cmd::EditSessionField{bad.field, bad.text});
    w.act(cmd::SaveSession{});
    CHECK_FALSE(error_of(w, bad.beside).empty());
    REQUIRE(w.model().calendar.form);
    CHECK(w.model().calendar.form->at(bad.field) == bad.text);
    CHECK(w.model().calendar.form->client == amara);
    w.act(cmd::CloseSessionForm{});
  }
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T10:00"), 50, {}});
  w.act(cmd::SaveSession{});
  CHECK_FALSE(error_of(w, "client").empty());
  CHECK(w.model().book.count<Session>() == 0);
}

TEST_CASE("SES-01 end and duration follow each other") {
  World w;
  w.create();
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T10:00"), 50, {}});
  w.act(cmd::EditSessionField{SessionField::end, "11:30"});
  CHECK(w.model().calendar.form->at(SessionField::duration) == "90 min");
  w.act(cmd::EditSessionField{SessionField::duration, "20"});
  CHECK(w.model().calendar.form->at(SessionField::end) == "10:20");
  w.act(cmd::EditSessionField{SessionField::start, "23:50"});
  CHECK(w.model().calendar.form->at(SessionField::end) == "00:10");
}

TEST_CASE("CAL-07 an overlap is warned of while booking and never blocks; end = start is none") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor"), jonas = w.add_client("Jonas Weber");
  w.book(amara, "2026-11-19T10:00");
  w.act(cmd::BeginSession{*local_from_iso("2026-11-19T10:30"), 50, jonas});
  CHECK(w.model().calendar.form->warnings.size() == 1);
  w.act(cmd::EditSessionField{SessionField::start, "10:50"});
  CHECK(w.model().calendar.form->warnings.empty());
  w.act(cmd::EditSessionField{SessionField::start, "10:30"});
  w.act(cmd::SaveSession{});
  CHECK(w.model().book.count<Session>() == 2);
}

TEST_CASE("CAL-05 a move is undone and done again") {
  World w;
  w.create();
  ClientId amara = w.add_client("Amara Okafor");
  SessionId id = w.book(amara, "2026-11-19T10:00");
  w.act(cmd::MoveSession{id, *local_from_iso("2026-11-20T14:00"), 80});
  CHECK(w.model().book.find<Session>(id)->duration == 80);
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->undoable);
  w.act(cmd::Undo{});
  CHECK(to_iso(w.model().book.find<Session>(id)->start) == "2026-11-19T10:00");
  CHECK(w.model().book.find<Session>(id)->duration == 50);
  w.act(cmd::Redo{});
  CHECK(to_iso(w.model().book.find<Session>(id)->start) == "2026-11-20T14:00");
  w.restart();
  w.unlock();
  CHECK(to_iso(w.model().book.find<Session>(id)->start) == "2026-11-20T14:00");
}

TEST_CASE("SES-03 cancelling asks for the reason and says so when there is none") {
  World w;
  w.create();
  SessionId id = w.book(w.add_client("Amara Okafor"), "2026-11-19T10:00");
  w.act(cmd::SetStatus{id, SessionStatus::cancelled});
  REQUIRE(w.model().calendar.cancel);
  CHECK(w.model().calendar.cancel->session == id);
  w.act(cmd::ConfirmCancel{});
  CHECK_FALSE(w.model().calendar.cancel->error.empty());
  w.act(cmd::EditCancelReason{"ill"});
  w.act(cmd::ConfirmCancel{});
  CHECK_FALSE(w.model().calendar.cancel);
  CHECK(w.model().book.find<Session>(id)->status == SessionStatus::cancelled);
  CHECK(w.model().book.find<Session>(id)->reason == "ill");
}

TEST_CASE("SES-04 start and stop are recorded by one tap each") {
  World w;
  w.create();
  SessionId id = w.book(w.add_client("Amara Okafor"), "2026-11-18T10:30");
  w.act(cmd::SetStatus{id, SessionStatus::in_progress});
  CHECK(w.model().book.find<Session>(id)->started == w.clock.now());
  w.wait(50 * 1000);
  w.act(cmd::SetStatus{id, SessionStatus::completed});
  CHECK(w.model().book.find<Session>(id)->stopped == w.clock.now());
}

TEST_CASE("CLI-01 a client of a megabyte's name is refused in place, and the text stays") {
  World w;
  w.create();
  std::string huge(1 << 20, 'x');
  w.act(cmd::BeginClient{huge});
  w.act(cmd::SaveClient{});
  REQUIRE(w.model().clients.form);
  CHECK_FALSE(w.model().clients.form->errors.of("name").empty());
  CHECK(w.model().clients.form->at(ClientField::name).size() == huge.size());
}

TEST_CASE("APP-03 names in any script are kept and found, bad bytes are cleaned") {
  const char* names[] = {"Ελένη Παπαδάκη", "Дмитрий Соколов", "נועה לוי", "王小明", "佐藤健",
                         "김서연", "Zoë 🌻 Ngata", "A\u0301nna"};
  World w;
  w.create();
  for (const char* name : names) {
    CAPTURE(name);
    ClientId id = w.add_client(name);
    CHECK(w.model().book.find<Client>(id)->name == name);
  }
  w.act(cmd::BeginClient{std::string("No\0va \xED\xA0\x80k", 10)});
  w.act(cmd::SaveClient{});
  CHECK_FALSE(w.model().clients.form);
  w.restart();
  w.unlock();
  CHECK(w.model().book.count<Client>() == 9);
}
