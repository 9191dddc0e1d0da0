// Reading the record for the search while nobody waits: a slice before each frame, so that the
// first minutes after unlocking stay smooth (NOTE-18).
#include "app/engine_state.h"

namespace sb {

namespace {

constexpr double kSliceMs = 5;                   // beside a frame of its own 2 or 3: under 10
constexpr std::size_t kSliceBytes = 16 * 1024;   // between two looks at the clock: some 0.3 ms
constexpr int kMostSlices = 256;                 // for a clock that stands still
constexpr std::size_t kTellEach = 16;            // the open search is told 16 times on the way

}  // namespace

bool Engine::State::read_for_search() {
  SearchState& search = model.search;
  if (!model.is_open() || !search.index.busy()) return false;
  const Access access = model.access();
  const double until = parts.clock.monotonic_ms() + kSliceMs;
  for (int i = 0; i < kMostSlices && search.index.step(access, kSliceBytes); ++i)
    if (parts.clock.monotonic_ms() >= until) break;
  if (!search.shown) return false;
  const std::size_t unread = search.index.waiting(), all = unread + search.index.known();
  if (unread > 0 && search.waiting - unread < all / kTellEach) return false;
  refresh_search(model);
  return true;
}

}  // namespace sb
