#include "core/session_edit.h"

#include <algorithm>

#include "core/occurrence.h"
#include "core/schema.h"
#include "core/signing.h"

namespace sb {
namespace {

constexpr const char* kLocked =
    "The note of this session is signed, so the session can no longer be changed. "
    "Add an addendum to the note instead.";

}  // namespace

Result<const Session*> changeable_session(const Access& access, const SessionId& id) {
  SB_CHECK(access.check(Permission::session_update));
  const Session* session = access.session(id);
  if (!session || session->is_gone())
    return Error{Fault::not_found, "This session is not in the calendar any more.", ""};
  if (session_is_locked(access.book(), id)) return Error{Fault::conflict, kLocked, ""};
  return session;
}

std::vector<Edit> session_edits(const Access& access, Edit edit, const Session& before) {
  auto follows = [&](const auto& field) {
    const FieldSpec* spec = find_field(Session::kKind, field.first);
    return spec && spec->get(&before, {}) == field.second;
  };
  auto& fields = edit.fields;
  if (before.series) fields.erase(std::remove_if(fields.begin(), fields.end(), follows),
                                  fields.end());
  if (fields.empty()) return {};
  return {on_occurrence(access.book(), std::move(edit))};
}

bool was_called_off(SessionStatus s) {
  return s == SessionStatus::cancelled || s == SessionStatus::late_cancelled;
}

}  // namespace sb
