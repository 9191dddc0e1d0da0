// Files in pieces: every byte is bound to its place, a crash at any write leaves either a whole
// file or something the sweep finds, and damage is told with its piece.
#include <doctest/doctest.h>

#include <string>

#include "store/blob_reader.h"
#include "store/blob_writer.h"
#include "store/memory_blobs.h"

using namespace sb;

namespace {

constexpr std::uint64_t kPiece = 100;

Bytes content(std::size_t size) {
  Bytes out(size);
  for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<std::uint8_t>(i * 7 + i / 100);
  return out;
}

RawId id_of(std::uint8_t n) {
  RawId id;
  id.bytes.fill(n);
  return id;
}

// Lets writer and store work until nothing moves any more.
void work(BlobWriter& writer, MemoryBlobs& store, const Bytes& bytes) {
  for (int idle = 0; idle < 3; ++idle) {
    BlobWriter::Wanted wanted;
    while (writer.wants(wanted)) {
      writer.add(ByteView(bytes).subspan(static_cast<std::size_t>(wanted.from), wanted.most));
      idle = 0;
    }
    for (const BlobOutcome& outcome : store.take_outcomes()) {
      CHECK(writer.take(outcome));
      idle = 0;
    }
  }
}

BlobReader::File record_of(const BlobWriter& writer, const RawId& id, std::size_t size) {
  const ByteView key = writer.key().view();
  return {id, size, writer.piece(), writer.hash(), Bytes(key.begin(), key.end())};
}

struct Read {
  BlobReader::State state;
  Bytes bytes;
  std::string why;
};

Read read(MemoryBlobs& store, BlobReader::File file, std::uint64_t most = UINT64_MAX) {
  BlobReader reader(store, std::move(file), most);
  Bytes all;
  for (int i = 0; i < 200 && reader.state() == BlobReader::State::reading; ++i) {
    reader.ask();
    for (BlobOutcome& outcome : store.take_outcomes()) reader.take(outcome);
    for (const Bytes& piece : reader.take_pieces())
      all.insert(all.end(), piece.begin(), piece.end());
  }
  return {reader.state(), all, reader.error().message};
}

struct Written {
  MemoryBlobs store;
  SeededRandom random{11};
  RawId id = id_of(9);
  Bytes bytes;
  BlobReader::File record;

  explicit Written(std::size_t size) : bytes(content(size)) {
    BlobWriter writer(store, random, id, size, Bytes(16, 5), kPiece);
    work(writer, store, bytes);
    REQUIRE(writer.state() == BlobWriter::State::done);
    CHECK(writer.durable() == size);
    record = record_of(writer, id, size);
  }
};

}  // namespace

TEST_CASE("NOTE-20 a file goes in by pieces and comes out the same, at every size near a border") {
  for (std::size_t size : {1u, 99u, 100u, 101u, 199u, 200u, 1000u, 1234u}) {
    CAPTURE(size);
    Written w(size);
    CHECK(w.store.disk().pieces.size() == blob_pieces(size, kPiece));
    const Read r = read(w.store, w.record);
    CHECK(r.state == BlobReader::State::done);
    CHECK(r.bytes == w.bytes);
    CHECK(w.record.hash == to_hex(sha256(w.bytes)));
  }
}

TEST_CASE("NOTE-20 the same content twice shares no byte on the disk") {
  Written one(300), two(300);
  CHECK(one.record.key == two.record.key);  // the same seed, to be fair
  MemoryBlobs store;
  SeededRandom random(12);
  BlobWriter again(store, random, id_of(8), 300, {}, kPiece);
  work(again, store, one.bytes);
  const Bytes& a = one.store.disk().pieces.at({one.id, 0});
  const Bytes& b = store.disk().pieces.at({id_of(8), 0});
  CHECK(Bytes(a.begin() + 8, a.end()) != Bytes(b.begin() + 8, b.end()));
}

