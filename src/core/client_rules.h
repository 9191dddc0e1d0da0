// The rules of clients, services and the practice's own settings: requests in, edits or errors out.
// Errors of a contact name its place: "contacts/2/phone".
// Names are cleaned (core of APP-03: any script), at most 200 characters; an over-long one is
// refused with its length, never cut silently.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

// Everything typed about a client; the form's texts as they are.
struct ClientRequest {
  std::string name, preferred_name, pronouns, email, phone;
  std::string birth_date;  // as typed; empty: not known
  ClientStatus status = ClientStatus::active;
  std::string address = {};  // lines
  bool may_call = false, may_text = false, may_voicemail = false, may_email = false;
  std::vector<ClientContact> contacts = {};  // wholly empty ones are left out
  std::vector<std::string> tags = {};        // only for those who may read notes
  // Not given: whoever adds the client, if they see clients; when changing, as it was.
  std::optional<MemberId> practitioner = std::nullopt;
};

constexpr std::size_t kLongestName = 200;    // code points
constexpr std::size_t kLongestLine = 500;    // other single-line texts
constexpr std::size_t kLongestText = 1000000;  // bytes of one section
constexpr std::size_t kLongestAddress = 1000;  // code points
constexpr std::size_t kLongestTag = 60;        // code points
constexpr std::size_t kMostTags = 30, kMostContacts = 20;
constexpr int kFullAge = 18;                   // years; younger: a minor

std::vector<Error> check_client(const Access& access, const ClientRequest& request, Day today);
Result<std::vector<Edit>> add_client(const Access& access, const ClientId& id,
                                     const ClientRequest& request, Day today);
// Writes only what changes; tags only by those who may read notes.
Result<std::vector<Edit>> change_client(const Access& access, const ClientId& id,
                                        const ClientRequest& request, Day today);
Result<std::vector<Edit>> set_client_status(const Access& access, const ClientId& id,
                                            ClientStatus s);
std::string next_client_number(const Book& book);  // one more than the greatest number, from 1001
int age_on(Day birth, Day today);

// What is typed as a client, for comparing and hints: what is wrong in it is left out.
Client client_as_typed(const ClientRequest& request, Day today);
bool is_minor(const Client& client, Day today);   // younger than kFullAge; not when not known
bool has_contact(const Client& client, ContactRole role);
bool lacks_guardian(const Client& client, Day today);  // a minor; a hint, never an error
// Tags let a client's condition be guessed: for those who may read notes.
bool sees_tags(const Access& access);
// All tags in use, folded alike once, by name. Walks all clients.
std::vector<std::string> tags_in_use(const Access& access);

// A new practice: the practice, its owner, three services (SVC-50 …), the note templates of
// assets/templates.json. The first changes of a journal; no permission is asked because nobody is
// there yet. That the zone exists is for the caller to ask its ZoneSource.
struct PracticeRequest {
  std::string name, zone, currency, owner_name, owner_credentials;
  Bytes owner_signing_key;
};
std::vector<Error> check_practice(const PracticeRequest& request);
Result<std::vector<Edit>> found_practice(const PracticeRequest& request,
                                         const PracticeId& practice, const MemberId& owner,
                                         const std::vector<Template>& templates, Random& random);
Result<std::vector<Template>> templates_from_json(std::string_view json);

}  // namespace sb
