#include "core/attachment_rules.h"

#include <algorithm>

#include "base/text.h"
#include "core/note_window.h"
#include "core/rule_edit.h"
#include "core/rule_text.h"
#include "core/signing.h"

namespace sb {
namespace {

Status check_session(const Access& access, const SessionId& id) {
  const Session* session = access.session(id);
  if (!session || session->is_gone())
    return Error{Fault::not_found, "This session is not in the calendar any more.", "session"};
  if (session_is_locked(access.book(), id))
    return Error{Fault::conflict,
                 "The note of this session is signed, and its files with it. Add the file to the "
                 "chart instead.",
                 "session"};
  return Done{};
}

// What direction marks, zero-width characters and the like hide: U+200B–200F, U+202A–202E,
// U+2060–2069, U+FEFF.
bool is_hidden(char32_t c) {
  return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

bool is_refused(char32_t c) {
  constexpr std::string_view kRefused = "<>:\"|?*";
  return c < 0x80 && kRefused.find(static_cast<char>(c)) != std::string_view::npos;
}

std::string_view last_part(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// Without spaces and dots at its ends, in any order of them.
std::string without_edges(std::string_view name) {
  for (std::size_t before = name.size() + 1; before != name.size();) {
    before = name.size();
    name = trim(name);
    while (!name.empty() && name.front() == '.') name.remove_prefix(1);
    while (!name.empty() && name.back() == '.') name.remove_suffix(1);
  }
  return std::string(name);
}

std::string cut_before_ending(const std::string& name) {
  if (count_code_points(name) <= kLongestFileName) return name;
  const std::size_t dot = name.rfind('.');
  const std::string ending =
      dot != std::string::npos && name.size() - dot <= 12 ? name.substr(dot) : std::string();
  return cut_to_code_points(name, kLongestFileName - ending.size()) + ending;
}

bool of_psychotherapy(const Book& book, const Attachment& file) {
  const Note* note = file.note ? book.find<Note>(file.note) : nullptr;
  return file.note && (!note || note->kind == NoteKind::psychotherapy);
}

template <class Ids>
std::vector<AttachmentId> readable(const Access& access, const Ids& ids) {
  std::vector<AttachmentId> out;
  for (const AttachmentId& id : ids)
    if (access.attachment(id)) out.push_back(id);
  return out;
}

}  // namespace

Status check_add_file(const Access& access, const AttachmentPlace& place) {
  SB_CHECK(access.check(Permission::note_write));
  const Client* client = access.book().find<Client>(place.client);
  if (!client || client->deleted)
    return Error{Fault::not_found, "This client is not in the practice any more.", "client"};
  if (place.note) SB_CHECK(check_note_open(access, place.note));
  if (place.session) SB_CHECK(check_session(access, place.session));
  return Done{};
}

Result<std::vector<Edit>> add_attachment(const Access& access, const AttachmentId& id,
                                         const AttachmentFacts& facts, Instant now) {
  SB_CHECK(check_add_file(access, facts.place));
  if (facts.size <= 0)
    return Error{Fault::invalid, "This file is empty (0 bytes), so it was not added.", "size"};
  if (facts.key.size() != 32 || facts.hash.size() != 64 || facts.piece <= 0)
    return Error{Fault::invalid, "The file was not written completely, so it was not added.", ""};
  Attachment file;
  file.client = facts.place.client;
  file.note = facts.place.note;
  file.session = facts.place.session;
  file.author = access.me();
  file.added = now;
  file.name = clean_file_name(facts.name);
  file.media = facts.media;
  file.size = facts.size;
  file.piece = facts.piece;
  file.hash = facts.hash;
  file.key = facts.key;
  // The note comes first: a file of a psychotherapy note goes under its author's key.
  return std::vector<Edit>{edit_of(id, file, {"client", "note", "session", "author", "added",
                                              "name", "media", "size", "piece", "hash", "key"})};
}

Result<std::vector<Edit>> take_off_attachment(const Access& access, const AttachmentId& id) {
  SB_CHECK(access.check(Permission::note_write));
  const Attachment* found = access.attachment(id);
  if (!found || found->archived)
    return Error{Fault::not_found, "This file was taken off already.", ""};
  if (found->note) SB_CHECK(check_note_open(access, found->note));
  if (found->session && session_is_locked(access.book(), found->session))
    return Error{Fault::conflict,
                 "The note of this session is signed, and its files with it, so this one stays.",
                 ""};
  Attachment file = *found;
  file.archived = true;
  return std::vector<Edit>{edit_of(id, file, {"archived"})};
}

std::string clean_file_name(std::string_view raw) {
  const std::string cleaned = clean_text(raw).text;  // control characters but line ends go
  std::string name;
  const std::string_view part = last_part(cleaned);
  for (std::size_t at = 0; at < part.size();) {
    const char32_t c = next_code_point(part, at);
    if (is_hidden(c)) continue;
    append_utf8(name, is_refused(c) ? U'_' : c);
  }
  name = without_edges(cut_before_ending(without_edges(collapse_spaces(name))));
  return name.empty() ? "file" : name;
}

std::vector<AttachmentId> attachments_shown(const Access& access, const ClientId& client) {
  if (!client || !access.may(Permission::note_read)) return {};
  std::vector<AttachmentId> out = readable(access, access.book().attachments_of(client));
  std::erase_if(out, [&](const AttachmentId& id) {
    return of_psychotherapy(access.book(), *access.book().find<Attachment>(id));
  });
  return out;
}

std::vector<AttachmentId> attachments_shown_of_note(const Access& access, const NoteId& note) {
  if (!access.note(note)) return {};
  return readable(access, access.book().attachments_of_note(note));
}

std::vector<AttachmentId> attachments_shown_of_session(const Access& access,
                                                       const SessionId& session) {
  if (!access.session(session)) return {};
  return readable(access, access.book().attachments_of_session(session));
}

AttachmentId same_file(const Access& access, const AttachmentPlace& place, std::string_view hash) {
  if (!place.client) return {};
  for (const AttachmentId& id : access.book().attachments_of(place.client)) {
    const Attachment* file = access.attachment(id);
    if (file && file->hash == hash) return id;
  }
  return {};
}

std::string size_words(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
  static constexpr const char* kUnits[] = {" kB", " MB", " GB", " TB"};
  std::uint64_t unit = 1000;
  std::size_t which = 0;
  while (which + 1 < std::size(kUnits) && bytes >= unit * 1000) unit *= 1000, ++which;
  const std::uint64_t tenths = (bytes * 10 + unit / 2) / unit;  // a file is far below 2^60
  if (tenths >= 100) return std::to_string((tenths + 5) / 10) + kUnits[which];
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + kUnits[which];
}

}  // namespace sb
