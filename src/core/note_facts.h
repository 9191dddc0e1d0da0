// Notes that stand on their own or belong to a contact of the calendar (NOTE-03 to NOTE-06), and
// the facts of a note that are no section: title, date, time, place, medium, who it was, sticky.
// Requests in, edits or errors out; an Error's `field` is a word of fact_word(). A progress note
// takes its facts from its session and has none of its own. A psychotherapy note has a day and no
// time of day, no session, no medium and no place, because 45 CFR 164.501 leaves them out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

struct NewNote {
  NoteKind kind = NoteKind::clinical;  // any but progress
  ClientId client;                     // may be left out when there is a session
  SessionId session;                   // of a contact in the calendar; nil else
  TemplateId template_id;              // nil: the usual one of the kind
  LocalTime when;                      // without a session: what it is about, at first now
};
Result<std::vector<Edit>> begin_own_note(const Access& access, const NoteId& id,
                                         const NewNote& wanted);
// The own note of this kind that stands for the session already, or nil.
NoteId own_note_of(const Access& access, const SessionId& session, NoteKind kind);
// The own psychotherapy note of this client and day, or nil.
NoteId own_psychotherapy_note(const Access& access, const ClientId& client, Day day);

enum class NoteFact : std::uint8_t { title, date, time, location };  // those that are typed
std::string_view fact_word(NoteFact fact);         // "title", "date", "time", "location"
std::optional<NoteFact> fact_from_word(std::string_view word);
bool has_fact(NoteKind kind, NoteFact fact);
std::string fact_text(const Note& note, NoteFact fact);  // as one types it: "2026-11-18", "10:00"

// Typed as people type dates and times; a day in the far future or past is refused.
Result<std::vector<Edit>> write_fact(const Access& access, const NoteId& id, NoteFact fact,
                                     std::string_view text, Day today);
Result<std::vector<Edit>> set_medium(const Access& access, const NoteId& id, Medium medium);
Result<std::vector<Edit>> set_practitioner(const Access& access, const NoteId& id,
                                           const MemberId& member);
Result<std::vector<Edit>> set_sticky(const Access& access, const NoteId& id, bool sticky);

// Takes a note away in which nothing was ever written: as if it had not been begun.
bool is_untouched(const Access& access, const NoteId& id);
Result<std::vector<Edit>> discard_note(const Access& access, const NoteId& id);

}  // namespace sb
