#include "core/book_open_notes.h"

#include <algorithm>

#include "core/note_standing.h"

namespace sb::book {

OpenNotes::OpenNotes(const TypedTable<Note>& notes, const TypedTable<Signature>& signatures,
                     const Indexes& indexes)
    : notes_(notes), signatures_(signatures), indexes_(indexes) {}

// As author_signature() has it: any signature of its author's in that meaning.
bool OpenNotes::is_signed(std::uint32_t row) const {
  const auto& found = indexes_.signatures_by_subject.of(notes_.id(row));
  return std::any_of(found.begin(), found.end(), [&](const SignatureId& id) {
    const Signature* s = signatures_.find(id);
    return s && s->meaning == "author" && s->signer == notes_.at(row).author;
  });
}

void OpenNotes::note_changed(std::uint32_t row) {
  const bool waits =
      notes_.is_there(row) && wants_signature(notes_.at(row)) && !is_signed(row);
  if (waits) put(row, notes_.at(row).author);
  else take(row);
}

// A signature may come before its note, and be moved under another by a broken device.
void OpenNotes::signature_changed(std::uint32_t row) {
  if (row >= subjects_.size()) subjects_.resize(row + 1);
  const RawId before = subjects_[row];
  subjects_[row] = signatures_.is_there(row) ? signatures_.at(row).subject : RawId{};
  for (const RawId& subject : {before, subjects_[row]}) {
    const std::uint32_t note = subject ? notes_.row_of(subject) : kNone;
    if (note != kNone) note_changed(note);
    if (before == subjects_[row]) break;
  }
}

void OpenNotes::put(std::uint32_t row, const MemberId& author) {
  const std::uint32_t list = authors_.add(author);
  if (list == lists_.size()) lists_.emplace_back();
  if (row >= places_.size()) places_.resize(row + 1);
  if (places_[row].list == list) return;
  take(row);
  places_[row] = {list, static_cast<std::uint32_t>(lists_[list].size())};
  lists_[list].push_back(row);
}

void OpenNotes::take(std::uint32_t row) {
  if (row >= places_.size() || places_[row].list == kNowhere) return;
  std::vector<std::uint32_t>& list = lists_[places_[row].list];
  const std::uint32_t last = list.back();
  list[places_[row].at] = last;
  places_[last].at = places_[row].at;
  list.pop_back();
  places_[row].list = kNowhere;
}

std::vector<NoteId> OpenNotes::of(const MemberId& author) const {
  const std::uint32_t list = authors_.find(author);
  if (list == kNone) return {};
  std::vector<std::uint32_t> rows = lists_[list];
  std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
    const LocalTime one = notes_.at(a).when, other = notes_.at(b).when;
    return one != other ? one < other : notes_.id(a) < notes_.id(b);
  });
  std::vector<NoteId> out;
  out.reserve(rows.size());
  for (std::uint32_t row : rows) out.emplace_back(notes_.id(row));
  return out;
}

}  // namespace sb::book
