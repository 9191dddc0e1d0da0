#include "ui/note_present.h"

#include <algorithm>

#include "app/phrases.h"
#include "base/text.h"
#include "core/note_standing.h"
#include "core/note_window.h"
#include "ui/chart_present.h"
#include "ui/session_present.h"
#include "ui/words/note.h"
#include "ui/words/note_kinds.h"

namespace sb::ui {

namespace {

const Template* template_of(const Model& model, const Note& note) {
  for (const TemplateId& id : model.book.templates()) {
    const Template* t = model.book.find<Template>(id);
    if (t && t->name == note.template_name) return t;
  }
  return nullptr;
}

bool has_key(const std::vector<Section>& sections, const std::string& key) {
  return std::any_of(sections.begin(), sections.end(),
                     [&](const Section& s) { return s.key == key; });
}

bool is_met(const Model& model, const Note& note, const ShownSection& section) {
  for (const Element& element : model.note.elements)
    if (element.key == section.key) return element.met;
  return !trim(section_text(model, note, section.key)).empty();
}

std::string time_span(const Model& model, const Session& session) {
  if (session.started.ms == 0 || session.stopped.ms == 0)
    return span_words(session.start, session.end());
  return span_words(model.zone.to_local(session.started), model.zone.to_local(session.stopped));
}

// "Wed 18 Nov 2026 · 10:00 · Phone · with R. Hale, LPC · Room 2"
std::string contact_facts(const Model& model, const Note& note) {
  std::string who;
  if (note.practitioner) who = words::with_member + member_words(model.book, note.practitioner);
  return dotted({day_year_words(note.when.day()), time_words(note.when),
                 contact_medium(note.medium), who, note.location});
}

std::string session_facts(const Model& model, const Session& session, const std::string& name) {
  return dotted({day_year_words(session.start.day()), time_span(model, session), name,
                 modality_words(session.modality)});
}

}  // namespace

std::vector<ShownSection> shown_sections(const Model& model, const Note& note) {
  const Template* chosen = template_of(model, note);
  std::vector<ShownSection> own, kept;
  for (const Section& section : note.sections) {
    ShownSection shown{section.key, section.title, section.prompt, section.example,
                       section.required};
    shown.kept = chosen && !section.required && !has_key(chosen->sections, section.key);
    shown.met = is_met(model, note, shown);
    (shown.kept ? kept : own).push_back(std::move(shown));
  }
  for (const auto& [key, text] : note.text) {  // text that stands under no section at all
    if (text.empty() || has_key(note.sections, key)) continue;
    ShownSection shown{key, key, "", "", false, true};
    shown.met = true;
    kept.push_back(std::move(shown));
  }
  own.insert(own.end(), kept.begin(), kept.end());
  return own;
}

const std::string& section_text(const Model& model, const Note& note, const std::string& key) {
  auto typed = model.note.typed.find(key);
  if (typed != model.note.typed.end()) return typed->second;
  auto kept = note.text.find(key);
  if (kept != note.text.end()) return kept->second;
  static const std::string none{};
  return none;
}

std::string note_heading(const Model& model, const Note& note) {
  return dotted({note_kind_words(note), client_words(model, note.client)});
}

std::string note_facts(const Model& model, const Note& note) {
  if (note.kind == NoteKind::psychotherapy)
    return dotted({day_year_words(note.when.day()), words::not_in_record});
  if (note.kind == NoteKind::contact) return contact_facts(model, note);
  const Session* session = model.access().session(note.session);
  if (!session)
    return dotted({day_year_words(note.when.day()), time_words(note.when), note.template_name});
  return session_facts(model, *session, session_words(model.book, note.session));
}

std::string note_facts(const Model& model, const NoteAsSigned& pinned) {
  const bool of_session = pinned.session && pinned.note.kind != NoteKind::contact &&
                          model.access().session(pinned.note.session);
  return of_session ? session_facts(model, *pinned.session, pinned.service)
                    : note_facts(model, pinned.note);
}

NoteChip note_chip(const Model& model, const NoteId& id, const Note& note) {
  bool is_signed = model.access().signature_of_note(id) != nullptr;
  Due due = note_due(model.book, model.zone, note.session, model.now);
  if (is_signed && due.kind == Due::Kind::done_late) return {Tone::good, words::note_signed_late};
  if (is_signed) return {Tone::good, words::note_signed};
  if (note.kind == NoteKind::psychotherapy) return {};  // its mark says more
  if (!is_draft(model.book, id, note)) return {Tone::good, words::note_complete};
  if (due.kind == Due::Kind::overdue)
    return {Tone::bad, words::note_overdue + hours_words(model.now.ms - due.at.ms)};
  std::string left = words::note_due_in + hours_words(due.at.ms - model.now.ms);
  if (due.kind == Due::Kind::soon) return {Tone::warn, left};
  if (due.kind == Due::Kind::later) return {Tone::neutral, left};
  return {Tone::neutral, words::note_draft};
}

const char* standing_words(const Model& model, const NoteId& id, const Note& note) {
  if (model.access().signature_of_note(id)) return words::signed_word;
  return is_draft(model.book, id, note) ? words::draft_word : words::recorded_word;
}

bool may_edit(const Model& model, const NoteId& id, const Note& note) {
  return note.author == model.me && check_note_open(model.access(), id).ok();
}

std::string signed_when(const Signature& signature) {
  std::optional<LocalTime> at = local_from_iso(signature.local_time);
  if (!at) return signature.local_time + " (" + signature.zone + ")";
  return day_year_words(at->day()) + ", " + time_words(*at) + " (" + signature.zone + ")";
}

std::string signed_who(const Signature& signature) {
  if (signature.credentials.empty()) return signature.signer_name;
  return signature.signer_name + ", " + signature.credentials;
}

std::string short_hash(const std::string& hash) {
  if (hash.size() <= 20) return hash;
  return hash.substr(0, 8) + " … " + hash.substr(hash.size() - 8);
}

void refresh(SignedView& view, const Model& model) {
  std::uint64_t changes = model.book.change_count();
  if (view.note == model.note.note && view.changes == changes) return;
  view = {};
  view.note = model.note.note;
  view.changes = changes;
  view.state = note_state(model.book, view.note);
  if (view.state == NoteState::unsigned_edits && model.access().note(view.note)) {
    view.edits = unsigned_edits(model.book, view.note);
    view.facts = note_as_signed(model.book, view.note);
  }
  const Signature* signature = model.access().signature_of_note(view.note);
  if (!signature) return;
  auto sections = signed_sections(*signature);
  view.readable = sections.has_value();
  if (sections) view.sections = std::move(*sections);
}

}  // namespace sb::ui
