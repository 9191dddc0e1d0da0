// The practice as plain values. Each struct's field table stands in core/schema.cpp in the same
// order; names and meanings there are the format and are forever. Times of day are wall-clock times
// of the practice's zone (a session at 10:00 stays at 10:00 across a change of clocks); Instants
// are what happened at a moment (signatures, start and stop).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/civil.h"
#include "base/id.h"

namespace sb {

using AddendumId = Id<struct AddendumTag>;
using SeriesId = Id<struct SeriesTag>;
using CalendarId = Id<struct CalendarTag>;
using StickyNoteId = Id<struct StickyNoteTag>;
using SnippetId = Id<struct SnippetTag>;
using AttachmentId = Id<struct AttachmentTag>;
using DisclosureId = Id<struct DisclosureTag>;

struct WorkingHours {  // one stretch of one weekday; several make a day with a break
  Weekday weekday = Weekday::mon;
  int from = 9 * 60, to = 17 * 60;  // minutes of the day
  bool operator==(const WorkingHours&) const = default;
};

struct HoursStretch {
  int from = 9 * 60, to = 17 * 60;  // minutes of the day
  bool operator==(const HoursStretch&) const = default;
};

// CAL-06: days on which other hours hold than the weekday's; a later one of a list wins.
struct HoursException {
  Day from, to;                     // both inclusive
  std::vector<HoursStretch> open;   // none: does not work at all
  std::string reason;               // "Holiday"; the team sees it
  bool operator==(const HoursException& o) const {
    return from == o.from && to == o.to && open == o.open && reason == o.reason;
  }
};

struct Practice {
  static constexpr const char* kKind = "practice";
  std::string name;
  std::string zone = "UTC";        // IANA name
  std::string currency = "USD";    // ISO 4217
  int slot_minutes = 30;           // CAL-02: 5–60
  Weekday first_weekday = Weekday::mon;
  int default_duration = 60;       // minutes, SES-01
  int note_due_hours = 72;         // NOTE-12
  int edit_window_hours = 48;      // NOTE-13: after a note was handed in; 0: none
  bool complete_to_sign = false;   // NOTE-09: what is missing stops the signature
  int lock_after_minutes = 10;     // SAFE-03
};

enum class RoleKind : std::uint8_t { owner, practitioner, supervisor, front_desk, biller };
enum class MemberStatus : std::uint8_t { active, left };

struct Member {
  static constexpr const char* kKind = "member";
  std::string name;
  std::string credentials;         // "LPC"; stands behind the name in signatures
  RoleKind role = RoleKind::practitioner;
  MemberStatus status = MemberStatus::active;
  std::vector<WorkingHours> hours;
  std::vector<HoursException> exceptions;
  Bytes signing_key;               // Ed25519 public key, 32 bytes
};

enum class ClientStatus : std::uint8_t { prospective, active, waitlist, inactive, discharged };

// CLI-01: somebody to turn to about a client.
enum class ContactRole : std::uint8_t { emergency, guardian, partner, other };
struct ClientContact {
  ContactRole role = ContactRole::emergency;
  std::string name, relation, phone, email;
  bool may_call = false, may_text = false, may_voicemail = false, may_email = false;
  bool operator==(const ClientContact& o) const {
    return role == o.role && name == o.name && relation == o.relation && phone == o.phone &&
           email == o.email && may_call == o.may_call && may_text == o.may_text &&
           may_voicemail == o.may_voicemail && may_email == o.may_email;
  }
};

struct Client {
  static constexpr const char* kKind = "client";
  std::string name;                // legal name
  std::string preferred_name;
  std::string pronouns;
  std::string number;              // the practice's own number, "1042"
  std::string email;
  std::string phone;
  ClientStatus status = ClientStatus::active;
  Day birth_date{INT32_MIN};       // INT32_MIN: not known
  MemberId practitioner;           // primary practitioner
  bool deleted = false;            // CLI-12: shown as "Deleted Client"
  std::string address;             // lines
  bool may_call = false, may_text = false, may_voicemail = false, may_email = false;  // agreed to
  std::vector<ClientContact> contacts;
  std::vector<std::string> tags;
  ClientId merged_into;            // CLI-11: the same person as that one; cleared: apart again
  std::vector<std::string> not_same;  // CLI-11: ids of clients found alike and somebody else

