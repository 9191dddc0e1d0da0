#include "core/template_rules.h"

#include <algorithm>

#include "base/text.h"
#include "core/client_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

constexpr std::size_t kLongestKey = 30;  // a number may follow; core/template_json.cpp allows 40

bool has_key(const std::vector<Section>& sections, const std::string& key) {
  return std::any_of(sections.begin(), sections.end(),
                     [&](const Section& s) { return s.key == key; });
}

const Template* offered(const Book& book, const TemplateId& id) {
  const Template* found = book.find<Template>(id);
  return found && !found->archived && !found->sections.empty() ? found : nullptr;
}

void check_name(const Access& access, const TemplateId& self, const std::string& name,
                std::vector<Error>& errors) {
  require_text(errors, name, "name", "Enter the name of the template.");
  limit_code_points(errors, name, kLongestName, "name", "The name");
  const std::string folded = fold_for_search(name);
  for (const TemplateId& id : access.book().templates()) {
    const Template* other = access.book().find<Template>(id);
    if (!other || other->archived || id == self || fold_for_search(other->name) != folded)
      continue;
    errors.push_back({Fault::conflict, "There is a template of this name already.", "name"});
    return;
  }
}

void check_section(const Section& s, std::size_t index, std::vector<Error>& errors) {
  const std::string at = std::to_string(index);
  const std::string title = "title/" + at, prompt = "prompt/" + at, example = "example/" + at;
  require_text(errors, s.title, title.c_str(), "Enter the title of this section.");
  limit_code_points(errors, s.title, kLongestName, title.c_str(), "The title");
  limit_code_points(errors, s.prompt, kMostTemplateWords, prompt.c_str(), "The prompt");
  limit_code_points(errors, s.example, kMostTemplateWords, example.c_str(), "The example");
}

// The request as it would be kept: texts cleaned, new sections with their keys.
Template read(const TemplateRequest& r) {
  Template t;
  t.name = one_line(r.name);
  t.kind = r.kind;
  t.sections = r.sections;
  for (Section& s : t.sections) {
    s.title = one_line(s.title);
    s.prompt = one_line(s.prompt);
    s.example = one_line(s.example);
  }
  for (Section& s : t.sections)
    if (s.key.empty()) s.key = key_from_title(s.title, t.sections);
  return t;
}

std::vector<Error> check(const Access& access, const TemplateId& id, const Template& t) {
  std::vector<Error> errors;
  check_name(access, id, t.name, errors);
  if (!may_have_templates(t.kind))
    errors.push_back({Fault::invalid, "Psychotherapy notes have one free text and no template.",
                      "kind"});
  if (t.sections.empty())
    errors.push_back({Fault::invalid, "A template needs at least one section.", "sections"});
  if (t.sections.size() > kMostSections)
    errors.push_back({Fault::invalid,
                      "A template has at most " + std::to_string(kMostSections) + " sections.",
                      "sections"});
  for (std::size_t i = 0; i < t.sections.size(); ++i) check_section(t.sections[i], i, errors);
  return errors;
}

// A key belongs to its section for good: none may be changed, stolen or made up by a request.
Status check_keys(const Template& before, const TemplateRequest& request) {
  std::vector<Section> seen;
  for (const Section& s : request.sections) {
    if (s.key.empty()) continue;
    if (!has_key(before.sections, s.key) || has_key(seen, s.key))
      return Error{Fault::invalid, "The sections do not fit this template.", "sections"};
    seen.push_back(s);
  }
  return Done{};
}

}  // namespace

bool may_have_templates(NoteKind kind) { return kind != NoteKind::psychotherapy; }

bool suits(NoteKind note, NoteKind of_template) {
  if (!may_have_templates(note)) return false;
  return note == of_template ||
         (note == NoteKind::clinical && of_template == NoteKind::progress);
}

std::vector<TemplateId> templates_for(const Book& book, NoteKind kind) {
  std::vector<TemplateId> own, others;
  for (const TemplateId& id : book.templates()) {
    const Template* t = offered(book, id);
    if (t && suits(kind, t->kind)) (t->kind == kind ? own : others).push_back(id);
  }
  own.insert(own.end(), others.begin(), others.end());
  return own;
}

