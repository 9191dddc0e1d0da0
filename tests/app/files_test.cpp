// Files on their way in, through the whole program in memory (NOTE-20): by choosing and dropping,
// and everything that can go wrong on the way.
#include "app/files_world.h"

using namespace sb;
using namespace sb::app_test;

TEST_CASE("NOTE-20 a file is chosen, kept, there after a restart, and comes out the same") {
  FileWorld w;
  w.give("photo.png", kPng);
  CHECK(w.host.port.chosen == 1);
  REQUIRE(w.rows().size() == 1);
  CHECK(w.first().name == "photo.png");
  CHECK(w.first().media == "image/png");
  CHECK(w.first().size == 516);
  CHECK(w.disk().begun.empty());  // settled
  CHECK(w.model().files.adding.empty());
  CHECK(w.host.port.given.empty());
  CHECK(w.told() == "");
  w.restart();
  w.unlock();
  w.act(cmd::OpenChart{w.amara, ChartTab::summary});
  REQUIRE(w.rows().size() == 1);
  CHECK(w.downloaded(w.rows().front()) == kPng);
  CHECK(w.host.port.outs.rbegin()->second.name == "photo.png");
  CHECK(w.host.port.outs.rbegin()->second.media == "image/png");
}

TEST_CASE("NOTE-20 no word of a file stands in the clear in what is kept") {
  FileWorld w;
  w.give("about-amara.txt", "Amara slept badly again.");
  for (const auto& [at, piece] : w.disk().pieces)
    CHECK(text_of(piece).find("slept") == std::string_view::npos);
  for (const LogRow& row : w.storage.rows())
    CHECK(text_of(row.bytes).find("about-amara") == std::string_view::npos);
}

TEST_CASE("NOTE-20 a file of several pieces: progress grows, the bytes are the same") {
  FileWorld w;
  const std::string bytes = big_text(3 * kBlobPiece + 17);
  w.storage.blob_store.faults.delay = 2;
  w.act(cmd::ChooseFiles{w.amara, {}, {}});
  w.host.port.give({{"long.txt", bytes}});
  std::vector<std::uint64_t> seen;
  for (int i = 0; i < 200 && w.rows().empty(); ++i) {
    w.run(1);
    if (!w.model().files.adding.empty() &&
        (seen.empty() || seen.back() != w.model().files.adding.front().done))
      seen.push_back(w.model().files.adding.front().done);
  }
  CHECK(seen.size() >= 3);
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  REQUIRE(w.rows().size() == 1);
  CHECK(w.disk().pieces.size() == 4);
  w.storage.blob_store.faults.delay = 0;
  CHECK(w.downloaded(w.rows().front()) == bytes);
}

TEST_CASE("NOTE-20 an empty file, a lying name, the same file twice: said in words") {
  FileWorld w;
  w.give("empty.pdf", "");
  CHECK(w.rows().empty());
  CHECK(w.is_told("“empty.pdf” is empty (0 bytes), so it was not added."));
  w.give("report.pdf", kPng);
  REQUIRE(w.rows().size() == 1);
  CHECK(w.is_told("“report.pdf” is named .pdf, but it is a PNG picture."));
  CHECK(w.first().media == "image/png");
  w.wait(1000);
  w.give("again.png", kPng);
  CHECK(w.rows().size() == 2);
  CHECK(w.is_told("“again.png” is the same file as “report.pdf” of Wed 18 Nov 2026."));
  const std::size_t said = w.model().files.told.size();
  w.act(cmd::DismissFileTold{0});
  CHECK(w.model().files.told.size() == said - 1);
}

TEST_CASE("NOTE-20 cancelled in the middle: no record, no piece, the next file goes on") {
  FileWorld w;
  w.storage.blob_store.faults.delay = 3;
  w.act(cmd::ChooseFiles{w.amara, {}, {}});
  w.host.port.give({{"long.txt", big_text(9 * kBlobPiece)}, {"next.txt", "short"},
                    {"third.txt", "not wanted"}});
  w.run(14);
  REQUIRE(w.model().files.adding.size() == 3);
  CHECK(w.model().files.adding.front().done > 0);
  w.act(cmd::CancelFile{w.model().files.adding[2].id});
  w.act(cmd::CancelFile{w.model().files.adding[0].id});
  w.run(60);
  REQUIRE(w.rows().size() == 1);
  CHECK(w.first().name == "next.txt");
  CHECK(w.disk().pieces.size() == 1);
  CHECK(w.disk().begun.empty());
  CHECK(w.host.port.given.empty());
}

