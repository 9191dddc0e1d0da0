// A new client, or changing one (CLI-01): a sheet of sections, each error beside its own field; who
// it may be already (CLI-11); and the line that leads back to a form kept aside.
#include <array>

#include "app/phrases.h"
#include "ui/chart_present.h"
#include "ui/client_parts.h"
#include "ui/words/chart.h"
#include "ui/words/client.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace w = words::person;

namespace {

constexpr float kWidth = 560;
constexpr std::array<ClientStatus, 5> kStatuses = {
    ClientStatus::prospective, ClientStatus::active, ClientStatus::waitlist, ClientStatus::inactive,
    ClientStatus::discharged};

// "Amara Okafor, born 14 Mar 1992, #1004. Same name."
std::string alike_words(const Model& model, const Lookalike& alike) {
  const Client* client = model.access().client(alike.client);
  std::string who = client_words(model, alike.client);
  if (client && client->has_birth_date() && !model.discreet) who += ", " + born_words(*client);
  if (client && !client->number.empty()) who += ", #" + client->number;
  return who + ". " + alike.like.reason + ".";
}

void draw_alike(const ClientFormDraw& d) {
  const bool chooses = d.form.then_book && d.model.calendar.form;
  bool first = true;
  for (const Lookalike& alike : d.form.alike) {
    BannerOptions options;
    if (std::exchange(first, false)) options.title = w::already_here;
    options.action = chooses ? w::choose : w::open_chart;
    ImGui::PushID(to_text(alike.client).c_str());
    if (banner(d.s, Tone::warn, alike_words(d.model, alike), options).action)
      d.out.push_back(cmd::LookAtAlike{alike.client});
    ImGui::PopID();
    gap(space::s);
  }
}

// What was typed as a date, said back with the age, so that a slip shows at once.
std::string birth_words(const Model& model, const std::string& typed) {
  std::optional<Day> day = parse_day(typed, model.today());
  if (!day || *day > model.today()) return {};
  return dotted({day_year_words(*day),
                 std::to_string(age_on(*day, model.today())) + words::years_old});
}

void draw_birth(const ClientFormDraw& d) {
  FieldOptions birth;
  birth.placeholder = words::birth_date_example;
  const std::string said = birth_words(d.model, d.form.at(ClientField::birth_date));
  birth.hint = said;
  client_field(d, ClientField::birth_date, words::birth_date, birth);
}

void draw_status(const ClientFormDraw& d) {
  std::array<std::string, kStatuses.size()> names;
  std::array<PickItem, kStatuses.size()> items;
  int current = -1;
  for (std::size_t i = 0; i < kStatuses.size(); ++i) {
    names[i] = client_status_words(kStatuses[i]);
    items[i].label = names[i];
    if (kStatuses[i] == d.form.status) current = static_cast<int>(i);
  }
  SelectOptions options;
  options.error = d.form.errors.of("status");
  if (auto picked = select(d.s, words::client_status, d.state.status, items, current, options))
    d.out.push_back(cmd::PickClientStatus{kStatuses[static_cast<std::size_t>(*picked)]});
}

void draw_who(const ClientFormDraw& d) {
  FieldOptions name;
  name.required = true;
  name.hint = words::client_name_hint;
  client_field(d, ClientField::name, words::client_name, name);
  draw_alike(d);
  side_by_side(
      d.s,
      [&] {
        FieldOptions preferred;
        preferred.hint = words::preferred_name_hint;
        client_field(d, ClientField::preferred_name, words::preferred_name, preferred);
      },
      [&] {
        FieldOptions pronouns;
        pronouns.placeholder = words::pronouns_example;
        client_field(d, ClientField::pronouns, words::pronouns, pronouns);
      });
  side_by_side(d.s, [&] { draw_birth(d); }, [&] { draw_status(d); });
}

void draw_foot(const ClientFormDraw& d, bool is_new) {
  const std::string& whole = d.form.errors.of("");
  if (!whole.empty()) banner(d.s, Tone::bad, whole);
  FootOptions foot;
  foot.cancel = words::cancel;
  switch (dialog_foot(d.s, is_new ? words::add_client : words::save_client, foot)) {
    case Answer::confirm: d.out.push_back(cmd::SaveClient{}); break;
    case Answer::cancel: d.out.push_back(cmd::CloseClientForm{}); break;
    default: break;
  }
}

}  // namespace

void client_field(const ClientFormDraw& d, ClientField field, const char* label,
                  FieldOptions options) {
  options.error = d.form.errors.of(field_name(field));
  options.want_focus = d.wants(field_name(field));
  FieldResult r = text_field(d.s, label, d.form.at(field), options);
  if (r.text) d.out.push_back(cmd::EditClientField{field, *r.text});
  if (!r.submitted) return;
  if (field == ClientField::new_tag && !d.form.at(field).empty())
    d.out.push_back(cmd::AddClientTag{});
  else
    d.out.push_back(cmd::SaveClient{});
}

void draw_client_form(Screen& s, const Model& model, ClientsViewState& state, Commands& out) {
  const ClientForm& form = *model.clients.form;
  bool is_new = form.id.is_nil(), open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = kWidth;
  {
    Sheet sheet(s, is_new ? words::new_client : words::edit_client, options);
    const bool focus = state.form.focus_serial != form.focus_serial && !form.focus.empty();
    const ClientFormDraw d{s, model, form, state.form, out, focus};
    draw_who(d);
    draw_client_reach(d);
    draw_client_contacts(d);
    draw_client_care(d);
    draw_foot(d, is_new);
    if (!is_new) draw_client_record(d);
    state.form.focus_serial = form.focus_serial;
  }
  if (!open) out.push_back(cmd::CloseClientForm{});
}

Rect draw_kept_form(Screen& s, const Model& model, Rect page, Commands& out) {
  if (!model.clients.form || !model.clients.form->aside) return page;
  float used = 0;
  {
    Pane pane(s, "kept-form", {page.x, page.y, page.w, s.theme.scaled(120)}, {Color::paper});
    Panel panel(s, {page.x + space::l, page.y + space::s, page.w - 2 * space::l, 0});
    BannerOptions options;
    options.action = w::go_on;
    options.closable = true;
    options.close_name = w::discard;
    BannerResult result = banner(
        s, Tone::info, model.clients.form->id ? w::kept_old : w::kept_new, options);
    if (result.action) out.push_back(cmd::ResumeClientForm{});
    if (result.closed) out.push_back(cmd::CloseClientForm{});
    used = panel.height() + 2 * space::s;
  }
  return {page.x, page.y + used, page.w, page.h - used};
}

}  // namespace sb::ui
