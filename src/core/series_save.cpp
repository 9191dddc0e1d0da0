// A draft and the choices made about its dates, as edits.
#include <algorithm>

#include "base/order.h"
#include "core/occurrence.h"
#include "core/rule_edit.h"
#include "core/series_draft.h"
#include "core/session_edit.h"

namespace sb {
namespace {

void clear_field(Edit& edit, const char* field) { edit.fields.emplace_back(field, Value{}); }

class Saving {
 public:
  Saving(const Access& access, const Zone& zone, const SeriesRequest& request,
         const SeriesDraft& draft)
      : access_(access), book_(access.book()), zone_(zone), request_(request), d_(draft) {}
  Result<std::vector<Edit>> run();

 private:
  void date(const DraftDate& date);
  void goes_along(const DraftDate& date, DateChoice choice, LocalTime start);
  void on_its_own(const DraftDate& date, LocalTime start);
  void stays(const DraftDate& date);
  void leaves(const DraftDate& date);
  void old_series();
  void new_series();
  void carry(Edit& edit, const DraftDate& date) const;
  SessionId id_for(LocalTime now) const;
  LocalTime place(const DraftDate& date, LocalTime key, DateChoice choice) const;
  bool disturbs() const;
  void add(Edit edit);

  const Access& access_;
  const Book& book_;
  const Zone& zone_;
  const SeriesRequest& request_;
  const SeriesDraft& d_;
  std::vector<Edit> edits_, rows_;
  std::vector<LocalTime> except_;
  std::size_t kept_ = 0;
};

// What stands there already is not written again, so that no change means no edits.
void Saving::add(Edit edit) {
  const auto stands = [&](const auto& field) {
    return book_.get(edit.kind, edit.entity, field.first) == field.second;
  };
  edit.fields.erase(std::remove_if(edit.fields.begin(), edit.fields.end(), stands),
                    edit.fields.end());
  if (!edit.fields.empty()) rows_.push_back(std::move(edit));
}

// Says which occurrence of which series the session stands for from now on. With none it is on its
// own, for then its old date may be another occurrence's.
void Saving::carry(Edit& edit, const DraftDate& date) const {
  Session s;
  const bool goes_on = gives_series(d_.act) && date.now;
  if (goes_on) s.series = d_.id;
  add_field(edit, s, "series");
  if (!goes_on) return clear_field(edit, "occurrence");
  s.occurrence = *date.now;
  add_field(edit, s, "occurrence");
}

// The id under which the book will show this date: not that of a session that goes elsewhere.
SessionId Saving::id_for(LocalTime now) const {
  SessionId id = occurrence_id(d_.id, now);
  const auto elsewhere = [&] {
    for (const DraftDate& date : d_.dates)
      if (date.id == id && book_.exists(Session::kKind, id)) return date.now != now;
    const Session* s = book_.exists(Session::kKind, id) ? book_.find<Session>(id) : nullptr;
    return s && (!(s->series == d_.id) || s->occurrence != now);
  };
  while (elsewhere()) id = occurrence_id_beside(id, now);
  return id;
}

LocalTime Saving::place(const DraftDate& date, LocalTime key, DateChoice choice) const {
  if (choice != DateChoice::shift) return key;
  const std::vector<Warning> warnings = warnings_for(access_, zone_, d_, date);
  return shift_for(access_, zone_, d_, date, warnings).value_or(key);
}

void Saving::goes_along(const DraftDate& date, DateChoice choice, LocalTime start) {
  if (!date.session || !book_.exists(Session::kKind, date.id)) {
    if (choice == DateChoice::skip) except_.push_back(*date.now);
    if (start == *date.now) return;
    Session s;
    s.series = d_.id;
    s.occurrence = *date.now;
    s.start = start;
    return add(edit_of(id_for(*date.now), s, {"series", "occurrence", "start"}));
  }
  Edit edit{Session::kKind, date.id, {}, {}};
  carry(edit, date);
  for (const char* field : d_.changed) clear_field(edit, field);
  Session s = *date.session;
  s.start = start;
  s.deleted = true;
  start == *date.now ? clear_field(edit, "start") : add_field(edit, s, "start");
  if (choice == DateChoice::skip) add_field(edit, s, "deleted");
  add(std::move(edit));
}

void Saving::on_its_own(const DraftDate& date, LocalTime start) {
  Session s = d_.wanted;
  s.start = start;
  Edit edit = written_out(date.id, s);
  carry(edit, date);
  add(std::move(edit));
}

// Do the others change at all?
bool Saving::disturbs() const {
  const bool goes_on = d_.act == SeriesAct::rewrite || d_.act == SeriesAct::follow;
  return !goes_on || !d_.changed.empty() || !d_.same_rule || d_.series.start != d_.from;
}

void Saving::stays(const DraftDate& date) {
  if (d_.act == SeriesAct::rewrite && !disturbs()) return;
  Edit edit = written_out(date.id, *date.session);
  carry(edit, date);
  add(std::move(edit));
}

void Saving::leaves(const DraftDate& date) {
  const bool archives = !book_.notes_of_session(date.id).empty();
  if (!date.session || (!archives && !book_.exists(Session::kKind, date.id))) return;
  Session s = *date.session;
  (archives ? s.archived : s.deleted) = true;
  Edit edit = archives ? written_out(date.id, s) : Edit{Session::kKind, date.id, {}, {}};
  add_field(edit, s, archives ? "archived" : "deleted");
  carry(edit, date);
  add(std::move(edit));
}

void Saving::date(const DraftDate& date) {
  switch (date.fate) {
    case DateFate::left_out:
      if (date.now) except_.push_back(*date.now);
      return;
    case DateFate::gone:
      if (gives_series(d_.act)) {
        Edit edit{Session::kKind, date.id, {}, {}};
        carry(edit, date);
        add(std::move(edit));
      }
      return;
    case DateFate::pinned:
      ++kept_;
      return stays(date);
    default:
      break;
  }
  const bool alone = stands_alone(d_, date) && !d_.deletes_self;
  if (!date.now && !alone) return leaves(date);
  const LocalTime key = key_of(d_, date);
  const DateChoice choice = choice_of(request_, key);
  const LocalTime start = place(date, key, choice);
  if (choice != DateChoice::skip || alone) ++kept_;
  alone ? on_its_own(date, start) : goes_along(date, choice, start);
}

// Only what is different, so that what somebody else changes meanwhile stays.
void Saving::old_series() {
  if (!d_.old) return;
  Series s = *d_.old;
  if (d_.act == SeriesAct::rewrite) {
    s = d_.series;
    if (!d_.same_rule || d_.series.start != d_.old->start) s.rule = format_rule(d_.rule);
    s.except = except_;
  } else if (d_.act == SeriesAct::follow || d_.act == SeriesAct::stop_following) {
    s.rule = format_rule(d_.old_rest);
  } else if (d_.act == SeriesAct::stop_all) {
    s.archived = true;
  } else if (d_.act == SeriesAct::leave) {
    s.except.push_back(d_.self->occurrence);
    put_in_order(s.except.begin(), s.except.end());
  }
  Edit edit{Series::kKind, d_.old_id, {}, {}};
  for (const FieldSpec& spec : fields_of<Series>())
    if (!(spec.get(&s, {}) == spec.get(d_.old, {}))) add_field(edit, s, spec.name);
  if (!edit.fields.empty()) edits_.push_back(std::move(edit));
}

void Saving::new_series() {
  if (!gives_series(d_.act) || d_.act == SeriesAct::rewrite) return;
  Series s = d_.series;
  s.rule = format_rule(d_.rule);
  s.except = except_;
  edits_.push_back(edit_of(d_.id, s, {"kind", "client", "service", "member", "calendar", "start",
                                      "duration", "status", "modality", "location", "name",
                                      "client_note", "private_note", "rule", "except"}));
}

Result<std::vector<Edit>> Saving::run() {
  const bool same = !disturbs() && request_.decisions.empty() &&
                    d_.wanted.status == d_.self->status && d_.wanted.start == d_.self->start;
  if (same) return std::vector<Edit>{};
  for (const DraftDate& d : d_.dates) date(d);
  except_.insert(except_.end(), d_.kept_except.begin(), d_.kept_except.end());
  put_in_order(except_.begin(), except_.end());
  except_.erase(std::unique(except_.begin(), except_.end()), except_.end());
  if (gives_series(d_.act) && kept_ == 0)
    return Error{Fault::invalid, "Every date is skipped, so nothing is left to book.", "rule"};
  old_series();
  new_series();
  edits_.insert(edits_.end(), rows_.begin(), rows_.end());
  return std::move(edits_);
}

// One session: booked, or changed without the others.
Result<std::vector<Edit>> save_one(const Access& access, const Zone& zone,
                                   const SeriesRequest& request, const SeriesDraft& draft) {
  SessionRequest values = request.values;
  const DateChoice choice = choice_of(request, values.start);
  if (choice == DateChoice::skip)
    return Error{Fault::invalid, "Nothing would be saved: its only date is skipped.", "start"};
  if (choice == DateChoice::shift) {
    const DraftDate& date = draft.dates.front();
    const std::vector<Warning> warnings = warnings_for(access, zone, draft, date);
    values.start = shift_for(access, zone, draft, date, warnings).value_or(values.start);
  }
  return draft.self ? change_session(access, request.session, values)
                    : book_session(access, request.new_session, values);
}

}  // namespace

Result<std::vector<Edit>> edits_of(const Access& access, const Zone& zone,
                                   const SeriesRequest& request, const SeriesDraft& draft) {
  return Saving(access, zone, request, draft).run();
}

Result<std::vector<Edit>> save_series(const Access& access, const Zone& zone,
                                      const SeriesRequest& request) {
  SB_TRY(draft, draft_series(access, request));
  if (draft.act == SeriesAct::book_one || draft.act == SeriesAct::change_one)
    return save_one(access, zone, request, draft);
  return edits_of(access, zone, request, draft);
}

}  // namespace sb
