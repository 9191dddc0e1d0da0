// The acts of the list of clients and of the form of one (CLI-01, CLI-02, CLI-11, CLI-12). Plain
// values; update() alone changes what they act on.
#pragma once

#include <string>

#include "app/command_list.h"
#include "app/clients_model.h"

namespace sb {
namespace cmd {

struct SearchClients { std::string text; };
struct BeginClient { std::string name; bool then_book = false; };
struct EditClient { ClientId client; };
struct EditClientField { ClientField field; std::string text; };
struct PickClientStatus { ClientStatus status; };
struct SaveClient {};
struct CloseClientForm {};

}  // namespace cmd

using ClientCommands = CommandList<
    cmd::SearchClients, cmd::BeginClient, cmd::EditClient, cmd::EditClientField,
    cmd::PickClientStatus, cmd::SaveClient, cmd::CloseClientForm>;

}  // namespace sb
