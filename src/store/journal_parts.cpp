#include "store/journal_parts.h"

#include <algorithm>

#include "base/order.h"

namespace sb {
namespace {

constexpr std::size_t kPackAtOnce = 16;
constexpr std::size_t kLookBytes = 256 * 1024;  // some 0.3 ms natively, 1 ms as wasm …
constexpr double kLookPauseMs = 100;            // … and not in each frame while something moves

}  // namespace

void JournalParts::take_log_row(std::uint64_t key, Bytes bytes) {
  log_bytes += bytes.size();
  for (const RowView& row : scan_rows(bytes).rows) draft_table.saw(row);
  log.push_back({key, std::move(bytes), true});
}

MarkView JournalParts::mark() const {
  MarkView out;
  out.space = header.space;
  out.device = header.device;
  if (const auto it = heads.find(header.device); it != heads.end()) out.head = it->second;
  out.draft = draft_last;
  out.changes = changes_written;
  out.vault = vault;
  return out;
}

std::vector<FileName> JournalParts::files_of(FileName::Kind kind) const {
  std::vector<FileName> out;
  for (const std::string& text : storage.files()) {
    const auto name = file_name_from(text);
    if (name && name->kind == kind) out.push_back(*name);
  }
  put_in_order(out.begin(), out.end(), [](const FileName& a, const FileName& b) {
    return a.from != b.from ? a.from < b.from : a.to > b.to;
  });
  return out;
}

std::uint64_t JournalParts::next_number(FileName::Kind kind) const {
  std::uint64_t last = 0;
  for (const FileName& name : files_of(kind)) last = std::max(last, name.to);
  return last + 1;
}

void JournalParts::step_jobs() {
  if (!job) job = next_job();
  if (!job || !job->step(*this)) return;
  job.reset();
  vault_job = false;
}

std::unique_ptr<Job> JournalParts::next_job() {
  if (pending_vault) {
    Bytes bytes = std::move(*pending_vault);
    pending_vault.reset();
    vault_job = true;
    if (vault.empty()) vault = bytes;  // the first row's mark has it already
    return write_vault_job(std::move(bytes));
  }
  if (log_bytes >= seal_at && !log.empty() && now >= no_seal_before) {
    return seal_job();
  }
  const bool quiet = writer.empty() && now - last_append >= limits.idle_ms;
  if (!quiet) return nullptr;
  if (complete && unsnapped >= limits.snapshot_changes) return snapshot_job();
  const std::vector<FileName> segments = files_of(FileName::Kind::segment);
  if (segments.size() > limits.most_segments && segments.size() > kPackAtOnce) {
    // The neighbours that are smallest together: by span, which is as good as size and costs
    // nothing.
    std::size_t best = 0;
    std::uint64_t least = UINT64_MAX;
    for (std::size_t i = 0; i + kPackAtOnce <= segments.size(); ++i) {
      const std::uint64_t span = segments[i + kPackAtOnce - 1].to - segments[i].from;
      if (span < least) least = span, best = i;
    }
    const auto from = segments.begin() + static_cast<std::ptrdiff_t>(best);
    return pack_job({from, from + kPackAtOnce});
  }
  if (!unread.empty() && now >= next_look) look_through_some();
  return nullptr;
}

// A snapshot spared reading this segment; it is read now, a piece per frame, so that damage is not
// found years later. Each row carries a check of its own.
void JournalParts::look_through_some() {
  next_look = now + kLookPauseMs;
  const std::size_t most = unread_piece == 0 ? kLookBytes : unread_piece;
  const auto piece = storage.read_part(unread.back(), unread_at, most);
  if (piece) {  // else packed away meanwhile
    const bool last = piece->size() < most;
    const PieceCheck check = check_piece(*piece, unread_at == 0, last);
    unread_at += check.used;
    unread_piece = check.used == 0 ? most * 2 : 0;  // a row longer than the piece, or damage
    if (!last) return;
    if (!check.sound) {
      progress.damage.push_back(
          "The file " + unread.back() +
          " of the record's history is damaged. The current state is complete; the "
          "file was kept as it is.");
    }
  }
  unread.pop_back();
  unread_at = unread_piece = 0;
}

}  // namespace sb
