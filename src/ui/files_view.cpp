// Files where they stand: the chart's tab, the card of a note, the part of a session. A row opens
// the file; what is on its way in shows how far it is and can be cancelled.
#include "ui/files_parts.h"

#include "app/phrases.h"
#include "ui/chart_present.h"
#include "ui/words/files.h"

namespace sb::ui {

namespace w = words::files;

namespace {

std::string percent(std::uint64_t done, std::uint64_t size) {
  const double part = size > 0 ? static_cast<double>(done) / static_cast<double>(size) : 1;
  return std::to_string(static_cast<int>(part * 100)) + " %";
}

// What a list is of: the client's chart, or one note or session.
struct Of {
  ClientId client;
  NoteId note;
  SessionId session;
  bool has(const AttachmentPlace& place) const {
    if (note) return place.note == note;
    if (session) return place.session == session;
    return place.client == client;
  }
};

void draw_told(Screen& s, const Model& model, const Of& of, Commands& out) {
  const std::vector<FileTold>& told = model.files.told;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!of.has(told[i].place)) continue;
    ImGui::PushID(static_cast<int>(i));
    BannerOptions options;
    options.closable = true;
    options.close_name = w::dismiss;
    if (banner(s, told[i].bad ? Tone::bad : Tone::warn, told[i].text, options).closed)
      out.push_back(cmd::DismissFileTold{i});
    ImGui::PopID();
    gap(space::s);
  }
}

void draw_adding(Screen& s, const Model& model, const Of& of, Commands& out) {
  bool first = true;
  for (const FileOnItsWay& file : model.files.adding) {
    const bool written = first;
    first = false;
    if (!of.has(file.place)) continue;
    ImGui::PushID(to_text(file.id).c_str());
    const Point at = cursor();
    const float width = left_over(), button = button_width(s, w::cancel_adding);
    {
      Panel panel(s, {at.x, at.y, width - button - space::l, 0});
      const std::string name = w::adding + file.name + w::adding_end;
      label(s, name, style::strong, left_over());
      gap(space::xs);
      const float part = file.size > 0 ? static_cast<float>(static_cast<double>(file.done) /
                                                            static_cast<double>(file.size))
                                       : 0.f;
      const std::string value = written ? percent(file.done, file.size) + w::of +
                                              size_words(file.size)
                                        : std::string(w::waiting);
      progress_bar(s, name, part, value);
      gap(space::xs);
      label(s, value, style::hint);
    }
    const Point below = cursor();
    cursor_to({at.x + width - button, at.y + 4});
    ButtonOptions options;
    options.description = file.name;
    if (sb::ui::button(s, w::cancel_adding, options)) out.push_back(cmd::CancelFile{file.id});
    cursor_to({below.x, std::max(below.y, cursor().y)});
    ImGui::PopID();
    gap(space::m);
  }
}

std::string place_words(const Model& model, const Attachment& file) {
  if (file.note) {
    const Note* note = model.access().note(file.note);
    return note ? w::of_note + std::string(" · ") + short_day_words(note->when.day()) : "";
  }
  const Session* session = file.session ? model.access().session(file.session) : nullptr;
  return session ? w::of_session + short_day_words(session->start.day()) : "";
}

std::string row_detail(const Model& model, const AttachmentId& id, const Attachment& file,
                       bool says_place) {
  const std::optional<FileLeaving>& leaving = model.files.leaving;
  if (leaving && leaving->file == id)
    return w::downloading + percent(leaving->done, leaving->size);
  return dotted({file_line(file), says_place ? place_words(model, file) : std::string(),
                 day_year_words(model.zone.to_local(file.added).day()),
                 member_words(model.book, file.author)});
}

void draw_row(Screen& s, const Model& model, const AttachmentId& id, int pos, int size,
              float padding, bool says_place, Commands& out) {
  const Attachment* file = model.access().attachment(id);
  if (!file) return;
  ImGui::PushID(to_text(id).c_str());
  const Point at = cursor();
  const float width = left_over(), height = list_row_height(s), control = s.theme.control();
  RowOptions row;
  row.icon = file_icon(file->media);
  const MediaKind kind = media_kind(file->media);
  row.icon_tone = kind == MediaKind::program ? Tone::warn : Tone::accent;
  const std::string detail = row_detail(model, id, *file, says_place);
  row.detail = detail;
  row.pos = pos;
  row.size = size;
  row.padding = padding;
  row.strip = control + space::s;
  row.rule = pos < size;
  if (list_row(s, file->name, row)) out.push_back(cmd::OpenFile{id});
  cursor_to({at.x + width - control - space::xs, at.y + (height - control) / 2});
  if (icon_button(s, w::download_one + file->name, icon::download))
    out.push_back(cmd::DownloadFile{id});
  cursor_to({at.x, at.y + height});
  ImGui::PopID();
}

void draw_rows(Screen& s, const Model& model, const std::vector<AttachmentId>& ids,
               Commands& out) {
  const int size = static_cast<int>(ids.size());
  if (size == 0) return;
  virtual_list(s, w::files, size, list_row_height(s), [&](int index, Rect) {
    draw_row(s, model, ids[static_cast<std::size_t>(index)], index + 1, size, 0, false, out);
  });
}

