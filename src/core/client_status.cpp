#include "core/client_status.h"

#include <algorithm>
#include <optional>

#include "core/schema.h"

namespace sb {

// The number is given when a client is taken in, and stays; a name may be changed.
std::vector<StatusChange> status_changes(const Access& access, const ClientId& client) {
  std::vector<StatusChange> out;
  if (!access.client(client)) return out;
  const Book& book = access.book();
  const std::vector<GivenValue> given = book.values_of(Client::kKind, client, "status");
  if (given.empty()) return out;
  Stamp taken_in = given.front().stamp;
  for (const char* field : {"name", "number"})
    if (const auto other = book.field_state(Client::kKind, client, field))
      taken_in = std::min(taken_in, other->stamp);
  ClientStatus stands = Client{}.status;
  for (const GivenValue& value : given) {
    const auto status = from_word<ClientStatus>(value.value.text_or());
    if (!status) continue;  // its creation was undone, or a later version's word
    if (taken_in < value.stamp && *status != stands)
      out.push_back({stands, *status, value.stamp.instant(), value.author});
    stands = *status;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace sb
