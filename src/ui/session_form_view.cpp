// Booking and changing an event of the calendar: a sheet with the fields its kind has, the
// warnings, and one button.
#include <array>

#include "app/phrases.h"
#include "ui/files_parts.h"
#include "ui/session_parts.h"
#include "ui/words/session.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::session;

void session_field(Screen& s, const SessionForm& form, SessionField field, const char* label,
                   FieldOptions options, Commands& out) {
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, label, form.at(field), options);
  if (r.text) out.push_back(cmd::EditSessionField{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveSession{});
}

namespace {

void draw_kind(Screen& s, const SessionForm& form, PickState& state, Commands& out) {
  std::vector<PickItem> items;
  for (const char* words : w::kinds) {
    PickItem item;
    item.label = words;
    items.push_back(item);
  }
  if (auto picked = select(s, w::kind, state, items, static_cast<int>(form.kind)))
    out.push_back(cmd::PickSessionKind{static_cast<EventKind>(*picked)});
}

struct ClientChoices {
  std::vector<std::string> names, details;
  std::vector<PickItem> items;
};

// The matches, and last what adds a client of the typed name.
ClientChoices client_choices(const Model& model, const SessionForm& form,
                             const std::string& typed) {
  ClientChoices choices;
  for (const ClientId& id : form.matches) {
    const Client* client = model.access().client(id);
    choices.names.push_back(client_words(model, id));
    choices.details.push_back(client ? "#" + client->number : "");
  }
  choices.names.push_back(typed.empty() ? w::add_new_client
                                        : w::add_client_named + ("“" + typed + "”"));
  choices.details.emplace_back();
  for (std::size_t i = 0; i < choices.names.size(); ++i) {
    PickItem item;
    item.label = choices.names[i];
    item.detail = choices.details[i];
    bool add = i + 1 == choices.names.size();
    item.icon = add ? icon::user_plus : nullptr;
    item.separated = add && i > 0;
    choices.items.push_back(item);
  }
  return choices;
}

void draw_client(Screen& s, const Model& model, const SessionForm& form, PickState& state,
                 Commands& out) {
  const ClientChoices choices = client_choices(model, form, state.filter);
  SelectOptions options;
  options.placeholder = w::client_placeholder;
  options.required = true;
  options.error = form.errors.of("client");
  std::string shown = form.client.is_nil() ? std::string() : client_words(model, form.client);
  std::string before = state.filter;
  auto picked = combobox(s, w::client, state, choices.items, shown, options);
  if (state.filter != before)
    out.push_back(cmd::EditSessionField{SessionField::client_query, state.filter});
  if (!picked) return;
  if (static_cast<std::size_t>(*picked) < form.matches.size())
    out.push_back(cmd::PickSessionClient{form.matches[static_cast<std::size_t>(*picked)]});
  else
    out.push_back(cmd::BeginClient{before, true});
}

void draw_service(Screen& s, const Model& model, const SessionForm& form, PickState& state,
                  Commands& out) {
  std::vector<ServiceId> ids{ServiceId{}};
  std::vector<std::string> names{w::no_service}, details{""};
  int current = 0;
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
  if (auto picked = select(s, w::service, state, items, current, options))
    out.push_back(cmd::PickSessionService{ids[static_cast<std::size_t>(*picked)]});
}

// Title of what has no client; the name of a session stands further down, as it seldom has one.
void draw_title(Screen& s, const SessionForm& form, Commands& out) {
  FieldOptions options;
  options.required = form.kind == EventKind::other;
  options.hint = form.kind == EventKind::other ? w::title_hint : w::unavailable_hint;
  options.spellcheck = true;
  session_field(s, form, SessionField::name, w::title, options, out);
}

void draw_times(Screen& s, const SessionForm& form, float width, Commands& out) {
  FieldOptions date;
  date.required = true;
  // As it is said while nobody types; what was typed in another way is answered beneath.
  if (day_from_iso(form.at(SessionField::date))) date.shown = form.date_words;
  else date.hint = form.date_words;
  session_field(s, form, SessionField::date, w::date, date, out);
  float third = (width - 2 * space::m) / 3, x = cursor().x;
  Point top = cursor();
  float bottom = top.y;
  struct Column { SessionField field; const char* label; };
  const Column columns[] = {{SessionField::start, w::start},
                            {SessionField::end, w::end},
                            {SessionField::duration, w::duration}};
  for (const Column& column : columns) {
    Panel panel(s, {x, top.y, third, 0});
    FieldOptions options;
    options.required = column.field == SessionField::start;
    session_field(s, form, column.field, column.label, options, out);
    bottom = std::max(bottom, top.y + panel.height());
    x += third + space::m;
  }
  cursor_to({top.x, bottom + space::m});
}

void draw_warnings(Screen& s, const Model& model, const SessionForm& form) {
  for (std::size_t i = 0; i < form.warnings.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    banner(s, Tone::warn, warning_words(model, form.warnings[i]));
    ImGui::PopID();
  }
}

// After a press on Save: to what is wrong, as it may be scrolled away.
void focus_first_error(Screen& s, const SessionForm& form) {
  struct Place { std::string_view field; const char* label; };
  const char* every = w::every_labels[static_cast<int>(form.repeat.repeat)];
  const Place places[] = {
      {"client", w::client}, {"name", has_client(form.kind) ? w::name : w::title},
      {"service", w::service}, {"date", w::date}, {"start", w::start}, {"end", w::end},
      {"duration", w::duration}, {"repeat", w::repeats}, {"interval", every},
      {"until", w::last_day}, {"count", w::how_often}, {"location", w::location},
      {"member", w::practitioner}, {"calendar", w::in_calendar}, {"status", w::status},
      {"reason", w::reason}, {"client_note", w::client_note}, {"private_note", w::private_note}};
  for (const Place& place : places) {
    if (form.errors.of(place.field).empty()) continue;
    if (s.env.coarse_pointer) ImGui::SetScrollY(0);  // a finger's focus brings no keyboard here
    return s.sem.want_focus(ImGui::GetID(place.label));
  }
}

// A finger's tap gives the button the focus a moment later: only then is it ours to move.
void show_first_error(Screen& s, const SessionForm& form, SessionViewState& state) {
  constexpr double kTap = 400;  // ms
  if (state.errors_at <= 0) state.errors_at = s.now_ms + (s.env.coarse_pointer ? kTap : 0);
  if (s.now_ms < state.errors_at) return s.needs.wake(state.errors_at - s.now_ms);
  state.saved = false;
  state.errors_at = 0;
  focus_first_error(s, form);
}

void draw_foot(Screen& s, const SessionForm& form, Commands& out) {
  const std::string& whole = form.errors.of("");
  if (!whole.empty()) banner(s, Tone::bad, whole);
  else if (!form.errors.empty())
    paragraph(s, w::look_above, {Size::small, Weight::regular, Color::bad, 1.45f});
  FootOptions foot;
  foot.cancel = words::cancel;
  const char* yes = form.id ? w::save : w::book_buttons[static_cast<int>(form.kind)];
  switch (dialog_foot(s, yes, foot)) {
    case Answer::confirm: out.push_back(cmd::SaveSession{}); break;
    case Answer::cancel: out.push_back(cmd::CloseSessionForm{}); break;
    default: break;
  }
}

}  // namespace

