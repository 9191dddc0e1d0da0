// What repeats: which occurrences an act means, the preflight, saving (CAL-09, CAL-10). The dialog
// keeps the request; the choices made on its dates go back in the request, and what is saved is
// exactly what is listed.
#include <algorithm>

#include "app/phrases.h"
#include "app/session_form_parts.h"

namespace sb {

namespace {

using Dialog = SeriesDialog;

// Errors of the rules name the parts of a rule; the form has names of its own.
Error on_form(Error error) {
  if (error.field == "start") error.field = "date";
  const bool of_rule = error.field == "rule" ||
                       (!error.field.empty() && error.field[0] >= 'A' && error.field[0] <= 'Z');
  if (of_rule) error.field = repeat_field_of(error.field);
  return error;
}

void tell(Model& model, UpdateContext& context, const std::vector<Error>& errors, bool from_form) {
  if (from_form && model.calendar.form)
    for (const Error& e : errors) model.calendar.form->errors.add(on_form(e));
  else
    show_toast(model, context, errors.front().message, false, true);
}

const Session* session_of(const Model& model, const SeriesRequest& request) {
  return request.session ? model.access().session(request.session) : nullptr;
}

bool same(const SessionRequest& a, const SessionRequest& b) {
  return a.kind == b.kind && a.client == b.client && a.service == b.service &&
         a.member == b.member && a.calendar == b.calendar && a.start == b.start &&
         a.duration == b.duration && a.modality == b.modality && a.status == b.status &&
         a.location == b.location && a.name == b.name && a.client_note == b.client_note &&
         a.private_note == b.private_note;
}

bool rule_changes(const Model& model, const SeriesRequest& request) {
  return request.rule != rule_of(model.book, request.session);
}

const char* scope_words(SeriesScope scope) {
  switch (scope) {
    case SeriesScope::following: return ", this and all following";
    case SeriesScope::all: return ", the whole series";
    default: return "";
  }
}

std::string done_words(const Model& model, const SeriesRequest& request, const SeriesPlan* plan) {
  const std::string who = event_words(model, request.values);
  if (!request.session) return who + ": " + (plan ? plan->words : "series") + " booked";
  const Session* session = session_of(model, request);
  if (!session || !session->series) return who + ": " + (plan ? plan->words : "repeats");
  if (request.rule.empty()) return who + ": does not repeat any more";
  if (request.scope == SeriesScope::this_one)
    return who + ", " + day_words(request.values.start.day()) + ", " +
           time_words(request.values.start) + " changed";
  return who + scope_words(request.scope) + " changed";
}

void close_all(Model& model, bool from_form) {
  model.calendar.series.reset();
  if (from_form) model.calendar.form.reset();
  model.calendar.selected = {};
}

// Saves what stands in `asked`; what is wrong is said in the dialog, or where it began.
void save(Model& model, UpdateContext& context, Effects& effects, const Dialog& asked) {
  const Result<std::vector<Edit>> edits = save_series(model.access(), model.zone, asked.request);
  if (!edits) {
    if (model.calendar.series)
      model.calendar.series->error = edits.error().message;
    else
      tell(model, context, {edits.error()}, asked.from_form);
    return;
  }
  const std::string label =
      done_words(model, asked.request, asked.plan ? &*asked.plan : nullptr);
  const Day day = asked.request.values.start.day();
  close_all(model, asked.from_form);
  if (asked.from_form) model.calendar.day = day;
  if (edits->empty()) return;
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

// The second step: the dates, or straight to saving when none of them needs a look.
void look_at_dates(Model& model, UpdateContext& context, Effects& effects, Dialog asked) {
  Result<SeriesPlan> plan = plan_series(model.access(), model.zone, asked.request);
  if (!plan) {
    if (model.calendar.series)
      model.calendar.series->error = plan.error().message;
    else
      tell(model, context, {plan.error()}, asked.from_form);
    return;
  }
  asked.plan = std::move(*plan);
  asked.asks_scope = false;
  asked.error.clear();
  const bool one = asked.request.session && asked.request.scope == SeriesScope::this_one &&
                   !asked.request.rule.empty();
  if (one || !asked.plan->needs_a_look()) return save(model, context, effects, asked);
  model.calendar.series = std::move(asked);
}

void decide(Dialog& dialog, PlannedDate& date, DateChoice choice) {
  if (!date.start || date.pinned) return;
  if (choice == DateChoice::shift && !date.shifted) return;
  date.choice = choice;
  auto& decisions = dialog.request.decisions;
  auto same_start = [&](const DateDecision& d) { return d.start == *date.start; };
  const auto known = std::find_if(decisions.begin(), decisions.end(), same_start);
  if (known == decisions.end()) decisions.push_back({*date.start, choice});
  else known->choice = choice;
}

void decide_all(Dialog& dialog, DateChoice choice) {
  for (PlannedDate& date : dialog.plan->dates)
    if (!date.warnings.empty()) decide(dialog, date, choice);
}

}  // namespace

void begin_series_change(Model& model, UpdateContext& context, Effects& effects,
                         SeriesRequest request, bool from_form) {
  if (!request.new_id) request.new_id = SeriesId(random_id(context.random));
  if (!request.new_session) request.new_session = SessionId(random_id(context.random));
  const Session* session = session_of(model, request);
  const bool of_series =
      session && session->series && !rule_of(model.book, request.session).empty();
  if (of_series && same(request.values, request_of(*session)) && !rule_changes(model, request))
    return close_all(model, from_form);
  const std::vector<Error> errors = check_series(model.access(), model.zone, request);
  if (!errors.empty()) return tell(model, context, errors, from_form);
  Dialog dialog;
  dialog.from_form = from_form;
  if (of_series)
    request.scope = rule_changes(model, request) ? SeriesScope::following : SeriesScope::this_one;
  dialog.request = std::move(request);
  dialog.asks_scope = of_series;
  if (of_series) model.calendar.series = std::move(dialog);
  else look_at_dates(model, context, effects, std::move(dialog));
}

bool update_series(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  std::optional<Dialog>& dialog = model.calendar.series;
  if (!dialog) return false;
  if (auto* scope = get_if<cmd::PickScope>(&command)) {
    dialog->request.scope = scope->scope;
    dialog->error.clear();
  } else if (auto* date = get_if<cmd::DecideDate>(&command)) {
    if (!dialog->plan) return true;
    for (PlannedDate& planned : dialog->plan->dates)
      if (planned.start == date->start) decide(*dialog, planned, date->choice);
  } else if (auto* all = get_if<cmd::DecideAll>(&command)) {
    if (dialog->plan) decide_all(*dialog, all->choice);
  } else if (get_if<cmd::ConfirmSeries>(&command)) {
    const Dialog asked = *dialog;
    if (asked.plan) save(model, context, effects, asked);
    else look_at_dates(model, context, effects, asked);
  } else if (get_if<cmd::CloseSeries>(&command)) {
    dialog.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
