// What is looked up while drawing, kept up to date with every change: by day, by client, by
// session, by subject, and the lists. Archived and deleted records are in no index; find() and
// each() have them. All orders are functions of the values, never of the order of arrival.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/book_ids.h"
#include "core/book_search.h"
#include "core/entities.h"

namespace sb::book {

// Ids sorted by a key and then by id.
template <class IdT>
struct Sorted {
  std::vector<std::uint64_t> keys;
  std::vector<IdT> ids;
  void add(std::uint64_t key, const IdT& id);
  void remove(std::uint64_t key, const IdT& id);

 private:
  std::size_t place(std::uint64_t key, const IdT& id) const;
};

inline std::uint64_t sort_key(std::int64_t signed_key) {
  return static_cast<std::uint64_t>(signed_key) ^ (std::uint64_t{1} << 63);
}

// Sorted ids of one kind by what they belong to. Each row stands in one group or nowhere.
template <class IdT>
class Grouped {
 public:
  void put(std::uint32_t row, const IdT& id, const RawId& group, std::uint64_t key);
  void take(std::uint32_t row, const IdT& id);
  const std::vector<IdT>& of(const RawId& group) const;
  bool any() const { return !lists_.empty(); }  // or ever was

 private:
  struct Place {
    std::uint32_t group = kNone;
    std::uint64_t key = 0;
  };
  IdIndex groups_;
  std::vector<Sorted<IdT>> lists_;
  std::vector<Place> places_;  // by row
  std::vector<IdT> none_;
};

class Days {  // sessions by the day of their start
 public:
  void put(std::uint32_t row, const SessionId& id, LocalTime start);
  void take(std::uint32_t row, const SessionId& id);
  template <class Visit>
  void each(Day from, Day to, Visit visit) const {  // [from, to), by start
    if (!(from < to)) return;  // lower_bound of an inverted range would run past the end
    for (auto it = days_.lower_bound(from.days); it != days_.end() && it->first < to.days; ++it) {
      for (const SessionId& id : it->second.ids) visit(id);
    }
  }

 private:
  struct Place {
    LocalTime start;
    bool in = false;
  };
  std::map<std::int32_t, Sorted<SessionId>> days_;
  std::vector<Place> places_;
};

struct Indexes {
  Days sessions_by_day;
  Grouped<SessionId> sessions_by_client;
  Grouped<SessionId> sessions_by_series;  // gone ones too: they still stand for an occurrence
  Grouped<NoteId> notes_by_session, notes_by_client, archived_notes_by_client;
  Grouped<SignatureId> signatures_by_subject;
  Grouped<AddendumId> addenda_by_note;
  Grouped<StickyNoteId> stickies_by_client;
  Grouped<AttachmentId> attachments_by_client, attachments_by_note, attachments_by_session;
  Grouped<DisclosureId> disclosures_by_client;
  Grouped<ClientId> clients_by_same;  // by the one they were merged into
  Grouped<MemberId> members;  // these in one group each, in order of creation
  Grouped<ServiceId> services;
  Grouped<TemplateId> templates;
  Grouped<CalendarId> calendars;
  Grouped<SeriesId> series;
  Grouped<SnippetId> snippets;
  Grouped<PracticeId> practices;
  ClientSearch clients;

  // `entity` is null for one that is not there (any more).
  template <class E>
  void update(std::uint32_t, const RawId&, const E*, std::uint64_t) {}
  void update(std::uint32_t row, const RawId& id, const Practice* p, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Member* m, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Client* c, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Service* s, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Session* s, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Calendar* c, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Series* s, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Template* t, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Note* n, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Addendum* a, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Signature* s, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const StickyNote* s, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Snippet* s, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Attachment* a, std::uint64_t born);
  void update(std::uint32_t row, const RawId& id, const Disclosure* d, std::uint64_t born);

  // Lets equal parts of entities be one in memory.
  template <class E>
  void share(E&) {}
  void share(Note& note);

 private:
  std::unordered_multimap<std::size_t, SectionList> section_lists_;  // by hash
};

}  // namespace sb::book
