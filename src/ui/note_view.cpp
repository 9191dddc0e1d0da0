// The page of a note: its bar, the sections, and beside them completeness and the last note.
#include <cmath>

#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/page_layout.h"
#include "ui/top_bar.h"
#include "ui/words/note.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

struct TemplateChoice {
  std::vector<TemplateId> ids;
  std::vector<PickItem> items;
};

TemplateChoice templates_of(const Model& model, const Note& note) {
  TemplateChoice choice;
  for (const TemplateId& id : model.book.templates()) {
    const Template* t = model.book.find<Template>(id);
    if (!t || t->archived) continue;
    PickItem item;
    item.label = t->name;
    item.icon = t->name == note.template_name ? icon::check : nullptr;
    choice.ids.push_back(id);
    choice.items.push_back(item);
  }
  return choice;
}

ButtonOptions template_options(const std::string& name) {
  ButtonOptions options;
  options.name = name;
  options.trailing = icon::chevron_down;
  return options;
}

void draw_template_menu(Screen& s, const Model& model, NoteViewState& state,
                        const NoteOnScreen& on, Commands& out) {
  TemplateChoice choice = templates_of(model, on.note);
  std::string name = std::string(words::note_template) + ": " + on.note.template_name;
  ImGui::PushID("template");
  auto picked = menu_button(s, on.note.template_name, state.template_menu, choice.items,
                            template_options(name));
  ImGui::PopID();
  if (!picked) return;
  TemplateId id = choice.ids[static_cast<std::size_t>(*picked)];
  const Template* chosen = model.book.find<Template>(id);
  if (chosen && chosen->name != on.note.template_name) out.push_back(cmd::PickTemplate{id});
}

ButtonOptions primary_options(const NoteOnScreen& on) {
  ButtonOptions options;
  options.look = Look::primary;
  options.icon = on.signature ? icon::plus : icon::signature;
  return options;
}

const char* primary_words(const NoteOnScreen& on) {
  return on.signature ? words::add_addendum : words::sign_and_complete;
}

bool has_primary(const Model& model, const NoteOnScreen& on) {
  if (on.signature) return model.access().may(Permission::note_write);
  return on.editable && model.access().may(Permission::note_sign);
}

void draw_primary(Screen& s, const NoteOnScreen& on, ButtonOptions options, Commands& out) {
  if (!button(s, primary_words(on), options)) return;
  if (on.signature) out.push_back(cmd::BeginAddendum{});
  else out.push_back(cmd::BeginSign{on.id});
}

// Chip, template and primary button at the right of the bar: how wide each is, 0 when it is absent.
struct Actions {
  NoteChip due;
  float chip = 0, menu = 0, primary = 0;

  float width() const {
    float total = 0;
    for (float w : {chip, menu, primary}) total += w > 0 ? w + space::m : 0;
    return total;
  }
};

Actions measure_actions(Screen& s, const Model& model, const NoteOnScreen& on) {
  Actions a;
  a.due = note_chip(model, on.id, on.note);
  a.chip = chip_width(s, a.due.text);
  if (on.editable) a.menu = button_width(s, on.note.template_name, template_options(""));
  if (has_primary(model, on)) a.primary = button_width(s, primary_words(on), primary_options(on));
  return a;
}

void draw_actions(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                  const Actions& a, Rect in, Commands& out) {
  float x = in.right() - a.width() + space::m;
  cursor_to({x, std::round(in.y + (in.h - chip_height(s)) / 2)});
  chip(s, a.due.text, a.due.tone);
  x += a.chip + space::m;
  if (a.menu > 0) {
    cursor_to({x, in.y});
    draw_template_menu(s, model, state, on, out);
    x += a.menu + space::m;
  }
  if (a.primary <= 0) return;
  cursor_to({x, in.y});
  draw_primary(s, on, primary_options(on), out);
}

