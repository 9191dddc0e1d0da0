// sessionbook_bench make <folder> <sessions> <clients> <templates.json>   writes a practice
// sessionbook_bench crowd <folder> <sessions> <clients> <templates.json>  all of them in one month;
//   the same events stand in <folder>.events.json then
// sessionbook_bench measure <folder> <templates.json>                     measures on it
// sessionbook_bench wording <wording/en.json>                             speed of the check alone
// All print one JSON object; measuring is a process of its own, so that memory is the program's.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "bench/native/crowd.h"
#include "bench/native/measure.h"
#include "bench/native/practice.h"
#include "bench/native/world.h"

namespace {

std::string text_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

int make(bool crowded, const char* folder, const char* sessions, const char* clients,
         const char* templates) {
  using namespace sb;
  bench::FolderDisk disk(folder);
  bench::PracticePlan plan;
  plan.sessions = std::strtoull(sessions, nullptr, 10);
  plan.clients = std::strtoull(clients, nullptr, 10);
  plan.crowded = crowded;
  plan.now = *instant_from_iso(bench::kNow);
  SystemZones zones;
  Result<Zone> zone = zones.load(bench::kZone);
  if (!zone) return std::fprintf(stderr, "no time zones on this machine\n"), 1;
  bench::Stopwatch watch;
  auto made = bench::make_practice(disk, plan, *zone, text_of(templates));
  if (!made) return std::fprintf(stderr, "%s\n", made.error().message.c_str()), 1;
  disk.save();
  if (crowded) {
    std::ofstream(std::string(folder) + ".events.json")
        << bench::events_json(bench::crowded_month(plan.sessions, plan.clients));
  }
  std::printf("{\"sessions\":%zu,\"clients\":%zu,\"notes\":%zu,\"signatures\":%zu,"
              "\"changes\":%llu,\"made_ms\":%.0f,\"disk_mb\":%.1f,\"files\":%zu,"
              "\"snapshot\":%s,\"snapshot_ms\":%.1f,\"snapshot_longest_ms\":%.1f}\n",
              plan.sessions, plan.clients, made->notes, made->signatures,
              static_cast<unsigned long long>(made->changes), watch.cpu_ms(),
              static_cast<double>(disk.file_bytes()) / 1e6, disk.files().size(),
              made->snapshot ? "true" : "false", made->snapshot_ms, made->longest_pause_ms);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string act = argc > 1 ? argv[1] : "";
  if ((act == "make" || act == "crowd") && argc == 6)
    return make(act == "crowd", argv[2], argv[3], argv[4], argv[5]);
  if (act == "measure" && argc == 4)
    return sb::bench::measure(argv[2], text_of(argv[3])) ? 0 : 1;
  if (act == "wording" && argc == 3) return sb::bench::measure_wording(text_of(argv[2])) ? 0 : 1;
  std::fprintf(stderr,
               "sessionbook_bench make|crowd|measure|wording …; see bench/native/main.cpp\n");
  return 2;
}
