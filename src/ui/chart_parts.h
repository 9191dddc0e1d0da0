// The parts of the chart: header, the cards of Summary, the other tabs. Each is drawn at the cursor
// of a pane that chart_view.cpp opened, reads the model and adds commands.
#pragma once

#include "ui/page_layout.h"
#include "ui/views.h"

namespace sb::ui {

// chart_head_view.cpp: who it is, sticky notes at the corner, the tabs; what is left of the area.
Rect draw_chart_head(Screen& s, const Model& model, const Client& client, ChartViewState& state,
                     Rect area, Commands& out);
std::string_view chart_tab_name(ChartTab tab);

// Summary: everything about the client by date (chart_timeline_view.cpp), with its filter and
// "+ Add" (chart_add_view.cpp); what to know before the next session (chart_summary_view.cpp).
void draw_timeline(Screen& s, const Model& model, ChartViewState& state, float least_height,
                   Commands& out);
float timeline_buttons_width(Screen& s, const Model& model);
void draw_timeline_buttons(Screen& s, const Model& model, ChartViewState& state, Commands& out);
void draw_kinds(Screen& s, const Model& model, ChartViewState& state, Commands& out);
void draw_before_next(Screen& s, const Model& model, Commands& out);
void open_pending(const PendingNote& pending, Commands& out);

void draw_chart_notes(Screen& s, const Model& model, Commands& out);

// sticky_view.cpp. The corner of the header: the newest, and how many more; opens all of them.
void draw_sticky_corner(Screen& s, const Model& model, ChartViewState& state, Rect rect);
void draw_sticky_chip(Screen& s, const Model& model, ChartViewState& state);
float sticky_chip_width(Screen& s, const Model& model);
void draw_all_stickies(Screen& s, const Model& model, ChartViewState& state, Commands& out);
// At the top of Summary; nothing at all for who may not read notes.
void draw_sticky_column(Screen& s, const Model& model, bool with_form, Commands& out);

// "Book session" for the client of the chart, at the usual time.
Command book_next(const Model& model);
bool has_no_notes(const NotesTab& tab);
// Shows a session where it stands: its day in the calendar with the pop-up open.
void show_session(const Model& model, const SessionId& id, Commands& out);

}  // namespace sb::ui
