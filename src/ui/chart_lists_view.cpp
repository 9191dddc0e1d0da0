// The tab Notes: the newest first; only the rows on the screen are drawn.
#include "app/phrases.h"
#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

constexpr std::size_t kPreview = 200;  // code points

void draw_note_row(Screen& s, const Model& model, const NoteId& id, int pos, int size,
                   Commands& out) {
  const Note* note = model.access().note(id);
  if (!note) return;
  bool is_signed = model.access().signature_of_note(id) != nullptr;
  std::string detail = preview(*note, kPreview);
  if (detail.empty()) detail = words::draft_empty;
  std::string by = (is_signed ? words::signed_by : words::draft_by) +
                   member_words(model.book, note->author);
  std::string when = day_year_words(note->when.day());
  std::string told = s.phone() ? short_day_words(note->when.day()) : dotted({when, by});
  RowOptions row;
  row.icon = is_signed ? icon::file_pen_line : icon::pen_line;
  row.icon_tone = is_signed ? Tone::good : Tone::warn;
  row.note = told;
  row.description = by;
  row.detail = detail;
  if (!is_signed) {
    row.trailing = words::draft_chip;
    row.trailing_tone = Tone::warn;
  }
  row.pos = pos;
  row.size = size;
  row.rule = pos < size;
  if (list_row(s, note_title(*note), row)) out.push_back(cmd::OpenNote{id});
}

}  // namespace

void draw_chart_notes(Screen& s, const Model& model, const ChartBrief& brief, Commands& out) {
  if (brief.notes.empty()) {
    EmptyOptions empty;
    empty.icon = icon::file_pen_line;
    empty_state(s, words::no_notes, words::no_notes_text, empty);
    return;
  }
  CardOptions options;
  options.padding = 0;
  Card card(s, options);
  int size = static_cast<int>(brief.notes.size());
  virtual_list(s, words::note_list, size, list_row_height(s), [&](int index, Rect) {
    draw_note_row(s, model, brief.notes[static_cast<std::size_t>(index)], index + 1, size, out);
  });
}

}  // namespace sb::ui
