#include "core/schema.h"

#include <algorithm>
#include <array>

#include "core/schema_entities.h"
#include "core/schema_forms.h"

namespace sb {
namespace {

using format::field;
using format::remembered;
constexpr Sensitivity schedule = Sensitivity::schedule;
constexpr Sensitivity clinical = Sensitivity::clinical;
constexpr std::int64_t kMostPrice = 1'000'000'000'000;  // a slip of the finger ends here
constexpr std::int64_t kHoursPerYear = 8784;
constexpr std::int64_t kMostBytes = std::int64_t{1} << 50;  // a petabyte

// What the front desk needs is `schedule`; everything that lets a client's condition be guessed,
// and every word about notes, is `clinical`. Names are the format and are forever.

constexpr FieldSpec kPractice[] = {
    field<&Practice::name>("name", "Practice name", schedule),
    field<&Practice::zone>("zone", "Time zone", schedule),
    field<&Practice::currency>("currency", "Currency", schedule),
    field<&Practice::slot_minutes, 5, 60>("slot_minutes", "Calendar slot", schedule),
    field<&Practice::first_weekday>("first_weekday", "First day of the week", schedule),
    field<&Practice::default_duration, 1, 1440>("default_duration", "Usual duration", schedule),
    field<&Practice::note_due_hours, 1, kHoursPerYear>("note_due_hours", "Notes due after",
                                                       schedule),
    field<&Practice::lock_after_minutes, 1, 1440>("lock_after_minutes", "Lock after", schedule),
    field<&Practice::edit_window_hours, 0, kHoursPerYear>("edit_window_hours",
                                                          "Notes can be edited for", schedule),
    field<&Practice::complete_to_sign>("complete_to_sign", "Only complete notes are signed",
                                       schedule),
};

constexpr FieldSpec kMember[] = {
    remembered(field<&Member::name>("name", "Name", schedule)),
    field<&Member::credentials>("credentials", "Credentials", schedule),
    field<&Member::role>("role", "Role", schedule),
    field<&Member::status>("status", "Status", schedule),
    field<&Member::hours>("hours", "Working hours", schedule),
    field<&Member::exceptions>("exceptions", "Other hours", schedule),
    field<&Member::signing_key>("signing_key", "Signing key", schedule),
};

constexpr FieldSpec kClient[] = {
    field<&Client::name>("name", "Legal name", schedule),
    field<&Client::preferred_name>("preferred_name", "Preferred name", schedule),
    field<&Client::pronouns>("pronouns", "Pronouns", schedule),
    field<&Client::number>("number", "Number", schedule),
    field<&Client::email>("email", "E-mail", schedule),
    field<&Client::phone>("phone", "Phone", schedule),
    remembered(field<&Client::status>("status", "Status", schedule)),
    field<&Client::birth_date>("birth_date", "Date of birth", schedule),
    field<&Client::practitioner>("practitioner", "Practitioner", schedule),
    field<&Client::deleted>("deleted", "Deleted", schedule),
    field<&Client::address>("address", "Address", schedule),
    field<&Client::may_call>("may_call", "May be called", schedule),
    field<&Client::may_text>("may_text", "May be texted", schedule),
    field<&Client::may_voicemail>("may_voicemail", "Voicemail may be left", schedule),
    field<&Client::may_email>("may_email", "May be e-mailed", schedule),
    field<&Client::contacts>("contacts", "Contacts", schedule),
    field<&Client::tags>("tags", "Tags", clinical),
    field<&Client::merged_into>("merged_into", "Same person as", schedule),
    field<&Client::not_same>("not_same", "Not the same person as", schedule),
};

constexpr FieldSpec kService[] = {
    remembered(field<&Service::name>("name", "Name", schedule)),
    field<&Service::code>("code", "Code", schedule),
    field<&Service::duration, 1, 1440>("duration", "Duration", schedule),
    field<&Service::price, 0, kMostPrice>("price", "Price", schedule),
    field<&Service::archived>("archived", "Archived", schedule),
};

constexpr FieldSpec kCalendar[] = {
    field<&Calendar::name>("name", "Name", schedule),
    field<&Calendar::archived>("archived", "Archived", schedule),
};

constexpr FieldSpec kSeries[] = {
    field<&Series::kind>("kind", "Kind", schedule),
    field<&Series::client>("client", "Client", schedule),
    field<&Series::service>("service", "Service", schedule),
    field<&Series::member>("member", "With", schedule),
    field<&Series::calendar>("calendar", "Calendar", schedule),
    field<&Series::start>("start", "Start", schedule),
    field<&Series::duration, 1, 1440>("duration", "Duration", schedule),
    field<&Series::status>("status", "Status", schedule),
    field<&Series::modality>("modality", "Modality", schedule),
    field<&Series::location>("location", "Location", schedule),
    field<&Series::name>("name", "Name", schedule),
    field<&Series::client_note>("client_note", "Note for the client", schedule),
    field<&Series::private_note>("private_note", "Private note", clinical),
    field<&Series::rule>("rule", "Repeats", schedule),
    field<&Series::except>("except", "Left out", schedule),
    field<&Series::archived>("archived", "Archived", schedule),
};

constexpr FieldSpec kSession[] = {
    field<&Session::kind>("kind", "Kind", schedule),
    field<&Session::client>("client", "Client", schedule),
    field<&Session::service>("service", "Service", schedule),
    field<&Session::member>("member", "With", schedule),
    field<&Session::calendar>("calendar", "Calendar", schedule),
    field<&Session::start>("start", "Start", schedule),
    field<&Session::duration, 1, 1440>("duration", "Duration", schedule),
    field<&Session::status>("status", "Status", schedule),
    field<&Session::modality>("modality", "Modality", schedule),
    field<&Session::location>("location", "Location", schedule),
    field<&Session::name>("name", "Name", schedule),
    field<&Session::reason>("reason", "Reason of the cancellation", clinical),
    field<&Session::started>("started", "Started", schedule),
    field<&Session::stopped>("stopped", "Stopped", schedule),
    field<&Session::client_note>("client_note", "Note for the client", schedule),
    field<&Session::private_note>("private_note", "Private note", clinical),
    field<&Session::archived>("archived", "Archived", schedule),
    field<&Session::deleted>("deleted", "Deleted", schedule),
    field<&Session::series>("series", "Series", schedule),
    field<&Session::occurrence>("occurrence", "Which of the series", schedule),
};

constexpr FieldSpec kTemplate[] = {
    field<&Template::name>("name", "Name", schedule),
    field<&Template::kind>("kind", "Kind of note", schedule),
    field<&Template::sections>("sections", "Sections", schedule),
    field<&Template::archived>("archived", "Archived", schedule),
};

constexpr FieldSpec kNote[] = {
    field<&Note::kind>("kind", "Kind", clinical),
    field<&Note::client>("client", "Client", clinical),
    field<&Note::session>("session", "Session", clinical),
    field<&Note::author>("author", "Author", clinical),
    field<&Note::template_name>("template_name", "Template", clinical),
    field<&Note::sections>("sections", "Sections", clinical),
    field<&Note::when>("when", "When", clinical),
    field<&Note::title>("title", "Title", clinical),
    field<&Note::text>("text", "Text", clinical),
    field<&Note::archived>("archived", "Archived", clinical),
    field<&Note::sticky>("sticky", "Sticky", clinical),
    field<&Note::medium>("medium", "Medium", clinical),
    field<&Note::practitioner>("practitioner", "Practitioner", clinical),
    field<&Note::location>("location", "Location", clinical),
    field<&Note::submitted>("submitted", "Handed in", clinical),
    field<&Note::carried>("carried", "Carried forward", clinical),
    field<&Note::waived>("waived", "Waived", clinical),
};

constexpr FieldSpec kAddendum[] = {
    field<&Addendum::note>("note", "Note", clinical),
    field<&Addendum::author>("author", "Author", clinical),
    field<&Addendum::reason>("reason", "Reason", clinical),
    field<&Addendum::text>("text", "Text", clinical),
};

constexpr FieldSpec kSignature[] = {
    field<&Signature::subject>("subject", "What is signed", clinical),
    field<&Signature::signer>("signer", "Signer", clinical),
    field<&Signature::signer_name>("signer_name", "Signer's name", clinical),
    field<&Signature::credentials>("credentials", "Credentials", clinical),
    field<&Signature::meaning>("meaning", "Meaning", clinical),
    field<&Signature::at>("at", "Signed at", clinical),
    field<&Signature::local_time>("local_time", "Local time", clinical),
    field<&Signature::zone>("zone", "Time zone", clinical),
    field<&Signature::device>("device", "Device", clinical),
    field<&Signature::content>("content", "Content", clinical),
    field<&Signature::hash>("hash", "Hash", clinical),
    field<&Signature::public_key>("public_key", "Public key", clinical),
    field<&Signature::signature>("signature", "Signature", clinical),
};

constexpr FieldSpec kStickyNote[] = {
    field<&StickyNote::client>("client", "Client", clinical),
    field<&StickyNote::author>("author", "Author", clinical),
    field<&StickyNote::written>("written", "Written", clinical),
    field<&StickyNote::text>("text", "Text", clinical),
    field<&StickyNote::archived>("archived", "Taken off", clinical),
};

constexpr FieldSpec kSnippet[] = {
    field<&Snippet::author>("author", "Author", clinical),
    field<&Snippet::shortcut>("shortcut", "Shortcut", clinical),
    field<&Snippet::text>("text", "Text", clinical),
    field<&Snippet::archived>("archived", "Archived", clinical),
};

constexpr FieldSpec kAttachment[] = {
    field<&Attachment::client>("client", "Client", clinical),
    field<&Attachment::note>("note", "Note", clinical),
    field<&Attachment::session>("session", "Session", clinical),
    field<&Attachment::author>("author", "Added by", clinical),
    field<&Attachment::added>("added", "Added", clinical),
    field<&Attachment::name>("name", "Name", clinical),
    field<&Attachment::media>("media", "Type", clinical),
    field<&Attachment::size, 0, kMostBytes>("size", "Size", clinical),
    field<&Attachment::piece, 0, kMostBytes>("piece", "Size of a piece", clinical),
    field<&Attachment::hash>("hash", "Hash", clinical),
    field<&Attachment::key>("key", "Key", clinical),
    field<&Attachment::archived>("archived", "Taken off", clinical),
};

constexpr FieldSpec kDisclosure[] = {
    field<&Disclosure::client>("client", "Client", clinical),
    field<&Disclosure::note>("note", "Note", clinical),
    field<&Disclosure::member>("member", "Given by", clinical),
    field<&Disclosure::at>("at", "Given at", clinical),
    field<&Disclosure::recipient>("recipient", "Recipient", clinical),
    field<&Disclosure::purpose>("purpose", "Purpose", clinical),
    field<&Disclosure::authorised>("authorised", "Authorised on", clinical),
};

#define SB_KIND(E, label) KindSpec{E::kKind, label, k##E},
constexpr KindSpec kKinds[] = {SB_ENTITIES(SB_KIND)};
#undef SB_KIND

}  // namespace

#define SB_FIELDS(E, label)                         \
  template <>                                       \
  std::span<const FieldSpec> fields_of<E>() {       \
    return k##E;                                    \
  }
SB_ENTITIES(SB_FIELDS)
#undef SB_FIELDS

std::span<const KindSpec> all_kinds() { return kKinds; }

const KindSpec* find_kind(std::string_view kind) {
  const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [&](const KindSpec& k) { return k.kind == kind; });
  return found == std::end(kKinds) ? nullptr : found;
}

