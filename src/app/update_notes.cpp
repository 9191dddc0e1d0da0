// Beginning and writing notes of every kind. What is typed lives in note.typed and note.facts and
// in the draft rows of the journal until it is committed: on leaving a field, the page or the tab,
// and before signing. Facts: update_note_facts.cpp.
#include "app/note_parts.h"
#include "app/phrases.h"
#include "app/update_parts.h"
#include "core/note_says.h"
#include "core/template_rules.h"

namespace sb {

namespace {

std::string section_field(const std::string& key) { return "text/" + key; }

// Keeps what the rule gave and opens the note, or says why there is none.
void begin(Model& model, UpdateContext& context, Effects& effects, const NoteId& id,
           const Result<std::vector<Edit>>& edits) {
  if (!edits) {
    show_toast(model, context, edits.error().message, false, true);
    return;
  }
  apply_edits(model, context, effects, *edits, {});
  open_note(model, context, effects, id);
}

void write_note(Model& model, UpdateContext& context, Effects& effects, const SessionId& session) {
  NoteId id = own_note_of(model.access(), session, NoteKind::progress);
  if (!id.is_nil()) return open_note(model, context, effects, id);
  id = NoteId(random_id(context.random));
  begin(model, context, effects, id,
        begin_note(model.access(), id, session,
                   usual_template(model.book, NoteKind::progress)));
}

void begin_own(Model& model, UpdateContext& context, Effects& effects, const NewNote& wanted) {
  const NoteId id(random_id(context.random));
  begin(model, context, effects, id, begin_own_note(model.access(), id, wanted));
}

void write_contact(Model& model, UpdateContext& context, Effects& effects,
                   const SessionId& session) {
  const NoteId id = own_note_of(model.access(), session, NoteKind::contact);
  if (!id.is_nil()) return open_note(model, context, effects, id);
  NewNote wanted;
  wanted.kind = NoteKind::contact;
  wanted.session = session;
  begin_own(model, context, effects, wanted);
}

void write_psychotherapy(Model& model, UpdateContext& context, Effects& effects,
                         const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session) return;
  const ClientId client = model.book.standing_for(session->client);
  const NoteId own = own_psychotherapy_note(model.access(), client, session->start.day());
  if (!own.is_nil()) return open_note(model, context, effects, own);
  NewNote wanted;
  wanted.kind = NoteKind::psychotherapy;
  wanted.client = client;
  wanted.when = session->start;
  begin_own(model, context, effects, wanted);
}

void discard(Model& model, UpdateContext& context, Effects& effects) {
  const NoteId id = model.note.note;
  model.note.typed.clear();
  for (const auto& [fact, text] : model.note.facts)
    effects.push_back(effect::DropDraft{id, draft_field(fact)});
  model.note.facts.clear();
  const auto edits = discard_note(model.access(), id);
  if (!edits) {
    show_toast(model, context, edits.error().message, false, true);
    return;
  }
  apply_edits(model, context, effects, *edits, "Empty note discarded");
  show_toast(model, context, "Empty note discarded", true);
  for (Effect& effect : update(model, cmd::Back{}, context)) effects.push_back(std::move(effect));
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
  put_draft(*note, model.note.note, section_field(c.key), c.text, effects);
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

// The note before this one that may stand beside it: of what was written about a session.
std::optional<NoteId> last_before(const Model& model, const NoteId& id, const Note& note) {
  for (const NoteId& other_id : model.book.notes_of(note.client)) {
    const Note* other = model.access().note(other_id);
    if (!other || other_id == id || other->kind != NoteKind::progress || other->archived)
      continue;
    if (other->when < note.when) return other_id;  // notes_of is newest first
  }
  return std::nullopt;
}

bool update_beginnings(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects) {
  if (auto* write = get_if<cmd::WriteNote>(&command)) {
    write_note(model, context, effects, write->session);
  } else if (auto* own = get_if<cmd::BeginOwnNote>(&command)) {
    NewNote wanted;
    wanted.kind = own->kind;
    wanted.client = own->client;
    wanted.when = model.local_now();
    begin_own(model, context, effects, wanted);
  } else if (auto* contact = get_if<cmd::WriteContact>(&command)) {
    write_contact(model, context, effects, contact->session);
  } else if (auto* psychotherapy = get_if<cmd::WritePsychotherapy>(&command)) {
    write_psychotherapy(model, context, effects, psychotherapy->session);
  } else if (get_if<cmd::DiscardNote>(&command)) {
    discard(model, context, effects);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void put_draft(const Note& note, const NoteId& id, std::string field, std::string text,
               Effects& effects) {
  Draft draft;
  draft.kind = Note::kKind;
  draft.entity = id;
  draft.field = std::move(field);
  draft.text = std::move(text);
  draft.sensitivity = note.kind == NoteKind::psychotherapy ? Sensitivity::psychotherapy
                                                           : Sensitivity::clinical;
  effects.push_back(effect::PutDraft{std::move(draft)});
}

void commit_typed(Model& model, UpdateContext& context, Effects& effects) {
  std::vector<std::string> keys;
  for (const auto& [key, text] : model.note.typed) keys.push_back(key);
  for (const std::string& key : keys) commit_section(model, context, effects, key);
  commit_facts(model, context, effects);
}

void open_note(Model& model, UpdateContext& context, Effects& effects, const NoteId& id) {
  const Note* note = model.access().note(id);
  if (!note) {
    show_toast(model, context, "This note can't be opened.", false, true);
    return;
  }
  go_to(model, context, effects, Page::note);
  std::uint32_t revision = model.note.revision + 1;
  const bool unsaved = !model.note.typed.empty() || !model.note.facts.empty();
  if (model.note.note == id && unsaved) return;  // unsaved words stay
  model.note = {};
  model.note.note = id;
  model.note.revision = revision;
  refresh_note(model);
}

void refresh_note(Model& model) {
  NoteScreen& screen = model.note;
  const Note* note = model.access().note(screen.note);
  screen.elements.clear();
  screen.spoken.clear();
  screen.templates.clear();
  screen.others.clear();
  screen.untouched = false;
  screen.last.reset();
  if (!note) return refresh_writing(model);
  Note as_typed = *note;
  for (const auto& [key, text] : screen.typed) as_typed.text[key] = text;
  screen.elements = completeness(model.access(), as_typed);
  if (!model.access().signature_of_note(screen.note))
    screen.spoken = spoken_parts(model.says, as_typed);
  screen.templates = templates_for(model.book, note->kind);
  screen.untouched = screen.typed.empty() && is_untouched(model.access(), screen.note);
  screen.others = note_conflicts(model.book, screen.note);
  if (note->kind != NoteKind::psychotherapy)
    screen.last = last_before(model, screen.note, *note);
  refresh_writing(model);
}

bool update_notes(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  if (update_beginnings(model, command, context, effects)) return true;
  if (auto* picked = get_if<cmd::PickTemplate>(&command)) {
    pick_template(model, context, effects, picked->template_id);
  } else if (auto* typed = get_if<cmd::EditSection>(&command)) {
    edit_section(model, effects, *typed);
  } else if (auto* left = get_if<cmd::LeaveSection>(&command)) {
    commit_section(model, context, effects, left->key);
  } else if (auto* jump = get_if<cmd::JumpToSection>(&command)) {
    model.note.focus_section = jump->key;
    ++model.note.focus_serial;
  } else {
    return update_note_facts(model, command, context, effects) ||
           update_disclosure(model, command, context, effects) ||
           update_notes_tab(model, command);
  }
  return true;
}

}  // namespace sb
