// The wording check by itself: how fast it reads, and what it costs while somebody types.
#include <algorithm>
#include <cstdio>

#include "bench/native/measure.h"
#include "bench/native/stopwatch.h"
#include "bench/native/words.h"
#include "core/wording_live.h"

namespace sb::bench {

namespace {

constexpr std::size_t kRead = 16'000'000;  // bytes
constexpr std::size_t kNotes = 1000;       // different ones, read again and again
constexpr int kKeystrokes = 200;

// Sections of some 300 bytes, one paragraph each, until there are so many bytes.
std::string notes_of(std::size_t bytes, SeededRandom& random) {
  std::string text;
  for (std::size_t section = 0; text.size() < bytes; ++section)
    text += section_text(section, random) + "\n\n";
  return text;
}

struct Reading {
  double mb_s = 0, findings_per_note = 0;
};

// Note by note, as the program reads them: one text would end at its thousandth finding.
Reading reading_of(const WordingRules& rules) {
  SeededRandom random{3};
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < kNotes; ++i) notes.push_back(notes_of(1200, random));
  std::size_t read = 0, found = 0, checked = 0;
  Stopwatch watch;
  for (; read < kRead; ++checked) {
    const std::string& note = notes[checked % kNotes];
    found += check_wording(rules, note, NoteKind::progress).size();
    read += note.size();
  }
  return {static_cast<double>(read) / 1e3 / watch.cpu_ms(),
          static_cast<double>(found) / static_cast<double>(checked)};
}

// One letter after the other in the middle of a text of this size.
void print_keystrokes(const WordingRules& rules, const char* name, std::size_t bytes) {
  SeededRandom random{5};
  std::string text = notes_of(bytes, random);
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
  const Spread spread = spread_of(all);
  std::printf(",\"%s\":{\"p50\":%.4f,\"p95\":%.4f}", name, spread.p50, spread.p95);
}

}  // namespace

bool measure_wording(const std::string& rules_json) {
  const Result<WordingRules> rules = wording_rules_from_json(rules_json);
  if (!rules) return std::fprintf(stderr, "%s\n", rules.error().message.c_str()), false;
  const Reading first = reading_of(*rules), second = reading_of(*rules);
  std::printf("{\"wording_mb_s\":%.1f,\"findings_per_note\":%.2f",
              std::max(first.mb_s, second.mb_s), second.findings_per_note);
  print_keystrokes(*rules, "keystroke_2_kb", 2000);
  print_keystrokes(*rules, "keystroke_50_kb", 50'000);
  print_keystrokes(*rules, "keystroke_1_mb", 1'000'000);
  std::printf("}\n");
  return true;
}

}  // namespace sb::bench
