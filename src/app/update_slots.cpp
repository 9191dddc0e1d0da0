// The search for free slots (CAL-11).
#include "app/phrases.h"
#include "app/update_parts.h"
#include "core/free_slots.h"

namespace sb {

namespace {

constexpr std::size_t kPage = 24;    // slots shown, and by how many more
constexpr int kUsualDays = 14;       // what is looked through when it opens

int at(SlotField field) { return static_cast<int>(field); }

const char* name_of(SlotField field) {
  constexpr const char* kNames[] = {"duration", "from", "until"};
  return kNames[at(field)];
}

struct Asked {
  std::optional<Minutes> duration;
  std::optional<Day> from, until;
};

void refuse(SlotSearch& search, SlotField field, const char* why) {
  search.errors.add(Error{Fault::invalid, why, name_of(field)});
}

Asked read(const Model& model, SlotSearch& search) {
  Asked asked;
  asked.duration = parse_duration(search.text[at(SlotField::duration)]);
  if (!asked.duration) refuse(search, SlotField::duration, "Type a duration, such as 50 min.");
  else if (asked.duration->count < 1 || asked.duration->count > kMinutesPerDay)
    refuse(search, SlotField::duration, "Between 1 minute and 24 hours.");
  asked.from = parse_day(search.text[at(SlotField::from)], model.today());
  if (!asked.from) refuse(search, SlotField::from, "Type a date, such as 18 Nov 2026.");
  asked.until = parse_day(search.text[at(SlotField::until)], model.today());
  if (!asked.until) refuse(search, SlotField::until, "Type a date, such as 18 Nov 2026.");
  if (asked.from && asked.until) {
    if (*asked.until < *asked.from)
      refuse(search, SlotField::until, "The last day is before the first.");
    else if (*asked.until - *asked.from >= kMostSlotDays)
      refuse(search, SlotField::until, "Look through a year at most.");
    else if (*asked.until < model.today())
      refuse(search, SlotField::until, "These days are over.");
  }
  search.from_words = asked.from ? day_year_words(*asked.from) : "";
  search.until_words = asked.until ? day_year_words(*asked.until) : "";
  return asked;
}

void look(Model& model) {
  SlotSearch& search = *model.calendar.slots;
  search.errors.clear();
  search.found.clear();
  search.more = false;
  search.message.clear();
  const Asked asked = read(model, search);
  if (!search.errors.empty()) return;
  const Practice* practice = model.book.practice();
  const LocalTime from = std::max(LocalTime::at(*asked.from, 0), model.local_now());
  search.found = free_slots(model.access(), search.member, asked.duration->count, from,
                            LocalTime::at(*asked.until + 1, 0),
                            practice ? practice->slot_minutes : 30, search.most + 1);
  search.more = search.found.size() > search.most;
  if (search.more) search.found.resize(search.most);
  if (search.found.empty())
    search.message = "No free slot of " + duration_words(asked.duration->count) +
                     " in these days. Try later days or a shorter time.";
}

void begin(Model& model) {
  SlotSearch search;
  const CalendarFilter& filter = model.calendar.filter;
  search.member = filter.members.size() == 1 ? filter.members.front() : model.me;
  search.most = kPage;
  const std::vector<ServiceId>& services = model.book.services();
  const Service* service = services.empty() ? nullptr : model.book.find<Service>(services.front());
  const Practice* practice = model.book.practice();
  const int duration = service ? service->duration : practice ? practice->default_duration : 60;
  const Day from = std::max(model.today(), model.calendar.day);
  search.text[at(SlotField::duration)] = std::to_string(duration) + " min";
  search.text[at(SlotField::from)] = to_iso(from);
  search.text[at(SlotField::until)] = to_iso(from + (kUsualDays - 1));
  model.calendar.selected = {};
  model.calendar.slots = std::move(search);
  look(model);
}

void take(Model& model, UpdateContext& context, Effects& effects, LocalTime start) {
  const SlotSearch search = std::move(*model.calendar.slots);
  model.calendar.slots.reset();
  const auto duration = parse_duration(search.text[at(SlotField::duration)]);
  model.calendar.day = start.day();
  refresh_calendar(model);
  cmd::BeginSession form;
  form.start = start;
  form.duration = duration ? duration->count : 0;
  form.member = search.member;
  update_session_form(model, form, context, effects);
}

}  // namespace

bool update_slots(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  if (get_if<cmd::BeginSlotSearch>(&command)) return begin(model), true;
  if (!model.calendar.slots) return false;
  SlotSearch& search = *model.calendar.slots;
  if (auto* member = get_if<cmd::PickSlotMember>(&command)) {
    search.member = member->member;
    search.most = kPage;
    look(model);
  } else if (auto* edit = get_if<cmd::EditSlotField>(&command)) {
    search.text[at(edit->field)] = edit->text;
    search.most = kPage;
    look(model);
  } else if (get_if<cmd::MoreSlots>(&command)) {
    search.most += kPage;
    look(model);
  } else if (auto* taken = get_if<cmd::TakeSlot>(&command)) {
    take(model, context, effects, taken->start);
  } else if (get_if<cmd::CloseSlotSearch>(&command)) {
    model.calendar.slots.reset();
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
