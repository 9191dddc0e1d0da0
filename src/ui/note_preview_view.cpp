// The note as its client would read it, before it is signed (NOTE-19): a calm sheet of paper with
// practice, client, date, what is written, and who wrote it.
#include "ui/note_parts.h"
#include "ui/words/shell.h"
#include "ui/words/writing.h"

namespace sb::ui {

namespace {

constexpr float kWidth = 720;

// Stays while the note scrolls beneath it.
void draw_top(Screen& s, bool& open) {
  s.overlays.begin_head(s);
  const Point at = cursor();
  const float room = left_over();
  ButtonOptions close;
  close.look = Look::quiet;
  close.icon = icon::x;
  const float width = button_width(s, words::close, close);
  const float words_width = room - width - space::m, control = s.theme.control();
  const float height = s.text.wrap(words::preview_explained, style::hint, words_width).height;
  cursor_to({at.x, at.y + std::max(0.f, (control - height) / 2)});
  paragraph(s, words::preview_explained, style::hint, words_width);
  cursor_to({at.x + room - width, at.y});
  if (button(s, words::close, close)) open = false;
  cursor_to({at.x, at.y + std::max(control, height) + space::s});
  divider(s);
  gap(space::s);
  s.overlays.end_head(s);
  gap(space::xxl);
}

void draw_page(Screen& s, const NotePreview& page) {
  if (!page.practice.empty()) {
    paragraph(s, page.practice, style::secondary);
    gap(space::s);
  }
  heading(s, 1, page.title, style::title);
  gap(space::xs);
  paragraph(s, page.client, style::strong);
  gap(0);
  paragraph(s, page.when, style::secondary);
  gap(space::xxl);
  for (const NotePreview::Part& part : page.parts) {
    ImGui::PushID(part.title.c_str());
    heading(s, 2, part.title, style::strong);
    gap(space::xs);
    paragraph(s, part.text, style::prose);
    ImGui::PopID();
    gap(space::xl);
  }
  if (page.parts.empty()) {
    paragraph(s, words::preview_empty, style::secondary);
    gap(space::xl);
  }
  divider(s);
  gap(space::m);
  paragraph(s, page.author, style::secondary);
}

}  // namespace

std::optional<Command> preview_of(const Model& model, const NoteOnScreen& on) {
  // A psychotherapy note is its author's alone: no client reads it.
  if (!on.editable || on.note.kind == NoteKind::psychotherapy) return std::nullopt;
  static_cast<void>(model);
  return cmd::ShowPreview{true};
}

void draw_note_preview(Screen& s, const Model& model, Commands& out) {
  bool open = true;
  OverlayOptions options;
  options.open = &open;
  options.width = kWidth;
  options.padding = space::huge;
  options.title = false;
  {
    Dialog dialog(s, words::preview_title, options);
    draw_top(s, open);
    draw_page(s, *model.note.writing.preview);
  }
  if (!open) out.push_back(cmd::ShowPreview{false});
}

}  // namespace sb::ui
