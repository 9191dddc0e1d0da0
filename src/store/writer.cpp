#include <algorithm>

#include "core/codec.h"
#include "store/journal_parts.h"

namespace sb {
namespace {

constexpr double kFirstPauseMs = 250, kLongestPauseMs = 30000;
constexpr std::size_t kRowBytes = 256 * 1024;  // enough for one row; batches are never split
constexpr std::size_t kDraftsInRow = 64;

std::string words_for(const Error& error) {
  if (!error.message.empty()) return error.message;
  switch (error.fault) {
    case Fault::full:
      return "The device has no room left, so the last changes are not saved yet. They stay in "
             "memory "
             "while this page is open; free some space and they are saved by themselves.";
    case Fault::unavailable:
      return "The browser refuses to write for now, so the last changes are not saved yet. "
             "Sessionbook "
             "keeps trying; leave this page open.";
    default:
      return "The last changes could not be saved yet. Sessionbook keeps trying; leave this page "
             "open.";
  }
}

}  // namespace

bool Await::run(JournalParts& parts, const std::function<void(Ticket)>& start,
                const std::vector<Ticket>& tickets) {
  if (done_) return true;
  if (ticket_ == 0) {
    if (parts.now < retry_at_) return false;
    ticket_ = parts.storage.next_ticket();
    start(ticket_);
    return false;
  }
  const auto it = parts.ended.find(ticket_);
  if (it == parts.ended.end()) return false;
  Outcome outcome = std::move(it->second);
  parts.ended.erase(it);
  ticket_ = 0;
  if (outcome.durable) {
    key_ = outcome.key;
    return done_ = true;
  }
  pause_ = pause_ == 0 ? kFirstPauseMs : std::min(pause_ * 2, kLongestPauseMs);
  retry_at_ = parts.now + pause_;
  outcome.error.message = words_for(outcome.error);
  outcome.key = 0;
  for (Ticket ticket : tickets.empty() ? std::vector<Ticket>{0} : tickets) {
    outcome.ticket = ticket;
    parts.progress.failed.push_back(outcome);
  }
  return false;
}

void Writer::changes(Ticket ticket, std::vector<SplitChange> parts) {
  waiting_.push_back({What::changes, {ticket}, std::move(parts), {}, {}, {}, nullptr});
}

void Writer::draft(Ticket ticket, Draft draft, Slot slot) {
  // A newer text replaces one that still waits, unless a drop stands between them: then it is new.
  const std::size_t fixed = built_ ? built_->items : 0;
  for (std::size_t i = waiting_.size(); i-- > fixed;) {
    Item& item = waiting_[i];
    if (item.slot != slot || (item.what != What::draft && item.what != What::drop)) continue;
    if (item.what == What::drop) break;
    item.tickets.push_back(ticket);
    item.draft = std::move(draft);
    return;
  }
  waiting_.push_back({What::draft, {ticket}, {}, std::move(draft), slot, {}, nullptr});
}

void Writer::drop(Ticket ticket, Draft draft, Slot slot) {
  waiting_.push_back({What::drop, {ticket}, {}, std::move(draft), slot, {}, nullptr});
}

void Writer::whole_rows(Bytes rows, std::shared_ptr<bool> durable) {
  waiting_.push_back({What::rows, {}, {}, {}, {}, std::move(rows), std::move(durable)});
}

void Writer::nothing() { waiting_.push_back({What::nothing, {}, {}, {}, {}, {}, nullptr}); }

void Writer::step(JournalParts& parts) {
  // Twice: what became durable makes room for the next row in the same frame.
  for (int round = 0; round < 2 && !waiting_.empty() && parts.vault_ready; ++round) {
    if (!built_) build(parts);
    std::vector<Ticket> tickets;
    for (std::size_t i = 0; i < built_->items; ++i) {
      tickets.insert(tickets.end(), waiting_[i].tickets.begin(), waiting_[i].tickets.end());
    }
    const bool durable = await_.run(
        parts, [&](Ticket t) { parts.storage.append(t, built_->bytes, built_->mark); }, tickets);
    if (!durable) return;
    parts.progress.durable.insert(parts.progress.durable.end(), tickets.begin(), tickets.end());
    finish(parts);
  }
}

void Writer::build(JournalParts& parts) {
  built_.emplace();
  MarkView mark = parts.mark();
  built_->head = mark.head;
  built_->draft = mark.draft;
  built_->changes = mark.changes;
  Item& first = waiting_.front();
  if (first.what == What::rows) {
    built_->items = 1;
    built_->bytes = first.rows;
  } else if (first.what == What::changes) {
    build_entry(parts, boxes_of_changes(parts));
  } else if (first.what == What::nothing) {
    built_->items = 1;
    build_entry(parts, {{BoxKind::nothing, Sensitivity::schedule, &parts.keys.schedule, {}, {}}});
  } else {
    const RowHead head{
        RowType::draft, parts.header.space, parts.header.device, ++built_->draft, {}};
    built_->bytes = write_row(head, boxes_of_drafts(parts), parts.random);
  }
  mark.head = built_->head;
  mark.draft = built_->draft;
  mark.changes = built_->changes;
  built_->mark = write_mark(mark);
}

void Writer::build_entry(JournalParts& parts, const std::vector<BoxPlain>& boxes) {
  const Head before = built_->head;
  const RowHead head{RowType::entry, parts.header.space, parts.header.device, before.n + 1,
                     before.hash};
  built_->bytes = write_row(head, boxes, parts.random);
  built_->head = {head.n, blake2b(built_->bytes)};
}

// As many batches as wait one behind the other go into one row: fewer writes, and still each batch
// is there as a whole or not at all.
std::vector<BoxPlain> Writer::boxes_of_changes(JournalParts& parts) {
  std::array<ChangeEncoder, kSensitivities> encoders;
  std::array<std::size_t, kSensitivities> counts{};
  std::size_t size = 0;
  for (const Item& item : waiting_) {
    if (item.what != What::changes || (built_->items > 0 && size > kRowBytes)) break;
    size = 0;
    for (const SplitChange& part : item.parts) {
      encoders[static_cast<std::size_t>(part.sensitivity)].add(part.change);
      ++counts[static_cast<std::size_t>(part.sensitivity)];
    }
    for (const ChangeEncoder& encoder : encoders) size += encoder.size();
    built_->changes += item.parts.size();
    ++built_->items;
  }
  std::vector<BoxPlain> boxes;
  for (std::size_t s = 0; s < kSensitivities; ++s) {
    if (counts[s] == 0) continue;
    const auto sensitivity = static_cast<Sensitivity>(s);
    boxes.push_back({BoxKind::changes, sensitivity, parts.keys.for_sensitivity(sensitivity), {},
                     encoders[s].finish()});
  }
  return boxes;
}

std::vector<BoxPlain> Writer::boxes_of_drafts(JournalParts& parts) {
  std::vector<BoxPlain> boxes;
  std::size_t size = 0;
  for (const Item& item : waiting_) {
    if (item.what != What::draft && item.what != What::drop) break;
    // Of one slot only one box in a row: which of two is the later could not be told.
    const bool again = std::any_of(boxes.begin(), boxes.end(),
                                   [&](const BoxPlain& b) { return b.slot == item.slot; });
    if (again || boxes.size() >= kDraftsInRow || size > kRowBytes) break;
    Draft draft = item.draft;
    if (item.what == What::drop) draft.text.clear();
    boxes.push_back({item.what == What::drop ? BoxKind::draft_drop : BoxKind::draft,
                     draft.sensitivity, parts.keys.for_sensitivity(draft.sensitivity), item.slot,
                     write_draft(parts.keys.member, draft)});
    size += boxes.back().plain.size();
    ++built_->items;
  }
  return boxes;
}

void Writer::finish(JournalParts& parts) {
  parts.heads[parts.header.device] = built_->head;
  parts.draft_last = built_->draft;
  parts.unsnapped += built_->changes - parts.changes_written;
  parts.changes_written = built_->changes;
  parts.take_log_row(await_.key(), std::move(built_->bytes));
  for (std::size_t i = 0; i < built_->items; ++i) {
    if (waiting_.front().durable) *waiting_.front().durable = true;
    waiting_.pop_front();
  }
  parts.last_append = parts.now;
  built_.reset();
  await_.reset();
}

}  // namespace sb
