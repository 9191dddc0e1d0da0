// CLI-12: deleting a client leaves the record whole.
#include "core/client_delete.h"

#include "core/billable.h"
#include "core/client_merge.h"
#include "core/note_forecast.h"
#include "core/review.h"
#include "core/session_standing.h"
#include "series_kit.h"

namespace sb::test {
namespace {

constexpr const char* kNow = "2026-11-18T12:00";

Result<ClientDeletion> asked(const World& w, MemberId me = {}) {
  return client_deletion_of(w.as(me ? me : w.owner), w.amara, at(kNow));
}
Result<std::vector<Edit>> deleted(const World& w, const ClientId& client, std::string_view reason,
                                  MemberId me = {}) {
  return delete_client(w.as(me ? me : w.owner), client, reason, at(kNow));
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
  CHECK(client_deletion_of(empty.dana(), empty.jonas, at(kNow))->touched.empty());
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
  const auto edits = *deleted(w, w.amara, "  entered \n by mistake ");
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
  CHECK(told(deleted(w, w.amara, "again")) == "conflict");
  CHECK(told(change_client(w.dana(), w.amara, {}, day("2026-11-18"))) == "not_found");
  w.apply(back);
  CHECK(w.book.search_clients("amara", 5) == std::vector<ClientId>{w.amara});
}

TEST_CASE("CLI-12 a reason is asked for") {
  World w;
  for (const char* none : {"", "  ", "\n"})
    CHECK(told(deleted(w, w.amara, none)) == "reason invalid");
  CHECK(told(deleted(w, w.amara, repeat("x", 501))) == "reason invalid");
  CHECK(told(deleted(w, w.fresh<ClientId>(), "x")) == "not_found");
}

TEST_CASE("CLI-12 who is merged goes with the one who stands for them") {
  World w;
  w.apply(merge_clients(w.dana(), w.jonas, w.amara, true));
  CHECK(told(deleted(w, w.amara, "x")) == "conflict");
  w.apply(deleted(w, w.jonas, "x"));
  CHECK(w.book.search_clients("amara", 5).empty());
  CHECK(w.book.search_clients("", 5).empty());
}

TEST_CASE("CLI-12 a note that was begun can still be finished, none is begun") {
  World w;
  w.set("session", w.session, "status", "completed");
  const auto to_write = [&] {
    return sessions_to_write_up(w.dana(), at(kNow)).size();
  };
  CHECK(to_write() == 1);
  w.apply(deleted(w, w.amara, "x"));
  CHECK(to_write() == 0);
  World begun;
  begun.set("session", begun.session, "status", "completed");
  begun.begun_note();
  begun.apply(deleted(begun, begun.amara, "x"));
  CHECK(sessions_to_write_up(begun.dana(), at(kNow)).size() == 1);
}

TEST_CASE("CLI-12 what repeats ends with its client; what carries something or was moved stays") {
  SeriesWorld w;
  w.book_weekly("FREQ=WEEKLY;BYDAY=MO", "2026-11-02T10:00");  // without an end
  w.note_on(w.on("2026-11-23T10:00"));
  w.move("2026-12-07T10:00", "2026-12-08T15:00");
  const ClientDeletion d = *asked(w);
  CHECK(d.past == 4);   // three of the series, and the world's own
  CHECK(d.ahead == 2);
  CHECK(d.series);
  CHECK(d.touched[2] == "What repeats ends: its sessions still to come leave the calendar.");
  const auto edits = *deleted(w, w.amara, "Entered twice");
  CHECK(edits[0].reason == "Entered twice");
  for (std::size_t i = 1; i < edits.size(); ++i) CHECK(edits[i].reason == "The client was deleted");
  const auto back = w.book.inverse(edits);
  w.apply(edits);
  CHECK(w.shown("2026-11-01") == "26-11-02T10:00 26-11-09T10:00 26-11-16T10:00 26-11-18T10:00 "
                                 "26-11-23T10:00 26-12-08T15:00");
  w.book.set_horizon(day("2029-01-01"));
  CHECK(w.shown("2026-12-09").empty());
  w.apply(back);
  CHECK(w.shown("2026-11-19", "2026-12-20") ==
        "26-11-23T10:00 26-11-30T10:00 26-12-08T15:00 26-12-14T10:00");
}

TEST_CASE("CLI-12 a series that is over, and that of somebody else, is left alone") {
  SeriesWorld w;
  w.book_weekly("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-11-02T10:00");
  SeriesRequest other = w.new_series("FREQ=WEEKLY;BYDAY=TU;COUNT=3", "2026-11-24T10:00");
  other.values.client = w.jonas;
  other.new_id = w.fresh<SeriesId>();
  w.save(other);
  CHECK_FALSE(asked(w)->series);
  CHECK(deleted(w, w.amara, "x")->size() == 1);
  w.apply(deleted(w, w.amara, "x"));
  CHECK(w.shown() == "26-11-24T10:00 26-12-01T10:00 26-12-08T10:00");
}

TEST_CASE("CLI-12 NOTE-12 NOTE-17 no note is owed where none can be begun") {
  for (bool begun : {false, true}) {
    World w;
    w.set("session", w.session, "status", "completed");
    if (begun) w.begun_note();
    const Instant later = instant("2026-11-22T09:30:00.000Z");
    const auto due = [&] { return note_due(w.book, vienna(), w.session, later).kind; };
    const auto open = [&] {
      return sessions_not_billable(w.dana(), at("2026-11-22T10:30")).size();
    };
    CHECK(due() == Due::Kind::overdue);
    CHECK(open() == 1);
    w.apply(deleted(w, w.amara, "x"));
    CHECK(due() == (begun ? Due::Kind::overdue : Due::Kind::not_needed));
    CHECK(open() == (begun ? 1 : 0));
  }
  World w;  // what is still to come falls due on no day
  const auto all = [&] {
    int n = 0;
    for (const ForecastDay& d : notes_forecast(w.dana(), vienna(), w.now)) n += d.begun + d.planned;
    return n;
  };
  CHECK(all() == 1);
  w.apply(deleted(w, w.amara, "x"));
  CHECK(all() == 0);
}

TEST_CASE("CLI-12 CLI-11 gone is also who was merged into somebody deleted") {
  World w;
  w.apply(merge_clients(w.dana(), w.jonas, w.amara, true));
  CHECK_FALSE(client_gone(w.book, w.amara));
  w.apply(deleted(w, w.jonas, "x"));
  CHECK(client_gone(w.book, w.amara));
  CHECK(client_gone(w.book, w.fresh<ClientId>()));
}

TEST_CASE("TEAM-03 deleting a client asks for permission") {
  World w;
  const auto all = [&](MemberId me) {
    return told(asked(w, me)) + " " + told(deleted(w, w.amara, "x", me));
  };
  CHECK(all(w.member_with(RoleKind::practitioner)) == "ok ok");
  for (RoleKind role : {RoleKind::front_desk, RoleKind::biller})
    CHECK(all(w.member_with(role)) == "forbidden forbidden");
  CHECK(all(w.member_with(RoleKind::owner, "left")) == "forbidden forbidden");
}

}  // namespace
}  // namespace sb::test
