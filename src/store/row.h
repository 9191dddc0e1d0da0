// One row of the journal, as it stands in the log, in segments and in the mirror: a clear head
// (which practice, which device, which number, after which row) and sealed boxes, one per key.
// Everything in the head is bound into every box. Rows find their own ends and carry a check, so
// that damage is seen without keys and the next whole row is found behind it. docs/format.md,
// "Rows".
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/id.h"
#include "core/schema.h"
#include "store/crypto.h"

namespace sb {

enum class RowType : std::uint8_t {
  entry = 1,    // part of the record: numbered 1, 2, … per device and chained
  draft = 2,    // text on its way: numbered on its own, not chained, thrown away when over
};

enum class BoxKind : std::uint8_t {
  changes = 1,
  draft = 2,
  draft_drop = 3,
  nothing = 4,  // a row that only moves the mark
};

using KeyId = std::array<std::uint8_t, 8>;
using Slot = std::array<std::uint8_t, 8>;  // which draft, told without a key; zero for other boxes

KeyId key_id(const Secret& key);

struct RowHead {
  RowType type = RowType::entry;
  RawId space;
  DeviceId device;
  std::uint64_t n = 0;
  Hash prev{};  // chain hash of entry n-1; zero for the first and for drafts
};

struct BoxView {
  BoxKind kind = BoxKind::nothing;
  Sensitivity sensitivity = Sensitivity::schedule;
  KeyId key{};
  Slot slot{};
  Nonce nonce{};
  ByteView sealed;
  ByteView head;  // its clear bytes in the row
};

// A row that was read. Views point into the bytes it was read from.
struct RowView {
  RowHead head;
  std::vector<BoxView> boxes;
  ByteView bytes;  // the whole row
};

struct BoxPlain {
  BoxKind kind = BoxKind::nothing;
  Sensitivity sensitivity = Sensitivity::schedule;
  const Secret* key = nullptr;
  Slot slot{};
  Bytes plain;
};

Bytes write_row(const RowHead& head, const std::vector<BoxPlain>& boxes, Random& random);

// The row at the start of `bytes`, which may go on behind it. `damaged` when it is not whole,
// `foreign` when it is whole and a newer version's.
Result<RowView> read_row(ByteView bytes);

// Decrypts box `index`; `damaged` when the key or anything in the row is not what it was.
Result<Bytes> open_box(const RowView& row, std::size_t index, const Secret& key);

Hash chain_hash(const RowView& row);

// Every whole row of some bytes; what stands between them could not be read.
struct RowScan {
  struct Bad {
    std::size_t from, to;
    bool newer;  // whole, but of a version this program does not know
  };
  std::vector<RowView> rows;
  std::vector<Bad> bad;
};
RowScan scan_rows(ByteView bytes);

constexpr std::size_t kRowHeadSize = 86, kBoxHeadSize = 46, kRowCheckSize = 8;

}  // namespace sb
