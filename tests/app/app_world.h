// The whole program below the screen in memory: engine, storage, a host that records, a clock one
// sets. run() is a frame without drawing. restart() is a new page on the same disk.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "app/engine.h"
#include "gen/assets.h"
#include "gen/wording.h"
#include "app/memory_files.h"
#include "store/memory_storage.h"

namespace sb::app_test {

class RecordingHost final : public Host {
 public:
  std::vector<HostNews> take_news() override { return std::exchange(news, {}); }
  void request_writer(bool take_over) override {
    asked_take_over = take_over;
    HostNews answer{};
    answer.kind = elsewhere && !take_over ? HostNews::Kind::writer_elsewhere
                                          : HostNews::Kind::writer_granted;
    news.push_back(answer);
  }
  void release_writer() override {}
  void ask_persistence() override { ++persistence_asked; }
  void apply_update() override { ++updates; }
  void offer_install() override {}
  void save_file(std::string_view name, std::string_view mime, Bytes bytes) override {
    files.push_back({std::string(name), std::string(mime), std::string(text_of(bytes))});
  }
  void make_pdf(std::string_view name, std::string_view document) override {
    files.push_back({std::string(name), "application/pdf", std::string(document)});
  }
  FilePort& file_port() override { return port; }
  void copy_text(std::string_view text) override { copied = text; }
  void open_url(std::string_view url) override { opened = url; }
  std::string setting(std::string_view key) override { return settings[std::string(key)]; }
  void set_setting(std::string_view key, std::string_view value) override {
    settings[std::string(key)] = value;
  }
  std::string version() override { return "test"; }

  void say(HostNews::Kind kind, std::string text = {}) {
    HostNews one{};
    one.kind = kind;
    one.text = std::move(text);
    news.push_back(one);
  }

  std::vector<HostNews> news;
  MemoryFiles port;                    // files chosen, shown, downloaded
  std::map<std::string, std::string> settings;
  std::string copied, opened;
  struct File {
    std::string name, mime, bytes;     // of a PDF: its document as JSON
  };
  std::vector<File> files;
  bool elsewhere = false, asked_take_over = false;
  int persistence_asked = 0, updates = 0;
};

class ViennaOnly final : public ZoneSource {
 public:
  std::string device_zone() override { return "Europe/Vienna"; }
  Result<Zone> load(std::string_view name) override {
    if (name != "Europe/Vienna") return Error{Fault::not_found, "Unknown zone.", ""};
    return Zone("Europe/Vienna", 3600,
                {{*instant_from_iso("2026-03-29T01:00:00.000Z"), 7200},
                 {*instant_from_iso("2026-10-25T01:00:00.000Z"), 3600}});
  }
};

inline KdfParams cheap_kdf() {
  KdfParams kdf;
  kdf.memory_kib = 8;
  kdf.passes = 1;
  return kdf;
}

inline constexpr const char* kGoodPassphrase = "maple orbit lantern quilt";

struct World {
  MemoryStorage storage;
  RecordingHost host;
  ManualClock clock{*instant_from_iso("2026-11-18T09:30:00.000Z")};  // Wednesday 10:30 in Vienna
  SeededRandom random{7};
  ViennaOnly zones;
  std::unique_ptr<Engine> engine;

  World() { start(); }

  void start() {
    Engine::Parts parts{storage, host, clock, random, zones,
                        std::string(assets::kTemplatesJson), std::string(assets::kDemoJson),
                        cheap_kdf(), Journal::Limits{},
                        std::string(assets::kWordingEnJson),
                        std::string(assets::kSaysEnJson)};
    engine = std::make_unique<Engine>(std::move(parts));
    engine->start();
    run();
  }
  // Power off, power on: only what was durable is there.
  void restart() {
    engine.reset();
    storage = storage.survivor();
    start();
  }
  void run(int frames = 8) {
    for (int i = 0; i < frames; ++i) {
      engine->tick();
      engine->run_effects();
    }
  }
  void act(const Command& command) {
    engine->touch();
    engine->dispatch(command);
    run();
  }
  void wait(std::int64_t ms) {
    clock.advance_ms(ms);
    run();
  }
  const Model& model() const { return engine->model(); }

  void create(std::string name = "Hale Counselling") {
    act(cmd::ShowCreate{});
    act(cmd::EditGate{GateField::practice_name, std::move(name)});
    act(cmd::EditGate{GateField::your_name, "R. Hale"});
    act(cmd::EditGate{GateField::credentials, "LPC"});
    act(cmd::EditGate{GateField::passphrase, kGoodPassphrase});
    act(cmd::EditGate{GateField::passphrase_again, kGoodPassphrase});
    act(cmd::SubmitGate{});
    REQUIRE(model().phase == Phase::show_recovery);
    recovery_code = model().gate.recovery_code;
    act(cmd::EditGate{GateField::recovery_typed, recovery_code});
    act(cmd::SubmitGate{});
    REQUIRE(model().phase == Phase::open);
  }
  void unlock(std::string passphrase = kGoodPassphrase) {
    act(cmd::EditGate{GateField::passphrase, std::move(passphrase)});
    act(cmd::SubmitGate{});
  }
  ClientId add_client(const std::string& name) {
    act(cmd::BeginClient{name});
    act(cmd::SaveClient{});
    REQUIRE_FALSE(model().clients.form);
    auto found = model().book.search_clients(name, 1);
    REQUIRE(found.size() == 1);
    return found.front();
  }
  SessionId book(const ClientId& client, const char* start) {
    std::size_t before = model().book.count<Session>();
    act(cmd::BeginSession{*local_from_iso(start), 50, client});
    act(cmd::SaveSession{});
    REQUIRE_FALSE(model().calendar.form);
    REQUIRE(model().book.count<Session>() == before + 1);
    return model().book.sessions_of(client).front();
  }
  NoteId write(const SessionId& session, const char* key, const std::string& text) {
    act(cmd::WriteNote{session});
    REQUIRE(model().page == Page::note);
    act(cmd::EditSection{key, text});
    return model().note.note;
  }
  void sign() {
    act(cmd::BeginSign{model().note.note});
    REQUIRE(model().note.signing);
    act(cmd::EditSignPassphrase{kGoodPassphrase});
    act(cmd::ConfirmSign{});
  }

  std::string recovery_code;
};

}  // namespace sb::app_test
