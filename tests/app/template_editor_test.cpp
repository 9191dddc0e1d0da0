// The template editor of the Practice page through commands (NOTE-02).
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct EditorWorld : World {
  EditorWorld() { create(); }
  TemplateId named(const char* name) const {
    for (const TemplateId& id : model().book.templates())
      if (model().book.find<Template>(id)->name == name) return id;
    return {};
  }
  const TemplateForm& form() const { return *model().templates.form; }
};

}  // namespace

TEST_CASE("NOTE-02 the nine templates of a new practice are for their kinds") {
  EditorWorld w;
  CHECK(w.model().book.templates().size() == 9);
  CHECK(w.model().book.find<Template>(w.named("Contact"))->kind == NoteKind::contact);
  CHECK(w.model().book.find<Template>(w.named("Discharge summary"))->kind == NoteKind::clinical);
  CHECK(w.model().book.find<Template>(w.named("SOAP"))->kind == NoteKind::progress);
}

TEST_CASE("NOTE-02 a template is made, refused while it is not whole, and used") {
  EditorWorld w;
  w.act(cmd::BeginTemplate{});
  REQUIRE(w.model().templates.form);
  CHECK(w.form().request.sections.size() == 1);
  w.act(cmd::SaveTemplate{});
  CHECK_FALSE(w.form().errors.of("name").empty());
  CHECK_FALSE(w.form().errors.of("title/0").empty());
  w.act(cmd::EditTemplateName{"Phone note"});
  w.act(cmd::EditTemplateSection{0, SectionText::title, "What was said"});
  w.act(cmd::EditTemplateSection{0, SectionText::prompt, "in a line"});
  w.act(cmd::AddTemplateSection{});
  w.act(cmd::EditTemplateSection{1, SectionText::title, "Next step"});
  w.act(cmd::SetSectionRequired{1, false});
  w.act(cmd::MoveTemplateSection{1, -1});
  w.act(cmd::SaveTemplate{});
  REQUIRE_FALSE(w.model().templates.form);
  w.restart();
  w.unlock();
  const Template& t = *w.model().book.find<Template>(w.named("Phone note"));
  REQUIRE(t.sections.size() == 2);
  CHECK(t.sections[0].key == "next_step");
  CHECK_FALSE(t.sections[0].required);
  CHECK(t.sections[1].prompt == "in a line");
}

TEST_CASE("NOTE-02 a template without sections cannot be saved") {
  EditorWorld w;
  w.act(cmd::BeginTemplate{w.named("Free form")});
  w.act(cmd::RemoveTemplateSection{0});
  w.act(cmd::SaveTemplate{});
  REQUIRE(w.model().templates.form);
  CHECK_FALSE(w.form().errors.of("sections").empty());
  w.act(cmd::CloseTemplate{});
  CHECK(w.model().book.find<Template>(w.named("Free form"))->sections.size() == 1);
}

TEST_CASE("NOTE-02 changing a template leaves a begun note alone and can be undone") {
  EditorWorld w;
  const ClientId amara = w.add_client("Amara Okafor");
  const NoteId note = w.write(w.book(amara, "2026-11-18T09:00"), "plan", "Walk daily.");
  w.act(cmd::BeginTemplate{w.named("SOAP")});
  w.act(cmd::RemoveTemplateSection{3});
  w.act(cmd::EditTemplateName{"SOA"});
  w.act(cmd::SaveTemplate{});
  CHECK(w.model().book.find<Note>(note)->sections.size() == 4);
  CHECK(w.model().book.find<Template>(w.named("SOA"))->sections.size() == 3);
  w.act(cmd::Undo{});
  CHECK(w.model().book.find<Template>(w.named("SOAP"))->sections.size() == 4);
}

TEST_CASE("NOTE-02 copying and archiving") {
  EditorWorld w;
  w.act(cmd::BeginTemplate{w.named("DAP"), true});
  CHECK(w.form().request.name == "DAP 2");
  CHECK(w.form().id.is_nil());
  w.act(cmd::SaveTemplate{});
  CHECK(w.model().book.templates().size() == 10);
  const TemplateId copy = w.named("DAP 2");
  w.act(cmd::ArchiveTemplate{copy});
  CHECK(w.model().book.templates().size() == 9);
  w.act(cmd::ArchiveTemplate{copy, false});
  CHECK(w.model().book.templates().size() == 10);
}

TEST_CASE("NOTE-02 acts on sections that are not there do nothing") {
  EditorWorld w;
  w.act(cmd::BeginTemplate{w.named("DAP")});
  w.act(cmd::MoveTemplateSection{0, -1});
  w.act(cmd::MoveTemplateSection{99, 1});
  w.act(cmd::RemoveTemplateSection{-1});
  w.act(cmd::EditTemplateSection{99, SectionText::title, "x"});
  w.act(cmd::SetSectionRequired{99, true});
  CHECK(w.form().request.sections.size() == 3);
  w.act(cmd::CloseTemplate{});
  w.act(cmd::AddTemplateSection{});
  CHECK_FALSE(w.model().templates.form);
}
