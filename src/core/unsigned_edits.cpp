#include "core/unsigned_edits.h"

#include <algorithm>
#include <set>

#include "core/book.h"
#include "core/codec.h"
#include "core/note_rules.h"
#include "core/occurrence.h"
#include "core/schema.h"
#include "core/session_rules.h"
#include "core/signing.h"

namespace sb {
namespace {

using As = UnsignedEdit::As;

// A fact of the session or of a contact that its signature pins: member of the content, field of
// the entity, what it is called.
struct Pinned {
  const char *member, *field, *title;
  As as;
};
constexpr Pinned kOfNote[] = {{"title", "title", "Title", As::text},
                              {"when", "when", "Date and time", As::when}};
constexpr Pinned kOfContact[] = {{"medium", "medium", "Medium", As::medium},
                                 {"location", "location", "Location", As::text}};
constexpr Pinned kOfSession[] = {{"start", "start", "Session start", As::when},
                                 {"duration", "duration", "Session length", As::minutes},
                                 {"started", "started", "Session started", As::moment},
                                 {"stopped", "stopped", "Session stopped", As::moment},
                                 {"modality", "modality", "Modality", As::modality},
                                 {"location", "location", "Session location", As::text}};

// A value as text, however it is written; nothing for null.
std::string text_of(const Value* value) {
  if (!value) return {};
  if (const auto* number = value->get<std::int64_t>()) return std::to_string(*number);
  return value->text_or();
}
std::string text_at(const Value& content, const char* member) {
  return text_of(content.find(member));
}

// What is signed of a note, found and read once.
struct Pins {
  const Book& book;
  NoteId id;
  const Note& note;
  const Signature& signature;
  Value content;
  std::vector<SignedSection> sections;

  const Value* contact() const { return note.kind == NoteKind::contact ? map("contact") : nullptr; }
  const Value* session() const { return map("session"); }
  const Session* session_now() const { return book.find<Session>(note.session); }

