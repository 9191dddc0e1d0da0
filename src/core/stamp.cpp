#include "core/stamp.h"

#include <algorithm>
#include <limits>

namespace sb {
namespace {

constexpr std::uint64_t kMostMs = (std::uint64_t{1} << 48) - 1;
constexpr char kHex[] = "0123456789abcdef";
constexpr std::size_t kTimeDigits = 16, kDeviceLetters = 26;

}  // namespace

// One more than the last carries a full counter into the milliseconds by itself. Only the very last
// representable stamp cannot be passed; there the clock stands still rather than go back.
Stamp LogicalClock::next(Instant now) {
  const std::uint64_t ms =
      std::min(static_cast<std::uint64_t>(std::max<std::int64_t>(now.ms, 0)), kMostMs);
  const std::uint64_t after = last_ + (last_ < std::numeric_limits<std::uint64_t>::max() ? 1 : 0);
  last_ = std::max(ms << 16, after);
  return {last_, device_};
}

void LogicalClock::saw(std::uint64_t time) { last_ = std::max(last_, time); }

std::string to_text(const Stamp& stamp) {
  if (stamp == Stamp{}) return {};
  std::string out(kTimeDigits, '0');
  for (std::size_t i = 0; i < kTimeDigits; ++i) {
    out[i] = kHex[stamp.time >> (4 * (kTimeDigits - 1 - i)) & 15];
  }
  return out + "." + to_text(static_cast<const RawId&>(stamp.device));
}

std::optional<Stamp> stamp_from_text(std::string_view text) {
  if (text.empty()) return Stamp{};
  if (text.size() < kTimeDigits + 1 || text[kTimeDigits] != '.') return std::nullopt;
  Stamp stamp;
  for (char c : text.substr(0, kTimeDigits)) {
    const std::size_t digit = std::string_view(kHex, 16).find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    stamp.time = stamp.time << 4 | digit;
  }
  const std::string_view device = text.substr(kTimeDigits + 1);
  if (!device.empty() && device.size() != kDeviceLetters) return std::nullopt;
  const std::optional<RawId> id = id_from_text(device);
  if (!id || to_text(*id) != device) return std::nullopt;
  stamp.device = DeviceId(*id);
  return stamp;
}

}  // namespace sb
