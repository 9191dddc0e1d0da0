// The bar of the note's page. At its right, as far as there is room: when it is due, Preview, the
// template, More, and the one next step.
#include <cmath>

#include "app/phrases.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/top_bar.h"
#include "ui/words/note.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

constexpr float kLeastTitle = 260;

struct TemplateChoice {
  std::vector<TemplateId> ids;
  std::vector<PickItem> items;
};

TemplateChoice templates_of(const Model& model, const Note& note) {
  TemplateChoice choice;
  for (const TemplateId& id : model.note.templates) {
    const Template* t = model.book.find<Template>(id);
    if (!t) continue;
    PickItem item;
    item.label = t->name;
    item.icon = t->name == note.template_name ? icon::check : nullptr;
    item.separated = !choice.ids.empty() && t->kind != note.kind &&
                     model.book.find<Template>(choice.ids.back())->kind == note.kind;
    choice.ids.push_back(id);
    choice.items.push_back(item);
  }
  return choice;
}

// What stands on the button that changes the template.
std::string template_words(const Note& note) {
  return note.template_name.empty() ? std::string(words::note_template) : note.template_name;
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
  std::string shown = template_words(on.note);
  std::string name = std::string(words::note_template) + ": " + shown;
  ImGui::PushID("template");
  auto picked =
      menu_button(s, shown, state.template_menu, choice.items, template_options(name));
  ImGui::PopID();
  if (!picked) return;
  TemplateId id = choice.ids[static_cast<std::size_t>(*picked)];
  const Template* chosen = model.book.find<Template>(id);
  if (chosen && chosen->name != on.note.template_name) out.push_back(cmd::PickTemplate{id});
}

NoteMenu menu_of(const Model& model, const NoteOnScreen& on) {
  NoteMenu menu;
  add_writing_entries(model, on, menu);
  add_signing_entries(model, on, menu);
  add_paper_entries(model, on, menu);
  return menu;
}

void draw_more(Screen& s, NoteViewState& state, const NoteMenu& menu, Commands& out) {
  std::vector<PickItem> items;
  for (const NoteMenuEntry& entry : menu) {
    PickItem item;
    item.label = entry.label;
    item.icon = entry.icon;
    item.danger = entry.danger;
    item.disabled = entry.disabled;
    item.separated = entry.separated && !items.empty();
    items.push_back(item);
  }
  IconButtonOptions options;
  options.look = Look::secondary;
  options.color = Color::ink;
  if (auto picked =
          menu_icon_button(s, words::note_more, icon::ellipsis, state.more, items, options))
    out.push_back(menu[static_cast<std::size_t>(*picked)].command);
}

ButtonOptions primary_options(const NoteOnScreen& on, float width) {
  ButtonOptions options;
  options.look = Look::primary;
  options.icon = on.signature ? icon::plus : icon::signature;
  options.width = width;
  return options;
}

const char* primary_words(const NoteOnScreen& on) {
  return on.signature ? words::add_addendum : words::sign_and_complete;
}

// What stands at the right of the bar: how wide each is, 0 when it is absent.
struct Actions {
  NoteChip due;
  NoteMenu menu;
  std::optional<Command> preview;
  float chip = 0, look = 0, templates = 0, more = 0, primary = 0;

  float width() const {
    float total = 0;
    for (float w : {chip, look, templates, more, primary}) total += w > 0 ? w + space::m : 0;
    return total;
  }
};

Actions measure_actions(Screen& s, const Model& model, const NoteOnScreen& on) {
  Actions a;
  a.due = note_chip(model, on.id, on.note);
  a.menu = menu_of(model, on);
  a.preview = preview_of(model, on);
  if (!a.due.text.empty()) a.chip = chip_width(s, a.due.text);
  if (a.preview) a.look = button_width(s, words::preview);
  if (on.editable && !model.note.templates.empty())
    a.templates = button_width(s, template_words(on.note), template_options(""));
  if (!a.menu.empty()) a.more = s.theme.control();
  if (has_primary(model, on))
    a.primary = button_width(s, primary_words(on), primary_options(on, 0));
  return a;
}

