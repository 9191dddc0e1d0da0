// Giving a psychotherapy note to somebody: by its author, with an authorisation, or not at all.
#include "core/disclosure_rules.h"

#include "core/note_facts.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

struct Own : World {
  NoteId note = fresh<NoteId>();
  Day today = day("2026-11-18");
  Own() {
    NewNote wanted;
    wanted.kind = NoteKind::psychotherapy;
    wanted.client = amara;
    wanted.when = at("2026-11-18T10:00");
    apply(begin_own_note(dana(), note, wanted));
    write(note, "note", "A thought of mine.");
  }
  Result<std::vector<Edit>> give(const DisclosureRequest& r, MemberId me = {}) {
    return disclose(as(me ? me : owner), fresh<DisclosureId>(), note, r, today, now);
  }
};

const DisclosureRequest kGood{"Dr. Lee, court expert", "Custody proceedings", "2026-11-10"};

}  // namespace

TEST_CASE("NOTE-06 a disclosure names recipient, purpose and a dated authorisation") {
  Own w;
  CHECK(told(check_disclosure(w.dana(), w.note, {"", "", ""}, w.today)) ==
        "recipient invalid, purpose invalid, authorised invalid");
  CHECK(told(w.give({"A", "B", "2026-11-19"})) == "authorised invalid");
  CHECK(told(w.give({"A", "B", "1826-11-19"})) == "authorised invalid");
  CHECK(told(w.give({"A", "B", "soon"})) == "authorised invalid");
  CHECK(told(w.give({"A", "B", "2026-11-18"})) == "ok");
  w.apply(w.give(kGood));
  const auto all = w.book.disclosures_of(w.amara);
  REQUIRE(all.size() == 1);
  const Disclosure& d = *w.book.find<Disclosure>(all[0]);
  CHECK(d.recipient == "Dr. Lee, court expert");
  CHECK(d.purpose == "Custody proceedings");
  CHECK(d.authorised == day("2026-11-10"));
  CHECK(d.note == w.note);
  CHECK(d.member == w.owner);
  CHECK(d.at == w.now);
}

TEST_CASE("NOTE-06 nobody but the author gives it, and only what is one and has text") {
  Own w;
  CHECK(told(w.give(kGood, w.other)) == "not_found");
  CHECK(told(check_disclosure(w.as(w.other), w.note, kGood, w.today)) == "not_found");
  const NoteId progress = w.begun_note();
  CHECK(told(disclose(w.dana(), w.fresh<DisclosureId>(), progress, kGood, w.today, w.now)) ==
        "not_found");
  w.write(w.note, "note", "");
  CHECK(told(w.give(kGood)) == "invalid");
}
