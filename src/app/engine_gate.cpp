// The gate: what stands on this device, creating, unlocking, recovering, and the demo practice.
#include "app/demo.h"
#include "app/engine_state.h"

namespace sb {

void Engine::State::look() {
  Found found = look_at(storage());
  model.gate_message = found.report;
  model.vault_members.clear();
  vault = std::move(found.vault);
  switch (found.kind) {
    case Found::Kind::nothing: model.phase = Phase::welcome; return;
    case Found::Kind::foreign: model.phase = Phase::foreign; return;
    case Found::Kind::damaged:
      if (!vault) {
        model.phase = Phase::damaged;
        return;
      }
      break;
    case Found::Kind::practice: break;
  }
  model.phase = Phase::locked;
  model.practice_name = vault->header().practice_name;
  model.vault_members = vault->header().members;
  bool known = false;
  for (const VaultMember& m : model.vault_members) known = known || m.id == model.gate.member;
  if (!known && !model.vault_members.empty()) model.gate.member = model.vault_members.front().id;
}

void Engine::State::make_vault() {
  model.gate.busy = false;
  const GateForm& form = model.gate;
  Result<Vault::Created> made = Vault::create(
      form.at(GateField::practice_name), form.at(GateField::your_name),
      MemberId(random_id(parts.random)), form.at(GateField::passphrase), parts.random, parts.kdf);
  if (!made) {
    model.gate.errors.add(Error{made.error().fault, made.error().message, ""});
    return;
  }
  created.emplace(std::move(made).value());
  wipe(model.gate.at(GateField::passphrase));
  wipe(model.gate.at(GateField::passphrase_again));
  ++model.gate.revision;
  model.gate.recovery_code = created->recovery_code;
  model.phase = Phase::show_recovery;
}

bool Engine::State::write_foundation(PracticeRequest request) {
  request.zone = model.device_zone;
  request.currency = model.device_zone.rfind("America/", 0) == 0 ? "USD" : "EUR";
  const SigningKey& key = journal->keys().signing;
  request.owner_signing_key.assign(key.public_key.begin(), key.public_key.end());
  MemberId me = journal->keys().member;
  Result<std::vector<Template>> templates = templates_from_json(parts.templates_json);
  Result<std::vector<Edit>> edits =
      templates ? found_practice(request, PracticeId(vault->header().space), me, *templates,
                                 parts.random)
                : Result<std::vector<Edit>>(templates.error());
  if (!edits) {
    model.gate.errors.add(Error{edits.error().fault, edits.error().message, ""});
    return false;
  }
  std::vector<Change> changes = model.book.stamped(*edits, me, clock, parts.clock.now());
  for (const Change& change : changes) model.book.apply(change);
  journal->append(changes);
  return true;
}

// Writes the vault, then the practice's first changes. The code was typed back, so the user can
// always come in again.
void Engine::State::found() {
  model.gate.busy = false;
  if (!created) return;
  PracticeRequest request;
  request.name = model.gate.at(GateField::practice_name);
  request.owner_name = model.gate.at(GateField::your_name);
  request.owner_credentials = model.gate.at(GateField::credentials);
  vault = created->vault;
  model.me = created->keys.member;
  model.book = Book();
  clock = LogicalClock(vault->header().device);
  journal = std::make_unique<Journal>(storage(), parts.random, parts.limits);
  journal->create(created->vault, std::move(created->keys));
  created.reset();
  if (!write_foundation(std::move(request))) return;
  close_gate(model.gate);
  enter_practice(model, context());
  parts.host.ask_persistence();
}

// The vault is there and the first changes are not: the browser was closed in between.
void Engine::State::found_again() {
  PracticeRequest request;
  request.name = vault->header().practice_name;
  for (const VaultMember& member : vault->header().members)
    if (member.id == model.me) request.owner_name = member.name;
  write_foundation(std::move(request));
}

bool Engine::State::open_journal(Keyring keys) {
  auto opened = std::make_unique<Journal>(storage(), parts.random, parts.limits);
  Book book;
  MemberId me = keys.member;
  Result<OpenReport> report = opened->open(*vault, std::move(keys), book);
  if (!report) {
    model.gate.errors.add(Error{report.error().fault, report.error().message, ""});
    return false;
  }
  journal = std::move(opened);
  model.book = std::move(book);
  model.me = me;
  clock = LogicalClock(vault->header().device);
  clock.saw(model.book.latest());
  model.notices = report->damage;
  if (!model.book.practice() && report->damage.empty() && report->sealed_away == 0) found_again();
  if (report->recovered_from_mirror)
    model.notices.push_back(
        "Part of the record had been lost by the browser and was restored from its second copy.");
  if (const Practice* practice = model.book.practice()) {
    if (Result<Zone> zone = parts.zones.load(practice->zone)) model.zone = *zone;
    else
      model.notices.push_back("This device does not know the time zone " + practice->zone +
                              "; times are shown as in " + model.zone.name() + ".");
  }
  close_gate(model.gate);
  enter_practice(model, context());
  recall_calendar(model, parts.host.setting("calendar view"), parts.host.setting("calendar day"));
  restore_drafts();
  begin_files(report->damage.empty());
  return true;
}

void Engine::State::unlock() {
  model.gate.busy = false;
  if (!vault) return;
  Result<Keyring> keys = vault->unlock(model.gate.member, model.gate.at(GateField::passphrase));
  if (!keys) {
    model.gate.errors.add(Error{keys.error().fault, keys.error().message,
                                std::string(field_name(GateField::passphrase))});
    return;
  }
  open_journal(std::move(keys).value());
}

void Engine::State::recover() {
  model.gate.busy = false;
  if (!vault) return;
  Vault changed = *vault;
  Result<Keyring> keys =
      changed.recover(model.gate.member, model.gate.at(GateField::recovery_code),
                      model.gate.at(GateField::new_passphrase), parts.random, parts.kdf);
  if (!keys) {
    model.gate.errors.add(Error{keys.error().fault, keys.error().message,
                                std::string(field_name(GateField::recovery_code))});
    return;
  }
  if (!open_journal(std::move(keys).value())) return;
  vault = std::move(changed);
  journal->write_vault(*vault);
}

void Engine::State::open_demo() {
  model.gate.busy = false;
  auto storage_of_demo = std::make_unique<MemoryStorage>();
  storage_of_demo->blob_store.faults.quota = kDemoFileBytes;
  Instant now = parts.clock.now();
  Result<DemoPractice> demo = make_demo(model.zone, now, parts.templates_json, parts.demo_json);
  if (!demo) {
    model.gate.errors.add(Error{demo.error().fault, demo.error().message, ""});
    return;
  }
  forget();
  demo_storage = std::move(storage_of_demo);
  KdfParams light = parts.kdf;
  light.memory_kib = 8 * 1024;  // the demo's passphrase is no secret
  light.passes = 1;
  Result<Vault::Created> made = Vault::create(demo->practice_name, demo->owner_name, demo->owner,
                                              kDemoPassphrase, parts.random, light);
  if (!made) return;
  vault = made->vault;
  journal = std::make_unique<Journal>(storage(), parts.random, parts.limits);
  journal->create(made->vault, std::move(made->keys));
  clock = LogicalClock(vault->header().device);
  demo_notes.clear();
  for (const Change& change : demo->changes) {
    model.book.apply(change);
    if (change.kind == Note::kKind) demo_notes.push_back(change);
  }
  clock.saw(model.book.latest());
  model.me = demo->owner;
  model.demo = true;
  enter_practice(model, context());
}

void Engine::State::leave_demo() {
  forget();
  demo_storage.reset();
  if (writer) look();
  else model.phase = Phase::elsewhere;
}

}  // namespace sb
