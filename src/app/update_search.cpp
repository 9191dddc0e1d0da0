// The search over everything one may read (NOTE-18): what is asked, what is shown of the answer,
// where a result leads. The index is fed here with every change, and by the engine between frames.
#include <algorithm>

#include "app/update_parts.h"
#include "base/text.h"

namespace sb {
namespace {

constexpr std::size_t kRowsOfKind = 50;
// Read at once when something changed or is asked: what one act touches, some milliseconds at most.
constexpr std::size_t kBytesAtOnce = 128 * 1024;

// What stands in for names that discreet mode keeps off the screen (CLI-13): those of the client
// the record is of. A name that stands in somebody else's record is not known to be one.
std::vector<std::string> hidden_words(const Model& model, const ClientId& client) {
  std::vector<std::string> words;
  if (!model.discreet || !client) return words;
  std::vector<ClientId> all = model.book.merged_into(client);
  all.push_back(client);
  for (const ClientId& id : all) {
    const Client* c = model.book.find<Client>(id);
    if (!c) continue;
    for (const std::string* name : {&c->name, &c->preferred_name})
      for (std::string& word : search_words(*name)) words.push_back(std::move(word));
  }
  return words;
}

SearchRow row_of(const Model& model, const SearchHit& hit) {
  SearchRow row{hit, {}};
  row.excerpt =
      excerpt_of(model.access(), hit, model.search.query, hidden_words(model, hit.client));
  if (hit.kind == SearchKind::client && (model.discreet || row.excerpt.title)) row.excerpt = {};
  return row;
}

const SearchRow* find_row(const SearchState& search, int wanted) {
  for (const SearchSection& section : search.sections) {
    const int n = static_cast<int>(section.rows.size());
    if (wanted >= 0 && wanted < n) return &section.rows[static_cast<std::size_t>(wanted)];
    wanted -= n;
  }
  return nullptr;
}

// The one of a series that is looked at: the next to come, else the last.
SessionId session_of_series(const Model& model, const SeriesId& series) {
  SessionId last;
  for (const SessionId& id : model.book.sessions_of_series(series)) {
    const Session* session = model.access().session(id);
    if (!session || session->is_gone()) continue;
    last = id;
    if (session->end() > model.local_now()) break;
  }
  return last;
}

class Opening {
 public:
  Opening(Model& model, UpdateContext& context, Effects& effects)
      : model_(model), context_(context), effects_(effects) {}

  void open(const SearchHit& hit) {
    switch (hit.kind) {
      case SearchKind::client: return run(cmd::OpenChart{hit.client});
      case SearchKind::note: return open_note(model_, context_, effects_, NoteId(hit.id));
      case SearchKind::sticky: return run(cmd::OpenChart{hit.client});
      case SearchKind::file:
        run(cmd::OpenChart{hit.client, ChartTab::files});
        return run(cmd::OpenFile{AttachmentId(hit.id)});
      case SearchKind::session:
        return open_session(hit.series ? session_of_series(model_, SeriesId(hit.id))
                                       : SessionId(hit.id),
                            hit.client);
    }
  }

 private:
  void open_session(const SessionId& id, const ClientId& client) {
    const Session* session = model_.access().session(id);
    if (!session || session->is_gone()) {
      if (client) run(cmd::OpenChart{client, ChartTab::sessions});
      return;
    }
    const Day day = session->start.day();
    go_to(model_, context_, effects_, Page::calendar);
    run(cmd::ShowDay{day});
    run(cmd::SelectSession{id});
  }

  void run(const Command& command) {
    for (Effect& effect : update(model_, command, context_)) effects_.push_back(std::move(effect));
  }

  Model& model_;
  UpdateContext& context_;
  Effects& effects_;
};

void open_found(Model& model, UpdateContext& context, Effects& effects, int wanted) {
  const SearchRow* row = find_row(model.search, wanted);
  if (!row) return;
  const SearchHit hit = row->hit;
  model.search.shown = false;
  Opening(model, context, effects).open(hit);
}

void ask_anew(Model& model) {
  ++model.search.serial;
  model.search.lit = 0;
  refresh_search(model);
}

}  // namespace

void begin_search(Model& model) {
  model.search = {};
  model.search.index.begin(model.access());
}

void follow_search(Model& model, const std::vector<Change>& changes) {
  const Access access = model.access();
  for (const Change& change : changes) model.search.index.changed(access, change);
  if (model.search.index.busy()) model.search.index.step(access, kBytesAtOnce);
}

void refresh_search(Model& model) {
  SearchState& search = model.search;
  if (!search.shown) return;
  const Access access = model.access();
  if (search.index.busy()) search.index.step(access, kBytesAtOnce);
  search.waiting = search.index.waiting();
  search.known = search.index.known();
  SearchQuestion question;
  question.text = search.query;
  question.client = search.client;
  question.archived = search.archived;
  question.today = model.today();
  question.most = kRowsOfKind;
  const SearchAnswer answer = search.index.find(access, question);
  search.sections.clear();
  for (std::size_t kind = 0; kind < kSearchKinds; ++kind) {
    const SearchGroup& group = answer[kind];
    if (group.hits.empty()) continue;
    SearchSection section{static_cast<SearchKind>(kind), {}, group.total};
    for (const SearchHit& hit : group.hits) section.rows.push_back(row_of(model, hit));
    search.sections.push_back(std::move(section));
  }
  const int rows = static_cast<int>(search.rows());
  search.lit = std::clamp(search.lit, rows > 0 ? 0 : -1, rows - 1);
}

bool update_search(Model& model, const Command& command, UpdateContext& context,
                   Effects& effects) {
  SearchState& search = model.search;
  if (auto* show = get_if<cmd::ShowSearch>(&command)) {
    if (show->shown) commit_typed(model, context, effects);  // it is to be found as well
    if (show->shown == search.shown) return true;
    search.shown = show->shown;
    search.query.clear();
    search.client = {};
    ask_anew(model);
  } else if (auto* edit = get_if<cmd::EditSearch>(&command)) {
    search.query = edit->text;
    ask_anew(model);
  } else if (auto* light = get_if<cmd::LightFound>(&command)) {
    search.lit = std::clamp(light->row, -1, static_cast<int>(search.rows()) - 1);
  } else if (auto* only = get_if<cmd::SearchOnly>(&command)) {
    search.client = only->client;
    ask_anew(model);
  } else if (auto* archived = get_if<cmd::SearchArchived>(&command)) {
    search.archived = archived->on;
    ask_anew(model);
  } else if (auto* open = get_if<cmd::OpenFound>(&command)) {
    open_found(model, context, effects, open->row);
  } else {
    return false;
  }
  return true;
}

}  // namespace sb
