// Files of the journal: their names, sealed segments (entries moved out of the log, byte for byte)
// and kept files (what stood in the log and could not be read; never thrown away). docs/format.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/mark.h"

namespace sb {

// "seg-00000003", packed "seg-00000001-00000016", "kept-00000001", "snap-<key id>-00000004".
struct FileName {
  enum class Kind { segment, kept, snapshot };
  Kind kind;
  std::uint64_t from = 0, to = 0;  // equal unless a packed segment
  KeyId key{};                     // snapshots
};
std::string to_text(const FileName& name);
std::optional<FileName> file_name_from(std::string_view text);
constexpr std::string_view kVaultFile = "vault", kVaultCopy = "vault.bak";

struct Range {                     // entries of one device
  DeviceId device;
  std::uint64_t first = 0, last = 0;
};

struct SegmentView {               // points into the file's bytes
  bool whole = false;              // what was written; else `scan` has what could still be read
  RawId space;
  std::vector<Range> ranges;
  RowScan scan;
};

// `rows` are whole entries of one space.
Bytes write_segment(const RawId& space, const std::vector<ByteView>& rows);
SegmentView read_segment(ByteView file);
// Only the head: cheap, and enough to know what should be in the file. Nothing when it is damaged.
std::optional<std::vector<Range>> segment_ranges(ByteView file);
constexpr std::size_t kSegmentStart = 4096;  // of a file; holds the head of some hundred devices
// Looks through a segment piece by piece: `piece` begins where the one before was used up to; none
// used means that a longer piece is needed. Unsound is known with the last piece.
struct PieceCheck {
  std::size_t used = 0;
  bool sound = true;
};
PieceCheck check_piece(ByteView piece, bool first, bool last);

struct KeptItem {
  std::uint64_t key = 0;           // in the log
  Bytes bytes;
};
Bytes write_kept(const std::vector<KeptItem>& items);

}  // namespace sb
