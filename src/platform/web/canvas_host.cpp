#include "platform/web/canvas_host.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

#include "platform/web/fonts.h"

namespace sb {
namespace {

constexpr int kMaxSyncFrames = 8;       // one act of the user never needs more
constexpr double kMirrorEveryMs = 100;  // for what moves by itself
constexpr int kSettleFrames = 3;        // after a change, until sizes known a frame late are in

int open_gl() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = false;
  wanted.depth = false;
  wanted.stencil = false;
  wanted.antialias = false;
  wanted.enableExtensionsByDefault = false;
  const auto context = emscripten_webgl_create_context("#canvas", &wanted);
  if (context <= 0) return 0;
  emscripten_webgl_make_context_current(context);
  return static_cast<int>(context);
}

void write_clipboard(ImGuiContext*, const char* text) {
  js_clipboard_write(text, static_cast<int>(std::char_traits<char>::length(text)));
}

const char* read_clipboard(ImGuiContext*) { return nullptr; }  // pasting is the DOM's

void add_mods(int mods) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, mods & 1);
  io.AddKeyEvent(ImGuiMod_Shift, mods & 2);
  io.AddKeyEvent(ImGuiMod_Alt, mods & 4);
  io.AddKeyEvent(ImGuiMod_Super, mods & 8);
}

}  // namespace

CanvasHost::CanvasHost() {
  imgui_ = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendPlatformName = "sessionbook";
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.ConfigErrorRecoveryEnableTooltip = false;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_SetClipboardTextFn = write_clipboard;
  platform.Platform_GetClipboardTextFn = read_clipboard;
  gl_ = open_gl();
  if (gl_ > 0) ImGui_ImplOpenGL3_Init("#version 300 es");
}

CanvasHost::~CanvasHost() {
  if (gl_ > 0) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(imgui_);
}

void CanvasHost::run(Program& program) {
  program_ = &program;
  js_screen_attach(this);
}

FrameResult CanvasHost::step(double now_ms) {
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = static_cast<float>(std::clamp((now_ms - last_frame_ms_) / 1000, 1e-4, 0.1));
  last_frame_ms_ = now_ms;
  return program_->frame(environment_, std::exchange(events_, {}));
}

double CanvasHost::on_frame(double now_ms, bool urgent, bool visible) {
  if (program_ == nullptr || environment_.width <= 0 || environment_.height <= 0) return -1;
  if (std::exchange(forget_glyphs_, false)) forget_glyphs();
  FrameResult result = step(now_ms);
  // ImGui spreads a press and its release over frames: all of a user's act happens in this call, so
  // that what it focuses is focused inside the browser's gesture.
  const auto& queue = imgui_->InputEventsQueue;
  for (int i = 1; urgent && i < kMaxSyncFrames && queue.Size > 0; ++i) result = step(now_ms);
  if (visible && !lost_) draw();
  if (result.hand_cursor != hand_) js_screen_cursor(hand_ = result.hand_cursor);
  const bool more = result.again || queue.Size > 0 || !events_.empty();
  return mirror(now_ms, urgent, more ? 0 : static_cast<double>(result.wake_in_ms));
}

