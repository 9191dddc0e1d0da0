#include "bench/native/measure.h"

#include <cstdio>
#include <fstream>

#include "bench/native/practice.h"
#include "bench/native/world.h"

namespace sb::bench {

namespace {

constexpr int kWarmFrames = 20, kFrames = 400, kWeeks = 8, kMoves = 40;
constexpr int kViewFrames = 100, kTurns = 16;

// "VmRSS:   123 kB" of /proc/self/status, in MB.
double memory_mb(const char* what) {
  std::ifstream in("/proc/self/status");
  std::string word;
  while (in >> word)
    if (word == what) {
      double kb = 0;
      in >> kb;
      return kb / 1024;
    }
  return 0;
}

void print(const char* name, const Spread& s) {
  std::printf("\"%s\":{\"p50\":%.4f,\"p95\":%.4f,\"max\":%.4f},", name, s.p50, s.p95, s.max);
}
void print(const char* name, double value) { std::printf("\"%s\":%.4f,", name, value); }

double key_derivation(const FolderDisk& disk) {
  const Found found = look_at(disk);
  std::vector<double> all;
  for (int i = 0; i < 3; ++i) {
    Stopwatch watch;
    (void)found.vault->unlock(found.vault->header().members.front().id, kPassphrase);
    all.push_back(watch.cpu_ms());
  }
  return spread_of(all).p50;
}

// From the act to the end of the frame that shows the week.
bool unlock(World& w) {
  if (!w.user.type("Passphrase", kPassphrase)) return false;
  Stopwatch watch;
  w.engine.dispatch(cmd::SubmitGate{});
  for (int i = 0; i < 10 && !w.engine.model().is_open(); ++i) w.user.frame();
  const bool open = w.engine.model().is_open() && w.engine.model().notices.empty();
  print("unlock", watch.cpu_ms());
  print("unlock_wall", watch.wall_ms());
  for (const std::string& notice : w.engine.model().notices)
    std::fprintf(stderr, "notice: %s\n", notice.c_str());
  w.user.settle();
  return open;
}

void frames(World& w) {
  std::vector<double> still, turned;
  for (int i = 0; i < kWarmFrames + kFrames; ++i) {
    const float x = 200 + static_cast<float>(i * 37 % 900);
    Stopwatch watch;
    w.user.move_to({x, 150 + static_cast<float>(i * 53 % 600)});
    if (i >= kWarmFrames) still.push_back(watch.cpu_ms());
  }
  print("frame", spread_of(still));
  print("vertices", w.canvas.vertices());
  w.user.move_to({5, 5});
  for (int i = 0; i < 2 * kWeeks; ++i) {
    w.engine.dispatch(cmd::StepCalendar{i < kWeeks ? -1 : 1});
    Stopwatch watch;
    w.user.frame();
    if (i >= kWeeks) turned.push_back(watch.cpu_ms());  // glyphs and lines are known by now
    w.user.settle();
  }
  print("week_turned", spread_of(turned));
}

// Month and list: asked for, turned away from and back to, and frames while a mouse wanders. Each
// turn is the command and the frame that draws what it gives.
void view(World& w, CalendarView which, const std::string& name) {
  const auto timed = [&](const Command& command) {
    Stopwatch watch;
    w.engine.dispatch(command);
    w.user.frame();
    const double ms = watch.cpu_ms();
    w.user.settle();
    return ms;
  };
  print((name + "_first").c_str(), timed(cmd::SetCalendarView{which}));
  std::vector<double> turned, still;
  for (int i = 0; i < kTurns; ++i) {
    const int away = i % 2 == 0 ? 1 : -1;
    (void)timed(cmd::StepCalendar{away});
    turned.push_back(timed(cmd::StepCalendar{-away}));
  }
  print((name + "_turned").c_str(), spread_of(turned));
  for (int i = 0; i < kViewFrames; ++i) {
    const float x = 200 + static_cast<float>(i * 37 % 900);
    Stopwatch watch;
    w.user.move_to({x, 150 + static_cast<float>(i * 53 % 600)});
    still.push_back(watch.cpu_ms());
  }
  print((name + "_frame").c_str(), spread_of(still));
  print((name + "_events").c_str(),
        static_cast<double>(w.engine.model().calendar.range.ids.size()));
}

void views(World& w) {
  view(w, CalendarView::month, "month");
  view(w, CalendarView::list, "list");
  w.engine.dispatch(cmd::SetCalendarView{CalendarView::week});
  w.user.settle();
}

// Each keystroke of some names: the command and the frame that draws the new list.
void find_client(World& w) {
  w.engine.dispatch(cmd::GoTo{Page::clients});
  w.user.settle();
  std::vector<double> all;
  std::size_t found = 0;
  for (const std::string name : {"okafor", "hana sat", "marek b", "1500", "zzz"}) {
    for (std::size_t n = 0; n <= name.size(); ++n) {
      Stopwatch watch;
      w.engine.dispatch(cmd::SearchClients{name.substr(0, n)});
      w.user.frame();
      if (n > 0) all.push_back(watch.cpu_ms());
    }
    found += w.engine.model().clients.matches.size();
  }
  w.engine.dispatch(cmd::SearchClients{""});
  w.user.settle();
  print("find_client", spread_of(all));
  print("clients", static_cast<double>(w.engine.model().book.count<Client>()));
  print("found", static_cast<double>(found));
  std::vector<double> still;
  for (int i = 0; i < 100; ++i) {
    Stopwatch watch;
    w.user.move_to({300, 200 + static_cast<float>(i * 5)});
    still.push_back(watch.cpu_ms());
  }
  print("client_list_frame", spread_of(still));
}

// A session moved by half an hour: command, fold, sealing, row handed to the disk, frame that says
// "Saved". The disk itself answers at once here.
void change(World& w) {
  w.engine.dispatch(cmd::GoTo{Page::calendar});
  w.user.settle();
  const Model& model = w.engine.model();
  const Day friday = week_start(model.today(), Weekday::mon) + 4;
  const std::vector<SessionId> on = model.book.sessions_on(friday, friday + 1);
  std::vector<double> act, saved;
  for (int i = 0; i < kMoves && !on.empty(); ++i) {
    const Session session = *model.book.find<Session>(on.back());
    const LocalTime to = session.start + Minutes{i % 2 == 0 ? 30 : -30};
    Stopwatch watch;
    w.engine.dispatch(cmd::MoveSession{on.back(), to, session.duration, {}, {}});
    w.engine.run_effects();
    act.push_back(watch.cpu_ms());
    do w.user.frame();
    while (model.saving.state != Saving::State::saved && watch.wall_ms() < 5000);
    saved.push_back(watch.cpu_ms());
    w.user.settle();
  }
  print("change_act", spread_of(act));
  print("change_saved", spread_of(saved));
}

// What the journal does by itself when nobody types: the longest frame of a minute's rest.
void idle(World& w) {
  std::vector<double> all;
  for (int i = 0; i < 400; ++i) {
    w.clock.skip(150);
    Stopwatch watch;
    w.engine.tick();
    all.push_back(watch.cpu_ms());
  }
  print("idle_step", spread_of(all));
}

void chart(World& w) {
  const Model& model = w.engine.model();
  const std::vector<ClientId> all = model.book.search_clients("", 1);
  if (all.empty()) return;
  Stopwatch watch;
  w.engine.dispatch(cmd::OpenChart{all.front()});
  w.user.frame();
  print("open_chart", watch.cpu_ms());
  print("chart_rows", static_cast<double>(model.chart.rows.size()));
}

}  // namespace

bool measure(const std::string& folder, const std::string& templates_json) {
  std::printf("{");
  World w(folder, templates_json);
  print("disk_mb", static_cast<double>(w.disk.file_bytes()) / 1e6);
  print("files", static_cast<double>(w.disk.files().size()));
  print("memory_before_mb", memory_mb("VmRSS:"));
  const bool open = unlock(w);
  print("memory_mb", memory_mb("VmRSS:"));
  print("memory_peak_mb", memory_mb("VmHWM:"));
  print("key_derivation", key_derivation(w.disk));
  if (open) {
    frames(w);
    views(w);
    find_client(w);
    change(w);
    chart(w);
    idle(w);
    print("sessions", static_cast<double>(w.engine.model().book.count<Session>()));
    print("notes", static_cast<double>(w.engine.model().book.count<Note>()));
  }
  std::printf("\"open\":%s}\n", open ? "true" : "false");
  return open;
}

}  // namespace sb::bench
