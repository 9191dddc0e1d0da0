#include "ui/chart_present.h"

#include <doctest/doctest.h>

#include "view_bench.h"

namespace sb::test {
namespace {

const char* kPlanText = "Walk for twenty minutes each day.";

// A signed note, a session without a note, one ahead.
struct ChartBench : ViewBench {
  NoteId note;
  SessionId late, ahead;

  ChartBench() {
    note = world.begun_note();
    world.write(note, "subjective", "Client reports sleeping well on five nights.");
    world.write(note, "plan", kPlanText);
    world.sign_it(note, world.owner);
    late = add_session("2026-11-11T10:00", SessionStatus::completed);
    ahead = add_session("2026-11-25T10:00", SessionStatus::scheduled);
    world.set("client", world.amara, "pronouns", "she/her");
    world.set("client", world.amara, "birth_date", "1992-03-14");
    open();
    run_and_settle(cmd::OpenChart{world.amara});
  }
};

TEST_CASE("CLI-03 the chart says who it is, what is next and where one is") {
  ChartBench bench;
  const Node* title = bench.user.find(Role::heading, "Amara Okafor");
  REQUIRE(title);
  CHECK(title->level == 1);
  CHECK(bench.user.sees("she/her · 34 · #1001"));
  CHECK(bench.user.sees("Active"));
  CHECK(bench.user.sees("next session Wed 25 Nov 10:00"));
  CHECK((bench.user.find(Role::tab, "Summary")->flags & kSelected) != 0);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-04 the timeline holds sessions and notes, newest first, and opens them") {
  ChartBench bench;
  REQUIRE(bench.model.chart.rows.size() == 4);
  CHECK(bench.user.sees("Signed by Dana Reyes, LPC"));
  CHECK(bench.user.click(Role::button, "*Progress note — SOAP*"));
  CHECK(bench.model.page == Page::note);
  CHECK(bench.model.note.note == bench.note);
}

TEST_CASE("CLI-06 a session of the timeline is shown in the calendar with its pop-up") {
  ChartBench bench;
  CHECK(bench.user.click(Role::button, "*11 Nov 2026*"));
  CHECK(bench.model.page == Page::calendar);
  CHECK(bench.model.calendar.selected == bench.late);
}

TEST_CASE("CLI-06 sessions ahead are one line on the timeline and lead to their list") {
  ChartBench bench;
  CHECK(bench.user.find(Role::button, "*25 Nov 2026*") == nullptr);
  CHECK(bench.user.click(Role::button, "1 session ahead"));
  CHECK(bench.model.chart.tab == ChartTab::sessions);
}

TEST_CASE("CLI-10 before the next session: last plan as signed, and the notes to write") {
  ChartBench bench;
  CHECK(bench.user.sees(kPlanText));
  CHECK(bench.user.sees("Note for Wed 11 Nov is overdue"));
  CHECK(bench.user.click(Role::button, "Write note"));
  CHECK(bench.model.page == Page::note);
  const Note* begun = bench.model.book.find<Note>(bench.model.note.note);
  REQUIRE(begun);
  CHECK(begun->session == bench.late);
}

TEST_CASE("SES-08 the next session is booked a week after the latest one") {
  ChartBench bench;
  CHECK(bench.user.click(Role::button, "Book session"));
  REQUIRE(bench.model.calendar.form);
  CHECK(bench.model.calendar.form->client == bench.world.amara);
  const auto* begun = bench.sent<cmd::BeginSession>();
  REQUIRE(begun);
  CHECK(to_iso(begun->start) == "2026-12-02T10:00");
  CHECK(begun->duration == 50);
}

TEST_CASE("SES-08 without sessions the next one is tomorrow at nine") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::OpenChart{bench.world.jonas});
  CHECK(to_iso(ui::usual_slot(bench.model).start) == "2026-11-19T09:00");
  CHECK(bench.user.sees("Nothing here yet"));
}

TEST_CASE("CLI-06 the sessions tab is a table on wide screens and a list on phones") {
  ChartBench bench;
  CHECK(bench.user.click(Role::tab, "Sessions"));
  CHECK(bench.model.chart.tab == ChartTab::sessions);
  CHECK(bench.user.find(Role::table, "Sessions"));
  CHECK(bench.user.sees("Wed 11 Nov 2026, 10:00"));
  bench.user.env.width = 390;
  bench.user.env.height = 844;
  bench.user.settle();
  CHECK(bench.user.find(Role::list, "Sessions"));
  CHECK(bench.user.click(Role::tab, "Notes"));
  CHECK(bench.user.sees("Progress note — SOAP"));
}

TEST_CASE("CLI-04 a frame of the chart does not grow with the client's history") {
  ViewBench few, many;
  for (int i = 0; i < 40; ++i) few.add_session("2025-03-03T10:00", SessionStatus::cancelled);
  for (int i = 0; i < 1500; ++i) many.add_session("2025-03-03T10:00", SessionStatus::cancelled);
  for (ViewBench* bench : {&few, &many}) {
    bench->open();
    bench->run_and_settle(cmd::OpenChart{bench->world.amara});
  }
  CHECK(many.user.tree().nodes.size() == few.user.tree().nodes.size());
  CHECK(many.canvas.vertices() < few.canvas.vertices() + 300);
}

TEST_CASE("CLI-03 every size of screen shows the chart's tabs and actions by name") {
  ChartBench bench;
  for (float width : {1280.f, 820.f, 390.f}) {
    bench.user.env.width = width;
    bench.user.env.height = 844;
    bench.user.settle();
    for (const char* name : {"Back", "Edit client", "Book session"})
      CHECK_MESSAGE(bench.user.find(Role::button, name), name, " at ", width);
    for (const char* name : {"Summary", "Sessions", "Notes"})
      CHECK_MESSAGE(bench.user.find(Role::tab, name), name, " at ", width);
    for (const Node* node : bench.user.all(Role::button))
      CHECK_MESSAGE(node->rect.right() <= width + 0.5f, node->name, " at ", width);
  }
}

}  // namespace
}  // namespace sb::test
