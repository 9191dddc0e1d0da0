// NOTE-10, the wording check: phrases in a note that a careful reader would stumble over, each with
// its reason in a clinician's words and where the advice comes from. Nothing is changed by itself.
// What stands in quotation marks of any nation is the client's and never flagged. Rules are data
// per language (assets/wording/<language>.json, form in wording_parts.h). Pure; takes any bytes;
// time is linear in the text (figures in docs/architecture.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/entities.h"

namespace sb {

enum class WordingSeverity : std::uint8_t { note, warn };  // worth a look · better changed

struct WordingRule {
  std::string id;          // "judgement.manipulative"; forever, waivers name it
  WordingSeverity severity = WordingSeverity::note;
  std::string reason;      // why, one or two sentences
  std::string source;      // where the advice comes from
  std::string suggestion;  // what to write instead; may be empty
  std::uint8_t kinds = 0;  // bit per NoteKind it holds for
  std::string_view family() const { return std::string_view(id).substr(0, id.find('.')); }
};

namespace wording {
struct Compiled;
}

// Immutable and cheap to copy; a default one has no rules.
class WordingRules {
 public:
  WordingRules() = default;
  explicit WordingRules(std::shared_ptr<const wording::Compiled> compiled);
  const std::string& language() const;            // "en"
  const std::vector<WordingRule>& rules() const;
  const wording::Compiled* compiled() const { return compiled_.get(); }

 private:
  std::shared_ptr<const wording::Compiled> compiled_;
};
Result<WordingRules> wording_rules_from_json(std::string_view json);

struct WordingFinding {
  const WordingRule* rule = nullptr;   // lives as long as any copy of the rules
  std::size_t begin = 0, end = 0;      // bytes of the text, at borders of code points
};

// In order of the text; no two overlap (where rules do, the graver one stays, then the longer).
// At most kMostFindings, then the rest of the text is not read.
constexpr std::size_t kMostFindings = 1000;
std::vector<WordingFinding> check_wording(const WordingRules& rules, std::string_view text,
                                          NoteKind kind);

// What a waiver is kept under: the same for the same words in the same section however the text
// around them changes, so a finding once waived stays so for this note. Holds no word of the text:
// "<rule>:<section>:<16 hex digits>".
std::string waiver_key(const WordingFinding& finding, std::string_view text,
                       std::string_view section);

// The outermost stretches in quotation marks, with the marks: “…” „…“ «…» »…« ‹…› ›…‹ ‚…‘ ‘…’ "…"
// '…' ”…” 「…」 『…』 and their mixtures. Apostrophes and inches are none. A mark that is not closed
// before an empty line quotes nothing.
struct QuoteSpan {
  std::size_t begin = 0, end = 0;
};
std::vector<QuoteSpan> quoted_spans(std::string_view text);

}  // namespace sb
