// CLI-13 as the program has it: kept by the device, before and after unlocking; a saved file's name
// is not said.
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

TEST_CASE("CLI-13 discreet mode is the device's: it holds after a new start, before unlocking") {
  World w;
  w.create();
  CHECK_FALSE(w.model().discreet);
  w.act(cmd::SetDiscreet{true});
  CHECK(w.model().discreet);
  w.wait(2000);
  w.restart();
  CHECK(w.model().discreet);
  w.unlock();
  CHECK(w.model().discreet);
  w.act(cmd::Lock{});
  CHECK(w.model().phase == Phase::locked);
  w.unlock();
  CHECK(w.model().discreet);
  w.act(cmd::SetDiscreet{false});
  w.restart();
  CHECK_FALSE(w.model().discreet);
}

TEST_CASE("CLI-13 what a saved file is called is not said: it may be a name") {
  World w;
  w.create();
  w.host.say(HostNews::Kind::file_saved, "Amara Okafor.pdf");
  w.run();
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->text.find("Amara") != std::string::npos);
  w.act(cmd::SetDiscreet{true});
  CHECK_FALSE(w.model().toast);
  w.host.say(HostNews::Kind::file_saved, "Amara Okafor.pdf");
  w.run();
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->text == "Saved to your downloads.");
}

TEST_CASE("CLI-04 CLI-05 what is written on a chart stands on it after a new start") {
  World w;
  w.create();
  const ClientId amara = w.add_client("Amara Okafor");
  w.act(cmd::OpenChart{amara});
  w.act(cmd::BeginSticky{amara});
  w.act(cmd::EditSticky{"Call before 17:00 only"});
  w.act(cmd::SaveSticky{});
  const StickyNoteId id = w.model().chart.stickies.items.at(0).sticky;
  w.act(cmd::ChangeSticky{id});
  REQUIRE(w.model().calendar.sticky);
  CHECK(w.model().calendar.sticky->text == "Call before 17:00 only");
  w.act(cmd::EditSticky{"Call before 16:00 only"});
  w.act(cmd::SaveSticky{});
  w.wait(2000);
  w.restart();
  w.unlock();
  w.act(cmd::OpenChart{amara});
  REQUIRE(w.model().chart.stickies.items.size() == 1);
  CHECK(w.model().book.find<StickyNote>(id)->text == "Call before 16:00 only");
  CHECK(w.model().chart.count[static_cast<int>(TimelineKind::sticky)] == 1);
}
