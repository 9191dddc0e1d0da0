// CPU time of this thread and time on the wall, in ms since it was made. CPU time is what is
// compared on a busy machine.
#pragma once

#include <time.h>

#include <algorithm>
#include <vector>

namespace sb::bench {

class Stopwatch {
 public:
  double cpu_ms() const { return read(CLOCK_THREAD_CPUTIME_ID) - cpu_; }
  double wall_ms() const { return read(CLOCK_MONOTONIC) - wall_; }

 private:
  static double read(clockid_t clock) {
    timespec t{};
    clock_gettime(clock, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
  }
  double cpu_ = read(CLOCK_THREAD_CPUTIME_ID), wall_ = read(CLOCK_MONOTONIC);
};

struct Spread {
  double p50 = 0, p95 = 0, max = 0;
};

inline Spread spread_of(std::vector<double> all) {
  if (all.empty()) return {};
  std::sort(all.begin(), all.end());
  const std::size_t last = all.size() - 1;
  return {all[last / 2], all[last * 95 / 100], all[last]};
}

}  // namespace sb::bench
