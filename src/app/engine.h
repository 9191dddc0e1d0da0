// The engine runs the program: it owns the model and the open journal, takes commands through
// update(), runs effects, drains what storage and host report, saves drafts while somebody types,
// locks after idle. The ui draws engine.model() and hands commands back; nothing else changes it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/host.h"
#include "app/update.h"
#include "base/clock.h"
#include "store/journal.h"
#include "store/storage.h"

namespace sb {

class Engine {
 public:
  struct Parts {                        // handed over by main; outlive the engine
    Storage& storage;
    Host& host;
    Clock& clock;
    Random& random;
    ZoneSource& zones;
    std::string templates_json;         // assets/templates.json
  std::string demo_json;              // assets/demo.json
    KdfParams kdf;                      // tests use cheap ones
    Journal::Limits limits;
    std::string wording_json = {};      // assets/wording/en.json; empty: nothing is checked
    std::string says_json = {};         // assets/says/en.json; empty: nothing is looked for
  };

  explicit Engine(Parts parts);
  ~Engine();

  const Model& model() const;
  void start();                         // asks for the writer's role; the rest comes as news
  void dispatch(const Command& command);
  void touch();                         // somebody is here: restarts the idle clock

  // Once a frame, before drawing: news, outcomes, due timers, slow effects of the last frame.
  // True when the model changed.
  bool tick();
  // After the frame's commands: runs the effects that wait. True when one more frame is due at
  // once.
  bool run_effects();
  // Milliseconds until tick() has something to do by itself (draft timer, minute, toast, lock); -1
  // none.
  std::int64_t wake_in_ms() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

constexpr double kDraftDelayMs = 300;     // after the last keystroke, at most 1 s after the first
constexpr double kDraftLongestMs = 1000;
constexpr double kToastMs = 6000;

}  // namespace sb
