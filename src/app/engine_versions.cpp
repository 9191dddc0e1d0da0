// The versions of one note, from the whole journal (NOTE-13, NOTE-14). A slow effect: it decrypts
// what was ever written, a second for some ten thousand entries of changes.
#include "app/engine_state.h"

namespace sb {

void Engine::State::read_versions() {
  if (!model.is_open() || !model.signing.versions || !journal) return;
  VersionsView& view = *model.signing.versions;
  view.busy = false;
  if (!model.access().note(view.note)) {
    model.signing.versions.reset();
    return;
  }
  std::vector<Change> changes;
  const auto take = [&](const Change& change) {
    if (change.kind == Note::kKind && change.entity == view.note) changes.push_back(change);
  };
  if (model.demo)
    for (const Change& change : demo_notes) take(change);
  const Status whole = journal->each_change(take);
  if (!whole) view.error = whole.error().message;
  for (Change& change : changes_standing(model.book, view.note, changes))
    changes.push_back(std::move(change));
  view.list = note_versions(model.book, view.note, std::move(changes));
  view.newer = static_cast<int>(view.list.size()) - 1;
  view.older = view.newer - 1;
  compare_versions(view);
}

}  // namespace sb
