#include "bench/native/practice.h"

#include <algorithm>
#include <array>

#include "bench/native/crowd.h"
#include "bench/native/stopwatch.h"
#include "bench/native/words.h"
#include "core/client_rules.h"
#include "core/note_rules.h"
#include "core/rule_edit.h"

namespace sb::bench {

namespace {

constexpr std::int64_t kMinuteMs = 60000, kHourMs = 60 * kMinuteMs, kDayMs = 24 * kHourMs;
constexpr int kPerWeek = 40, kWeeksBack = 8, kWeeksAhead = 4, kOldWeeks = 512;
constexpr std::array<int, 8> kStarts = {9 * 60,  10 * 60, 11 * 60, 13 * 60,
                                        14 * 60, 15 * 60, 16 * 60, 17 * 60};
constexpr std::size_t kPollEvery = 64;  // appends
constexpr int kRestingPolls = 8;        // one job may follow another

LocalTime slot(Day monday, std::size_t i) {
  return LocalTime::at(monday + static_cast<int>(i % 5), kStarts[i / 5 % kStarts.size()]);
}

class Maker {
 public:
  Maker(Storage& disk, const PracticePlan& plan, const Zone& zone)
      : disk_(disk), plan_(plan), zone_(zone), random_(plan.seed) {}

  Result<PracticeReport> make(std::string_view templates_json);

 private:
  Status found(std::string_view templates_json);
  void reopen(std::size_t snapshot_changes);
  void settle();
  void keep(const std::vector<Edit>& edits, Instant at);
  void add_clients();
  std::vector<Visit> visits();
  Status live(const Visit& visit);
  Status write_and_sign(const SessionId& session, const Visit& visit, Instant at);
  Status sign_note(const NoteId& id, Instant at);

