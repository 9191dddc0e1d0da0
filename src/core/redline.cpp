#include "core/redline.h"

#include <algorithm>
#include <unordered_map>

namespace sb {
namespace {

using Tokens = std::vector<std::string_view>;
using Numbers = std::vector<std::uint32_t>;

// What Myers may remember of one stretch: 700 differences keep 2 MB of furthest points. Where texts
// differ more, words that stand once in both cut them into stretches first.
constexpr int kMostDifferences = 700;
constexpr int kDeepest = 24;   // stretches within stretches

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_mark(char c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '(' ||
         c == ')' || c == '"';
}

// Words, runs of spaces, single line ends and marks, in order and without a gap.
Tokens tokens_of(std::string_view text) {
  Tokens out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    const char c = text[at];
    if (is_space(c)) {
      while (end < text.size() && is_space(text[end])) ++end;
    } else if (c != '\n' && !is_mark(c)) {
      while (end < text.size() && !is_space(text[end]) && text[end] != '\n' &&
             !is_mark(text[end]))
        ++end;
    }
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

// A stretch of each text, by token.
struct Stretch {
  std::size_t a, a_end, b, b_end;
  std::size_t a_size() const { return a_end - a; }
  std::size_t b_size() const { return b_end - b; }
};

class Differ {
 public:
  Differ(const Numbers& a, const Numbers& b, std::uint32_t words)
      : a_(a), b_(b), words_(words), kept_a_(a.size()), kept_b_(b.size()) {}

  void run() { stretch({0, a_.size(), 0, b_.size()}, 0); }
  const std::vector<bool>& kept_a() const { return kept_a_; }
  const std::vector<bool>& kept_b() const { return kept_b_; }

 private:
  void keep(std::size_t a, std::size_t b) { kept_a_[a] = kept_b_[b] = true; }

  void stretch(Stretch s, int depth) {
    while (s.a < s.a_end && s.b < s.b_end && a_[s.a] == b_[s.b]) keep(s.a++, s.b++);
    while (s.a < s.a_end && s.b < s.b_end && a_[s.a_end - 1] == b_[s.b_end - 1])
      keep(--s.a_end, --s.b_end);
    if (!s.a_size() || !s.b_size() || shortest(s) || depth >= kDeepest) return;
    const auto anchors = anchors_of(s);
    if (anchors.empty()) return;  // nothing holds it together: replaced as a whole
    Stretch part = s;
    for (const auto& [at_a, at_b] : anchors) {
      part.a_end = at_a;
      part.b_end = at_b;
      stretch(part, depth + 1);
      keep(at_a, at_b);
      part.a = at_a + 1;
      part.b = at_b + 1;
    }
    part.a_end = s.a_end;
    part.b_end = s.b_end;
    stretch(part, depth + 1);
  }

  // Myers' greedy search, forward; false when it takes more than kMostDifferences.
  bool shortest(const Stretch& s) {
    const int n = static_cast<int>(s.a_size()), m = static_cast<int>(s.b_size());
    const int most = std::min(n + m, kMostDifferences);
    if (std::abs(n - m) > most) return false;
    std::vector<std::vector<int>> trace;   // trace[d][k + d]: the furthest x on diagonal k
    for (int d = 0; d <= most; ++d) {
      std::vector<int> reached(static_cast<std::size_t>(2 * d + 1));
      for (int k = -d; k <= d; k += 2) {
        int x = d == 0 ? 0 : step(trace.back(), d, k);
        while (x < n && x - k < m && x - k >= 0 && same(s, x, x - k)) ++x;
        reached[static_cast<std::size_t>(k + d)] = x;
        if (x < n || x - k < m) continue;
        trace.push_back(std::move(reached));
        walk_back(s, trace, k);
        return true;
      }
      trace.push_back(std::move(reached));
    }
    return false;
  }
  bool same(const Stretch& s, int x, int y) const {
    return a_[s.a + static_cast<std::size_t>(x)] == b_[s.b + static_cast<std::size_t>(y)];
  }
  static int at(const std::vector<int>& row, int d, int k) {
    return row[static_cast<std::size_t>(k + d)];
  }
  static bool goes_down(const std::vector<int>& before, int d, int k) {
    return k == -d || (k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));
  }
  static int step(const std::vector<int>& before, int d, int k) {
    return goes_down(before, d, k) ? at(before, d - 1, k + 1) : at(before, d - 1, k - 1) + 1;
  }
  void walk_back(const Stretch& s, const std::vector<std::vector<int>>& trace, int k) {
    int x = at(trace.back(), static_cast<int>(trace.size()) - 1, k);
    for (int d = static_cast<int>(trace.size()) - 1; d >= 0; --d) {
      int from = 0, from_k = k;
      if (d > 0) {
        const std::vector<int>& before = trace[static_cast<std::size_t>(d - 1)];
        const bool down = goes_down(before, d, k);
        from_k = down ? k + 1 : k - 1;
        from = down ? at(before, d - 1, from_k) : at(before, d - 1, from_k) + 1;
      }
      for (; x > from; --x)
        keep(s.a + static_cast<std::size_t>(x - 1), s.b + static_cast<std::size_t>(x - 1 - k));
      if (d == 0) return;
      x = at(trace[static_cast<std::size_t>(d - 1)], d - 1, from_k);
      k = from_k;
    }
  }

  // Tokens that stand once in each stretch, in the longest order both have (patience).
  std::vector<std::pair<std::size_t, std::size_t>> anchors_of(const Stretch& s) const {
    struct Seen {
      std::uint32_t in_a = 0, in_b = 0;
      std::size_t at_b = 0;
    };
    std::unordered_map<std::uint32_t, Seen> seen;
    for (std::size_t i = s.a; i < s.a_end; ++i)
      if (a_[i] < words_) ++seen[a_[i]].in_a;
    for (std::size_t i = s.b; i < s.b_end; ++i) {
      const auto found = seen.find(b_[i]);
      if (found == seen.end()) continue;
      ++found->second.in_b;
      found->second.at_b = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> both;
    for (std::size_t i = s.a; i < s.a_end; ++i) {
      const auto found = seen.find(a_[i]);
      if (found == seen.end() || found->second.in_a != 1 || found->second.in_b != 1) continue;
      both.emplace_back(i, found->second.at_b);
    }
    return longest_rising(both);
  }
  static std::vector<std::pair<std::size_t, std::size_t>> longest_rising(
      const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    std::vector<std::size_t> piles, before(pairs.size(), SIZE_MAX);  // ends of piles, by index
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto pile = std::lower_bound(
          piles.begin(), piles.end(), pairs[i].second,
          [&](std::size_t j, std::size_t b) { return pairs[j].second < b; });
      if (pile != piles.begin()) before[i] = *(pile - 1);
      if (pile == piles.end()) piles.push_back(i);
      else *pile = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = piles.empty() ? SIZE_MAX : piles.back(); i != SIZE_MAX; i = before[i])
      out.push_back(pairs[i]);
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Numbers& a_;
  const Numbers& b_;
  std::uint32_t words_;  // numbers below are words; spaces and marks anchor nothing
  std::vector<bool> kept_a_, kept_b_;
};

// One number per distinct token; words get the small ones.
struct Numbering {
  Numbers a, b;
  std::uint32_t words = 0;
};
bool is_word(std::string_view token) {
  return !is_space(token[0]) && token[0] != '\n' && !is_mark(token[0]);
}
Numbering number(const Tokens& a, const Tokens& b) {
  Numbering out;
  std::unordered_map<std::string_view, std::uint32_t> words, rest;
  const auto learn = [](std::unordered_map<std::string_view, std::uint32_t>& map,
                        std::string_view token) {
    map.emplace(token, static_cast<std::uint32_t>(map.size()));
  };
  for (const Tokens* side : {&a, &b})
    for (std::string_view token : *side) learn(is_word(token) ? words : rest, token);
  out.words = static_cast<std::uint32_t>(words.size());
  const auto of = [&](std::string_view token) {
    return is_word(token) ? words.at(token) : out.words + rest.at(token);
  };
  for (std::string_view token : a) out.a.push_back(of(token));
  for (std::string_view token : b) out.b.push_back(of(token));
  return out;
}

using Kind = RedlinePart::Kind;

void put(std::vector<RedlinePart>& out, Kind kind, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty() && out.back().kind == kind) out.back().text += text;
  else out.push_back({kind, std::string(text)});
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_space(c); });
}

