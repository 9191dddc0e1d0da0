// Files on the screen: the chart's tab, a note's card, the one looked at. Names by which hands and
// screen readers find things.
#include "ui/files_parts.h"

#include <doctest/doctest.h>

#include "core/attachment_rules.h"
#include "view_bench.h"

namespace sb::test {
namespace {

struct FilesBench : ViewBench {
  AttachmentId picture, page, pdf;
  NoteId note;

  FilesBench() {
    note = world.begun_note();
    picture = put("drawing.png", "image/png", {world.amara, {}, {}});
    pdf = put("plan.pdf", "application/pdf", {world.amara, {}, {}});
    page = put("letter.pdf", "text/html", {world.amara, note, {}});
    open();
    run_and_settle(cmd::OpenChart{world.amara, ChartTab::files});
  }
  AttachmentId put(const char* name, const char* media, const AttachmentPlace& place) {
    AttachmentFacts facts{place, name, media, 1'440'000, 1 << 20, repeat("ab", 32), Bytes(32, 4)};
    const AttachmentId id = world.fresh<AttachmentId>();
    world.now.ms += 1000;
    world.apply(add_attachment(world.dana(), id, facts, world.now));
    return id;
  }
};

TEST_CASE("NOTE-20 the tab lists files with type, size, place, day and who; rows open them") {
  FilesBench bench;
  CHECK(bench.user.find(Role::button, "*drawing.png, PNG picture · 1.4 MB · *"));
  CHECK(bench.user.find(Role::button, "*letter.pdf, Web page · 1.4 MB · on a note · *"));
  const Node* row = bench.user.find(Role::button, "*drawing.png, PNG picture*");
  const Node* download = bench.user.find(Role::button, "Download drawing.png");
  REQUIRE(row);
  REQUIRE(download);
  CHECK(row->rect.right() <= download->rect.x);  // its strip is lit with the row, not pressed
  CHECK(bench.built().strays().empty());
  CHECK(bench.user.click(Role::button, "Add files"));
  REQUIRE(bench.sent<cmd::ChooseFiles>());
  CHECK(bench.sent<cmd::ChooseFiles>()->client == bench.world.amara);
  CHECK(bench.user.click(Role::button, "Pictures"));
  CHECK_FALSE(bench.user.find(Role::button, "*letter.pdf,*"));
  CHECK(bench.user.click(Role::button, "Recordings"));
  CHECK(bench.user.sees("No files of this kind"));
}

TEST_CASE("NOTE-20 a picture is the browser's own element, once its bytes are there") {
  FilesBench bench;
  CHECK(bench.user.click(Role::button, "*drawing.png,*"));
  REQUIRE(bench.dialog("drawing.png"));
  CHECK(bench.user.all(Role::media).empty());
  CHECK(bench.user.find(Role::progress, "Opening"));
  bench.model.files.shown->state = FileShown::State::shown;
  bench.model.files.shown->out = 3;
  bench.user.settle();
  REQUIRE(bench.user.all(Role::media).size() == 1);
  CHECK(bench.user.all(Role::media).front()->value == "image 3");
  CHECK(bench.user.all(Role::media).front()->name == "drawing.png");
  CHECK(bench.built().strays().empty());
  CHECK(bench.user.click(Role::button, "Take off"));
  CHECK_FALSE(bench.dialog("drawing.png"));
  CHECK_FALSE(bench.user.find(Role::button, "*drawing.png,*"));
}

TEST_CASE("NOTE-20 a PDF: its reader, page n of m, larger and smaller") {
  FilesBench bench;
  bench.run_and_settle(cmd::OpenFile{bench.pdf});
  FileShown& shown = *bench.model.files.shown;
  shown.state = FileShown::State::shown;
  shown.out = 4;
  bench.user.settle();
  CHECK(bench.user.sees("Opening the PDF…"));
  REQUIRE(bench.user.all(Role::media).size() == 1);
  CHECK(bench.user.all(Role::media).front()->value == "pdf 4");
  shown.page = 1;
  shown.pages = 12;
  bench.user.settle();
  CHECK(bench.user.sees("Page 1 of 12"));
  CHECK(bench.user.sees("100 %"));
  const auto turns = [&](const char* name, FileTurn turn) {
    CHECK(bench.user.click(Role::button, name));
    REQUIRE(bench.sent<cmd::TurnFile>());
    CHECK(bench.sent<cmd::TurnFile>()->turn == turn);
  };
  turns("Next page", FileTurn::next_page);
  turns("Larger", FileTurn::larger);
  shown.page = 2;
  shown.zoom = 125;
  bench.user.settle();
  turns("Previous page", FileTurn::previous_page);
  turns("Smaller", FileTurn::smaller);
  turns("Fit the width", FileTurn::fit_width);
  CHECK(bench.built().strays().empty());
  bench.user.env.width = 390;
  bench.user.settle();
  CHECK(bench.user.sees("2 of 12"));
  turns("Larger", FileTurn::larger);
  bench.model.files.shown->look = MediaLook::none;
  bench.user.settle();
  CHECK(bench.user.sees("This PDF is too big to be shown here."));
}

TEST_CASE("NOTE-20 a web page under another name: told, and never an element") {
  FilesBench bench;
  CHECK(bench.user.click(Role::button, "*letter.pdf,*"));
  CHECK(bench.user.sees("This file is named .pdf, but it is a web page."));
  CHECK(bench.user.all(Role::media).empty());
  CHECK(bench.user.find(Role::button, "Download"));
}

TEST_CASE("NOTE-20 on its way in: how far, and a way back") {
  FilesBench bench;
  const AttachmentId id = bench.world.fresh<AttachmentId>();
  bench.model.files.adding.push_back(
      {id, {bench.world.amara, {}, {}}, "talk.mp3", 4'000'000, 1'000'000});
  bench.model.files.told.push_back({{bench.world.amara, {}, {}}, "“x” is empty.", true});
  bench.user.settle();
  const Node* bar = bench.user.find(Role::progress, "Adding “talk.mp3”");
  REQUIRE(bar);
  CHECK(bar->value == "25 % of 4.0 MB");
  CHECK(bench.user.click(Role::button, "Cancel"));
  REQUIRE(bench.sent<cmd::CancelFile>());
  CHECK(bench.sent<cmd::CancelFile>()->file == id);
  CHECK(bench.user.click(Role::button, "Dismiss message about a file"));
  CHECK(bench.model.files.told.empty());
}

TEST_CASE("NOTE-20 SES-09 files stand on their note and their session, with a way to add") {
  FilesBench bench;
  bench.run_and_settle(cmd::OpenNote{bench.note});
  CHECK(bench.user.find(Role::button, "*letter.pdf,*"));
  CHECK_FALSE(bench.user.find(Role::button, "*drawing.png,*"));
  CHECK(bench.user.click(Role::button, "Add files"));
  CHECK(bench.sent<cmd::ChooseFiles>()->note == bench.note);
  CHECK(bench.built().strays().empty());
}

TEST_CASE("TEAM-03 NOTE-20 who may not read notes sees no file and no button") {
  FilesBench bench;
  bench.model.me = MemberId();
  bench.run_and_settle(cmd::FilterFiles{FileFilter::all});
  CHECK_FALSE(bench.user.find(Role::button, "*drawing.png,*"));
  CHECK_FALSE(bench.user.find(Role::button, "Add files"));
}

}  // namespace
}  // namespace sb::test
