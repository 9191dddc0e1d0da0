// assets/wording/<language>.json compiled. Strict: a rule that is not understood would be missed by
// nobody. A phrase of "find" and "except" is elements parted by spaces:
//   a|b  one of these words        refus(e|es|ed)  with one of these endings
//   manipulat*  any ending         ^SI  in capitals only       @person  a class of "words"
//   #  a number                    “”   a quotation            [ ___ {{  signs, three at most
//   …?  may be missing             ..3  passes over up to three words, commas too
// Hyphen, slash and space between words are one. "except" silences its rule where it overlaps.
// "unless", "unless_before" and "needs" are one element, looked for in the same sentence up to 40
// words away; "unless_before" only before the words that were found: what somebody else says is
// announced ("she said she always …"), and what stands behind it ("always interrupts and says …")
// announces something else.
#include <algorithm>

#include "base/text.h"
#include "core/codec.h"
#include "core/schema.h"
#include "core/wording_parts.h"

namespace sb {
namespace wording {
namespace {

constexpr std::size_t kMostRules = 1000, kMostPhrases = 20000, kMostEndings = 64;
constexpr std::string_view kSigns = "[]{}<>_*?\xE2\x80\xA6";

using Words = std::vector<std::uint32_t>;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '(') ++depth;
    if (i < text.size() && text[i] == ')') --depth;
    if (i < text.size() && (text[i] != separator || depth > 0)) continue;
    parts.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return parts;
}

bool is_sign(std::string_view text) {
  return !text.empty() && text.find_first_not_of(kSigns) == std::string_view::npos;
}

class Compiler {
 public:
  Result<std::shared_ptr<const Compiled>> run(const Value& file);

 private:
  struct Open {  // `manipulat*`, resolved when all words are known
    std::size_t phrase, element;  // phrase kUnless …: of the rule's conditions
    std::uint32_t rule;
    std::string stem;
  };
  static constexpr std::size_t kUnless = SIZE_MAX, kNeeds = SIZE_MAX - 1, kBefore = SIZE_MAX - 2;

  bool fail(const std::string& what) {
    if (problem_.empty()) problem_ = what;
    return false;
  }
  std::string text_entry(const Value& map, const char* name, bool needed);
  std::uint8_t kinds_from(const Value& map, std::uint8_t otherwise);
  bool read_words(const Value& file);
  bool read_rule(const Value& map);
  bool read_phrases(const Value& rule, const char* name, bool excepts);
  bool read_phrase(std::string_view text, bool excepts);
  bool read_element(std::string_view text, Element& out, std::vector<std::string>& stems);
  bool read_word(std::string_view text, Element& out, std::vector<std::string>& stems);
  bool read_condition(const Value& rule, const char* name, std::size_t which, Element& out);
  bool add_word(std::string_view text, bool capitals, Element& out,
                std::vector<std::string>& stems);
  void resolve();

  std::shared_ptr<Compiled> out_ = std::make_shared<Compiled>();
  std::map<std::string, std::string, std::less<>> classes_, sources_;
  std::vector<Open> open_;
  std::uint8_t kinds_ = 0;
  std::string problem_;
};

std::string Compiler::text_entry(const Value& map, const char* name, bool needed) {
  const Value* value = map.find(name);
  const std::string text = value ? value->text_or() : std::string();
  if (text.empty() && (needed || value)) fail(std::string("\"") + name + "\" is missing");
  return text;
}

std::uint8_t Compiler::kinds_from(const Value& map, std::uint8_t otherwise) {
  const Value* value = map.find("kinds");
  if (!value) return otherwise;
  std::uint8_t kinds = 0;
  const List* list = value->get<List>();
  if (!list) fail("\"kinds\" is no list");
  for (const Value& entry : list ? *list : List()) {
    unsigned found = 0;
    for (unsigned k = 0; k <= static_cast<unsigned>(NoteKind::psychotherapy); ++k)
      if (word_of(static_cast<NoteKind>(k)) == entry.text_or()) found = 1u << k;
    if (found == 0) fail("there is no kind \"" + entry.text_or() + "\"");
    kinds = static_cast<std::uint8_t>(kinds | found);
  }
  return kinds;
}

bool Compiler::add_word(std::string_view text, bool capitals, Element& out,
                        std::vector<std::string>& stems) {
  std::string folded = fold_for_search(text);
  const bool sign = is_sign(folded);
  const bool open = !sign && folded.size() > 1 && folded.back() == '*';
  if (open) folded.pop_back();
  if (!sign && folded.ends_with("'s")) folded.resize(folded.size() - 2);
  const auto part_of_word = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || c == '\'';
  };
  if (folded.empty() || (!sign && !std::all_of(folded.begin(), folded.end(), part_of_word)))
    return fail("\"" + std::string(text) + "\" is no word");
  const Word word = out_->lexicon.add(folded, open);
  if (word == kUnknown) return fail("there are too many words");
  out.words.push_back(word * 2u + (capitals ? 1u : 0u));
  if (open) stems.push_back(folded);
  return true;
}

