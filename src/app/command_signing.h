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
struct BeginAddendum {};
struct EditAddendumReason { std::string text; };
struct EditAddendumText { std::string text; };
struct SaveAddendum {};                       // adds it and asks for the passphrase to sign it
struct CloseAddendum {};

}  // namespace cmd

using SigningCommands = CommandList<
    cmd::BeginSign, cmd::EditSignPassphrase, cmd::ConfirmSign, cmd::CloseSign,
    cmd::BeginAddendum, cmd::EditAddendumReason, cmd::EditAddendumText, cmd::SaveAddendum,
    cmd::CloseAddendum>;

}  // namespace sb
