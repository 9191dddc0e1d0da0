// Another device of the same practice: its changes are put on the disk as rows of its own chain, as
// sync will bring them, and are read at the next start. It knows what stood in the book it was
// given when it wrote.
#pragma once

#include "app_world.h"
#include "core/codec.h"
#include "core/note_rules.h"
#include "store/row.h"
#include "store/segment.h"

namespace sb::app_test {

class OtherDevice {
 public:
  explicit OtherDevice(World& w) : w_(w), clock_(DeviceId(random_id(w.random))) {
    auto vault = Vault::parse(*w.storage.read_file(kVaultFile));
    REQUIRE(vault.ok());
    space_ = vault->header().space;
    auto keys = vault->unlock(vault->header().members.front().id, kGoodPassphrase);
    REQUIRE(keys.ok());
    keys_ = std::move(keys).value();
  }

  // `seen` is what this device had read by then. The row is on the disk at once.
  void write(const Book& seen, const std::vector<Edit>& edits, Instant at) {
    ChangeEncoder stream;
    for (const Change& change : seen.stamped(edits, keys_.member, clock_, at)) stream.add(change);
    const Bytes row = write_row(
        {RowType::entry, space_, clock_.device(), ++n_, prev_},
        {{BoxKind::changes, Sensitivity::clinical, &keys_.clinical, {}, stream.finish()}},
        w_.random);
    prev_ = chain_hash(*read_row(row));
    w_.storage.disk().rows.push_back({++w_.storage.disk().last_key, row});
  }
  void write_text(const Book& seen, const NoteId& note, const char* field, const char* text,
                  Instant at) {
    write(seen, {Edit{Note::kKind, note, {{field, std::string(text)}}, {}}}, at);
  }
  // Signs with the member's key what `seen` shows.
  void sign(const Book& seen, const NoteId& note, Instant at) {
    const Access access(seen, keys_.member, at);
    auto content = content_to_sign(access, note);
    REQUIRE(content.ok());
    Signature s;
    s.subject = note;
    s.signer = keys_.member;
    s.signer_name = seen.find<Member>(s.signer)->name;
    s.credentials = seen.find<Member>(s.signer)->credentials;
    s.meaning = "author";
    s.at = at;
    s.local_time = to_iso(w_.model().zone.to_local(at));
    s.zone = w_.model().zone.name();
    s.device = clock_.device();
    s.hash = sha256_hex(content->content);
    s.content = std::move(content->content);
    const auto& key = keys_.signing.public_key;
    s.public_key.assign(key.begin(), key.end());
    s.signature = sign_bytes(keys_.signing, view_of(signing_statement(s)));
    auto edits = sb::sign(access, SignatureId(random_id(w_.random)), s);
    REQUIRE(edits.ok());
    write(seen, *edits, at);
  }

 private:
  World& w_;
  LogicalClock clock_;
  RawId space_;
  Keyring keys_;
  std::uint64_t n_ = 0;
  Hash prev_{};
};

}  // namespace sb::app_test
