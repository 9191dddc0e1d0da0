// CLI-02: by status, practitioner and tag, beside the search. What is on stands above the list as
// chips that take it off.
#include <algorithm>
#include <array>

#include "app/phrases.h"
#include "ui/chart_present.h"
#include "ui/client_parts.h"
#include "ui/widgets/chip_flow.h"
#include "ui/words/client.h"

namespace sb::ui {

namespace w = words::person;

namespace {

constexpr std::array<ClientStatus, 5> kStatuses = {
    ClientStatus::prospective, ClientStatus::active, ClientStatus::waitlist, ClientStatus::inactive,
    ClientStatus::discharged};
constexpr std::size_t kMostTagsShown = 40;

template <class T>
bool has(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string filter_title(const Model& model) {
  const std::size_t count = model.clients.filter.count();
  return count == 0 ? w::filter : std::string(w::filter) + " (" + std::to_string(count) + ")";
}

ButtonOptions filter_options(const Screen& s, const Model& model) {
  const ClientFilter& filter = model.clients.filter;
  ButtonOptions options;
  options.icon = icon::list_filter;
  options.pressed = filter.is_on();
  options.popup = true;
  options.open = model.clients.filter_shown;
  options.hide_words = s.phone() && !filter.is_on();
  return options;
}

bool toggled(Screen& s, ChipFlow& flow, std::string_view text, bool on) {
  ChipButtonOptions options;
  options.toggle = true;
  options.selected = on;
  options.icon = on ? icon::check : nullptr;
  flow.next(chip_width(s, text, on));
  return chip_button(s, text, options);
}

void title(Screen& s, const char* words) {
  gap(space::l);
  label(s, words, style::label);
  gap(8);
}

void draw_statuses(Screen& s, const Model& model, Commands& out) {
  title(s, w::by_status);
  ChipFlow flow(s);
  for (ClientStatus status : kStatuses) {
    const bool on = has(model.clients.filter.statuses, status);
    if (toggled(s, flow, client_status_words(status), on))
      out.push_back(cmd::FilterClientStatus{status, !on});
  }
}

std::string member_name(const Model& model, const MemberId& id) {
  const Member* member = model.book.find<Member>(id);
  return member ? member->name : w::no_practitioner;
}

void draw_members(Screen& s, const Model& model, Commands& out) {
  if (model.book.members().size() < 2) return;
  title(s, w::by_practitioner);
  ChipFlow flow(s);
  std::vector<MemberId> members = model.book.members();
  members.push_back({});  // those who are nobody's
  for (const MemberId& id : members) {
    const bool on = has(model.clients.filter.members, id);
    const Member* member = model.book.find<Member>(id);
    if (member && !role_has(member->role, Permission::note_write) && !on) continue;
    ImGui::PushID(to_text(id).c_str());
    if (toggled(s, flow, member_name(model, id), on))
      out.push_back(cmd::FilterClientMember{id, !on});
    ImGui::PopID();
  }
}

void draw_tags(Screen& s, const Model& model, Commands& out) {
  const std::vector<std::string>& tags = model.clients.tags;
  if (tags.empty()) return;
  title(s, w::by_tag);
  ChipFlow flow(s);
  ImGui::PushID("tags");
  for (std::size_t i = 0; i < std::min(tags.size(), kMostTagsShown); ++i) {
    const bool on = has(model.clients.filter.tags, tags[i]);
    ImGui::PushID(static_cast<int>(i));
    if (toggled(s, flow, tags[i], on)) out.push_back(cmd::FilterClientTag{tags[i], !on});
    ImGui::PopID();
  }
  ImGui::PopID();
}

struct FilterChip {
  std::string text;
  Command remove;
};

std::vector<FilterChip> chips_of(const Model& model) {
  const ClientFilter& filter = model.clients.filter;
  std::vector<FilterChip> chips;
  for (ClientStatus status : filter.statuses)
    chips.push_back({client_status_words(status), cmd::FilterClientStatus{status, false}});
  for (const MemberId& id : filter.members)
    chips.push_back({member_name(model, id), cmd::FilterClientMember{id, false}});
  for (const std::string& tag : filter.tags)
    chips.push_back({tag, cmd::FilterClientTag{tag, false}});
  return chips;
}

}  // namespace

float client_filter_width(Screen& s, const Model& model) {
  return button_width(s, filter_title(model), filter_options(s, model));
}

void draw_client_filter_button(Screen& s, const Model& model, ClientsViewState& state,
                               Commands& out) {
  const Press p = button_press(s, filter_title(model), filter_options(s, model));
  state.filter_anchor = p.rect;
  if (p.pressed) out.push_back(cmd::ShowClientFilter{!model.clients.filter_shown});
}

void draw_client_filter_panel(Screen& s, const Model& model, ClientsViewState& state,
                              Commands& out) {
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.prefer = Prefer::below;
  options.keep_open = state.filter_anchor;
  {
    Popover popover(s, w::filter_clients, state.filter_anchor, options);
    heading(s, 2, w::filter_clients, style::heading);
    draw_statuses(s, model, out);
    draw_members(s, model, out);
    draw_tags(s, model, out);
    gap(space::l);
    ButtonOptions show{.look = Look::primary}, clear{.disabled = !model.clients.filter.is_on()};
    clear.width = show.width = (popover.width() - space::m) / 2;
    if (button(s, w::clear_filters, clear)) out.push_back(cmd::ClearClientFilter{});
    beside(space::m);
    const std::string words = w::show_results + std::to_string(model.clients.matches.size());
    if (button(s, words, show)) open = false;
  }
  if (!open) out.push_back(cmd::ShowClientFilter{false});
}

void draw_client_filter_chips(Screen& s, const Model& model, Commands& out) {
  if (!model.clients.filter.is_on()) return;
  const Point at = cursor();
  ImGui::PushID("client-filters");
  s.sem.push({.role = Role::region, .name = w::filters_on,
              .rect = {at.x, at.y, left_over(), chip_height(s)}, .id = ImGui::GetID("region")});
  {
    ChipFlow flow(s);
    int i = 0;
    for (const FilterChip& chip : chips_of(model)) {
      ImGui::PushID(i++);
      flow.next(removable_chip_width(s, chip.text));
      if (removable_chip(s, chip.text, w::remove_filter + chip.text)) out.push_back(chip.remove);
      ImGui::PopID();
    }
    flow.next(chip_width(s, w::clear_filters));
    if (chip_button(s, w::clear_filters)) out.push_back(cmd::ClearClientFilter{});
  }
  s.sem.pop();
  ImGui::PopID();
}

std::string client_filter_words(const Model& model) {
  std::string out;
  for (const FilterChip& chip : chips_of(model)) out = dotted({out, chip.text});
  return out;
}

}  // namespace sb::ui
