// What ties an occurrence to its series (CAL-09). An occurrence is a session whose unwritten fields
// are the series'. The Book shows the occurrences of a series up to its horizon as sessions like
// all others; the first thing that hangs on one is written under its id together with `series` and
// `occurrence`. The id follows from those two, so that two devices that touch the same occurrence
// write to the same session and merge field by field.
#pragma once

#include "core/change.h"
#include "core/entities.h"

namespace sb {

class Book;

SessionId occurrence_id(const SeriesId& series, LocalTime start);
// The id of an occurrence whose own id, `taken`, is that of a session which now stands for another.
SessionId occurrence_id_beside(const SessionId& taken, LocalTime start);

// The session that the series gives at `start`, before anything is written on it.
Session occurrence_of(const SeriesId& id, const Series& series, LocalTime start);
// What a session and its series have in common, as a series that starts with it; no rule yet.
Series series_like(const Session& session);

// Completes the edit of a session: on an occurrence that nothing was written on yet it also says
// which one it is. Every rule that edits a session passes its edit through here.
Edit on_occurrence(const Book& book, Edit edit);
// Writes out every value of the session, so that nothing of it follows the series any more.
Edit written_out(const SessionId& id, const Session& session);

}  // namespace sb
