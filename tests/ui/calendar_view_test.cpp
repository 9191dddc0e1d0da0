// The calendar's views over a small practice: what stands there, what a press means, what is drawn.
#include "view_bench.h"

using namespace sb;
using namespace sb::test;

namespace {

struct CalendarBench : ViewBench {
  void begin(CalendarView view) {
    open();
    run_and_settle(cmd::SetCalendarView{view});
  }
  std::size_t buttons(std::string_view part) const {
    std::size_t n = 0;
    for (const Node* node : user.all(Role::button)) n += node->name.find(part) != std::string::npos;
    return n;
  }
  void fill(int days, int per_day) {
    for (int d = 0; d < days; ++d)
      for (int i = 0; i < per_day; ++i) {
        Session s;
        s.client = world.amara;
        s.member = world.owner;
        s.service = world.service;
        s.start = LocalTime::at(day("2026-11-01") + d, (i * 7) % 1380);
        s.duration = 50;
        Edit edit = edit_of(world.fresh<SessionId>(), s,
                            {"client", "service", "member", "start", "duration"});
        for (const Change& c :
             world.book.stamped({edit}, world.owner, world.clock, world.now))
          world.book.apply(c);
      }
  }
};

}  // namespace

TEST_CASE("CAL-01 the month shows the session in its day; Enter on a day opens it") {
  CalendarBench bench;
  bench.begin(CalendarView::month);
  CHECK(bench.user.find(Role::heading, "November 2026"));
  CHECK(bench.buttons("Amara Okafor, 10:00") == 1);
  bench.user.activate(Role::button, "Wednesday 18 November 2026, 1 event");
  CHECK(bench.model.calendar.view == CalendarView::day);
}

TEST_CASE("CAL-01 the list has a heading and a row, and opens the pop-up") {
  CalendarBench bench;
  bench.begin(CalendarView::list);
  CHECK(bench.user.find(Role::heading, "Today · Wednesday 18 November 2026"));
  REQUIRE(bench.buttons("Amara Okafor, 10:00") == 1);
  bench.run_and_settle(cmd::StepCalendar{-1});
  CHECK(bench.user.find(Role::heading, "Nothing this month"));
}

TEST_CASE("CAL-12 5,000 events in a month: cells hold a few and the rest is a number") {
  CalendarBench bench;
  bench.fill(30, 166);
  bench.begin(CalendarView::month);
  CHECK(bench.model.calendar.range.ids.size() > 4900);
  CHECK(bench.buttons("Amara Okafor, ") < 200);
  CHECK(bench.buttons(" more, ") >= 30);
  bench.run_and_settle(cmd::SetCalendarView{CalendarView::list});
  CHECK(bench.buttons("Amara Okafor, ") < 40);
  CHECK(bench.model.calendar.agenda.size() > 4900);
  bench.run_and_settle(cmd::SetCalendarView{CalendarView::week});
  CHECK(bench.user.all(Role::button).size() < 1200);
}

TEST_CASE("CAL-06 several members have a column each in the day; the filter takes one away") {
  CalendarBench bench;
  bench.begin(CalendarView::day);
  CHECK(bench.user.find(Role::column_header, "Dana Reyes"));
  CHECK(bench.user.find(Role::column_header, "Noor Haddad"));
  bench.run_and_settle(cmd::FilterMember{bench.world.owner, true});
  CHECK_FALSE(bench.user.find(Role::column_header, "Noor Haddad"));
  CHECK(bench.buttons("Remove filter Dana Reyes") == 1);
}

TEST_CASE("CAL-06 the reason of a dated exception stands in the day's header") {
  CalendarBench bench;
  Member dana = *bench.world.book.find<Member>(bench.world.owner);
  dana.exceptions = {{day("2026-11-19"), day("2026-11-20"), {}, "Holiday"}};
  bench.world.apply(
      std::vector<Edit>{edit_of(bench.world.owner, dana, {"exceptions"})});
  bench.begin(CalendarView::week);
  CHECK(bench.buttons("Thursday 19 November 2026, Holiday") == 1);
  CHECK(bench.buttons("Holiday") == 2);
}

