// Puts a range in order, stably: equals stay as they stood. For lists of the size people look at:
// one sort for every type, which asks through a pointer, instead of std::sort's kilobytes for each
// (27 copies were 23 kB of the first load). Slower than std::sort by about one call per comparison;
// a range of numbers in an inner loop keeps std::sort. `less` is a strict weak order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace sb {

using PlaceLess = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);
// The places 0 … count - 1 as they follow each other.
std::vector<std::uint32_t> places_in_order(std::size_t count, PlaceLess less, const void* context);

template <class Iterator, class Less = std::less<>>
void put_in_order(Iterator first, Iterator last, Less less = {}) {
  struct Context {
    Iterator first;
    Less& less;
  };
  const Context context{first, less};
  const auto ask = [](const void* asked, std::uint32_t a, std::uint32_t b) -> bool {
    const Context& c = *static_cast<const Context*>(asked);
    return c.less(c.first[a], c.first[b]);
  };
  std::vector<std::uint32_t> from =
      places_in_order(static_cast<std::size_t>(last - first), ask, &context);
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    if (from[i] == i) continue;
    auto held = std::move(first[i]);
    std::uint32_t at = i;
    while (from[at] != i) {
      const std::uint32_t next = std::exchange(from[at], at);
      first[at] = std::move(first[next]);
      at = next;
    }
    from[at] = at;
    first[at] = std::move(held);
  }
}

}  // namespace sb
