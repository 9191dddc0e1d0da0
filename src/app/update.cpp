// Getting around, undo, settings; and the way every change takes: edits → stamped changes → book →
// journal.
#include "app/update.h"

#include "app/phrases.h"
#include "app/update_parts.h"
#include "core/signing.h"
#include "core/note_window.h"

namespace sb {

namespace {

constexpr std::size_t kUndoDepth = 100;
constexpr std::size_t kBackDepth = 32;

template <class C>
const C* as(const Command& command) {
  return command.get<C>();
}

// In and out of the chart leaves what was written as it is, signed or not (NOTE-15).
bool only_archives(const Edit& edit) {
  return edit.fields.size() == 1 && edit.fields.front().first == "archived";
}

// Undo must not reach behind a signature or into a closed note: what is there stays (NOTE-13/14).
bool touches_signed(const Model& model, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) {
    if (edit.kind == Note::kKind && !only_archives(edit) &&
        (!model.book.signatures_of(edit.entity).empty() ||
         edit_window(model.book, NoteId(edit.entity), model.now).over))
      return true;
    if (edit.kind == Attachment::kKind) {  // what is signed holds its files (NOTE-14)
      const Attachment* file = model.book.find<Attachment>(edit.entity);
      if (file && file->note && !model.book.signatures_of(file->note).empty()) return true;
      if (file && file->session && session_is_locked(model.book, file->session)) return true;
    }
    if (edit.kind != Session::kKind) continue;
    for (const NoteId& note : model.book.notes_of_session(SessionId(edit.entity)))
      if (!model.book.signatures_of(note).empty()) return true;
  }
  return false;
}

// Undoing a booking would leave what was written about the session without it (SES-12).
bool takes_from_under_note(const Model& model, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) {
    if (edit.kind != Session::kKind) continue;
    const Session* session = model.book.find<Session>(SessionId(edit.entity));
    if (!session || session->series || model.book.notes_of_session(SessionId(edit.entity)).empty())
      continue;
    for (const auto& [field, value] : edit.fields)
      if (field == "start" && value.is_null()) return true;
  }
  return false;
}

void fold_and_keep(Model& model, UpdateContext& context, Effects& effects,
                   const std::vector<Edit>& edits) {
  apply_changes(model, effects,
                model.book.stamped(edits, model.me, context.clock, context.now));
}

void step_back(Model& model, UpdateContext& context, Effects& effects, std::vector<UndoStep>& from,
               std::vector<UndoStep>& to, const char* verb) {
  if (from.empty()) return;
  UndoStep step = std::move(from.back());
  from.pop_back();
  if (touches_signed(model, step.edits)) {
    show_toast(model, context, "That can't be undone: the note has been signed or closed since.",
               false, true);
    return;
  }
  if (takes_from_under_note(model, step.edits)) {
    show_toast(model, context,
               "That can't be undone: a note was written for the session. Delete it in its pop-up.",
               false, true);
    return;
  }
  to.push_back({step.label, model.book.inverse(step.edits)});
  fold_and_keep(model, context, effects, step.edits);
  // The label may hold a name that was written before discreet mode was on (CLI-13).
  show_toast(model, context, model.discreet ? verb + std::string(".") : verb + (": " + step.label),
             false);
}

bool update_program(Model& model, const Command& command, UpdateContext& context,
                    Effects& effects) {
  if (as<cmd::Undo>(command)) {
    step_back(model, context, effects, model.undo, model.redo, "Undone");
  } else if (as<cmd::Redo>(command)) {
    step_back(model, context, effects, model.redo, model.undo, "Done again");
  } else if (as<cmd::DismissToast>(command)) {
    model.toast.reset();
  } else if (auto* notice = as<cmd::DismissNotice>(command)) {
    if (notice->index < model.notices.size())
      model.notices.erase(model.notices.begin() + static_cast<std::ptrdiff_t>(notice->index));
  } else if (auto* theme = as<cmd::SetTheme>(command)) {
    model.theme = theme->theme;
    constexpr const char* kNames[] = {"system", "light", "dark"};
    effects.push_back(effect::SetSetting{"theme", kNames[static_cast<int>(theme->theme)]});
  } else if (auto* shortcuts = as<cmd::ShowShortcuts>(command)) {
    model.shortcuts_shown = shortcuts->shown;
  } else if (as<cmd::ApplyUpdate>(command)) {
    commit_typed(model, context, effects);
    effects.push_back(effect::ApplyUpdate{});
  } else if (as<cmd::Install>(command)) {
    effects.push_back(effect::Install{});
  } else if (as<cmd::AskPersistence>(command)) {
    effects.push_back(effect::AskPersistence{});
  } else {
    return false;
  }
  return true;
}

