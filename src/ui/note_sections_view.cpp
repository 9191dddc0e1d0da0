// The sections of a draft: a card each with letter, title, prompt, a circle that says whether it is
// complete, and the native text field.
#include <cmath>

#include "base/text.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/words/note.h"
#include "ui/writing_parts.h"

namespace sb::ui {

namespace {

constexpr float kTile = 28, kCircle = 20;

// The circle at the right of the head, with its meaning as words.
void draw_mark(Screen& s, Rect head, SectionMark mark, bool required) {
  float size = s.theme.scaled(kCircle);
  Rect r{head.right() - size, head.y, size, head.h};
  bool met = mark == SectionMark::met;
  paint::icon(s, r, met ? icon::circle_check : icon::circle_dashed,
              met ? Color::good : Color::ink3, kCircle);
  s.sem.text(met        ? words::section_met
             : required ? words::section_missing
                        : words::section_optional,
             r);
}

std::string first_letter(std::string_view title) {
  std::string letter = cut_to_code_points(title, 1);
  return letter.empty() ? "·" : letter;
}

// Where the cursor goes by itself: to a place asked for, or once to the first empty section.
std::string focus_key(const Screen& s, const Model& model, NoteViewState& state,
                      const NoteOnScreen& on, const std::vector<ShownSection>& sections) {
  bool is_new = state.note != on.id;
  state.note = on.id;
  if (state.focus_serial != model.note.focus_serial) {
    state.focus_serial = model.note.focus_serial;
    if (model.note.focus_serial != 0) return model.note.focus_section;
  }
  if (!is_new || !on.editable || s.env.coarse_pointer) return {};
  for (const ShownSection& section : sections)
    if (trim(section_text(model, on.note, section.key)).empty()) return section.key;
  return {};
}

void draw_section(Screen& s, const Model& model, const NoteOnScreen& on,
                  const ShownSection& section, bool want_focus, Commands& out) {
  const bool own = on.note.kind == NoteKind::psychotherapy;
  CardOptions options;
  options.name = section.title;
  if (own) options.line = Color::violet;
  Card card(s, options);
  const SectionMark mark = section.met ? SectionMark::met : SectionMark::missing;
  section_head(s, section.title, section.prompt, own ? SectionMark::none : mark,
               section.required, own ? Tone::violet : Tone::accent);
  gap(space::m);
  if (on.editable) draw_carried(s, model, section.key);
  const FieldHelp help = field_help(model, section.key);
  AreaOptions area;
  area.marks = help.marks;
  area.select = help.select;
  area.placeholder = section.example;
  area.error = model.note.errors.of(section.key);
  area.borderless = true;
  area.hide_label = true;
  area.read_only = !on.editable;
  area.want_focus = want_focus;
  area.style = style::prose;
  area.style.size = Size::input;
  ImGui::PushID("field");  // the heading above has the same words
  FieldResult r = text_area(s, section.title, section_text(model, on.note, section.key), area);
  ImGui::PopID();
  draw_others(s, model, on, section.key, out);
  if (!on.editable) return;
  if (r.text) out.push_back(cmd::EditSection{section.key, *r.text});
  take_shortcut(model, section.key, section_text(model, on.note, section.key), r, out);
  if (r.left) out.push_back(cmd::LeaveSection{section.key});
}

}  // namespace

void section_head(Screen& s, std::string_view title, std::string_view prompt, SectionMark mark,
                  bool required, Tone tone) {
  float tile = s.theme.scaled(kTile), width = left_over();
  Point at = cursor();
  Rect head{at.x, at.y, width, tile};
  letter_tile(s, first_letter(title), tone, kTile);
  Style strong{Size::body, Weight::bold, Color::ink, 1.4f};
  float x = at.x + tile + 10, right = head.right() - (mark == SectionMark::none ? 0 : tile + 4);
  cursor_to({x, std::round(at.y + (tile - s.text.line(strong)) / 2)});
  heading(s, 2, title, strong, right - x);
  float after = x + std::min(right - x, s.text.width(title, strong)) + 10;
  float prompt_width = s.text.width(prompt, style::hint);
  bool fits = prompt_width <= right - after;
  if (!prompt.empty() && fits) {
    cursor_to({after, std::round(at.y + (tile - s.text.line(style::hint)) / 2)});
    label(s, prompt, style::hint);
  }
  if (mark != SectionMark::none) draw_mark(s, head, mark, required);
  cursor_to({at.x, head.bottom() + ImGui::GetStyle().ItemSpacing.y});
  if (prompt.empty() || fits) return;
  gap(space::xs);
  paragraph(s, prompt, style::hint);
}

void draw_sections(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                   Commands& out) {
  if (on.note.author != model.me) banner(s, Tone::info, words::not_yours);
  draw_facts(s, model, state, on, out);
  draw_other_facts(s, model, on, out);
  std::vector<ShownSection> sections = shown_sections(model, on.note);
  std::string focus = focus_key(s, model, state, on, sections);
  bool told_kept = false;
  for (const ShownSection& section : sections) {
    if (section.kept && !told_kept) {
      told_kept = true;
      gap(space::xl);
      heading(s, 2, words::kept_sections, style::strong);
      gap(2);
      paragraph(s, words::kept_sections_text, style::secondary);
    }
    ImGui::PushID(section.key.c_str());
    draw_section(s, model, on, section, !focus.empty() && focus == section.key, out);
    ImGui::PopID();
  }
}

}  // namespace sb::ui
