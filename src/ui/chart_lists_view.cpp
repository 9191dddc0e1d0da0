// The tab Notes: filtered by kind; drafts first, then what is done, psychotherapy notes apart for
// their author, archived ones when they are asked for. Only the rows on the screen are drawn.
#include "app/phrases.h"
#include "core/note_standing.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/note_present.h"
#include "ui/words/calendar.h"
#include "ui/words/chart.h"
#include "ui/words/note.h"
#include "ui/words/note_kinds.h"
#include "ui/words/papers.h"

namespace sb::ui {

namespace {

constexpr std::size_t kPreview = 200;  // code points

struct Kind {
  const char* icon;
  Tone tone;
};

Kind look_of_kind(NoteKind kind) {
  switch (kind) {
    case NoteKind::clinical: return {icon::stethoscope, Tone::good};
    case NoteKind::administrative: return {icon::clipboard_list, Tone::neutral};
    case NoteKind::contact: return {icon::message_square, Tone::violet};
    case NoteKind::psychotherapy: return {icon::lock, Tone::violet};
    default: return {icon::file_pen_line, Tone::good};
  }
}

struct Row {
  std::string title, when, by, detail;
  bool draft = false;
};

Row row_of(const Model& model, const NoteId& id, const Note& note) {
  const Signature* signature = model.access().signature_of_note(id);
  Row row;
  row.title = note.kind == NoteKind::progress ? note_title(note) : note_kind_words(note);
  row.when = day_year_words(note.when.day());
  row.draft = is_draft(model.book, id, note);
  row.by = (signature   ? words::signed_by
            : row.draft ? words::draft_by
                        : words::by_member) +
           member_words(model.book, note.author);
  row.detail = preview(note, kPreview);
  if (row.detail.empty()) row.detail = words::draft_empty;
  if (note.kind == NoteKind::contact)
    row.detail = dotted({contact_medium(note.medium), row.detail});
  return row;
}

void draw_note_row(Screen& s, const Model& model, const NoteId& id, int pos, int size,
                   Commands& out) {
  const Note* note = model.access().note(id);
  if (!note) return;
  const Row about = row_of(model, id, *note);
  const Kind look = look_of_kind(note->kind);
  const std::string told =
      s.phone() ? short_day_words(note->when.day()) : dotted({about.when, about.by});
  RowOptions row;
  row.icon = about.draft ? icon::pen_line : look.icon;
  row.icon_tone = about.draft ? Tone::warn : look.tone;
  row.note = told;
  row.description = about.by;
  row.detail = about.detail;
  if (about.draft) {
    row.trailing = words::note_draft;
    row.trailing_tone = Tone::warn;
  } else if (note->sticky) {
    row.trailing = words::note_sticky;
  }
  row.pos = pos;
  row.size = size;
  row.rule = pos < size;
  if (list_row(s, about.title, row)) out.push_back(cmd::OpenNote{id});
}

struct Group {
  const char* name;
  const std::vector<NoteId>& notes;
};

void draw_group(Screen& s, const Model& model, const Group& group, bool named, Commands& out) {
  if (group.notes.empty()) return;
  const bool own = &group.notes == &model.notes.own;
  ImGui::PushID(group.name);
  if (named) {
    heading(s, 2, group.name, style::strong);
    gap(own ? 2 : space::s);
    if (own) {
      paragraph(s, words::group_own_text, style::secondary);
      gap(space::s);
    }
  }
  {
    CardOptions options;
    options.padding = 0;
    if (own) options.line = Color::violet;
    Card card(s, options);
    const int size = static_cast<int>(group.notes.size());
    virtual_list(s, group.name, size, list_row_height(s), [&](int index, Rect) {
      draw_note_row(s, model, group.notes[static_cast<std::size_t>(index)], index + 1, size, out);
    });
  }
  gap(space::l);
  ImGui::PopID();
}

std::string kind_words(const NotesTab& tab, int kind) {
  return std::string(words::kinds_short[kind]) + " " + std::to_string(tab.count[kind]);
}

// A chip per kind there is, when there is more than one; and one that shows archived notes.
void draw_kind_chips(Screen& s, const NotesTab& tab, Commands& out) {
  int kinds = 0;
  for (int count : tab.count) kinds += count > 0 ? 1 : 0;
  const bool by_kind = kinds > 1 || tab.kind;
  if (!by_kind && tab.archived_count == 0) return;
  const Point at = cursor();
  const float right = at.x + left_over();
  float x = at.x, y = at.y;
  const float height = chip_height(s) + space::s;
  auto draw = [&](const std::string& text, bool chosen, const Command& command) {
    const float width = chip_width(s, text);
    if (x + width > right && x > at.x) {
      x = at.x;
      y += height;
    }
    cursor_to({x, y});
    ChipButtonOptions options;
    options.toggle = true;
    options.selected = chosen;
    if (chip_button(s, text, options)) out.push_back(command);
    x += width + space::s;
  };
  if (by_kind) draw(words::kinds_all, !tab.kind, cmd::FilterNotes{std::nullopt});
  for (int kind = 0; kind < kNoteKinds && by_kind; ++kind) {
    const NoteKind which = static_cast<NoteKind>(kind);
    if (tab.count[kind] > 0 || tab.kind == which)
      draw(kind_words(tab, kind), tab.kind == which, cmd::FilterNotes{which});
  }
  if (tab.archived_count > 0)
    draw(words::show_archived_notes + std::to_string(tab.archived_count), tab.show_archived,
         cmd::ShowArchivedNotes{!tab.show_archived});
  cursor_to({at.x, y + height + space::s});
}

// A progress note needs its session: the one that waits for it, or one to be booked.
void draw_nothing(Screen& s, const Model& model, Commands& out) {
  EmptyOptions empty;
  empty.icon = icon::file_pen_line;
  if (model.notes.kind) {
    empty_state(s, words::no_notes_of_kind, words::no_notes_of_kind_text, empty);
    return;
  }
  const SessionId waiting = session_to_write(model.chart.brief);
  const Access access = model.access();
  if (waiting && access.may(Permission::note_write)) {
    empty.action = words::write_note;
    empty.action_icon = icon::pen_line;
  } else if (access.may(Permission::session_create)) {
    empty.action = words::book_a_session;
    empty.action_icon = icon::calendar_plus;
  }
  if (!empty_state(s, words::no_notes, words::no_notes_text, empty)) return;
  if (empty.action == words::write_note) out.push_back(cmd::WriteNote{waiting});
  else out.push_back(book_next(model));
}

}  // namespace

bool has_no_notes(const NotesTab& tab) {
  return tab.drafts.empty() && tab.notes.empty() && tab.own.empty() && tab.archived.empty();
}

void draw_chart_notes(Screen& s, const Model& model, Commands& out) {
  const NotesTab& tab = model.notes;
  draw_kind_chips(s, tab, out);
  if (has_no_notes(tab)) draw_nothing(s, model, out);
  const bool named = !tab.drafts.empty() || !tab.own.empty() || !tab.archived.empty();
  draw_group(s, model, {words::group_drafts, tab.drafts}, named, out);
  draw_group(s, model, {words::group_notes, tab.notes}, named, out);
  draw_group(s, model, {words::group_own, tab.own}, true, out);
  draw_group(s, model, {words::group_archived, tab.archived}, true, out);
  if (tab.notes.empty() && tab.drafts.empty()) return;
  if (!model.access().may(Permission::export_data)) return;
  ButtonOptions print;
  print.icon = icon::download;
  if (button(s, words::print_notes, print))
    out.push_back(cmd::BeginPapers{PapersScope::notes, model.chart.client, {}});
}

}  // namespace sb::ui
