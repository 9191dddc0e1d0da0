#include "core/billable.h"

#include "core/note_window.h"
#include "core/rules_world.h"

namespace sb {
namespace {

using namespace test;
using Why = Billable::Why;

void complete_session(World& w) {
  Session s = *w.book.find<Session>(w.session);
  s.status = SessionStatus::completed;
  s.started = instant("2026-11-18T09:02:00.000Z");
  s.stopped = instant("2026-11-18T09:51:00.000Z");
  w.put_session(w.session, s);
  w.set("session", w.session, "location", "Room 2");
}
void write_all(World& w, const NoteId& id) {
  for (const char* key : {"subjective", "objective", "assessment", "plan"})
    w.write(id, key, "Three words here.");
}

}  // namespace

TEST_CASE("NOTE-17 a session is billable when held and its note is complete and signed") {
  World w;
  CHECK(billable(w.book, w.session).why == Why::not_held);
  complete_session(w);
  CHECK(billable(w.book, w.session).why == Why::no_note);
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "Three words here.");
  Billable state = billable(w.book, w.session);
  CHECK(state.why == Why::not_signed);
  CHECK(state.note == id);
  CHECK(state.missing == std::vector<std::string>{"objective", "assessment", "plan"});
  write_all(w, id);
  CHECK(billable(w.book, w.session).missing.empty());
  CHECK_FALSE(billable(w.book, w.session).ok());
  w.sign_it(id, w.owner);
  CHECK(billable(w.book, w.session).ok());
  // What a device that was offline wrote later does not complete or spoil what was signed.
  w.set("note", id, "text/plan", Value());
  CHECK(billable(w.book, w.session).ok());
}

TEST_CASE("NOTE-17 signed and incomplete, archived, cancelled: not billable") {
  World w;
  complete_session(w);
  const NoteId id = w.signed_note();
  const Billable state = billable(w.book, w.session);
  CHECK(state.why == Why::incomplete);
  CHECK(state.missing.size() == 3);
  const AddendumId added = w.fresh<AddendumId>();
  w.apply(add_addendum(w.dana(), added, id, "Left out", "Objective, assessment and plan."));
  CHECK_FALSE(billable(w.book, w.session).ok());
  w.sign_it(added, w.owner);
  CHECK(billable(w.book, w.session).ok());
  w.apply(archive_note(w.dana(), id, "Wrong session"));
  CHECK(billable(w.book, w.session).why == Why::no_note);
  w.set("session", w.session, "status", "no-show");
  CHECK(billable(w.book, w.session).why == Why::not_a_session);
  CHECK(billable(w.book, w.fresh<SessionId>()).why == Why::not_a_session);
}

TEST_CASE("NOTE-17 the list of sessions not billable yet: ended, own; no word for billers") {
  World w;
  complete_session(w);
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "Three words here.");
  const LocalTime now = at("2026-11-19T08:00");
  auto list = sessions_not_billable(w.dana(), now);
  REQUIRE(list.size() == 1);
  CHECK(list[0].session == w.session);
  CHECK(list[0].state.why == Why::not_signed);
  CHECK(sessions_not_billable(w.as(w.other), now).empty());
  CHECK(sessions_not_billable(w.dana(), at("2026-11-18T10:20")).empty());
  const MemberId biller = w.member_with(RoleKind::biller);
  list = sessions_not_billable(w.as(biller), now);
  REQUIRE(list.size() == 1);
  CHECK(list[0].state.missing.empty());
  CHECK(list[0].state.note.is_nil());
}

}  // namespace sb
