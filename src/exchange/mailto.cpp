#include "exchange/mailto.h"

#include "base/text.h"

namespace sb {
namespace {

constexpr std::string_view kCut =
    "…\n\n[Shortened. The calendar file (.ics) has the whole text.]";

bool stays(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

std::string percent(std::string_view text, std::string_view also = {}) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    if (stays(c) || also.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (char c : clean_text(text).text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

// One address, not a list and nothing that could start a header.
bool is_address(std::string_view to) {
  const std::size_t at = to.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < to.size() &&
         to.find_first_of(" \t\r\n,;<>") == std::string_view::npos;
}

std::string first_line(const Confirmation& c) {
  switch (c.state) {
    case Confirmation::State::cancelled: return "Your session has been cancelled:";
    case Confirmation::State::tentative: return "Your session, not yet confirmed:";
    default: return "Your session:";
  }
}

std::string subject_of(const Confirmation& c) {
  const std::string title = confirmation_title(c);
  return c.state == Confirmation::State::cancelled ? "Cancelled: " + title : title;
}

std::string body_of(const Confirmation& c, const Zone& zone, std::string_view note) {
  std::string body = first_line(c) + "\n\n" + confirmation_title(c) + "\n";
  body += "Date: " + confirmation_day(c) + "\nTime: " + confirmation_time(c, zone) + "\n";
  const std::string place = collapse_spaces(clean_text(c.location).text);
  if (!place.empty()) body += "Place: " + place + "\n";
  if (!note.empty()) body += "\n" + std::string(note) + "\n";
  return body;
}

// The longest beginning whose encoded form has at most `most` characters.
std::string cut_to_encoded(const std::string& text, std::size_t most) {
  std::size_t at = 0, taken = 0;
  while (at < text.size()) {
    next_code_point(text, at);
    if (percent(std::string_view(text).substr(0, at)).size() > most) break;
    taken = at;
  }
  return text.substr(0, taken);
}

// Ends before the word that was cut into, which may be a link: half a link is worse than none.
std::string cut_at_space(const std::string& text, std::size_t code_points) {
  const std::string cut = cut_to_code_points(text, code_points);
  const std::size_t space = cut.find_last_of(" \n");
  return space == std::string::npos ? cut : cut.substr(0, space);
}

}  // namespace

std::string mailto_url(std::string_view to, std::string_view subject, std::string_view body) {
  const std::string address = is_address(to) ? percent(clean_text(to).text, "@") : "";
  const std::string one_line = collapse_spaces(clean_text(subject).text);
  return "mailto:" + address + "?subject=" + percent(one_line) + "&body=" +
         percent(with_crlf(body));
}

std::string confirmation_mail(const Confirmation& session, const Zone& zone, std::string_view to) {
  // What people give as place and name can be long too: first these are held short.
  Confirmation c = session;
  c.practice = cut_to_encoded(collapse_spaces(clean_text(c.practice).text), 160);
  c.location = cut_to_encoded(collapse_spaces(clean_text(c.location).text), 500);
  if (to.size() > 254) to = {};
  const std::string cleaned = clean_text(c.note).text;
  const std::string note(trim(cleaned));
  auto url_with = [&](const std::string& words) {
    return mailto_url(to, subject_of(c), body_of(c, zone, words));
  };
  auto cut_to = [&](std::size_t n) { return cut_at_space(note, n) + std::string(kCut); };
  std::string url = url_with(note);
  if (url.size() <= kLongestMailto) return url;
  std::size_t low = 0, high = count_code_points(note);  // the longest beginning that fits
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (url_with(cut_to(middle)).size() <= kLongestMailto) low = middle;
    else high = middle - 1;
  }
  return url_with(cut_to(low));
}

}  // namespace sb
