#include "app/engine.h"

#include <algorithm>

#include "app/engine_state.h"

namespace sb {

namespace {

bool is_slow(const Effect& e) {
  return std::holds_alternative<effect::MakeVault>(e) ||
         std::holds_alternative<effect::Unlock>(e) || std::holds_alternative<effect::Recover>(e) ||
         std::holds_alternative<effect::Sign>(e) || std::holds_alternative<effect::OpenDemo>(e) ||
         std::holds_alternative<effect::ReadVersions>(e);
}

bool is_kept(const Effect& e) {
  return std::holds_alternative<effect::Append>(e) || std::holds_alternative<effect::PutDraft>(e);
}

// The frame that says "Opening…" must have reached the screen before a key is derived: one frame to
// draw it, one for the browser to show it.
constexpr int kFramesBeforeSlow = 2;
// While the journal is busy: how soon to look for retries and the next piece of a snapshot.
constexpr double kBusyWakeMs = 250;

Bytes bytes_of(const std::string& text) { return Bytes(text.begin(), text.end()); }

ThemeChoice theme_of(const std::string& setting) {
  if (setting == "light") return ThemeChoice::light;
  if (setting == "dark") return ThemeChoice::dark;
  return ThemeChoice::system;
}

void take_estimate(Model& model, const HostNews& news) {
  constexpr std::uint64_t kLittle = 20ull << 20;
  model.storage_used = news.used;
  model.storage_quota = news.quota;
  model.storage_persistent = news.persistent;
  bool little = news.quota > 0 && news.quota - std::min(news.used, news.quota) < kLittle;
  const std::string words =
      "This device is almost full. Free some space soon, or new notes can't be saved.";
  bool said = std::find(model.notices.begin(), model.notices.end(), words) != model.notices.end();
  if (little && !said) model.notices.push_back(words);
}

}  // namespace

Engine::Engine(Parts parts) : state_(std::make_unique<State>(std::move(parts))) {}
Engine::~Engine() = default;

const Model& Engine::model() const { return state_->model; }

void Engine::start() {
  State& s = *state_;
  s.model.now = s.parts.clock.now();
  s.model.version = s.parts.host.version();
  if (Result<WordingRules> rules = wording_rules_from_json(s.parts.wording_json))
    s.model.wording = std::move(*rules);
  if (Result<WordingRules> rules = wording_rules_from_json(s.parts.says_json))
    s.model.says = std::move(*rules);
  s.model.theme = theme_of(s.parts.host.setting("theme"));
  s.model.discreet = !s.parts.host.setting("discreet").empty();
  s.model.device_zone = s.parts.zones.device_zone();
  if (Result<Zone> zone = s.parts.zones.load(s.model.device_zone)) s.model.zone = *zone;
  touch();
  s.parts.host.request_writer(false);
}

void Engine::touch() { state_->touched_ms = state_->parts.clock.monotonic_ms(); }

void Engine::dispatch(const Command& command) {
  State& s = *state_;
  if (s.model.phase == Phase::locking) return;
  UpdateContext context = s.context();
  s.model.now = context.now;
  const RawId addendum = s.open_addendum();
  Effects effects = update(s.model, command, context);
  s.follow_addendum(addendum, command, effects);
  s.follow_zone();
  for (Effect& e : effects) {
    // The frame that shows what was typed must not still call everything saved.
    if (is_kept(e) && s.model.saving.state == Saving::State::saved)
      s.model.saving.state = Saving::State::writing;
    s.waiting.push_back(std::move(e));
  }
}

// However it was changed: by the form, by undo, by another device.
void Engine::State::follow_zone() {
  const Practice* practice = model.is_open() ? model.book.practice() : nullptr;
  if (!practice || practice->zone == model.zone.name() || practice->zone == followed_zone) return;
  followed_zone = practice->zone;
  Result<Zone> zone = parts.zones.load(practice->zone);
  if (!zone) return;
  model.zone = std::move(*zone);
  refresh_lists(model);
}

void Engine::State::commit_now() {
  UpdateContext c = context();
  Effects effects;
  commit_typed(model, c, effects);
  for (Effect& e : effects) run(e);
  put_due_drafts(true);
  if (journal) journal->flush();
}

namespace {

// True when the news changed what is shown.
bool take_news(Engine::Parts& parts, Model& model, const HostNews& news) {
  switch (news.kind) {
    case HostNews::Kind::update_ready: return model.update_ready = true;
    case HostNews::Kind::install_ready: return model.install_ready = true;
    case HostNews::Kind::storage_estimate: return take_estimate(model, news), true;
    case HostNews::Kind::storage_failed:
      model.phase = Phase::no_storage;
      model.gate_message = news.text;
      return true;
    case HostNews::Kind::shown: model.now = parts.clock.now(); return true;
    default: return false;
  }
}

}  // namespace

bool Engine::tick() {
  State& s = *state_;
  bool changed = false;
  for (const HostNews& news : s.parts.host.take_news()) {
    changed = true;
    if (take_news(s.parts, s.model, news)) continue;
    if (news.kind == HostNews::Kind::file_saved)
      show_toast(s.model, s.context(),
                 s.model.discreet ? std::string("Saved to your downloads.")  // its name may be one
                                  : "Saved to your downloads: " + news.text,
                 false);
    if (news.kind == HostNews::Kind::act_failed)
      show_toast(s.model, s.context(), news.text, false, true);
    if (news.kind == HostNews::Kind::hidden) s.leaving = true;
    if (news.kind == HostNews::Kind::writer_granted && !s.writer) {
      s.writer = true;
      s.look();
    }
    if (news.kind == HostNews::Kind::writer_elsewhere || news.kind == HostNews::Kind::writer_lost) {
      s.writer = false;
      // Robbed: wait in line, so that this tab can go on when the other one closes.
      if (news.kind == HostNews::Kind::writer_lost) s.parts.host.request_writer(false);
      if (!s.model.demo) {
        s.forget();
        s.model.phase = Phase::elsewhere;
      }
    }
  }
  Instant now = s.parts.clock.now();
  const bool minute = now.ms / 60000 != s.model.now.ms / 60000;
  s.model.now = now;
  if (minute && s.model.is_open()) refresh_by_minute(s.model);
  changed |= minute;
  double mono = s.parts.clock.monotonic_ms();
  if (s.model.toast && mono >= s.model.toast->until_ms) s.model.toast.reset(), changed = true;
  s.put_due_drafts(false);
  if (s.take_outcomes()) changed = true;
  if (s.read_for_search()) changed = true;
  if (s.tick_files()) changed = true;
  if (s.idle_lock_due()) {
    s.commit_now();
    s.begin_lock();
    changed = true;
  }
  s.finish_lock_when_durable();
  if (!s.slow.empty() && --s.slow_delay <= 0) {
    Effects slow = std::move(s.slow);
    s.slow.clear();
    for (Effect& e : slow) s.run(e);
    changed = true;
  }
  return changed;
}

bool Engine::run_effects() {
  State& s = *state_;
  Effects now = std::move(s.waiting);
  s.waiting.clear();
  for (Effect& e : now) {
    if (!is_slow(e)) {
      s.run(e);
      continue;
    }
    s.slow.push_back(std::move(e));
    s.slow_delay = kFramesBeforeSlow;
  }
  // After the commands of this very frame: the last word was typed just before the page went.
  if (std::exchange(s.leaving, false)) s.commit_now();
  // What an effect changed (the demo was left, the practice opened) must reach the screen.
  return !now.empty() || !s.slow.empty() || s.model.phase == Phase::locking;
}

void Engine::State::run(Effect& e) {
  if (auto* append = std::get_if<effect::Append>(&e)) {
    if (journal) journal->append(append->changes);
  } else if (auto* put = std::get_if<effect::PutDraft>(&e)) {
    double mono = parts.clock.monotonic_ms();
    PendingDraft& d = drafts[{put->draft.entity, put->draft.field}];
    if (d.draft.field.empty()) d.first_ms = mono;
    d.last_ms = mono;
    d.draft = std::move(put->draft);
    d.draft.time = clock.next(parts.clock.now()).time;
    d.draft.over = standing_under(d.draft);
  } else if (auto* drop = std::get_if<effect::DropDraft>(&e)) {
    drafts.erase({drop->entity, drop->field});
    if (journal) journal->drop_draft(drop->entity, drop->field);
  } else if (std::get_if<effect::MakeVault>(&e)) {
    make_vault();
  } else if (std::get_if<effect::FoundPractice>(&e)) {
    found();
  } else if (std::get_if<effect::Unlock>(&e)) {
    unlock();
  } else if (std::get_if<effect::Recover>(&e)) {
    recover();
  } else if (std::get_if<effect::Sign>(&e)) {
    sign_subject();
  } else if (std::get_if<effect::ReadVersions>(&e)) {
    read_versions();
  } else if (std::get_if<effect::ChooseSigned>(&e)) {
    signed_file = {};
    signed_file.chosen_next = true;
    parts.host.file_port().choose();
  } else if (std::get_if<effect::Lock>(&e)) {
    begin_lock();
  } else if (std::get_if<effect::OpenDemo>(&e)) {
    open_demo();
  } else if (std::get_if<effect::LeaveDemo>(&e)) {
    leave_demo();
  } else if (auto* writer_role = std::get_if<effect::RequestWriter>(&e)) {
    parts.host.request_writer(writer_role->take_over);
  } else if (auto* copy = std::get_if<effect::CopyText>(&e)) {
    parts.host.copy_text(copy->text);
  } else if (auto* file = std::get_if<effect::SaveFile>(&e)) {
    parts.host.save_file(file->name, file->mime, bytes_of(file->bytes));
  } else if (auto* pdf = std::get_if<effect::MakePdf>(&e)) {
    show_toast(model, context(), "Making the PDF…", false);
    parts.host.make_pdf(pdf->name, pdf->document);
  } else if (auto* file_act = std::get_if<effect::FileAct>(&e)) {
    run_file_act(*file_act);
  } else if (auto* link = std::get_if<effect::OpenLink>(&e)) {
    parts.host.open_url(link->url);
  } else if (auto* setting = std::get_if<effect::SetSetting>(&e)) {
    parts.host.set_setting(setting->key, setting->value);
  } else if (std::get_if<effect::ApplyUpdate>(&e)) {
    commit_now();
    parts.host.apply_update();
  } else if (std::get_if<effect::Install>(&e)) {
    parts.host.offer_install();
  } else if (std::get_if<effect::AskPersistence>(&e)) {
    parts.host.ask_persistence();
  }
}

std::int64_t Engine::wake_in_ms() const {
  const State& s = *state_;
  std::int64_t wake = -1;
  auto sooner = [&](double ms) {
    auto whole = static_cast<std::int64_t>(std::max(0.0, ms)) + 1;
    wake = wake < 0 ? whole : std::min(wake, whole);
  };
  double mono = s.parts.clock.monotonic_ms();
  if (std::int64_t d = s.draft_wait_ms(); d >= 0) sooner(static_cast<double>(d));
  if (s.model.toast) sooner(s.model.toast->until_ms - mono);
  if (s.journal_busy) sooner(kBusyWakeMs);
  // The browser wakes us when a piece is through; the demo's memory has nobody to do so.
  if (s.files.busy()) sooner(s.model.demo ? 0 : kBusyWakeMs);
  if (!s.model.is_open()) return wake;
  if (s.model.search.index.busy()) sooner(0);
  sooner(static_cast<double>(60000 - s.model.now.ms % 60000));  // the now-line
  if (const Practice* p = s.model.book.practice(); p && p->lock_after_minutes > 0)
    sooner(s.touched_ms + p->lock_after_minutes * 60000.0 - mono);
  return wake;
}

}  // namespace sb