TemplateId usual_template(const Book& book, NoteKind kind) {
  const std::vector<TemplateId> all = templates_for(book, kind);
  for (const TemplateId& id : all) {
    const Template* t = book.find<Template>(id);
    if (kind == NoteKind::progress && t->name == "SOAP") return id;  // NOTE-02
  }
  for (const TemplateId& id : all)
    if (kind == NoteKind::clinical && book.find<Template>(id)->name == "Free form") return id;
  return all.empty() || book.find<Template>(all.front())->kind != kind ? TemplateId{}
                                                                       : all.front();
}

Template built_in_template(NoteKind kind) {
  Template t;
  t.kind = kind;
  Section body;
  body.key = "note";
  body.title = "Note";
  body.required = kind != NoteKind::psychotherapy;  // has no elements to be complete in
  if (kind == NoteKind::administrative) body.prompt = "what others who open this chart should know";
  if (kind == NoteKind::contact) body.title = "More information";
  t.sections.push_back(std::move(body));
  return t;
}

std::string key_from_title(std::string_view title, const std::vector<Section>& taken) {
  std::string key;
  for (char c : fold_for_search(title)) {
    const bool sign = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (sign) key += c;
    else if (!key.empty() && key.back() != '_' && static_cast<unsigned char>(c) < 0x80) key += '_';
    if (key.size() == kLongestKey) break;
  }
  while (!key.empty() && key.back() == '_') key.pop_back();
  if (key.empty()) key = "section";
  std::string free = key;
  for (int n = 2; has_key(taken, free); ++n) free = key + "_" + std::to_string(n);
  return free;
}

std::vector<Error> check_template(const Access& access, const TemplateId& id,
                                  const TemplateRequest& request) {
  return check(access, id, read(request));
}

Result<std::vector<Edit>> add_template(const Access& access, const TemplateId& id,
                                       const TemplateRequest& request) {
  SB_CHECK(access.check(Permission::practice_manage));
  if (access.book().exists(Template::kKind, id))
    return Error{Fault::conflict, "This template has been added already.", ""};
  // A copy brings its keys along, so that switching between the two keeps the texts in place.
  Template own;
  own.sections = request.sections;
  SB_CHECK(check_keys(own, request));
  const Template t = read(request);
  if (auto errors = check(access, id, t); !errors.empty()) return errors.front();
  return std::vector<Edit>{edit_of(id, t, {"name", "kind", "sections"})};
}

Result<std::vector<Edit>> change_template(const Access& access, const TemplateId& id,
                                          const TemplateRequest& request) {
  SB_CHECK(access.check(Permission::practice_manage));
  const Template* before = access.book().find<Template>(id);
  if (!before) return Error{Fault::not_found, "This template is not in the practice.", ""};
  SB_CHECK(check_keys(*before, request));
  const Template t = read(request);
  if (auto errors = check(access, id, t); !errors.empty()) return errors.front();
  return std::vector<Edit>{edit_of(id, t, {"name", "kind", "sections"})};
}

Result<std::vector<Edit>> archive_template(const Access& access, const TemplateId& id,
                                           bool archived) {
  SB_CHECK(access.check(Permission::practice_manage));
  const Template* found = access.book().find<Template>(id);
  if (!found) return Error{Fault::not_found, "This template is not in the practice.", ""};
  if (!archived) {  // its name may have been given away since
    std::vector<Error> errors;
    check_name(access, id, found->name, errors);
    if (!errors.empty()) return errors.front();
  }
  Template t = *found;
  t.archived = archived;
  return std::vector<Edit>{edit_of(id, t, {"archived"})};
}

std::string free_template_name(const Book& book, const std::string& name) {
  const auto taken = [&](const std::string& wanted) {
    const auto& ids = book.templates();
    return std::any_of(ids.begin(), ids.end(), [&](const TemplateId& id) {
      const Template* t = book.find<Template>(id);
      return t && fold_for_search(t->name) == fold_for_search(wanted);
    });
  };
  std::string free = name;
  for (int n = 2; taken(free); ++n) free = name + " " + std::to_string(n);
  return free;
}

}  // namespace sb
