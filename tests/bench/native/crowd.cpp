#include "bench/native/crowd.h"

#include <algorithm>

#include "bench/native/words.h"

namespace sb::bench {

namespace {

constexpr int kDays = 30, kOpens = 7 * 60, kCloses = 20 * 60, kGrid = 5;

}  // namespace

std::vector<Visit> crowded_month(std::size_t sessions, std::size_t clients) {
  std::vector<Visit> out;
  const Day first = *day_from_iso("2026-11-01");
  constexpr std::size_t kStarts = (kCloses - kOpens) / kGrid;
  for (std::size_t i = 0; i < sessions && clients > 0; ++i) {
    const int minute = kOpens + kGrid * static_cast<int>((i / kDays * 7) % kStarts);
    out.push_back({i * 31 % clients, LocalTime::at(first + static_cast<int>(i % kDays), minute)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Visit& a, const Visit& b) { return a.start < b.start; });
  return out;
}

std::string events_json(const std::vector<Visit>& visits) {
  std::string out = "[";
  for (const Visit& v : visits) {
    out += out.size() > 1 ? ",\n" : "";
    out += "{\"title\":\"" + client_name(v.client) + "\",\"start\":\"" + to_iso(v.start) +
           ":00\",\"end\":\"" + to_iso(v.start + Minutes{kVisitMinutes}) + ":00\"}";
  }
  return out + "]\n";
}

}  // namespace sb::bench
