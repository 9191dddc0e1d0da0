// Asking the index. One pass per word over its documents: those that had every word before it go
// on. Ranking is BM25 (Robertson and Zaragoza 2009) with titles counted three times, for the few
// who have all words; what is newer stands a little higher.
#include <algorithm>
#include <cmath>

#include "core/search_parts.h"
#include "core/search_phrases.h"

namespace sb::search {
namespace {

constexpr float kTitleWeight = 3, kBeginningWeight = 0.5f;
constexpr float kSaturation = 1.2f, kByLength = 0.5f;
constexpr float kUsualWords = 200;       // of a note; a constant, so that ranks do not drift
constexpr double kRecency = 0.25, kHalfLifeDays = 180;
constexpr int kDaysKept = 4096;         // ages whose part in the rank is worked out once
constexpr std::uint8_t kDead = UINT8_MAX;

struct Found {
  double score = 0;
  std::uint32_t document = 0;
};

class Finder {
 public:
  Finder(const Inside& inside, const Access& access, const SearchQuestion& question)
      : in_(inside), access_(access), question_(question), query_(parse_query(question.text)) {}

  SearchAnswer run() {
    SearchAnswer answer;
    if (query_.terms.empty()) return answer;
    prepare();
    for (std::size_t i = 0; i < query_.terms.size(); ++i) match(i);
    if (!query_.phrases.empty()) match_phrases();
    gather();
    for (std::size_t kind = 0; kind < kSearchKinds; ++kind) rank(kind, answer[kind]);
    return answer;
  }

 private:
  void prepare();
  void match(std::size_t term);
  void weigh(const Postings& list, float weight, bool of_letter = false);
  void weigh_beginning(const std::string& beginning);
  void match_names(std::uint8_t stage);
  void match_phrases();
  void gather();
  void rank(std::size_t kind, SearchGroup& group);
  void stand_for_merged(std::vector<Found>& found) const;
  bool before(const Found& a, const Found& b) const;
  bool may_see(const Document& d) const {
    return read_record(access_, d.source, d.id, [](const FieldText&) {}).has_value();
  }
  double recency(const Document& d);

