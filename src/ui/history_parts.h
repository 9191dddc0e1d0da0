// The parts of the Sessions tab (CLI-06 to CLI-08). Each draws at the cursor, reads the model and
// adds commands.
#pragma once

#include "ui/history_state.h"
#include "ui/views.h"

namespace sb::ui {

void draw_history(Screen& s, const Model& model, HistoryViewState& state, Rect body, Commands& out);

// The six figures, and the sheet with the formula and the rows of the one that is open.
void draw_figures(Screen& s, const Model& model, Commands& out);
void draw_figure_sheet(Screen& s, const Model& model, Commands& out);

// Which sessions, in which order; the pop-up of the filter; the file menu.
void draw_history_bar(Screen& s, const Model& model, HistoryViewState& state, Commands& out);
void draw_history_filter(Screen& s, const Model& model, HistoryViewState& state, Commands& out);

// The names of the columns, and the rows; only those that can be seen. `wide`: columns, else cards.
float history_header_height(const Screen& s);
void draw_history_header(Screen& s, Rect r);
void draw_history_lines(Screen& s, const Model& model, HistoryViewState& state, bool wide,
                        Commands& out);
// The sheet with the details of the row that is open.
void draw_history_details(Screen& s, const Model& model, Commands& out);

std::string when_words(LocalTime start);          // "Wed 18 Nov 2026, 10:00"
Tone history_status_tone(SessionStatus status);
// What the note column says of a held session: "signed", "note due in 3 h"; empty: nothing.
std::string note_words(const Model& model, const HistoryRow& row, Tone& tone);

}  // namespace sb::ui
