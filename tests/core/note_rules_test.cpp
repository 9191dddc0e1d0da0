#include "core/note_rules.h"

#include "base/text.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

constexpr const char* kSigned = "This note is signed. Add an addendum instead.";

std::string begin_told(World& w, MemberId me = {}, SessionId session = {}, TemplateId t = {}) {
  return told(begin_note(w.as(me ? me : w.owner), w.fresh<NoteId>(), session ? session : w.session,
                         t ? t : w.soap));
}

// "subjective- Start and stop+": what is asked and whether it is there.
std::string elements(const World& w, const NoteId& id) {
  std::string out;
  for (const Element& e : completeness(w.dana(), id))
    out += (out.empty() ? "" : ", ") + e.label + (e.met ? "+" : "-");
  return out;
}

std::string due_told(const World& w, const char* now) {
  static constexpr const char* kKinds[] = {"not_needed", "later", "soon",
                                           "overdue",    "done",  "done_late"};
  return kKinds[static_cast<int>(note_due(w.book, vienna(), w.session, instant(now)).kind)];
}

}  // namespace

TEST_CASE("NOTE-01 a progress note begins from its session and template") {
  World w;
  const NoteId id = w.begun_note();
  const Note& note = *w.dana().note(id);
  CHECK(note.kind == NoteKind::progress);
  CHECK(note.client == w.amara);
  CHECK(note.session == w.session);
  CHECK(note.author == w.owner);
  CHECK(note.when == at("2026-11-18T10:00"));
  CHECK(note.template_name == "SOAP");
  CHECK(note.sections.list() == w.book.find<Template>(w.soap)->sections);
  CHECK(note_state(w.book, id) == NoteState::draft);
  CHECK(note_state(w.book, w.fresh<NoteId>()) == NoteState::none);
  CHECK(told(begin_note(w.dana(), id, w.session, w.soap)) == "conflict");
}

TEST_CASE("NOTE-01 one note per session and author") {
  World w;
  const NoteId first = w.begun_note();
  CHECK(begin_told(w) == "session conflict");
  CHECK(begin_told(w, w.other) == "ok");
  w.set("note", first, "archived", true);
  CHECK(begin_told(w) == "ok");
  World other_kind;
  other_kind.set("note", other_kind.begun_note(), "kind", "psychotherapy");
  CHECK(begin_told(other_kind) == "ok");
}

TEST_CASE("SES-05 no progress note for a session that did not happen") {
  const std::pair<const char*, const char*> rows[] = {
      {"pending", "ok"},   {"scheduled", "ok"},
      {"in-progress", "ok"}, {"completed", "ok"},
      {"cancelled", "session conflict"}, {"late-cancelled", "session conflict"},
      {"no-show", "session conflict"},
  };
  for (const auto& [status, expected] : rows) {
    World w;
    w.set("session", w.session, "status", status);
    CHECK(begin_told(w) == expected);
  }
}

TEST_CASE("NOTE-01 a note needs a session, a client and a template that are there") {
  World w;
  CHECK(begin_told(w, {}, w.fresh<SessionId>()) == "session not_found");
  CHECK(begin_told(w, {}, SessionId(w.amara)) == "session not_found");
  CHECK(begin_told(w, {}, {}, w.fresh<TemplateId>()) == "template not_found");
  CHECK(begin_told(w, {}, {}, w.old_template) == "template conflict");
  w.set("client", w.amara, "deleted", true);
  CHECK(begin_told(w) == "client not_found");
  w.set("client", w.amara, "deleted", false);
  w.set("session", w.session, "archived", true);
  CHECK(begin_told(w) == "session not_found");
}

TEST_CASE("TEAM-03 TEAM-04 writing notes asks for permission and authorship") {
  World w;
  const NoteId id = w.begun_note();
  const auto all = [&](MemberId me) {
    const Access a = w.as(me);
    return begin_told(w, me) + " / " + told(write_section(a, id, "plan", "x")) + " / " +
           told(use_template(a, id, w.dap)) + " / " + told(content_to_sign(a, id));
  };
  CHECK(all(w.other) == "ok / forbidden / forbidden / forbidden");
  for (RoleKind role : {RoleKind::owner, RoleKind::practitioner, RoleKind::supervisor})
    CHECK(all(w.member_with(role)) == "ok / forbidden / forbidden / forbidden");
  for (RoleKind role : {RoleKind::front_desk, RoleKind::biller})
    CHECK(all(w.member_with(role)) == "forbidden / forbidden / forbidden / forbidden");
  CHECK(all(w.member_with(RoleKind::owner, "left")) ==
        "forbidden / forbidden / forbidden / forbidden");
}

