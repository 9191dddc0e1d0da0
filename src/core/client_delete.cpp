#include "core/client_delete.h"

#include <algorithm>
#include <set>

#include "core/client_merge.h"
#include "core/client_rules.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/series_draft.h"

namespace sb {
namespace {

std::string counted(std::size_t n, const char* one, const char* many) {
  return with_thousands(n) + (n == 1 ? one : many);
}

// Still to come, and there only because something repeats.
bool goes_along(const Book& book, const SessionId& id, const Session& session, LocalTime now) {
  return now < session.start && live_series_of(book, session) &&
         pin_reason(book, id, session).empty();
}

void count_sessions(ClientDeletion& d, const Access& access, const ClientId& client,
                    LocalTime now) {
  for (const SessionId& id : access.book().sessions_of(client)) {
    const Session* session = access.book().find<Session>(id);
    if (!session) continue;
    if (goes_along(access.book(), id, *session, now)) d.series = true;
    else ++(session->start <= now ? d.past : d.ahead);
  }
}

// Each series from its first session on that goes along.
Status end_series(const Access& access, const ClientId& client, LocalTime now,
                  std::vector<Edit>& edits) {
  std::vector<SessionId> sessions = access.book().sessions_of(client);  // newest first
  std::set<SeriesId> ended;
  for (auto id = sessions.rbegin(); id != sessions.rend(); ++id) {
    const Session* session = access.book().find<Session>(*id);
    if (!session || !goes_along(access.book(), *id, *session, now)) continue;
    if (!ended.insert(session->series).second) continue;
    SB_TRY(end, delete_series(access, *id, SeriesScope::following));
    for (Edit& edit : end) {
      edit.reason = "The client was deleted";
      edits.push_back(std::move(edit));
    }
  }
  return Done{};
}

void count_notes(ClientDeletion& d, const Access& access, const ClientId& client) {
  for (const NoteId& id : access.book().notes_of(client)) {
    if (!access.note(id)) continue;
    ++d.notes;
    d.signed_notes += access.signature_of_note(id) != nullptr;
  }
  d.files = files_seen(access, client);
}

void say_sessions(ClientDeletion& d) {
  const std::size_t all = d.past + d.ahead;
  if (all > 0)
    d.touched.push_back(counted(all, " session stays", " sessions stay") +
                        " in the calendar as “Deleted Client”.");
  if (d.ahead > 0)
    d.touched.push_back(counted(d.ahead, " of them is", " of them are") +
                        " still to come. Cancel what will not take place.");
  if (d.series)
    d.touched.push_back(
        "What repeats ends: its sessions still to come leave the calendar.");
}

void say_notes(ClientDeletion& d) {
  if (d.notes > 0)
    d.touched.push_back(counted(d.notes, " note is kept", " notes are kept") +
                        " in the record and no longer linked to a chart.");
  if (d.signed_notes > 0) d.touched.push_back("What is signed never changes.");
  if (d.files > 0)
    d.touched.push_back(counted(d.files, " file is kept", " files are kept") + " with the record.");
}

Result<const Client*> deletable(const Access& access, const ClientId& id) {
  SB_CHECK(access.check(Permission::client_delete));
  const Client* client = access.client(id);
  if (!client) return Error{Fault::not_found, "This client is not in the practice.", ""};
  if (client->deleted) return Error{Fault::conflict, "This client was deleted already.", ""};
  if (!(access.book().standing_for(id) == id))
    return Error{Fault::conflict,
                 "This client is merged with another. Take them apart to delete one of them.", ""};
  return client;
}

}  // namespace

Result<ClientDeletion> client_deletion_of(const Access& access, const ClientId& client,
                                          LocalTime now) {
  SB_CHECK(deletable(access, client));
  ClientDeletion d;
  count_sessions(d, access, client, now);
  count_notes(d, access, client);
  say_sessions(d);
  say_notes(d);
  return d;
}

Result<std::vector<Edit>> delete_client(const Access& access, const ClientId& client,
                                        std::string_view reason, LocalTime now) {
  SB_TRY(found, deletable(access, client));
  const std::string why = one_line(reason);
  std::vector<Error> errors;
  require_text(errors, why, "reason", "Say why the client is deleted.");
  limit_code_points(errors, why, kLongestLine, "reason", "The reason");
  if (!errors.empty()) return errors.front();
  Client gone = *found;
  gone.deleted = true;
  Edit edit = edit_of(client, gone, {"deleted"});
  edit.reason = why;
  std::vector<Edit> edits{std::move(edit)};
  SB_CHECK(end_series(access, client, now, edits));
  return edits;
}

}  // namespace sb
