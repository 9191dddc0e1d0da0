// Notes and charts on paper and as CSV (issue "the chart and the notes", CLI-08 in kind): a note,
// several, or a chart. Signed notes read as they were signed, with signature, hash and addenda;
// what is not signed is marked DRAFT, what is out of the chart ARCHIVED (there when asked for).
// Psychotherapy notes never, whatever is asked (NOTE-06): they are left out here, below every
// caller. The names of clients are written out, discreet or not.
#pragma once

#include <string>
#include <vector>

#include "app/update.h"
#include "exchange/document.h"

namespace sb {

// What a dialog asks for, oldest first: what its dates and parts let through and is not picked off.
std::vector<NoteId> papers_notes(const Model& model, const PapersDialog& dialog);
// The choice of scope notes for its dates, newest first; keeps what was picked off.
std::vector<PapersChoice> papers_choice(const Model& model, const PapersDialog& dialog);

bool has_archived_papers(const Model& model, const ClientId& client);

Document papers_document(const Model& model, const PapersDialog& dialog);
// Columns, stable. A row per note: note_id, date, time, kind, title, client, client_number, author,
// template, state, signed_at, signed_by, hash, text, addenda, archived. A row per section: note_id,
// date, kind, title, client, state, section, text; addenda are sections "Addendum 1", ….
std::string papers_csv(const Model& model, const PapersDialog& dialog);
std::string papers_file_name(const Model& model, const PapersDialog& dialog);

}  // namespace sb