void draw_session_form(Screen& s, const Model& model, SessionViewState& state, Commands& out) {
  const SessionForm& form = *model.calendar.form;
  const SessionFieldsShown shown = fields_shown(form.kind);
  const auto kind = static_cast<std::size_t>(form.kind);
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  // One sheet whatever the kind: what follows ### is its identity.
  const std::string name =
      std::string(form.id ? w::change_titles[kind] : w::new_titles[kind]) + "###session form";
  {
    Sheet sheet(s, name, options);
    if (state.saved && !form.errors.empty()) show_first_error(s, form, state);
    draw_kind(s, form, state.kind, out);
    if (shown.client) draw_client(s, model, form, state.client, out);
    else draw_title(s, form, out);
    if (shown.service) draw_service(s, model, form, state.service, out);
    draw_times(s, form, left_over(), out);
    draw_warnings(s, model, form);
    draw_repeat(s, model, form, state.repeat, out);
    draw_form_rest(s, model, form, state, out);
    if (form.id && !form.copy) draw_session_files(s, model, form.id, out);
    draw_foot(s, form, out);
    for (const Command& command : out) state.saved |= get_if<cmd::SaveSession>(&command) != nullptr;
  }
  if (!open) out.push_back(cmd::CloseSessionForm{});
}

}  // namespace sb::ui
