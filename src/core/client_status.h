// When a client's status was changed and by whom (CLI-04): each change the practice knows of, also
// those undone since. The status a client was taken in with is none.
#pragma once

#include <vector>

#include "core/permission.h"

namespace sb {

struct StatusChange {
  ClientStatus from = ClientStatus::active, to = ClientStatus::active;
  Instant at;
  MemberId by;
};
// Newest first. Two devices at once: both stand, in the order of their stamps.
std::vector<StatusChange> status_changes(const Access& access, const ClientId& client);

}  // namespace sb