// One alternative: a class, a number, a quotation or a word with its endings.
bool Compiler::read_word(std::string_view text, Element& out, std::vector<std::string>& stems) {
  if (text == "#") return out.words.push_back(kNumber * 2u), true;
  if (text == "“”") return out.words.push_back(kQuote * 2u), true;
  if (text.starts_with('@')) {
    const auto found = classes_.find(text.substr(1));
    if (found == classes_.end()) return fail("there is no class " + std::string(text));
    for (const std::string_view word : split(found->second, '|'))
      if (!read_word(word, out, stems)) return false;
    return true;
  }
  const bool capitals = text.starts_with('^');
  if (capitals) text.remove_prefix(1);
  const std::size_t open = text.find('('), close = text.find(')');
  if (open == std::string_view::npos) return add_word(text, capitals, out, stems);
  if (close == std::string_view::npos || close < open)
    return fail("a bracket is missing in \"" + std::string(text) + "\"");
  const auto endings = split(text.substr(open + 1, close - open - 1), '|');
  if (endings.size() > kMostEndings) return fail("there are too many endings");
  for (const std::string_view ending : endings) {
    std::string word(text.substr(0, open));
    word.append(ending).append(text.substr(close + 1));
    if (!add_word(word, capitals, out, stems)) return false;
  }
  return true;
}

bool Compiler::read_element(std::string_view text, Element& out,
                            std::vector<std::string>& stems) {
  if (text.starts_with("..")) {
    const std::string_view digits = text.substr(2);
    if (digits.size() != 1 || digits[0] < '1' || digits[0] > '9')
      return fail("\"" + std::string(text) + "\" is no gap");
    out.gap = digits[0] - '0';
    return true;
  }
  if (text.ends_with('?') && !is_sign(text)) {
    out.optional = true;
    text.remove_suffix(1);
  }
  for (const std::string_view word : split(text, '|'))
    if (!read_word(word, out, stems)) return false;
  return true;
}

bool Compiler::read_phrase(std::string_view text, bool excepts) {
  Phrase phrase{static_cast<std::uint32_t>(out_->rules.size()), excepts, {}};
  int length = 0;
  for (const std::string_view part : split(text, ' ')) {
    Element element;
    std::vector<std::string> stems;
    if (!read_element(part, element, stems)) return false;
    length += std::max(element.gap, 1);
    for (std::string& stem : stems)
      open_.push_back({out_->phrases.size(), phrase.elements.size(), phrase.rule, std::move(stem)});
    phrase.elements.push_back(std::move(element));
  }
  const Element& first = phrase.elements.front();
  if (first.optional || first.gap > 0 || phrase.elements.back().gap > 0)
    return fail("\"" + std::string(text) + "\" begins or ends with nothing");
  if (length > kLongestPhrase) return fail("\"" + std::string(text) + "\" is too long");
  if (out_->phrases.size() == kMostPhrases) return fail("there are too many phrases");
  out_->phrases.push_back(std::move(phrase));
  return true;
}

bool Compiler::read_phrases(const Value& rule, const char* name, bool excepts) {
  const Value* value = rule.find(name);
  if (!value) return excepts || fail(std::string("\"") + name + "\" is missing");
  const List* list = value->get<List>();
  if (!list || list->empty()) return fail(std::string("\"") + name + "\" is no list");
  for (const Value& entry : *list) {
    const std::string* text = entry.get<std::string>();
    if (!text) return fail("a phrase is not text");
    if (!read_phrase(*text, excepts)) return false;
  }
  return true;
}

bool Compiler::read_condition(const Value& rule, const char* name, std::size_t which,
                              Element& out) {
  const std::string text = text_entry(rule, name, false);
  std::vector<std::string> stems;
  if (text.empty()) return problem_.empty();
  for (const std::string_view word : split(text, '|'))
    if (!read_word(word, out, stems)) return false;
  for (std::string& stem : stems)
    open_.push_back({which, 0, static_cast<std::uint32_t>(out_->rules.size()), std::move(stem)});
  return true;
}

bool Compiler::read_rule(const Value& map) {
  WordingRule rule;
  rule.id = text_entry(map, "id", true);
  rule.reason = text_entry(map, "reason", true);
  rule.suggestion = text_entry(map, "suggestion", false);
  const std::string severity = text_entry(map, "severity", true);
  const auto source = sources_.find(text_entry(map, "source", true));
  rule.kinds = kinds_from(map, kinds_);
  if (!problem_.empty()) return false;
  if (severity != "note" && severity != "warn") return fail("there is no severity " + severity);
  if (source == sources_.end()) return fail("\"" + rule.id + "\" names no source");
  const auto key_sign = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  };
  if (!std::all_of(rule.id.begin(), rule.id.end(), key_sign)) return fail("an id has other signs");
  for (const WordingRule& before : out_->rules)
    if (before.id == rule.id) return fail("\"" + rule.id + "\" stands there twice");
  rule.severity = severity == "warn" ? WordingSeverity::warn : WordingSeverity::note;
  rule.source = source->second;
  Conditions conditions;
  if (!read_phrases(map, "find", false) || !read_phrases(map, "except", true) ||
      !read_condition(map, "unless", kUnless, conditions.unless) ||
      !read_condition(map, "unless_before", kBefore, conditions.before) ||
      !read_condition(map, "needs", kNeeds, conditions.needs))
    return fail("\"" + rule.id + "\"");
  out_->rules.push_back(std::move(rule));
  out_->conditions.push_back(std::move(conditions));
  return true;
}