TEST_CASE("NOTE-20 format.md: the bytes of a piece") {
  SeededRandom random(1);
  const Secret key(Bytes(32, 7));
  const Bytes piece = seal_piece(key, {id_of(3), 1, 2}, view_of("abc"), random);
  REQUIRE(piece.size() == kBlobHead + 3 + kSealOverhead);
  CHECK(to_hex(ByteView(piece).first(8)) == "5342504301010000");
  const Result<Bytes> opened = open_piece(key, {id_of(3), 1, 2}, piece);
  REQUIRE(opened.ok());
  CHECK(text_of(*opened) == "abc");
}

TEST_CASE("NOTE-20 no flipped bit, cut or swapped piece goes unnoticed") {
  SeededRandom random(2);
  const Secret key = Secret::random(random);
  const PiecePlace place{id_of(3), 1, 4};
  const Bytes piece = seal_piece(key, place, content(40), random);
  for (std::size_t bit = 0; bit < piece.size() * 8; ++bit) {
    Bytes hurt = piece;
    hurt[bit / 8] = static_cast<std::uint8_t>(hurt[bit / 8] ^ (1 << bit % 8));
    CHECK_FALSE(open_piece(key, place, hurt).ok());
  }
  for (std::size_t size = 0; size < piece.size(); ++size)
    CHECK_FALSE(open_piece(key, place, ByteView(piece).first(size)).ok());
  CHECK_FALSE(open_piece(key, {id_of(4), 1, 4}, piece).ok());
  CHECK_FALSE(open_piece(key, {id_of(3), 2, 4}, piece).ok());
  CHECK_FALSE(open_piece(key, {id_of(3), 1, 5}, piece).ok());
  Bytes newer = piece;
  newer[4] = 2;
  CHECK(open_piece(key, place, newer).error().fault == Fault::foreign);
}

TEST_CASE("NOTE-20 damage is told with its piece, and nothing is removed") {
  Written w(950);
  MemoryBlobs::Disk& disk = w.store.disk();
  const auto whole = disk.pieces;
  SUBCASE("flipped") {
    disk.pieces[{w.id, 2}][50] ^= 1;
    const Read r = read(w.store, w.record);
    CHECK(r.state == BlobReader::State::failed);
    CHECK(r.why.find("Piece 3 of 10 is damaged") == 0);
  }
  SUBCASE("missing") {
    disk.pieces.erase({w.id, 9});
    CHECK(read(w.store, w.record).why.find("Piece 10 of 10 is missing") == 0);
  }
  SUBCASE("two swapped") {
    std::swap(disk.pieces[{w.id, 4}], disk.pieces[{w.id, 5}]);
    CHECK(read(w.store, w.record).why.find("Piece 5 of 10") == 0);
  }
  SUBCASE("the record's hash is another") {
    w.record.hash[0] = w.record.hash[0] == '0' ? '1' : '0';
    CHECK(read(w.store, w.record).why.find("its hash differs") != std::string::npos);
  }
  SUBCASE("the record says another size") {
    w.record.size += 100;
    CHECK(read(w.store, w.record).state == BlobReader::State::failed);
  }
  SUBCASE("the record's key is none") {
    w.record.key.pop_back();
    CHECK(read(w.store, w.record).state == BlobReader::State::failed);
    w.record.key = Bytes(32, 1);
    w.record.piece = UINT64_MAX;
    CHECK(read(w.store, w.record).state == BlobReader::State::failed);
  }
  CHECK(disk.pieces.size() + 1 >= whole.size());
}

TEST_CASE("NOTE-20 the beginning of a text is read without the rest") {
  Written w(950);
  w.store.disk().pieces.erase({w.id, 7});
  const Read r = read(w.store, w.record, 1);
  CHECK(r.state == BlobReader::State::done);
  CHECK(r.bytes == Bytes(w.bytes.begin(), w.bytes.begin() + 100));
}

