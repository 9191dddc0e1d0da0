#include "core/client_rules.h"

#include <functional>

#include "base/text.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

using R = ClientRequest;

ClientRequest good() {
  ClientRequest r;
  r.name = "Mei Tanaka";
  return r;
}

Day today() { return day("2026-11-18"); }

void check(const std::function<void(R&)>& change, const std::string& expected) {
  static const World w;
  R r = good();
  change(r);
  CAPTURE(r.name.substr(0, 60));
  CAPTURE(r.email.substr(0, 60));
  CAPTURE(r.birth_date);
  const std::vector<Error> errors = check_client(w.dana(), r, today());
  CHECK(told(errors) == expected);
  for (const Error& e : errors) CHECK(e.message.back() == '.');
  SeededRandom ids{9};
  const ClientId id(random_id(ids));
  const auto added = add_client(w.dana(), id, r, today());
  const auto changed = change_client(w.dana(), w.amara, r, today());
  CHECK(added.ok() == errors.empty());
  CHECK(changed.ok() == errors.empty());
}

const Client& added(World& w, const R& r, MemberId me = {}) {
  const ClientId id = w.fresh<ClientId>();
  w.apply(add_client(w.as(me ? me : w.owner), id, r, today()), me);
  return *w.book.find<Client>(id);
}

}  // namespace

TEST_CASE("CLI-01 a client has a name of at most 200 characters") {
  check([](R&) {}, "ok");
  for (const char* empty : {"", " ", "\n\t ", "\u00a0", "\u3000"})
    check([&](R& r) { r.name = empty; }, "name invalid");
  check([](R& r) { r.name = std::string(3, '\0'); }, "name invalid");
  for (const char* one : {"x", "é", "王", "🙂"}) {
    check([&](R& r) { r.name = repeat(one, 200); }, "ok");
    check([&](R& r) { r.name = repeat(one, 201); }, "name invalid");
    check([&](R& r) { r.preferred_name = repeat(one, 200); }, "ok");
    check([&](R& r) { r.preferred_name = repeat(one, 201); }, "preferred_name invalid");
    check([&](R& r) { r.pronouns = repeat(one, 501); }, "pronouns invalid");
    check([&](R& r) { r.phone = repeat(one, 501); }, "phone invalid");
  }
  World w;
  R r = good();
  r.name = repeat("x", 1 << 20);
  CHECK(check_client(w.dana(), r, today()).front().message ==
        "The name has 1,048,576 characters; 200 is the most.");
}

TEST_CASE("CLI-01 an e-mail address is looked at, not judged") {
  for (const char* fine : {"", "mei@example.org", "a@b", "o'neil+x@sub.example.org", "名前@例え.jp",
                           "  mei@example.org  ", "\"odd\"@example.org"})
    check([&](R& r) { r.email = fine; }, "ok");
  for (const char* odd : {"mei", "@", "@example.org", "mei@", "mei@@example.org", "a@b@c",
                          "mei @example.org", "mei@example .org"})
    check([&](R& r) { r.email = odd; }, "email invalid");
  check([](R& r) { r.email = repeat("x", 500) + "@example.org"; }, "email invalid");
}

TEST_CASE("CLI-01 a date of birth is a possible, past day with its year") {
  for (const char* fine : {"", " ", "1990-05-31", "31.05.1990", "31/05/1990", "31 May 1990",
                           "2026-11-18", "1900-01-01", "2024-02-29"})
    check([&](R& r) { r.birth_date = fine; }, "ok");
  for (const char* wrong : {"1899-12-31", "2026-11-19", "2090-01-01", "1990-02-30", "1990-13-01",
                            "2023-02-29", "31.04.1990", "0000-01-01", "1990", "gibberish", "today",
                            "tomorrow", "18 Nov", "-5", "1990-05", "99999-01-01"})
    check([&](R& r) { r.birth_date = wrong; }, "birth_date invalid");
  check([](R& r) { r = R{}; r.birth_date = "x"; r.email = "x"; },
        "name invalid, birth_date invalid, email invalid");
  World w;
  R r = good();
  const auto words = [&](const char* typed) {
    r.birth_date = typed;
    return check_client(w.dana(), r, today()).front().message;
  };
  CHECK(words("2027-01-01") == "The date of birth lies in the future.");
  CHECK(words("1899-12-31") == "The date of birth lies before 1900.");
}

