// The recovery code: 160 random bits as 32 characters of Crockford base32 in groups of four. Read
// back from what a person typed: case, spaces, dashes and I/L for 1, O for 0 do not matter.
#pragma once

#include <string>
#include <string_view>

#include "store/crypto.h"

namespace sb {

constexpr std::size_t kRecoveryBytes = 20;
constexpr std::size_t kRecoveryLetters = 32;

std::string new_recovery_code(Random& random);
// The 20 bytes; `invalid` with what is wrong ("31 of 32 characters") before anything is tried.
Result<Bytes> read_recovery_code(std::string_view typed);

}  // namespace sb
