#include "app/note_papers.h"

#include <algorithm>

#include "app/note_pages.h"
#include "app/phrases.h"
#include "base/text.h"
#include "core/note_standing.h"
#include "core/schema_words.h"
#include "core/sticky_rules.h"

namespace sb {

namespace {

bool is_contact(const Note& note) { return note.kind == NoteKind::contact; }

// Whether the note may stand on paper at all, and passes dates and parts of the dialog.
bool passes(const Model& model, const PapersDialog& dialog, const NoteId& id) {
  const Note* note = model.access().note(id);
  if (!note || note->kind == NoteKind::psychotherapy) return false;
  if (dialog.scope == PapersScope::note) return id == dialog.note;
  if (!dialog.has(PapersPart::contacts) && is_contact(*note)) return false;
  if (!dialog.has(PapersPart::drafts) && is_draft(model.book, id, *note)) return false;
  for (int bound = 0; bound < 2; ++bound) {
    const auto day = parse_day(dialog.date_text[bound], model.today());
    if (!day) continue;
    if (bound == 0 ? note->when.day() < *day : *day < note->when.day()) return false;
  }
  return true;
}

// Newest first; archived notes stand among the others where they belong by date.
std::vector<NoteId> notes_to_choose_from(const Model& model, const PapersDialog& dialog) {
  std::vector<NoteId> out = model.book.notes_of(dialog.client);
  if (!dialog.has(PapersPart::archived)) return out;
  const std::vector<NoteId> away = model.book.archived_notes_of(dialog.client);
  out.insert(out.end(), away.begin(), away.end());
  std::stable_sort(out.begin(), out.end(), [&](const NoteId& a, const NoteId& b) {
    return model.book.find<Note>(b)->when < model.book.find<Note>(a)->when;
  });
  return out;
}

bool in_dates(const Model& model, const PapersDialog& dialog, Day day) {
  const auto from = parse_day(dialog.date_text[0], model.today());
  const auto until = parse_day(dialog.date_text[1], model.today());
  return !(from && day < *from) && !(until && *until < day);
}

std::string birth_words(const Client& client) {
  if (!client.has_birth_date()) return "Date of birth: not recorded";
  const Date date = date_of(client.birth_date);
  return "Date of birth: " + std::to_string(date.day) + " " + month_name(date.month) + " " +
         std::to_string(date.year);
}

Document begun(const Model& model, const PapersDialog& dialog) {
  const LocalTime now = model.local_now();
  Document out;
  if (const Client* client = model.access().client(dialog.client)) {
    out.header = {client->name, birth_words(*client)};
    if (!client->number.empty()) out.header.push_back("Client number: " + client->number);
  }
  if (const Practice* practice = model.book.practice()) out.footer = practice->name;
  out.made = "Made on " + long_day_words(now.day()) + ", " + time_words(now) + " (" +
             model.zone.name() + ") by " + member_words(model.book, model.me);
  if (model.zone.name().rfind("America/", 0) == 0) out.paper = Document::Paper::letter;
  return out;
}

std::string dates_words(const PapersDialog& dialog, Day today) {
  const auto from = parse_day(dialog.date_text[0], today);
  const auto until = parse_day(dialog.date_text[1], today);
  if (!from && !until) return "All";
  if (!from) return "Until " + day_year_words(*until);
  if (!until) return "From " + day_year_words(*from);
  return day_year_words(*from) + " to " + day_year_words(*until);
}

// "5 (1 draft, 2 archived)".
std::string count_words(const Model& model, const std::vector<NoteId>& ids) {
  std::size_t drafts = 0, archived = 0;
  for (const NoteId& id : ids) {
    const Note& note = *model.access().note(id);
    drafts += is_draft(model.book, id, note);
    archived += note.archived;
  }
  std::string of;
  if (drafts) of = std::to_string(drafts) + (drafts == 1 ? " draft" : " drafts");
  if (archived) of += (of.empty() ? "" : ", ") + std::to_string(archived) + " archived";
  return std::to_string(ids.size()) + (of.empty() ? of : " (" + of + ")");
}

void add_summary(const Model& model, const PapersDialog& dialog, const std::vector<NoteId>& ids,
                 Document& out) {
  doc::Facts facts;
  facts.pairs.emplace_back("Dates", dates_words(dialog, model.today()));
  facts.pairs.emplace_back("Notes", count_words(model, ids));
  out.blocks.emplace_back(std::move(facts));
  out.blocks.emplace_back(doc::Paragraph{
      "Psychotherapy notes are kept apart and are never part of this document.", true});
}

// At the head of every page of a note by itself.
void add_marks(const Model& model, const NoteId& id, Document& out) {
  const Note& note = *model.access().note(id);
  if (is_draft(model.book, id, note))
    out.header.push_back(needs_signature(note.kind) ? "DRAFT: not signed" : "DRAFT: empty");
  if (note.archived) out.header.push_back("ARCHIVED: out of the chart");
}

void add_stickies(const Model& model, const PapersDialog& dialog, Document& out) {
  if (!model.access().may(Permission::note_read)) return;
  out.blocks.emplace_back(doc::Heading{"Sticky notes", 1});
  doc::Table table;
  table.columns = {{"Written", 1.4}, {"By", 1.4}, {"Text", 5}};
  for (const StickyNoteId& id : model.book.stickies_of(dialog.client))
    if (const StickyNote* sticky = model.book.find<StickyNote>(id))
      table.rows.push_back({day_year_words(model.zone.to_local(sticky->written).day()),
                            member_words(model.book, sticky->author), sticky->text});
  table.when_empty = "No sticky notes.";
  out.blocks.emplace_back(std::move(table));
}

void add_sessions(const Model& model, const PapersDialog& dialog, Document& out) {
  if (!model.access().may(Permission::session_read)) return;
  out.blocks.emplace_back(doc::Heading{"Sessions", 1});
  doc::Table table;
  table.columns = {{"Date and time", 2.2}, {"Session", 2}, {"Duration", 1}, {"Status", 1.3},
                   {"With", 1.6}};
  std::vector<SessionId> ids = model.book.sessions_of(dialog.client);
  std::reverse(ids.begin(), ids.end());  // oldest first, like the notes
  for (const SessionId& id : ids) {
    const Session* s = model.access().session(id);
    // A series goes on for a year ahead; on paper stands what was, and what was arranged by hand.
    if (!s || s->kind != EventKind::session || !in_dates(model, dialog, s->start.day()) ||
        (s->series && s->start > model.local_now()))
      continue;
    table.rows.push_back({day_year_words(s->start.day()) + ", " + time_words(s->start),
                          session_words(model.book, id), duration_words(s->duration),
                          std::string(status_name(s->status)),
                          member_words(model.book, s->member)});
  }
  table.when_empty = "No sessions.";
  out.blocks.emplace_back(std::move(table));
}

std::string safe_number(const Model& model, const ClientId& id) {
  std::string out;
  if (const Client* client = model.book.find<Client>(id))
    for (char c : client->number)
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) out += c;
  return out;
}

const char* kind_of_file(PapersScope scope) {
  switch (scope) {
    case PapersScope::note: return "note";
    case PapersScope::notes: return "notes";
    default: return "chart";
  }
}

// Who the note is of, as the record has them: one person under one name, deleted or not.
const Client* client_of(const Model& model, const Note& note) {
  return model.access().client(model.book.standing_for(note.client));
}

std::string csv_of_sections(const Model& model, const std::vector<NoteId>& ids) {
  CsvWriter csv({"note_id", "date", "kind", "title", "client", "state", "section", "text"});
  for (const NoteId& id : ids) {
    const Note& note = *model.access().note(id);
    for (const PageSection& section : page_sections(model, id, note)) {
      csv.text(to_text(id)).day(note.when.day()).text(format::to_word(note.kind)).text(note.title);
      const Client* client = client_of(model, note);
      csv.text(client ? client->called() : std::string());
      csv.text(state_code(note_state(model.book, id)));
      csv.text(section.title).text(section.text).end_row();
    }
  }
  return csv.finish();
}

}  // namespace

