// The list of clients, the form of one, merging and deleting, through commands and the disk.
#include "app/phrases.h"
#include "app_world.h"

using namespace sb;
using namespace sb::app_test;

namespace {

struct ClientsWorld : World {
  ClientsWorld() { create(); }
  const ClientsState& clients() const { return model().clients; }
  const Client& the(const ClientId& id) const { return *model().book.find<Client>(id); }
  void type(ClientField field, const char* text) { act(cmd::EditClientField{field, text}); }
  std::string listed() const {
    std::string out;
    for (const ClientId& id : clients().matches) out += the(id).name.substr(0, 1);
    return out;
  }
  // A second record of somebody, whatever is pointed out.
  ClientId add_again(const char* name, const char* born) {
    act(cmd::BeginClient{name});
    type(ClientField::birth_date, born);
    const std::size_t before = model().book.count<Client>();
    act(cmd::SaveClient{});
    REQUIRE(model().book.count<Client>() == before + 1);
    const std::string number = std::to_string(1000 + before + 1);
    return model().book.search_clients(number, 1).front();
  }
};

}  // namespace

TEST_CASE("CLI-01 contacts, what may be used, tags and address are kept across a restart") {
  ClientsWorld w;
  w.act(cmd::BeginClient{"Amara Okafor"});
  w.type(ClientField::address, "Lindengasse 7\n1070 Vienna");
  w.act(cmd::AllowContactUse{kOwnContact, ContactUse::text, true});
  w.act(cmd::AddContact{ContactRole::emergency});
  w.act(cmd::EditContact{0, ContactField::name, "Ngozi Okafor"});
  w.act(cmd::EditContact{0, ContactField::phone, "555 0100"});
  w.act(cmd::AllowContactUse{0, ContactUse::call, true});
  w.type(ClientField::new_tag, "evening, couple");
  w.act(cmd::AddClientTag{});
  CHECK(w.clients().form->at(ClientField::new_tag).empty());
  w.type(ClientField::new_tag, "sliding scale");  // not entered: saved all the same
  w.act(cmd::SaveClient{});
  REQUIRE_FALSE(w.clients().form);
  w.restart();
  w.unlock();
  const ClientId id = w.model().book.search_clients("amara", 1).front();
  const Client& c = w.the(id);
  CHECK(c.address == "Lindengasse 7\n1070 Vienna");
  CHECK(c.may_text);
  REQUIRE(c.contacts.size() == 1);
  CHECK(c.contacts[0].phone == "555 0100");
  CHECK(c.contacts[0].may_call);
  CHECK(c.tags == std::vector<std::string>{"evening", "couple", "sliding scale"});
  w.act(cmd::EditClient{id});
  REQUIRE(w.clients().form);
  w.act(cmd::RemoveContact{0});
  w.act(cmd::RemoveClientTag{1});
  w.act(cmd::SaveClient{});
  CHECK(w.the(id).contacts.empty());
  CHECK(w.the(id).tags == std::vector<std::string>{"evening", "sliding scale"});
  w.act(cmd::Undo{});
  CHECK(w.the(id).contacts.size() == 1);
  CHECK(w.the(id).tags.size() == 3);
}

TEST_CASE("CLI-01 bad input stays as typed, and the cursor goes to the first error") {
  ClientsWorld w;
  w.act(cmd::BeginClient{"Amara Okafor"});
  w.act(cmd::AddContact{ContactRole::guardian});
  w.act(cmd::EditContact{0, ContactField::email, "not an address"});
  w.type(ClientField::birth_date, "31.02.1990");
  w.act(cmd::SaveClient{});
  REQUIRE(w.clients().form);
  const ClientForm& form = *w.clients().form;
  CHECK(form.focus == "birth_date");
  CHECK_FALSE(form.errors.of("contacts/0/name").empty());
  CHECK_FALSE(form.errors.of("contacts/0/email").empty());
  CHECK(form.contacts[0].at(ContactField::email) == "not an address");
  w.act(cmd::RemoveContact{0});
  w.type(ClientField::birth_date, "2012-05-01");
  CHECK(w.clients().form->lacks_guardian);
  w.act(cmd::SaveClient{});
  CHECK_FALSE(w.clients().form);
}

