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

// The head of a file that is what was written; `damaged` or `foreign` otherwise.
Result<SnapshotHead> read_snapshot_head(ByteView file);
// Hands out each box decrypted. After read_snapshot_head() succeeded.
Status open_snapshot(ByteView file, const Secret& key,
                     const std::function<Status(ByteView)>& visit);

}  // namespace sb
