#include "core/note_facts.h"

#include <algorithm>

#include "core/client_rules.h"
#include "core/note_rules.h"
#include "core/note_write.h"
#include "core/occurrence.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/session_rules.h"
#include "core/template_rules.h"

namespace sb {
namespace {

constexpr std::string_view kWords[] = {"title", "date", "time", "location"};

const char* first_title(NoteKind kind) {
  switch (kind) {
    case NoteKind::administrative: return "Administrative note";
    case NoteKind::contact: return "Client contact";
    case NoteKind::psychotherapy: return "Psychotherapy note";
    default: return "Clinical note";
  }
}

Medium medium_of(Modality modality) {
  switch (modality) {
    case Modality::video: return Medium::video;
    case Modality::phone: return Medium::phone;
    default: return Medium::in_person;
  }
}

Result<const Session*> contact_of(const Access& access, const NewNote& wanted) {
  const Session* session = access.session(wanted.session);
  if (!session || session->is_gone())
    return Error{Fault::not_found, "This contact is not in the calendar any more.", "session"};
  if (session->kind != EventKind::contact || wanted.kind != NoteKind::contact)
    return Error{Fault::conflict, "Only a contact in the calendar has a contact note.", "session"};
  if (!is_held(session->status))
    return Error{Fault::conflict, "This contact did not take place, so it has no note.",
                 "session"};
  if (own_note_of(access, wanted.session, NoteKind::contact))
    return Error{Fault::conflict, "You have begun a note for this contact already.", "session"};
  return session;
}

Result<Template> template_of(const Access& access, const NewNote& wanted) {
  TemplateId id = wanted.template_id;
  if (id.is_nil()) id = usual_template(access.book(), wanted.kind);
  if (id.is_nil()) return built_in_template(wanted.kind);
  SB_TRY(chosen, usable_template(access, id, wanted.kind));
  return *chosen;
}

// The note to be changed, when notes of its kind have this fact.
Result<const Note*> with_fact(const Access& access, const NoteId& id, bool (*has)(NoteKind)) {
  SB_TRY(note, writable_note(access, id));
  if (!has(note->kind))
    return Error{Fault::conflict, "A note of this kind does not have that.", ""};
  return note;
}

bool is_contact(NoteKind kind) { return kind == NoteKind::contact; }
bool is_administrative(NoteKind kind) { return kind == NoteKind::administrative; }

Result<std::vector<Edit>> write_when(const NoteId& id, const Note& note, NoteFact fact,
                                     std::string_view text, Day today) {
  Note changed = note;
  const std::string field(fact_word(fact));
  if (fact == NoteFact::date) {
    const auto day = parse_day(text, today);
    const auto when = LocalTime::at(day.value_or(Day{}), note.when.minute_of_day());
    if (!day) return Error{Fault::invalid, "Enter a date, like 18 Nov 2026.", field};
    if (!has_possible_time(when, 1))
      return Error{Fault::invalid, "Enter a date between 1900 and 2199.", field};
    changed.when = when;
  } else {
    const auto minute = parse_time(text);
    if (!minute || *minute >= kMinutesPerDay)
      return Error{Fault::invalid, "Enter a time, like 14:30.", field};
    changed.when = LocalTime::at(note.when.day(), *minute);
  }
  return std::vector<Edit>{edit_of(id, changed, {"when"})};
}

}  // namespace

std::string_view fact_word(NoteFact fact) { return kWords[static_cast<int>(fact)]; }

std::optional<NoteFact> fact_from_word(std::string_view word) {
  for (std::size_t i = 0; i < std::size(kWords); ++i)
    if (kWords[i] == word) return static_cast<NoteFact>(i);
  return std::nullopt;
}

bool has_fact(NoteKind kind, NoteFact fact) {
  if (kind == NoteKind::progress) return false;
  switch (fact) {
    case NoteFact::time: return kind != NoteKind::psychotherapy;
    case NoteFact::location: return kind == NoteKind::contact;
    default: return true;
  }
}

std::string fact_text(const Note& note, NoteFact fact) {
  switch (fact) {
    case NoteFact::title: return note.title;
    case NoteFact::date: return to_iso(note.when.day());
    case NoteFact::time: return to_hhmm(note.when.minute_of_day());
    default: return note.location;
  }
}

NoteId own_note_of(const Access& access, const SessionId& session, NoteKind kind) {
  for (const NoteId& id : access.book().notes_of_session(session)) {
    const Note* note = access.note(id);
    if (note && note->kind == kind && note->author == access.me() && !note->archived) return id;
  }
  return {};
}

NoteId own_psychotherapy_note(const Access& access, const ClientId& client, Day day) {
  for (const NoteId& id : access.book().notes_of(client)) {
    const Note* note = access.note(id);
    if (note && note->kind == NoteKind::psychotherapy && note->author == access.me() &&
        !note->archived && note->when.day() == day)
      return id;
  }
  return {};
}

Result<std::vector<Edit>> begin_own_note(const Access& access, const NoteId& id,
                                         const NewNote& wanted) {
  SB_CHECK(access.check(Permission::note_write));
  if (access.book().exists(Note::kKind, id))
    return Error{Fault::conflict, "This note has been begun already.", ""};
  if (wanted.kind == NoteKind::progress)
    return Error{Fault::conflict, "A progress note belongs to a session. Begin it there.", ""};
  Note note;
  note.kind = wanted.kind;
  note.client = wanted.client;
  note.when = wanted.when;
  note.author = access.me();
  note.title = first_title(wanted.kind);
  std::vector<Edit> edits;
  if (wanted.kind == NoteKind::contact) note.practitioner = access.me();
  if (!wanted.session.is_nil()) {
    SB_TRY(session, contact_of(access, wanted));
    note.session = wanted.session;
    note.client = session->client;
    note.when = session->start;
    note.practitioner = session->member;
    note.location = session->location;
    note.medium = medium_of(session->modality);
    Edit hangs_on = on_occurrence(access.book(), Edit{Session::kKind, wanted.session, {}, {}});
    if (!hangs_on.fields.empty()) edits.push_back(std::move(hangs_on));
  }
  if (wanted.kind == NoteKind::psychotherapy) note.when = LocalTime::at(note.when.day(), 0);
  note.client = access.book().standing_for(note.client);
  const Client* client = access.client(note.client);
  if (!client || client->deleted)
    return Error{Fault::not_found, "This client is not in the practice any more.", "client"};
  SB_TRY(chosen, template_of(access, wanted));
  note.template_name = chosen.name;
  note.sections = chosen.sections;
  edits.push_back(edit_of(id, note, {"kind", "client", "session", "author", "template_name",
                                     "sections", "when", "title"}));
  if (wanted.kind == NoteKind::contact)
    edits.back() = edit_of(id, note, {"kind", "client", "session", "author", "template_name",
                                      "sections", "when", "title", "medium", "practitioner",
                                      "location"});
  return edits;
}

Result<std::vector<Edit>> write_fact(const Access& access, const NoteId& id, NoteFact fact,
                                     std::string_view text, Day today) {
  SB_TRY(found, writable_note(access, id));
  if (!has_fact(found->kind, fact))
    return Error{Fault::conflict, "A note of this kind does not have that.",
                 std::string(fact_word(fact))};
  if (fact == NoteFact::date || fact == NoteFact::time)
    return write_when(id, *found, fact, text, today);
  Note changed = *found;
  std::string& field = fact == NoteFact::title ? changed.title : changed.location;
  field = one_line(text);
  std::vector<Error> errors;
  const std::string name(fact_word(fact));
  if (fact == NoteFact::title)
    require_text(errors, field, "title", "Give the note a title.");
  limit_code_points(errors, field, kLongestName, name.c_str(),
                    fact == NoteFact::title ? "The title" : "The place");
  if (!errors.empty()) return errors.front();
  return std::vector<Edit>{edit_of(id, changed, {name.c_str()})};
}

Result<std::vector<Edit>> set_medium(const Access& access, const NoteId& id, Medium medium) {
  SB_TRY(found, with_fact(access, id, is_contact));
  Note changed = *found;
  changed.medium = medium;
  return std::vector<Edit>{edit_of(id, changed, {"medium"})};
}

Result<std::vector<Edit>> set_practitioner(const Access& access, const NoteId& id,
                                           const MemberId& member) {
  SB_TRY(found, with_fact(access, id, is_contact));
  const Member* chosen = access.book().find<Member>(member);
  if (!chosen)
    return Error{Fault::not_found, "Choose who was in contact with the client.", "practitioner"};
  Note changed = *found;
  changed.practitioner = member;
  return std::vector<Edit>{edit_of(id, changed, {"practitioner"})};
}

Result<std::vector<Edit>> set_sticky(const Access& access, const NoteId& id, bool sticky) {
  SB_TRY(found, with_fact(access, id, is_administrative));
  Note changed = *found;
  changed.sticky = sticky;
  return std::vector<Edit>{edit_of(id, changed, {"sticky"})};
}

bool is_untouched(const Access& access, const NoteId& id) {
  const Note* note = access.note(id);
  if (!note || !(note->author == access.me()) || note->submitted.ms) return false;
  const bool says_something =
      std::any_of(note->text.begin(), note->text.end(),
                  [](const auto& entry) { return !entry.second.empty(); });
  return !says_something && access.book().attachments_of_note(id).empty() &&
         access.book().concurrent(id).empty();
}

Result<std::vector<Edit>> discard_note(const Access& access, const NoteId& id) {
  SB_TRY(found, writable_note(access, id));
  if (!is_untouched(access, id))
    return Error{Fault::conflict,
                 "Something was written in this note, so it stays in the record.", ""};
  Edit gone{Note::kKind, id, {}, {}};
  for (const FieldSpec& spec : fields_of<Note>())
    if (spec.type != FieldType::keyed_text)
      gone.fields.emplace_back(std::string(spec.name), Value());
  const auto clear = [&](const char* base, const std::map<std::string, std::string>& keyed) {
    for (const auto& [key, text] : keyed) gone.fields.emplace_back(base + key, Value());
  };
  clear("text/", found->text);
  clear("carried/", found->carried);
  clear("waived/", found->waived);
  return std::vector<Edit>{std::move(gone)};
}

}  // namespace sb