  const Inside& in_;
  const Access& access_;
  const SearchQuestion& question_;
  Query query_;
  std::vector<std::uint8_t> stage_;     // by document: how many terms it has so far, or kDead
  std::vector<float> times_, score_;    // times_: of the term at hand
  std::vector<std::uint32_t> touched_;  // documents with the term at hand
  std::vector<ClientId> named_;         // clients whose name has the term at hand
  std::vector<bool> wanted_clients_;    // by number; empty: everybody's
  std::vector<double> recency_;         // by age in days; 0: not asked yet
  std::vector<Found> found_[kSearchKinds];
};

void Finder::prepare() {
  const std::size_t n = in_.documents.size();
  stage_.assign(n, 0);
  times_.assign(n, 0);
  score_.assign(n, 0);
  stage_[0] = kDead;
  for (std::size_t d = 1; d < n; ++d)
    if (!in_.documents[d].alive) stage_[d] = kDead;
  if (!question_.client) return;
  wanted_clients_.assign(in_.clients.size(), false);
  std::vector<ClientId> wanted = access_.book().merged_into(question_.client);
  wanted.push_back(question_.client);
  for (const ClientId& id : wanted) {
    const std::uint32_t number = in_.clients.find(id);
    if (number != book::kNone) wanted_clients_[number] = true;
  }
}

// A letter's list holds what was counted for each of its words already.
void Finder::weigh(const Postings& list, float weight, bool of_letter) {
  const std::uint32_t most_text = of_letter ? UINT32_MAX : kMostInText;
  const std::uint32_t most_title = of_letter ? UINT32_MAX : kMostInTitle;
  list.each([&](const Posting& p) {
    if (stage_[p.document] == kDead) return;
    float& times = times_[p.document];
    if (times == 0) touched_.push_back(p.document);
    times += weight * (static_cast<float>(std::min(p.in_text, most_text)) +
                       kTitleWeight * static_cast<float>(std::min(p.in_title, most_title)));
    if (p.in_title > 0 && in_.documents[p.document].source == Source::client)
      named_.push_back(ClientId(in_.documents[p.document].id));
  });
}

void Finder::weigh_beginning(const std::string& beginning) {
  if (is_one_letter(beginning)) {
    const std::uint32_t word = in_.terms.find(beginning);
    const std::uint32_t longer = in_.terms.find(letter_key(beginning));
    if (word != kNoTerm) weigh(in_.terms.postings(word), 1.f);
    if (longer != kNoTerm) weigh(in_.terms.postings(longer), kBeginningWeight, true);
    return;
  }
  in_.terms.each_beginning(beginning, [&](std::uint32_t t) {
    const bool whole = in_.terms.word(t).size() == beginning.size();
    weigh(in_.terms.postings(t), whole ? 1.f : kBeginningWeight);
  });
}

void Finder::match(std::size_t term) {
  const QueryTerm& wanted = query_.terms[term];
  touched_.clear();
  named_.clear();
  if (wanted.beginning) {
    weigh_beginning(wanted.text);
  } else if (const std::uint32_t t = in_.terms.find(wanted.text); t != kNoTerm) {
    weigh(in_.terms.postings(t), 1.f);
  }
  const auto stage = static_cast<std::uint8_t>(term);
  const double with = static_cast<double>(touched_.size());
  const double without = static_cast<double>(in_.alive) - with;
  const auto rare = static_cast<float>(std::log(1 + (without + 0.5) / (with + 0.5)));
  for (const std::uint32_t d : touched_) {
    const float times = std::exchange(times_[d], 0.f);
    if (stage_[d] != stage) continue;
    const float words = static_cast<float>(in_.documents[d].length) / kUsualWords;
    const float full = kSaturation * (1 - kByLength + kByLength * words);
    score_[d] += rare * times * (kSaturation + 1) / (times + full);
    stage_[d] = static_cast<std::uint8_t>(stage + 1);
  }
  if (query_.terms.size() > 1 && !named_.empty()) match_names(stage);
}

// "amara sleep": what is Amara's has her name, wherever it says something about sleep.
void Finder::match_names(std::uint8_t stage) {
  std::vector<bool> named(in_.clients.size(), false);
  const auto name = [&](const ClientId& id) {
    const std::uint32_t number = in_.clients.find(id);
    if (number != book::kNone) named[number] = true;
  };
  for (const ClientId& id : named_) {
    name(id);
    if (!in_.merged) continue;
    const ClientId standing = access_.book().standing_for(id);
    name(standing);
    for (const ClientId& other : access_.book().merged_into(standing)) name(other);
  }
  for (std::size_t d = 1; d < stage_.size(); ++d) {
    const Document& document = in_.documents[d];
    if (stage_[d] == stage && document.client != book::kNone &&
        document.source != Source::client && named[document.client])
      stage_[d] = static_cast<std::uint8_t>(stage + 1);
  }
}

// Of a note that has all words, each phrase stands in it or in what is known of its client.
void Finder::match_phrases() {
  const auto all = static_cast<std::uint8_t>(query_.terms.size());
  std::vector<std::uint8_t> wanted(stage_.size(), 0);
  for (std::size_t d = 1; d < stage_.size(); ++d)
    wanted[d] = stage_[d] == all ||
                (stage_[d] != kDead && in_.documents[d].source == Source::client);
  for (const std::vector<PhraseWord>& phrase : query_.phrases) {
    std::vector<bool> here(stage_.size(), false);
    for (const std::uint32_t d : documents_with(in_.terms, query_, phrase, wanted)) here[d] = true;
    for (std::size_t d = 1; d < stage_.size(); ++d) {
      if (stage_[d] != all || here[d]) continue;
      const Document& document = in_.documents[d];
      std::uint32_t client = 0;  // its document
      if (document.client != book::kNone && document.source != Source::client)
        client = in_.document_of_client(document.client);
      if (!here[client]) stage_[d] = 0;
    }
  }
}

double Finder::recency(const Document& d) {
  if (d.source == Source::client) return 1;
  const int age = std::max(0, question_.today - d.day);
  const auto worked_out = [&] { return 1 + kRecency * std::exp2(-age / kHalfLifeDays); };
  if (age >= kDaysKept) return worked_out();
  if (recency_.empty()) recency_.assign(kDaysKept, 0);
  double& kept = recency_[static_cast<std::size_t>(age)];
  return kept == 0 ? kept = worked_out() : kept;
}

void Finder::gather() {
  const auto all = static_cast<std::uint8_t>(query_.terms.size());
  for (std::uint32_t d = 1; d < stage_.size(); ++d) {
    if (stage_[d] != all || score_[d] == 0) continue;
    const Document& document = in_.documents[d];
    if (document.archived && !question_.archived) continue;
    if (!wanted_clients_.empty() &&
        (document.client == book::kNone || !wanted_clients_[document.client]))
      continue;
    found_[static_cast<std::size_t>(kind_of(document.source))].push_back(
        {score_[d] * recency(document), d});
  }
}

bool Finder::before(const Found& a, const Found& b) const {
  if (a.score != b.score) return a.score > b.score;
  const Document &x = in_.documents[a.document], &y = in_.documents[b.document];
  if (x.day != y.day) return y.day < x.day;
  if (x.source == Source::client && y.source == Source::client) {
    const Client *first = access_.client(x.id), *second = access_.client(y.id);
    if (first && second && first->name != second->name) return first->name < second->name;
  }
  return x.id < y.id;
}

// Whoever was merged into another is found by the names they had, and shown as that one.
void Finder::stand_for_merged(std::vector<Found>& found) const {
  std::unordered_map<RawId, bool> seen;
  std::vector<Found> kept;
  for (const Found& f : found) {
    const ClientId standing = access_.book().standing_for(ClientId(in_.documents[f.document].id));
    const Client* client = access_.client(standing);
    if (client && !client->deleted && seen.emplace(standing, true).second) kept.push_back(f);
  }
  found = std::move(kept);
}

void Finder::rank(std::size_t kind, SearchGroup& group) {
  std::vector<Found>& found = found_[kind];
  const auto better = [this](const Found& a, const Found& b) { return before(a, b); };
  if (in_.merged && kind == static_cast<std::size_t>(SearchKind::client)) {
    std::sort(found.begin(), found.end(), better);
    stand_for_merged(found);
  }
  group.total = found.size();
  const std::size_t shown = std::min(question_.most, found.size());
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(shown);
  std::partial_sort(found.begin(), end, found.end(), better);
  for (auto it = found.begin(); it != end; ++it) {
    const Document& d = in_.documents[it->document];
    if (!may_see(d)) {
      --group.total;
      continue;
    }
    SearchHit hit;
    hit.kind = kind_of(d.source);
    hit.id = d.id;
    if (d.client != book::kNone)
      hit.client = access_.book().standing_for(ClientId(in_.clients.id(d.client)));
    hit.score = it->score;
    hit.series = d.source == Source::series;
    group.hits.push_back(std::move(hit));
  }
}

}  // namespace
}  // namespace sb::search

namespace sb {

// For another member, or after a change of role that the index has not met yet: nothing.
SearchAnswer SearchIndex::find(const Access& access, const SearchQuestion& question) const {
  if (!(inside_->scope == search::scope_of(access))) return {};
  return search::Finder(*inside_, access, question).run();
}

}  // namespace sb
