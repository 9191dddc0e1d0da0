#include "ui/runs_cache.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace sb::ui {
namespace {

constexpr std::size_t kMostWidths = 4096;
constexpr int kWidestPicture = 4096;  // device px; anything longer is drawn as single glyphs

std::string key_of(const RunSpec& spec) {
  std::string key(spec.text);
  key += '\0';
  key += std::to_string(static_cast<int>(spec.size_px)) + '/' + std::to_string(spec.weight) + '/' +
         std::to_string(static_cast<int>(spec.density * 100)) + (spec.rtl ? "r" : "l");
  return key;
}

// Letters beside emoji come black: they get the ink of the words around them.
void ink_letters(RunImage& image, ImU32 ink) {
  ImU32 rgb = ink & ~IM_COL32_A_MASK;
  for (std::uint32_t& pixel : image.rgba)
    if ((pixel & ~IM_COL32_A_MASK) == 0) pixel |= rgb;
}

bool has_emoji(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xF0 || (byte == 0xEF && text.substr(i, 3) == "\xEF\xB8\x8F")) return true;
  }
  return false;
}

}  // namespace

float RunsCache::measure(const RunSpec& spec) {
  if (!painter_) return 0;
  auto [it, fresh] = widths_.try_emplace(key_of(spec));
  if (fresh) it->second.advance = painter_->measure(spec);
  it->second.used = frame_;
  float advance = it->second.advance;
  if (widths_.size() > kMostWidths)
    for (auto w = widths_.begin(); w != widths_.end();)
      w = w->second.used + 60 < frame_ ? widths_.erase(w) : std::next(w);
  return advance;
}

RunsCache::Picture& RunsCache::picture(const RunSpec& spec, ImU32 color) {
  std::string key = key_of(spec);
  if (has_emoji(spec.text)) key += std::to_string(color & ~IM_COL32_A_MASK);
  auto [it, fresh] = pictures_.try_emplace(key);
  Picture& picture = it->second;
  picture.used = frame_;
  ImFontAtlasRect rect;
  bool lost = !fresh && !picture.failed && picture.rect >= 0 &&
              !ImGui::GetIO().Fonts->GetCustomRect(picture.rect, &rect);
  if (!fresh && !lost) return picture;
  RunImage image;
  picture.failed = !painter_->paint(spec, image) || image.width > kWidestPicture ||
                   image.rgba.size() < static_cast<std::size_t>(image.width) *
                                           static_cast<std::size_t>(std::max(0, image.height));
  if (!picture.failed && image.colored) ink_letters(image, color);
  if (!picture.failed) store(picture, image);
  return picture;
}

void RunsCache::store(Picture& into, const RunImage& image) {
  into.width = image.width;
  into.height = image.height;
  into.ascent = image.ascent;
  into.left = image.left;
  into.colored = image.colored;
  if (image.width <= 0 || image.height <= 0) return;  // only spaces
  evict();
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  ImFontAtlasRect r;
  into.rect = atlas->AddCustomRect(image.width, image.height, &r);
  into.failed = into.rect < 0;
  if (into.failed) return;
  pixels_ += image.width * image.height;
  ImTextureData* texture = atlas->TexData;
  for (int y = 0; y < image.height; ++y)
    std::memcpy(texture->GetPixelsAt(r.x, r.y + y), &image.rgba[static_cast<std::size_t>(
                    y * image.width)], static_cast<std::size_t>(image.width) * 4);
  ImFontAtlasTextureBlockQueueUpload(atlas, texture, r.x, r.y, r.w, r.h);
}

// Pictures of this frame stay: their quads are already in draw lists.
void RunsCache::evict() {
  if (pixels_ < kMostPixels) return;
  std::vector<std::uint64_t> ages;
  for (auto& [key, picture] : pictures_) ages.push_back(picture.used);
  std::nth_element(ages.begin(), ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 2),
                   ages.end());
  std::uint64_t middle = ages[ages.size() / 2];
  for (auto it = pictures_.begin(); it != pictures_.end();) {
    const Picture& p = it->second;
    if (p.used > middle || p.used + 1 >= frame_) {
      ++it;
      continue;
    }
    if (p.rect >= 0) {
      ImGui::GetIO().Fonts->RemoveCustomRect(p.rect);
      pixels_ -= p.width * p.height;
    }
    it = pictures_.erase(it);
  }
}

void RunsCache::forget() {
  for (auto& [key, picture] : pictures_)
    if (picture.rect >= 0) ImGui::GetIO().Fonts->RemoveCustomRect(picture.rect);
  pictures_.clear();
  widths_.clear();
  pixels_ = 0;
}

bool RunsCache::draw(ImDrawList& list, Point pen, const RunSpec& spec, ImU32 color) {
  if (!painter_) return false;
  Picture& p = picture(spec, color);
  if (p.failed) return false;
  if (p.rect < 0) return true;
  ImFontAtlasRect r;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  if (!atlas->GetCustomRect(p.rect, &r)) return false;
  float x = pen.x + p.left, y = pen.y - p.ascent, d = spec.density;
  x = std::round(x * d) / d;  // whole device pixels: crisp
  y = std::round(y * d) / d;
  ImU32 tint = p.colored ? (color | ~IM_COL32_A_MASK) : color;
  list.AddImage(atlas->TexRef, {x, y},
                {x + static_cast<float>(p.width) / d, y + static_cast<float>(p.height) / d},
                r.uv0, r.uv1, tint);
  return true;
}

}  // namespace sb::ui
