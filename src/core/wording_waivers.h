// Waiving a finding of the wording check (NOTE-10): kept in the note as `waived/<waiver_key>` with
// the reason, so that it holds for these words in this section wherever they move. Only the author
// of a note that can still be written waives, and takes it back. Neither changes a word of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

constexpr std::size_t kLongestWaiver = 200;  // code points of the reason

Result<std::vector<Edit>> waive_finding(const Access& access, const NoteId& note,
                                        std::string_view waiver_key, std::string_view reason);
Result<std::vector<Edit>> show_finding_again(const Access& access, const NoteId& note,
                                             std::string_view waiver_key);

}  // namespace sb
