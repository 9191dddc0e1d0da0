// The template editor (NOTE-02): a form of its own per template, kept as typed until it is saved.
#include <algorithm>

#include "app/update_parts.h"
#include "base/text.h"

namespace sb {

namespace {

void begin(Model& model, const cmd::BeginTemplate& c) {
  TemplateForm form;
  form.id = c.copy ? TemplateId{} : c.id;
  if (const Template* t = model.book.find<Template>(c.id)) {
    form.request = {t->name, t->kind, t->sections};
    if (c.copy) form.request.name = free_template_name(model.book, t->name);
  } else {
    form.request.sections.emplace_back();
  }
  model.templates.form = std::move(form);
}

// Errors name sections by their place; when places change they are told anew at the next save.
void sections_changed(TemplateForm& form) {
  form.errors.clear();
  ++form.revision;
}

void focus(TemplateForm& form, std::size_t index) {
  form.focus = static_cast<int>(index);
  ++form.focus_serial;
}

// The first section an error is about, or -1.
int first_wrong(const TemplateForm& form) {
  for (std::size_t i = 0; i < form.request.sections.size(); ++i)
    for (const char* part : {"title/", "prompt/", "example/"})
      if (!form.errors.of(part + std::to_string(i)).empty()) return static_cast<int>(i);
  return -1;
}

void save(Model& model, UpdateContext& context, Effects& effects) {
  TemplateForm& form = *model.templates.form;
  form.errors.clear();
  form.errors.add(check_template(model.access(), form.id, form.request));
  if (!form.errors.empty()) {
    if (const int wrong = first_wrong(form); wrong >= 0 && form.errors.of("name").empty())
      focus(form, static_cast<std::size_t>(wrong));
    return;
  }
  const bool is_new = form.id.is_nil();
  const TemplateId id = is_new ? TemplateId(random_id(context.random)) : form.id;
  const auto edits = is_new ? add_template(model.access(), id, form.request)
                            : change_template(model.access(), id, form.request);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  const std::string label =
      "Template " + collapse_spaces(form.request.name) + (is_new ? " added" : " changed");
  model.templates.form.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void archive(Model& model, UpdateContext& context, Effects& effects,
             const cmd::ArchiveTemplate& c) {
  const Template* t = model.book.find<Template>(c.id);
  const std::string label =
      "Template " + (t ? t->name : std::string()) + (c.archived ? " archived" : " offered again");
  const auto edits = archive_template(model.access(), c.id, c.archived);
  if (!edits) {
    show_toast(model, context, edits.error().message, false, true);
    return;
  }
  model.templates.form.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

Section* section_at(TemplateForm& form, int index) {
  std::vector<Section>& all = form.request.sections;
  const bool there = index >= 0 && index < static_cast<int>(all.size());
  return there ? &all[static_cast<std::size_t>(index)] : nullptr;
}

void edit_section(TemplateForm& form, const cmd::EditTemplateSection& c) {
  Section* section = section_at(form, c.index);
  if (!section) return;
  const std::string at = std::to_string(c.index);
  switch (c.which) {
    case SectionText::title: section->title = c.text; form.errors.clear("title/" + at); break;
    case SectionText::prompt: section->prompt = c.text; form.errors.clear("prompt/" + at); break;
    default: section->example = c.text; form.errors.clear("example/" + at);
  }
}

void move_section(TemplateForm& form, const cmd::MoveTemplateSection& c) {
  Section* from = section_at(form, c.index);
  Section* to = section_at(form, c.index + c.by);
  if (!from || !to || from == to) return;
  std::swap(*from, *to);
  sections_changed(form);
  if (c.follow) focus(form, static_cast<std::size_t>(c.index + c.by));
}

bool update_form(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  TemplateForm& form = *model.templates.form;
  if (auto* name = get_if<cmd::EditTemplateName>(&command)) {
    form.request.name = name->text;
    form.errors.clear("name");
  } else if (auto* kind = get_if<cmd::PickTemplateKind>(&command)) {
    form.request.kind = kind->kind;
    form.errors.clear("kind");
  } else if (get_if<cmd::AddTemplateSection>(&command)) {
    form.request.sections.emplace_back();
    form.errors.clear("sections");
    focus(form, form.request.sections.size() - 1);
  } else if (auto* typed = get_if<cmd::EditTemplateSection>(&command)) {
    edit_section(form, *typed);
  } else if (auto* required = get_if<cmd::SetSectionRequired>(&command)) {
    if (Section* section = section_at(form, required->index))
      section->required = required->required;
  } else if (auto* moved = get_if<cmd::MoveTemplateSection>(&command)) {
    move_section(form, *moved);
  } else if (auto* gone = get_if<cmd::RemoveTemplateSection>(&command)) {
    if (section_at(form, gone->index)) {
      form.request.sections.erase(form.request.sections.begin() + gone->index);
      sections_changed(form);
    }
  } else if (get_if<cmd::SaveTemplate>(&command)) {
    save(model, context, effects);
  } else if (get_if<cmd::CloseTemplate>(&command)) {
    model.templates.form.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_templates(Model& model, const Command& command, UpdateContext& context,
                      Effects& effects) {
  if (auto* begun = get_if<cmd::BeginTemplate>(&command)) return begin(model, *begun), true;
  if (auto* wanted = get_if<cmd::ArchiveTemplate>(&command))
    return archive(model, context, effects, *wanted), true;
  return model.templates.form && update_form(model, command, context, effects);
}

}  // namespace sb
