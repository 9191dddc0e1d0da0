// Files looked at (NOTE-20): by the browser's own elements, by the reader of PDFs, by our own
// field; closed and locked nothing of them is left.
#include "app/files_world.h"

using namespace sb;
using namespace sb::app_test;

TEST_CASE("NOTE-20 a picture is shown by the browser, closed and locked without a trace") {
  FileWorld w;
  w.give("photo.png", kPng);
  w.act(cmd::OpenFile{w.rows().front()});
  w.run(20);
  REQUIRE(w.model().files.shown);
  const FileShown& shown = *w.model().files.shown;
  CHECK(shown.state == FileShown::State::shown);
  CHECK(shown.look == MediaLook::image);
  CHECK(w.host.port.outs.at(shown.out).bytes == kPng);
  w.act(cmd::CloseFile{});
  CHECK_FALSE(w.model().files.shown);
  CHECK(w.host.port.alive() == 0);
  w.act(cmd::OpenFile{w.rows().front()});
  w.run(20);
  w.act(cmd::Lock{});
  w.run(20);
  CHECK(w.host.port.alive() == 0);
}

namespace {

FileNews about(std::uint32_t out, FileNews::Kind kind) {
  FileNews news;
  news.kind = kind;
  news.out = out;
  return news;
}

}  // namespace

TEST_CASE("NOTE-20 a PDF is read page by page; turned, zoomed, and gone with the lock") {
  FileWorld w;
  w.give("letter.pdf", "%PDF-1.7\n" + std::string(400, 'p'));
  w.act(cmd::OpenFile{w.rows().front()});
  w.run(20);
  REQUIRE(w.model().files.shown);
  const std::uint32_t out = w.model().files.shown->out;
  CHECK(w.model().files.shown->look == MediaLook::pdf);
  CHECK(w.host.port.outs.at(out).media == "application/pdf");
  CHECK(w.model().files.shown->pages == 0);
  w.act(cmd::TurnFile{FileTurn::next_page});
  w.act(cmd::TurnFile{FileTurn::larger});
  CHECK(w.host.port.outs.at(out).turns ==
        std::vector<FileTurn>{FileTurn::next_page, FileTurn::larger});
  FileNews turned = about(out, FileNews::Kind::turned);
  turned.page = 2;
  turned.pages = 7;
  turned.zoom = 125;
  w.host.port.news.push_back(turned);
  w.host.port.news.push_back(about(out + 1, FileNews::Kind::not_shown));  // another's
  w.run();
  CHECK(w.model().files.shown->state == FileShown::State::shown);
  CHECK(w.model().files.shown->page == 2);
  CHECK(w.model().files.shown->pages == 7);
  CHECK(w.model().files.shown->zoom == 125);
  w.act(cmd::Lock{});
  w.run(20);
  CHECK(w.host.port.alive() == 0);
}

TEST_CASE("NOTE-20 SAFE-03 who reads or watches a file is there: no lock after idle") {
  FileWorld w;
  w.give("letter.pdf", "%PDF-1.7\n" + std::string(400, 'p'));
  w.act(cmd::OpenFile{w.rows().front()});
  w.run(20);
  const int minutes = w.model().book.practice()->lock_after_minutes;
  REQUIRE(minutes > 1);
  for (int i = 0; i < 2 * minutes; ++i) {
    w.wait(60'000);
    w.host.port.news.push_back(about(w.model().files.shown->out, FileNews::Kind::used));
    w.run();
  }
  CHECK(w.model().is_open());
  w.wait(minutes * 60'000);
  w.run(20);
  CHECK(w.model().phase == Phase::locked);
}

TEST_CASE("NOTE-20 a PDF that cannot be shown says why, and can be downloaded") {
  FileWorld w;
  const std::string bytes = "%PDF-1.7\n" + std::string(400, 'p');
  w.give("letter.pdf", bytes);
  w.act(cmd::OpenFile{w.rows().front()});
  w.run(20);
  for (const auto& [why, words] : {std::pair{FileNews::Why::broken, "is damaged or not finished"},
                                   {FileNews::Why::password, "is locked with a password"},
                                   {FileNews::Why::not_loaded, "Connect to the network"},
                                   {FileNews::Why::unknown, "can't show files of this kind"}}) {
    FileNews news = about(w.model().files.shown->out, FileNews::Kind::not_shown);
    news.why = why;
    w.host.port.news.push_back(news);
    w.run();
    CHECK(w.model().files.shown->state == FileShown::State::failed);
    CHECK(w.model().files.shown->error.find(words) != std::string::npos);
  }
  CHECK(w.downloaded(w.rows().front()) == bytes);
}

TEST_CASE("NOTE-20 a text is shown by ourselves, its first million bytes; a web page not at all") {
  FileWorld w;
  w.give("long.txt", big_text(2 * kBlobPiece));
  w.act(cmd::OpenFile{w.rows().front()});
  w.run(20);
  CHECK(w.model().files.shown->text == big_text(kBlobPiece));
  CHECK(w.model().files.shown->cut);
  CHECK(w.host.port.outs.empty());
  w.wait(1000);
  w.give("page.html", "<html><script>alert(1)</script>");
  w.act(cmd::OpenFile{w.rows().front()});
  w.run(20);
  CHECK(w.model().files.shown->look == MediaLook::none);
  CHECK(w.model().files.shown->text == "");
  CHECK(w.downloaded(w.rows().front()).find("<html>") == 0);
  CHECK(w.host.port.outs.rbegin()->second.media == "application/octet-stream");
}

TEST_CASE("NOTE-20 damage is told with its piece, in the preview and at a download") {
  FileWorld w;
  const std::string bytes = std::string("ID3\4") + std::string(3 * kBlobPiece, 'x');
  w.give("talk.mp3", bytes);
  REQUIRE(w.rows().size() == 1);
  const AttachmentId id = w.rows().front();
  w.disk().pieces[{id, 1}][99] ^= 4;
  w.act(cmd::OpenFile{id});
  w.run(40);
  REQUIRE(w.model().files.shown);
  CHECK(w.model().files.shown->state == FileShown::State::failed);
  CHECK(w.model().files.shown->error.find("Piece 2 of 4 is damaged") == 0);
  CHECK(w.host.port.alive() == 0);
  w.act(cmd::DownloadFile{id});
  w.run(40);
  CHECK(w.model().toast->text.find("Piece 2 of 4 is damaged") != std::string::npos);
  CHECK(w.host.port.alive() == 0);
  CHECK(w.disk().pieces.size() == 4);
}
