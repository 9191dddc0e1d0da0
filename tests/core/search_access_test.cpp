// Who finds what (NOTE-06, TEAM-03): a word that stands in one field only is looked for by every
// role, and every field that takes text is walked, so that one added later is decided about.
#include <set>

#include "core/schema_entities.h"
#include "core/search_kit.h"

using namespace sb;
using namespace sb::test;

namespace {

// Everybody who could look, with an index of their own.
struct Team : SearchWorld {
  MemberId supervisor = member_with(RoleKind::supervisor);
  MemberId front_desk = member_with(RoleKind::front_desk);
  MemberId biller = member_with(RoleKind::biller);
  MemberId left = member_with(RoleKind::practitioner, "left");

  std::size_t found_by(const MemberId& me, std::string_view word) {
    build(me);
    SearchQuestion all;
    all.archived = true;
    std::size_t n = 0;
    for (const SearchGroup& g : ask(word, all, me)) n += g.total + g.hits.size();
    return n;
  }
  std::string finders(std::string_view word) {
    std::string out;
    const std::pair<const char*, MemberId> everybody[] = {
        {"owner", owner}, {"other", other}, {"supervisor", supervisor},
        {"front", front_desk}, {"biller", biller}, {"left", left}};
    for (const auto& [name, id] : everybody)
      if (found_by(id, word) > 0) out += (out.empty() ? "" : " ") + std::string(name);
    return out.empty() ? "nobody" : out;
  }
};

constexpr const char* kAll = "owner other supervisor front biller";
constexpr const char* kClinical = "owner other supervisor";

struct Finds {
  const char* kind;
  const char* field;
  const char* by;
};
// Every field of text or texts of what is searched. "nobody": not looked into.
constexpr Finds kFinds[] = {
    {"client", "name", kAll}, {"client", "preferred_name", kAll}, {"client", "number", kAll},
    {"client", "email", kAll}, {"client", "phone", kAll}, {"client", "address", kAll},
    {"client", "pronouns", "nobody"}, {"client", "tags", kClinical},
    {"client", "contacts", kAll},
    {"session", "name", kAll}, {"session", "location", kAll}, {"session", "client_note", kAll},
    {"session", "reason", kClinical}, {"session", "private_note", "owner"},
    {"series", "name", kAll}, {"series", "location", kAll}, {"series", "client_note", kAll},
    {"series", "private_note", "owner"}, {"series", "rule", "nobody"},
    {"note", "title", kClinical}, {"note", "text", kClinical}, {"note", "location", kClinical},
    {"note", "template_name", "nobody"}, {"note", "carried", "nobody"},
    {"note", "waived", "nobody"},
    {"addendum", "reason", kClinical}, {"addendum", "text", kClinical},
    {"sticky_note", "text", kClinical},
    {"attachment", "name", kClinical}, {"attachment", "media", "nobody"},
    {"attachment", "hash", "nobody"},
};

Value with(std::string_view word, const FieldSpec& spec) {
  if (spec.type != FieldType::list) return Value(std::string(word));
  if (std::string_view(spec.name) == "tags") return Value(List{Value(std::string(word))});
  return Value(List{Value(Map{{"role", "other"}, {"name", std::string(word)}})});
}

struct Record {
  RawId client, session, series, note, addendum, sticky_note, attachment;
  RawId of(std::string_view kind) const {
    if (kind == "client") return client;
    if (kind == "session") return session;
    if (kind == "series") return series;
    if (kind == "note") return note;
    if (kind == "addendum") return addendum;
    return kind == "sticky_note" ? sticky_note : attachment;
  }
};

Record one_of_each(Team& t, NoteKind kind = NoteKind::progress) {
  Record r;
  r.client = t.amara;
  r.session = t.session;
  r.series = t.fresh<SeriesId>();
  r.note = t.note(t.amara, "nothing", "2026-11-18T10:00", kind);
  r.addendum = t.fresh<AddendumId>();
  r.sticky_note = t.fresh<StickyNoteId>();
  r.attachment = t.fresh<AttachmentId>();
  Series series;
  series.client = t.amara;
  series.member = t.owner;
  series.start = at("2026-11-02T09:00");
  Addendum addendum;
  addendum.note = NoteId(r.note);
  addendum.author = t.owner;
  StickyNote sticky;
  sticky.client = t.amara;
  sticky.author = t.owner;
  Attachment file;
  file.client = t.amara;
  file.note = NoteId(r.note);
  file.author = t.owner;
  t.put({edit_of(r.series, series, {"client", "member", "start"}),
         edit_of(r.addendum, addendum, {"note", "author"}),
         edit_of(r.sticky_note, sticky, {"client", "author"}),
         edit_of(r.attachment, file, {"client", "note", "author"})});
  return r;
}

}  // namespace

