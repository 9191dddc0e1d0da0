// CLI-13: with discreet mode on no client's name is anywhere on the screen: not in a name, value or
// description of the semantics tree, not in the document's title.
#include <doctest/doctest.h>

#include "base/text.h"
#include "core/sticky_rules.h"
#include "view_bench.h"

namespace sb::test {
namespace {

constexpr const char* kSecrets[] = {"Amara",   "Okafor",  "Jonas",   "Weber",       "Amy",
                                    "she/her", "0471 55", "amara@",  "14 Mar 1992", "Grace",
                                    "0471 66", "Musterweg"};

struct DiscreetBench : ViewBench {
  SessionId clash, late;
  NoteId note;

  DiscreetBench() {
    for (const auto& [field, text] : std::initializer_list<std::pair<const char*, const char*>>{
             {"pronouns", "she/her"}, {"phone", "0471 55 66 77"}, {"email", "amara@example.org"},
             {"birth_date", "1992-03-14"}, {"address", "Musterweg 3"}, {"status", "active"}})
      world.set("client", world.amara, field, std::string(text));
    world.set("client", world.jonas, "preferred_name", std::string("Amy Jonas"));
    note = world.begun_note();
    world.write(note, "plan", "Walk for twenty minutes each day.");
    world.sign_it(note, world.owner);
    late = add_session("2026-11-11T10:00", SessionStatus::completed);
    clash = add_session("2026-11-18T10:20", SessionStatus::scheduled);
    add_session("2026-11-25T10:00", SessionStatus::scheduled);
    world.apply(add_sticky(world.dana(), world.fresh<StickyNoteId>(), world.amara,
                           "Call before 17:00 only", world.now));
    open();
    user.env.width = 1280;
    user.env.height = 800;
    user.settle();
  }

