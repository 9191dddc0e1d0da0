// Where random bytes come from. Handed in by main (crypto.getRandomValues, getrandom); tests hand
// in a seeded source. Not a global, so that core stays a function of its arguments.
#pragma once

#include <cstdint>
#include <span>

namespace sb {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

// Repeatable bytes for tests and the demo practice; never for keys. SplitMix64.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  std::uint64_t below(std::uint64_t n) { return next() % n; }
  void fill(std::span<std::uint8_t> out) override {
    for (auto& b : out) b = static_cast<std::uint8_t>(next() >> 24);
  }

 private:
  std::uint64_t state_;
};

}  // namespace sb
