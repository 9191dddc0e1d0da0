// Booking and changing a session: a sheet with the fields, the warnings, and one button.
#include <array>

#include "app/phrases.h"
#include "ui/session_present.h"
#include "ui/views.h"
#include "ui/words/calendar.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

void form_field(Screen& s, const SessionForm& form, SessionField field, const char* label,
                FieldOptions options, Commands& out) {
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, label, form.at(field), options);
  if (r.text) out.push_back(cmd::EditSessionField{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveSession{});
}

void draw_client(Screen& s, const Model& model, const SessionForm& form, CalendarViewState& state,
                 Commands& out) {
  std::vector<std::string> names, details;
  for (const ClientId& id : form.matches) {
    const Client* client = model.access().client(id);
    names.push_back(client_words(model.book, id));
    details.push_back(client ? "#" + client->number : "");
  }
  const std::string& typed = state.client.filter;
  names.push_back(typed.empty() ? words::add_new_client
                                : words::add_client_named + ("“" + typed + "”"));
  details.emplace_back();
  std::vector<PickItem> items;
  for (std::size_t i = 0; i < names.size(); ++i) {
    PickItem item;
    item.label = names[i];
    item.detail = details[i];
    bool add = i + 1 == names.size();
    item.icon = add ? icon::user_plus : nullptr;
    item.separated = add && i > 0;
    items.push_back(item);
  }
  SelectOptions options;
  options.placeholder = words::client_placeholder;
  options.required = true;
  options.error = form.errors.of("client");
  std::string shown = form.client.is_nil() ? std::string() : client_words(model.book, form.client);
  std::string before = typed;
  auto picked = combobox(s, words::client, state.client, items, shown, options);
  if (state.client.filter != before)
    out.push_back(cmd::EditSessionField{SessionField::client_query, state.client.filter});
  if (!picked) return;
  if (static_cast<std::size_t>(*picked) < form.matches.size())
    out.push_back(cmd::PickSessionClient{form.matches[static_cast<std::size_t>(*picked)]});
  else
    out.push_back(cmd::BeginClient{before, true});
}

void draw_service(Screen& s, const Model& model, const SessionForm& form, CalendarViewState& state,
                  Commands& out) {
  std::vector<ServiceId> ids;
  std::vector<std::string> names, details;
  int current = -1;
  for (const ServiceId& id : model.book.services()) {
    const Service* service = model.book.find<Service>(id);
    if (!service || (service->archived && id != form.service)) continue;
    if (id == form.service) current = static_cast<int>(ids.size());
    ids.push_back(id);
    names.push_back(service->name);
    details.push_back(duration_words(service->duration));
  }
  std::vector<PickItem> items;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    PickItem item;
    item.label = names[i];
    item.detail = details[i];
    items.push_back(item);
  }
  SelectOptions options;
  options.error = form.errors.of("service");
  if (auto picked = select(s, words::service, state.service, items, current, options))
    out.push_back(cmd::PickSessionService{ids[static_cast<std::size_t>(*picked)]});
}

void draw_times(Screen& s, const SessionForm& form, float width, Commands& out) {
  FieldOptions date;
  date.required = true;
  date.hint = form.date_words;
  form_field(s, form, SessionField::date, words::date, date, out);
  float third = (width - 2 * space::m) / 3, x = cursor().x;
  Point top = cursor();
  float bottom = top.y;
  struct Column { SessionField field; const char* label; };
  const Column columns[] = {{SessionField::start, words::start},
                            {SessionField::end, words::end},
                            {SessionField::duration, words::duration}};
  for (const Column& column : columns) {
    Panel panel(s, {x, top.y, third, 0});
    FieldOptions options;
    options.required = column.field == SessionField::start;
    form_field(s, form, column.field, column.label, options, out);
    bottom = std::max(bottom, top.y + panel.height());
    x += third + space::m;
  }
  cursor_to({top.x, bottom + space::m});
}

void draw_rest(Screen& s, const SessionForm& form, Commands& out) {
  label(s, words::modality, style::label);
  gap(6);
  constexpr std::array<std::string_view, 3> kWays = {words::in_person, words::video, words::phone};
  if (auto picked = segmented(s, words::modality, kWays, static_cast<int>(form.modality)))
    out.push_back(cmd::PickSessionModality{static_cast<Modality>(*picked)});
  form_field(s, form, SessionField::location, words::location, {}, out);
  FieldOptions for_client;
  for_client.hint = words::client_note_hint;
  for_client.spellcheck = true;
  form_field(s, form, SessionField::client_note, words::client_note, for_client, out);
  FieldOptions own;
  own.hint = words::private_note_hint;
  own.spellcheck = true;
  form_field(s, form, SessionField::private_note, words::private_note, own, out);
}

}  // namespace

void draw_session_form(Screen& s, const Model& model, CalendarViewState& state, Commands& out) {
  const SessionForm& form = *model.calendar.form;
  bool is_new = form.id.is_nil(), open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, is_new ? words::new_session : words::change_title, options);
    draw_client(s, model, form, state, out);
    draw_service(s, model, form, state, out);
    draw_times(s, form, sheet.width(), out);
    for (std::size_t i = 0; i < form.warnings.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      banner(s, Tone::warn, form.warnings[i].text);
      ImGui::PopID();
    }
    draw_rest(s, form, out);
    const std::string& whole = form.errors.of("");
    if (!whole.empty()) banner(s, Tone::bad, whole);
    FootOptions foot;
    foot.cancel = words::cancel;
    switch (dialog_foot(s, is_new ? words::book : words::save, foot)) {
      case Answer::confirm: out.push_back(cmd::SaveSession{}); break;
      case Answer::cancel: out.push_back(cmd::CloseSessionForm{}); break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseSessionForm{});
}

void draw_cancel_dialog(Screen& s, const Model& model, CalendarViewState&, Commands& out) {
  const CalendarState& calendar = model.calendar;
  const Session* session = model.access().session(calendar.cancel->session);
  bool open = session != nullptr;
  OverlayOptions options;
  options.open = &open;
  if (session) {
    Dialog dialog(s, words::cancel_title, options);
    paragraph(s, client_words(model.book, session->client) + ", " +
                     day_words(session->start.day()) + ", " +
                     span_words(session->start, session->end()));
    FieldOptions reason;
    reason.required = true;
    reason.error = calendar.cancel->error;
    reason.spellcheck = true;
    FieldResult r = text_field(s, words::cancel_reason, calendar.cancel->reason, reason);
    if (r.text) out.push_back(cmd::EditCancelReason{*r.text});
    if (r.submitted) out.push_back(cmd::ConfirmCancel{});
    FootOptions foot;
    foot.cancel = words::keep_session;
    foot.danger = true;
    switch (dialog_foot(s, words::confirm_cancel, foot)) {
      case Answer::confirm: out.push_back(cmd::ConfirmCancel{}); break;
      case Answer::cancel: open = false; break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseCancel{});
}

}  // namespace sb::ui
