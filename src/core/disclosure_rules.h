// Giving a psychotherapy note to somebody (NOTE-06; 45 CFR 164.508(a)(2)): only its author, and
// only with the client's written authorisation, which is recorded before anything leaves the
// program. An Error's `field`: "recipient", "purpose", "authorised".
#pragma once

#include <string>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

struct DisclosureRequest {
  std::string recipient, purpose;
  std::string authorised;            // as typed; a day up to today
};
std::vector<Error> check_disclosure(const Access& access, const NoteId& id,
                                    const DisclosureRequest& request, Day today);
Result<std::vector<Edit>> disclose(const Access& access, const DisclosureId& disclosure,
                                   const NoteId& id, const DisclosureRequest& request, Day today,
                                   Instant now);

}  // namespace sb
