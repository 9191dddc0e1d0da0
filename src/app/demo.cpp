#include "app/demo.h"

#include <algorithm>
#include <map>

#include "app/demo_cast.h"
#include "base/order.h"
#include "core/client_rules.h"
#include "core/codec.h"
#include "core/note_facts.h"
#include "core/note_rules.h"
#include "core/occurrence.h"
#include "core/rule_edit.h"
#include "store/crypto.h"

namespace sb {

namespace {

constexpr std::uint64_t kSeed = 20261119;
constexpr std::int64_t kMinuteMs = 60000, kHourMs = 60 * kMinuteMs, kDayMs = 24 * kHourMs;

// Something that happened at a moment; folded in order of time, so that stamps are believable.
struct Event {
  enum Kind { founded, client_added, booked, happened, written, noted, signed_ } kind;
  Instant at;
  std::size_t index = 0;  // into clients, sessions or notes
};

class Writer {
 public:
  Writer(const Zone& zone, Instant now, DemoCast cast, std::vector<Template> templates)
      : zone_(zone), now_(now), cast_(std::move(cast)), templates_(std::move(templates)),
        random_(kSeed), clock_(DeviceId(random_id(random_))), owner_(random_id(random_)),
        key_(signing_key_from_seed(Secret::random(random_))) {}

  Result<DemoPractice> write();

 private:
  void keep(MemberId author, const Edit& edit, Instant at);
  Status found(Instant at);
  void add_client(std::size_t i, Instant at);
  void book(const DemoSession& s, Instant at);
  void happen(const DemoSession& s, Instant at);
  void write_note(const DemoSession& s, Instant at);
  Status write_own(const DemoNote& n, Instant at);
  void go_on();
  Status sign_note(const NoteId& note, Instant at);
  std::vector<Event> events() const;
  Instant instant(LocalTime t) const { return zone_.resolve(t).instant; }