TEST_CASE("NOTE-20 SAFE-04 a full disk in the middle: said, nothing of it left, all else kept") {
  FileWorld w;
  w.give("small.txt", "kept");
  w.storage.blob_store.faults.quota = 2 * kBlobPiece;
  w.give("long.txt", big_text(5 * kBlobPiece));
  CHECK(w.is_told("“long.txt” (5.2 MB) was not added: there is no more room on this device."));
  REQUIRE(w.rows().size() == 1);
  CHECK(w.disk().pieces.size() == 1);
  CHECK(w.downloaded(w.rows().front()) == "kept");
  w.storage.blob_store.faults.quota = 0;
  w.give("long.txt", big_text(5 * kBlobPiece));
  CHECK(w.rows().size() == 2);
}

TEST_CASE("NOTE-20 more than is free by the browser's estimate is refused before it is read") {
  FileWorld w;
  HostNews estimate{};
  estimate.kind = HostNews::Kind::storage_estimate;
  estimate.used = 99'999'000;
  estimate.quota = 100'000'000;
  w.host.news.push_back(estimate);
  w.run();
  w.give("a.txt", big_text(2000));
  CHECK(w.is_told("“a.txt” (2.0 kB) was not added: only 1.0 kB are free"));
  CHECK(w.host.port.reads == 0);
}

TEST_CASE("NOTE-20 a file that can't be read any more, a browser that refuses: nothing left") {
  FileWorld w;
  w.host.port.unreadable_at = 3;
  w.give("long.txt", big_text(5 * kBlobPiece));
  CHECK(w.is_told("was not added: it could not be read"));
  CHECK(w.disk().pieces.empty());
  CHECK(w.disk().begun.empty());
  w.storage.blob_store.faults.fail_from = w.storage.blob_store.writes() + 2;
  w.give("b.txt", "text");
  CHECK(w.is_told("“b.txt” was not added: the browser refused to keep it just now."));
  CHECK(w.rows().empty());
}

TEST_CASE("NOTE-20 a crash at any write: a record has all its bytes or is not there; orphans go") {
  for (std::uint64_t at = 1; at < 12; ++at) {
    CAPTURE(at);
    FileWorld w;
    const std::string bytes = big_text(3 * kBlobPiece);
    w.storage.blob_store.faults.crash_at = w.storage.blob_store.writes() + at;
    w.give("long.txt", bytes);
    w.restart();
    w.unlock();
    w.run(40);
    w.act(cmd::OpenChart{w.amara, ChartTab::summary});
    CHECK(w.disk().begun.empty());
    if (w.rows().empty()) {
      CHECK(w.disk().pieces.empty());
    } else {
      CHECK(w.downloaded(w.rows().front()) == bytes);
      CHECK(at >= 5);  // begin, three pieces; then the record, and only its settling was cut off
    }
  }
}

TEST_CASE("NOTE-20 CLI-11 CLI-12 SES-12 bytes stay with their record: merged, deleted, taken off") {
  FileWorld w;
  const ClientId other = w.add_client("Ama Okafor");
  const SessionId session = w.book(w.amara, "2026-11-18T10:00");
  w.act(cmd::OpenChart{w.amara, ChartTab::files});
  w.act(cmd::ChooseFiles{w.amara, {}, session});
  w.host.port.give({{"homework.txt", "Three pages."}});
  w.run(60);
  w.wait(1000);
  w.give("photo.png", kPng);
  REQUIRE(w.rows().size() == 2);
  const AttachmentId photo = w.rows()[0], homework = w.rows()[1];
  w.act(cmd::TakeOffFile{photo});
  w.act(cmd::BeginDelete{session});
  w.act(cmd::ConfirmDelete{});
  w.act(cmd::BeginMerge{other, w.amara});
  w.act(cmd::ConfirmMerge{});
  w.act(cmd::BeginDeleteClient{other});
  w.act(cmd::EditDeleteReason{"moved away"});
  w.act(cmd::ConfirmDeleteClient{});
  CHECK(w.model().book.find<Session>(session)->deleted);
  CHECK(w.model().book.find<Client>(other)->deleted);
  w.restart();
  w.unlock();
  w.run(40);
  CHECK(w.disk().pieces.size() == 2);
  CHECK(w.disk().begun.empty());
  CHECK(w.downloaded(homework) == "Three pages.");
  CHECK(w.downloaded(photo) == kPng);
}

TEST_CASE("NOTE-20 another member's half-written file is left alone by the sweep") {
  FileWorld w;
  RawId theirs;
  theirs.bytes.fill(3);
  w.storage.blob_store.begin(1000, theirs, Bytes(16, 9));
  w.storage.blob_store.put(1001, theirs, 0, Bytes(50));
  w.storage.blob_store.take_outcomes();
  w.restart();
  w.unlock();
  w.run(20);
  CHECK(w.disk().pieces.size() == 1);
  CHECK(w.disk().begun.count(theirs) == 1);
}

