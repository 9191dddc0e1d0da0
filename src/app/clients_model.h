// The list of clients and what lies open above it: the form of one as typed (CLI-01), the filters
// (CLI-02), two clients beside each other who may be one (CLI-11), deleting one (CLI-12). Lists are
// made in update (refresh_clients), never in a frame.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/field_errors.h"
#include "core/client_delete.h"
#include "core/client_duplicates.h"
#include "core/client_merge.h"
#include "core/client_rules.h"

namespace sb {

enum class ClientField : std::uint8_t {
  name, preferred_name, pronouns, birth_date, email, phone, address, new_tag
};
constexpr int kClientFields = 8;
std::string_view field_name(ClientField f);

enum class ContactField : std::uint8_t { name, relation, phone, email };
constexpr int kContactFields = 4;
// "contacts/2/phone": key of FieldErrors, and what ClientForm::focus names.
std::string contact_field_name(std::size_t index, ContactField f);

enum class ContactUse : std::uint8_t { call, text, voicemail, email };  // agreed to
constexpr int kContactUses = 4;
constexpr int kOwnContact = -1;     // the client's own phone and e-mail

struct ContactForm {
  ContactRole role = ContactRole::emergency;
  std::string text[kContactFields];
  bool may[kContactUses] = {};
  std::uint32_t serial = 0;         // stays with it when another is removed
  const std::string& at(ContactField f) const { return text[static_cast<int>(f)]; }
  std::string& at(ContactField f) { return text[static_cast<int>(f)]; }
};

struct ClientForm {
  ClientId id;                      // nil: a new client
  std::string text[kClientFields];
  bool may[kContactUses] = {};
  std::vector<ContactForm> contacts;
  std::vector<std::string> tags;
  ClientStatus status = ClientStatus::active;
  MemberId practitioner;            // nil: nobody
  bool then_book = false;           // opened from the session form: pick the new client there
  bool aside = false;               // kept while a chart is looked at
  bool lacks_guardian = false;      // a minor without one: said, not refused
  std::vector<Lookalike> alike;     // who this may be already; new clients only
  std::vector<ClientId> under;      // merged into this one
  std::string focus;                // field name to put the cursor in …
  std::uint32_t focus_serial = 0;   // … each time this moves
  std::uint32_t next_contact = 0;
  std::uint32_t revision = 0;
  FieldErrors errors;

  const std::string& at(ClientField f) const { return text[static_cast<int>(f)]; }
  std::string& at(ClientField f) { return text[static_cast<int>(f)]; }
};

struct ClientFilter {               // an empty set lets everybody through
  std::vector<ClientStatus> statuses;
  std::vector<MemberId> members;    // primary practitioner
  std::vector<std::string> tags;
  std::size_t count() const { return statuses.size() + members.size() + tags.size(); }
  bool is_on() const { return count() > 0; }
};

struct MergeDialog {
  ClientId stays, goes;             // goes nil: being looked for
  std::string query;
  std::vector<ClientId> matches;    // for query, without the one who stays
  bool fill = true;                 // facts that the one who stays lacks
  MergePlan plan;
  std::string error;
};

struct ClientDeleteDialog {
  ClientId client;
  std::string reason;
  ClientDeletion deletion;
  FieldErrors errors;
};

struct ClientsState {
  std::string query;
  ClientFilter filter;
  bool filter_shown = false;
  std::vector<ClientId> matches;        // all that match, by name
  std::size_t found = 0;                // by the search alone, whatever the filter
  std::vector<std::string> tags;        // in use, for the filter and the form
  std::uint64_t tags_made = 0;          // Book::change_count they were gathered at, plus 1
  std::optional<ClientForm> form;
  std::optional<MergeDialog> merge;
  std::optional<ClientDeleteDialog> deleting;
};

}  // namespace sb
