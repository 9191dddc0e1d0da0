#include "ui/search_present.h"

#include "app/phrases.h"
#include "gen/icons.h"
#include "ui/chart_present.h"
#include "ui/words/chart.h"
#include "ui/words/search.h"

namespace sb::ui {

namespace w = words::everything;

namespace {

std::string whose(const Model& model, const SearchHit& hit) {
  return hit.client ? client_words(model, hit.client) : w::nobody;
}

// A title may hold a name: in discreet mode a note is called by its kind.
std::string note_words(const Model& model, const Note& note) {
  if (!model.discreet) return note_kind_words(note);
  Note plain;
  plain.kind = note.kind;
  return note_kind_words(plain);
}

FoundWords note_found(const Model& model, const SearchHit& hit) {
  FoundWords out{whose(model, hit), {}, icon::file_text, Tone::accent};
  if (const Note* note = model.access().note(hit.id))
    out.detail = dotted({note_words(model, *note), day_year_words(note->when.day()),
                         member_words(model.book, note->author)});
  return out;
}

FoundWords session_found(const Model& model, const SearchHit& hit) {
  FoundWords out{whose(model, hit), {}, icon::calendar_days, Tone::info};
  if (hit.series) {
    const Series* series = model.book.find<Series>(hit.id);
    if (series) out.detail = w::series + day_year_words(series->start.day());
    return out;
  }
  const Session* session = model.access().session(hit.id);
  if (!session) return out;
  out.title = event_words(model, *session);
  out.detail = dotted({w::session, day_year_words(session->start.day()),
                       time_words(session->start)});
  return out;
}

FoundWords sticky_found(const Model& model, const SearchHit& hit) {
  FoundWords out{whose(model, hit), {}, icon::pin, Tone::warn};
  if (const StickyNote* sticky = model.book.find<StickyNote>(hit.id))
    out.detail = dotted({w::sticky,
                         day_year_words(model.zone.to_local(sticky->written).day()),
                         member_words(model.book, sticky->author)});
  return out;
}

FoundWords file_found(const Model& model, const SearchHit& hit) {
  FoundWords out{whose(model, hit), {}, icon::file, Tone::neutral};
  if (const Attachment* file = model.access().attachment(hit.id))
    out.detail =
        dotted({w::file, day_year_words(model.zone.to_local(file->added).day()),
                member_words(model.book, file->author)});
  return out;
}

FoundWords client_found(const Model& model, const SearchHit& hit) {
  FoundWords out{whose(model, hit), {}, nullptr, Tone::neutral};
  if (const Client* client = model.access().client(hit.client))
    out.detail = dotted({client_line(model, *client), client_status_words(client->status)});
  return out;
}

}  // namespace

FoundWords found_words(const Model& model, const SearchHit& hit) {
  switch (hit.kind) {
    case SearchKind::client: return client_found(model, hit);
    case SearchKind::note: return note_found(model, hit);
    case SearchKind::session: return session_found(model, hit);
    case SearchKind::sticky: return sticky_found(model, hit);
    case SearchKind::file: return file_found(model, hit);
  }
  return {};
}

const char* search_kind_words(SearchKind kind) {
  constexpr const char* kWords[] = {w::clients, w::notes,
                                    w::sessions, w::stickies,
                                    w::files};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string thousands(std::size_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string section_words(const SearchSection& section) {
  std::string count = thousands(section.total);
  if (section.rows.size() < section.total)
    count = thousands(section.rows.size()) + w::shown_of + count;
  return dotted({search_kind_words(section.kind), count});
}

std::string result_count_words(const SearchState& search) {
  std::size_t total = 0;
  for (const SearchSection& section : search.sections) total += section.total;
  if (total == 1) return w::one;
  return thousands(total) + w::many;
}

std::string search_where_words(const Model& model) {
  if (!model.access().may(Permission::note_read)) return w::where_schedule;
  std::string out = w::where;
  if (!model.search.archived) out += w::without_archive;
  return out;
}

std::string search_nothing_words(const Model& model) {
  std::string out = w::nothing + quoted(model.search.query, 60);
  if (model.search.client)
    out += w::nothing_of + client_words(model, model.search.client);
  return out + ".";
}

std::string search_reading_words(const SearchState& search) {
  if (search.waiting == 0) return {};
  return w::reading + thousands(search.known) + w::reading_of +
         thousands(search.known + search.waiting) + w::reading_rest;
}

}  // namespace sb::ui
