// The two buttons of the timeline: which kinds it shows, and "+ Add" (CLI-04).
#include <cmath>
#include <vector>

#include "ui/chart_parts.h"
#include "ui/chart_present.h"
#include "ui/session_parts.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

struct AddEntry {
  PickItem item;
  enum class What { note, sticky, file } what = What::note;
  NoteKind kind = NoteKind::clinical;
};

std::vector<AddEntry> add_entries(const Model& model) {
  if (!model.access().may(Permission::note_write)) return {};
  auto entry = [](const char* label, const char* glyph) {
    AddEntry e;
    e.item.label = label;
    e.item.icon = glyph;
    return e;
  };
  auto note = [&](const char* label, const char* glyph, NoteKind kind) {
    AddEntry e = entry(label, glyph);
    e.kind = kind;
    return e;
  };
  std::vector<AddEntry> all;
  all.push_back(
      note(words::kind_administrative, icon::clipboard_list, NoteKind::administrative));
  all.push_back(note(words::kind_clinical, icon::stethoscope, NoteKind::clinical));
  all.push_back(note(words::kind_contact, icon::phone, NoteKind::contact));
  all.push_back(entry(words::kind_sticky, icon::pin));
  all.back().what = AddEntry::What::sticky;
  all.push_back(entry(words::add_file, icon::paperclip));
  all.back().what = AddEntry::What::file;
  all.push_back(note(words::kind_psychotherapy, icon::lock, NoteKind::psychotherapy));
  all.back().item.detail = words::only_you;
  all.back().item.separated = true;
  return all;
}

void act(Screen& s, const Model& model, const AddEntry& entry, Commands& out) {
  const ClientId client = model.chart.client;
  switch (entry.what) {
    case AddEntry::What::note: out.push_back(cmd::BeginOwnNote{entry.kind, client}); return;
    case AddEntry::What::sticky:
      out.push_back(cmd::BeginSticky{client});
      return want_sticky_form(s);
    case AddEntry::What::file:
      out.push_back(cmd::ChooseFiles{client, {}, {}});
      out.push_back(cmd::OpenChart{client, ChartTab::files});
      return;
  }
}

ButtonOptions kinds_options(const Screen& s, const ChartViewState& state) {
  ButtonOptions kinds;
  kinds.icon = icon::list_filter;
  kinds.popup = true;
  kinds.open = state.kinds_open;
  kinds.hide_words = s.phone();
  return kinds;
}

ButtonOptions add_options(const Screen& s) {
  ButtonOptions add;
  add.look = Look::primary;
  add.icon = icon::plus;
  add.hide_words = s.phone();
  if (!add.hide_words) add.trailing = icon::chevron_down;  // as a menu's button has
  add.name = words::add_name;
  return add;
}

}  // namespace

float timeline_buttons_width(Screen& s, const Model& model) {
  const std::string kinds = timeline_filter_words(model.chart.filter);
  float width = button_width(s, kinds, kinds_options(s, {}));
  if (model.access().may(Permission::note_write))
    width += space::s + button_width(s, words::add, add_options(s));
  return std::ceil(width);
}

void draw_timeline_buttons(Screen& s, const Model& model, ChartViewState& state, Commands& out) {
  const std::string shown_kinds = timeline_filter_words(model.chart.filter);
  const std::string name = words::kinds_name + shown_kinds;
  ButtonOptions kinds = kinds_options(s, state);
  kinds.name = name;
  const Press pressed = button_press(s, shown_kinds + "###timeline-kinds", kinds);
  state.kinds_anchor = pressed.rect;
  if (pressed.pressed) state.kinds_open = !state.kinds_open;
  const std::vector<AddEntry> entries = add_entries(model);
  if (entries.empty()) return;
  beside(space::s);
  std::vector<PickItem> items;
  for (const AddEntry& entry : entries) items.push_back(entry.item);
  if (auto picked = menu_button(s, words::add, state.add, items, add_options(s)))
    act(s, model, entries[static_cast<std::size_t>(*picked)], out);
}

void draw_kinds(Screen& s, const Model& model, ChartViewState& state, Commands& out) {
  if (!state.kinds_open) return;
  const ChartState& chart = model.chart;
  OverlayOptions options;
  options.open = &state.kinds_open;
  options.prefer = Prefer::below;
  options.width = 280;
  Popover popover(s, words::kinds_shown, state.kinds_anchor, options);
  if (auto all = checkbox(s, words::all_kinds, !chart.filter.is_on()); all && *all)
    out.push_back(cmd::ShowAllKinds{});
  for (int i = 0; i < kTimelineKinds; ++i) {
    const auto kind = static_cast<TimelineKind>(i);
    if (chart.count[i] == 0 && !chart.filter.has(kind)) continue;
    gap(space::xs);
    const std::string label =
        timeline_kind_words(kind) + (" (" + std::to_string(chart.count[i])) + ")###kind" +
        std::to_string(i);
    if (auto on = checkbox(s, label, chart.filter.has(kind)))
      out.push_back(cmd::ShowKind{kind, *on});
  }
}

}  // namespace sb::ui