TEST_CASE("NOTE-18 TEAM-03 each field is found by those who may read it, and by nobody else") {
  for (const Finds& row : kFinds) {
    CAPTURE(row.kind);
    CAPTURE(row.field);
    Team t;
    const Record record = one_of_each(t);
    const FieldSpec* spec = find_field(row.kind, row.field);
    if (!spec) spec = find_field(row.kind, std::string(row.field) + "/plan");
    REQUIRE(spec);
    const bool keyed = spec->type == FieldType::keyed_text;
    t.put({{row.kind, record.of(row.kind),
            {{row.field + std::string(keyed ? "/plan" : ""), with("quokka", *spec)}}, {}}});
    CHECK(t.finders("quokka") == row.by);
    CHECK(t.finders("quok") == row.by);
    CHECK(t.finders("\"quokka\"") == row.by);
    if (spec->sensitivity != Sensitivity::schedule) {
      CHECK(t.found_by(t.front_desk, "quokka") == 0);
      CHECK(t.found_by(t.biller, "quokka") == 0);
    }
  }
}

TEST_CASE("NOTE-18 of what is searched no field with text is forgotten") {
  std::set<std::pair<std::string, std::string>> decided;
  for (const Finds& row : kFinds) decided.insert({row.kind, row.field});
  const std::set<std::string> lists = {"tags", "contacts"};
  for (const char* kind : {"client", "session", "series", "note", "addendum", "sticky_note",
                           "attachment"}) {
    for (const FieldSpec& spec : find_kind(kind)->fields) {
      const bool texts = spec.type == FieldType::text || spec.type == FieldType::keyed_text ||
                         lists.count(spec.name) > 0;
      CAPTURE(kind);
      CAPTURE(spec.name);
      if (texts) CHECK(decided.count({kind, spec.name}) == 1);
    }
  }
}

TEST_CASE("NOTE-06 nobody finds a word of psychotherapy notes, their addenda or their files") {
  for (const char* field : {"title", "text/plan", "location"}) {
    Team t;
    const Record r = one_of_each(t, NoteKind::psychotherapy);
    t.put({{"note", r.note, {{field, "quokka"}}, {}}});
    CAPTURE(field);
    CHECK(t.finders("quokka") == "nobody");
    CHECK(t.finders("amara quokka") == "nobody");
  }
  Team t;
  const Record r = one_of_each(t, NoteKind::psychotherapy);
  t.put({{"addendum", r.addendum, {{"text", "quokka"}}, {}},
         {"attachment", r.attachment, {{"name", "quokka.pdf"}}, {}}});
  CHECK(t.finders("quokka") == "nobody");

  SUBCASE("nor where the note itself is not on this device") {
    t.put({{"attachment", r.attachment, {{"note", to_text(t.fresh<NoteId>())}}, {}}});
    CHECK(t.finders("quokka") == "nobody");
  }
  SUBCASE("also when it becomes one while it is being looked for") {
    t.put({{"note", r.note, {{"kind", "progress"}}, {}}});
    CHECK(t.finders("quokka") == kClinical);
    t.build();
    t.put({{"note", r.note, {{"kind", "psychotherapy"}}, {}}});
    CHECK(t.total("quokka") == 0);
  }
}

TEST_CASE("NOTE-18 TEAM-03 an index answers only the member it was made for") {
  Team t;
  t.note(t.amara, "quokka");
  t.build();
  CHECK(t.total("quokka") == 1);
  CHECK(t.total("quokka", t.front_desk) == 0);
  CHECK(t.total("quokka", t.other) == 0);

  SUBCASE("a role that is taken away takes the words with it") {
    t.put({{"member", t.owner, {{"role", "front-desk"}}, {}}});
    CHECK(t.total("quokka") == 0);
    CHECK(t.total("amara") == 1);
    CHECK(t.index.memory() > 0);
    t.put({{"member", t.owner, {{"role", "owner"}}, {}}});
    CHECK(t.total("quokka") == 1);
  }
  SUBCASE("also before the index has met the change") {
    t.set("member", t.owner, "role", "front-desk");
    CHECK(t.total("quokka") == 0);
    CHECK(t.total("amara") == 0);
  }
}

TEST_CASE("CLI-12 a deleted client's name is found no more, what is written of them still is") {
  Team t;
  const NoteId note = t.note(t.amara, "quokka");
  t.build();
  t.put({{"client", t.amara, {{"deleted", true}}, {}}});
  CHECK(t.ids("amara", SearchKind::client).empty());
  CHECK(t.ids("quokka") == list({note}));
  CHECK(t.ids("amara quokka").empty());
}