// A crash at the k-th write: what is on the disk then is swept by its mark, or was whole.
TEST_CASE("NOTE-20 a crash at any write leaves nothing that cannot be swept") {
  using Tear = MemoryBlobs::Tear;
  for (Tear tear : {Tear::dropped, Tear::torn, Tear::flipped}) {
    for (std::uint64_t at = 1; at < 40; ++at) {
      CAPTURE(at);
      MemoryBlobs store;
      store.faults.crash_at = at;
      store.faults.tear = tear;
      SeededRandom random(at);
      const Bytes bytes = content(730);
      BlobWriter writer(store, random, id_of(9), bytes.size(), Bytes(16, 5), kPiece);
      work(writer, store, bytes);
      if (!store.crashed()) {
        CHECK(writer.state() == BlobWriter::State::done);
        break;
      }
      CHECK(writer.state() != BlobWriter::State::done);
      MemoryBlobs next = store.survivor();
      next.list_begun(next.next_ticket());
      for (const BlobOutcome& outcome : next.take_outcomes())
        for (const BegunBlob& one : outcome.begun) next.discard(next.next_ticket(), one.file);
      next.take_outcomes();
      CHECK(next.disk().pieces.empty());
      CHECK(next.disk().begun.empty());
    }
  }
}

TEST_CASE("NOTE-20 what is settled can't be removed by any call") {
  Written w(300);
  w.store.settle(w.store.next_ticket(), w.id);
  w.store.discard(w.store.next_ticket(), w.id);
  w.store.take_outcomes();
  CHECK(read(w.store, w.record).bytes == w.bytes);
  // And what another tab has swept takes no further piece.
  w.store.put(w.store.next_ticket(), w.id, 3, Bytes(10));
  CHECK_FALSE(w.store.take_outcomes().front().done);
}

TEST_CASE("NOTE-20 SAFE-04 no room at piece k: told as full, and nothing of the file is left") {
  for (std::uint64_t pieces = 0; pieces < 7; ++pieces) {
    CAPTURE(pieces);
    MemoryBlobs store;
    store.faults.quota = 1 + pieces * (kPiece + kBlobHead + kSealOverhead);
    SeededRandom random(3);
    const Bytes bytes = content(730);
    BlobWriter writer(store, random, id_of(9), bytes.size(), {}, kPiece);
    work(writer, store, bytes);
    REQUIRE(writer.state() == BlobWriter::State::failed);
    CHECK(writer.error().fault == Fault::full);
    writer.discard();
    store.take_outcomes();
    CHECK(store.disk().pieces.empty());
    CHECK(store.disk().begun.empty());
  }
}

TEST_CASE("NOTE-20 a write that fails, a file that changes while it is read: failed, not half") {
  MemoryBlobs store;
  SeededRandom random(3);
  const Bytes bytes = content(730);
  SUBCASE("the store refuses") {
    store.faults.fail_from = 4;
    BlobWriter writer(store, random, id_of(9), bytes.size(), {}, kPiece);
    work(writer, store, bytes);
    CHECK(writer.error().fault == Fault::unavailable);
  }
  SUBCASE("it got shorter") {
    BlobWriter writer(store, random, id_of(9), bytes.size() + 50, {}, kPiece);
    store.take_outcomes();  // of another's tickets: none
    for (int i = 0; i < 20 && writer.state() == BlobWriter::State::writing; ++i) {
      BlobWriter::Wanted wanted;
      while (writer.wants(wanted)) {
        const auto from = static_cast<std::size_t>(wanted.from);
        writer.add(ByteView(bytes).subspan(from, std::min<std::size_t>(wanted.most,
                                                                       bytes.size() - from)));
      }
      for (const BlobOutcome& outcome : store.take_outcomes()) writer.take(outcome);
      if (i == 0) {
        BlobOutcome begun;
        begun.ticket = 1;
        begun.done = true;
        writer.take(begun);
      }
    }
    CHECK(writer.state() == BlobWriter::State::failed);
    CHECK(writer.error().fault == Fault::conflict);
  }
}

TEST_CASE("NOTE-20 no more than a few pieces are under way, whatever the size") {
  MemoryBlobs store;
  store.faults.delay = 1000;
  SeededRandom random(3);
  BlobWriter writer(store, random, id_of(9), std::uint64_t{3} << 30, {});
  BlobOutcome begun;
  begun.ticket = 1;
  begun.done = true;
  writer.take(begun);
  std::size_t asked = 0;
  BlobWriter::Wanted wanted;
  while (writer.wants(wanted)) ++asked;
  CHECK(asked == BlobWriter::kAhead);
  CHECK(wanted.most == kBlobPiece);
  CHECK(blob_pieces(std::uint64_t{3} << 30, kBlobPiece) == 3072);
}
