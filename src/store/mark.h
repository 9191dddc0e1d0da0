// The mark: how far this device had written, kept in other stores as a witness, with a copy of the
// vault file. A start that finds less than the mark has lost something and says so. docs/format.md.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "store/row.h"
#include "store/storage.h"

namespace sb {

struct Head {              // the last entry of a device
  std::uint64_t n = 0;
  Hash hash{};
};
using Heads = std::map<DeviceId, Head>;

struct MarkView {
  RawId space;
  DeviceId device;
  Head head;
  std::uint64_t draft = 0;    // number of the last draft row
  std::uint64_t changes = 0;  // written by this device so far; for reports
  Bytes vault;                // the vault file as it was then
};

Mark write_mark(const MarkView& mark);
std::optional<MarkView> read_mark(ByteView bytes);  // nothing when it is not whole

// The farthest of the witnesses that are whole and belong to `space` (any when nil).
std::optional<MarkView> farthest_mark(const std::vector<Mark>& marks, const RawId& space);

}  // namespace sb
