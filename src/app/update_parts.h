// The parts of update() by area; each takes any command and does nothing with those of other areas.
// Only update.cpp and the engine include this.
#pragma once

#include "app/update.h"

namespace sb {

Effects update_gate(Model& model, const Command& command);
void close_gate(GateForm& form);  // wipes everything secret and everything typed
bool update_calendar(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects);
bool update_session_form(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects);
bool update_series(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_session_acts(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects);
bool update_slots(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_history(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects);
bool update_practice(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects);
bool update_hours(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_clients(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_chart(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_notes(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_writing(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_signing(Model& model, const Command& command, UpdateContext& context, Effects& effects);
bool update_note_acts(Model& model, const Command& command, UpdateContext& context,
                      Effects& effects);  // a part of update_signing
void compare_versions(VersionsView& view);  // the redline of the two that are picked
void refresh_note_todo(Model& model);
bool update_templates(Model& model, const Command& command, UpdateContext& context,
                      Effects& effects);
bool update_files(Model& model, const Command& command, UpdateContext& context, Effects& effects);
void refresh_files(Model& model);      // the list of the chart's tab
// Where a file dropped or pasted now would go; nothing: nowhere.
std::optional<AttachmentPlace> place_for_files(const Model& model);
bool update_search(Model& model, const Command& command, UpdateContext& context, Effects& effects);
void begin_search(Model& model);                       // an index for whoever came in
void follow_search(Model& model, const std::vector<Change>& changes);  // they were applied
void refresh_search(Model& model);                     // only while it is shown
bool update_papers(Model& model, const Command& command, UpdateContext& context, Effects& effects);
// What the device remembers of the calendar; anything else is left as it is.
void recall_calendar(Model& model, std::string_view view, std::string_view day);
void pick_client(Model& model, SessionForm& form, const ClientId& client);
void refresh_clients(Model& model);    // clients.matches and what stands beside them
void refresh_calendar(Model& model);
void refresh_chart(Model& model);
void refresh_stickies(Model& model);   // of the pop-up's client
// Discreet mode (CLI-13): turning it on and off, and what waits while it is on.
bool update_discreet(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects);
void refresh_history(Model& model);
void refresh_todo(Model& model);
void refresh_by_minute(Model& model);  // what is past now that was ahead before
// Asks which occurrences move, or shows the preflight, or just saves: what a series needs.
void begin_series_change(Model& model, UpdateContext& context, Effects& effects,
                         SeriesRequest request, bool from_form);
void refresh_note(Model& model);
void refresh_writing(Model& model);  // after the note's text or the book changed
void refresh_notes_tab(Model& model);  // of the chart's client

}  // namespace sb
