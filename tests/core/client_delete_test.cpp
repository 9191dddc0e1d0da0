// CLI-12: deleting a client leaves the record whole.
#include "core/client_delete.h"

#include "core/client_merge.h"
#include "core/review.h"
#include "rules_world.h"

namespace sb::test {
namespace {

Result<ClientDeletion> asked(const World& w, MemberId me = {}) {
  return client_deletion_of(w.as(me ? me : w.owner), w.amara, at("2026-11-18T12:00"));
}

TEST_CASE("CLI-12 the dialog says what stays") {
  World w;
  Session ahead = *w.book.find<Session>(w.session);
  ahead.start = at("2026-11-25T10:00");
  w.put_session(w.fresh<SessionId>(), ahead);
  w.signed_note();
  const ClientDeletion d = *asked(w);
  CHECK(d.past == 1);
  CHECK(d.ahead == 1);
  CHECK(d.notes == 1);
  CHECK(d.signed_notes == 1);
  REQUIRE(d.touched.size() == 4);
  CHECK(d.touched[0] == "2 sessions stay in the calendar as “Deleted Client”.");
  CHECK(d.touched[1] == "1 of them is still to come. Cancel what will not take place.");
  CHECK(d.touched[2] == "1 note is kept in the record and no longer linked to a chart.");
  CHECK(d.touched[3] == "What is signed never changes.");
  World empty;
  CHECK(client_deletion_of(empty.dana(), empty.jonas, at("2026-11-18T12:00"))->touched.empty());
}

TEST_CASE("CLI-12 notes of others that are theirs alone are not counted") {
  World w;
  w.set("note", w.begun_note(w.other), "kind", "psychotherapy");
  CHECK(asked(w)->notes == 0);
  CHECK(asked(w, w.other)->notes == 1);
}

TEST_CASE("CLI-12 deleting writes one field with its reason; nothing else moves") {
  World w;
  const NoteId note = w.signed_note();
  const Signature before = *w.dana().signature_of_note(note);
  const auto edits = *delete_client(w.dana(), w.amara, "  entered \n by mistake ");
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].fields.size() == 1);
  CHECK(edits[0].reason == "entered by mistake");
  const auto back = w.book.inverse(edits);
  w.apply(edits);
  CHECK(w.book.find<Client>(w.amara)->deleted);
  CHECK(w.book.search_clients("amara", 5).empty());
  CHECK(w.book.find<Session>(w.session)->client == w.amara);
  REQUIRE(w.dana().signature_of_note(note));
  CHECK(w.dana().signature_of_note(note)->content == before.content);
  CHECK(told(delete_client(w.dana(), w.amara, "again")) == "conflict");
  CHECK(told(change_client(w.dana(), w.amara, {}, day("2026-11-18"))) == "not_found");
  w.apply(back);
  CHECK(w.book.search_clients("amara", 5) == std::vector<ClientId>{w.amara});
}

TEST_CASE("CLI-12 a reason is asked for") {
  World w;
  for (const char* none : {"", "  ", "\n"})
    CHECK(told(delete_client(w.dana(), w.amara, none)) == "reason invalid");
  CHECK(told(delete_client(w.dana(), w.amara, repeat("x", 501))) == "reason invalid");
  CHECK(told(delete_client(w.dana(), w.fresh<ClientId>(), "x")) == "not_found");
}

TEST_CASE("CLI-12 who is merged goes with the one who stands for them") {
  World w;
  w.apply(merge_clients(w.dana(), w.jonas, w.amara, true));
  CHECK(told(delete_client(w.dana(), w.amara, "x")) == "conflict");
  w.apply(delete_client(w.dana(), w.jonas, "x"));
  CHECK(w.book.search_clients("amara", 5).empty());
  CHECK(w.book.search_clients("", 5).empty());
}

TEST_CASE("CLI-12 a note that was begun can still be finished, none is begun") {
  World w;
  w.set("session", w.session, "status", "completed");
  const auto to_write = [&] {
    return sessions_to_write_up(w.dana(), at("2026-11-18T12:00")).size();
  };
  CHECK(to_write() == 1);
  w.apply(delete_client(w.dana(), w.amara, "x"));
  CHECK(to_write() == 0);
  World begun;
  begun.set("session", begun.session, "status", "completed");
  begun.begun_note();
  begun.apply(delete_client(begun.dana(), begun.amara, "x"));
  CHECK(sessions_to_write_up(begun.dana(), at("2026-11-18T12:00")).size() == 1);
}

TEST_CASE("TEAM-03 deleting a client asks for permission") {
  World w;
  const auto all = [&](MemberId me) {
    return told(asked(w, me)) + " " + told(delete_client(w.as(me), w.amara, "x"));
  };
  CHECK(all(w.member_with(RoleKind::practitioner)) == "ok ok");
  for (RoleKind role : {RoleKind::front_desk, RoleKind::biller})
    CHECK(all(w.member_with(role)) == "forbidden forbidden");
  CHECK(all(w.member_with(RoleKind::owner, "left")) == "forbidden forbidden");
}

}  // namespace
}  // namespace sb::test
