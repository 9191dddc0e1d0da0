// A snapshot: the state of the practice as far as one key opens it, made of changes that fold to
// the same book, and how far of each device's entries it covers. One file per key, so that each
// member's start reads what the member may and nobody's snapshot lacks what its writer could not
// read. A shortcut only: the journal stays, and a damaged snapshot costs time, never data.
#pragma once

#include <functional>

#include "store/mark.h"

namespace sb {

struct SnapshotHead {
  RawId space;
  KeyId key{};
  Sensitivity sensitivity = Sensitivity::schedule;
  std::uint64_t changes = 0;
  Heads covers;
  std::uint32_t boxes = 0;
};

// Boxes are added one by one, so that a frame never waits for all of them.
class SnapshotWriter {
 public:
  explicit SnapshotWriter(const SnapshotHead& head);
  void add(const Secret& key, ByteView plain, Random& random);
  Bytes finish();  // after exactly head.boxes of them

 private:
  ByteWriter out_;
  Bytes head_;
  std::uint32_t added_ = 0;
};

// At most so many bytes of a file from there on, fewer at its end (Storage::read_part). A snapshot
// is read in pieces: held whole it would be a third of the memory that the program ever needs.
using ReadPart = std::function<Result<Bytes>(std::size_t from, std::size_t most)>;
ReadPart parts_of(ByteView file);  // of bytes that outlive it

// The head as it stands; `damaged` or `foreign` when it can't be one. Opening proves it: each box
// is sealed over it. One without boxes is proven here, by the hash at the file's end.
Result<SnapshotHead> read_snapshot_head(const ReadPart& file);
// Hands out each box decrypted; `damaged` at the first that was altered or is missing. The hash is
// not looked at: it would tell the same, and reading all twice takes a tenth of unlocking.
Status open_snapshot(const ReadPart& file, const Secret& key,
                     const std::function<Status(ByteView)>& visit);

}  // namespace sb
