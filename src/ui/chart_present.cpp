#include "ui/chart_present.h"

#include "app/phrases.h"
#include "base/text.h"
#include "core/client_rules.h"
#include "ui/session_present.h"
#include "ui/words/chart.h"

namespace sb::ui {

namespace {

constexpr std::size_t kPlanLength = 400;  // code points in the side column

// The plan of the newest signed note that has one, as it was signed.
void find_plan(ChartBrief& brief, const Model& model) {
  Access access = model.access();
  for (const NoteId& id : brief.notes) {
    const Signature* signature = access.signature_of_note(id);
    if (!signature) continue;
    auto sections = signed_sections(*signature);
    if (!sections) continue;
    for (const SignedSection& section : *sections) {
      if (section.key != "plan" || trim(section.text).empty()) continue;
      std::string line = collapse_spaces(cut_to_code_points(section.text, kPlanLength + 1));
      bool cut = count_code_points(line) > kPlanLength;
      brief.plan = cut ? cut_to_code_points(line, kPlanLength) + "…" : line;
      brief.plan_when = access.note(id)->when;
      return;
    }
  }
}

// Sessions whose note is missing or not signed.
void find_to_do(ChartBrief& brief, const Model& model) {
  if (!model.access().may(Permission::note_write)) return;
  for (const SessionId& id : model.chart.sessions) {
    const Session* session = model.book.find<Session>(id);
    if (!session) continue;
    Due due = note_due(model.book, model.zone, id, model.now);
    bool open = due.kind == Due::Kind::overdue || due.kind == Due::Kind::soon ||
                due.kind == Due::Kind::later;
    if (!open) continue;
    bool has_note = !progress_note_of(model, id).is_nil();
    if (!has_note && brief.to_write.is_nil()) brief.to_write = id;
    SessionLook look = look_of(model, id, false);
    NoteToDo item;
    item.session = id;
    std::string_view state = look.state;
    if (state.substr(0, 5) == "note ") state.remove_prefix(5);
    std::string is = state.substr(0, 3) == "is " ? "" : "is ";
    item.text = words::note_for + day_words(session->start.day()) + " " + is + std::string(state);
    item.tone = look.tone;
    brief.to_do.push_back(std::move(item));
  }
}

}  // namespace

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

void refresh(ChartBrief& brief, const Model& model) {
  std::int64_t minute = model.now.ms / 60000;
  std::uint64_t changes = model.book.change_count();
  if (brief.client == model.chart.client && brief.changes == changes && brief.minute == minute)
    return;
  brief = {};
  brief.client = model.chart.client;
  brief.changes = changes;
  brief.minute = minute;
  for (const ChartRow& row : model.chart.rows)
    if (row.kind == ChartRow::Kind::note) brief.notes.push_back(NoteId(row.id));
  LocalTime now = model.local_now();
  for (const ChartRow& row : model.chart.rows) {
    if (row.kind != ChartRow::Kind::session || !(now < row.when)) break;
    ++brief.ahead;
  }
  find_plan(brief, model);
  find_to_do(brief, model);
}

}  // namespace sb::ui
