#include "ui/widgets/field.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "screen/utf16.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

namespace sb::ui {
namespace {

constexpr float kLine = 2;   // of the focused frame: stays visible around the element
constexpr float kPadX = 12;  // inside of it

TextEntry entry_for(Screen& s, std::string_view value, const Style& style) {
  TextEntry entry;
  entry.text = value;
  entry.font_px = s.theme.size(style.size);
  entry.line_height_px = s.text.line(style);
  entry.weight = static_cast<int>(style.weight);
  entry.ink = s.theme.argb(style.color);
  entry.paper = s.theme.argb(Color::card);
  entry.pad_x = kPadX;
  return entry;
}

void draw_label(Screen& s, std::string_view label, bool hidden, float width) {
  if (hidden || shown(label).empty()) return;
  Rect r = place(width, s.text.line(style::label));  // the field's node carries the name
  s.text.draw_in(paint::list(), r, shown(label), style::label);
  gap(6);
}

// Error (announced) or hint (read with the field) beneath it.
void draw_beneath(Screen& s, std::string_view hint, std::string_view error, float width) {
  std::string_view words = error.empty() ? hint : error;
  if (words.empty()) return;
  Style style = style::hint;
  style.color = error.empty() ? Color::ink2 : Color::bad;
  gap(5);
  float height = s.text.wrap(words, style, width).height;
  Rect r = place(width, height);
  if (!error.empty()) s.sem.leaf({.role = Role::alert, .name = error, .rect = r});
  s.text.draw_wrapped(paint::list(), {r.x, r.y}, words, style, width);
}

void draw_frame(Screen& s, Rect r, bool focused, bool invalid, bool disabled) {
  if (focused) paint::fill(s, grown(r, 3), Color::accent_soft, radius::field + 3);
  paint::fill(s, r, disabled ? Color::hover : Color::card, radius::field);
  Color line = invalid ? Color::bad : focused ? Color::accent : Color::field_line;
  paint::outline(s, r, line, radius::field, focused ? 2.f : 1.f);
}

std::string bullets(std::string_view text) {
  std::string out;
  std::size_t count = std::min<std::size_t>(count_code_points(text), 64);
  for (std::size_t i = 0; i < count; ++i) out += "•";
  return out;
}

// Pointer on the frame: the focus goes to the field.
void follow_pointer(Screen& s, NodeId id, Rect r) {
  if (s.sem.inert()) return;
  ImRect box(r.x, r.y, r.right(), r.bottom());
  bool hovered = false, held = false;
  if (!ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop)) return;
  if (ImGui::ButtonBehavior(box, id, &hovered, &held)) s.sem.want_focus(id);
}

std::uint32_t field_flags(bool required, bool invalid, bool disabled) {
  return (disabled ? kDisabled : kFocusable) | (required ? kRequired : 0u) |
         (invalid ? kInvalid : 0u);
}

FieldResult read(Screen& s, NodeId id, Rect rect) {
  FieldResult out;
  out.id = id;
  out.rect = rect;
  out.text = s.sem.edited(id);
  out.submitted = s.sem.key(id, "Enter");
  out.cancelled = s.sem.saw_key(id, "Escape");  // an overlay may want it too
  out.left = s.sem.lost_focus(id);
  out.focused = s.sem.focused(id);
  out.composing = s.sem.composing(id);
  if (out.text) {
    const int caret = s.sem.edit_caret(id);
    out.caret = byte_of_utf16(*out.text, caret < 0 ? 0 : static_cast<std::size_t>(caret));
  }
  return out;
}

// The real element lies above the canvas: hidden while an overlay covers the field.
bool element_shown(Screen& s, NodeId id, Rect rect) {
  if (!s.sem.covered(rect)) return s.sem.focused(id);
  if (Node* node = s.sem.find(id)) node->visible = {};
  return false;
}

void draw_line_text(Screen& s, Rect box, std::string_view value, const FieldOptions& o) {
  bool secret = o.kind == TextEntry::Kind::password || o.kind == TextEntry::Kind::new_password;
  std::string dots = secret ? bullets(value) : std::string();
  std::string_view words = secret ? std::string_view(dots) : o.shown.empty() ? value : o.shown;
  Style style = style::input;
  if (words.empty()) words = o.placeholder;
  if (value.empty()) style.color = Color::ink3;
  if (o.disabled) style.color = Color::ink2;
  ImDrawList& list = paint::list();
  list.PushClipRect(top_left(box), bottom_right(box), true);
  float y = box.y + std::floor((box.h - s.text.line(style)) / 2);
  s.text.draw(list, {box.x, y}, words.substr(0, words.find('\n')), style);
  list.PopClipRect();
}

NodeId line_node(Screen& s, std::string_view label, std::string_view value, Rect text_rect,
                 const FieldOptions& o) {
  TextEntry entry = entry_for(s, value, style::input);
  entry.kind = o.kind;
  entry.placeholder = o.placeholder;
  entry.autocomplete = o.autocomplete;
  entry.spellcheck = o.spellcheck;
  entry.read_only = o.read_only;
  entry.pad_y = std::floor((text_rect.h - entry.line_height_px) / 2);
  std::uint32_t flags = field_flags(o.required, !o.error.empty(), o.disabled);
  if (o.combobox) flags |= kHasPopup | kExpandable | (o.expanded ? kExpanded : 0u);
  return s.sem.field({.role = Role::textbox, .name = shown(label), .rect = text_rect,
                      .flags = flags,
                      .id = ImGui::GetID(label.data(), label.data() + label.size()),
                      .description = o.error.empty() ? o.hint : o.error},
                     std::move(entry));
}

bool trailing_button(Screen& s, Rect frame, NodeId id, const FieldOptions& o) {
  Rect r{frame.right() - frame.h, frame.y, frame.h, frame.h};
  PressSpec spec;
  spec.node = {.role = Role::button, .name = o.trailing_name, .rect = grown(r, -4),
               .flags = o.trailing_pressed ? kPressed : 0u, .id = id ^ 0x7ea111};
  Press press = sb::ui::press(s, spec);
  paint::icon(s, r, o.trailing, press.hovered ? Color::ink : Color::ink2);
  return press.pressed;
}

}  // namespace

