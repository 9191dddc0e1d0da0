// Notes of every kind, the facts they have, and taking an empty one away again.
#include "core/note_facts.h"

#include "core/rules_world.h"
#include "core/template_rules.h"

using namespace sb;
using namespace sb::test;

namespace {

struct Kinds : World {
  SessionId contact = fresh<SessionId>();
  Day today = day("2026-11-18");

  Kinds() {
    Session s;
    s.kind = EventKind::contact;
    s.client = jonas;
    s.member = other;
    s.start = at("2026-11-18T14:10");
    s.duration = 10;
    s.modality = Modality::phone;
    s.location = "Office";
    apply(std::vector<Edit>{edit_of(contact, s, {"kind", "client", "member", "start", "duration",
                                                 "modality", "location"})});
  }
  NewNote of(NoteKind kind) const {
    NewNote wanted;
    wanted.kind = kind;
    wanted.client = amara;
    wanted.when = at("2026-11-18T10:30");
    return wanted;
  }
  NoteId begun(NoteKind kind) {
    const NoteId id = fresh<NoteId>();
    apply(begin_own_note(dana(), id, of(kind)));
    return id;
  }
  const Note& note(const NoteId& id) const { return *book.find<Note>(id); }
  std::string fact(const NoteId& id, NoteFact which, const char* text) {
    auto edits = write_fact(dana(), id, which, text, today);
    if (edits) apply(edits.value());
    return told(edits);
  }
};

}  // namespace

TEST_CASE("NOTE-03 a clinical note begins without a session, from its client and a template") {
  Kinds w;
  const NoteId id = w.begun(NoteKind::clinical);
  const Note& note = w.note(id);
  CHECK(note.client == w.amara);
  CHECK(note.session.is_nil());
  CHECK(note.author == w.owner);
  CHECK(note.when == at("2026-11-18T10:30"));
  CHECK(note.title == "Clinical note");
  NewNote soap = w.of(NoteKind::clinical);
  soap.template_id = w.soap;  // a clinical note may use those of progress notes
  const NoteId second = w.fresh<NoteId>();
  w.apply(begin_own_note(w.dana(), second, soap));
  CHECK(w.note(second).template_name == "SOAP");
  CHECK(w.note(second).sections.size() == 4);
}

TEST_CASE("NOTE-02 a practice without a template of the kind writes in one section") {
  Kinds w;
  for (NoteKind kind : {NoteKind::clinical, NoteKind::administrative, NoteKind::contact,
                        NoteKind::psychotherapy}) {
    const Note& note = w.note(w.begun(kind));
    CHECK(note.template_name.empty());
    REQUIRE(note.sections.size() == 1);
    CHECK(note.sections[0].key == "note");
  }
  Book bare;  // not even for progress notes
  CHECK(usual_template(bare, NoteKind::progress).is_nil());
}

TEST_CASE("NOTE-05 a contact of the calendar gives its note the facts") {
  Kinds w;
  NewNote wanted;
  wanted.kind = NoteKind::contact;
  wanted.session = w.contact;
  const NoteId id = w.fresh<NoteId>();
  w.apply(begin_own_note(w.dana(), id, wanted));
  const Note& note = w.note(id);
  CHECK(note.client == w.jonas);
  CHECK(note.session == w.contact);
  CHECK(note.when == at("2026-11-18T14:10"));
  CHECK(note.medium == Medium::phone);
  CHECK(note.practitioner == w.other);
  CHECK(note.location == "Office");
  CHECK(own_note_of(w.dana(), w.contact, NoteKind::contact) == id);
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), wanted)) == "session conflict");
  CHECK(told(begin_own_note(w.as(w.other), w.fresh<NoteId>(), wanted)) == "ok");
}

TEST_CASE("NOTE-05 only a contact that took place is written up as one") {
  Kinds w;
  NewNote wanted;
  wanted.kind = NoteKind::contact;
  wanted.session = w.session;
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), wanted)) == "session conflict");
  wanted.session = w.contact;
  wanted.kind = NoteKind::clinical;
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), wanted)) == "session conflict");
  wanted.kind = NoteKind::contact;
  w.set("session", w.contact, "status", "no-show");
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), wanted)) == "session conflict");
  w.set("session", w.contact, "deleted", true);
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), wanted)) == "session not_found");
}

TEST_CASE("NOTE-05 a contact from the chart is with whoever writes it") {
  Kinds w;
  const NoteId id = w.begun(NoteKind::contact);
  CHECK(w.note(id).practitioner == w.owner);
  CHECK(w.note(id).medium == Medium::phone);
  w.apply(set_medium(w.dana(), id, Medium::letter));
  w.apply(set_practitioner(w.dana(), id, w.other));
  CHECK(w.note(id).medium == Medium::letter);
  CHECK(w.note(id).practitioner == w.other);
  CHECK(told(set_practitioner(w.dana(), id, w.fresh<MemberId>())) == "practitioner not_found");
}

TEST_CASE("NOTE-03 NOTE-04 notes of their own ask for permission, a client and a kind") {
  Kinds w;
  const MemberId desk = w.member_with(RoleKind::front_desk);
  CHECK(told(begin_own_note(w.as(desk), w.fresh<NoteId>(), w.of(NoteKind::administrative))) ==
        "forbidden");
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), w.of(NoteKind::progress))) == "conflict");
  NewNote nobody = w.of(NoteKind::clinical);
  nobody.client = w.gone;
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), nobody)) == "client not_found");
  NewNote with_template = w.of(NoteKind::administrative);
  with_template.template_id = w.soap;
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), with_template)) == "template conflict");
  with_template.kind = NoteKind::psychotherapy;
  CHECK(told(begin_own_note(w.dana(), w.fresh<NoteId>(), with_template)) == "template conflict");
}

