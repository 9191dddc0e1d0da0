// The list of clients and the form of one, as typed (CLI-01, CLI-02). Plain values, changed by
// update() alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/client_rules.h"

namespace sb {

enum class ClientField : std::uint8_t { name, preferred_name, pronouns, birth_date, email, phone };
constexpr int kClientFields = 6;
std::string_view field_name(ClientField f);

struct ClientForm {
  ClientId id;                      // nil: a new client
  std::string text[kClientFields];
  ClientStatus status = ClientStatus::active;
  bool then_book = false;           // opened from the session form: pick the new client there
  std::uint32_t revision = 0;
  FieldErrors errors;

  const std::string& at(ClientField f) const { return text[static_cast<int>(f)]; }
  std::string& at(ClientField f) { return text[static_cast<int>(f)]; }
};

struct ClientsState {
  std::string query;
  std::vector<ClientId> matches;        // all that match, by name
  std::optional<ClientForm> form;
};

}  // namespace sb
