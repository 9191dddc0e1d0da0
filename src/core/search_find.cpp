// Asking the index. One pass per word over its documents: those that had every word before it go
// on. Ranking is BM25 (Robertson and Zaragoza 2009) with titles counted three times, for the few
// who have all words; what is newer stands a little higher.
#include <algorithm>
#include <cmath>

#include "core/search_parts.h"
#include "core/search_query.h"

namespace sb::search {
namespace {

constexpr float kTitleWeight = 3, kBeginningWeight = 0.5f;
constexpr float kSaturation = 1.2f, kByLength = 0.5f;
constexpr float kUsualWords = 200;       // of a note; a constant, so that ranks do not drift
constexpr double kRecency = 0.25, kHalfLifeDays = 180;
constexpr std::size_t kMostRead = 3000;  // records opened for a phrase: under 10 ms
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
    gather();
    for (std::size_t kind = 0; kind < kSearchKinds; ++kind) rank(kind, answer[kind]);
    return answer;
  }

 private:
  void prepare();
  void match(std::size_t term);
  void weigh(const Postings& list, float weight);
  void match_names(std::uint8_t stage);
  void gather();
  void rank(std::size_t kind, SearchGroup& group);
  void stand_for_merged(std::vector<Found>& found) const;
  bool before(const Found& a, const Found& b) const;
  bool has_all_needles(std::uint32_t document) const;
  bool may_see(const Document& d) const {
    return read_record(access_, d.source, d.id, [](const FieldText&) {}).has_value();
  }
  double recency(const Document& d) const;

  const Inside& in_;
  const Access& access_;
  const SearchQuestion& question_;
  Query query_;
  std::vector<std::uint8_t> stage_;     // by document: how many terms it has so far, or kDead
  std::vector<float> times_, score_;    // times_: of the term at hand
  std::vector<std::uint32_t> touched_;  // documents with the term at hand
  std::vector<ClientId> named_;         // clients whose name has the term at hand
  std::vector<bool> wanted_clients_;    // by number; empty: everybody's
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

void Finder::weigh(const Postings& list, float weight) {
  list.each([&](const Posting& p) {
    if (stage_[p.document] == kDead) return;
    float& times = times_[p.document];
    if (times == 0) touched_.push_back(p.document);
    times += weight * (static_cast<float>(p.in_text) + kTitleWeight * p.in_title);
    if (p.in_title > 0 && in_.documents[p.document].source == Source::client)
      named_.push_back(ClientId(in_.documents[p.document].id));
  });
}

void Finder::match(std::size_t term) {
  const QueryTerm& wanted = query_.terms[term];
  touched_.clear();
  named_.clear();
  if (wanted.beginning) {
    in_.terms.each_beginning(wanted.text, [&](std::uint32_t t) {
      const bool whole = in_.terms.word(t).size() == wanted.text.size();
      weigh(in_.terms.postings(t), whole ? 1.f : kBeginningWeight);
    });
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

double Finder::recency(const Document& d) const {
  if (d.source == Source::client) return 1;
  const int age = std::max(0, question_.today - d.day);
  return 1 + kRecency * std::exp2(-age / kHalfLifeDays);
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

bool Finder::has_all_needles(std::uint32_t document) const {
  const Document& d = in_.documents[document];
  std::uint32_t missing = (1u << query_.needles.size()) - 1;
  const VisitText look = [&](const FieldText& field) {
    if (missing == 0) return;
    find_matches(field.text, query_.needles, [&](const Match& match) {
      missing &= ~(1u << match.needle);
      return missing != 0;
    });
  };
  read_record(access_, d.source, d.id, look);
  if (missing != 0 && d.source != Source::client && d.client != book::kNone)
    read_record(access_, Source::client, in_.clients.id(d.client), look);
  return missing == 0;
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
  if (query_.needs_reading) {
    group.at_least = found.size() > kMostRead;
    if (group.at_least) {
      std::nth_element(found.begin(), found.begin() + kMostRead, found.end(), better);
      found.resize(kMostRead);
    }
    const auto lacks = [this](const Found& f) { return !has_all_needles(f.document); };
    found.erase(std::remove_if(found.begin(), found.end(), lacks), found.end());
  }
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