void go_back(Model& model, UpdateContext& context, Effects& effects) {
  Page page = model.back.empty() ? Page::calendar : model.back.back();
  if (!model.back.empty()) model.back.pop_back();
  std::vector<Page> rest = std::move(model.back);
  go_to(model, context, effects, page);
  model.back = std::move(rest);
}

bool update_navigation(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects) {
  if (auto* go = as<cmd::GoTo>(command)) {
    go_to(model, context, effects, go->page);
    model.back.clear();
  } else if (auto* note = as<cmd::OpenNote>(command)) {
    open_note(model, context, effects, note->note);
  } else if (as<cmd::Back>(command)) {
    go_back(model, context, effects);
  } else if (as<cmd::Lock>(command)) {
    commit_typed(model, context, effects);
    effects.push_back(effect::Lock{});
  } else {
    return false;
  }
  return true;
}

}  // namespace

void apply_edits(Model& model, UpdateContext& context, Effects& effects,
                 const std::vector<Edit>& edits, std::string undo_label) {
  std::vector<Edit> inverse = model.book.inverse(edits);
  fold_and_keep(model, context, effects, edits);
  if (undo_label.empty()) return;
  model.redo.clear();
  model.undo.push_back({std::move(undo_label), std::move(inverse)});
  if (model.undo.size() > kUndoDepth) model.undo.erase(model.undo.begin());
}

void apply_changes(Model& model, Effects& effects, std::vector<Change> changes) {
  if (changes.empty()) return;
  for (const Change& change : changes) model.book.apply(change);
  follow_search(model, changes);
  effects.push_back(effect::Append{std::move(changes)});
  refresh_lists(model);
}

void show_toast(Model& model, const UpdateContext& context, std::string text, bool undoable,
                bool bad) {
  std::uint64_t serial = model.toast ? model.toast->serial + 1 : context.clock.last() + 1;
  model.toast = Toast{std::move(text), undoable, bad, context.monotonic_ms + 6000, serial};
}

void go_to(Model& model, UpdateContext& context, Effects& effects, Page page) {
  commit_typed(model, context, effects);
  model.calendar.selected = {};
  model.chart.before.reset();
  if (model.page != page) {
    model.back.push_back(model.page);
    if (model.back.size() > kBackDepth) model.back.erase(model.back.begin());
  }
  model.page = page;
  refresh_lists(model);
}

void enter_practice(Model& model, const UpdateContext& context) {
  model.phase = Phase::open;
  model.page = Page::calendar;
  model.back.clear();
  model.calendar = {};
  model.calendar.day = model.zone.to_local(context.now).day();
  model.clients = {};
  model.chart = {};
  model.note = {};
  model.notes = {};
  model.templates = {};
  model.todo = {};
  model.signing = {};
  model.papers = {};
  model.files = {};
  model.practice = {};
  model.undo.clear();
  model.redo.clear();
  look_ahead(model);
  begin_search(model);
  refresh_lists(model);
}

void refresh_lists(Model& model) {
  refresh_clients(model);
  refresh_calendar(model);
  refresh_chart(model);
  refresh_note(model);
  refresh_todo(model);
  refresh_search(model);
  refresh_files(model);
}

// Occurrences are given a year ahead of today and some way ahead of what the calendar shows, in
// steps, so that turning pages does not unfold every series each time.
void look_ahead(Model& model) {
  constexpr int kYear = 400, kPages = 45, kStep = 90;
  const Day needed = std::max(model.today() + kYear, model.calendar.day + kPages);
  if (model.book.horizon() < needed) model.book.set_horizon(needed + kStep);
}

Effects update(Model& model, const Command& command, UpdateContext& context) {
  if (!model.is_open() || as<cmd::OpenDemo>(command) || as<cmd::LeaveDemo>(command)) {
    Effects effects;
    if (update_discreet(model, command, context, effects) ||
        update_program(model, command, context, effects))
      return effects;
    return update_gate(model, command);
  }
  Effects effects;
  look_ahead(model);
  if (update_discreet(model, command, context, effects) ||
      update_program(model, command, context, effects) ||
      update_navigation(model, command, context, effects) ||
      update_calendar(model, command, context, effects) ||
      update_slots(model, command, context, effects) ||
      update_session_form(model, command, context, effects) ||
      update_series(model, command, context, effects) ||
      update_session_acts(model, command, context, effects) ||
      update_history(model, command, context, effects) ||
      update_practice(model, command, context, effects) ||
      update_clients(model, command, context, effects) ||
      update_chart(model, command, context, effects) ||
      update_writing(model, command, context, effects) ||
      update_signing(model, command, context, effects) ||
      update_templates(model, command, context, effects) ||
      update_files(model, command, context, effects) ||
      update_search(model, command, context, effects) ||
      update_papers(model, command, context, effects)) {
    return effects;
  }
  update_notes(model, command, context, effects);
  return effects;
}

}  // namespace sb
