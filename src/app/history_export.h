// CLI-08: the session history as a file: exactly the rows that are shown, in their order, with the
// filters in force. Who may not export data gets a message instead. File names carry the client's
// number and never a name: "sessions-1042-2026-11-22.csv".
#pragma once

#include "app/update.h"
#include "exchange/document.h"

namespace sb {

void export_history(Model& model, ExportForm form, UpdateContext& context, Effects& effects);

// The parts, for tests. Columns of the CSV, stable: date, start, service, duration_minutes, status,
// note, note_preview. status and note are words of the format ("late-cancelled", "signed").
std::string history_csv(const Model& model);
Document history_document(const Model& model);
std::string history_file_name(const Model& model, ExportForm form);

}  // namespace sb