TEST_CASE("CAL-03 Enter on the keyboard's slot asks what it is to be; Session is first") {
  CalendarBench bench;
  bench.begin(CalendarView::week);
  bench.run_and_settle(cmd::ChooseEvent{at("2026-11-19T09:00"), 0});
  REQUIRE(bench.dialog("What is it?"));
  bench.user.click(Role::button, "Unavailable");
  REQUIRE(bench.sent<cmd::BeginSession>());
  CHECK(bench.sent<cmd::BeginSession>()->kind == EventKind::unavailable);
  CHECK(bench.sent<cmd::BeginSession>()->start == at("2026-11-19T09:00"));
  CHECK_FALSE(bench.model.calendar.choosing);
}

TEST_CASE("CAL-02 another zone of the device is told") {
  CalendarBench bench;
  bench.open();
  bench.model.device_zone = "America/New_York";
  bench.user.settle();
  bool told = false;
  for (const Node* node : bench.user.all(Role::text))
    told |= node->name ==
            "Times are in Europe/Vienna; this device is in America/New_York.";
  CHECK(told);
}

TEST_CASE("CAL-08 a filter that nothing passes says so and offers to clear it") {
  CalendarBench bench;
  bench.begin(CalendarView::week);
  bench.run_and_settle(cmd::FilterStatus{SessionStatus::no_show, true});
  CHECK(bench.user.find(Role::status, "No sessions match the filter"));
  bench.run_and_settle(cmd::ClearFilter{});
  CHECK(bench.buttons("Amara Okafor, 10:00") == 1);
}

TEST_CASE("CAL-01 up and down go through the list, Enter opens") {
  CalendarBench bench;
  bench.add_session("2026-11-19T09:00", SessionStatus::scheduled);
  bench.begin(CalendarView::list);
  REQUIRE(bench.user.focus(Role::button, "*Amara Okafor, 10:00*"));
  bench.user.press("ArrowDown");
  const Node* next = bench.user.find(Role::button, "*Amara Okafor, 09:00*");
  REQUIRE(next);
  CHECK(bench.user.focused() == next->id);
  bench.user.press("Enter");
  CHECK(bench.model.calendar.selected);
}

TEST_CASE("CAL-05 a finger drags only after it has rested; else it turns the page") {
  CalendarBench bench;
  bench.begin(CalendarView::week);
  const Node* card = bench.user.find(Role::button, "*Amara Okafor, 10:00*");
  REQUIRE(card);
  const Point from{card->rect.x + 40, card->rect.y + 20}, to{from.x + 170, from.y};
  bench.user.env.coarse_pointer = true;
  bench.user.drag(from, to);
  CHECK_FALSE(bench.sent<cmd::MoveSession>());
  REQUIRE(bench.sent<cmd::StepCalendar>());
  CHECK(bench.sent<cmd::StepCalendar>()->steps == -1);
  bench.run_and_settle(cmd::StepCalendar{1});
  bench.user.env.finger_held = true;
  bench.user.drag(from, to);
  REQUIRE(bench.sent<cmd::MoveSession>());
  CHECK(to_iso(bench.sent<cmd::MoveSession>()->start) == "2026-11-19T10:00");
}

TEST_CASE("CAL-05 a drag past the days shown is held inside them") {
  CalendarBench bench;
  bench.begin(CalendarView::week);
  const Node* card = bench.user.find(Role::button, "*Amara Okafor, 10:00*");
  REQUIRE(card);
  const Point from{card->rect.x + 40, card->rect.y + 20};
  bench.user.drag(from, {from.x + 3000, from.y});
  REQUIRE(bench.sent<cmd::MoveSession>());
  CHECK(bench.sent<cmd::MoveSession>()->kept_inside);
  CHECK(to_iso(bench.sent<cmd::MoveSession>()->start) == "2026-11-22T10:00");
}
