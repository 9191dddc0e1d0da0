// The screen of an open practice: rail (or bottom bar on phones), page, foot bar, and what may lie
// above every page. Global shortcuts live here, so that they are in one list.
#include <vector>

#include "app/phrases.h"
#include "ui/client_parts.h"
#include "ui/files_parts.h"
#include "ui/shell_parts.h"
#include "ui/views.h"
#include "ui/signing_parts.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

struct Areas {
  Rect rail, page, foot;
};

// The soft keyboard is up, or something else leaves little: who types needs the room.
bool bar_gives_way(const Screen& s) {
  constexpr float kLow = 1.45f;  // of the width; a phone without its keyboard is higher
  return s.sem.typing() && !s.sem.inert() && s.env.coarse_pointer && s.area.h < kLow * s.area.w;
}

Areas split(const Screen& s) {
  Rect a = s.area;
  if (s.phone()) {
    float bar = bar_gives_way(s) ? 0 : s.theme.scaled(space::top_bar);
    float foot = s.theme.scaled(space::foot_bar - 4);
    return {{a.x, a.bottom() - bar, a.w, bar},
            {a.x, a.y, a.w, a.h - bar - foot},
            {a.x, a.bottom() - bar - foot, a.w, foot}};
  }
  float rail = s.theme.scaled(space::rail), foot = s.theme.scaled(space::foot_bar);
  return {{a.x, a.y, rail, a.h},
          {a.x + rail, a.y, a.w - rail, a.h - foot},
          {a.x + rail, a.bottom() - foot, a.w - rail, foot}};
}

// Notices stand above the page, one at a time; the rest waits its turn.
Rect draw_notices(Screen& s, const Model& model, Rect page, Commands& out) {
  bool update = model.update_ready && model.notices.empty();
  if (model.notices.empty() && !update) return page;
  float used = 0;
  {
    Pane pane(s, "notices", {page.x, page.y, page.w, s.theme.scaled(120)}, {Color::paper});
    Panel panel(s, {page.x + space::l, page.y + space::s, page.w - 2 * space::l, 0});
    BannerOptions options;
    options.closable = !update;
    options.close_name = words::dismiss;
    if (update) options.action = words::update_now;
    BannerResult result = banner(s, update ? Tone::info : Tone::warn,
                                 update ? words::update_ready : model.notices.front(), options);
    if (result.action) out.push_back(cmd::ApplyUpdate{});
    if (result.closed) out.push_back(cmd::DismissNotice{0});
    used = panel.height() + 2 * space::s;
  }
  return {page.x, page.y + used, page.w, page.h - used};
}

void draw_page(Screen& s, const Model& model, ViewState& state, Rect page, Commands& out) {
  switch (model.page) {
    case Page::clients: return draw_clients(s, model, state.clients, page, out);
    case Page::chart: return draw_chart(s, model, state.chart, page, out);
    case Page::note: return draw_note(s, model, state.note, page, out);
    case Page::todo: return draw_todo(s, model, state.todo, page, out);
    case Page::practice: return draw_practice(s, model, state.shell, page, out);
    default: return draw_calendar(s, model, state.calendar, page, out);
  }
}

void draw_dialogs(Screen& s, const Model& model, ViewState& state, Commands& out) {
  if (model.chart.before) draw_before_session(s, model, out);
  if (model.calendar.form) draw_session_form(s, model, state.session, out);
  else state.session = {};
  if (model.calendar.series) draw_series_dialog(s, model, out);
  if (model.calendar.cancel) draw_cancel_dialog(s, model, out);
  if (model.calendar.times) draw_times_form(s, model, out);
  if (model.calendar.deleting) draw_delete_dialog(s, model, out);
  if (model.clients.form && !model.clients.form->aside)
    draw_client_form(s, model, state.clients, out);
  else
    state.clients.form = {};
  if (model.clients.merge) draw_merge_dialog(s, model, out);
  if (model.clients.deleting) draw_client_delete_dialog(s, model, out);
  if (model.note.addendum) draw_addendum_form(s, model, state.note, out);
  if (model.note.disclosure) draw_disclosure_form(s, model, out);
  if (model.note.signing) draw_sign_dialog(s, model, state.note, out);
  if (model.signing.submitting) draw_submit_dialog(s, model, out);
  if (model.signing.archive) draw_archive_dialog(s, model, out);
  if (model.signing.versions) draw_versions_sheet(s, model, state.note, out);
  if (model.papers.dialog) draw_papers_dialog(s, model, out);
  if (model.papers.verified) draw_verified_dialog(s, model, out);
  if (model.note.writing.preview) draw_note_preview(s, model, out);
  if (model.snippets.shown) draw_snippets_sheet(s, model, state.note, out);
  draw_file_preview(s, model, out);
  if (model.shortcuts_shown) draw_shortcuts(s, model, state.shell, out);
  if (model.search.shown) draw_search(s, model, state.search, out);
}

