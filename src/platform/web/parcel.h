// Reads the parcels of shell/parcel.js: counts, byte strings and texts with a u32 length before
// them. They are made by our own shell in the same process; a short one is a bug, and gives empty
// values. Beside it what else crosses the bridge: lengths as ints, and faults by name.
#pragma once

#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace sb {

inline int size_of(std::string_view text) { return static_cast<int>(text.size()); }
inline int size_of(const Bytes& bytes) { return static_cast<int>(bytes.size()); }

// What a browser refused, as shell/faults.js and shell/blobs.js name it.
inline Fault fault_of(std::string_view name) {
  if (name == "full") return Fault::full;
  if (name == "damaged") return Fault::damaged;
  if (name == "not_found") return Fault::not_found;
  return Fault::unavailable;
}

inline Bytes read_bytes(ByteReader& in) {
  ByteView view = in.raw(in.u32());
  return Bytes(view.begin(), view.end());
}

inline std::string read_text(ByteReader& in) { return std::string(text_of(in.raw(in.u32()))); }

// Calls read() once for each item of a list, and stops where the parcel ends.
template <class Read>
void read_list(ByteReader& in, Read read) {
  std::uint32_t count = in.u32();
  for (std::uint32_t i = 0; i < count && in.ok(); ++i) read();
}

}  // namespace sb
