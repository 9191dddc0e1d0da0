// CLI-12: deleting a client. The client leaves the lists, the search and the chart; sessions stay
// in the calendar as "Deleted Client", notes stay in the record and are opened from their session.
// What repeats ends with the deletion, or it would keep hours closed for nobody for ever: of its
// sessions still to come those stay that are pinned (core/series_rules.h). Nothing signed changes,
// and undo brings all back. Needs client_delete.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/permission.h"

namespace sb {

struct ClientDeletion {
  std::size_t past = 0, ahead = 0; // sessions that stay: begun, and still to come
  bool series = false;             // some that repeat are still ahead, and go
  std::size_t notes = 0, signed_notes = 0;  // that whoever asks may read
  std::size_t files = 0;
  std::vector<std::string> touched;  // the above as sentences, for the dialog
};

Result<ClientDeletion> client_deletion_of(const Access& access, const ClientId& client,
                                          LocalTime now);
// `reason` is required; it stands with the change in the record. Those merged into the client go
// with it, as they are shown as the client.
Result<std::vector<Edit>> delete_client(const Access& access, const ClientId& client,
                                        std::string_view reason, LocalTime now);

}  // namespace sb
