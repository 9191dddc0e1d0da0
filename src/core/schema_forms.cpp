#include "core/schema_forms.h"

#include <algorithm>

namespace sb::format {
namespace {

const std::string* sound_text(const Value* value) {
  const std::string* text = value ? value->get<std::string>() : nullptr;
  return text && is_sound_text(*text) ? text : nullptr;
}

// An entry of a map that may be missing; false when it is there and no sound text.
bool read_entry(const Value& map, std::string_view key, std::string& out) {
  const Value* entry = map.find(key);
  if (!entry) return true;
  const std::string* text = sound_text(entry);
  if (text) out = *text;
  return text != nullptr;
}

bool read_section(const Value& value, Section& out) {
  if (!value.get<Map>()) return false;
  const Value* required = value.find("required");
  if (required) {
    if (!required->get<bool>()) return false;
    out.required = *required->get<bool>();
  }
  return read_entry(value, "key", out.key) && !out.key.empty() &&
         read_entry(value, "title", out.title) && read_entry(value, "prompt", out.prompt) &&
         read_entry(value, "example", out.example);
}

bool read_minute(const Value* value, int& out) {
  const std::int64_t* number = value ? value->get<std::int64_t>() : nullptr;
  if (!number || *number < 0 || *number > kMinutesPerDay) return false;
  out = static_cast<int>(*number);
  return true;
}

bool read_hours(const Value& value, WorkingHours& out) {
  const std::string* word = sound_text(value.find("weekday"));
  const std::optional<Weekday> weekday = word ? to_value<Weekday>(*word) : std::nullopt;
  if (!weekday) return false;
  out.weekday = *weekday;
  return read_minute(value.find("from"), out.from) && read_minute(value.find("to"), out.to) &&
         out.from < out.to;
}

bool read_day(const Value* value, Day& out) {
  return value && Form<Day>::read(*value, out).empty();
}

bool read_stretch(const Value& value, HoursStretch& out) {
  return read_minute(value.find("from"), out.from) && read_minute(value.find("to"), out.to) &&
         out.from < out.to;
}

bool read_exception(const Value& value, HoursException& out) {
  const Value* open = value.find("open");
  const List* stretches = open ? open->get<List>() : nullptr;
  if (!stretches) return false;
  out.open.resize(stretches->size());
  for (std::size_t i = 0; i < out.open.size(); ++i) {
    if (!read_stretch((*stretches)[i], out.open[i])) return false;
  }
  return read_day(value.find("from"), out.from) && read_day(value.find("to"), out.to) &&
         out.from <= out.to && read_entry(value, "reason", out.reason);
}

bool read_flag(const Value& map, std::string_view key, bool& out) {
  const Value* entry = map.find(key);
  if (!entry) return true;
  if (!entry->get<bool>()) return false;
  out = *entry->get<bool>();
  return true;
}

bool read_contact(const Value& value, ClientContact& out) {
  if (!value.get<Map>()) return false;
  const std::string* word = sound_text(value.find("role"));
  const std::optional<ContactRole> role = word ? to_value<ContactRole>(*word) : std::nullopt;
  if (!role) return false;
  out.role = *role;
  return read_entry(value, "name", out.name) && read_entry(value, "relation", out.relation) &&
         read_entry(value, "phone", out.phone) && read_entry(value, "email", out.email) &&
         read_flag(value, "may_call", out.may_call) && read_flag(value, "may_text", out.may_text) &&
         read_flag(value, "may_voicemail", out.may_voicemail) &&
         read_flag(value, "may_email", out.may_email);
}

bool read_text(const Value& value, std::string& out) {
  const std::string* text = sound_text(&value);
  if (text) out = *text;
  return text != nullptr;
}

bool read_time(const Value& value, LocalTime& out) {
  return Form<LocalTime>::read(value, out).empty();
}

template <class T>
Complaint read_list(const Value& value, std::vector<T>& out, bool (*read)(const Value&, T&),
                    const char* complaint) {
  const List* list = value.get<List>();
  if (!list) return complaint;
  std::vector<T> items(list->size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!read((*list)[i], items[i])) return complaint;
  }
  out = std::move(items);
  return {};
}

Complaint read_sections(const Value& value, std::vector<Section>& out) {
  return read_list<Section>(value, out, read_section,
                            "must be a list of sections, each with a key");
}

}  // namespace

Complaint Form<std::string>::read(const Value& value, std::string& out) {
  const std::string* text = value.get<std::string>();
  if (!text) return "must be a text";
  if (!is_sound_text(*text)) return "holds characters that are damaged";
  out = *text;
  return {};
}

Complaint Form<bool>::read(const Value& value, bool& out) {
  if (!value.get<bool>()) return "must be yes or no";
  out = *value.get<bool>();
  return {};
}

Complaint Form<Day>::read(const Value& value, Day& out) {
  const std::string* text = value.get<std::string>();
  const std::optional<Day> day = text ? day_from_iso(*text) : std::nullopt;
  if (!day) return "must be a date like 2026-11-18";
  out = *day;
  return {};
}

Value Form<Day>::write(Day day) {
  if (day == Day{INT32_MIN}) return {};
  return to_iso(day);
}