FieldResult text_field(Screen& s, std::string_view label, std::string_view value,
                       const FieldOptions& o) {
  Point at = cursor();
  float width = o.width > 0 ? o.width : left_over();
  Panel panel(s, {at.x, at.y, width, 0});
  draw_label(s, label, o.hide_label, width);
  Rect frame = place(width, s.theme.control() + 4);
  Rect text_rect = grown(frame, -kLine);
  if (o.leading) text_rect.x += s.theme.scaled(28), text_rect.w -= s.theme.scaled(28);
  if (o.trailing) text_rect.w -= frame.h - 8;
  NodeId id = line_node(s, label, value, text_rect, o);
  FieldResult out = read(s, id, frame);
  std::string_view now = out.text ? std::string_view(*out.text) : value;
  draw_frame(s, frame, out.focused, !o.error.empty(), o.disabled);
  if (o.leading)
    paint::icon(s, {frame.x + 10, frame.y, s.theme.scaled(space::icon), frame.h}, o.leading,
                Color::ink2, 18);
  if (!o.disabled) follow_pointer(s, id, text_rect);
  if (!element_shown(s, id, frame)) draw_line_text(s, grown(text_rect, -kPadX, 0), now, o);
  if (o.trailing) out.trailing = trailing_button(s, frame, id, o);
  if (o.want_focus) s.sem.want_focus(id);
  if (s.sem.caret_to_show(id) >= 0) s.sem.show(frame);
  draw_beneath(s, o.hint, o.error, o.words_width > 0 ? o.words_width : width);
  return out;
}

namespace {

bool ends_before(const Mark& mark, std::size_t at) { return mark.end <= at; }

// Those in sight; a long text has many lines and marks.
void draw_marks(Screen& s, Rect box, std::string_view text, const AreaOptions& o) {
  if (o.marks.empty()) return;
  const Wrapped& wrapped = s.text.wrap(text, o.style, box.w);
  const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
  const float step = s.text.line(o.style);
  const auto first = static_cast<std::size_t>(std::max(0.f, (clip.Min.y - box.y) / step));
  for (std::size_t i = first; i < wrapped.lines.size(); ++i) {
    const float y = box.y + static_cast<float>(i) * step;
    if (y > clip.Max.y) return;
    const Line& line = wrapped.lines[i];
    auto mark = std::lower_bound(o.marks.begin(), o.marks.end(), line.begin, ends_before);
    for (; mark != o.marks.end() && mark->begin < line.end; ++mark) {
      const std::size_t begin = std::max<std::size_t>(mark->begin, line.begin);
      const std::size_t end = std::min<std::size_t>(mark->end, line.end);
      if (begin >= end || end > text.size()) continue;
      const float x = s.text.width(text.substr(line.begin, begin - line.begin), o.style);
      const float w = s.text.width(text.substr(begin, end - begin), o.style);
      paint::fill(s, {box.x + x, y + 2, w, step - 4}, Color::mark, 3);
    }
  }
}

// As the DOM counts. One walk over the text up to the last mark.
void give_marks(Screen& s, const AreaOptions& o, TextEntry& entry) {
  entry.mark = s.theme.argb(Color::mark);
  std::size_t at = 0, units = 0;
  const auto unit_of = [&](std::size_t byte) {
    const std::string_view text = entry.text;
    units += utf16_length(text.substr(at, byte - at));
    at = byte;
    return static_cast<std::uint32_t>(units);
  };
  for (const Mark& mark : o.marks) {
    if (mark.begin < at || mark.end > entry.text.size() || mark.begin >= mark.end) continue;
    const std::uint32_t begin = unit_of(mark.begin);
    entry.marks.push_back({begin, unit_of(mark.end)});
  }
}

void give_selection(const Selection& select, TextEntry& entry) {
  const std::string_view text = entry.text;
  if (select.serial == 0 || select.begin > select.end || select.end > text.size()) return;
  entry.select_serial = select.serial;
  entry.select_begin = static_cast<std::uint32_t>(utf16_length(text.substr(0, select.begin)));
  entry.select_end = static_cast<std::uint32_t>(utf16_length(text.substr(0, select.end)));
}

// The place to be selected comes into sight with its line.
void show_selection(Screen& s, NodeId id, Rect box, std::string_view text, const AreaOptions& o) {
  if (!s.sem.focused(id) || !s.sem.new_selection(id, o.select.serial)) return;
  const Wrapped& wrapped = s.text.wrap(text, o.style, box.w);
  std::size_t line = 0;
  while (line + 1 < wrapped.lines.size() && wrapped.lines[line + 1].begin <= o.select.begin) ++line;
  const float step = s.text.line(o.style), y = box.y + static_cast<float>(line) * step;
  const ImRect place(box.x, y - step, box.right(), y + 2 * step);
  ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), place, ImGuiScrollFlags_KeepVisibleEdgeY);
  s.needs.again = true;
}

