#include "core/codec.h"

#include <doctest/doctest.h>

#include <fstream>
#include <limits>
#include <sstream>

#include "core/change_kit.h"

using namespace sb;
using kit::change;
using kit::id;
using kit::stamp;

namespace {

Bytes encode(const std::vector<Change>& changes) {
  ChangeEncoder encoder;
  for (const Change& c : changes) encoder.add(c);
  return encoder.finish();
}

Result<std::vector<Change>> decode(ByteView bytes) {
  std::vector<Change> out;
  SB_CHECK(decode_changes(bytes, [&](Change&& c) { out.push_back(std::move(c)); }));
  return out;
}

void check_round_trip(const std::vector<Change>& changes) {
  const Bytes bytes = encode(changes);
  const auto back = decode(bytes);
  REQUIRE(back.ok());
  CHECK(*back == changes);
  CHECK(encode(*back) == bytes);
  for (const Change& c : changes) {
    const auto json = change_from_json(to_json(c));
    REQUIRE(json.ok());
    CHECK(*json == c);
  }
}

const Value kEverything =
    Map{{"null", Value{}},
        {"flags", List{true, false}},
        {"numbers", List{0, 23, 24, 255, 256, 65535, 65536, INT64_MAX, INT64_MIN, -1, -25}},
        {"doubles", List{0.5, -1.0e300, 1.0, 5e-324, 0.1}},
        {"texts", List{"", "a\"b\\c\n\t\x01", "Ωμέγα 王小明 👩‍👩‍👧",
                       std::string("n\0l", 3)}},
        {"bytes", List{Bytes{}, Bytes{0, 255, 7}}},
        {"empty", List{List{}, Map{}}},
        {"tricky", List{Map{{"$bytes", "00"}}, Map{{"$map", Map{{"$bytes", 1}}}},
                        Map{{"$map", Map{{"$map", Map{}}}}, {"x", 1}}}}};

Change everything() {
  Change c = change(stamp(77), "later", id(9),
                    {{"anything", kEverything, {}},
                     {"over", 1, stamp(5, 2)},
                     {"same device", 1, stamp(70)},
                     {"future", 1, stamp(99)},
                     {"elsewhere", 1, stamp(99, 3)}});
  c.reason = "because";
  return c;
}

}  // namespace

TEST_CASE("every kind of value survives both forms") {
  check_round_trip({everything(), everything()});
}

TEST_CASE("empty things survive") {
  check_round_trip({});
  Change bare;
  bare.kind = "x";
  check_round_trip({bare});
}

TEST_CASE("times go up, down and to the edges") {
  check_round_trip({change(stamp(UINT64_MAX), "a", id(1), {{"f", 1, stamp(1)}}),
                    change(stamp(1), "a", id(1), {{"f", 1, stamp(UINT64_MAX)}}),
                    change(stamp(0), "a", id(1), {{"f", 1, stamp(0, 2)}}),
                    change(Stamp{}, "a", id(1), {{"f", 1, {}}})});
}

TEST_CASE("random sets survive, unknown kinds and fields byte for byte") {
  SeededRandom random(3);
  check_round_trip(kit::random_changes(random, 200));
}

TEST_CASE("what repeats is written once") {
  const std::string prompt(300, 'p');
  std::vector<Change> changes;
  for (std::uint8_t i = 0; i < 100; ++i) {
    changes.push_back(change(stamp(1000u + i), "note", id(i),
                             {{"sections", List{Map{{"key", "plan"}, {"prompt", prompt}}}, {}}}));
  }
  check_round_trip(changes);
  CHECK(encode(changes).size() < 100 * 32 + 500);
}

