#include "store/journal.h"

#include <algorithm>
#include <set>

#include "core/codec.h"
#include "store/journal_parts.h"
#include "store/vault_files.h"

namespace sb {

Journal::Journal(Storage& storage, Random& random, Limits limits)
    : parts_(std::make_unique<JournalParts>(storage, random, limits)) {}

Journal::~Journal() { close(); }

void Journal::create(const Vault& vault, Keyring keys) {
  JournalParts& p = *parts_;
  (void)p.storage.take_outcomes();  // of somebody before us
  // A practice that is here already keeps its key file under another name.
  for (std::string_view name : {kVaultFile, kVaultCopy}) {
    const auto old = p.storage.read_file(name);
    if (!old) continue;
    p.storage.write_file("vault-old-" + to_hex(ByteView(blake2b(*old)).first(4)), *old);
  }
  for (const LogRow& row : p.storage.rows()) {
    p.log.push_back({row.key, row.bytes, false});
    p.log_bytes += row.bytes.size();
  }
  p.header = vault.header();
  p.keys = std::move(keys);
  p.seal_at = p.log_bytes + p.limits.segment_bytes;
  p.vault_ready = false;
  p.open = true;
  write_vault(vault);
}

Result<OpenReport> Journal::open(const Vault& vault, Keyring keys, Book& book) {
  JournalParts& p = *parts_;
  if (p.open) return Error{Fault::conflict, "The practice is open already.", {}};
  (void)p.storage.take_outcomes();
  p.header = vault.header();
  p.vault = vault.serialize();
  p.keys = std::move(keys);
  Reading reading = Reader(p.storage, p.header, p.keys, book).run();
  p.heads = std::move(reading.heads);
  p.draft_table = std::move(reading.drafts);
  const auto mark = farthest_mark(p.storage.marks(), p.header.space);
  p.draft_last = std::max(p.draft_table.last(), mark ? mark->draft : 0);
  std::size_t broken = 0;
  p.drafts = p.draft_table.readable(p.keys, broken);
  p.own = std::move(reading.own);
  p.log = std::move(reading.log);
  for (const LogItem& item : p.log) p.log_bytes += item.bytes.size();
  p.seal_at = p.limits.segment_bytes;
  p.unread = std::move(reading.unread);
  p.unsnapped = reading.after_snapshot;
  p.complete = reading.complete;
  p.changes_written = reading.changes_written;
  p.open = true;
  if (!reading.restored.empty()) {
    p.writer.whole_rows(std::move(reading.restored), std::make_shared<bool>(false));
  }
  if (find_vault(p.storage).hurt) p.pending_vault = p.vault;
  return std::move(reading.report);
}

void Journal::write_vault(const Vault& vault) { parts_->pending_vault = vault.serialize(); }

Ticket Journal::append(const std::vector<Change>& changes) {
  JournalParts& p = *parts_;
  const Ticket ticket = ++p.last_ticket;
  for (const Change& change : changes) p.own.learn(change);
  std::vector<SplitChange> split;
  for (const Change& change : changes) {
    for (SplitChange& part : split_by_sensitivity(change, p.own.has(change.entity))) {
      if (!p.keys.for_sensitivity(part.sensitivity)) {
        p.progress.failed.push_back(
            {ticket, false,
             {Fault::forbidden, "You do not hold the key that this must be kept under.", {}}, 0});
        return ticket;
      }
      split.push_back(std::move(part));
    }
  }
  if (split.empty()) {
    p.progress.durable.push_back(ticket);
    return ticket;
  }
  p.writer.changes(ticket, std::move(split));
  p.writer.step(p);
  return ticket;
}

Ticket Journal::put_draft(const Draft& draft) {
  JournalParts& p = *parts_;
  const Ticket ticket = ++p.last_ticket;
  const Secret* key = p.keys.for_sensitivity(draft.sensitivity);
  if (!key) {
    p.progress.failed.push_back(
        {ticket, false,
         {Fault::forbidden, "You do not hold the key that this must be kept under.", {}}, 0});
    return ticket;
  }
  const auto same = [&](const Draft& d) {
    return d.entity == draft.entity && d.field == draft.field;
  };
  const auto known = std::find_if(p.drafts.begin(), p.drafts.end(), same);
  // Under another key from now on: the old one must not come back.
  if (known != p.drafts.end() && known->sensitivity != draft.sensitivity) {
    (void)drop_draft(draft.entity, draft.field);
    p.drafts.push_back(draft);
  } else if (known != p.drafts.end()) {
    *known = draft;
  } else {
    p.drafts.push_back(draft);
  }
  p.writer.draft(ticket, draft, draft_slot(*key, p.keys.member, draft.entity, draft.field));
  p.writer.step(p);
  return ticket;
}

Ticket Journal::drop_draft(const RawId& entity, std::string_view field) {
  JournalParts& p = *parts_;
  const Ticket ticket = ++p.last_ticket;
  const auto known = std::find_if(p.drafts.begin(), p.drafts.end(), [&](const Draft& d) {
    return d.entity == entity && d.field == field;
  });
  const Secret* key =
      known == p.drafts.end() ? nullptr : p.keys.for_sensitivity(known->sensitivity);
  if (!key) {
    p.progress.durable.push_back(ticket);  // there is none
    return ticket;
  }
  p.writer.drop(ticket, *known, draft_slot(*key, p.keys.member, entity, field));
  p.drafts.erase(known);
  p.writer.step(p);
  return ticket;
}

const std::vector<Draft>& Journal::drafts() const { return parts_->drafts; }

Journal::Progress Journal::poll(const Book& book, double now_ms) {
  JournalParts& p = *parts_;
  if (!p.open) return {};
  p.now = now_ms;
  p.book = &book;
  for (Outcome& outcome : p.storage.take_outcomes()) p.ended[outcome.ticket] = std::move(outcome);
  p.writer.step(p);
  p.step_jobs();
  p.writer.step(p);  // a job may have given it rows
  p.book = nullptr;
  p.progress.busy = !p.writer.empty() || p.job || p.pending_vault;
  Progress out;
  std::swap(out, p.progress);
  return out;
}

bool Journal::all_durable() const {
  const JournalParts& p = *parts_;
  return p.writer.empty() && !p.pending_vault && !p.vault_job;
}

void Journal::flush() {
  parts_->writer.hurry();
  parts_->writer.step(*parts_);
}

Status Journal::each_change(const std::function<void(const Change&)>& visit) const {
  const JournalParts& p = *parts_;
  std::set<std::pair<DeviceId, std::uint64_t>> seen;
  bool whole = true;
  auto row = [&](const RowView& r) {
    if (r.head.type != RowType::entry || r.head.space != p.header.space) return;
    if (!seen.insert({r.head.device, r.head.n}).second) return;
    for (std::size_t i = 0; i < r.boxes.size(); ++i) {
      const Secret* key = p.keys.for_sensitivity(r.boxes[i].sensitivity);
      if (r.boxes[i].kind != BoxKind::changes || !key || key_id(*key) != r.boxes[i].key) continue;
      const auto plain = open_box(r, i, *key);
      const Status read =
          plain ? decode_changes(*plain, [&](Change&& c) { visit(c); }) : Status(plain.error());
      whole = whole && read.ok();
    }
  };
  for (const FileName& name : p.files_of(FileName::Kind::segment)) {
    const auto file = p.storage.read_file(to_text(name));
    const SegmentView segment = read_segment(file ? ByteView(*file) : ByteView());
    whole = whole && segment.whole;
    for (const RowView& r : segment.scan.rows) row(r);
  }
  for (const LogItem& item : p.log) {
    for (const RowView& r : scan_rows(item.bytes).rows) row(r);
  }
  if (whole) return Done{};
  return Error{Fault::damaged, "Part of the history could not be read. It was kept as it is.", {}};
}

const Keyring& Journal::keys() const { return parts_->keys; }

void Journal::close() {
  if (!parts_) return;
  parts_->open = false;
  parts_->job.reset();
  parts_->keys.wipe();
  for (Draft& draft : parts_->drafts) wipe(draft.text);
  parts_->drafts.clear();
  parts_->writer = Writer();
}

}  // namespace sb
