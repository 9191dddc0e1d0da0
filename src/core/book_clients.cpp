// What belongs to a client, with what belongs to those merged into them (CLI-11). A merge is one
// field of the client merged: nothing else is rewritten, so clearing it takes them apart again.
#include <algorithm>
#include <set>

#include "base/order.h"
#include "core/book_parts.h"

namespace sb {
namespace {

// The lists of a client and of all who stand under it, as one, newest first.
template <class IdT, class Key>
std::vector<IdT> gathered(const book::Grouped<IdT>& index, const ClientId& client,
                          const std::vector<ClientId>& merged, Key key) {
  const auto& oldest_first = index.of(client);
  std::vector<IdT> out(oldest_first.rbegin(), oldest_first.rend());
  if (merged.empty()) return out;
  for (const ClientId& other : merged) {
    const auto& more = index.of(other);
    out.insert(out.end(), more.rbegin(), more.rend());
  }
  put_in_order(out.begin(), out.end(),
               [&](const IdT& a, const IdT& b) { return key(b) < key(a); });
  return out;
}

}  // namespace

ClientId Book::standing_for(const ClientId& client) const {
  std::vector<ClientId> path{client};
  for (;;) {
    const Client* found = find<Client>(path.back());
    if (!found || !found->merged_into || !find<Client>(found->merged_into)) return path.back();
    const auto seen = std::find(path.begin(), path.end(), found->merged_into);
    // Two devices merged crosswise: the smallest id of the ring stands, on every device.
    if (seen != path.end()) return *std::min_element(seen, path.end());
    path.push_back(found->merged_into);
  }
}

std::vector<ClientId> Book::merged_into(const ClientId& client) const {
  std::vector<ClientId> out{client};
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const ClientId& id : parts_->indexes.clients_by_same.of(out[i]))
      if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
  }
  out.erase(out.begin());
  return out;
}

// Those merged away are found, and shown as the one who stands for them.
std::vector<ClientId> Book::search_clients(std::string_view text, std::size_t most,
                                           std::size_t* total) const {
  const book::ClientSearch& search = parts_->indexes.clients;
  if (!parts_->indexes.clients_by_same.any()) return search.find(text, most, total);
  std::vector<ClientId> found = search.find(text, SIZE_MAX, nullptr), out;
  std::set<ClientId> seen;
  for (const ClientId& id : found) {
    const ClientId standing = standing_for(id);
    const Client* client = find<Client>(standing);
    if (client && !client->deleted && seen.insert(standing).second) out.push_back(standing);
  }
  if (total) *total = out.size();
  if (out.size() > most) out.resize(most);
  return out;
}

std::vector<SessionId> Book::sessions_of(const ClientId& client) const {
  return gathered(parts_->indexes.sessions_by_client, client, merged_into(client),
                  [&](const SessionId& id) { return find<Session>(id)->start; });
}

std::vector<NoteId> Book::notes_of(const ClientId& client) const {
  return gathered(parts_->indexes.notes_by_client, client, merged_into(client),
                  [&](const NoteId& id) { return find<Note>(id)->when; });
}

std::vector<NoteId> Book::archived_notes_of(const ClientId& client) const {
  return gathered(parts_->indexes.archived_notes_by_client, client, merged_into(client),
                  [&](const NoteId& id) { return find<Note>(id)->when; });
}

std::vector<StickyNoteId> Book::stickies_of(const ClientId& client) const {
  return gathered(parts_->indexes.stickies_by_client, client, merged_into(client),
                  [&](const StickyNoteId& id) { return find<StickyNote>(id)->written; });
}

std::vector<AttachmentId> Book::attachments_of(const ClientId& client) const {
  return gathered(parts_->indexes.attachments_by_client, client, merged_into(client),
                  [&](const AttachmentId& id) { return find<Attachment>(id)->added; });
}

std::vector<DisclosureId> Book::disclosures_of(const ClientId& client) const {
  return gathered(parts_->indexes.disclosures_by_client, client, merged_into(client),
                  [&](const DisclosureId& id) { return find<Disclosure>(id)->at; });
}

const std::vector<AttachmentId>& Book::attachments_of_note(const NoteId& note) const {
  return parts_->indexes.attachments_by_note.of(note);
}

const std::vector<AttachmentId>& Book::attachments_of_session(const SessionId& session) const {
  return parts_->indexes.attachments_by_session.of(session);
}

}  // namespace sb
