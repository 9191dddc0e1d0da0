// The check itself: phrases matched over a sentence's tokens. Each token tries the phrases that can
// begin with it if their rarest word is in the sentence, which for most sentences is true of none.
// A match looks at no more than kLongestPhrase tokens, so the time is linear.
#include "core/wording.h"

#include <algorithm>

#include "base/text.h"
#include "core/wording_parts.h"

namespace sb {
namespace wording {
namespace {

using Sentence = std::vector<Token>;
constexpr std::size_t kAround = 40;  // tokens that conditions look at on each side

struct Match {
  std::uint32_t rule = 0;
  std::size_t first = 0, last = 0;  // tokens, last included
  bool operator<(const Match& o) const {
    if (rule != o.rule) return rule < o.rule;
    return first != o.first ? first < o.first : last > o.last;
  }
};

// How many tokens from `at` on the phrase covers at most; 0: it does not match. Bit p of `ends`
// says that the elements so far can end before token at + p.
std::size_t covered(const Phrase& phrase, const Sentence& sentence, std::size_t at) {
  if (!phrase.elements.front().has(sentence[at])) return 0;
  std::uint64_t ends = 2;
  bool loose = false;  // behind a gap: a comma may stand before the next word
  for (std::size_t e = 1; e < phrase.elements.size() && ends; ++e) {
    const Element& element = phrase.elements[e];
    if (element.gap > 0) {
      for (int i = 0; i < element.gap; ++i) ends |= ends << 1;
      loose = true;
      continue;
    }
    std::uint64_t next = element.optional ? ends : 0;
    for (std::size_t p = 1; p < 63 && at + p < sentence.size() && ends >> p; ++p) {
      const Token& token = sentence[at + p];
      if ((ends >> p & 1) && (loose || token.joined) && element.has(token))
        next |= std::uint64_t{2} << p;
    }
    if (!element.optional) loose = false;
    ends = next;
  }
  std::size_t most = 0;
  for (std::size_t p = 1; p < 64; ++p)
    if (ends >> p & 1) most = p;
  return most;
}

bool has_between(const Element& element, const Sentence& sentence, std::size_t from,
                 std::size_t to) {
  for (std::size_t i = from; i < to; ++i)
    if (element.has(sentence[i])) return true;
  return false;
}

bool holds(const Conditions& c, const Sentence& sentence, const Match& match) {
  const std::size_t from = match.first - std::min(match.first, kAround);
  const std::size_t behind = match.last + 1, to = std::min(sentence.size(), behind + kAround);
  const auto asked = [](const Element& element) { return !element.words.empty(); };
  if (asked(c.needs) && !has_between(c.needs, sentence, from, to)) return false;
  if (asked(c.before) && has_between(c.before, sentence, from, match.first)) return false;
  return !asked(c.unless) || !(has_between(c.unless, sentence, from, match.first) ||
                               has_between(c.unless, sentence, behind, to));
}

class Check {
 public:
  Check(const Compiled& rules, NoteKind kind)
      : rules_(rules),
        kind_(static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind))),
        possible_(rules.phrases.size()) {}
  void see(const Sentence& sentence, std::vector<WordingFinding>& out);

 private:
  void match(const Sentence& sentence);
  void drop_excepted();
  bool graver(const Match& a, const Match& b, const Sentence& sentence) const;

