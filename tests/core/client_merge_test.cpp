// CLI-11: one person, two records: merging is one field, and can be taken apart again.
#include "core/client_merge.h"

#include "rules_world.h"

namespace sb::test {
namespace {

struct MergeWorld : World {
  ClientId twin = fresh<ClientId>();
  SessionId later = fresh<SessionId>();

  MergeWorld() {
    ClientRequest r;
    r.name = "Amara Okafor";
    r.preferred_name = "Ama";
    r.phone = "+43 660 0100100";
    r.may_text = true;
    r.email = "ama@example.org";
    r.birth_date = "1992-03-14";
    r.tags = {"evening"};
    apply(add_client(dana(), twin, r, day("2026-11-18")));
    Session s;
    s.client = twin;
    s.member = owner;
    s.service = service;
    s.start = at("2026-11-25T10:00");
    put_session(later, s);
  }
  const Client& the(const ClientId& id) const { return *book.find<Client>(id); }
};

TEST_CASE("CLI-11 a merge writes one field on the one that goes, and what the other lacked") {
  MergeWorld w;
  const auto edits = merge_clients(w.dana(), w.amara, w.twin, true);
  REQUIRE(edits.ok());
  REQUIRE(edits->size() == 2);
  CHECK((*edits)[0].entity == w.twin);
  REQUIRE((*edits)[0].fields.size() == 1);
  CHECK((*edits)[0].fields[0].first == "merged_into");
  CHECK((*edits)[1].entity == w.amara);
  std::string filled;
  for (const auto& field : (*edits)[1].fields) filled += field.first + " ";
  CHECK(filled == "preferred_name birth_date phone email may_text tags ");
  CHECK(merge_clients(w.dana(), w.amara, w.twin, false)->size() == 1);
  w.apply(edits);
  CHECK(w.book.standing_for(w.twin) == w.amara);
  CHECK(w.book.sessions_of(w.amara) == std::vector<SessionId>{w.later, w.session});
  CHECK(w.the(w.amara).email == "ama@example.org");
  CHECK(w.the(w.amara).may_text);
  CHECK_FALSE(w.the(w.amara).may_email);
  CHECK(w.book.search_clients("1004", 5) == std::vector<ClientId>{w.amara});
}

TEST_CASE("CLI-11 what stands there already is not overwritten") {
  MergeWorld w;
  w.set("client", w.amara, "phone", "555 0000000");
  const MergePlan plan = *plan_merge(w.dana(), w.amara, w.twin);
  CHECK(plan.filled ==
        std::vector<std::string>{"preferred_name", "birth_date", "email", "tags"});
  CHECK(plan.moves.sessions == 1);
  CHECK(plan.stays.sessions == 1);
  CHECK(plan_merge(w.dana(), w.twin, w.amara)->filled.empty());
}

TEST_CASE("CLI-11 notes one may not read are not counted") {
  MergeWorld w;
  w.signed_note();
  const NoteId hidden = w.begun_note(w.other);
  CHECK(plan_merge(w.dana(), w.twin, w.amara)->moves.notes == 2);
  w.set("note", hidden, "kind", "psychotherapy");
  CHECK(plan_merge(w.dana(), w.twin, w.amara)->moves.notes == 1);
}

TEST_CASE("CLI-11 taken apart, both are as they were; what was filled in stays") {
  MergeWorld w;
  w.apply(merge_clients(w.dana(), w.amara, w.twin, true));
  CHECK(told(take_apart(w.dana(), w.amara)) == "conflict");
  w.apply(take_apart(w.dana(), w.twin));
  CHECK(w.book.standing_for(w.twin) == w.twin);
  CHECK(w.book.sessions_of(w.amara) == std::vector<SessionId>{w.session});
  CHECK(w.book.sessions_of(w.twin) == std::vector<SessionId>{w.later});
  CHECK(w.the(w.amara).phone == "+43 660 0100100");
  CHECK(told(take_apart(w.dana(), w.twin)) == "conflict");
}

TEST_CASE("CLI-11 undoing a merge brings back every field") {
  MergeWorld w;
  const std::string before = w.the(w.amara).phone;
  const auto edits = *merge_clients(w.dana(), w.amara, w.twin, true);
  const auto back = w.book.inverse(edits);
  w.apply(edits);
  w.apply(back);
  CHECK(w.the(w.amara).phone == before);
  CHECK_FALSE(w.the(w.amara).has_birth_date());
  CHECK(w.the(w.amara).tags.empty());
  CHECK(w.book.standing_for(w.twin) == w.twin);
}

TEST_CASE("CLI-11 two devices that merged crosswise agree on who stands, and can be taken apart") {
  MergeWorld w;
  const auto here = *merge_clients(w.dana(), w.amara, w.twin, false);
  const auto there = *merge_clients(w.dana(), w.twin, w.amara, false);
  w.apply(here);
  w.apply(there);
  const ClientId standing = w.book.standing_for(w.amara);
  const ClientId merged = standing == w.amara ? w.twin : w.amara;
  CHECK(standing == std::min(w.amara, w.twin));
  CHECK(w.book.standing_for(w.twin) == standing);
  CHECK(w.book.sessions_of(standing).size() == 2);
  CHECK(w.book.search_clients("okafor", 5) == std::vector<ClientId>{standing});
  CHECK(told(plan_merge(w.dana(), standing, merged)) == "conflict");
  w.apply(take_apart(w.dana(), merged));
  CHECK(w.book.standing_for(w.amara) == w.amara);
  CHECK(w.book.standing_for(w.twin) == w.twin);
  CHECK(w.book.search_clients("okafor", 5).size() == 2);
}

TEST_CASE("CLI-11 CAL-07 two records of one person clash, and are called by one name") {
  MergeWorld w;
  w.set("client", w.twin, "name", std::string("Amara Okafor-Lind"));
  w.set("client", w.twin, "preferred_name", std::string());
  SessionRequest r;
  r.client = w.amara;
  r.member = w.other;
  r.start = at("2026-11-25T10:20");
  r.duration = 50;
  const auto texts = [&] {
    std::string out;
    for (const Warning& one : session_warnings(w.dana(), vienna(), r, {}))
      if (one.kind == Warning::Kind::overlap_client) out += one.text;
    return out;
  };
  CHECK(texts().empty());
  w.apply(merge_clients(w.dana(), w.amara, w.twin, false));
  CHECK(texts() == "Amara Okafor also has a session 10:00–11:00.");
  r.client = w.twin;
  CHECK(texts() == "Amara Okafor also has a session 10:00–11:00.");
  r.client = w.jonas;
  r.member = w.owner;
  CHECK(session_warnings(w.dana(), vienna(), r, {}).front().text ==
        "You have a session with Amara Okafor 10:00–11:00.");
}

TEST_CASE("CLI-11 CLI-12 what may be booked and written goes by who stands for the client") {
  MergeWorld w;
  w.apply(merge_clients(w.dana(), w.jonas, w.amara, false));
  const auto booked = [&] {
    SessionRequest r = request_of(*w.book.find<Session>(w.later));
    r.client = w.amara;
    return told(check_session(w.dana(), r, {}));
  };
  const auto begun = [&] {
    return told(begin_note(w.dana(), w.fresh<NoteId>(), w.session, w.soap));
  };
  CHECK(booked() + ", " + begun() == "ok, ok");
  w.set("client", w.jonas, "deleted", true);
  CHECK(booked() + ", " + begun() == "client conflict, client not_found");
  w.set("client", w.jonas, "deleted", false);
  w.set("client", w.amara, "deleted", true);  // by another device, before it knew of the merge
  CHECK(booked() + ", " + begun() == "ok, ok");
}

TEST_CASE("CLI-11 merged into one that is merged later: all stand under the last") {
  MergeWorld w;
  w.apply(merge_clients(w.dana(), w.amara, w.twin, false));
  w.apply(merge_clients(w.dana(), w.jonas, w.amara, false));
  CHECK(w.book.standing_for(w.twin) == w.jonas);
  CHECK(w.book.sessions_of(w.jonas).size() == 2);
  w.apply(take_apart(w.dana(), w.amara));  // with the one that came with it
  CHECK(w.book.standing_for(w.twin) == w.amara);
  CHECK(w.book.sessions_of(w.jonas).empty());
}

TEST_CASE("CLI-11 who is deleted, merged already or the same cannot be merged") {
  MergeWorld w;
  CHECK(told(plan_merge(w.dana(), w.amara, w.amara)) == "invalid");
  CHECK(told(plan_merge(w.dana(), w.amara, w.gone)) == "not_found");
  CHECK(told(plan_merge(w.dana(), w.gone, w.amara)) == "not_found");
  CHECK(told(plan_merge(w.dana(), w.amara, w.fresh<ClientId>())) == "not_found");
  w.apply(merge_clients(w.dana(), w.amara, w.twin, false));
  CHECK(told(merge_clients(w.dana(), w.jonas, w.twin, false)) == "conflict");
  CHECK(told(say_not_same(w.dana(), w.jonas, w.jonas)) == "not_found");
}

TEST_CASE("TEAM-03 merging asks to change and to delete clients") {
  MergeWorld w;
  const auto all = [&](MemberId me) {
    const Access a = w.as(me);
    return told(plan_merge(a, w.amara, w.twin)) + " " +
           told(merge_clients(a, w.amara, w.twin, true)) + " " + told(take_apart(a, w.twin)) +
           " " + told(say_not_same(a, w.amara, w.twin));
  };
  CHECK(all(w.owner) == "ok ok conflict ok");
  CHECK(all(w.member_with(RoleKind::practitioner)) == "ok ok conflict ok");
  CHECK(all(w.member_with(RoleKind::front_desk)) == "forbidden forbidden forbidden ok");
  CHECK(all(w.member_with(RoleKind::biller)) == "forbidden forbidden forbidden forbidden");
  CHECK(all(w.member_with(RoleKind::owner, "left")) ==
        "forbidden forbidden forbidden forbidden");
}

}  // namespace
}  // namespace sb::test
