// CLI-10: what to know before the next session.
#include "core/before_session.h"

#include <doctest/doctest.h>

#include "core/rules_world.h"

namespace sb::test {
namespace {

struct Case : World {
  BeforeSession of(const ClientId& client) const { return of(client, dana()); }
  BeforeSession of(const ClientId& client, const Access& access) const {
    return before_session(access, vienna(), client, now);
  }
  SessionId add(const char* start, SessionStatus status, EventKind kind = EventKind::session) {
    Session s;
    s.client = amara;
    s.member = owner;
    s.start = at(start);
    s.duration = 50;
    s.status = status;
    const SessionId id = fresh<SessionId>();
    put_session(id, s);
    if (kind != EventKind::session) set("session", id, "kind", "contact");
    return id;
  }
  NoteId note(NoteKind kind, const char* when, const char* key, const char* text) {
    Note n;
    n.kind = kind;
    n.client = amara;
    n.author = owner;
    n.when = at(when);
    n.title = "Note";
    n.sections.push_back({key, key, "", "", true});
    n.text[key] = text;
    const NoteId id = fresh<NoteId>();
    Edit edit = edit_of(id, n, {"kind", "client", "author", "when", "title", "sections"});
    edit.fields.emplace_back(std::string("text/") + key, Value(std::string(text)));
    apply(std::vector<Edit>{edit});
    return id;
  }
};

TEST_CASE("CLI-10 the next session is one that takes time, the last one has an outcome") {
  Case w;  // a session at 10:00 today, half an hour ago, nobody has said whether it happened
  w.add("2026-11-25T10:00", SessionStatus::cancelled);
  const SessionId next = w.add("2026-12-02T10:00", SessionStatus::scheduled);
  w.add("2026-12-09T10:00", SessionStatus::scheduled);
  const SessionId last = w.add("2026-11-11T10:00", SessionStatus::no_show);
  w.add("2026-11-04T10:00", SessionStatus::completed);
  const BeforeSession before = w.of(w.amara);
  CHECK(before.next == next);
  CHECK(before.last == last);
}

TEST_CASE("CLI-10 the plan is the newest signed one, in full; a draft's plan is not one yet") {
  Case w;
  const NoteId signed_plan = w.note(NoteKind::clinical, "2026-11-04T10:00", "plan",
                                    "Walk for twenty minutes.\n\nCall the school.");
  w.sign_it(signed_plan, w.owner);
  const NoteId empty = w.note(NoteKind::clinical, "2026-11-10T10:00", "subjective", "Slept well.");
  w.sign_it(empty, w.owner);
  w.note(NoteKind::clinical, "2026-11-11T10:00", "plan", "Not agreed on yet");
  const BeforeSession before = w.of(w.amara);
  REQUIRE(before.plan.size() == 1);
  CHECK(before.plan[0].note == signed_plan);
  CHECK(before.plan[0].text == "Walk for twenty minutes.\n\nCall the school.");
  CHECK(before.plan[0].is_signed);
}

TEST_CASE("CLI-10 what was written on risk is from the newest note that says something, even a "
          "draft") {
  Case w;
  w.note(NoteKind::clinical, "2026-11-04T10:00", "risk", "Safety plan agreed on.");
  w.note(NoteKind::clinical, "2026-11-10T10:00", "risk", "  \n");
  const BeforeSession before = w.of(w.amara);
  REQUIRE(before.risk.size() == 1);
  CHECK(before.risk[0].text == "Safety plan agreed on.");
  CHECK_FALSE(before.risk[0].is_signed);
}

TEST_CASE("CLI-10 NOTE-06 psychotherapy notes are never looked into, not even for their author") {
  Case w;
  w.note(NoteKind::psychotherapy, "2026-11-10T10:00", "risk", "My own thoughts");
  const NoteId plan = w.note(NoteKind::psychotherapy, "2026-11-10T10:00", "plan", "Mine");
  w.sign_it(plan, w.owner);
  const BeforeSession before = w.of(w.amara);
  CHECK(before.risk.empty());
  CHECK(before.plan.empty());
  for (const PendingNote& pending : before.pending) CHECK(pending.note.is_nil());
}

TEST_CASE("CLI-10 notes to write and to sign stand with their session; clinical drafts as well") {
  Case w;
  const SessionId held = w.add("2026-11-11T10:00", SessionStatus::completed);
  const NoteId draft = w.note(NoteKind::clinical, "2026-11-12T10:00", "content", "Half");
  w.note(NoteKind::administrative, "2026-11-12T10:00", "content", "Door code");
  const BeforeSession before = w.of(w.amara);
  REQUIRE(before.pending.size() == 2);
  CHECK(before.pending[0].session == held);
  CHECK(before.pending[0].note.is_nil());
  CHECK(before.pending[1].note == draft);
}

TEST_CASE("CLI-10 a colleague's session is theirs to write up, unless one has begun a note of it") {
  Case w;
  const SessionId held = w.add("2026-11-11T10:00", SessionStatus::completed);
  const auto pending = [&](MemberId me) { return w.of(w.amara, w.as(me)).pending.size(); };
  CHECK(pending(w.owner) == 1);
  CHECK(pending(w.other) == 0);
  const NoteId note = w.fresh<NoteId>();
  w.apply(begin_note(w.as(w.other), note, held, w.soap), w.other);
  CHECK(pending(w.owner) == 1);
  REQUIRE(pending(w.other) == 1);
  CHECK(w.of(w.amara, w.as(w.other)).pending[0].note == note);
  CHECK(w.of(w.amara).pending[0].note.is_nil());  // one's own is still to be begun
}

TEST_CASE("CLI-10 NOTE-05 the last contact is the later of the calendar's and the noted one") {
  Case w;
  const SessionId event = w.add("2026-11-10T10:00", SessionStatus::scheduled, EventKind::contact);
  w.add("2026-11-20T10:00", SessionStatus::scheduled, EventKind::contact);  // ahead
  CHECK(w.of(w.amara).contact_session == event);
  w.note(NoteKind::contact, "2026-11-02T10:00", "content", "Older");
  CHECK(w.of(w.amara).contact_session == event);
  CHECK(w.of(w.amara).contact_note.is_nil());
  const NoteId noted = w.note(NoteKind::contact, "2026-11-13T10:00", "content", "Rescheduled");
  CHECK(w.of(w.amara).contact_note == noted);
  CHECK(w.of(w.amara).contact_session.is_nil());
}

TEST_CASE("CLI-10 TEAM-03 who may not read notes learns of sessions alone") {
  Case w;
  w.note(NoteKind::clinical, "2026-11-10T10:00", "risk", "Safety plan agreed on.");
  const SessionId next = w.add("2026-12-02T10:00", SessionStatus::scheduled);
  const MemberId desk = w.member_with(RoleKind::front_desk);
  const BeforeSession before = w.of(w.amara, Access(w.book, desk));
  CHECK(before.next == next);
  CHECK(before.risk.empty());
  CHECK(before.pending.empty());
  CHECK(w.of(w.amara, Access(w.book, w.fresh<MemberId>())).next.is_nil());
}

}  // namespace
}  // namespace sb::test
