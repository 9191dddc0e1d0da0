#include "core/disclosure_rules.h"

#include "core/client_rules.h"
#include "core/note_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/signing.h"

namespace sb {
namespace {

Result<const Note*> own_note(const Access& access, const NoteId& id) {
  SB_CHECK(access.check(Permission::note_read));
  const Note* note = access.note(id);
  if (!note || note->kind != NoteKind::psychotherapy)
    return Error{Fault::not_found, "This psychotherapy note is not in the record.", ""};
  if (!(note->author == access.me()))
    return Error{Fault::forbidden, "Only its author gives a psychotherapy note to somebody.", ""};
  if (!has_text(*note)) return Error{Fault::invalid, "This note is empty.", ""};
  return note;
}

Disclosure read(const DisclosureRequest& r, Day today, std::vector<Error>& errors) {
  Disclosure d;
  d.recipient = one_line(r.recipient);
  d.purpose = one_line(r.purpose);
  require_text(errors, d.recipient, "recipient", "Say who receives the note.");
  limit_code_points(errors, d.recipient, kLongestLine, "recipient", "The recipient");
  require_text(errors, d.purpose, "purpose", "Say what the client authorised it for.");
  limit_code_points(errors, d.purpose, kLongestLine, "purpose", "The purpose");
  const auto day = parse_day(r.authorised, today);
  if (!day)
    errors.push_back({Fault::invalid,
                      "Enter the date on the client's written authorisation, like 18 Nov 2026.",
                      "authorised"});
  else if (today < *day)
    errors.push_back({Fault::invalid, "The authorisation cannot be dated in the future.",
                      "authorised"});
  else if (date_of(*day).year < 1900)
    errors.push_back({Fault::invalid, "Enter a date after 1900.", "authorised"});
  else
    d.authorised = *day;
  return d;
}

}  // namespace

std::vector<Error> check_disclosure(const Access& access, const NoteId& id,
                                    const DisclosureRequest& request, Day today) {
  std::vector<Error> errors;
  if (auto note = own_note(access, id); !note) errors.push_back(note.error());
  read(request, today, errors);
  return errors;
}

Result<std::vector<Edit>> disclose(const Access& access, const DisclosureId& disclosure,
                                   const NoteId& id, const DisclosureRequest& request, Day today,
                                   Instant now) {
  SB_TRY(note, own_note(access, id));
  if (access.book().exists(Disclosure::kKind, disclosure))
    return Error{Fault::conflict, "This has been recorded already.", ""};
  std::vector<Error> errors;
  Disclosure d = read(request, today, errors);
  if (!errors.empty()) return errors.front();
  d.client = note->client;
  d.note = id;
  d.member = access.me();
  d.at = now;
  return std::vector<Edit>{edit_of(disclosure, d, {"client", "note", "member", "at", "recipient",
                                                   "purpose", "authorised"})};
}

}  // namespace sb
