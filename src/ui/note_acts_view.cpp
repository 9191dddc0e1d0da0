// What stands above a note that is handed in, closed or archived; its entries in the menu "More";
// and the dialogs that hand in and archive (NOTE-13, NOTE-15).
#include "app/phrases.h"
#include "core/note_window.h"
#include "ui/note_parts.h"
#include "ui/note_present.h"
#include "ui/signing_parts.h"
#include "ui/words/shell.h"
#include "ui/words/signing.h"

namespace sb::ui {

namespace {

bool may_archive(const Model& model, const NoteOnScreen& on) {
  const Access access = model.access();
  return access.may(Permission::note_write) &&
         (on.note.author == model.me || access.may(Permission::practice_manage));
}

NoteMenuEntry entry(const char* label, const char* icon, Command command) {
  NoteMenuEntry out{label, icon, std::move(command), false, false, false};
  return out;
}

void draw_archived(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out) {
  BannerOptions options;
  options.title = words::archived_title;
  if (may_archive(model, on)) options.action = words::restore_note;
  if (banner(s, Tone::info, words::archived_text, options).action)
    out.push_back(cmd::RestoreNote{on.id});
}

}  // namespace

std::string moment_words(const Model& model, Instant at) {
  const LocalTime local = model.zone.to_local(at);
  return day_words(local.day()) + " " + time_words(local);
}

void draw_note_standing(Screen& s, const Model& model, const NoteOnScreen& on, Commands& out) {
  if (on.note.archived) return draw_archived(s, model, on, out);
  const EditWindow window = edit_window(model.book, on.id, model.now);
  if (on.signature || !window.submitted) return;
  if (on.note.author != model.me) {
    banner(s, Tone::info, words::window_of_other);
  } else if (window.clock_behind) {
    BannerOptions options;
    options.title = words::clock_behind_title;
    banner(s, Tone::bad, words::clock_behind, options);
  } else if (window.over) {
    BannerOptions options;
    options.action = words::add_addendum_here;
    if (banner(s, Tone::warn, words::window_locked, options).action)
      out.push_back(cmd::BeginAddendum{});
  } else {
    banner(s, Tone::info, words::open_until + moment_words(model, window.until) + ".");
  }
}

void add_signing_entries(const Model& model, const NoteOnScreen& on, NoteMenu& menu) {
  if (on.editable && !on.note.submitted.ms && on.note.kind != NoteKind::psychotherapy)
    menu.push_back(entry(words::submit_note, icon::check, cmd::BeginSubmit{}));
  menu.push_back(entry(words::versions, icon::clock, cmd::ShowVersions{}));
  if (!may_archive(model, on)) return;
  NoteMenuEntry put_away = on.note.archived
                               ? entry(words::restore_note, icon::undo_2, cmd::RestoreNote{on.id})
                               : entry(words::archive_note, icon::file_archive,
                                       cmd::BeginArchive{on.id});
  put_away.separated = true;
  menu.push_back(std::move(put_away));
}

void draw_submit_dialog(Screen& s, const Model& model, Commands& out) {
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Dialog dialog(s, words::submit_title, options);
    paragraph(s, words::submit_text);
    const Practice* practice = model.book.practice();
    const int hours = practice ? practice->edit_window_hours : 0;
    const Instant until{model.now.ms + hours * std::int64_t{3'600'000}};
    paragraph(s, hours > 0 ? words::submit_until + moment_words(model, until) +
                                 words::submit_every_version
                           : std::string(words::submit_closes),
              style::secondary);
    FootOptions foot;
    foot.cancel = words::cancel;
    foot.icon = icon::check;
    switch (dialog_foot(s, words::submit, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmSubmit{}); return;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseSubmit{});
}

void draw_archive_dialog(Screen& s, const Model& model, Commands& out) {
  const ArchiveForm& form = *model.signing.archive;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Dialog dialog(s, words::archive_title, options);
    paragraph(s, words::archive_text);
    FieldOptions field;
    field.required = true;
    field.spellcheck = true;
    field.hint = words::archive_reason_hint;
    field.error = form.error;
    FieldResult r = text_field(s, words::archive_reason, form.reason, field);
    if (r.text) out.push_back(cmd::EditArchiveReason{*r.text});
    if (r.submitted) out.push_back(cmd::ConfirmArchive{});
    FootOptions foot;
    foot.cancel = words::cancel;
    foot.icon = icon::file_archive;
    switch (dialog_foot(s, words::archive, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmArchive{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseArchive{});
}

}  // namespace sb::ui
