#include "ui/fonts.h"

#include <imgui_internal.h>

#include <cstdio>

// Dear ImGui asks for a loader for faces without one of their own; there are none. Built for
// FreeType (cmake/dependencies.cmake) it asks here and leaves its TrueType reader out: 9 kB of the
// first load.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() {
  static const ImFontLoader none;
  return &none;
}
}  // namespace ImGuiFreeType

namespace sb::ui {
namespace {
constexpr Weight kWeights[] = {Weight::regular, Weight::medium, Weight::semibold, Weight::bold};
}

Fonts::Fonts(const ImFontLoader* loader) {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (int i = 0; i < 4; ++i) {
    ImFontConfig config;
    config.FontLoader = loader;
    config.FontNo = static_cast<ImU32>(kWeights[i]);
    config.SizePixels = 15;
    config.EllipsisChar = 0x2026;
    config.OversampleH = config.OversampleV = 1;
    std::snprintf(config.Name, sizeof config.Name, "text %u", config.FontNo);
    fonts_[i] = atlas->AddFont(&config);
    IM_ASSERT(fonts_[i] && "the platform's font loader refused a weight");
  }
}

ImFont* Fonts::of(Weight weight) const {
  for (int i = 0; i < 4; ++i)
    if (kWeights[i] == weight) return fonts_[i];
  return fonts_[0];
}

}  // namespace sb::ui
