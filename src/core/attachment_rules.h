// Files in the record (NOTE-20, SES-09): of a client's chart, and perhaps of a note or a session.
// They ask for note_read and note_write; those of a psychotherapy note for its author. Nothing is
// added to or taken off what is signed or locked. Taking off archives: the bytes stay as long as
// their record does. A record is made only after all bytes are durable (app/engine_files.cpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

constexpr std::size_t kLongestFileName = 180;  // code points; file systems take 255 bytes

struct AttachmentPlace {   // whose file; session and note may be nil
  ClientId client;
  NoteId note;
  SessionId session;
};

// What is known once the bytes stand in their place.
struct AttachmentFacts {
  AttachmentPlace place;
  std::string name, media;
  std::int64_t size = 0, piece = 0;
  std::string hash;
  Bytes key;
};

// May a file be added there, now? Asked before choosing and again before the record is made.
Status check_add_file(const Access& access, const AttachmentPlace& place);
Result<std::vector<Edit>> add_attachment(const Access& access, const AttachmentId& id,
                                         const AttachmentFacts& facts, Instant now);
Result<std::vector<Edit>> take_off_attachment(const Access& access, const AttachmentId& id);

// A name without folders, control characters, what file systems refuse, and characters that turn
// the direction of what follows (which hide an ending); cut before its ending. Never empty.
std::string clean_file_name(std::string_view raw);

// Those of a client that this member may see in the chart, newest first: none of psychotherapy
// notes, whoever wrote them.
std::vector<AttachmentId> attachments_shown(const Access& access, const ClientId& client);
// Those of a note or a session, oldest first; empty when it may not be read.
std::vector<AttachmentId> attachments_shown_of_note(const Access& access, const NoteId& note);
std::vector<AttachmentId> attachments_shown_of_session(const Access& access,
                                                       const SessionId& session);
// A file of the same content in the same chart that this member may see; nil when there is none.
AttachmentId same_file(const Access& access, const AttachmentPlace& place, std::string_view hash);

std::string size_words(std::uint64_t bytes);   // "0 bytes", "812 bytes", "1.4 MB"; 1 MB = 1,000,000

}  // namespace sb
