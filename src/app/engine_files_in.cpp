// Files on their way in: given by a person, read and sealed piece by piece, and recorded once every
// byte is durable, so that no record is ever without its bytes.
#include <algorithm>

#include "app/engine_state.h"

namespace sb {

namespace {

std::string in_quotes(const std::string& name) { return "“" + name + "”"; }

constexpr const char* kDemoLimit = "the demo keeps its files in memory, 64 MB at most";

// What the browser says; UINT64_MAX when it has not.
std::uint64_t free_bytes(const Model& model) {
  if (model.storage_quota == 0) return UINT64_MAX;
  return model.storage_quota - std::min(model.storage_used, model.storage_quota);
}

std::uint64_t still_to_come(const Model& model) {
  std::uint64_t sum = 0;
  for (const FileOnItsWay& file : model.files.adding) sum += file.size - file.done;
  return sum;
}

std::string name_of(const Model& model, const GivenFile& file) {
  if (!file.name.empty()) return clean_file_name(file.name);
  std::string time = time_words(model.local_now());
  std::replace(time.begin(), time.end(), ':', '.');
  return "Pasted picture " + day_year_words(model.today()) + " " + time + ".png";
}

// Why a file is not even begun; empty when it may be.
std::string refusal(const Model& model, std::uint64_t room, const GivenFile& file,
                    const std::string& name) {
  if (file.size == 0) return in_quotes(name) + " is empty (0 bytes), so it was not added.";
  const std::uint64_t left = room - std::min(room, still_to_come(model));
  if (room == UINT64_MAX || file.size <= left) return {};
  const std::string begin = in_quotes(name) + " (" + size_words(file.size) + ") was not added: ";
  if (model.demo) return begin + kDemoLimit + ".";
  return begin + "only " + size_words(left) + " are free for Sessionbook on this device.";
}

std::string failure(const Model& model, const std::string& name, std::uint64_t size,
                    const Error& error) {
  if (error.fault == Fault::full)
    return in_quotes(name) + " (" + size_words(size) + ") was not added: " +
           (model.demo ? std::string(kDemoLimit) + "."
                       : "there is no more room on this device. Nothing of it was kept, and "
                         "everything else is as it was.");
  const std::string why =
      error.message.empty() ? "the browser refused to keep it just now" : error.message;
  return in_quotes(name) + " was not added: " + why + ".";
}

}  // namespace

void Engine::State::tell_of_file(const AttachmentPlace& place, std::string text, bool bad) {
  constexpr std::size_t kMost = 12;
  std::vector<FileTold>& told = model.files.told;
  if (told.size() >= kMost) told.erase(told.begin());
  told.push_back({place, std::move(text), bad});
}

void Engine::State::take_given(const FileNews& news) {
  FilePort& port = parts.host.file_port();
  model.files.dragging = false;
  std::optional<AttachmentPlace> place;
  if (model.is_open()) place = news.by_choice ? model.files.choosing : place_for_files(model);
  if (news.by_choice) model.files.choosing.reset();
  const Status may = !place ? Status(Error{Fault::invalid,
                                           "Open a chart, a note or a session first, then add the "
                                           "file there.", {}})
                            : check_add_file(model.access(), *place);
  if (!may && model.is_open()) show_toast(model, context(), may.error().message, false, true);
  const std::uint64_t room =
      demo_storage ? kDemoFileBytes - std::min(kDemoFileBytes, demo_storage->blob_store.bytes())
                   : free_bytes(model);
  for (const GivenFile& file : news.files) {
    const std::string name = name_of(model, file);
    const std::string refused = may ? refusal(model, room, file, name) : std::string();
    if (may && !refused.empty()) tell_of_file(*place, refused, true);
    if (!may || !refused.empty() || !storage().blobs()) {
      port.let_go(file.handle);
      continue;
    }
    const AttachmentId id(random_id(parts.random));
    files.incoming.push_back({id, *place, name, file.handle, file.size});
    model.files.adding.push_back({id, *place, name, file.size, 0});
  }
}

void Engine::State::take_piece(const FileNews& news) {
  if (!files.writer || files.incoming.empty() || files.incoming.front().handle != news.handle)
    return;
  if (files.media.empty())
    files.media = std::string(media_of(news.bytes, files.incoming.front().size ==
                                                       news.bytes.size()));
  files.writer->add(news.bytes);
}

bool Engine::State::write_files() {
  if (files.incoming.empty()) return false;
  const FileJobs::Incoming& first = files.incoming.front();
  if (!files.writer) {
    files.media.clear();
    files.writer = std::make_unique<BlobWriter>(
        *storage().blobs(), parts.random, first.id, first.size,
        Bytes(model.me.bytes.begin(), model.me.bytes.end()));
  }
  BlobWriter& job = *files.writer;
  BlobWriter::Wanted wanted;
  while (job.wants(wanted))
    parts.host.file_port().read(first.handle, wanted.from, wanted.most);
  FileOnItsWay& shown = model.files.adding.front();
  const bool moved = shown.done != job.durable();
  shown.done = job.durable();
  if (job.state() == BlobWriter::State::done) {
    record_file();
    return true;
  }
  if (job.state() != BlobWriter::State::failed) return moved;
  tell_of_file(first.place, failure(model, first.name, first.size, job.error()), true);
  end_incoming(false);
  return true;
}

void Engine::State::record_file() {
  const FileJobs::Incoming file = files.incoming.front();
  const ByteView key = files.writer->key().view();
  AttachmentFacts facts{file.place, file.name, files.media,
                        static_cast<std::int64_t>(file.size),
                        static_cast<std::int64_t>(files.writer->piece()),
                        files.writer->hash(), Bytes(key.begin(), key.end())};
  const AttachmentId same = same_file(model.access(), file.place, facts.hash);
  UpdateContext c = context();
  const auto edits = add_attachment(model.access(), file.id, facts, c.now);
  if (!edits) {
    tell_of_file(file.place, in_quotes(file.name) + " was not added. " + edits.error().message,
                 true);
    return end_incoming(false);
  }
  Effects effects;
  apply_edits(model, c, effects, *edits, {});
  for (Effect& e : effects) run(e);
  files.recorded.push_back(file.id);
  // Undoing takes it off; its bytes stay as long as its record does.
  const std::string label = in_quotes(file.name) + " added";
  model.redo.clear();
  model.undo.push_back({label, {Edit{Attachment::kKind, file.id, {{"archived", true}}, {}}}});
  if (const Attachment* other = model.access().attachment(same))
    tell_of_file(file.place, in_quotes(file.name) + " is the same file as " +
                                 in_quotes(other->name) + " of " +
                                 day_year_words(model.zone.to_local(other->added).day()) +
                                 ". It is in the chart twice now.", false);
  if (const std::string odd = name_mismatch(file.name, files.media); !odd.empty())
    tell_of_file(file.place, in_quotes(file.name) + " is " + odd + ". It was added as what it is.",
                 false);
  end_incoming(true);
  show_toast(model, c, label, true);
}

void Engine::State::end_incoming(bool keep_bytes) {
  if (files.writer && !keep_bytes) files.writer->discard();
  files.writer.reset();
  parts.host.file_port().let_go(files.incoming.front().handle);
  files.incoming.pop_front();
  if (!model.files.adding.empty()) model.files.adding.erase(model.files.adding.begin());
}

void Engine::State::cancel_incoming(const AttachmentId& id) {
  for (std::size_t i = 0; i < files.incoming.size(); ++i) {
    if (!(files.incoming[i].id == id)) continue;
    const std::string name = files.incoming[i].name;
    if (i == 0) {
      end_incoming(false);
    } else {
      parts.host.file_port().let_go(files.incoming[i].handle);
      files.incoming.erase(files.incoming.begin() + static_cast<std::ptrdiff_t>(i));
      model.files.adding.erase(model.files.adding.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return show_toast(model, context(), in_quotes(name) + " was not added.", false);
  }
}

}  // namespace sb