TEST_CASE("CLI-01 APP-03 names of any script are kept as typed, cleaned") {
  World w;
  for (const char* name : {"Αλεξάνδρα Παπαδοπούλου", "Татьяна Ильина", "נועה לוי", "王小明", "田中 芽衣",
                           "김민준", "Tomás Rivera", "Zoë 🙂", "e\xcc\x81lise", "Nguyễn Thị Ánh",
                           "محمد العلي"}) {
    R r;
    r.name = r.preferred_name = r.pronouns = name;
    const Client& c = added(w, r);
    CHECK(c.name == name);
    CHECK(c.preferred_name == name);
    CHECK(c.pronouns == name);
  }
  const std::pair<std::string, std::string> cleaned[] = {
      {"  Mei \t Tanaka \r\n", "Mei Tanaka"},
      {"Mei\xed\xa0\x80Tanaka", "Mei\xef\xbf\xbdTanaka"},
      {"Mei\xffTanaka", "Mei\xef\xbf\xbdTanaka"},
      {"Mei\u00a0Tanaka", "Mei Tanaka"},
  };
  for (const auto& [typed, kept] : cleaned) {
    R r;
    r.name = typed;
    CHECK(added(w, r).name == kept);
  }
  R r;
  r.name = std::string("Mei\0 Tanaka\0", 12);
  const std::string kept = added(w, r).name;
  CHECK(kept.find('\0') == std::string::npos);
  CHECK(is_valid_utf8(kept));
}

TEST_CASE("CLI-01 a new client gets a number and whoever adds them, if they see clients") {
  World w;
  R r = good();
  r.birth_date = "1990-05-31";
  r.email = " mei@example.org ";
  r.phone = "+43 1 555 0100";
  r.status = ClientStatus::waitlist;
  const Client& c = added(w, r);
  CHECK(c.number == "1004");
  CHECK(c.practitioner == w.owner);
  CHECK(c.birth_date == day("1990-05-31"));
  CHECK(c.email == "mei@example.org");
  CHECK(c.status == ClientStatus::waitlist);
  const MemberId desk = w.member_with(RoleKind::front_desk);
  CHECK_FALSE(added(w, good(), desk).practitioner);
  CHECK(told(add_client(w.dana(), w.amara, r, today())) == "conflict");
}

TEST_CASE("CLI-01 changing a client") {
  World w;
  R r = good();
  r.birth_date = "1990-05-31";
  r.phone = "555 0100";
  w.apply(change_client(w.dana(), w.amara, r, today()));
  const std::string number = w.book.find<Client>(w.amara)->number;
  CHECK(w.book.find<Client>(w.amara)->name == "Mei Tanaka");
  CHECK(w.book.find<Client>(w.amara)->has_birth_date());
  w.apply(change_client(w.dana(), w.amara, good(), today()));
  CHECK_FALSE(w.book.find<Client>(w.amara)->has_birth_date());
  CHECK(w.book.find<Client>(w.amara)->phone.empty());
  CHECK(w.book.find<Client>(w.amara)->number == number);
  CHECK(w.book.find<Client>(w.amara)->practitioner == w.owner);
  w.apply(set_client_status(w.dana(), w.amara, ClientStatus::discharged));
  CHECK(w.book.find<Client>(w.amara)->status == ClientStatus::discharged);
  const ClientId nobody = w.fresh<ClientId>();
  CHECK(told(change_client(w.dana(), w.gone, r, today())) == "not_found");
  CHECK(told(change_client(w.dana(), nobody, r, today())) == "not_found");
  CHECK(told(change_client(w.dana(), ClientId(w.session), r, today())) == "not_found");
  CHECK(told(set_client_status(w.dana(), w.gone, ClientStatus::active)) == "not_found");
  CHECK(told(set_client_status(w.dana(), nobody, ClientStatus::active)) == "not_found");
}

