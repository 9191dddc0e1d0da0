// What follows the writing, on the screen: the standing of a note, its dialogs, versions with a
// redline, papers. Drawn at the cursor or above the page; they read the model and add commands.
#pragma once

#include <string>

#include "ui/views.h"

namespace sb::ui {

struct NoteOnScreen;

// "Fri 20 Nov 11:02", by the practice's clock.
std::string moment_words(const Model& model, Instant at);

// note_acts_view.cpp: until when it can be edited, that it is closed, archived; nothing for others.
void draw_note_standing(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out);
void draw_submit_dialog(Screen& s, const Model& model, Commands& out);
void draw_archive_dialog(Screen& s, const Model& model, Commands& out);

// note_versions_view.cpp
void draw_versions_sheet(Screen& s, const Model& model, NoteViewState& state, Commands& out);

// papers_view.cpp
void draw_papers_dialog(Screen& s, const Model& model, Commands& out);
void draw_signed_files_card(Screen& s, Commands& out);  // of the Practice page
void draw_verified_dialog(Screen& s, const Model& model, Commands& out);

}  // namespace sb::ui
