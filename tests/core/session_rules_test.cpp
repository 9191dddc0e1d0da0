#include "core/session_rules.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

SessionRequest good(const World& w) {
  SessionRequest r;
  r.client = w.amara;
  r.start = at("2026-11-20T10:00");
  return r;
}

// One rule at a time: what is changed of a good request and what is told then.
void check(const World& w, const std::function<void(SessionRequest&)>& change,
           const std::string& expected) {
  SessionRequest r = good(w);
  change(r);
  const std::vector<Error> errors = check_session(w.dana(), r);
  CHECK(told(errors) == expected);
  for (const Error& e : errors) CHECK(e.message.back() == '.');
  SeededRandom ids{9};
  const auto booked = book_session(w.dana(), SessionId(random_id(ids)), r);
  CHECK(booked.ok() == errors.empty());
  if (!booked.ok()) CHECK(booked.error() == errors.front());
}

const Session& booked(World& w, const SessionRequest& r, MemberId me = {}) {
  const SessionId id = w.fresh<SessionId>();
  w.apply(book_session(w.as(me ? me : w.owner), id, r), me);
  return *w.book.find<Session>(id);
}

std::string status_told(World& w, SessionStatus status, const std::string& reason = "") {
  const auto edits = set_session_status(w.dana(), w.session, status, reason, w.now);
  if (edits) w.apply(edits);
  return told(edits);
}

constexpr SessionStatus kAll[] = {SessionStatus::pending,     SessionStatus::scheduled,
                                  SessionStatus::in_progress, SessionStatus::completed,
                                  SessionStatus::cancelled,   SessionStatus::late_cancelled,
                                  SessionStatus::no_show};

}  // namespace

