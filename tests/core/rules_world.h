// A small fictional practice for the tests of the rules: Dana Reyes owns it, others work there.
// Every edit goes through the Book as in the program. Times are the practice's wall clock (Vienna).
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/zone.h"
#include "core/client_rules.h"
#include "core/note_rules.h"
#include "core/rule_edit.h"
#include "core/session_rules.h"

namespace sb::test {

inline LocalTime at(std::string_view iso) {
  const auto t = local_from_iso(iso);
  REQUIRE_MESSAGE(t.has_value(), iso);
  return *t;
}
inline Day day(std::string_view iso) {
  const auto d = day_from_iso(iso);
  REQUIRE_MESSAGE(d.has_value(), iso);
  return *d;
}
inline Instant instant(std::string_view iso) {
  const auto t = instant_from_iso(iso);
  REQUIRE_MESSAGE(t.has_value(), iso);
  return *t;
}

inline Zone vienna() {
  return Zone("Europe/Vienna", 3600,
              {{instant("2026-03-29T01:00:00.000Z"), 7200},
               {instant("2026-10-25T01:00:00.000Z"), 3600}});
}

inline std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// "client invalid": where and what, for tables.
inline std::string told(const Error& e) {
  static constexpr const char* kFaults[] = {"invalid",      "not_found", "forbidden",
                                            "conflict",     "wrong_secret", "damaged",
                                            "foreign",      "full",      "unavailable"};
  return (e.field.empty() ? "" : e.field + " ") + kFaults[static_cast<int>(e.fault)];
}
template <class T>
std::string told(const Result<T>& result) {
  return result.ok() ? "ok" : told(result.error());
}
inline std::string told(const std::vector<Error>& errors) {
  std::string out;
  for (const Error& e : errors) out += (out.empty() ? "" : ", ") + told(e);
  return out.empty() ? "ok" : out;
}

struct World {
  Book book;
  SeededRandom random{2026};
  LogicalClock clock{DeviceId(random_id(random))};
  Instant now = instant("2026-11-18T09:30:00.000Z");

  PracticeId practice = fresh<PracticeId>();
  MemberId owner = fresh<MemberId>();   // Dana Reyes, LPC
  MemberId other = fresh<MemberId>();   // Noor Haddad, practitioner, no hours
  ClientId amara = fresh<ClientId>(), jonas = fresh<ClientId>(), gone = fresh<ClientId>();
  ServiceId service = fresh<ServiceId>(), old_service = fresh<ServiceId>();
  TemplateId soap = fresh<TemplateId>(), dap = fresh<TemplateId>();
  TemplateId old_template = fresh<TemplateId>();
  SessionId session = fresh<SessionId>();  // Amara with Dana, 2026-11-18T10:00, 50 minutes

  World() {
    add_people();
    add_catalogue();
    Session s;
    s.client = amara;
    s.member = owner;
    s.service = service;
    s.start = at("2026-11-18T10:00");
    s.duration = 50;
    put_session(session, s);
  }

  template <class Id>
  Id fresh() {
    return Id(random_id(random));
  }
  Access as(const MemberId& me) const { return Access(book, me); }
  Access dana() const { return as(owner); }

  void apply(const std::vector<Edit>& edits, MemberId author = {}) {
    for (const Change& c : book.stamped(edits, author ? author : owner, clock, now)) book.apply(c);
    REQUIRE(book.refused().empty());
  }
  void apply(const Result<std::vector<Edit>>& edits, MemberId author = {}) {
    REQUIRE_MESSAGE(edits.ok(), (edits.ok() ? "" : edits.error().message));
    apply(edits.value(), author);
  }
  void set(const char* kind, const RawId& id, const char* field, Value value) {
    apply(std::vector<Edit>{Edit{kind, id, {{field, std::move(value)}}, {}}});
  }
  void put_session(const SessionId& id, const Session& s) {
    apply(std::vector<Edit>{edit_of(id, s, {"client", "service", "member", "start", "duration",
                                            "status", "modality", "archived", "started",
                                            "stopped"})});
  }
  MemberId member_with(RoleKind role, const char* status = "active") {
    const MemberId id = fresh<MemberId>();
    Member m;
    m.name = "Robin Vale";
    m.role = role;
    apply(std::vector<Edit>{edit_of(id, m, {"name", "role"})});
    set("member", id, "status", status);
    return id;
  }
  NoteId begun_note(const MemberId& author = {}) {
    const MemberId me = author ? author : owner;
    const NoteId id = fresh<NoteId>();
    apply(begin_note(as(me), id, session, soap), me);
    return id;
  }
  void write(const NoteId& id, const char* key, std::string_view text) {
    const MemberId author = book.find<Note>(id)->author;
    apply(write_section(as(author), id, key, text), author);
  }
  // A signature with every field filled in, its key and hash being fiction.
  Signature filled(const RawId& subject, const MemberId& signer) const {
    const Member& m = *book.find<Member>(signer);
    Signature s;
    s.subject = subject;
    s.signer = signer;
    s.signer_name = m.name;
    s.credentials = m.credentials;
    s.meaning = "author";
    s.at = now;
    s.local_time = to_iso(vienna().to_local(now));
    s.zone = "Europe/Vienna";
    s.device = clock.device();
    if (auto content = content_to_sign(as(signer), subject); content) s.content = content->content;
    s.hash = repeat("a1", 32);
    s.public_key = Bytes(32, 7);
    s.signature = Bytes(64, 9);
    return s;
  }
  SignatureId sign_it(const RawId& subject, const MemberId& signer) {
    const SignatureId id = fresh<SignatureId>();
    apply(sign(as(signer), id, filled(subject, signer)), signer);
    return id;
  }
  NoteId signed_note() {
    const NoteId id = begun_note();
    write(id, "subjective", "Client reports sleeping well on five nights.");
    sign_it(id, owner);
    return id;
  }

 private:
  void add_people() {
    PracticeRequest request{"Linden Practice", "Europe/Vienna", "EUR", "Dana Reyes", "LPC", {}};
    apply(found_practice(request, practice, owner, {}, random));
    Member noor;
    noor.name = "Noor Haddad";
    apply(std::vector<Edit>{edit_of(other, noor, {"name", "role", "status"})});
    add_client_named(amara, "Amara Okafor");
    add_client_named(jonas, "Jonas Weber");
    add_client_named(gone, "Sofia Rossi");
    set("client", gone, "deleted", true);
  }
  void add_client_named(const ClientId& id, const char* name) {
    ClientRequest request;
    request.name = name;
    apply(add_client(dana(), id, request, day("2026-11-18")));
  }
  void add_catalogue() {
    Service s;
    s.name = "Individual session";
    s.duration = 50;
    apply(std::vector<Edit>{edit_of(service, s, {"name", "duration"})});
    apply(std::vector<Edit>{edit_of(old_service, s, {"name", "duration"})});
    set("service", old_service, "archived", true);
    add_template(soap, "SOAP", {"subjective", "objective", "assessment", "plan"});
    add_template(dap, "DAP", {"data", "assessment", "plan"});
    add_template(old_template, "Old", {"note"});
    set("template", old_template, "archived", true);
  }
  void add_template(const TemplateId& id, const char* name, std::vector<const char*> keys) {
    Template t;
    t.name = name;
    for (const char* key : keys) t.sections.push_back({key, key, "", "", true});
    apply(std::vector<Edit>{edit_of(id, t, {"name", "sections"})});
  }
};

}  // namespace sb::test
