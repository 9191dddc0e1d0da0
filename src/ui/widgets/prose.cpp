#include "ui/widgets/prose.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/text_break.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

namespace sb::ui {
namespace {

float reading_width(Screen& s, float width) {
  float most = s.theme.scaled(space::measure);
  return std::min(width > 0 ? width : left_over(), most);
}

// Nodes hold no megabytes: a screen reader reads a long text in its field, not as a paragraph.
std::string_view for_node(std::string_view text) { return text.substr(0, 20000); }

}  // namespace

void heading(Screen& s, int level, std::string_view text, std::optional<Style> wanted,
             float width) {
  Style style = wanted ? *wanted
                : level <= 1 ? style::title : level == 2 ? style::heading : style::strong;
  std::string_view words = shown(text);
  float natural = std::ceil(s.text.width(words, style));
  float room = width > 0 ? width : left_over();
  Rect r = place_in_line(std::min(natural, room), s.text.line(style));
  // Not the plain hash: the field or button beneath it may say the same word.
  NodeId id = ImGui::GetID(text.data(), text.data() + text.size()) ^ 0x4ead1a6u;
  s.sem.leaf({.role = Role::heading, .name = words, .rect = r, .id = id, .level = level});
  s.text.draw_in(paint::list(), r, words, style);
}

void paragraph(Screen& s, std::string_view text, const Style& style, float width, int most_lines) {
  float w = reading_width(s, width);
  const Wrapped& wrapped = s.text.wrap(text, style, w);
  float lines = static_cast<float>(wrapped.lines.size());
  if (most_lines > 0) lines = std::min(lines, static_cast<float>(most_lines));
  Rect r = place(w, lines * s.text.line(style));
  s.sem.text(for_node(text), r);
  s.text.draw_wrapped(paint::list(), {r.x, r.y}, text, style, w, most_lines);
}

void label(Screen& s, std::string_view text, const Style& style, float width) {
  float natural = std::ceil(s.text.width(text, style));
  float room = width > 0 ? width : natural;
  Rect r = place_in_line(std::max(1.f, std::min(natural, room)), s.text.line(style));
  if (!text.empty()) s.sem.text(for_node(text), r);
  s.text.draw_in(paint::list(), r, text, style);
}

namespace {

struct Word {
  std::string_view text;
  const Style* style;
  float x = 0, width = 0;
  int line = 0;
};

// The spans' words set one after the other, broken at the width.
std::vector<Word> set_words(Screen& s, std::span<const Span> spans, float width) {
  std::vector<Word> words;
  float x = 0;
  int line = 0;
  for (const Span& span : spans) {
    for (std::size_t at = 0; at < span.text.size();) {
      std::size_t end = piece_end(span.text, at), next = spaces_end(span.text, end);
      if (end == at && next == at) ++end, ++next;  // a line break stands as nothing here
      std::string_view piece = span.text.substr(at, end - at);
      float w = s.text.width(piece, span.style);
      if (x > 0 && x + w > width) {
        x = 0;
        ++line;
      }
      words.push_back({piece, &span.style, x, w, line});
      x += w + s.text.width(span.text.substr(end, next - end), span.style);
      at = next;
    }
  }
  return words;
}

}  // namespace

void rich_paragraph(Screen& s, std::span<const Span> spans, float width) {
  float w = reading_width(s, width);
  std::vector<Word> words = set_words(s, spans, w);
  float step = 0;
  std::string all;
  for (const Span& span : spans) {
    step = std::max(step, s.text.line(span.style));
    all += span.text;
  }
  int lines = words.empty() ? 1 : words.back().line + 1;
  Rect r = place(w, step * static_cast<float>(lines));
  s.sem.text(for_node(all), r);
  for (const Word& word : words) {
    float drop = std::round((step - s.text.line(*word.style)) / 2);
    s.text.draw(paint::list(), {r.x + word.x, r.y + step * static_cast<float>(word.line) + drop},
                word.text, *word.style);
  }
}

bool empty_state(Screen& s, std::string_view title, std::string_view text,
                 const EmptyOptions& o) {
  float room = left_over(), width = std::min(room, s.theme.scaled(420));
  Point at = cursor();
  bool pressed = false;
  Panel panel(s, {at.x + (room - width) / 2, at.y + space::xxl, width, 0});
  Rect r;
  if (o.icon) {
    r = place(width, 52);
    paint_icon_tile(s, {r.x + (r.w - 52) / 2, r.y, 52, 52}, o.icon, Tone::accent);
  }
  r = place(width, s.text.line(style::heading));
  s.sem.leaf({.role = Role::heading, .name = title, .rect = r, .level = 2});
  s.text.draw_in(paint::list(), r, title, style::heading, Align::center);
  gap(space::xs);
  Style body{Size::body, Weight::regular, Color::ink2, 1.5f};
  const Wrapped wrapped = s.text.wrap(text, body, width);
  r = place(width, wrapped.height);
  s.sem.text(text, r);
  float y = r.y;
  for (const Line& part : wrapped.lines) {
    s.text.draw_in(paint::list(), {r.x, y, r.w, s.text.line(body)},
                   text.substr(part.begin, part.end - part.begin), body, Align::center);
    y += s.text.line(body);
  }
  if (!o.action.empty()) {
    gap(space::xl);
    ButtonOptions button_options{.look = Look::primary, .icon = o.action_icon};
    float w = button_width(s, o.action, button_options);
    cursor_to({at.x + (room - w) / 2, cursor().y});
    pressed = button(s, o.action, button_options);
  }
  return pressed;
}

void key_caps(Screen& s, std::span<const std::string_view> keys) {
  Style style{Size::small, Weight::medium, Color::ink2, 1.3f};
  float height = s.text.line(style) + 8, x = 0;
  std::string all;
  float total = 0;
  for (std::string_view key : keys) {
    total += std::max(height, s.text.width(key, style) + 14) + 4;
    all += (all.empty() ? "" : " ") + std::string(key);
  }
  Rect r = place_in_line(std::max(1.f, total - 4), height);
  s.sem.text(all, r);
  for (std::string_view key : keys) {
    Rect cap{r.x + x, r.y, std::max(height, s.text.width(key, style) + 14), height};
    paint::fill(s, cap, Color::neutral_soft, 6);
    paint::outline(s, cap, Color::line, 6);
    s.text.draw_in(paint::list(), cap, key, style, Align::center);
    x += cap.w + 4;
  }
}

}  // namespace sb::ui
