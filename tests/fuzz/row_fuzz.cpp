// Any bytes as rows and marks: every byte is either in a whole row or told as bad, once and in
// order, and nothing opens with a key it was not sealed with.
#include <algorithm>
#include <cstdlib>

#include "store/drafts.h"
#include "store/mark.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}

void try_rows(ByteView bytes) {
  const RowScan scan = scan_rows(bytes);
  std::size_t covered = 0;
  const Secret key(Bytes(32, 1));
  DraftTable drafts;
  for (const RowView& row : scan.rows) {
    covered += row.bytes.size();
    require(row.bytes.data() >= bytes.data());
    require(row.bytes.data() + row.bytes.size() <= bytes.data() + bytes.size());
    for (std::size_t i = 0; i < row.boxes.size(); ++i) require(!open_box(row, i, key));
    drafts.saw(row);
  }
  for (const RowScan::Bad& bad : scan.bad) {
    require(bad.from < bad.to && bad.to <= bytes.size());
    covered += bad.to - bad.from;
  }
  require(covered == bytes.size());
  require(scan_rows(drafts.carry()).bad.empty());
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView bytes(data, size);
  try_rows(bytes);
  // The same with magic, size and check put right, so that the inside is reached.
  if (size >= 12 + kRowCheckSize) {
    Bytes fixed(bytes.begin(), bytes.end());
    const std::uint8_t start[] = {'S', 'B', 'R', 'W', 1, 1};
    std::copy(std::begin(start), std::end(start), fixed.begin());
    for (std::size_t i = 0; i < 4; ++i) fixed[8 + i] = static_cast<std::uint8_t>(size >> (8 * i));
    const Hash check = blake2b(ByteView(fixed).first(size - kRowCheckSize));
    std::copy(check.begin(), check.begin() + kRowCheckSize, fixed.end() - kRowCheckSize);
    try_rows(fixed);
  }
  if (const auto mark = read_mark(bytes))
    require(write_mark(*mark) == Bytes(bytes.begin(), bytes.end()));
  if (const auto draft = read_draft(bytes))
    require(!write_draft(draft->author, draft->draft).empty());
  return 0;
}
