// The Sessions tab of a chart, the To do page and the Practice page as they are drawn and pressed.
#include "ui/history_parts.h"

#include <doctest/doctest.h>

#include "view_bench.h"

namespace sb::test {
namespace {

// The name of the one button that begins with these words.
std::string button_named(const ViewBench& bench, std::string_view begin) {
  for (const Node* node : bench.user.all(Role::button))
    if (node->name.compare(0, begin.size(), begin) == 0) return node->name;
  return std::string(begin);
}

struct HistoryBench : ViewBench {
  SessionId held, ahead;
  HistoryBench() {
    held = add_session("2026-11-11T10:00", SessionStatus::completed);
    ahead = add_session("2026-11-25T10:00", SessionStatus::scheduled);
    open();
    run_and_settle(cmd::OpenChart{world.amara, ChartTab::sessions});
  }
};

TEST_CASE("CLI-06 the five columns, where now is, and details on a press") {
  HistoryBench bench;
  REQUIRE(bench.user.find(Role::table, "Sessions"));
  for (const char* title : {"Date and time", "Service", "Duration", "Status", "Note"})
    CHECK(bench.user.find(Role::column_header, title));
  CHECK(bench.user.sees("Now · Wed 18 Nov · 10:30"));
  bench.run_and_settle(cmd::OpenHistoryRow{bench.held});
  CHECK(bench.dialog("Wed 11 Nov 2026, 10:00"));
  CHECK(bench.user.sees("Dana Reyes, LPC"));
  CHECK(bench.built().strays().empty());
  CHECK(bench.user.click(Role::button, "Show in calendar"));
  CHECK(bench.model.page == Page::calendar);
}

TEST_CASE("CLI-07 a figure opens its formula and the rows behind it") {
  HistoryBench bench;
  CHECK(bench.user.click(Role::button, "Completed: 1"));
  REQUIRE(bench.dialog("Completed"));
  CHECK(bench.user.sees("1 session behind this figure"));
  CHECK(bench.user.sees("Sessions with the status Completed."));
  CHECK(bench.user.click(Role::button, button_named(bench, "Wed 11 Nov 2026, Individual session")));
  CHECK(bench.model.chart.history.open_row == bench.held);
}

TEST_CASE("CLI-06 a filter that matches nothing says so and can be cleared") {
  HistoryBench bench;
  bench.run_and_settle(cmd::FilterHistoryStatus{SessionStatus::no_show, true});
  CHECK(bench.user.sees("No session matches"));
  CHECK(bench.user.click(Role::button, "Clear filters"));
  CHECK(bench.model.chart.history.rows.size() == 3);
}

TEST_CASE("CLI-06 a frame of the history does not grow with the client's history") {
  ViewBench few, many;
  for (int i = 0; i < 60; ++i) few.add_session("2025-03-03T10:00", SessionStatus::cancelled);
  for (int i = 0; i < 1500; ++i) many.add_session("2025-03-03T10:00", SessionStatus::cancelled);
  for (ViewBench* bench : {&few, &many}) {
    bench->open();
    bench->run_and_settle(cmd::OpenChart{bench->world.amara, ChartTab::sessions});
  }
  CHECK(many.user.tree().nodes.size() == few.user.tree().nodes.size());
  CHECK(many.canvas.vertices() < few.canvas.vertices() + 600);
}

TEST_CASE("CLI-06 newest first with a year ahead begins at now") {
  ViewBench bench;
  for (int week = 1; week <= 50; ++week) {
    const Day day = *day_from_iso("2026-11-18") + 7 * week;
    bench.add_session((to_iso(day) + "T09:00").c_str(), SessionStatus::scheduled);
  }
  bench.open();
  bench.run_and_settle(cmd::OpenChart{bench.world.amara, ChartTab::sessions});
  const Node* now = nullptr;
  for (const Node* cell : bench.user.all(Role::cell))
    if (cell->name.rfind("Now · ", 0) == 0) now = cell;
  REQUIRE(now);
  CHECK(now->visible.h > 10);
}

TEST_CASE("SES-05 CLI-09 the To do page asks, leads on and counts on the rail") {
  ViewBench bench;
  const SessionId unsaid = bench.add_session("2026-11-16T10:00", SessionStatus::scheduled);
  bench.add_session("2026-11-09T10:00", SessionStatus::completed);
  bench.open();
  const Node* item = bench.user.find(Role::button, "To do");
  REQUIRE(item);
  CHECK(item->description == "2 things to do");
  CHECK(bench.user.click(Role::button, "To do"));
  CHECK(bench.model.page == Page::todo);
  CHECK(bench.user.sees("Did these sessions happen?"));
  CHECK(bench.user.sees("Notes to write"));
  CHECK(bench.user.sees("Nothing scheduled"));
  CHECK(bench.user.click(Role::button, button_named(bench, "Yes, Amara Okafor, Mon 16 Nov")));
  const auto* said = bench.sent<cmd::SayHappened>();
  REQUIRE(said);
  CHECK(said->session == unsaid);
  CHECK(said->happened);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CAL-06 SES-02 the Practice page shows hours, services and opens their sheets") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::practice});
  CHECK(bench.user.sees("Mon – Fri  09:00 – 18:00"));
  CHECK(bench.user.click(Role::button, "Change settings"));
  CHECK(bench.dialog("Practice settings"));
  bench.run_and_settle(cmd::ClosePracticeForm{});
  CHECK(bench.user.click(Role::button, "Working hours of Dana Reyes, LPC"));
  REQUIRE(bench.dialog("Working hours of Dana Reyes, LPC"));
  CHECK(bench.user.find(Role::switch_, "Monday"));
  bench.run_and_settle(cmd::CloseHours{});
  CHECK(bench.user.click(Role::button, "Add service"));
  CHECK(bench.dialog("New service"));
  bench.run_and_settle(cmd::CloseService{});
  CHECK(bench.built().strays().empty());
}

}  // namespace
}  // namespace sb::test
