// A mailto: URL (RFC 6068) that opens an e-mail draft: SES-07. It leaves the program for whatever
// mail program the device has, so only a Confirmation goes in. Systems cut long URLs: above
// kLongestMailto characters the note is shortened with a word about the .ics file, which has it
// whole. The URL holds a person's words: never log it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "exchange/confirmation.h"

namespace sb {

constexpr std::size_t kLongestMailto = 1900;

// `to` may be empty: then the mail program asks. An address with spaces or line ends is left out.
std::string confirmation_mail(const Confirmation& session, const Zone& zone, std::string_view to);

// Subject and body as they are; line ends become CRLF. No limit of length.
std::string mailto_url(std::string_view to, std::string_view subject, std::string_view body);

}  // namespace sb