TEST_CASE("SES-01 each missing or impossible value has its own message") {
  World w;
  using R = SessionRequest;
  check(w, [](R&) {}, "ok");
  check(w, [](R& r) { r.client = {}; }, "client invalid");
  check(w, [&](R& r) { r.client = w.fresh<ClientId>(); }, "client not_found");
  check(w, [&](R& r) { r.client = ClientId(w.session); }, "client not_found");
  check(w, [&](R& r) { r.client = w.gone; }, "client conflict");
  for (int wrong : {0, -1, -50, INT32_MIN, 1441, 100'000, INT32_MAX})
    check(w, [&](R& r) { r.duration = wrong; }, "duration invalid");
  for (int right : {1, 5, 50, 60, 1439, 1440}) check(w, [&](R& r) { r.duration = right; }, "ok");
  for (const char* right : {"1900-01-01T00:00", "2199-12-31T23:59", "2028-02-29T09:00"})
    check(w, [&](R& r) { r.start = at(right); }, "ok");
  for (const char* wrong : {"1899-12-31T23:59", "2200-01-01T00:00", "0001-01-01T00:00"})
    check(w, [&](R& r) { r.start = at(wrong); }, "start invalid");
  for (int wrong : {INT32_MIN, INT32_MAX})
    check(w, [&](R& r) { r.start = {wrong}; }, "start invalid");
  check(w, [](R& r) { r = R{}; r.start = {INT32_MAX}; r.duration = 0; },
        "client invalid, start invalid, duration invalid");
}

TEST_CASE("SES-02 service and member exist and are still offered") {
  World w;
  using R = SessionRequest;
  check(w, [&](R& r) { r.service = w.service; }, "ok");
  check(w, [&](R& r) { r.service = w.fresh<ServiceId>(); }, "service not_found");
  check(w, [&](R& r) { r.service = ServiceId(w.amara); }, "service not_found");
  check(w, [&](R& r) { r.service = w.old_service; }, "service conflict");
  check(w, [&](R& r) { r.member = w.other; }, "ok");
  check(w, [&](R& r) { r.member = w.fresh<MemberId>(); }, "member not_found");
  const MemberId left = w.member_with(RoleKind::practitioner, "left");
  check(w, [&](R& r) { r.member = left; }, "member conflict");
}

TEST_CASE("SES-01 over-long texts are refused with their length, none is cut") {
  World w;
  using R = SessionRequest;
  check(w, [](R& r) { r.name = repeat("é", 200); }, "ok");
  check(w, [](R& r) { r.name = repeat("é", 201); }, "name invalid");
  check(w, [](R& r) { r.name = repeat("x", 1'000'000); }, "name invalid");
  check(w, [](R& r) { r.location = repeat("王", 500); }, "ok");
  check(w, [](R& r) { r.location = repeat("王", 501); }, "location invalid");
  check(w, [](R& r) { r.client_note = repeat("x", 1'000'001); }, "client_note invalid");
  check(w, [](R& r) { r.private_note = repeat("x", 1'000'001); }, "private_note invalid");
  SessionRequest r = good(w);
  r.name = repeat("x", 1'000'000);
  CHECK(check_session(w.dana(), r).front().message ==
        "The name has 1,000,000 characters; 200 is the most.");
}

TEST_CASE("SES-01 APP-03 texts are cleaned and kept in any script") {
  World w;
  const std::pair<std::string, std::string> rows[] = {
      {std::string("in\0take", 7), "intake"},
      {"  Erst \t gespräch\n", "Erst gespräch"},
      {"初回面談", "初回面談"},
      {"פגישה ראשונה", "פגישה ראשונה"},
      {"🙂 e\xcc\x81", "🙂 e\xcc\x81"},
      {"", ""},
  };
  for (const auto& [typed, kept] : rows) {
    SessionRequest r = good(w);
    r.name = r.location = typed;
    const Session& s = booked(w, r);
    CHECK(is_valid_utf8(s.name));
    if (typed.find('\0') == std::string::npos) CHECK(s.name == kept);
    CHECK(s.name == s.location);
  }
  SessionRequest r = good(w);
  r.name = "a\xed\xa0\x80z";  // a lone surrogate
  CHECK(booked(w, r).name == "a\xef\xbf\xbdz");
  r.client_note = "Door code 12\r\nSecond floor\n";
  CHECK(booked(w, r).client_note == "Door code 12\nSecond floor");
}

TEST_CASE("SES-01 a booked session is what was asked for") {
  World w;
  SessionRequest r = good(w);
  const Session& plain = booked(w, r);
  CHECK(plain.client == w.amara);
  CHECK(plain.member == w.owner);
  CHECK(plain.start == at("2026-11-20T10:00"));
  CHECK(plain.duration == 60);
  CHECK(plain.status == SessionStatus::scheduled);
  CHECK(plain.modality == Modality::in_person);
  CHECK_FALSE(plain.service);
  r.service = w.service;
  r.member = w.other;
  r.modality = Modality::video;
  r.status = SessionStatus::pending;
  r.duration = 80;
  r.location = "Room 2";
  const Session& full = booked(w, r);
  CHECK(full.service == w.service);
  CHECK(full.member == w.other);
  CHECK(full.modality == Modality::video);
  CHECK(full.status == SessionStatus::pending);
  CHECK(full.duration == 80);
  CHECK(full.location == "Room 2");
  CHECK(told(book_session(w.dana(), w.session, r)) == "conflict");
}

TEST_CASE("TEAM-03 booking, changing and moving ask for permission") {
  World w;
  const SessionRequest r = good(w);
  const auto all = [&](MemberId me) {
    const Access a = w.as(me);
    return told(check_session(a, r)) + " / " + told(book_session(a, w.fresh<SessionId>(), r)) +
           " / " + told(change_session(a, w.session, r)) + " / " +
           told(move_session(a, w.session, r.start, 50)) + " / " +
           told(set_session_status(a, w.session, SessionStatus::completed, "", w.now)) + " / " +
           told(set_session_times(a, w.session, {}, {}));
  };
  const std::string yes = "ok / ok / ok / ok / ok / ok";
  const std::string no = "forbidden / forbidden / forbidden / forbidden / forbidden / forbidden";
  for (RoleKind role : {RoleKind::owner, RoleKind::practitioner, RoleKind::supervisor,
                        RoleKind::front_desk})
    CHECK(all(w.member_with(role)) == yes);
  CHECK(all(w.member_with(RoleKind::biller)) == no);
  CHECK(all(w.member_with(RoleKind::owner, "left")) == no);
  CHECK(all(w.fresh<MemberId>()) == no);
}

TEST_CASE("SES-06 the private note is the practitioner's own, the client's note everybody's") {
  World w;
  SessionRequest r = good(w);
  r.client_note = "Ring twice";
  r.private_note = "Ask about the exam";
  CHECK(booked(w, r).private_note == "Ask about the exam");
  const MemberId desk = w.member_with(RoleKind::front_desk);
  CHECK(told(book_session(w.as(desk), w.fresh<SessionId>(), r)) == "private_note forbidden");
  CHECK(told(book_session(w.as(w.other), w.fresh<SessionId>(), r)) == "ok");
  r.member = w.other;
  CHECK(told(check_session(w.dana(), r)) == "private_note forbidden");

  const SessionId id = w.fresh<SessionId>();
  w.apply(book_session(w.as(w.other), id, r), w.other);
  const auto note = [&] { return w.book.find<Session>(id)->private_note; };
  r.private_note.clear();  // what a form shows to those who may not see it
  w.apply(change_session(w.as(desk), id, r), desk);
  CHECK(note() == "Ask about the exam");
  w.apply(change_session(w.dana(), id, r));
  CHECK(note() == "Ask about the exam");
  r.private_note = "Something else";
  CHECK(told(change_session(w.as(desk), id, r)) == "private_note forbidden");
  w.apply(change_session(w.as(w.other), id, r), w.other);
  CHECK(note() == "Something else");
  r.private_note.clear();
  w.apply(change_session(w.as(w.other), id, r), w.other);
  CHECK(note().empty());
}

TEST_CASE("SES-01 changing keeps what was chosen before and checks what is new") {
  World w;
  SessionRequest r = good(w);
  const MemberId leaving = w.member_with(RoleKind::practitioner);
  r.member = leaving;
  r.service = w.service;
  const SessionId id = w.fresh<SessionId>();
  w.apply(book_session(w.dana(), id, r));
  w.set("member", leaving, "status", "left");
  w.set("service", w.service, "archived", true);
  w.set("client", w.amara, "deleted", true);
  r.location = "Room 3";
  CHECK(told(check_session(w.dana(), r)) ==
        "client conflict, service conflict, member conflict");
  CHECK(told(check_session(w.dana(), r, id)) == "ok");
  w.apply(change_session(w.dana(), id, r));
  CHECK(w.book.find<Session>(id)->location == "Room 3");
  r.client = w.gone;
  CHECK(told(change_session(w.dana(), id, r)) == "client conflict");
  r.client = w.jonas;
  r.duration = 0;
  CHECK(told(change_session(w.dana(), id, r)) == "duration invalid");
  CHECK(told(change_session(w.dana(), w.fresh<SessionId>(), r)) == "not_found");
  w.set("session", id, "archived", true);
  r.duration = 50;
  CHECK(told(change_session(w.dana(), id, r)) == "not_found");
  CHECK(told(move_session(w.dana(), id, r.start, 50)) == "not_found");
  CHECK(told(set_session_status(w.dana(), id, SessionStatus::completed, "", w.now)) ==
        "not_found");
}

TEST_CASE("SES-05 cancelling by the form asks for the reason elsewhere") {
  World w;
  SessionRequest r = good(w);
  for (SessionStatus s : {SessionStatus::cancelled, SessionStatus::late_cancelled}) {
    r.status = s;
    CHECK(told(change_session(w.dana(), w.session, r)) == "status invalid");
  }
  r.status = SessionStatus::no_show;
  CHECK(told(change_session(w.dana(), w.session, r)) == "ok");
}

TEST_CASE("CAL-05 moving changes start and duration and nothing else") {
  World w;
  const auto move = [&](const char* start, int duration) {
    return told(move_session(w.dana(), w.session, at(start), duration));
  };
  CHECK(move("2026-11-19T11:30", 50) == "ok");
  CHECK(move("2026-11-19T23:30", 90) == "ok");
  CHECK(move("2026-11-19T11:30", 0) == "duration invalid");
  CHECK(move("2026-11-19T11:30", -30) == "duration invalid");
  CHECK(move("2026-11-19T11:30", 1441) == "duration invalid");
  CHECK(move("1899-11-19T11:30", 50) == "start invalid");
  CHECK(move("2200-01-01T00:00", 50) == "start invalid");
  const Session before = *w.book.find<Session>(w.session);
  w.apply(move_session(w.dana(), w.session, at("2026-11-19T11:30"), 45));
  const Session& after = *w.book.find<Session>(w.session);
  CHECK(after.start == at("2026-11-19T11:30"));
  CHECK(after.duration == 45);
  CHECK(after.client == before.client);
  CHECK(after.status == before.status);
}

TEST_CASE("SES-03 any status by hand; cancelling asks for a reason") {
  for (SessionStatus from : kAll) {
    for (SessionStatus to : kAll) {
      World w;
      REQUIRE(status_told(w, from, "Client is ill") == "ok");
      CHECK(status_told(w, to, "Client is ill") == "ok");
      CHECK(w.book.find<Session>(w.session)->status == to);
      CHECK(w.book.find<Session>(w.session)->reason == (takes_time(to) ? "" : "Client is ill"));
    }
  }
  World w;
  CHECK(status_told(w, SessionStatus::cancelled) == "reason invalid");
  CHECK(status_told(w, SessionStatus::cancelled, " \n ") == "reason invalid");
  CHECK(status_told(w, SessionStatus::late_cancelled) == "reason invalid");
  CHECK(status_told(w, SessionStatus::cancelled, repeat("x", 501)) == "reason invalid");
  CHECK(status_told(w, SessionStatus::no_show) == "ok");
  CHECK(told(set_session_status(w.dana(), w.fresh<SessionId>(), SessionStatus::completed, "",
                                w.now)) == "not_found");
}

TEST_CASE("SES-03 the usual path is offered first, and all others after it") {
  for (SessionStatus s : kAll) {
    const auto next = usual_next(s);
    CHECK(next.size() == 6);
    for (SessionStatus other : kAll) {
      const auto times = std::count(next.begin(), next.end(), other);
      CHECK(times == (other == s ? 0 : 1));
    }
  }
  CHECK(usual_next(SessionStatus::pending).front() == SessionStatus::scheduled);
  CHECK(usual_next(SessionStatus::scheduled).front() == SessionStatus::in_progress);
  CHECK(usual_next(SessionStatus::in_progress).front() == SessionStatus::completed);
}

TEST_CASE("SES-04 one tap records start and stop, once") {
  World w;
  const auto s = [&]() -> const Session& { return *w.book.find<Session>(w.session); };
  const Instant start = w.now, stop{w.now.ms + 49 * 60'000};
  CHECK(status_told(w, SessionStatus::in_progress) == "ok");
  CHECK(s().started == start);
  CHECK(s().stopped.ms == 0);
  w.now = stop;
  CHECK(status_told(w, SessionStatus::in_progress) == "ok");
  CHECK(s().started == start);
  CHECK(status_told(w, SessionStatus::completed) == "ok");
  CHECK(s().started == start);
  CHECK(s().stopped == stop);
  w.now.ms += 60'000;
  CHECK(status_told(w, SessionStatus::completed) == "ok");
  CHECK(s().stopped == stop);
  CHECK(status_told(w, SessionStatus::in_progress) == "ok");  // it goes on
  CHECK(s().started == start);
  CHECK(s().stopped.ms == 0);
  CHECK(status_told(w, SessionStatus::completed) == "ok");
  CHECK(s().stopped == w.now);
}

TEST_CASE("SES-04 a tap days away from the session records no time") {
  for (const char* late : {"2026-11-20T10:00:00.000Z", "2027-01-01T00:00:00.000Z",
                           "2026-11-16T10:00:00.000Z"}) {
    World w;
    w.now = instant(late);
    CHECK(status_told(w, SessionStatus::in_progress) == "ok");
    CHECK(status_told(w, SessionStatus::completed) == "ok");
    CHECK(w.book.find<Session>(w.session)->started.ms == 0);
    CHECK(w.book.find<Session>(w.session)->stopped.ms == 0);
  }
}

TEST_CASE("SES-04 start and stop can be corrected, within reason") {
  World w;
  const auto set = [&](std::int64_t from, std::int64_t to) {
    const auto time = [&](std::int64_t m) { return Instant{m < 0 ? 0 : w.now.ms + m * 60'000}; };
    const auto edits = set_session_times(w.dana(), w.session, time(from), time(to));
    if (edits) w.apply(edits);
    return told(edits);
  };
  CHECK(set(0, 50) == "ok");
  CHECK(w.book.find<Session>(w.session)->stopped.ms == w.now.ms + 50 * 60'000);
  CHECK(set(0, -1) == "ok");
  CHECK(set(-1, -1) == "ok");
  CHECK(w.book.find<Session>(w.session)->started.ms == 0);
  CHECK(set(-1, 50) == "started invalid");
  CHECK(set(50, 50) == "stopped invalid");
  CHECK(set(50, 0) == "stopped invalid");
  CHECK(set(0, 1440) == "ok");
  CHECK(set(0, 1441) == "stopped invalid");
}

TEST_CASE("SES-05 what did not happen takes no time and gets no note") {
  const bool expected[] = {true, true, true, true, false, false, false};
  for (std::size_t i = 0; i < 7; ++i) {
    CHECK(takes_time(kAll[i]) == expected[i]);
    CHECK(is_held(kAll[i]) == expected[i]);
  }
}

TEST_CASE("NOTE-14 a signed note locks its session") {
  World w;
  w.signed_note();
  SessionRequest r = good(w);
  const std::string words = change_session(w.dana(), w.session, r).error().message;
  CHECK(words.find("signed") != std::string::npos);
  CHECK(words.find("addendum") != std::string::npos);
  const auto all_told = [&] {
    return told(change_session(w.dana(), w.session, r)) + " " +
           told(move_session(w.dana(), w.session, r.start, 50)) + " " +
           told(set_session_status(w.dana(), w.session, SessionStatus::no_show, "", w.now)) + " " +
           told(set_session_times(w.dana(), w.session, {}, {}));
  };
  CHECK(all_told() == "conflict conflict conflict conflict");
  World draft;
  draft.write(draft.begun_note(), "plan", "Come back next week.");
  CHECK(told(move_session(draft.dana(), draft.session, r.start, 50)) == "ok");
}
