#include "store/recovery_code.h"

namespace sb {
namespace {

bool is_between(std::string_view typed, std::size_t& at) {
  // Dashes that word processors and phones make of "-": U+2010–U+2015 and U+2212; U+00A0 is a
  // space.
  const std::string_view rest = typed.substr(at);
  for (std::string_view mark :
       {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u00a0"}) {
    if (rest.substr(0, mark.size()) != mark) continue;
    at += mark.size();
    return true;
  }
  const char c = rest[0];
  if (c != ' ' && c != '-' && c != '\t' && c != '\n' && c != '\r' && c != '.' && c != '_')
    return false;
  ++at;
  return true;
}

}  // namespace

std::string new_recovery_code(Random& random) {
  Bytes bytes(kRecoveryBytes);
  random.fill(bytes);
  std::string letters = to_base32(bytes), out;
  out.reserve(letters.size() * 5 / 4);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0 && i % 4 == 0) out += '-';
    out += letters[i];
  }
  wipe(letters);
  wipe(bytes);
  return out;
}

Result<Bytes> read_recovery_code(std::string_view typed) {
  std::string letters;
  letters.reserve(typed.size());
  for (std::size_t at = 0; at < typed.size();) {
    if (!is_between(typed, at)) letters += typed[at++];
  }
  const std::size_t count = letters.size();
  auto bytes = from_base32(letters);
  wipe(letters);
  if (count != kRecoveryLetters) {
    return Error{Fault::invalid,
                 "A recovery code has " + std::to_string(kRecoveryLetters) +
                     " letters and digits; this one has " + std::to_string(count) + ".",
                 "recovery_code"};
  }
  if (!bytes || bytes->size() != kRecoveryBytes) {
    return Error{Fault::invalid,
                 "The recovery code has only digits and letters, and never the letter U.",
                 "recovery_code"};
  }
  return std::move(*bytes);
}

}  // namespace sb
