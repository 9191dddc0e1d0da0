// A signed note as a file that proves itself (NOTE-14). The sample beside is also verified by
// tests/shell/signed_note_test.mjs with the crypto of Node, which knows nothing of this program.
#include "exchange/signed_json.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/codec.h"
#include "core/rules_world.h"
#include "store/crypto.h"

namespace sb {
namespace {

using namespace test;

SignedCipher cipher() {
  SignedCipher c;
  c.sha256_hex = [](std::string_view text) { return sb::sha256_hex(text); };
  c.verify = [](ByteView key, ByteView message, ByteView signature) {
    return verify_signature(key, message, signature);
  };
  return c;
}

struct Signed : World {
  SigningKey key = signing_key_from_seed(Secret(Bytes(32, 42)));
  NoteId note;
  AddendumId addendum = fresh<AddendumId>();
  SignatureId of_note, of_addendum;

  Signed() {
    note = begun_note();
    write(note, "subjective", "Client reports sleeping well on five nights; \"calmer\", she says.");
    write(note, "plan", "Walk 20 minutes daily. — Grüße, 日本語");
    of_note = sign_for_real(note);
    apply(add_addendum(dana(), addendum, note, "Forgotten", "She also changed her dose."));
    of_addendum = sign_for_real(addendum);
  }
  SignatureId sign_for_real(const RawId& subject, bool old = false) {
    Signature s = filled(subject, owner);
    s.hash = sb::sha256_hex(s.content);
    s.public_key.assign(key.public_key.begin(), key.public_key.end());
    s.signature = sign_bytes(key, view_of(old ? signing_statement_1(s) : signing_statement(s)));
    const SignatureId id = fresh<SignatureId>();
    apply(sign(dana(), id, s));
    return id;
  }
  const Signature& signature(const SignatureId& id) const { return *book.find<Signature>(id); }
  std::string file() const {
    return signed_json(signature(of_note), {&signature(of_addendum)}, cipher());
  }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}
std::string why(const std::string& file) {
  const auto report = verify_signed_json(file, cipher());
  if (!report) return report.error().message;
  for (const CheckedSignature& part : report->parts)
    if (!part.why.empty()) return part.why;
  return report->holds() ? "holds" : "does not hold";
}

}  // namespace

TEST_CASE("NOTE-14 a signed note verifies from its exported JSON alone") {
  Signed w;
  const auto report = verify_signed_json(w.file(), cipher());
  REQUIRE(report.ok());
  CHECK(report->holds());
  REQUIRE(report->parts.size() == 2);
  CHECK(report->parts[0].kind == "note");
  CHECK(report->parts[0].client_name == "Amara Okafor");
  CHECK(report->parts[0].author_name == "Dana Reyes");
  CHECK(report->parts[0].signature.at == w.now);
  CHECK_FALSE(report->parts[0].old_statement);
  CHECK(report->parts[1].kind == "addendum");
}

TEST_CASE("NOTE-14 whatever is changed in the file is found, and told") {
  Signed w;
  const std::string file = w.file();
  CHECK(why(file) == "holds");
  CHECK(why(replaced(file, "five nights", "four nights")) ==
        "The text was changed after it was signed: its hash is another.");
  for (const char* told : {"LPC", "Europe/Vienna", "2026-11-18T10:30\""}) {
    CAPTURE(told);
    CHECK(why(replaced(file, told, "X" + std::string(told).substr(1))) != "holds");
  }
  CHECK(why(replaced(file, "09:30:00.000Z", "09:31:00.000Z")) != "holds");
  const std::string hash = w.signature(w.of_note).hash;
  CHECK(why(replaced(file, hash, std::string(64, 'a'))) != "holds");
  const std::string key = to_hex(w.signature(w.of_note).public_key);
  CHECK(why(replaced(file, key, std::string(64, '1'))) != "holds");
  const std::string made = to_hex(w.signature(w.of_note).signature);
  CHECK(why(replaced(file, made, std::string(128, '2'))) ==
        "The signature does not fit the text and the key.");
}

TEST_CASE("NOTE-14 an addendum of another note, or a note in its place, does not hold") {
  Signed w, other;
  other.set("member", other.owner, "name", "Dana Reyes");
  const std::string mixed =
      signed_json(w.signature(w.of_note), {&w.signature(w.of_note)}, cipher());
  CHECK(why(mixed) == "This is not an addendum.");
  const std::string swapped =
      signed_json(w.signature(w.of_addendum), {}, cipher());
  CHECK(why(swapped) == "This is not a note.");
}

TEST_CASE("NOTE-14 signatures made before the names were covered still verify, and say so") {
  Signed w;
  const NoteId id = w.fresh<NoteId>();
  Note note;
  note.kind = NoteKind::clinical;
  note.client = w.amara;
  note.author = w.owner;
  note.sections = std::vector<Section>{{"note", "Note", "", "", true}};
  w.apply(std::vector<Edit>{edit_of(id, note, {"kind", "client", "author", "sections"})});
  w.write(id, "note", "Telephone call with the school.");
  const SignatureId old = w.sign_for_real(id, true);
  const auto report = verify_signed_json(signed_json(w.signature(old), {}, cipher()), cipher());
  REQUIRE(report.ok());
  CHECK(report->holds());
  CHECK(report->parts[0].old_statement);
}

TEST_CASE("NOTE-14 what is no signed note is refused in words, never more") {
  for (const char* text : {"", "{}", "[]", "null", "{\"format\":\"sessionbook-signed-note\"}",
                           "{\"format\":\"sessionbook-signed-note\",\"version\":1,\"note\":{}}",
                           "\xff\xfe", "{\"format\":7,\"version\":1}"}) {
    CAPTURE(text);
    CHECK_FALSE(verify_signed_json(text, cipher()).ok());
  }
  const auto newer =
      verify_signed_json("{\"format\":\"sessionbook-signed-note\",\"version\":9}", cipher());
  REQUIRE_FALSE(newer.ok());
  CHECK(newer.error().fault == Fault::foreign);
  Signed w;
  const std::string file = w.file();
  for (std::size_t cut = 0; cut < file.size(); cut += 37)
    CHECK_FALSE(verify_signed_json(std::string_view(file).substr(0, cut), cipher()).ok());
}

TEST_CASE("NOTE-14 any byte of the file changed: it does not hold, or it says the same") {
  Signed w;
  const std::string file = w.file();
  const auto whole = verify_signed_json(file, cipher());
  REQUIRE(whole.ok());
  SeededRandom random{14};
  for (int i = 0; i < 1500; ++i) {
    std::string changed = file;
    changed[random.below(changed.size())] = static_cast<char>(random.below(256));
    const auto report = verify_signed_json(changed, cipher());
    if (!report || !report->holds()) continue;
    REQUIRE(report->parts.size() == whole->parts.size());
    for (std::size_t p = 0; p < whole->parts.size(); ++p) {
      const Signature &a = whole->parts[p].signature, &b = report->parts[p].signature;
      CHECK(a.content == b.content);
      CHECK(signing_statement(a) == signing_statement(b));
      CHECK(a.signature == b.signature);
    }
  }
}

TEST_CASE("NOTE-14 the sample that Node verifies is one of ours") {
  const std::string path = std::string(SB_ROOT) + "/tests/exchange/samples/signed_note.json";
  if (std::getenv("SB_WRITE_SAMPLES")) std::ofstream(path, std::ios::binary) << Signed().file();
  std::ifstream in(path, std::ios::binary);
  const std::string file{std::istreambuf_iterator<char>(in), {}};
  CHECK(why(file) == "holds");
}

}  // namespace sb
