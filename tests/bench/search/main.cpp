// sessionbook_search_bench measure <notes>       the search alone, natively; prints one JSON object
// sessionbook_search_bench notes <notes> <path>  the same notes as a file for the page where it is
//   measured beside its peer: {"questions": […], "notes": […]}
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bench/native/stopwatch.h"
#include "bench/search/note_texts.h"
#include "bench/search/shelf.h"

namespace sb::bench {
namespace {

void print(const char* name, std::vector<double> all) {
  const Spread s = spread_of(std::move(all));
  std::printf(",\"%s\":{\"p50\":%.3f,\"p95\":%.3f,\"max\":%.3f}", name, s.p50, s.p95, s.max);
}

bool measure_search(std::size_t notes) {
  NoteTexts texts;
  Shelf shelf;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < notes; ++i) {
    std::string text = texts.next();
    bytes += text.size();
    shelf.add(std::move(text));
  }
  Stopwatch watch;
  shelf.begin();
  double longest = 0;
  for (bool more = true; more;) {
    Stopwatch slice;
    more = shelf.step(16 * 1024);
    longest = std::max(longest, slice.cpu_ms());
  }
  std::printf("{\"notes\":%zu,\"text_mb\":%.1f,\"index_ms\":%.0f,\"longest_slice_ms\":%.2f,"
              "\"index_mb\":%.1f", notes, static_cast<double>(bytes) / 1e6, watch.cpu_ms(), longest,
              static_cast<double>(shelf.memory()) / 1e6);
  std::vector<double> find, with_excerpts;
  std::size_t found = 0;
  for (const std::string& question : texts.questions()) {
    for (std::size_t typed = 1; typed <= question.size(); ++typed) {
      const std::string_view part = std::string_view(question).substr(0, typed);
      Stopwatch one;
      found += shelf.find(part, false);
      find.push_back(one.cpu_ms());
      Stopwatch both;
      found += shelf.find(part, true);
      with_excerpts.push_back(both.cpu_ms());
    }
  }
  print("find", std::move(find));
  print("find_and_excerpts", std::move(with_excerpts));
  std::printf(",\"found\":%zu}\n", found);
  return found > 0;
}

bool write_notes(const std::string& path, std::size_t notes) {
  NoteTexts texts;
  nlohmann::json all = {{"questions", texts.questions()}, {"notes", nlohmann::json::array()}};
  for (std::size_t i = 0; i < notes; ++i) all["notes"].push_back(texts.next());
  std::ofstream out(path);
  out << all;
  return static_cast<bool>(out);
}

}  // namespace
}  // namespace sb::bench

int main(int argc, char** argv) {
  const std::size_t notes = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
  if (argc == 3 && std::strcmp(argv[1], "measure") == 0)
    return sb::bench::measure_search(notes) ? 0 : 1;
  if (argc == 4 && std::strcmp(argv[1], "notes") == 0)
    return sb::bench::write_notes(argv[3], notes) ? 0 : 1;
  std::fprintf(stderr, "sessionbook_search_bench measure|notes …; see bench/search/main.cpp\n");
  return 2;
}
