#include "core/note_conflicts.h"

#include "base/text.h"
#include "core/note_facts.h"
#include "core/note_rules.h"
#include "core/note_write.h"
#include "core/signing.h"

namespace sb {
namespace {

// A progress note has the facts of its session.
bool has_fact_field(NoteKind kind, std::string_view field) {
  if (field == "title") return has_fact(kind, NoteFact::title);
  if (field == "when") return has_fact(kind, NoteFact::date);
  return (field == "location" || field == "medium" || field == "practitioner") &&
         kind == NoteKind::contact;
}

bool is_nothing(const Value& value) { return value.is_null() || value == Value(""); }

}  // namespace

std::vector<Concurrent> note_conflicts(const Book& book, const NoteId& id) {
  std::vector<Concurrent> out;
  const Note* note = book.find<Note>(id);
  if (!note || is_signed(book, id)) return out;
  for (Concurrent& other : book.concurrent(id)) {
    const FieldName name = split_field(other.field);
    const bool text = name.base == "text" && !trim(other.value.text_or()).empty();
    const bool fact = has_fact_field(note->kind, other.field) &&
                      !(is_nothing(other.value) &&
                        is_nothing(book.get(Note::kKind, id, other.field)));
    if (text || fact) out.push_back(std::move(other));
  }
  return out;
}

Result<std::vector<Edit>> take_other(const Access& access, const NoteId& id,
                                     const Concurrent& other) {
  const FieldName name = split_field(other.field);
  if (name.base == "text") return write_section(access, id, name.key, other.value.text_or());
  SB_TRY(note, writable_note(access, id));
  if (!has_fact_field(note->kind, other.field))
    return Error{Fault::conflict, "A note of this kind does not have that.", other.field};
  return std::vector<Edit>{Edit{Note::kKind, id, {{other.field, other.value}}, {}}};
}

Change left_aside(const NoteId& id, const Concurrent& other, const MemberId& me) {
  return {other.stamp, me, Note::kKind, id, {{other.field, Value(), other.stamp}}, {}};
}

}  // namespace sb
