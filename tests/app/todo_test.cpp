// The To do page, through commands and as time goes by.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

constexpr std::int64_t kHour = 3600LL * 1000;

struct TodoWorld : World {
  ClientId amara;
  TodoWorld() {
    create();
    amara = add_client("Amara Okafor");
  }
  const TodoState& todo() const { return model().todo; }
  void pass(std::int64_t ms) {  // somebody is there all the while: no lock
    clock.advance_ms(ms);
    engine->touch();
    run();
  }
};

}  // namespace

TEST_CASE("SES-05 a session past its end is asked about from that minute, and Yes settles it") {
  TodoWorld w;
  const SessionId session = w.book(w.amara, "2026-11-18T11:00");  // now it is 10:30
  CHECK(w.todo().open() == 0);
  w.pass(kHour);
  CHECK(w.todo().open() == 0);  // 11:30, it lasts until 11:50
  w.pass(kHour / 2);
  REQUIRE(w.todo().no_status.size() == 1);
  CHECK(w.todo().no_status[0].session == session);
  CHECK(w.todo().no_status[0].client == w.amara);
  w.act(cmd::SetStatus{session, SessionStatus::completed});
  CHECK(w.todo().no_status.empty());
  REQUIRE(w.todo().no_note.size() == 1);
  CHECK(w.todo().open() == 1);
  w.write(session, "subjective", "Slept well.");
  CHECK(w.todo().no_note.size() == 1);
  w.sign();
  CHECK(w.todo().open() == 0);
}

TEST_CASE("CLI-09 clients with nothing scheduled are listed while the page is shown") {
  TodoWorld w;
  w.act(cmd::GoTo{Page::todo});
  REQUIRE(w.todo().unscheduled.size() == 1);
  CHECK(w.todo().unscheduled[0].client == w.amara);
  CHECK_FALSE(w.todo().unscheduled[0].seen);
  w.book(w.amara, "2026-11-25T10:00");
  CHECK(w.todo().unscheduled.empty());
  w.act(cmd::Undo{});
  CHECK(w.todo().unscheduled.size() == 1);
}

TEST_CASE("CLI-09 locking forgets the lists") {
  TodoWorld w;
  w.book(w.amara, "2026-11-17T10:00");
  REQUIRE(w.todo().open() == 1);
  w.act(cmd::Lock{});
  CHECK(w.todo().open() == 0);
  w.unlock();
  CHECK(w.todo().open() == 1);
}
