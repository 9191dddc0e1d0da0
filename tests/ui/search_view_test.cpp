#include <doctest/doctest.h>

#include "view_bench.h"

namespace sb::test {
namespace {

struct SearchBench : ViewBench {
  NoteId note;
  SearchBench() {
    note = world.begun_note();
    world.write(note, "plan", "Two walks with the neighbour's dog.");
  }
  void begin() {  // the calendar's grid has no node while it is inert
    open();
    run_and_settle(cmd::GoTo{Page::practice});
  }
  void ask(const char* text) {
    user.press("Control+k");
    REQUIRE(dialog("Search everything"));
    REQUIRE(user.type("Search everything", text));
  }
};

TEST_CASE("NOTE-18 opened by key, typed, chosen by arrows, opened by Enter") {
  SearchBench bench;
  bench.begin();
  bench.ask("walks");
  CHECK(bench.user.sees("1 result"));
  const Node* option = bench.user.find(Role::option, "*neighbour's dog*");
  REQUIRE(option);
  CHECK((option->flags & kSelected) != 0);
  CHECK(option->size == 1);
  CHECK(bench.user.sees("Two walks with the neighbour's dog."));
  CHECK(bench.built().strays().empty());
  bench.user.press("Enter");
  CHECK_FALSE(bench.dialog("Search everything"));
  CHECK(bench.model.page == Page::note);
  CHECK(bench.model.note.note == bench.note);
}

TEST_CASE("NOTE-18 arrows go round, the slash opens as well, Escape closes") {
  SearchBench bench;
  bench.world.write(bench.note, "subjective", "Amara walks more.");
  bench.open();
  bench.user.press("/");
  REQUIRE(bench.dialog("Search everything"));
  bench.user.type("Search everything", "a");
  const int rows = static_cast<int>(bench.model.search.rows());
  REQUIRE(rows >= 2);
  bench.user.press("ArrowDown");
  CHECK(bench.model.search.lit == 1);
  bench.user.press("ArrowUp");
  bench.user.press("ArrowUp");
  CHECK(bench.model.search.lit == rows - 1);
  bench.user.press("Escape");
  CHECK_FALSE(bench.model.search.shown);
}

TEST_CASE("NOTE-18 nothing found says what was looked in; a row is opened by pointer") {
  SearchBench bench;
  bench.open();
  bench.ask("quokka");
  CHECK(bench.user.sees("Nothing found for “quokka”."));
  CHECK(bench.user.sees("Psychotherapy notes are in nobody's search."));
  CHECK(bench.user.type("Search everything", "okafor"));
  CHECK(bench.user.click(Role::option, "*Amara Okafor*"));
  CHECK(bench.model.page == Page::chart);
}

TEST_CASE("NOTE-18 on a chart the search can be kept to its client") {
  SearchBench bench;
  bench.open();
  bench.run_and_settle(cmd::OpenChart{bench.world.jonas});
  bench.ask("walks");
  CHECK(bench.user.sees("1 result"));
  CHECK(bench.user.click(Role::button, "Only Jonas Weber"));
  CHECK(bench.user.sees("Nothing found for “walks” of Jonas Weber."));
}

TEST_CASE("NOTE-18 of hundreds of results only those on the screen are drawn") {
  SearchBench bench;
  for (int i = 0; i < 120; ++i) {
    const StickyNoteId id = bench.world.fresh<StickyNoteId>();
    bench.world.apply(add_sticky(bench.world.dana(), id, bench.world.amara,
                                 "Walks, the " + std::to_string(i) + "th", bench.world.now));
  }
  bench.open();
  bench.ask("walks");
  CHECK(bench.user.sees("121 results"));
  CHECK(bench.model.search.rows() == 51);
  CHECK(bench.user.all(Role::option).size() < 20);
  for (int i = 0; i < 40; ++i) bench.user.press("ArrowDown");
  CHECK(bench.model.search.lit == 40);
  const Node* lit = nullptr;
  for (const Node* node : bench.user.all(Role::option))
    if (node->flags & kSelected) lit = node;
  REQUIRE(lit);
  CHECK(lit->pos == 41);
  CHECK(lit->visible.h == lit->rect.h);  // brought into view
}

TEST_CASE("NOTE-18 on a phone it fits and every part can be reached") {
  SearchBench bench;
  bench.begin();
  bench.user.env.width = 390;
  bench.user.env.height = 844;
  bench.user.env.coarse_pointer = true;
  bench.user.settle();
  CHECK(bench.user.click(Role::button, "Search"));
  REQUIRE(bench.dialog("Search everything"));
  bench.user.type("Search everything", "walks");
  for (const Node* node : bench.user.all(Role::option)) {
    CHECK(node->rect.right() <= 390);
    CHECK(node->rect.h >= 44);
  }
  CHECK(bench.built().strays().empty());
  CHECK(bench.user.click(Role::button, "Close"));
  CHECK_FALSE(bench.model.search.shown);
}

}  // namespace
}  // namespace sb::test
