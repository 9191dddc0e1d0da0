#include "exchange/mailto.h"

#include "exchange/reader.h"

using namespace sb;
using namespace sb::exchange_test;

namespace {

Confirmation sample() {
  Confirmation c;
  c.uid = "ABC@sessionbook";
  c.practice = "Linden Practice";
  c.start = *local_from_iso("2026-11-18T10:00");
  c.duration = 50;
  c.location = "Lindenweg 4";
  c.note = "Bring the diary.\nRoom 2 & café";
  return c;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    REQUIRE(i + 2 < text.size());
    out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
    i += 2;
  }
  return out;
}

std::string body_of(const std::string& url) {
  const std::size_t at = url.find("&body=");
  REQUIRE(at != std::string::npos);
  return decoded(std::string_view(url).substr(at + 6));
}

}  // namespace

TEST_CASE("SES-07 mailto: subject, date, time, place, customer note") {
  const std::string url = confirmation_mail(sample(), Zone(), "amara@example.org");
  CHECK(url.substr(0, url.find("&body=")) ==
        "mailto:amara@example.org?subject=Session%20with%20Linden%20Practice");
  CHECK(body_of(url) ==
        "Your session:\r\n\r\nSession with Linden Practice\r\n"
        "Date: Wednesday, 18 November 2026\r\nTime: 10:00–10:50 (UTC)\r\nPlace: Lindenweg 4\r\n"
        "\r\nBring the diary.\r\nRoom 2 & café\r\n");
  CHECK(url.find("%0D%0A") != std::string::npos);
  CHECK(url.find("+") == std::string::npos);
  Confirmation gone = sample();
  gone.state = Confirmation::State::cancelled;
  CHECK(confirmation_mail(gone, Zone(), "").find("mailto:?subject=Cancelled%3A%20") == 0);
}

TEST_CASE("SES-07 mailto: an address can't smuggle in another header or person") {
  for (const char* to : {"a@b.c?bcc=d@e.f", "a@b.c&bcc=x"}) {
    const std::string url = confirmation_mail(sample(), Zone(), to);
    CHECK(url.find("bcc=") == std::string::npos);
  }
  for (const char* to : {"a@b.c,d@e.f", "a b@c.d", "a@b.c\r\nBcc: x@y.z", "@b.c", "a@", "nobody"}) {
    INFO(to);
    CHECK(confirmation_mail(sample(), Zone(), to).find("mailto:?subject=") == 0);
  }
}

TEST_CASE("SES-07 mailto: a long note is cut at a word and says where the rest is") {
  SeededRandom random{9};
  for (int round = 0; round < 120; ++round) {
    Confirmation c = sample();
    for (int i = 0; i < 80; ++i) c.note += nasty_text(random, 30) + " ";
    if (round % 2) c.practice = nasty_text(random, 400);
    if (round % 3 == 0) c.location = nasty_text(random, 900);
    const std::string url = confirmation_mail(c, Zone(), "amara@example.org");
    CHECK(url.size() <= kLongestMailto);
    for (char byte : url) CHECK((byte > ' ' && byte < 0x7f));
    const std::string body = body_of(url);
    CHECK(is_valid_utf8(body));
    CHECK(body.find("[Shortened.") != std::string::npos);
  }
  Confirmation links = sample();
  links.note.clear();
  for (int i = 0; i < 60; ++i) links.note += "https://meet.example.org/room/abcdefgh/0123456789 ";
  const std::string body = body_of(confirmation_mail(links, Zone(), ""));
  const std::size_t cut = body.find("…");
  REQUIRE(cut != std::string::npos);
  CHECK(body.substr(cut - 10, 10) == "0123456789");
}
