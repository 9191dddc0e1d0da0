#include "ui/widgets/card.h"

#include <imgui_internal.h>

#include <algorithm>

#include "gen/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/prose.h"

namespace sb::ui {

// The surface's height is known only after its content: content goes to an upper channel of the
// draw list, the surface beneath it at the end.
Card::Card(Screen& s, const CardOptions& options) : s_(s), options_(options) {
  Point at = cursor();
  outer_ = {at.x, at.y, options.width > 0 ? options.width : left_over(), 0};
  inner_ = {outer_.x + options.padding, outer_.y + options.padding,
            std::max(1.f, outer_.w - 2 * options.padding), 0};
  if (!options_.name.empty()) {
    s.sem.push({.role = Role::region, .name = options_.name, .rect = outer_,
                .id = ImGui::GetID(options_.name.data(),
                                   options_.name.data() + options_.name.size()) ^ 0x5ca1ab1e});
    region_ = true;
    region_id_ = s.sem.tree().nodes.back().id;
  }
  splitter_.Split(&paint::list(), 2);
  splitter_.SetCurrentChannel(&paint::list(), 1);
  panel_.emplace(s, inner_);
}

Card::~Card() {
  float bottom = inner_.y + panel_->height() + options_.padding;
  panel_.reset();
  outer_.h = std::max(bottom - outer_.y, options_.least_height);
  splitter_.SetCurrentChannel(&paint::list(), 0);
  paint::surface(s_, outer_, options_.rounding, options_.shadow, options_.fill, Color::none);
  if (options_.line != Color::none)
    paint::outline(s_, outer_, options_.line, options_.rounding, options_.thickness);
  splitter_.Merge(&paint::list());
  ImGui::GetCurrentWindow()->DC.CursorPos = {outer_.x, outer_.y};
  ImGui::ItemSize(ImVec2(outer_.w, outer_.h));
  if (!region_) return;
  if (Node* node = s_.sem.find(region_id_)) {
    node->rect = outer_;
    node->visible = outer_.intersection(window_rect());
  }
  s_.sem.pop();
}

void divider(Screen& s, float bleed) {
  Rect r = place(kFill, 1);
  paint::rule(s, {r.x - bleed, r.y}, r.w + 2 * bleed, Color::line);
}

Color tone_color(Tone tone) {
  switch (tone) {
    case Tone::accent: return Color::accent;
    case Tone::good: return Color::good;
    case Tone::warn: return Color::warn;
    case Tone::bad: return Color::bad;
    case Tone::info: return Color::info;
    case Tone::violet: return Color::violet;
    case Tone::neutral: break;
  }
  return Color::ink2;
}

Color tone_soft(Tone tone) {
  switch (tone) {
    case Tone::accent: return Color::accent_soft;
    case Tone::good: return Color::good_soft;
    case Tone::warn: return Color::warn_soft;
    case Tone::bad: return Color::bad_soft;
    case Tone::info: return Color::info_soft;
    case Tone::violet: return Color::violet_soft;
    case Tone::neutral: break;
  }
  return Color::neutral_soft;
}

namespace {

const char* tone_icon(Tone tone) {
  if (tone == Tone::good) return icon::circle_check;
  if (tone == Tone::warn || tone == Tone::bad) return icon::triangle_alert;
  return icon::info;
}

// The words of a banner, wrapped; the live node around them announces them.
void banner_words(Screen& s, Tone tone, std::string_view text, const BannerOptions& o,
                  float width) {
  Point at = cursor();
  Style body{Size::body, Weight::regular, Color::ink, 1.4f};
  Style title{Size::body, Weight::semibold, tone_color(tone), 1.4f};
  float title_height = o.title.empty() ? 0 : s.text.line(title);
  const Wrapped& wrapped = s.text.wrap(text, body, width);
  Rect r = place(width, title_height + wrapped.height);
  Role role = tone == Tone::bad ? Role::alert : Role::status;
  NodeId id = ImGui::GetID(text.data(), text.data() + text.size());
  s.sem.push({.role = role, .rect = r, .id = id ^ 0xba77e4});
  if (!o.title.empty()) {
    s.sem.text(o.title, {r.x, r.y, r.w, title_height});
    s.text.draw_in(paint::list(), {at.x, at.y, width, title_height}, o.title, title);
  }
  s.sem.text(text, {r.x, r.y + title_height, r.w, r.h - title_height});
  s.sem.pop();
  s.text.draw_wrapped(paint::list(), {at.x, at.y + title_height}, text, body, width);
}

}  // namespace

BannerResult banner(Screen& s, Tone tone, std::string_view text, const BannerOptions& o) {
  BannerResult result;
  ImGui::PushID(text.data(), text.data() + text.size());
  {
    Card card(s, {.width = o.width, .padding = 14, .fill = tone_soft(tone), .line = Color::none,
                  .rounding = radius::control});
    Point at = cursor();
    float icon = s.theme.scaled(space::icon);
    paint::icon(s, {at.x, at.y, icon, s.text.line(style::body)}, tone_icon(tone),
                tone_color(tone));
    float close = o.closable ? s.theme.control() : 0;
    ButtonOptions action{.look = Look::secondary};
    float action_width = o.action.empty() ? 0 : button_width(s, o.action, action) + space::m;
    bool stacked = s.phone() || card.inner_width() < action_width + 300;
    float width = card.inner_width() - icon - 12 - close - (stacked ? 0 : action_width);
    cursor_to({at.x + icon + 12, at.y});
    banner_words(s, tone, text, o, std::max(60.f, width));
    float below = cursor().y;
    if (!o.action.empty()) {
      if (stacked) cursor_to({at.x + icon + 12, below - 4});
      else cursor_to({at.x + card.inner_width() - close - action_width + space::m, at.y - 6});
      result.action = button(s, o.action, action);
    }
    if (o.closable) {
      cursor_to({at.x + card.inner_width() - close + 8, at.y - 9});
      result.closed = icon_button(s, o.close_name, icon::x);
    }
  }
  ImGui::PopID();
  return result;
}

void sticky_note(Screen& s, std::string_view title, std::string_view text, std::string_view foot,
                 float width) {
  Card card(s, {.width = width, .padding = 12, .fill = Color::sticky, .line = Color::sticky_line,
                .rounding = radius::control});
  Style body{Size::small, Weight::regular, Color::ink_on_sticky, 1.5f};
  Style strong{Size::small, Weight::bold, Color::ink_on_sticky, 1.5f};
  if (!title.empty()) paragraph(s, title, strong);
  if (!text.empty()) {
    if (!title.empty()) gap(0);
    paragraph(s, text, body);
  }
  if (!foot.empty()) {
    gap(space::xs);
    paragraph(s, foot, {Size::hint, Weight::regular, Color::ink2, 1.4f});
  }
}

}  // namespace sb::ui
