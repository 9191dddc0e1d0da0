// The practice page: who and what the practice is, and this device: appearance, installing,
// keeping.
#include <array>

#include "app/phrases.h"
#include "ui/top_bar.h"
#include "ui/views.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

void fact(Screen& s, std::string_view name, std::string_view value) {
  std::array<Span, 3> spans = {{{name, style::label}, {"  ", style::body}, {value, style::body}}};
  rich_paragraph(s, spans);
}

void draw_members(Screen& s, const Model& model) {
  Card card(s, {.name = words::members});
  heading(s, 2, words::members);
  for (const MemberId& id : model.book.members()) {
    ImGui::PushID(to_text(id).c_str());
    paragraph(s, member_words(model.book, id));
    ImGui::PopID();
  }
}

void draw_services(Screen& s, const Model& model) {
  Card card(s, {.name = words::services});
  heading(s, 2, words::services);
  for (const ServiceId& id : model.book.services()) {
    const Service* service = model.book.find<Service>(id);
    if (!service || service->archived) continue;
    ImGui::PushID(to_text(id).c_str());
    fact(s, service->name, duration_words(service->duration) + " · " + service->code);
    ImGui::PopID();
  }
}

void draw_device(Screen& s, const Model& model, Commands& out) {
  Card card(s, {.name = words::this_device});
  heading(s, 2, words::this_device);
  label(s, words::appearance, style::label);
  constexpr std::string_view kThemes[] = {words::appearance_system, words::appearance_light,
                                          words::appearance_dark};
  if (auto picked = segmented(s, words::appearance, kThemes, static_cast<int>(model.theme)))
    out.push_back(cmd::SetTheme{static_cast<ThemeChoice>(*picked)});
  if (!model.demo) {
    paragraph(s, model.storage_persistent ? words::kept : words::not_kept, style::secondary);
    if (!model.storage_persistent && button(s, words::ask_keep))
      out.push_back(cmd::AskPersistence{});
  }
  if (model.install_ready) {
    paragraph(s, words::install_text, style::secondary);
    if (button(s, words::install, {.icon = icon::download})) out.push_back(cmd::Install{});
  }
  fact(s, words::version, model.version);
  if (button(s, words::shortcuts, {.icon = icon::keyboard}))
    out.push_back(cmd::ShowShortcuts{true});
}

}  // namespace

void draw_practice(Screen& s, const Model& model, ShellViewState&, Rect area, Commands& out) {
  {
    TopBar bar(s, "practice-bar", area);
    cursor_to({bar.inner().x, bar.inner().y + (bar.inner().h - s.theme.line(style::title)) / 2});
    heading(s, 1, words::practice);
  }
  Rect body = TopBar::below(s, area);
  Pane pane(s, "practice-page", body, {Color::paper, true, s.phone() ? space::l : 26.f, space::xl});
  const Practice* practice = model.book.practice();
  if (!practice) return;
  Panel panel(s, {cursor().x, cursor().y, std::min(left_over(), space::measure + 40), 0});
  {
    Card card(s, {.name = practice->name});
    heading(s, 2, practice->name);
    fact(s, words::zone, practice->zone);
    fact(s, words::locks_after,
         "after " + std::to_string(practice->lock_after_minutes) + " minutes without use");
  }
  draw_members(s, model);
  draw_services(s, model);
  draw_device(s, model, out);
  gap(space::xl);
}

}  // namespace sb::ui
