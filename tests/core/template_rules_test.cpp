// The template editor's rules: what is refused and where, keys that never change, and notes that
// keep what they were begun with.
#include "core/template_rules.h"

#include "core/note_facts.h"
#include "core/rules_world.h"

using namespace sb;
using namespace sb::test;

namespace {

TemplateRequest request_with(std::vector<const char*> titles, const char* name = "Short") {
  TemplateRequest r;
  r.name = name;
  for (const char* title : titles) {
    Section s;
    s.title = title;
    r.sections.push_back(std::move(s));
  }
  return r;
}

TemplateRequest request_of(const Template& t) { return {t.name, t.kind, t.sections}; }

std::string keys(const Template& t) {
  std::string out;
  for (const Section& s : t.sections) out += (out.empty() ? "" : " ") + s.key;
  return out;
}

}  // namespace

TEST_CASE("NOTE-02 a new template gets keys from its titles, each its own") {
  World w;
  const TemplateId id = w.fresh<TemplateId>();
  w.apply(add_template(w.dana(), id, request_with({"Plan & homework", "Plan – homework", "感想",
                                                   "Übung", "  Plan   & HOMEWORK "})));
  const Template& t = *w.book.find<Template>(id);
  CHECK(keys(t) == "plan_homework plan_homework_2 section ubung plan_homework_3");
  CHECK(t.sections[4].title == "Plan & HOMEWORK");
  CHECK(key_from_title(repeat("a", 99), {}).size() <= 40);
  CHECK(key_from_title("!!!", {}) == "section");
}

TEST_CASE("NOTE-02 a template without sections, title or name is refused beside the place") {
  World w;
  const auto told_of = [&](const TemplateRequest& r) {
    return told(check_template(w.dana(), {}, r));
  };
  CHECK(told_of(request_with({})) == "sections invalid");
  CHECK(told_of(request_with({"Body", "  "})) == "title/1 invalid");
  CHECK(told_of(request_with({"Body"}, " ")) == "name invalid");
  CHECK(told_of(request_with({"Body"}, "soap")) == "name conflict");
  CHECK(told_of(request_with({"Body"}, repeat("x", 201).c_str())) == "name invalid");
  TemplateRequest long_prompt = request_with({"Body"});
  long_prompt.sections[0].prompt = repeat("x", 2001);
  CHECK(told_of(long_prompt) == "prompt/0 invalid");
  TemplateRequest psychotherapy = request_with({"Body"});
  psychotherapy.kind = NoteKind::psychotherapy;
  CHECK(told_of(psychotherapy) == "kind invalid");
  TemplateRequest many = request_with({});
  many.sections.resize(101);
  for (Section& s : many.sections) s.title = "Part";
  CHECK(told_of(many) == "sections invalid");
  CHECK(told(add_template(w.dana(), w.fresh<TemplateId>(), request_with({}))) ==
        "sections invalid");
}

TEST_CASE("NOTE-02 changing a template: keys stay, order and titles move") {
  World w;
  TemplateRequest r = request_of(*w.book.find<Template>(w.soap));
  r.sections[0].title = "What was said";
  std::swap(r.sections[0], r.sections[3]);
  r.sections.erase(r.sections.begin() + 1);
  Section extra;
  extra.title = "Risk";
  r.sections.push_back(extra);
  r.name = "SOAP+";
  w.apply(change_template(w.dana(), w.soap, r));
  const Template& t = *w.book.find<Template>(w.soap);
  CHECK(keys(t) == "plan assessment subjective risk");
  CHECK(t.sections[2].title == "What was said");
  CHECK(t.name == "SOAP+");
  TemplateRequest stolen = request_of(t);
  stolen.sections[0].key = "made_up";
  CHECK(told(change_template(w.dana(), w.soap, stolen)) == "sections invalid");
  TemplateRequest twice = request_of(t);
  twice.sections[0].key = twice.sections[1].key;
  CHECK(told(change_template(w.dana(), w.soap, twice)) == "sections invalid");
}

