// What waits to be done and which clients to look at: the lists of the To do page.
#include "core/review.h"

#include <algorithm>

#include "core/note_window.h"
#include "rules_world.h"

namespace sb::test {
namespace {

using S = SessionStatus;
constexpr const char* kNow = "2026-11-18T12:00";

struct ReviewWorld : World {
  SessionId put(ClientId client, const char* start, S status, MemberId member = {}) {
    Session s;
    s.client = client;
    s.member = member ? member : owner;
    s.service = service;
    s.start = at(start);
    s.duration = 50;
    s.status = status;
    const SessionId id = fresh<SessionId>();
    put_session(id, s);
    return id;
  }
  std::vector<SessionId> settle(MemberId me = {}) const {
    return sessions_to_settle(as(me ? me : owner), at(kNow));
  }
  std::vector<SessionId> write_up(MemberId me = {}) const {
    return sessions_to_write_up(as(me ? me : owner), at(kNow));
  }
};

TEST_CASE("SES-05 past their end without a status: asked about, oldest first") {
  ReviewWorld w;
  const SessionId before = w.put(w.jonas, "2026-11-10T10:00", S::in_progress);
  w.put(w.jonas, "2026-11-18T11:30", S::scheduled);    // not over
  w.put(w.jonas, "2026-11-17T11:30", S::completed);
  w.put(w.jonas, "2026-06-17T11:30", S::scheduled);    // longer ago than is looked
  const SessionId other = w.put(w.jonas, "2026-11-12T10:00", S::scheduled, w.other);
  CHECK(w.settle() == std::vector<SessionId>{before, w.session});
  CHECK(w.settle(w.other) == std::vector<SessionId>{other});
  CHECK(w.settle(w.member_with(RoleKind::front_desk)).size() == 3);
  CHECK(w.settle(w.member_with(RoleKind::biller)).empty());
}

TEST_CASE("SES-05 other events of the calendar are not asked about") {
  ReviewWorld w;
  w.set("session", w.session, "kind", "contact");
  CHECK(w.settle().empty());
}

TEST_CASE("NOTE-12 held without a note signed by oneself") {
  ReviewWorld w;
  w.set("session", w.session, "status", "completed");
  const SessionId second = w.put(w.jonas, "2026-11-17T10:00", S::completed);
  w.put(w.jonas, "2026-11-16T10:00", S::no_show);
  const SessionId old = w.put(w.jonas, "2026-02-17T10:00", S::completed);  // the oldest debt stays
  w.put(w.jonas, "2025-11-10T10:00", S::completed);
  CHECK(w.write_up() == std::vector<SessionId>{old, second, w.session});
  w.begun_note();
  CHECK(w.write_up().size() == 3);  // a draft is not enough
  ReviewWorld signed_world;
  signed_world.set("session", signed_world.session, "status", "completed");
  signed_world.signed_note();
  CHECK(signed_world.write_up().empty());
  CHECK(w.write_up(w.member_with(RoleKind::front_desk)).empty());
}

TEST_CASE("NOTE-12 NOTE-15 a signed note that was archived is none in the chart: one is owed") {
  World w;
  w.set("session", w.session, "status", "completed");
  const NoteId note = w.signed_note();
  const Instant later = instant("2026-11-23T09:30:00.000Z");
  const auto owed = [&] {
    return sessions_to_write_up(w.dana(), at("2026-11-18T12:00")).size();
  };
  CHECK(owed() == 0);
  CHECK(note_due(w.book, vienna(), w.session, later).kind == Due::Kind::done);
  w.apply(archive_note(w.dana(), note, "Wrong client"));
  CHECK(owed() == 1);
  CHECK(note_due(w.book, vienna(), w.session, later).kind == Due::Kind::overdue);
  w.apply(restore_note(w.dana(), note));
  CHECK(owed() == 0);
}

TEST_CASE("CLI-09 active clients with nothing ahead, the longest ago first, never seen last") {
  ReviewWorld w;
  auto names = [&] {
    std::string out;
    for (const ReviewedClient& c : clients_with_nothing_scheduled(w.dana(), at(kNow)))
      out += w.book.find<Client>(c.client)->name.substr(0, 1);
    return out;
  };
  CHECK(names() == "AJ");  // Jonas never came; a deleted client is not looked at
  w.put(w.jonas, "2026-10-01T10:00", S::completed);
  CHECK(names() == "JA");
  const SessionId next = w.put(w.jonas, "2026-12-01T10:00", S::scheduled);
  CHECK(names() == "A");
  w.set("session", next, "status", "cancelled");
  CHECK(names() == "JA");
  w.set("session", next, "status", "scheduled");
  w.set("session", next, "kind", "contact");
  CHECK(names() == "JA");
  w.set("client", w.jonas, "status", "discharged");
  CHECK(names() == "A");
  w.set("client", w.amara, "practitioner", to_text(w.other));
  CHECK(names().empty());
  CHECK(clients_with_nothing_scheduled(w.as(w.member_with(RoleKind::front_desk)), at(kNow))
            .size() == 1);
}

TEST_CASE("CLI-09 three of the last eight called off or missed are a pattern, two are none") {
  ReviewWorld w;
  auto found = [&] { return clients_who_cancel(w.dana(), at(kNow)); };
  w.put(w.jonas, "2026-11-02T10:00", S::cancelled);
  w.put(w.jonas, "2026-10-26T10:00", S::no_show);
  for (const char* start : {"2026-11-09T10:00", "2026-11-10T10:00", "2026-11-11T10:00",
                            "2026-11-12T10:00", "2026-11-13T10:00"})
    w.put(w.jonas, start, S::completed);
  CHECK(found().empty());
  w.put(w.jonas, "2026-10-19T10:00", S::late_cancelled);
  REQUIRE(found().size() == 1);
  CHECK(found()[0].client == w.jonas);
  CHECK(found()[0].missed == 3);
  CHECK(found()[0].of == 8);
  w.put(w.jonas, "2026-11-16T10:00", S::completed);  // the oldest of the eight falls out
  CHECK(found().empty());
}

TEST_CASE("CLI-09 what is longer ago than a year, ahead or without outcome is no pattern") {
  ReviewWorld w;
  for (const char* start : {"2025-10-02T10:00", "2025-10-09T10:00", "2026-12-02T10:00",
                            "2026-12-09T10:00"})
    w.put(w.jonas, start, S::cancelled);
  w.put(w.jonas, "2026-11-09T10:00", S::scheduled);
  w.put(w.jonas, "2026-11-10T10:00", S::cancelled);
  CHECK(clients_who_cancel(w.dana(), at(kNow)).empty());
}

TEST_CASE("CLI-09 charts that lack something: each thing is named, who lacks most comes first") {
  ReviewWorld w;
  using G = ChartGap;
  const auto gaps = [&](ClientId id) { return chart_gaps(w.dana(), id, day("2026-11-18")); };
  CHECK(gaps(w.amara) ==
        std::vector<G>{G::birth_date, G::reach, G::emergency, G::intake});
  ClientRequest r;
  r.name = "Amara Okafor";
  r.birth_date = "1992-03-14";
  r.phone = "555 0100";
  r.contacts.resize(1);
  r.contacts[0].name = "Ngozi Okafor";
  w.apply(change_client(w.dana(), w.amara, r, day("2026-11-18")));
  CHECK(gaps(w.amara) == std::vector<G>{G::reach, G::intake});  // nothing agreed to yet
  r.may_voicemail = true;
  w.apply(change_client(w.dana(), w.amara, r, day("2026-11-18")));
  CHECK(gaps(w.amara) == std::vector<G>{G::intake});
  const std::vector<IncompleteChart> all = incomplete_charts(w.dana(), at(kNow));
  REQUIRE(all.size() == 2);
  CHECK(all[0].client == w.jonas);
  CHECK(all[1].client == w.amara);
  w.set("client", w.jonas, "status", "inactive");
  CHECK(incomplete_charts(w.dana(), at(kNow)).size() == 1);
  const NoteId note = w.begun_note();
  w.set("note", note, "template_name", "Intake assessment");
  CHECK(gaps(w.amara) == std::vector<G>{G::intake});  // a draft is not enough
  w.write(note, "subjective", "Came for sleep.");
  w.sign_it(note, w.owner);
  CHECK(gaps(w.amara).empty());
  CHECK(incomplete_charts(w.dana(), at(kNow)).empty());
}

TEST_CASE("CLI-09 an intake is known by what it asks, whatever a practice calls it") {
  ReviewWorld w;
  Template first;
  first.name = "Erstgespräch";
  first.sections.push_back({"reason_for_visit", "Anlass", "", "", true});
  const TemplateId id = w.fresh<TemplateId>();
  w.apply(std::vector<Edit>{edit_of(id, first, {"name", "sections"})});
  const auto lacks = [&] {
    const auto gaps = chart_gaps(w.dana(), w.amara, day("2026-11-18"));
    return std::count(gaps.begin(), gaps.end(), ChartGap::intake);
  };
  CHECK(lacks() == 1);
  const NoteId note = w.fresh<NoteId>();
  w.apply(begin_note(w.dana(), note, w.session, id));
  w.write(note, "reason_for_visit", "Schläft seit Mai schlecht.");
  w.sign_it(note, w.owner);
  CHECK(lacks() == 0);
}

TEST_CASE("CLI-09 a minor needs a guardian, who stands for the emergency contact as well") {
  ReviewWorld w;
  using G = ChartGap;
  ClientRequest r;
  r.name = "Amara Okafor";
  r.birth_date = "2012-03-14";
  r.email = "a@example.org";
  r.may_email = true;
  w.apply(change_client(w.dana(), w.amara, r, day("2026-11-18")));
  const MemberId desk = w.member_with(RoleKind::front_desk);  // reads no notes: no intake
  const auto gaps = [&] { return chart_gaps(w.as(desk), w.amara, day("2026-11-18")); };
  CHECK(gaps() == std::vector<G>{G::emergency, G::guardian});
  r.contacts.resize(1);
  r.contacts[0].role = ContactRole::guardian;
  r.contacts[0].name = "Ngozi Okafor";
  w.apply(change_client(w.dana(), w.amara, r, day("2026-11-18")));
  CHECK(gaps().empty());
  CHECK(incomplete_charts(w.as(w.fresh<MemberId>()), at(kNow)).empty());
}

}  // namespace
}  // namespace sb::test
