#include "core/note_versions.h"

#include "core/note_window.h"
#include "core/rules_world.h"

namespace sb {
namespace {

using namespace test;

// A world that remembers its changes, as the journal does.
struct Told : World {
  std::vector<Change> changes;

  void keep(const Result<std::vector<Edit>>& edits) {
    REQUIRE(edits.ok());
    for (const Change& c : book.stamped(*edits, owner, clock, now)) {
      book.apply(c);
      changes.push_back(c);
    }
  }
  NoteId begun() {
    const NoteId id = fresh<NoteId>();
    keep(begin_note(dana(), id, session, soap));
    return id;
  }
  void put(const NoteId& id, const char* key, const char* text) {
    now.ms += 5'000;
    keep(write_section(dana(), id, key, text));
  }
};

std::string text_of(const NoteVersion& v, const char* key) {
  for (const VersionText& t : v.sections)
    if (t.key == key) return *t.text;
  return "";
}

}  // namespace

TEST_CASE("NOTE-13 every text a section ever had stands in a version") {
  Told w;
  const NoteId id = w.begun();
  w.put(id, "subjective", "First words.");
  w.put(id, "plan", "Walk.");
  w.put(id, "subjective", "Second words.");
  w.now.ms += 3'600'000;
  w.put(id, "plan", "Walk daily.");
  const auto list = note_versions(w.book, id, w.changes);
  REQUIRE(list.size() == 3);
  CHECK(text_of(list[0], "subjective") == "First words.");
  CHECK(text_of(list[0], "plan") == "Walk.");
  CHECK(text_of(list[1], "subjective") == "Second words.");
  CHECK(list[1].changed == std::vector<std::string>{"subjective"});
  CHECK(text_of(list[2], "plan") == "Walk daily.");
  CHECK(list[2].author == w.owner);
  CHECK(list[2].device == w.clock.device());
}

TEST_CASE("NOTE-13 versions do not depend on order or repeats, nor on what the journal lacks") {
  Told w;
  const NoteId id = w.begun();
  w.put(id, "subjective", "First words.");
  w.put(id, "subjective", "Second words.");
  std::vector<Change> twice(w.changes.rbegin(), w.changes.rend());
  twice.insert(twice.end(), w.changes.begin(), w.changes.end());
  CHECK(note_versions(w.book, id, twice).size() == note_versions(w.book, id, w.changes).size());
  // Nothing of it in the journal: what stands is one version.
  const auto standing = changes_standing(w.book, id, {});
  const auto list = note_versions(w.book, id, standing);
  REQUIRE_FALSE(list.empty());
  CHECK(text_of(list.back(), "subjective") == "Second words.");
  CHECK(changes_standing(w.book, id, w.changes).empty());
}

TEST_CASE("NOTE-14 the signed content is a version; a late edit stands after it and says so") {
  Told w;
  const NoteId id = w.begun();
  w.put(id, "subjective", "As it was signed.");
  w.now.ms += 60'000;
  w.keep(submit_note(w.dana(), id, w.now));
  w.now.ms += 60'000;
  w.keep(sign(w.dana(), w.fresh<SignatureId>(), w.filled(id, w.owner)));
  w.now.ms += 60'000;
  w.keep(std::vector<Edit>{Edit{"note", id, {{"text/subjective", "A late edit."}}, {}}});
  w.now.ms += 60'000;
  w.keep(archive_note(w.dana(), id, "Written twice"));
  const auto list = note_versions(w.book, id, w.changes);
  REQUIRE(list.size() == 5);
  CHECK(list[1].kind == NoteVersion::Kind::submitted);
  CHECK(list[2].kind == NoteVersion::Kind::signed_);
  CHECK(text_of(list[2], "subjective") == "As it was signed.");
  CHECK_FALSE(list[1].after_signature);
  CHECK(list[3].after_signature);
  CHECK(text_of(list[3], "subjective") == "A late edit.");
  CHECK(list[4].kind == NoteVersion::Kind::archived);
  CHECK(list[4].reason == "Written twice");
}

TEST_CASE("NOTE-14 two versions are compared section by section, emptied ones too") {
  Told w;
  const NoteId id = w.begun();
  w.put(id, "subjective", "She slept well.");
  w.put(id, "plan", "Walk.");
  w.now.ms += 100'000;
  w.put(id, "subjective", "She slept badly.");
  w.put(id, "plan", "");
  const auto list = note_versions(w.book, id, w.changes);
  REQUIRE(list.size() == 2);
  const auto lines = compare(list[0], list[1]);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].changed);
  CHECK(lines[0].parts.size() == 4);
  CHECK(lines[1].title == "plan");
  REQUIRE(lines[1].parts.size() == 1);
  CHECK(lines[1].parts[0].kind == RedlinePart::Kind::removed);
}

}  // namespace sb
