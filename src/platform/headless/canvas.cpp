#include "platform/headless/canvas.h"

#include <imgui.h>

namespace sb {

HeadlessCanvas::HeadlessCanvas() : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
}

HeadlessCanvas::~HeadlessCanvas() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void HeadlessCanvas::before_frame(const Environment& env, float seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {env.width, env.height};
  io.DisplayFramebufferScale = {env.density, env.density};
  io.DeltaTime = seconds > 0 ? seconds : 1 / 60.f;
}

void HeadlessCanvas::after_frame() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      texture->SetTexID(static_cast<ImTextureID>(++textures_));
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

int HeadlessCanvas::vertices() const {
  const ImDrawData* data = ImGui::GetDrawData();
  return data ? data->TotalVtxCount : 0;
}

}  // namespace sb
