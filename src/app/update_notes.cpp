// Writing, signing and amending notes. What is typed lives in note.typed and in the draft rows of
// the journal until it is committed: on leaving a section, the page or the tab, and before signing.
#include "app/phrases.h"
#include "app/update_parts.h"
#include "base/text.h"

namespace sb {

namespace {

std::string section_field(const std::string& key) { return "text/" + key; }

TemplateId default_template(const Model& model) {
  TemplateId first;
  for (const TemplateId& id : model.book.templates()) {
    const Template* t = model.book.find<Template>(id);
    if (!t || t->archived) continue;
    if (t->name == "SOAP") return id;  // NOTE-02
    if (first.is_nil()) first = id;
  }
  return first;
}

// The note of this session that I write, or nil.
NoteId own_note(const Model& model, const SessionId& session) {
  for (const NoteId& id : model.book.notes_of_session(session)) {
    const Note* note = model.access().note(id);
    if (note && note->kind == NoteKind::progress && note->author == model.me && !note->archived)
      return id;
  }
  return {};
}

void write_note(Model& model, UpdateContext& context, Effects& effects, const SessionId& session) {
  NoteId id = own_note(model, session);
  if (id.is_nil()) {
    id = NoteId(random_id(context.random));
    Result<std::vector<Edit>> edits =
        begin_note(model.access(), id, session, default_template(model));
    if (!edits) {
      show_toast(model, context, edits.error().message, false, true);
      return;
    }
    apply_edits(model, context, effects, *edits, {});
  }
  open_note(model, context, effects, id);
}

// Commits one section; what cannot be committed stays typed, with its error beside it.
void commit_section(Model& model, UpdateContext& context, Effects& effects,
                    const std::string& key) {
  auto it = model.note.typed.find(key);
  if (it == model.note.typed.end()) return;
  Result<std::vector<Edit>> edits =
      write_section(model.access(), model.note.note, key, it->second);
  if (!edits) {
    model.note.errors.add(Error{edits.error().fault, edits.error().message, key});
    return;
  }
  model.note.typed.erase(it);
  apply_edits(model, context, effects, *edits, {});
  effects.push_back(effect::DropDraft{model.note.note, section_field(key)});
}

void edit_section(Model& model, Effects& effects, const cmd::EditSection& c) {
  const Note* note = model.access().note(model.note.note);
  if (!note || note_state(model.book, model.note.note) >= NoteState::signed_) return;
  model.note.errors.clear(c.key);
  model.note.typed[c.key] = c.text;
  if (c.text.size() > kLongestText)
    model.note.errors.add(
        Error{Fault::invalid, "This section is longer than can be kept (1 MB). Shorten it to save.",
              c.key});
  refresh_note(model);
  Draft draft;
  draft.kind = Note::kKind;
  draft.entity = model.note.note;
  draft.field = section_field(c.key);
  draft.text = c.text;
  draft.sensitivity = note->kind == NoteKind::psychotherapy ? Sensitivity::psychotherapy
                                                            : Sensitivity::clinical;
  effects.push_back(effect::PutDraft{std::move(draft)});
}

void pick_template(Model& model, UpdateContext& context, Effects& effects,
                   const TemplateId& template_id) {
  commit_typed(model, context, effects);
  Result<std::vector<Edit>> edits =
      use_template(model.access(), model.note.note, template_id);
  if (!edits) {
    show_toast(model, context, edits.error().message, false, true);
    return;
  }
  apply_edits(model, context, effects, *edits, "Template changed");
  ++model.note.revision;
}

}  // namespace

void commit_typed(Model& model, UpdateContext& context, Effects& effects) {
  std::vector<std::string> keys;
  for (const auto& [key, text] : model.note.typed) keys.push_back(key);
  for (const std::string& key : keys) commit_section(model, context, effects, key);
}

void open_note(Model& model, UpdateContext& context, Effects& effects, const NoteId& id) {
  const Note* note = model.access().note(id);
  if (!note) {
    show_toast(model, context, "This note can't be opened.", false, true);
    return;
  }
  go_to(model, context, effects, Page::note);
  std::uint32_t revision = model.note.revision + 1;
  if (model.note.note == id && !model.note.typed.empty()) return;  // unsaved words stay
  model.note = {};
  model.note.note = id;
  model.note.revision = revision;
  refresh_note(model);
}

void refresh_note(Model& model) {
  NoteScreen& screen = model.note;
  const Note* note = model.access().note(screen.note);
  screen.elements.clear();
  screen.last.reset();
  if (!note) return;
  Note as_typed = *note;
  for (const auto& [key, text] : screen.typed) as_typed.text[key] = text;
  screen.elements = completeness(model.access(), as_typed);
  for (const NoteId& id : model.book.notes_of(note->client)) {
    const Note* other = model.access().note(id);
    if (!other || id == screen.note || other->kind != NoteKind::progress || other->archived)
      continue;
    if (other->when < note->when) {
      screen.last = id;  // notes_of is newest first
      break;
    }
  }
}

bool update_notes(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  if (auto* write = get_if<cmd::WriteNote>(&command)) {
    write_note(model, context, effects, write->session);
  } else if (auto* picked = get_if<cmd::PickTemplate>(&command)) {
    pick_template(model, context, effects, picked->template_id);
  } else if (auto* typed = get_if<cmd::EditSection>(&command)) {
    edit_section(model, effects, *typed);
  } else if (auto* left = get_if<cmd::LeaveSection>(&command)) {
    commit_section(model, context, effects, left->key);
  } else if (auto* jump = get_if<cmd::JumpToSection>(&command)) {
    model.note.focus_section = jump->key;
    ++model.note.focus_serial;
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
