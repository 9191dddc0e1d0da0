#include "exchange/signed_json.h"

#include "core/codec.h"
#include "core/note_rules.h"
#include "core/schema.h"

namespace sb {
namespace {

constexpr const char* kFormat = "sessionbook-signed-note";
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostAddenda = 10'000;

bool verified(const SignedCipher& cipher, const Signature& s, const std::string& statement) {
  return cipher.verify(s.public_key, view_of(statement), s.signature);
}

Value entry_of(const Signature& s, const SignedCipher& cipher) {
  const bool old = verified(cipher, s, signing_statement_1(s));
  return Map{{"content", s.content},
             {"hash", s.hash},
             {"statement", old ? signing_statement_1(s) : signing_statement(s)},
             {"public_key", to_hex(s.public_key)},
             {"signature", to_hex(s.signature)},
             {"subject", to_text(s.subject)},
             {"signer", to_text(s.signer)},
             {"signer_name", s.signer_name},
             {"credentials", s.credentials},
             {"meaning", s.meaning},
             {"at", to_iso(s.at)},
             {"local_time", s.local_time},
             {"zone", s.zone},
             {"device", to_text(s.device)}};
}

std::string text_in(const Value& map, const char* name) {
  const Value* found = map.find(name);
  const std::string* text = found ? found->get<std::string>() : nullptr;
  return text ? *text : std::string();
}

// False when something is missing or of another form.
bool read_entry(const Value& from, CheckedSignature& out, std::string& statement) {
  Signature& s = out.signature;
  const auto key = from_hex(text_in(from, "public_key"));
  const auto signature = from_hex(text_in(from, "signature"));
  const auto subject = id_from_text(text_in(from, "subject"));
  const auto signer = id_from_text(text_in(from, "signer"));
  const auto device = id_from_text(text_in(from, "device"));
  const auto at = instant_from_iso(text_in(from, "at"));
  if (!key || key->size() != 32 || !signature || signature->size() != 64 || !subject || !signer ||
      !device || !at)
    return false;
  s.public_key = *key;
  s.signature = *signature;
  s.subject = *subject;
  s.signer = MemberId(*signer);
  s.device = *device;
  s.at = *at;
  s.content = text_in(from, "content");
  s.hash = text_in(from, "hash");
  s.signer_name = text_in(from, "signer_name");
  s.credentials = text_in(from, "credentials");
  s.meaning = text_in(from, "meaning");
  s.local_time = text_in(from, "local_time");
  s.zone = text_in(from, "zone");
  statement = text_in(from, "statement");
  return !s.content.empty();
}

// What the content says against what the signature says of it.
std::string check_content(CheckedSignature& part, const Value& content) {
  part.kind = text_in(content, "kind");
  part.client_name = text_in(content, "client_name");
  part.author_name = text_in(content, "author_name");
  if (part.kind != "note" && part.kind != "addendum")
    return "The signed text is neither a note nor an addendum.";
  if (text_in(content, "id") != to_text(part.signature.subject))
    return "The signature belongs to another note.";
  if (text_in(content, "author") != to_text(part.signature.signer) ||
      part.author_name != part.signature.signer_name)
    return "The name of the signer is not that of the author in the signed text.";
  return {};
}

std::string check_entry(CheckedSignature& part, const std::string& statement,
                        const SignedCipher& cipher, Value& content) {
  const Signature& s = part.signature;
  if (Result<Value> read = value_from_json(s.content)) content = std::move(*read);
  const std::string told = check_content(part, content);
  if (cipher.sha256_hex(s.content) != s.hash)
    return "The text was changed after it was signed: its hash is another.";
  part.old_statement = statement == signing_statement_1(s);
  if (!part.old_statement && statement != signing_statement(s))
    return "What the file says about the signature was changed.";
  if (!verified(cipher, s, statement))
    return "The signature does not fit the text and the key.";
  return told;
}

std::string check_addendum(const CheckedSignature& part, const Value& content,
                           const Signature& note) {
  if (part.kind != "addendum") return "This is not an addendum.";
  if (text_in(content, "note") != to_text(note.subject))
    return "This addendum belongs to another note.";
  // One written before the note was signed names no hash.
  const std::string amended = text_in(content, "note_hash");
  if (!amended.empty() && amended != note.hash)
    return "This addendum was written for another text of the note.";
  return {};
}

Error no_such_file() {
  return Error{Fault::invalid, "This file is not a signed note that Sessionbook exported.", ""};
}

}  // namespace

bool SignedReport::holds() const {
  for (const CheckedSignature& part : parts)
    if (!part.why.empty()) return false;
  return !parts.empty();
}

std::string signed_json(const Signature& note, const std::vector<const Signature*>& addenda,
                        const SignedCipher& cipher) {
  List added;
  for (const Signature* s : addenda) added.push_back(entry_of(*s, cipher));
  return canonical_json(Map{{"format", kFormat},
                            {"version", kVersion},
                            {"note", entry_of(note, cipher)},
                            {"addenda", std::move(added)}}) +
         "\n";
}

Result<SignedReport> verify_signed_json(std::string_view bytes, const SignedCipher& cipher) {
  if (bytes.size() > kMostSignedBytes)
    return Error{Fault::invalid, "This file is larger than any signed note.", ""};
  const Result<Value> file = value_from_json(bytes);
  if (!file || text_in(*file, "format") != kFormat) return no_such_file();
  const Value* version = file->find("version");
  if (!version || version->int_or() > kVersion)
    return Error{Fault::foreign, "This file was written by a newer version of Sessionbook.", ""};
  const Value *note = file->find("note"), *addenda = file->find("addenda");
  const List* list = addenda ? addenda->get<List>() : nullptr;
  SignedReport report;
  std::string statement;
  Value content;
  report.parts.emplace_back();
  if (!note || !read_entry(*note, report.parts[0], statement)) return no_such_file();
  CheckedSignature& first = report.parts[0];
  first.why = check_entry(first, statement, cipher, content);
  if (first.why.empty() && first.kind != "note") first.why = "This is not a note.";
  const Signature signed_note = first.signature;
  if (!list || list->size() > kMostAddenda) return no_such_file();
  for (const Value& entry : *list) {
    CheckedSignature part;
    content = {};
    if (!read_entry(entry, part, statement)) return no_such_file();
    part.why = check_entry(part, statement, cipher, content);
    if (part.why.empty()) part.why = check_addendum(part, content, signed_note);
    report.parts.push_back(std::move(part));
  }
  return report;
}

}  // namespace sb
