// Any bytes as base32, hex and id texts, and any bytes written as such: one text per value.
#include <cstdint>
#include <cstdlib>

#include "base/bytes.h"
#include "base/id.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ByteView bytes(data, size);
  Bytes copy(bytes.begin(), bytes.end());
  require(from_base32(to_base32(bytes)) == copy);
  require(from_hex(to_hex(bytes)) == copy);
  std::string_view text = text_of(bytes);
  if (auto decoded = from_base32(text)) {
    require(to_base32(*decoded).size() == size);
    require(from_base32(to_base32(*decoded)) == decoded);
  }
  if (auto decoded = from_hex(text)) require(to_hex(*decoded).size() == size);
  if (auto id = id_from_text(text)) require(id_from_text(to_text(*id)) == id);
  return 0;
}
