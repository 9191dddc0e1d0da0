// The Practice page: note templates, and the sheet in which one is made or changed (NOTE-02).
// Sections move by buttons, or Alt with the arrows while a field of one has the focus.
#include "app/phrases.h"
#include "base/text.h"
#include "ui/chart_present.h"
#include "ui/practice_parts.h"
#include "ui/words/practice.h"
#include "ui/words/shell.h"
#include "ui/words/templates.h"

namespace sb::ui {

namespace {

constexpr int kKinds = 4;  // all but psychotherapy notes, which have no templates

void draw_row(Screen& s, const TemplateId& id, const Template& t, bool may, bool last,
              Commands& out) {
  const std::string count = t.sections.size() == 1
                                ? std::string(words::one_section)
                                : std::to_string(t.sections.size()) + words::n_sections;
  const std::size_t kind = static_cast<std::size_t>(t.kind);
  const std::string detail = dotted({kind < kKinds ? words::template_kinds[kind] : "", count});
  if (catalogue_row(s, {id, t.name, detail, may, t.archived, last}))
    out.push_back(cmd::BeginTemplate{id});
}

void draw_kind(Screen& s, const TemplateForm& form, PickState& state, Commands& out) {
  std::vector<PickItem> items;
  for (const char* kind : words::template_kinds) {
    PickItem item;
    item.label = kind;
    items.push_back(item);
  }
  SelectOptions options;
  options.error = form.errors.of("kind");
  if (auto picked = select(s, words::template_kind, state, items,
                           static_cast<int>(form.request.kind), options))
    out.push_back(cmd::PickTemplateKind{static_cast<NoteKind>(*picked)});
}

// What a section is called on its buttons: its title, or its number while it has none.
std::string section_words(const Section& section, int index) {
  if (!trim(section.title).empty()) return section.title;
  return words::section + std::to_string(index + 1);
}

void draw_section_head(Screen& s, const TemplateForm& form, int index, Commands& out) {
  const Section& section = form.request.sections[static_cast<std::size_t>(index)];
  const int last = static_cast<int>(form.request.sections.size()) - 1;
  const std::string about = section_words(section, index);
  const float control = s.theme.control(), width = left_over();
  const Point at = cursor();
  cursor_to({at.x, at.y + (control - s.text.line(style::strong)) / 2});
  heading(s, 3, words::section + std::to_string(index + 1), style::strong,
          width - 3 * control - space::m);
  float x = at.x + width - 3 * control;
  const std::string up = words::section_up + about, down = words::section_down + about;
  const std::string remove = words::section_remove + about;
  IconButtonOptions options;
  cursor_to({x, at.y});
  options.disabled = index == 0;
  if (icon_button(s, up, icon::chevron_up, options))
    out.push_back(cmd::MoveTemplateSection{index, -1});
  cursor_to({x + control, at.y});
  options.disabled = index == last;
  if (icon_button(s, down, icon::chevron_down, options))
    out.push_back(cmd::MoveTemplateSection{index, 1});
  cursor_to({x + 2 * control, at.y});
  options.disabled = false;
  if (icon_button(s, remove, icon::trash_2, options))
    out.push_back(cmd::RemoveTemplateSection{index});
  cursor_to({at.x, at.y + control + space::xs});
}

// Alt with an arrow moves the section the focus is in.
void take_keys(Screen& s, NodeId field, int index, Commands& out) {
  if (s.sem.key(field, "Alt+ArrowUp")) out.push_back(cmd::MoveTemplateSection{index, -1, true});
  if (s.sem.key(field, "Alt+ArrowDown")) out.push_back(cmd::MoveTemplateSection{index, 1, true});
}

void draw_text(Screen& s, const TemplateForm& form, int index, SectionText which,
               const char* name, const std::string& value, FieldOptions options, Commands& out) {
  constexpr const char* kFields[] = {"title/", "prompt/", "example/"};
  options.error = form.errors.of(kFields[static_cast<int>(which)] + std::to_string(index));
  options.spellcheck = true;
  FieldResult r = text_field(s, name, value, options);
  if (r.text) out.push_back(cmd::EditTemplateSection{index, which, *r.text});
  take_keys(s, r.id, index, out);
}

void draw_section(Screen& s, const TemplateForm& form, int index, bool want_focus,
                  Commands& out) {
  const Section& section = form.request.sections[static_cast<std::size_t>(index)];
  const std::string name = words::section + std::to_string(index + 1);
  CardOptions look;
  look.padding = space::m;
  look.name = name;
  Card card(s, look);
  draw_section_head(s, form, index, out);
  FieldOptions title, prompt, example;
  title.required = true;
  title.want_focus = want_focus;
  draw_text(s, form, index, SectionText::title, words::section_title, section.title, title, out);
  prompt.hint = words::section_prompt_hint;
  draw_text(s, form, index, SectionText::prompt, words::section_prompt, section.prompt, prompt,
            out);
  example.hint = words::section_example_hint;
  draw_text(s, form, index, SectionText::example, words::section_example, section.example, example,
            out);
  if (auto on = checkbox(s, words::section_required, section.required))
    out.push_back(cmd::SetSectionRequired{index, *on});
}

void draw_acts(Screen& s, const Model& model, const TemplateForm& form, Commands& out) {
  const Template* before = model.book.find<Template>(form.id);
  if (!before) return;
  gap(space::l);
  if (button(s, words::copy_template, {.icon = icon::copy}))
    out.push_back(cmd::BeginTemplate{form.id, true});
  beside(space::s);
  const char* act = before->archived ? words::restore_template : words::archive_template;
  if (button(s, act)) out.push_back(cmd::ArchiveTemplate{form.id, !before->archived});
}

}  // namespace

void draw_templates_card(Screen& s, const Model& model, PracticeViewState& state, Commands& out) {
  Card card(s, {.name = words::templates});
  const bool may = model.access().may(Permission::practice_manage);
  if (card_head(s, words::templates, may ? words::add_template : "", icon::plus))
    out.push_back(cmd::BeginTemplate{});
  gap(space::xs);
  std::vector<TemplateId> archived, shown = model.book.templates();
  model.book.each<Template>([&](const RawId& id, const Template& t) {
    if (t.archived) archived.push_back(TemplateId(id));
  });
  paragraph(s, shown.empty() ? words::no_templates : words::templates_text, style::secondary);
  if (state.archived_templates) shown.insert(shown.end(), archived.begin(), archived.end());
  for (const TemplateId& id : shown)
    if (const Template* t = model.book.find<Template>(id))
      draw_row(s, id, *t, may, id == shown.back(), out);
  archived_link(s, !archived.empty(), state.archived_templates, "templates");
}

void draw_template_sheet(Screen& s, const Model& model, PracticeViewState& state, Commands& out) {
  const TemplateForm& form = *model.templates.form;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = s.theme.scaled(540);
  {
    Sheet sheet(s, form.id.is_nil() ? words::new_template : words::change_template, options);
    FieldOptions name;
    name.required = true;
    name.error = form.errors.of("name");
    FieldResult r = text_field(s, words::template_name, form.request.name, name);
    if (r.text) out.push_back(cmd::EditTemplateName{*r.text});
    draw_kind(s, form, state.template_kind, out);
    const bool fresh = state.template_focus != form.focus_serial;
    state.template_focus = form.focus_serial;
    for (int i = 0; i < static_cast<int>(form.request.sections.size()); ++i) {
      ImGui::PushID(i);
      draw_section(s, form, i, fresh && form.focus == i, out);
      ImGui::PopID();
    }
    if (button(s, words::add_section, {.icon = icon::plus}))
      out.push_back(cmd::AddTemplateSection{});
    const std::string& none = form.errors.of("sections");
    if (!none.empty()) banner(s, Tone::bad, none);
    draw_acts(s, model, form, out);
    const std::string& whole = form.errors.of("");
    if (!whole.empty()) banner(s, Tone::bad, whole);
    FootOptions foot;
    foot.cancel = words::cancel;
    const Answer answer = dialog_foot(s, words::save_template, foot);
    if (answer == Answer::confirm) out.push_back(cmd::SaveTemplate{});
    if (answer == Answer::cancel) out.push_back(cmd::CloseTemplate{});
  }
  if (!open) out.push_back(cmd::CloseTemplate{});
}

}  // namespace sb::ui
