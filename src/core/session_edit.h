// What the rules of sessions share: finding the session that may be changed, finishing its edit.
// Only for core/session_*.cpp and core/series_*.cpp.
#pragma once

#include <vector>

#include "core/change.h"
#include "core/permission.h"
#include "core/session_rules.h"

namespace sb {

// The session to be changed, or why it cannot be: no permission, gone, locked by a signature.
Result<const Session*> changeable_session(const Access& access, const SessionId& id);

// The edit of one session. Of an occurrence only what differs is kept, so that the rest goes on
// following the series, and it says which one it is.
std::vector<Edit> session_edits(const Access& access, Edit edit, const Session& before);

// The session a request describes, its texts cleaned; nobody named means `me`.
Session session_of(const SessionRequest& request, const MemberId& me);
// SES-06: the private note belongs to the session's own practitioner. Others neither see it nor
// clear it by saving a form in which it stands empty.
bool owns_private_note(const Access& access, const MemberId& member);

bool was_called_off(SessionStatus status);  // cancelled or late-cancelled

}  // namespace sb
