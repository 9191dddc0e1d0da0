// The whole program without a browser over a practice in a folder: engine, screens, a user. The
// wall clock goes on from a fixed moment, so that every run shows the same week.
#pragma once

#include <map>
#include <string>

#include "app/engine.h"
#include "bench/native/folder_disk.h"
#include "bench/native/practice.h"
#include "bench/native/stopwatch.h"
#include "platform/headless/driver.h"
#include "platform/headless/glyphs.h"
#include "platform/headless/system_clock.h"
#include "platform/headless/system_zones.h"
#include "ui/program.h"

namespace sb::bench {

class BenchClock final : public Clock {
 public:
  Instant now() override { return {start_.ms + static_cast<std::int64_t>(watch_.wall_ms())}; }
  double monotonic_ms() override { return watch_.wall_ms() + skipped_; }
  void skip(double ms) { skipped_ += ms; }

 private:
  Instant start_ = *instant_from_iso(kNow);
  Stopwatch watch_;
  double skipped_ = 0;
};

class QuietHost final : public Host {
 public:
  std::vector<HostNews> take_news() override { return std::exchange(news_, {}); }
  void request_writer(bool) override {
    HostNews granted{};
    granted.kind = HostNews::Kind::writer_granted;
    news_.push_back(granted);
  }
  void release_writer() override {}
  void ask_persistence() override {}
  void apply_update() override {}
  void offer_install() override {}
  void save_file(std::string_view, std::string_view, Bytes) override {}
  void make_pdf(std::string_view, std::string_view) override {}
  FilePort& file_port() override { return no_files_; }
  void copy_text(std::string_view) override {}
  void open_url(std::string_view) override {}
  std::string setting(std::string_view) override { return {}; }
  void set_setting(std::string_view, std::string_view) override {}
  std::string version() override { return "bench"; }

 private:
  NoFiles no_files_;
  std::vector<HostNews> news_;
};

struct World {
  World(const std::string& folder, std::string templates)
      : disk(folder),
        engine({disk, host, clock, random, zones, std::move(templates), "{}", KdfParams{},
                Journal::Limits{}}),
        program(engine, clock, headless_font_loader(), nullptr),
        user(canvas, program) {
    user.env.reduced_motion = true;
    engine.start();
    user.settle();
  }

  FolderDisk disk;
  QuietHost host;
  BenchClock clock;
  SystemRandom random;
  SystemZones zones;
  Engine engine;
  HeadlessCanvas canvas;
  ui::Program program;
  Driver user;
};

}  // namespace sb::bench
