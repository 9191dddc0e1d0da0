// Texts somebody writes often, put in place of a shortcut (NOTE-11, beyond copying): typing
// ";sleep" and a space. A snippet is its author's alone: nobody else reads, uses or changes it. The
// shortcut is 1–20 of a–z and 0–9, one of each per author; the text at most 10,000 characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

constexpr std::size_t kLongestShortcut = 20, kLongestSnippet = 10'000;  // characters

struct SnippetRequest {
  std::string shortcut;    // with or without the semicolon; capitals become small
  std::string text;
};
std::vector<Error> check_snippet(const Access& access, const SnippetId& id,
                                 const SnippetRequest& request);  // fields "shortcut", "text"
// New when there is none with this id.
Result<std::vector<Edit>> save_snippet(const Access& access, const SnippetId& id,
                                       const SnippetRequest& request);
// Taking it back needs its shortcut free.
Result<std::vector<Edit>> archive_snippet(const Access& access, const SnippetId& id, bool archived);

// Own ones by shortcut.
std::vector<SnippetId> own_snippets(const Access& access, bool archived = false);

// ";sleep" that ends before the space or line break just typed, which ends at `caret`.
struct TypedShortcut {
  std::size_t begin = 0, end = 0;   // bytes, the semicolon included, the space not
  std::string shortcut;
};
std::optional<TypedShortcut> shortcut_before(std::string_view text, std::size_t caret);

struct Expanded {
  std::string text;
  std::size_t caret = 0;            // bytes: behind the space again
};
std::optional<Expanded> expand_snippet(const Access& access, std::string_view text,
                                       std::size_t caret);

}  // namespace sb
