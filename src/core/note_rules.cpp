#include "core/note_rules.h"

#include <algorithm>

#include "base/text.h"
#include "core/client_rules.h"
#include "core/note_standing.h"
#include "core/note_window.h"
#include "core/note_write.h"
#include "core/signing.h"
#include "core/occurrence.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/session_rules.h"
#include "core/template_rules.h"
#include "core/unsigned_edits.h"

namespace sb {
namespace {

constexpr std::size_t kEnoughWords = 3;  // fewer is a word left standing, not a section

Status check_session_for_note(const Access& access, const SessionId& id) {
  const Session* session = access.session(id);
  if (!session || session->is_gone())
    return Error{Fault::not_found, "This session is not in the calendar any more.", "session"};
  if (session->kind != EventKind::session)
    return Error{Fault::conflict, "Only a session has a progress note.", "session"};
  if (!is_held(session->status))
    return Error{Fault::conflict,
                 "This session did not take place, so it has no progress note.", "session"};
  const Client* client = access.client(access.book().standing_for(session->client));
  if (!client || client->deleted)
    return Error{Fault::not_found, "The client of this session was deleted.", "client"};
  for (const NoteId& other : access.book().notes_of_session(id)) {
    const Note* note = access.book().find<Note>(other);
    if (note && !note->archived && note->kind == NoteKind::progress &&
        note->author == access.me())
      return Error{Fault::conflict, "You have begun a note for this session already.", "session"};
  }
  return Done{};
}

const Section* section_of(const Note& note, std::string_view key) {
  for (const Section& section : note.sections)
    if (section.key == key) return &section;
  return nullptr;
}

std::string_view text_of_section(const Note& note, const std::string& key) {
  const auto found = note.text.find(key);
  return found == note.text.end() ? std::string_view() : std::string_view(found->second);
}

bool has_words(const Note& note, const std::string& key) {
  return count_words(text_of_section(note, key)) >= kEnoughWords;
}

// NOTE-04: an administrative note is complete when it has text, however little.
bool is_written(const Note& note, const std::string& key) {
  if (note.kind == NoteKind::administrative) return !trim(text_of_section(note, key)).empty();
  return has_words(note, key);
}

void add_session_elements(std::vector<Element>& out, const Session& s) {
  const bool has_times = s.started.ms && s.started < s.stopped;
  const bool has_place = s.modality != Modality::in_person || !s.location.empty();
  out.push_back({"times", "Start and stop", has_times});
  out.push_back({"session", "Modality", true});
  out.push_back({"session", "Setting", has_place});
}

}  // namespace

Result<const Note*> writable_note(const Access& access, const NoteId& id) {
  SB_CHECK(check_note_open(access, id));
  return access.note(id);
}

Result<const Template*> usable_template(const Access& access, const TemplateId& id,
                                        NoteKind kind) {
  const Template* found = access.book().find<Template>(id);
  if (!found) return Error{Fault::not_found, "Choose a template for the note.", "template"};
  if (found->archived)
    return Error{Fault::conflict, "This template is archived. Choose another.", "template"};
  if (found->sections.empty())
    return Error{Fault::conflict, "This template has no sections. Choose another.", "template"};
  if (!suits(kind, found->kind))
    return Error{Fault::conflict, "This template is for another kind of note.", "template"};
  return found;
}

Result<std::vector<Edit>> begin_note(const Access& access, const NoteId& id,
                                     const SessionId& session_id, const TemplateId& template_id) {
  SB_CHECK(access.check(Permission::note_write));
  if (access.book().exists(Note::kKind, id))
    return Error{Fault::conflict, "This note has been begun already.", ""};
  SB_CHECK(check_session_for_note(access, session_id));
  Template built_in;  // for a practice that has no template of this kind
  const Template* chosen = &built_in;
  if (template_id.is_nil() && templates_for(access.book(), NoteKind::progress).empty()) {
    built_in = built_in_template(NoteKind::progress);
  } else {
    SB_TRY(found, usable_template(access, template_id, NoteKind::progress));
    chosen = found;
  }
  const Session& session = *access.session(session_id);
  Note note;
  note.kind = NoteKind::progress;
  note.client = session.client;
  note.session = session_id;
  note.author = access.me();
  note.template_name = chosen->name;
  note.sections = chosen->sections;
  note.when = session.start;
  note.title = "Progress note";
  std::vector<Edit> edits;
  Edit hangs_on = on_occurrence(access.book(), Edit{Session::kKind, session_id, {}, {}});
  if (!hangs_on.fields.empty()) edits.push_back(std::move(hangs_on));
  edits.push_back(edit_of(id, note, {"kind", "client", "session", "author", "template_name",
                                     "sections", "when", "title"}));
  return edits;
}

Result<std::vector<Edit>> write_section(const Access& access, const NoteId& id,
                                        std::string_view key, std::string_view text) {
  SB_TRY(found, writable_note(access, id));
  const std::string name(key);
  const Section* section = section_of(*found, key);
  if (!section && !found->text.count(name))
    return Error{Fault::not_found, "This note has no such section.", name};
  std::string cleaned = clean_text(text).text;
  std::vector<Error> errors;
  limit_bytes(errors, cleaned, kLongestText, name.c_str(),
              section ? section->title.c_str() : "The text");
  if (!errors.empty()) return errors.front();
  Edit edit{Note::kKind, id, {}, {}};
  edit.fields.emplace_back("text/" + name,
                           cleaned.empty() ? Value() : Value(std::move(cleaned)));
  return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> use_template(const Access& access, const NoteId& id,
                                       const TemplateId& template_id) {
  SB_TRY(found, writable_note(access, id));
  SB_TRY(chosen, usable_template(access, template_id, found->kind));
  Note note = *found;
  note.template_name = chosen->name;
  note.sections = chosen->sections;
  for (Section old : found->sections) {  // what was written stays in sight, asked for no longer
    if (section_of(note, old.key) || text_of_section(note, old.key).empty()) continue;
    old.required = false;
    note.sections.push_back(std::move(old));
  }
  return std::vector<Edit>{edit_of(id, note, {"template_name", "sections"})};
}

std::vector<Element> completeness(const Access& access, const Note& note) {
  std::vector<Element> out;
  for (const Section& s : note.sections)
    if (s.required) out.push_back({s.key, s.title, is_written(note, s.key)});
  // Only a progress note speaks of its session's times and place; a psychotherapy note must not
  // (45 CFR 164.501).
  if (note.kind != NoteKind::progress) return out;
  if (const Session* session = access.session(note.session)) add_session_elements(out, *session);
  return out;
}

std::vector<Element> completeness(const Access& access, const NoteId& id) {
  const Note* note = access.note(id);
  return note ? completeness(access, *note) : std::vector<Element>{};
}

NoteState note_state(const Book& book, const NoteId& id) {
  const Note* note = book.find<Note>(id);
  if (!note) return NoteState::none;
  const Signature* signature = author_signature(book, id, note->author);
  if (!signature) return is_draft(book, id, *note) ? NoteState::draft : NoteState::recorded;
  return stands_as_signed(book, id, *note, *signature) ? NoteState::signed_
                                                       : NoteState::unsigned_edits;
}

namespace {

Result<Addendum> with_texts(Addendum addendum, std::string_view reason, std::string_view text) {
  addendum.reason = one_line(reason);
  addendum.text = clean_block(text);
  std::vector<Error> errors;
  require_text(errors, addendum.reason, "reason", "Say why the note needs an addendum.");
  limit_code_points(errors, addendum.reason, kLongestLine, "reason", "The reason");
  require_text(errors, addendum.text, "text", "Write the addendum.");
  limit_bytes(errors, addendum.text, kLongestText, "text", "The addendum");
  if (!errors.empty()) return errors.front();
  return addendum;
}

}  // namespace

Result<std::vector<Edit>> add_addendum(const Access& access, const AddendumId& id,
                                       const NoteId& note_id, std::string_view reason,
                                       std::string_view text) {
  SB_CHECK(access.check(Permission::note_write));
  if (access.book().exists(Addendum::kKind, id))
    return Error{Fault::conflict, "This addendum has been added already.", ""};
  if (!access.note(note_id))
    return Error{Fault::not_found, "This note is not in the record.", ""};
  if (!note_is_locked(access.book(), note_id, access.now()))
    return Error{Fault::conflict, "This note is still a draft. Write in the note itself.", ""};
  Addendum addendum;
  addendum.note = note_id;
  addendum.author = access.me();
  SB_TRY(written, with_texts(std::move(addendum), reason, text));
  return std::vector<Edit>{edit_of(id, written, {"note", "author", "reason", "text"})};
}

Result<std::vector<Edit>> change_addendum(const Access& access, const AddendumId& id,
                                          std::string_view reason, std::string_view text) {
  SB_CHECK(access.check(Permission::note_write));
  const Addendum* found = access.book().find<Addendum>(id);
  if (!found || !access.note(found->note))
    return Error{Fault::not_found, "This addendum is not in the record.", ""};
  if (!(found->author == access.me()))
    return Error{Fault::forbidden, "Only its author changes an addendum.", ""};
  if (author_signature(access.book(), id, found->author))
    return Error{Fault::conflict, "This addendum is signed. Add another one instead.", ""};
  SB_TRY(written, with_texts(*found, reason, text));
  return std::vector<Edit>{edit_of(id, written, {"reason", "text"})};
}

AddendumShown addendum_shown(const Book& book, const AddendumId& id, const Addendum& addendum) {
  AddendumShown out{addendum.reason, addendum.text,
                    author_signature(book, id, addendum.author)};
  const auto sections = out.signature ? signed_sections(*out.signature) : std::nullopt;
  if (!sections) return out;
  for (const SignedSection& s : *sections)
    if (s.key == "reason" || s.key == "text") (s.key == "reason" ? out.reason : out.text) = s.text;
  return out;
}

std::vector<AddendumId> addenda_to_sign(const Access& access) {
  std::vector<AddendumId> out;
  if (!access.may(Permission::note_sign)) return out;
  access.book().each<Addendum>([&](const RawId& id, const Addendum& addendum) {
    if (!(addendum.author == access.me()) || author_signature(access.book(), id, access.me()))
      return;
    const Note* note = access.note(addendum.note);
    if (note && note->kind != NoteKind::psychotherapy) out.push_back(AddendumId(id));
  });
  return out;
}

std::string preview(const Note& note, std::size_t most) {
  std::string text;
  for (const Section& s : note.sections) {
    const std::string_view part = text_of_section(note, s.key);
    // The first few thousand are enough for a line; a section may have a million.
    const std::string line = collapse_spaces(cut_to_code_points(part, most * 4 + 100));
    if (line.empty()) continue;
    text += (text.empty() ? "" : " ") + line;
    if (text.size() > most * 4) break;
  }
  if (most == 0 || count_code_points(text) <= most) return most == 0 ? std::string() : text;
  text = cut_to_code_points(text, most - 1);
  return std::string(trim(text)) + "…";
}

}  // namespace sb
