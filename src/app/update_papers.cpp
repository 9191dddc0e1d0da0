// Notes and charts on paper: the dialog "Print or export…", the signed file, and verifying one.
#include "app/note_papers.h"
#include "app/signed_file.h"
#include "app/update_parts.h"
#include "base/text.h"
#include "exchange/csv.h"

namespace sb {

namespace {

constexpr const char* kDateFields[] = {"from", "until"};

void refuse(Model& model, UpdateContext& context, const Error& error) {
  show_toast(model, context, error.message, false, true);
}

void begin(Model& model, UpdateContext& context, Effects& effects, const cmd::BeginPapers& asked) {
  commit_typed(model, context, effects);
  if (Status may = model.access().check(Permission::export_data); !may)
    return refuse(model, context, may.error());
  PapersDialog dialog;
  const Note* note = model.access().note(asked.note);
  dialog.scope = asked.scope;
  dialog.note = asked.note;
  dialog.client = model.book.standing_for(note ? note->client : asked.client);
  if (note && note->kind == NoteKind::psychotherapy)
    return refuse(model, context,
                  Error{Fault::forbidden,
                        "A psychotherapy note leaves the program only with the client's "
                        "authorisation.",
                        ""});
  dialog.choice = papers_choice(model, dialog);
  dialog.has_archived = has_archived_papers(model, dialog.client);
  model.papers.dialog = std::move(dialog);
}

void check_dates(const Model& model, PapersDialog& dialog) {
  dialog.errors.clear();
  std::optional<Day> day[2];
  for (int i = 0; i < 2; ++i) {
    if (trim(dialog.date_text[i]).empty()) continue;
    day[i] = parse_day(dialog.date_text[i], model.today());
    if (!day[i])
      dialog.errors.add(Error{Fault::invalid,
                              "There is no such day. Type it like 18 Nov 2026 or 2026-11-18.",
                              kDateFields[i]});
  }
  if (day[0] && day[1] && *day[1] < *day[0])
    dialog.errors.add(Error{Fault::invalid, "The last day is before the first.", "until"});
}

void make(Model& model, UpdateContext& context, Effects& effects) {
  PapersDialog& dialog = *model.papers.dialog;
  if (Status may = model.access().check(Permission::export_data); !may)
    return refuse(model, context, may.error());
  if (dialog.scope != PapersScope::note) check_dates(model, dialog);
  if (!dialog.errors.empty()) return;
  if (dialog.form == PapersForm::signed_json) {
    const Result<std::string> file = signed_file_of(model, dialog.note);
    if (!file) return dialog.errors.add(Error{Fault::invalid, file.error().message, ""});
    const Note& note = *model.access().note(dialog.note);
    effects.push_back(effect::SaveFile{signed_file_name(note), std::string(kSignedMime), *file});
  } else {
    if (dialog.scope != PapersScope::chart && papers_notes(model, dialog).empty())
      return dialog.errors.add(
          Error{Fault::invalid, "No note is chosen, so there is nothing to hand out.", ""});
    const std::string name = papers_file_name(model, dialog);
    if (dialog.form == PapersForm::pdf)
      effects.push_back(effect::MakePdf{name, to_json(papers_document(model, dialog))});
    else
      effects.push_back(
          effect::SaveFile{name, std::string(kCsvMime), papers_csv(model, dialog)});
  }
  model.papers.dialog.reset();
}

void save_signed(Model& model, UpdateContext& context, Effects& effects, const NoteId& id) {
  const Result<std::string> file = signed_file_of(model, id);
  if (!file) return refuse(model, context, file.error());
  effects.push_back(effect::SaveFile{signed_file_name(*model.access().note(id)),
                                     std::string(kSignedMime), *file});
}

void choose_again(Model& model) {
  PapersDialog& dialog = *model.papers.dialog;
  dialog.choice = papers_choice(model, dialog);
}

bool update_dialog(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  if (!model.papers.dialog) return false;
  PapersDialog& dialog = *model.papers.dialog;
  if (auto* scope = get_if<cmd::SetPapersScope>(&command)) {
    dialog.scope = scope->scope;
    if (dialog.form == PapersForm::signed_json) dialog.form = PapersForm::pdf;
    dialog.errors.clear();
    choose_again(model);
  } else if (auto* form = get_if<cmd::SetPapersForm>(&command)) {
    dialog.form = form->form;
    dialog.errors.clear("");
  } else if (auto* part = get_if<cmd::SetPapersPart>(&command)) {
    dialog.part[static_cast<int>(part->part)] = part->on;
    choose_again(model);
  } else if (auto* date = get_if<cmd::EditPapersDate>(&command)) {
    dialog.date_text[static_cast<int>(date->which)] = date->text;
    dialog.errors.clear();
    choose_again(model);
  } else if (auto* picked = get_if<cmd::PickPapersNote>(&command)) {
    for (PapersChoice& choice : dialog.choice)
      if (choice.note == picked->note) choice.on = picked->on;
    dialog.errors.clear("");
  } else if (get_if<cmd::MakePapers>(&command)) {
    make(model, context, effects);
  } else if (get_if<cmd::ClosePapers>(&command)) {
    model.papers.dialog.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_papers(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  if (auto* begun = get_if<cmd::BeginPapers>(&command)) {
    begin(model, context, effects, *begun);
  } else if (auto* saved = get_if<cmd::SaveSigned>(&command)) {
    save_signed(model, context, effects, saved->note);
  } else if (get_if<cmd::ChooseSigned>(&command)) {
    effects.push_back(effect::ChooseSigned{});
  } else if (get_if<cmd::CloseVerified>(&command)) {
    model.papers.verified.reset();
  } else {
    return update_dialog(model, command, context, effects);
  }
  return true;
}

}  // namespace sb