TEST_CASE("NOTE-02 a note keeps the sections it was begun with") {
  World w;
  const NoteId id = w.begun_note();
  w.write(id, "objective", "Calm.");
  TemplateRequest r = request_of(*w.book.find<Template>(w.soap));
  r.sections.erase(r.sections.begin() + 1);
  r.sections[0].title = "Other";
  w.apply(change_template(w.dana(), w.soap, r));
  w.apply(archive_template(w.dana(), w.soap, true));
  const Note& note = *w.book.find<Note>(id);
  CHECK(note.sections.size() == 4);
  CHECK(note.sections[0].title == "subjective");
  CHECK(note.text.at("objective") == "Calm.");
  w.write(id, "objective", "Calm and clear.");
  CHECK(note.text.size() == 1);
}

TEST_CASE("NOTE-02 archived templates are not offered and come back unless their name is taken") {
  World w;
  CHECK(usual_template(w.book, NoteKind::progress) == w.soap);
  w.apply(archive_template(w.dana(), w.soap, true));
  CHECK(usual_template(w.book, NoteKind::progress) == w.dap);
  const TemplateId other = w.fresh<TemplateId>();
  w.apply(add_template(w.dana(), other, request_with({"Body"}, "SOAP")));
  CHECK(told(archive_template(w.dana(), w.soap, false)) == "name conflict");
  w.apply(archive_template(w.dana(), other, true));
  CHECK(told(archive_template(w.dana(), w.soap, false)) == "ok");
}

TEST_CASE("NOTE-02 a note is offered the templates of its kind, a clinical one more") {
  World w;
  const TemplateId letter = w.fresh<TemplateId>(), desk = w.fresh<TemplateId>();
  TemplateRequest clinical = request_with({"Letter"}, "Letter");
  clinical.kind = NoteKind::clinical;
  w.apply(add_template(w.dana(), letter, clinical));
  TemplateRequest admin = request_with({"Body"}, "Desk");
  admin.kind = NoteKind::administrative;
  w.apply(add_template(w.dana(), desk, admin));
  CHECK(templates_for(w.book, NoteKind::clinical) ==
        std::vector<TemplateId>{letter, w.soap, w.dap});
  CHECK(templates_for(w.book, NoteKind::progress) == std::vector<TemplateId>{w.soap, w.dap});
  CHECK(templates_for(w.book, NoteKind::administrative) == std::vector<TemplateId>{desk});
  CHECK(templates_for(w.book, NoteKind::contact).empty());
  const NoteId id = w.begun_note();
  CHECK(told(use_template(w.dana(), id, desk)) == "template conflict");
  CHECK(told(use_template(w.dana(), id, w.dap)) == "ok");
}

TEST_CASE("NOTE-02 a template that lost its sections is not offered and not used") {
  World w;
  w.set("template", w.soap, "sections", List{});
  CHECK(templates_for(w.book, NoteKind::progress) == std::vector<TemplateId>{w.dap});
  CHECK(told(begin_note(w.dana(), w.fresh<NoteId>(), w.session, w.soap)) == "template conflict");
  w.apply(archive_template(w.dana(), w.dap, true));
  const NoteId id = w.fresh<NoteId>();
  w.apply(begin_note(w.dana(), id, w.session, {}));  // the practice has none left
  CHECK(w.book.find<Note>(id)->sections.size() == 1);
}

TEST_CASE("TEAM-03 who manages the practice changes templates") {
  World w;
  const Access noor = w.as(w.other);
  CHECK(told(add_template(noor, w.fresh<TemplateId>(), request_with({"Body"}))) == "forbidden");
  CHECK(told(change_template(noor, w.soap, request_with({"Body"}))) == "forbidden");
  CHECK(told(archive_template(noor, w.soap, true)) == "forbidden");
  CHECK(told(change_template(w.dana(), w.fresh<TemplateId>(), request_with({"B"}))) == "not_found");
  CHECK(told(add_template(w.dana(), w.soap, request_with({"Body"}))) == "conflict");
}

TEST_CASE("NOTE-02 a copy has a name of its own and the same keys") {
  World w;
  CHECK(free_template_name(w.book, "SOAP") == "SOAP 2");
  TemplateRequest r = request_of(*w.book.find<Template>(w.soap));
  r.name = free_template_name(w.book, r.name);
  const TemplateId id = w.fresh<TemplateId>();
  w.apply(add_template(w.dana(), id, r));
  CHECK(keys(*w.book.find<Template>(id)) == "subjective objective assessment plan");
  CHECK(free_template_name(w.book, "SOAP") == "SOAP 3");
}
