#include "core/search_terms.h"

#include <algorithm>

namespace sb::search {
namespace {

constexpr std::size_t kMostUnsorted = 1024;  // more, and also more than a part: sorted in …
constexpr std::size_t kPart = 32;            // … so that no slice takes long, and all not too long

std::uint64_t hash_of(std::string_view word) {  // FNV-1a
  std::uint64_t h = 0xcbf29ce484222325u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return h ^ h >> 32;
}

}  // namespace

std::string_view cut_term(std::string_view word) {
  if (word.size() <= kLongestTerm) return word;
  std::size_t end = kLongestTerm;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
  return word.substr(0, end);
}

void Numbers::put_byte(std::uint8_t byte) {
  if (bytes_.size() == bytes_.capacity()) bytes_.reserve(bytes_.size() + bytes_.size() / 8 + 4);
  bytes_.push_back(byte);
}

void Postings::add(const Posting& p, const std::uint32_t* places) {
  const bool once = p.in_text == 1 && p.in_title == 0;
  documents_.put(static_cast<std::uint64_t>(p.document - last_) << 1 | (once ? 0u : 1u));
  if (!once) {
    const std::uint32_t text = std::min(p.in_text, kMostText);
    const std::uint32_t title = std::min(p.in_title, kMostTitle);
    documents_.put_byte(static_cast<std::uint8_t>(title << 6 | text));
    if (text == kMostText) documents_.put(p.in_text - text);
    if (title == kMostTitle) documents_.put(p.in_title - title);
  }
  last_ = p.document;
  std::uint32_t before = 0;
  for (std::size_t i = 0; places && i < p.count(); ++i) {
    places_.put(places[i] - before);
    before = places[i];
  }
}

std::size_t Terms::slot_of(std::string_view word_wanted) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = static_cast<std::size_t>(hash_of(word_wanted)) & mask;
  while (slots_[slot] != 0 && word(slots_[slot] - 1) != word_wanted) slot = (slot + 1) & mask;
  return slot;
}

std::uint32_t Terms::find(std::string_view wanted) const {
  if (slots_.empty()) return kNoTerm;
  const std::uint32_t number = slots_[slot_of(wanted)];
  return number == 0 ? kNoTerm : number - 1;
}

std::uint32_t Terms::add(std::string_view fresh) {
  if ((begin_.size() + 1) * 2 > slots_.size()) grow();
  const std::size_t slot = slot_of(fresh);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  letters_ += fresh;
  begin_.push_back(static_cast<std::uint32_t>(letters_.size()));
  postings_.emplace_back();
  slots_[slot] = size();
  return size() - 1;
}

void Terms::grow() {
  slots_.assign(std::max<std::size_t>(1024, slots_.size() * 2), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t term = 0; term < size(); ++term) {
    std::size_t slot = static_cast<std::size_t>(hash_of(word(term))) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = term + 1;
  }
}

std::size_t Terms::first_of(std::string_view prefix) const {
  const auto at = std::lower_bound(
      sorted_.begin(), sorted_.end(), prefix,
      [this](std::uint32_t term, std::string_view wanted) { return word(term) < wanted; });
  return static_cast<std::size_t>(at - sorted_.begin());
}

void Terms::settle() {
  const std::size_t old = sorted_.size(), fresh = size() - old;
  if (fresh <= std::max(kMostUnsorted, old / kPart)) return;
  sorted_.reserve(size());
  for (std::uint32_t term = static_cast<std::uint32_t>(old); term < size(); ++term)
    sorted_.push_back(term);
  const auto by_letters = [this](std::uint32_t a, std::uint32_t b) { return word(a) < word(b); };
  const auto middle = sorted_.begin() + static_cast<std::ptrdiff_t>(old);
  std::sort(middle, sorted_.end(), by_letters);
  std::inplace_merge(sorted_.begin(), middle, sorted_.end(), by_letters);
}

std::size_t Terms::memory() const {
  std::size_t bytes = letters_.capacity() + postings_.capacity() * sizeof(Postings);
  bytes += (begin_.capacity() + slots_.capacity() + sorted_.capacity()) * sizeof(std::uint32_t);
  for (const Postings& list : postings_) bytes += list.memory();
  return bytes;
}

}  // namespace sb::search
