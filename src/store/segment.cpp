#include "store/segment.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace sb {
namespace {

constexpr std::array<std::uint8_t, 4> kSegmentMagic = {'S', 'B', 'S', 'G'};
constexpr std::array<std::uint8_t, 4> kKeptMagic = {'S', 'B', 'K', 'P'};
constexpr std::uint32_t kVersion = 1;  // one byte and three of zero
constexpr std::size_t kHashSize = 32, kHeadCheckSize = 8;

std::string number_text(std::uint64_t n) {
  char out[24];
  std::snprintf(out, sizeof out, "%08llu", static_cast<unsigned long long>(n));
  return out;
}

std::optional<std::uint64_t> number_from(std::string_view text) {
  if (text.size() < 8 || text.size() > 15) return {};
  std::uint64_t out = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return {};
    out = out * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return out;
}

struct HeadOfSegment {
  RawId space;
  std::uint32_t rows = 0;
  std::vector<Range> ranges;
};

// The head has a check of its own: from it alone is told whether a file need be read at all.
std::optional<HeadOfSegment> read_head(ByteReader& in, ByteView file) {
  const ByteView magic = in.raw(4);
  if (!in.ok() || !std::equal(magic.begin(), magic.end(), kSegmentMagic.begin())) return {};
  if (in.u32() != kVersion) return {};
  HeadOfSegment out;
  const ByteView space = in.raw(16);
  out.rows = in.u32();
  const std::size_t devices = in.u16();
  if (!in.ok() || devices * 32 > in.left()) return {};
  std::copy(space.begin(), space.end(), out.space.bytes.begin());
  for (std::size_t i = 0; i < devices; ++i) {
    Range range;
    const ByteView device = in.raw(16);
    std::copy(device.begin(), device.end(), range.device.bytes.begin());
    range.first = in.u64();
    range.last = in.u64();
    out.ranges.push_back(range);
  }
  const Hash hash = blake2b(file.first(in.position()));
  const ByteView check = in.raw(kHeadCheckSize);
  if (!in.ok() || !std::equal(check.begin(), check.end(), hash.begin())) return {};
  return out;
}

}  // namespace

std::string to_text(const FileName& name) {
  switch (name.kind) {
    case FileName::Kind::kept: return "kept-" + number_text(name.from);
    case FileName::Kind::snapshot: return "snap-" + to_hex(name.key) + "-" + number_text(name.from);
    case FileName::Kind::segment: break;
  }
  const std::string one = "seg-" + number_text(name.from);
  return name.to == name.from ? one : one + "-" + number_text(name.to);
}

std::optional<FileName> file_name_from(std::string_view text) {
  FileName out;
  std::optional<std::uint64_t> from, to;
  if (text.substr(0, 5) == "kept-") {
    out.kind = FileName::Kind::kept;
    from = to = number_from(text.substr(5));
  } else if (text.substr(0, 5) == "snap-" && text.size() > 22 && text[21] == '-') {
    out.kind = FileName::Kind::snapshot;
    const auto key = from_hex(text.substr(5, 16));
    if (!key || key->size() != out.key.size()) return {};
    std::copy(key->begin(), key->end(), out.key.begin());
    from = to = number_from(text.substr(22));
  } else if (text.substr(0, 4) == "seg-") {
    out.kind = FileName::Kind::segment;
    const auto dash = text.find('-', 4);
    from = number_from(text.substr(4, dash == std::string_view::npos ? dash : dash - 4));
    to = dash == std::string_view::npos ? from : number_from(text.substr(dash + 1));
  }
  if (!from || !to || *to < *from) return {};
  out.from = *from;
  out.to = *to;
  return out;
}

Bytes write_segment(const RawId& space, const std::vector<ByteView>& rows) {
  std::map<DeviceId, Range> ranges;
  for (ByteView bytes : rows) {
    const RowHead head = read_row(bytes).value().head;
    Range& range = ranges[head.device];
    range.device = head.device;
    range.first = range.first == 0 ? head.n : std::min(range.first, head.n);
    range.last = std::max(range.last, head.n);
  }
  ByteWriter out;
  out.raw(kSegmentMagic);
  out.u32(kVersion);
  out.raw(space.bytes);
  out.u32(static_cast<std::uint32_t>(rows.size()));
  out.u16(static_cast<std::uint16_t>(ranges.size()));
  for (const auto& [device, range] : ranges) {
    out.raw(device.bytes);
    out.u64(range.first);
    out.u64(range.last);
  }
  const Hash head = blake2b(out.bytes());
  out.raw(ByteView(head).first(kHeadCheckSize));
  for (ByteView bytes : rows) out.raw(bytes);
  out.raw(blake2b(out.bytes()));
  return out.take();
}

SegmentView read_segment(ByteView file) {
  SegmentView out;
  ByteReader in(file);
  const auto head = read_head(in, file);
  if (head) {
    out.space = head->space;
    out.ranges = head->ranges;
    if (in.left() >= kHashSize) {
      const ByteView checked = file.first(file.size() - kHashSize);
      const Hash hash = blake2b(checked);
      out.whole = std::equal(hash.begin(), hash.end(), file.end() - kHashSize);
    }
  }
  // Damaged: rows are looked for wherever they begin.
  out.scan = out.whole ? scan_rows(in.raw(in.left() - kHashSize)) : scan_rows(file);
  out.whole = out.whole && out.scan.bad.empty() && out.scan.rows.size() == head->rows;
  return out;
}

std::optional<std::vector<Range>> segment_ranges(ByteView file) {
  ByteReader in(file);
  const auto head = read_head(in, file);
  if (!head) return {};
  return head->ranges;
}

PieceCheck check_piece(ByteView piece, bool first, bool last) {
  std::size_t at = 0;
  if (first) {
    ByteReader in(piece);
    if (!read_head(in, piece)) return {0, !last};
    at = in.position();
  }
  const std::size_t tail = last ? kHashSize : 0;
  if (piece.size() < at + tail) return {0, !last};
  const std::size_t end = piece.size() - tail;
  while (at < end) {
    const auto row = read_row(piece.subspan(at, end - at));
    if (!row) break;
    at += row->bytes.size();
  }
  return {at, !last || at == end};
}

Bytes write_kept(const std::vector<KeptItem>& items) {
  ByteWriter out;
  out.raw(kKeptMagic);
  out.u32(kVersion);
  out.u32(static_cast<std::uint32_t>(items.size()));
  for (const KeptItem& item : items) {
    out.u64(item.key);
    out.u32(static_cast<std::uint32_t>(item.bytes.size()));
    out.raw(item.bytes);
  }
  out.raw(blake2b(out.bytes()));
  return out.take();
}

}  // namespace sb
