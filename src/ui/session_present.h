// How a session looks and reads: its state as words, colour and icon, from status, note and due
// time. Shared by calendar, pop-up and chart, so that one session says the same everywhere.
#pragma once

#include <string>

#include "app/model.h"
#include "ui/widgets/card.h"

namespace sb::ui {

struct SessionLook {
  Tone tone = Tone::info;
  std::string state;      // "signed", "note overdue", "No-show"; empty: nothing to add
  bool faded = false;     // cancelled or no-show: takes no time
};

// `short_words` for cards: "overdue" instead of "note overdue by 3 h".
SessionLook look_of(const Model& model, const SessionId& id, bool short_words);

NoteId progress_note_of(const Model& model, const SessionId& id);  // nil when there is none
// "Individual session", "Client contact", "Event · R. Hale".
std::string event_kind_words(const Model& model, const SessionId& id, const Session& session);
std::string popup_name(const Model& model, const Session& session);  // "Session with Amara Okafor"
std::string calendar_name(const Model& model, const Session& session);  // "" for one's own
// "Repeats weekly on Tuesday, 12 times"; "" for what stands on its own.
std::string repeat_words(const Model& model, const Session& session);
std::string modality_words(Modality m);
std::string status_words(SessionStatus s);
std::string status_detail(const Model& model,
                          const Session& session);  // "Completed · started 10:02"
std::string hours_words(std::int64_t ms);                               // "3 h", "2 days", "40 min"

}  // namespace sb::ui
