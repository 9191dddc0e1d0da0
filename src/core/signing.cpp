#include "core/signing.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/codec.h"
#include "core/note_rules.h"
#include "core/rule_edit.h"

namespace sb {
namespace {

Value instant_value(Instant t) { return t.ms ? Value(to_iso(t)) : Value(); }

template <class E>
std::string name_of(const Book& book, const RawId& id) {
  const E* found = book.find<E>(id);
  return found ? found->name : std::string();
}

Map section_value(const std::string& key, const std::string& title, const std::string& text) {
  return Map{{"key", key}, {"title", title}, {"text", text}};
}

}  // namespace

namespace signing {

// Every section in order; then text that stands under no section, so that nothing is left unsigned.
Value sections_value(const Note& note) {
  List out;
  std::set<std::string> seen;
  for (const Section& s : note.sections) {
    if (!seen.insert(s.key).second) continue;
    const auto text = note.text.find(s.key);
    out.push_back(section_value(s.key, s.title, text == note.text.end() ? "" : text->second));
  }
  for (const auto& [key, text] : note.text)
    if (!seen.count(key) && !text.empty()) out.push_back(section_value(key, key, text));
  return out;
}

Value session_value(const Book& book, const SessionId& id) {
  const Session* s = id ? book.find<Session>(id) : nullptr;
  if (!s) return {};
  const Practice* practice = book.practice();
  return Map{{"id", to_text(id)},
             {"start", to_iso(s->start)},
             {"zone", practice ? practice->zone : std::string()},
             {"duration", s->duration},
             {"started", instant_value(s->started)},
             {"stopped", instant_value(s->stopped)},
             {"modality", std::string(word_of(s->modality))},
             {"location", s->location},
             {"service", name_of<Service>(book, s->service)}};
}

// The files that hang on the note when it is signed; by their ids, which every device has alike.
Value files_value(const Book& book, const NoteId& id) {
  std::vector<AttachmentId> ids = book.attachments_of_note(id);
  std::sort(ids.begin(), ids.end());
  List out;
  for (const AttachmentId& file : ids)
    if (const Attachment* a = book.find<Attachment>(file))
      out.push_back(Map{{"name", a->name}, {"size", a->size}, {"hash", a->hash}});
  return out.empty() ? Value() : Value(std::move(out));
}

// NOTE-05: a contact says who was in contact, how and where.
Value contact_value(const Book& book, const Note& note) {
  if (note.kind != NoteKind::contact) return {};
  return Map{{"medium", std::string(word_of(note.medium))},
             {"practitioner", name_of<Member>(book, note.practitioner)},
             {"location", note.location}};
}

}  // namespace signing

const Signature* author_signature(const Book& book, const RawId& subject, const MemberId& author) {
  const Signature* first = nullptr;
  SignatureId first_id;
  for (const SignatureId& id : book.signatures_of(subject)) {
    const Signature* s = book.find<Signature>(id);
    if (!s || s->meaning != "author" || !(s->signer == author)) continue;
    if (!first || s->at < first->at || (s->at == first->at && id < first_id)) {
      first = s;
      first_id = id;
    }
  }
  return first;
}

Stamp stamp_of(const Book& book, const RawId& subject, const Signature& signature) {
  for (const SignatureId& id : book.signatures_of(subject))
    if (book.find<Signature>(id) == &signature)
      if (const auto state = book.field_state(Signature::kKind, id, "content"))
        return state->stamp;
  return {};
}

bool is_signed(const Book& book, const NoteId& id) {
  const Note* note = book.find<Note>(id);
  return note && author_signature(book, id, note->author);
}

bool session_is_locked(const Book& book, const SessionId& id) {
  const auto& notes = book.notes_of_session(id);
  return std::any_of(notes.begin(), notes.end(), [&](const NoteId& n) {
    const Note* note = book.find<Note>(n);
    return note && note->kind != NoteKind::psychotherapy && is_signed(book, n);
  });
}

bool has_text(const Note& note) {
  return std::any_of(note.text.begin(), note.text.end(),
                     [](const auto& entry) { return !trim(entry.second).empty(); });
}

std::string note_content(const Book& book, const NoteId& id, const Note& note) {
  Map content{{"kind", "note"},
              {"id", to_text(id)},
              {"note_kind", std::string(word_of(note.kind))},
              {"client", to_text(note.client)},
              {"client_name", name_of<Client>(book, note.client)},
              {"session", signing::session_value(book, note.session)},
              {"author", to_text(note.author)},
              {"author_name", name_of<Member>(book, note.author)},
              {"template", note.template_name},
              {"when", to_iso(note.when)},
              {"title", note.title},
              {"sections", signing::sections_value(note)}};
  // Only where there is something to say, so that what was signed before reads the same.
  if (Value files = signing::files_value(book, id); !files.is_null())
    content.emplace_back("files", std::move(files));
  if (Value contact = signing::contact_value(book, note); !contact.is_null())
    content.emplace_back("contact", std::move(contact));
  return canonical_json(content);
}

// An addendum names the hash of what it amends, so that it cannot be moved under another text.
std::string addendum_content(const Book& book, const AddendumId& id, const Addendum& addendum) {
  const Note* note = book.find<Note>(addendum.note);
  const Signature* amended = note ? author_signature(book, addendum.note, note->author) : nullptr;
  List sections{section_value("reason", "Reason", addendum.reason),
                section_value("text", "Addendum", addendum.text)};
  return canonical_json(Map{{"kind", "addendum"},
                            {"id", to_text(id)},
                            {"note", to_text(addendum.note)},
                            {"note_hash", amended ? amended->hash : std::string()},
                            {"client", note ? to_text(note->client) : std::string()},
                            {"author", to_text(addendum.author)},
                            {"author_name", name_of<Member>(book, addendum.author)},
                            {"sections", std::move(sections)}});
}

std::optional<std::vector<SignedSection>> signed_sections(const Signature& signature) {
  const Result<Value> content = value_from_json(signature.content);
  const Value* sections = content ? content->find("sections") : nullptr;
  const List* list = sections ? sections->get<List>() : nullptr;
  if (!list) return std::nullopt;
  std::vector<SignedSection> out;
  for (const Value& entry : *list) {
    const Value *key = entry.find("key"), *title = entry.find("title"), *text = entry.find("text");
    if (!key || !title || !text || !text->get<std::string>()) return std::nullopt;
    out.push_back({key->text_or(), title->text_or(), text->text_or()});
  }
  return out;
}

}  // namespace sb
