// The client's form: how to reach them and what they agreed to, and whom to turn to about them.
#include <array>

#include "ui/client_parts.h"
#include "ui/widgets/chip_flow.h"
#include "ui/words/chart.h"
#include "ui/words/client.h"

namespace sb::ui {

namespace w = words::person;

namespace {

constexpr std::array<ContactRole, 4> kRoles = {ContactRole::emergency, ContactRole::guardian,
                                               ContactRole::partner, ContactRole::other};
constexpr std::array<const char*, kContactUses> kUses = {w::may_call, w::may_text,
                                                         w::may_voicemail, w::may_email};

// "Agreed to: Call, Text, Voicemail, E-mail", each switched by a press.
void draw_uses(const ClientFormDraw& d, const bool (&may)[kContactUses], int contact) {
  label(d.s, w::reach_by, style::label);
  gap(6);
  const Point at = cursor();
  ImGui::PushID("uses");
  d.s.sem.push({.role = Role::group, .name = w::reach_by,
                .rect = {at.x, at.y, left_over(), chip_height(d.s)}, .id = ImGui::GetID("group")});
  {
    ChipFlow flow(d.s);
    for (int i = 0; i < kContactUses; ++i) {
      const auto use = static_cast<std::size_t>(i);
      ChipButtonOptions chip;
      chip.toggle = true;
      chip.selected = may[use];
      chip.icon = may[use] ? icon::check : nullptr;
      flow.next(chip_width(d.s, kUses[use], may[use]));
      if (chip_button(d.s, kUses[use], chip))
        d.out.push_back(cmd::AllowContactUse{contact, static_cast<ContactUse>(i), !may[use]});
    }
  }
  d.s.sem.pop();
  ImGui::PopID();
}

void contact_field(const ClientFormDraw& d, std::size_t i, ContactField field, const char* label,
                   FieldOptions options) {
  const std::string name = contact_field_name(i, field);
  options.error = d.form.errors.of(name);
  options.want_focus = d.wants(name);
  FieldResult r = text_field(d.s, label, d.form.contacts[i].at(field), options);
  if (r.text) d.out.push_back(cmd::EditContact{static_cast<int>(i), field, *r.text});
  if (r.submitted) d.out.push_back(cmd::SaveClient{});
}

void draw_contact_head(const ClientFormDraw& d, std::size_t i) {
  const ContactForm& contact = d.form.contacts[i];
  std::array<std::string, kRoles.size()> names;
  std::array<PickItem, kRoles.size()> items;
  int current = 0;
  for (std::size_t k = 0; k < kRoles.size(); ++k) {
    names[k] = contact_role_words(kRoles[k]);
    items[k].label = names[k];
    if (kRoles[k] == contact.role) current = static_cast<int>(k);
  }
  SelectOptions options;
  options.hide_label = true;
  const float cross = d.s.theme.control();
  options.width = std::min(left_over() - cross - space::s, d.s.theme.scaled(240));
  const Point at = cursor();
  const float right = at.x + left_over();
  if (auto picked = select(d.s, w::contact_kind, d.state.roles[contact.serial], items, current,
                           options))
    d.out.push_back(cmd::PickContactRole{static_cast<int>(i),
                                         kRoles[static_cast<std::size_t>(*picked)]});
  const Point below = cursor();
  cursor_to({right - cross, at.y + 2});
  if (icon_button(d.s, w::remove_contact, icon::trash_2))
    d.out.push_back(cmd::RemoveContact{static_cast<int>(i)});
  cursor_to(below);
}

void draw_contact(const ClientFormDraw& d, std::size_t i) {
  const ContactForm& contact = d.form.contacts[i];
  ImGui::PushID(static_cast<int>(contact.serial));
  {
    CardOptions look;
    look.padding = 14;
    look.fill = Color::paper;
    Card card(d.s, look);
    draw_contact_head(d, i);
    side_by_side(
        d.s, [&] { contact_field(d, i, ContactField::name, w::contact_name, {}); },
        [&] {
          FieldOptions relation;
          relation.placeholder = w::relation_example;
          contact_field(d, i, ContactField::relation, w::contact_relation, relation);
        });
    side_by_side(
        d.s,
        [&] {
          FieldOptions phone;
          phone.kind = TextEntry::Kind::tel;
          contact_field(d, i, ContactField::phone, w::contact_phone, phone);
        },
        [&] {
          FieldOptions email;
          email.kind = TextEntry::Kind::email;
          contact_field(d, i, ContactField::email, w::contact_email, email);
        });
    draw_uses(d, contact.may, static_cast<int>(i));
  }
  gap(space::m);
  ImGui::PopID();
}

void draw_add(const ClientFormDraw& d) {
  ChipFlow flow(d.s);
  for (ContactRole role : kRoles) {
    const std::string words = contact_role_words(role);
    ChipButtonOptions chip;
    chip.dashed = true;
    chip.icon = icon::plus;
    flow.next(chip_width(d.s, words, true));
    ImGui::PushID("add");
    if (chip_button(d.s, words, chip)) d.out.push_back(cmd::AddContact{role});
    ImGui::PopID();
  }
}

}  // namespace

void draw_client_reach(const ClientFormDraw& d) {
  gap(space::xl);
  heading(d.s, 3, w::reach);
  side_by_side(
      d.s,
      [&] {
        FieldOptions phone;
        phone.kind = TextEntry::Kind::tel;
        client_field(d, ClientField::phone, words::client_phone, phone);
      },
      [&] {
        FieldOptions email;
        email.kind = TextEntry::Kind::email;
        client_field(d, ClientField::email, words::client_email, email);
      });
  draw_uses(d, d.form.may, kOwnContact);
  AreaOptions address;
  address.error = d.form.errors.of("address");
  address.want_focus = d.wants("address");
  address.least_height = d.s.theme.scaled(64);
  FieldResult r = text_area(d.s, w::address, d.form.at(ClientField::address), address);
  if (r.text) d.out.push_back(cmd::EditClientField{ClientField::address, *r.text});
}

void draw_client_contacts(const ClientFormDraw& d) {
  gap(space::xl);
  heading(d.s, 3, w::contacts);
  gap(2);
  paragraph(d.s, w::contacts_hint, style::secondary);
  if (d.form.lacks_guardian) banner(d.s, Tone::info, w::minor_hint);
  for (std::size_t i = 0; i < d.form.contacts.size(); ++i) draw_contact(d, i);
  const std::string& error = d.form.errors.of("contacts");
  if (!error.empty()) banner(d.s, Tone::bad, error);
  draw_add(d);
}

}  // namespace sb::ui
