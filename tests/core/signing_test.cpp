#include "core/signing.h"

#include <functional>

#include "core/codec.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

NoteId written(World& w) {
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "Client said: “better”.");
  w.write(id, "plan", "Walk daily.\nReturn next week.");
  return id;
}

Value parsed(const World& w, const RawId& id) {
  const auto content = content_to_sign(w.dana(), id);
  REQUIRE(content.ok());
  const auto value = value_from_json(content->content);
  REQUIRE(value.ok());
  CHECK(canonical_json(*value) == content->content);
  return *value;
}

std::string at_path(const Value& value, std::initializer_list<const char*> path) {
  const Value* v = &value;
  for (const char* key : path) {
    v = v->find(key);
    if (!v) return "absent";
  }
  if (v->is_null()) return "null";
  if (const auto* number = v->get<std::int64_t>()) return std::to_string(*number);
  return v->text_or("other");
}

// One thing wrong with a filled signature at a time.
void check_filled(const std::function<void(World&, Signature&)>& change,
                  const std::string& expected) {
  World w;
  const NoteId id = written(w);
  Signature s = w.filled(id, w.owner);
  change(w, s);
  CHECK(told(sign(w.dana(), w.fresh<SignatureId>(), s)) == expected);
}

std::string sections_told(const Signature& s) {
  const auto sections = signed_sections(s);
  if (!sections) return "nothing";
  std::string out;
  for (const SignedSection& section : *sections)
    out += section.key + "|" + section.title + "|" + section.text + "; ";
  return out;
}

}  // namespace

TEST_CASE("NOTE-14 the content names what the note is about, exactly") {
  World w;
  const NoteId id = written(w);
  w.apply(set_session_times(w.dana(), w.session, instant("2026-11-18T09:02:00.000Z"),
                            instant("2026-11-18T09:51:00.000Z")));
  const Value v = parsed(w, id);
  CHECK(at_path(v, {"kind"}) == "note");
  CHECK(at_path(v, {"id"}) == to_text(id));
  CHECK(at_path(v, {"note_kind"}) == "progress");
  CHECK(at_path(v, {"client"}) == to_text(w.amara));
  CHECK(at_path(v, {"client_name"}) == "Amara Okafor");
  CHECK(at_path(v, {"author"}) == to_text(w.owner));
  CHECK(at_path(v, {"author_name"}) == "Dana Reyes");
  CHECK(at_path(v, {"template"}) == "SOAP");
  CHECK(at_path(v, {"when"}) == "2026-11-18T10:00");
  CHECK(at_path(v, {"session", "id"}) == to_text(w.session));
  CHECK(at_path(v, {"session", "start"}) == "2026-11-18T10:00");
  CHECK(at_path(v, {"session", "zone"}) == "Europe/Vienna");
  CHECK(at_path(v, {"session", "duration"}) == "50");
  CHECK(at_path(v, {"session", "started"}) == "2026-11-18T09:02:00.000Z");
  CHECK(at_path(v, {"session", "stopped"}) == "2026-11-18T09:51:00.000Z");
  CHECK(at_path(v, {"session", "modality"}) == "in-person");
  CHECK(at_path(v, {"session", "service"}) == "Individual session");
  CHECK(v.find("sections")->get<List>()->size() == 4);
  w.set("note", id, "session", "");
  CHECK(at_path(parsed(w, id), {"session"}) == "null");
}

TEST_CASE("NOTE-14 content follows every word and only what stands in the note") {
  World w;
  const NoteId id = written(w);
  const auto content = [&] { return content_to_sign(w.dana(), id)->content; };
  const std::string before = content();
  CHECK(content() == before);
  w.write(id, "plan", "Walk daily.\nReturn next week. ");
  CHECK(content() != before);
  w.write(id, "plan", "Walk daily.\nReturn next week.");
  CHECK(content() == before);
  w.set("note", id, "text/stray", "Written elsewhere");  // under no section, yet it stands there
  CHECK(content().find("Written elsewhere") != std::string::npos);
}

TEST_CASE("NOTE-14 what is signed is read back, whatever the script") {
  World w;
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "“Quote” \\ \"x\" \t\n 王 🙂 שלום e\xcc\x81 \"sections\":[]");
  w.sign_it(id, w.owner);
  const Signature* s = w.dana().signature_of_note(id);
  REQUIRE(s);
  CHECK(note_state(w.book, id) == NoteState::signed_);
  CHECK(sections_told(*s) ==
        "subjective|subjective|“Quote” \\ \"x\" \t\n 王 🙂 שלום e\xcc\x81 \"sections\":[]; "
        "objective|objective|; assessment|assessment|; plan|plan|; ");
}