TEST_CASE("TEAM-03 adding and changing clients ask for permission") {
  World w;
  const auto all = [&](MemberId me) {
    const Access a = w.as(me);
    return told(check_client(a, good(), today())) + " / " +
           told(add_client(a, w.fresh<ClientId>(), good(), today())) + " / " +
           told(change_client(a, w.amara, good(), today())) + " / " +
           told(set_client_status(a, w.amara, ClientStatus::active));
  };
  for (RoleKind role : {RoleKind::owner, RoleKind::practitioner, RoleKind::supervisor,
                        RoleKind::front_desk})
    CHECK(all(w.member_with(role)) == "ok / ok / ok / ok");
  const std::string no = "forbidden / forbidden / forbidden / forbidden";
  CHECK(all(w.member_with(RoleKind::biller)) == no);
  CHECK(all(w.member_with(RoleKind::owner, "left")) == no);
  CHECK(all(w.fresh<MemberId>()) == no);
}

TEST_CASE("CLI-01 the whole form: address, what may be used, contacts, tags, practitioner") {
  World w;
  R r = good();
  r.address = " Lindengasse 7\n1070 Vienna \n";
  r.may_call = r.may_email = true;
  r.tags = {"evening", " Evening ", "", "café", "cafe"};
  r.practitioner = w.other;
  ClientContact mother;
  mother.role = ContactRole::guardian;
  mother.name = "  Yuki  Tanaka ";
  mother.relation = "mother";
  mother.may_text = true;
  r.contacts = {mother, ClientContact{}};  // the second was added and left as it was
  const Client c = added(w, r);
  CHECK(c.address == "Lindengasse 7\n1070 Vienna");
  CHECK((c.may_call && c.may_email && !c.may_text && !c.may_voicemail));
  CHECK(c.tags == std::vector<std::string>{"evening", "café"});
  CHECK(c.practitioner == w.other);
  REQUIRE(c.contacts.size() == 1);
  CHECK(c.contacts[0].name == "Yuki Tanaka");
  CHECK(c.contacts[0].role == ContactRole::guardian);
  CHECK(has_contact(c, ContactRole::guardian));
  CHECK_FALSE(has_contact(c, ContactRole::emergency));
  CHECK(tags_in_use(w.dana()) == std::vector<std::string>{"café", "evening"});
  CHECK(tags_in_use(w.as(w.member_with(RoleKind::front_desk))).empty());
}

TEST_CASE("CLI-01 errors of contacts and tags stand at their place") {
  const auto with = [](auto change) {
    return [change](R& r) {
      r.contacts.resize(2);
      r.contacts[0].name = "Yuki Tanaka";
      change(r.contacts[1]);
    };
  };
  check(with([](ClientContact& c) { c.phone = "555"; }), "contacts/1/name invalid");
  check(with([](ClientContact& c) { c.may_call = true; }), "contacts/1/name invalid");
  check(with([](ClientContact& c) { c.name = "A"; c.email = "a"; }), "contacts/1/email invalid");
  check(with([](ClientContact& c) { c.name = repeat("x", 201); }), "contacts/1/name invalid");
  check(with([](ClientContact&) {}), "ok");
  check([](R& r) { r.contacts.resize(21); }, "contacts invalid");
  check([](R& r) { r.tags = {repeat("x", 61)}; }, "new_tag invalid");
  check([](R& r) { r.tags.assign(31, "x"); }, "new_tag invalid");
  check([](R& r) { r.address = repeat("x", 1001); }, "address invalid");
}

