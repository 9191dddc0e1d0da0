// Building the index and keeping it up; how it is asked stands in search_find.cpp.
#include "core/search.h"

#include <algorithm>

#include "base/text.h"
#include "base/word_reader.h"
#include "core/search_parts.h"

namespace sb::search {
namespace {

constexpr std::size_t kLeastBytes = 64;      // a record without text costs looking it up
constexpr std::size_t kDeadForSweep = 512;   // and an eighth of those alive

template <class E>
void list_all(std::vector<Waiting>& out, const Book& book, Source source) {
  book.each<E>([&](const RawId& id, const E&) { out.push_back({source, id}); });
}

constexpr std::size_t kSeenKept = 64 * 1024;  // words; the buffers of a greater record go again

}  // namespace

bool is_one_letter(std::string_view word) {
  std::size_t at = 0;
  next_code_point(word, at);
  return at == word.size();
}

std::string letter_key(std::string_view word) {
  std::size_t at = 0;
  next_code_point(word, at);
  return '\x01' + std::string(word.substr(0, at));
}

Scope scope_of(const Access& access) {
  return {access.me(), access.may(Permission::client_read), access.may(Permission::session_read),
          access.may(Permission::note_read)};
}

// Read from the end: clients first, then of each kind what was written last.
void Inside::list(const Book& book) {
  if (scope.sessions) {
    list_all<Session>(waiting, book, Source::session);
    list_all<Series>(waiting, book, Source::series);
  }
  if (scope.clinical) {
    list_all<Attachment>(waiting, book, Source::file);
    list_all<StickyNote>(waiting, book, Source::sticky);
    list_all<Note>(waiting, book, Source::note);
    book.each<Addendum>(
        [&](const RawId& id, const Addendum& a) { note_of_addendum[id] = a.note; });
  }
  if (scope.clients) list_all<Client>(waiting, book, Source::client);
  book.each<Client>([&](const RawId&, const Client& c) { merged |= bool(c.merged_into); });
}

// A series' change can give its sessions to another member, a note's kind decides about its files,
// and an addendum is read with its note, also with the one it was of before.
void Inside::changed(const Book& book, const Change& change) {
  const RawId& id = change.entity;
  const auto wait = [&](Source source, const RawId& of) { waiting.push_back({source, of}); };
  if (change.kind == Client::kKind) {
    const Client* client = book.find<Client>(id);
    merged |= client && client->merged_into;
    wait(Source::client, id);
  } else if (change.kind == Note::kKind) {
    for (const AttachmentId& file : book.attachments_of_note(NoteId(id))) wait(Source::file, file);
    wait(Source::note, id);
  } else if (change.kind == Addendum::kKind) {
    const Addendum* addendum = book.find<Addendum>(id);
    RawId& note = note_of_addendum[id];
    if (note) wait(Source::note, note);
    if (addendum) wait(Source::note, note = addendum->note);
  } else if (change.kind == Series::kKind) {
    for (const SessionId& session : book.sessions_of_series(SeriesId(id)))
      if (book.exists(Session::kKind, session)) wait(Source::session, session);
    wait(Source::series, id);
  } else if (change.kind == Session::kKind) {
    wait(Source::session, id);
  } else if (change.kind == StickyNote::kKind) {
    wait(Source::sticky, id);
  } else if (change.kind == Attachment::kKind) {
    wait(Source::file, id);
  }
}

Inside::Count& Inside::count_of(std::uint32_t term) {
  if (term >= counts_.size()) counts_.resize(term + 1 + counts_.size() / 2);
  return counts_[term];
}

void Inside::count(std::string_view word, bool title, bool dense) {
  word = cut_term(word);
  const std::uint32_t term = terms.add(word);
  Count* count = &count_of(term);
  if (count->letter == kUnasked) {
    const bool alone = dense || is_one_letter(word);
    const std::uint32_t letter = alone ? kNoTerm : terms.add(letter_key(word));
    count = &count_of(term);
    count->letter = letter;
  }
  if (count->in_text + count->in_title == 0) touched_.push_back(term);
  ++(title ? count->in_title : count->in_text);
  seen_.emplace_back(term, place_);
}

void Inside::count_words(const FieldText& field) {
  pair_.clear();
  ++place_;  // no phrase goes on from one text to the next
  for (WordReader word(field.text); word.next();) {
    ++length_;
    ++place_;
    count(word.folded(), field.title, word.dense());
    if (!word.dense()) {
      pair_.clear();
      continue;
    }
    if (word.joined() && !pair_.empty()) count((pair_ += word.folded()), field.title, true);
    pair_.assign(word.folded());
  }
}

void Inside::count_letter(std::uint32_t term) {
  const std::uint32_t letter = counts_[term].letter;
  if (letter == kNoTerm) return;
  Count& all = count_of(letter);  // may move them all
  if (all.in_text + all.in_title == 0) letters_.push_back(letter);
  all.in_text += std::min(counts_[term].in_text, kMostInText);
  all.in_title += std::min(counts_[term].in_title, kMostInTitle);
}

// The places of each word together, in the order of the words in touched_.
void Inside::sort_places() {
  std::uint32_t begin = 0;
  for (const std::uint32_t term : touched_) {
    counts_[term].places = begin;
    begin += counts_[term].in_text + counts_[term].in_title;
  }
  places_.resize(begin);
  for (const auto& [term, place] : seen_) places_[counts_[term].places++] = place;
}

void Inside::retire(const RawId& id) {
  const std::uint32_t number = ids.find(id);
  if (number == book::kNone || document_of[number] == 0) return;
  documents[document_of[number]].alive = false;
  document_of[number] = 0;
  --alive;
  ++dead;
}

void Inside::add_document(Source source, const RawId& id, const Record& record) {
  const auto number = static_cast<std::uint32_t>(documents.size());
  Document fresh;
  fresh.id = id;
  if (record.client) fresh.client = clients.add(record.client);
  fresh.day = record.day;
  fresh.length = static_cast<std::uint16_t>(std::min<std::size_t>(length_, UINT16_MAX));
  fresh.source = source;
  fresh.archived = record.archived;
  fresh.alive = true;
  documents.push_back(fresh);
  ++alive;
  const std::uint32_t place = ids.add(id);
  if (place >= document_of.size()) document_of.resize(place + 1);
  document_of[place] = number;
  sort_places();
  for (const std::uint32_t term : touched_) {
    const Posting p{number, counts_[term].in_text, counts_[term].in_title};
    terms.postings(term).add(p, places_.data() + counts_[term].places - p.count());
    count_letter(term);
  }
  for (const std::uint32_t letter : letters_) {
    const Count& all = counts_[letter];
    terms.postings(letter).add({number, all.in_text, all.in_title}, nullptr);
  }
}

std::size_t Inside::read(const Access& access, const Waiting& next) {
  std::size_t bytes = kLeastBytes;
  length_ = 0;
  place_ = 0;
  touched_.clear();
  letters_.clear();
  seen_.clear();
  retire(next.id);
  const std::optional<Record> record =
      read_record(access, next.source, next.id, [&](const FieldText& field) {
        bytes += field.text.size();
        count_words(field);
      });
  if (record && !touched_.empty()) add_document(next.source, next.id, *record);
  for (const std::vector<std::uint32_t>* list : {&touched_, &letters_})
    for (const std::uint32_t term : *list) counts_[term].in_text = counts_[term].in_title = 0;
  if (seen_.size() > kSeenKept) {
    decltype(seen_)().swap(seen_);
    decltype(places_)().swap(places_);
  }
  return bytes;
}

// Leaves out the dead, some posting lists at a time.
void Inside::sweep(std::size_t bytes) {
  if (!sweeping) {
    if (dead < kDeadForSweep + alive / 8) return;
    sweeping = true;
    swept = 0;
    dead = 0;
  }
  for (std::size_t done = 0; swept < terms.size() && done < bytes; ++swept) {
    Postings& list = terms.postings(swept);
    done += list.size() + 1;
    list.sweep([this](std::uint32_t document) { return documents[document].alive; });
  }
  sweeping = swept < terms.size();
}

}  // namespace sb::search

