#include "core/sticky_rules.h"

#include "base/order.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"

namespace sb {
namespace {

Status take_text(StickyNote& note, std::string_view text) {
  note.text = clean_block(text);
  std::vector<Error> errors;
  require_text(errors, note.text, "text", "Write something on the sticky note.");
  limit_code_points(errors, note.text, kLongestSticky, "text", "The sticky note");
  if (!errors.empty()) return errors.front();
  return Done{};
}

Result<StickyNote> standing_sticky(const Access& access, const StickyNoteId& id) {
  SB_CHECK(access.check(Permission::note_write));
  const StickyNote* found = access.book().find<StickyNote>(id);
  if (!found || found->archived)
    return Error{Fault::not_found, "This sticky note was taken off already.", ""};
  return *found;
}

}  // namespace

Result<std::vector<Edit>> add_sticky(const Access& access, const StickyNoteId& id,
                                     const ClientId& client, std::string_view text, Instant now) {
  SB_CHECK(access.check(Permission::note_write));
  const ClientId standing = access.book().standing_for(client);
  const Client* found = access.book().find<Client>(standing);
  if (!found || found->deleted)
    return Error{Fault::not_found, "This client is not in the practice any more.", ""};
  StickyNote note;
  note.client = standing;
  note.author = access.me();
  note.written = now;
  SB_CHECK(take_text(note, text));
  return std::vector<Edit>{edit_of(id, note, {"client", "author", "written", "text"})};
}

Result<std::vector<Edit>> change_sticky(const Access& access, const StickyNoteId& id,
                                        std::string_view text) {
  SB_TRY(note, standing_sticky(access, id));
  SB_CHECK(take_text(note, text));
  return std::vector<Edit>{edit_of(id, note, {"text"})};
}

Result<std::vector<Edit>> take_off_sticky(const Access& access, const StickyNoteId& id) {
  SB_TRY(note, standing_sticky(access, id));
  note.archived = true;
  return std::vector<Edit>{edit_of(id, note, {"archived"})};
}

std::vector<StickyShown> stickies_shown(const Access& access, const Zone& zone,
                                        const ClientId& client) {
  std::vector<StickyShown> shown;
  if (!client || !access.may(Permission::note_read)) return shown;
  for (const StickyNoteId& id : access.book().stickies_of(client))
    if (const StickyNote* note = access.book().find<StickyNote>(id))
      shown.push_back({id, {}, note->written});
  for (const NoteId& id : access.book().notes_of(client)) {
    const Note* note = access.note(id);
    if (note && note->sticky && !note->archived && note->kind == NoteKind::administrative)
      shown.push_back({{}, id, zone.resolve(note->when).instant});
  }
  put_in_order(shown.begin(), shown.end(),
               [](const StickyShown& a, const StickyShown& b) { return b.at < a.at; });
  return shown;
}

}  // namespace sb
