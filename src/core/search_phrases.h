// Phrases of a question: which documents have their words one behind the other, told from the
// places the index keeps, without opening a record. Begins with the rarest word and goes through
// the lists of the others once; linear in their lengths.
#pragma once

#include <cstdint>
#include <vector>

#include "core/search_query.h"
#include "core/search_terms.h"

namespace sb::search {

// In growing order; of those whose number in `wanted` is not 0.
std::vector<std::uint32_t> documents_with(const Terms& terms, const Query& query,
                                          const std::vector<PhraseWord>& phrase,
                                          const std::vector<std::uint8_t>& wanted);

}  // namespace sb::search
