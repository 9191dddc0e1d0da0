// The verifier of signed notes on any bytes: never a crash, and nothing holds unless the cipher
// said yes to every part. The cipher is a twin: a hash of the length and a signature that is the
// key's first byte repeated, so that the deeper checks are reached by mutation.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "exchange/signed_json.h"

namespace {

using namespace sb;

SignedCipher twin(bool says_yes) {
  SignedCipher cipher;
  cipher.sha256_hex = [](std::string_view text) {
    return std::string(64, "0123456789abcdef"[text.size() % 16]);
  };
  cipher.verify = [says_yes](ByteView key, ByteView, ByteView signature) {
    return says_yes && !key.empty() && !signature.empty() && key[0] == signature[0];
  };
  return cipher;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<SignedReport> never = verify_signed_json(bytes, twin(false));
  if (never && never->holds()) std::abort();
  const Result<SignedReport> read = verify_signed_json(bytes, twin(true));
  if (!read) return 0;
  if (read->parts.empty()) std::abort();
  if (!read->holds()) return 0;
  std::vector<const Signature*> addenda;
  for (std::size_t i = 1; i < read->parts.size(); ++i) addenda.push_back(&read->parts[i].signature);
  // What was read and holds is written again so that it holds.
  const std::string again = signed_json(read->parts[0].signature, addenda, twin(true));
  const Result<SignedReport> second = verify_signed_json(again, twin(true));
  if (!second || second->parts.size() != read->parts.size()) std::abort();
  return 0;
}
