// The demo practice: fictional people, about forty clients and two years of sessions and notes
// around `now`, the same for the same day. Kept in memory only, never beside real data (APP-04).
// Nobody in it exists; notes are written for this purpose and quote no one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/zone.h"
#include "core/change.h"

namespace sb {

constexpr const char* kDemoPassphrase = "demo";

struct DemoPractice {
  std::string practice_name, owner_name;
  MemberId owner;
  std::vector<Change> changes;   // in order; folding them gives the practice
};
Result<DemoPractice> make_demo(const Zone& zone, Instant now, std::string_view templates_json,
                               std::string_view demo_json);

}  // namespace sb
