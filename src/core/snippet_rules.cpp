#include "core/snippet_rules.h"

#include <algorithm>
#include <cctype>

#include "base/order.h"
#include "base/text.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

bool is_shortcut_char(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string shortcut_from(std::string_view raw) {
  std::string shortcut = one_line(raw);
  if (!shortcut.empty() && shortcut.front() == ';') shortcut.erase(0, 1);
  std::transform(shortcut.begin(), shortcut.end(), shortcut.begin(), small);
  return shortcut;
}

const Snippet* own(const Access& access, const SnippetId& id) {
  const Snippet* found = access.book().find<Snippet>(id);
  return found && found->author == access.me() && access.may(Permission::note_write) ? found
                                                                                     : nullptr;
}

// The own snippet in use that has this shortcut; nil: none.
SnippetId with_shortcut(const Access& access, std::string_view shortcut) {
  for (const SnippetId& id : access.book().snippets()) {
    const Snippet* snippet = own(access, id);
    if (snippet && snippet->shortcut == shortcut) return id;
  }
  return {};
}

void check_shortcut(const Access& access, const SnippetId& id, const std::string& shortcut,
                    std::vector<Error>& errors) {
  const auto refuse = [&](std::string words) {
    errors.push_back(Error{Fault::invalid, std::move(words), "shortcut"});
  };
  if (shortcut.empty()) return refuse("Choose a shortcut, for example “sleep”.");
  if (!std::all_of(shortcut.begin(), shortcut.end(), is_shortcut_char))
    return refuse("A shortcut has only the letters a–z and digits, without spaces.");
  if (shortcut.size() > kLongestShortcut)
    return refuse("A shortcut has at most " + std::to_string(kLongestShortcut) + " characters.");
  const SnippetId taken = with_shortcut(access, shortcut);
  if (taken && taken != id) refuse("You have a snippet “;" + shortcut + "” already.");
}

}  // namespace

std::vector<Error> check_snippet(const Access& access, const SnippetId& id,
                                 const SnippetRequest& request) {
  std::vector<Error> errors;
  check_shortcut(access, id, shortcut_from(request.shortcut), errors);
  const std::string text = clean_block(request.text);
  require_text(errors, text, "text", "Write the text that the shortcut stands for.");
  limit_code_points(errors, text, kLongestSnippet, "text", "The text");
  return errors;
}

Result<std::vector<Edit>> save_snippet(const Access& access, const SnippetId& id,
                                       const SnippetRequest& request) {
  SB_CHECK(access.check(Permission::note_write));
  const Snippet* old = access.book().find<Snippet>(id);
  if (old && old->author != access.me())
    return Error{Fault::forbidden, "Only its author changes a snippet.", ""};
  const std::vector<Error> errors = check_snippet(access, id, request);
  if (!errors.empty()) return errors.front();
  Snippet snippet = old ? *old : Snippet{};
  snippet.author = access.me();
  snippet.shortcut = shortcut_from(request.shortcut);
  snippet.text = clean_block(request.text);
  return std::vector<Edit>{edit_of(id, snippet, {"author", "shortcut", "text"})};
}

Result<std::vector<Edit>> archive_snippet(const Access& access, const SnippetId& id,
                                          bool archived) {
  SB_CHECK(access.check(Permission::note_write));
  const Snippet* found = own(access, id);
  if (!found) return Error{Fault::not_found, "This snippet is not among yours.", ""};
  if (!archived) {
    std::vector<Error> errors;
    check_shortcut(access, id, found->shortcut, errors);
    if (!errors.empty()) return errors.front();
  }
  Snippet snippet = *found;
  snippet.archived = archived;
  return std::vector<Edit>{edit_of(id, snippet, {"archived"})};
}

std::vector<SnippetId> own_snippets(const Access& access, bool archived) {
  std::vector<SnippetId> out;
  if (archived) {
    access.book().each<Snippet>([&](const RawId& id, const Snippet& snippet) {
      if (snippet.archived && own(access, SnippetId(id))) out.push_back(SnippetId(id));
    });
  } else {
    for (const SnippetId& id : access.book().snippets())
      if (own(access, id)) out.push_back(id);
  }
  const auto shortcut = [&](const SnippetId& id) -> const std::string& {
    return access.book().find<Snippet>(id)->shortcut;
  };
  put_in_order(out.begin(), out.end(), [&](const SnippetId& a, const SnippetId& b) {
    return shortcut(a) == shortcut(b) ? a < b : shortcut(a) < shortcut(b);
  });
  return out;
}

std::optional<TypedShortcut> shortcut_before(std::string_view text, std::size_t caret) {
  if (caret < 3 || caret > text.size()) return std::nullopt;
  if (text[caret - 1] != ' ' && text[caret - 1] != '\n') return std::nullopt;
  TypedShortcut found;
  found.end = caret - 1;
  std::size_t at = found.end;
  while (at > 0 && found.end - at <= kLongestShortcut && is_shortcut_char(small(text[at - 1])))
    --at;
  if (at == found.end || at == 0 || text[at - 1] != ';') return std::nullopt;
  found.begin = at - 1;
  if (found.begin > 0) {  // not the semicolon of a sentence: "calm;sleep "
    const auto before = static_cast<unsigned char>(text[found.begin - 1]);
    if (before >= 0x80 || std::isalnum(before)) return std::nullopt;
  }
  found.shortcut = text.substr(at, found.end - at);
  std::transform(found.shortcut.begin(), found.shortcut.end(), found.shortcut.begin(), small);
  return found;
}

std::optional<Expanded> expand_snippet(const Access& access, std::string_view text,
                                       std::size_t caret) {
  const std::optional<TypedShortcut> typed = shortcut_before(text, caret);
  if (!typed) return std::nullopt;
  const SnippetId id = with_shortcut(access, typed->shortcut);
  if (!id) return std::nullopt;
  const std::string& with = access.book().find<Snippet>(id)->text;
  Expanded out;
  out.text.reserve(text.size() + with.size());
  out.text.append(text.substr(0, typed->begin)).append(with).append(text.substr(typed->end));
  out.caret = caret - (typed->end - typed->begin) + with.size();
  return out;
}

}  // namespace sb