namespace sb {

using search::Inside;

SearchIndex::SearchIndex() : inside_(std::make_unique<Inside>()) {}
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;
SearchIndex::~SearchIndex() = default;

void SearchIndex::begin(const Access& access) {
  inside_ = std::make_unique<Inside>();
  inside_->scope = search::scope_of(access);
  inside_->list(access.book());
}

void SearchIndex::changed(const Access& access, const Change& change) {
  if (!(inside_->scope == search::scope_of(access))) return begin(access);
  inside_->changed(access.book(), change);
}

bool SearchIndex::step(const Access& access, std::size_t bytes) {
  if (!(inside_->scope == search::scope_of(access))) begin(access);
  std::size_t used = 0;
  while (!inside_->waiting.empty() && (used == 0 || used < bytes)) {
    const search::Waiting next = inside_->waiting.back();
    inside_->waiting.pop_back();
    used += inside_->read(access, next);
  }
  if (inside_->waiting.empty()) std::vector<search::Waiting>().swap(inside_->waiting);
  if (used < bytes) inside_->sweep(bytes);
  inside_->terms.settle();
  return busy();
}

bool SearchIndex::busy() const { return !inside_->waiting.empty() || inside_->sweeping; }
std::size_t SearchIndex::waiting() const { return inside_->waiting.size(); }
std::size_t SearchIndex::known() const { return inside_->alive; }

std::size_t SearchIndex::memory() const {
  const Inside& p = *inside_;
  constexpr std::size_t kIdBytes = 24;  // core/book_ids.h
  return p.terms.memory() + p.documents.capacity() * sizeof(search::Document) +
         p.document_of.capacity() * 4 + (p.ids.size() + p.clients.size()) * kIdBytes +
         p.waiting.capacity() * sizeof(search::Waiting);
}

}  // namespace sb
