// What stands around every page: rail, bar at the bottom, foot, toasts, and what they leave free.
#include "view_bench.h"

using namespace sb;
using namespace sb::test;

namespace {

struct ShellBench : ViewBench {
  void phone(float height = 844) {
    user.env.width = 390;
    user.env.height = height;
    user.env.coarse_pointer = true;
    user.settle();
  }
  void open_note() {
    const NoteId note = world.begun_note();
    open();
    run_and_settle(cmd::OpenNote{note});
  }
  Rect of(Role role, std::string_view name) const {
    const Node* node = user.find(role, name);
    return node ? node->rect : Rect{};
  }
};

}  // namespace

TEST_CASE("APP-02 the calendar has no item without a node, under a dialog neither") {
  for (CalendarView view : {CalendarView::day, CalendarView::week, CalendarView::month}) {
    ShellBench bench;
    bench.open();
    bench.run_and_settle(cmd::SetCalendarView{view});
    CHECK(bench.built().strays().empty());
    bench.run_and_settle(cmd::BeginSession{at("2026-11-18T11:00"), 0, {}});
    REQUIRE(bench.user.find(Role::dialog, "New session"));
    CHECK(bench.built().strays().empty());
  }
}

TEST_CASE("APP-02 on a phone a toast covers nothing of the page") {
  ShellBench bench;
  bench.open_note();
  bench.phone();
  const Rect whole = bench.of(Role::main, "");
  bench.model.toast = Toast{};
  bench.model.toast->text = "Moved to Thursday, with everything that belongs to this session";
  bench.user.settle();
  const Rect page = bench.of(Role::main, ""), toast = bench.of(Role::status, "Messages");
  CHECK(page.bottom() <= toast.y);
  CHECK(toast.bottom() <= whole.bottom());
  bench.model.toast.reset();
  bench.user.settle();
  CHECK(bench.of(Role::main, "").h == whole.h);
}

TEST_CASE("NOTE-07 the bar at the bottom gives way while the soft keyboard leaves little room") {
  ShellBench bench;
  bench.open_note();
  bench.phone();
  CHECK(bench.user.focus(Role::textbox, "plan"));
  bench.user.settle();
  CHECK(bench.user.find(Role::button, "Calendar"));  // there is room for both
  bench.user.env.height = 540;
  bench.user.settle();
  CHECK_FALSE(bench.user.find(Role::button, "Calendar"));
  const Node* field = bench.user.find(Role::textbox, "plan");
  REQUIRE(field);
  CHECK(bench.of(Role::main, "").bottom() > 500);
  bench.user.focus(Role::button, "Preview");
  bench.user.settle();
  CHECK(bench.user.find(Role::button, "Calendar"));
}

TEST_CASE("CLI-13 discreet mode is one press away on a phone") {
  ShellBench bench;
  bench.open();
  bench.phone();
  CHECK(bench.user.click(Role::button, "Discreet"));
  CHECK(bench.model.discreet);
  for (const Node* node : bench.user.all(Role::button)) CHECK(node->rect.right() <= 390);
  bench.user.env.width = 320;  // no room for its word: on the Practice page
  bench.user.settle();
  CHECK_FALSE(bench.user.find(Role::button, "Discreet"));
  CHECK(bench.user.find(Role::button, "Lock"));
}

TEST_CASE("APP-02 with large text on a low screen nothing in the rail lies over another") {
  for (float height : {600.f, 720.f, 800.f}) {
    ShellBench bench;
    bench.open();
    bench.user.env.width = 1280;
    bench.user.env.height = height;
    bench.user.env.text_scale = 2;
    bench.user.settle();
    std::vector<Rect> seen;
    for (const char* name :
         {"Calendar", "Clients", "To do", "Practice", "Search", "Discreet", "Lock"}) {
      const Rect r = bench.of(Role::button, name);
      CHECK_MESSAGE(r.bottom() <= height, name);
      CHECK_MESSAGE(r.h >= 40, name);
      for (const Rect& other : seen) CHECK(other.intersection(r).empty());
      seen.push_back(r);
    }
  }
}

TEST_CASE("APP-02 with large text the phone's bar has two lines of whole words") {
  ShellBench bench;
  bench.open();
  bench.model.demo = true;
  bench.user.env.text_scale = 2;
  bench.phone();
  const Rect first = bench.of(Role::button, "Calendar"), last = bench.of(Role::button, "Lock");
  CHECK(first.w >= 120);
  CHECK(last.y >= first.bottom());
  CHECK(last.bottom() <= 844);
  CHECK(bench.of(Role::button, "Leave the demo").right() <= 390);
}

TEST_CASE("SES-05 whoever writes the note of a session that is over says that it took place") {
  ShellBench bench;
  const SessionId over = bench.add_session("2026-11-16T15:00", SessionStatus::scheduled);
  bench.open();
  bench.run_and_settle(cmd::SelectSession{over});
  CHECK(bench.user.sees("Did the session happen?"));
  CHECK(bench.user.click(Role::button, "Write note"));
  CHECK(bench.model.page == Page::note);
  CHECK(bench.model.book.find<Session>(over)->status == SessionStatus::completed);
}

TEST_CASE("SES-05 the note of a session to come says nothing about it") {
  ShellBench bench;
  const SessionId ahead = bench.add_session("2026-11-27T15:00", SessionStatus::scheduled);
  bench.open();
  bench.run_and_settle(cmd::SelectSession{ahead});
  if (bench.user.find(Role::button, "Write note")) bench.user.click(Role::button, "Write note");
  CHECK(bench.model.book.find<Session>(ahead)->status == SessionStatus::scheduled);
}

TEST_CASE("CLI-03 an empty tab of the chart offers the one next step") {
  ShellBench bench;
  bench.open();
  bench.run_and_settle(cmd::OpenChart{bench.world.jonas});
  for (const char* tab : {"Sessions", "Notes"}) {
    CHECK(bench.user.click(Role::tab, tab));
    CHECK_MESSAGE(bench.user.find(Role::button, "Book a session"), tab);
    CHECK(bench.built().strays().empty());
  }
  CHECK(bench.user.click(Role::button, "Book a session"));
  REQUIRE(bench.model.calendar.form);
  CHECK(bench.model.calendar.form->client == bench.world.jonas);
}
