// Any bytes as a TZif file, and as the footer of a good one: a zone that loads converts both ways
// without contradiction.
#include <cstdint>
#include <cstdlib>

#include "base/tzif_builder.h"
#include "base/zone.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}

void check_zone(const Result<Zone>& loaded) {
  if (!loaded) return require(!loaded.error().message.empty());
  const Zone& zone = loaded.value();
  for (std::int64_t ms = -3'000'000'000'000; ms < 4'200'000'000'000; ms += 77'777'777'777) {
    Instant t{ms - ms % 60'000};
    LocalTime local = zone.to_local(t);
    Zone::Resolved back = zone.resolve(local);
    require(back.fit != Zone::Fit::gap || zone.offset_at(t) % 60 != 0);
    if (back.fit == Zone::Fit::unique && zone.offset_at(t) % 60 == 0) require(back.instant == t);
  }
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view file(reinterpret_cast<const char*>(data), size);
  check_zone(zone_from_tzif("Test/Fuzz", file));
  check_zone(zone_from_tzif("Test/Footer", test::tzif_of_rule(std::string(file), 3600)));
  return 0;
}
