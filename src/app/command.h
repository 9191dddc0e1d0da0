// Every act a user can do, as a small named value. Views return them, shortcuts and tests make
// them; update() is the only reader. The larger parts of the program list theirs in headers of
// their own.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/command_calendar.h"
#include "app/command_chart.h"
#include "app/command_clients.h"
#include "app/command_files.h"
#include "app/command_list.h"
#include "app/command_notes.h"
#include "app/command_papers.h"
#include "app/command_practice.h"
#include "app/command_records.h"
#include "app/command_search.h"
#include "app/command_session.h"
#include "app/command_signing.h"
#include "app/command_templates.h"
#include "app/command_writing.h"
#include "app/model.h"

namespace sb {
namespace cmd {

// The gate: create, unlock, recover.
struct ShowCreate {};
struct BackToGate {};                 // from create/recover to where one came from
struct ShowRecover {};
struct PickMember { MemberId member; };
struct EditGate { GateField field; std::string text; };
struct SubmitGate {};                 // the one next step of the phase shown
struct CopyRecoveryCode {};
struct OpenDemo {};
struct LeaveDemo {};
struct TakeOver {};                   // open here, close in the other tab
struct Lock {};

// Getting around.
struct GoTo { Page page; };
struct OpenNote { NoteId note; };
struct Back {};

// The program.
struct Undo {};
struct Redo {};
struct DismissToast {};
struct DismissNotice { std::size_t index; };
struct SetTheme { ThemeChoice theme; };
struct SetDiscreet { bool on; };
struct ShowShortcuts { bool shown; };
struct ApplyUpdate {};
struct Install {};
struct AskPersistence {};

}  // namespace cmd

using ProgramCommands = CommandList<
    cmd::ShowCreate, cmd::BackToGate, cmd::ShowRecover, cmd::PickMember, cmd::EditGate,
    cmd::SubmitGate, cmd::CopyRecoveryCode, cmd::OpenDemo, cmd::LeaveDemo, cmd::TakeOver, cmd::Lock,
    cmd::GoTo, cmd::OpenNote, cmd::Back, cmd::Undo, cmd::Redo, cmd::DismissToast,
    cmd::DismissNotice, cmd::SetTheme, cmd::SetDiscreet, cmd::ShowShortcuts, cmd::ApplyUpdate,
    cmd::Install, cmd::AskPersistence>;

// One act of any kind. A value: copies share the act, which never changes. Not a std::variant,
// because one of 150 alternatives takes a compiler minutes.
class Command {
 public:
  template <class C>
    requires(kIsAmong<C, ProgramCommands, CalendarCommands, SessionCommands, RecordsCommands,
                      PracticeCommands, ClientCommands, ChartCommands, NoteCommands,
                      WritingCommands, SigningCommands, TemplateCommands, FileCommands,
                      SearchCommands, PaperCommands>)
  Command(C act)  // NOLINT: implicit on purpose
      : act_(std::make_shared<const C>(std::move(act))), kind_(&kKindOf<C>) {}

  template <class C>
  const C* get() const {  // null when it is another act
    return kind_ == &kKindOf<C> ? static_cast<const C*>(act_.get()) : nullptr;
  }

 private:
  template <class C>
  static constexpr char kKindOf = 0;  // its address tells the kinds apart
  std::shared_ptr<const void> act_;
  const char* kind_;
};

// As std::get_if reads a variant.
template <class C>
const C* get_if(const Command* command) {
  return command->get<C>();
}

using Commands = std::vector<Command>;

}  // namespace sb
