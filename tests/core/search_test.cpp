// Words, phrases, ranks and excerpts of the search; who finds what is in search_access_test.cpp.
#include "core/search_kit.h"

using namespace sb;
using namespace sb::test;

TEST_CASE("NOTE-18 every word must be there, the last may be a beginning") {
  SearchWorld w;
  w.build();
  const NoteId sleep = w.note(w.amara, "Reports sleeping well on five nights.");
  const NoteId work = w.note(w.amara, "The week at work was demanding; slept badly.");
  CHECK(w.ids("sleeping") == list({sleep}));
  CHECK(w.ids("sle").size() == 2);
  CHECK(w.ids("slep") == list({work}));
  CHECK(w.ids("nights five") == list({sleep}));
  CHECK(w.ids("nights work").empty());
  CHECK(w.ids("nigh five").empty());  // only the last word may be unfinished
  CHECK(w.ids("five nigh") == list({sleep}));
  CHECK(w.ids("WORK, demanding!") == list({work}));
  CHECK(w.ids("").empty());
  CHECK(w.ids("  .;\" ").empty());
  CHECK(w.ids("unicorn").empty());
}

TEST_CASE("NOTE-18 found however it is written") {
  struct Row {
    const char* text;
    const char* question;
    bool found;
  } rows[] = {
      {"Saw Tomás about the move", "tomas", true},
      {"Saw Tomas about the move", "Tomás", true},
      {"Straßenbahn verpasst", "strassenbahn", true},
      {"STRASSENBAHN", "straßen", true},
      {"Über den Ärger", "arger", true},
      {"Тревога и бессонница", "тревога", true},
      {"ЁЛКА", "елка", true},
      {"Αϋπνία χθες", "αυπνια", true},
      {"最近よく眠れないと話す", "眠れない", true},
      {"最近よく眠れないと話す", "れな", true},
      {"最近よく眠れないと話す", "眠", true},
      {"最近よく眠れないと話す", "眠ない", false},
      {"眠れ。れない", "眠れない", false},  // both pairs, and not the run
      {"불면증을 호소함", "면증", true},
      {"OCD治療を続ける", "治療", true},
      {"OCD治療を続ける", "ocd", true},
      {"นอนไม่หลับ", "ไม่หลับ", true},
      {"well-being", "being", true},
      {"ex-partner’s house", "partner's", true},
      {"ﬁnally", "fina", true},
  };
  for (const Row& row : rows) {
    SearchWorld w;
    w.build();
    w.note(w.amara, row.text);
    CAPTURE(row.text);
    CAPTURE(row.question);
    CHECK(!w.ids(row.question).empty() == row.found);
  }
}

TEST_CASE("NOTE-18 words between quotation marks stand one behind the other") {
  SearchWorld w;
  w.build();
  const NoteId one = w.note(w.amara, "A panic\nattack, on the train.");
  w.note(w.amara, "The attack came without panic.");
  CHECK(w.ids("panic attack").size() == 2);
  for (const char* asked :
       {"\"panic attack\"", "“panic attack”", "„Panic Attack“", "«panic attack»", "\"panic att",
        "train \"panic attack\"", "\"PANIC ATTACK ON\" train"}) {
    CAPTURE(asked);
    CHECK(w.ids(asked) == list({one}));
  }
  CHECK(w.ids("\"attack panic\"").empty());
  CHECK(w.ids("\"panic att\"").empty());   // closed: whole words
  CHECK(w.ids("\"train\"") == list({one}));
  CHECK(w.ids("\"trai\"").empty());
}

