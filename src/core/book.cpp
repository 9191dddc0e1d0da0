#include "core/book.h"

#include <algorithm>

#include "core/book_parts.h"

namespace sb {

using book::FieldRef;
using book::kNone;
using book::OriginNo;
using book::Table;

Book::Book() : parts_(std::make_unique<Parts>()) {}
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

void Book::apply(const Change& change) { parts_->apply(change); }
std::uint64_t Book::change_count() const { return parts_->changes; }
std::uint64_t Book::latest() const { return parts_->latest; }

void Book::set_horizon(Day day) { parts_->unfolding.set_horizon(day); }
Day Book::horizon() const { return parts_->unfolding.horizon(); }

PracticeId Book::practice_id() const {
  const auto& all = parts_->indexes.practices.of({});
  return all.empty() ? PracticeId{} : all.front();
}

const Practice* Book::practice() const { return find<Practice>(practice_id()); }

template <class E>
const E* Book::find(const RawId& id) const {
  return parts_->typed<E>().find(id);
}

template <class E>
void Book::each(const std::function<void(const RawId&, const E&)>& visit) const {
  const auto& table = parts_->typed<E>();
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    if (table.is_there(row)) visit(table.id(row), table.at(row));
  }
}

template <class E>
std::size_t Book::count() const {
  return parts_->typed<E>().live_count();
}

#define SB_QUERIES(E, label)                                                                 \
  template const E* Book::find<E>(const RawId&) const;                                       \
  template void Book::each<E>(const std::function<void(const RawId&, const E&)>&) const;     \
  template std::size_t Book::count<E>() const;
SB_ENTITIES(SB_QUERIES)
#undef SB_QUERIES

// No session is longer than a day (core/schema.cpp), so only those of the day before can reach in.
std::vector<SessionId> Book::sessions_on(Day from, Day to) const {
  constexpr Day kFirst{INT32_MIN / kMinutesPerDay + 1}, kLast{INT32_MAX / kMinutesPerDay};
  std::vector<SessionId> found;
  from = std::clamp(from, kFirst, kLast);
  to = std::clamp(to, kFirst, kLast);
  if (!(from < to)) return found;
  const book::Days& days = parts_->indexes.sessions_by_day;
  const LocalTime midnight = LocalTime::at(from, 0);
  days.each(from - 1, from, [&](const SessionId& id) {
    if (find<Session>(id)->end() > midnight) found.push_back(id);
  });
  days.each(from, to, [&](const SessionId& id) { found.push_back(id); });
  return found;
}

const std::vector<SessionId>& Book::sessions_of_series(const SeriesId& series) const {
  return parts_->indexes.sessions_by_series.of(series);
}

std::vector<NoteId> Book::notes_to_sign(const MemberId& author) const {
  return parts_->open_notes.of(author);
}

const std::vector<NoteId>& Book::notes_of_session(const SessionId& session) const {
  return parts_->indexes.notes_by_session.of(session);
}

const std::vector<SignatureId>& Book::signatures_of(const RawId& subject) const {
  return parts_->indexes.signatures_by_subject.of(subject);
}

const std::vector<AddendumId>& Book::addenda_of(const NoteId& note) const {
  return parts_->indexes.addenda_by_note.of(note);
}

const std::vector<MemberId>& Book::members() const { return parts_->indexes.members.of({}); }
const std::vector<ServiceId>& Book::services() const { return parts_->indexes.services.of({}); }
const std::vector<TemplateId>& Book::templates() const { return parts_->indexes.templates.of({}); }

const std::vector<CalendarId>& Book::calendars() const { return parts_->indexes.calendars.of({}); }
const std::vector<SeriesId>& Book::series() const { return parts_->indexes.series.of({}); }
const std::vector<SnippetId>& Book::snippets() const { return parts_->indexes.snippets.of({}); }

std::optional<FieldState> Book::field_state(std::string_view kind, const RawId& id,
                                            std::string_view field) const {
  const Table* table = parts_->find_table(kind);
  const std::uint32_t row = table ? table->row_of(id) : kNone;
  if (row == kNone) return std::nullopt;
  const FieldRef ref = table->known(field);
  const OriginNo winner = ref.field == kNone ? 0 : table->winner(row, ref.field);
  if (winner == 0) return std::nullopt;
  return FieldState{std::string(field), parts_->origins.stamp(winner),
                    parts_->origins.author(winner)};
}

Value Book::get(std::string_view kind, const RawId& id, std::string_view field) const {
  const Table* table = parts_->find_table(kind);
  const std::uint32_t row = table ? table->row_of(id) : kNone;
  return row == kNone ? Value{} : table->value(row, table->known(field));
}

bool Book::exists(std::string_view kind, const RawId& id) const {
  const Table* table = parts_->find_table(kind);
  const std::uint32_t row = table ? table->row_of(id) : kNone;
  return row != kNone && table->is_live(row);
}

std::vector<Concurrent> Book::concurrent(const RawId& id) const {
  std::vector<Concurrent> found;
  for (const auto& table : parts_->tables) {
    const std::uint32_t row = table->row_of(id);
    const book::Side* side = row == kNone ? nullptr : table->side(row);
    if (!side) continue;
    for (const book::LostValue& lost : side->lost) {
      const std::string field(table->field_name(lost.field));
      if (lost.value == table->value(row, table->known(field))) continue;  // they agree
      found.push_back({field, lost.value, parts_->origins.stamp(lost.origin),
                       parts_->origins.author(lost.origin)});
    }
  }
  std::sort(found.begin(), found.end(), [](const Concurrent& a, const Concurrent& b) {
    return a.field != b.field ? a.field < b.field : a.stamp < b.stamp;
  });
  return found;
}

std::vector<GivenValue> Book::values_of(std::string_view kind, const RawId& id,
                                        std::string_view field) const {
  std::vector<GivenValue> out;
  const Table* table = parts_->find_table(kind);
  const std::uint32_t row = table ? table->row_of(id) : kNone;
  if (row == kNone) return out;
  const FieldRef ref = table->known(field);
  if (ref.field == kNone || !table->remembers(ref.field)) return out;
  const auto add = [&](OriginNo origin, const Value& value) {
    out.push_back({value, parts_->origins.stamp(origin), parts_->origins.author(origin)});
  };
  const auto add_those = [&](const std::vector<book::LostValue>& list) {
    for (const book::LostValue& v : list)
      if (v.field == ref.field) add(v.origin, v.value);
  };
  if (const auto* past = table->past(row)) add_those(*past);
  if (const book::Side* side = table->side(row)) add_those(side->lost);
  if (const OriginNo winner = table->winner(row, ref.field)) add(winner, table->value(row, ref));
  std::sort(out.begin(), out.end(),
            [](const GivenValue& a, const GivenValue& b) { return a.stamp < b.stamp; });
  return out;
}

const std::vector<Refused>& Book::refused() const { return parts_->refused; }

}  // namespace sb
