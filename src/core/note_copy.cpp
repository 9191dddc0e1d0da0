#include "core/note_copy.h"

#include <algorithm>

#include "base/text.h"
#include "core/note_rules.h"
#include "core/rule_text.h"

namespace sb {
namespace {

const Section* section_of(const Note& note, std::string_view key) {
  for (const Section& section : note.sections)
    if (section.key == key) return &section;
  return nullptr;
}

bool may_be_source(const Note& into, const Note& from) {
  return from.kind == into.kind && from.kind != NoteKind::psychotherapy && !from.archived;
}

// Earlier by what they are about; of two at the same time the one made before.
bool is_before(const Note& a, const RawId& a_id, const Note& b, const RawId& b_id) {
  return a.when == b.when ? a_id < b_id : a.when < b.when;
}

Result<const Note*> target_of(const Access& access, const NoteId& id) {
  const Note* note = access.note(id);
  if (!note) return Error{Fault::not_found, "This note is not in the record.", ""};
  if (note->kind == NoteKind::psychotherapy)
    return Error{Fault::forbidden, "Nothing is copied into a psychotherapy note.", ""};
  return note;
}

std::string joined(std::string_view above, std::string_view below) {
  std::string text(trim(above));
  if (!text.empty()) text += "\n\n";
  return text += below;
}

}  // namespace

std::vector<NoteId> notes_to_copy(const Access& access, const NoteId& into, std::size_t most) {
  std::vector<NoteId> out;
  const Note* note = access.note(into);
  if (!note || note->kind == NoteKind::psychotherapy) return out;
  for (const NoteId& id : access.book().notes_of(note->client)) {  // newest first
    if (out.size() == most) break;
    const Note* other = access.note(id);
    if (!other || id == into || !may_be_source(*note, *other)) continue;
    if (is_before(*other, id, *note, into)) out.push_back(id);
  }
  return out;
}

std::vector<NoteText> texts_of(const Access& access, const NoteId& id) {
  std::vector<NoteText> out;
  const Note* note = access.note(id);
  if (!note) return out;
  const auto add = [&](const std::string& key, const std::string& title, std::string_view text) {
    if (!trim(text).empty()) out.push_back({key, title, std::string(trim(text))});
  };
  if (const Signature* signature = access.signature_of_note(id)) {
    if (const auto sections = signed_sections(*signature)) {
      for (const SignedSection& s : *sections) add(s.key, s.title, s.text);
      return out;
    }
  }
  for (const Section& section : note->sections) {
    const auto text = note->text.find(section.key);
    if (text != note->text.end()) add(section.key, section.title, text->second);
  }
  return out;
}

std::string section_taking(const Note& into, const NoteText& from) {
  if (section_of(into, from.key)) return from.key;
  for (const Section& section : into.sections)
    if (fold_for_search(section.title) == fold_for_search(from.title)) return section.key;
  return {};
}

Result<std::vector<Edit>> carry_forward(const Access& access, const NoteId& into,
                                        const NoteId& from, std::string_view section) {
  SB_TRY(target, target_of(access, into));
  const Note* source = access.note(from);
  if (!source || !may_be_source(*target, *source) || from == into ||
      access.book().standing_for(source->client) != access.book().standing_for(target->client))
    return Error{Fault::forbidden, "Nothing can be copied from this note.", ""};
  const std::vector<NoteText> texts = texts_of(access, from);
  const auto text = std::find_if(texts.begin(), texts.end(),
                                 [&](const NoteText& t) { return t.key == section; });
  if (text == texts.end())
    return Error{Fault::not_found, "Nothing was written in this section.", ""};
  const std::string key = section_taking(*target, *text);
  if (key.empty())
    return Error{Fault::not_found, "This note has no section “" + text->title + "”.", ""};
  const auto old = target->text.find(key);
  const std::string_view above = old == target->text.end() ? std::string_view() : old->second;
  if (!trim(above).empty() && still_as_carried(above, text->text))
    return Error{Fault::conflict, "This has been carried forward already.", ""};
  SB_TRY(edits, write_section(access, into, key, joined(above, text->text)));
  edits.front().fields.emplace_back("carried/" + key, Value(to_text(from)));
  return edits;
}

bool still_as_carried(std::string_view now, std::string_view carried) {
  now = trim(now);
  carried = trim(carried);
  if (carried.empty() || now.size() < carried.size()) return false;
  if (now.substr(now.size() - carried.size()) != carried) return false;
  const std::string_view above = now.substr(0, now.size() - carried.size());
  return above.empty() || above.back() == '\n';
}

}  // namespace sb