// Chips of the kinds, on as many lines as they need.
void draw_filter(Screen& s, const Model& model, float room, Commands& out) {
  NodeSpec group;
  group.role = Role::group;
  group.name = w::filter;
  const Point at = cursor();
  group.rect = {at.x, at.y, room, chip_height(s)};
  group.id = ImGui::GetID("file-kinds");
  s.sem.push(group);
  float used = 0;
  for (int i = 0; i < kFileFilters; ++i) {
    const float width = chip_width(s, w::filters[i]);
    if (i > 0 && used + width <= room) beside(space::s);
    else if (i > 0) gap(space::s), used = 0;
    used += width + space::s;
    ChipButtonOptions chip;
    chip.toggle = true;
    chip.selected = static_cast<int>(model.files.filter) == i;
    if (chip_button(s, w::filters[i], chip))
      out.push_back(cmd::FilterFiles{static_cast<FileFilter>(i)});
  }
  s.sem.pop();
}

// Kinds at the left, "Add files" at the right; one beneath the other where there is no room.
void draw_tools(Screen& s, const Model& model, bool may_add, Commands& out) {
  ButtonOptions add;
  add.icon = icon::plus;
  const float width = may_add ? button_width(s, w::add, add) : 0;
  const Point top = cursor();
  const float all = left_over(), control = s.theme.control();
  if (s.phone() || !may_add) {
    draw_filter(s, model, all, out);
  } else {
    cursor_to({top.x, top.y + (control - chip_height(s)) / 2});
    draw_filter(s, model, all - width - space::m, out);
    cursor_to({top.x + all - width, top.y});
  }
  if (!may_add) return;
  if (button(s, w::add, add)) out.push_back(cmd::ChooseFiles{model.chart.client, {}, {}});
}

void draw_nothing(Screen& s, const Model& model, bool may_add, Commands& out) {
  EmptyOptions empty;
  empty.icon = icon::paperclip;
  if (model.files.of_client > 0) {
    empty_state(s, w::none_of_kind, w::none_of_kind_text, empty);
    return;
  }
  if (may_add) {
    empty.action = w::add;
    empty.action_icon = icon::plus;
  }
  if (empty_state(s, w::none, w::none_text, empty))
    out.push_back(cmd::ChooseFiles{model.chart.client, {}, {}});
}

}  // namespace

std::string file_line(const Attachment& file) {
  std::string words(media_words(file.media));
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return dotted({words, size_words(static_cast<std::uint64_t>(std::max<std::int64_t>(
                            0, file.size)))});
}

const char* file_icon(std::string_view media) {
  switch (media_kind(media)) {
    case MediaKind::image: return icon::image;
    case MediaKind::audio: return icon::music;
    case MediaKind::video: return icon::video;
    case MediaKind::archive: return icon::file_archive;
    case MediaKind::program: return icon::file_warning;
    case MediaKind::other: return icon::file;
    default: return icon::file_text;
  }
}

void draw_chart_files(Screen& s, const Model& model, Commands& out) {
  const Of of{model.chart.client, {}, {}};
  const bool may_add = check_add_file(model.access(), {of.client, {}, {}}).ok();
  if (model.files.of_client > 0) {
    draw_tools(s, model, may_add, out);
    gap(space::m);
  }
  draw_told(s, model, of, out);
  draw_adding(s, model, of, out);
  const std::vector<AttachmentId>& rows = model.files.rows;
  if (rows.empty()) {
    if (model.files.adding.empty()) draw_nothing(s, model, may_add, out);
    return;
  }
  CardOptions options;
  options.padding = 0;
  {
    Card card(s, options);
    const int size = static_cast<int>(rows.size());
    virtual_list(s, w::list, size, list_row_height(s), [&](int index, Rect) {
      draw_row(s, model, rows[static_cast<std::size_t>(index)], index + 1, size, space::card, true,
               out);
    });
  }
  if (may_add && !s.phone()) label(s, w::hint, style::hint);
}

void draw_note_files(Screen& s, const Model& model, const NoteId& id, bool may_add,
                     Commands& out) {
  const Note* note = model.access().note(id);
  if (!note) return;
  const Of of{note->client, id, {}};
  const std::vector<AttachmentId> ids = attachments_shown_of_note(model.access(), id);
  may_add = may_add && check_add_file(model.access(), {of.client, id, {}}).ok();
  if (ids.empty() && !may_add) return;
  CardOptions options;
  options.name = w::files;
  Card card(s, options);
  heading(s, 2, w::files);
  draw_told(s, model, of, out);
  draw_adding(s, model, of, out);
  draw_rows(s, model, ids, out);
  if (!may_add) return;
  gap(ids.empty() ? space::s : space::m);
  if (button(s, w::add, {.icon = icon::paperclip}))
    out.push_back(cmd::ChooseFiles{of.client, id, {}});
}

void draw_session_files(Screen& s, const Model& model, const SessionId& id, Commands& out) {
  const Session* session = model.access().session(id);
  if (!session || !session->client || !model.access().may(Permission::note_read)) return;
  const Of of{session->client, {}, id};
  const std::vector<AttachmentId> ids = attachments_shown_of_session(model.access(), id);
  const bool may_add = check_add_file(model.access(), {of.client, {}, id}).ok();
  if (ids.empty() && !may_add) return;
  ImGui::PushID("session-files");
  draw_told(s, model, of, out);
  draw_adding(s, model, of, out);
  if (!ids.empty()) label(s, w::files, style::label);
  draw_rows(s, model, ids, out);
  if (may_add && link_button(s, w::add)) out.push_back(cmd::ChooseFiles{of.client, {}, id});
  ImGui::PopID();
}

}  // namespace sb::ui
