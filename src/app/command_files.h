// The acts on files: choosing, adding, cancelling, opening, taking off (NOTE-20). What happens
// between them, piece by piece, is the engine's.
#pragma once

#include <cstddef>
#include <string>

#include "app/command_list.h"
#include "app/file_port.h"
#include "app/files_model.h"

namespace sb {
namespace cmd {

// Opens the browser's chooser; what is chosen goes to that chart, note or session. The client may
// be left out when the note or the session has one.
struct ChooseFiles { ClientId client; NoteId note; SessionId session; };
struct CancelFile { AttachmentId file; };     // one on its way in
struct DismissFileTold { std::size_t index; };
struct OpenFile { AttachmentId file; };       // looks at it
struct CloseFile {};
struct DownloadFile { AttachmentId file; };
struct CancelDownload {};
struct TurnFile { FileTurn turn; };           // within the PDF that is shown
struct TakeOffFile { AttachmentId file; };
struct FilterFiles { FileFilter filter; };

}  // namespace cmd

using FileCommands = CommandList<
    cmd::ChooseFiles, cmd::CancelFile, cmd::DismissFileTold, cmd::OpenFile, cmd::CloseFile,
    cmd::DownloadFile, cmd::CancelDownload, cmd::TurnFile, cmd::TakeOffFile,
    cmd::FilterFiles>;

}  // namespace sb