TEST_CASE("a few bytes cannot stand for gigabytes") {
  const Value big = List{std::string(60000, 'x')};
  std::vector<FieldChange> fields(4000, FieldChange{"f", big, {}});
  const Change c = change(stamp(1), "k", id(1), fields);
  const Bytes bytes = encode({c});
  CHECK(bytes.size() > 4000 * 60000 / 200);  // the encoder stops sharing by itself
  CHECK(decode(bytes).ok());
  // The same list by reference, again and again: 9f 01 87…, cut before the reader gives up.
  Bytes bomb = encode({change(stamp(1), "k", id(1), {{"f", big, {}}})});
  bomb.resize(bomb.size() - 2);  // without the over and the break
  const std::size_t head = bomb.size();
  for (int i = 0; i < 40000; ++i) bomb.insert(bomb.end(), {0xf6, 0x01, 0xd8, 0x1d, 0x00});
  CHECK(head < bomb.size());
  CHECK_FALSE(decode(bomb).ok());
}

TEST_CASE("an encoder starts anew after finish") {
  ChangeEncoder encoder;
  encoder.add(everything());
  const Bytes first = encoder.finish();
  encoder.add(everything());
  CHECK(encoder.finish() == first);
}

TEST_CASE("unsound text, infinities and repeated names are made readable, not lost") {
  const Value bad = Map{{"a\xff", "b\xff"},
                        {"twin", 1},
                        {"twin", 2},
                        {"inf", std::numeric_limits<double>::infinity()}};
  const auto back = decode(encode({change(stamp(1), "k\xff", id(1), {{"f\xff", bad, {}}})}));
  REQUIRE(back.ok());
  const FieldChange& f = back->at(0).fields.at(0);
  CHECK(f.field == "f\xef\xbf\xbd");
  CHECK(f.value.find("twin")->int_or() == 1);
  CHECK(f.value.find("inf")->is_null());
  CHECK(f.value.get<Map>()->size() == 3);
}

TEST_CASE("64 levels are kept, deeper is cut off rather than made unreadable") {
  const auto nested = [](int depth) {
    Value v = 1;
    for (int i = 0; i < depth; ++i) v = List{std::move(v)};
    return v;
  };
  check_round_trip({change(stamp(1), "k", id(1), {{"f", nested(64), {}}})});
  const Change deep = change(stamp(1), "k", id(1), {{"f", nested(3000), {}}});
  CHECK(decode(encode({deep})).ok());
  CHECK(change_from_json(to_json(deep)).ok());
  CHECK_FALSE(value_from_json(std::string(100000, '[')).ok());
  CHECK_FALSE(value_from_json(std::string(66, '[') + std::string(66, ']')).ok());
}

TEST_CASE("a stream cut anywhere is damaged, never a crash, and gives its whole changes first") {
  SeededRandom random(8);
  const std::vector<Change> set = kit::random_changes(random, 20);
  const Bytes bytes = encode(set);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::size_t seen = 0;
    bool same = true;
    const Status status = decode_changes(ByteView(bytes).first(size), [&](Change&& c) {
      same = same && c == set[seen++];
    });
    REQUIRE_FALSE(status.ok());
    REQUIRE(same);
    REQUIRE(status.error().fault == Fault::damaged);
  }
}

TEST_CASE("a flipped bit anywhere never crashes") {
  SeededRandom random(9);
  const Bytes bytes = encode(kit::random_changes(random, 12));
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    Bytes flipped = bytes;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1u << bit % 8);
    Book book;
    (void)decode_changes(flipped, [&](Change&& c) { book.apply(c); });
  }
}

