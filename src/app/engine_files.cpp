// Files between frames: in by pieces, out by pieces, and what a crash left swept away.
#include "app/engine_state.h"

namespace sb {

void Engine::State::begin_files(bool) {}
bool Engine::State::tick_files() { return false; }
void Engine::State::run_file_act(const effect::FileAct&) {}
void Engine::State::stop_files() {}

}  // namespace sb
