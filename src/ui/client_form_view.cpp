// A new client, or changing one: a sheet with the fields, each error beside its own.
#include <array>

#include "app/phrases.h"
#include "ui/chart_present.h"
#include "ui/views.h"
#include "ui/words/chart.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

constexpr std::array<ClientStatus, 5> kStatuses = {
    ClientStatus::prospective, ClientStatus::active, ClientStatus::waitlist, ClientStatus::inactive,
    ClientStatus::discharged};

void form_field(Screen& s, const ClientForm& form, ClientField field, const char* label,
                FieldOptions options, Commands& out) {
  options.error = form.errors.of(field_name(field));
  FieldResult r = text_field(s, label, form.at(field), options);
  if (r.text) out.push_back(cmd::EditClientField{field, *r.text});
  if (r.submitted) out.push_back(cmd::SaveClient{});
}

void draw_names(Screen& s, const ClientForm& form, Commands& out) {
  FieldOptions name;
  name.required = true;
  name.hint = words::client_name_hint;
  form_field(s, form, ClientField::name, words::client_name, name, out);
  FieldOptions preferred;
  preferred.hint = words::preferred_name_hint;
  form_field(s, form, ClientField::preferred_name, words::preferred_name, preferred, out);
  FieldOptions pronouns;
  pronouns.placeholder = words::pronouns_example;
  form_field(s, form, ClientField::pronouns, words::pronouns, pronouns, out);
}

// What was typed as a date, said back with the age, so that a slip shows at once.
std::string birth_words(const Model& model, const std::string& typed) {
  std::optional<Day> day = parse_day(typed, model.today());
  if (!day || *day > model.today()) return {};
  return dotted({day_year_words(*day),
                 std::to_string(age_on(*day, model.today())) + words::years_old});
}

void draw_rest(Screen& s, const Model& model, const ClientForm& form, Commands& out) {
  FieldOptions birth;
  birth.placeholder = words::birth_date_example;
  std::string said = birth_words(model, form.at(ClientField::birth_date));
  birth.hint = said;
  form_field(s, form, ClientField::birth_date, words::birth_date, birth, out);
  FieldOptions email;
  email.kind = TextEntry::Kind::email;
  form_field(s, form, ClientField::email, words::client_email, email, out);
  FieldOptions phone;
  phone.kind = TextEntry::Kind::tel;
  form_field(s, form, ClientField::phone, words::client_phone, phone, out);
}

void draw_status(Screen& s, const ClientForm& form, ClientsViewState& state, Commands& out) {
  std::array<std::string, kStatuses.size()> names;
  std::array<PickItem, kStatuses.size()> items;
  int current = -1;
  for (std::size_t i = 0; i < kStatuses.size(); ++i) {
    names[i] = client_status_words(kStatuses[i]);
    items[i].label = names[i];
    if (kStatuses[i] == form.status) current = static_cast<int>(i);
  }
  SelectOptions options;
  options.error = form.errors.of("status");
  if (auto picked = select(s, words::client_status, state.status, items, current, options))
    out.push_back(cmd::PickClientStatus{kStatuses[static_cast<std::size_t>(*picked)]});
}

}  // namespace

void draw_client_form(Screen& s, const Model& model, ClientsViewState& state, Commands& out) {
  const ClientForm& form = *model.clients.form;
  bool is_new = form.id.is_nil(), open = true;
  OverlayOptions options;
  options.open = &open;
  {
    Sheet sheet(s, is_new ? words::new_client : words::edit_client, options);
    draw_names(s, form, out);
    draw_rest(s, model, form, out);
    draw_status(s, form, state, out);
    const std::string& whole = form.errors.of("");
    if (!whole.empty()) banner(s, Tone::bad, whole);
    FootOptions foot;
    foot.cancel = words::cancel;
    switch (dialog_foot(s, is_new ? words::add_client : words::save_client, foot)) {
      case Answer::confirm: out.push_back(cmd::SaveClient{}); break;
      case Answer::cancel: out.push_back(cmd::CloseClientForm{}); break;
      default: break;
    }
  }
  if (!open) out.push_back(cmd::CloseClientForm{});
}

}  // namespace sb::ui
