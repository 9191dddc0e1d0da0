#include "core/book.h"

#include <doctest/doctest.h>

#include "core/change_kit.h"

using namespace sb;
using kit::change;
using kit::id;
using kit::stamp;

namespace {

const MemberId kMe = id<MemberId>(50);

// A book with its clock, filled the way the program does: edits, stamped, applied.
struct World {
  Book book;
  LogicalClock clock{id<DeviceId>(1)};
  std::int64_t now = 1000;

  void act(const std::vector<Edit>& edits) {
    for (const Change& c : book.stamped(edits, kMe, clock, {++now})) book.apply(c);
  }
  void set(const char* kind, RawId entity, std::vector<std::pair<std::string, Value>> fields) {
    act({{kind, entity, std::move(fields), {}}});
  }
  void session(std::uint8_t n, const char* start, int duration = 50, std::uint8_t client = 1) {
    set("session", id(n),
        {{"client", to_text(id(client))}, {"start", start}, {"duration", duration}});
  }
  std::string on(const char* from, int days) const {
    const Day day = *day_from_iso(from);
    return numbers(book.sessions_on(day, day + days));
  }
  template <class IdT>
  static std::string numbers(const std::vector<IdT>& ids) {
    std::string out;
    for (const IdT& one : ids) out += (out.empty() ? "" : " ") + std::to_string(one.bytes[0]);
    return out;
  }
};

}  // namespace

TEST_CASE("an empty book has nothing and no surprises") {
  const Book book;
  CHECK(book.practice() == nullptr);
  CHECK(book.practice_id().is_nil());
  CHECK(book.find<Client>(id(1)) == nullptr);
  CHECK(book.count<Session>() == 0);
  CHECK(book.notes_of_session(id<SessionId>(1)).empty());
  CHECK(book.sessions_on(Day{INT32_MIN}, Day{INT32_MAX}).empty());
  CHECK(book.search_clients("a", 5).empty());
  CHECK(book.get("nothing", id(1), "name").is_null());
  CHECK_FALSE(book.field_state("client", id(1), "name").has_value());
  CHECK(book.fingerprint() == Book().fingerprint());
}

TEST_CASE("changes become entities with their values") {
  World w;
  w.set("practice", id(1), {{"name", "Lindenhof"}, {"slot_minutes", 15}});
  w.set("client", id(2), {{"name", "Amara Okafor"}, {"birth_date", "1980-02-03"}});
  REQUIRE(w.book.practice());
  CHECK(w.book.practice()->slot_minutes == 15);
  CHECK(w.book.practice_id() == id<PracticeId>(1));
  REQUIRE(w.book.find<Client>(id(2)));
  CHECK(w.book.find<Client>(id(2))->birth_date == *day_from_iso("1980-02-03"));
  CHECK(w.book.find<Session>(id(2)) == nullptr);
  CHECK(w.book.exists("client", id(2)));
  CHECK(w.book.get("client", id(2), "name").text_or() == "Amara Okafor");
  CHECK(w.book.get("client", id(2), "phone").is_null());
  CHECK(w.book.field_state("client", id(2), "name")->author == kMe);
  CHECK(w.book.change_count() == 2);
  CHECK(w.book.latest() == w.clock.last());
}

TEST_CASE("pointers to entities stay where they are while others come") {
  World w;
  w.set("client", id(1), {{"name", "First"}});
  const Client* first = w.book.find<Client>(id(1));
  for (std::uint8_t n = 2; n < 200; ++n) w.set("client", id(n), {{"name", "More"}});
  CHECK(w.book.find<Client>(id(1)) == first);
  CHECK(w.book.count<Client>() == 199);
}

TEST_CASE("sessions are found by day, also the one that runs past midnight") {
  World w;
  w.session(1, "2026-11-18T10:00");
  w.session(2, "2026-11-18T09:00");
  w.session(3, "2026-11-17T23:30", 60);
  w.session(4, "2026-11-17T23:00", 60);  // ends at midnight sharp
  w.session(5, "2026-11-19T00:00");
  CHECK(w.on("2026-11-18", 1) == "3 2 1");
  CHECK(w.on("2026-11-17", 1) == "4 3");
  CHECK(w.on("2026-11-17", 3) == "4 3 2 1 5");
  CHECK(w.on("2026-11-18", 0) == "");
  CHECK(w.on("2026-11-18", -3) == "");
  CHECK(w.on("1969-01-01", 400) == "");
}

