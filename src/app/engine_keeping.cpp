// Keeping: drafts on their way to the disk, what storage answered, and locking without losing a
// word.
#include <algorithm>

#include "app/engine_state.h"

namespace sb {

void Engine::State::put_due_drafts(bool all) {
  if (!journal) return;
  double mono = parts.clock.monotonic_ms();
  for (auto it = drafts.begin(); it != drafts.end();) {
    const PendingDraft& d = it->second;
    bool due = all || mono - d.last_ms >= kDraftDelayMs || mono - d.first_ms >= kDraftLongestMs;
    if (!due) {
      ++it;
      continue;
    }
    journal->put_draft(d.draft);
    it = drafts.erase(it);
  }
}

std::int64_t Engine::State::draft_wait_ms() const {
  if (drafts.empty()) return -1;
  double mono = parts.clock.monotonic_ms(), wait = kDraftLongestMs;
  for (const auto& [key, d] : drafts)
    wait = std::min({wait, d.last_ms + kDraftDelayMs - mono, d.first_ms + kDraftLongestMs - mono});
  return static_cast<std::int64_t>(std::max(0.0, wait));
}

bool Engine::State::take_outcomes() {
  if (!journal) return false;
  Journal::Progress progress = journal->poll(model.book, parts.clock.monotonic_ms());
  Saving before = model.saving;
  journal_busy = progress.busy;
  for (std::string& sentence : progress.damage) model.notices.push_back(std::move(sentence));
  if (!progress.failed.empty()) {
    model.saving.state = Saving::State::failed;
    model.saving.message = progress.failed.back().error.message;
  } else if (journal->all_durable() && drafts.empty()) {
    model.saving.state = Saving::State::saved;
    model.saving.message.clear();
  } else if (model.saving.state != Saving::State::failed || !progress.durable.empty()) {
    model.saving.state = Saving::State::writing;
  }
  model.saving.draft = !model.note.typed.empty() || !model.note.facts.empty();
  return before.state != model.saving.state || before.message != model.saving.message ||
         before.draft != model.saving.draft || !progress.durable.empty() ||
         !progress.damage.empty();
}

bool Engine::State::idle_lock_due() const {
  if (!model.is_open() || model.demo) return false;
  const Practice* practice = model.book.practice();
  if (!practice || practice->lock_after_minutes <= 0) return false;
  return parts.clock.monotonic_ms() - touched_ms >= practice->lock_after_minutes * 60000.0;
}

void Engine::State::begin_lock() {
  if (model.demo) return leave_demo();
  stop_files();
  put_due_drafts(true);
  if (journal) journal->flush();
  model.phase = Phase::locking;
}

void Engine::State::finish_lock_when_durable() {
  if (model.phase != Phase::locking) return;
  if (journal && !journal->all_durable()) return;
  forget();
  look();
  model.locked_at = parts.clock.now();
}

void Engine::State::forget() {
  stop_files();
  if (journal) journal->close();
  journal.reset();
  journal_busy = false;
  drafts.clear();
  for (auto& [subject, words] : typed_addenda) wipe(words.reason), wipe(words.text);
  typed_addenda.clear();
  created.reset();
  vault.reset();
  close_gate(model.gate);
  if (model.note.signing) wipe(model.note.signing->passphrase);
  Model fresh;
  fresh.now = model.now;
  fresh.zone = model.zone;
  fresh.device_zone = model.device_zone;
  fresh.theme = model.theme;
  fresh.discreet = model.discreet;
  fresh.version = model.version;
  fresh.wording = model.wording;
  fresh.says = model.says;
  fresh.update_ready = model.update_ready;
  fresh.install_ready = model.install_ready;
  fresh.storage_persistent = model.storage_persistent;
  fresh.storage_used = model.storage_used;
  fresh.storage_quota = model.storage_quota;
  fresh.gate.member = model.me ? model.me : model.gate.member;
  fresh.gate.revision = model.gate.revision + 1;
  model = std::move(fresh);
}

}  // namespace sb
