// The acts of the list of clients and of the form of one (CLI-01, CLI-02, CLI-11, CLI-12). Contacts
// and tags are named by their place in the form.
#pragma once

#include <optional>
#include <string>

#include "app/command_list.h"
#include "app/clients_model.h"
#include "core/review.h"

namespace sb {
namespace cmd {

// The list.
struct SearchClients { std::string text; };
struct ShowClientFilter { bool shown; };
struct FilterClientStatus { ClientStatus status; bool on; };
struct FilterClientMember { MemberId member; bool on; };
struct FilterClientTag { std::string tag; bool on; };
struct ClearClientFilter {};

// The form.
struct BeginClient { std::string name; bool then_book = false; };
struct EditClient { ClientId client; std::optional<ChartGap> gap = std::nullopt; };
struct EditClientField { ClientField field; std::string text; };
struct PickClientStatus { ClientStatus status; };
struct PickClientPractitioner { MemberId member; };
struct AllowContactUse { int contact; ContactUse use; bool on; };  // kOwnContact: their own
struct AddContact { ContactRole role; };
struct RemoveContact { int contact; };
struct EditContact { int contact; ContactField field; std::string text; };
struct PickContactRole { int contact; ContactRole role; };
struct AddClientTag { std::string tag; };  // "": what is typed as new tag
struct RemoveClientTag { int tag; };
struct SaveClient {};
struct CloseClientForm {};
struct LookAtAlike { ClientId client; };   // its chart; what is typed is kept aside
struct ResumeClientForm {};

// Two who may be one.
struct BeginMerge { ClientId stays, goes; };  // goes nil: looked for in the dialog
struct SearchMerge { std::string text; };
struct PickMerged { ClientId client; };    // nil: look again
struct SwapMerge {};
struct FillFromMerged { bool on; };
struct ConfirmMerge {};
struct CloseMerge {};
struct SayNotSame {};                      // of the two in the dialog
struct TakeApart { ClientId client; };     // who was merged away

// Deleting one.
struct BeginDeleteClient { ClientId client; };
struct EditDeleteReason { std::string text; };
struct ConfirmDeleteClient {};
struct CloseDeleteClient {};

}  // namespace cmd

using ClientCommands = CommandList<
    cmd::SearchClients, cmd::ShowClientFilter, cmd::FilterClientStatus, cmd::FilterClientMember,
    cmd::FilterClientTag, cmd::ClearClientFilter, cmd::BeginClient, cmd::EditClient,
    cmd::EditClientField, cmd::PickClientStatus, cmd::PickClientPractitioner,
    cmd::AllowContactUse, cmd::AddContact, cmd::RemoveContact, cmd::EditContact,
    cmd::PickContactRole, cmd::AddClientTag, cmd::RemoveClientTag, cmd::SaveClient,
    cmd::CloseClientForm, cmd::LookAtAlike, cmd::ResumeClientForm, cmd::BeginMerge,
    cmd::SearchMerge, cmd::PickMerged, cmd::SwapMerge, cmd::FillFromMerged, cmd::ConfirmMerge,
    cmd::CloseMerge, cmd::SayNotSame, cmd::TakeApart, cmd::BeginDeleteClient,
    cmd::EditDeleteReason, cmd::ConfirmDeleteClient, cmd::CloseDeleteClient>;

}  // namespace sb
