#include "app/demo_cast.h"

#include <algorithm>
#include <array>

#include "core/codec.h"

namespace sb {

namespace {

constexpr std::int64_t kMinuteMs = 60000;
constexpr int kWeeksBack = 104, kWeeksAhead = 6;
// Starts of the day's slots; the break at noon stays free.
constexpr std::array<int, 8> kStarts = {9 * 60,  10 * 60, 11 * 60, 13 * 60,
                                        14 * 60, 15 * 60, 16 * 60, 17 * 60};

Error unreadable() {
  return {Fault::damaged, "The demo practice could not be read. Reload the page.", ""};
}

std::string text_at(const Value& v, std::string_view key) {
  const Value* found = v.find(key);
  return found ? found->text_or() : std::string();
}

DemoTheme theme_of(const std::string& name, const Value& sections) {
  DemoTheme theme{name, {}};
  const Map* map = sections.get<Map>();
  if (!map) return theme;
  // JSON's order of keys is not the note's: SOAP's order stands here.
  for (const char* key : {"subjective", "objective", "assessment", "plan"}) {
    const Value* lines = sections.find(key);
    const List* list = lines ? lines->get<List>() : nullptr;
    if (!list || list->empty()) continue;
    theme.sections.push_back({key, {}});
    for (const Value& line : *list) theme.sections.back().second.push_back(line.text_or());
  }
  return theme;
}

std::size_t theme_index(const DemoCast& cast, const std::string& name) {
  for (std::size_t i = 0; i < cast.themes.size(); ++i)
    if (cast.themes[i].name == name) return i;
  return 0;
}

DemoClient client_of(const DemoCast& cast, const Value& v, std::size_t index) {
  DemoClient c;
  c.name = text_at(v, "name");
  c.preferred = text_at(v, "preferred");
  c.pronouns = text_at(v, "pronouns");
  c.born = text_at(v, "born");
  c.theme = theme_index(cast, text_at(v, "theme"));
  c.every = static_cast<int>(v.find("every") ? v.find("every")->int_or(7) : 7);
  c.couple = c.pronouns.empty();
  if (index % 13 == 12) c.status = ClientStatus::discharged;
  return c;
}

DemoNote note_of(const DemoCast& cast, const Value& v) {
  DemoNote n;
  for (std::size_t i = 0; i < cast.clients.size(); ++i)
    if (cast.clients[i].name == text_at(v, "client")) n.client = i;
  n.kind = from_word<NoteKind>(text_at(v, "kind")).value_or(NoteKind::clinical);
  n.medium = from_word<Medium>(text_at(v, "medium")).value_or(Medium::phone);
  n.days = static_cast<int>(v.find("days") ? v.find("days")->int_or(7) : 7);
  n.minute = parse_time(text_at(v, "time")).value_or(9 * 60);
  n.title = text_at(v, "title");
  const auto is = [&](const char* key) {
    const Value* found = v.find(key);
    return found && found->get<bool>() && *found->get<bool>();
  };
  n.sticky = is("sticky");
  n.sign = is("sign");
  const Value* text = v.find("text");
  if (const Map* map = text ? text->get<Map>() : nullptr)
    for (const auto& [key, words] : *map) n.text.emplace_back(key, words.text_or());
  return n;
}

// One of the week's 40 slots, spread so that neighbours in the list are days apart.
LocalTime slot_of(std::size_t slot, Day monday) {
  std::size_t spread = slot * 7 % 40;
  return LocalTime::at(monday + static_cast<int>(spread % 5), kStarts[spread / 5]);
}

struct Turn {  // when a client comes: a slot, every n weeks, beginning with week `phase`
  std::size_t slot = 0;
  int weeks = 1, phase = 0;
};

// Weekly clients have a slot of their own; two fortnightly or four monthly ones share one.
std::vector<Turn> turns_of(const DemoCast& cast) {
  std::vector<Turn> turns;
  std::size_t next = 0;
  std::array<std::size_t, 5> shared{};
  std::array<int, 5> used{};
  for (const DemoClient& c : cast.clients) {
    int weeks = std::clamp(c.every / 7, 1, 4);
    auto w = static_cast<std::size_t>(weeks);
    if (used[w] % weeks == 0) shared[w] = next++;
    turns.push_back({shared[w], weeks, used[w] % weeks});
    ++used[w];
  }
  return turns;
}

void decide_past(DemoSession& s, SeededRandom& random) {
  std::uint64_t dice = random.below(100);
  s.status = SessionStatus::completed;
  if (dice < 5) {
    s.status = SessionStatus::cancelled;
    s.reason = "ill";
  } else if (dice < 7) {
    s.status = SessionStatus::late_cancelled;
    s.reason = "called an hour before";
  } else if (dice < 11) {
    s.status = SessionStatus::no_show;
  }
  s.late = static_cast<int>(random.below(5));
}

// Notes of the last days are partly missing or drafts, so that there is something to do.
void decide_note(DemoSession& s, std::int64_t age_ms, SeededRandom& random) {
  constexpr std::int64_t kHour = 3600 * 1000;
  std::uint64_t dice = random.below(100);
  if (s.status != SessionStatus::completed) return;
  bool recent = age_ms < 60 * kHour, late = age_ms < 120 * kHour;
  if (recent && dice < 40) return;
  if (late && !recent && dice < 10) return;
  s.note = NoteId(random_id(random));
  s.half_written = late && dice < 55;
  s.sign = !s.half_written;
  s.sign_after_ms = static_cast<std::int64_t>(20 + random.below(1200)) * kMinuteMs + kHour / 2;
  s.words = random.below(12);
}

}  // namespace

Result<DemoCast> demo_cast_from_json(std::string_view json) {
  SB_TRY(v, value_from_json(json));
  DemoCast cast;
  cast.practice = text_at(v, "practice");
  cast.owner = text_at(v, "owner");
  cast.credentials = text_at(v, "credentials");
  const Value* themes = v.find("themes");
  const Value* clients = v.find("clients");
  if (!themes || !themes->get<Map>() || !clients || !clients->get<List>()) return unreadable();
  for (const auto& [name, sections] : *themes->get<Map>())
    cast.themes.push_back(theme_of(name, sections));
  std::size_t index = 0;
  for (const Value& c : *clients->get<List>()) cast.clients.push_back(client_of(cast, c, index++));
  if (cast.clients.empty() || cast.themes.empty()) return unreadable();
  const Value* notes = v.find("notes");
  if (const List* list = notes ? notes->get<List>() : nullptr)
    for (const Value& n : *list) cast.notes.push_back(note_of(cast, n));
  return cast;
}

std::vector<DemoSession> plan_demo_sessions(const DemoCast& cast, const Zone& zone, Instant now,
                                            SeededRandom& random) {
  std::vector<DemoSession> out;
  std::vector<Turn> turns = turns_of(cast);
  Day this_monday = week_start(zone.to_local(now).day(), Weekday::mon);
  for (std::size_t i = 0; i < cast.clients.size(); ++i) {
    const DemoClient& c = cast.clients[i];
    int joined = -kWeeksBack + static_cast<int>(i < 8 ? 0 : random.below(60));
    int left = c.status == ClientStatus::discharged ? -10 - static_cast<int>(random.below(20))
                                                    : kWeeksAhead;
    bool first = true;
    for (int week = joined; week <= left; ++week) {
      int turn = ((week % turns[i].weeks) + turns[i].weeks) % turns[i].weeks;
      if (turn != turns[i].phase) continue;
      DemoSession s;
      s.client = i;
      s.id = SessionId(random_id(random));
      s.start = slot_of(turns[i].slot, this_monday + 7 * week);
      s.duration = c.couple ? 80 : 50;
      s.modality = random.below(5) == 0 ? Modality::video : Modality::in_person;
      s.first = std::exchange(first, false);
      std::int64_t age = now.ms - zone.resolve(s.start + Minutes{s.duration}).instant.ms;
      if (age > 5 * kMinuteMs) {
        decide_past(s, random);
        decide_note(s, age, random);
      }
      out.push_back(std::move(s));
    }
  }
  return out;
}

}  // namespace sb
