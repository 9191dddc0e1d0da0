// assets/templates.json (and later a practice's own file) read into templates. Strict about form,
// because a key becomes part of a field's name and stays for as long as the note.
#include <algorithm>

#include "base/text.h"
#include "core/client_rules.h"
#include "core/codec.h"
#include "core/rule_text.h"
#include "core/template_rules.h"

namespace sb {
namespace {

Error unreadable(const std::string& what) {
  return {Fault::damaged, "The note templates cannot be read: " + what + ".", "templates"};
}

bool is_key_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_key(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), is_key_sign);
}

// A text entry of a map: cleaned, within bounds; `needed` refuses a missing or empty one.
Result<std::string> text_entry(const Value& map, const char* name, bool needed) {
  const Value* value = map.find(name);
  if (value && !value->get<std::string>())
    return unreadable(std::string("\"") + name + "\" is not text");
  const std::string text = value ? one_line(*value->get<std::string>()) : std::string();
  if (text.empty() && needed) return unreadable(std::string("\"") + name + "\" is missing");
  if (count_code_points(text) > kLongestLine)
    return unreadable(std::string("\"") + name + "\" is too long");
  return text;
}

Result<Section> section_from(const Value& map) {
  Section s;
  SB_TRY(key, text_entry(map, "key", true));
  if (!is_key(key)) return unreadable("a key has other signs than a–z, 0–9 and _");
  SB_TRY(title, text_entry(map, "title", true));
  SB_TRY(prompt, text_entry(map, "prompt", false));
  SB_TRY(example, text_entry(map, "example", false));
  if (const Value* required = map.find("required")) {
    if (!required->get<bool>()) return unreadable("\"required\" is neither true nor false");
    s.required = *required->get<bool>();
  }
  s.key = key;
  s.title = title;
  s.prompt = prompt;
  s.example = example;
  return s;
}

Result<Template> template_from(const Value& map) {
  Template t;
  SB_TRY(name, text_entry(map, "name", true));
  t.name = name;
  if (const Value* kind = map.find("kind")) {
    const std::string* word = kind->get<std::string>();
    const std::optional<NoteKind> known = word ? from_word<NoteKind>(*word) : std::nullopt;
    if (!known) return unreadable("\"" + name + "\" is for a kind of note that does not exist");
    t.kind = *known;
  }
  const Value* sections = map.find("sections");
  const List* list = sections ? sections->get<List>() : nullptr;
  if (!list || list->empty()) return unreadable("\"" + name + "\" has no sections");
  if (list->size() > kMostSections) return unreadable("\"" + name + "\" has too many sections");
  for (const Value& entry : *list) {
    SB_TRY(section, section_from(entry));
    for (const Section& before : t.sections)
      if (before.key == section.key)
        return unreadable("\"" + name + "\" has the key \"" + section.key + "\" twice");
    t.sections.push_back(section);
  }
  return t;
}

}  // namespace

Result<std::vector<Template>> templates_from_json(std::string_view json) {
  Result<Value> parsed = value_from_json(json);
  if (!parsed) return unreadable("this is not JSON");
  const Value* inner = parsed->find("templates");
  const List* list = inner ? inner->get<List>() : parsed->get<List>();
  if (!list) return unreadable("there is no list of templates");
  std::vector<Template> templates;
  for (const Value& entry : *list) {
    SB_TRY(read, template_from(entry));
    for (const Template& before : templates)
      if (before.name == read.name) return unreadable("\"" + read.name + "\" stands there twice");
    templates.push_back(read);
  }
  return templates;
}

}  // namespace sb
