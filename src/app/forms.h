// What people are in the middle of filling in: the texts as typed, and the errors beside them. A
// form keeps bad input exactly as typed until it is corrected; only saving turns it into a request.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/client_rules.h"
#include "core/session_rules.h"
#include "store/crypto.h"

namespace sb {

// Errors by field name; "" is the form as a whole.
class FieldErrors {
 public:
  void clear() { by_field_.clear(); }
  void clear(std::string_view field) { by_field_.erase(std::string(field)); }
  void add(const Error& e) { by_field_.emplace(e.field, e.message); }
  void add(const std::vector<Error>& all) {
    for (const Error& e : all) add(e);
  }
  bool empty() const { return by_field_.empty(); }
  // The sentence for a field, or "".
  const std::string& of(std::string_view field) const {
    static const std::string none{};
    auto it = by_field_.find(std::string(field));
    return it == by_field_.end() ? none : it->second;
  }
  const std::map<std::string, std::string>& all() const { return by_field_; }

 private:
  std::map<std::string, std::string> by_field_;
};

enum class GateField : std::uint8_t {
  practice_name,
  your_name,
  credentials,
  passphrase,
  passphrase_again,
  recovery_typed,
  recovery_code,
  new_passphrase,
};
constexpr int kGateFields = 8;
std::string_view field_name(GateField f);  // "practice_name": key into FieldErrors

// Create, unlock and recover. Secret texts are wiped when the step is left.
struct GateForm {
  std::string text[kGateFields];
  std::uint32_t revision = 0;       // moved when the program clears or fills fields itself
  MemberId member;                  // who unlocks
  Strength strength;                // of the passphrase being chosen
  std::string recovery_code;        // shown once, on Phase::show_recovery
  bool busy = false;                // the key is being derived
  FieldErrors errors;

  const std::string& at(GateField f) const { return text[static_cast<int>(f)]; }
  std::string& at(GateField f) { return text[static_cast<int>(f)]; }
};

enum class SessionField : std::uint8_t {
  client_query, date, start, end, duration, location, client_note, private_note,
};
constexpr int kSessionFields = 8;
std::string_view field_name(SessionField f);  // "client", "date", "start", "end", …

struct SessionForm {
  SessionId id;                     // nil: a new session
  ClientId client;
  ServiceId service;
  MemberId member;
  Modality modality = Modality::in_person;
  std::string text[kSessionFields];
  std::uint32_t revision = 0;
  std::vector<ClientId> matches;    // for client_query
  std::vector<Warning> warnings;    // of the values as they stand
  std::string date_words;           // what the date means: "Wed 18 Nov 2026"; empty when impossible
  FieldErrors errors;

  const std::string& at(SessionField f) const { return text[static_cast<int>(f)]; }
  std::string& at(SessionField f) { return text[static_cast<int>(f)]; }
};

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

}  // namespace sb
