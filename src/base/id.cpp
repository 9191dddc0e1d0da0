#include "base/id.h"

#include <algorithm>

namespace sb {

std::string to_text(const RawId& id) { return id.is_nil() ? std::string() : to_base32(id.bytes); }

std::optional<RawId> id_from_text(std::string_view text) {
  RawId id;
  if (text.empty()) return id;
  if (text.size() != 26) return std::nullopt;
  auto bytes = from_base32(text);
  if (!bytes || bytes->size() != id.bytes.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), id.bytes.begin());
  return id;
}

RawId random_id(Random& random) {
  RawId id;
  random.fill(id.bytes);
  if (id.is_nil()) id.bytes.back() = 1;  // nil means "none" everywhere
  return id;
}

}  // namespace sb
