// What follows from a command outside the model. update() returns them as values; the engine runs
// them after the frame. Those marked slow derive a key (a third of a second and more) and run one
// frame later, so that the screen can say so first.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/file_port.h"
#include "core/change.h"
#include "core/entities.h"
#include "store/journal.h"

namespace sb {
namespace effect {

struct Append { std::vector<Change> changes; };    // already folded into the book
struct PutDraft { Draft draft; };                  // debounced by the engine
struct DropDraft { RawId entity; std::string field; };
struct MakeVault {};                               // slow; from model.gate, then show_recovery
struct FoundPractice {};                           // the code was typed back: write everything
struct Unlock {};                                  // slow; from model.gate
struct Recover {};                                 // slow; from model.gate
struct Sign {};                                    // slow; from model.note.signing
struct Lock {};                                    // flush, wipe, then Phase::locked
struct OpenDemo {};                                // slow
struct LeaveDemo {};
struct RequestWriter { bool take_over = false; };
struct CopyText { std::string text; };
struct SaveFile { std::string name, mime, bytes; };  // a download
struct MakePdf { std::string name, document; };      // to_json(Document); then a download
// Files (app/engine_files.cpp); `file` is one on its way in or one of the record.
struct FileAct {
  enum class What { choose, cancel, open, close, download, cancel_download, turn } what;
  AttachmentId file;
  FileTurn turn = FileTurn::next_page;
};
struct ReadVersions {};                              // slow; into model.signing.versions
struct ChooseSigned {};                              // in a gesture; into model.papers.verified
struct OpenLink { std::string url; };                // mailto:, tel:, https:; in the user's gesture
struct SetSetting { std::string key, value; };
struct ApplyUpdate {};
struct Install {};
struct AskPersistence {};

}  // namespace effect

using Effect =
    std::variant<effect::Append, effect::PutDraft, effect::DropDraft, effect::MakeVault,
                 effect::FoundPractice, effect::Unlock, effect::Recover, effect::Sign, effect::Lock,
                 effect::OpenDemo, effect::LeaveDemo, effect::RequestWriter, effect::CopyText,
                 effect::SaveFile, effect::MakePdf, effect::FileAct, effect::ReadVersions,
                 effect::ChooseSigned, effect::OpenLink,
                 effect::SetSetting, effect::ApplyUpdate, effect::Install, effect::AskPersistence>;
using Effects = std::vector<Effect>;

}  // namespace sb
