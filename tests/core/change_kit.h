// Changes for tests in few words: three devices, short names for ids, and random sets of changes
// such as three people working apart would make.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"
#include "core/book.h"

namespace sb::kit {

template <class IdT = RawId>
IdT id(std::uint8_t n) {
  RawId raw;
  raw.bytes[0] = n;
  raw.bytes[15] = 7;
  return IdT(raw);
}

inline Stamp stamp(std::uint64_t time, std::uint8_t device = 1) {
  return {time, id<DeviceId>(device)};
}
inline std::string text(const RawId& raw) { return to_text(raw); }

inline Change change(Stamp at, std::string kind, RawId entity, std::vector<FieldChange> fields,
                     std::uint8_t author = 50) {
  return {at, id<MemberId>(author), std::move(kind), entity, std::move(fields), {}};
}

inline Book book_of(const std::vector<Change>& changes) {
  Book book;
  for (const Change& c : changes) book.apply(c);
  return book;
}

inline std::vector<Change> states_of(const Book& book) {
  std::vector<Change> all;
  book.each_state([&](const Change& c) { all.push_back(c); });
  return all;
}

template <class T>
void shuffle(std::vector<T>& list, SeededRandom& random) {
  for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random.below(i)]);
}

// A field with a value that may be fine, of a wrong type, of a later version, or nothing.
inline FieldChange random_field(const std::string& kind, SeededRandom& random) {
  const std::string word = std::string(1, static_cast<char>('a' + random.below(4)));
  const std::uint64_t pick = random.below(8);
  if (pick == 0) return {"from_a_later_version", word, {}};
  if (kind == "later") return {word, List{word, 1, Value{}}, {}};
  if (kind == "note") {
    if (pick < 5) return {"text/" + word, pick == 1 ? Value{} : Value(word), {}};
    if (pick == 5) return {"sections", List{Map{{"key", word}, {"hint", "later"}}}, {}};
    if (pick == 6 && word == "a") return {"kind", random.below(2) ? "contact" : "clinical", {}};
    if (pick == 6 && word == "b") return {"archived", random.below(2) == 0, {}};
    if (pick == 6 && word == "c")
      return {"author", text(id(static_cast<std::uint8_t>(50 + random.below(2)))), {}};
    return {"client", text(id(static_cast<std::uint8_t>(1 + random.below(3)))), {}};
  }
  if (kind == "client")
    return {"status", pick == 1     ? Value{}
                      : pick == 2   ? Value("hologram")
                      : word == "a" ? Value("waitlist")
                                    : Value(pick < 5 ? "active" : "discharged"), {}};
  if (kind == "signature") {
    if (pick < 3) return {"meaning", pick == 1 ? "author" : "co-signature", {}};
    if (pick == 3) return {"signer", text(id(static_cast<std::uint8_t>(50 + random.below(2)))), {}};
    return {"subject", text(id(static_cast<std::uint8_t>(100 + random.below(3)))), {}};
  }
  if (pick == 1) return {"duration", static_cast<std::int64_t>(random.below(3000)), {}};
  if (pick == 2)
    return {"status", word == "a" ? "completed" : word == "b" ? "hologram" : "no-show", {}};
  if (pick == 3) return {"start", "2026-11-1" + std::to_string(random.below(10)) + "T23:30", {}};
  if (pick == 4) return {"archived", random.below(4) == 0, {}};
  if (pick == 5) return {"client", text(id(static_cast<std::uint8_t>(1 + random.below(3)))), {}};
  if (pick == 6) return {"reason", Value{}, {}};
  return {"location", word, {}};
}

// `count` changes of a few entities by three devices that see each other's changes now and then, so
// that `over` names winners, losers and things never seen.
inline std::vector<Change> random_changes(SeededRandom& random, std::size_t count) {
  struct Device {
    Book book;
    LogicalClock clock;
    std::size_t seen = 0;
  };
  std::vector<Device> devices;
  for (std::uint8_t d = 1; d <= 3; ++d)
    devices.push_back({Book{}, LogicalClock(id<DeviceId>(d)), 0});
  const std::vector<std::string> kinds{"session", "note", "later", "client", "signature"};
  std::vector<Change> all;
  std::int64_t now = 1000;
  while (all.size() < count) {
    Device& device = devices[random.below(3)];
    if (random.below(3) == 0) {
      for (; device.seen < all.size(); ++device.seen) device.book.apply(all[device.seen]);
    }
    const std::string& kind = kinds[random.below(kinds.size())];
    const RawId entity = id(static_cast<std::uint8_t>(100 + random.below(3)));
    now += static_cast<std::int64_t>(random.below(3));
    device.clock.saw(device.book.latest());
    Change c = change(device.clock.next({now}), kind, entity, {},
                      static_cast<std::uint8_t>(50 + random.below(2)));
    for (std::uint64_t n = 1 + random.below(3); n > 0; --n) {
      FieldChange f = random_field(kind, random);
      const bool twice = std::any_of(c.fields.begin(), c.fields.end(),
                                     [&](const FieldChange& o) { return o.field == f.field; });
      if (twice) continue;
      const auto state = device.book.field_state(kind, entity, f.field);
      if (state) f.over = state->stamp;
      c.fields.push_back(std::move(f));
    }
    device.book.apply(c);
    all.push_back(std::move(c));
  }
  return all;
}

// The same set as it might arrive: split by field, doubled, in another order.
inline std::vector<Change> rearranged(const std::vector<Change>& changes, SeededRandom& random) {
  std::vector<Change> out;
  for (const Change& c : changes) {
    const bool split = random.below(3) == 0;
    if (!split) out.push_back(c);
    for (const FieldChange& f : c.fields) {
      if (split || random.below(6) == 0) {
        out.push_back({c.stamp, c.author, c.kind, c.entity, {f}, c.reason});
      }
    }
    if (random.below(6) == 0) out.push_back(c);
  }
  shuffle(out, random);
  return out;
}

}  // namespace sb::kit
