// CAL-08: the panel of filters. A change shows at once behind it; on phones it is a sheet.
#include <algorithm>

#include "app/phrases.h"
#include "ui/calendar_parts.h"
#include "ui/words/calendar.h"

namespace sb::ui {

namespace {

template <class T>
bool has(const std::vector<T>& set, const T& value) {
  return std::find(set.begin(), set.end(), value) != set.end();
}

void draw_client(Screen& s, const Model& model, Commands& out) {
  const CalendarFilter& filter = model.calendar.filter;
  FieldOptions options;
  options.kind = TextEntry::Kind::search;
  options.placeholder = words::filter_client_hint;
  options.leading = icon::search;
  const bool picked = filter.client && filter.client_query.empty();
  const std::string shown = picked ? client_words(model, filter.client) : filter.client_query;
  if (picked || !shown.empty()) {
    options.trailing = icon::x;
    options.trailing_name = words::clear_filter;
  }
  const bool none = !picked && !shown.empty() && filter.matches.empty();
  if (none) options.hint = words::nobody_found;
  FieldResult r = text_field(s, words::filter_client, shown, options);
  if (r.text) out.push_back(cmd::SearchFilterClient{*r.text});
  if (r.trailing) out.push_back(cmd::FilterClient{{}});
  if (r.submitted && !filter.matches.empty())
    out.push_back(cmd::FilterClient{filter.matches.front()});
  for (const ClientId& id : filter.matches) {
    ImGui::PushID(to_text(id).c_str());
    std::string name = client_words(model, id);
    RowOptions row;
    row.padding = 10;
    row.rule = false;
    if (list_row(s, name, row)) out.push_back(cmd::FilterClient{id});
    ImGui::PopID();
  }
}

// Chips one after the other, on as many lines as they need.
class Flow {
 public:
  explicit Flow(Screen& s) : s_(s), left_(cursor().x), right_(left_ + left_over()) {}
  // True when it was pressed.
  bool chip(const std::string& text, bool on) {
    const float w = chip_width(s_, text), h = chip_height(s_);
    if (x_ < 0) x_ = left_, y_ = cursor().y;
    if (x_ > left_ && x_ + w > right_) x_ = left_, y_ += h + 10;
    cursor_to({x_, y_});
    ChipButtonOptions options;
    options.toggle = true;
    options.selected = on;
    const bool pressed = chip_button(s_, text, options);
    x_ += w + space::s;
    return pressed;
  }
  ~Flow() {
    if (x_ < 0) return;
    cursor_to({left_, y_ + chip_height(s_) + space::l});
  }

 private:
  Screen& s_;
  float left_, right_, x_ = -1, y_ = 0;
};

void title(Screen& s, const char* words) {
  label(s, words, style::label);
  gap(8);
}

void draw_members(Screen& s, const Model& model, Commands& out) {
  const CalendarFilter& filter = model.calendar.filter;
  if (model.book.members().size() < 2) return;
  title(s, words::filter_members);
  Flow flow(s);
  for (const MemberId& id : model.book.members()) {
    const Member* member = model.book.find<Member>(id);
    const bool on = has(filter.members, id);
    if (!member || (member->status != MemberStatus::active && !on)) continue;
    ImGui::PushID(to_text(id).c_str());
    if (flow.chip(member->name, on)) out.push_back(cmd::FilterMember{id, !on});
    ImGui::PopID();
  }
}

void draw_services(Screen& s, const Model& model, Commands& out) {
  const CalendarFilter& filter = model.calendar.filter;
  if (model.book.services().empty()) return;
  title(s, words::filter_services);
  Flow flow(s);
  for (const ServiceId& id : model.book.services()) {
    const Service* service = model.book.find<Service>(id);
    const bool on = has(filter.services, id);
    if (!service || (service->archived && !on)) continue;
    ImGui::PushID(to_text(id).c_str());
    if (flow.chip(service->name, on)) out.push_back(cmd::FilterService{id, !on});
    ImGui::PopID();
  }
}

void draw_statuses(Screen& s, const Model& model, Commands& out) {
  title(s, words::filter_statuses);
  Flow flow(s);
  for (int i = 0; i <= static_cast<int>(SessionStatus::no_show); ++i) {
    const SessionStatus status = static_cast<SessionStatus>(i);
    const bool on = has(model.calendar.filter.statuses, status);
    if (flow.chip(status_words(status), on)) out.push_back(cmd::FilterStatus{status, !on});
  }
}

void draw_kinds(Screen& s, const Model& model, Commands& out) {
  title(s, words::filter_kinds);
  Flow flow(s);
  struct Named { EventKind kind; const char* name; };
  const Named kinds[] = {{EventKind::session, words::session_kind},
                         {EventKind::contact, words::contact},
                         {EventKind::other, words::other_event},
                         {EventKind::unavailable, words::unavailable}};
  for (const Named& item : kinds) {
    const bool on = has(model.calendar.filter.kinds, item.kind);
    if (flow.chip(item.name, on)) out.push_back(cmd::FilterKind{item.kind, !on});
  }
}

std::string result_words(const Model& model) {
  return std::string(words::show_results) + " " + count_words(model.calendar.range.ids.size());
}

}  // namespace

void draw_filter_panel(Screen& s, const Model& model, CalendarViewState& state, Commands& out) {
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.prefer = Prefer::below;
  options.keep_open = state.filter_anchor;
  {
    Popover popover(s, words::filter, state.filter_anchor, options);
    heading(s, 2, words::filter, style::heading);
    gap(space::m);
    draw_client(s, model, out);
    gap(space::l);
    draw_members(s, model, out);
    draw_services(s, model, out);
    draw_statuses(s, model, out);
    draw_kinds(s, model, out);
    ButtonOptions show{.look = Look::primary};
    ButtonOptions clear{.disabled = !model.calendar.filter.is_on()};
    const float w = (popover.width() - space::m) / 2;
    clear.width = show.width = w;
    if (button(s, words::clear_filter, clear)) out.push_back(cmd::ClearFilter{});
    beside(space::m);
    if (button(s, result_words(model), show)) open = false;
  }
  if (!open) out.push_back(cmd::ShowFilter{false});
}

}  // namespace sb::ui
