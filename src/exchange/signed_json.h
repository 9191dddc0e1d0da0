// A signed note as one JSON file that proves itself (NOTE-14): the exact content, its hash, what
// the signature states, the public key, and each signed addendum with its own. docs/verify.md has
// the form and how to check it without this program. Reading takes any bytes; it never throws and
// refuses what is larger than kMostSignedBytes. Hash and signature are checked by functions of
// whoever has the cipher.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/book.h"

namespace sb {

constexpr std::size_t kMostSignedBytes = std::size_t{64} << 20;
constexpr std::string_view kSignedMime = "application/json";

struct SignedCipher {
  std::function<std::string(std::string_view)> sha256_hex;
  std::function<bool(ByteView key, ByteView message, ByteView signature)> verify;
};

// The note's signature and those of its addenda, in order. The cipher tells which statement each
// was made over.
std::string signed_json(const Signature& note, const std::vector<const Signature*>& addenda,
                        const SignedCipher& cipher);

// One signature of a file, and what is wrong with it; `why` is empty when it holds.
struct CheckedSignature {
  Signature signature;           // as the file has it; `content` included
  std::string kind;              // "note", "addendum", as its content says
  std::string client_name, author_name;  // from the content, so covered by the signature
  std::string why;
  bool old_statement = false;    // names, zone and device are not covered (before version 2)
};
struct SignedReport {
  std::vector<CheckedSignature> parts;  // the note, then its addenda
  bool holds() const;
};
// An Error when it is no such file at all. Says whether the file is whole; whose the key is, is for
// whoever knows the practice: anybody can sign a text of their own with a key of their own.
Result<SignedReport> verify_signed_json(std::string_view bytes, const SignedCipher& cipher);

}  // namespace sb
