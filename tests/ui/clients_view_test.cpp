#include <doctest/doctest.h>

#include "view_bench.h"

namespace sb::test {
namespace {

void add_clients(World& world, int count) {
  for (int i = 0; i < count; ++i) {
    ClientRequest request;
    request.name = "Client Number" + std::to_string(i);
    ClientId id = world.fresh<ClientId>();
    world.apply(add_client(world.dana(), id, request, day("2026-11-18")));
  }
}

TEST_CASE("CLI-02 the list finds by the beginning of a name and opens the chart") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::clients});
  CHECK(bench.user.sees("2 clients"));
  CHECK(bench.user.type("Search clients", "oka"));
  CHECK(bench.user.sees("1 client matches"));
  CHECK(bench.user.find(Role::button, "*Jonas Weber*") == nullptr);
  CHECK(bench.user.click(Role::button, "*Amara Okafor*"));
  CHECK(bench.model.page == Page::chart);
  CHECK(bench.model.chart.client == bench.world.amara);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-02 Enter in the search opens the first match, the cross empties it") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::clients});
  bench.user.type("Search clients", "jonas");
  CHECK(bench.user.click(Role::button, "Clear search"));
  CHECK(bench.model.clients.query.empty());
  bench.user.type("Search clients", "jonas");
  bench.user.press("Enter");
  CHECK(bench.model.page == Page::chart);
  CHECK(bench.model.chart.client == bench.world.jonas);
}

TEST_CASE("CLI-02 nobody found: the name typed can be added") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::clients});
  bench.user.type("Search clients", "Mei Tanaka");
  CHECK(bench.user.sees("Nobody matches"));
  CHECK(bench.user.click(Role::button, "Add “Mei Tanaka” as a new client"));
  REQUIRE(bench.model.clients.form);
  CHECK(bench.model.clients.form->at(ClientField::name) == "Mei Tanaka");
}

TEST_CASE("CLI-02 only the rows on the screen are drawn, and all are counted") {
  ViewBench few, many;
  add_clients(few.world, 60);
  add_clients(many.world, 2000);
  for (ViewBench* bench : {&few, &many}) {
    bench->open();
    bench->run_and_settle(cmd::GoTo{Page::clients});
  }
  CHECK(many.user.tree().nodes.size() == few.user.tree().nodes.size());
  CHECK(many.canvas.vertices() < few.canvas.vertices() + 200);
  const Node* list = many.user.find(Role::list, "Clients");
  REQUIRE(list);
  CHECK(list->size == 2002);
}

TEST_CASE("CLI-01 the form shows each error beside its field and keeps what was typed") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::clients});
  CHECK(bench.user.click(Role::button, "New client"));
  REQUIRE(bench.dialog("New client"));
  bench.user.type("Date of birth", "31.02.1990");
  CHECK(bench.user.click(Role::button, "Add client"));
  const Node* name = bench.user.find(Role::textbox, "Name");
  REQUIRE(name);
  CHECK((name->flags & kInvalid) != 0);
  CHECK((bench.user.find(Role::textbox, "Date of birth")->flags & kInvalid) != 0);
  CHECK(bench.user.entry("Date of birth")->text == "31.02.1990");
  bench.user.type("Name", "Mei Tanaka");
  bench.user.type("Date of birth", "14 Mar 1992");
  CHECK(bench.user.sees("34 years old"));
  CHECK(bench.user.click(Role::button, "Add client"));
  CHECK_FALSE(bench.model.clients.form);
  CHECK(bench.user.sees("Mei Tanaka"));
}

TEST_CASE("CLI-01 Escape closes the form") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::clients});
  bench.user.click(Role::button, "New client");
  REQUIRE(bench.dialog("New client"));
  bench.user.press("Escape");
  CHECK_FALSE(bench.model.clients.form);
}

}  // namespace
}  // namespace sb::test