  // Where a secret stands, for the message; empty when nowhere.
  std::string leak() const {
    std::string found;
    auto look = [&](std::string_view text, const char* where) {
      for (const char* secret : kSecrets)
        if (text.find(secret) != std::string_view::npos)
          found += std::string(where) + ": " + std::string(text) + "\n";
    };
    look(user.tree().title, "title");
    for (const Node& node : user.tree().nodes) {
      look(node.name, "name");
      look(node.value, "value");
      look(node.description, "description");
    }
    for (const TextEntry& entry : user.tree().entries) look(entry.text, "field");
    return found;
  }
  void check(const char* where) {
    user.settle();
    CHECK_MESSAGE(leak().empty(), where, "\n", leak());
  }
};

TEST_CASE("CLI-13 no name of a client on any main screen, in the tree or the title") {
  DiscreetBench bench;
  CHECK_FALSE(bench.leak().empty());  // the calendar names clients as long as it is off
  bench.run_and_settle(cmd::SetDiscreet{true});
  for (const CalendarView view : {CalendarView::week, CalendarView::day, CalendarView::month,
                                  CalendarView::list}) {
    bench.run(cmd::SetCalendarView{view});
    bench.check("calendar");
  }
  bench.run(cmd::SelectSession{bench.clash});
  bench.check("pop-up with its warning");
  bench.run(cmd::OpenBefore{bench.world.amara});
  bench.check("before the session");
  bench.run(cmd::CloseBefore{});
  bench.run(cmd::EditSession{bench.clash});
  bench.check("session form");
  bench.run(cmd::CloseSessionForm{});
  bench.run(cmd::SetStatus{bench.clash, SessionStatus::cancelled});
  bench.check("cancelling");
  bench.run(cmd::CloseCancel{});
  bench.run(cmd::BeginDelete{bench.clash});
  bench.check("deleting");
  bench.run(cmd::CloseDelete{});
  bench.run(cmd::ShowFilter{true});
  bench.run(cmd::FilterClient{bench.world.amara});
  bench.check("filter of the calendar");
  bench.run(cmd::ClearFilter{});
  bench.run(cmd::ShowFilter{false});
  bench.run(cmd::GoTo{Page::clients});
  bench.check("clients");
  for (const ChartTab tab :
       {ChartTab::summary, ChartTab::sessions, ChartTab::notes, ChartTab::files}) {
    bench.run(cmd::OpenChart{bench.world.amara, tab});
    bench.check("chart");
  }
  bench.run(cmd::BeginDeleteClient{bench.world.amara});
  bench.check("deleting a client");
  bench.run(cmd::CloseDeleteClient{});
  bench.run(cmd::OpenNote{bench.note});
  bench.check("note");
  bench.run(cmd::WriteNote{bench.late});
  bench.check("a new note");
  bench.run(cmd::GoTo{Page::todo});
  bench.check("to do");
  bench.run(cmd::ShowSearch{true});
  bench.run(cmd::EditSearch{"1001"});
  bench.check("search");
  bench.run(cmd::ShowSearch{false});
  bench.run(cmd::GoTo{Page::practice});
  bench.check("practice");
}

TEST_CASE("CLI-13 on a phone nothing is named either") {
  DiscreetBench bench;
  bench.user.env.width = 390;
  bench.user.env.height = 844;
  bench.run_and_settle(cmd::SetDiscreet{true});
  bench.check("calendar");
  bench.run(cmd::GoTo{Page::clients});
  bench.check("clients");
  bench.run(cmd::OpenChart{bench.world.amara});
  bench.check("chart");
  bench.run(cmd::GoTo{Page::practice});
  bench.check("practice");
  CHECK(bench.user.find(Role::switch_, "Discreet mode"));
}

TEST_CASE("CLI-13 toasts and undo say nothing that was named before") {
  DiscreetBench bench;
  bench.run_and_settle(cmd::SetStatus{bench.late, SessionStatus::no_show});
  REQUIRE(bench.model.toast);
  CHECK(bench.model.toast->text.find("Amara") != std::string::npos);
  bench.run_and_settle(cmd::SetDiscreet{true});
  bench.check("after a toast with a name");
  bench.run(cmd::Undo{});
  CHECK(bench.model.toast->text == "Undone.");
  bench.check("undo");
  bench.run(cmd::Redo{});
  CHECK(bench.model.toast->text == "Done again.");
  bench.run(cmd::Undo{});
  bench.run(cmd::SetStatus{bench.late, SessionStatus::no_show});
  bench.check("a new act");
  CHECK(bench.model.toast->text.find("A. O.") != std::string::npos);
}

TEST_CASE("CLI-13 forms that lie open hide as well, and what was typed is not lost") {
  DiscreetBench bench;
  bench.run_and_settle(cmd::EditClient{bench.world.amara});
  bench.run_and_settle(cmd::EditClientField{ClientField::phone, "0471 66 99"});
  bench.run_and_settle(cmd::SetDiscreet{true});
  bench.check("client form");
  for (const Command& command : {Command(cmd::ResumeClientForm{}), Command(cmd::BeginClient{}),
                                 Command(cmd::EditClient{bench.world.jonas})}) {
    bench.run(command);
    bench.check("what would show a client's details");
  }
  bench.run_and_settle(cmd::SetDiscreet{false});
  bench.run_and_settle(cmd::ResumeClientForm{});
  REQUIRE(bench.model.clients.form);
  CHECK(bench.model.clients.form->at(ClientField::phone) == "0471 66 99");
  bench.run_and_settle(cmd::CloseClientForm{});
  bench.run_and_settle(cmd::EditSession{bench.clash});
  CHECK_FALSE(bench.leak().empty());
  bench.run_and_settle(cmd::SetDiscreet{true});
  bench.check("session form that was open");
  bench.run_and_settle(cmd::CloseSessionForm{});
}

TEST_CASE("CLI-13 one key and the rail's foot turn it on and off, in a dialog too") {
  DiscreetBench bench;
  CHECK(bench.user.press("Control+Shift+D"));
  CHECK(bench.model.discreet);
  CHECK(bench.user.click(Role::button, "Discreet"));
  CHECK_FALSE(bench.model.discreet);
  bench.run_and_settle(cmd::OpenBefore{bench.world.amara});
  CHECK_FALSE(bench.leak().empty());
  CHECK(bench.user.press("Control+Shift+D"));
  CHECK(bench.model.discreet);
  bench.check("the dialog that lay open");
}

}  // namespace
}  // namespace sb::test
