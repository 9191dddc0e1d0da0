#include "app/phrases.h"

#include <array>

#include "app/model.h"
#include "base/text.h"
#include "core/session_rules.h"

namespace sb {

namespace {
constexpr std::array<const char*, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<const char*, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                  "Friday", "Saturday", "Sunday"};

std::string number(int n) { return std::to_string(n); }
}  // namespace

std::string month_name(int month) { return kMonths[static_cast<std::size_t>(month - 1)]; }
std::string short_month_name(int month) { return month_name(month).substr(0, 3); }
std::string weekday_name(Weekday d) { return kWeekdays[static_cast<std::size_t>(d)]; }
std::string short_weekday_name(Weekday d) { return weekday_name(d).substr(0, 3); }

std::string day_words(Day d) {
  Date date = date_of(d);
  return short_weekday_name(weekday_of(d)) + " " + number(date.day) + " " +
         short_month_name(date.month);
}

std::string long_day_words(Day d) {
  Date date = date_of(d);
  return weekday_name(weekday_of(d)) + " " + number(date.day) + " " + month_name(date.month) + " " +
         number(date.year);
}

std::string day_year_words(Day d) { return day_words(d) + " " + number(date_of(d).year); }

std::string range_words(Day first, Day last) {
  Date a = date_of(first), b = date_of(last);
  std::string to = number(b.day) + " " + month_name(b.month) + " " + number(b.year);
  if (a == b) return to;
  std::string from = number(a.day);
  if (a.month != b.month || a.year != b.year) from += " " + month_name(a.month);
  if (a.year != b.year) from += " " + number(a.year);
  return from + " – " + to;
}

std::string time_words(LocalTime t) { return to_hhmm(t.minute_of_day()); }

std::string span_words(LocalTime from, LocalTime to) {
  return time_words(from) + " – " + time_words(to);
}

std::string duration_words(int minutes) {
  if (minutes < 60) return number(minutes) + " min";
  std::string hours = number(minutes / 60) + " h";
  return minutes % 60 == 0 ? hours : hours + " " + number(minutes % 60) + " min";
}

std::string client_words(const Book& book, const ClientId& id) {
  const Client* client = book.find<Client>(id);
  if (!client || client->deleted) return "Deleted Client";
  return client->called();
}

std::string discreet_name(std::string_view name) {
  std::string out;
  bool in_word = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool space = name[at] == ' ' || name[at] == '-';
    if (!space && !in_word)
      out += (out.empty() ? "" : " ") + cut_to_code_points(name.substr(at), 1) + ".";
    in_word = !space;
  }
  return out.empty() ? "·" : out;
}

std::string client_words(const Model& model, const ClientId& id) {
  const ClientId standing = model.book.standing_for(id);
  const Client* client = model.book.find<Client>(standing);
  const bool hides = model.discreet && client && !client->deleted;
  return hides ? discreet_name(client->called()) : client_words(model.book, standing);
}

std::string warning_words(const Model& model, const Warning& warning) {
  const Session* other = model.book.find<Session>(warning.other);
  const Client* client =
      other ? model.book.find<Client>(model.book.standing_for(other->client)) : nullptr;
  if (!model.discreet || !client || client->called().empty()) return warning.text;
  std::string out = warning.text;
  const std::string hidden = discreet_name(client->called());
  for (std::size_t at = 0; (at = out.find(client->called(), at)) != std::string::npos;
       at += hidden.size())
    out.replace(at, client->called().size(), hidden);
  return out;
}

std::string session_words(const Book& book, const SessionId& id) {
  const Session* session = book.find<Session>(id);
  if (!session) return "Session";
  if (!session->name.empty()) return session->name;
  const Service* service = book.find<Service>(session->service);
  return service ? service->name : "Session";
}

std::string event_words(const Book& book, const Session& session) {
  if (session.kind == EventKind::session || session.kind == EventKind::contact)
    return client_words(book, session.client);
  if (!session.name.empty()) return session.name;
  return session.kind == EventKind::unavailable ? "Unavailable" : "Event";
}

std::string event_words(const Model& model, const Session& session) {
  const bool of_client = session.kind == EventKind::session || session.kind == EventKind::contact;
  return of_client ? client_words(model, session.client) : event_words(model.book, session);
}

std::string member_words(const Book& book, const MemberId& id) {
  const Member* member = book.find<Member>(id);
  if (!member) return "Unknown member";
  return member->credentials.empty() ? member->name : member->name + ", " + member->credentials;
}

}  // namespace sb
