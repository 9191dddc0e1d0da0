// What is chosen for printing or export of notes and charts, and what came of verifying a signed
// note. Plain values, changed by update() and the engine alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/entities.h"
#include "exchange/signed_json.h"

namespace sb {

enum class PapersScope : std::uint8_t { note, notes, chart };
enum class PapersForm : std::uint8_t { pdf, csv, csv_sections, signed_json };
enum class PapersDate : std::uint8_t { from, until };
enum class PapersPart : std::uint8_t { drafts, sessions, contacts, stickies, files, archived };
constexpr int kPapersParts = 6;

struct PapersChoice {                   // a note that the dates let through
  NoteId note;
  bool on = true;
};

struct PapersDialog {
  ClientId client;
  NoteId note;                          // of scope note; nil: opened from a chart
  PapersScope scope = PapersScope::note;
  PapersForm form = PapersForm::pdf;
  bool part[kPapersParts] = {true, true, true, false, true, false};
  bool has_archived = false;            // there are some that could stand on paper (NOTE-15)
  std::string date_text[2];             // as typed; empty: no bound
  std::vector<PapersChoice> choice;     // of scope notes; newest first
  FieldErrors errors;                   // "from", "until", ""
  std::uint32_t revision = 0;

  bool has(PapersPart p) const { return part[static_cast<int>(p)]; }
};

struct VerifiedFile {
  std::string name, error;              // error: it is no signed note at all
  SignedReport report;
  std::vector<std::string> keys;        // of each part: whose key it is in this practice, or ""
};

struct PapersState {
  std::optional<PapersDialog> dialog;
  std::optional<VerifiedFile> verified;
};

}  // namespace sb