bool has_archived_papers(const Model& model, const ClientId& client) {
  const std::vector<NoteId> ids = model.book.archived_notes_of(client);
  return std::any_of(ids.begin(), ids.end(), [&](const NoteId& id) {
    const Note* note = model.access().note(id);
    return note && note->kind != NoteKind::psychotherapy;
  });
}

std::vector<PapersChoice> papers_choice(const Model& model, const PapersDialog& dialog) {
  std::vector<PapersChoice> out;
  for (const NoteId& id : notes_to_choose_from(model, dialog)) {
    if (!passes(model, dialog, id)) continue;
    const auto before = std::find_if(dialog.choice.begin(), dialog.choice.end(),
                                     [&](const PapersChoice& c) { return c.note == id; });
    out.push_back({id, before == dialog.choice.end() || before->on});
  }
  return out;
}

std::vector<NoteId> papers_notes(const Model& model, const PapersDialog& dialog) {
  if (dialog.scope == PapersScope::note)
    return passes(model, dialog, dialog.note) ? std::vector<NoteId>{dialog.note}
                                              : std::vector<NoteId>{};
  std::vector<NoteId> out;
  for (const PapersChoice& choice : papers_choice(model, dialog))
    if (choice.on || dialog.scope == PapersScope::chart) out.push_back(choice.note);
  std::reverse(out.begin(), out.end());
  return out;
}

