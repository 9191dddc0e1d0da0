#include "ui/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/text.h"

namespace sb::ui {
namespace {

constexpr std::size_t kMostWraps = 400;
constexpr std::size_t kLongestLine = 4096;  // bytes looked at of text that stands in one line
constexpr ImWchar kCanary = 'e';
constexpr std::string_view kEllipsis = "…";

std::string_view one_line(std::string_view text) {
  std::size_t most = std::min(text.size(), kLongestLine);
  while (most < text.size() && most > 0 && (text[most] & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15ull;
  return hash ^ (hash >> 29);
}

// Eight bytes at a time: a note of 100 kB is hashed in some 20 µs.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0x5bd1e995u + text.size();
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    hash = mix(hash, word);
  }
  std::uint64_t rest = 0;
  if (at < text.size()) std::memcpy(&rest, text.data() + at, text.size() - at);
  return mix(mix(hash, rest), 1);
}

}  // namespace

void Text::begin_frame(const Theme& theme, float density) {
  theme_ = &theme;
  density_ = density;
  ++frame_;
  runs_.begin_frame();
  // ImGui sets the density of the pushed font only; we draw with all of them.
  for (Weight weight : {Weight::regular, Weight::medium, Weight::semibold, Weight::bold})
    fonts_.of(weight)->CurrentRasterizerDensity = density;
  // When more of a web font has arrived, the platform discards all glyphs: measure and paint anew.
  ImFontBaked* body = baked(style::body);
  if (!body->IsGlyphLoaded(kCanary)) {
    body->FindGlyph(kCanary);
    wraps_.clear();
    runs_.forget();
  }
  drop_unused();
}

void Text::drop_unused() {
  if (wraps_.size() < kMostWraps) return;
  for (auto it = wraps_.begin(); it != wraps_.end();)
    it = it->second.used + 30 < frame_ ? wraps_.erase(it) : std::next(it);
}

ImFontBaked* Text::baked(const Style& style) const {
  return fonts_.of(style.weight)->GetFontBaked(theme_->size(style.size));
}

// As browsers do: the font's rounded content area in the middle of the line box.
float Text::baseline(const Style& style) const {
  ImFontBaked* font = baked(style);
  float ascent = std::round(font->Ascent), descent = std::round(-font->Descent);
  return std::floor((theme_->line(style) - (ascent + descent)) / 2) + font->Ascent;
}

RunSpec Text::spec(std::string_view run, const Style& style) const {
  return {run, theme_->size(style.size), static_cast<int>(style.weight), density_,
          starts_rtl(run)};
}

float Text::glyphs_width(std::string_view text, const Style& style) const {
  ImFontBaked* font = baked(style);
  float width = 0;
  for (std::size_t at = 0; at < text.size();)
    width += font->GetCharAdvance(next_code_point(text, at));
  return width;
}

float Text::piece_width(std::string_view piece, const Style& style) {
  if (runs_.can_paint() && has_complex(piece)) return runs_.measure(spec(piece, style));
  return glyphs_width(piece, style);
}

namespace {

// A line cut into runs of one kind: complex words with the spaces between them, and the rest. One
// with right-to-left text is one run: its order is the shaper's business.
template <class Use>
void each_run(std::string_view line, Use&& use) {
  if (!has_complex(line)) return use(line, false);
  if (has_rtl(line)) return use(line, true);
  std::size_t begin = 0, at = 0;
  bool complex = false;
  while (at < line.size()) {
    std::size_t word = at, end = spaces_end(line, at);
    word = end;
    while (end < line.size() && !is_break_space(static_cast<unsigned char>(line[end]))) ++end;
    bool now = has_complex(line.substr(word, end - word));
    std::size_t border = complex ? at : word;  // spaces at a border go with the glyphs
    if (now != complex && border > begin) {
      use(line.substr(begin, border - begin), complex);
      begin = border;
    }
    complex = now;
    at = end;
  }
  if (begin < line.size()) use(line.substr(begin), complex);
}

}  // namespace

float Text::width(std::string_view text, const Style& style) {
  float sum = 0;
  each_run(one_line(text), [&](std::string_view run, bool complex) {
    sum += complex && runs_.can_paint() ? runs_.measure(spec(run, style))
                                        : glyphs_width(run, style);
  });
  return sum;
}

float Text::draw_run(ImDrawList& list, Point at, std::string_view run, const Style& style) {
  ImU32 color = (*theme_)[style.color];
  float alpha = ImGui::GetStyle().Alpha;
  if (alpha < 1) color = theme_->color(style.color, alpha);
  float base = at.y + baseline(style);
  if (has_complex(run) && runs_.draw(list, {at.x, base}, spec(run, style), color))
    return runs_.measure(spec(run, style));
  ImFont* font = fonts_.of(style.weight);
  list.AddText(font, theme_->size(style.size), {at.x, base - baked(style)->Ascent},
               color, run.data(), run.data() + run.size());
  return glyphs_width(run, style);
}

float Text::draw(ImDrawList& list, Point at, std::string_view text, const Style& style) {
  float x = at.x;
  each_run(one_line(text), [&](std::string_view run, bool) {
    x += draw_run(list, {x, at.y}, run, style);
  });
  return x - at.x;
}

// How many bytes of the text, whole characters, stand within the width.
std::size_t Text::fitting(std::string_view text, const Style& style, float width) {
  bool complex = runs_.can_paint() && has_complex(text);
  ImFontBaked* font = baked(style);
  float sum = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    char32_t c = next_code_point(text, next);
    sum = complex ? runs_.measure(spec(text.substr(0, next), style))
                  : sum + font->GetCharAdvance(c);
    if (sum > width) break;
    at = next;
  }
  return at;
}

