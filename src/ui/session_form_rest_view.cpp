// The lower part of the session form: how and where, whose, status, and the two notes that must
// never be taken for each other (SES-06).
#include <array>

#include "app/phrases.h"
#include "ui/session_parts.h"
#include "ui/session_present.h"
#include "ui/words/session.h"

namespace sb::ui {

namespace w = words::session;

namespace {

bool calls_off(SessionStatus status) {
  return status == SessionStatus::cancelled || status == SessionStatus::late_cancelled;
}

std::vector<PickItem> items_of(const std::vector<std::string>& names) {
  std::vector<PickItem> items;
  for (const std::string& name : names) {
    PickItem item;
    item.label = name;
    items.push_back(item);
  }
  return items;
}

void draw_how(Screen& s, const SessionForm& form, Commands& out) {
  label(s, w::how, style::label);
  gap(6);
  constexpr std::array<std::string_view, 3> kWays = {w::in_person, w::video, w::by_phone};
  if (auto picked = segmented(s, w::how, kWays, static_cast<int>(form.modality)))
    out.push_back(cmd::PickSessionModality{static_cast<Modality>(*picked)});
}

void draw_member(Screen& s, const Model& model, const SessionForm& form, PickState& state,
                 Commands& out) {
  std::vector<MemberId> ids;
  std::vector<std::string> names;
  int current = -1;
  for (const MemberId& id : model.book.members()) {
    const Member* member = model.book.find<Member>(id);
    if (!member || (member->status == MemberStatus::left && id != form.member)) continue;
    if (id == form.member) current = static_cast<int>(ids.size());
    ids.push_back(id);
    names.push_back(member_words(model.book, id));
  }
  if (ids.size() < 2) return;
  SelectOptions options;
  options.error = form.errors.of("member");
  if (auto picked = select(s, w::practitioner, state, items_of(names), current, options))
    out.push_back(cmd::PickSessionMember{ids[static_cast<std::size_t>(*picked)]});
}

void draw_calendar_choice(Screen& s, const Model& model, const SessionForm& form, PickState& state,
                          Commands& out) {
  std::vector<CalendarId> ids{CalendarId{}};
  std::vector<std::string> names{w::own_calendar};
  int current = 0;
  for (const CalendarId& id : model.book.calendars()) {
    const Calendar* calendar = model.book.find<Calendar>(id);
    if (!calendar || (calendar->archived && id != form.calendar)) continue;
    if (id == form.calendar) current = static_cast<int>(ids.size());
    ids.push_back(id);
    names.push_back(calendar->name);
  }
  if (ids.size() < 2) return;
  SelectOptions options;
  options.error = form.errors.of("calendar");
  if (auto picked = select(s, w::in_calendar, state, items_of(names), current, options))
    out.push_back(cmd::PickSessionCalendar{ids[static_cast<std::size_t>(*picked)]});
}

// New: scheduled or pending. Later: any, by hand.
void draw_status(Screen& s, const SessionForm& form, PickState& state, Commands& out) {
  constexpr SessionStatus kNew[] = {SessionStatus::scheduled, SessionStatus::pending};
  if (!form.id) {
    label(s, w::status, style::label);
    gap(6);
    constexpr std::array<std::string_view, 2> kNames = {w::scheduled, w::pending};
    if (auto picked = segmented(s, w::status, kNames, form.status == kNew[0] ? 0 : 1))
      out.push_back(cmd::PickSessionStatus{kNew[*picked]});
    return;
  }
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(SessionStatus::no_show); ++i)
    names.push_back(status_words(static_cast<SessionStatus>(i)));
  SelectOptions options;
  options.error = form.errors.of("status");
  if (auto picked =
          select(s, w::status, state, items_of(names), static_cast<int>(form.status), options))
    out.push_back(cmd::PickSessionStatus{static_cast<SessionStatus>(*picked)});
  if (!calls_off(form.status)) return;
  FieldOptions reason;
  reason.required = reason.spellcheck = true;
  session_field(s, form, SessionField::reason, w::reason, reason, out);
}

struct NoteBox {
  SessionField field;
  const char* icon;
  const char* who;
  const char* label;
  const char* hint;
  Color fill;
};

void draw_note(Screen& s, const SessionForm& form, const NoteBox& box, Commands& out) {
  CardOptions look;
  look.padding = 14;
  look.fill = box.fill;
  look.line = box.fill;
  Card card(s, look);
  Point at = cursor();
  float line = s.theme.line(style::secondary);
  paint::icon(s, {at.x, at.y + (line - 16) / 2, 16, 16}, box.icon, Color::ink2, 16);
  cursor_to({at.x + 24, at.y});
  label(s, box.who, style::secondary);
  gap(8);
  AreaOptions options;
  options.hint = box.hint;
  options.error = form.errors.of(field_name(box.field));
  options.least_height = s.theme.scaled(64);
  FieldResult r = text_area(s, box.label, form.at(box.field), options);
  if (r.text) out.push_back(cmd::EditSessionField{box.field, *r.text});
}

}  // namespace

void draw_form_rest(Screen& s, const Model& model, const SessionForm& form,
                    SessionViewState& state, Commands& out) {
  const SessionFieldsShown shown = fields_shown(form.kind);
  if (shown.how) draw_how(s, form, out);
  if (shown.location) session_field(s, form, SessionField::location, w::location, {}, out);
  draw_member(s, model, form, state.member, out);
  if (shown.calendar) draw_calendar_choice(s, model, form, state.calendar, out);
  if (shown.status && !form.of_series) draw_status(s, form, state.status, out);
  if (shown.client && shown.name) {
    const Service* service =
        form.kind == EventKind::session ? model.book.find<Service>(form.service) : nullptr;
    FieldOptions name;
    name.placeholder = service ? std::string_view(service->name) : std::string_view();
    session_field(s, form, SessionField::name, w::name, name, out);
  }
  if (shown.client_note)
    draw_note(s, form, {SessionField::client_note, icon::message_square, w::client_sees,
                        w::client_note, w::client_note_hint, Color::info_soft}, out);
  if (shown.private_note && form.member == model.me)  // SES-06: nobody else's
    draw_note(s, form, {SessionField::private_note, icon::eye_off, w::you_see, w::private_note,
                        w::private_note_hint, Color::neutral_soft}, out);
  if (form.of_series) paragraph(s, w::series_hint, style::hint);
}

}  // namespace sb::ui