TEST_CASE("CAL-05 a moved, resized, archived session is where it now is") {
  World w;
  w.session(1, "2026-11-18T10:00");
  w.set("session", id(1), {{"start", "2026-11-20T10:00"}});
  CHECK(w.on("2026-11-18", 1) == "");
  CHECK(w.on("2026-11-20", 1) == "1");
  w.set("session", id(1), {{"duration", 1440}});
  CHECK(w.on("2026-11-21", 1) == "1");
  w.set("session", id(1), {{"archived", true}});
  CHECK(w.on("2026-11-20", 2) == "");
  CHECK(w.book.sessions_of(id<ClientId>(1)).empty());
  CHECK(w.book.find<Session>(id(1)) != nullptr);
  w.set("session", id(1), {{"archived", false}});
  CHECK(w.on("2026-11-20", 1) == "1");
}

TEST_CASE("CLI-06 a client's sessions and notes, newest first") {
  World w;
  w.session(1, "2026-11-18T10:00");
  w.session(2, "2026-11-19T10:00");
  w.session(3, "2026-11-17T10:00");
  w.session(4, "2026-11-17T10:00", 50, 2);
  CHECK(World::numbers(w.book.sessions_of(id<ClientId>(1))) == "2 1 3");
  w.set("session", id(1), {{"client", to_text(id(2))}});
  CHECK(World::numbers(w.book.sessions_of(id<ClientId>(1))) == "2 3");
  CHECK(World::numbers(w.book.sessions_of(id<ClientId>(2))) == "1 4");
  for (std::uint8_t n = 1; n <= 3; ++n) {
    w.set("note", id(n), {{"client", to_text(id(1))}, {"session", to_text(id(2))},
                          {"when", "2026-11-1" + std::to_string(n) + "T10:00"}});
  }
  CHECK(World::numbers(w.book.notes_of(id<ClientId>(1))) == "3 2 1");
  CHECK(World::numbers(w.book.notes_of_session(id<SessionId>(2))) == "1 2 3");
  w.set("note", id(1), {{"when", "2026-12-01T10:00"}});
  CHECK(World::numbers(w.book.notes_of_session(id<SessionId>(2))) == "2 3 1");
  CHECK(w.book.notes_of_session(SessionId{}).empty());
}

TEST_CASE("NOTE-14 signatures and addenda are found by what they belong to") {
  World w;
  w.set("signature", id(1), {{"subject", to_text(id(9))}, {"at", "2026-11-18T10:00:00.000Z"}});
  w.set("signature", id(2), {{"subject", to_text(id(9))}, {"at", "2026-11-17T10:00:00.000Z"}});
  w.set("addendum", id(3), {{"note", to_text(id(9))}, {"text", "one"}});
  w.set("addendum", id(2), {{"note", to_text(id(9))}, {"text", "two"}});
  CHECK(World::numbers(w.book.signatures_of(id(9))) == "2 1");
  CHECK(World::numbers(w.book.addenda_of(id<NoteId>(9))) == "3 2");
}

TEST_CASE("lists stand in order of creation, whatever is changed later") {
  World w;
  for (std::uint8_t n : {3, 1, 2}) {
    w.set("member", id(n), {{"name", "M"}});
    w.set("service", id(n), {{"name", "S"}});
    w.set("template", id(n), {{"name", "T"}});
  }
  w.set("member", id(3), {{"name", "Renamed"}, {"status", "left"}});
  w.set("service", id(1), {{"archived", true}});
  CHECK(World::numbers(w.book.members()) == "3 1 2");
  CHECK(World::numbers(w.book.services()) == "3 2");
  CHECK(World::numbers(w.book.templates()) == "3 1 2");
}

