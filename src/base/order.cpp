#include "base/order.h"

#include <algorithm>

namespace sb {
namespace {

struct Asker {
  PlaceLess less;
  const void* context;
  bool operator()(std::uint32_t a, std::uint32_t b) const { return less(context, a, b); }
};

// Two neighbouring runs of `from` into one of `to`. Runs that follow each other already are copied:
// a list that was in order costs one comparison per pair of runs.
void merge(const std::uint32_t* left, const std::uint32_t* middle, const std::uint32_t* end,
           std::uint32_t* to, const Asker& before) {
  const std::uint32_t* right = middle;
  if (middle == end || !before(*middle, middle[-1])) right = end;
  if (right == end) middle = end;
  while (left < middle || right < end) {
    const bool second = right < end && (left == middle || before(*right, *left));
    *to++ = second ? *right++ : *left++;
  }
}

}  // namespace

std::vector<std::uint32_t> places_in_order(std::size_t count, PlaceLess less, const void* context) {
  const Asker before{less, context};
  std::vector<std::uint32_t> from(count), to(count);
  for (std::size_t i = 0; i < count; ++i) from[i] = static_cast<std::uint32_t>(i);
  for (std::size_t run = 1; run < count; run *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * run) {
      const std::size_t middle = std::min(begin + run, count), end = std::min(middle + run, count);
      merge(&from[begin], from.data() + middle, from.data() + end, &to[begin], before);
    }
    from.swap(to);
  }
  return from;
}

}  // namespace sb
