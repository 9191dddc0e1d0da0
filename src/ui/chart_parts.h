// The parts of the chart: one function per tab, drawn at the cursor of a pane that chart_view.cpp
// opened and that scrolls. They read the model and add commands; they keep no state.
#pragma once

#include "ui/page_layout.h"
#include "ui/views.h"

namespace sb::ui {

// Summary: what to know before the next session, and everything about the client by date.
void draw_timeline(Screen& s, const Model& model, const ChartBrief& brief, float least_height,
                   Commands& out);
void draw_before_next(Screen& s, const Model& model, const ChartBrief& brief, Commands& out);

void draw_chart_notes(Screen& s, const Model& model, const ChartBrief& brief, Commands& out);

// "Book session" for the client of the chart, at the usual time.
Command book_next(const Model& model);
// Shows a session where it stands: its day in the calendar with the pop-up open.
void show_session(const Model& model, const SessionId& id, Commands& out);

}  // namespace sb::ui
