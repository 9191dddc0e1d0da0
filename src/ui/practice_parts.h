// The parts of the Practice page: cards at the cursor, and the sheets that open from them. They
// read the model and add commands.
#pragma once

#include <string_view>

#include "ui/practice_state.h"
#include "ui/views.h"

namespace sb::ui {

// A card's heading with a button at its right end ("" for none); true when that was pressed.
bool card_head(Screen& s, std::string_view title, std::string_view action, const char* icon);

// A row of the catalogue: a service, a calendar, a template. Pressed: to be changed.
struct CatalogueRow {
  RawId id;
  std::string_view name, detail = {};
  bool may = false, archived = false, last = false;
};
bool catalogue_row(Screen& s, const CatalogueRow& about);

void draw_members_card(Screen& s, const Model& model, Commands& out);
void draw_services_card(Screen& s, const Model& model, PracticeViewState& state, Commands& out);
void draw_snippets_card(Screen& s, const Model& model, Commands& out);  // snippets_view.cpp
void draw_calendars_card(Screen& s, const Model& model, PracticeViewState& state, Commands& out);

// templates_view.cpp
void draw_templates_card(Screen& s, const Model& model, PracticeViewState& state, Commands& out);
void draw_template_sheet(Screen& s, const Model& model, PracticeViewState& state, Commands& out);
// "Show archived" beneath a list that has some.
void archived_link(Screen& s, bool any, bool& shown, const char* id);

void draw_settings_sheet(Screen& s, const Model& model, PracticeViewState& state, Commands& out);
void draw_hours_sheet(Screen& s, const Model& model, Commands& out);
void draw_exception_sheet(Screen& s, const Model& model, Commands& out);
void draw_service_sheet(Screen& s, const Model& model, Commands& out);
void draw_calendar_sheet(Screen& s, const Model& model, Commands& out);

}  // namespace sb::ui
