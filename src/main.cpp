// Names every part of the program in the browser and wires them. shell/main.js calls main() once,
// when the page, the typeface and the module are there; from then on the page drives the host.
#include "app/engine.h"
#include "gen/assets.h"
#include "gen/wording.h"
#include "platform/web/bridge.h"
#include "platform/web/canvas_host.h"
#include "platform/web/clock.h"
#include "platform/web/fonts.h"
#include "platform/web/runs.h"
#include "platform/web/web_host.h"
#include "platform/web/web_storage.h"
#include "ui/program.h"

namespace {

// In order of need: the canvas host first, because it makes the ImGui context.
struct App {
  sb::WebClock clock;
  sb::WebRandom random;
  sb::WebZones zones;
  sb::WebRunPainter painter;
  sb::CanvasHost canvas;
  sb::WebStorage storage;
  sb::WebHost host{storage};
  sb::Engine engine{{storage, host, clock, random, zones,
                     std::string{sb::assets::kTemplatesJson}, std::string{sb::assets::kDemoJson},
                     sb::KdfParams{}, sb::Journal::Limits{},
                     std::string{sb::assets::kWordingEnJson},
                     std::string{sb::assets::kSaysEnJson}}};
  sb::ui::Program program{engine, clock, sb::web_font_loader(), &painter};
};

}  // namespace

int main() {
  js_heap_attach();
  auto* app = new App;  // lives as long as the page; nothing runs after it
  if (!app->canvas.ok()) return 1;
  app->engine.start();
  app->canvas.run(app->program);
  return 0;
}
