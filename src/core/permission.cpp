#include "core/permission.h"

#include <string>

#include "core/signing.h"

namespace sb {
namespace {

using P = Permission;

bool practitioner_has(P p) {
  return p != P::practice_manage && p != P::team_manage && p != P::audit_read;
}

// Bookings and the people booked, and no note. Deleting a client unlinks notes: not theirs to do.
bool front_desk_has(P p) {
  switch (p) {
    case P::session_read: case P::session_create: case P::session_update: case P::session_delete:
    case P::client_read: case P::client_create: case P::client_update:
      return true;
    default:
      return false;
  }
}

const char* act(P p) {
  switch (p) {
    case P::session_read: return "see sessions";
    case P::session_create: return "book sessions";
    case P::session_update: return "change sessions";
    case P::session_delete: return "delete sessions";
    case P::client_read: return "see clients";
    case P::client_create: return "add clients";
    case P::client_update: return "change clients";
    case P::client_delete: return "delete clients";
    case P::note_read: return "read notes";
    case P::note_write: return "write notes";
    case P::note_sign: return "sign notes";
    case P::practice_manage: return "change the practice's settings";
    case P::team_manage: return "manage the team";
    case P::export_data: return "export data";
    case P::audit_read: return "read the audit trail";
  }
  return "do this";
}

}  // namespace

bool role_has(RoleKind role, Permission p) {
  switch (role) {
    case RoleKind::owner: return true;
    case RoleKind::practitioner: return practitioner_has(p);
    case RoleKind::supervisor: return practitioner_has(p) || p == P::audit_read;
    case RoleKind::front_desk: return front_desk_has(p);
    case RoleKind::biller: return p == P::session_read || p == P::client_read;
  }
  return false;
}

bool Access::may(Permission permission) const {
  const Member* member = book_.find<Member>(me_);
  return member && member->status == MemberStatus::active && role_has(member->role, permission);
}

Status Access::check(Permission permission) const {
  if (may(permission)) return Done{};
  const Member* member = book_.find<Member>(me_);
  if (!member) return Error{Fault::forbidden, "You are not a member of this practice.", ""};
  if (member->status != MemberStatus::active)
    return Error{Fault::forbidden, "You have left this practice, so nothing can be opened.", ""};
  return Error{Fault::forbidden,
               std::string("Your role does not allow you to ") + act(permission) + ".", ""};
}

bool Access::may_read(const Note& note) const {
  if (!may(Permission::note_read)) return false;
  return note.kind != NoteKind::psychotherapy || (note.author == me_ && me_);
}

const Client* Access::client(const RawId& id) const {
  return may(Permission::client_read) ? book_.find<Client>(id) : nullptr;
}

const Session* Access::session(const RawId& id) const {
  return may(Permission::session_read) ? book_.find<Session>(id) : nullptr;
}

const Note* Access::note(const RawId& id) const {
  const Note* note = book_.find<Note>(id);
  return note && may_read(*note) ? note : nullptr;
}

// A file of a note that is not here is not shown: who knows what kind of note it was.
bool Access::may_read(const Attachment& file) const {
  if (!may(Permission::note_read)) return false;
  return !file.note || note(file.note) != nullptr;
}

const Attachment* Access::attachment(const RawId& id) const {
  const Attachment* file = book_.find<Attachment>(id);
  return file && may_read(*file) ? file : nullptr;
}

const Signature* Access::signature_of_note(const RawId& id) const {
  const Note* found = note(id);
  return found ? author_signature(book_, id, found->author) : nullptr;
}

}  // namespace sb