TEST_CASE("NOTE-20 SAFE-03 locked while adding: it stops, nothing is left, and that is said") {
  FileWorld w;
  w.storage.blob_store.faults.delay = 3;
  w.act(cmd::ChooseFiles{w.amara, {}, {}});
  w.host.port.give({{"long.txt", big_text(9 * kBlobPiece)}, {"b.txt", "b"}});
  w.run(10);
  REQUIRE(w.model().files.adding.size() == 2);
  w.act(cmd::Lock{});
  w.run(60);
  REQUIRE(w.model().phase == Phase::locked);
  CHECK(w.host.port.given.empty());
  CHECK(w.disk().pieces.empty());
  w.storage.blob_store.faults.delay = 0;
  w.unlock();
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->text.find("2 files") == 0);
  w.act(cmd::OpenChart{w.amara, ChartTab::summary});
  CHECK(w.rows().empty());
  w.give("c.txt", "c");
  CHECK(w.rows().size() == 1);
}

TEST_CASE("NOTE-20 taking off can be undone, and so can adding; the bytes stay") {
  FileWorld w;
  w.give("photo.png", kPng);
  const AttachmentId id = w.rows().front();
  w.act(cmd::TakeOffFile{id});
  CHECK(w.rows().empty());
  w.act(cmd::Undo{});
  CHECK(w.rows().size() == 1);
  w.act(cmd::Undo{});  // the adding
  CHECK(w.rows().empty());
  w.act(cmd::Redo{});
  REQUIRE(w.rows().size() == 1);
  CHECK(w.downloaded(id) == kPng);
  CHECK(w.disk().pieces.size() == 1);
}

TEST_CASE("NOTE-20 dropped and pasted: to what is open; nowhere is said") {
  FileWorld w;
  w.host.port.give({{"", kPng}}, false);
  w.run(30);
  REQUIRE(w.rows().size() == 1);
  CHECK(w.first().name == "Pasted picture Wed 18 Nov 2026 10.30.png");
  w.act(cmd::GoTo{Page::calendar});
  w.host.port.give({{"a.txt", "a"}}, false);
  w.run(30);
  CHECK(w.model().toast->text.find("Open a chart") == 0);
  CHECK(w.host.port.given.empty());
  const SessionId session = w.book(w.amara, "2026-11-18T10:00");
  w.act(cmd::SelectSession{session});
  w.host.port.give({{"a.txt", "a"}}, false);
  w.run(30);
  CHECK(w.model().book.attachments_of_session(session).size() == 1);
  const NoteId note = w.write(session, "subjective", "Sleeps well again.");
  w.host.port.give({{"b.txt", "b"}}, false);
  w.run(30);
  REQUIRE(w.model().book.attachments_of_note(note).size() == 1);
  w.host.port.say(FileNews::Kind::drag_began);
  w.run();
  CHECK(w.model().files.dragging);
  w.host.port.say(FileNews::Kind::drag_ended);
  w.run();
  CHECK_FALSE(w.model().files.dragging);
}

TEST_CASE("NOTE-14 NOTE-20 undo does not reach behind a signature to a file") {
  FileWorld w;
  const SessionId session = w.book(w.amara, "2026-11-18T10:00");
  const NoteId note = w.write(session, "subjective", "Sleeps well again.");
  w.host.port.give({{"b.txt", "b"}}, false);
  w.run(30);
  w.sign();
  w.act(cmd::Undo{});
  CHECK(w.model().book.attachments_of_note(note).size() == 1);
}

TEST_CASE("NOTE-20 the list is filtered by kind") {
  FileWorld w;
  w.give("photo.png", kPng);
  w.give("a.txt", "text");
  w.act(cmd::FilterFiles{FileFilter::pictures});
  REQUIRE(w.rows().size() == 1);
  CHECK(w.first().name == "photo.png");
  CHECK(w.model().files.of_client == 2);
  w.act(cmd::FilterFiles{FileFilter::recordings});
  CHECK(w.rows().empty());
}

TEST_CASE("NOTE-20 the demo keeps files in memory, up to its limit, and none after it is left") {
  World w;
  w.act(cmd::OpenDemo{});
  w.run(20);
  REQUIRE(w.model().demo);
  const ClientId client = w.model().clients.matches.front();
  w.act(cmd::OpenChart{client, ChartTab::summary});
  const std::size_t before = w.model().files.rows.size();
  w.act(cmd::ChooseFiles{client, {}, {}});
  w.host.port.give({{"photo.png", kPng}, {"long.txt", big_text(70 * kBlobPiece)}});
  w.run(400);
  CHECK(w.model().files.rows.size() == before + 1);
  REQUIRE_FALSE(w.model().files.told.empty());
  CHECK(w.model().files.told.back().text.find("64 MB at most") != std::string::npos);
  CHECK(w.storage.blob_store.disk().pieces.empty());
}
