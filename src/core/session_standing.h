// How a session stands for those who look at it. Of a deleted client's session no note can be begun
// any more, so none is due, falls due or is missed (CLI-12). Why a session was called off and how
// its note stands are words for those who may read notes (TEAM-04): what says them asks here.
#pragma once

#include <string>

#include "base/zone.h"
#include "core/note_rules.h"

namespace sb {

// Deleted, or merged into one that was; also when there is no such client.
bool client_gone(const Book& book, const ClientId& client);
// False for a gone client's session in which no progress note was begun.
bool can_have_note(const Book& book, const SessionId& id, const Session& session);

// Why it was called off; empty for who may not read that.
const std::string& reason_shown(const Access& access, const Session& session);
// note_due() for the screen; "not needed" for who may not read notes.
Due due_shown(const Access& access, const Zone& zone, const SessionId& id, Instant now);

}  // namespace sb
