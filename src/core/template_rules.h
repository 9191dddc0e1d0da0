// Templates of notes (NOTE-02): which are offered for a kind of note, and the rules of the editor.
// A note copies the sections when it begins, so no change here touches what was written. Keys are
// made from the title once and never change. Who manages the practice may change templates. An
// Error's `field`: "name", "kind", "sections", or "title/2" for the third section's title.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

// A clinical note may also use those of progress notes; a psychotherapy note none: one free body.
bool suits(NoteKind note, NoteKind of_template);
std::vector<TemplateId> templates_for(const Book& book, NoteKind kind);  // in use, own kind first
// SOAP for progress notes, else the first of the kind; nil when the practice has none.
TemplateId usual_template(const Book& book, NoteKind kind);
// One section "note", for kinds of which a practice has no template (founded before there were).
Template built_in_template(NoteKind kind);
bool may_have_templates(NoteKind kind);  // all but psychotherapy

struct TemplateRequest {
  std::string name;
  NoteKind kind = NoteKind::progress;
  std::vector<Section> sections;         // one whose key is empty is new and gets its key
};
constexpr std::size_t kMostSections = 100;
constexpr std::size_t kMostTemplateWords = 2000;  // code points of a prompt or an example

// "Plan & homework" → "plan_homework"; made different from those in `taken` by a number.
std::string key_from_title(std::string_view title, const std::vector<Section>& taken);

std::vector<Error> check_template(const Access& access, const TemplateId& id,
                                  const TemplateRequest& request);
Result<std::vector<Edit>> add_template(const Access& access, const TemplateId& id,
                                       const TemplateRequest& request);
Result<std::vector<Edit>> change_template(const Access& access, const TemplateId& id,
                                          const TemplateRequest& request);
Result<std::vector<Edit>> archive_template(const Access& access, const TemplateId& id,
                                           bool archived);
std::string free_template_name(const Book& book, const std::string& name);  // "SOAP 2"

}  // namespace sb
