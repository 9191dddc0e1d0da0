// Files between frames: what the browser and the store of pieces say goes to those on their way in
// (engine_files_in.cpp) and out (engine_files_out.cpp); what a crash left half written is swept.
#include <algorithm>

#include "app/engine_state.h"

namespace sb {

namespace {

const char* not_shown_words(FileNews::Why why) {
  switch (why) {
    case FileNews::Why::broken:
      return "This PDF is damaged or not finished, so it can't be shown. Download it to try it "
             "with another program, or ask whoever sent it to send it again.";
    case FileNews::Why::password:
      return "This PDF is locked with a password, so it can't be shown here. Download it and open "
             "it with a program that asks for the password.";
    case FileNews::Why::not_loaded:
      return "The part of Sessionbook that shows PDFs could not be loaded. Connect to the network "
             "once and load the page again, or download the file.";
    case FileNews::Why::unknown: break;
  }
  return "This browser can't show files of this kind. Download it to open it elsewhere.";
}

void take_shown_news(FileShown& shown, const FileNews& news) {
  if (news.kind == FileNews::Kind::turned) {
    shown.page = news.page;
    shown.pages = news.pages;
    shown.zoom = news.zoom;
  } else if (news.kind == FileNews::Kind::ready) {
    shown.state = FileShown::State::shown;
  } else {
    shown.state = FileShown::State::failed;
    shown.error = not_shown_words(news.why);
  }
}

}  // namespace

// A file is begun before its first piece and settled once its record is durable. What is begun at a
// start, is ours and has no record was cut off: its pieces go. Not when the record itself has
// losses: the file's own entry may be among them.
void Engine::State::begin_files(bool record_is_whole) {
  BlobStore* blobs = storage().blobs();
  if (files.stopped > 0)
    show_toast(model, context(),
               files.stopped == 1
                   ? "A file that was being added when Sessionbook was locked was not added."
                   : std::to_string(files.stopped) +
                         " files that were being added when Sessionbook was locked were not added.",
               false, true);
  files.stopped = 0;
  if (!blobs || !record_is_whole) return;
  files.sweep = blobs->next_ticket();
  blobs->list_begun(files.sweep);
}

void Engine::State::sweep_files(const std::vector<BegunBlob>& begun) {
  BlobStore& blobs = *storage().blobs();
  for (const BegunBlob& one : begun) {
    const bool mine = std::equal(one.tag.begin(), one.tag.end(), model.me.bytes.begin(),
                                 model.me.bytes.end());
    const bool under_way = std::any_of(files.recorded.begin(), files.recorded.end(),
                                       [&](const AttachmentId& id) { return id == one.file; }) ||
                           (!files.incoming.empty() && files.incoming.front().id == one.file);
    if (!mine || under_way) continue;
    const Ticket ticket = blobs.next_ticket();
    if (model.book.find<Attachment>(one.file)) blobs.settle(ticket, one.file);
    else blobs.discard(ticket, one.file);
  }
}

void Engine::State::take_file_news(FileNews& news) {
  if (take_signed_file(news)) return;
  switch (news.kind) {
    case FileNews::Kind::given: return take_given(news);
    case FileNews::Kind::read: return take_piece(news);
    case FileNews::Kind::unreadable:
      if (files.writer && !files.incoming.empty() && files.incoming.front().handle == news.handle)
        files.writer->fail({Fault::not_found, "it could not be read: it was moved, changed or "
                                              "taken away meanwhile", {}});
      return;
    case FileNews::Kind::drag_began: model.files.dragging = model.is_open(); return;
    case FileNews::Kind::drag_ended: model.files.dragging = false; return;
    case FileNews::Kind::used:
      touched_ms = parts.clock.monotonic_ms();
      return;
    case FileNews::Kind::ready:
    case FileNews::Kind::turned:
    case FileNews::Kind::not_shown:
      if (model.files.shown && model.files.shown->out == news.out)
        take_shown_news(*model.files.shown, news);
      return;
  }
}

void Engine::State::take_blob_outcome(BlobOutcome& outcome) {
  if (files.sweep != 0 && outcome.ticket == files.sweep) {
    files.sweep = 0;
    if (outcome.done && model.is_open()) sweep_files(outcome.begun);
    return;
  }
  if (files.writer && files.writer->take(outcome)) return;
  if (files.shown && files.shown->reader.take(outcome)) return;
  if (files.leaving) files.leaving->reader.take(outcome);
}

bool Engine::State::tick_files() {
  bool changed = false;
  for (FileNews& news : parts.host.file_port().take_news()) {
    take_file_news(news);
    changed = true;
  }
  BlobStore* blobs = storage().blobs();
  if (!blobs) return changed;
  for (BlobOutcome& outcome : blobs->take_outcomes()) {
    take_blob_outcome(outcome);
    changed = true;
  }
  if (!model.is_open()) return changed;
  changed |= write_files();
  changed |= send_files();
  if (!files.recorded.empty() && journal && journal->all_durable()) {
    for (const AttachmentId& id : std::exchange(files.recorded, {}))
      blobs->settle(blobs->next_ticket(), id);
  }
  return changed;
}

void Engine::State::run_file_act(const effect::FileAct& act) {
  using What = effect::FileAct::What;
  switch (act.what) {
    case What::choose:
      signed_file.chosen_next = false;
      return parts.host.file_port().choose();
    case What::cancel: return cancel_incoming(act.file);
    case What::open: return open_file(act.file);
    case What::close: return close_file();
    case What::download: return download_file(act.file);
    case What::cancel_download: return cancel_download();
    case What::turn:
      if (files.shown && files.shown->handed)
        parts.host.file_port().turn_out(files.shown->out, act.turn);
      return;
  }
}

void Engine::State::stop_files() {
  if (!model.demo) files.stopped += files.incoming.size();
  while (!files.incoming.empty()) end_incoming(false);
  close_file();
  cancel_download();
  files.recorded.clear();  // settled at the next start
  files.sweep = 0;
}

}  // namespace sb
