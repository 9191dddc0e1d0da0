// The form of a client (CLI-01): what is typed, who it may be already (CLI-11), saving.
#include <algorithm>

#include "app/client_form.h"
#include "app/phrases.h"
#include "base/text.h"

namespace sb {

namespace {

constexpr std::size_t kMostAlike = 3;

// Hints that follow what is typed.
void look_at(Model& model, ClientForm& form) {
  const Client typed = client_as_typed(request_of(form), model.today());
  form.lacks_guardian = lacks_guardian(typed, model.today());
  form.alike.clear();
  if (!form.id) form.alike = clients_like(model.access(), typed, {}, kMostAlike);
}

void put_cursor(ClientForm& form, std::string field) {
  form.focus = std::move(field);
  ++form.focus_serial;
}

void add_contact(ClientForm& form, ContactRole role) {
  ContactForm contact;
  contact.role = role;
  contact.serial = form.next_contact++;
  form.contacts.push_back(std::move(contact));
  put_cursor(form, contact_field_name(form.contacts.size() - 1, ContactField::name));
}

// Where the chart lacks something, the cursor stands there.
void go_to_gap(ClientForm& form, ChartGap gap) {
  switch (gap) {
    case ChartGap::birth_date: return put_cursor(form, "birth_date");
    case ChartGap::reach: return put_cursor(form, "phone");
    case ChartGap::emergency: return add_contact(form, ContactRole::emergency);
    case ChartGap::guardian: return add_contact(form, ContactRole::guardian);
    case ChartGap::intake: return;
  }
}

// What was typed and set aside is not lost to another form.
bool resumes_kept(Model& model, UpdateContext& context) {
  std::optional<ClientForm>& form = model.clients.form;
  if (!form || !form->aside) return false;
  form->aside = false;
  show_toast(model, context, "What you had typed is still here. Save or close it first.", false);
  return true;
}

void begin_new(Model& model, UpdateContext& context, const cmd::BeginClient& begun) {
  if (resumes_kept(model, context)) return;
  ClientForm form;
  form.at(ClientField::name) = begun.name;
  form.then_book = begun.then_book;
  if (model.access().may(Permission::note_write)) form.practitioner = model.me;
  look_at(model, form);
  model.clients.form = std::move(form);
  refresh_clients(model);
}

void begin_edit(Model& model, UpdateContext& context, const cmd::EditClient& c) {
  const ClientId id = model.book.standing_for(c.client);
  const Client* client = model.access().client(id);
  if (!client || client->deleted || resumes_kept(model, context)) return;
  ClientForm form = client_form_of(model, id);
  look_at(model, form);
  if (c.gap) go_to_gap(form, *c.gap);
  model.clients.form = std::move(form);
  refresh_clients(model);
}

void forget_contact_errors(FieldErrors& errors) {
  std::vector<std::string> fields;
  for (const auto& entry : errors.all())
    if (entry.first.rfind("contacts", 0) == 0) fields.push_back(entry.first);
  for (const std::string& field : fields) errors.clear(field);
}

bool has_tag(const ClientForm& form, std::string_view tag) {
  const std::string folded = fold_for_search(tag);
  return std::any_of(form.tags.begin(), form.tags.end(),
                     [&](const std::string& t) { return fold_for_search(t) == folded; });
}

// "intake, couple" are two.
void add_tags(ClientForm& form, std::string_view typed) {
  while (!typed.empty()) {
    const std::size_t comma = typed.find(',');
    const std::string tag = collapse_spaces(typed.substr(0, comma));
    if (!tag.empty() && !has_tag(form, tag)) form.tags.push_back(tag);
    typed = comma == std::string_view::npos ? std::string_view() : typed.substr(comma + 1);
  }
}

void take_new_tag(ClientForm& form) {
  std::string& typed = form.at(ClientField::new_tag);
  if (count_code_points(collapse_spaces(typed)) > kLongestTag &&
      typed.find(',') == std::string::npos)
    return form.errors.add(Error{Fault::invalid, "A tag has at most 60 characters.", "new_tag"});
  add_tags(form, typed);
  typed.clear();
  form.errors.clear("new_tag");
  ++form.revision;
}

// The first field with an error, as they stand in the form.
std::string first_wrong(const ClientForm& form) {
  for (const char* field : {"name", "preferred_name", "pronouns", "birth_date", "phone", "email",
                            "address"})
    if (!form.errors.of(field).empty()) return field;
  for (std::size_t i = 0; i < form.contacts.size(); ++i)
    for (int f = 0; f < kContactFields; ++f) {
      std::string field = contact_field_name(i, static_cast<ContactField>(f));
      if (!form.errors.of(field).empty()) return field;
    }
  return form.errors.of("new_tag").empty() ? std::string() : "new_tag";
}

bool refuse(ClientForm& form) {
  if (form.errors.empty()) return false;
  put_cursor(form, first_wrong(form));
  return true;
}

void save(Model& model, UpdateContext& context, Effects& effects) {
  ClientForm& form = *model.clients.form;
  form.errors.clear();
  take_new_tag(form);
  ClientRequest request = request_of(form);
  form.errors.add(check_client(model.access(), request, model.today()));
  if (refuse(form)) return;
  bool is_new = form.id.is_nil(), then_book = form.then_book;
  ClientId id = is_new ? ClientId(random_id(context.random)) : form.id;
  Result<std::vector<Edit>> edits = is_new
                                        ? add_client(model.access(), id, request, model.today())
                                        : change_client(model.access(), id, request, model.today());
  if (!edits) {
    form.errors.add(edits.error());
    refuse(form);
    return;
  }
  model.clients.form.reset();
  const std::string before = is_new ? std::string() : client_words(model, id);
  // A new client is not undone by one key: it would leave a session without a client.
  apply_edits(model, context, effects, *edits, is_new ? std::string() : before + " changed");
  show_toast(model, context, client_words(model, id) + (is_new ? " added" : " changed"), !is_new);
  if (then_book && model.calendar.form) pick_client(model, *model.calendar.form, id);
  else if (is_new) model.clients.query.clear(), model.clients.filter = {}, refresh_lists(model);
}

void look_at_alike(Model& model, UpdateContext& context, Effects& effects, const ClientId& client) {
  ClientForm& form = *model.clients.form;
  if (form.then_book && model.calendar.form) {  // whom the session was to be for
    model.clients.form.reset();
    return pick_client(model, *model.calendar.form, client);
  }
  form.aside = true;
  update_chart(model, cmd::OpenChart{client}, context, effects);
}

bool is_contact(const ClientForm& form, int index) {
  return index >= 0 && static_cast<std::size_t>(index) < form.contacts.size();
}

ContactForm* contact_at(ClientForm& form, int index) {
  return is_contact(form, index) ? &form.contacts[static_cast<std::size_t>(index)] : nullptr;
}

void allow(ClientForm& form, const cmd::AllowContactUse& c) {
  ContactForm* contact = contact_at(form, c.contact);
  if (contact) contact->may[static_cast<int>(c.use)] = c.on;
  else if (c.contact == kOwnContact) form.may[static_cast<int>(c.use)] = c.on;
}

bool update_contacts(Model& model, ClientForm& form, const Command& command) {
  if (auto* added = get_if<cmd::AddContact>(&command)) {
    add_contact(form, added->role);
  } else if (auto* removed = get_if<cmd::RemoveContact>(&command)) {
    if (!is_contact(form, removed->contact)) return true;
    form.contacts.erase(form.contacts.begin() + removed->contact);
    forget_contact_errors(form.errors);
  } else if (auto* typed = get_if<cmd::EditContact>(&command)) {
    if (ContactForm* contact = contact_at(form, typed->contact))
      contact->at(typed->field) = typed->text;
    form.errors.clear(
        contact_field_name(static_cast<std::size_t>(std::max(0, typed->contact)), typed->field));
    return true;
  } else if (auto* role = get_if<cmd::PickContactRole>(&command)) {
    if (ContactForm* contact = contact_at(form, role->contact)) contact->role = role->role;
  } else if (auto* use = get_if<cmd::AllowContactUse>(&command)) {
    allow(form, *use);
    return true;
  } else {
    return false;
  }
  look_at(model, form);
  return true;
}

bool update_tags(ClientForm& form, const Command& command) {
  if (auto* tag = get_if<cmd::AddClientTag>(&command)) {
    if (tag->tag.empty()) take_new_tag(form);
    else add_tags(form, tag->tag);
  } else if (auto* off = get_if<cmd::RemoveClientTag>(&command)) {
    if (off->tag >= 0 && static_cast<std::size_t>(off->tag) < form.tags.size())
      form.tags.erase(form.tags.begin() + off->tag);
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_client_form(Model& model, const Command& command, UpdateContext& context,
                        Effects& effects) {
  if (auto* begun = get_if<cmd::BeginClient>(&command))
    return begin_new(model, context, *begun), true;
  if (auto* old = get_if<cmd::EditClient>(&command))
    return begin_edit(model, context, *old), true;
  if (!model.clients.form) return false;
  ClientForm& form = *model.clients.form;
  if (update_contacts(model, form, command) || update_tags(form, command)) return true;
  if (auto* typed = get_if<cmd::EditClientField>(&command)) {
    form.at(typed->field) = typed->text;
    form.errors.clear(field_name(typed->field));
    look_at(model, form);
  } else if (auto* status = get_if<cmd::PickClientStatus>(&command)) {
    form.status = status->status;
  } else if (auto* whose = get_if<cmd::PickClientPractitioner>(&command)) {
    form.practitioner = whose->member;
    form.errors.clear("practitioner");
  } else if (auto* alike = get_if<cmd::LookAtAlike>(&command)) {
    look_at_alike(model, context, effects, alike->client);
  } else if (get_if<cmd::ResumeClientForm>(&command)) {
    form.aside = false;
  } else if (get_if<cmd::SaveClient>(&command)) {
    save(model, context, effects);
  } else if (get_if<cmd::CloseClientForm>(&command)) {
    model.clients.form.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