void draw_title(Screen& s, const Model& model, const NoteOnScreen& on, Point at, float width,
                float height) {
  float first = s.text.line(style::heading), second = s.text.line(style::hint);
  cursor_to({at.x, std::round(at.y + (height - first - second) / 2)});
  Panel panel(s, {cursor().x, cursor().y, width, 0});
  heading(s, 1, note_heading(model, on.note), style::heading, width);
  gap(0);
  label(s, note_facts(model, on.note), style::hint, width);
}

void draw_bar(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
              Rect area, Commands& out) {
  TopBar bar(s, "note-bar", area);
  Rect in = bar.inner();
  if (back_button(s)) out.push_back(cmd::Back{});
  float x = in.x + s.theme.control() + space::m;
  Actions actions;
  if (!s.phone()) actions = measure_actions(s, model, on);
  draw_title(s, model, on, {x, in.y}, std::max(60.f, in.right() - actions.width() - x), in.h);
  if (!s.phone()) draw_actions(s, model, state, on, actions, in, out);
}

// On phones what does not fit the bar stands above the sections.
void draw_phone_actions(Screen& s, const Model& model, NoteViewState& state,
                        const NoteOnScreen& on, Commands& out) {
  NoteChip due = note_chip(model, on.id, on.note);
  float control = s.theme.control(), width = left_over();
  Point at = cursor();
  cursor_to({at.x, std::round(at.y + (control - chip_height(s)) / 2)});
  chip(s, due.text, due.tone);
  if (on.editable) {
    float menu = button_width(s, on.note.template_name, template_options(""));
    cursor_to({at.x + width - menu, at.y});
    draw_template_menu(s, model, state, on, out);
  }
  cursor_to({at.x, at.y + control + space::m});
}

void draw_main(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
               Commands& out) {
  if (on.signature) draw_signed(s, model, state, on, out);
  else draw_sections(s, model, state, on, out);
}

void draw_side(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
               Commands& out) {
  if (on.signature) draw_signature(s, state, on);
  else draw_complete(s, model, on, out);
  if (s.phone() && has_primary(model, on)) {
    ButtonOptions options = primary_options(on);
    options.width = kFill;
    draw_primary(s, on, options, out);
  }
  draw_last_note(s, model, out);
}

void draw_body(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
               Rect body, bool other_note, Commands& out) {
  PageColumns columns = page_columns(body, s.theme.scale(), s.phone());
  {
    if (other_note) ImGui::SetNextWindowScroll({0, 0});
    Pane pane(s, "note-main", columns.main_pane, {Color::paper, true, 0, columns.padding_y});
    Panel panel(s, {columns.main.x, cursor().y, columns.main.w, 0});
    if (s.phone()) draw_phone_actions(s, model, state, on, out);
    draw_main(s, model, state, on, out);
    if (!columns.two) draw_side(s, model, state, on, out);
  }
  if (!columns.two) return;
  if (other_note) ImGui::SetNextWindowScroll({0, 0});
  Pane pane(s, "note-side", columns.side_pane, {Color::paper, true, 0, columns.padding_y});
  Panel panel(s, {columns.side.x, cursor().y, columns.side.w, 0});
  draw_side(s, model, state, on, out);
}

void draw_gone(Screen& s, Rect area, Commands& out) {
  Pane pane(s, "note-gone", area, {Color::paper, true, space::xl, space::xl});
  EmptyOptions options;
  options.icon = icon::file_warning;
  options.action = words::back;
  if (empty_state(s, words::note_gone, words::note_gone_text, options)) out.push_back(cmd::Back{});
}

}  // namespace

void draw_note(Screen& s, const Model& model, NoteViewState& state, Rect area, Commands& out) {
  const NoteId id = model.note.note;
  const Note* note = model.access().note(id);
  if (!note) return draw_gone(s, area, out);
  bool other_note = state.note != id;
  if (other_note) state.full_hash = state.show_edits = false;
  refresh(state.pinned, model);
  NoteOnScreen on{id, *note, model.access().signature_of_note(id), may_edit(model, id, *note)};
  draw_bar(s, model, state, on, area, out);
  draw_body(s, model, state, on, TopBar::below(s, area), other_note, out);
}

}  // namespace sb::ui
