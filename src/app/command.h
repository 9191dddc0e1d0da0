// Every act a user can do, as a small named value. Views return them, shortcuts and tests make
// them; update() is the only reader. The larger parts of the program list theirs in headers of
// their own.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/command_calendar.h"
#include "app/command_list.h"
#include "app/command_practice.h"
#include "app/command_records.h"
#include "app/command_session.h"
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
struct OpenChart { ClientId client; ChartTab tab = ChartTab::summary; };
struct OpenNote { NoteId note; };
struct Back {};

// Clients.
struct SearchClients { std::string text; };
struct BeginClient { std::string name; bool then_book = false; };
struct EditClient { ClientId client; };
struct EditClientField { ClientField field; std::string text; };
struct PickClientStatus { ClientStatus status; };
struct SaveClient {};
struct CloseClientForm {};

// Notes.
struct WriteNote {
  SessionId session;
};  // opens the session's note, begins one if there is none
struct PickTemplate { TemplateId template_id; };
struct EditSection { std::string key, text; };
struct LeaveSection { std::string key; };     // commits what was typed
struct JumpToSection { std::string key; };
struct BeginSign { RawId subject; };
struct EditSignPassphrase { std::string text; };
struct ConfirmSign {};
struct CloseSign {};
struct BeginAddendum {};
struct EditAddendumReason { std::string text; };
struct EditAddendumText { std::string text; };
struct SaveAddendum {};                       // adds it and asks for the passphrase to sign it
struct CloseAddendum {};

// The program.
struct Undo {};
struct Redo {};
struct DismissToast {};
struct DismissNotice { std::size_t index; };
struct SetTheme { ThemeChoice theme; };
struct ShowShortcuts { bool shown; };
struct ApplyUpdate {};
struct Install {};
struct AskPersistence {};

}  // namespace cmd

using ProgramCommands = CommandList<
    cmd::ShowCreate, cmd::BackToGate, cmd::ShowRecover, cmd::PickMember, cmd::EditGate,
    cmd::SubmitGate, cmd::CopyRecoveryCode, cmd::OpenDemo, cmd::LeaveDemo, cmd::TakeOver, cmd::Lock,
    cmd::GoTo, cmd::OpenChart, cmd::OpenNote, cmd::Back,
    cmd::SearchClients, cmd::BeginClient, cmd::EditClient, cmd::EditClientField,
    cmd::PickClientStatus, cmd::SaveClient, cmd::CloseClientForm,
    cmd::WriteNote, cmd::PickTemplate, cmd::EditSection, cmd::LeaveSection, cmd::JumpToSection,
    cmd::BeginSign, cmd::EditSignPassphrase, cmd::ConfirmSign, cmd::CloseSign, cmd::BeginAddendum,
    cmd::EditAddendumReason, cmd::EditAddendumText, cmd::SaveAddendum, cmd::CloseAddendum,
    cmd::Undo, cmd::Redo, cmd::DismissToast, cmd::DismissNotice, cmd::SetTheme, cmd::ShowShortcuts,
    cmd::ApplyUpdate, cmd::Install, cmd::AskPersistence>;

// One act of any kind. A value: copies share the act, which never changes. Not a std::variant,
// because one of 150 alternatives takes a compiler minutes.
class Command {
 public:
  template <class C>
    requires(kIsAmong<C, ProgramCommands, CalendarCommands, SessionCommands, RecordsCommands,
                      PracticeCommands>)
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