TEST_CASE("NOTE-18 what says more about it stands first") {
  SearchWorld w;
  w.build();
  const std::string rest = repeat("The week was as the one before it and nothing else. ", 6);
  const NoteId once = w.note(w.amara, "Grief. " + rest);
  const NoteId often = w.note(w.amara, "Grief, again grief, more grief. " + rest);
  const NoteId titled = w.note(w.amara, rest);
  w.title(titled, "Grief and loss");
  REQUIRE(w.ids("grief").size() == 3);
  CHECK(w.ids("grief").back() == once);
  CHECK(w.ids("grief").back() != often);

  SUBCASE("a whole word before a longer one") {
    const NoteId longer = w.note(w.amara, "Sleeplessness. " + rest);
    const NoteId whole = w.note(w.amara, "Sleep. " + rest);
    CHECK(w.ids("sleep") == list({whole, longer}));
  }
  SUBCASE("the newer of two alike") {
    const NoteId old = w.note(w.amara, "Mourning.", "2024-01-09T10:00");
    const NoteId young = w.note(w.amara, "Mourning.", "2026-11-17T10:00");
    CHECK(w.ids("mourning") == list({young, old}));
  }
  SUBCASE("a short text before a long one") {
    const NoteId lost = w.note(w.amara, "Anger. " + repeat(rest, 10));
    const NoteId brief = w.note(w.amara, "Anger at work.");
    CHECK(w.ids("anger") == list({brief, lost}));
  }
}

TEST_CASE("NOTE-18 a word may be the client's name, if another is in the text") {
  SearchWorld w;
  w.build();
  const NoteId hers = w.note(w.amara, "Sleeping well.");
  w.note(w.jonas, "Sleeping badly.");
  const NoteId about = w.note(w.jonas, "Amara is his sister.");
  CHECK(w.ids("amara sleeping") == list({hers}));
  CHECK(w.ids("sleeping okafor") == list({hers}));
  CHECK(w.ids("sleeping oka") == list({hers}));
  CHECK(w.ids("amara") == list({about}));       // not everything that is hers
  CHECK(w.ids("amara okafor").empty());
  CHECK(w.ids("\"amara okafor\" well") == list({hers}));
  CHECK(w.ids("amara", SearchKind::client) == list({w.amara}));
}

TEST_CASE("NOTE-18 clients by name, number and ways to reach them") {
  SearchWorld w;
  w.set("client", w.jonas, "phone", "+43 660 123 45");
  w.set("client", w.jonas, "email", "j.weber@example.org");
  w.build();
  for (const char* asked : {"jonas", "web", "weber jonas", "43660", "123 45", "j.weber@example.org",
                            "example.org"}) {
    CAPTURE(asked);
    CHECK(w.ids(asked, SearchKind::client) == list({w.jonas}));
  }
  CHECK(w.ids("sofia", SearchKind::client).empty());  // deleted
  CHECK(w.excerpt("weber", SearchKind::client) == "E-mail: j.[weber]@example.org");
  CHECK(w.excerpt("jonas", SearchKind::client) == "Name: [Jonas] Weber");
  CHECK(w.excerpt("4366", SearchKind::client) == "Phone: +43 660 123 45");
}

TEST_CASE("NOTE-18 only of one client, archived ones only when asked for") {
  SearchWorld w;
  w.build();
  const NoteId hers = w.note(w.amara, "Sleeping well.");
  const NoteId his = w.note(w.jonas, "Sleeping badly.");
  SearchQuestion only;
  only.client = w.jonas;
  REQUIRE(SearchWorld::group(w.ask("sleeping", only), SearchKind::note).total == 1);
  CHECK(SearchWorld::group(w.ask("sleeping", only), SearchKind::note).hits.front().id == his);
  only.client = w.fresh<ClientId>();
  CHECK(SearchWorld::group(w.ask("sleeping", only), SearchKind::note).total == 0);

  w.put({{"note", hers, {{"archived", true}}, {}}});
  CHECK(w.ids("sleeping") == list({his}));
  SearchQuestion all;
  all.archived = true;
  CHECK(SearchWorld::group(w.ask("sleeping", all), SearchKind::note).total == 2);
}

TEST_CASE("CLI-11 what is of a merged client is shown under whom stands for them") {
  SearchWorld w;
  w.build();
  const NoteId note = w.note(w.jonas, "Sleeping well.");
  w.put({{"client", w.jonas, {{"merged_into", to_text(w.amara)}}, {}}});
  const SearchAnswer answer = w.ask("sleeping");
  REQUIRE(SearchWorld::group(answer, SearchKind::note).hits.size() == 1);
  CHECK(SearchWorld::group(answer, SearchKind::note).hits.front().client == w.amara);
  const SearchAnswer by_old_name = w.ask("jonas");
  REQUIRE(SearchWorld::group(by_old_name, SearchKind::client).hits.size() == 1);
  CHECK(SearchWorld::group(by_old_name, SearchKind::client).hits.front().client == w.amara);
  CHECK(w.ids("amara sleeping") == list({note}));
  SearchQuestion only;
  only.client = w.amara;
  CHECK(SearchWorld::group(w.ask("sleeping", only), SearchKind::note).total == 1);
}

