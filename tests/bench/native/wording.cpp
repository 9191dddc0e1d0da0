// The wording check by itself: how fast it reads, and what it costs while somebody types.
#include <cstdio>

#include "bench/native/measure.h"
#include "bench/native/stopwatch.h"
#include "bench/native/words.h"
#include "core/wording_live.h"

namespace sb::bench {

namespace {

constexpr std::size_t kRead = 16'000'000;  // bytes
constexpr int kKeystrokes = 200;

std::string notes_of(std::size_t bytes) {
  SeededRandom random{3};
  std::string text;
  for (std::size_t section = 0; text.size() < bytes; ++section)
    text += section_text(section, random) + "\n\n";
  return text;
}

// One letter after the other in the middle of a text of this size.
double keystroke_ms(const WordingRules& rules, std::size_t bytes) {
  std::string text = notes_of(bytes);
  CheckedText live;
  check_whole(rules, NoteKind::progress, "plan", text, live);
  const std::size_t middle = text.find(' ', text.size() / 2);
  std::vector<double> all;
  for (int i = 0; i < kKeystrokes; ++i) {
    text.insert(middle, 1, i % 6 == 5 ? ' ' : static_cast<char>('a' + i % 26));
    Stopwatch watch;
    recheck(rules, NoteKind::progress, "plan", text, live);
    all.push_back(watch.cpu_ms());
  }
  return spread_of(all).p95;
}

}  // namespace

bool measure_wording(const std::string& rules_json) {
  const Result<WordingRules> rules = wording_rules_from_json(rules_json);
  if (!rules) return std::fprintf(stderr, "%s\n", rules.error().message.c_str()), false;
  const std::string text = notes_of(kRead);
  Stopwatch watch;
  const std::size_t found = check_wording(*rules, text, NoteKind::progress).size();
  const double seconds = watch.cpu_ms() / 1000;
  std::printf("{\"wording_mb_s\":%.1f,\"findings\":%zu,\"keystroke_2_kb\":%.4f,"
              "\"keystroke_50_kb\":%.4f,\"keystroke_1_mb\":%.4f}\n",
              static_cast<double>(text.size()) / 1e6 / seconds, found, keystroke_ms(*rules, 2000),
              keystroke_ms(*rules, 50'000), keystroke_ms(*rules, 1'000'000));
  return true;
}

}  // namespace sb::bench
