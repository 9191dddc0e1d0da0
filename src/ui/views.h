// The screens. Each draw_* reads the model, draws, and adds the commands the user's acts mean; it
// changes nothing but its own view state. `area` is where it may draw (CSS px).
#pragma once

#include "app/command.h"
#include "ui/calendar_state.h"
#include "ui/chart_state.h"
#include "ui/gate_state.h"
#include "ui/search_state.h"
#include "ui/session_state.h"
#include "ui/shell_state.h"
#include "ui/todo_state.h"
#include "ui/ui.h"

namespace sb::ui {

// All view state of the program, one struct per region. Lives in Program.
struct ViewState {
  GateViewState gate;
  ShellViewState shell;
  CalendarViewState calendar;
  SessionViewState session;
  ClientsViewState clients;
  ChartViewState chart;
  NoteViewState note;
  TodoViewState todo;
  SearchViewState search;
};

// gate_view.cpp: everything before the practice is open (phases other than open).
void draw_gate(Screen& s, const Model& model, GateViewState& state, Commands& out);

// shell_view.cpp: the whole screen of an open practice: rail or bottom bar, foot bar, the page,
// dialogs that may open on any page, toasts, shortcuts.
void draw_shell(Screen& s, const Model& model, ViewState& state, Commands& out);

// Pages. They draw their own top bar (top_bar.h) inside `area`.
void draw_calendar(Screen& s, const Model& model, CalendarViewState& state, Rect area,
                   Commands& out);
void draw_clients(Screen& s, const Model& model, ClientsViewState& state, Rect area, Commands& out);
void draw_chart(Screen& s, const Model& model, ChartViewState& state, Rect area, Commands& out);
void draw_note(Screen& s, const Model& model, NoteViewState& state, Rect area, Commands& out);
void draw_todo(Screen& s, const Model& model, TodoViewState& state, Rect area, Commands& out);
void draw_practice(Screen& s, const Model& model, ShellViewState& state, Rect area, Commands& out);

// Dialogs and sheets drawn by the shell above whatever page is open.
void draw_session_form(Screen& s, const Model& model, SessionViewState& state, Commands& out);
void draw_series_dialog(Screen& s, const Model& model, Commands& out);
void draw_cancel_dialog(Screen& s, const Model& model, Commands& out);
void draw_times_form(Screen& s, const Model& model, Commands& out);
void draw_delete_dialog(Screen& s, const Model& model, Commands& out);
void draw_client_form(Screen& s, const Model& model, ClientsViewState& state, Commands& out);
void draw_sign_dialog(Screen& s, const Model& model, NoteViewState& state, Commands& out);
void draw_addendum_form(Screen& s, const Model& model, NoteViewState& state, Commands& out);
void draw_disclosure_form(Screen& s, const Model& model, Commands& out);
void draw_before_session(Screen& s, const Model& model, Commands& out);
void draw_snippets_sheet(Screen& s, const Model& model, NoteViewState& state, Commands& out);
void draw_note_preview(Screen& s, const Model& model, Commands& out);
void draw_shortcuts(Screen& s, const Model& model, ShellViewState& state, Commands& out);
void draw_search(Screen& s, const Model& model, SearchViewState& state, Commands& out);

}  // namespace sb::ui