bool Compiler::read_words(const Value& file) {
  const auto read = [&](const char* name, auto& into) {
    const Value* value = file.find(name);
    const Map* map = value ? value->get<Map>() : nullptr;
    if (!map) return fail(std::string("\"") + name + "\" is missing");
    for (const auto& [key, entry] : *map) into[key] = entry.text_or();
    return true;
  };
  if (!read("sources", sources_)) return false;
  std::map<std::string, std::string, std::less<>> classes;
  if (!read("words", classes)) return false;
  for (const auto& [name, words] : classes)  // no class within a class: nothing to run in circles
    if (words.find('@') != std::string::npos) return fail("a class names another: " + name);
  classes_ = std::move(classes);
  Element dotted;
  std::vector<std::string> stems;
  const std::string abbreviations = text_entry(file, "abbreviations", false);
  if (!abbreviations.empty() && !read_element(abbreviations, dotted, stems)) return false;
  for (const std::uint32_t word : dotted.words) {
    out_->abbreviation.resize(std::max<std::size_t>(out_->abbreviation.size(), word / 2 + 1));
    out_->abbreviation[word / 2] = true;
  }
  return true;
}

// The element that a text is least likely to have: whose words few other phrases use.
const Element& rarest(const Phrase& phrase, const std::vector<std::size_t>& used) {
  const auto uses = [&](const Element& element) {
    std::size_t most = 0;
    for (const std::uint32_t word : element.words) most = std::max(most, used[word / 2]);
    return most;
  };
  const Element* best = &phrase.elements.front();
  for (const Element& element : phrase.elements)
    if (!element.optional && element.gap == 0 && uses(element) < uses(*best)) best = &element;
  return *best;
}

void list(const Element& element, std::uint32_t phrase,
          std::vector<std::vector<std::uint32_t>>& by_word) {
  for (const std::uint32_t word : element.words) {
    std::vector<std::uint32_t>& phrases = by_word[word / 2];
    if (phrases.empty() || phrases.back() != phrase) phrases.push_back(phrase);
  }
}

// All words are known now: open ends get theirs, and each word the phrases it begins.
void Compiler::resolve() {
  Compiled& c = *out_;
  for (const Open& open : open_) {
    Element& element = open.phrase == kUnless   ? c.conditions[open.rule].unless
                       : open.phrase == kNeeds  ? c.conditions[open.rule].needs
                       : open.phrase == kBefore ? c.conditions[open.rule].before
                                                : c.phrases[open.phrase].elements[open.element];
    for (const Word word : c.lexicon.beginning_with(open.stem))
      element.words.push_back(word * 2u);
  }
  const auto tidy = [](Words& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  };
  for (Conditions& conditions : c.conditions) {
    tidy(conditions.unless.words);
    tidy(conditions.before.words);
    tidy(conditions.needs.words);
  }
  c.abbreviation.resize(c.lexicon.count());
  c.beginning.resize(c.lexicon.count());
  c.anchored.resize(c.lexicon.count());
  std::vector<std::size_t> used(c.lexicon.count());
  for (Phrase& phrase : c.phrases) {
    for (Element& element : phrase.elements) {
      tidy(element.words);
      for (const std::uint32_t word : element.words) ++used[word / 2];
    }
  }
  for (std::uint32_t p = 0; p < c.phrases.size(); ++p) {
    list(c.phrases[p].elements.front(), p, c.beginning);
    list(rarest(c.phrases[p], used), p, c.anchored);
  }
}

Result<std::shared_ptr<const Compiled>> Compiler::run(const Value& file) {
  out_->language = text_entry(file, "language", true);
  kinds_ = kinds_from(file, 0xFF);
  const Value* rules = file.find("rules");
  const List* list = rules ? rules->get<List>() : nullptr;
  if (!list) fail("there is no list of rules");
  if (list && list->size() > kMostRules) fail("there are too many rules");
  if (problem_.empty() && read_words(file))
    for (const Value& rule : *list)
      if (!read_rule(rule)) break;
  if (!problem_.empty())
    return Error{Fault::damaged, "The wording rules cannot be read: " + problem_ + ".", "wording"};
  resolve();
  return std::shared_ptr<const Compiled>(std::move(out_));
}

}  // namespace
}  // namespace wording

Result<WordingRules> wording_rules_from_json(std::string_view json) {
  Result<Value> file = value_from_json(json);
  if (!file)
    return Error{Fault::damaged, "The wording rules cannot be read: this is not JSON.", "wording"};
  SB_TRY(compiled, wording::Compiler().run(*file));
  return WordingRules(std::move(compiled));
}

}  // namespace sb
