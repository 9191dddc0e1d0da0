// Dear ImGui's compile-time configuration, for every target alike (IMGUI_USER_CONFIG).
// Glyphs come from the platform (docs/ui.md), so no font is embedded; nothing here may touch files.
// Source of the choices: 32-bit indices because a busy week exceeds 65,535 vertices and WebGL has
// no base vertex; 32-bit characters because names use all of Unicode; the test-engine hooks because
// they feed the semantics tree (src/ui/semantics_hooks.cpp writes the four functions).
#pragma once

#define ImDrawIdx unsigned int
#define IMGUI_USE_WCHAR32
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_ENABLE_TEST_ENGINE
