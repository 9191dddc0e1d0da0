#include <doctest/doctest.h>

#include <algorithm>

#include "store/crypto.h"
#include "store/recovery_code.h"

using namespace sb;

namespace {
KdfParams cheap() {
  KdfParams kdf;
  kdf.memory_kib = 8;
  kdf.passes = 1;
  return kdf;
}

Bytes counted(std::size_t size, int first, int step) {
  Bytes out(size);
  for (std::size_t i = 0; i < size; ++i) {
    out[i] = static_cast<std::uint8_t>(first + step * static_cast<int>(i));
  }
  return out;
}
}  // namespace

// The same answers on every machine and from every compiler: a cipher built wrongly still opens
// what it sealed itself. Run natively and as WebAssembly.
TEST_CASE("SAFE-02 known answers: BLAKE2b, SHA-256") {
  CHECK(to_hex(blake2b(view_of("abc"))) ==
        "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("SAFE-02 known answers: Argon2id") {  // of libsodium 1.0.20, built by others
  KdfParams kdf = cheap();
  std::copy_n(counted(16, 0, 1).begin(), 16, kdf.salt.begin());
  const auto key = derive_key("correct horse", kdf);
  REQUIRE(key);
  CHECK(to_hex(key->view()) ==
        "3bfa796a86260b73457e1290b51695931a17e266f601d0fb45563e282fb6865b");
  kdf.memory_kib = 16 * 1024;
  kdf.passes = 2;
  const auto large = derive_key("correct horse", kdf);
  REQUIRE(large);
  CHECK(to_hex(large->view()) ==
        "50d5c4c2a679ca76d8c99f6db1b4e107b5c27cd480f5f5533c9d72ff3a62d76c");
}

// draft-irtf-cfrg-xchacha-03, A.3.1; then a text of several blocks, which other code seals.
TEST_CASE("SAFE-02 known answers: XChaCha20-Poly1305") {
  const Secret key(counted(32, 0x80, 1));
  Nonce nonce{};
  std::copy_n(counted(nonce.size(), 0x40, 1).begin(), nonce.size(), nonce.begin());
  const Bytes context{0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7};
  const std::string_view text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
      "sunscreen would be it.";
  const Bytes sealed = seal(key, nonce, context, view_of(text));
  CHECK(to_hex(sealed) ==
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f"
        "4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f"
        "76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
  const Bytes blocks = seal(key, nonce, context, counted(5000, 0, 7));
  CHECK(to_hex(blake2b(blocks)) ==
        "1da19fa097671e39da424862053501eb4dc8da180122eabbe5c6f879a7ff45b3");
  CHECK(*open(key, nonce, context, blocks) == counted(5000, 0, 7));
}

TEST_CASE("NOTE-14 known answers: Ed25519") {  // RFC 8032, 7.1, test 1
  const auto seed = from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  REQUIRE(seed);
  const SigningKey key = signing_key_from_seed(Secret(*seed));
  CHECK(to_hex(key.public_key) ==
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  CHECK(to_hex(sign_bytes(key, {})) ==
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
        "1cf9b46bd25bf5f0595bbe24655141438e7a100b");
}

TEST_CASE("SAFE-02 the same words give the same key, others another") {
  const auto key = derive_key("passphrase", cheap());
  REQUIRE(key);
  CHECK(equal_in_constant_time(key->view(), derive_key("passphrase", cheap())->view()));
  CHECK_FALSE(equal_in_constant_time(key->view(), derive_key("Passphrase", cheap())->view()));
}

TEST_CASE("SAFE-02 what is sealed opens with its key, nonce and context only") {
  SeededRandom random(7);
  const Secret key = Secret::random(random), other = Secret::random(random);
  const Nonce nonce = random_nonce(random);
  const Bytes sealed = seal(key, nonce, view_of("context"), view_of("Amara Okafor"));
  CHECK(text_of(*open(key, nonce, view_of("context"), sealed)) == "Amara Okafor");
  CHECK_FALSE(open(other, nonce, view_of("context"), sealed));
  CHECK_FALSE(open(key, nonce, view_of("contexT"), sealed));
  CHECK_FALSE(open(key, random_nonce(random), view_of("context"), sealed));
  for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
    Bytes hurt = sealed;
    hurt[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    CHECK(open(key, nonce, view_of("context"), hurt).ok() == false);
  }
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    CHECK(open(key, nonce, view_of("context"), ByteView(sealed).first(size)).ok() == false);
  }
  const Bytes nothing = seal(key, nonce, {}, {});
  CHECK(nothing.size() == kSealOverhead);
  CHECK(open(key, nonce, {}, nothing)->empty());
}

TEST_CASE("SAFE-02 a secret is moved, never left behind") {
  SeededRandom random(1);
  Secret a = Secret::random(random);
  const Secret kept = a.clone();
  const Secret b = std::move(a);
  CHECK(a.empty());  // NOLINT: what is left is the point
  CHECK(equal_in_constant_time(a.view(), Bytes(32)));
  CHECK(equal_in_constant_time(b.view(), kept.view()));
  std::string passphrase = "correct horse battery";
  wipe(passphrase);
  CHECK(passphrase.empty());
}

TEST_CASE("SAFE-02 hostile KDF parameters are refused before any work") {
  KdfParams kdf = cheap();
  kdf.memory_kib = 0xffffffff;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
  kdf = cheap();
  kdf.passes = 0xffffffff;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
  kdf = cheap();
  kdf.memory_kib = 0;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
  kdf = cheap();
  kdf.passes = 0;
  CHECK(derive_key("x", kdf).error().fault == Fault::foreign);
}

TEST_CASE("NOTE-14 a signature fits its message, its key and nothing else") {
  SeededRandom random(3);
  const SigningKey key = signing_key_from_seed(Secret::random(random));
  const Bytes signature = sign_bytes(key, view_of("statement"));
  CHECK(verify_signature(key.public_key, view_of("statement"), signature));
  CHECK_FALSE(verify_signature(key.public_key, view_of("statemenT"), signature));
  CHECK_FALSE(verify_signature(signing_key_from_seed(Secret::random(random)).public_key,
                               view_of("statement"), signature));
  CHECK_FALSE(
      verify_signature(key.public_key, view_of("statement"), ByteView(signature).first(63)));
  CHECK_FALSE(verify_signature({}, view_of("statement"), signature));
}

TEST_CASE("SAFE-02 recovery code: written in fours, read back however it was typed") {
  SeededRandom random(11);
  const std::string code = new_recovery_code(random);
  CHECK(code.size() == 39);
  CHECK(code[4] == '-');
  const Bytes bytes = read_recovery_code(code).value();
  CHECK(bytes.size() == 20);
  std::string lower = code, spaced = code, confused = code;
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (char& c : spaced) c = c == '-' ? ' ' : c;
  for (char& c : confused) c = c == '0' ? 'o' : c == '1' ? 'l' : c;
  CHECK(read_recovery_code(lower).value() == bytes);
  CHECK(read_recovery_code("  " + spaced + " \n").value() == bytes);
  CHECK(read_recovery_code(confused).value() == bytes);
  std::string dashed;
  for (char c : code) dashed += c == '-' ? std::string("\u2013") : std::string(1, c);
  CHECK(read_recovery_code(dashed).value() == bytes);
  CHECK(read_recovery_code(code.substr(1)).error().message ==
        "A recovery code has 32 letters and digits; this one has 31.");
  CHECK(read_recovery_code("U" + code.substr(1)).error().fault == Fault::invalid);
  CHECK_FALSE(read_recovery_code(""));
}

TEST_CASE("SAFE-02 strength: the order people would expect") {
  auto score = [](std::string_view text) { return passphrase_strength(text).score; };
  CHECK(score("") == 0);
  CHECK(score("password") == 0);
  CHECK(score("P@ssw0rd1") <= 1);
  CHECK(score("aaaaaaaaaaaaaaaaaaaa") <= 1);
  CHECK(score("abcdefghijklmnopqrst") <= 1);
  CHECK(score("12345678901234567890") <= 1);
  CHECK(score("qwertyuiop1234") <= 1);
  CHECK(score("abcabcabcabcabcabc") <= 1);
  CHECK(score("hT7#q") <= 1);
  CHECK(score("harbor lantern") >= kLeastStrength);
  CHECK(score("harbor lantern violin mosaic") == 4);
  CHECK(score("correct horse battery staple") == 4);
  CHECK(score("v9$Kq2!xWz7") >= 3);
  CHECK(score("каштан річка вікно папір") >= 3);
  CHECK(passphrase_strength("password").advice.find("tried first") != std::string::npos);
  CHECK_FALSE(passphrase_strength("\xff\xfe\x80").advice.empty());
}