// Gathers what was removed and added until something longer than a space is the same again.
std::vector<RedlinePart> joined(const std::vector<RedlinePart>& parts) {
  std::vector<RedlinePart> out;
  std::string removed, added;
  const auto flush = [&] {
    put(out, Kind::removed, removed);
    put(out, Kind::added, added);
    removed.clear();
    added.clear();
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const RedlinePart& part = parts[i];
    const bool between = part.kind == Kind::same && is_blank(part.text) &&
                         !removed.empty() && !added.empty() && i + 1 < parts.size();
    if (part.kind == Kind::same && !between) {
      flush();
      put(out, Kind::same, part.text);
      continue;
    }
    if (part.kind != Kind::added) removed += part.text;
    if (part.kind != Kind::removed) added += part.text;
  }
  flush();
  return out;
}

}  // namespace

std::vector<RedlinePart> redline(std::string_view before, std::string_view after) {
  const Tokens a = tokens_of(before), b = tokens_of(after);
  const Numbering numbers = number(a, b);
  Differ differ(numbers.a, numbers.b, numbers.words);
  differ.run();
  std::vector<RedlinePart> parts;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && !differ.kept_a()[i]) put(parts, Kind::removed, a[i++]);
    else if (j < b.size() && !differ.kept_b()[j]) put(parts, Kind::added, b[j++]);
    else put(parts, Kind::same, a[i]), ++i, ++j;
  }
  return joined(parts);
}

}  // namespace sb