FieldName split_field(std::string_view field) {
  const std::size_t slash = field.find('/');
  if (slash == std::string_view::npos) return {field, {}};
  return {field.substr(0, slash), field.substr(slash + 1)};
}

// A slash is a key only behind a keyed field, and a keyed field is never without one.
const FieldSpec* find_field(std::string_view kind, std::string_view field) {
  const KindSpec* known = find_kind(kind);
  if (!known) return nullptr;
  const FieldName name = split_field(field);
  for (const FieldSpec& spec : known->fields) {
    if (spec.name != name.base) continue;
    const bool keyed = spec.type == FieldType::keyed_text;
    return keyed || name.base == field ? &spec : nullptr;
  }
  return nullptr;
}

Sensitivity sensitivity_of(std::string_view kind, std::string_view field) {
  const FieldSpec* spec = find_field(kind, field);
  return spec ? spec->sensitivity : clinical;
}

std::string_view word_of(SessionStatus s) { return format::to_word(s); }
std::string_view word_of(ClientStatus s) { return format::to_word(s); }
std::string_view word_of(RoleKind r) { return format::to_word(r); }
std::string_view word_of(Modality m) { return format::to_word(m); }
std::string_view word_of(EventKind k) { return format::to_word(k); }
std::string_view word_of(NoteKind k) { return format::to_word(k); }
std::string_view word_of(MemberStatus s) { return format::to_word(s); }
std::string_view word_of(Weekday d) { return format::to_word(d); }
std::string_view word_of(Medium m) { return format::to_word(m); }
std::string_view word_of(ContactRole r) { return format::to_word(r); }

std::string_view word_of(FieldType t) {
  constexpr std::string_view kTypes[] = {"text",    "integer", "boolean", "date",  "local time",
                                         "instant", "id",      "choice",  "bytes", "list",
                                         "keyed text"};
  return kTypes[static_cast<std::size_t>(t)];
}

std::string_view word_of(Sensitivity s) {
  constexpr std::string_view kLevels[] = {"schedule", "clinical", "psychotherapy"};
  return kLevels[static_cast<std::size_t>(s)];
}

template <class Enum>
std::optional<Enum> from_word(std::string_view word) {
  return format::to_value<Enum>(word);
}
template std::optional<SessionStatus> from_word(std::string_view);
template std::optional<ClientStatus> from_word(std::string_view);
template std::optional<RoleKind> from_word(std::string_view);
template std::optional<Modality> from_word(std::string_view);
template std::optional<EventKind> from_word(std::string_view);
template std::optional<NoteKind> from_word(std::string_view);
template std::optional<MemberStatus> from_word(std::string_view);
template std::optional<Weekday> from_word(std::string_view);
template std::optional<Medium> from_word(std::string_view);
template std::optional<ContactRole> from_word(std::string_view);

}  // namespace sb