  bool has_birth_date() const { return birth_date.days != INT32_MIN; }
  const std::string& called() const { return preferred_name.empty() ? name : preferred_name; }
};

struct Service {
  static constexpr const char* kKind = "service";
  std::string name;
  std::string code;                // the practice's own; no CPT ships
  int duration = 60;               // minutes
  std::int64_t price = 0;          // minor units of the practice's currency
  bool archived = false;
};

enum class SessionStatus : std::uint8_t {  // SES-03
  pending, scheduled, in_progress, completed, cancelled, late_cancelled, no_show
};
enum class Modality : std::uint8_t { in_person, video, phone };

enum class EventKind : std::uint8_t { session, contact, other, unavailable };  // CAL-03

struct Calendar {                  // SES-02: "Main", "Room 2", "Telehealth"
  static constexpr const char* kKind = "calendar";
  std::string name;
  bool archived = false;
};

// What a series and each of its occurrences have in common; see core/occurrence.h.
struct Series {                    // CAL-09
  static constexpr const char* kKind = "series";
  EventKind kind = EventKind::session;
  ClientId client;
  ServiceId service;
  MemberId member;
  CalendarId calendar;
  LocalTime start;                 // of the first; wall clock of the practice
  int duration = 60;               // minutes, ≥ 1
  SessionStatus status = SessionStatus::scheduled;
  Modality modality = Modality::in_person;
  std::string location;
  std::string name;
  std::string client_note;
  std::string private_note;
  std::string rule;                // an RRULE value (RFC 5545 3.3.10): core/recurrence.h
  std::vector<LocalTime> except;   // starts that are left out (EXDATE)
  bool archived = false;           // gives no occurrences any more
};

// An event of the calendar. Most are sessions with a client; `kind` says what else it can be. One
// of a series shows the series' value for whatever was never written on it (core/occurrence.h).
struct Session {
  static constexpr const char* kKind = "session";
  EventKind kind = EventKind::session;
  ClientId client;                 // nil for other events and times somebody is unavailable
  ServiceId service;
  MemberId member;
  CalendarId calendar;             // nil: the member's own
  LocalTime start;                 // wall clock of the practice
  int duration = 60;               // minutes, ≥ 1
  SessionStatus status = SessionStatus::scheduled;
  Modality modality = Modality::in_person;
  std::string location;
  std::string name;                // empty: the service's name
  std::string reason;              // of the cancellation
  Instant started, stopped;        // SES-04; 0: not recorded
  std::string client_note;         // SES-06: the client sees it
  std::string private_note;        // SES-06: only the practitioner
  bool archived = false;           // SES-12: has a note, so it is kept until retention ends
  bool deleted = false;            // SES-12: never held a note
  SeriesId series;                 // nil: on its own
  LocalTime occurrence;            // which of the series: its start by the rule

  bool is_gone() const { return archived || deleted; }
  LocalTime end() const { return start + Minutes{duration}; }
};

struct Section {                   // of a template, and of a note as it was when written
  std::string key;                 // "subjective"; never changes
  std::string title;
  std::string prompt;
  std::string example;
  bool required = true;
  bool operator==(const Section& o) const {
    return key == o.key && title == o.title && prompt == o.prompt && example == o.example &&
           required == o.required;
  }
};

// The sections of a note read like a vector<Section>, but equal lists are one in memory: 100,000
// notes of one template would otherwise keep 200 MB of the same prompts. The Book shares them.
class SectionList {
 public:
  SectionList() = default;
  SectionList(std::vector<Section> list)  // NOLINT: implicit on purpose
      : list_(list.empty() ? nullptr
                           : std::make_shared<const std::vector<Section>>(std::move(list))) {}
  const std::vector<Section>& list() const { return list_ ? *list_ : none(); }
  operator const std::vector<Section>&() const { return list(); }  // NOLINT: implicit on purpose
  auto begin() const { return list().begin(); }
  auto end() const { return list().end(); }
  std::size_t size() const { return list().size(); }
  bool empty() const { return !list_; }
  const Section& operator[](std::size_t i) const { return list()[i]; }
  void push_back(Section section) {
    std::vector<Section> copy = list();
    copy.push_back(std::move(section));
    *this = SectionList(std::move(copy));
  }
  bool same_object(const SectionList& o) const { return list_ == o.list_; }
  bool operator==(const SectionList& o) const { return same_object(o) || list() == o.list(); }