TEST_CASE("NOTE-14 unreadable content gives nothing") {
  for (const char* content : {"", "{", "[]", "null", "{}", "{\"sections\":3}", "{\"sections\":[3]}",
                              "{\"sections\":[{\"key\":\"a\"}]}",
                              "{\"sections\":[{\"key\":\"a\",\"title\":\"b\",\"text\":3}]}"}) {
    Signature s;
    s.content = content;
    CHECK(sections_told(s) == "nothing");
  }
  Signature s;
  s.content = "{\"sections\":[]}";
  CHECK(sections_told(s) == "");
}

TEST_CASE("NOTE-14 only the author signs, a note with some text, once") {
  World w;
  const NoteId empty = w.begun_note();
  CHECK(told(content_to_sign(w.dana(), empty)) == "subjective invalid");
  w.write(empty, "plan", " \n\t ");
  CHECK(told(content_to_sign(w.dana(), empty)) == "subjective invalid");
  w.write(empty, "plan", "x");  // incomplete is allowed
  CHECK(told(content_to_sign(w.dana(), empty)) == "ok");
  CHECK(told(content_to_sign(w.as(w.other), empty)) == "forbidden");
  CHECK(told(sign(w.as(w.other), w.fresh<SignatureId>(), w.filled(empty, w.other))) ==
        "forbidden");
  CHECK(told(content_to_sign(w.dana(), w.fresh<NoteId>())) == "not_found");
  CHECK(told(content_to_sign(w.dana(), w.amara)) == "not_found");
  const Signature again = w.filled(empty, w.owner);
  w.sign_it(empty, w.owner);
  CHECK(told(content_to_sign(w.dana(), empty)) == "conflict");
  CHECK(told(sign(w.dana(), w.fresh<SignatureId>(), again)) == "conflict");
  CHECK(w.book.signatures_of(empty).size() == 1);

  World gone;
  const NoteId id = written(gone);
  gone.set("session", gone.session, "status", "no-show");
  CHECK(told(content_to_sign(gone.dana(), id)) == "conflict");
  gone.set("session", gone.session, "status", "completed");
  gone.set("note", id, "archived", true);
  CHECK(told(content_to_sign(gone.dana(), id)) == "conflict");
}

TEST_CASE("NOTE-14 a signature is complete, of the right person and over what stands now") {
  check_filled([](World&, Signature&) {}, "ok");
  check_filled([](World& w, Signature& s) { s.signer = w.other; }, "forbidden");
  check_filled([](World&, Signature& s) { s.signer_name = "Noor Haddad"; }, "forbidden");
  check_filled([](World&, Signature& s) { s.credentials = "MD"; }, "forbidden");
  check_filled([](World&, Signature& s) { s.meaning = ""; }, "invalid");
  check_filled([](World&, Signature& s) { s.meaning = "co-signature"; }, "invalid");
  check_filled([](World&, Signature& s) { s.hash.pop_back(); }, "invalid");
  check_filled([](World&, Signature& s) { s.hash[3] = 'G'; }, "invalid");
  check_filled([](World&, Signature& s) { s.hash[3] = 'A'; }, "invalid");
  check_filled([](World&, Signature& s) { s.at = {}; }, "invalid");
  check_filled([](World&, Signature& s) { s.local_time = "noon"; }, "invalid");
  check_filled([](World&, Signature& s) { s.zone = ""; }, "invalid");
  check_filled([](World&, Signature& s) { s.public_key.pop_back(); }, "invalid");
  check_filled([](World&, Signature& s) { s.signature.pop_back(); }, "invalid");
  check_filled([](World&, Signature& s) { s.content += " "; }, "conflict");
  check_filled([](World&, Signature& s) { s.content = ""; }, "conflict");
  check_filled([](World& w, Signature& s) { s.subject = w.session; }, "not_found");
  check_filled([](World& w, Signature& s) { w.write(NoteId(s.subject), "plan", "Changed."); },
               "conflict");
  check_filled([](World& w, Signature&) { w.set("client", w.amara, "name", "Amara Obi"); },
               "conflict");
  check_filled([](World& w, Signature&) { w.set("member", w.owner, "signing_key", Bytes(32, 7)); },
               "ok");
  check_filled([](World& w, Signature&) { w.set("member", w.owner, "signing_key", Bytes(32, 8)); },
               "wrong_secret");
  check_filled([](World& w, Signature&) { w.set("member", w.owner, "status", "left"); },
               "forbidden");
}

