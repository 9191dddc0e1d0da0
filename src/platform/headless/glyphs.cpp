#include "platform/headless/glyphs.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace sb {
namespace {

// Part of the font size; near enough to the real face that layouts come out alike.
float advance_of(ImWchar c) {
  if (c >= 0xE000 && c <= 0xF8FF) return 1;           // icons
  if (c == ' ') return 0.28f;
  if (c == 'i' || c == 'l' || c == '.' || c == ',' || c == '\'' || c == ':') return 0.26f;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W') return 0.88f;
  if (c >= 'A' && c <= 'Z') return 0.67f;
  if (c >= 0x2E80 && c < 0xE000) return 1;            // CJK
  if (c >= 0x0300 && c <= 0x036F) return 0;
  return 0.57f;
}

bool init(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = std::round(baked->Size * 0.97f);
  baked->Descent = -std::round(baked->Size * 0.24f);
  return true;
}

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool load(ImFontAtlas* atlas, ImFontConfig*, ImFontBaked* baked, void*, ImWchar c,
          ImFontGlyph* glyph, float* advance) {
  float width = baked->Size * advance_of(c);
  if (advance) {
    *advance = width;
    return true;
  }
  glyph->Codepoint = c;
  glyph->AdvanceX = width;
  glyph->Visible = c != ' ';
  glyph->X0 = 0;
  glyph->X1 = width;
  glyph->Y0 = baked->Ascent - baked->Size * 0.7f;
  glyph->Y1 = baked->Ascent;
  glyph->U0 = glyph->U1 = atlas->TexUvWhitePixel.x;
  glyph->V0 = glyph->V1 = atlas->TexUvWhitePixel.y;
  return true;
}

struct Loader : ImFontLoader {
  Loader() {
    Name = "headless";
    FontSrcContainsGlyph = contains;
    FontBakedInit = init;
    FontBakedLoadGlyph = load;
  }
};

}  // namespace

const ImFontLoader* headless_font_loader() {
  static const Loader loader;
  return &loader;
}

}  // namespace sb
