// The act of signing (NOTE-14): what may be signed, by whom, and that it is what stands.
#include "core/note_conflicts.h"
#include "core/note_rules.h"
#include "core/signing.h"
#include "core/rule_edit.h"
#include "core/session_rules.h"

namespace sb {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool is_one_line(std::string_view text) { return text.find('\n') == std::string_view::npos; }

Result<SigningContent> note_to_sign(const Access& access, const NoteId& id, const Note& note) {
  if (!(note.author == access.me()))
    return Error{Fault::forbidden, "Only its author signs a note.", ""};
  if (note.archived) return Error{Fault::conflict, "This note is archived.", ""};
  if (is_signed(access.book(), id))
    return Error{Fault::conflict, "This note is already signed.", ""};
  if (!has_text(note))
    return Error{Fault::invalid, "Write something before signing: the note is empty.",
                 note.sections.empty() ? std::string() : note.sections[0].key};
  // After the signature nobody would see the other text beside this one any more (SYNC-02).
  if (const auto others = note_conflicts(access.book(), id); !others.empty())
    return Error{Fault::conflict,
                 "Another device wrote in this note as well. Say first which text counts.",
                 others.front().field};
  const Session* session = access.book().find<Session>(note.session);
  if (session && note.kind == NoteKind::progress && !is_held(session->status))
    return Error{Fault::conflict,
                 "This session did not take place, so its progress note cannot be signed.", ""};
  if (const auto missing = stops_signing(access, id); !missing.empty())
    return Error{Fault::invalid,
                 "This practice signs complete notes only. Still missing: " + joined(missing) + ".",
                 "missing"};
  return SigningContent{note_content(access.book(), id, note)};
}

Result<SigningContent> addendum_to_sign(const Access& access, const AddendumId& id,
                                        const Addendum& addendum) {
  if (!(addendum.author == access.me()))
    return Error{Fault::forbidden, "Only its author signs an addendum.", ""};
  if (author_signature(access.book(), id, addendum.author))
    return Error{Fault::conflict, "This addendum is already signed.", ""};
  return SigningContent{addendum_content(access.book(), id, addendum)};
}

bool is_sha256_hex(std::string_view text) {
  if (text.size() != 64) return false;
  for (char c : text)
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
  return true;
}

// The signature as the device filled it in: of the right person, of the right form.
Status check_filled(const Access& access, const Signature& filled) {
  const Member* me = access.book().find<Member>(access.me());
  if (!(filled.signer == access.me()) || !me || filled.signer_name != me->name ||
      filled.credentials != me->credentials)
    return Error{Fault::forbidden, "A signature carries the name of the person who signs.", ""};
  const bool formed = filled.meaning == "author" && is_sha256_hex(filled.hash) && filled.at.ms &&
                      local_from_iso(filled.local_time) && !filled.zone.empty() &&
                      filled.public_key.size() == 32 && filled.signature.size() == 64 &&
                      is_one_line(filled.signer_name) && is_one_line(filled.credentials) &&
                      is_one_line(filled.zone);
  if (!formed)
    return Error{Fault::invalid, "The signature is not complete, so nothing was signed.", ""};
  if (!me->signing_key.empty() && me->signing_key != filled.public_key)
    return Error{Fault::wrong_secret, "This device holds another signing key than yours.", ""};
  return Done{};
}

}  // namespace

Result<SigningContent> content_to_sign(const Access& access, const RawId& id) {
  SB_CHECK(access.check(Permission::note_sign));
  if (const Note* note = access.note(id)) return note_to_sign(access, NoteId(id), *note);
  const Addendum* addendum = access.book().find<Addendum>(id);
  if (addendum && access.note(addendum->note))
    return addendum_to_sign(access, AddendumId(id), *addendum);
  return Error{Fault::not_found, "This note is not in the record.", ""};
}

std::string signing_statement_1(const Signature& s) {
  return "sessionbook-signature-1\n" + s.hash + "\n" + to_text(s.signer) + "\n" + to_iso(s.at);
}

std::string signing_statement(const Signature& s) {
  std::string out = "sessionbook-signature-2";
  for (const std::string& line : {s.hash, to_text(s.signer), to_iso(s.at), s.meaning, s.signer_name,
                                  s.credentials, s.local_time, s.zone, to_text(s.device)})
    out += "\n" + line;
  return out;
}

std::vector<std::string> stops_signing(const Access& access, const NoteId& id) {
  std::vector<std::string> missing;
  const Practice* practice = access.book().practice();
  if (!practice || !practice->complete_to_sign) return missing;
  for (const Element& element : completeness(access, id))
    if (!element.met) missing.push_back(element.label);
  return missing;
}

Result<std::vector<Edit>> sign(const Access& access, const SignatureId& id,
                               const Signature& filled) {
  SB_TRY(now, content_to_sign(access, filled.subject));
  if (access.book().exists(Signature::kKind, id))
    return Error{Fault::conflict, "This has been signed already.", ""};
  if (filled.content != now.content)
    return Error{Fault::conflict,
                 "The note changed while you were signing. Read it again, then sign.", ""};
  SB_CHECK(check_filled(access, filled));
  return std::vector<Edit>{edit_of(id, filled,
                                   {"subject", "signer", "signer_name", "credentials", "meaning",
                                    "at", "local_time", "zone", "device", "content", "hash",
                                    "public_key", "signature"})};
}

}  // namespace sb