// The area grows with its text, so its caret leaves the view: the page follows it.
void follow_caret(Screen& s, NodeId id, Rect box, std::string_view text, const AreaOptions& o) {
  const int caret = s.sem.caret_to_show(id);
  if (caret < 0) return;
  const std::size_t at = byte_of_utf16(text, static_cast<std::size_t>(caret));
  const std::vector<Line>& lines = s.text.wrap(text, o.style, box.w).lines;
  const auto after = std::upper_bound(lines.begin(), lines.end(), at, [](std::size_t byte,
                                      const Line& line) { return byte < line.begin; });
  const auto line = std::max<std::ptrdiff_t>(0, after - lines.begin() - 1);
  const float step = s.text.line(o.style);
  s.sem.show({box.x, box.y + static_cast<float>(line) * step, box.w, step});
}

NodeId area_node(Screen& s, std::string_view label, std::string_view value, Rect frame,
                 Point pad, const AreaOptions& o) {
  TextEntry entry = entry_for(s, value, o.style);
  entry.kind = TextEntry::Kind::area;
  entry.placeholder = o.placeholder;
  entry.autocomplete = "off";
  entry.read_only = o.read_only;
  entry.pad_x = pad.x;
  entry.pad_y = pad.y;
  NodeId id = ImGui::GetID(label.data(), label.data() + label.size());
  if (s.sem.focused(id) && !s.sem.edited(id)) {  // after an edit they are of the text before
    give_marks(s, o, entry);
    // Clear, so that what is drawn beneath the element shows through while it is edited.
    if (!entry.marks.empty()) entry.paper &= 0x00ffffffu;
    give_selection(o.select, entry);
  }
  return s.sem.field({.role = Role::textbox, .name = shown(label), .rect = frame,
                      .flags = field_flags(false, !o.error.empty(), o.disabled),
                      .id = id,
                      .description = o.error.empty() ? o.hint : o.error},
                     std::move(entry));
}

}  // namespace

FieldResult text_area(Screen& s, std::string_view label, std::string_view value,
                      const AreaOptions& o) {
  Point at = cursor();
  float width = o.width > 0 ? o.width : left_over();
  Panel panel(s, {at.x, at.y, width, 0});
  draw_label(s, label, o.hide_label || o.borderless, width);
  Point pad = o.borderless ? Point{0, 0} : Point{kPadX, 8};
  NodeId id = ImGui::GetID(label.data(), label.data() + label.size());
  std::optional<std::string> edit = s.sem.edited(id);
  std::string_view now = edit ? std::string_view(*edit) : value;
  float rim = o.borderless ? 0 : kLine;
  float inner = width - 2 * (pad.x + rim), line = s.text.line(o.style);
  float lines = s.text.wrap(now.empty() ? o.placeholder : now, o.style, inner).height;
  float least = std::max(o.least_height, o.borderless ? line : 3 * line + 2 * (pad.y + rim));
  Rect frame = place(width, std::max(least, lines + 2 * (pad.y + rim)));
  area_node(s, label, value, grown(frame, -rim), pad, o);
  FieldResult out = read(s, id, frame);
  if (!o.borderless) draw_frame(s, frame, out.focused, !o.error.empty(), o.disabled);
  else if (out.focused && s.theme.contrast()) paint::focus_ring(s, frame, 4);
  if (!o.disabled) follow_pointer(s, id, frame);
  Rect box = grown(frame, -pad.x - rim, -pad.y - rim);
  if (!edit) show_selection(s, id, box, now, o);
  follow_caret(s, id, box, now, o);
  if (!element_shown(s, id, frame)) {
    if (!edit) draw_marks(s, box, now, o);
    Style style = o.style;
    if (now.empty()) style.color = Color::ink3;
    s.text.draw_wrapped(paint::list(), {box.x, box.y}, now.empty() ? o.placeholder : now, style,
                        inner);
  }
  if (o.want_focus) s.sem.want_focus(id);
  draw_beneath(s, o.hint, o.error, width);
  return out;
}

}  // namespace sb::ui
