// Cards of the Practice page: members with their hours, services, calendars.
#include "app/phrases.h"
#include "core/money.h"
#include "core/working_hours.h"
#include "ui/chart_present.h"
#include "ui/practice_parts.h"
#include "ui/words/practice.h"
#include "ui/words/shell.h"

namespace sb::ui {

namespace {

std::string stretches_words(const std::vector<HoursStretch>& open) {
  std::string out;
  for (const HoursStretch& h : open)
    out += (out.empty() ? "" : ", ") + to_hhmm(h.from) + " – " + to_hhmm(h.to);
  return out;
}

std::vector<HoursStretch> weekday_hours(const Member& member, int day) {
  std::vector<HoursStretch> open;
  for (const WorkingHours& h : member.hours)
    if (static_cast<int>(h.weekday) == day) open.push_back({h.from, h.to});
  return open;
}

std::string days_words(int first, int last) {
  std::string out = short_weekday_name(static_cast<Weekday>(first));
  if (last > first) out += " – " + short_weekday_name(static_cast<Weekday>(last));
  return out;
}

// "Mon – Fri  09:00 – 12:00, 13:00 – 18:00": days in a row with the same hours in one line.
void draw_week(Screen& s, const Member& member) {
  if (member.hours.empty()) {
    gap(2);
    return paragraph(s, words::no_hours, style::secondary);
  }
  for (int first = 0; first < 7;) {
    const std::vector<HoursStretch> open = weekday_hours(member, first);
    int last = first;
    while (last + 1 < 7 && weekday_hours(member, last + 1) == open) ++last;
    if (!open.empty()) {
      gap(2);
      paragraph(s, days_words(first, last) + "  " + stretches_words(open), style::secondary);
    }
    first = last + 1;
  }
}

void draw_exceptions(Screen& s, const Model& model, const MemberId& id, const Member& member,
                     bool may, Commands& out) {
  bool any = false;
  for (std::size_t i = 0; i < member.exceptions.size(); ++i) {
    const HoursException& e = member.exceptions[i];
    if (e.to < model.today()) continue;
    std::string open = e.open.empty() ? std::string(words::exception_closed)
                                      : stretches_words(e.open);
    std::string title = range_words(e.from, e.to), detail = dotted({open, e.reason});
    RowOptions row;
    row.detail = detail;
    row.icon = icon::calendar_days;
    row.icon_tone = Tone::warn;
    row.padding = 0;
    row.rule = false;
    row.pressable = may;
    ImGui::PushID(static_cast<int>(i));
    if (list_row(s, title, row)) out.push_back(cmd::BeginException{id, static_cast<int>(i)});
    ImGui::PopID();
    any = true;
  }
  if (any) place(1, 1);  // the buttons below keep their distance
}

void draw_member(Screen& s, const Model& model, const MemberId& id, const Member& member,
                 Commands& out) {
  std::string name = member_words(model.book, id);
  heading(s, 3, name, style::strong);
  draw_week(s, member);
  bool may = model.access().may(id == model.me ? Permission::session_update
                                               : Permission::team_manage);
  draw_exceptions(s, model, id, member, may, out);
  if (!may) return;
  std::string hours_name = words::hours_of + name;
  ButtonOptions hours, exception;
  hours.icon = icon::clock;
  hours.name = hours_name;
  exception.icon = icon::plus;
  float both = button_width(s, words::change_hours, hours) + space::s +
               button_width(s, words::add_exception, exception);
  bool beside_each_other = both <= left_over();
  if (button(s, words::change_hours, hours)) out.push_back(cmd::BeginHours{id});
  if (beside_each_other) beside(space::s);
  if (button(s, words::add_exception, exception)) out.push_back(cmd::BeginException{id});
}

void draw_service(Screen& s, const Model& model, const ServiceId& id, const Service& service,
                  bool may, bool last, Commands& out) {
  const Practice* practice = model.book.practice();
  std::string price = service.price > 0 && practice
                          ? money_text(service.price, practice->currency)
                          : std::string(words::no_price);
  std::string detail = dotted({duration_words(service.duration), service.code, price});
  if (catalogue_row(s, {id, service.name, detail, may, service.archived, last}))
    out.push_back(cmd::BeginService{id});
}

}  // namespace

bool catalogue_row(Screen& s, const CatalogueRow& about) {
  RowOptions row;
  row.detail = about.detail;
  row.padding = 0;
  row.pressable = about.may;
  row.chevron = about.may;
  row.rule = !about.last;
  if (about.archived) row.trailing = words::archived;
  ImGui::PushID(to_text(about.id).c_str());
  const bool pressed = list_row(s, about.name, row);
  ImGui::PopID();
  return pressed;
}

void archived_link(Screen& s, bool any, bool& shown, const char* id) {
  if (!any) return;
  place(1, 2);
  gap(space::s);
  std::string text = std::string(shown ? words::hide_archived : words::show_archived) + "##" + id;
  if (link_button(s, text)) shown = !shown;
}

void draw_members_card(Screen& s, const Model& model, Commands& out) {
  Card card(s, {.name = words::members_and_hours});
  heading(s, 2, words::members_and_hours);
  bool first = true;
  for (const MemberId& id : model.book.members()) {
    const Member* member = model.book.find<Member>(id);
    if (!member || member->status == MemberStatus::left) continue;
    ImGui::PushID(to_text(id).c_str());
    gap(first ? space::m : space::xl);
    first = false;
    draw_member(s, model, id, *member, out);
    ImGui::PopID();
  }
}

void draw_services_card(Screen& s, const Model& model, PracticeViewState& state, Commands& out) {
  Card card(s, {.name = words::services});
  bool may = model.access().may(Permission::practice_manage);
  if (card_head(s, words::services, may ? words::add_service : "", icon::plus))
    out.push_back(cmd::BeginService{});
  gap(space::xs);
  std::vector<ServiceId> archived, shown = model.book.services();
  model.book.each<Service>([&](const RawId& id, const Service& service) {
    if (service.archived) archived.push_back(ServiceId(id));
  });
  if (state.archived_services) shown.insert(shown.end(), archived.begin(), archived.end());
  for (const ServiceId& id : shown)
    if (const Service* service = model.book.find<Service>(id))
      draw_service(s, model, id, *service, may, id == shown.back(), out);
  archived_link(s, !archived.empty(), state.archived_services, "services");
}

void draw_calendars_card(Screen& s, const Model& model, PracticeViewState& state, Commands& out) {
  Card card(s, {.name = words::calendars});
  bool may = model.access().may(Permission::practice_manage);
  if (card_head(s, words::calendars, may ? words::add_calendar : "", icon::plus))
    out.push_back(cmd::BeginCalendar{});
  gap(space::xs);
  std::vector<CalendarId> archived, shown = model.book.calendars();
  model.book.each<Calendar>([&](const RawId& id, const Calendar& calendar) {
    if (calendar.archived) archived.push_back(CalendarId(id));
  });
  if (model.book.calendars().empty()) paragraph(s, words::no_calendars, style::secondary);
  if (state.archived_calendars) shown.insert(shown.end(), archived.begin(), archived.end());
  for (const CalendarId& id : shown)
    if (const Calendar* calendar = model.book.find<Calendar>(id))
      if (catalogue_row(s, {id, calendar->name, {}, may, calendar->archived, id == shown.back()}))
        out.push_back(cmd::BeginCalendar{id});
  archived_link(s, !archived.empty(), state.archived_calendars, "calendars");
}

}  // namespace sb::ui
