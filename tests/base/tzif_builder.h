// Makes TZif files (RFC 8536) for tests: what is given, in the order of the RFC, with no opinion on
// whether it is allowed, so that forbidden files can be made too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sb::test {

struct TzifFile {
  char version = '2';
  std::vector<std::int64_t> times;
  std::vector<std::uint8_t> types;      // one per time
  std::vector<std::int32_t> offsets;    // the types, seconds east
  std::uint32_t leaps = 0;
  std::string footer;

  std::string bytes() const {
    if (version == 0) return block(4);
    return TzifFile{version, {}, {}, {0}, 0, {}}.block(4) + block(8) + "\n" + footer + "\n";
  }

 private:
  static std::string be(std::int64_t v, int n) {
    std::string out;
    for (int i = n; i-- > 0;) out += static_cast<char>(static_cast<std::uint64_t>(v) >> (8 * i));
    return out;
  }
  std::string block(int width) const {
    std::string out = "TZif" + std::string(1, version) + std::string(15, '\0');
    out += be(0, 4) + be(0, 4) + be(leaps, 4) + be(static_cast<std::int64_t>(times.size()), 4) +
           be(static_cast<std::int64_t>(offsets.size()), 4) + be(4, 4);
    for (std::int64_t t : times) out += be(t, width);
    for (std::uint8_t t : types) out += static_cast<char>(t);
    for (std::int32_t o : offsets) out += be(o, 4) + std::string(2, '\0');
    out += std::string("XYZ\0", 4);
    out += std::string(leaps * (static_cast<std::size_t>(width) + 4), '\0');
    return out;
  }
};

// A zone made of a footer alone.
inline std::string tzif_of_rule(std::string footer, std::int32_t offset_s) {
  return TzifFile{'2', {}, {}, {offset_s}, 0, std::move(footer)}.bytes();
}

}  // namespace sb::test