std::string Text::fit(std::string_view text, const Style& style, float width) {
  std::string_view line = one_line(text);
  line = line.substr(0, line.find('\n'));
  bool cut = line.size() < text.size();
  float dots = glyphs_width(kEllipsis, style);
  std::size_t fits = fitting(line, style, width + 0.5f);
  if (fits == line.size() && !cut) return std::string(line);
  fits = std::min(fits, fitting(line, style, std::max(0.f, width - dots)));
  std::string out(line.substr(0, fits));
  while (!out.empty() && (out.back() == ' ' || out.back() == ',')) out.pop_back();
  return out + std::string(kEllipsis);
}

void Text::draw_in(ImDrawList& list, Rect rect, std::string_view text, const Style& style,
                   Align align) {
  std::string cut;
  float w = width(text, style);
  if (w > rect.w + 0.5f || text.size() > kLongestLine) {
    cut = fit(text, style, rect.w);
    text = cut;
    w = width(text, style);
  }
  float x = rect.x;
  if (align == Align::center) x += (rect.w - w) / 2;
  if (align == Align::right) x += rect.w - w;
  draw(list, {x, rect.y + std::floor((rect.h - line(style)) / 2)}, text, style);
}

const Wrapped& Text::wrap(std::string_view text, const Style& style, float width) {
  std::uint64_t key = mix(hash_of(text), static_cast<std::uint64_t>(width * 8));
  key = mix(key, static_cast<std::uint64_t>(theme_->size(style.size)) << 32 |
                     static_cast<std::uint64_t>(style.weight) << 16 |
                     static_cast<std::uint64_t>(theme_->line(style)));
  auto [it, fresh] = wraps_.try_emplace(key);
  if (fresh) it->second.wrapped = break_lines(text, style, width);
  it->second.used = frame_;
  return it->second.wrapped;
}

float Text::draw_wrapped(ImDrawList& list, Point at, std::string_view text, const Style& style,
                         float width, int most_lines) {
  const Wrapped& wrapped = wrap(text, style, width);
  float step = line(style);
  int count = static_cast<int>(wrapped.lines.size());
  bool cut = most_lines > 0 && count > most_lines;
  if (cut) count = most_lines;
  float top = list.GetClipRectMin().y, bottom = list.GetClipRectMax().y;
  int first = std::clamp(static_cast<int>((top - at.y) / step) - 1, 0, count);
  for (int i = first; i < count; ++i) {
    float y = at.y + static_cast<float>(i) * step;
    if (y > bottom) break;
    const Line& part = wrapped.lines[static_cast<std::size_t>(i)];
    std::string_view words = text.substr(part.begin, part.end - part.begin);
    if (cut && i + 1 == count) {
      std::string last = std::string(words) + std::string(kEllipsis);
      draw_in(list, {at.x, y, width, step}, last, style);
    } else {
      draw(list, {at.x, y}, words, style);
    }
  }
  return static_cast<float>(count) * step;
}

void Text::icon(ImDrawList& list, Rect rect, const char* icon, Color color, float size) {
  if (!icon) return;
  float px = std::round(size * theme_->scale());
  ImU32 tint = theme_->color(color, ImGui::GetStyle().Alpha);
  list.AddText(fonts_.of(Weight::regular), px,
               {std::round(rect.x + (rect.w - px) / 2), std::round(rect.y + (rect.h - px) / 2)},
               tint, icon);
}

}  // namespace sb::ui
