// Files where they stand (NOTE-20, SES-09): the chart's Files tab, the card of a note, the part of
// a session's pop-up and form, and the one being looked at. Each draws at the cursor, reads the
// model and adds commands; they keep no state.
#pragma once

#include "ui/views.h"

namespace sb::ui {

// files_view.cpp. The chart's tab, in a pane that scrolls.
void draw_chart_files(Screen& s, const Model& model, Commands& out);
// A card with a heading; nothing at all for who may not read files. `may_add` false: no button (a
// note that is signed or locked; the rule refuses anyway).
void draw_note_files(Screen& s, const Model& model, const NoteId& note, bool may_add,
                     Commands& out);
// Small rows without a card, for the pop-up and the form; nothing when there is nothing to say.
void draw_session_files(Screen& s, const Model& model, const SessionId& session, Commands& out);

// file_preview_view.cpp: the dialog of the file being looked at, and the sign that files are held
// over the page. Drawn by the shell above any page.
void draw_file_preview(Screen& s, const Model& model, Commands& out);

// For rows of others (the timeline): "PNG picture · 1.4 MB", and an icon by kind.
std::string file_line(const Attachment& file);
const char* file_icon(std::string_view media);

}  // namespace sb::ui
