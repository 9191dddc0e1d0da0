// What came of files, PDFs and links: said in a toast, in the words of the host.
#include "app/app_world.h"

using namespace sb;
using namespace sb::app_test;

TEST_CASE("CLI-08 a file that was saved is named, one that was not has its sentence") {
  World w;
  w.create();
  w.host.say(HostNews::Kind::file_saved, "sessions-1042-2026-11-22.pdf");
  w.run();
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->text == "Saved to your downloads: sessions-1042-2026-11-22.pdf");
  CHECK_FALSE(w.model().toast->bad);
  w.host.say(HostNews::Kind::act_failed, "The PDF could not be made.");
  w.run();
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->text == "The PDF could not be made.");
  CHECK(w.model().toast->bad);
  CHECK_FALSE(w.model().toast->undoable);
}
