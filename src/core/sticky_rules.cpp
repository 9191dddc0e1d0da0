#include "core/sticky_rules.h"

#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {

Result<std::vector<Edit>> add_sticky(const Access& access, const StickyNoteId& id,
                                     const ClientId& client, std::string_view text, Instant now) {
  SB_CHECK(access.check(Permission::note_write));
  const Client* found = access.book().find<Client>(client);
  if (!found || found->deleted)
    return Error{Fault::not_found, "This client is not in the practice any more.", ""};
  StickyNote note;
  note.client = client;
  note.author = access.me();
  note.written = now;
  note.text = clean_block(text);
  std::vector<Error> errors;
  require_text(errors, note.text, "text", "Write something on the sticky note.");
  limit_code_points(errors, note.text, kLongestSticky, "text", "The sticky note");
  if (!errors.empty()) return errors.front();
  return std::vector<Edit>{edit_of(id, note, {"client", "author", "written", "text"})};
}

Result<std::vector<Edit>> take_off_sticky(const Access& access, const StickyNoteId& id) {
  SB_CHECK(access.check(Permission::note_write));
  const StickyNote* found = access.book().find<StickyNote>(id);
  if (!found || found->archived)
    return Error{Fault::not_found, "This sticky note was taken off already.", ""};
  StickyNote note = *found;
  note.archived = true;
  return std::vector<Edit>{edit_of(id, note, {"archived"})};
}

std::vector<StickyNoteId> stickies_shown(const Access& access, const ClientId& client) {
  if (!client || !access.may(Permission::note_read)) return {};
  return access.book().stickies_of(client);
}

}  // namespace sb
