#include "store/mark.h"

#include <algorithm>

namespace sb {
namespace {

constexpr std::array<std::uint8_t, 4> kMagic = {'S', 'B', 'M', 'K'};
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kCheckSize = 8;

}  // namespace

Mark write_mark(const MarkView& mark) {
  ByteWriter out;
  out.raw(kMagic);
  out.u8(kVersion);
  out.raw(mark.space.bytes);
  out.raw(mark.device.bytes);
  out.u64(mark.head.n);
  out.raw(mark.head.hash);
  out.u64(mark.draft);
  out.u64(mark.changes);
  out.u32(static_cast<std::uint32_t>(mark.vault.size()));
  out.raw(mark.vault);
  const Hash hash = blake2b(out.bytes());
  out.raw(ByteView(hash).first(kCheckSize));
  return out.take();
}

std::optional<MarkView> read_mark(ByteView bytes) {
  if (bytes.size() < kCheckSize) return {};
  const ByteView checked = bytes.first(bytes.size() - kCheckSize);
  const Hash hash = blake2b(checked);
  if (!std::equal(hash.begin(), hash.begin() + kCheckSize, bytes.end() - kCheckSize)) return {};
  ByteReader in(checked);
  const ByteView magic = in.raw(4);
  if (!std::equal(magic.begin(), magic.end(), kMagic.begin()) || in.u8() != kVersion) return {};
  MarkView out;
  auto copy = [&in](auto& to) {
    const ByteView from = in.raw(to.size());
    if (!from.empty()) std::copy(from.begin(), from.end(), to.begin());
  };
  copy(out.space.bytes);
  copy(out.device.bytes);
  out.head.n = in.u64();
  copy(out.head.hash);
  out.draft = in.u64();
  out.changes = in.u64();
  const ByteView vault = in.raw(in.u32());
  if (!in.ok() || in.left() != 0) return {};
  out.vault.assign(vault.begin(), vault.end());
  return out;
}

std::optional<MarkView> farthest_mark(const std::vector<Mark>& marks, const RawId& space) {
  std::optional<MarkView> best;
  for (const Mark& bytes : marks) {
    auto mark = read_mark(bytes);
    if (!mark || (space && mark->space != space)) continue;
    const bool farther =
        !best || mark->head.n > best->head.n ||
        (mark->head.n == best->head.n && mark->draft > best->draft);
    if (farther) best = std::move(mark);
  }
  return best;
}

}  // namespace sb