Complaint Form<LocalTime>::read(const Value& value, LocalTime& out) {
  const std::string* text = value.get<std::string>();
  const std::optional<LocalTime> time = text ? local_from_iso(*text) : std::nullopt;
  // A day on either side of every time must still be a time.
  const bool fits = time && time->minutes < INT32_MAX - 2 * kMinutesPerDay &&
                    time->minutes > INT32_MIN + 2 * kMinutesPerDay;
  if (!fits) return "must be a date and time like 2026-11-18T10:00";
  out = *time;
  return {};
}

Complaint Form<Instant>::read(const Value& value, Instant& out) {
  const std::string* text = value.get<std::string>();
  const std::optional<Instant> at = text ? instant_from_iso(*text) : std::nullopt;
  if (!at) return "must be a moment like 2026-11-18T09:00:00.000Z";
  out = *at;
  return {};
}

Value Form<Instant>::write(Instant at) {
  if (at == Instant{}) return {};
  return to_iso(at);
}

Complaint read_id(const Value& value, RawId& out) {
  const std::string* text = value.get<std::string>();
  const std::optional<RawId> id = text ? id_from_text(*text) : std::nullopt;
  if (!id) return "must be an id";
  out = *id;
  return {};
}

Complaint Form<Bytes>::read(const Value& value, Bytes& out) {
  const Bytes* bytes = value.get<Bytes>();
  if (!bytes) return "must be bytes";
  out = *bytes;
  return {};
}

Complaint Form<std::vector<Section>>::read(const Value& value, std::vector<Section>& out) {
  return read_sections(value, out);
}

Value Form<std::vector<Section>>::write(const std::vector<Section>& sections) {
  List list;
  for (const Section& s : sections) {
    list.push_back(Map{{"key", s.key}, {"title", s.title}, {"prompt", s.prompt},
                       {"example", s.example}, {"required", s.required}});
  }
  return list;
}

Complaint Form<SectionList>::read(const Value& value, SectionList& out) {
  std::vector<Section> sections;
  Complaint complaint = read_sections(value, sections);
  if (complaint.empty()) out = SectionList(std::move(sections));
  return complaint;
}

Value Form<SectionList>::write(const SectionList& sections) {
  return Form<std::vector<Section>>::write(sections.list());
}

Complaint Form<std::vector<WorkingHours>>::read(const Value& value,
                                                std::vector<WorkingHours>& out) {
  return read_list<WorkingHours>(value, out, read_hours,
                                 "must be a list of weekday, from and to, each from before its to");
}

Value Form<std::vector<WorkingHours>>::write(const std::vector<WorkingHours>& hours) {
  List list;
  for (const WorkingHours& h : hours) {
    list.push_back(
        Map{{"weekday", std::string(to_word(h.weekday))}, {"from", h.from}, {"to", h.to}});
  }
  return list;
}

Complaint Form<std::vector<HoursException>>::read(const Value& value,
                                                  std::vector<HoursException>& out) {
  return read_list<HoursException>(value, out, read_exception,
                                   "must be a list of days from and to, each with its open hours");
}

Value Form<std::vector<HoursException>>::write(const std::vector<HoursException>& exceptions) {
  List list;
  for (const HoursException& e : exceptions) {
    List open;
    for (const HoursStretch& s : e.open) open.push_back(Map{{"from", s.from}, {"to", s.to}});
    list.push_back(Map{{"from", to_iso(e.from)}, {"to", to_iso(e.to)}, {"open", std::move(open)},
                       {"reason", e.reason}});
  }
  return list;
}

Complaint Form<std::vector<ClientContact>>::read(const Value& value,
                                                 std::vector<ClientContact>& out) {
  return read_list<ClientContact>(value, out, read_contact,
                                  "must be a list of contacts, each with a role");
}

Value Form<std::vector<ClientContact>>::write(const std::vector<ClientContact>& contacts) {
  List list;
  for (const ClientContact& c : contacts) {
    list.push_back(Map{{"role", std::string(to_word(c.role))},
                       {"name", c.name},
                       {"relation", c.relation},
                       {"phone", c.phone},
                       {"email", c.email},
                       {"may_call", c.may_call},
                       {"may_text", c.may_text},
                       {"may_voicemail", c.may_voicemail},
                       {"may_email", c.may_email}});
  }
  return list;
}

Complaint Form<std::vector<std::string>>::read(const Value& value, std::vector<std::string>& out) {
  return read_list<std::string>(value, out, read_text, "must be a list of texts");
}

Value Form<std::vector<std::string>>::write(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.push_back(text);
  return list;
}

Complaint Form<std::vector<LocalTime>>::read(const Value& value, std::vector<LocalTime>& out) {
  return read_list<LocalTime>(value, out, read_time,
                              "must be a list of times like 2026-11-18T10:00");
}

Value Form<std::vector<LocalTime>>::write(const std::vector<LocalTime>& times) {
  List list;
  for (LocalTime t : times) list.push_back(to_iso(t));
  return list;
}

Complaint set_keyed(KeyedText& text, std::string_view key, const Value& value) {
  if (key.empty() || !is_sound_text(key)) return "needs the key of a section";
  if (value.is_null()) {
    text.erase(std::string(key));
    return {};
  }
  const std::string* words = value.get<std::string>();
  if (!words) return "must be a text";
  if (!is_sound_text(*words)) return "holds characters that are damaged";
  text[std::string(key)] = *words;
  return {};
}

Value get_keyed(const KeyedText& text, std::string_view key) {
  const auto found = text.find(std::string(key));
  return found == text.end() ? Value() : Value(found->second);
}

}  // namespace sb::format
