// The four functions Dear ImGui calls with IMGUI_ENABLE_TEST_ENGINE. They tell the Semantics of the
// context which stock items stood on the screen, so that a test can find those nobody gave a node.
#include <imgui_internal.h>

#include "ui/semantics.h"

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags) {
  const ImGuiWindow* window = context->CurrentWindow;  // windows report themselves too
  bool is_window = window && (id == window->ID || id == window->MoveId || id == window->ChildId);
  if (context->TestEngine && !is_window)
    static_cast<sb::ui::Semantics*>(context->TestEngine)->item_seen(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
