// What can be handed to the client (SES-07): an e-mail draft and a calendar file, with the customer
// note and nothing private.
#include "app/phrases.h"
#include "ui/session_parts.h"
#include "ui/words/session.h"

namespace sb::ui {

namespace w = words::session;

void draw_confirmation(Screen& s, const Model& model, const SessionId& id, const Session& session,
                       Commands& out) {
  const Client* client = model.access().client(model.book.standing_for(session.client));
  if (!client || client->deleted) return;
  label(s, w::confirmation, style::label);
  gap(6);
  ButtonOptions mail;
  mail.icon = icon::message_square;
  mail.disabled = client->email.empty();
  const float both = button_width(s, w::mail_client, mail) + space::s +
                     button_width(s, w::save_ics, {.icon = icon::download});
  const bool beside_each_other = both <= left_over();
  if (!beside_each_other) mail.width = kFill;
  if (button(s, w::mail_client, mail)) out.push_back(cmd::MailConfirmation{id});
  if (client->email.empty()) {
    gap(space::xs);
    label(s, client_words(model, session.client) + w::no_address,
          {Size::small, Weight::regular, Color::warn, 1.45f});
    beside(8);
    if (link_button(s, w::add_address)) out.push_back(cmd::EditClient{session.client});
    gap(space::s);
  } else if (beside_each_other) {
    beside(space::s);
  } else {
    gap(space::s);
  }
  ButtonOptions file;
  file.icon = icon::download;
  if (!beside_each_other) file.width = kFill;
  if (button(s, w::save_ics, file)) out.push_back(cmd::SaveCalendarFile{id});
}

}  // namespace sb::ui
