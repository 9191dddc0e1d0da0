#include "platform/web/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "platform/web/bridge.h"

namespace sb {
namespace {

int weight_of(const ImFontConfig* src) {
  return src->FontNo == 0 ? 400 : static_cast<int>(src->FontNo);
}

float density_of(const ImFontConfig* src, const ImFontBaked* baked) {
  return src->RasterizerDensity * baked->RasterizerDensity;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

// The font's content area as CSS line boxes use it (ui/fonts.h): whole device px.
bool init_baked(ImFontAtlas*, ImFontConfig* src, ImFontBaked* baked, void*) {
  const float density = density_of(src, baked);
  float line[2] = {0, 0};
  js_glyph_line(baked->Size * density, weight_of(src), line);
  baked->Ascent = line[0] / density;
  baked->Descent = -line[1] / density;
  return true;
}

struct Box {
  float advance, left, top, right, bottom;  // device px from the pen
};

// Glyphs are drawn at fractional positions. Where pixels are large, twice the columns keep stems
// sharp there.
float stretch_for(float density) { return density < 2.5f ? 2.0f : 1.0f; }

bool rasterise(ImFontAtlas* atlas, ImFontConfig* src, ImFontBaked* baked, ImWchar code,
               const Box& box, ImFontGlyph* out) {
  const float density = density_of(src, baked);
  const float stretch = stretch_for(density);
  const float left = std::floor(box.left * stretch) - 1, top = std::floor(box.top) - 1;
  const int width = static_cast<int>(std::ceil(box.right * stretch) + 1 - left);
  const int height = static_cast<int>(std::ceil(box.bottom) + 1 - top);
  const ImFontAtlasRectId pack = ImFontAtlasPackAddRect(atlas, width, height);
  if (pack == ImFontAtlasRectId_Invalid) return false;
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height);
  const int colored = js_glyph_paint(code, baked->Size * density, weight_of(src), stretch, -left,
                                     -top, width, height, pixels.data());
  const float baseline = std::round(baked->Ascent * density);
  out->X0 = left / (stretch * density);
  out->X1 = (left + static_cast<float>(width)) / (stretch * density);
  out->Y0 = (baseline + top) / density;
  out->Y1 = (baseline + top + static_cast<float>(height)) / density;
  out->Visible = true;
  out->Colored = colored != 0;
  out->PackId = pack;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, src, out, ImFontAtlasPackGetRect(atlas, pack),
                                     reinterpret_cast<const unsigned char*>(pixels.data()),
                                     ImTextureFormat_RGBA32, width * 4);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* src, ImFontBaked* baked, void*, ImWchar code,
                ImFontGlyph* out, float* advance_only) {
  const float density = density_of(src, baked);
  float m[5] = {};
  const int ink = js_glyph_measure(code, baked->Size * density, weight_of(src), m);
  if (advance_only != nullptr) {
    *advance_only = m[0] / density;
    return true;
  }
  out->Codepoint = code;
  out->AdvanceX = m[0] / density;
  return ink == 0 || rasterise(atlas, src, baked, code, {m[0], m[1], m[2], m[3], m[4]}, out);
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "browser";
  loader.FontSrcContainsGlyph = contains_glyph;
  loader.FontBakedInit = init_baked;
  loader.FontBakedLoadGlyph = load_glyph;
  return loader;
}

}  // namespace

const ImFontLoader* web_font_loader() {
  static const ImFontLoader loader = make_loader();
  return &loader;
}

void forget_glyphs() { ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0); }

}  // namespace sb
