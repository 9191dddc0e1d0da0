#include "core/book_index.h"

#include <algorithm>
#include <functional>

namespace sb::book {
namespace {

const RawId kOneGroup{};  // of lists that are not divided

template <class IdT>
void list(Grouped<IdT>& index, std::uint32_t row, const RawId& id, bool in, std::uint64_t key) {
  in ? index.put(row, IdT(id), kOneGroup, key) : index.take(row, IdT(id));
}

template <class IdT>
void group(Grouped<IdT>& index, std::uint32_t row, const RawId& id, const RawId* group,
           std::uint64_t key) {
  group && *group ? index.put(row, IdT(id), *group, key) : index.take(row, IdT(id));
}

// Of keys and lengths: every note asks, so the prompts are not read. Lists that differ in words
// alone are few, and told apart by comparing.
std::size_t hash_of(const std::vector<Section>& sections) {
  std::size_t h = sections.size();
  for (const Section& s : sections) {
    for (char c : s.key) h = (h ^ static_cast<unsigned char>(c)) * 0x01000193u;
    for (const std::string* text : {&s.key, &s.title, &s.prompt, &s.example}) {
      h = (h ^ text->size()) * 0x9e3779b1u;
    }
  }
  return h;
}

}  // namespace

template <class IdT>
std::size_t Sorted<IdT>::place(std::uint64_t key, const IdT& id) const {
  auto at =
      static_cast<std::size_t>(std::lower_bound(keys.begin(), keys.end(), key) - keys.begin());
  while (at < keys.size() && keys[at] == key && ids[at] < id) ++at;
  return at;
}

template <class IdT>
void Sorted<IdT>::add(std::uint64_t key, const IdT& id) {
  const auto at = static_cast<std::ptrdiff_t>(place(key, id));
  keys.insert(keys.begin() + at, key);
  ids.insert(ids.begin() + at, id);
}

template <class IdT>
void Sorted<IdT>::remove(std::uint64_t key, const IdT& id) {
  const auto at = static_cast<std::ptrdiff_t>(place(key, id));
  keys.erase(keys.begin() + at);
  ids.erase(ids.begin() + at);
}

template <class IdT>
void Grouped<IdT>::put(std::uint32_t row, const IdT& id, const RawId& group, std::uint64_t key) {
  const std::uint32_t number = groups_.add(group);
  if (number == lists_.size()) lists_.emplace_back();
  if (row >= places_.size()) places_.resize(row + 1);
  if (places_[row].group == number && places_[row].key == key) return;
  take(row, id);
  places_[row] = {number, key};
  lists_[number].add(key, id);
}

template <class IdT>
void Grouped<IdT>::take(std::uint32_t row, const IdT& id) {
  if (row >= places_.size() || places_[row].group == kNone) return;
  lists_[places_[row].group].remove(places_[row].key, id);
  places_[row].group = kNone;
}

template <class IdT>
const std::vector<IdT>& Grouped<IdT>::of(const RawId& group) const {
  const std::uint32_t number = groups_.find(group);
  return number == kNone ? none_ : lists_[number].ids;
}

template class Grouped<SessionId>;
template class Grouped<NoteId>;
template class Grouped<SignatureId>;
template class Grouped<AddendumId>;
template class Grouped<MemberId>;
template class Grouped<ServiceId>;
template class Grouped<TemplateId>;
template class Grouped<PracticeId>;
template class Grouped<CalendarId>;
template class Grouped<SeriesId>;
template class Grouped<StickyNoteId>;
template class Grouped<SnippetId>;
template class Grouped<AttachmentId>;
template class Grouped<DisclosureId>;
template class Grouped<ClientId>;

void Days::put(std::uint32_t row, const SessionId& id, LocalTime start) {
  if (row >= places_.size()) places_.resize(row + 1);
  if (places_[row].in && places_[row].start == start) return;
  take(row, id);
  places_[row] = {start, true};
  days_[start.day().days].add(sort_key(start.minutes), id);
}

void Days::take(std::uint32_t row, const SessionId& id) {
  if (row >= places_.size() || !places_[row].in) return;
  const LocalTime start = places_[row].start;
  const auto day = days_.find(start.day().days);
  day->second.remove(sort_key(start.minutes), id);
  if (day->second.ids.empty()) days_.erase(day);
  places_[row].in = false;
}

void Indexes::update(std::uint32_t row, const RawId& id, const Practice* p, std::uint64_t born) {
  list(practices, row, id, p != nullptr, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Member* m, std::uint64_t born) {
  list(members, row, id, m != nullptr, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Client* c, std::uint64_t born) {
  clients.update(row, ClientId(id), c && !c->deleted ? c : nullptr);
  group(clients_by_same, row, id, c ? &c->merged_into : nullptr, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Service* s, std::uint64_t born) {
  list(services, row, id, s && !s->archived, born);
}

// A session whose start has not arrived (1970-01-01T00:00) is on no day.
void Indexes::update(std::uint32_t row, const RawId& id, const Session* s, std::uint64_t) {
  const bool in = s && !s->is_gone();
  const SessionId session(id);
  in && s->start != LocalTime{} ? sessions_by_day.put(row, session, s->start)
                                : sessions_by_day.take(row, session);
  group(sessions_by_client, row, id, in ? &s->client : nullptr,
        in ? sort_key(s->start.minutes) : 0);
  group(sessions_by_series, row, id, s ? &s->series : nullptr,
        s ? sort_key(s->occurrence.minutes) : 0);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Calendar* c, std::uint64_t born) {
  list(calendars, row, id, c && !c->archived, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Series* s, std::uint64_t born) {
  list(series, row, id, s && !s->archived, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Template* t, std::uint64_t born) {
  list(templates, row, id, t && !t->archived, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Note* n, std::uint64_t) {
  const bool in = n && !n->archived;
  const std::uint64_t key = in ? sort_key(n->when.minutes) : 0;
  group(notes_by_session, row, id, n ? &n->session : nullptr, n ? sort_key(n->when.minutes) : 0);
  group(notes_by_client, row, id, in ? &n->client : nullptr, key);
  const bool away = n && n->archived;
  group(archived_notes_by_client, row, id, away ? &n->client : nullptr,
        away ? sort_key(n->when.minutes) : 0);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Addendum* a, std::uint64_t born) {
  group(addenda_by_note, row, id, a ? &a->note : nullptr, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Signature* s, std::uint64_t) {
  group(signatures_by_subject, row, id, s ? &s->subject : nullptr, s ? sort_key(s->at.ms) : 0);
}

void Indexes::update(std::uint32_t row, const RawId& id, const StickyNote* s, std::uint64_t) {
  const bool in = s && !s->archived;
  group(stickies_by_client, row, id, in ? &s->client : nullptr, in ? sort_key(s->written.ms) : 0);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Snippet* s, std::uint64_t born) {
  list(snippets, row, id, s && !s->archived, born);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Attachment* a, std::uint64_t) {
  const bool in = a && !a->archived;
  const std::uint64_t key = in ? sort_key(a->added.ms) : 0;
  group(attachments_by_client, row, id, in ? &a->client : nullptr, key);
  group(attachments_by_note, row, id, in ? &a->note : nullptr, key);
  group(attachments_by_session, row, id, in ? &a->session : nullptr, key);
}

void Indexes::update(std::uint32_t row, const RawId& id, const Disclosure* d, std::uint64_t) {
  group(disclosures_by_client, row, id, d ? &d->client : nullptr, d ? sort_key(d->at.ms) : 0);
}

void Indexes::share(Note& note) {
  if (note.sections.empty()) return;
  const std::size_t hash = hash_of(note.sections.list());
  const auto [first, last] = section_lists_.equal_range(hash);
  for (auto it = first; it != last; ++it) {
    if (!(it->second == note.sections)) continue;
    note.sections = it->second;
    return;
  }
  section_lists_.emplace(hash, note.sections);
}

}  // namespace sb::book
