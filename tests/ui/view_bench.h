// The screens of an open practice over the small fictional practice of core/rules_world.h: what a
// user does goes through draw → commands → update(), as in the program, without vault and disk.
//   ViewBench bench; bench.open(); bench.user.click(Role::button, "Clients");
// Change `world` before open(): it hands its book to the model.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/update.h"
#include "core/rules_world.h"
#include "platform/headless/driver.h"
#include "platform/headless/glyphs.h"
#include "ui/stage.h"
#include "ui/views.h"

namespace sb::test {

class ViewBench : public Program {
 public:
  ViewBench() : user(canvas, *this), stage_(headless_font_loader(), nullptr) {
    user.on_time = [this](double ms) { now_ms += ms; };
    user.env.reduced_motion = true;
  }

  void open() {
    model.book = std::move(world.book);
    model.me = world.owner;
    model.zone = vienna();
    model.device_zone = "Europe/Vienna";
    model.now = world.now;
    UpdateContext at = context();
    enter_practice(model, at);
    user.settle();
  }

  void run(const Command& command) {
    UpdateContext at = context();
    for (Effect& effect : update(model, command, at)) effects.push_back(std::move(effect));
    seen.push_back(command);
  }
  void run_and_settle(const Command& command) {
    run(command);
    user.settle();
  }

  FrameResult frame(const Environment& env, std::vector<SemanticEvent> events) override {
    Commands out;
    ui::Screen screen = stage_.begin(env, appearance, std::move(events), now_ms);
    ui::draw_shell(screen, model, state, out);
    FrameResult result = stage_.end();
    for (const Command& command : out) run(command);
    result.again |= !out.empty();
    return result;
  }
  const SemanticsTree& semantics() const override { return stage_.semantics().tree(); }
  const ui::Semantics& built() const { return stage_.semantics(); }

  // The last command of a kind that a view sent; null when there was none.
  template <class C>
  const C* sent() const {
    for (auto it = seen.rbegin(); it != seen.rend(); ++it)
      if (const C* found = it->get<C>()) return found;
    return nullptr;
  }

  const Node* dialog(std::string_view name) const {
    for (const Node* node : user.all(Role::dialog))
      if (node->name == name) return node;
    return nullptr;
  }

  // A session of Amara's with Dana; its id.
  SessionId add_session(const char* start, SessionStatus status) {
    Session s;
    s.client = world.amara;
    s.member = world.owner;
    s.service = world.service;
    s.start = at(start);
    s.duration = 50;
    s.status = status;
    SessionId id = world.fresh<SessionId>();
    world.put_session(id, s);
    return id;
  }

  World world;
  Model model;
  ui::ViewState state;
  Commands seen;
  Effects effects;
  HeadlessCanvas canvas;
  Driver user;
  double now_ms = 1000;
  ui::Appearance appearance = ui::Appearance::light;

 private:
  UpdateContext context() { return {model.now, now_ms, world.random, world.clock}; }

  ui::Stage stage_;
};

}  // namespace sb::test
