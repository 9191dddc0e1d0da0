// T5: every truncation and every flipped bit of a segment, and whatever else can be lost or hurt on
// the disk. What is damaged is told, kept as it is, and never in the way of new entries.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/mark.h"
#include "store/segment.h"
#include "world.h"

using namespace sb;
using namespace sb::store_test;

namespace {

// A practice whose journal stands in one segment and a few log rows.
struct Hurt {
  World w;
  std::string segment = "seg-00000001";
  std::size_t sealed = 0;
  std::string fingerprint;

  explicit Hurt(bool mirror = false) {
    w.limits.segment_bytes = 3600;
    w.disk.faults.no_mirror = !mirror;
    w.create();
    int n = 1;
    for (; w.disk.disk().files.count(segment) == 0 && n < 100; ++n) {
      w.client(n, "Client " + std::to_string(n));
      REQUIRE(w.settle());
    }
    sealed = read_segment(w.disk.disk().files[segment]).scan.rows.size();
    for (int i = 0; i < 2; ++i, ++n) {
      w.client(n, "Client " + std::to_string(n));
      REQUIRE(w.settle());
    }
    fingerprint = w.book.fingerprint();
    w.journal.reset();
    last = n - 1;
  }
  int last = 0;

  int present(const Book& book) const {
    int count = 0;
    for (int n = 1; n <= last; ++n) count += has(book, n);
    return count;
  }
};

}  // namespace

