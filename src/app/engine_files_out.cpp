// Files on their way out: opened piece by piece, checked, and handed to the browser to be shown or
// downloaded. A text is shown by our own view, its first piece.
#include "app/engine_state.h"

namespace sb {

namespace {

BlobReader::File file_of(const AttachmentId& id, const Attachment& file) {
  return {id, static_cast<std::uint64_t>(file.size), static_cast<std::uint64_t>(file.piece),
          file.hash, file.key};
}

}  // namespace

void Engine::State::open_file(const AttachmentId& id) {
  close_file();
  const Attachment* file = model.access().attachment(id);
  BlobStore* blobs = storage().blobs();
  if (!file || !blobs || !model.files.shown) return;
  const MediaLook look = model.files.shown->look;
  if (look == MediaLook::none) return;
  const bool as_text = look == MediaLook::text;
  files.shown.emplace(FileJobs::Outgoing{
      id, file->name, BlobReader(*blobs, file_of(id, *file), as_text ? 1 : UINT64_MAX), 0, as_text,
      false});
  if (as_text) return;
  files.shown->out = model.files.shown->out = ++files.last_out;
  parts.host.file_port().begin_out(files.last_out, media_to_hand_out(file->media));
}

void Engine::State::download_file(const AttachmentId& id) {
  cancel_download();
  const Attachment* file = model.access().attachment(id);
  BlobStore* blobs = storage().blobs();
  if (!file || !blobs) return;
  files.leaving.emplace(FileJobs::Outgoing{id, file->name, BlobReader(*blobs, file_of(id, *file)),
                                           ++files.last_out, false, false});
  model.files.leaving = FileLeaving{id, 0, static_cast<std::uint64_t>(file->size)};
  parts.host.file_port().begin_out(files.last_out, media_to_hand_out(file->media));
}

namespace {

// Hands on what was opened; true when something moved.
bool pass_on(FileJobs::Outgoing& going, FilePort& port, std::string* text) {
  going.reader.ask();
  bool moved = false;
  for (Bytes& piece : going.reader.take_pieces()) {
    moved = true;
    if (text) *text = text_of_file(piece);
    else port.add_out(going.out, std::move(piece));
  }
  going.reader.ask();
  return moved;
}

}  // namespace

bool Engine::State::send_files() {
  FilePort& port = parts.host.file_port();
  bool changed = false;
  if (files.shown && model.files.shown && !files.shown->handed) {
    FileShown& shown = *model.files.shown;
    BlobReader& reader = files.shown->reader;
    changed = pass_on(*files.shown, port, files.shown->as_text ? &shown.text : nullptr);
    shown.done = reader.done();
    if (reader.state() == BlobReader::State::done) {
      files.shown->handed = changed = true;
      shown.cut = !reader.whole();
      if (files.shown->as_text) shown.state = FileShown::State::shown;
      else port.show_out(files.shown->out);
    } else if (reader.state() == BlobReader::State::failed) {
      shown.error = reader.error().message;
      close_file();
      shown.state = FileShown::State::failed;
      shown.out = 0;
      changed = true;
    }
  }
  if (!files.leaving || !model.files.leaving) return changed;
  BlobReader& reader = files.leaving->reader;
  changed |= pass_on(*files.leaving, port, nullptr);
  model.files.leaving->done = reader.done();
  if (reader.state() == BlobReader::State::done) {
    port.download_out(files.leaving->out, files.leaving->name);
    show_toast(model, context(), "Saved to your downloads: " + files.leaving->name, false);
    files.leaving.reset();
    model.files.leaving.reset();
  } else if (reader.state() == BlobReader::State::failed) {
    const std::string why = reader.error().message;
    const std::string name = files.leaving->name;
    cancel_download();
    show_toast(model, context(), "“" + name + "” was not downloaded. " + why, false, true);
  }
  return true;
}

void Engine::State::close_file() {
  if (files.shown && files.shown->out != 0) parts.host.file_port().drop_out(files.shown->out);
  files.shown.reset();
}

void Engine::State::cancel_download() {
  if (files.leaving) parts.host.file_port().drop_out(files.leaving->out);
  files.leaving.reset();
  model.files.leaving.reset();
}

}  // namespace sb
