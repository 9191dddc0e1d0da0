#include "ui/chart_present.h"

#include "app/phrases.h"
#include "base/text.h"
#include "core/client_rules.h"
#include "ui/session_present.h"
#include "ui/words/chart.h"

namespace sb::ui {

std::string dotted(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (std::string_view part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += " · ";
    out += part;
  }
  return out;
}

std::string short_day_words(Day day) {
  Date date = date_of(day);
  return std::to_string(date.day) + " " + short_month_name(date.month);
}

std::string quoted(std::string_view text, std::size_t most) {
  std::string line = collapse_spaces(cut_to_code_points(text, most + 1));
  if (count_code_points(line) > most) line = cut_to_code_points(line, most) + "…";
  return "“" + line + "”";
}

std::string client_status_words(ClientStatus status) {
  switch (status) {
    case ClientStatus::prospective: return words::client_prospective;
    case ClientStatus::waitlist: return words::client_waitlist;
    case ClientStatus::inactive: return words::client_inactive;
    case ClientStatus::discharged: return words::client_discharged;
    default: return words::client_active;
  }
}

Tone client_status_tone(ClientStatus status) {
  switch (status) {
    case ClientStatus::active: return Tone::good;
    case ClientStatus::prospective: return Tone::info;
    case ClientStatus::waitlist: return Tone::warn;
    default: return Tone::neutral;
  }
}

std::string client_line(const Client& client, Day today) {
  std::string age, number;
  if (client.has_birth_date()) age = std::to_string(age_on(client.birth_date, today));
  if (!client.number.empty()) number = "#" + client.number;
  return dotted({client.pronouns, age, number});
}

std::string client_line(const Model& model, const Client& client) {
  if (!model.discreet) return client_line(client, model.today());
  return client.number.empty() ? std::string() : "#" + client.number;
}

std::string note_kind_words(const Note& note) {
  if (!note.title.empty()) return note.title;
  switch (note.kind) {
    case NoteKind::clinical: return words::kind_clinical;
    case NoteKind::administrative: return words::kind_administrative;
    case NoteKind::contact: return words::kind_contact;
    case NoteKind::psychotherapy: return words::kind_psychotherapy;
    default: return words::kind_progress;
  }
}

std::string note_title(const Note& note) {
  std::string title = note_kind_words(note);
  if (note.kind == NoteKind::contact) return title + " — " + contact_medium(note.medium);
  return note.template_name.empty() ? title : title + " — " + note.template_name;
}

UsualSlot usual_slot(const Model& model) {
  LocalTime now = model.local_now();
  for (const SessionId& id : model.chart.sessions) {
    const Session* session = model.book.find<Session>(id);
    if (!session || !takes_time(session->status)) continue;
    constexpr int kWeek = 7;
    int behind = now.day() - session->start.day();
    int weeks = behind < 0 ? 1 : behind / kWeek + 1;
    Day day = session->start.day() + weeks * kWeek;
    return {LocalTime::at(day, session->start.minute_of_day()), session->duration};
  }
  return {LocalTime::at(now.day() + 1, 9 * 60), 0};  // SES-01: the default start
}

PendingWords pending_words(const Model& model, const PendingNote& pending) {
  if (!pending.session) {
    const Note* note = model.access().note(pending.note);
    if (!note) return {};
    return {note_kind_words(*note) + words::draft_of + day_words(note->when.day()), Tone::warn};
  }
  const Session* session = model.access().session(pending.session);
  if (!session) return {};
  const SessionLook look = look_of(model, pending.session, false);
  std::string_view state = look.state;
  if (state.substr(0, 5) == "note ") state.remove_prefix(5);
  const std::string is = state.substr(0, 3) == "is " ? "" : "is ";
  return {words::note_for + day_words(session->start.day()) + " " + is + std::string(state),
          look.tone};
}

SessionId session_to_write(const BeforeSession& brief) {
  for (const PendingNote& pending : brief.pending)
    if (pending.session && !pending.note) return pending.session;
  return {};
}

}  // namespace sb::ui