TEST_CASE("CLI-02 clients are found by the start of any word of name, number, phone and e-mail") {
  World w;
  w.set("client", id(1),
        {{"name", "Amara Okafor"}, {"number", "1042"}, {"email", "amara@example.org"}});
  w.set("client", id(2),
        {{"name", "Tomás Núñez"}, {"preferred_name", "Tom"}, {"phone", "+49 151 234"}});
  w.set("client", id(3), {{"name", "王小明"}});
  w.set("client", id(4), {{"name", "Zoë Amarant"}});
  const auto found = [&](const char* text) {
    return World::numbers(w.book.search_clients(text, 9));
  };
  CHECK(found("ama") == "1 4");
  CHECK(found("oka am") == "1");
  CHECK(found("OKAFOR") == "1");
  CHECK(found("mara") == "");
  CHECK(found("104") == "1");
  CHECK(found("amara@exa") == "1");
  CHECK(found("tomas nunez") == "2");
  CHECK(found("tom") == "2");
  CHECK(found("49151") == "2");
  CHECK(found("151") == "2");
  CHECK(found("小明") == "3");
  CHECK(found("zoe") == "4");
  CHECK(found("") == "1 2 4 3");
  CHECK(found("  ") == "1 2 4 3");
  std::size_t total = 0;
  CHECK(World::numbers(w.book.search_clients("", 2, &total)) == "1 2");
  CHECK(total == 4);
  w.set("client", id(1), {{"name", "Bea Okafor"}, {"email", ""}});
  CHECK(found("ama") == "4");
  CHECK(found("") == "1 2 4 3");
  w.set("client", id(4), {{"deleted", true}});
  CHECK(found("ama") == "");
  CHECK(found("") == "1 2 3");
}

TEST_CASE("undo brings back the values, redo the others, and an undone creation is gone") {
  World w;
  w.set("client", id(2), {{"name", "Amara"}, {"phone", "1"}});
  const std::string before = w.book.get("client", id(2), "phone").text_or();
  const std::vector<Edit> edits{
      {"client", id(2), {{"phone", "2"}, {"email", "a@b"}}, {}},
      {"session", id(3), {{"start", "2026-11-18T10:00"}, {"duration", 30}}, {}}};
  const std::vector<Edit> undo = w.book.inverse(edits);
  w.act(edits);
  CHECK(w.on("2026-11-18", 1) == "3");
  const std::vector<Edit> redo = w.book.inverse(undo);
  w.act(undo);
  CHECK(w.book.get("client", id(2), "phone").text_or() == before);
  CHECK(w.book.find<Client>(id(2))->email == "");
  CHECK(w.book.find<Session>(id(3)) == nullptr);
  CHECK(w.book.count<Session>() == 0);
  CHECK_FALSE(w.book.exists("session", id(3)));
  CHECK(w.on("2026-11-18", 1) == "");
  w.act(redo);
  CHECK(w.book.find<Client>(id(2))->phone == "2");
  CHECK(w.on("2026-11-18", 1) == "3");
  CHECK(w.book.concurrent(id(2)).empty());
}

TEST_CASE("stamped: one change per edit, over what stands, nothing that would not change") {
  World w;
  w.set("client", id(2), {{"name", "Amara"}});
  const Stamp first = w.book.field_state("client", id(2), "name")->stamp;
  CHECK(w.book.stamped({{"client", id(2), {{"name", "Amara"}}, {}}}, kMe, w.clock, {9}).empty());
  CHECK(
      w.book
          .stamped({{"client", id(2), {{"phone", ""}, {"deleted", false}, {"email", Value{}}}, {}}},
                   kMe, w.clock, {9})
          .empty());
  const auto changes =
      w.book.stamped({{"client", id(2), {{"name", "A"}, {"status", "active"}}, "typo"},
                      {"client", id(2), {{"name", "B"}}, {}}},
                     kMe, w.clock, {2000});
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].author == kMe);
  CHECK(changes[0].reason == "typo");
  CHECK(changes[0].fields.at(0).over == first);
  CHECK(changes[0].fields.at(1).over == Stamp{});
  CHECK(changes[0].fields.at(1).field == "status");  // a default that means something is written
  CHECK(changes[1].fields.at(0).over == changes[0].stamp);
  CHECK(changes[0].stamp < changes[1].stamp);
}

TEST_CASE("stamped: a field named twice counts once, unsound text is cleaned") {
  World w;
  const auto changes =
      w.book.stamped({{"client", id(2), {{"name", "A"}, {"name", std::string("B\0\xff", 3)}}, {}}},
                     kMe, w.clock, {2000});
  REQUIRE(changes.size() == 1);
  REQUIRE(changes[0].fields.size() == 1);
  w.book.apply(changes[0]);
  CHECK(w.book.refused().empty());
  CHECK(w.book.find<Client>(id(2))->name == "B\xef\xbf\xbd");
}

