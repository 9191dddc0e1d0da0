// Drafts as rows: of each slot (one field of one entity by one author) the newest row counts, a
// drop ends it. The table works without keys, so that drafts of members who are not here survive
// sealing.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "store/journal.h"
#include "store/row.h"

namespace sb {

Slot draft_slot(const Secret& key, const MemberId& author, const RawId& entity,
                std::string_view field);
Bytes write_draft(const MemberId& author, const Draft& draft);
struct AuthoredDraft {
  MemberId author;
  Draft draft;
};
Result<AuthoredDraft> read_draft(ByteView plain);

class DraftTable {
 public:
  void saw(const RowView& row);           // copies the row while it counts
  std::uint64_t last() const { return last_; }
  // The rows that still count, one after the other, and always the very last: a mark that names it
  // would else look like a loss.
  Bytes carry() const;
  // What `keys` open and their member wrote. A box that should open and does not is counted.
  std::vector<Draft> readable(const Keyring& keys, std::size_t& broken) const;

 private:
  struct Latest {
    std::uint64_t n = 0;
    BoxKind kind = BoxKind::draft;
    std::shared_ptr<const Bytes> row;     // null for a drop
  };
  std::map<Slot, Latest> latest_;
  std::uint64_t last_ = 0;
  std::shared_ptr<const Bytes> last_row_;
};

}  // namespace sb
