// A signed note out of the program and back for checking (NOTE-14): which signatures go into the
// file, the cipher it is checked with, and what is told of a file somebody chose. File names carry
// the note's day and never a name: "signed-note-2026-11-18.json".
#pragma once

#include "app/update.h"
#include "exchange/signed_json.h"

namespace sb {

SignedCipher signed_cipher();
// An Error when the note is not signed, may not be read or may not be exported.
Result<std::string> signed_file_of(const Model& model, const NoteId& note);
std::string signed_file_name(const Note& note);
// `size` is what the file said it has; what could not be read has no bytes.
VerifiedFile verified_file(const Model& model, std::string name, std::string_view bytes,
                           std::uint64_t size);

}  // namespace sb
