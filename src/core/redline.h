// What changed between two texts, word by word, for people who read (NOTE-14). Words, spaces, line
// ends and marks are the units; a space between two changed words counts as changed with them. The
// shortest script (Myers, 1986) where the texts differ little, else the words that stand once in
// both hold the parts together (patience), and what nothing holds together is shown as replaced: so
// time and memory grow about with the length of the texts. The parts put together give both texts
// back exactly: same + removed is `before`, same + added is `after`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sb {

struct RedlinePart {
  enum class Kind : std::uint8_t { same, removed, added } kind = Kind::same;
  std::string text;
  bool operator==(const RedlinePart& o) const { return kind == o.kind && text == o.text; }
};

// Removed stands before added where both are. Equal texts: one part, or none when empty.
std::vector<RedlinePart> redline(std::string_view before, std::string_view after);

}  // namespace sb
