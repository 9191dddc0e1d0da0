#include "core/wording_live.h"

#include <algorithm>

namespace sb {
namespace {

constexpr std::size_t kAround = 2048;  // bytes read on each side of a change in a wide paragraph

// What of a text must be read again, and where the same stood before.
struct Window {
  std::size_t begin = 0, end = 0;  // of the text now
  std::size_t old_end = 0;         // of the text before; its begin is the same
  bool cut = false;                // not the whole of the paragraph
};

std::size_t common_start(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  const auto [first, second] = std::mismatch(a.begin(), a.begin() + static_cast<long>(most),
                                             b.begin());
  static_cast<void>(second);
  return static_cast<std::size_t>(first - a.begin());
}

std::size_t common_end(std::string_view a, std::string_view b, std::size_t most) {
  std::size_t n = 0;
  while (n < most && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
  return n;
}

// A blank line ends sentences and quotations, so that paragraphs are checked apart.
std::size_t paragraph_start(std::string_view text, std::size_t at) {
  if (at < 2) return 0;
  const std::size_t blank = text.rfind("\n\n", at - 2);
  return blank == std::string_view::npos ? 0 : blank + 2;
}
std::size_t paragraph_end(std::string_view text, std::size_t at) {
  const std::size_t blank = text.find("\n\n", at);
  return blank == std::string_view::npos ? text.size() : blank + 2;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_inside(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Moves to the border of a word, at most kAround further; at least of a code point.
std::size_t back_to_space(std::string_view text, std::size_t at, std::size_t least) {
  const std::size_t furthest = at - least > kAround ? at - kAround : least;
  std::size_t to = at;
  while (to > furthest && !is_space(text[to - 1])) --to;
  while (to > least && to < text.size() && is_inside(text[to])) --to;
  return to;
}
std::size_t on_to_space(std::string_view text, std::size_t at, std::size_t most) {
  const std::size_t furthest = most - at > kAround ? at + kAround : most;
  std::size_t to = at;
  while (to < furthest && !is_space(text[to])) ++to;
  while (to < most && is_inside(text[to])) ++to;
  return to;
}

Window changed_window(std::string_view before, std::string_view now) {
  const std::size_t start = common_start(before, now);
  const std::size_t most = std::min(before.size(), now.size()) - start;
  const std::size_t same_end = common_end(before, now, most);
  Window w;
  w.begin = paragraph_start(now, start);
  w.end = paragraph_end(now, now.size() - same_end);
  if (w.end - w.begin > kWideParagraph) {
    const std::size_t changed_end = now.size() - same_end;
    if (start - w.begin > kAround) w.begin = back_to_space(now, start - kAround, w.begin);
    if (w.end - changed_end > kAround) w.end = on_to_space(now, changed_end + kAround, w.end);
    w.cut = true;
  }
  w.old_end = before.size() - (now.size() - w.end);
  return w;
}

}  // namespace

void check_whole(const WordingRules& rules, NoteKind kind, std::string_view section,
                 std::string_view now, CheckedText& checked) {
  checked.text = now;
  checked.partly = false;
  checked.findings.clear();
  for (const WordingFinding& f : check_wording(rules, now, kind))
    checked.findings.push_back({f, waiver_key(f, now, section)});
}

void recheck(const WordingRules& rules, NoteKind kind, std::string_view section,
             std::string_view now, CheckedText& checked) {
  if (checked.text == now) return;
  // A full list ends somewhere in the text: what comes behind is not known.
  if (checked.text.empty() || checked.findings.size() >= kMostFindings)
    return check_whole(rules, kind, section, now, checked);
  const Window w = changed_window(checked.text, now);
  std::vector<LiveFinding> next;
  std::size_t i = 0;
  auto& old = checked.findings;
  for (; i < old.size() && old[i].at.end <= w.begin; ++i) next.push_back(std::move(old[i]));
  const std::string_view part = now.substr(w.begin, w.end - w.begin);
  for (const WordingFinding& f : check_wording(rules, part, kind)) {
    LiveFinding found{f, waiver_key(f, part, section)};
    found.at.begin += w.begin;
    found.at.end += w.begin;
    next.push_back(std::move(found));
  }
  for (; i < old.size(); ++i) {
    if (old[i].at.begin < w.old_end) continue;
    old[i].at.begin += w.end - w.old_end;  // unsigned: wraps to what is meant when text was cut
    old[i].at.end += w.end - w.old_end;
    next.push_back(std::move(old[i]));
  }
  if (next.size() > kMostFindings) next.resize(kMostFindings);
  old = std::move(next);
  checked.text = now;
  checked.partly |= w.cut;
}

bool rules_hold_for(const WordingRules& rules, NoteKind kind) {
  const auto bit = static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
  return std::any_of(rules.rules().begin(), rules.rules().end(),
                     [&](const WordingRule& rule) { return (rule.kinds & bit) != 0; });
}

}  // namespace sb
