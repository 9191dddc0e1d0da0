// Ids numbered densely from 0 in the order they came: 24 bytes each, no allocation per id. Behind
// the tables and indexes of a Book. Open addressing at most 5/8 full; nothing is ever removed.
#pragma once

#include <cstdint>
#include <vector>

#include "base/id.h"

namespace sb::book {

constexpr std::uint32_t kNone = UINT32_MAX;

class IdIndex {
 public:
  std::uint32_t find(const RawId& id) const;  // kNone when it is not there
  std::uint32_t add(const RawId& id);         // its number, new or old
  const RawId& id(std::uint32_t number) const { return ids_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(ids_.size()); }

 private:
  std::size_t slot_of(const RawId& id) const;
  void grow();
  std::vector<RawId> ids_;
  std::vector<std::uint32_t> slots_;  // number + 1; 0 is free; a power of two
};

}  // namespace sb::book
