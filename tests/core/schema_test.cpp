#include "core/schema.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "core/change_kit.h"

using namespace sb;

namespace {

// Sets a value on a fresh entity: the value read back, or the message.
template <class E>
std::string check(const char* field, const Value& value) {
  const FieldSpec* spec = find_field(E::kKind, field);
  REQUIRE(spec);
  E entity;
  const Status status = spec->set(&entity, split_field(field).key, value);
  if (!status) return status.error().message;
  const Value back = spec->get(&entity, split_field(field).key);
  if (back.is_null()) return "null";
  if (const auto* i = back.get<std::int64_t>()) return std::to_string(*i);
  if (const auto* b = back.get<bool>()) return *b ? "true" : "false";
  return back.text_or("other");
}

}  // namespace

TEST_CASE("values of every type go in and come out in their stored form") {
  CHECK(check<Client>("name", "Ωμέγα") == "Ωμέγα");
  CHECK(check<Client>("birth_date", "1980-02-29") == "1980-02-29");
  CHECK(check<Client>("birth_date", Value{}) == "null");
  CHECK(check<Client>("deleted", true) == "true");
  CHECK(check<Client>("practitioner", to_text(kit::id(3))) == to_text(kit::id(3)));
  CHECK(check<Session>("start", "2026-11-18T10:00") == "2026-11-18T10:00");
  CHECK(check<Session>("started", "2026-11-18T09:00:00.123Z") == "2026-11-18T09:00:00.123Z");
  CHECK(check<Session>("started", Value{}) == "null");
  CHECK(check<Session>("status", "in-progress") == "in-progress");
  CHECK(check<Session>("modality", "in-person") == "in-person");
  CHECK(check<Member>("role", "front-desk") == "front-desk");
  CHECK(check<Practice>("first_weekday", "sun") == "sun");
  CHECK(check<Service>("price", 12050) == "12050");
  CHECK(check<Note>("text/plan", "Rest.") == "Rest.");
  CHECK(check<Note>("text/plan", Value{}) == "null");
  CHECK(check<Note>("kind", "psychotherapy") == "psychotherapy");
}

TEST_CASE("CLI-01 contacts and tags go in and come out as lists") {
  Client client;
  const FieldSpec* contacts = find_field(Client::kKind, "contacts");
  const FieldSpec* tags = find_field(Client::kKind, "tags");
  const List mother{Map{{"role", "guardian"}, {"name", "Ada Okafor"}, {"may_text", true}}};
  REQUIRE(contacts->set(&client, "", mother));
  REQUIRE(client.contacts.size() == 1);
  CHECK(client.contacts[0].role == ContactRole::guardian);
  CHECK(client.contacts[0].name == "Ada Okafor");
  CHECK(client.contacts[0].may_text);
  CHECK_FALSE(client.contacts[0].may_call);
  CHECK(check<Client>("contacts", List{Map{{"name", "Ada"}}}) ==
        "Contacts must be a list of contacts, each with a role.");
  CHECK(check<Client>("contacts", List{Map{{"role", "guardian"}, {"may_call", 1}}}) ==
        "Contacts must be a list of contacts, each with a role.");
  REQUIRE(tags->set(&client, "", List{"evenings", "Straße"}));
  CHECK(client.tags == std::vector<std::string>{"evenings", "Straße"});
  CHECK(check<Client>("tags", List{"evenings", 3}) == "Tags must be a list of texts.");
}

TEST_CASE("wrong types and words are refused with the field's label") {
  CHECK(check<Client>("name", 5) == "Legal name must be a text.");
  CHECK(check<Client>("name", "a\xff") == "Legal name holds characters that are damaged.");
  CHECK(check<Client>("name", std::string("a\0b", 3)) ==
        "Legal name holds characters that are damaged.");
  CHECK(check<Client>("birth_date", "1981-02-29") ==
        "Date of birth must be a date like 2026-11-18.");
  CHECK(check<Client>("deleted", 1) == "Deleted must be yes or no.");
  CHECK(check<Client>("practitioner", "nobody!") == "Practitioner must be an id.");
  CHECK(check<Session>("status", "hologram") ==
        "Status is a choice that this version does not know.");
  CHECK(check<Session>("start", "2026-11-18") ==
        "Start must be a date and time like 2026-11-18T10:00.");
  CHECK(check<Session>("duration", 50.0) == "Duration must be a whole number.");
  CHECK(check<Note>("text", "no key") == "Text needs the key of a section.");
  CHECK(check<Note>("text/", "no key") == "Text needs the key of a section.");
  CHECK(check<Note>("text/plan", List{}) == "Text must be a text.");
  CHECK(check<Template>("sections", List{Map{{"title", "no key"}}}) ==
        "Sections must be a list of sections, each with a key.");
  CHECK(check<Member>("signing_key", "text") == "Signing key must be bytes.");
}

TEST_CASE("CAL-02 SES-01 numbers outside their range are refused") {
  CHECK(check<Practice>("slot_minutes", 4) == "Calendar slot must be between 5 and 60.");
  CHECK(check<Practice>("slot_minutes", 61) == "Calendar slot must be between 5 and 60.");
  CHECK(check<Practice>("slot_minutes", 5) == "5");
  CHECK(check<Practice>("slot_minutes", 60) == "60");
  CHECK(check<Session>("duration", 0) == "Duration must be between 1 and 1440.");
  CHECK(check<Session>("duration", 1440) == "1440");
  CHECK(check<Session>("duration", INT64_MAX) == "Duration must be between 1 and 1440.");
  CHECK(check<Service>("price", -1) == "Price must be between 0 and 1000000000000.");
}

