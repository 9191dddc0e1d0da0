// Who may do and see what. Asked by every rule that makes edits and every query that returns values
// (TEAM-03); a view that forgets to hide a button leaks nothing.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "core/book.h"

namespace sb {

enum class Permission : std::uint8_t {
  session_read, session_create, session_update, session_delete,
  client_read, client_create, client_update, client_delete,
  note_read, note_write, note_sign,
  practice_manage, team_manage, export_data, audit_read,
};

bool role_has(RoleKind role, Permission permission);

// One member's view of a book at a moment (0: no moment, then no window of time is over). Cheap to
// make; holds references, so not longer than the book stands.
class Access {
 public:
  Access(const Book& book, MemberId me, Instant now = {}) : book_(book), me_(me), now_(now) {}
  const Book& book() const { return book_; }
  MemberId me() const { return me_; }
  Instant now() const { return now_; }
  bool may(Permission permission) const;             // false for a member who left or is unknown
  Status check(Permission permission) const;         // forbidden, in words
  bool may_read(const Note& note) const;             // author only for psychotherapy notes
  bool may_read(const Attachment& file) const;       // and for the files on them

  // Reading through permissions: null when absent or not allowed.
  const Client* client(const RawId& id) const;
  const Session* session(const RawId& id) const;
  const Note* note(const RawId& id) const;
  const Attachment* attachment(const RawId& id) const;  // also one that was taken off
  const Signature* signature_of_note(const RawId& note) const;  // the author's; null while unsigned

 private:
  const Book& book_;
  MemberId me_;
  Instant now_;
};

}  // namespace sb
