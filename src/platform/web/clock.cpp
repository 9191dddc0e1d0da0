#include "platform/web/clock.h"

#include <emscripten/emscripten.h>

#include <chrono>
#include <cstring>

#include "platform/web/bridge.h"

namespace sb {

Instant WebClock::now() {
  using namespace std::chrono;
  return Instant{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

double WebClock::monotonic_ms() { return emscripten_get_now(); }

void WebRandom::fill(std::span<std::uint8_t> out) {
  if (!out.empty()) js_random_fill(out.data(), static_cast<int>(out.size()));
}

std::string WebZones::device_zone() {
  std::string name = take_answer(js_zone_device());
  return name.empty() ? "UTC" : name;
}

// The answer: i32 first offset, then per change f64 milliseconds and i32 offset; seconds east.
Result<Zone> WebZones::load(std::string_view iana_name) {
  const int length = js_zone_load(iana_name.data(), static_cast<int>(iana_name.size()));
  if (length < 0) return Error{Fault::not_found, "This time zone is not known here.", "zone"};
  const Bytes bytes = take_answer_bytes(length);
  ByteReader in{bytes};
  const auto first = static_cast<std::int32_t>(in.u32());
  std::vector<ZoneTransition> changes;
  while (in.left() >= 12) {
    const std::uint64_t bits = in.u64();
    double at = 0;
    std::memcpy(&at, &bits, sizeof at);
    changes.push_back({Instant{static_cast<std::int64_t>(at)},
                       static_cast<std::int32_t>(in.u32())});
  }
  return Zone{std::string{iana_name}, first, std::move(changes)};
}

}  // namespace sb
