// The rules of clients, services and the practice's own settings: requests in, edits or errors out.
// Names are cleaned (core of APP-03: any script), at most 200 characters; an over-long one is
// refused with its length, never cut silently.
#pragma once

#include <string>
#include <vector>

#include "core/change.h"
#include "core/permission.h"

namespace sb {

struct ClientRequest {
  std::string name, preferred_name, pronouns, email, phone;
  std::string birth_date;  // as typed; empty: not known
  ClientStatus status = ClientStatus::active;
};

constexpr std::size_t kLongestName = 200;    // code points
constexpr std::size_t kLongestLine = 500;    // other single-line texts
constexpr std::size_t kLongestText = 1000000;  // bytes of one section

std::vector<Error> check_client(const Access& access, const ClientRequest& request, Day today);
Result<std::vector<Edit>> add_client(const Access& access, const ClientId& id,
                                     const ClientRequest& request, Day today);
Result<std::vector<Edit>> change_client(const Access& access, const ClientId& id,
                                        const ClientRequest& request, Day today);
Result<std::vector<Edit>> set_client_status(const Access& access, const ClientId& id,
                                            ClientStatus s);
std::string next_client_number(const Book& book);  // one more than the greatest number, from 1001
int age_on(Day birth, Day today);

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
