#include "core/permission.h"

#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

constexpr int kPermissions = static_cast<int>(Permission::audit_read) + 1;

// One letter per permission in their order: session read create update delete, client the same,
// note read write sign, practice, team, export, audit; a dot where it is missing.
std::string row(RoleKind role) {
  const std::string letters = "rcudRCUDnwsptea";
  std::string out;
  for (int i = 0; i < kPermissions; ++i)
    out += role_has(role, static_cast<Permission>(i)) ? letters[static_cast<std::size_t>(i)] : '.';
  return out;
}

std::string row(const Access& access) {
  std::string out;
  for (int i = 0; i < kPermissions; ++i) {
    const auto p = static_cast<Permission>(i);
    CHECK(access.check(p).ok() == access.may(p));
    out += access.may(p) ? 'x' : '.';
  }
  return out;
}

}  // namespace

TEST_CASE("TEAM-02 TEAM-03 TEAM-04 what each role may do") {
  CHECK(row(RoleKind::owner) == "rcudRCUDnwsptea");
  CHECK(row(RoleKind::practitioner) == "rcudRCUDnws..e.");
  CHECK(row(RoleKind::supervisor) == "rcudRCUDnws..ea");
  CHECK(row(RoleKind::front_desk) == "rcudRCU........");
  CHECK(row(RoleKind::biller) == "r...R..........");
}

TEST_CASE("TEAM-03 a member has what the role has, one who left or is unknown has nothing") {
  World w;
  for (RoleKind role : {RoleKind::owner, RoleKind::practitioner, RoleKind::supervisor,
                        RoleKind::front_desk, RoleKind::biller}) {
    const MemberId active = w.member_with(role), left = w.member_with(role, "left");
    for (int i = 0; i < kPermissions; ++i)
      CHECK(w.as(active).may(static_cast<Permission>(i)) ==
            role_has(role, static_cast<Permission>(i)));
    CHECK(row(w.as(left)) == "...............");
    CHECK(w.as(left).client(w.amara) == nullptr);
    CHECK(w.as(left).session(w.session) == nullptr);
  }
  CHECK(row(w.as(w.fresh<MemberId>())) == "...............");
  CHECK(row(w.as(MemberId{})) == "...............");
}

TEST_CASE("TEAM-03 a refusal is a sentence that says what is refused") {
  World w;
  const auto words = [&](MemberId me, Permission p) { return w.as(me).check(p).error().message; };
  const MemberId desk = w.member_with(RoleKind::front_desk);
  CHECK(words(desk, Permission::note_read) == "Your role does not allow you to read notes.");
  CHECK(words(desk, Permission::audit_read) ==
        "Your role does not allow you to read the audit trail.");
  CHECK(words(w.member_with(RoleKind::owner, "left"), Permission::client_read) ==
        "You have left this practice, so nothing can be opened.");
  CHECK(words(w.fresh<MemberId>(), Permission::client_read) ==
        "You are not a member of this practice.");
  CHECK(told(w.as(desk).check(Permission::note_sign)) == "forbidden");
}

TEST_CASE("TEAM-04 front desk and biller see names and times and no note") {
  World w;
  const NoteId note = w.signed_note();
  for (RoleKind role : {RoleKind::front_desk, RoleKind::biller}) {
    const MemberId me = w.member_with(role);
    CHECK(w.as(me).client(w.amara));
    CHECK(w.as(me).session(w.session));
    CHECK(w.as(me).note(note) == nullptr);
    CHECK(w.as(me).signature_of_note(note) == nullptr);
    CHECK_FALSE(w.as(me).may_read(*w.book.find<Note>(note)));
  }
  CHECK(w.dana().note(note));
  CHECK(w.dana().signature_of_note(note));
  CHECK(w.as(w.other).note(note));
}

TEST_CASE("NOTE-06 a psychotherapy note opens for its author alone") {
  World w;
  const NoteId id = w.begun_note();
  w.set("note", id, "kind", "psychotherapy");
  CHECK(w.dana().note(id));
  for (RoleKind role : {RoleKind::owner, RoleKind::practitioner, RoleKind::supervisor,
                        RoleKind::front_desk, RoleKind::biller}) {
    const Access access = w.as(w.member_with(role));
    CHECK(access.note(id) == nullptr);
    CHECK(told(write_section(access, id, "plan", "x")) != "ok");
    CHECK(told(content_to_sign(access, id)) != "ok");
    CHECK(completeness(access, id).empty());
  }
  w.set("member", w.owner, "status", "left");
  CHECK(w.dana().note(id) == nullptr);
}

TEST_CASE("TEAM-03 absent things are null, whoever asks") {
  World w;
  const RawId nobody = w.fresh<ClientId>();
  CHECK(w.dana().client(nobody) == nullptr);
  CHECK(w.dana().session(nobody) == nullptr);
  CHECK(w.dana().note(nobody) == nullptr);
  CHECK(w.dana().signature_of_note(nobody) == nullptr);
  CHECK(w.dana().client(w.session) == nullptr);
  CHECK(w.dana().client(RawId{}) == nullptr);
}
