#include "app/client_form.h"

#include <algorithm>

namespace sb {

std::string_view field_name(ClientField f) {
  constexpr std::string_view kNames[kClientFields] = {
      "name", "preferred_name", "pronouns", "birth_date", "email", "phone", "address", "new_tag"};
  return kNames[static_cast<int>(f)];
}

std::string contact_field_name(std::size_t index, ContactField f) {
  constexpr const char* kNames[kContactFields] = {"name", "relation", "phone", "email"};
  return "contacts/" + std::to_string(index) + "/" + kNames[static_cast<int>(f)];
}

namespace {

template <class T>  // Client, ClientContact, ClientRequest
void take_uses(bool (&may)[kContactUses], const T& from) {
  may[0] = from.may_call;
  may[1] = from.may_text;
  may[2] = from.may_voicemail;
  may[3] = from.may_email;
}

template <class T>
void give_uses(T& to, const bool (&may)[kContactUses]) {
  to.may_call = may[0];
  to.may_text = may[1];
  to.may_voicemail = may[2];
  to.may_email = may[3];
}

bool same_contact(const ContactForm& a, const ContactForm& b) {
  return a.role == b.role && std::equal(std::begin(a.text), std::end(a.text), b.text) &&
         std::equal(std::begin(a.may), std::end(a.may), b.may);
}

}  // namespace

ClientForm client_form_of(const Model& model, const ClientId& id) {
  const Client& client = *model.book.find<Client>(id);
  ClientForm form;
  form.id = id;
  form.at(ClientField::name) = client.name;
  form.at(ClientField::preferred_name) = client.preferred_name;
  form.at(ClientField::pronouns) = client.pronouns;
  if (client.has_birth_date()) form.at(ClientField::birth_date) = to_iso(client.birth_date);
  form.at(ClientField::email) = client.email;
  form.at(ClientField::phone) = client.phone;
  form.at(ClientField::address) = client.address;
  take_uses(form.may, client);
  for (const ClientContact& kept : client.contacts) {
    ContactForm contact;
    contact.role = kept.role;
    contact.at(ContactField::name) = kept.name;
    contact.at(ContactField::relation) = kept.relation;
    contact.at(ContactField::phone) = kept.phone;
    contact.at(ContactField::email) = kept.email;
    take_uses(contact.may, kept);
    contact.serial = form.next_contact++;
    form.contacts.push_back(std::move(contact));
  }
  if (sees_tags(model.access())) form.tags = client.tags;
  form.status = client.status;
  form.practitioner = client.practitioner;
  form.under = model.book.merged_into(id);
  return form;
}

ClientRequest request_of(const ClientForm& form) {
  ClientRequest request;
  request.name = form.at(ClientField::name);
  request.preferred_name = form.at(ClientField::preferred_name);
  request.pronouns = form.at(ClientField::pronouns);
  request.birth_date = form.at(ClientField::birth_date);
  request.email = form.at(ClientField::email);
  request.phone = form.at(ClientField::phone);
  request.address = form.at(ClientField::address);
  give_uses(request, form.may);
  for (const ContactForm& typed : form.contacts) {
    ClientContact contact;
    contact.role = typed.role;
    contact.name = typed.at(ContactField::name);
    contact.relation = typed.at(ContactField::relation);
    contact.phone = typed.at(ContactField::phone);
    contact.email = typed.at(ContactField::email);
    give_uses(contact, typed.may);
    request.contacts.push_back(std::move(contact));
  }
  request.tags = form.tags;
  request.status = form.status;
  request.practitioner = form.practitioner;
  return request;
}

bool says_same(const ClientForm& a, const ClientForm& b) {
  return a.id == b.id && std::equal(std::begin(a.text), std::end(a.text), b.text) &&
         std::equal(std::begin(a.may), std::end(a.may), b.may) && a.tags == b.tags &&
         a.status == b.status && a.practitioner == b.practitioner &&
         a.contacts.size() == b.contacts.size() &&
         std::equal(a.contacts.begin(), a.contacts.end(), b.contacts.begin(), same_contact);
}

void leave_client_form(Model& model) {
  std::optional<ClientForm>& form = model.clients.form;
  if (!form) return;
  const bool kept = form->id && model.access().client(form->id);
  if (kept && says_same(*form, client_form_of(model, form->id))) return form.reset();
  form->aside = true;
}

}  // namespace sb
