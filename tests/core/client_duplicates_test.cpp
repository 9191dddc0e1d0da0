// CLI-11: who may be the same person.
#include "core/client_duplicates.h"

#include <ctime>

#include "core/client_merge.h"
#include "rules_world.h"

namespace sb::test {
namespace {

Client person(const char* name, const char* born = "", const char* phone = "",
              const char* email = "", const char* preferred = "") {
  Client c;
  c.name = name;
  c.preferred_name = preferred;
  if (*born) c.birth_date = day(born);
  c.phone = phone;
  c.email = email;
  return c;
}

struct Crowd : World {
  ClientId put(const Client& c) {
    const ClientId id = fresh<ClientId>();
    Client numbered = c;
    numbered.number = next_client_number(book);
    apply(std::vector<Edit>{edit_of(id, numbered, {"name", "preferred_name", "number", "birth_date",
                                                   "phone", "email"})});
    return id;
  }
  std::string pairs(MemberId me = {}) const {  // "1004-1005 1004-1009"
    std::string out;
    for (const Duplicate& d : duplicate_clients(as(me ? me : owner)))
      out += (out.empty() ? "" : " ") + book.find<Client>(d.stays)->number + "-" +
             book.find<Client>(d.other)->number;
    return out;
  }
};

TEST_CASE("CLI-11 alike by name and one more fact, or by nearly the same name and date of birth") {
  struct Row {
    Client a, b;
    int score;
    const char* reason;
  };
  const char* born = "1992-03-14";
  const Row rows[] = {
      {person("Amara Okafor", born), person("Amara Okafor", born), 90,
       "Same name and date of birth"},
      {person("Amara Okafor", born), person("OKAFOR,  amara", born), 90,
       "Same name and date of birth"},
      {person("Tomás Rivera", born), person("Tomas Rivera", born), 90,
       "Same name and date of birth"},
      {person("Margaret Lee", born, "", "", "Peggy Lee"), person("Peggy Lee", born), 90,
       "Same name and date of birth"},
      {person("Amara Okafor", "", "+43 660 0100 100"), person("Amara Okafor", "", "0660/0100100"),
       80, "Same name and phone"},
      {person("Amara Okafor", "", "", "A@example.org"),
       person("Amara Okafor", "", "", "a@EXAMPLE.org"), 80, "Same name and e-mail"},
      {person("Amara Okafor", born, "6600100100", "a@example.org"),
       person("Amara Okafor", born, "6600100100", "a@example.org"), 100,
       "Same name, date of birth, phone and e-mail"},
      {person("Amara Okafor"), person("Amara Okafor", born), kAlikeNamed + 10, "Same name"},
      {person("Amara Okafor", born), person("Amara Okafor", "1960-01-01"), 5,
       "Same name, other date of birth"},
      {person("Amara Okafor", born, "6600100100"),
       person("Amara Okafor", "1960-01-01", "6600100100"), 45,
       "Same name and phone, other date of birth"},
      {person("Amara Okafor", born), person("Amara Okafro", born), 60,
       "Nearly the same name, same date of birth"},
      {person("Amara Okafor", born), person("Amara Ngozi Okafor", born), 60,
       "Nearly the same name, same date of birth"},
      {person("Amara Okafor", born, "6600100100"), person("Amara Okafar", born, "6600100100"), 80,
       "Nearly the same name, same date of birth and phone"},
      {person("王小明", born), person("王小明", born), 90, "Same name and date of birth"},
      {person("Amara Okafor"), person("Amara Okafro"), 0, ""},
      {person("Anna Weber", born), person("Jonas Weber", born), 0, ""},
      {person("Li", born), person("Lu", born), 0, ""},
      {person("Amara Okafor", "", "660 01"), person("Amara Okafor", "", "660 01"), 40, "Same name"},
      {person("Amara Okafor", "", "6600100100", "a@b"),
       person("Jonas Weber", "", "6600100100", "a@b"), 0, ""},
      {person(""), person(""), 0, ""},
  };
  for (const Row& r : rows) {
    CAPTURE(r.a.name);
    CAPTURE(r.b.name);
    CHECK(likeness(r.a, r.b).score == r.score);
    CHECK(likeness(r.b, r.a).score == r.score);
    CHECK(likeness(r.a, r.b).reason == r.reason);
  }
}

TEST_CASE("CLI-11 pairs of the practice: surest first, deleted and merged ones left out") {
  Crowd w;  // 1001 Amara Okafor, 1002 Jonas Weber, 1003 Sofia Rossi (deleted)
  CHECK(w.pairs().empty());
  w.put(person("Mei Tanaka", "1988-04-17"));                    // 1004
  const ClientId mei = w.put(person("Mei Tanaka", "1988-04-17", "6600100100"));
  w.put(person("Ola Nilsen", "1996-12-05"));
  w.put(person("Ola Nielsen", "1996-12-05"));
  w.put(person("Sofia Rossi"));                                 // the other is deleted
  CHECK(w.pairs() == "1004-1005 1006-1007");
  const ClientId third = w.put(person("Tanaka Mei", "1988-04-17"));
  CHECK(w.pairs() == "1004-1005 1004-1009 1006-1007");
  w.set("client", third, "deleted", true);
  CHECK(w.pairs() == "1004-1005 1006-1007");
  const ClientId first = w.book.search_clients("1004", 1).front();
  w.apply(merge_clients(w.dana(), first, mei, true));
  CHECK(w.pairs() == "1006-1007");
  w.apply(take_apart(w.dana(), mei));
  CHECK(w.pairs() == "1004-1005 1006-1007");
  w.apply(say_not_same(w.dana(), mei, first));
  CHECK(w.pairs() == "1006-1007");
  CHECK(w.pairs(w.fresh<MemberId>()).empty());
}

TEST_CASE("CLI-11 of three alike the third is paired though the first is somebody else") {
  Crowd w;
  const ClientId a = w.put(person("Mei Tanaka", "1988-04-17"));
  const ClientId b = w.put(person("Mei Tanaka", "1988-04-17"));
  w.put(person("Mei Tanaka", "1988-04-17"));
  w.apply(say_not_same(w.dana(), b, a));
  CHECK(w.pairs() == "1004-1006");
}

TEST_CASE("CLI-11 while somebody is typed in") {
  Crowd w;
  const ClientId mei = w.put(person("Mei Tanaka", "1988-04-17", "+43 660 0100100"));
  const auto found = [&](const Client& typed, ClientId self = {}) {
    std::string out;
    for (const Lookalike& l : clients_like(w.dana(), typed, self, 3))
      out += w.book.find<Client>(l.client)->number + " " + l.like.reason + ";";
    return out;
  };
  CHECK(found(person("Mei")).empty());
  CHECK(found(person("")).empty());
  CHECK(found(person("mei tanaka")) == "1004 Same name;");
  CHECK(found(person("Mei Tanaka", "1990-01-01")).empty());  // a namesake
  CHECK(found(person("Mei Tanaca", "1988-04-17")) ==
        "1004 Nearly the same name, same date of birth;");
  CHECK(found(person("Mei Tanaka"), mei).empty());
  CHECK(found(person("Sofia Rossi")).empty());
  const ClientId married = w.put(person("Mei Sato"));
  w.apply(merge_clients(w.dana(), married, mei, true));
  CHECK(found(person("Mei Tanaka")) == "1005 Same name;");  // under the name that was merged
}

TEST_CASE("CLI-11 10,000 clients are looked through at once, however alike") {
  Crowd w;
  std::vector<Edit> edits;
  for (int i = 0; i < 10000; ++i) {
    // A stopgap date for half of them, and a hundred names.
    Client c = person(("Client " + std::to_string(i % 100)).c_str(),
                      i % 2 ? "1900-01-01" : "1980-01-01", "6600100100");
    c.number = std::to_string(2000 + i);
    edits.push_back(edit_of(w.fresh<ClientId>(), c, {"name", "number", "birth_date", "phone"}));
  }
  w.apply(edits);
  const std::clock_t begin = std::clock();  // of the processor: others may be at work
  const std::size_t found = duplicate_clients(w.dana()).size();
  const std::int64_t ms = std::int64_t{std::clock() - begin} * 1000 / CLOCKS_PER_SEC;
  CHECK(found >= 9800);
  CHECK(found < 100000);
  CHECK(ms < 8000);  // with sanitizers; all pairs would take minutes
  MESSAGE(found << " pairs in " << ms << " ms");
}

}  // namespace
}  // namespace sb::test