TEST_CASE("malformed streams are refused") {
  const std::string entity = "50" + std::string(32, '0'), device = entity, author = entity;
  const std::string head = "9f01", change_head = "8600" + device + author;
  const auto refused = [](const std::string& hex) {
    const auto bytes = from_hex(hex);
    REQUIRE(bytes);
    INFO(hex);
    CHECK_FALSE(decode(*bytes).ok());
  };
  CHECK(decode(*from_hex(head + "ff")).ok());
  CHECK(decode(*from_hex(head + change_head + "6161" + entity + "80ff")).ok());
  for (const char* hex :
       {"", "9f", "9f01", "9f18", "8001", "9f0100", "9f01ffff", "9f61", "9f01f6ff", "9f1801ff"}) {
    refused(hex);
  }
  CHECK(decode(*from_hex("9f02ff")).error().fault == Fault::foreign);
  refused(head + "8500" + device + author + "6161" + entity + "80ff");       // too short
  refused(head + change_head + "00" + entity + "80ff");                      // a word not yet said
  refused(head + "860000" + author + "6161" + entity + "80ff");  // a device not yet said
  refused(head + change_head + "6161" + "420000" + "80ff");                  // entity of two bytes
  refused(head + change_head + "6161" + entity + "8161610000ff");            // fields not in threes
  refused(head + change_head + "6161" + entity + "9bffffffffffffffff");  // a claim of 2^64 fields
  refused(head + "8700" + device + author + "6161" + entity + "8060ff");     // an empty reason
  // One field whose value is malformed.
  for (const char* value : {"1800",
                            "190018",
                            "1bffffffffffffffff",
                            "3b8000000000000000",
                            "61ff",
                            "62c0af",
                            "5bffffffffffffffff00",
                            "9b7fffffffffffffff",
                            "bb7fffffffffffffff",
                            "9f00ff",
                            "a2616100616100",
                            "a10000",
                            "f7",
                            "f0",
                            "f90000",
                            "fa00000000",
                            "fb7ff0000000000000",
                            "fb7ff8000000000001",
                            "d81c00d81c",
                            "d81d00",
                            "c000",
                            "1c",
                            "fc",
                            "ff",
                            "81d81c80",
                            "7f6161ff"}) {
    refused(head + change_head + "6161" + entity + "836166" + value + "f6ff");
  }
}

TEST_CASE("malformed JSON is refused, well-formed is read") {
  for (const char* bad : {"",
                          " ",
                          "{",
                          "[1,]",
                          "[1 2]",
                          "{\"a\":1,}",
                          "{\"a\" 1}",
                          "{a:1}",
                          "{\"a\":1,\"a\":2}",
                          "01",
                          "-",
                          "1.",
                          ".5",
                          "1e",
                          "+1",
                          "0x1",
                          "nul",
                          "tru",
                          "NaN",
                          "Infinity",
                          "1e999",
                          "\"\n\"",
                          "\"\\x\"",
                          "\"\\u12\"",
                          "\"\\ud800\"",
                          "\"\\ud800\\u0041\"",
                          "\"\\udc00\"",
                          "\"a",
                          "\"\xff\"",
                          "[1]]",
                          "1 1",
                          "9223372036854775808",
                          "'a'",
                          "[\"a\",\0]",
                          "{\"$bytes\":\"0\"}",
                          "{\"$bytes\":\"xy\"}"}) {
    INFO(bad);
    CHECK_FALSE(value_from_json(bad).ok());
  }
  CHECK(*value_from_json(" [1, -2.50 ,\"\\u00e9\\ud83d\\ude00\\/\",{\"a\":null}]\n") ==
        Value(List{1, -2.5, "é😀/", Map{{"a", Value{}}}}));
  CHECK(*value_from_json("1.0") == Value(1.0));
  CHECK(*value_from_json("-9223372036854775808") == Value(INT64_MIN));
  CHECK(*value_from_json("\"\\u0000\"") == Value(std::string(1, '\0')));
  CHECK(value_from_json("[1,2").error().message == "This is no valid JSON near character 5.");
}

