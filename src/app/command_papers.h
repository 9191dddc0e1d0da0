// The acts that hand out notes and charts: PDF, CSV, the signed JSON; and the verifying of one.
// Plain values; update() alone changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/papers_model.h"

namespace sb {
namespace cmd {

struct BeginPapers {                  // the dialog "Print or export…"
  PapersScope scope = PapersScope::chart;
  ClientId client;
  NoteId note;                        // of scope note
};
struct SetPapersScope { PapersScope scope; };
struct SetPapersForm { PapersForm form; };
struct SetPapersPart { PapersPart part; bool on; };
struct EditPapersDate { PapersDate which; std::string text; };
struct PickPapersNote { NoteId note; bool on; };
struct MakePapers {};
struct ClosePapers {};

struct SaveSigned { NoteId note; };   // the signed note as a file that verifies itself
struct ChooseSigned {};               // opens the browser's chooser for such a file
struct CloseVerified {};

}  // namespace cmd

using PaperCommands = CommandList<
    cmd::BeginPapers, cmd::SetPapersScope, cmd::SetPapersForm, cmd::SetPapersPart,
    cmd::EditPapersDate, cmd::PickPapersNote, cmd::MakePapers, cmd::ClosePapers, cmd::SaveSigned,
    cmd::ChooseSigned, cmd::CloseVerified>;

}  // namespace sb