TEST_CASE("CLI-02 filters by status, practitioner and tag narrow what the search finds") {
  ClientsWorld w;
  const ClientId amara = w.add_client("Amara Okafor");
  const ClientId jonas = w.add_client("Jonas Weber");
  w.add_client("Mei Tanaka");
  w.act(cmd::EditClient{jonas});
  w.act(cmd::PickClientStatus{ClientStatus::waitlist});
  w.act(cmd::AddClientTag{"Évening"});
  w.act(cmd::PickClientPractitioner{MemberId{}});
  w.act(cmd::SaveClient{});
  w.act(cmd::GoTo{Page::clients});
  CHECK(w.listed() == "AJM");
  CHECK(w.clients().tags == std::vector<std::string>{"Évening"});
  w.act(cmd::FilterClientStatus{ClientStatus::waitlist, true});
  CHECK(w.listed() == "J");
  CHECK(w.clients().found == 3);
  w.act(cmd::FilterClientTag{"evening", true});
  CHECK(w.listed() == "J");
  w.act(cmd::FilterClientMember{w.model().me, true});
  CHECK(w.listed().empty());
  CHECK(w.clients().found == 3);
  w.act(cmd::FilterClientMember{w.model().me, false});
  w.act(cmd::FilterClientMember{MemberId{}, true});
  CHECK(w.listed() == "J");
  w.act(cmd::SearchClients{"amara"});
  CHECK(w.listed().empty());
  CHECK(w.clients().found == 1);
  w.act(cmd::ClearClientFilter{});
  CHECK(w.clients().matches == std::vector<ClientId>{amara});
}

TEST_CASE("CLI-11 who is typed in may be there already; what was typed is kept") {
  ClientsWorld w;
  const ClientId amara = w.add_client("Amara Okafor");
  w.act(cmd::BeginClient{});
  w.type(ClientField::name, "amara okafor");
  REQUIRE(w.clients().form->alike.size() == 1);
  CHECK(w.clients().form->alike[0].client == amara);
  w.type(ClientField::pronouns, "she/her");
  w.act(cmd::LookAtAlike{amara});
  CHECK(w.model().page == Page::chart);
  CHECK(w.model().chart.client == amara);
  REQUIRE(w.clients().form);
  CHECK(w.clients().form->aside);
  w.act(cmd::BeginClient{});  // not a second one: the first is still there
  CHECK_FALSE(w.clients().form->aside);
  CHECK(w.clients().form->at(ClientField::pronouns) == "she/her");
  w.type(ClientField::name, "Amara Oka");
  CHECK(w.clients().form->alike.empty());
}

TEST_CASE("CLI-11 from the session form the one who is there already is chosen") {
  ClientsWorld w;
  const ClientId amara = w.add_client("Amara Okafor");
  w.act(cmd::BeginSession{*local_from_iso("2026-11-20T10:00"), 50, {}});
  w.act(cmd::BeginClient{"Amara Okafor", true});
  REQUIRE(w.clients().form->alike.size() == 1);
  w.act(cmd::LookAtAlike{amara});
  CHECK_FALSE(w.clients().form);
  REQUIRE(w.model().calendar.form);
  CHECK(w.model().calendar.form->client == amara);
}

TEST_CASE("CLI-11 pointed out on the To do page, merged, kept across a restart, taken apart") {
  ClientsWorld w;
  const ClientId first = w.add_again("Amara Okafor", "1992-03-14");
  const ClientId second = w.add_again("Amara Okafor", "1992-03-14");
  w.book(second, "2026-11-25T10:00");
  w.act(cmd::GoTo{Page::todo});
  REQUIRE(w.model().todo.duplicates.size() == 1);
  CHECK(w.model().todo.duplicates[0].stays == first);
  w.act(cmd::BeginMerge{first, second});
  REQUIRE(w.clients().merge);
  CHECK(w.clients().merge->plan.moves.sessions == 1);
  w.act(cmd::SwapMerge{});
  CHECK(w.clients().merge->plan.moves.sessions == 0);
  w.act(cmd::SwapMerge{});
  w.act(cmd::ConfirmMerge{});
  CHECK_FALSE(w.clients().merge);
  CHECK(w.model().todo.duplicates.empty());
  CHECK(w.listed() == "A");
  w.restart();
  w.unlock();
  CHECK(w.model().book.sessions_of(first).size() == 1);
  CHECK(client_words(w.model(), second) == "Amara Okafor");
  w.act(cmd::OpenChart{second});
  CHECK(w.model().chart.client == first);
  w.act(cmd::EditClient{second});  // whoever stands for it
  REQUIRE(w.clients().form);
  CHECK(w.clients().form->id == first);
  CHECK(w.clients().form->under == std::vector<ClientId>{second});
  w.act(cmd::TakeApart{second});
  CHECK(w.clients().form->under.empty());
  CHECK(w.listed() == "AA");
  w.act(cmd::CloseClientForm{});
  w.act(cmd::Undo{});
  CHECK(w.listed() == "A");
  w.act(cmd::Redo{});
  CHECK(w.listed() == "AA");
}

