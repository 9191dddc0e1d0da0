#include "app/note_pages.h"

#include <algorithm>

#include "app/phrases.h"
#include "base/text.h"
#include "core/attachment_rules.h"
#include "core/signing.h"

namespace sb {

namespace {

const char* kind_name(NoteKind kind) {
  switch (kind) {
    case NoteKind::clinical: return "Clinical note";
    case NoteKind::administrative: return "Administrative note";
    case NoteKind::contact: return "Contact";
    default: return "Progress note";
  }
}

const char* medium_name(Medium medium) {
  switch (medium) {
    case Medium::video: return "Video";
    case Medium::in_person: return "In person";
    case Medium::email: return "E-mail";
    case Medium::message: return "Message";
    case Medium::letter: return "Letter";
    default: return "Phone";
  }
}

const char* modality_name(Modality modality) {
  switch (modality) {
    case Modality::video: return "Video";
    case Modality::phone: return "Phone";
    default: return "In person";
  }
}

// Administrative notes and contacts are records without a signature (NOTE-04, NOTE-05).
bool needs_signature(NoteKind kind) {
  return kind == NoteKind::progress || kind == NoteKind::clinical;
}

std::string moment_words(const Model& model, Instant at) {
  const LocalTime local = model.zone.to_local(at);
  return day_year_words(local.day()) + ", " + time_words(local) + " (" + model.zone.name() + ")";
}

std::string signed_moment(const Signature& s) {
  const auto local = local_from_iso(s.local_time);
  if (!local) return s.local_time + " (" + s.zone + ")";
  return day_year_words(local->day()) + ", " + time_words(*local) + " (" + s.zone + ")";
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

void add_pair(Pairs& pairs, const char* label, std::string value) {
  if (!value.empty()) pairs.emplace_back(label, std::move(value));
}

std::string session_time(const Model& model, const Session& s) {
  if (!s.started.ms || !s.stopped.ms) return span_words(s.start, s.end());
  return span_words(model.zone.to_local(s.started), model.zone.to_local(s.stopped));
}

void add_facts(const Model& model, const Note& note, Document& out) {
  doc::Facts facts;
  const Session* session = model.access().session(note.session);
  if (session && note.kind == NoteKind::progress) {
    add_pair(facts.pairs, "Date", day_year_words(session->start.day()));
    add_pair(facts.pairs, "Time", session_time(model, *session));
    add_pair(facts.pairs, "Session", session_words(model.book, note.session));
    add_pair(facts.pairs, "Modality", modality_name(session->modality));
    add_pair(facts.pairs, "Location", session->location);
  } else {
    add_pair(facts.pairs, "Date", day_year_words(note.when.day()));
    add_pair(facts.pairs, "Time", time_words(note.when));
  }
  if (note.kind == NoteKind::contact) {
    add_pair(facts.pairs, "Medium", medium_name(note.medium));
    if (note.practitioner)
      add_pair(facts.pairs, "Practitioner", member_words(model.book, note.practitioner));
    add_pair(facts.pairs, "Location", note.location);
  }
  add_pair(facts.pairs, "Author", member_words(model.book, note.author));
  add_pair(facts.pairs, "Template", note.template_name);
  if (note.submitted.ms) add_pair(facts.pairs, "Handed in", moment_words(model, note.submitted));
  if (note.archived) add_pair(facts.pairs, "Archived", "Yes: out of the chart");
  out.blocks.emplace_back(std::move(facts));
}

void add_signature(const Signature& s, Document& out) {
  doc::Facts facts;
  facts.pairs.emplace_back("Signed by", s.credentials.empty()
                                            ? s.signer_name
                                            : s.signer_name + ", " + s.credentials);
  facts.pairs.emplace_back("Signed at", signed_moment(s));
  facts.pairs.emplace_back("Hash (SHA-256)", s.hash);
  facts.pairs.emplace_back("Public key", to_hex(s.public_key));
  out.blocks.emplace_back(std::move(facts));
}

void add_addenda(const Model& model, const NoteId& id, Document& out) {
  int number = 0;
  for (const AddendumId& added : model.book.addenda_of(id)) {
    const Addendum* addendum = model.book.find<Addendum>(added);
    if (!addendum) continue;
    const Signature* s = author_signature(model.book, added, addendum->author);
    const std::string title = "Addendum " + std::to_string(++number);
    out.blocks.emplace_back(doc::Heading{s ? title : title + " (DRAFT: not signed)", 2});
    out.blocks.emplace_back(doc::Paragraph{"Reason: " + addendum->reason, true});
    out.blocks.emplace_back(doc::Paragraph{addendum->text});
    if (s) add_signature(*s, out);
    else
      out.blocks.emplace_back(
          doc::Paragraph{"Written by " + member_words(model.book, addendum->author), true});
  }
}

void add_files(const Model& model, const NoteId& id, Document& out) {
  doc::Table table;
  table.columns = {{"File", 4}, {"Size", 1.2, doc::Column::Align::end}, {"SHA-256", 5}};
  for (const AttachmentId& file : attachments_shown_of_note(model.access(), id))
    if (const Attachment* a = model.access().attachment(file))
      table.rows.push_back({a->name, size_words(static_cast<std::uint64_t>(a->size)), a->hash});
  if (table.rows.empty()) return;
  out.blocks.emplace_back(doc::Heading{"Files", 2});
  out.blocks.emplace_back(std::move(table));
}

// The sections of the note alone.
std::vector<PageSection> own_sections(const Model& model, const NoteId& id, const Note& note) {
  std::vector<PageSection> out;
  const Signature* signature = model.access().signature_of_note(id);
  if (const auto pinned = signature ? signed_sections(*signature) : std::nullopt) {
    for (const SignedSection& s : *pinned)
      if (!trim(s.text).empty()) out.push_back({s.title, s.text});
    return out;
  }
  std::vector<std::string> seen;
  for (const Section& s : note.sections) {
    seen.push_back(s.key);
    const auto text = note.text.find(s.key);
    if (text != note.text.end() && !trim(text->second).empty())
      out.push_back({s.title, text->second});
  }
  for (const auto& [key, text] : note.text)
    if (std::find(seen.begin(), seen.end(), key) == seen.end() && !trim(text).empty())
      out.push_back({key, text});
  return out;
}

}  // namespace

bool is_draft(const Model& model, const NoteId& id, const Note& note) {
  return needs_signature(note.kind) && !model.access().signature_of_note(id);
}

const char* state_code(const Model& model, const NoteId& id, const Note& note) {
  switch (note_state(model.book, id)) {
    case NoteState::signed_: return "signed";
    case NoteState::unsigned_edits: return "signed-with-later-edits";
    default: return needs_signature(note.kind) ? "draft" : "recorded";
  }
}

std::string page_title(const Model&, const Note& note) {
  return (note.title.empty() ? std::string(kind_name(note.kind)) : note.title) + ", " +
         day_year_words(note.when.day());
}

std::vector<PageSection> page_sections(const Model& model, const NoteId& id, const Note& note) {
  std::vector<PageSection> out = own_sections(model, id, note);
  int number = 0;
  for (const AddendumId& added : model.book.addenda_of(id))
    if (const Addendum* addendum = model.book.find<Addendum>(added))
      out.push_back({"Addendum " + std::to_string(++number),
                     "Reason: " + addendum->reason + "\n" + addendum->text});
  return out;
}

std::string page_text(const Model& model, const NoteId& id, const Note& note) {
  std::string out;
  for (const PageSection& section : own_sections(model, id, note))
    out += (out.empty() ? "" : "\n\n") + section.title + "\n" + section.text;
  return out;
}

void add_note_pages(const Model& model, const NoteId& id, bool headed, bool with_files,
                    Document& out) {
  const Note* note = model.access().note(id);
  if (!note || note->kind == NoteKind::psychotherapy) return;  // NOTE-06, once more
  const bool draft = is_draft(model, id, *note);
  if (headed)
    out.blocks.emplace_back(
        doc::Heading{page_title(model, *note) + (draft ? " (DRAFT: not signed)" : ""), 1});
  if (draft)
    out.blocks.emplace_back(doc::Paragraph{"DRAFT. This note is not signed and may change."});
  add_facts(model, *note, out);
  const auto sections = own_sections(model, id, *note);
  for (const PageSection& section : sections) {
    out.blocks.emplace_back(doc::Heading{section.title, 2});
    out.blocks.emplace_back(doc::Paragraph{section.text});
  }
  if (sections.empty()) out.blocks.emplace_back(doc::Paragraph{"Nothing was written.", true});
  if (with_files) add_files(model, id, out);
  if (const Signature* signature = model.access().signature_of_note(id)) {
    out.blocks.emplace_back(doc::Heading{"Signature", 2});
    add_signature(*signature, out);
    if (note_state(model.book, id) == NoteState::unsigned_edits)
      out.blocks.emplace_back(doc::Paragraph{
          "Something was written after the note was signed. It is not part of this text.", true});
  }
  add_addenda(model, id, out);
}

}  // namespace sb
