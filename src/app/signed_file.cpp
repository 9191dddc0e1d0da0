#include "app/signed_file.h"

#include "app/phrases.h"
#include "core/signing.h"

namespace sb {

namespace {

std::string key_words(const Model& model, const Bytes& key) {
  std::string whose;
  for (const MemberId& id : model.book.members()) {
    const Member* member = model.book.find<Member>(id);
    if (member && !member->signing_key.empty() && member->signing_key == key)
      whose = member_words(model.book, id);
  }
  return whose;
}

}  // namespace

SignedCipher signed_cipher() {
  SignedCipher cipher;
  cipher.sha256_hex = [](std::string_view text) { return sha256_hex(text); };
  cipher.verify = [](ByteView key, ByteView message, ByteView signature) {
    return verify_signature(key, message, signature);
  };
  return cipher;
}

Result<std::string> signed_file_of(const Model& model, const NoteId& id) {
  const Access access = model.access();
  SB_CHECK(access.check(Permission::export_data));
  const Note* note = access.note(id);
  if (!note) return Error{Fault::not_found, "This note is not in the record.", ""};
  if (note->kind == NoteKind::psychotherapy)
    return Error{Fault::forbidden,
                 "A psychotherapy note leaves the program only with the client's authorisation.",
                 ""};
  const Signature* signature = access.signature_of_note(id);
  if (!signature) return Error{Fault::conflict, "Sign the note first.", ""};
  std::vector<const Signature*> addenda;
  for (const AddendumId& added : model.book.addenda_of(id)) {
    const Addendum* addendum = model.book.find<Addendum>(added);
    if (!addendum) continue;
    if (const Signature* s = author_signature(model.book, added, addendum->author))
      addenda.push_back(s);
  }
  return signed_json(*signature, addenda, signed_cipher());
}

std::string signed_file_name(const Note& note) {
  return "signed-note-" + to_iso(note.when.day()) + ".json";
}

VerifiedFile verified_file(const Model& model, std::string name, std::string_view bytes,
                           std::uint64_t size) {
  VerifiedFile out;
  out.name = std::move(name);
  if (size > kMostSignedBytes) out.error = "This file is larger than any signed note.";
  else if (bytes.empty()) out.error = "This file is empty or could not be read.";
  if (!out.error.empty()) return out;
  Result<SignedReport> report = verify_signed_json(bytes, signed_cipher());
  if (!report) {
    out.error = report.error().message;
    return out;
  }
  out.report = std::move(*report);
  for (const CheckedSignature& part : out.report.parts)
    out.keys.push_back(key_words(model, part.signature.public_key));
  return out;
}

}  // namespace sb