void CanvasHost::draw() {
  ImDrawData* data = ImGui::GetDrawData();
  if (data == nullptr) return;
  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x + 0.5f),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y + 0.5f));
  const ImVec4 clear = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  glClearColor(clear.x, clear.y, clear.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_NewFrame();  // (re)creates device objects when they are missing
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

// Sends the tree's difference: at once after an act of the user, a focus request or when things
// came or went; otherwise ten times a second. Returns the wait, shortened when something is held
// back.
double CanvasHost::mirror(double now_ms, bool urgent, double wait) {
  const SemanticsTree& tree = program_->semantics();
  const bool structure = tree.nodes.size() != mirrored_nodes_ && !scroll_.active();
  const double due = last_mirror_ms_ + kMirrorEveryMs - now_ms;
  if (urgent || structure) settling_ = kSettleFrames;
  const bool at_once = urgent || structure || tree.want_focus_serial != mirrored_focus_;
  if (!at_once && settling_ == 0 && due > 0) return wait < 0 ? due : std::min(wait, due);
  mirrored_nodes_ = tree.nodes.size();
  mirrored_focus_ = tree.want_focus_serial;
  const Bytes patch = patcher_.diff(tree);
  if (patch.empty()) {
    settling_ = 0;
    return wait;
  }
  last_mirror_ms_ = now_ms;
  js_screen_semantics(patch.data(), static_cast<int>(patch.size()));
  if (settling_ > 0) return --settling_, 0;
  return events_.empty() ? wait : 0;  // focusing may have caused events
}

void CanvasHost::on_pointer(const PointerInput& input) {
  ImGuiIO& io = ImGui::GetIO();
  static constexpr ImGuiMouseSource kSources[] = {
      ImGuiMouseSource_Mouse, ImGuiMouseSource_TouchScreen, ImGuiMouseSource_Pen};
  environment_.finger_held =
      input.kind == Pointer::hold || (environment_.finger_held && input.kind != Pointer::leave);
  if (input.kind == Pointer::hold) return;
  add_mods(input.mods);
  io.AddMouseSourceEvent(kSources[std::clamp(input.device, 0, 2)]);
  if (input.kind == Pointer::leave) return io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMousePosEvent(input.x, input.y);
  if (input.kind != Pointer::move && input.button < ImGuiMouseButton_COUNT) {
    io.AddMouseButtonEvent(input.button, input.kind == Pointer::down);
  }
}

void CanvasHost::on_wheel(float dx, float dy, int mods) {
  add_mods(mods);
  ImGui::GetIO().AddMouseWheelEvent(-dx / 100, -dy / 100);
}

int CanvasHost::on_scroll_begin(float x, float y) { return scroll_.begin(x, y); }
int CanvasHost::on_scroll_by(float dx, float dy) { return scroll_.by(dx, dy); }
void CanvasHost::on_scroll_end() { scroll_.end(); }

void CanvasHost::on_semantic(const SemanticInput& input) {
  SemanticEvent event;
  event.kind = static_cast<SemanticEvent::Kind>(input.kind);
  event.node = input.node;
  (event.kind == SemanticEvent::Kind::key ? event.key : event.text) = input.text;
  event.selection_begin = input.selection_begin;
  event.selection_end = input.selection_end;
  event.composing = input.flags & 1;
  event.keyboard_visible = input.flags & 2;
  event.repeat = input.flags & 4;
  event.ctrl = input.flags & 1 << 4;
  event.shift = input.flags & 2 << 4;
  event.alt = input.flags & 4 << 4;
  event.meta = input.flags & 8 << 4;
  if (event.kind == SemanticEvent::Kind::edit) patcher_.typed(event.node, event.text);
  events_.push_back(std::move(event));
}

void CanvasHost::on_surroundings(const Surroundings& now) {
  Environment& e = environment_;
  e.width = now.width;
  e.height = now.height;
  e.density = now.density;
  e.text_scale = now.text_scale;
  e.safe = {now.safe_left, now.safe_top, now.width - now.safe_left - now.safe_right,
            now.height - now.safe_top - now.safe_bottom};
  e.keyboard_inset = now.keyboard_inset;
  e.dark = now.flags & 1;
  e.more_contrast = now.flags & 2;
  e.reduced_motion = now.flags & 4;
  e.coarse_pointer = now.flags & 8;
  e.online = now.flags & 16;
  e.installed = now.flags & 32;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(e.width, e.height);
  io.DisplayFramebufferScale = ImVec2(e.density, e.density);
}

void CanvasHost::on_context(bool lost) {
  lost_ = lost;
  // Forgotten while it is lost, when deleting is silent; textures come again by themselves.
  if (lost) ImGui_ImplOpenGL3_DestroyDeviceObjects();
  else ImGui_ImplOpenGL3_CreateDeviceObjects();
}

void CanvasHost::on_fonts_changed() { forget_glyphs_ = true; }

}  // namespace sb