// Of a tight bar: what stays in it. Phones have even the next step at the foot of the page.
Actions in_tight_bar(const Screen& s, Actions a) {
  const bool line_below = a.chip + a.look + a.templates > 0;
  a.chip = a.look = a.templates = 0;
  if (s.phone()) a.primary = 0;
  if (s.phone() && line_below) a.more = 0;
  return a;
}
Actions below_tight_bar(const Screen& s, Actions a) {
  a.primary = 0;
  if (!s.phone() || a.chip + a.look + a.templates <= 0) a.more = 0;
  return a;
}

// All of them in one line that ends at the right of `in`.
void draw_line(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
               const Actions& a, Rect in, Commands& out) {
  float x = in.right() - a.width() + space::m;
  auto next = [&](float width) {
    cursor_to({x, in.y});
    x += width > 0 ? width + space::m : 0;
    return width > 0;
  };
  if (a.chip > 0) {
    cursor_to({x, std::round(in.y + (in.h - chip_height(s)) / 2)});
    chip(s, a.due.text, a.due.tone);
    x += a.chip + space::m;
  }
  if (next(a.look) && button(s, words::preview)) out.push_back(*a.preview);
  if (next(a.templates)) draw_template_menu(s, model, state, on, out);
  if (next(a.more)) draw_more(s, state, a.menu, out);
  if (next(a.primary)) draw_primary(s, on, 0, out);
}

void draw_title(Screen& s, const Model& model, const NoteOnScreen& on, Point at, float width,
                float height) {
  float first = s.text.line(style::heading), second = s.text.line(style::hint);
  cursor_to({at.x, std::round(at.y + (height - first - second) / 2)});
  Panel panel(s, {cursor().x, cursor().y, width, 0});
  heading(s, 1, note_heading(model, on.pinned ? on.pinned->note : on.note), style::heading, width);
  gap(0);
  label(s, on.pinned ? note_facts(model, *on.pinned) : note_facts(model, on.note), style::hint,
        width);
}

}  // namespace

bool has_primary(const Model& model, const NoteOnScreen& on) {
  if (on.signature) return !on.note.archived && model.access().may(Permission::note_write);
  // Also of a note whose time for editing is over (NOTE-13).
  return on.note.author == model.me && !on.note.archived &&
         model.access().may(Permission::note_sign);
}

void draw_primary(Screen& s, const NoteOnScreen& on, float width, Commands& out) {
  if (!button(s, primary_words(on), primary_options(on, width))) return;
  if (on.signature) out.push_back(cmd::BeginAddendum{});
  else out.push_back(cmd::BeginSign{on.id});
}

bool note_bar_is_tight(Screen& s, const Model& model, const NoteOnScreen& on, Rect area) {
  if (s.phone()) return true;
  const float title = std::min(s.text.width(note_heading(model, on.note), style::heading),
                               s.theme.scaled(kLeastTitle));
  const float room = area.w - 2 * TopBarOptions{}.padding_x - s.theme.control() - space::m;
  return room - measure_actions(s, model, on).width() < title;
}

void draw_note_bar(Screen& s, const Model& model, NoteViewState& state, const NoteOnScreen& on,
                   Rect area, Commands& out) {
  TopBar bar(s, "note-bar", area);
  Rect in = bar.inner();
  if (back_button(s)) out.push_back(cmd::Back{});
  float x = in.x + s.theme.control() + space::m;
  Actions actions = measure_actions(s, model, on);
  if (on.tight) actions = in_tight_bar(s, actions);
  draw_title(s, model, on, {x, in.y}, std::max(60.f, in.right() - actions.width() - x), in.h);
  draw_line(s, model, state, on, actions, in, out);
}

void draw_note_actions(Screen& s, const Model& model, NoteViewState& state,
                       const NoteOnScreen& on, Commands& out) {
  Actions a = below_tight_bar(s, measure_actions(s, model, on));
  Point at = cursor();
  float control = s.theme.control(), width = left_over();
  if (a.width() <= 0) return;
  if (a.chip > 0) {  // at the left; the rest at the right
    cursor_to({at.x, std::round(at.y + (control - chip_height(s)) / 2)});
    chip(s, a.due.text, a.due.tone);
    if (a.width() - space::m > width) at.y += chip_height(s) + space::s;  // a line of its own
    a.chip = 0;
  }
  draw_line(s, model, state, on, a, {at.x, at.y, width, control}, out);
  cursor_to({at.x, at.y + control + space::m});
}

}  // namespace sb::ui