TEST_CASE("CLI-11 the chart that is open moves along with a merge; they may also be two people") {
  ClientsWorld w;
  const ClientId amara = w.add_client("Amara Okafor"), ama = w.add_client("Ama Nwosu");
  w.act(cmd::OpenChart{ama});
  w.act(cmd::BeginMerge{amara, {}});
  w.act(cmd::SearchMerge{"am"});
  CHECK(w.clients().merge->matches == std::vector<ClientId>{ama});  // not itself
  w.act(cmd::PickMerged{ama});
  w.act(cmd::ConfirmMerge{});
  CHECK(w.model().chart.client == amara);
  w.act(cmd::Undo{});
  const ClientId first = w.add_again("Mei Tanaka", "1988-04-17");
  const ClientId second = w.add_again("Mei Tanaka", "1988-04-17");
  w.act(cmd::GoTo{Page::todo});
  REQUIRE(w.model().todo.duplicates.size() == 1);
  w.act(cmd::BeginMerge{first, second});
  w.act(cmd::SayNotSame{});
  CHECK_FALSE(w.clients().merge);
  CHECK(w.model().todo.duplicates.empty());
  w.act(cmd::Undo{});
  CHECK(w.model().todo.duplicates.size() == 1);
}

TEST_CASE("CLI-12 a deleted client is gone but for the calendar; undo brings all back") {
  ClientsWorld w;
  const ClientId amara = w.add_client("Amara Okafor");
  const SessionId session = w.book(amara, "2026-11-17T10:00");
  w.act(cmd::SetStatus{session, SessionStatus::completed});
  const NoteId note = w.write(session, "subjective", "Slept well.");
  w.sign();
  w.act(cmd::OpenChart{amara});
  w.act(cmd::EditClient{amara});
  w.type(ClientField::pronouns, "she/her");  // typed and not saved
  w.act(cmd::BeginDeleteClient{amara});
  REQUIRE(w.clients().deleting);
  CHECK(w.clients().deleting->deletion.notes == 1);
  w.act(cmd::ConfirmDeleteClient{});
  REQUIRE(w.clients().deleting);
  CHECK_FALSE(w.clients().deleting->errors.of("reason").empty());
  w.act(cmd::EditDeleteReason{"entered by mistake"});
  w.act(cmd::ConfirmDeleteClient{});
  CHECK_FALSE(w.clients().deleting);
  CHECK_FALSE(w.clients().form);
  CHECK(w.model().page == Page::clients);
  CHECK(w.listed().empty());
  CHECK(client_words(w.model(), amara) == "Deleted Client");
  CHECK(event_words(w.model(), *w.model().book.find<Session>(session)) == "Deleted Client");
  w.act(cmd::OpenChart{amara});
  const Client* shown = w.model().access().client(w.model().chart.client);
  CHECK((w.model().page != Page::chart || !shown || shown->deleted));
  w.act(cmd::EditClient{amara});
  CHECK_FALSE(w.clients().form);
  w.act(cmd::WriteNote{session});  // from the session's pop-up
  CHECK(w.model().page == Page::note);
  CHECK(w.model().note.note == note);
  w.act(cmd::GoTo{Page::todo});
  CHECK(w.model().todo.incomplete.empty());
  CHECK(w.model().todo.unscheduled.empty());
  w.act(cmd::Undo{});
  CHECK(w.listed() == "A");
  CHECK(client_words(w.model(), amara) == "Amara Okafor");
  CHECK(w.model().todo.incomplete.size() == 1);
}
