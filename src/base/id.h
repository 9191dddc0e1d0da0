// 128-bit random identifiers, each kind its own type, written as 26 characters of Crockford base32.
// Random rather than counted, because devices make them apart from each other; 122 bits and more of
// randomness make a meeting of two impossible in practice.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/random.h"

namespace sb {

struct RawId {
  std::array<std::uint8_t, 16> bytes{};
  bool operator==(const RawId& o) const { return bytes == o.bytes; }
  bool operator<(const RawId& o) const { return bytes < o.bytes; }
  bool is_nil() const { return *this == RawId{}; }
  explicit operator bool() const { return !is_nil(); }
  std::uint64_t hash() const {
    std::uint64_t h;
    std::memcpy(&h, bytes.data(), sizeof h);
    return h;
  }
};

std::string to_text(const RawId& id);                      // "" for the nil id
std::optional<RawId> id_from_text(std::string_view text);  // "" gives the nil id
RawId random_id(Random& random);

// An id that cannot be mistaken for another kind's.
template <class Tag>
struct Id : RawId {
  Id() = default;
  explicit Id(const RawId& raw) : RawId(raw) {}
};

using PracticeId = Id<struct PracticeTag>;
using MemberId = Id<struct MemberTag>;
using ClientId = Id<struct ClientTag>;
using ServiceId = Id<struct ServiceTag>;
using SessionId = Id<struct SessionTag>;
using NoteId = Id<struct NoteTag>;
using TemplateId = Id<struct TemplateTag>;
using SignatureId = Id<struct SignatureTag>;
using DeviceId = Id<struct DeviceTag>;

}  // namespace sb

template <>
struct std::hash<sb::RawId> {
  std::size_t operator()(const sb::RawId& id) const { return static_cast<std::size_t>(id.hash()); }
};
template <class Tag>
struct std::hash<sb::Id<Tag>> {
  std::size_t operator()(const sb::RawId& id) const { return static_cast<std::size_t>(id.hash()); }
};
