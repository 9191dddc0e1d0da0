// The fields of the form that say how an event repeats (CAL-09).
#include "app/phrases.h"
#include "app/session_form_parts.h"

namespace sb {

namespace {

Day form_day(const Model& model, const SessionForm& form) {
  return read_typed(model, form).day.value_or(model.today());
}

void set_repeat(const Model& model, SessionForm& form, Repeat repeat) {
  RepeatForm& r = form.repeat;
  const Day day = form_day(model, form);
  if (repeat == Repeat::custom && r.kept.empty()) return;
  r.repeat = repeat;
  r.changed = true;
  bool any = false;
  for (bool on : r.days) any |= on;
  if (!any) r.days[static_cast<int>(weekday_of(day))] = true;
  if (r.monthly == MonthlyBy::last_weekday && !is_last_weekday_of(day))
    r.monthly = MonthlyBy::day_of_month;
}

// The day of the session itself turned off: the session goes to the next day that is chosen.
void move_to_chosen_day(const Model& model, SessionForm& form) {
  Day day = form_day(model, form);
  for (int d = 0; d < 7 && !form.repeat.days[static_cast<int>(weekday_of(day))]; ++d) day = day + 1;
  form.at(SessionField::date) = to_iso(day);
  form.last_day = day;
  ++form.revision;
}

void pick_day(const Model& model, SessionForm& form, const cmd::PickRepeatDay& c) {
  form.repeat.days[static_cast<int>(c.day)] = c.on;
  form.repeat.changed = true;
  bool any = false;
  for (bool on : form.repeat.days) any |= on;
  if (!any) form.repeat.days[static_cast<int>(c.day)] = true;
  else if (!c.on && weekday_of(form_day(model, form)) == c.day) move_to_chosen_day(model, form);
}

}  // namespace

bool update_repeat(Model& model, const Command& command) {
  SessionForm& form = *model.calendar.form;
  if (auto* repeat = get_if<cmd::SetRepeat>(&command)) {
    set_repeat(model, form, repeat->repeat);
    for (const char* field : {"interval", "until", "count"}) form.errors.clear(field);
  } else if (auto* typed = get_if<cmd::EditRepeatField>(&command)) {
    form.repeat.at(typed->field) = typed->text;
    form.repeat.changed = true;
    form.errors.clear(field_name(typed->field));
  } else if (auto* day = get_if<cmd::PickRepeatDay>(&command)) {
    pick_day(model, form, *day);
  } else if (auto* by = get_if<cmd::PickRepeatMonthly>(&command)) {
    form.repeat.monthly = by->by;
    form.repeat.changed = true;
  } else if (auto* end = get_if<cmd::PickRepeatEnd>(&command)) {
    form.repeat.end = end->end;
    form.repeat.changed = true;
    form.errors.clear("until");
    form.errors.clear("count");
  } else {
    return false;
  }
  form.errors.clear("repeat");
  refresh_form(model, form);
  return true;
}

}  // namespace sb