TEST_CASE("kinds and fields of a later version are kept as they came and can be read") {
  const Value strange = Map{{"z", List{1.5, Bytes{1, 2}, Value{}}}, {"a", "x"}};
  const std::vector<Change> set{
      change(stamp(1), "invoice", id(7), {{"lines", strange, {}}, {"total", 12050, {}}}),
      change(stamp(2), "client", id(2), {{"name", "Amara", {}}, {"pets/dog", strange, {}}}),
      change(stamp(3), "template", id(3),
             {{"sections", List{Map{{"key", "a"}, {"colour", "red"}}}, {}}})};
  const Book book = kit::book_of(set);
  CHECK(book.get("invoice", id(7), "lines") == strange);
  CHECK(book.get("client", id(2), "pets/dog") == strange);
  CHECK(book.find<Template>(id(3))->sections.at(0).key == "a");
  CHECK(book.get("template", id(3), "sections") == set[2].fields[0].value);
  CHECK(book.exists("invoice", id(7)));
  auto states = kit::states_of(book);
  std::sort(states.begin(), states.end(),
            [](const Change& a, const Change& b) { return a.stamp < b.stamp; });
  CHECK(states == set);
}

TEST_CASE("what does not fit is listed with its reason, once, and stays in the state") {
  const Change bad =
      change(stamp(5), "session", id(1),
             {{"status", "hologram", {}}, {"duration", 0, {}}, {"location", "2", {}}});
  Book book =
      kit::book_of({change(stamp(1), "session", id(1), {{"status", "completed", {}}}), bad, bad});
  REQUIRE(book.refused().size() == 2);
  CHECK(book.refused()[0].why == "Duration must be between 1 and 1440.");
  CHECK(book.refused()[1].change.fields.at(0).value.text_or() == "hologram");
  CHECK(book.find<Session>(id(1))->status == SessionStatus::completed);
  CHECK(book.find<Session>(id(1))->location == "2");
  CHECK(book.concurrent(id(1)).empty());
  const Book again = kit::book_of(kit::states_of(book));
  CHECK(again.refused().size() == 2);
  CHECK(again.fingerprint() == book.fingerprint());
}

TEST_CASE("a change without a time or without fields does nothing") {
  Book book = kit::book_of({change(Stamp{}, "client", id(1), {{"name", "A", {}}}),
                            change(stamp(1), "client", id(1), {})});
  CHECK(book.count<Client>() == 0);
  CHECK(book.refused().size() == 1);
}

TEST_CASE("NOTE-08 a thousand drafts of one note stay one text") {
  World w;
  for (int i = 1; i <= 1000; ++i)
    w.set("note", id(1), {{"text/plan", std::string(static_cast<std::size_t>(i), 'x')}});
  CHECK(w.book.find<Note>(id(1))->text.at("plan").size() == 1000);
  CHECK(w.book.concurrent(id(1)).empty());
  CHECK(kit::book_of(kit::states_of(w.book)).fingerprint() == w.book.fingerprint());
}

TEST_CASE("notes of one template share its sections") {
  World w;
  for (std::uint8_t n = 1; n <= 2; ++n)
    w.set("note", id(n), {{"sections", List{Map{{"key", "plan"}}}}});
  CHECK(w.book.find<Note>(id(1))->sections.same_object(w.book.find<Note>(id(2))->sections));
}

TEST_CASE("fingerprints tell values, stamps and losers apart") {
  const auto print = [](Stamp at, const char* name, std::uint8_t author) {
    return kit::book_of({change(at, "client", id(1), {{"name", name, {}}}, author)}).fingerprint();
  };
  const std::string base = print(stamp(1), "A", 50);
  CHECK(base.size() == 32);
  CHECK(base == print(stamp(1), "A", 50));
  CHECK(base != print(stamp(2), "A", 50));
  CHECK(base != print(stamp(1, 2), "A", 50));
  CHECK(base != print(stamp(1), "B", 50));
  CHECK(base != print(stamp(1), "A", 51));
}
