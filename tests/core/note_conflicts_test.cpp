// Two devices change the facts of one note apart (SYNC-02): what lost is shown, either choice
// brings both devices to the same note, and nothing is lost on the way.
#include "core/note_conflicts.h"

#include "core/change_kit.h"
#include "core/note_facts.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

// A device with the practice as it was when they parted, and what it wrote since.
struct Device {
  Book book;
  LogicalClock clock;
  MemberId me;
  std::vector<Change> written;

  Device(const Book& common, DeviceId id, MemberId member) : clock(id), me(member) {
    common.each_state([&](const Change& c) { book.apply(c); });
  }
  void keep(const std::vector<Edit>& edits, Instant now) {
    for (Change& c : book.stamped(edits, me, clock, now)) put(std::move(c));
  }
  void put(Change change) {
    book.apply(change);
    written.push_back(std::move(change));
  }
};

struct Apart : World {
  NoteId note = fresh<NoteId>();
  std::vector<Device> devices;

  explicit Apart(NoteKind kind = NoteKind::contact) {
    NewNote wanted;
    wanted.kind = kind;
    wanted.client = amara;
    wanted.when = at("2026-11-18T10:30");
    apply(begin_own_note(dana(), note, wanted));
    for (int i = 0; i < 2; ++i) devices.emplace_back(book, DeviceId(random_id(random)), owner);
  }
  Device& a() { return devices[0]; }
  Device& b() { return devices[1]; }
  const Note& on(const Device& d) const { return *d.book.find<Note>(note); }
  Access access(const Device& d) const { return Access(d.book, owner); }
  void fact(Device& d, NoteFact fact, const char* text, int minute) {
    const auto edits = write_fact(access(d), note, fact, text, day("2026-11-18"));
    REQUIRE(edits.ok());
    d.keep(*edits, {now.ms + minute * 60'000});
  }
  void meet() {
    std::vector<Change> all = a().written;
    all.insert(all.end(), b().written.begin(), b().written.end());
    kit::shuffle(all, random);
    for (Device& d : devices)
      for (const Change& c : all) d.book.apply(c);
    REQUIRE(a().book.fingerprint() == b().book.fingerprint());
  }
  std::string told(const Device& d) const {
    std::string out;
    for (const Concurrent& c : note_conflicts(d.book, note))
      out += c.field + "=" + c.value.text_or("-") + "; ";
    return out;
  }
  void take(Device& d, const Concurrent& lost, int minute) {
    const auto edits = take_other(access(d), note, lost);
    REQUIRE(edits.ok());
    d.keep(*edits, {now.ms + minute * 60'000});
    d.put(left_aside(note, lost, owner));
  }
};

}  // namespace

TEST_CASE("SYNC-02 NOTE-05 facts of a contact changed on two devices stand side by side") {
  Apart w;
  w.fact(w.a(), NoteFact::title, "Call with school", 1);
  w.fact(w.b(), NoteFact::title, "Call with her mother", 2);
  w.fact(w.a(), NoteFact::time, "11:00", 3);
  w.fact(w.b(), NoteFact::date, "2026-11-17", 1);
  w.fact(w.a(), NoteFact::location, "Office", 1);
  w.a().keep(*set_medium(w.access(w.a()), w.note, Medium::video), w.now);
  w.b().keep(*set_medium(w.access(w.b()), w.note, Medium::letter), {w.now.ms + 60'000});
  w.a().keep(*set_practitioner(w.access(w.a()), w.note, w.other), w.now);
  w.meet();
  for (const Device& d : w.devices) {
    CHECK(w.told(d) == "medium=letter; title=Call with school; when=2026-11-17T10:30; ");
    CHECK(w.on(d).title == "Call with her mother");
    CHECK(w.on(d).location == "Office");  // nobody else wrote there
    CHECK(w.on(d).practitioner == w.other);
  }
}

TEST_CASE("SYNC-02 taking the other or keeping mine: both devices come to it, once and for all") {
  Apart w;
  w.fact(w.a(), NoteFact::title, "Call with school", 1);
  w.fact(w.b(), NoteFact::title, "Call with her mother", 2);
  w.meet();
  const Concurrent other = note_conflicts(w.a().book, w.note).at(0);
  SUBCASE("taken") {
    w.take(w.a(), other, 3);
    w.meet();
    CHECK(w.on(w.b()).title == "Call with school");
  }
  SUBCASE("kept") {
    w.a().put(left_aside(w.note, other, w.owner));
    w.meet();
    CHECK(w.on(w.b()).title == "Call with her mother");
  }
  SUBCASE("decided on both at once, differently") {
    w.take(w.a(), other, 3);
    w.b().put(left_aside(w.note, other, w.owner));
    w.meet();
    CHECK(w.on(w.a()).title == "Call with school");
  }
  for (const Device& d : w.devices) CHECK(w.told(d) == "");
}

TEST_CASE("SYNC-02 a place cleared here and changed there; what is not of the kind is not shown") {
  Apart w;
  w.fact(w.a(), NoteFact::location, "Office", 1);
  w.meet();
  w.fact(w.a(), NoteFact::location, "", 2);
  w.fact(w.b(), NoteFact::location, "Room 2", 3);
  w.meet();
  CHECK(w.told(w.a()) == "location=; ");
  w.take(w.b(), note_conflicts(w.b().book, w.note).at(0), 4);
  w.meet();
  CHECK(w.on(w.a()).location.empty());
  Apart clinical(NoteKind::clinical);
  const Concurrent medium{"medium", "video", {}, clinical.owner};
  CHECK(told(take_other(clinical.dana(), clinical.note, medium)) == "medium conflict");
  CHECK(told(take_other(Access(clinical.book, clinical.other), clinical.note, medium)) ==
        "forbidden");
}

TEST_CASE("SYNC-02 NOTE-14 a signed note asks for no choice") {
  Apart w(NoteKind::clinical);
  w.write(w.note, w.book.find<Note>(w.note)->sections[0].key.c_str(), "Called the school.");
  Device other(w.book, DeviceId(random_id(w.random)), w.owner);
  other.keep({Edit{Note::kKind, w.note, {{"title", "Elsewhere"}}, {}}}, w.now);
  w.set("note", w.note, "title", "Here");
  w.sign_it(w.note, w.owner);
  for (const Change& c : other.written) w.book.apply(c);
  CHECK(note_conflicts(w.book, w.note).empty());
}

TEST_CASE("SYNC-02 random changes and choices on two devices end in one note without a question") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    Apart w;
    w.random = SeededRandom(seed);
    const auto pick = [&](std::uint64_t n) { return static_cast<int>(w.random.below(n)); };
    int minute = 1;
    for (int round = 0; round < 6; ++round) {
      for (int n = pick(8); n > 0; --n) {
        Device& d = w.devices[static_cast<std::size_t>(pick(2))];
        const std::string digit = std::to_string(1 + pick(9));
        const NoteFact facts[] = {NoteFact::title, NoteFact::date, NoteFact::time,
                                  NoteFact::location};
        const int which = pick(4);
        const std::string texts[] = {"Title " + digit, "2026-11-0" + digit, "1" + digit + ":00",
                                     "Room " + digit};
        w.fact(d, facts[which], texts[which].c_str(), minute++);
      }
      w.meet();
      for (Device& d : w.devices) {
        const auto others = note_conflicts(d.book, w.note);
        if (others.empty() || pick(2)) continue;
        const Concurrent& other = others[static_cast<std::size_t>(pick(others.size()))];
        if (pick(2)) w.take(d, other, minute++);
        else d.put(left_aside(w.note, other, w.owner));
      }
      w.meet();
    }
    for (int n = 0; n < 40; ++n) {
      const auto others = note_conflicts(w.a().book, w.note);
      if (others.empty()) break;
      w.a().put(left_aside(w.note, others[0], w.owner));
    }
    w.meet();
    CHECK(w.told(w.a()) == "");
    CHECK(w.told(w.b()) == "");
  }
}