TEST_CASE("NOTE-18 the addenda of a note are found with it") {
  SearchWorld w;
  const NoteId note = w.signed_note();
  w.build();
  const AddendumId id = w.fresh<AddendumId>();
  Addendum a;
  a.note = note;
  a.author = w.owner;
  a.text = "The dosage was misheard.";
  w.put({edit_of(id, a, {"note", "author", "text"})});
  CHECK(w.ids("dosage") == list({note}));
  CHECK(w.ids("dosage sleeping") == list({note}));
  CHECK(w.excerpt("dosage") == "Addendum: The [dosage] was misheard.");
  w.put({{"addendum", id, {{"note", {}}, {"author", {}}, {"text", {}}}, {}}});
  CHECK(w.ids("dosage").empty());
  CHECK(w.ids("sleeping") == list({note}));
}

TEST_CASE("NOTE-18 the words of a series are found once, those of one session with it") {
  SearchWorld w;
  const SeriesId series = w.fresh<SeriesId>();
  Series s;
  s.client = w.amara;
  s.member = w.owner;
  s.start = at("2026-11-02T09:00");
  s.rule = "FREQ=WEEKLY;COUNT=20";
  s.location = "Garden room";
  w.apply(std::vector<Edit>{
      edit_of(series, s, {"kind", "client", "member", "start", "rule", "location"})});
  w.book.set_horizon(day("2027-12-01"));
  w.build();
  REQUIRE(w.book.sessions_of_series(series).size() == 20);
  const SearchAnswer answer = w.ask("garden");
  REQUIRE(SearchWorld::group(answer, SearchKind::session).total == 1);
  CHECK(SearchWorld::group(answer, SearchKind::session).hits.front().series);
  const SessionId third = w.book.sessions_of_series(series)[2];
  w.put({{"session", third, {{"client_note", "Bring the diary"}}, {}}});
  CHECK(w.ids("garden", SearchKind::session) == list({series}));
  CHECK(w.ids("diary", SearchKind::session) == list({third}));
}

TEST_CASE("NOTE-18 the excerpt shows the words where most of them stand") {
  SearchWorld w;
  w.build();
  w.note(w.amara, "First a line about the weather.\n\n" +
                      repeat("Nothing of it here at all. ", 20) +
                      "Homework: walk\n two  days at noon. " + repeat("And so on. ", 30));
  CHECK(w.excerpt("noon walk") ==
        "Plan: … Nothing of it here at all. Homework: [walk] two days at [noon]." +
            repeat(" And so on.", 14) + " And …");
  w.note(w.amara, "Panic attack on the train.");
  CHECK(w.excerpt("\"panic attack\"") == "Plan: [Panic attack] on the train.");
  w.note(w.amara, "最近よく眠れないと話す");
  CHECK(w.excerpt("眠れない") == "Plan: 最近よく[眠れない]と話す");
  CHECK(w.excerpt("panic", SearchKind::note, {"train"}) == "Plan: [Panic] attack on the t..");
}

TEST_CASE("NOTE-18 a word of a thousand letters and a note of a megabyte are found") {
  SearchWorld w;
  w.build();
  const NoteId note =
      w.note(w.amara, repeat("x", 1000) + " tail " + repeat("long ", 190000) + "end");
  CHECK(w.ids(repeat("x", 1000)) == list({note}));
  CHECK(w.ids("end") == list({note}));
  CHECK(w.excerpt("tail").size() < 500);
  CHECK(w.excerpt("end").size() < 500);
  CHECK(w.ask(repeat("question ", 5000) + "\"" + repeat("tail ", 4000)).size() == kSearchKinds);
}