  Storage& disk_;
  const PracticePlan& plan_;
  const Zone& zone_;
  SeededRandom random_;
  std::optional<Vault> vault_;
  LogicalClock clock_{DeviceId{}};
  MemberId me_;
  SigningKey key_;
  Book book_;
  std::unique_ptr<Journal> journal_;
  std::vector<ClientId> clients_;
  std::size_t appends_ = 0;
  double now_ms_ = 0;
  PracticeReport report_;
};

// An idle evening: the snapshot is written, segments are packed, what is packed is looked through.
void Maker::settle() {
  for (int at_rest = 0; at_rest < kRestingPolls;) {
    now_ms_ += 5000;
    Stopwatch watch;
    const bool busy = journal_->poll(book_, now_ms_).busy;
    report_.longest_pause_ms = std::max(report_.longest_pause_ms, watch.cpu_ms());
    report_.snapshot_ms += watch.cpu_ms();
    at_rest = busy || !journal_->all_durable() ? 0 : at_rest + 1;
  }
}

// Another start of the app on the same disk, with a snapshot due after so many changes.
void Maker::reopen(std::size_t snapshot_changes) {
  journal_.reset();
  Journal::Limits limits;
  limits.snapshot_changes = snapshot_changes;
  book_ = Book();
  journal_ = std::make_unique<Journal>(disk_, random_, limits);
  Result<Keyring> keys = vault_->unlock(me_, kPassphrase);
  (void)journal_->open(*vault_, std::move(*keys), book_);
}

Status Maker::found(std::string_view templates_json) {
  me_ = MemberId(random_id(random_));
  SB_TRY(made, Vault::create("Hale Counselling", "R. Hale", me_, kPassphrase, random_));
  vault_ = made.vault;
  key_ = {made.keys.signing.seed.clone(), made.keys.signing.public_key};
  clock_ = LogicalClock(vault_->header().device);
  Journal::Limits limits;
  limits.snapshot_changes = SIZE_MAX;
  journal_ = std::make_unique<Journal>(disk_, random_, limits);
  journal_->create(made.vault, std::move(made.keys));
  PracticeRequest request;
  request.name = "Hale Counselling";
  request.zone = zone_.name();
  request.currency = "EUR";
  request.owner_name = "R. Hale";
  request.owner_credentials = "LPC";
  request.owner_signing_key.assign(key_.public_key.begin(), key_.public_key.end());
  SB_TRY(templates, templates_from_json(templates_json));
  SB_TRY(edits, found_practice(request, PracticeId(vault_->header().space), me_, templates,
                               random_));
  keep(edits, {plan_.now.ms - 3700 * kDayMs});
  now_ms_ += 5000;
  while (journal_->poll(book_, now_ms_).busy) {}
  return Done{};
}

void Maker::keep(const std::vector<Edit>& edits, Instant at) {
  std::vector<Change> changes = book_.stamped(edits, me_, clock_, at);
  for (const Change& change : changes) book_.apply(change);
  report_.changes += changes.size();
  journal_->append(changes);
  // The clock stands still: nothing but sealing happens while somebody writes.
  if (++appends_ % kPollEvery == 0) (void)journal_->poll(book_, now_ms_);
}

void Maker::add_clients() {
  for (std::size_t i = 0; i < plan_.clients; ++i) {
    clients_.push_back(ClientId(random_id(random_)));
    Client client;
    client.name = client_name(i);
    client.number = std::to_string(1001 + i);
    client.practitioner = me_;
    client.email = "client" + std::to_string(i) + "@example.org";
    client.phone = "+43 660 " + std::to_string(1000000 + i);
    keep({edit_of(clients_.back(), client, {"name", "number", "status", "practitioner", "email",
                                            "phone"})},
         {plan_.now.ms - 3690 * kDayMs});
  }
}

// In order of time. This week's clients are the same whatever the size.
std::vector<Visit> Maker::visits() {
  std::vector<Visit> out;
  if (plan_.clients == 0) return out;
  if (plan_.crowded) return crowded_month(plan_.sessions, plan_.clients);
  const Day monday = week_start(zone_.to_local(plan_.now).day(), Weekday::mon);
  auto week_of = [&](int week) {
    for (std::size_t i = 0; i < kPerWeek && out.size() < plan_.sessions; ++i) {
      const std::size_t client = week == 0 ? i : random_.below(plan_.clients);
      out.push_back({client % plan_.clients, slot(monday + 7 * week, i)});
    }
  };
  week_of(0);
  for (int week = -kWeeksBack; week <= kWeeksAhead; ++week)
    if (week != 0) week_of(week);
  const std::size_t rest = plan_.sessions - out.size();
  for (std::size_t i = 0; i < rest; ++i) {
    const int week = -kWeeksBack - kOldWeeks + static_cast<int>(i * kOldWeeks / rest);
    out.push_back({random_.below(plan_.clients), slot(monday + 7 * week, random_.below(kPerWeek))});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Visit& a, const Visit& b) { return a.start < b.start; });
  return out;
}

Status Maker::live(const Visit& visit) {
  const Instant start = zone_.resolve(visit.start).instant;
  Session session;
  session.client = clients_[visit.client];
  session.service = book_.services().front();
  session.member = me_;
  session.start = visit.start;
  session.duration = kVisitMinutes;
  const SessionId id(random_id(random_));
  const Instant booked{std::min(start.ms - 7 * kDayMs, plan_.now.ms - kHourMs)};
  keep({edit_of(id, session, {"client", "service", "member", "start", "duration", "status",
                              "modality"})},
       booked);
  const Instant end{start.ms + kVisitMinutes * kMinuteMs};
  if (plan_.crowded || plan_.now < end) return Done{};
  session.status = SessionStatus::completed;
  session.started = start;
  session.stopped = end;
  keep({edit_of(id, session, {"status", "started", "stopped"})}, end);
  return write_and_sign(id, visit, {std::min(end.ms + 5 * kMinuteMs, plan_.now.ms)});
}

Status Maker::write_and_sign(const SessionId& session, const Visit& visit, Instant at) {
  const Template& soap = *book_.find<Template>(book_.templates().front());
  const NoteId id(random_id(random_));
  Note note;
  note.client = clients_[visit.client];
  note.session = session;
  note.author = me_;
  note.template_name = soap.name;
  note.sections = soap.sections;
  note.when = visit.start;
  note.title = "Progress note";
  keep({edit_of(id, note, {"kind", "client", "session", "author", "template_name", "sections",
                           "when", "title"})},
       at);
  std::vector<Edit> texts;
  for (std::size_t i = 0; i < note.sections.size(); ++i) {
    Edit edit{Note::kKind, id, {}, {}};
    edit.fields.emplace_back("text/" + note.sections[i].key, Value(section_text(i, random_)));
    texts.push_back(std::move(edit));
  }
  for (const Edit& edit : texts) keep({edit}, at);
  ++report_.notes;
  return sign_note(id, at);
}

Status Maker::sign_note(const NoteId& id, Instant at) {
  const Access access(book_, me_);
  SB_TRY(content, content_to_sign(access, id));
  Signature s;
  s.subject = id;
  s.signer = me_;
  s.signer_name = "R. Hale";
  s.credentials = "LPC";
  s.meaning = "author";
  s.at = at;
  s.local_time = to_iso(zone_.to_local(at));
  s.zone = zone_.name();
  s.device = clock_.device();
  s.hash = sha256_hex(content.content);
  s.content = std::move(content.content);
  s.public_key.assign(key_.public_key.begin(), key_.public_key.end());
  s.signature = sign_bytes(key_, view_of(signing_statement(s)));
  keep({edit_of(random_id(random_), s,
                {"subject", "signer", "signer_name", "credentials", "meaning", "at", "local_time",
                 "zone", "device", "content", "hash", "public_key", "signature"})},
       at);
  ++report_.signatures;
  return Done{};
}

Result<PracticeReport> Maker::make(std::string_view templates_json) {
  SB_CHECK(found(templates_json));
  add_clients();
  const std::vector<Visit> all = visits();
  constexpr std::size_t kChangesPerVisit = 8;
  const std::size_t late = kAfterSnapshot / kChangesPerVisit;
  std::size_t done = 0;
  report_.snapshot = all.size() > 2 * late;
  for (const Visit& visit : all) {
    if (report_.snapshot && done++ == all.size() - late) {
      while (!journal_->all_durable()) (void)journal_->poll(book_, now_ms_);
      reopen(1);
      settle();
    }
    SB_CHECK(live(visit));
  }
  while (!journal_->all_durable()) (void)journal_->poll(book_, now_ms_);
  while (journal_->poll(book_, now_ms_).busy) {}
  return report_;
}

}  // namespace

Result<PracticeReport> make_practice(Storage& disk, const PracticePlan& plan, const Zone& zone,
                                     std::string_view templates_json) {
  return Maker(disk, plan, zone).make(templates_json);
}

}  // namespace sb::bench
