#include "core/search_texts.h"

#include <algorithm>
#include <iterator>

#include "core/session_edit.h"

namespace sb::search {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

Day day_of(Instant at) { return Day{static_cast<std::int32_t>(at.ms / kDayMs)}; }

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

class Reading {
 public:
  Reading(const Access& access, const VisitText& visit)
      : access_(access), visit_(visit), clinical_(access.may(Permission::note_read)) {}
  std::optional<Record> client(const RawId& id);
  std::optional<Record> note(const RawId& id);
  std::optional<Record> session(const RawId& id);
  std::optional<Record> series(const RawId& id);
  std::optional<Record> sticky(const RawId& id);
  std::optional<Record> file(const RawId& id);

 private:
  const Book& book() const { return access_.book(); }
  void title(std::string_view label, std::string_view text) {
    if (!text.empty()) visit_({label, text, true, true});
  }
  void text(std::string_view label, std::string_view words) {
    if (!words.empty()) visit_({label, words, false, true});
  }
  // "+49 151 234" is found by "49151" as well.
  void phone(std::string_view label, const std::string& number) {
    text(label, number);
    const std::string digits = digits_of(number);
    if (!digits.empty() && digits != number) visit_({label, digits, false, false});
  }
  void addenda(const NoteId& note);

  const Access& access_;
  const VisitText& visit_;
  bool clinical_;
};

std::optional<Record> Reading::client(const RawId& id) {
  const Client* c = access_.client(id);
  if (!c || c->deleted) return std::nullopt;
  title("Name", c->name);
  title("Preferred name", c->preferred_name);
  title("Number", c->number);
  text("E-mail", c->email);
  phone("Phone", c->phone);
  text("Address", c->address);
  for (const ClientContact& contact : c->contacts) {
    text("Contact", contact.name);
    text("Contact", contact.relation);
    phone("Contact", contact.phone);
    text("Contact", contact.email);
  }
  if (clinical_)
    for (const std::string& tag : c->tags) text("Tag", tag);
  return Record{ClientId(id), {}, false};
}

void Reading::addenda(const NoteId& note) {
  for (const AddendumId& id : book().addenda_of(note)) {
    const Addendum* addendum = book().find<Addendum>(id);
    if (!addendum) continue;
    text("Addendum", addendum->reason);
    text("Addendum", addendum->text);
  }
}

std::optional<Record> Reading::note(const RawId& id) {
  const Note* n = access_.note(id);
  if (!n || n->kind == NoteKind::psychotherapy) return std::nullopt;
  title("Title", n->title);
  for (const Section& section : n->sections) {
    const auto found = n->text.find(section.key);
    if (found != n->text.end()) text(section.title, found->second);
  }
  for (const auto& [key, words] : n->text) {  // of sections that the note has not (any more)
    const bool told = std::any_of(n->sections.begin(), n->sections.end(),
                                  [&k = key](const Section& s) { return s.key == k; });
    if (!told) text({}, words);
  }
  text("Location", n->location);
  addenda(NoteId(id));
  return Record{n->client, n->when.day(), n->archived};
}

// Of one that stands in a series only what was written on itself: the rest is found once, as the
// series', and not a hundred times.
std::optional<Record> Reading::session(const RawId& id) {
  const Session* s = access_.session(id);
  if (!s || s->deleted || !book().exists(Session::kKind, id)) return std::nullopt;
  const auto own = [&](const char* field) {
    return !s->series || !book().get(Session::kKind, id, field).text_or().empty();
  };
  if (own("name")) title("Name", s->name);
  if (own("location")) text("Location", s->location);
  if (own("client_note")) text("Note for the client", s->client_note);
  if (clinical_) text("Reason of the cancellation", s->reason);
  if (clinical_ && owns_private_note(access_, s->member) && own("private_note"))
    text("Private note", s->private_note);
  return Record{s->client, s->start.day(), s->archived};
}

std::optional<Record> Reading::series(const RawId& id) {
  const Series* s = access_.may(Permission::session_read) ? book().find<Series>(id) : nullptr;
  if (!s) return std::nullopt;
  title("Name", s->name);
  text("Location", s->location);
  text("Note for the client", s->client_note);
  if (clinical_ && owns_private_note(access_, s->member)) text("Private note", s->private_note);
  return Record{s->client, s->start.day(), s->archived};
}

std::optional<Record> Reading::sticky(const RawId& id) {
  const StickyNote* s = clinical_ ? book().find<StickyNote>(id) : nullptr;
  if (!s) return std::nullopt;
  text({}, s->text);
  return Record{s->client, day_of(s->written), s->archived};
}

std::optional<Record> Reading::file(const RawId& id) {
  const Attachment* a = clinical_ ? access_.attachment(id) : nullptr;
  if (!a) return std::nullopt;
  if (a->note) {
    const Note* of = access_.note(a->note);
    if (!of || of->kind == NoteKind::psychotherapy) return std::nullopt;
  }
  title({}, a->name);
  return Record{a->client, day_of(a->added), a->archived};
}

}  // namespace

SearchKind kind_of(Source source) {
  switch (source) {
    case Source::client: return SearchKind::client;
    case Source::note: return SearchKind::note;
    case Source::session: case Source::series: return SearchKind::session;
    case Source::sticky: return SearchKind::sticky;
    case Source::file: return SearchKind::file;
  }
  return SearchKind::note;
}

std::optional<Record> read_record(const Access& access, Source source, const RawId& id,
                                  const VisitText& visit) {
  Reading reading(access, visit);
  switch (source) {
    case Source::client: return reading.client(id);
    case Source::note: return reading.note(id);
    case Source::session: return reading.session(id);
    case Source::series: return reading.series(id);
    case Source::sticky: return reading.sticky(id);
    case Source::file: return reading.file(id);
  }
  return std::nullopt;
}

}  // namespace sb::search
