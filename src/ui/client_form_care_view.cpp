// The client's form: whose client, tags, and what can be done with the record as a whole.
#include "app/phrases.h"
#include "base/text.h"
#include "ui/client_parts.h"
#include "ui/widgets/chip_flow.h"
#include "ui/words/client.h"

namespace sb::ui {

namespace w = words::person;

namespace {

constexpr std::size_t kMostOffered = 8;  // tags in use

struct Choices {
  std::vector<MemberId> ids{MemberId{}};
  std::vector<std::string> names{w::no_practitioner};
  int current = 0;
};

Choices choices_of(const ClientFormDraw& d) {
  Choices c;
  for (const MemberId& id : d.model.book.members()) {
    const Member* member = d.model.book.find<Member>(id);
    const bool is_theirs = id == d.form.practitioner;
    const bool sees = member && member->status == MemberStatus::active &&
                      role_has(member->role, Permission::note_write);
    if (!member || (!sees && !is_theirs)) continue;
    if (is_theirs) c.current = static_cast<int>(c.ids.size());
    c.ids.push_back(id);
    c.names.push_back(member_words(d.model.book, id));
  }
  return c;
}

void draw_practitioner(const ClientFormDraw& d) {
  const Choices choices = choices_of(d);
  std::vector<PickItem> items;
  for (const std::string& name : choices.names) {
    PickItem item;
    item.label = name;
    items.push_back(item);
  }
  SelectOptions options;
  options.error = d.form.errors.of("practitioner");
  if (auto picked = select(d.s, w::practitioner, d.state.practitioner, items, choices.current,
                           options))
    d.out.push_back(cmd::PickClientPractitioner{choices.ids[static_cast<std::size_t>(*picked)]});
}

void draw_tags_on(const ClientFormDraw& d) {
  if (d.form.tags.empty()) return;
  ChipFlow flow(d.s);
  for (std::size_t i = 0; i < d.form.tags.size(); ++i) {
    const std::string& tag = d.form.tags[i];
    ImGui::PushID(static_cast<int>(i));
    flow.next(removable_chip_width(d.s, tag));
    if (removable_chip(d.s, tag, w::remove_tag + tag))
      d.out.push_back(cmd::RemoveClientTag{static_cast<int>(i)});
    ImGui::PopID();
  }
}

bool is_on(const ClientForm& form, std::string_view tag) {
  for (const std::string& own : form.tags)
    if (fold_for_search(own) == fold_for_search(tag)) return true;
  return false;
}

// Tags of other clients that begin as typed, so that one thing gets one word.
void draw_tags_offered(const ClientFormDraw& d) {
  const std::string typed = fold_for_search(trim(d.form.at(ClientField::new_tag)));
  std::vector<std::string_view> offered;
  for (const std::string& tag : d.model.clients.tags) {
    if (offered.size() == kMostOffered) break;
    if (fold_for_search(tag).rfind(typed, 0) == 0 && !is_on(d.form, tag)) offered.push_back(tag);
  }
  if (offered.empty()) return;
  ImGui::PushID("offered");
  {
    ChipFlow flow(d.s);
    for (std::string_view tag : offered) {
      ChipButtonOptions chip;
      chip.dashed = true;
      chip.icon = icon::plus;
      flow.next(chip_width(d.s, tag, true));
      if (chip_button(d.s, tag, chip)) d.out.push_back(cmd::AddClientTag{std::string(tag)});
    }
  }
  ImGui::PopID();
}

void draw_tags(const ClientFormDraw& d) {
  label(d.s, w::tags, style::label);
  gap(6);
  draw_tags_on(d);
  FieldOptions field;
  field.placeholder = w::new_tag_example;
  field.hint = w::new_tag_hint;
  field.hide_label = true;
  client_field(d, ClientField::new_tag, w::new_tag, field);
  draw_tags_offered(d);
}

}  // namespace

void draw_client_care(const ClientFormDraw& d) {
  gap(space::xl);
  heading(d.s, 3, w::care);
  draw_practitioner(d);
  if (sees_tags(d.model.access())) draw_tags(d);
}

void draw_client_record(const ClientFormDraw& d) {
  const Access access = d.model.access();
  if (!access.may(Permission::client_delete)) return;
  gap(space::xxl);
  divider(d.s);
  gap(space::l);
  heading(d.s, 3, w::this_record);
  for (const ClientId& id : d.form.under) {
    const Client* client = access.client(id);
    if (!client) continue;
    ImGui::PushID(to_text(id).c_str());
    label(d.s, w::also_under + ("#" + client->number), style::body);
    beside(space::m);
    if (link_button(d.s, w::take_apart)) d.out.push_back(cmd::TakeApart{id});
    ImGui::PopID();
  }
  ButtonOptions quiet;
  if (button(d.s, w::merge_with, quiet)) d.out.push_back(cmd::BeginMerge{d.form.id, {}});
  beside(space::s);
  quiet.icon = icon::trash_2;
  if (left_over() < button_width(d.s, w::delete_this, quiet)) gap(space::s);
  if (button(d.s, w::delete_this, quiet)) d.out.push_back(cmd::BeginDeleteClient{d.form.id});
}

}  // namespace sb::ui
