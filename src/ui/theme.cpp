#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace sb::ui {
namespace {

struct Row {
  Color token;
  std::uint32_t rgb[4];  // light, dark, high-contrast light, high-contrast dark
};

constexpr Row kTable[] = {
    {Color::paper, {0xfaf9f7, 0x16181c, 0xffffff, 0x000000}},
    {Color::card, {0xffffff, 0x1e2126, 0xffffff, 0x0a0b0d}},
    {Color::raised, {0xffffff, 0x25282e, 0xffffff, 0x121418}},
    {Color::ink, {0x1f2430, 0xeceae6, 0x000000, 0xffffff}},
    {Color::ink2, {0x5c6473, 0xb3b8c2, 0x2b303a, 0xe2e4e8}},
    {Color::ink3, {0x666d7b, 0x989eaa, 0x3c424e, 0xc9cdd4}},
    {Color::line, {0xe6e3dd, 0x343840, 0x5c6473, 0xa0a6b2}},
    {Color::line2, {0xf0eee9, 0x2a2d33, 0x8a8f98, 0x6d727d}},
    {Color::field_line, {0x868b95, 0x757b87, 0x1f2430, 0xe2e4e8}},
    {Color::hover, {0xf3f1ed, 0x2a2e34, 0xecebe7, 0x22262c}},
    {Color::pressed, {0xe9e6e0, 0x32363d, 0xdedbd4, 0x30353d}},
    {Color::accent, {0x2f6f6a, 0x7cc4bb, 0x0d4a46, 0x9ff0e5}},
    {Color::accent_hover, {0x265b57, 0x93d2ca, 0x083330, 0xc4f7f0}},
    {Color::accent_soft, {0xe3efed, 0x20393a, 0xd6ebe8, 0x0f3a38}},
    {Color::on_accent, {0xffffff, 0x0e2422, 0xffffff, 0x001a18}},
    {Color::good, {0x3d7a3a, 0x8cc987, 0x1d5219, 0xa6f0a0}},
    {Color::good_soft, {0xe8f3e6, 0x21351f, 0xdff2dc, 0x0f2f0d}},
    {Color::warn, {0x985606, 0xe5b06a, 0x6b3a00, 0xffd08a}},
    {Color::warn_soft, {0xfdf1de, 0x3b2d17, 0xfdebcd, 0x3a2600}},
    {Color::bad, {0xb3403a, 0xf0948c, 0x8c1610, 0xffb1aa}},
    {Color::bad_hover, {0x96322d, 0xf5aca6, 0x6d0f0a, 0xffcbc6}},
    {Color::bad_soft, {0xfbe9e7, 0x40231f, 0xfbdfdc, 0x470f0b}},
    {Color::on_bad, {0xffffff, 0x2b0d0a, 0xffffff, 0x2a0300}},
    {Color::info, {0x39689f, 0x92b9ea, 0x123f77, 0xb3d4ff}},
    {Color::info_soft, {0xe5edf7, 0x1f2f43, 0xd9e6f7, 0x0a2646}},
    {Color::violet, {0x6c5aa8, 0xbcaeec, 0x42307f, 0xd6ccff}},
    {Color::violet_soft, {0xece8f6, 0x302a45, 0xe4def5, 0x271c4d}},
    {Color::neutral_soft, {0xeeede8, 0x30343b, 0xe4e2db, 0x2a2e35}},
    {Color::sticky, {0xfff3c4, 0x413916, 0xfff3c4, 0x332b00}},
    {Color::sticky_line, {0xecd98a, 0x6b5e2a, 0x8a6d00, 0xe6cf6a}},
    {Color::ink_on_sticky, {0x1f2430, 0xf4ecd0, 0x000000, 0xffffff}},
    {Color::mark, {0xfdecc8, 0x4a3a1a, 0xfde3ad, 0x4a3500}},
    {Color::hatch, {0xf3f1ec, 0x22252a, 0xdddad3, 0x2a2d33}},
    {Color::now, {0xb3403a, 0xf0948c, 0x8c1610, 0xffb1aa}},
    {Color::ring, {0x2f6f6a, 0x7cc4bb, 0x0d4a46, 0xffffff}},
    {Color::track, {0xeae8e3, 0x343840, 0xb9bdc6, 0x565b66}},
};

constexpr float kSizes[] = {27, 24, 21, 19, 17, 16, 15, 14, 13, 12, 11};
static_assert(std::size(kSizes) == static_cast<std::size_t>(Size::count_));

ImU32 pack(std::uint32_t rgb, int alpha = 255) {
  return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, alpha);
}

double linear(int channel) {
  double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 c) {
  return 0.2126 * linear((c >> IM_COL32_R_SHIFT) & 255) +
         0.7152 * linear((c >> IM_COL32_G_SHIFT) & 255) +
         0.0722 * linear((c >> IM_COL32_B_SHIFT) & 255);
}

void add_text_pairs(std::vector<ContrastPair>& out) {
  for (Color back : {Color::paper, Color::card, Color::raised}) {
    for (Color front : {Color::ink, Color::ink2, Color::ink3, Color::accent, Color::good,
                        Color::warn, Color::bad, Color::info, Color::violet})
      out.push_back({front, back, 4.5f});
    for (Color front : {Color::field_line, Color::ring, Color::now, Color::accent})
      out.push_back({front, back, 3});
  }
}

void add_tone_pairs(std::vector<ContrastPair>& out) {
  const std::pair<Color, Color> tones[] = {
      {Color::accent, Color::accent_soft}, {Color::good, Color::good_soft},
      {Color::warn, Color::warn_soft},     {Color::bad, Color::bad_soft},
      {Color::info, Color::info_soft},     {Color::violet, Color::violet_soft}};
  for (auto [tone, soft] : tones) {
    out.push_back({tone, soft, 4.5f});
    out.push_back({Color::ink, soft, 4.5f});
  }
}

}  // namespace

