#include "store/row.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace sb {
namespace {

constexpr std::array<std::uint8_t, 4> kMagic = {'S', 'B', 'R', 'W'};
constexpr std::uint8_t kVersion = 1, kAlg = 1;
constexpr std::size_t kSizeAt = 8;  // of the whole row; here in every version to come
constexpr std::size_t kLeastRow = 12 + kRowCheckSize;

bool check_fits(ByteView row) {
  const Hash hash = blake2b(row.first(row.size() - kRowCheckSize));
  return std::equal(row.end() - kRowCheckSize, row.end(), hash.begin());
}

template <std::size_t N>
void copy_to(std::array<std::uint8_t, N>& out, ByteView from) {
  if (from.size() == N) std::copy(from.begin(), from.end(), out.begin());
}

// The head's bytes, the box's place among the boxes, and the box's own clear bytes.
Bytes associated(ByteView row_head, std::size_t index, ByteView box_head) {
  ByteWriter out;
  out.raw(row_head);
  out.u16(static_cast<std::uint16_t>(index));
  out.raw(box_head);
  return out.take();
}

Bytes box_head(const BoxPlain& box, const Nonce& nonce) {
  ByteWriter out;
  out.u8(static_cast<std::uint8_t>(box.kind));
  out.u8(static_cast<std::uint8_t>(box.sensitivity));
  out.raw(key_id(*box.key));
  out.raw(box.slot);
  out.raw(nonce);
  out.u32(static_cast<std::uint32_t>(box.plain.size() + kSealOverhead));
  return out.take();
}

bool read_box(ByteReader& in, BoxView& box, ByteView row) {
  const std::size_t from = in.position();
  const std::uint8_t kind = in.u8(), sensitivity = in.u8();
  copy_to(box.key, in.raw(box.key.size()));
  copy_to(box.slot, in.raw(box.slot.size()));
  copy_to(box.nonce, in.raw(box.nonce.size()));
  const std::uint32_t size = in.u32();
  if (!in.ok()) return false;
  box.head = row.subspan(from, kBoxHeadSize);
  box.sealed = in.raw(size);
  if (!in.ok() || kind < 1 || kind > 4 || sensitivity >= kSensitivities) return false;
  box.kind = static_cast<BoxKind>(kind);
  box.sensitivity = static_cast<Sensitivity>(sensitivity);
  return true;
}

Error damaged() { return {Fault::damaged, "An entry of the record is damaged.", {}}; }

// The bytes of the row that begins here, when its size can be believed and its check fits.
std::optional<ByteView> whole_row(ByteView bytes) {
  if (bytes.size() < kLeastRow || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin()))
    return {};
  ByteReader in(bytes.subspan(kSizeAt));
  const std::size_t size = in.u32();
  if (size < kLeastRow || size > bytes.size()) return {};
  const ByteView row = bytes.first(size);
  if (!check_fits(row)) return {};
  return row;
}

}  // namespace

KeyId key_id(const Secret& key) {
  const Hash hash = blake2b_keyed(key, view_of("sessionbook key id"));
  KeyId out{};
  std::copy(hash.begin(), hash.begin() + 8, out.begin());
  return out;
}

Bytes write_row(const RowHead& head, const std::vector<BoxPlain>& boxes, Random& random) {
  std::size_t size = kRowHeadSize + kRowCheckSize;
  for (const BoxPlain& box : boxes) size += kBoxHeadSize + box.plain.size() + kSealOverhead;
  assert(size <= UINT32_MAX && boxes.size() <= UINT16_MAX);
  ByteWriter out;
  out.raw(kMagic);
  out.u8(kVersion);
  out.u8(kAlg);
  out.u8(static_cast<std::uint8_t>(head.type));
  out.u8(0);
  out.u32(static_cast<std::uint32_t>(size));
  out.raw(head.space.bytes);
  out.raw(head.device.bytes);
  out.u64(head.n);
  out.raw(head.prev);
  out.u16(static_cast<std::uint16_t>(boxes.size()));
  const Bytes clear = out.bytes();
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Nonce nonce = random_nonce(random);
    const Bytes head_bytes = box_head(boxes[i], nonce);
    out.raw(head_bytes);
    out.raw(seal(*boxes[i].key, nonce, associated(clear, i, head_bytes), boxes[i].plain));
  }
  const Hash hash = blake2b(out.bytes());
  out.raw(ByteView(hash).first(kRowCheckSize));
  return out.take();
}

Result<RowView> read_row(ByteView bytes) {
  const auto whole = whole_row(bytes);
  if (!whole) return damaged();
  ByteReader in(whole->first(whole->size() - kRowCheckSize));
  (void)in.raw(4);
  const std::uint8_t version = in.u8(), alg = in.u8(), type = in.u8();
  if (version > kVersion || alg != kAlg || type < 1 || type > 2) {
    return Error{Fault::foreign, "An entry was written by a newer version of Sessionbook.", {}};
  }
  (void)in.u8();
  (void)in.u32();
  RowView row;
  row.bytes = *whole;
  row.head.type = static_cast<RowType>(type);
  copy_to(row.head.space.bytes, in.raw(16));
  copy_to(row.head.device.bytes, in.raw(16));
  row.head.n = in.u64();
  copy_to(row.head.prev, in.raw(32));
  const std::size_t count = in.u16();
  if (!in.ok() || count * (kBoxHeadSize + kSealOverhead) > in.left()) return damaged();
  row.boxes.resize(count);
  for (BoxView& box : row.boxes) {
    if (!read_box(in, box, *whole)) return damaged();
  }
  if (in.left() != 0) return damaged();
  return row;
}

Result<Bytes> open_box(const RowView& row, std::size_t index, const Secret& key) {
  const BoxView& box = row.boxes[index];
  return open(key, box.nonce, associated(row.bytes.first(kRowHeadSize), index, box.head),
              box.sealed);
}

Hash chain_hash(const RowView& row) { return blake2b(row.bytes); }

RowScan scan_rows(ByteView bytes) {
  RowScan out;
  std::size_t at = 0, bad_from = 0;
  auto close_bad = [&](std::size_t to) {
    if (to > bad_from) out.bad.push_back({bad_from, to, false});
  };
  while (at < bytes.size()) {
    const ByteView rest = bytes.subspan(at);
    const auto whole = whole_row(rest);
    if (!whole) {
      // Not here: on to the next place that begins like a row.
      const auto next = std::search(rest.begin() + 1, rest.end(), kMagic.begin(), kMagic.end());
      at += static_cast<std::size_t>(next - rest.begin());
      continue;
    }
    close_bad(at);
    if (auto row = read_row(*whole)) out.rows.push_back(std::move(row.value()));
    else out.bad.push_back({at, at + whole->size(), row.error().fault == Fault::foreign});
    at += whole->size();
    bad_from = at;
  }
  close_bad(bytes.size());
  return out;
}

}  // namespace sb
