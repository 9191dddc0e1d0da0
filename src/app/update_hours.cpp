// Working hours of a member and the dated exceptions from them (CAL-06).
#include <algorithm>

#include "app/phrases.h"
#include "app/update_parts.h"
#include "base/text.h"
#include "core/working_hours.h"

namespace sb {

std::string_view field_name(ExceptionField f) {
  constexpr std::string_view kNames[kExceptionFields] = {"first", "last", "from", "to", "reason"};
  return kNames[static_cast<int>(f)];
}

namespace {

constexpr const char* kNotATime = "Enter times like 9:00 and 17:30.";

void begin_hours(Model& model, const MemberId& id) {
  const Member* member = model.book.find<Member>(id);
  if (!member) return;
  HoursForm form;
  form.member = id;
  for (const WorkingHours& h : member->hours)
    form.days[static_cast<int>(h.weekday)].push_back({to_hhmm(h.from), to_hhmm(h.to)});
  model.practice.hours = std::move(form);
}

// A long stretch gets an hour's break, at noon if it can; a short one is followed by another.
void add_stretch(std::vector<StretchText>& day) {
  constexpr int kLong = 4 * 60, kHour = 60, kNoon = 12 * 60, kStep = 30;
  if (day.empty()) return day.push_back({});
  const auto from = parse_time(day.back().from), to = parse_time(day.back().to);
  const bool odd = !from || !to || *to <= *from || *to > kMinutesPerDay - 2 * kHour;
  if (odd) return day.push_back({"", ""});
  if (*to - *from < kLong)
    return day.push_back({to_hhmm(*to + kHour), to_hhmm(std::min(*to + kLong, kMinutesPerDay))});
  const bool at_noon = *from < kNoon && *to > kNoon + kHour;
  const int pause = at_noon ? kNoon : (*from + *to) / 2 / kStep * kStep;
  const std::string end = day.back().to;
  day.back().to = to_hhmm(pause);
  day.push_back({to_hhmm(pause + kHour), end});
}

// The hours of the form; what can't be read stands beside its day.
std::vector<WorkingHours> read_hours(HoursForm& form) {
  std::vector<WorkingHours> hours;
  for (int d = 0; d < 7; ++d) {
    form.error[d].clear();
    for (const StretchText& s : form.days[d]) {
      const auto from = parse_time(s.from), to = parse_time(s.to);
      if (!from || !to) {
        form.error[d] = kNotATime;
        break;
      }
      hours.push_back({static_cast<Weekday>(d), *from, *to});
    }
  }
  return hours;
}

// The rule names the day in its sentence ("Tuesday: two stretches overlap."): it stands there.
void place_error(HoursForm& form, const Error& error) {
  for (int d = 0; d < 7; ++d) {
    const std::string day = weekday_name(static_cast<Weekday>(d)) + ": ";
    if (error.message.rfind(day, 0) != 0) continue;
    form.error[d] = error.message.substr(day.size());
    if (!form.error[d].empty() && form.error[d][0] >= 'a' && form.error[d][0] <= 'z')
      form.error[d][0] = static_cast<char>(form.error[d][0] - 'a' + 'A');
    return;
  }
  form.whole = error.message;
}

void save_hours(Model& model, UpdateContext& context, Effects& effects) {
  HoursForm& form = *model.practice.hours;
  form.whole.clear();
  std::vector<WorkingHours> hours = read_hours(form);
  for (const std::string& error : form.error)
    if (!error.empty()) return;
  const auto edits = set_working_hours(model.access(), form.member, std::move(hours));
  if (!edits) return place_error(form, edits.error());
  const Member* member = model.book.find<Member>(form.member);
  const std::string label = "Working hours of " + (member ? member->name : "") + " changed";
  model.practice.hours.reset();
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

bool has_stretch(const HoursForm& form, Weekday day, int index) {
  const auto& stretches = form.days[static_cast<int>(day)];
  return index >= 0 && static_cast<std::size_t>(index) < stretches.size();
}

bool edit_hours(HoursForm& form, const Command& command) {
  if (auto* works = get_if<cmd::SetWorksOn>(&command)) {
    auto& day = form.days[static_cast<int>(works->day)];
    if (!works->works) day.clear();
    else if (day.empty()) day.push_back({});
    form.error[static_cast<int>(works->day)].clear();
  } else if (auto* add = get_if<cmd::AddStretch>(&command)) {
    add_stretch(form.days[static_cast<int>(add->day)]);
  } else if (auto* gone = get_if<cmd::RemoveStretch>(&command)) {
    if (!has_stretch(form, gone->day, gone->index)) return true;
    auto& day = form.days[static_cast<int>(gone->day)];
    day.erase(day.begin() + gone->index);
    form.error[static_cast<int>(gone->day)].clear();
  } else if (auto* typed = get_if<cmd::EditStretch>(&command)) {
    if (!has_stretch(form, typed->day, typed->index)) return true;
    const int d = static_cast<int>(typed->day);
    StretchText& stretch = form.days[d][static_cast<std::size_t>(typed->index)];
    (typed->end ? stretch.to : stretch.from) = typed->text;
    form.error[d].clear();
    return true;
  } else {
    return false;
  }
  ++form.revision;
  return true;
}

// ---- exceptions

void begin_exception(Model& model, const cmd::BeginException& begun) {
  const Member* member = model.book.find<Member>(begun.member);
  if (!member) return;
  ExceptionForm form;
  form.member = begun.member;
  form.at(ExceptionField::from) = "09:00";
  form.at(ExceptionField::to) = "17:00";
  const auto at = static_cast<std::size_t>(begun.index);
  if (begun.index >= 0 && at < member->exceptions.size()) {
    const HoursException& e = member->exceptions[at];
    form.index = begun.index;
    form.closed = e.open.empty();
    form.at(ExceptionField::first) = day_year_words(e.from);
    form.at(ExceptionField::last) = e.to == e.from ? std::string() : day_year_words(e.to);
    form.at(ExceptionField::reason) = e.reason;
    if (!e.open.empty()) {
      form.at(ExceptionField::from) = to_hhmm(e.open.front().from);
      form.at(ExceptionField::to) = to_hhmm(e.open.front().to);
    }
  }
  model.practice.exception = std::move(form);
}

// "Thu 24 Dec 2026" as the form itself writes it, or anything people type.
std::optional<Day> read_day(std::string_view text, Day today) {
  std::string_view t = trim(text);
  if (auto day = parse_day(t, today)) return day;
  return t.size() > 4 && t[3] == ' ' ? parse_day(t.substr(4), today) : std::nullopt;
}

HoursException read_exception(ExceptionForm& form, Day today) {
  HoursException e;
  auto say = [&](ExceptionField f, const char* sentence) {
    form.errors.add(Error{Fault::invalid, sentence, std::string(field_name(f))});
  };
  const auto first = read_day(form.at(ExceptionField::first), today);
  if (first) e.from = *first;
  else say(ExceptionField::first, "Enter the first day, like 24 Dec 2026.");
  e.to = e.from;
  if (!trim(form.at(ExceptionField::last)).empty()) {
    if (const auto last = read_day(form.at(ExceptionField::last), today)) e.to = *last;
    else say(ExceptionField::last, "There is no such day. Type it like 24 Dec 2026.");
  }
  if (first && e.to < e.from) say(ExceptionField::last, "The last day is before the first.");
  e.reason = form.at(ExceptionField::reason);
  if (form.closed) return e;
  const auto from = parse_time(form.at(ExceptionField::from));
  const auto to = parse_time(form.at(ExceptionField::to));
  if (!from) say(ExceptionField::from, "Enter a time like 9:00.");
  if (!to) say(ExceptionField::to, "Enter a time like 17:30.");
  if (from && to && *to <= *from) say(ExceptionField::to, "The end is not after the start.");
  if (from && to) e.open = {{*from, *to}};
  return e;
}

void keep_exceptions(Model& model, UpdateContext& context, Effects& effects,
                     const Result<std::vector<Edit>>& edits, const std::string& label) {
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

void save_exception(Model& model, UpdateContext& context, Effects& effects) {
  ExceptionForm& form = *model.practice.exception;
  form.errors.clear();
  HoursException e = read_exception(form, model.today());
  const Member* member = model.book.find<Member>(form.member);
  if (!form.errors.empty() || !member) return;
  std::vector<HoursException> all = member->exceptions;
  const auto at = static_cast<std::size_t>(form.index);
  const std::string label =
      (e.open.empty() ? "Closed " : "Other hours ") + range_words(e.from, e.to);
  if (form.index >= 0 && at < all.size()) {
    // More than the one stretch that the form knows stays, as long as it was not touched.
    const auto& before = all[at].open;
    if (!e.open.empty() && before.size() > 1 && e.open.front() == before.front()) e.open = before;
    all[at] = std::move(e);
  } else {
    all.push_back(std::move(e));
  }
  const auto edits = set_hours_exceptions(model.access(), form.member, std::move(all));
  if (!edits) return form.errors.add(edits.error());
  model.practice.exception.reset();
  keep_exceptions(model, context, effects, edits, label);
}

void remove_exception(Model& model, UpdateContext& context, Effects& effects,
                      const cmd::RemoveException& gone) {
  model.practice.exception.reset();
  const Member* member = model.book.find<Member>(gone.member);
  const auto at = static_cast<std::size_t>(gone.index);
  if (!member || gone.index < 0 || at >= member->exceptions.size()) return;
  std::vector<HoursException> all = member->exceptions;
  const std::string label =
      "Exception " + range_words(all[at].from, all[at].to) + " removed";
  all.erase(all.begin() + gone.index);
  keep_exceptions(model, context, effects,
                  set_hours_exceptions(model.access(), gone.member, std::move(all)), label);
}

bool update_exceptions(Model& model, const Command& command, UpdateContext& context,
                       Effects& effects) {
  if (auto* begun = get_if<cmd::BeginException>(&command))
    return begin_exception(model, *begun), true;
  if (auto* gone = get_if<cmd::RemoveException>(&command))
    return remove_exception(model, context, effects, *gone), true;
  if (!model.practice.exception) return false;
  ExceptionForm& form = *model.practice.exception;
  if (auto* typed = get_if<cmd::EditExceptionField>(&command)) {
    form.at(typed->field) = typed->text;
    form.errors.clear(field_name(typed->field));
  } else if (auto* closed = get_if<cmd::SetExceptionClosed>(&command)) {
    form.closed = closed->closed;
  } else if (get_if<cmd::SaveException>(&command)) {
    save_exception(model, context, effects);
  } else if (get_if<cmd::CloseException>(&command)) {
    model.practice.exception.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool update_hours(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  if (auto* begun = get_if<cmd::BeginHours>(&command))
    return begin_hours(model, begun->member), true;
  if (update_exceptions(model, command, context, effects)) return true;
  if (!model.practice.hours) return false;
  if (edit_hours(*model.practice.hours, command)) return true;
  if (get_if<cmd::SaveHours>(&command)) return save_hours(model, context, effects), true;
  if (get_if<cmd::CloseHours>(&command)) return model.practice.hours.reset(), true;
  return false;
}

}  // namespace sb
