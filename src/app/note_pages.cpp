#include "app/note_pages.h"

#include <algorithm>

#include "app/fact_words.h"
#include "app/phrases.h"
#include "base/text.h"
#include "core/attachment_rules.h"
#include "core/note_standing.h"
#include "core/signing.h"
#include "core/unsigned_edits.h"

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

// A note as it stands on paper: of a signed one what was signed, whatever was written since.
struct Shown {
  Note note;
  std::optional<Session> session;
  std::string service, practitioner;
};

Shown shown_of(const Model& model, const NoteId& id, const Note& note) {
  Shown out{note, std::nullopt, {}, {}};
  const Session* session = model.access().session(note.session);
  if (session) out.session = *session;
  if (session) out.service = session_words(model.book, note.session);
  if (note.practitioner) out.practitioner = member_words(model.book, note.practitioner);
  const auto pinned = model.access().signature_of_note(id) ? note_as_signed(model.book, id)
                                                           : std::nullopt;
  if (!pinned) return out;
  out.note = pinned->note;
  if (session && pinned->session) out.session = pinned->session;
  if (session && session->name.empty() && !pinned->service.empty()) out.service = pinned->service;
  const Member* now = model.book.find<Member>(note.practitioner);
  if (!now || now->name != pinned->practitioner) out.practitioner = pinned->practitioner;
  return out;
}

void add_facts(const Model& model, const Shown& shown, Document& out) {
  doc::Facts facts;
  const Note& note = shown.note;
  const Session* session = shown.session ? &*shown.session : nullptr;
  if (session && note.kind == NoteKind::progress) {
    add_pair(facts.pairs, "Date", day_year_words(session->start.day()));
    add_pair(facts.pairs, "Time", session_time(model, *session));
    add_pair(facts.pairs, "Session", shown.service);
    add_pair(facts.pairs, "Modality", modality_name(session->modality));
    add_pair(facts.pairs, "Location", session->location);
  } else {
    add_pair(facts.pairs, "Date", day_year_words(note.when.day()));
    add_pair(facts.pairs, "Time", time_words(note.when));
  }
  if (note.kind == NoteKind::contact) {
    add_pair(facts.pairs, "Medium", medium_name(note.medium));
    add_pair(facts.pairs, "Practitioner", shown.practitioner);
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
    const AddendumShown shown = addendum_shown(model.book, added, *addendum);
    const Signature* s = shown.signature;
    const std::string title = "Addendum " + std::to_string(++number);
    out.blocks.emplace_back(doc::Heading{s ? title : title + " (DRAFT: not signed)", 2});
    out.blocks.emplace_back(doc::Paragraph{"Reason: " + shown.reason, true});
    out.blocks.emplace_back(doc::Paragraph{shown.text});
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

const char* state_code(NoteState state) {
  switch (state) {
    case NoteState::draft: return "draft";
    case NoteState::recorded: return "recorded";
    case NoteState::signed_: return "signed";
    case NoteState::unsigned_edits: return "signed-with-later-edits";
    default: return "";
  }
}

std::string page_title(const Model&, const Note& note) {
  return (note.title.empty() ? std::string(kind_name(note.kind)) : note.title) + ", " +
         day_year_words(note.when.day());
}

std::vector<PageSection> page_sections(const Model& model, const NoteId& id, const Note& note) {
  std::vector<PageSection> out = own_sections(model, id, note);
  int number = 0;
  for (const AddendumId& added : model.book.addenda_of(id)) {
    const Addendum* addendum = model.book.find<Addendum>(added);
    if (!addendum) continue;
    const AddendumShown shown = addendum_shown(model.book, added, *addendum);
    const std::string title = "Addendum " + std::to_string(++number);
    out.push_back({shown.signature ? title : title + " (DRAFT: not signed)",
                   "Reason: " + shown.reason + "\n" + shown.text});
  }
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
  const bool draft = is_draft(model.book, id, *note), to_sign = needs_signature(note->kind);
  const char* mark = !draft ? "" : to_sign ? " (DRAFT: not signed)" : " (DRAFT: empty)";
  const char* away = note->archived ? " (ARCHIVED)" : "";
  const Shown shown = shown_of(model, id, *note);
  if (headed) out.blocks.emplace_back(doc::Heading{page_title(model, shown.note) + mark + away, 1});
  if (draft && to_sign)
    out.blocks.emplace_back(doc::Paragraph{"DRAFT. This note is not signed and may change."});
  add_facts(model, shown, out);
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