TEST_CASE("CLI-01 only what changes is written, and tags only by who may read notes") {
  World w;
  R r = good();
  r.name = "Amara Okafor";
  r.tags = {"evening"};
  auto edits = *change_client(w.dana(), w.amara, r, today());
  REQUIRE(edits.size() == 1);
  REQUIRE(edits[0].fields.size() == 1);
  CHECK(edits[0].fields[0].first == "tags");
  w.apply(edits);
  r.tags.clear();
  const MemberId desk = w.member_with(RoleKind::front_desk);
  CHECK(change_client(w.as(desk), w.amara, r, today())->front().fields.empty());
  CHECK(w.book.find<Client>(w.amara)->tags.size() == 1);
}

TEST_CASE("CLI-01 the practitioner is there and sees clients; who it was may stay") {
  World w;
  R r = good();
  const auto told_with = [&](const MemberId& id) {
    r.practitioner = id;
    return told(change_client(w.dana(), w.amara, r, today()));
  };
  const MemberId left = w.member_with(RoleKind::practitioner, "left");
  CHECK(told_with(w.other) == "ok");
  CHECK(told_with(MemberId{}) == "ok");
  CHECK(told_with(left) == "practitioner conflict");
  CHECK(told_with(w.member_with(RoleKind::front_desk)) == "practitioner conflict");
  CHECK(told_with(w.fresh<MemberId>()) == "practitioner not_found");
  w.set("client", w.amara, "practitioner", to_text(left));
  CHECK(told_with(left) == "ok");
}

TEST_CASE("CLI-01 a minor without a guardian is a hint, not an error") {
  R r = good();
  r.birth_date = "2012-05-01";
  CHECK(lacks_guardian(client_as_typed(r, today()), today()));
  check([](R& x) { x.birth_date = "2012-05-01"; }, "ok");
  r.contacts.resize(1);
  r.contacts[0].role = ContactRole::guardian;
  r.contacts[0].name = "Yuki Tanaka";
  CHECK_FALSE(lacks_guardian(client_as_typed(r, today()), today()));
  r.contacts.clear();
  r.birth_date = "2008-11-18";  // eighteen today
  CHECK_FALSE(lacks_guardian(client_as_typed(r, today()), today()));
  r.birth_date = "nonsense";
  CHECK_FALSE(lacks_guardian(client_as_typed(r, today()), today()));
}

TEST_CASE("CLI-01 the next number is one more than the greatest, whatever else stands there") {
  CHECK(next_client_number(Book{}) == "1001");
  const std::pair<const char*, const char*> rows[] = {
      {"1042", "1043"}, {"7", "1004"},    {"A-17", "1004"},   {"", "1004"},
      {"1042a", "1004"}, {" 1042", "1004"}, {"-5000", "1004"}, {"12.5", "1004"},
      {"99999", "100000"}, {"٤٢", "1004"}, {"1e9", "1004"},
      {"99999999999999999999999999", "1004"}, {"000000000002000", "2001"},
  };
  for (const auto& row : rows) {
    World w;  // has 1001 to 1003
    w.set("client", w.amara, "number", row.first);
    CAPTURE(row.first);
    CHECK(next_client_number(w.book) == row.second);
  }
}

TEST_CASE("CLI-01 age counts birthdays") {
  struct Row {
    const char *birth, *now;
    int age;
  };
  const Row rows[] = {
      {"1990-05-31", "2026-05-30", 35}, {"1990-05-31", "2026-05-31", 36},
      {"1990-05-31", "2026-06-01", 36}, {"2024-02-29", "2025-02-28", 0},
      {"2024-02-29", "2025-03-01", 1},  {"2024-02-29", "2028-02-29", 4},
      {"2026-11-18", "2026-11-18", 0},  {"2025-12-31", "2026-01-01", 0},
      {"1900-01-01", "2026-11-18", 126},
  };
  for (const Row& r : rows) CHECK(age_on(day(r.birth), day(r.now)) == r.age);
}

