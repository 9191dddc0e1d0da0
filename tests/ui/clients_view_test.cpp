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

TEST_CASE("CLI-01 a contact is added by a button, the cursor in its name") {
  for (const Point size : {Point{1280, 800}, Point{390, 844}}) {
    ViewBench bench;
    bench.user.env.width = size.x;
    bench.user.env.height = size.y;
    bench.open();
    bench.run_and_settle(cmd::GoTo{Page::clients});
    bench.user.click(Role::button, "New client");
    bench.user.type("Name", "Mei Tanaka");
    CHECK(bench.user.click(Role::button, "Guardian"));
    const Node* name = bench.user.find(Role::textbox, "Contact's name");
    REQUIRE(name);
    CHECK(bench.built().focused(name->id));
    bench.user.type("Contact's name", "Yuki Tanaka");
    CHECK(bench.user.click(Role::button, "Add client"));
    CHECK_FALSE(bench.model.clients.form);
    const ClientId id = bench.model.book.search_clients("mei", 1).front();
    CHECK(bench.model.book.find<Client>(id)->contacts.size() == 1);
    CHECK(bench.built().strays().empty());
  }
}

TEST_CASE("CLI-02 a filter stands as a chip; nothing matches says which and offers to clear") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::clients});
  CHECK(bench.user.click(Role::button, "Filter"));
  CHECK(bench.user.click(Role::button, "Waitlist"));
  bench.user.press("Escape");
  CHECK(bench.user.sees("No client passes these filters"));
  CHECK(bench.user.sees("Filtered by Waitlist. Without filters there are 2 clients."));
  CHECK(bench.user.find(Role::button, "Remove filter Waitlist"));
  CHECK(bench.user.click(Role::button, "Clear filters"));
  CHECK(bench.user.sees("2 clients"));
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-11 who is typed in may be there already: a link to the chart, and back") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::clients});
  bench.user.click(Role::button, "New client");
  bench.user.type("Name", "Amara Okafor");
  CHECK(bench.user.sees("Already in the practice?"));
  CHECK(bench.user.click(Role::button, "Open chart"));
  CHECK(bench.model.page == Page::chart);
  CHECK(bench.dialog("New client") == nullptr);
  CHECK(bench.user.click(Role::button, "Go on"));
  REQUIRE(bench.dialog("New client"));
  CHECK(bench.user.entry("Name")->text == "Amara Okafor");
}

TEST_CASE("CLI-11 two records are compared beside each other, merged from the To do page") {
  for (const Point size : {Point{1280, 800}, Point{390, 844}}) {
    ViewBench bench;
    bench.user.env.width = size.x;
    bench.user.env.height = size.y;
    for (int i = 0; i < 2; ++i) {
      ClientRequest request;
      request.name = "Mei Tanaka";
      request.birth_date = "1988-04-17";
      if (i == 1) request.phone = "555 0100";
      bench.world.apply(add_client(bench.world.dana(), bench.world.fresh<ClientId>(), request,
                                   day("2026-11-18")));
    }
    bench.open();
    bench.run_and_settle(cmd::GoTo{Page::todo});
    const Duplicate pair = bench.model.todo.duplicates.at(0);
    if (size.x > 600) CHECK(bench.user.click(Role::button, "*Compare Mei Tanaka*"));
    else bench.run_and_settle(cmd::BeginMerge{pair.stays, pair.other});  // its row is further down
    REQUIRE(bench.dialog("One person, two records?"));
    CHECK(bench.user.sees("Mei Tanaka, #1004"));
    CHECK(bench.user.sees("555 0100"));
    CHECK(bench.user.find(Role::checkbox, "Fill in what the one who stays lacks"));
    CHECK(bench.user.click(Role::button, "Merge"));
    CHECK(bench.dialog("One person, two records?") == nullptr);
    const ClientId id = bench.model.book.search_clients("mei", 5).front();
    CHECK(bench.model.book.find<Client>(id)->phone == "555 0100");
    bench.run_and_settle(cmd::EditClient{id});
    CHECK(bench.user.sees("Also kept under #1005"));
    CHECK(bench.user.click(Role::button, "Take apart again"));
    CHECK(bench.model.book.search_clients("mei", 5).size() == 2);
    CHECK(bench.built().strays().empty());
  }
}

TEST_CASE("CLI-12 deleting asks for a reason and says what stays") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::OpenChart{bench.world.amara});
  bench.run_and_settle(cmd::EditClient{bench.world.amara});
  CHECK(bench.user.click(Role::button, "Delete client…"));
  REQUIRE(bench.dialog("Delete this client?"));
  CHECK(bench.user.sees("1 session stays in the calendar as “Deleted Client”."));
  CHECK(bench.user.click(Role::button, "Delete client"));
  CHECK(bench.user.sees("Say why the client is deleted."));
  bench.user.type("Reason", "entered by mistake");
  CHECK(bench.user.click(Role::button, "Delete client"));
  CHECK(bench.model.page == Page::clients);
  CHECK(bench.user.find(Role::button, "*Amara Okafor*") == nullptr);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("CLI-09 a chart that lacks something is named with what, and leads to the field") {
  ViewBench bench;
  bench.open();
  bench.run_and_settle(cmd::GoTo{Page::todo});
  CHECK(bench.user.sees("Charts incomplete"));
  CHECK(bench.user.sees("No birth date, agreed way to reach"));
  CHECK(bench.user.click(Role::button, "Complete the chart of Amara Okafor"));
  REQUIRE(bench.dialog("Edit client"));
  const Node* born = bench.user.find(Role::textbox, "Date of birth");
  REQUIRE(born);
  CHECK(bench.built().focused(born->id));
}

}  // namespace
}  // namespace sb::test
