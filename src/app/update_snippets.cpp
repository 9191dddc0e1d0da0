// Snippets: their sheet, and putting one in place of the shortcut just typed.
#include "app/snippet_parts.h"
#include "app/update_parts.h"
#include "core/snippet_rules.h"

namespace sb {

namespace {

void begin_snippet(Model& model, UpdateContext& context, const SnippetId& id) {
  SnippetForm form;
  const Snippet* found = id.is_nil() ? nullptr : model.book.find<Snippet>(id);
  if (found && found->author != model.me) return;
  form.is_new = !found;
  form.id = found ? id : SnippetId(random_id(context.random));
  if (found) {
    form.shortcut = found->shortcut;
    form.text = found->text;
  }
  model.snippets.form = std::move(form);
}

void save_form(Model& model, UpdateContext& context, Effects& effects) {
  if (!model.snippets.form) return;
  SnippetForm& form = *model.snippets.form;
  const SnippetRequest request{form.shortcut, form.text};
  form.errors = {};
  form.errors.add(check_snippet(model.access(), form.id, request));
  if (!form.errors.empty()) return;
  const auto edits = save_snippet(model.access(), form.id, request);
  if (!edits) {
    form.errors.add(edits.error());
    return;
  }
  const std::string label = form.is_new ? "Snippet added" : "Snippet changed";
  model.snippets.form.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void archive(Model& model, UpdateContext& context, Effects& effects,
             const cmd::ArchiveSnippet& act) {
  const auto edits = archive_snippet(model.access(), act.id, act.archived);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  const std::string label = act.archived ? "Snippet archived" : "Snippet brought back";
  model.snippets.form.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

// The section was typed into just now; the view saw a shortcut and a space behind it.
void expand(Model& model, UpdateContext& context, Effects& effects,
            const cmd::ExpandSnippet& act) {
  const auto typed = model.note.typed.find(act.section);
  if (typed == model.note.typed.end()) return;
  const auto expanded = expand_snippet(model.access(), typed->second, act.caret);
  if (!expanded) return;
  update_notes(model, cmd::EditSection{act.section, expanded->text}, context, effects);
  select_text(model, context, act.section, expanded->caret, expanded->caret);
}

void edit_form(SnippetForm& form, const cmd::EditSnippet& act) {
  (act.shortcut ? form.shortcut : form.text) = act.text;
  form.errors.clear(act.shortcut ? "shortcut" : "text");
}

}  // namespace

void refresh_snippets(Model& model) {
  model.snippets.own = own_snippets(model.access());
  if (model.snippets.shown) model.snippets.archived = own_snippets(model.access(), true);
}

bool update_snippets(Model& model, const Command& command, UpdateContext& context,
                     Effects& effects) {
  SnippetsState& snippets = model.snippets;
  if (auto* show = get_if<cmd::ShowSnippets>(&command)) {
    snippets.shown = show->shown && model.access().may(Permission::note_write);
    snippets.form.reset();
    refresh_snippets(model);
  } else if (auto* begin = get_if<cmd::BeginSnippet>(&command)) {
    begin_snippet(model, context, begin->id);
  } else if (auto* edit = get_if<cmd::EditSnippet>(&command)) {
    if (snippets.form) edit_form(*snippets.form, *edit);
  } else if (get_if<cmd::SaveSnippet>(&command)) {
    save_form(model, context, effects);
  } else if (get_if<cmd::CloseSnippet>(&command)) {
    snippets.form.reset();
  } else if (auto* put_away = get_if<cmd::ArchiveSnippet>(&command)) {
    archive(model, context, effects, *put_away);
  } else if (auto* typed = get_if<cmd::ExpandSnippet>(&command)) {
    expand(model, context, effects, *typed);
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
