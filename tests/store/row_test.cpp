#include <doctest/doctest.h>

#include "core/codec.h"
#include "store/drafts.h"
#include "store/mark.h"
#include "store/row.h"
#include "store/segment.h"
#include "store/snapshot.h"

using namespace sb;

namespace {

struct Rows {
  SeededRandom random{9};
  Secret key = Secret::random(random), other = Secret::random(random);
  RawId space = random_id(random);
  DeviceId device{random_id(random)};

  Bytes row(std::uint64_t n, Hash prev, std::string_view text) {
    const ByteView plain = view_of(text);
    return write_row(
        {RowType::entry, space, device, n, prev},
        {{BoxKind::changes, Sensitivity::schedule, &key, {}, Bytes(plain.begin(), plain.end())},
         {BoxKind::changes, Sensitivity::clinical, &other, {}, Bytes(3, 7)}},
        random);
  }
};

}  // namespace

TEST_CASE("SAFE-02 a row is read back, and each box opens with its own key") {
  Rows r;
  const Bytes bytes = r.row(7, Hash{1}, "hello");
  const RowView row = read_row(bytes).value();
  CHECK(row.head.n == 7);
  CHECK(row.head.space == r.space);
  CHECK(row.head.prev == Hash{1});
  REQUIRE(row.boxes.size() == 2);
  CHECK(row.boxes[0].key == key_id(r.key));
  CHECK(text_of(*open_box(row, 0, r.key)) == "hello");
  CHECK(open_box(row, 1, r.other)->size() == 3);
  CHECK_FALSE(open_box(row, 0, r.other));
  CHECK(bytes.size() == kRowHeadSize + 2 * (kBoxHeadSize + kSealOverhead) + 5 + 3 + kRowCheckSize);
}

TEST_CASE("SAFE-02 nothing in a row can be changed, swapped or moved, even with a new check") {
  Rows r;
  const Bytes good = r.row(7, Hash{1}, "hello");
  int opened = 0;
  for (std::size_t bit = 0; bit < (good.size() - kRowCheckSize) * 8; ++bit) {
    Bytes bytes = good;
    bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    CHECK(read_row(bytes).ok() == false);
    const Hash check = blake2b(ByteView(bytes).first(bytes.size() - kRowCheckSize));
    std::copy(check.begin(), check.begin() + kRowCheckSize, bytes.end() - kRowCheckSize);
    const auto row = read_row(bytes);
    if (row) opened += open_box(*row, 0, r.key).ok() && open_box(*row, 1, r.other).ok();
  }
  CHECK(opened == 0);
}

TEST_CASE("SAFE-02 rows after damage are found again") {
  Rows r;
  Bytes all;
  for (std::uint64_t n = 1; n <= 5; ++n) {
    const Bytes row = r.row(n, Hash{}, "text " + std::to_string(n));
    all.insert(all.end(), row.begin(), row.end());
  }
  const std::size_t size = all.size() / 5;
  CHECK(scan_rows(all).rows.size() == 5);
  CHECK(scan_rows(all).bad.empty());
  Bytes hurt = all;
  hurt[size * 2 + 9] ^= 0x80;  // the size of the third: it now claims to be enormous
  const RowScan scan = scan_rows(hurt);
  REQUIRE(scan.rows.size() == 4);
  CHECK(scan.rows[2].head.n == 4);
  REQUIRE(scan.bad.size() == 1);
  CHECK(scan.bad[0].from == size * 2);
  CHECK(scan.bad[0].to == size * 3);
  Bytes noisy = {1, 2, 3, 'S', 'B', 'R', 'W', 0};
  noisy.insert(noisy.end(), all.begin(), all.end());
  CHECK(scan_rows(noisy).rows.size() == 5);
}

TEST_CASE("SAFE-02 a row of a newer version is foreign, not damaged") {
  Rows r;
  Bytes bytes = r.row(1, Hash{}, "x");
  bytes[4] = 2;
  CHECK(read_row(bytes).error().fault == Fault::damaged);
  const Hash check = blake2b(ByteView(bytes).first(bytes.size() - kRowCheckSize));
  std::copy(check.begin(), check.begin() + kRowCheckSize, bytes.end() - kRowCheckSize);
  CHECK(read_row(bytes).error().fault == Fault::foreign);
  const RowScan scan = scan_rows(bytes);
  REQUIRE(scan.bad.size() == 1);
  CHECK(scan.bad[0].newer);
}

