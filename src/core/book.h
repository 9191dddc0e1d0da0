// The practice in memory: the fold of a set of changes. Folding the same set in any order, in any
// portions and any number of times gives the same book. Unknown kinds and fields are kept and
// listed. Lookups used while drawing do not grow with the practice: by id, by day, by client, by
// session. An entity whose every field is cleared (its creation undone) is not there.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "core/entities.h"
#include "core/schema.h"

namespace sb {

// A value that lost to a concurrent one; shown beside the winner, never thrown away. Exactly: the
// value of a change that is not the winner and whose stamp no change of the field names in `over`.
// Values that agree with the winner are kept but not listed. A change over its own stamp dismisses
// one.
struct Concurrent {
  std::string field;
  Value value;
  Stamp stamp;
  MemberId author;
};

// A value a field was given once, whether it still stands or not.
struct GivenValue {
  Value value;
  Stamp stamp;
  MemberId author;
};

// A change that could not take effect (wrong type, out of range); it stays in the journal.
struct Refused {
  Change change;
  std::string why;
};

// What the fold remembers of one field besides its value.
struct FieldState {
  std::string field;  // with key
  Stamp stamp;
  MemberId author;
};

class Book {
 public:
  Book();
  Book(Book&&) noexcept;
  Book& operator=(Book&&) noexcept;
  ~Book();

  void apply(const Change& change);
  std::uint64_t change_count() const;
  std::uint64_t latest() const;  // greatest stamp time seen

  // Series show their occurrences before the horizon as sessions (core/occurrence.h). It never
  // moves back; an empty book has none. What only a series gives is in no snapshot and fingerprint.
  void set_horizon(Day day);
  Day horizon() const;

  // Entities by id; null when there is none. Pointers are good until the next apply()
  // or set_horizon().
  const Practice* practice() const;  // the one practice; null in an empty book
  PracticeId practice_id() const;
  template <class E>
  const E* find(const RawId& id) const;
  // Every entity of a kind, in order of creation on this device. For lists and exports, not frames.
  template <class E>
  void each(const std::function<void(const RawId&, const E&)>& visit) const;
  template <class E>
  std::size_t count() const;         // without sessions that only a series gives

  // Indexes. Spans and vectors are good until the next apply(). Archived and deleted records are,
  // unless it says so, in none of them (find() and each() have them); members who left are.
  // [from, to), by start; those of the day before that still run first.
  std::vector<SessionId> sessions_on(Day from, Day to) const;
  // What is "of a client" is also of those merged into them (CLI-11), whatever id it carries.
  std::vector<SessionId> sessions_of(const ClientId& client) const;  // newest first
  // By occurrence; with those that are archived or deleted, which still stand for theirs.
  const std::vector<SessionId>& sessions_of_series(const SeriesId& series) const;
  std::vector<StickyNoteId> stickies_of(const ClientId& client) const;  // newest first
  // Oldest first; archived ones too, for what was written of a session goes on locking it.
  const std::vector<NoteId>& notes_of_session(const SessionId& session) const;
  std::vector<NoteId> notes_of(const ClientId& client) const;        // newest first
  std::vector<NoteId> archived_notes_of(const ClientId& client) const;  // the others of them
  // Those that wait for their author's signature (core/note_standing.h), oldest first.
  std::vector<NoteId> notes_to_sign(const MemberId& author) const;
  const std::vector<SignatureId>& signatures_of(const RawId& subject) const;
  const std::vector<AddendumId>& addenda_of(const NoteId& note) const;
  std::vector<AttachmentId> attachments_of(const ClientId& client) const;  // newest first
  const std::vector<AttachmentId>& attachments_of_note(const NoteId& note) const;  // oldest first
  const std::vector<AttachmentId>& attachments_of_session(const SessionId& session) const;
  std::vector<DisclosureId> disclosures_of(const ClientId& client) const;  // newest first
  // The client who stands for this one: itself, or whom it was merged into.
  ClientId standing_for(const ClientId& client) const;
  std::vector<ClientId> merged_into(const ClientId& client) const;  // also by way of another
  // In order of creation, the same on every device.
  const std::vector<MemberId>& members() const;
  const std::vector<ServiceId>& services() const;
  const std::vector<TemplateId>& templates() const;
  const std::vector<CalendarId>& calendars() const;
  const std::vector<SeriesId>& series() const;
  const std::vector<SnippetId>& snippets() const;

  // Clients whose folded name, preferred name, number, phone or e-mail has every word of `text` at
  // the start of a word; by name; at most `most`. `total` (if asked) is how many match in all. One
  // merged away counts as whom it was merged into.
  std::vector<ClientId> search_clients(std::string_view text, std::size_t most,
                                       std::size_t* total = nullptr) const;

  // What the fold knows about fields.
  std::optional<FieldState> field_state(std::string_view kind, const RawId& id,
                                        std::string_view field) const;
  std::vector<Concurrent> concurrent(const RawId& id) const;
  // Every value a field was given, oldest first; only of fields that remember (core/schema.h). One
  // that undo took back again stands there too, null where the field was cleared.
  std::vector<GivenValue> values_of(std::string_view kind, const RawId& id,
                                    std::string_view field) const;
  const std::vector<Refused>& refused() const;
  Value get(std::string_view kind, const RawId& id, std::string_view field) const;  // unknown too
  // What find() shows in the field, whether it was written or comes from a series or is a default.
  Value shown(std::string_view kind, const RawId& id, std::string_view field) const;
  bool exists(std::string_view kind, const RawId& id) const;  // something is written on it

  // Turns edits into one change each: stamps them, fills `over` from what stands now and drops
  // fields that would not change (an edit with none left is dropped). Does not apply them.
  std::vector<Change> stamped(const std::vector<Edit>& edits, MemberId author, LogicalClock& clock,
                              Instant now) const;
  // The edits that would bring back what stands now, for undo. Taken before the edits are applied.
  std::vector<Edit> inverse(const std::vector<Edit>& edits) const;

  // For snapshots: every field of every entity as changes that fold back to the same book (several
  // authors and stamps of one entity give several changes). Concurrent losers, unknowns and refused
  // changes included; a replaced stamp whose value is gone stands as a change over itself.
  void each_state(const std::function<void(const Change&)>& visit) const;

  // Same values, stamps, losers, refusals; not the order of arrival. 32 hex digits; walks
  // everything.
  std::string fingerprint() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace sb