TEST_CASE("NOTE-14 the statement a key signs binds hash, signer, time and what is told of them") {
  World w;
  Signature s = w.filled(written(w), w.owner);
  const std::string statement = signing_statement(s);
  const std::string first = repeat("a1", 32) + "\n" + to_text(w.owner) +
                            "\n2026-11-18T09:30:00.000Z";
  CHECK(signing_statement_1(s) == "sessionbook-signature-1\n" + first);
  CHECK(statement == "sessionbook-signature-2\n" + first +
                         "\nauthor\nDana Reyes\nLPC\n2026-11-18T10:30\nEurope/Vienna\n" +
                         to_text(s.device));
  s.at.ms += 1;
  CHECK(signing_statement(s) != statement);
  s.at.ms -= 1;
  s.hash[0] = 'b';
  CHECK(signing_statement(s) != statement);
}

TEST_CASE("NOTE-14 what is stored is what was filled in") {
  World w;
  const NoteId id = written(w);
  const Signature given = w.filled(id, w.owner);
  w.sign_it(id, w.owner);
  const Signature& kept = *w.dana().signature_of_note(id);
  CHECK(kept.subject == given.subject);
  CHECK(kept.signer_name == "Dana Reyes");
  CHECK(kept.credentials == "LPC");
  CHECK(kept.at == given.at);
  CHECK(kept.local_time == "2026-11-18T10:30");
  CHECK(kept.zone == "Europe/Vienna");
  CHECK(kept.device == given.device);
  CHECK(kept.content == given.content);
  CHECK(kept.hash == given.hash);
  CHECK(kept.public_key == given.public_key);
  CHECK(kept.signature == given.signature);
  CHECK(signing_statement(kept) == signing_statement(given));
}

TEST_CASE("NOTE-14 a late edit never alters the signed text; it shows as unsigned") {
  World w;
  const NoteId id = w.signed_note();
  const std::string as_signed = sections_told(*w.dana().signature_of_note(id));
  w.set("note", id, "text/subjective", "Something else.");  // as it may come from another device
  CHECK(note_state(w.book, id) == NoteState::unsigned_edits);
  CHECK(sections_told(*w.dana().signature_of_note(id)) == as_signed);
  w.set("note", id, "text/subjective", "Client reports sleeping well on five nights.");
  CHECK(note_state(w.book, id) == NoteState::signed_);
  w.set("note", id, "text/other", "Added.");
  CHECK(note_state(w.book, id) == NoteState::unsigned_edits);
  w.set("note", id, "text/other", Value());
  w.set("client", w.amara, "name", "Amara Obi");  // a new name is no edit of the note
  CHECK(note_state(w.book, id) == NoteState::signed_);
}

TEST_CASE("NOTE-14 another person's signature does not sign the note; the earliest of two counts") {
  World w;
  const NoteId id = written(w);
  const auto put = [&](Signature s, std::int64_t ms, const char* meaning) {
    s.at = {ms};
    s.meaning = meaning;
    const SignatureId sid = w.fresh<SignatureId>();
    w.apply(std::vector<Edit>{edit_of(sid, s, {"subject", "signer", "meaning", "at", "content",
                                               "hash"})});
  };
  Signature mine = w.filled(id, w.owner), foreign = mine;
  foreign.signer = w.other;
  put(foreign, 1000, "author");
  put(mine, 2000, "co-signature");
  CHECK(note_state(w.book, id) == NoteState::draft);
  CHECK(w.dana().signature_of_note(id) == nullptr);
  put(mine, 9000, "author");
  put(mine, 5000, "author");
  put(mine, 7000, "author");
  REQUIRE(w.dana().signature_of_note(id));
  CHECK(w.dana().signature_of_note(id)->at.ms == 5000);
}

TEST_CASE("NOTE-14 an addendum needs a signed note, a reason and a text") {
  World w;
  const NoteId draft = written(w);
  const auto add = [&](const NoteId& note, const char* reason, const std::string& text,
                       MemberId me = {}) {
    return told(add_addendum(w.as(me ? me : w.owner), w.fresh<AddendumId>(), note, reason, text));
  };
  CHECK(add(draft, "Typo", "Five nights, not six.") == "conflict");
  CHECK(add(w.fresh<NoteId>(), "Typo", "Five nights.") == "not_found");
  w.sign_it(draft, w.owner);
  CHECK(add(draft, "Typo", "Five nights, not six.") == "ok");
  CHECK(add(draft, " ", "Five nights.") == "reason invalid");
  CHECK(add(draft, "Typo", " \n ") == "text invalid");
  CHECK(add(draft, repeat("x", 501).c_str(), "Five nights.") == "reason invalid");
  CHECK(add(draft, "Typo", repeat("x", 1'000'001)) == "text invalid");
  CHECK(add(draft, "Colleague's view", "Seen too.", w.other) == "ok");
  CHECK(add(draft, "x", "y", w.member_with(RoleKind::front_desk)) == "forbidden");
  CHECK(add(draft, "x", "y", w.member_with(RoleKind::biller)) == "forbidden");
  w.set("note", draft, "kind", "psychotherapy");
  CHECK(add(draft, "x", "y", w.other) == "not_found");
}