Theme::Theme(Scheme scheme, float text_scale)
    : scheme_(scheme), scale_(std::clamp(text_scale, 0.5f, 4.f)) {
  for (const Row& row : kTable)
    colors_[static_cast<std::size_t>(row.token)] =
        pack(row.rgb[static_cast<std::size_t>(scheme)]);
  colors_[static_cast<std::size_t>(Color::none)] = 0;
  colors_[static_cast<std::size_t>(Color::scrim)] = pack(0x14161a, dark() ? 150 : 90);
  colors_[static_cast<std::size_t>(Color::shadow)] = pack(0x1f2430, dark() ? 120 : 38);
  // Half of the growth goes into the height: the padding does not grow with the text.
  control_ = std::round(40 + std::max(0.f, scale_ - 1) * 20);
}

ImU32 Theme::color(Color c, float alpha) const {
  ImU32 packed = (*this)[c];
  float a = static_cast<float>((packed >> IM_COL32_A_SHIFT) & 255) * std::clamp(alpha, 0.f, 1.f);
  return (packed & ~IM_COL32_A_MASK) | (static_cast<ImU32>(a + 0.5f) << IM_COL32_A_SHIFT);
}

std::uint32_t Theme::argb(Color c) const {
  ImU32 p = (*this)[c];
  return ((p >> IM_COL32_A_SHIFT) & 255) << 24 | ((p >> IM_COL32_R_SHIFT) & 255) << 16 |
         ((p >> IM_COL32_G_SHIFT) & 255) << 8 | ((p >> IM_COL32_B_SHIFT) & 255);
}

float Theme::size(Size s) const {
  return std::round(kSizes[static_cast<std::size_t>(s)] * scale_);  // ImGui rounds sizes too
}

float Theme::line(const Style& s) const { return std::round(size(s.size) * s.line_height); }

Scheme scheme_for(const Environment& env, Appearance appearance) {
  bool dark = appearance == Appearance::system ? env.dark : appearance == Appearance::dark;
  if (env.more_contrast) return dark ? Scheme::contrast_dark : Scheme::contrast_light;
  return dark ? Scheme::dark : Scheme::light;
}

void apply_to_imgui(const Theme& theme, ImGuiStyle& style) {
  style = ImGuiStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 0;
  style.FramePadding = {14, std::floor((theme.control() - theme.size(Size::body)) / 2)};
  style.FrameRounding = radius::control;
  style.FrameBorderSize = 1;
  style.ItemSpacing = {space::m, space::m};
  style.ItemInnerSpacing = {space::s, space::s};
  style.TouchExtraPadding = {0, 0};  // press() grows each item itself
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.GrabMinSize = 24;
  style.CurveTessellationTol = 0.6f;
  style.CircleTessellationMaxError = 0.15f;
  style.FontSizeBase = theme.size(Size::body);
  auto set = [&](ImGuiCol slot, ImU32 color) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(color);
  };
  for (int i = 0; i < ImGuiCol_COUNT; ++i) set(i, theme[Color::card]);
  set(ImGuiCol_Text, theme[Color::ink]);
  set(ImGuiCol_TextDisabled, theme[Color::ink3]);
  set(ImGuiCol_WindowBg, theme[Color::none]);
  set(ImGuiCol_ChildBg, theme[Color::none]);
  set(ImGuiCol_PopupBg, theme[Color::raised]);
  set(ImGuiCol_Border, theme[Color::line]);
  set(ImGuiCol_BorderShadow, theme[Color::none]);
  set(ImGuiCol_FrameBg, theme[Color::card]);
  set(ImGuiCol_ScrollbarBg, theme[Color::none]);
  set(ImGuiCol_ScrollbarGrab, theme.color(Color::ink3, theme.contrast() ? 1 : 0.35f));
  set(ImGuiCol_ScrollbarGrabHovered, theme.color(Color::ink3, theme.contrast() ? 1 : 0.6f));
  set(ImGuiCol_ScrollbarGrabActive, theme[Color::ink3]);
  set(ImGuiCol_Separator, theme[Color::line]);
  set(ImGuiCol_NavCursor, theme[Color::ring]);
  set(ImGuiCol_ModalWindowDimBg, theme[Color::scrim]);
}

std::vector<ContrastPair> contrast_pairs() {
  std::vector<ContrastPair> out;
  add_text_pairs(out);
  add_tone_pairs(out);
  for (Color front : {Color::ink, Color::ink2, Color::ink3, Color::accent, Color::bad})
    out.push_back({front, Color::hover, 4.5f});
  for (ContrastPair pair : {ContrastPair{Color::ink, Color::pressed, 4.5f},
                            {Color::ink2, Color::neutral_soft, 4.5f},
                            {Color::on_accent, Color::accent, 4.5f},
                            {Color::on_accent, Color::accent_hover, 4.5f},
                            {Color::on_bad, Color::bad, 4.5f},
                            {Color::on_bad, Color::bad_hover, 4.5f},
                            {Color::ink_on_sticky, Color::sticky, 4.5f},
                            {Color::ink2, Color::sticky, 4.5f},
                            {Color::ink, Color::mark, 4.5f},
                            {Color::ink2, Color::accent_soft, 4.5f},
                            {Color::accent, Color::violet_soft, 4.5f},
                            {Color::accent, Color::track, 3}})
    out.push_back(pair);
  return out;
}

double contrast_ratio(ImU32 a, ImU32 b) {
  double la = luminance(a), lb = luminance(b);
  if (la < lb) std::swap(la, lb);
  return (la + 0.05) / (lb + 0.05);
}

}  // namespace sb::ui
