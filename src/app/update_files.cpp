// Files: chosen, opened, downloaded, taken off; what else happens to them is the engine's.
#include "app/phrases.h"
#include "app/update_parts.h"

namespace sb {

namespace {

using What = effect::FileAct::What;

bool passes(FileFilter filter, MediaKind kind) {
  const bool picture = kind == MediaKind::image;
  const bool recording = kind == MediaKind::audio || kind == MediaKind::video;
  const bool document = kind == MediaKind::pdf || kind == MediaKind::document ||
                        kind == MediaKind::spreadsheet || kind == MediaKind::presentation ||
                        kind == MediaKind::text;
  switch (filter) {
    case FileFilter::all: return true;
    case FileFilter::pictures: return picture;
    case FileFilter::documents: return document;
    case FileFilter::recordings: return recording;
    case FileFilter::other: return !picture && !recording && !document;
  }
  return true;
}

// The client is told by the note or the session when the command leaves it out.
AttachmentPlace place_of(const Model& model, const cmd::ChooseFiles& chosen) {
  AttachmentPlace place{chosen.client, chosen.note, chosen.session};
  if (!place.client && place.note)
    if (const Note* note = model.access().note(place.note)) place.client = note->client;
  if (!place.client && place.session)
    if (const Session* session = model.access().session(place.session))
      place.client = session->client;
  return place;
}

void choose(Model& model, const cmd::ChooseFiles& chosen, UpdateContext& context,
            Effects& effects) {
  const AttachmentPlace place = place_of(model, chosen);
  if (const Status may = check_add_file(model.access(), place); !may)
    return show_toast(model, context, may.error().message, false, true);
  model.files.choosing = place;
  effects.push_back(effect::FileAct{What::choose, {}});
}

void open(Model& model, const AttachmentId& id, UpdateContext& context, Effects& effects) {
  const Attachment* file = model.access().attachment(id);
  if (!file)
    return show_toast(model, context, "This file is not here, or not yours to read.", false, true);
  FileShown shown;
  shown.file = id;
  shown.look = media_look(file->media);
  shown.size = static_cast<std::uint64_t>(file->size);
  if (shown.look == MediaLook::pdf && shown.size > kPdfShownBytes) shown.look = MediaLook::none;
  if (shown.look == MediaLook::none) shown.state = FileShown::State::shown;
  model.files.shown = std::move(shown);
  effects.push_back(effect::FileAct{What::open, id});
}

void take_off(Model& model, const AttachmentId& id, UpdateContext& context, Effects& effects) {
  const auto edits = take_off_attachment(model.access(), id);
  if (!edits) return show_toast(model, context, edits.error().message, false, true);
  const std::string label = "“" + model.book.find<Attachment>(id)->name + "” taken off";
  if (model.files.shown && model.files.shown->file == id) {
    model.files.shown.reset();
    effects.push_back(effect::FileAct{What::close, {}});
  }
  apply_edits(model, context, effects, *edits, label);
  show_toast(model, context, label, true);
}

bool update_told(Model& model, const Command& command) {
  if (auto* told = get_if<cmd::DismissFileTold>(&command)) {
    std::vector<FileTold>& list = model.files.told;
    if (told->index < list.size())
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(told->index));
  } else if (auto* filter = get_if<cmd::FilterFiles>(&command)) {
    model.files.filter = filter->filter;
    refresh_files(model);
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::optional<AttachmentPlace> place_for_files(const Model& model) {
  AttachmentPlace place;
  if (model.calendar.form) {
    const SessionId id = model.calendar.form->copy ? SessionId() : model.calendar.form->id;
    const Session* session = model.access().session(id);
    if (!session) return std::nullopt;  // not booked yet
    place = {session->client, {}, id};
  } else if (model.page == Page::note) {
    const Note* note = model.access().note(model.note.note);
    if (!note) return std::nullopt;
    place = {note->client, model.note.note, {}};
  } else if (model.page == Page::chart) {
    place = {model.chart.client, {}, {}};
  } else if (model.page == Page::calendar && model.calendar.selected) {
    const Session* session = model.access().session(model.calendar.selected);
    if (!session || !session->client) return std::nullopt;
    place = {session->client, {}, model.calendar.selected};
  }
  if (!place.client) return std::nullopt;
  return place;
}

void refresh_files(Model& model) {
  FilesState& files = model.files;
  files.rows = attachments_shown(model.access(), model.chart.client);
  files.of_client = files.rows.size();
  if (files.filter == FileFilter::all) return;
  std::erase_if(files.rows, [&](const AttachmentId& id) {
    return !passes(files.filter, media_kind(model.book.find<Attachment>(id)->media));
  });
}

bool update_files(Model& model, const Command& command, UpdateContext& context, Effects& effects) {
  if (auto* chosen = get_if<cmd::ChooseFiles>(&command)) {
    choose(model, *chosen, context, effects);
  } else if (auto* cancelled = get_if<cmd::CancelFile>(&command)) {
    effects.push_back(effect::FileAct{What::cancel, cancelled->file});
  } else if (auto* opened = get_if<cmd::OpenFile>(&command)) {
    open(model, opened->file, context, effects);
  } else if (get_if<cmd::CloseFile>(&command)) {
    model.files.shown.reset();
    effects.push_back(effect::FileAct{What::close, {}});
  } else if (auto* downloaded = get_if<cmd::DownloadFile>(&command)) {
    effects.push_back(effect::FileAct{What::download, downloaded->file});
  } else if (get_if<cmd::CancelDownload>(&command)) {
    effects.push_back(effect::FileAct{What::cancel_download, {}});
  } else if (auto* turned = get_if<cmd::TurnFile>(&command)) {
    effects.push_back(effect::FileAct{What::turn, {}, turned->turn});
  } else if (auto* off = get_if<cmd::TakeOffFile>(&command)) {
    take_off(model, off->file, context, effects);
  } else {
    return update_told(model, command);
  }
  return true;
}

}  // namespace sb
