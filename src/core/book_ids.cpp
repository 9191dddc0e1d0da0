#include "core/book_ids.h"

namespace sb::book {
namespace {

// Both halves, so that ids that differ only at their end (tests, hostile devices) spread as well.
std::size_t spread(const RawId& id) {
  std::uint64_t low, high;
  std::memcpy(&low, id.bytes.data(), sizeof low);
  std::memcpy(&high, id.bytes.data() + sizeof low, sizeof high);
  std::uint64_t h = (low ^ (high * 0x9e3779b97f4a7c15u)) * 0xbf58476d1ce4e5b9u;
  return static_cast<std::size_t>(h ^ (h >> 32));
}

}  // namespace

std::size_t IdIndex::slot_of(const RawId& id) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = spread(id) & mask;
  while (slots_[at] != 0 && !(ids_[slots_[at] - 1] == id)) at = (at + 1) & mask;
  return at;
}

std::uint32_t IdIndex::find(const RawId& id) const {
  if (slots_.empty()) return kNone;
  const std::uint32_t found = slots_[slot_of(id)];
  return found ? found - 1 : kNone;
}

std::uint32_t IdIndex::add(const RawId& id) {
  if (ids_.size() * 8 >= slots_.size() * 5) grow();
  std::uint32_t& slot = slots_[slot_of(id)];
  if (slot == 0) {
    ids_.push_back(id);
    slot = size();
  }
  return slot - 1;
}

void IdIndex::grow() {
  slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, 0);
  for (std::uint32_t i = 0; i < size(); ++i) slots_[slot_of(ids_[i])] = i + 1;
}

}  // namespace sb::book