TEST_CASE("NOTE-08 APP-03 a section keeps exactly what was typed, cleaned") {
  World w;
  const NoteId id = w.begun_note();
  const auto kept = [&](const std::string& typed) {
    w.apply(write_section(w.dana(), id, "plan", typed));
    const auto& text = w.book.find<Note>(id)->text;
    const auto found = text.find("plan");
    return found == text.end() ? std::string("none") : found->second;
  };
  for (const char* text : {"Walk daily", "  two\n\n lines \n", "Ωραία μέρα", "Хорошо", "טוב", "很好",
                           "良い", "좋아요", "🙂🙃", "e\xcc\x81", "“five nights”", "\ttab"})
    CHECK(kept(text) == text);
  CHECK(kept("a\r\nb") == "a\nb");
  CHECK(kept("a\xed\xa0\x80z") == "a\xef\xbf\xbdz");
  CHECK(kept(std::string("a\0z", 3)).find('\0') == std::string::npos);
  CHECK(kept("") == "none");
  CHECK(kept(repeat("x", 1'000'000)).size() == 1'000'000);
  CHECK(told(write_section(w.dana(), id, "plan", repeat("x", 1'000'001))) == "plan invalid");
  CHECK(told(write_section(w.dana(), id, "plan", repeat("é", 500'001))) == "plan invalid");
  CHECK(told(write_section(w.dana(), id, "nowhere", "x")) == "nowhere not_found");
  CHECK(told(write_section(w.dana(), id, "", "x")) == "not_found");
  CHECK(told(write_section(w.dana(), w.fresh<NoteId>(), "plan", "x")) == "not_found");
  w.set("note", id, "archived", true);
  CHECK(told(write_section(w.dana(), id, "plan", "x")) == "conflict");
}

TEST_CASE("NOTE-02 another template keeps and shows what was written") {
  World w;
  const NoteId id = w.begun_note();
  w.write(id, "subjective", "Sleeps well.");
  w.write(id, "plan", "Walk daily.");
  w.apply(use_template(w.dana(), id, w.dap));
  const auto keys = [&] {
    std::string out;
    for (const Section& s : w.book.find<Note>(id)->sections)
      out += s.key + (s.required ? " " : "? ");
    return out;
  };
  CHECK(w.book.find<Note>(id)->template_name == "DAP");
  CHECK(keys() == "data assessment plan subjective? ");
  CHECK(w.book.find<Note>(id)->text.at("plan") == "Walk daily.");
  CHECK(w.book.find<Note>(id)->text.at("subjective") == "Sleeps well.");
  w.write(id, "subjective", "Sleeps well, mostly.");
  w.apply(use_template(w.dana(), id, w.soap));
  CHECK(keys() == "subjective objective assessment plan ");
  CHECK(w.book.find<Note>(id)->text.at("subjective") == "Sleeps well, mostly.");
  CHECK(told(use_template(w.dana(), id, w.old_template)) == "template conflict");
  CHECK(told(use_template(w.dana(), id, w.fresh<TemplateId>())) == "template not_found");
  CHECK(told(use_template(w.dana(), w.fresh<NoteId>(), w.dap)) == "not_found");
}

TEST_CASE("NOTE-14 a signed note is written in no more") {
  World w;
  const NoteId id = w.signed_note();
  for (const auto& result : {write_section(w.dana(), id, "plan", "More."),
                             write_section(w.dana(), id, "subjective", ""),
                             use_template(w.dana(), id, w.dap)}) {
    CHECK(told(result) == "conflict");
    CHECK(result.error().message == kSigned);
  }
  CHECK(begin_told(w) == "session conflict");
}

TEST_CASE("NOTE-09 completeness counts sections of three words and what stands in the session") {
  World w;
  const NoteId id = w.begun_note();
  const std::string session = ", Start and stop-, Modality+, Setting-";
  CHECK(elements(w, id) == "subjective-, objective-, assessment-, plan-" + session);
  const std::pair<const char*, char> rows[] = {
      {"", '-'},         {"ok", '-'},           {"all fine", '-'},   {"Walk every day", '+'},
      {"... --- !!!", '-'}, {"1 2 3", '+'},     {"睡眠は", '+'},      {"睡", '-'},
      {"  a  b ", '-'},  {"Спит пять ночей", '+'},
  };
  const std::string before = "subjective-, objective-, assessment-, plan";
  for (const auto& row : rows) {
    w.write(id, "plan", row.first);
    CAPTURE(row.first);
    CHECK(elements(w, id) == before + row.second + session);
  }
  for (const char* key : {"subjective", "objective", "assessment", "plan"})
    w.write(id, key, "Three good words.");
  w.apply(set_session_times(w.dana(), w.session, w.now, {w.now.ms + 60'000}));
  w.set("session", w.session, "location", "Room 2");
  CHECK(elements(w, id) ==
        "subjective+, objective+, assessment+, plan+, Start and stop+, Modality+, Setting+");
  w.set("session", w.session, "location", "");
  w.set("session", w.session, "modality", "video");
  CHECK(elements(w, id).find("Setting+") != std::string::npos);
  CHECK(completeness(w.dana(), id).back().key == "session");
  CHECK(completeness(w.dana(), id)[4].key == "times");  // each leads to a place of its own
  CHECK(completeness(w.dana(), w.fresh<NoteId>()).empty());
}

TEST_CASE("NOTE-06 NOTE-09 a psychotherapy note is not asked for times or modality") {
  World w;
  const NoteId id = w.begun_note();
  w.set("note", id, "kind", "psychotherapy");
  CHECK(elements(w, id) == "subjective-, objective-, assessment-, plan-");
}

TEST_CASE("NOTE-12 due 72 hours after the session's end, soon in the last third") {
  World w;  // ends 2026-11-18 10:50 in Vienna, 09:50 UTC; due on the 21st
  const std::pair<const char*, const char*> rows[] = {
      {"2026-11-17T00:00:00.000Z", "not_needed"}, {"2026-11-18T09:49:59.999Z", "not_needed"},
      {"2026-11-18T09:50:00.000Z", "later"},      {"2026-11-20T09:49:59.999Z", "later"},
      {"2026-11-20T09:50:00.000Z", "soon"},       {"2026-11-21T09:50:00.000Z", "soon"},
      {"2026-11-21T09:50:00.001Z", "overdue"},    {"2030-01-01T00:00:00.000Z", "overdue"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(due_told(w, row.first) == row.second);
  }
  CHECK(note_due(w.book, vienna(), w.session, w.now).at.ms == 0);
  CHECK(note_due(w.book, vienna(), w.session, instant("2026-11-19T00:00:00.000Z")).at ==
        instant("2026-11-21T09:50:00.000Z"));
  w.set("practice", w.practice, "note_due_hours", 24);
  CHECK(due_told(w, "2026-11-19T01:00:00.000Z") == "later");
  CHECK(due_told(w, "2026-11-19T02:00:00.000Z") == "soon");
  CHECK(due_told(w, "2026-11-19T10:00:00.000Z") == "overdue");
}

TEST_CASE("NOTE-12 a completed session ends when it stopped; others by the calendar and the zone") {
  World w;
  w.apply(set_session_times(w.dana(), w.session, instant("2026-11-18T09:02:00.000Z"),
                            instant("2026-11-18T09:30:00.000Z")));
  CHECK(due_told(w, "2026-11-18T09:31:00.000Z") == "not_needed");
  w.set("session", w.session, "status", "completed");
  CHECK(due_told(w, "2026-11-18T09:31:00.000Z") == "later");
  CHECK(note_due(w.book, vienna(), w.session, w.now).at == instant("2026-11-21T09:30:00.000Z"));
  World dst;  // Friday before the clocks go back: 72 hours are 72 hours
  dst.set("session", dst.session, "start", "2026-10-23T10:00");
  CHECK(note_due(dst.book, vienna(), dst.session, dst.now).at ==
        instant("2026-10-26T08:50:00.000Z"));
  CHECK(note_due(dst.book, Zone{}, dst.session, dst.now).at ==
        instant("2026-10-26T10:50:00.000Z"));
}

TEST_CASE("NOTE-12 no note is due for what did not happen or is gone") {
  for (const char* status : {"cancelled", "late-cancelled", "no-show"}) {
    World w;
    w.set("session", w.session, "status", status);
    CHECK(due_told(w, "2026-12-01T00:00:00.000Z") == "not_needed");
  }
  World w;
  CHECK(note_due(w.book, vienna(), w.fresh<SessionId>(), w.now).kind == Due::Kind::not_needed);
  w.begun_note();  // a draft is not a note yet
  CHECK(due_told(w, "2026-12-01T00:00:00.000Z") == "overdue");
  w.set("session", w.session, "archived", true);
  CHECK(due_told(w, "2026-12-01T00:00:00.000Z") == "not_needed");
}

TEST_CASE("NOTE-12 done in time, or late, by the time of the signature") {
  const std::pair<const char*, const char*> rows[] = {
      {"2026-11-18T09:40:00.000Z", "done"},      {"2026-11-18T12:00:00.000Z", "done"},
      {"2026-11-21T09:50:00.000Z", "done"},      {"2026-11-21T09:50:00.001Z", "done_late"},
      {"2026-12-24T00:00:00.000Z", "done_late"},
  };
  for (const auto& [signed_at, expected] : rows) {
    World w;
    w.now = instant(signed_at);
    w.signed_note();
    CHECK(due_told(w, "2027-01-01T00:00:00.000Z") == expected);
  }
  World w;
  w.set("note", w.signed_note(), "kind", "psychotherapy");  // is no progress note
  CHECK(due_told(w, "2027-01-01T00:00:00.000Z") == "overdue");
}

TEST_CASE("CLI-04 a note's preview is one line of what was written") {
  World w;
  const NoteId id = w.begun_note();
  const auto shown = [&](std::size_t most) { return preview(*w.book.find<Note>(id), most); };
  CHECK(shown(80) == "");
  w.write(id, "plan", "Walk daily.\n\nReturn  in a week.");
  CHECK(shown(80) == "Walk daily. Return in a week.");
  w.write(id, "subjective", "Sleeps well.");
  CHECK(shown(80) == "Sleeps well. Walk daily. Return in a week.");
  CHECK(shown(13) == "Sleeps well.…");
  CHECK(shown(14) == "Sleeps well.…");
  CHECK(shown(1) == "…");
  CHECK(shown(0) == "");
  w.write(id, "subjective", repeat("睡眠", 400'000 / 6));
  for (std::size_t most : {1, 2, 10, 100, 1000})
    CHECK(count_code_points(shown(most)) == most);
}