Document papers_document(const Model& model, const PapersDialog& dialog) {
  Document out = begun(model, dialog);
  const std::vector<NoteId> ids = papers_notes(model, dialog);
  const bool one = dialog.scope == PapersScope::note, chart = dialog.scope == PapersScope::chart;
  out.title = chart ? "Chart" : "Notes";
  if (one && !ids.empty()) out.title = page_title(model, *model.access().note(ids[0]));
  if (one && !ids.empty()) add_marks(model, ids[0], out);
  if (!one) add_summary(model, dialog, ids, out);
  if (chart && dialog.has(PapersPart::stickies)) add_stickies(model, dialog, out);
  if (chart && dialog.has(PapersPart::sessions)) add_sessions(model, dialog, out);
  bool first = true;
  for (const NoteId& id : ids) {
    if (!one && (!first || chart)) out.blocks.emplace_back(doc::PageBreak{});
    add_note_pages(model, id, !one, dialog.has(PapersPart::files), out);
    first = false;
  }
  if (!one && ids.empty()) out.blocks.emplace_back(doc::Paragraph{"No notes.", true});
  return out;
}

std::string papers_csv(const Model& model, const PapersDialog& dialog) {
  const std::vector<NoteId> ids = papers_notes(model, dialog);
  if (dialog.form == PapersForm::csv_sections) return csv_of_sections(model, ids);
  CsvWriter csv({"note_id", "date", "time", "kind", "title", "client", "client_number", "author",
                 "template", "state", "signed_at", "signed_by", "hash", "text", "addenda",
                 "archived"});
  for (const NoteId& id : ids) {
    const Note& note = *model.access().note(id);
    const Client* client = client_of(model, note);
    const Signature* signature = model.access().signature_of_note(id);
    csv.text(to_text(id)).day(note.when.day()).time(note.when.minute_of_day());
    csv.text(format::to_word(note.kind)).text(note.title);
    csv.text(client ? client->called() : std::string());
    csv.text(client ? client->number : std::string()).text(member_words(model.book, note.author));
    csv.text(note.template_name).text(state_code(note_state(model.book, id)));
    csv.text(signature ? to_iso(signature->at) : std::string());
    csv.text(signature ? signature->signer_name : std::string());
    csv.text(signature ? signature->hash : std::string()).text(page_text(model, id, note));
    csv.number(static_cast<std::int64_t>(model.book.addenda_of(id).size()));
    csv.text(note.archived ? "yes" : "").end_row();
  }
  return csv.finish();
}

std::string papers_file_name(const Model& model, const PapersDialog& dialog) {
  std::string name = std::string(kind_of_file(dialog.scope)) + "-";
  const std::string number = safe_number(model, dialog.client);
  if (!number.empty()) name += number + "-";
  Day day = model.today();
  const Note* note = model.access().note(dialog.note);
  if (dialog.scope == PapersScope::note && note) day = note->when.day();
  return name + to_iso(day) + (dialog.form == PapersForm::pdf ? ".pdf" : ".csv");
}

}  // namespace sb
