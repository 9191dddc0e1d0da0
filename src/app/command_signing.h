// The acts after the writing: handing in, signing, addenda, versions, archiving (NOTE-13 to
// NOTE-15). Plain values; update() alone changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/signing_model.h"

namespace sb {
namespace cmd {

struct BeginSign { RawId subject; };
struct EditSignPassphrase { std::string text; };
struct ConfirmSign {};
struct CloseSign {};
struct JumpFromSign { std::string key; };     // to what is missing; closes the dialog
struct BeginAddendum {};
struct ChangeAddendum { AddendumId addendum; };  // one's own, unsigned
struct BeginAddendumFromEdits {};             // with the unsigned edits as its text
struct EditAddendumReason { std::string text; };
struct EditAddendumText { std::string text; };
struct SaveAddendum {};                       // adds it and asks for the passphrase to sign it
struct CloseAddendum {};

struct BeginSubmit {};                        // asks; handing in is not taken back
struct ConfirmSubmit {};
struct CloseSubmit {};

struct BeginArchive { NoteId note; };
struct EditArchiveReason { std::string text; };
struct ConfirmArchive {};
struct CloseArchive {};
struct RestoreNote { NoteId note; };

struct ShowVersions {};                       // of the note on the screen
struct PickVersion { bool newer; int index; };
struct CloseVersions {};

}  // namespace cmd

using SigningCommands = CommandList<
    cmd::BeginSign, cmd::EditSignPassphrase, cmd::ConfirmSign, cmd::CloseSign, cmd::JumpFromSign,
    cmd::BeginAddendum, cmd::ChangeAddendum, cmd::BeginAddendumFromEdits, cmd::EditAddendumReason,
    cmd::EditAddendumText, cmd::SaveAddendum, cmd::CloseAddendum, cmd::BeginSubmit,
    cmd::ConfirmSubmit, cmd::CloseSubmit, cmd::BeginArchive, cmd::EditArchiveReason,
    cmd::ConfirmArchive, cmd::CloseArchive, cmd::RestoreNote, cmd::ShowVersions, cmd::PickVersion,
    cmd::CloseVersions>;

}  // namespace sb