TEST_CASE("TEAM-01 a new practice says what is missing beside its field") {
  const auto check_request = [](const std::function<void(PracticeRequest&)>& change,
                                const std::string& expected) {
    PracticeRequest r{"Linden Practice", "Europe/Vienna", "EUR", "Dana Reyes", "LPC", {}};
    change(r);
    CHECK(told(check_practice(r)) == expected);
    SeededRandom random{3};
    const auto edits = found_practice(r, PracticeId(random_id(random)),
                                      MemberId(random_id(random)), {}, random);
    CHECK(edits.ok() == (expected == "ok"));
  };
  using P = PracticeRequest;
  check_request([](P&) {}, "ok");
  check_request([](P& p) { p.name = " "; }, "name invalid");
  check_request([](P& p) { p.owner_name = ""; }, "owner_name invalid");
  check_request([](P& p) { p.owner_credentials = ""; }, "ok");
  check_request([](P& p) { p.zone = ""; }, "zone invalid");
  check_request([](P& p) { p.zone = "Nowhere/Land"; }, "ok");  // the caller's ZoneSource knows
  for (const char* wrong : {"", "EU", "eur", "EURO", "E1R", "€"})
    check_request([&](P& p) { p.currency = wrong; }, "currency invalid");
  check_request([](P& p) { p.name = repeat("x", 201); }, "name invalid");
  check_request([](P& p) { p.owner_name = repeat("x", 201); }, "owner_name invalid");
  check_request([](P& p) { p.owner_credentials = repeat("x", 201); }, "owner_credentials invalid");
  check_request([](P& p) { p.owner_signing_key = Bytes(32); }, "ok");
  check_request([](P& p) { p.owner_signing_key = Bytes(31); }, "owner_signing_key invalid");
  check_request([](P& p) { p = P{}; },
                "name invalid, owner_name invalid, zone invalid, currency invalid");
}

TEST_CASE("TEAM-01 TEAM-02 a new practice has its owner, three services and the templates") {
  SeededRandom random{5};
  const PracticeId practice(random_id(random));
  const MemberId owner(random_id(random));
  Template t;
  t.name = "SOAP";
  t.sections = {{"plan", "Plan", "next steps", "e.g. …", true}};
  PracticeRequest r{"Linden Practice", "Europe/Vienna", "EUR", "Dana Reyes", "LPC", Bytes(32, 1)};
  const auto edits = found_practice(r, practice, owner, {t}, random);
  REQUIRE(edits.ok());
  Book book;
  LogicalClock clock{DeviceId(random_id(random))};
  for (const Change& c : book.stamped(*edits, owner, clock, Instant{1'000'000})) book.apply(c);
  CHECK(book.refused().empty());
  REQUIRE(book.practice());
  CHECK(book.practice()->name == "Linden Practice");
  CHECK(book.practice()->zone == "Europe/Vienna");
  CHECK(book.practice()->note_due_hours == 72);
  const Member& m = *book.find<Member>(owner);
  CHECK(m.role == RoleKind::owner);
  CHECK(m.credentials == "LPC");
  CHECK(m.signing_key == Bytes(32, 1));
  REQUIRE(m.hours.size() == 5);
  CHECK(m.hours.front() == WorkingHours{Weekday::mon, 540, 1080});
  CHECK(m.hours.back() == WorkingHours{Weekday::fri, 540, 1080});
  std::string services;
  for (const ServiceId& id : book.services()) {
    const Service& s = *book.find<Service>(id);
    services += s.name + " " + std::to_string(s.duration) + " " + s.code + "; ";
  }
  CHECK(services ==
        "Individual session 50 SVC-50; Intake 80 SVC-80; Couple session 80 SVC-C80; ");
  REQUIRE(book.templates().size() == 1);
  CHECK(book.find<Template>(book.templates().front())->sections == t.sections);
  CHECK(Access(book, owner).may(Permission::team_manage));
}
