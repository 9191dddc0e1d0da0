// Snippets (own texts with a shortcut): the sheet that lists and changes them, the card on the
// Practice page, and noticing that a shortcut was typed in a note.
#include "base/text.h"
#include "core/snippet_rules.h"
#include "ui/practice_parts.h"
#include "ui/words/shell.h"
#include "ui/words/writing.h"
#include "ui/writing_parts.h"

namespace sb::ui {

namespace {

constexpr std::size_t kTextShown = 120;  // code points in a row
constexpr std::size_t kTypedAtOnce = kLongestShortcut + 2;  // bytes

std::string first_words(const std::string& text) {
  std::string line = collapse_spaces(cut_to_code_points(text, kTextShown + 1));
  return count_code_points(line) > kTextShown ? cut_to_code_points(line, kTextShown) + "…" : line;
}

void draw_rows(Screen& s, const Model& model, const std::vector<SnippetId>& ids, Commands& out) {
  int pos = 0;
  for (const SnippetId& id : ids) {
    const Snippet* snippet = model.book.find<Snippet>(id);
    if (!snippet) continue;
    RowOptions row;
    const std::string detail = first_words(snippet->text);
    row.detail = detail;
    row.chevron = true;
    row.padding = 0;
    row.pos = ++pos;
    row.size = static_cast<int>(ids.size());
    ImGui::PushID(to_text(id).c_str());
    if (list_row(s, ";" + snippet->shortcut, row)) out.push_back(cmd::BeginSnippet{id});
    ImGui::PopID();
  }
}

void draw_archived(Screen& s, const Model& model, WritingViewState& state, Commands& out) {
  const std::vector<SnippetId>& ids = model.snippets.archived;
  if (ids.empty()) return;
  gap(space::l);
  if (act(s, std::to_string(ids.size()) + words::archived_count))
    state.archived_shown = !state.archived_shown;
  if (!state.archived_shown) return;
  for (const SnippetId& id : ids) {
    const Snippet* snippet = model.book.find<Snippet>(id);
    if (!snippet) continue;
    ImGui::PushID(to_text(id).c_str());
    gap(space::s);
    paragraph(s, ";" + snippet->shortcut + "  " + first_words(snippet->text), style::secondary);
    gap(2);
    if (act(s, words::bring_back, ";" + snippet->shortcut))
      out.push_back(cmd::ArchiveSnippet{id, false});
    ImGui::PopID();
  }
}

void draw_list(Screen& s, const Model& model, WritingViewState& state, Commands& out) {
  paragraph(s, words::snippets_explained, style::secondary);
  gap(space::m);
  if (model.snippets.own.empty()) paragraph(s, words::no_snippets, style::secondary);
  draw_rows(s, model, model.snippets.own, out);
  gap(space::xxl);
  ButtonOptions add;
  add.icon = icon::plus;
  if (button(s, words::add_snippet, add)) out.push_back(cmd::BeginSnippet{});
  draw_archived(s, model, state, out);
}

void draw_form(Screen& s, const SnippetForm& form, Commands& out) {
  FieldOptions shortcut;
  shortcut.required = true;
  shortcut.hint = words::shortcut_hint;
  shortcut.error = form.errors.of("shortcut");
  shortcut.placeholder = "sleep";
  FieldResult r = text_field(s, words::shortcut, form.shortcut, shortcut);
  if (r.text) out.push_back(cmd::EditSnippet{true, *r.text});
  if (r.submitted) out.push_back(cmd::SaveSnippet{});
  AreaOptions text;
  text.error = form.errors.of("text");
  text.least_height = s.theme.scaled(160);
  FieldResult t = text_area(s, words::snippet_text, form.text, text);
  if (t.text) out.push_back(cmd::EditSnippet{false, *t.text});
  if (const std::string& whole = form.errors.of(""); !whole.empty()) banner(s, Tone::bad, whole);
  FootOptions foot;
  foot.cancel = words::cancel;
  const Answer answer = dialog_foot(s, words::save_snippet, foot);
  if (answer == Answer::confirm) out.push_back(cmd::SaveSnippet{});
  if (answer == Answer::cancel) out.push_back(cmd::CloseSnippet{});
  if (form.is_new) return;
  gap(space::l);
  if (act(s, words::archive_snippet)) out.push_back(cmd::ArchiveSnippet{form.id, true});
}

}  // namespace

void draw_snippets_sheet(Screen& s, const Model& model, NoteViewState& view, Commands& out) {
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  const std::optional<SnippetForm>& form = model.snippets.form;
  {
    Sheet sheet(s, words::snippets, options);
    if (form) {
      heading(s, 3, form->is_new ? words::add_snippet : words::edit_snippet);
      gap(space::m);
      draw_form(s, *form, out);
    } else {
      draw_list(s, model, view.writing, out);
    }
  }
  if (open) return;
  if (form) out.push_back(cmd::CloseSnippet{});  // Escape leads back to the list first
  else out.push_back(cmd::ShowSnippets{false});
}

void draw_snippets_card(Screen& s, const Model& model, Commands& out) {
  if (!model.access().may(Permission::note_write)) return;
  CardOptions options;
  options.name = words::my_snippets;
  Card card(s, options);
  if (card_head(s, words::my_snippets, words::manage_snippets, icon::pen_line))
    out.push_back(cmd::ShowSnippets{true});
  gap(space::s);
  std::string list;
  for (const SnippetId& id : model.snippets.own)
    if (const Snippet* snippet = model.book.find<Snippet>(id))
      list += (list.empty() ? ";" : "   ;") + snippet->shortcut;
  paragraph(s, list.empty() ? words::no_snippets : list, style::secondary);
}

void add_writing_entries(const Model& model, const NoteOnScreen& on, NoteMenu& menu) {
  if (!on.editable || !model.access().may(Permission::note_write)) return;
  menu.push_back({words::my_snippets, icon::pen_line, cmd::ShowSnippets{true}});
}

void take_shortcut(const Model& model, const std::string& section, std::string_view before,
                   const FieldResult& r, Commands& out) {
  if (!r.text || r.composing || model.snippets.own.empty()) return;
  // Typed here and now, maybe several signs in a frame: what undo gives back stays as it was typed.
  const std::string_view now = *r.text;
  if (now.size() <= before.size() || now.size() - before.size() > kTypedAtOnce) return;
  const std::size_t typed = now.size() - before.size();
  if (r.caret < typed || !shortcut_before(now, r.caret)) return;
  const std::size_t at = r.caret - typed;
  if (now.substr(0, at) == before.substr(0, at) && now.substr(r.caret) == before.substr(at))
    out.push_back(cmd::ExpandSnippet{section, r.caret});
}

}  // namespace sb::ui
