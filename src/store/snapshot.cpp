#include "store/snapshot.h"

#include <algorithm>
#include <cassert>

namespace sb {
namespace {

constexpr std::array<std::uint8_t, 4> kMagic = {'S', 'B', 'S', 'N'};
constexpr std::uint8_t kVersion = 1, kAlg = 1;
constexpr std::size_t kHashSize = 32;

Error damaged() {
  return {Fault::damaged, "A snapshot is damaged; the journal is read instead.", {}};
}

Bytes write_head(const SnapshotHead& head) {
  ByteWriter out;
  out.raw(kMagic);
  out.u8(kVersion);
  out.u8(kAlg);
  out.u16(0);
  out.raw(head.space.bytes);
  out.raw(head.key);
  out.u8(static_cast<std::uint8_t>(head.sensitivity));
  out.u64(head.changes);
  out.u16(static_cast<std::uint16_t>(head.covers.size()));
  for (const auto& [device, last] : head.covers) {
    out.raw(device.bytes);
    out.u64(last.n);
    out.raw(last.hash);
  }
  out.u32(head.boxes);
  return out.take();
}

Bytes associated(ByteView head, std::uint32_t index) {
  ByteWriter out;
  out.raw(head);
  out.u32(index);
  return out.take();
}

template <std::size_t N>
void copy_to(std::array<std::uint8_t, N>& out, ByteView from) {
  if (from.size() == N) std::copy(from.begin(), from.end(), out.begin());
}

Result<SnapshotHead> read_head(ByteReader& in) {
  const ByteView magic = in.raw(4);
  if (!in.ok() || !std::equal(magic.begin(), magic.end(), kMagic.begin())) return damaged();
  if (in.u8() != kVersion || in.u8() != kAlg) {
    return Error{
        Fault::foreign, "A snapshot is of a newer version; the journal is read instead.", {}};
  }
  (void)in.u16();
  SnapshotHead head;
  copy_to(head.space.bytes, in.raw(16));
  copy_to(head.key, in.raw(8));
  const std::uint8_t sensitivity = in.u8();
  head.changes = in.u64();
  for (std::size_t left = in.u16(); left > 0 && in.ok(); --left) {
    DeviceId device;
    copy_to(device.bytes, in.raw(16));
    Head& last = head.covers[device];
    last.n = in.u64();
    copy_to(last.hash, in.raw(32));
  }
  head.boxes = in.u32();
  if (!in.ok() || sensitivity >= kSensitivities) return damaged();
  head.sensitivity = static_cast<Sensitivity>(sensitivity);
  return head;
}

}  // namespace

SnapshotWriter::SnapshotWriter(const SnapshotHead& head) : head_(write_head(head)) {
  out_.raw(head_);
}

void SnapshotWriter::add(const Secret& key, ByteView plain, Random& random) {
  const Nonce nonce = random_nonce(random);
  const Bytes sealed = seal(key, nonce, associated(head_, added_++), plain);
  out_.raw(nonce);
  out_.u32(static_cast<std::uint32_t>(sealed.size()));
  out_.raw(sealed);
}

Bytes SnapshotWriter::finish() {
  out_.raw(blake2b(out_.bytes()));
  return out_.take();
}

Result<SnapshotHead> read_snapshot_head(ByteView file) {
  if (file.size() < kHashSize) return damaged();
  const ByteView checked = file.first(file.size() - kHashSize);
  const Hash hash = blake2b(checked);
  if (!std::equal(hash.begin(), hash.end(), file.end() - kHashSize)) return damaged();
  ByteReader in(checked);
  return read_head(in);
}

Status open_snapshot(ByteView file, const Secret& key,
                     const std::function<Status(ByteView)>& visit) {
  if (file.size() < kHashSize) return damaged();
  ByteReader in(file.first(file.size() - kHashSize));
  SB_TRY(head, read_head(in));
  const ByteView head_bytes = file.first(in.position());
  for (std::uint32_t i = 0; i < head.boxes; ++i) {
    Nonce nonce{};
    copy_to(nonce, in.raw(nonce.size()));
    const ByteView sealed = in.raw(in.u32());
    if (!in.ok()) return damaged();
    auto plain = open(key, nonce, associated(head_bytes, i), sealed);
    if (!plain) return damaged();
    SB_CHECK(visit(*plain));
  }
  if (in.left() != 0) return damaged();
  return Done{};
}

}  // namespace sb
