// Changes and values as CBOR (at rest) and JSON (bundles, exports, tests), and back. Reading is
// strict about form and generous about content: unknown kinds and fields pass through unchanged.
// CBOR rather than JSON at rest because parsing dominates unlock (docs/format.md has the figures).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "core/change.h"
#include "core/schema.h"

namespace sb {

// A stream of changes: [device table, change, change, …]; see docs/format.md. Streaming on both
// sides, so that a snapshot of 100,000 notes never stands in memory twice.
class ChangeEncoder {
 public:
  ChangeEncoder();
  void add(const Change& change);
  std::size_t size() const { return out_.size(); }
  Bytes finish();

 private:
  std::size_t device_index(const DeviceId& id);
  std::size_t member_index(const MemberId& id);
  Bytes out_;
  std::vector<RawId> seen_devices_, seen_members_;
};
Status decode_changes(ByteView bytes, const std::function<void(Change&&)>& visit);

std::string to_json(const Change& change);
Result<Change> change_from_json(std::string_view json);
std::string value_to_json(const Value& value);
Result<Value> value_from_json(std::string_view json);
// Keys sorted, no white space, no trailing zeros: equal values give equal bytes. For hashes.
std::string canonical_json(const Value& value);

// The parts of a change by the key they are kept under; fields of one sensitivity stay together.
struct SplitChange {
  Sensitivity sensitivity;
  Change change;
};
std::vector<SplitChange> split_by_sensitivity(const Change& change, bool psychotherapy);

}  // namespace sb