TEST_CASE("SAFE-02 marks: read back whole or not at all; the farthest counts") {
  Rows r;
  MarkView mark;
  mark.space = r.space;
  mark.device = r.device;
  mark.head = {41, Hash{3}};
  mark.draft = 9;
  mark.vault = Bytes(100, 'v');
  const Mark bytes = write_mark(mark);
  REQUIRE(read_mark(bytes));
  CHECK(read_mark(bytes)->head.n == 41);
  CHECK(read_mark(bytes)->vault == mark.vault);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    Mark hurt = bytes;
    hurt[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    CHECK_FALSE(read_mark(hurt).has_value());
  }
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(read_mark(ByteView(bytes).first(size)).has_value());
  }
  mark.head.n = 42;
  const auto farthest = farthest_mark({bytes, {}, write_mark(mark), {1, 2}}, r.space);
  REQUIRE(farthest);
  CHECK(farthest->head.n == 42);
  CHECK_FALSE(farthest_mark({bytes}, random_id(r.random)));
}

TEST_CASE("SAFE-04 file names say what they hold and come back") {
  const KeyId key = {0, 1, 2, 3, 0xab, 0xcd, 0xef, 0xff};
  for (const FileName& name : {FileName{FileName::Kind::segment, 3, 3, {}},
                               FileName{FileName::Kind::segment, 3, 18, {}},
                               FileName{FileName::Kind::kept, 1, 1, {}},
                               FileName{FileName::Kind::snapshot, 123456789, 123456789, key}}) {
    const auto read = file_name_from(to_text(name));
    REQUIRE(read);
    CHECK(to_text(*read) == to_text(name));
    CHECK(to_text(name).size() <= 64);
  }
  CHECK(to_text({FileName::Kind::segment, 3, 18, {}}) == "seg-00000003-00000018");
  for (const char* text : {"", "seg-", "seg-1", "seg-0000000x", "vault", "snap-00-00000001",
                           "seg-00000003-00000001", "kept-99999999999999999999", "seg-00000001-"}) {
    CHECK_FALSE(file_name_from(text).has_value());
  }
}

