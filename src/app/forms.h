// What people are in the middle of filling in: the texts as typed, and the errors beside them. A
// form keeps bad input exactly as typed until it is corrected; only saving turns it into a request.
#pragma once

#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/client_rules.h"
#include "store/crypto.h"

namespace sb {

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

}  // namespace sb