TEST_CASE("NOTE-14 an addendum has its own signature over its own text and the note's hash") {
  World w;
  const NoteId note = w.signed_note();
  const AddendumId id = w.fresh<AddendumId>();
  w.apply(add_addendum(w.dana(), id, note, " Wrong\nday ", "It was Tuesday.\n"));
  CHECK(w.book.addenda_of(note).size() == 1);
  CHECK(told(add_addendum(w.dana(), id, note, "x", "y")) == "conflict");
  const Value v = parsed(w, id);
  CHECK(at_path(v, {"kind"}) == "addendum");
  CHECK(at_path(v, {"id"}) == to_text(id));
  CHECK(at_path(v, {"note"}) == to_text(note));
  CHECK(at_path(v, {"note_hash"}) == repeat("a1", 32));
  CHECK(at_path(v, {"author_name"}) == "Dana Reyes");
  CHECK(told(content_to_sign(w.as(w.other), id)) == "forbidden");
  w.sign_it(id, w.owner);
  CHECK(told(content_to_sign(w.dana(), id)) == "conflict");
  const Signature* s = author_signature(w.book, id, w.owner);
  REQUIRE(s);
  CHECK(sections_told(*s) == "reason|Reason|Wrong day; text|Addendum|It was Tuesday.; ");
  CHECK(note_state(w.book, note) == NoteState::signed_);
}

TEST_CASE("NOTE-14 an unsigned addendum is its author's to put right, and is not forgotten") {
  World w;
  const NoteId note = w.signed_note();
  const AddendumId id = w.fresh<AddendumId>();
  w.apply(add_addendum(w.dana(), id, note, "Wrong day", "It was Tusday."));
  const auto change = [&](const char* reason, const char* text, MemberId me = {}) {
    return told(change_addendum(w.as(me ? me : w.owner), id, reason, text));
  };
  CHECK(addenda_to_sign(w.dana()) == std::vector<AddendumId>{id});
  CHECK(addenda_to_sign(w.as(w.other)).empty());
  CHECK(change("Wrong day", "It was Tuesday.", w.other) == "forbidden");
  CHECK(change("Wrong day", "x", w.member_with(RoleKind::front_desk)) == "forbidden");
  CHECK(change(" ", "It was Tuesday.") == "reason invalid");
  CHECK(change("Wrong day", "") == "text invalid");
  w.apply(change_addendum(w.dana(), id, "Wrong day", "It was Tuesday."));
  CHECK(w.book.find<Addendum>(id)->text == "It was Tuesday.");
  w.sign_it(id, w.owner);
  CHECK(change("Wrong day", "It was Monday.") == "conflict");
  CHECK(addenda_to_sign(w.dana()).empty());
  w.set("addendum", id, "text", std::string("It was Monday."));  // a device that was offline
  const AddendumShown shown = addendum_shown(w.book, id, *w.book.find<Addendum>(id));
  CHECK(shown.text == "It was Tuesday.");
  CHECK(shown.reason == "Wrong day");
  CHECK(shown.signature);
  const AddendumId own = w.fresh<AddendumId>();
  w.apply(add_addendum(w.dana(), own, note, "x", "y"));
  w.set("note", note, "kind", "psychotherapy");
  CHECK(addenda_to_sign(w.dana()).empty());
}

TEST_CASE("NOTE-14 a colleague adds to a signed note under their own name and signature") {
  World w;
  const NoteId note = w.signed_note();
  const AddendumId id = w.fresh<AddendumId>();
  w.apply(add_addendum(w.as(w.other), id, note, "Phone call", "The school called."), w.other);
  CHECK(w.book.find<Addendum>(id)->author == w.other);
  CHECK(told(content_to_sign(w.dana(), id)) == "forbidden");
  w.sign_it(id, w.other);
  const Signature* s = author_signature(w.book, id, w.other);
  REQUIRE(s);
  CHECK(s->signer_name == "Noor Haddad");
  CHECK_FALSE(author_signature(w.book, id, w.owner));
  CHECK(author_signature(w.book, note, w.owner));  // the note's own stands as it did
  w.set("note", note, "kind", "psychotherapy");
  CHECK(told(add_addendum(w.as(w.other), w.fresh<AddendumId>(), note, "x", "y")) == "not_found");
}

TEST_CASE("TEAM-03 signing asks for permission") {
  World w;
  const NoteId id = written(w);
  w.set("member", w.owner, "role", "front-desk");
  CHECK(told(content_to_sign(w.dana(), id)) == "forbidden");
  w.set("member", w.owner, "role", "supervisor");
  CHECK(told(content_to_sign(w.dana(), id)) == "ok");
}