std::vector<Toast> shown_toasts(const Model& model) {
  if (!model.toast) return {};
  Toast shown;
  shown.id = static_cast<std::uint32_t>(model.toast->serial);
  shown.text = model.toast->text;
  shown.tone = model.toast->bad ? Tone::bad : Tone::neutral;
  shown.action = model.toast->undoable ? words::undo : "";
  return {shown};
}

// On a phone the page ends above a toast, which is as wide as it: nothing lies beneath, and what
// stands last can be scrolled to.
Rect above_toast(Screen& s, const Model& model, Rect page) {
  if (!s.phone() || s.overlays.any_open()) return page;
  const float taken = toasts_height(s, shown_toasts(model));
  page.h -= taken;
  if (taken > 0) Pane(s, "under-toast", {page.x, page.bottom(), page.w, taken}, {Color::paper});
  return page;
}

void draw_toast(Screen& s, const Model& model, float bottom, Commands& out) {
  ToastResult result = toasts(s, words::messages, shown_toasts(model), words::dismiss, bottom);
  if (result.action) out.push_back(cmd::Undo{});
  if (result.closed) out.push_back(cmd::DismissToast{});
}

LocalTime next_slot(const Model& model) {
  int slot = model.book.practice() ? model.book.practice()->slot_minutes : 30;
  LocalTime now = model.local_now();
  int minute = (now.minute_of_day() / slot + 1) * slot;
  return LocalTime::at(now.day(), minute);
}

void take_shortcuts(Screen& s, const Model& model, Commands& out) {
  if (s.sem.global_key("?")) out.push_back(cmd::ShowShortcuts{true});
  if (s.sem.global_key("Control+k") || s.sem.global_key("/")) out.push_back(cmd::ShowSearch{true});
  if (s.sem.global_key("Control+z")) out.push_back(cmd::Undo{});
  if (s.sem.global_key("Control+y") || s.sem.global_key("Control+Shift+Z"))
    out.push_back(cmd::Redo{});
  if (s.sem.global_key("Control+l")) out.push_back(cmd::Lock{});
  // Also while a dialog or a field has the focus: whoever comes in must not wait (CLI-13).
  if (s.sem.global_key("Control+Shift+D") || s.sem.key(s.sem.focus(), "Control+Shift+D"))
    out.push_back(cmd::SetDiscreet{!model.discreet});
  if (s.sem.global_key("1")) out.push_back(cmd::GoTo{Page::calendar});
  if (s.sem.global_key("2")) out.push_back(cmd::GoTo{Page::clients});
  if (s.sem.global_key("3")) out.push_back(cmd::GoTo{Page::todo});
  if (s.sem.global_key("4")) out.push_back(cmd::GoTo{Page::practice});
  if (model.page == Page::calendar) {
    if (s.sem.global_key("n")) out.push_back(cmd::BeginSession{next_slot(model), 0, {}});
    if (s.sem.global_key("t")) out.push_back(cmd::ShowToday{});
  } else if (model.page == Page::clients) {
    if (s.sem.global_key("n")) out.push_back(cmd::BeginClient{});
  } else if (s.sem.global_key("Escape")) {
    if (model.page == Page::chart || model.page == Page::note) out.push_back(cmd::Back{});
  }
}

}  // namespace

void draw_shell(Screen& s, const Model& model, ViewState& state, Commands& out) {
  Areas areas = split(s);
  if (s.phone()) {
    if (areas.rail.h > 0) draw_bottom_bar(s, model, state.shell, areas.rail, out);
  } else {
    draw_rail(s, model, areas.rail, out);
  }
  areas.page = above_toast(s, model, areas.page);
  Rect page = draw_kept_form(s, model, draw_notices(s, model, areas.page, out), out);
  NodeSpec main;
  main.role = Role::main;
  main.name = "";
  main.rect = page;
  main.id = ImGui::GetID("main");
  s.sem.push(main);
  draw_page(s, model, state, page, out);
  s.sem.pop();
  draw_foot(s, model, areas.foot, out);
  take_shortcuts(s, model, out);
  draw_dialogs(s, model, state, out);
  draw_toast(s, model, areas.foot.h + (s.phone() ? areas.rail.h : 0), out);
}

}  // namespace sb::ui
