#include "ui/program.h"

#include <algorithm>
#include <utility>

namespace sb::ui {

namespace {

// A command can open what draws another command (a menu that closes); more than a few rounds would
// be a view that never settles, and the rest waits for the next frame.
constexpr int kMostPasses = 4;

Appearance appearance_of(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::light: return Appearance::light;
    case ThemeChoice::dark: return Appearance::dark;
    default: return Appearance::system;
  }
}

bool somebody_is_here(const std::vector<SemanticEvent>& events) {
  const ImGuiIO& io = ImGui::GetIO();
  bool pointer = io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0;
  for (bool down : io.MouseDown) pointer = pointer || down;
  return pointer || !events.empty();
}

}  // namespace

Program::Program(Engine& engine, Clock& clock, const ImFontLoader* loader, RunPainter* painter)
    : engine_(engine), clock_(clock), stage_(loader, painter) {}

const SemanticsTree& Program::semantics() const { return stage_.semantics().tree(); }

Commands Program::draw(const Environment& env, std::vector<SemanticEvent> events,
                       FrameResult& result) {
  const Model& model = engine_.model();
  Screen s =
      stage_.begin(env, appearance_of(model.theme), std::move(events), clock_.monotonic_ms());
  Commands out;
  if (model.is_open()) draw_shell(s, model, state_, out);
  else draw_gate(s, model, state_.gate, out);
  result = stage_.end();
  return out;
}

FrameResult Program::frame(const Environment& env, std::vector<SemanticEvent> events) {
  engine_.tick();
  if (somebody_is_here(events)) engine_.touch();
  FrameResult result;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    // A new phase starts with fresh view state; after a lock nothing typed may linger in it.
    if (std::exchange(shown_, engine_.model().phase) != engine_.model().phase)
      state_ = ViewState{};
    Commands commands = draw(env, std::move(events), result);
    events.clear();
    if (commands.empty()) break;
    ImGui::GetIO().DeltaTime = 1e-4f;
    for (const Command& command : commands) engine_.dispatch(command);
    result.again = true;
  }
  if (engine_.run_effects()) result.again = true;
  std::int64_t wake = engine_.wake_in_ms();
  if (wake >= 0)
    result.wake_in_ms = result.wake_in_ms < 0 ? wake : std::min(result.wake_in_ms, wake);
  return result;
}

}  // namespace sb::ui
