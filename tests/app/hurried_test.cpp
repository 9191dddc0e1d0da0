// What a hurried hand does: leaves in mid-word, closes what it was writing, undoes too far.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct Hurried : World {
  ClientId client;
  SessionId session;
  NoteId note;
  Hurried() {
    create();
    client = add_client("Amara Okafor");
    session = book(client, "2026-11-18T09:00");
    note = write(session, "subjective", "Slept five nights of seven.");
  }
  void come_back() {
    restart();
    unlock();
    REQUIRE(model().is_open());
    act(cmd::OpenNote{note});
  }
  const AddendumForm& addendum() const { return *model().note.addendum; }
};

}  // namespace

TEST_CASE("NOTE-08 a word typed in the very frame in which the page goes is kept") {
  Hurried w;
  w.wait(2000);
  w.host.say(HostNews::Kind::hidden);
  w.engine->tick();
  w.engine->dispatch(cmd::EditSection{"plan", "She slept and then the ba"});
  w.engine->run_effects();
  w.run(2);
  w.come_back();
  CHECK(w.model().book.find<Note>(w.note)->text.at("plan") == "She slept and then the ba");
}

TEST_CASE("NOTE-08 an addendum half written survives a crash, Escape and a lock") {
  Hurried w;
  w.sign();
  w.act(cmd::BeginAddendum{});
  w.act(cmd::EditAddendumReason{"A fact became known"});
  w.act(cmd::EditAddendumText{"She changed her dose on Mon"});
  w.wait(400);
  SUBCASE("a crash") {
    w.come_back();
    CHECK_FALSE(w.model().note.addendum);
  }
  SUBCASE("Escape") {
    w.act(cmd::CloseAddendum{});
    REQUIRE(w.model().toast);
    CHECK(w.model().toast->text.find("is kept") != std::string::npos);
  }
  SUBCASE("a lock") {
    w.act(cmd::Lock{});
    w.run(20);
    w.unlock();
    w.act(cmd::OpenNote{w.note});
  }
  w.act(cmd::BeginAddendum{});
  CHECK(w.addendum().reason == "A fact became known");
  CHECK(w.addendum().text == "She changed her dose on Mon");
  w.act(cmd::SaveAddendum{});
  w.act(cmd::CloseSign{});
  REQUIRE(w.model().book.addenda_of(w.note).size() == 1);
  w.act(cmd::BeginAddendum{});
  CHECK(w.addendum().text.empty());  // it was added: the next one is a new one
  w.act(cmd::CloseAddendum{});
  w.come_back();
  w.act(cmd::BeginAddendum{});
  CHECK(w.addendum().text.empty());
}

TEST_CASE("NOTE-08 an addendum emptied again leaves nothing behind") {
  Hurried w;
  w.sign();
  w.act(cmd::BeginAddendum{});
  w.act(cmd::EditAddendumText{"Wrong client"});
  w.act(cmd::EditAddendumText{""});
  w.act(cmd::CloseAddendum{});
  w.come_back();
  CHECK_FALSE(w.model().toast);
  w.act(cmd::BeginAddendum{});
  CHECK(w.addendum().text.empty());
}

TEST_CASE("SES-12 undo does not take a session away from under its note") {
  Hurried w;
  w.act(cmd::LeaveSection{"subjective"});
  w.act(cmd::Undo{});  // the booking is the last thing that can be undone
  CHECK(w.model().book.find<Session>(w.session));
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->bad);
  CHECK(w.model().book.notes_of_session(w.session).size() == 1);
}

TEST_CASE("NOTE-14 signing while what is typed cannot be kept says where and why") {
  Hurried w;
  w.act(cmd::EditSection{"plan", std::string(kLongestText + 1, 'x')});
  const auto serial = w.model().note.focus_serial;
  w.act(cmd::BeginSign{w.note});
  CHECK_FALSE(w.model().note.signing);
  CHECK(w.model().note.focus_section == "plan");
  CHECK(w.model().note.focus_serial != serial);
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->bad);
}