  const Zone& zone_;
  Instant now_;
  DemoCast cast_;
  std::vector<Template> templates_;
  SeededRandom random_;
  LogicalClock clock_;
  MemberId owner_;
  SigningKey key_;
  Book book_;
  std::vector<DemoSession> sessions_;
  DemoPractice out_;
};

void Writer::keep(MemberId author, const Edit& edit, Instant at) {
  for (Change& change : book_.stamped({edit}, author, clock_, at)) {
    book_.apply(change);
    out_.changes.push_back(std::move(change));
  }
}

Status Writer::found(Instant at) {
  PracticeRequest request;
  request.name = cast_.practice;
  request.zone = zone_.name();
  request.currency = "EUR";
  request.owner_name = cast_.owner;
  request.owner_credentials = cast_.credentials;
  request.owner_signing_key.assign(key_.public_key.begin(), key_.public_key.end());
  SB_TRY(edits,
         found_practice(request, PracticeId(random_id(random_)), owner_, templates_, random_));
  for (const Edit& edit : edits) keep(owner_, edit, at);
  constexpr std::int64_t kPrices[] = {9000, 13500, 14000};  // cents, of the services in order
  const std::vector<ServiceId> services = book_.services();
  for (std::size_t i = 0; i < std::min(services.size(), std::size(kPrices)); ++i) {
    Service service;
    service.price = kPrices[i];
    keep(owner_, edit_of(services[i], service, {"price"}), at);
  }
  return Done{};
}

// What they agreed to and whom to turn to; some charts lack something, as in life.
void add_contact_facts(Client& client, std::size_t i) {
  constexpr const char* kGiven[] = {"Alma", "Bruno", "Clara", "Dario", "Edith", "Farid", "Greta"};
  constexpr const char* kRelations[] = {"sister", "partner", "mother", "friend", "father"};
  constexpr const char* kTags[] = {"evening", "video", "sliding scale", "fortnightly"};
  client.may_call = i % 9 != 8;
  client.may_text = i % 3 != 1;
  client.may_voicemail = client.may_call && i % 2 == 0;
  client.address = std::to_string(1 + i * 7 % 90) + " Linden Row\n1070 Vienna";
  if (i % 4 != 3) client.tags.push_back(kTags[i % std::size(kTags)]);
  if (i % 7 == 6) return;
  ClientContact contact;
  contact.role = i % 5 == 1 ? ContactRole::partner : ContactRole::emergency;
  const std::size_t last = client.name.rfind(' ');
  contact.name = kGiven[i % std::size(kGiven)] +
                 (last == std::string::npos ? std::string() : client.name.substr(last));
  contact.relation = kRelations[i % std::size(kRelations)];
  contact.phone = "+43 660 0200" + std::to_string(100 + i);
  contact.may_call = true;
  client.contacts.push_back(std::move(contact));
}

void Writer::add_client(std::size_t i, Instant at) {
  const DemoClient& c = cast_.clients[i];
  Client client;
  client.name = c.name;
  client.preferred_name = c.preferred;
  client.pronouns = c.pronouns;
  client.number = std::to_string(1001 + i);
  client.status = c.status;
  client.practitioner = owner_;
  if (auto birth = day_from_iso(c.born)) client.birth_date = *birth;
  client.phone = "+43 660 0100" + std::to_string(100 + i);
  add_contact_facts(client, i);
  keep(owner_,
       edit_of(c.id, client, {"name", "preferred_name", "pronouns", "number", "status",
                              "practitioner", "birth_date", "phone", "may_call", "may_text",
                              "may_voicemail", "address", "contacts", "tags"}),
       at);
}

void Writer::book(const DemoSession& s, Instant at) {
  Session session;
  session.client = cast_.clients[s.client].id;
  std::size_t service = cast_.clients[s.client].couple ? 2 : s.first ? 1 : 0;
  session.service = book_.services()[service];
  session.member = owner_;
  session.start = s.start;
  session.duration = s.duration;
  session.modality = s.modality;
  if (s.modality == Modality::in_person) session.location = "Room 2";
  keep(owner_,
       edit_of(s.id, session, {"client", "service", "member", "start", "duration", "status",
                               "modality", "location"}),
       at);
}

void Writer::happen(const DemoSession& s, Instant at) {
  Session session;
  session.status = s.status;
  session.reason = s.reason;
  if (s.status != SessionStatus::completed) {
    keep(owner_, edit_of(s.id, session, {"status", "reason"}), at);
    return;
  }
  session.started = {instant(s.start).ms + s.late * kMinuteMs};
  session.stopped = {instant(s.start).ms + (s.duration + s.late / 2) * kMinuteMs};
  keep(owner_, edit_of(s.id, session, {"status", "started", "stopped"}), at);
}

void Writer::write_note(const DemoSession& s, Instant at) {
  const DemoTheme& theme = cast_.themes[cast_.clients[s.client].theme];
  const Template& soap = templates_.front();
  Note note;
  note.client = cast_.clients[s.client].id;
  note.session = s.id;
  note.author = owner_;
  note.template_name = soap.name;
  note.sections = soap.sections;
  note.when = s.start;
  if (s.first) note.title = "Intake";
  Edit edit = edit_of(s.note, note, {"kind", "client", "session", "author", "template_name",
                                     "sections", "when", "title"});
  std::size_t last = s.half_written ? 2 : theme.sections.size();
  for (std::size_t i = 0; i < std::min(last, theme.sections.size()); ++i) {
    const auto& [key, lines] = theme.sections[i];
    edit.fields.emplace_back("text/" + key, lines[(s.words + i) % lines.size()]);
  }
  keep(owner_, edit, at);
}

// A note without a session, by the rules.
Status Writer::write_own(const DemoNote& n, Instant at) {
  const NoteId id(random_id(random_));
  NewNote wanted;
  wanted.kind = n.kind;
  wanted.client = cast_.clients[n.client].id;
  wanted.when = zone_.to_local(at);
  SB_TRY(begun, begin_own_note(Access(book_, owner_), id, wanted));
  for (const Edit& edit : begun) keep(owner_, edit, at);
  Note note;
  note.title = n.title;
  note.medium = n.medium;
  note.sticky = n.sticky;
  Edit facts = edit_of(id, note, {"title"});
  if (n.kind == NoteKind::contact) facts = edit_of(id, note, {"title", "medium"});
  if (n.kind == NoteKind::administrative) facts = edit_of(id, note, {"title", "sticky"});
  for (const auto& [key, text] : n.text) facts.fields.emplace_back("text/" + key, text);
  keep(owner_, facts, at);
  return n.sign ? sign_note(id, at) : Status(Done{});
}

Status Writer::sign_note(const NoteId& note, Instant at) {
  Access access(book_, owner_);
  SB_TRY(content, content_to_sign(access, note));
  Signature signature;
  signature.subject = note;
  signature.signer = owner_;
  signature.signer_name = cast_.owner;
  signature.credentials = cast_.credentials;
  signature.meaning = "author";
  signature.at = at;
  signature.local_time = to_iso(zone_.to_local(at));
  signature.zone = zone_.name();
  signature.device = clock_.device();
  signature.hash = sha256_hex(content.content);
  signature.content = std::move(content.content);
  signature.public_key.assign(key_.public_key.begin(), key_.public_key.end());
  signature.signature = sign_bytes(key_, view_of(signing_statement(signature)));
  SB_TRY(edits, sign(access, SignatureId(random_id(random_)), signature));
  for (const Edit& edit : edits) keep(owner_, edit, at);
  return Done{};
}

// Whoever still comes goes on coming: a series from the turn after the last one planned.
void Writer::go_on() {
  std::map<std::size_t, const DemoSession*> last;
  for (const DemoSession& s : sessions_)
    if (s.status == SessionStatus::scheduled) last[s.client] = &s;
  for (const auto& [client, s] : last) {
    const int weeks = std::max(1, cast_.clients[client].every / 7);
    const Session* session = book_.find<Session>(s->id);
    if (!session) continue;
    Series series = series_like(*session);
    series.start = session->start + Minutes{weeks * 7 * kMinutesPerDay};
    series.rule = "FREQ=WEEKLY;INTERVAL=" + std::to_string(weeks);
    keep(owner_,
         edit_of(random_id(random_), series,
                 {"client", "service", "member", "start", "duration", "status", "modality",
                  "rule"}),
         {now_.ms - kHourMs});
  }
}

std::vector<Event> Writer::events() const {
  std::vector<Event> out;
  std::vector<std::int64_t> added(cast_.clients.size(), now_.ms - kDayMs);
  for (std::size_t i = 0; i < sessions_.size(); ++i) {
    const DemoSession& s = sessions_[i];
    std::int64_t start = instant(s.start).ms;
    std::int64_t end = start + s.duration * kMinuteMs;
    std::int64_t booked = std::min(start - 14 * kDayMs, now_.ms - kHourMs);
    added[s.client] = std::min(added[s.client], booked - kHourMs);
    out.push_back({Event::booked, {booked}, i});
    if (s.status != SessionStatus::scheduled)
      out.push_back({Event::happened, {std::min(end, now_.ms - 3 * kMinuteMs)}, i});
    if (!s.note.is_nil())
      out.push_back({Event::written, {std::min(end + 20 * kMinuteMs, now_.ms - 2 * kMinuteMs)}, i});
    if (s.sign)
      out.push_back({Event::signed_, {std::min(end + s.sign_after_ms, now_.ms - kMinuteMs)}, i});
  }
  for (std::size_t i = 0; i < added.size(); ++i)
    out.push_back({Event::client_added, {added[i]}, i});
  const Day today = zone_.to_local(now_).day();
  for (std::size_t i = 0; i < cast_.notes.size(); ++i) {
    const DemoNote& n = cast_.notes[i];
    out.push_back({Event::noted, instant(LocalTime::at(today - n.days, n.minute)), i});
  }
  out.push_back({Event::founded, {now_.ms - 760 * kDayMs}, 0});
  put_in_order(out.begin(), out.end(), [](const Event& a, const Event& b) {
    return a.at != b.at ? a.at < b.at : a.kind < b.kind;
  });
  return out;
}

Result<DemoPractice> Writer::write() {
  for (DemoClient& c : cast_.clients) c.id = ClientId(random_id(random_));
  sessions_ = plan_demo_sessions(cast_, zone_, now_, random_);
  for (const Event& e : events()) {
    switch (e.kind) {
      case Event::founded: SB_CHECK(found(e.at)); break;
      case Event::client_added: add_client(e.index, e.at); break;
      case Event::booked: book(sessions_[e.index], e.at); break;
      case Event::happened: happen(sessions_[e.index], e.at); break;
      case Event::written: write_note(sessions_[e.index], e.at); break;
      case Event::noted: SB_CHECK(write_own(cast_.notes[e.index], e.at)); break;
      case Event::signed_: SB_CHECK(sign_note(sessions_[e.index].note, e.at)); break;
    }
  }
  go_on();
  out_.practice_name = cast_.practice;
  out_.owner_name = cast_.owner;
  out_.owner = owner_;
  return std::move(out_);
}

}  // namespace

Result<DemoPractice> make_demo(const Zone& zone, Instant now, std::string_view templates_json,
                               std::string_view demo_json) {
  SB_TRY(templates, templates_from_json(templates_json));
  SB_TRY(cast, demo_cast_from_json(demo_json));
  return Writer(zone, now, std::move(cast), std::move(templates)).write();
}

}  // namespace sb