TEST_CASE("a refused value leaves the entity as it was") {
  Session session;
  session.duration = 45;
  const Status status = find_field("session", "duration")->set(&session, {}, 0);
  REQUIRE_FALSE(status);
  CHECK(status.error().field == "duration");
  CHECK(session.duration == 45);
}

TEST_CASE("null resets to the default") {
  Practice practice;
  practice.currency = "EUR";
  CHECK(find_field("practice", "currency")->set(&practice, {}, Value{}));
  CHECK(practice.currency == "USD");
}

TEST_CASE("lists keep order and know their defaults") {
  Member member;
  const Value hours = List{Map{{"weekday", "tue"}, {"from", 540}, {"to", 720}},
                           Map{{"weekday", "tue"}, {"from", 780}, {"to", 1440}}};
  CHECK(find_field("member", "hours")->set(&member, {}, hours));
  REQUIRE(member.hours.size() == 2);
  CHECK(member.hours[1] == WorkingHours{Weekday::tue, 780, 1440});
  CHECK(find_field("member", "hours")->get(&member, {}) == hours);
  const Value reversed = List{Map{{"weekday", "tue"}, {"from", 540}, {"to", 540}}};
  CHECK_FALSE(find_field("member", "hours")->set(&member, {}, reversed));
  Template t;
  CHECK(find_field("template", "sections")->set(&t, {}, List{Map{{"key", "plan"}}}));
  CHECK(t.sections.at(0).required);
}

TEST_CASE("fields are found by name, keyed ones with their key only") {
  CHECK(find_field("note", "text/plan") == find_field("note", "text/goal"));
  CHECK(find_field("client", "name") != nullptr);
  CHECK(find_field("client", "name/x") == nullptr);
  CHECK(find_field("client", "nothing") == nullptr);
  CHECK(find_field("nothing", "name") == nullptr);
  CHECK(find_kind("session")->label == std::string("Session"));
  CHECK(find_kind("") == nullptr);
}

TEST_CASE("TEAM-04 the front desk sees times and names and no clinical word") {
  for (const char* kind : {"note", "addendum", "signature"}) {
    for (const FieldSpec& f : find_kind(kind)->fields)
      CHECK(f.sensitivity == Sensitivity::clinical);
  }
  CHECK(sensitivity_of("session", "start") == Sensitivity::schedule);
  CHECK(sensitivity_of("session", "client_note") == Sensitivity::schedule);
  CHECK(sensitivity_of("session", "reason") == Sensitivity::clinical);
  CHECK(sensitivity_of("session", "private_note") == Sensitivity::clinical);
  CHECK(sensitivity_of("note", "text/plan") == Sensitivity::clinical);
  CHECK(sensitivity_of("session", "from_a_later_version") == Sensitivity::clinical);
  CHECK(sensitivity_of("later", "name") == Sensitivity::clinical);
}

TEST_CASE("names are unique and spelled alike") {
  std::set<std::string_view> kinds;
  for (const KindSpec& kind : all_kinds()) {
    CHECK(kinds.insert(kind.kind).second);
    std::set<std::string_view> fields;
    for (const FieldSpec& f : kind.fields) {
      CHECK(fields.insert(f.name).second);
      CHECK(std::string_view(f.name).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") ==
            std::string_view::npos);
      CHECK(std::string_view(f.label).size() > 1);
    }
  }
}

TEST_CASE("words of enums are read back and unknown ones are not") {
  CHECK(word_of(SessionStatus::no_show) == "no-show");
  CHECK(from_word<SessionStatus>("late-cancelled") == SessionStatus::late_cancelled);
  CHECK(from_word<RoleKind>("front-desk") == RoleKind::front_desk);
  CHECK_FALSE(from_word<Modality>("In-person").has_value());
  CHECK_FALSE(from_word<ClientStatus>("").has_value());
  CHECK(word_of(static_cast<NoteKind>(99)) == "");
}

TEST_CASE("notes share their sections until they differ") {
  Note a, b;
  a.sections = std::vector<Section>{{"plan", "Plan", "", "", true}};
  b.sections = a.sections;
  CHECK(a.sections.same_object(b.sections));
  b.sections.push_back({"goal", "Goal", "", "", false});
  CHECK(a.sections.size() == 1);
  CHECK(b.sections.size() == 2);
  CHECK(b.sections[1].key == "goal");
}

// The table in the format page, written from the field tables. On a difference the test prints it
// whole.
TEST_CASE("docs/format-changes.md lists every kind and field") {
  std::ostringstream table;
  for (const KindSpec& kind : all_kinds()) {
    table << "\n**" << kind.kind << "**\n\n| field | type | key | meaning |\n|---|---|---|---|\n";
    for (const FieldSpec& f : kind.fields) {
      const bool keyed = f.type == FieldType::keyed_text;
      table << "| `" << f.name << (keyed ? "/<key>" : "") << "` | " << word_of(f.type) << " | "
            << word_of(f.sensitivity) << " | " << f.label << " |\n";
    }
  }
  std::ifstream file(SB_ROOT "/docs/format-changes.md");
  const std::string page((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const bool listed = page.find(table.str()) != std::string::npos;
  CHECK_MESSAGE(listed, "docs/format-changes.md should contain:\n", table.str());
}
