#include "core/wording_waivers.h"

#include "core/note_rules.h"
#include "core/rule_text.h"

namespace sb {
namespace {

// "<rule>:<section>:<hex>" → the section; "" for what is no key.
std::string_view section_of_key(std::string_view key) {
  const std::size_t first = key.find(':'), last = key.rfind(':');
  if (first == std::string_view::npos || last <= first + 1) return {};
  return key.substr(first + 1, last - first - 1);
}

// Who may write in the section may waive in it: the same rule, asked with what stands there.
Result<const Note*> waivable(const Access& access, const NoteId& id, std::string_view key) {
  const Note* note = access.note(id);
  if (!note) return Error{Fault::not_found, "This note is not in the record.", ""};
  const std::string section(section_of_key(key));
  const auto text = note->text.find(section);
  SB_TRY(edits, write_section(access, id, section, text == note->text.end() ? "" : text->second));
  static_cast<void>(edits);
  return note;
}

Edit waiver_edit(const NoteId& id, std::string_view key, Value value) {
  Edit edit{Note::kKind, id, {}, {}};
  edit.fields.emplace_back("waived/" + std::string(key), std::move(value));
  return edit;
}

}  // namespace

Result<std::vector<Edit>> waive_finding(const Access& access, const NoteId& id,
                                        std::string_view key, std::string_view raw_reason) {
  SB_TRY(note, waivable(access, id, key));
  static_cast<void>(note);
  std::string reason = one_line(raw_reason);
  std::vector<Error> errors;
  require_text(errors, reason, "reason", "Say in a few words why it can stay.");
  limit_code_points(errors, reason, kLongestWaiver, "reason", "The reason");
  if (!errors.empty()) return errors.front();
  return std::vector<Edit>{waiver_edit(id, key, Value(std::move(reason)))};
}

Result<std::vector<Edit>> show_finding_again(const Access& access, const NoteId& id,
                                             std::string_view key) {
  SB_TRY(note, waivable(access, id, key));
  if (!note->waived.count(std::string(key)))
    return Error{Fault::not_found, "This is shown again already.", ""};
  return std::vector<Edit>{waiver_edit(id, key, Value())};
}

}  // namespace sb