TEST_CASE("canonical JSON: equal values, equal bytes") {
  const Value a = Map{{"b", 1}, {"a", List{1.5, Map{{"z", true}, {"y", Value{}}}}}};
  const Value b = Map{{"a", List{1.5, Map{{"y", Value{}}, {"z", true}}}}, {"b", 1}};
  CHECK(canonical_json(a) == R"({"a":[1.5,{"y":null,"z":true}],"b":1})");
  CHECK(canonical_json(a) == canonical_json(b));
  CHECK(canonical_json(2.0) == "2");
  CHECK(canonical_json(-0.0) == "0");
  CHECK(value_to_json(2.0) == "2.0");
  CHECK(canonical_json("é\n\"") == "\"é\\n\\\"\"");
}

TEST_CASE("a change's JSON reads like its documentation") {
  Change c =
      change(stamp(16), "client", id(1), {{"name", "Amara", stamp(15)}, {"deleted", false, {}}});
  c.reason = "typo";
  const std::string device = to_text(id(1));
  CHECK(to_json(c) ==
        "{\"stamp\":\"0000000000000010." + device + "\",\"author\":\"" + to_text(id(50)) +
            "\",\"kind\":\"client\",\"entity\":\"" + to_text(id(1)) +
            "\",\"fields\":[{\"field\":\"name\",\"value\":\"Amara\",\"over\":\"000000000000000f." +
            device + "\"},{\"field\":\"deleted\",\"value\":false}],\"reason\":\"typo\"}");
  for (const char* bad :
       {"[]", "{}", "{\"kind\":\"\"}", "{\"kind\":\"a\"}", "{\"kind\":\"a\",\"fields\":[1]}",
        "{\"kind\":\"a\",\"fields\":[{\"field\":\"a\"}]}", "{\"kind\":1,\"fields\":[]}",
        "{\"kind\":\"a\",\"fields\":[],\"stamp\":\"x\"}",
        "{\"kind\":\"a\",\"fields\":[],\"entity\":\"!\"}"}) {
    INFO(bad);
    CHECK_FALSE(change_from_json(bad).ok());
  }
}

TEST_CASE("SYNC-03 a change is split by who may read it, and nothing gets lost") {
  Change c =
      change(stamp(3), "session", id(1),
             {{"start", "2026-11-18T10:00", {}}, {"reason", "ill", {}}, {"location", "2", {}}});
  c.reason = "asked by phone";
  const auto parts = split_by_sensitivity(c, false);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].sensitivity == Sensitivity::schedule);
  CHECK(parts[0].change.fields.size() == 2);
  CHECK(parts[0].change.reason.empty());
  CHECK(parts[1].sensitivity == Sensitivity::clinical);
  CHECK(parts[1].change.fields.at(0).field == "reason");
  CHECK(parts[1].change.reason == "asked by phone");
  CHECK(parts[1].change.stamp == c.stamp);
}

TEST_CASE("NOTE-06 a psychotherapy note is psychotherapy in every field") {
  const Change c = change(stamp(3), "note", id(1), {{"client", "", {}}, {"text/free", "x", {}}});
  const auto parts = split_by_sensitivity(c, true);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].sensitivity == Sensitivity::psychotherapy);
  CHECK(parts[0].change == c);
}

TEST_CASE("the example in docs/format-changes.md is what is written, and its JSON reads") {
  std::ifstream file(SB_ROOT "/docs/format-changes.md");
  const std::string page((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto block = [&](const std::string& name) {
    const std::size_t from = page.find("```" + name + "\n") + name.size() + 4;
    return page.substr(from, page.find("```", from) - from);
  };
  std::istringstream lines(block("hex"));
  std::string hex;
  for (std::string line; std::getline(lines, line);) {
    for (const char c : line.substr(0, line.find('#'))) hex += c == ' ' ? "" : std::string(1, c);
  }
  Change c =
      change(stamp(16), "client", id(2), {{"name", "Amara", stamp(15)}, {"status", "active", {}}});
  CHECK(to_hex(encode({c})) == hex);
  c.reason = "typo";
  const auto json = change_from_json(block("json"));
  REQUIRE(json.ok());
  CHECK(to_json(*json) == to_json(c));
}
