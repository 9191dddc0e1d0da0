// The wording check on any bytes: as a note read with rules that work, and as a rules file. Never a
// crash; spans are in order, apart and within the text; a waiver's key holds no word of it.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

#include "base/text.h"
#include "core/wording.h"

namespace {

using namespace sb;

// The rules that ship, or a few of every form when the build does not say where they are.
std::string rules_text() {
#ifdef SB_ROOT
  std::ifstream file(std::string(SB_ROOT) + "/assets/wording/en.json", std::ios::binary);
  if (file) return {std::istreambuf_iterator<char>(file), {}};
#endif
  return R"json({"language":"en","abbreviations":"dr|pt","sources":{"s":"S"},
    "words":{"who":"client|she","be":"is|was"},"rules":[
    {"id":"a.b","severity":"warn","reason":"R","source":"s","needs":"@who","unless":"“”|#",
     "find":["always|never","@be very|so? sad ..3 dog*"],"except":["has ..1 never"]},
    {"id":"c.d","severity":"note","reason":"R","source":"s",
     "find":["^SI","[ … ]","{{ ..6 }}","___","refus(e|es|ed)","naïv* ..9 x"]}]})json";
}

void check(const WordingRules& rules, std::string_view text) {
  std::size_t behind = 0;
  for (const QuoteSpan& quote : quoted_spans(text)) {
    if (quote.begin < behind || quote.end <= quote.begin || quote.end > text.size()) std::abort();
    behind = quote.end;
  }
  behind = 0;
  const auto findings = check_wording(rules, text, NoteKind::progress);
  if (findings.size() > kMostFindings) std::abort();
  for (const WordingFinding& f : findings) {
    if (!f.rule || f.begin < behind || f.end <= f.begin || f.end > text.size()) std::abort();
    if (is_valid_utf8(text) && !is_valid_utf8(text.substr(f.begin, f.end - f.begin))) std::abort();
    const std::string key = waiver_key(f, text, "plan");
    if (key.size() != f.rule->id.size() + 22 || !is_valid_utf8(key)) std::abort();
    behind = f.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Result<WordingRules> shipped = wording_rules_from_json(rules_text());
  if (!shipped) std::abort();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(*shipped, text);
  const Result<WordingRules> read = wording_rules_from_json(text);
  if (read) check(*read, text);
  if (!read && (read.error().message.empty() || !is_valid_utf8(read.error().message))) std::abort();
  return 0;
}