TEST_CASE(
    "SAFE-02 T5 every flipped bit of a 4 KiB segment is found; all else is read; it is kept") {
  Hurt h;
  const Bytes good = h.w.disk.disk().files[h.segment];
  MESSAGE(good.size() << " bytes, " << h.sealed << " entries");
  REQUIRE(good.size() > 3000);
  int silent = 0, lost_too_much = 0, changed = 0;
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    Bytes flipped = good;
    flipped[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    const SegmentView view = read_segment(flipped);
    silent += view.whole;
    lost_too_much += view.scan.rows.size() + 1 < h.sealed;
    // Through the whole start: all bits of the head, and every thirteenth behind it.
    if (bit > 70 * 8 && bit % 13 != 0) continue;
    Bytes& file = h.w.disk.disk().files[h.segment];
    file[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    const Bytes hurt = file;
    REQUIRE(h.w.restart());
    silent += h.w.report.damage.empty();
    lost_too_much += h.present(h.w.book) < h.last - 1;
    changed += h.w.disk.disk().files[h.segment] != hurt;
    h.w.journal.reset();
    h.w.disk.disk().files[h.segment] = good;
  }
  CHECK(silent == 0);
  CHECK(lost_too_much == 0);
  CHECK(changed == 0);
}

TEST_CASE("SAFE-02 T5 every truncation of a segment: everything before it is there, and told") {
  Hurt h;
  const Bytes good = h.w.disk.disk().files[h.segment];
  std::vector<std::size_t> ends;
  {
    const SegmentView view = read_segment(good);
    for (const RowView& row : view.scan.rows) {
      ends.push_back(static_cast<std::size_t>(row.bytes.data() + row.bytes.size() - good.data()));
    }
  }
  int wrong = 0;
  for (std::size_t size = 0; size < good.size(); ++size) {
    h.w.disk.disk().files[h.segment].assign(good.begin(),
                                            good.begin() + static_cast<std::ptrdiff_t>(size));
    const auto whole =
        std::count_if(ends.begin(), ends.end(), [&](std::size_t e) { return e <= size; });
    const int lost = static_cast<int>(ends.size()) - static_cast<int>(whole);
    const SegmentView view = read_segment(h.w.disk.disk().files[h.segment]);
    wrong += view.whole || static_cast<std::ptrdiff_t>(view.scan.rows.size()) != whole;
    if (size % 5 != 0 && size > 80) continue;
    REQUIRE(h.w.restart());
    wrong += h.w.report.damage.empty() || h.present(h.w.book) != h.last - lost;
    h.w.journal.reset();
  }
  CHECK(wrong == 0);
}

TEST_CASE("SAFE-02 T5 after damage new entries go on, and the damaged file stays as it is") {
  Hurt h;
  h.w.disk.disk().files[h.segment][1500] ^= 0xff;
  const Bytes hurt = h.w.disk.disk().files[h.segment];
  REQUIRE(h.w.restart());
  const std::size_t told = h.w.report.damage.size();
  CHECK(told >= 1);
  for (int n = 200; n < 230; ++n) {
    h.w.client(n, "Client " + std::to_string(n));
    REQUIRE(h.w.settle());
  }
  REQUIRE(h.w.restart());
  CHECK(h.w.disk.disk().files[h.segment] == hurt);
  CHECK(has(h.w.book, 229));
  CHECK(h.w.report.damage.size() == told);  // the same words, no more
}

TEST_CASE("SAFE-02 a damaged or lost log is restored from the mirror") {
  Hurt h(true);
  SUBCASE("rows flipped") {
    for (LogRow& row : h.w.disk.disk().rows) row.bytes[row.bytes.size() / 2] ^= 1;
  }
  SUBCASE("log emptied") { h.w.disk.disk().rows.clear(); }
  SUBCASE("last row gone") { h.w.disk.disk().rows.pop_back(); }
  REQUIRE(h.w.restart());
  CHECK(h.w.found.kind == Found::Kind::practice);
  CHECK(h.w.report.recovered_from_mirror);
  CHECK(h.w.book.fingerprint() == h.fingerprint);
  REQUIRE(h.w.settle());
  h.w.disk.disk().mirror.clear();
  REQUIRE(h.w.restart());  // what was restored stands in the log again
  CHECK(h.w.book.fingerprint() == h.fingerprint);
  CHECK_FALSE(h.w.report.recovered_from_mirror);
}

TEST_CASE("SAFE-02 an emptied disk with marks is damage, never a new user") {
  Hurt h;
  MemoryStorage::Disk& disk = h.w.disk.disk();
  SUBCASE("log emptied: what remains opens, what is missing is counted") {
    disk.rows.clear();
    REQUIRE(h.w.restart());
    CHECK(h.w.found.kind == Found::Kind::damaged);
    CHECK(h.w.found.report.find("missing") != std::string::npos);
    CHECK(h.w.report.damage.size() == 1);
    CHECK(h.present(h.w.book) == static_cast<int>(h.sealed));
    h.w.client(500, "Goes on");
    REQUIRE(h.w.settle());
    REQUIRE(h.w.restart());
    CHECK(h.w.name_of(500) == "Goes on");
    CHECK(h.w.report.damage.size() == 1);  // the gap is still told
  }
  SUBCASE("everything emptied") {
    disk.rows.clear();
    disk.files.clear();
    h.w.disk = h.w.disk.survivor();
    const Found found = look_at(h.w.disk);
    CHECK(found.kind == Found::Kind::damaged);
    REQUIRE(found.vault);  // from the mark: a recovered file or a bundle can be opened with it
    CHECK(found.vault->check(h.w.me, h.w.passphrase));
  }
  SUBCASE("everything emptied, marks torn") {
    disk.rows.clear();
    disk.files.clear();
    for (Mark& mark : disk.marks) mark.resize(mark.size() / 2);
    h.w.disk = h.w.disk.survivor();
    const Found found = look_at(h.w.disk);
    CHECK(found.kind == Found::Kind::damaged);
    CHECK_FALSE(found.vault);
    CHECK_FALSE(found.report.empty());
  }
  SUBCASE("marks gone: the journal itself is enough") {
    disk.marks.clear();
    REQUIRE(h.w.restart());
    CHECK(h.w.found.kind == Found::Kind::practice);
    CHECK(h.w.book.fingerprint() == h.fingerprint);
    CHECK(h.w.report.damage.empty());
  }
}

TEST_CASE("SAFE-02 a hurt vault file is replaced by its copy and kept beside") {
  Hurt h;
  auto& files = h.w.disk.disk().files;
  SUBCASE("file torn") { files["vault"].resize(100); }
  SUBCASE("copy torn") { files["vault.bak"].resize(100); }
  SUBCASE("file gone") { files.erase("vault"); }
  SUBCASE("both flipped; the mark has one") {
    files["vault"][50] ^= 1;
    files["vault.bak"][60] ^= 1;
  }
  SUBCASE("a foreign file in its place") {
    const ByteView foreign = view_of("PK\x03\x04 something else that somebody put here");
    files["vault"] = Bytes(foreign.begin(), foreign.end());
  }
  REQUIRE(h.w.restart());
  CHECK(h.w.book.fingerprint() == h.fingerprint);
  REQUIRE(h.w.settle());
  CHECK(Vault::parse(h.w.disk.disk().files["vault"]));
  CHECK(Vault::parse(h.w.disk.disk().files["vault.bak"]));
  REQUIRE(h.w.restart());
  CHECK(h.w.book.fingerprint() == h.fingerprint);
}

TEST_CASE("SAFE-02 foreign and newer vaults are named and left alone") {
  MemoryStorage disk;
  const ByteView foreign = view_of("SQLite format 3 and much more of it than that");
  disk.disk().files["vault"] = Bytes(foreign.begin(), foreign.end());
  MemoryStorage again = disk.survivor();
  CHECK(look_at(again).kind == Found::Kind::foreign);
  disk.disk().files["vault"] = {};
  again = disk.survivor();
  CHECK(look_at(again).kind == Found::Kind::damaged);
}

TEST_CASE("SAFE-02 sealed files come back from their copies when the platform keeps some") {
  World w;
  w.disk.mirrors_files = true;
  w.create();
  for (int n = 1; n < 40; ++n) {
    w.client(n, "Client " + std::to_string(n));
    REQUIRE(w.settle());
  }
  const std::string before = w.book.fingerprint();
  SUBCASE("flipped") { w.disk.disk().files["seg-00000001"][700] ^= 4; }
  SUBCASE("gone") { w.disk.disk().files.erase("seg-00000001"); }
  REQUIRE(w.restart());
  CHECK(w.report.recovered_from_mirror);
  CHECK(w.report.damage.empty());
  CHECK(w.book.fingerprint() == before);
}

TEST_CASE("SAFE-02 an unreadable piece of the log is kept aside when the log is sealed") {
  World w;
  w.disk.faults.no_mirror = true;
  w.create();
  for (int n = 1; n < 6; ++n) {
    w.client(n, "Client " + std::to_string(n));
    REQUIRE(w.settle());
  }
  const ByteView rubbish = view_of("not a row of ours at all");
  w.disk.disk().rows[2].bytes = Bytes(rubbish.begin(), rubbish.end());
  REQUIRE(w.restart());
  CHECK(w.report.damage.size() == 1);  // entry 3 is missing
  for (int n = 10; n < 20; ++n) {
    w.client(n, "Client " + std::to_string(n));
    REQUIRE(w.settle());
  }
  const Result<Bytes> kept = w.disk.read_file("kept-00000001");
  REQUIRE(kept);
  CHECK(text_of(*kept).find("not a row of ours") != std::string_view::npos);
  REQUIRE(w.restart());
  CHECK(w.report.damage.size() == 1);
  CHECK(has(w.book, 19));
}
