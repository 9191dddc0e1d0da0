// Whose notes wait for a signature (NOTE-12), kept up with every change of a note or a signature,
// so that the To do page never walks the record. A note is in it while is_to_sign() says so
// (core/note_standing.h). Order comes with the question: a loaded practice puts a hundred thousand
// notes in before their signatures take them out again, and both must cost the same for each.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/book_table.h"

namespace sb::book {

class OpenNotes {
 public:
  // All are owned by the Book and outlive this.
  OpenNotes(const TypedTable<Note>& notes, const TypedTable<Signature>& signatures,
            const Indexes& indexes);

  // After the row's fields and the indexes are up to date.
  void note_changed(std::uint32_t row);
  void signature_changed(std::uint32_t row);

  std::vector<NoteId> of(const MemberId& author) const;  // oldest first by what they are about

 private:
  static constexpr std::uint32_t kNowhere = UINT32_MAX;
  struct Place {                     // of a note: in which list, and where
    std::uint32_t list = kNowhere, at = 0;
  };
  bool is_signed(std::uint32_t row) const;
  void put(std::uint32_t row, const MemberId& author);
  void take(std::uint32_t row);

  const TypedTable<Note>& notes_;
  const TypedTable<Signature>& signatures_;
  const Indexes& indexes_;
  IdIndex authors_;
  std::vector<std::vector<std::uint32_t>> lists_;  // note rows of each author, in no order
  std::vector<Place> places_;                      // by note row
  std::vector<RawId> subjects_;                    // by signature row: what it stands under
};

}  // namespace sb::book
