// The search as the program has it: found while it is written, after coming back, gone at locking.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct SearchWorld : World {
  ClientId amara;
  SessionId session;
  SearchWorld() {
    create();
    amara = add_client("Amara Okafor");
    session = book(amara, "2026-11-18T10:00");
  }
  const SearchState& search() const { return model().search; }
  void ask(const std::string& text) {
    act(cmd::ShowSearch{true});
    act(cmd::EditSearch{text});
  }
  std::size_t found(SearchKind kind) const {
    for (const SearchSection& section : search().sections)
      if (section.kind == kind) return section.total;
    return 0;
  }
  const SearchRow& row(std::size_t i = 0) const {
    for (const SearchSection& section : search().sections) {
      if (i < section.rows.size()) return section.rows[i];
      i -= section.rows.size();
    }
    FAIL("no such row");
    return search().sections.front().rows.front();
  }
};

}  // namespace

TEST_CASE("NOTE-18 what is being written is found at once, also after coming back") {
  SearchWorld w;
  const NoteId note = w.write(w.session, "plan", "Two walks with the neighbour's dog.");
  w.ask("neighbo");
  REQUIRE(w.found(SearchKind::note) == 1);
  CHECK(w.row().hit.id == note);
  CHECK(w.row().excerpt.text == "Two walks with the neighbour's dog.");
  CHECK(w.search().lit == 0);
  w.act(cmd::ShowSearch{false});
  w.wait(2000);
  w.act(cmd::Lock{});
  CHECK(w.model().phase == Phase::locked);
  CHECK(w.search().index.known() == 0);  // nothing of it is left
  CHECK(w.search().sections.empty());
  w.restart();
  w.unlock();
  w.ask("neighbour dog");
  CHECK(w.found(SearchKind::note) == 1);
}

TEST_CASE("NOTE-18 a result leads to what it is") {
  SearchWorld w;
  const NoteId note = w.write(w.session, "plan", "Two walks with the neighbour's dog.");
  w.act(cmd::GoTo{Page::practice});
  SUBCASE("a note") {
    w.ask("walks");
    w.act(cmd::OpenFound{0});
    CHECK(w.model().page == Page::note);
    CHECK(w.model().note.note == note);
    CHECK_FALSE(w.search().shown);
    w.act(cmd::Back{});
    CHECK(w.model().page == Page::practice);
  }
  SUBCASE("a client") {
    w.ask("okaf");
    REQUIRE(w.found(SearchKind::client) == 1);
    w.act(cmd::OpenFound{0});
    CHECK(w.model().page == Page::chart);
    CHECK(w.model().chart.client == w.amara);
  }
  SUBCASE("a session") {
    w.act(cmd::EditSession{w.session});
    w.act(cmd::EditSessionField{SessionField::client_note, "Bring the diary"});
    w.act(cmd::SaveSession{});
    w.ask("diary");
    REQUIRE(w.found(SearchKind::session) == 1);
    w.act(cmd::OpenFound{0});
    CHECK(w.model().page == Page::calendar);
    CHECK(w.model().calendar.selected == w.session);
  }
  SUBCASE("nothing, when there is no such row") {
    w.ask("walks");
    w.act(cmd::OpenFound{7});
    CHECK(w.search().shown);
    CHECK(w.model().page == Page::practice);
  }
}

TEST_CASE("NOTE-18 the list follows what changes, and begins empty each time") {
  SearchWorld w;
  w.ask("tanaka");
  CHECK(w.search().sections.empty());
  CHECK(w.search().lit == -1);
  w.act(cmd::BeginClient{"Mei Tanaka"});
  w.act(cmd::SaveClient{});
  CHECK(w.found(SearchKind::client) == 1);
  w.act(cmd::ShowSearch{false});
  w.act(cmd::ShowSearch{true});
  CHECK(w.search().query.empty());
  CHECK(w.search().sections.empty());
}

TEST_CASE("CLI-13 discreet mode leaves a client's names and reach out of what was found") {
  SearchWorld w;
  w.write(w.session, "plan", "Amara walks the dog; Okafor senior comes along.");
  w.act(cmd::SetDiscreet{true});
  w.ask("walks");
  REQUIRE(w.found(SearchKind::note) == 1);
  CHECK(w.row().excerpt.text == "A. walks the dog; O. senior comes along.");
  w.act(cmd::EditSearch{"amara"});
  REQUIRE(w.found(SearchKind::client) == 1);
  CHECK(w.row().excerpt.text.empty());
}

TEST_CASE("NOTE-18 a large record is read in slices between frames, and the search says how far") {
  SearchWorld w;
  const std::string text(200 * 1024, 'x');
  w.write(w.session, "plan", text + " " + text + " " + text + " end");
  for (int i = 0; i < 12; ++i) {
    w.act(cmd::GoTo{Page::calendar});
    const std::string start = "2026-12-" + std::to_string(10 + i) + "T10:00";
    w.write(w.book(w.amara, start.c_str()), "plan", text + " " + text + " " + text + " end");
  }
  w.act(cmd::GoTo{Page::calendar});
  w.wait(2000);
  w.restart();
  w.engine->dispatch(cmd::EditGate{GateField::passphrase, kGoodPassphrase});
  w.engine->dispatch(cmd::SubmitGate{});
  while (!w.model().is_open()) {
    w.engine->run_effects();
    if (!w.model().is_open()) w.engine->tick();
  }
  CHECK(w.search().index.waiting() > 0);
  CHECK(w.engine->wake_in_ms() <= 2);  // it goes on by itself
  w.engine->dispatch(cmd::ShowSearch{true});
  w.engine->dispatch(cmd::EditSearch{"end"});
  CHECK(w.search().waiting > 0);
  w.run(60);
  CHECK(w.search().waiting == 0);
  CHECK(w.found(SearchKind::note) == 13);
  CHECK(w.engine->wake_in_ms() > 2);
}