TEST_CASE("NOTE-03 title, date and time are checked beside their fields") {
  Kinds w;
  const NoteId id = w.begun(NoteKind::clinical);
  CHECK(w.fact(id, NoteFact::title, "  Call with   school ") == "ok");
  CHECK(w.note(id).title == "Call with school");
  CHECK(w.fact(id, NoteFact::title, "  ") == "title invalid");
  CHECK(w.fact(id, NoteFact::title, repeat("ä", 201).c_str()) == "title invalid");
  CHECK(w.fact(id, NoteFact::date, "2026-11-16") == "ok");
  CHECK(w.note(id).when == at("2026-11-16T10:30"));
  CHECK(w.fact(id, NoteFact::time, "14:05") == "ok");
  CHECK(w.note(id).when == at("2026-11-16T14:05"));
  CHECK(w.fact(id, NoteFact::date, "2026-02-31") == "date invalid");
  CHECK(w.fact(id, NoteFact::date, "") == "date invalid");
  CHECK(w.fact(id, NoteFact::date, "9999-01-01") == "date invalid");
  CHECK(w.fact(id, NoteFact::time, "24:00") == "time invalid");
  CHECK(w.fact(id, NoteFact::time, "noon") == "time invalid");
  CHECK(w.fact(id, NoteFact::location, "Office") == "location conflict");
  CHECK(w.note(id).when == at("2026-11-16T14:05"));
}

TEST_CASE("NOTE-06 a psychotherapy note has a day, a title and a text, and nothing else") {
  Kinds w;
  const NoteId id = w.begun(NoteKind::psychotherapy);
  const Note& note = w.note(id);
  CHECK(note.when == at("2026-11-18T00:00"));  // no start of any session
  CHECK(note.session.is_nil());
  CHECK(note.sections.size() == 1);
  CHECK(completeness(w.dana(), id).empty());
  CHECK(has_fact(NoteKind::psychotherapy, NoteFact::date));
  CHECK(w.fact(id, NoteFact::time, "10:00") == "time conflict");
  CHECK(told(set_medium(w.dana(), id, Medium::phone)) == "conflict");
  CHECK(told(set_practitioner(w.dana(), id, w.owner)) == "conflict");
  CHECK(told(set_sticky(w.dana(), id, true)) == "conflict");
  CHECK(told(use_template(w.dana(), id, w.soap)) == "template conflict");
  CHECK(templates_for(w.book, NoteKind::psychotherapy).empty());
  CHECK(own_psychotherapy_note(w.dana(), w.amara, day("2026-11-18")) == id);
  CHECK(own_psychotherapy_note(w.dana(), w.amara, day("2026-11-17")).is_nil());
  CHECK(own_psychotherapy_note(w.as(w.other), w.amara, day("2026-11-18")).is_nil());
}

TEST_CASE("NOTE-04 an administrative note is complete with any text and may be sticky") {
  Kinds w;
  const NoteId id = w.begun(NoteKind::administrative);
  CHECK_FALSE(completeness(w.dana(), id).front().met);
  w.write(id, "note", "Ok.");
  CHECK(completeness(w.dana(), id).front().met);
  w.apply(set_sticky(w.dana(), id, true));
  CHECK(w.note(id).sticky);
  CHECK(told(set_sticky(w.dana(), w.begun(NoteKind::clinical), true)) == "conflict");
}

TEST_CASE("NOTE-12 only progress notes are due, and only they speak of times and place") {
  Kinds w;
  const NoteId contact = w.begun(NoteKind::contact);
  for (const Element& e : completeness(w.dana(), contact))
    CHECK((e.key != "session" && e.key != "times"));
  CHECK(note_due(w.book, vienna(), w.contact, instant("2026-11-30T12:00:00.000Z")).kind ==
        Due::Kind::not_needed);
}

TEST_CASE("NOTE-14 facts of a signed note stand") {
  Kinds w;
  const NoteId id = w.begun(NoteKind::contact);
  w.write(id, "note", "Asked to move Thursday.");
  w.sign_it(id, w.owner);
  CHECK(w.fact(id, NoteFact::title, "Other") == "conflict");
  CHECK(told(set_medium(w.dana(), id, Medium::video)) == "conflict");
  CHECK(told(write_fact(w.as(w.other), id, NoteFact::title, "Mine", w.today)) == "forbidden");
}

TEST_CASE("NOTE-03 an empty note can be discarded, one with words cannot") {
  Kinds w;
  const NoteId id = w.begun(NoteKind::clinical);
  CHECK(is_untouched(w.dana(), id));
  const auto edits = discard_note(w.dana(), id);
  REQUIRE(edits.ok());
  const std::vector<Edit> back = w.book.inverse(edits.value());
  w.apply(edits.value());
  CHECK_FALSE(w.book.find<Note>(id));
  CHECK(w.book.notes_of(w.amara).empty());
  w.apply(back);
  CHECK(w.note(id).title == "Clinical note");
  w.write(id, "note", "Something.");
  CHECK(told(discard_note(w.dana(), id)) == "conflict");
  CHECK(told(discard_note(w.as(w.other), id)) == "forbidden");
}
