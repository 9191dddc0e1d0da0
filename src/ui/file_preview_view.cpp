// The file being looked at: pictures and recordings by the browser's own elements, PDFs by the
// shell's reader, texts by our own field, everything else as a download. Above it, while files are
// held over the page, where they would go.
#include <cmath>

#include "app/phrases.h"
#include "ui/chart_present.h"
#include "ui/files_parts.h"
#include "ui/words/files.h"

namespace sb::ui {

namespace w = words::files;

namespace {

constexpr float kWide = 860, kPlayer = 56;
constexpr std::uint32_t kSmallest = 50, kLargest = 400;  // percent; shell/pdf_view.js has the steps

bool is_wide(MediaLook look) {
  return look == MediaLook::image || look == MediaLook::video || look == MediaLook::text ||
         look == MediaLook::pdf;
}

// The browser's element stands exactly here.
void draw_element(Screen& s, const FileShown& shown, const std::string& name, const char* kind,
                  float height) {
  const Rect rect = place(kFill, height);
  const std::string value = std::string(kind) + " " + std::to_string(shown.out);
  NodeSpec node;
  node.role = Role::media;
  node.name = name;
  node.rect = rect;
  node.value = value;
  node.id = ImGui::GetID("file-media");
  paint::fill(s, rect, Color::neutral_soft, radius::event);
  s.sem.leaf(node);
}

void draw_text(Screen& s, const FileShown& shown, float height) {
  {
    Scroll scroll(s, "file-text", {0, height});
    AreaOptions area;
    area.read_only = true;
    area.hide_label = true;
    area.style = style::body;
    area.borderless = true;
    text_area(s, w::text_label, shown.text, area);
  }
  if (shown.cut) paragraph(s, w::text_cut, style::hint);
}

std::string page_words(const Screen& s, const FileShown& shown) {
  const std::string of = std::to_string(shown.page) + w::of + std::to_string(shown.pages);
  return s.phone() ? of : w::page + of;
}

void turn_button(Screen& s, const char* name, const char* icon, bool disabled, FileTurn turn,
                 Commands& out) {
  IconButtonOptions options;
  options.disabled = disabled;
  if (icon_button(s, name, icon, options)) out.push_back(cmd::TurnFile{turn});
}

// Pages at the left, size at the right.
void draw_pdf_tools(Screen& s, const FileShown& shown, Commands& out) {
  const std::string pages = page_words(s, shown), zoom = std::to_string(shown.zoom) + " %";
  const float control = s.theme.control(), words = std::ceil(s.text.width(zoom, style::secondary));
  ButtonOptions fit;
  fit.look = Look::quiet;
  fit.disabled = shown.zoom == 100;
  turn_button(s, w::previous_page, icon::chevron_up, shown.page <= 1, FileTurn::previous_page, out);
  beside(space::xs);
  label(s, pages, style::secondary);
  beside(space::xs);
  turn_button(s, w::next_page, icon::chevron_down, shown.page >= shown.pages, FileTurn::next_page,
              out);
  const bool room = !s.phone();
  beside_right((room ? button_width(s, w::fit_width, fit) + space::s : 0) + 2 * control +
               words + 2 * space::s);
  if (room) {
    if (button(s, w::fit_width, fit)) out.push_back(cmd::TurnFile{FileTurn::fit_width});
    beside(space::s);
  }
  turn_button(s, w::smaller, icon::zoom_out, shown.zoom <= kSmallest, FileTurn::smaller, out);
  beside(space::s);
  label(s, zoom, style::secondary);
  beside(space::s);
  turn_button(s, w::larger, icon::zoom_in, shown.zoom >= kLargest, FileTurn::larger, out);
}

// The reader stands over the rect from the first frame on: it says how many pages there are.
void draw_pdf(Screen& s, const FileShown& shown, const std::string& name, float height,
              Commands& out) {
  if (shown.pages > 0) draw_pdf_tools(s, shown, out);
  else label(s, w::opening_pdf, style::secondary);
  gap(space::s);
  draw_element(s, shown, name, "pdf", height - s.theme.control() - space::s);
}

void draw_what(Screen& s, const FileShown& shown, const Attachment& file, Commands& out) {
  const float height = std::max(160.f, s.area.h - s.theme.scaled(s.phone() ? 330 : 300));
  switch (shown.look) {
    case MediaLook::image: return draw_element(s, shown, file.name, "image", height);
    case MediaLook::video: return draw_element(s, shown, file.name, "video", height);
    case MediaLook::audio: return draw_element(s, shown, file.name, "audio", kPlayer);
    case MediaLook::text: return draw_text(s, shown, height);
    case MediaLook::pdf: return draw_pdf(s, shown, file.name, height, out);
    case MediaLook::none:
      if (media_look(file.media) == MediaLook::pdf) paragraph(s, w::pdf_too_big);
      else if (media_kind(file.media) == MediaKind::program) banner(s, Tone::warn, w::program_text);
      else paragraph(s, w::no_preview);
      return;
  }
}

void draw_progress(Screen& s, const char* name, std::uint64_t done, std::uint64_t size) {
  const float part =
      size > 0 ? static_cast<float>(static_cast<double>(done) / static_cast<double>(size)) : 0.f;
  const std::string value =
      std::to_string(static_cast<int>(part * 100)) + " %" + w::of + size_words(size);
  label(s, std::string(name) + " · " + value, style::secondary);
  progress_bar(s, name, part, value);
}

void draw_foot(Screen& s, const Model& model, const FileShown& shown, const Attachment& file,
               Commands& out) {
  gap(space::l);
  const bool leaving = model.files.leaving && model.files.leaving->file == shown.file;
  if (leaving) draw_progress(s, w::download, model.files.leaving->done, model.files.leaving->size);
  const bool may_take_off = !file.archived && take_off_attachment(model.access(), shown.file).ok();
  ButtonOptions get;
  get.icon = icon::download;
  get.look = Look::primary;
  get.disabled = leaving;
  const float width = button_width(s, w::download, get);
  if (may_take_off) {
    ButtonOptions off;
    off.look = Look::quiet;
    off.icon = icon::trash_2;
    off.description = w::take_off_explained;
    if (button(s, w::take_off, off)) out.push_back(cmd::TakeOffFile{shown.file});
    beside_right(width);
  }
  if (button(s, w::download, get)) out.push_back(cmd::DownloadFile{shown.file});
}

void draw_dialog(Screen& s, const Model& model, const FileShown& shown, Commands& out) {
  const Attachment* found = model.access().attachment(shown.file);
  if (!found) return out.push_back(cmd::CloseFile{});
  const Attachment file = *found;
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = is_wide(shown.look) ? kWide : 0;
  {
    Dialog dialog(s, file.name, options);
    paragraph(s,
              dotted({file_line(file), day_year_words(model.zone.to_local(file.added).day()),
                      w::added_by + member_words(model.book, file.author)}),
              style::secondary);
    const std::string odd = name_mismatch(file.name, file.media);
    if (!odd.empty()) banner(s, Tone::warn, w::odd_name + odd + ".");
    if (shown.state == FileShown::State::reading)
      draw_progress(s, w::opening, shown.done, shown.size);
    else if (shown.state == FileShown::State::failed)
      banner(s, Tone::bad, shown.error);
    else
      draw_what(s, shown, file, out);
    draw_foot(s, model, shown, file, out);
  }
  if (!open) out.push_back(cmd::CloseFile{});
}

// Whose record a file dropped now would go to; as place_for_files decides.
ClientId drop_client(const Model& model) {
  if (model.page == Page::chart) return model.chart.client;
  if (model.page == Page::note) {
    const Note* note = model.access().note(model.note.note);
    return note ? note->client : ClientId();
  }
  const Session* session = model.page == Page::calendar && model.calendar.selected
                               ? model.access().session(model.calendar.selected)
                               : nullptr;
  return session ? session->client : ClientId();
}

void draw_drop_sign(Screen& s, const Model& model) {
  const ClientId client = drop_client(model);
  const std::string words =
      client ? w::drop_here + client_words(model, client) : std::string(w::drop_nowhere);
  ImDrawList* above = ImGui::GetForegroundDrawList();
  above->AddRectFilled(top_left(s.area), bottom_right(s.area), s.theme.color(Color::paper, 0.82f));
  const Rect frame = grown(s.area, -14);
  above->AddRect(top_left(frame), bottom_right(frame), s.theme[Color::accent], radius::card, 0, 2);
  Style style = style::subtitle;
  const float width = std::min(s.text.width(words, style), s.area.w - 80);
  const float line = s.theme.line(style);
  const Rect at{s.area.x + (s.area.w - width) / 2, s.area.y + (s.area.h - line) / 2, width, line};
  s.text.draw_in(*above, at, words, style);
  s.sem.leaf({.role = Role::status, .name = words, .rect = at, .id = ImGui::GetID("file-drop")});
}

}  // namespace

void draw_file_preview(Screen& s, const Model& model, Commands& out) {
  if (model.files.shown) draw_dialog(s, model, *model.files.shown, out);
  if (model.files.dragging) draw_drop_sign(s, model);
}

}  // namespace sb::ui