 private:
  static const std::vector<Section>& none() {
    static const std::vector<Section> empty_list;
    return empty_list;
  }
  std::shared_ptr<const std::vector<Section>> list_;
};

enum class NoteKind : std::uint8_t { progress, clinical, administrative, contact, psychotherapy };

struct Template {
  static constexpr const char* kKind = "template";
  std::string name;                // "SOAP"
  NoteKind kind = NoteKind::progress;  // of the notes it is offered for
  std::vector<Section> sections;
  bool archived = false;
};

enum class Medium : std::uint8_t { phone, video, in_person, email, message, letter };  // NOTE-05

struct Note {
  static constexpr const char* kKind = "note";
  NoteKind kind = NoteKind::progress;
  ClientId client;
  SessionId session;               // nil: a note without a session
  MemberId author;
  std::string template_name;
  SectionList sections;            // copied from the template, so that it can change later
  LocalTime when;                  // what the note is about
  std::string title;
  std::map<std::string, std::string> text;  // by section key; field "text/<key>"
  bool archived = false;           // NOTE-15: out of the chart, still in the record
  bool sticky = false;             // NOTE-04: stands among the sticky notes as well
  Medium medium = Medium::phone;   // NOTE-05: of a contact
  MemberId practitioner;           // NOTE-05: who was in contact
  std::string location;            // NOTE-05
  Instant submitted;               // NOTE-13: when it was first handed in; 0: not yet
  std::map<std::string, std::string> carried;  // NOTE-11: section key → id of the note it is from
  std::map<std::string, std::string> waived;   // NOTE-10: waiver_key() → the reason
};

struct Addendum {                  // NOTE-14: how a signed note is changed
  static constexpr const char* kKind = "addendum";
  NoteId note;
  MemberId author;
  std::string reason;
  std::string text;
};

struct Signature {                 // pins the exact content; see core/signing.h
  static constexpr const char* kKind = "signature";
  RawId subject;                   // the note or addendum
  MemberId signer;
  std::string signer_name;         // as it was
  std::string credentials;
  std::string meaning;             // "author"; later "co-signature"
  Instant at;
  std::string local_time;          // "2026-11-18T11:02", in `zone`
  std::string zone;
  RawId device;
  std::string content;             // canonical JSON of what was signed
  std::string hash;                // SHA-256 of content, hex
  Bytes public_key;                // Ed25519
  Bytes signature;                 // over the statement of core/signing.h
};

struct Snippet {                   // a text its author writes often; NOTE-11
  static constexpr const char* kKind = "snippet";
  MemberId author;
  std::string shortcut;            // "sleep": typed as ";sleep"
  std::string text;
  bool archived = false;
};

// NOTE-20: a file in the record. Its bytes lie in pieces beside the journal, sealed under `key`.
struct Attachment {
  static constexpr const char* kKind = "attachment";
  ClientId client;
  NoteId note;                     // nil: of no note
  SessionId session;               // nil: of no session
  MemberId author;
  Instant added;
  std::string name;                // as it was called
  std::string media;               // "image/png", told by its content
  std::int64_t size = 0;           // bytes
  std::int64_t piece = 0;          // bytes of each piece but the last
  std::string hash;                // SHA-256 of the content, hex
  Bytes key;                       // 32 bytes
  bool archived = false;           // taken off; the bytes stay as long as the record
};

struct Disclosure {                // NOTE-06: psychotherapy notes given to somebody
  static constexpr const char* kKind = "disclosure";
  ClientId client;
  NoteId note;
  MemberId member;                 // who gave it
  Instant at;
  std::string recipient, purpose;
  Day authorised{INT32_MIN};       // the day of the client's written authorisation
};

struct StickyNote {                // CLI-05
  static constexpr const char* kKind = "sticky_note";
  ClientId client;
  MemberId author;
  Instant written;
  std::string text;
  bool archived = false;           // taken off
};

}  // namespace sb