  const Compiled& rules_;
  std::uint8_t kind_;
  std::vector<std::size_t> possible_;  // by phrase: the last sentence that has its rarest word
  std::size_t number_ = 0;             // of the sentence, from 1
  std::vector<Match> found_, excepted_;
};

void Check::match(const Sentence& sentence) {
  found_.clear();
  excepted_.clear();
  ++number_;
  bool any = false;
  for (const Token& token : sentence) {
    for (const std::uint32_t p : rules_.anchored[token.word]) {
      possible_[p] = number_;
      any = true;
    }
  }
  for (std::size_t at = 0; any && at < sentence.size(); ++at) {
    for (const std::uint32_t p : rules_.beginning[sentence[at].word]) {
      if (possible_[p] != number_) continue;
      const Phrase& phrase = rules_.phrases[p];
      if (!(rules_.rules[phrase.rule].kinds & kind_)) continue;
      if (const std::size_t count = covered(phrase, sentence, at))
        (phrase.excepts ? excepted_ : found_).push_back({phrase.rule, at, at + count - 1});
    }
  }
}

// Both lists in order of rule and place: one walk finds what touches an exception of its rule.
void Check::drop_excepted() {
  std::sort(found_.begin(), found_.end());
  std::sort(excepted_.begin(), excepted_.end());
  std::size_t e = 0, reach = 0;  // reach: one behind the furthest token of this rule's exceptions
  std::uint32_t rule = UINT32_MAX;
  const auto touched = [&](const Match& m) {
    if (m.rule != rule) {
      rule = m.rule;
      reach = 0;
      while (e < excepted_.size() && excepted_[e].rule < rule) ++e;
    }
    for (; e < excepted_.size() && excepted_[e].rule == rule && excepted_[e].first <= m.last; ++e)
      reach = std::max(reach, excepted_[e].last + 1);
    return reach > m.first;
  };
  std::vector<Match> kept;
  for (const Match& m : found_)
    if (!touched(m)) kept.push_back(m);
  found_.swap(kept);
}

bool Check::graver(const Match& a, const Match& b, const Sentence& sentence) const {
  const WordingSeverity one = rules_.rules[a.rule].severity;
  const WordingSeverity other = rules_.rules[b.rule].severity;
  if (one != other) return one > other;
  const auto length = [&](const Match& m) {
    return sentence[m.last].end - sentence[m.first].begin;
  };
  return length(a) > length(b);
}

void Check::see(const Sentence& sentence, std::vector<WordingFinding>& out) {
  match(sentence);
  if (found_.empty()) return;
  drop_excepted();
  const auto idle = [&](const Match& m) {
    return !holds(rules_.conditions[m.rule], sentence, m);
  };
  found_.erase(std::remove_if(found_.begin(), found_.end(), idle), found_.end());
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Match& a, const Match& b) { return a.first < b.first; });
  std::vector<Match> kept;
  for (const Match& m : found_) {
    if (!kept.empty() && m.first <= kept.back().last) {
      if (graver(m, kept.back(), sentence)) kept.back() = m;
    } else {
      kept.push_back(m);
    }
  }
  for (const Match& m : kept) {
    if (out.size() == kMostFindings) return;
    out.push_back({&rules_.rules[m.rule], sentence[m.first].begin, sentence[m.last].end});
  }
}

}  // namespace

bool Element::has(const Token& token) const {
  const std::uint32_t any = token.word * 2u;
  if (token.word == kUnknown) return false;
  const auto found = std::lower_bound(words.begin(), words.end(), any);
  if (found == words.end()) return false;
  return *found == any || (*found == any + 1 && token.capitals);
}

}  // namespace wording

WordingRules::WordingRules(std::shared_ptr<const wording::Compiled> compiled)
    : compiled_(std::move(compiled)) {}

const std::string& WordingRules::language() const {
  static const std::string none;
  return compiled_ ? compiled_->language : none;
}

const std::vector<WordingRule>& WordingRules::rules() const {
  static const std::vector<WordingRule> none;
  return compiled_ ? compiled_->rules : none;
}

std::vector<WordingFinding> check_wording(const WordingRules& rules, std::string_view text,
                                          NoteKind kind) {
  std::vector<WordingFinding> findings;
  if (!rules.compiled() || text.empty()) return findings;
  wording::Check check(*rules.compiled(), kind);
  wording::Reader reader(*rules.compiled(), text);
  wording::Sentence sentence;
  while (findings.size() < kMostFindings && reader.next(sentence)) check.see(sentence, findings);
  return findings;
}

std::string waiver_key(const WordingFinding& finding, std::string_view text,
                       std::string_view section) {
  const std::string_view span = text.substr(finding.begin, finding.end - finding.begin);
  std::string words;
  for (const std::string& word : search_words(span)) words += word + ' ';
  if (words.empty()) words = collapse_spaces(span);  // signs only
  std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  std::string key = finding.rule->id + ':' + std::string(section) + ':';
  for (int shift = 60; shift >= 0; shift -= 4) key += "0123456789abcdef"[hash >> shift & 15];
  return key;
}

}  // namespace sb
