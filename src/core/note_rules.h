// The rules of notes: who may write one, what is complete, when it is due, how it is signed and
// what may happen afterwards. A signed note is never changed in place (NOTE-14): its signature pins
// the exact content, later edits that reached the journal anyway are listed as unsigned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/zone.h"
#include "core/change.h"
#include "core/permission.h"

namespace sb {

// A progress note for a session that was held or is under way or still planned (not one that did
// not happen, SES-05); one per session and author. No template (nil) only in a practice that has
// none for progress notes: one section "Note". Notes of other kinds: core/note_facts.h.
Result<std::vector<Edit>> begin_note(const Access& access, const NoteId& id,
                                     const SessionId& session, const TemplateId& template_id);
Result<std::vector<Edit>> write_section(const Access& access, const NoteId& id,
                                        std::string_view key, std::string_view text);
// Changes the template of an unsigned note. A section that the new one lacks and that has text
// stays behind the new ones, no longer required.
Result<std::vector<Edit>> use_template(const Access& access, const NoteId& id,
                                       const TemplateId& template_id);

struct Element {           // one thing a complete note has (NOTE-09)
  std::string key;         // section key; "times": recorded of the session; "session": said of it
  std::string label;
  bool met = false;
};
std::vector<Element> completeness(const Access& access, const NoteId& id);
std::vector<Element> completeness(const Access& access, const Note& as_typed);  // not yet committed

// What a draft is: core/note_standing.h. Recorded: unsigned, of a kind that needs no signature.
enum class NoteState : std::uint8_t { none, draft, recorded, signed_, unsigned_edits };
NoteState note_state(const Book& book, const NoteId& id);

struct Due {
  enum class Kind : std::uint8_t { not_needed, later, soon, overdue, done, done_late };
  Kind kind = Kind::not_needed;
  Instant at;              // when it is or was due
};
// NOTE-12: due `note_due_hours` after the session's end (the recorded stop of a completed one);
// soon is the last third of that time. Not needed before the end, nor for a session not held.
Due note_due(const Book& book, const Zone& zone, const SessionId& session, Instant now);

// Signing. `content` is the canonical JSON that the signature pins (keys sorted, UTF-8, no spaces);
// the statement is the byte string the key signs: lines without an end after the last one,
// "sessionbook-signature-2", hash, signer, at ("2026-11-18T10:02:07.125Z"), meaning, signer_name,
// credentials, local_time, zone, device. Version 1, which older signatures have, ends after `at`.
// Only the author signs, a note with at least some text; what it still lacks (completeness) stops
// it when the practice says so. sign() takes the signature with every field filled in and refuses
// it when the content is no longer what stands. The hash and the key's signature are checked by
// whoever has the cipher; here only their form.
struct SigningContent {
  std::string content;
};
Result<SigningContent> content_to_sign(const Access& access, const RawId& note_or_addendum);
std::string signing_statement(const Signature& signature);
std::string signing_statement_1(const Signature& signature);
// Labels of what the note lacks, when the practice signs only complete notes (complete_to_sign).
std::vector<std::string> stops_signing(const Access& access, const NoteId& id);
Result<std::vector<Edit>> sign(const Access& access, const SignatureId& id,
                               const Signature& filled);

Result<std::vector<Edit>> add_addendum(const Access& access, const AddendumId& id,
                                       const NoteId& note, std::string_view reason,
                                       std::string_view text);
// Its author's to put right until it is signed.
Result<std::vector<Edit>> change_addendum(const Access& access, const AddendumId& id,
                                          std::string_view reason, std::string_view text);
// An addendum as it is to be read: of a signed one the words that were signed, whatever another
// device wrote since.
struct AddendumShown {
  std::string reason, text;
  const Signature* signature = nullptr;  // its author's; null while unsigned
};
AddendumShown addendum_shown(const Book& book, const AddendumId& id, const Addendum& addendum);
// Own addenda that wait for their signature; those of psychotherapy notes are in no list (NOTE-06).
std::vector<AddendumId> addenda_to_sign(const Access& access);

// The texts of a signed note as signed, by section key; nothing when unsigned or unreadable.
struct SignedSection {
  std::string key, title, text;
};
std::optional<std::vector<SignedSection>> signed_sections(const Signature& signature);

std::string preview(const Note& note, std::size_t most_code_points);  // one line for lists

}  // namespace sb
