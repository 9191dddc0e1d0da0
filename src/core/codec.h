// Changes and values as CBOR (at rest) and JSON (bundles, exports, tests), and back. Reading is
// strict about form and generous about content: unknown kinds and fields pass through unchanged.
// CBOR rather than JSON at rest for speed and size (figures in docs/format-changes.md).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "core/change.h"
#include "core/schema.h"

namespace sb {

// A stream of changes, as docs/format-changes.md describes it: devices, members, kind and field
// names stand in full once and are numbered from then on, and so are equal lists (the sections of
// notes). Streaming on both sides, so that a snapshot of 100,000 notes never stands in memory
// twice. Text that is not valid UTF-8 is cleaned on writing. A stream that ends early is an error,
// but the changes before the end have been visited; a stream of a later version is `foreign`.
class ChangeEncoder {
 public:
  ChangeEncoder();
  void add(const Change& change);
  std::size_t size() const { return out_.size(); }  // bytes so far
  Bytes finish();                                   // the stream; the encoder starts anew

 private:
  struct Shared {
    std::size_t at, size, index;
  };
  void start();
  void id(std::vector<RawId>& seen, const RawId& id);
  void word(std::string_view word);
  void time(std::uint64_t base, std::uint64_t time);
  void over(const Stamp& stamp, const Stamp& over);
  void value(const Value& value);
  Bytes out_;
  std::vector<RawId> seen_devices_, seen_members_;
  std::map<std::string, std::size_t, std::less<>> seen_words_;
  std::unordered_multimap<std::uint64_t, Shared> shared_;  // by hash of the encoded list
  std::uint64_t last_time_ = 0, expanded_ = 0;
};
Status decode_changes(ByteView bytes, const std::function<void(Change&&)>& visit);

std::string to_json(const Change& change);
Result<Change> change_from_json(std::string_view json);
std::string value_to_json(const Value& value);
Result<Value> value_from_json(std::string_view json);
// JSON has no bytes: they stand as {"$bytes": hex}. At most 64 levels, integers of 64 bits, no lone
// surrogates, no repeated keys.
// Keys sorted, no white space, no trailing zeros: equal values give equal bytes. For hashes.
std::string canonical_json(const Value& value);

// The parts of a change by the key they are kept under; fields of one sensitivity stay together.
struct SplitChange {
  Sensitivity sensitivity;
  Change change;
};
// `psychotherapy`: the change belongs to a psychotherapy note (or its addendum or signature) and
// stays whole. The reason goes with the most sensitive part.
std::vector<SplitChange> split_by_sensitivity(const Change& change, bool psychotherapy);

}  // namespace sb
