// Signing: the passphrase again, then the content is pinned, hashed and signed with the member's
// key.
#include "app/engine_state.h"

namespace sb {

namespace {

Signature filled(const Model& model, const RawId& subject, const RawId& device, Instant now,
                 std::string content) {
  Signature s;
  s.subject = subject;
  s.signer = model.me;
  if (const Member* me = model.book.find<Member>(model.me)) {
    s.signer_name = me->name;
    s.credentials = me->credentials;
  }
  s.meaning = "author";
  s.at = now;
  s.local_time = to_iso(model.zone.to_local(now));
  s.zone = model.zone.name();
  s.device = device;
  s.hash = sha256_hex(content);
  s.content = std::move(content);
  return s;
}

}  // namespace

void Engine::State::sign_subject() {
  if (!model.note.signing || !journal) return;
  SignDialog& dialog = *model.note.signing;
  dialog.busy = false;
  Status fits = vault->check(model.me, dialog.passphrase);
  wipe(dialog.passphrase);
  ++dialog.revision;
  if (!fits) {
    dialog.error = fits.error().message;
    return;
  }
  UpdateContext c = context();
  Result<SigningContent> content = content_to_sign(model.access(), dialog.subject);
  if (!content) {
    dialog.error = content.error().message;
    return;
  }
  Signature signature = filled(model, dialog.subject, vault->header().device, c.now,
                               std::move(content->content));
  const SigningKey& key = journal->keys().signing;
  signature.public_key.assign(key.public_key.begin(), key.public_key.end());
  signature.signature = sign_bytes(key, view_of(signing_statement(signature)));
  SignatureId id(random_id(parts.random));
  Result<std::vector<Edit>> edits = sign(model.access(), id, signature);
  if (!edits) {
    dialog.error = edits.error().message;
    return;
  }
  model.note.signing.reset();
  Effects effects;
  apply_edits(model, c, effects, *edits, {});
  for (Effect& e : effects) run(e);
  show_toast(model, c,
             model.book.find<Note>(signature.subject)
                 ? "Signed. The note is locked; changes go into an addendum."
                 : "Signed. The addendum stands below the note.",
             false);
}

}  // namespace sb