TEST_CASE("SAFE-02 a snapshot opens with its key; any flipped bit or cut is damage") {
  Rows r;
  SnapshotHead head;
  head.space = r.space;
  head.key = key_id(r.key);
  head.covers[r.device] = {17, Hash{5}};
  head.boxes = 2;
  SnapshotWriter writer(head);
  writer.add(r.key, view_of("first"), r.random);
  writer.add(r.key, view_of("second"), r.random);
  const Bytes file = writer.finish();
  std::string read;
  auto visit = [&](ByteView plain) -> Status { return read += text_of(plain), Done{}; };
  REQUIRE(read_snapshot_head(parts_of(file)));
  CHECK(read_snapshot_head(parts_of(file))->covers.at(r.device).n == 17);
  CHECK(open_snapshot(parts_of(file), r.key, visit));
  CHECK(read == "firstsecond");
  CHECK_FALSE(open_snapshot(parts_of(file), r.other, visit));
  for (std::size_t bit = 0; bit < (file.size() - 32) * 8; ++bit) {  // the hash adds nothing to it
    Bytes hurt = file;
    hurt[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    CHECK_FALSE(open_snapshot(parts_of(hurt), r.key, visit).ok());
  }
  for (std::size_t size = 0; size < file.size(); ++size) {
    CHECK_FALSE(open_snapshot(parts_of(ByteView(file).first(size)), r.key, visit).ok());
  }
}

TEST_CASE("SAFE-04 a snapshot with a long head and boxes of any size is read in pieces") {
  Rows r;
  SnapshotHead head;
  head.space = r.space;
  head.key = key_id(r.key);
  for (int i = 0; i < 20'000; ++i) head.covers[DeviceId(random_id(r.random))] = {1, Hash{}};
  const std::vector<std::size_t> sizes = {0, 1, 300'000, 1u << 20, 3u << 20, 700'000, 5};
  head.boxes = static_cast<std::uint32_t>(sizes.size());
  SnapshotWriter writer(head);
  for (std::size_t size : sizes) writer.add(r.key, Bytes(size, 'x'), r.random);
  const Bytes file = writer.finish();
  std::size_t most = 0;
  const ReadPart whole = parts_of(file);
  const ReadPart counted = [&](std::size_t from, std::size_t wanted) {
    Result<Bytes> part = whole(from, wanted);
    most = std::max(most, part->size());
    return part;
  };
  REQUIRE(read_snapshot_head(counted));
  CHECK(read_snapshot_head(counted)->covers.size() == 20'000);
  std::vector<std::size_t> read;
  const auto note = [&](ByteView plain) -> Status { return read.push_back(plain.size()), Done{}; };
  CHECK(open_snapshot(counted, r.key, note));
  CHECK(read == sizes);
  CHECK(most < (4u << 20) + 1);
}

TEST_CASE("SAFE-02 a snapshot without boxes is proven by its hash") {
  Rows r;
  SnapshotHead head;
  head.space = r.space;
  head.key = key_id(r.key);
  head.covers[r.device] = {17, Hash{5}};
  const Bytes file = SnapshotWriter(head).finish();
  REQUIRE(read_snapshot_head(parts_of(file)));
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    Bytes hurt = file;
    hurt[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    const ReadPart parts = parts_of(hurt);
    const auto ignore = [](ByteView) -> Status { return Done{}; };
    const bool proven = read_snapshot_head(parts).ok() && open_snapshot(parts, r.key, ignore).ok();
    CHECK_FALSE(proven);
  }
}

TEST_CASE("SAFE-05 the row of docs/format.md opens to the change it says") {
  const Bytes bytes = from_hex("5342525701010100ea0000001111111111111111111111111111111122222222"
                               "2222222222222222222222220100000000000000000000000000000000000000"
                               "00000000000000000000000000000000000000000100010056869e5a9c9cd8dd"
                               "00000000000000008965fbeed190d712357401144b906fa5b7573073655cd13e"
                               "5e000000a93e9207d06cb555838779564c4c406522856ceb31bfa39215e9f08a"
                               "16db00c8e7989400f5bd2fc050091374dba62409adb09fc870f470f94548c7ed"
                               "d9273ee72def2d07ca122bdc0ecc2aa0a36837bd7be58a57b8fd0fadef6ea300"
                               "320f5773cb00292a5c41")
                          .value();
  Bytes key(32);
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(i);
  const RowView row = read_row(bytes).value();
  CHECK(to_hex(chain_hash(row)) ==
        "9c645efcfcb3eea80fdbfd84644ea9107d5cd3a2494bef6fb14ca8e2efd5bc1a");
  const Bytes plain = open_box(row, 0, Secret(key)).value();
  std::vector<Change> changes;
  REQUIRE(decode_changes(plain, [&](Change&& c) { changes.push_back(std::move(c)); }));
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == "client");
  CHECK(changes[0].stamp.instant().ms == 1000);
  CHECK(changes[0].fields.at(0).field == "name");
  CHECK(changes[0].fields.at(0).value == Value("Ann"));
}

TEST_CASE("NOTE-08 a draft tells what it was typed over; one of an earlier version opens too") {
  Rows r;
  const MemberId author(random_id(r.random));
  Draft draft{"note", random_id(r.random), "text/plan", "In session", Sensitivity::clinical, 5, {}};
  draft.over = Stamp{77, r.device};
  const auto with = read_draft(write_draft(author, draft));
  REQUIRE(with.ok());
  CHECK(with->draft.over == draft.over);
  draft.over.reset();
  const Bytes before = write_draft(author, draft);
  CHECK(before[0] == 1);
  const auto without = read_draft(before);
  REQUIRE(without.ok());
  CHECK_FALSE(without->draft.over);
  CHECK(without->draft.text == "In session");
}
