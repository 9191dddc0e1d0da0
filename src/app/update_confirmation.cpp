// SES-07: what goes to the client: an e-mail draft, a calendar file. Both hold the customer note
// and nothing private, as a Confirmation has no place for it.
#include "app/phrases.h"
#include "app/session_acts_parts.h"
#include "exchange/ics.h"
#include "exchange/mailto.h"

namespace sb {
namespace {

struct Sent {
  const Session* session = nullptr;
  const Client* client = nullptr;
  Confirmation confirmation;
};

std::optional<Sent> sent(const Model& model, const SessionId& id) {
  const Session* session = model.access().session(id);
  if (!session || session->is_gone() || session->kind != EventKind::session) return std::nullopt;
  const Client* client = model.access().client(model.book.standing_for(session->client));
  const Practice* practice = model.book.practice();
  if (!client || client->deleted || !practice) return std::nullopt;
  return Sent{session, client, confirmation_of(*practice, id, *session)};
}

// Names nobody: files of a download folder are seen by others.
std::string file_name(const Session& session) {
  const std::string at = to_iso(session.start);  // 2026-11-18T10:00
  return "session-" + at.substr(0, 10) + "-" + at.substr(11, 2) + at.substr(14, 2) + ".ics";
}

void mail(Model& model, UpdateContext& context, Effects& effects, const SessionId& id) {
  const auto found = sent(model, id);
  if (!found) return;
  if (found->client->email.empty())
    return show_toast(model, context,
                      client_words(model, found->session->client) + " has no e-mail address.",
                      false, true);
  effects.push_back(effect::OpenLink{
      confirmation_mail(found->confirmation, model.zone, found->client->email)});
}

void save_file(Model& model, const UpdateContext& context, Effects& effects, const SessionId& id) {
  const auto found = sent(model, id);
  if (!found) return;
  IcsOptions options;
  options.stamp = context.now;
  options.sequence = sequence_at(context.now);
  effects.push_back(effect::SaveFile{file_name(*found->session), std::string(kIcsMime),
                                     write_ics(found->confirmation, model.zone, options)});
}

}  // namespace

bool update_confirmation(Model& model, const Command& command, UpdateContext& context,
                         Effects& effects) {
  if (auto* asked = get_if<cmd::MailConfirmation>(&command))
    mail(model, context, effects, asked->session);
  else if (auto* file = get_if<cmd::SaveCalendarFile>(&command))
    save_file(model, context, effects, file->session);
  else
    return false;
  return true;
}

}  // namespace sb
