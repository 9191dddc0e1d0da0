// Any bytes as a vault file, as they are and behind a right check: read or refused, never worse;
// what is read is written the same way again.
#include <cstdlib>

#include "store/recovery_code.h"
#include "store/vault.h"

using namespace sb;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}

void try_vault(ByteView file) {
  const auto vault = Vault::parse(file);
  if (!vault) return require(!vault.error().message.empty());
  const Bytes again = vault->serialize();
  require(Vault::parse(again)->serialize() == again);
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView bytes(data, size);
  try_vault(bytes);
  std::string text = "SESSIONBOOK-VAULT 1\n" + std::string(text_of(bytes)) + "\n";
  text += to_hex(blake2b(view_of(text))) + "\n";
  try_vault(view_of(text));
  if (const auto code = read_recovery_code(text_of(bytes))) require(code->size() == kRecoveryBytes);
  const Strength strength = passphrase_strength(text_of(bytes));
  require(strength.score >= 0 && strength.score <= 4 && !strength.advice.empty());
  return 0;
}
