#include "store/snapshot.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace sb {
namespace {

constexpr std::array<std::uint8_t, 4> kMagic = {'S', 'B', 'S', 'N'};
constexpr std::uint8_t kVersion = 1, kAlg = 1;
constexpr std::size_t kHashSize = 32;
constexpr std::size_t kPiece = 1 << 20;     // read at once; boxes have some 256 KiB
constexpr std::size_t kLargestHead = 4 << 20;  // 65,535 devices
constexpr std::size_t kLargestBox = 1u << 28;
constexpr std::size_t kBoxHead = std::tuple_size_v<Nonce> + 4;

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

// A file read forward, a piece at a time.
class Window {
 public:
  explicit Window(const ReadPart& file) : file_(file) {}
  // The next bytes without taking them: so many at least, unless the file ends before.
  ByteView peek(std::size_t least) {
    if (held_.size() - at_ < least) {
      Result<Bytes> piece = file_(from_ + at_, std::max(least, kPiece));
      from_ += std::exchange(at_, 0);
      held_ = piece ? std::move(piece).value() : Bytes();
    }
    return ByteView(held_).subspan(at_);
  }
  void skip(std::size_t size) { at_ += size; }

 private:
  const ReadPart& file_;
  Bytes held_;
  std::size_t from_ = 0, at_ = 0;  // where `held_` begins in the file; what of it was taken
};

struct Opened {
  SnapshotHead head;
  Bytes bytes;  // of the head, as they stand
};

Result<Opened> take_head(Window& window) {
  Result<SnapshotHead> head = damaged();
  for (const std::size_t least : {kPiece, kLargestHead}) {
    const ByteView start = window.peek(least);
    ByteReader in(start);
    head = read_head(in);
    if (!head && head.error().fault == Fault::damaged && start.size() >= least) continue;
    if (!head) break;
    const ByteView bytes = start.first(in.position());
    Opened out{std::move(head).value(), Bytes(bytes.begin(), bytes.end())};
    window.skip(bytes.size());
    return out;
  }
  return head.error();
}

// The next box, still sealed; false when the file ends within it.
bool peek_box(Window& window, Nonce& nonce, ByteView& sealed) {
  ByteReader in(window.peek(kBoxHead));
  copy_to(nonce, in.raw(nonce.size()));
  const std::size_t size = in.u32();
  if (!in.ok() || size > kLargestBox) return false;
  const ByteView box = window.peek(kBoxHead + size);
  if (box.size() < kBoxHead + size) return false;
  sealed = box.subspan(kBoxHead, size);
  return true;
}

}  // namespace

ReadPart parts_of(ByteView file) {
  return [file](std::size_t from, std::size_t most) -> Result<Bytes> {
    const ByteView left = file.subspan(std::min(from, file.size()));
    const ByteView part = left.first(std::min(most, left.size()));
    return Bytes(part.begin(), part.end());
  };
}

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

Result<SnapshotHead> read_snapshot_head(const ReadPart& file) {
  Window window(file);
  SB_TRY(opened, take_head(window));
  if (opened.head.boxes > 0) return opened.head;
  const Hash hash = blake2b(opened.bytes);
  const ByteView rest = window.peek(kHashSize + 1);
  if (!std::equal(hash.begin(), hash.end(), rest.begin(), rest.end())) return damaged();
  return opened.head;
}

Status open_snapshot(const ReadPart& file, const Secret& key,
                     const std::function<Status(ByteView)>& visit) {
  Window window(file);
  SB_TRY(opened, take_head(window));
  for (std::uint32_t i = 0; i < opened.head.boxes; ++i) {
    Nonce nonce{};
    ByteView sealed;
    if (!peek_box(window, nonce, sealed)) return damaged();
    auto plain = open(key, nonce, associated(opened.bytes, i), sealed);
    if (!plain) return damaged();
    window.skip(kBoxHead + sealed.size());
    SB_CHECK(visit(*plain));
  }
  if (window.peek(kHashSize + 1).size() != kHashSize) return damaged();
  return Done{};
}

}  // namespace sb
