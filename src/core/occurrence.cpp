#include "core/occurrence.h"

#include <cstring>

#include "core/book.h"
#include "core/rule_edit.h"

namespace sb {
namespace {

// splitmix64's finaliser (Steele, Lea, Flood 2014): a bijection that mixes every bit.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

void mix_into(std::uint8_t* eight, std::uint64_t with) {
  std::uint64_t word = 0;
  for (int i = 0; i < 8; ++i) word |= std::uint64_t{eight[i]} << (8 * i);
  word = mixed(word ^ with);
  for (int i = 0; i < 8; ++i) eight[i] = static_cast<std::uint8_t>(word >> (8 * i));
}

}  // namespace

// A bijection of the series' random bits for each start: as unlikely to meet as random ids are.
// The format (docs/format.md): every device must come to the same id.
SessionId occurrence_id(const SeriesId& series, LocalTime start) {
  SessionId id{series};
  const auto minutes = static_cast<std::uint32_t>(start.minutes);
  mix_into(id.bytes.data(), 0x9e3779b97f4a7c15u * (std::uint64_t{minutes} + 1));
  mix_into(id.bytes.data() + 8, 0xd1342543de82ef95u * (std::uint64_t{minutes} + 1));
  return id;
}

SessionId occurrence_id_beside(const SessionId& taken, LocalTime start) {
  return occurrence_id(SeriesId(taken), start);
}

Session occurrence_of(const SeriesId& id, const Series& series, LocalTime start) {
  Session s;
  s.kind = series.kind;
  s.client = series.client;
  s.service = series.service;
  s.member = series.member;
  s.calendar = series.calendar;
  s.start = start;
  s.duration = series.duration;
  s.status = series.status;
  s.modality = series.modality;
  s.location = series.location;
  s.name = series.name;
  s.client_note = series.client_note;
  s.private_note = series.private_note;
  s.series = id;
  s.occurrence = start;
  return s;
}

Series series_like(const Session& session) {
  Series s;
  s.kind = session.kind;
  s.client = session.client;
  s.service = session.service;
  s.member = session.member;
  s.calendar = session.calendar;
  s.start = session.start;
  s.duration = session.duration;
  s.status = session.status == SessionStatus::pending ? session.status : SessionStatus::scheduled;
  s.modality = session.modality;
  s.location = session.location;
  s.name = session.name;
  s.client_note = session.client_note;
  s.private_note = session.private_note;
  return s;
}

Edit on_occurrence(const Book& book, Edit edit) {
  const Session* session = book.find<Session>(edit.entity);
  if (session && session->series && !book.exists(Session::kKind, edit.entity)) {
    add_field(edit, *session, "series");
    add_field(edit, *session, "occurrence");
  }
  return edit;
}

Edit written_out(const SessionId& id, const Session& session) {
  return edit_of(id, session,
                 {"kind", "client", "service", "member", "calendar", "start", "duration", "status",
                  "modality", "location", "name", "client_note", "private_note"});
}

}  // namespace sb