 private:
  const Value* map(const char* member) const {
    const Value* found = content.find(member);
    return found && found->get<Map>() ? found : nullptr;
  }
};

std::optional<Pins> pins_of(const Book& book, const NoteId& id) {
  const Note* note = book.find<Note>(id);
  const Signature* signature = note ? author_signature(book, id, note->author) : nullptr;
  if (!signature) return std::nullopt;
  Result<Value> content = value_from_json(signature->content);
  auto sections = signed_sections(*signature);
  if (!content || !sections) return std::nullopt;
  return Pins{book, id, *note, *signature, std::move(*content), std::move(*sections)};
}

template <class E>
std::string name_of(const Book& book, const RawId& id) {
  const E* found = book.find<E>(id);
  return found ? found->name : std::string();
}

// What it was called when the note was signed; nothing when that is not known.
template <class E>
std::optional<std::string> name_then(const Pins& pins, const RawId& id) {
  const Stamp signed_at = stamp_of(pins.book, pins.id, pins.signature);
  std::optional<std::string> name;
  for (const GivenValue& given : pins.book.values_of(E::kKind, id, "name")) {
    if (signed_at < given.stamp) break;
    name = given.value.text_or();
  }
  return name;
}

// Only a name is pinned. It reads differently now because another was chosen since, or because
// this one was renamed.
template <class E>
bool is_another(const Pins& pins, const RawId& chosen, const std::string& signed_name) {
  if (chosen && !pins.book.find<E>(chosen)) return false;  // not ours to read
  if (name_of<E>(pins.book, chosen) == signed_name) return false;
  return name_then<E>(pins, chosen).value_or("") != signed_name;
}

void add_edit(std::vector<UnsignedEdit>& out, const char* title, std::string then, std::string now,
              As as = As::text) {
  if (then != now) out.push_back({title, std::move(then), std::move(now), {}, as});
}

template <std::size_t N>
void add_facts(std::vector<UnsignedEdit>& out, const Pins& pins, const Value& then,
               const Pinned (&facts)[N], const char* kind, const RawId& id) {
  for (const Pinned& fact : facts) {
    const Value now = pins.book.shown(kind, id, fact.field);
    add_edit(out, fact.title, text_at(then, fact.member), text_of(&now), fact.as);
  }
}

void add_texts(std::vector<UnsignedEdit>& out, const Pins& pins) {
  const auto add = [&](const std::string& title, const std::string& then, const std::string& now,
                       const std::string& key) {
    if (then != now) out.push_back({title, then, now, key, As::text});
  };
  std::set<std::string> seen;
  for (const SignedSection& section : pins.sections) {
    const auto now = pins.note.text.find(section.key);
    seen.insert(section.key);
    add(section.title, section.text, now == pins.note.text.end() ? "" : now->second, section.key);
  }
  for (const auto& [key, text] : pins.note.text) {
    if (seen.count(key)) continue;
    const auto named =
        std::find_if(pins.note.sections.begin(), pins.note.sections.end(),
                     [&, wanted = key](const Section& s) { return s.key == wanted; });
    add(named == pins.note.sections.end() ? key : named->title, "", text, key);
  }
}

std::string file_names(const Value* files) {
  const List* list = files ? files->get<List>() : nullptr;
  std::string out;
  if (list)
    for (const Value& file : *list)
      out += (out.empty() ? "" : ", ") + text_at(file, "name");
  return out;
}

void add_files(std::vector<UnsignedEdit>& out, const Pins& pins) {
  const Value now = signing::files_value(pins.book, pins.id);
  const Value* then = pins.content.find("files");
  if (canonical_json(now) != (then ? canonical_json(*then) : "null"))
    out.push_back({"Files", file_names(then), file_names(&now), {}, As::text});
}

bool practitioner_changed(const Pins& pins) {
  const Value* contact = pins.contact();
  return contact &&
         is_another<Member>(pins, pins.note.practitioner, text_at(*contact, "practitioner"));
}

bool service_changed(const Pins& pins) {
  const Session* now = pins.session_now();
  return now && pins.session() &&
         is_another<Service>(pins, now->service, text_at(*pins.session(), "service"));
}

bool is_other_client(const Book& book, const Session& session, const Note& note) {
  return !(book.standing_for(session.client) == book.standing_for(note.client));
}

void add_contact(std::vector<UnsignedEdit>& out, const Pins& pins) {
  const Value* then = pins.contact();
  if (!then) return;
  add_facts(out, pins, *then, kOfContact, Note::kKind, pins.id);
  if (practitioner_changed(pins))
    add_edit(out, "Practitioner", text_at(*then, "practitioner"),
             name_of<Member>(pins.book, pins.note.practitioner));
}

// The session as the signature locked it. It was held then, in the calendar and this client's.
void add_session(std::vector<UnsignedEdit>& out, const Pins& pins) {
  const Value* then = pins.session();
  const Session* now = pins.session_now();
  if (!then || !now) return;
  add_facts(out, pins, *then, kOfSession, Session::kKind, pins.note.session);
  if (service_changed(pins))
    add_edit(out, "Service", text_at(*then, "service"), name_of<Service>(pins.book, now->service));
  if (!is_held(now->status))
    add_edit(out, "Session status", "", std::string(word_of(now->status)), As::status);
  if (is_other_client(pins.book, *now, pins.note))
    add_edit(out, "Session of", "this client", now->client ? "another client" : "");
  if (now->deleted) add_edit(out, "Session", "in the calendar", "deleted");
}

// ---- back to what was signed

void put_texts(Edit& edit, const Pins& pins) {
  std::vector<UnsignedEdit> texts;
  add_texts(texts, pins);
  for (const UnsignedEdit& late : texts)
    edit.fields.emplace_back("text/" + late.key,
                             late.signed_text.empty() ? Value() : Value(late.signed_text));
}

template <std::size_t N>
void put_facts(Edit& edit, const Pins& pins, const Value& then, const Pinned (&facts)[N]) {
  for (const Pinned& fact : facts) {
    const Value* signed_value = then.find(fact.member);
    const Value now = pins.book.shown(edit.kind, edit.entity, fact.field);
    if (signed_value && text_of(signed_value) != text_of(&now))
      edit.fields.emplace_back(fact.field, *signed_value);
  }
}

// The one that was called so when the note was signed; nil for nobody and for several.
template <class E>
RawId named(const Pins& pins, const std::string& name) {
  RawId found;
  int count = 0;
  pins.book.each<E>([&](const RawId& id, const E&) {
    if (name_then<E>(pins, id) != name) return;
    found = id;
    ++count;
  });
  return count == 1 ? found : RawId{};
}

Edit session_back(const Pins& pins) {
  Edit edit{Session::kKind, pins.note.session, {}, "Told in an addendum"};
  const Value* then = pins.session();
  const Session* now = pins.session_now();
  if (!then || !now) return edit;
  put_facts(edit, pins, *then, kOfSession);
  if (service_changed(pins)) {
    const std::string name = text_at(*then, "service");
    const RawId service = named<Service>(pins, name);
    if (service || name.empty()) edit.fields.emplace_back("service", to_text(service));
  }
  if (!is_held(now->status))
    edit.fields.emplace_back("status", std::string(word_of(SessionStatus::completed)));
  if (is_other_client(pins.book, *now, pins.note))
    edit.fields.emplace_back("client", to_text(pins.note.client));
  if (now->deleted) edit.fields.emplace_back("deleted", false);
  return edit;
}

bool holds(const std::string& json, const char* member, const Value& value) {
  return json.find("\"" + std::string(member) + "\":" + canonical_json(value)) != json.npos;
}

// Bytes alone say so; where they do not, names may have changed.
bool facts_look_signed(const Book& book, const Note& note, const std::string& then) {
  const Value contact = signing::contact_value(book, note);
  if (!contact.is_null() && !holds(then, "contact", contact)) return false;
  const Session* session = book.find<Session>(note.session);
  if (!session) return true;
  return holds(then, "session", signing::session_value(book, note.session)) &&
         is_held(session->status) && !session->deleted &&
         !is_other_client(book, *session, note);
}

template <std::size_t N>
void read_facts(void* entity, const char* kind, const Value& then, const Pinned (&facts)[N]) {
  for (const Pinned& fact : facts)
    if (const Value* value = then.find(fact.member))
      (void)find_field(kind, fact.field)->set(entity, {}, *value);
}

}  // namespace

// Members are in order of their names and a quote inside a JSON text is escaped: what is found here
// can only be the member itself, and "title" and "when" stand last.
bool stands_as_signed(const Book& book, const NoteId& id, const Note& note,
                      const Signature& signature) {
  const std::string& then = signature.content;
  if (!holds(then, "sections", signing::sections_value(note))) return false;
  const std::string last = "\"title\":" + canonical_json(note.title) + ",\"when\":" +
                           canonical_json(to_iso(note.when)) + "}";
  if (then.size() < last.size() || then.compare(then.size() - last.size(), last.size(), last) != 0)
    return false;
  const Value files = signing::files_value(book, id);
  const bool same_files = files.is_null() ? then.find("\"files\":[") == std::string::npos
                                          : holds(then, "files", files);
  if (!same_files) return false;
  return facts_look_signed(book, note, then) || unsigned_edits(book, id).empty();
}

std::vector<UnsignedEdit> unsigned_edits(const Book& book, const NoteId& id) {
  std::vector<UnsignedEdit> out;
  const auto pins = pins_of(book, id);
  if (!pins) return out;
  add_texts(out, *pins);
  add_facts(out, *pins, pins->content, kOfNote, Note::kKind, id);
  add_files(out, *pins);
  add_contact(out, *pins);
  add_session(out, *pins);
  return out;
}

std::vector<Edit> back_to_signed(const Book& book, const NoteId& id) {
  std::vector<Edit> out;
  const auto pins = pins_of(book, id);
  if (!pins) return out;
  Edit note{Note::kKind, id, {}, "Told in an addendum"};
  put_texts(note, *pins);
  put_facts(note, *pins, pins->content, kOfNote);
  if (const Value* contact = pins->contact()) {
    put_facts(note, *pins, *contact, kOfContact);
    if (practitioner_changed(*pins))
      if (const RawId who = named<Member>(*pins, text_at(*contact, "practitioner")))
        note.fields.emplace_back("practitioner", to_text(who));
  }
  if (!note.fields.empty()) out.push_back(std::move(note));
  Edit session = session_back(*pins);
  if (!session.fields.empty()) out.push_back(on_occurrence(book, std::move(session)));
  return out;
}

std::optional<NoteAsSigned> note_as_signed(const Book& book, const NoteId& id) {
  const auto pins = pins_of(book, id);
  if (!pins) return std::nullopt;
  NoteAsSigned out;
  out.note = pins->note;
  out.note.text.clear();
  for (const SignedSection& section : pins->sections) out.note.text[section.key] = section.text;
  read_facts(&out.note, Note::kKind, pins->content, kOfNote);
  if (const Value* contact = pins->contact()) {
    read_facts(&out.note, Note::kKind, *contact, kOfContact);
    out.practitioner = text_at(*contact, "practitioner");
  }
  const Value* session = pins->session();
  if (!session) return out;
  const Session* now = pins->session_now();
  out.session = now ? *now : Session{};
  read_facts(&*out.session, Session::kKind, *session, kOfSession);
  out.service = text_at(*session, "service");
  return out;
}

}  // namespace sb
